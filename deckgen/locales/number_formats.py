"""Excel format codes that come near to the wording of figures."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from deckgen.content.quantity import CURRENCY
from deckgen.locales.numbers import CURRENCY_AS_WORD, Amount, Numbers

_THOUSANDS: Final = {12: ",,,,", 9: ",,,", 6: ",,"}
# Excel scales by thousands only. A literal point before the last digits shows units of 10^8 and 10^4.
_HAN: Final = {12: "#,##0.0,,,,", 8: r"0\.00,,", 4: r"0\.0,"}


def number_format(value: Decimal, unit: str | None, numbers: Numbers) -> str:
    """Return the format code that shows numbers of the size of ``value`` like a figure's text.

    It has one digit after the point where a magnitude is shown, since a chart has one code for all
    its points.
    """
    if unit is None:
        return "General"
    amount = numbers.amount(value, unit, None)
    if not CURRENCY.fullmatch(unit):
        return f"{_literal(amount.before)}General{_literal(amount.after)}"
    digits = _HAN if numbers.locale.language in CURRENCY_AS_WORD else _THOUSANDS
    power = _shown_power(value, amount)
    code = digits.get(power, "#,##0.##" if value % 1 else "#,##0")
    code = f"#,##0.0{code}" if digits is _THOUSANDS and power in digits else code
    return f"{_literal(amount.before.lstrip('-'))}{code}{_literal(amount.after)}"


def _shown_power(value: Decimal, amount: Amount) -> int:
    """Return the power of ten that an amount's text leaves to its magnitude's name."""
    shown = sum(character.isdecimal() for character in amount.digits.partition(".")[0])
    return value.adjusted() + 1 - shown if value else 0


def _literal(text: str) -> str:
    """Return text as a literal of a format code; a quotation mark cannot stand in one."""
    return f'"{text}"' if (text := text.replace('"', "")) else ""
