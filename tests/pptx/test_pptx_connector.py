"""Connectors: the preset's path, taken through the transform, must meet both ends.

LibreOffice reroutes glued elbows, so that a picture proves nothing here. Points are mapped as
DrawingML says (ECMA-376 part 1, 20.1.7.6): mirrored in the box, then turned clockwise about its centre.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

import pytest

from deckgen.geometry import Point
from deckgen.layout.scene import AutoShape, Connector, ConnectorEnd, Group, Line
from deckgen.pptx.connector import Transform, transform
from tests.pptx import sample, sample_theme

STRAIGHT = ((0.0, 0.0), (1.0, 1.0))
ELBOW = ((0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (1.0, 1.0))
"""``straightConnector1`` and ``bentConnector3`` with its default adj1 of 50000, in shares of the box."""
START = Point(5_000_000, 3_000_000)
ENDS = [
    Point(START.x + x, START.y + y)
    for x, y in [
        (2_000_000, 700_000), (-2_000_000, 700_000), (2_000_000, -700_000), (-2_000_000, -700_000),
        (300_001, 900_000), (-300_001, 900_000), (300_001, -900_000), (-300_001, -900_000),
        (1_000_000, 0), (-1_000_000, 0), (0, 1_000_000), (0, -1_000_000), (1_000_000, 1_000_000),
    ]
]  # fmt: skip
Places = Sequence[tuple[float, float]]


def mapped(place: Transform, path: tuple[tuple[float, float], ...]) -> Places:
    """Return a path, given in shares of the box, on the slide."""
    turn = math.radians(place.rotation / 60_000)
    found = []
    for share_x, share_y in path:
        x = ((1 - share_x if place.flip_horizontal else share_x) - 0.5) * place.width
        y = ((1 - share_y if place.flip_vertical else share_y) - 0.5) * place.height
        turned = (x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn))
        found.append((place.x + place.width / 2 + turned[0], place.y + place.height / 2 + turned[1]))
    return found


def close(found: Places, wanted: Places) -> bool:
    """Tell whether two paths are the same within one EMU: boxes stand on whole ones."""
    return all(math.dist(one, other) <= 1 for one, other in zip(found, wanted, strict=True))


def made(end: Point, site: int, kind: Literal["straight", "elbow"]) -> Connector:
    """Return a connector from the start to ``end``, leaving at a site."""
    first, last = ConnectorEnd("A", site, START), ConnectorEnd("B", (site + 2) % 4, end)
    return Connector("C", first, last, Line(sample_theme.INK), kind)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("site", range(4))
def test_a_straight_line_meets_both_ends(end: Point, site: int) -> None:
    place = transform(made(end, site, "straight"))
    assert close(mapped(place, STRAIGHT), [(START.x, START.y), (end.x, end.y)])


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("site", [1, 3])
def test_an_elbow_from_the_side_starts_horizontally(end: Point, site: int) -> None:
    middle = (START.x + end.x) / 2
    wanted = [(START.x, START.y), (middle, START.y), (middle, end.y), (end.x, end.y)]
    assert close(mapped(transform(made(end, site, "elbow")), ELBOW), wanted)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("site", [0, 2])
def test_an_elbow_from_above_or_below_starts_vertically(end: Point, site: int) -> None:
    middle = (START.y + end.y) / 2
    wanted = [(START.x, START.y), (START.x, middle), (end.x, middle), (end.x, end.y)]
    place = transform(made(end, site, "elbow"))
    assert close(mapped(place, ELBOW), wanted)
    assert place.rotation in (5_400_000, 16_200_000)
    assert place.width >= 0
    assert place.height >= 0


def test_ends_are_glued_to_shapes_wherever_they_are() -> None:
    tree = sample.slide_tree(sample.connectors_slide())
    ids = {one.get("id"): one.get("name") for one in sample.find(tree, "//p:cNvPr")}
    connectors = sample.find(tree, "//p:cxnSp")
    assert len(connectors) == 12
    assert len(sample.find(tree, "//p:grpSp/p:cxnSp")) == 1
    for one in connectors:
        (name,) = (found.get("name", "") for found in sample.find(one, ".//p:cNvPr"))
        ends = [ids[found.get("id", "")] for found in sample.find(one, ".//a:stCxn | .//a:endCxn")]
        assert ends == ["Mid", name.rpartition(" ")[2]]


def test_an_unknown_end_and_a_name_given_twice_are_refused() -> None:
    here = AutoShape("A", sample.box(0, 0), fill=sample_theme.PANEL)
    lost = made(Point(0, 0), 3, "straight")
    with pytest.raises(ValueError, match="ends at 'B', which is not on the slide"):
        sample.written(sample.scene(sample.slide("one", here, lost)))
    with pytest.raises(ValueError, match="two shapes of a slide are called 'A'"):
        sample.written(sample.scene(sample.slide("one", here, Group("G", sample.box(0, 0), (here,)))))
