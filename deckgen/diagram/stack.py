"""Stacks: layers as bands, the first at the bottom; Graphviz places, then rows are spread evenly."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from deckgen.diagram.engine import Engine
from deckgen.diagram.model import Diagram, Edge, Node
from deckgen.diagram.place import Placement, place
from deckgen.geometry import Box, split_evenly
from deckgen.values import value


@value
class StackLayer:
    """A layer: the node with its name, and its components from left to right."""

    name: Node
    components: tuple[Node, ...]


@value
class Band:
    """Where a layer stands: the whole band, the cell with its name, its components."""

    box: Box
    name: Box
    components: tuple[Box, ...]


@value
class StackGeometry:
    """Bands in the layers' order, the first at the bottom; ``bar`` is the cross-cutting layer's."""

    bands: tuple[Band, ...]
    bar: Box | None


@value
class StackSpacing:
    """Measures of a stack in EMU: the width of name cells, gaps in a row and between bands, the bar's width."""

    name_width: int
    gap: int
    band_gap: int
    bar_width: int = 0


def lay_out_stack(
    layers: Sequence[StackLayer], area: Box, engine: Engine, spacing: StackSpacing, *, bar: bool = False
) -> StackGeometry:
    """Lay out layers in an area: bands of equal height, components of a row of equal width.

    With ``bar``, room for a bar over the height of all bands is left at the right.
    """
    placement = place(_diagram(layers, spacing), engine)
    width = area.width - (spacing.bar_width + spacing.gap if bar else 0)
    bands_area = Box(area.x, area.y, width, area.height)
    upward = sorted(range(len(layers)), key=lambda index: -placement.boxes[layers[index].name.id].y)
    rows = split_evenly(bands_area.y, bands_area.height, len(layers), spacing.band_gap)[::-1]
    bands: dict[int, Band] = {}
    for index, (y, height) in zip(upward, rows, strict=True):
        band = Box(bands_area.x, y, bands_area.width, height)
        bands[index] = _band(layers[index], band, placement, spacing)
    bar_box = Box(area.right - spacing.bar_width, area.y, spacing.bar_width, area.height) if bar else None
    return StackGeometry(tuple(bands[index] for index in range(len(layers))), bar_box)


def _diagram(layers: Sequence[StackLayer], spacing: StackSpacing) -> Diagram:
    """Return the layers as a graph: a rank each, its name first, and an edge from each name to the one above."""
    return Diagram(
        nodes=tuple(node for layer in layers for node in (layer.name, *layer.components)),
        edges=tuple(Edge(lower.name.id, upper.name.id) for lower, upper in itertools.pairwise(layers)),
        ranks=tuple((layer.name.id, *(node.id for node in layer.components)) for layer in layers),
        direction="bottom-up",
        node_gap=spacing.gap,
        rank_gap=spacing.band_gap,
    )


def _band(layer: StackLayer, band: Box, placement: Placement, spacing: StackSpacing) -> Band:
    """Spread a row evenly over its band, in the order in which Graphviz placed it."""
    inner = band.inset(spacing.gap, spacing.gap)
    name = Box(band.x, band.y, spacing.name_width, band.height)
    left = name.right + spacing.gap
    order = sorted(range(len(layer.components)), key=lambda index: placement.boxes[layer.components[index].id].x)
    cells = split_evenly(left, inner.right - left, len(order), spacing.gap)
    boxes = {index: Box(x, inner.y, width, inner.height) for index, (x, width) in zip(order, cells, strict=True)}
    return Band(band, name, tuple(boxes[index] for index in range(len(order))))
