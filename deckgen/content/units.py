"""Units of figures: currencies, percent, times, and what CLDR can word."""

from __future__ import annotations

from typing import Final

from deckgen.content.findings import Findings
from deckgen.content.nodes import Path
from deckgen.content.quantity import CURRENCY
from deckgen.diagnostics import did_you_mean

_USUAL: Final = frozenset(
    {"percent", "times", "USD", "EUR", "CNY", "JPY", "GBP", "year", "month", "week", "day", "hour"}
)


def check_unit(unit: str, path: Path, findings: Findings) -> None:
    """Add a unit that no language could word."""
    if unit in _USUAL:
        return
    from babel.numbers import list_currencies  # noqa: PLC0415  # only units that are not usual need it

    if CURRENCY.fullmatch(unit):
        if unit not in list_currencies():
            hint = "use an ISO 4217 code such as USD or CNY"
            findings.error("unknown-unit", f"there is no currency '{unit}'", path, hint)
    elif unit not in (known := _cldr_units()):
        findings.error("unknown-unit", f"there is no unit '{unit}'", path, did_you_mean(unit, known | _USUAL))


def _cldr_units() -> frozenset[str]:
    """Return CLDR's units, with and without their category (``duration-month``, ``month``)."""
    from babel import Locale  # noqa: PLC0415  # as above

    names = frozenset(Locale("en").unit_display_names)
    return names | {name.partition("-")[2] for name in names}
