"""Diagram to places: Graphviz runs, and what it answers becomes boxes in the author's order."""

from __future__ import annotations

import json
from collections.abc import Mapping

from deckgen.diagram.dot import node_names, to_dot
from deckgen.diagram.engine import Engine
from deckgen.diagram.model import Diagram
from deckgen.geometry import Box, points
from deckgen.values import value


@value
class Placement:
    """Where every node stands, EMU from the drawing's upper left corner, and the drawing's size."""

    boxes: Mapping[str, Box]
    width: int
    height: int


def place(diagram: Diagram, engine: Engine) -> Placement:
    """Lay out a diagram; every rank keeps the author's order whatever the engine made of it."""
    answer = json.loads(engine.layout(to_dot(diagram)))
    width, height = (points(float(edge)) for edge in answer["bb"].split(",")[2:])
    centers = {
        found["name"]: tuple(points(float(part)) for part in found["pos"].split(","))
        for found in answer.get("objects", ())
        if "pos" in found
    }
    names = node_names(diagram)
    boxes = {}
    for node in diagram.nodes:
        x, y = centers[names[node.id]]
        boxes[node.id] = Box(x - node.width // 2, height - y - node.height // 2, node.width, node.height)
    for rank in diagram.ranks:
        boxes.update(_in_order(rank, boxes))
    return Placement(boxes, width, height)


def _in_order(rank: tuple[str, ...], boxes: Mapping[str, Box]) -> dict[str, Box]:
    """Return the boxes of a rank, dealt out again from left to right if an engine mixed them."""
    placed = sorted((boxes[name] for name in rank), key=lambda box: box.x)
    if [boxes[name] for name in rank] == placed:
        return {}
    left = placed[0].x
    gap = max(0, (placed[-1].right - left - sum(box.width for box in placed)) // max(1, len(placed) - 1))
    dealt = {}
    for name in rank:
        box = boxes[name]
        dealt[name] = Box(left, box.y, box.width, box.height)
        left += box.width + gap
    return dealt
