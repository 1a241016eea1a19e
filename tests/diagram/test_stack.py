"""Stacks: order kept, nothing overlaps, everything inside, with every engine that is there."""

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.diagnostics import DeckgenError
from deckgen.diagram.dot import to_dot
from deckgen.diagram.engine import ENGINES, Engine, choose_engine
from deckgen.diagram.model import Diagram, Edge, Node
from deckgen.diagram.place import place
from deckgen.diagram.stack import StackGeometry, StackLayer, StackSpacing, lay_out_stack
from deckgen.geometry import Box, inches

AREA = Box(inches(0.6), inches(1.8), inches(12), inches(4.5))
SPACING = StackSpacing(inches(2.5), inches(0.1), inches(0.18), inches(1.9))


def layers(sizes: list[list[float]]) -> list[StackLayer]:
    return [
        StackLayer(
            Node(f"layer {row}", inches(1.5), inches(0.4)),
            tuple(Node(f"{row}/{at}", inches(width), inches(0.4)) for at, width in enumerate(widths)),
        )
        for row, widths in enumerate(sizes)
    ]


def installed_engines() -> list[Engine]:
    engines = []
    for name in ENGINES:
        try:
            engines.append(choose_engine(name))
        except DeckgenError:
            continue
    return engines


def assert_sound(geometry: StackGeometry, area: Box) -> None:
    heights = {band.box.height for band in geometry.bands}
    assert len(heights) == 1
    boxes = [band.box for band in geometry.bands] + ([geometry.bar] if geometry.bar else [])
    for at, one in enumerate(boxes):
        assert area.contains(one)
        assert not any(one.overlaps(other) for other in boxes[at + 1 :])
    for lower, upper in pairwise(geometry.bands):
        assert upper.box.bottom < lower.box.y
    for band in geometry.bands:
        cells = [band.name, *band.components]
        assert all(band.box.contains(cell) for cell in cells)
        assert len({cell.width for cell in band.components}) == 1
        assert all(left.right < right.x for left, right in pairwise(cells))
    assert len({band.components[-1].right for band in geometry.bands}) == 1


@settings(max_examples=60, deadline=None)
@given(
    sizes=st.lists(st.lists(st.floats(0.3, 3), min_size=1, max_size=6), min_size=1, max_size=8),
    bar=st.booleans(),
)
def test_any_stack_keeps_its_order_and_stays_inside(sizes: list[list[float]], bar: bool) -> None:
    assert_sound(lay_out_stack(layers(sizes), AREA, choose_engine(None), SPACING, bar=bar), AREA)


@pytest.mark.parametrize("engine", installed_engines(), ids=lambda engine: str(engine.name))
def test_every_engine_gives_the_same_stack(engine: Engine) -> None:
    sizes = [[1.2, 0.9, 1.1], [1.0, 1.4, 0.8, 1.2], [2.6, 0.8, 1.0], [1.0, 0.8, 0.6, 1.9]]
    expected = lay_out_stack(layers(sizes), AREA, choose_engine(None), SPACING)
    assert lay_out_stack(layers(sizes), AREA, engine, SPACING) == expected


class MixingEngine:
    """Answers with the row turned round, as an engine may."""

    name = "mixing"

    def layout(self, dot: str) -> str:
        answer = json.loads(choose_engine(None).layout(dot))
        placed = [found for found in answer["objects"] if "pos" in found]
        turned = [found["pos"] for found in placed][::-1]
        for found, position in zip(placed, turned, strict=True):
            found["pos"] = position
        return json.dumps(answer)


def test_an_engine_that_mixes_a_row_does_not_change_its_order() -> None:
    nodes = tuple(Node(name, inches(1), inches(0.4)) for name in "abcd")
    diagram = Diagram(nodes, (), (tuple("abcd"),), "bottom-up", inches(0.1), inches(0.2))
    boxes = place(diagram, MixingEngine()).boxes
    assert sorted(boxes, key=lambda name: boxes[name].x) == list("abcd")


def test_no_text_of_the_user_reaches_graphviz() -> None:
    hostile = ('<b>x</b>"; image="/etc/passwd', "db:5432", "trailing\\")
    nodes = tuple(Node(name, inches(1), inches(0.4)) for name in hostile)
    diagram = Diagram(nodes, (Edge(*hostile[:2]),), (hostile,), "top-down", inches(0.1), inches(0.2))
    dot = to_dot(diagram)
    assert "passwd" not in dot
    assert "5432" not in dot
    assert set(place(diagram, choose_engine(None)).boxes) == set(hostile)


def test_large_graphs_run_in_a_process_that_can_be_stopped() -> None:
    nodes = tuple(Node(str(at), inches(1), inches(0.4)) for at in range(150))
    ranks = tuple(tuple(str(at) for at in range(row * 10, row * 10 + 10)) for row in range(15))
    diagram = Diagram(nodes, (), ranks, "top-down", inches(0.1), inches(0.2))
    assert len(place(diagram, choose_engine("pygraphviz")).boxes) == 150


def test_an_unknown_engine_is_told_with_the_known_ones() -> None:
    with pytest.raises(DeckgenError, match="pygraphviz"):
        choose_engine("pygrafviz")


def test_a_missing_dot_is_told_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(DeckgenError, match="not installed"):
        choose_engine("dot")
