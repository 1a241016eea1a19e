"""Dividing boxes: rows, columns and cells with equal gaps."""

from __future__ import annotations

from deckgen.geometry import Box


def split(start: int, length: int, parts: int, gap: int) -> list[tuple[int, int]]:
    """Return start and length of equal parts with gaps between them; remainders go so that ends meet."""
    room = length - gap * (parts - 1)
    edges = [start + round(number * (room / parts + gap)) for number in range(parts)]
    ends = [start + length - round((parts - 1 - number) * (room / parts + gap)) for number in range(parts)]
    size = min(end - edge for edge, end in zip(edges, ends, strict=True))
    return [(edge, size) for edge in edges[:-1]] + [(start + length - size, size)]


def columns(box: Box, parts: int, gap: int) -> list[Box]:
    """Divide a box into columns of equal width."""
    return [Box(x, box.y, width, box.height) for x, width in split(box.x, box.width, parts, gap)]


def rows(box: Box, parts: int, gap: int) -> list[Box]:
    """Divide a box into rows of equal height."""
    return [Box(box.x, y, box.width, height) for y, height in split(box.y, box.height, parts, gap)]


def top_part(box: Box, height: int) -> Box:
    """Return the upper ``height`` EMU of a box."""
    return Box(box.x, box.y, box.width, height)


def below(box: Box, height: int) -> Box:
    """Return what is left of a box under its upper ``height`` EMU."""
    return Box(box.x, box.y + height, box.width, box.height - height)
