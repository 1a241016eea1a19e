"""Figures worded: values, ranges, at least and about, periods; derived ones computed exactly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Final

from deckgen.content.quantity import CURRENCY, Quantity
from deckgen.locales.numbers import Numbers
from deckgen.locales.phrases import Phrases
from deckgen.locales.words import WordedFigure

TIMES: Final = {"zh": "{value}倍", "ja": "{value}倍"}
DEFAULT_DIGITS: Final = {"growth": 1, "ratio": 0}
DERIVED_UNITS: Final = {"growth": "percent", "ratio": "times", "span": "year"}
_PRECISION: Final = Context(prec=50)


@dataclass(frozen=True, slots=True)
class Figures:
    """Words the figures of a deck in one language."""

    quantities: Mapping[str, Quantity]
    numbers: Numbers
    phrases: Phrases

    def worded(self, quantity: Quantity) -> WordedFigure:
        """Return a figure in words."""
        low, high = self._ends(quantity)
        unit = self._unit(quantity)
        text = self._qualified(quantity, self._span(low, high, unit, full=False), full=False)
        long = self._qualified(quantity, self._span(low, high, unit, full=True), full=True)
        middle = (low + high) / 2
        return WordedFigure(
            text=text,
            full=long,
            period=self._period(quantity),
            value=middle,
            low=low,
            high=high,
            unit=unit,
            number_format=number_format(middle, unit, self.numbers.locale.language),
            sources=self.sources(quantity),
        )

    def sources(self, quantity: Quantity) -> tuple[str, ...]:
        """Return the sources of a figure; a derived one has those of the figures it comes from."""
        found = [quantity.source] if quantity.source else []
        for name in quantity.of:
            found.extend(self.sources(self.quantities[name]))
        return tuple(dict.fromkeys(found))

    def _ends(self, quantity: Quantity) -> tuple[Decimal, Decimal]:
        """Return the two ends of a range; they are equal for a single value."""
        if quantity.derive:
            value = self._derived(quantity)
            return value, value
        if quantity.low is not None and quantity.high is not None:
            return _rounded(quantity.low, quantity.digits), _rounded(quantity.high, quantity.digits)
        value = _rounded(quantity.value or Decimal(0), quantity.digits)
        return value, value

    def _derived(self, quantity: Quantity) -> Decimal:
        """Return the value of a derived figure: growth is (last / first)^(1 / years) - 1, in percent."""
        parts = [self.quantities[name] for name in quantity.of]
        values = [self._ends(part)[0] for part in parts]
        years = Decimal((parts[-1].year or 0) - (parts[0].year or 0))
        with localcontext(_PRECISION):
            match quantity.derive:
                case "growth":
                    value = ((values[-1] / values[0]) ** (1 / years) - 1) * 100
                case "ratio":
                    value = values[-1] / values[0]
                case "span":
                    value = years
                case _:
                    value = sum(values, Decimal(0))
        digits = quantity.digits if quantity.digits is not None else DEFAULT_DIGITS.get(quantity.derive or "")
        return _rounded(value, digits)

    def _unit(self, quantity: Quantity) -> str | None:
        if quantity.derive == "sum":
            return self._unit(self.quantities[quantity.of[0]])
        return DERIVED_UNITS.get(quantity.derive or "", quantity.unit)

    def _span(self, low: Decimal, high: Decimal, unit: str | None, *, full: bool) -> str:
        """Return a value, or a range whose unit is said once where it follows the number."""
        worded = self._value(high, unit, full=full)
        if low == high:
            return worded
        plain_high = self.numbers.plain(high)
        first = self.numbers.plain(low) if worded.startswith(plain_high) else self._value(low, unit, full=full)
        if unit is not None and CURRENCY.fullmatch(unit):
            first = self._value(low, unit, full=full)
        return self.phrases.range.format(low=first, high=worded)

    def _value(self, value: Decimal, unit: str | None, *, full: bool) -> str:
        if unit is None:
            return self.numbers.plain(value)
        if unit == "percent":
            return self.numbers.percent(value)
        if unit == "times":
            return TIMES.get(self.numbers.locale.language, "{value}×").format(value=self.numbers.plain(value))
        if CURRENCY.fullmatch(unit):
            return self.numbers.money_in_full(value, unit) if full else self.numbers.money(value, unit)
        return self.numbers.unit(value, unit)

    def _qualified(self, quantity: Quantity, text: str, *, full: bool) -> str:
        phrases = self.phrases
        if quantity.at_least:
            text = (phrases.at_least_full if full else phrases.at_least).format(figure=text)
        if quantity.about:
            text = (phrases.about_full if full else phrases.about).format(figure=text)
        return text

    def _period(self, quantity: Quantity) -> str:
        if quantity.year is None:
            return ""
        if quantity.until is None:
            period = self.year(quantity.year)
        else:
            period = self.phrases.years.format(first=str(quantity.year), last=self.year(quantity.until))
        return self.phrases.projected.format(period=period) if quantity.projected else period

    def year(self, year: int) -> str:
        """Return a year as the language writes it."""
        from babel.dates import format_skeleton  # noqa: PLC0415  # loaded only where a date is worded

        return str(format_skeleton("y", date(year, 1, 1), locale=self.numbers.locale))


def _rounded(value: Decimal, digits: int | None) -> Decimal:
    if digits is None:
        return value
    with localcontext(_PRECISION):
        return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def number_format(value: Decimal, unit: str | None, language: str) -> str:
    """Return the Excel format code that comes nearest to a figure's wording."""
    if unit == "percent":
        return 'General"%"'
    if unit == "times":
        return 'General"倍"' if language in TIMES else 'General"×"'
    if unit is None or not CURRENCY.fullmatch(unit):
        return "General"
    if language == "zh":
        # Excel scales by thousands only; a literal point two places from the right shows units of 10^8.
        return '0!.00,,"亿"' if abs(value) >= 10**8 else "#,##0"
    for scale, mark in ((10**12, ',,,,"T"'), (10**9, ',,,"B"'), (10**6, ',,"M"')):
        if language == "en" and abs(value) >= scale:
            return f'"$"0.0{mark}' if unit == "USD" else f"0.0{mark}"
    return "#,##0"
