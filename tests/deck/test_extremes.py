"""Slides with very little, very much or odd content: a sound deck, or one clear error."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from deckgen.build import Options, build_scenes
from deckgen.diagnostics import DeckgenError, Diagnostic
from deckgen.layout.scene import Connector, Group, Shape
from deckgen.pptx.writer import write_presentation

HEAD = "title: T\nlanguages: [en]\ndate: 2026-01-02\nslides:\n"
PERCENT = {"value": 9, "unit": "percent"}


def stack(layers: int, components: int, name: str = "Layer {}") -> dict[str, Any]:
    made = [
        {"id": f"l{at}", "name": name.format(at), "components": [f"c{one}" for one in range(components)]}
        for at in range(layers)
    ]
    return {"kind": "stack", "title": "t", "layers": made}


def chart(kind: str, points: int, series: int, factor: float = 1) -> dict[str, Any]:
    values = [[{"value": (at - 1) * (one + 1) * factor} for at in range(points)] for one in range(series)]
    return {
        "kind": "chart",
        "title": "t",
        "chart": {
            "type": kind,
            "categories": [f"category {at}" for at in range(points)],
            "series": [{"name": f"series {at}", "values": column} for at, column in enumerate(values)],
        },
    }


def trends(count: int, figures: int) -> dict[str, Any]:
    cards = [
        {"name": f"n{at}", "text": "words " * 12, **({"figure": PERCENT} if at < figures else {})}
        for at in range(count)
    ]
    return {"kind": "trends", "title": "t", "cards": cards}


def reality(value: int) -> dict[str, Any]:
    share = {"value": value, "unit": "percent"}
    return {"kind": "reality", "title": "t", "share": share, "label": "l", "solid": "s", "rest": "r"}


def figures(count: int) -> dict[str, Any]:
    card = {"figure": {"value": 123456789012, "unit": "USD"}, "label": "A rather long label for a card that goes on"}
    return {"kind": "figures", "title": "t", "cards": [card] * count}


FITTING = {
    "one bullet": {"kind": "bullets", "title": "t", "items": ["only"]},
    "very long words": {"kind": "bullets", "title": "W" * 90, "items": ["D" * 200]},
    "one layer": stack(1, 1),
    "nine layers": stack(9, 8),
    "layers with one name": stack(3, 2, "Same"),
    "layers named like placeholders": {**stack(2, 1, "Title"), "cross_cutting": "l1"},
    "negative values": chart("column", 4, 1),
    "one point": chart("line", 1, 1),
    "many bars": chart("bar", 12, 3, 1e9),
    "nobody": reality(0),
    "everybody": reality(100),
    "long table": {"kind": "table", "title": "t", "columns": ["a", "b"], "rows": [["x" * 20] * 2] * 15},
    **{f"{count} cards": figures(count) for count in range(1, 7)},
    **{f"{count} trends": trends(count, 1) for count in range(2, 7)},
    "trends with two figures": trends(4, 2),
}
TOO_MUCH = {
    "bullets": {"kind": "bullets", "title": "t", "items": [f"x {at}" for at in range(60)]},
    "table": {"kind": "table", "title": "t", "columns": ["a", "b"], "rows": [["x" * 60] * 2] * 60},
    "title": {"kind": "section", "title": "A very long title " * 30},
    "layers": stack(30, 3),
}


def lay_out(folder: Path, slides: list[dict[str, Any]]) -> tuple[Any, list[Diagnostic]]:
    path = folder / "deck.yaml"
    path.write_text(HEAD + "".join(f"  - {json.dumps(slide)}\n" for slide in slides), encoding="utf-8")
    warnings: list[Diagnostic] = []
    _, scene = next(build_scenes(path, Options(folder, ("en",)), warnings.append))
    return scene, warnings


def inside(shapes: tuple[Shape, ...], width: int, height: int) -> bool:
    return all(
        inside(shape.children, width, height)
        if isinstance(shape, Group)
        else isinstance(shape, Connector)
        or shape.box is None
        or (shape.box.x >= 0 and shape.box.right <= width and shape.box.y >= 0 and shape.box.bottom <= height)
        for shape in shapes
    )


@pytest.mark.parametrize("slide", FITTING.values(), ids=FITTING)
def test_odd_content_makes_a_sound_slide(slide: dict[str, Any], tmp_path: Path) -> None:
    scene, _ = lay_out(tmp_path, [slide])
    grid = scene.theme.grid
    assert inside(scene.slides[0].shapes, grid.slide_width, grid.slide_height)
    stream = io.BytesIO()
    write_presentation(scene, "Latn", stream)
    assert len(Presentation(stream).slides) == 1


@pytest.mark.parametrize("slide", TOO_MUCH.values(), ids=TOO_MUCH)
def test_too_much_content_is_told_with_its_place(slide: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(DeckgenError) as caught:
        lay_out(tmp_path, [slide])
    (finding,) = caught.value.diagnostics
    assert (finding.code, finding.line, finding.column) == ("does-not-fit", 5, 5)


def test_repeated_titles_are_warned_of(tmp_path: Path) -> None:
    _, warnings = lay_out(tmp_path, [{"kind": "section", "title": "Same"}] * 2)
    assert [(warning.code, warning.line) for warning in warnings] == [("repeated-title", 6)]
