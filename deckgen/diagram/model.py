"""A diagram to lay out: boxes of known size, ranks in the author's order, and edges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal["bottom-up", "top-down", "left-right"]


@dataclass(frozen=True, slots=True)
class Node:
    """A box, EMU. Its label was measured by the caller and is none of the engine's business."""

    id: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A directed edge between two nodes, by their ids."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Diagram:
    """Nodes, edges, and ranks of node ids from left to right; gaps are EMU."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    ranks: tuple[tuple[str, ...], ...]
    direction: Direction
    node_gap: int
    rank_gap: int
