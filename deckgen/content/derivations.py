"""Derived figures: what they come from must be there, fit together and end somewhere."""

from __future__ import annotations

from typing import Final

from deckgen.content.findings import Findings
from deckgen.content.nodes import Path
from deckgen.content.quantity import Quantity
from deckgen.content.schema import Content

DERIVED_UNITS: Final = {"growth": "percent", "ratio": "times", "span": "year"}
PARTS_LIMIT: Final = 100
"""How many figures a derived one may take in, those of derived figures it names included."""


def unit_of(quantity: Quantity, content: Content) -> str | None:
    """Return the unit of a figure; a sum has that of its parts. The figure must not be circular."""
    while quantity.derive == "sum":
        quantity = content.figures[quantity.of[0]]
    return DERIVED_UNITS.get(quantity.derive or "", quantity.unit)


def check_derivation(quantity: Quantity, path: Path, content: Content, findings: Findings) -> None:
    """Add what keeps a derived figure from being computed; all it names must exist."""
    place = (*path, "of")
    if not _ends(quantity, content):
        hint = f"a figure may not come from itself, nor from more than {PARTS_LIMIT:,} others"
        findings.error("circular-figure", "this figure is derived from itself", place, hint)
        return
    parts = [content.figures[name] for name in quantity.of]
    if quantity.derive in ("growth", "span"):
        _check_years(quantity, parts, place, findings)
    if quantity.derive in ("growth", "ratio") and any(
        not _is_positive(part, content) for part in (parts[0], parts[-1])
    ):
        message = f"'{quantity.derive}' needs single values above zero"
        findings.error("wrong-figure", message, place, "name figures that have such a 'value'")
    if quantity.derive == "sum" and any(part.derive is None and part.value is None for part in parts):
        findings.error(
            "wrong-figure", "a sum needs single values, not ranges", place, "name figures that have a 'value'"
        )
    units = {unit_of(part, content) for part in parts}
    if quantity.derive != "span" and len(units) > 1:
        shown = ", ".join(sorted(unit or "none" for unit in units))
        findings.error(
            "wrong-figure", f"these figures have different units: {shown}", place, "name figures of one unit"
        )


def _check_years(quantity: Quantity, parts: list[Quantity], place: Path, findings: Findings) -> None:
    first, last = parts[0].year, parts[-1].year
    if first is None or last is None:
        hint = "give the first and the last figure a year"
        findings.error("wrong-figure", f"'{quantity.derive}' needs figures with years", place, hint)
    elif last <= first:
        message = f"'{quantity.derive}' goes from an earlier year to a later one"
        findings.error("wrong-figure", message, place, "list the earlier figure first")


def _is_positive(quantity: Quantity, content: Content) -> bool:
    """Return whether a figure is a single value above zero; a derived growth may not be."""
    if quantity.derive == "sum":
        return all(_is_positive(content.figures[name], content) for name in quantity.of)
    return quantity.derive in ("ratio", "span") or (quantity.value is not None and quantity.value > 0)


def _ends(quantity: Quantity, content: Content) -> bool:
    """Return whether following a figure's parts comes to an end, and soon."""
    waiting = list(quantity.of)
    for _ in range(PARTS_LIMIT):
        if not waiting:
            return True
        part = content.figures.get(waiting.pop())
        waiting.extend(part.of if part else ())
    return False
