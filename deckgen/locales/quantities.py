"""Figures worded: values, ranges, at least and about, periods; derived ones computed exactly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal, localcontext
from typing import Final

from deckgen.content.derivations import DERIVED_UNITS
from deckgen.content.quantity import Quantity
from deckgen.locales.number_formats import number_format
from deckgen.locales.numbers import EXACT, Amount, Numbers, rounded
from deckgen.locales.phrases import Phrases
from deckgen.locales.words import WordedFigure
from deckgen.values import value

DEFAULT_DIGITS: Final = {"growth": 1, "ratio": 0}


@value
class Figures:
    """Words the figures of a deck in one language."""

    quantities: Mapping[str, Quantity]
    numbers: Numbers
    phrases: Phrases
    _worded: dict[Quantity, WordedFigure] = field(default_factory=dict)

    def worded(self, quantity: Quantity) -> WordedFigure:
        """Return a figure in words."""
        if quantity not in self._worded:
            self._worded[quantity] = self._in_words(quantity)
        return self._worded[quantity]

    def _in_words(self, quantity: Quantity) -> WordedFigure:
        low, high = self._ends(quantity)
        unit = self._unit(quantity)
        middle = (low + high) / 2
        return WordedFigure(
            text=self._text(quantity, low, high, full=False),
            full=self._text(quantity, low, high, full=True),
            period=self._period(quantity),
            value=middle,
            low=low,
            high=high,
            unit=unit,
            number_format=number_format(middle, unit, self.numbers),
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
        if quantity.low is not None and quantity.high is not None:
            return quantity.low, quantity.high
        value = self._exact(quantity)
        if quantity.derive:
            value = rounded(value, self._digits(quantity))
        return value, value

    def _exact(self, quantity: Quantity) -> Decimal:
        """Return the value of a figure; growth is (last / first)^(1 / years) - 1, in percent."""
        if quantity.derive is None:
            return quantity.value or Decimal(0)
        parts = [self.quantities[name] for name in quantity.of]
        years = Decimal((parts[-1].year or 0) - (parts[0].year or 0))
        if quantity.derive == "span":
            return years
        values = [self._exact(part) for part in parts]
        with localcontext(EXACT):
            if quantity.derive == "growth":
                return ((values[-1] / values[0]) ** (1 / years) - 1) * 100
            return values[-1] / values[0] if quantity.derive == "ratio" else sum(values, Decimal(0))

    def _digits(self, quantity: Quantity) -> int | None:
        """Return how many digits a figure is to have after its point, as shown; ``None`` is all it has."""
        return quantity.digits if quantity.digits is not None else DEFAULT_DIGITS.get(quantity.derive or "")

    def _unit(self, quantity: Quantity) -> str | None:
        if quantity.derive == "sum":
            return self._unit(self.quantities[quantity.of[0]])
        return DERIVED_UNITS.get(quantity.derive or "", quantity.unit)

    def _text(self, quantity: Quantity, low: Decimal, high: Decimal, *, full: bool) -> str:
        """Return a value or a range with what qualifies it: at least, about."""
        unit, digits, phrases = self._unit(quantity), self._digits(quantity), self.phrases
        last = self.numbers.amount(high, unit, digits, full=full)
        text = str(last)
        if low != high:
            text = self._range(self.numbers.amount(low, unit, digits, full=full), last)
        if quantity.at_least:
            text = (phrases.at_least_full if full else phrases.at_least).format(figure=text)
        if quantity.about:
            text = (phrases.about_full if full else phrases.about).format(figure=text)
        return text

    def _range(self, first: Amount, last: Amount) -> str:
        """Return a range; a unit that both ends have is said once."""
        if (first.before, first.after) == (last.before, last.after):
            ends = self.phrases.range.format(low=first.digits, high=last.digits)
            return f"{last.before}{ends}{last.after}"
        return self.phrases.range.format(low=first, high=last)

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
