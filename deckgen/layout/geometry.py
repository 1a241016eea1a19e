"""Dividing boxes: rows, columns and cells with equal gaps."""

from __future__ import annotations

from deckgen.geometry import Box, split_evenly


def columns(box: Box, parts: int, gap: int) -> list[Box]:
    """Divide a box into columns of equal width."""
    return [Box(x, box.y, width, box.height) for x, width in split_evenly(box.x, box.width, parts, gap)]


def rows(box: Box, parts: int, gap: int) -> list[Box]:
    """Divide a box into rows of equal height."""
    return [Box(box.x, y, box.width, height) for y, height in split_evenly(box.y, box.height, parts, gap)]


def top_part(box: Box, height: int) -> Box:
    """Return the upper ``height`` EMU of a box."""
    return Box(box.x, box.y, box.width, height)


def below(box: Box, height: int) -> Box:
    """Return what is left of a box under its upper ``height`` EMU."""
    return Box(box.x, box.y + height, box.width, box.height - height)
