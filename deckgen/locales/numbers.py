"""Numbers of one language through CLDR: exact to the last digit that was given."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from babel import Locale
from babel.numbers import format_compact_currency, format_compact_decimal, format_currency, format_decimal
from babel.units import format_unit

MOST_DIGITS: Final = 9
COMPACT_FROM: Final = Decimal(1_000_000)
CURRENCY_AS_WORD: Final = ("zh", "ja", "ko")
"""Languages that write number, magnitude, then the currency's name (3090亿美元)."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Words numbers in a language; ``locale`` is CLDR's."""

    locale: Locale

    @classmethod
    def of(cls, tag: str) -> Numbers:
        """Return the numbers of a BCP 47 language tag."""
        return cls(Locale.parse(tag, sep="-"))

    def plain(self, value: Decimal) -> str:
        """Return a grouped decimal."""
        return str(format_decimal(value, format=self._pattern(), locale=self.locale))

    def percent(self, value: Decimal) -> str:
        """Return a percentage; 89 means 89 %."""
        pattern = self.locale.percent_formats[None]
        return f"{pattern.prefix[0]}{self.plain(value)}{pattern.suffix[0]}"

    def unit(self, value: Decimal, unit: str) -> str:
        """Return a value with a CLDR unit, such as ``month``; nothing stands between digits and Han."""
        # CLDR leaves out the long forms of a language where they are the short ones.
        length: Literal["long", "short"] = "short" if self.locale.language in CURRENCY_AS_WORD else "long"
        worded = str(format_unit(value, unit, length, format=self._pattern(), locale=self.locale))
        return worded.replace(" ", "") if self.locale.language in CURRENCY_AS_WORD else worded

    def money(self, value: Decimal, currency: str) -> str:
        """Return an amount in its short form."""
        if self.locale.language in CURRENCY_AS_WORD:
            return f"{self._compact(value)}{self.locale.currencies.get(currency, currency)}"
        if abs(value) < COMPACT_FROM:
            pattern = self._money_pattern()
            return str(format_currency(value, currency, format=pattern, locale=self.locale, currency_digits=False))
        return str(format_compact_currency(value, currency, locale=self.locale, fraction_digits=MOST_DIGITS))

    def money_in_full(self, value: Decimal, currency: str) -> str:
        """Return an amount with its magnitude written out, where the language does so."""
        if self.locale.language in CURRENCY_AS_WORD or abs(value) < COMPACT_FROM:
            return self.money(value, currency)
        number = format_compact_decimal(value, format_type="long", locale=self.locale, fraction_digits=MOST_DIGITS)
        symbol = self.locale.currency_symbols.get(currency, currency)
        before = str(self.locale.currency_formats["standard"].pattern).startswith("¤")
        return f"{symbol}{number}" if before else f"{number} {symbol}"

    def _compact(self, value: Decimal) -> str:
        if abs(value) < 10_000:
            return self.plain(value)
        return str(format_compact_decimal(value, locale=self.locale, fraction_digits=MOST_DIGITS))

    def _pattern(self) -> str:
        return "#,##0." + "#" * MOST_DIGITS

    def _money_pattern(self) -> str:
        pattern = str(self.locale.currency_formats["standard"].pattern).split(";")[0]
        return pattern.replace("0.00", "0." + "#" * MOST_DIGITS)
