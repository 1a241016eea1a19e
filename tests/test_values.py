"""Value classes: frozen, compared by their fields, shown with their names."""

from dataclasses import FrozenInstanceError, replace

import pytest

from deckgen.geometry import Box, Point


def test_values_are_compared_by_their_fields() -> None:
    assert Point(1, 2) == Point(1, 2) != Point(2, 1)
    assert Box(0, 0, 1, 1) != Box(0, 0, 1, 2)
    assert len({Point(1, 2), Point(1, 2), Point(2, 1)}) == 2
    assert replace(Point(1, 2), y=3) == Point(1, 3)


def test_values_show_their_fields() -> None:
    assert repr(Point(1, 2)) == "Point(x=1, y=2)"


def test_values_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Point(1, 2).x = 3  # type: ignore[misc]  # what the test is about
