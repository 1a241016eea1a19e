"""Diagram to DOT. No text of the user's reaches Graphviz: nodes are numbered and have empty labels.

Rows are plain ``rank=same`` sets with an invisible chain; clusters would break the row's order.
"""

from __future__ import annotations

import itertools
from typing import Final

from deckgen.diagram.model import Diagram
from deckgen.geometry import EMU_PER_INCH

DIRECTIONS: Final = {"bottom-up": "BT", "top-down": "TB", "left-right": "LR"}


def node_names(diagram: Diagram) -> dict[str, str]:
    """Return the DOT name of every node id: n0, n1, ..."""
    return {node.id: f"n{number}" for number, node in enumerate(diagram.nodes)}


def to_dot(diagram: Diagram) -> str:
    """Return the diagram as DOT, sizes in inches as Graphviz wants them."""
    from graphviz import Digraph  # noqa: PLC0415  # loaded only where a diagram is drawn

    names = node_names(diagram)
    graph = Digraph("g")
    graph.attr(
        rankdir=DIRECTIONS[diagram.direction],
        nodesep=_inches(diagram.node_gap),
        ranksep=_inches(diagram.rank_gap),
    )
    graph.attr("node", shape="box", fixedsize="true", label="")
    for node in diagram.nodes:
        graph.node(names[node.id], width=_inches(node.width), height=_inches(node.height))
    for rank in diagram.ranks:
        with graph.subgraph() as row:
            row.attr(rank="same")
            for identifier in rank:
                row.node(names[identifier])
            for left, right in itertools.pairwise(rank):
                row.edge(names[left], names[right], style="invis")
    for edge in diagram.edges:
        graph.edge(names[edge.start], names[edge.end])
    return str(graph.source)


def _inches(length: int) -> str:
    return f"{length / EMU_PER_INCH:.4f}"
