"""Scene shapes as SVG with selectable text. Lengths are CSS pixels, 96 an inch."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence

from deckgen.geometry import EMU_PER_INCH, Box, Point, inches
from deckgen.layout.scene import AutoShape, Connector, Group, Line, Picture, Shape
from deckgen.locales.deck import Language
from deckgen.pptx.xml import escape, quoted
from deckgen.render.colors import resolve
from deckgen.render.svg_text import text_svg
from deckgen.themes.model import Color, Theme
from deckgen.values import value

PADDING = inches(0.2)
PIXELS_PER_INCH = 96
ARROW = 4.0
"""Length of an arrowhead in stroke widths."""


def render_svg(
    shapes: Sequence[Shape], box: Box, theme: Theme, language: Language, *, title: str, description: str
) -> str:
    """Return the shapes inside ``box`` as an SVG document on the theme's background.

    ``title`` and ``description`` are what a screen reader says of the picture.
    """
    drawing = _Drawing(theme, language, Point(box.x - PADDING, box.y - PADDING))
    width, height = (pixels(length + 2 * PADDING) for length in (box.width, box.height))
    body = "\n".join(line for shape in shapes for line in drawing.shape(shape))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        f' role="img" aria-labelledby="title desc" xml:lang={quoted(language.locale)}>\n'
        f'<title id="title">{escape(title)}</title>\n<desc id="desc">{escape(description)}</desc>\n'
        f'<rect width="{width}" height="{height}" fill="{resolve(Color("bg1"), theme)}"/>\n{body}\n</svg>\n'
    )


def pixels(length: int) -> str:
    """Return a length in EMU as pixels with at most two decimals."""
    return f"{length * PIXELS_PER_INCH / EMU_PER_INCH:.2f}".rstrip("0").rstrip(".")


@value
class _Drawing:
    """Draws shapes relative to ``origin``."""

    theme: Theme
    language: Language
    origin: Point

    def shape(self, shape: Shape) -> Iterator[str]:
        """Yield the lines of one shape; what is no part of diagrams is passed over."""
        match shape:
            case Group():
                yield f"<g aria-label={quoted(shape.name)}>"
                for child in shape.children:
                    yield from self.shape(child)
                yield "</g>"
            case AutoShape():
                yield self._auto_shape(shape)
                if shape.text:
                    yield from text_svg(shape.text, self._moved(shape.box), self.theme, self.language)
            case Connector():
                yield self._connector(shape)
            case Picture():
                yield self._picture(shape)
            case _:
                return

    def _moved(self, box: Box) -> Box:
        return Box(box.x - self.origin.x, box.y - self.origin.y, box.width, box.height)

    def _auto_shape(self, shape: AutoShape) -> str:
        box = self._moved(shape.box)
        fill = resolve(shape.fill, self.theme) if shape.fill else "none"
        paint = f'fill="{fill}"{self._stroke(shape.line)}'
        if shape.geometry == "ellipse":
            center, radii = box.center, (pixels(box.width // 2), pixels(box.height // 2))
            return f'<ellipse cx="{pixels(center.x)}" cy="{pixels(center.y)}" rx="{radii[0]}" ry="{radii[1]}" {paint}/>'
        round_corner = f' rx="{pixels(shape.corner)}"' if shape.geometry == "roundRect" else ""
        return f"<rect {self._place(box)}{round_corner} {paint}/>"

    def _place(self, box: Box) -> str:
        return f'x="{pixels(box.x)}" y="{pixels(box.y)}" width="{pixels(box.width)}" height="{pixels(box.height)}"'

    def _stroke(self, line: Line | None) -> str:
        if line is None:
            return ""
        width = line.width * PIXELS_PER_INCH / 72
        dash = {"solid": "", "dash": f' stroke-dasharray="{4 * width:g} {3 * width:g}"'}.get(
            line.dash, f' stroke-dasharray="{width:g} {width:g}"'
        )
        return f' stroke="{resolve(line.color, self.theme)}" stroke-width="{width:g}"{dash}'

    def _connector(self, connector: Connector) -> str:
        start, end = (
            Point(point.x - self.origin.x, point.y - self.origin.y)
            for point in (connector.start.point, connector.end.point)
        )
        corners = [start, *_bends(connector, start, end), end]
        path = "M" + " L".join(f"{pixels(point.x)} {pixels(point.y)}" for point in corners)
        heads = ""
        if connector.line.tail == "triangle":
            heads += self._arrowhead(corners[-2], corners[-1], connector.line)
        if connector.line.head == "triangle":
            heads += self._arrowhead(corners[1], corners[0], connector.line)
        return f'<path d="{path}" fill="none"{self._stroke(connector.line)}/>{heads}'

    def _arrowhead(self, before: Point, tip: Point, line: Line) -> str:
        """Return a triangle whose tip is the connector's end; lines of diagrams are level or upright."""
        size = inches(line.width / 72 * ARROW)
        across = tip.x == before.x
        sign = 1 if (tip.y > before.y if across else tip.x > before.x) else -1
        if across:
            base = [(tip.x - size // 2, tip.y - sign * size), (tip.x + size // 2, tip.y - sign * size)]
        else:
            base = [(tip.x - sign * size, tip.y - size // 2), (tip.x - sign * size, tip.y + size // 2)]
        corners = " ".join(f"{pixels(x)},{pixels(y)}" for x, y in [(tip.x, tip.y), *base])
        return f'<polygon points="{corners}" fill="{resolve(line.color, self.theme)}"/>'

    def _picture(self, picture: Picture) -> str:
        data = base64.b64encode(picture.data).decode()
        name = f" aria-label={quoted(picture.alt_text)}" if picture.alt_text else ' aria-hidden="true"'
        address = f"data:{picture.media_type};base64,{data}"
        return f'<image {self._place(self._moved(picture.box))}{name} href="{address}"/>'


def _bends(connector: Connector, start: Point, end: Point) -> list[Point]:
    """Return the two corners of an elbow; a straight connector has none."""
    if connector.kind == "straight":
        return []
    if connector.start.site in (0, 2):
        middle = (start.y + end.y) // 2
        return [Point(start.x, middle), Point(end.x, middle)]
    middle = (start.x + end.x) // 2
    return [Point(middle, start.y), Point(middle, end.y)]
