"""Numbers of one language through CLDR: exact to the last digit that was given."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Any, Final, Literal

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal
from babel.units import UnknownUnitError, format_unit

from deckgen.content.quantity import CURRENCY
from deckgen.diagnostics import error
from deckgen.values import value

EXACT: Final = Context(prec=60)
CURRENCY_AS_WORD: Final = ("zh", "ja", "ko")
"""Languages that write number, magnitude, then the currency's name (3090亿美元)."""
TIMES: Final = {"zh": "倍", "ja": "倍", "ko": "배"}
COMPACT_DIGITS: Final = 3
"""An amount with more digits than these after the point of its magnitude is written out."""


@value
class Amount:
    """A worded number: its digits, and what stands before and after them."""

    before: str
    digits: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}{self.digits}{self.after}"


def rounded(value: Decimal, digits: int | None) -> Decimal:
    """Return a value with so many digits after the point, halves away from zero; ``None`` keeps it."""
    if digits is None:
        return value
    with localcontext(EXACT):
        return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


@value
class Numbers:
    """Words numbers in a language; ``locale`` is CLDR's."""

    locale: Locale

    @classmethod
    def of(cls, tag: str) -> Numbers:
        """Return the numbers of a BCP 47 language tag."""
        try:
            return cls(Locale.parse(tag, sep="-"))
        except (UnknownLocaleError, ValueError):
            raise error(
                "unknown-language", f"there are no number formats for '{tag}'", "use a tag such as en"
            ) from None

    def amount(self, value: Decimal, unit: str | None, digits: int | None, *, full: bool = False) -> Amount:
        """Return a value with its unit; ``full`` writes out the magnitude of money."""
        if unit is not None and CURRENCY.fullmatch(unit):
            return self._money(value, unit, digits, full=full)
        number = self._grouped(rounded(value, digits))
        if unit is None:
            return Amount("", number, "")
        if unit == "percent":
            pattern = self.locale.percent_formats[None]
            return Amount(pattern.prefix[0], number, pattern.suffix[0])
        if unit == "times":
            return Amount("", number, TIMES.get(self.locale.language, "×"))
        return self._with_unit(rounded(value, digits), unit)

    def _grouped(self, value: Decimal) -> str:
        """Return a grouped decimal with the digits after the point that the value has."""
        return str(format_decimal(value, format=_pattern(value), locale=self.locale))

    def _with_unit(self, value: Decimal, unit: str) -> Amount:
        # CLDR leaves out the long forms of a language where they are the short ones.
        length: Literal["long", "short"] = "short" if self.locale.language in CURRENCY_AS_WORD else "long"
        try:
            worded = str(format_unit(value, unit, length, format=_pattern(value), locale=self.locale))
        except UnknownUnitError:
            raise error("unknown-unit", f"there is no unit '{unit}'", "use a CLDR unit such as month") from None
        number = self._grouped(value)
        before, found, after = worded.partition(number)
        if not found:
            return Amount("", worded, "")
        # Nothing stands between digits and Han; a space stays before letters (12 GB).
        joined = after.lstrip() if self.locale.language in CURRENCY_AS_WORD and not after.isascii() else after
        return Amount(before, number, joined)

    def _money(self, value: Decimal, currency: str, digits: int | None, *, full: bool) -> Amount:
        number, magnitude = self._compact(value, digits, "long" if full else "short")
        if self.locale.language in CURRENCY_AS_WORD:
            name = self.locale.currencies.get(currency, currency)
            return Amount("", number, f"{magnitude} {name}" if self.locale.language == "ko" else f"{magnitude}{name}")
        symbol = self.locale.currency_symbols.get(currency, currency)
        before, after = _around(str(self.locale.currency_formats["standard"].pattern).split(";")[0])
        if symbol[-1:].isalpha() and before.endswith("¤"):
            before += "\u00a0"
        sign, number = ("-", number[1:]) if number.startswith("-") else ("", number)
        return Amount(f"{sign}{before}".replace("¤", symbol), number, f"{magnitude}{after}".replace("¤", symbol))

    def _compact(self, value: Decimal, digits: int | None, length: str) -> tuple[str, str]:
        """Return a number's digits and its magnitude's name, which is empty where it is written out."""
        power = self._power(value, digits)
        with localcontext(EXACT):
            scaled = rounded(value.scaleb(-power), digits)
            scaled = _without_zeros(scaled) if digits is None else scaled
        if power == 0 or (digits is None and _places(scaled) > COMPACT_DIGITS):
            return self._grouped(rounded(value, digits)), ""
        names = self._magnitudes(length, self.locale.plural_form(scaled))
        name = names.get(power) or self._magnitudes("short", "other")[power]
        # A number of the magnitude has no groups: 3090亿, not 3,090亿.
        return str(format_decimal(scaled, format=_pattern(scaled, grouped=False), locale=self.locale)), name

    def _power(self, value: Decimal, digits: int | None) -> int:
        """Return the power of ten that the language counts a value in; rounding up may reach the next."""
        powers = sorted(self._magnitudes("short", "other"))
        fitting = 0
        for power in powers:
            with localcontext(EXACT):
                reached = abs(rounded(value.scaleb(-fitting), digits)).scaleb(fitting)
            if reached.adjusted() >= power and reached:
                fitting = power
        return fitting

    def _magnitudes(self, length: str, plural: str) -> Mapping[int, str]:
        """Return the names of powers of ten from a million on; those who count in 10,000s begin there."""
        first = 4 if self.locale.language in CURRENCY_AS_WORD else 6
        formats: Any = self.locale.compact_decimal_formats
        patterns = formats.get(length) or formats["short"]
        chosen = patterns.get(plural) or patterns["other"]
        named: dict[int, str] = {}
        for threshold, pattern in chosen.items():
            power = len(threshold) - pattern.pattern.count("0")
            if pattern.suffix[0].strip() and power >= first:
                named[power] = pattern.suffix[0].replace("'", "")  # CLDR quotes points: Mrd'.'
        return named


def _around(pattern: str) -> tuple[str, str]:
    """Return what stands before and after the digits of a number pattern."""
    places = [at for at, character in enumerate(pattern) if character in "#0"]
    return pattern[: places[0]], pattern[places[-1] + 1 :]


def _pattern(value: Decimal, *, grouped: bool = True) -> str:
    places = _places(value)
    return ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _without_zeros(value: Decimal) -> Decimal:
    """Return a value without zeros that end its fraction."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
