"""Lengths and boxes in EMU (English Metric Units, 914,400 an inch; ECMA-376 part 1, 20.1.10.16)."""

from __future__ import annotations

from typing import Final

from deckgen.values import value

EMU_PER_INCH: Final = 914_400
EMU_PER_POINT: Final = 12_700


def inches(value: float) -> int:
    """Return a length in inches as whole EMU."""
    return round(value * EMU_PER_INCH)


def points(value: float) -> int:
    """Return a length in points as whole EMU."""
    return round(value * EMU_PER_POINT)


@value
class Point:
    """A place on the slide in EMU from its upper left corner."""

    x: int
    y: int


@value
class Box:
    """A rectangle on the slide, in EMU from the slide's upper left corner."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """The middle of the box."""
        return Point(self.x + self.width // 2, self.y + self.height // 2)

    def inset(self, horizontal: int, vertical: int) -> Box:
        """Return the box made smaller by ``horizontal`` EMU left and right, ``vertical`` above and below."""
        return Box(self.x + horizontal, self.y + vertical, self.width - 2 * horizontal, self.height - 2 * vertical)

    def contains(self, other: Box) -> bool:
        """Tell whether ``other`` lies wholly inside this box."""
        return self.x <= other.x and self.y <= other.y and other.right <= self.right and other.bottom <= self.bottom

    def overlaps(self, other: Box) -> bool:
        """Tell whether the two boxes share an area (touching edges do not count)."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


def split_evenly(start: int, length: int, parts: int, gap: int) -> list[tuple[int, int]]:
    """Return start and length of equal parts with gaps between them; remainders go so that ends meet."""
    room = length - gap * (parts - 1)
    edges = [start + round(number * (room / parts + gap)) for number in range(parts)]
    ends = [start + length - round((parts - 1 - number) * (room / parts + gap)) for number in range(parts)]
    size = min(end - edge for edge, end in zip(edges, ends, strict=True))
    return [(edge, size) for edge in edges[:-1]] + [(start + length - size, size)]
