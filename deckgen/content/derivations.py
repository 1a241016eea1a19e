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
    problem = _problem(quantity, [content.figures[name] for name in quantity.of], content)
    if problem:
        findings.error("wrong-figure", problem[0], place, problem[1])


def _problem(quantity: Quantity, parts: list[Quantity], content: Content) -> tuple[str, str] | None:
    """Return the first thing that keeps a figure from being computed, and a hint."""
    derive, ends = quantity.derive, (parts[0], parts[-1])
    if derive in ("growth", "span"):
        first, last = (end.year for end in ends)
        if first is None or last is None:
            return f"'{derive}' needs figures with years", "give the first and the last figure a year"
        if last <= first:
            return f"'{derive}' goes from an earlier year to a later one", "list the earlier figure first"
    if derive in ("growth", "ratio") and not all(_is_positive(end, content) for end in ends):
        return f"'{derive}' needs single values above zero", "name figures that have such a 'value'"
    if derive == "sum" and any(part.derive is None and part.value is None for part in parts):
        return "a sum needs single values, not ranges", "name figures that have a 'value'"
    units = {unit_of(part, content) for part in parts}
    if derive != "span" and len(units) > 1:
        shown = ", ".join(sorted(unit or "none" for unit in units))
        return f"these figures have different units: {shown}", "name figures of one unit"
    return None


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
