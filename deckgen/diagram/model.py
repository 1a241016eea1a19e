"""A diagram to lay out: boxes of known size, ranks in the author's order, and edges."""

from __future__ import annotations

from typing import Literal

from deckgen.values import value

Direction = Literal["bottom-up", "top-down", "left-right"]


@value
class Node:
    """A box, EMU. Its label was measured by the caller and is none of the engine's business."""

    id: str
    width: int
    height: int


@value
class Edge:
    """A directed edge between two nodes, by their ids."""

    start: str
    end: str


@value
class Diagram:
    """Nodes, edges, and ranks of node ids from left to right; gaps are EMU."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    ranks: tuple[tuple[str, ...], ...]
    direction: Direction
    node_gap: int
    rank_gap: int
