"""Stack slide: layers as bands of native shapes, joined by connectors from the bottom up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from deckgen.content.slides import Layer, StackSlide
from deckgen.diagram.model import Node
from deckgen.diagram.stack import StackGeometry, StackLayer, StackSpacing, lay_out_stack
from deckgen.geometry import Box, Point, inches
from deckgen.layout.page import Page, SlideBody
from deckgen.layout.scene import AutoShape, Connector, ConnectorEnd, Group, Insets, Line, Picture, Shape, TextFrame
from deckgen.layout.text.style import Block, Style
from deckgen.locales.words import RichText
from deckgen.themes.layouts import ACCENT, INK, PANEL, PAPER
from deckgen.themes.model import Color
from deckgen.values import value

DIAGRAM = "Stack diagram"
GAP = inches(0.1)
BAND_GAP = inches(0.18)
BAR_WIDTH = inches(1.9)
CORNER = inches(0.06)
ICON = inches(0.34)
NAME_COLUMNS = 3
CELL = Insets(inches(0.08), inches(0.02), inches(0.08), inches(0.02))
CHIP_LINE = Line(Color("accent3"), 0.75)
FLOW = Line(Color("accent2"), 1.5, tail="triangle")
FLOOR = 10.0
ROOMY = 6
"""Up to how many layers the gaps have their full size; more layers stand closer."""


def lay_out(slide: StackSlide[RichText], page: Page) -> SlideBody:
    """Lay out a stack slide."""
    return SlideBody("title-only", (draw_stack(slide, page, page.zones.body),))


def draw_stack(slide: StackSlide[RichText], page: Page, area: Box) -> Group:
    """Return the stack as one group that fills the area."""
    bar = next((layer for layer in slide.layers if layer.id == slide.cross_cutting), None)
    layers = [layer for layer in slide.layers if layer is not bar]
    labels = _labels(slide.layers)
    crowd = max(ROOMY, len(layers))
    spacing = StackSpacing(
        page.columns(0, NAME_COLUMNS).width, GAP * ROOMY // crowd, BAND_GAP * ROOMY // crowd, BAR_WIDTH
    )
    nodes = [_nodes(layer, page) for layer in layers]
    geometry = lay_out_stack(nodes, area, page.resources.engine(), spacing, bar=bar is not None)
    drawn = _Drawing(page, labels, layers, geometry)
    shapes = drawn.groups()[::-1]
    if bar is not None and geometry.bar is not None:
        shapes.append(drawn.bar(bar, geometry.bar))
    shapes.extend(_connectors(layers, labels, geometry))
    return Group(DIAGRAM, area, tuple(shapes), _alt_text(slide, page))


def _labels(layers: Sequence[Layer[RichText]]) -> dict[str, str]:
    """Return what each layer is called in the selection pane: its name, with its id where names repeat."""
    names = [layer.name.plain for layer in layers]
    return {
        layer.id: name if names.count(name) == 1 else f"{name} ({layer.id})"
        for layer, name in zip(layers, names, strict=True)
    }


def _nodes(layer: Layer[RichText], page: Page) -> StackLayer:
    """Return a layer's boxes, measured, for the engine."""
    size = page.theme.scale.label

    def measured(identifier: str, words: RichText, *, bold: bool) -> Node:
        width = page.typesetter.width(words, Style(size, size, bold=bold)) + CELL.left + CELL.right
        return Node(identifier, width, inches(0.4))

    components = (measured(f"{layer.id}/{at}", one.name, bold=False) for at, one in enumerate(layer.components))
    return StackLayer(measured(layer.id, layer.name, bold=True), tuple(components))


@value
class _Drawing:
    """Draws the layers of one stack: all names at one size, all components at another."""

    page: Page
    labels: Mapping[str, str]
    layers: Sequence[Layer[RichText]]
    geometry: StackGeometry

    def groups(self) -> list[Shape]:
        """Return a group for each layer, from the bottom up."""
        names = iter(self._name_frames())
        components = iter(self._component_frames())
        groups: list[Shape] = []
        for layer, band in zip(self.layers, self.geometry.bands, strict=True):
            name = self.labels[layer.id]
            shapes: list[Shape] = [AutoShape(f"{name} band", band.box, "roundRect", PANEL, corner=CORNER)]
            shapes.append(AutoShape(f"{name} name", band.name, "roundRect", ACCENT, text=next(names), corner=CORNER))
            shapes.extend(self._icon(layer.icon, f"{name} icon", band.name))
            for number, (one, box) in enumerate(zip(layer.components, band.components, strict=True), 1):
                label = f"{name} {number}: {one.name.plain}"
                shapes.append(AutoShape(label, box, "roundRect", PAPER, CHIP_LINE, next(components), corner=CORNER))
                shapes.extend(self._icon(one.icon, f"{label} icon", box))
            groups.append(Group(f"{name} layer", band.box, tuple(shapes)))
        return groups

    def bar(self, layer: Layer[RichText], box: Box) -> AutoShape:
        """Return the cross-cutting layer as a bar with its components listed in it."""
        scale = self.page.theme.scale
        blocks = [Block(layer.name, Style(scale.body, FLOOR, PAPER, bold=True, alignment="center"))]
        listed = Style(scale.label, FLOOR, PAPER, alignment="center", space_before=8)
        blocks.extend(Block(_capitalized(component.name), listed) for component in layer.components)
        frame = self.page.typesetter.fit(f"the layer '{layer.name.plain}'", blocks, box, "middle", CELL)
        return AutoShape(f"{self.labels[layer.id]} bar", box, "roundRect", ACCENT, text=frame, corner=CORNER)

    def _name_frames(self) -> tuple[TextFrame, ...]:
        style = Style(self.page.theme.scale.body, FLOOR, PAPER, bold=True)
        indent = ICON + CELL.left * 2 if any(self._has(layer.icon) for layer in self.layers) else inches(0.18)
        texts = [
            ([Block(layer.name, style)], band.name)
            for layer, band in zip(self.layers, self.geometry.bands, strict=True)
        ]
        insets = Insets(indent, CELL.top, CELL.right, CELL.bottom)
        return self.page.typesetter.fit_all("the name of a layer", texts, "middle", insets)

    def _component_frames(self) -> tuple[TextFrame, ...]:
        style = Style(self.page.theme.scale.label, FLOOR, INK, alignment="center")
        texts = [
            ([Block(_capitalized(one.name), style)], box)
            for layer, band in zip(self.layers, self.geometry.bands, strict=True)
            for one, box in zip(layer.components, band.components, strict=True)
        ]
        with_icons = any(self._has(one.icon) for layer in self.layers for one in layer.components)
        insets = Insets(ICON + CELL.left * 2, CELL.top, CELL.right, CELL.bottom) if with_icons else CELL
        return self.page.typesetter.fit_all("a component of the stack", texts, "middle", insets)

    def _has(self, icon: str | None) -> bool:
        return icon is not None and self.page.resources.icon(icon) is not None

    def _icon(self, icon: str | None, name: str, box: Box) -> Iterator[Shape]:
        """Yield an icon on a tile of its own at the left of a box, so that it shows on any colour."""
        data = self.page.resources.icon(icon) if icon else None
        if data is None:
            return
        tile = Box(box.x + CELL.left, box.center.y - ICON // 2, ICON, ICON)
        yield AutoShape(f"{name} tile", tile, "roundRect", PAPER, corner=CORNER)
        yield Picture(name, tile.inset(ICON // 10, ICON // 10), data, "image/png")


def _capitalized(words: RichText) -> RichText:
    """Return a label with a capital first letter, if its first word is all lower case."""
    first = words.paragraphs[0][0]
    if not first.text.split(" ")[0].islower():
        return words
    capital = replace(first, text=first.text[0].upper() + first.text[1:])
    return RichText(((capital, *words.paragraphs[0][1:]), *words.paragraphs[1:]))


def _connectors(
    layers: Sequence[Layer[RichText]], labels: Mapping[str, str], geometry: StackGeometry
) -> Iterator[Connector]:
    """Yield an arrow from each layer's name up to the next one's."""
    pairs = zip(layers, layers[1:], geometry.bands, geometry.bands[1:], strict=False)
    for lower, upper, from_band, to_band in pairs:
        start, end = from_band.name, to_band.name
        yield Connector(
            name=f"{labels[lower.id]} to {labels[upper.id]}",
            start=ConnectorEnd(f"{labels[lower.id]} name", 0, Point(start.center.x, start.y)),
            end=ConnectorEnd(f"{labels[upper.id]} name", 2, Point(end.center.x, end.bottom)),
            line=FLOW,
        )


def _alt_text(slide: StackSlide[RichText], page: Page) -> str:
    phrases = page.deck.phrases
    layers = phrases.source_separator.join(
        phrases.stack_layer_alt.format(
            layer=layer.name.plain,
            components=phrases.list_separator.join(component.name.plain for component in layer.components),
        )
        for layer in slide.layers
        if layer.id != slide.cross_cutting
    )
    text = phrases.stack_alt.format(title=slide.title.plain, layers=layers)
    for layer in slide.layers:
        if layer.id == slide.cross_cutting:
            text += phrases.source_separator + phrases.cross_cutting_alt.format(layer=layer.name.plain)
    return text
