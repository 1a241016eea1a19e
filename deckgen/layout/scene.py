"""The scene: slides of placed shapes, with every text measured and every colour a theme colour.

It is all that a writer sees. Positions and sizes are EMU, type sizes are points. Shape names are
unique on a slide: they show in PowerPoint's selection pane, and connectors refer to them.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import Literal

from deckgen.geometry import Box, Point
from deckgen.themes.model import Color, LayoutName, Theme
from deckgen.values import value

Alignment = Literal["left", "center", "right"]
Anchor = Literal["top", "middle", "bottom"]
Bullet = Literal["bullet", "number"]
Geometry = Literal["rect", "roundRect", "ellipse"]
PlaceholderType = Literal["title", "ctrTitle", "subTitle", "body", "obj"]
ChartType = Literal["column", "bar", "line"]
LabelSource = Literal["text", "value"]
Arrow = Literal["none", "triangle"]
Dash = Literal["solid", "dash", "sysDot"]
FontRole = Literal["heading", "body"]


@value
class Insets:
    """The distance of a text from the edges of its shape, EMU."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


@value
class TextRun:
    """Characters set alike. What is ``None`` is inherited from the placeholder or the shape.

    ``link`` is an http(s) or mailto address, or ``#slide-id`` for a slide of the same deck.
    ``size`` is in points, ``language`` a BCP 47 tag (``en-US``, ``zh-CN``).
    """

    text: str
    language: str
    size: float | None = None
    bold: bool | None = None
    italic: bool = False
    color: Color | None = None
    link: str | None = None
    font: FontRole = "body"


@value
class Paragraph:
    """Runs set as one paragraph; ``line_spacing`` is a share of the font's own (1.0 is single).

    ``bullet`` ``None`` keeps what the placeholder's level has; ``"none"`` switches it off.
    """

    runs: tuple[TextRun, ...]
    alignment: Alignment | None = None
    level: int = 0
    bullet: Bullet | Literal["none"] | None = None
    space_before: float | None = None
    line_spacing: float | None = None

    @property
    def text(self) -> str:
        """The characters of all runs."""
        return "".join(run.text for run in self.runs)


@value
class TextFrame:
    """Paragraphs in a shape; ``None`` insets and anchor are inherited from the placeholder."""

    paragraphs: tuple[Paragraph, ...]
    anchor: Anchor | None = None
    insets: Insets | None = None
    wrap: bool = True

    @property
    def text(self) -> str:
        """The characters of all paragraphs, a line each."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@value
class Line:
    """A stroke: colour, width in points, dashes and the arrowheads of its two ends."""

    color: Color
    width: float = 1.0
    dash: Dash = "solid"
    head: Arrow = "none"
    tail: Arrow = "none"


@value
class Placeholder:
    """Text in one of the layout's placeholders; without a box it stands where the layout says."""

    name: str
    type: PlaceholderType
    index: int
    text: TextFrame
    box: Box | None = None


@value
class AutoShape:
    """A preset shape, with or without text.

    ``corner`` is a rounded rectangle's corner radius in EMU. A shape without text and without
    ``alt_text`` is decorative.
    """

    name: str
    box: Box
    geometry: Geometry = "rect"
    fill: Color | None = None
    line: Line | None = None
    text: TextFrame | None = None
    alt_text: str | None = None
    corner: int = 0


@value
class ConnectorEnd:
    """An end glued to a shape of the slide: ``site`` is 0 top, 1 left, 2 bottom, 3 right."""

    shape: str
    site: int
    point: Point


@value
class Connector:
    """A line between two shapes, glued at both ends; an elbow turns half way, first along its start's side."""

    name: str
    start: ConnectorEnd
    end: ConnectorEnd
    line: Line
    kind: Literal["straight", "elbow"] = "straight"


@value
class Picture:
    """A raster picture (``image/png``, ``image/jpeg`` or ``image/gif``); no alt text means decorative."""

    name: str
    box: Box
    data: bytes = field(repr=False)
    media_type: str
    alt_text: str | None = None


@value
class TableCell:
    """One cell; the borders not given are not drawn."""

    text: TextFrame
    fill: Color | None = None
    border_top: Line | None = None
    border_bottom: Line | None = None


@value
class TableRow:
    """A row of cells and its height, EMU."""

    height: int
    cells: tuple[TableCell, ...]


@value
class Table:
    """A native table; its first row is the header row."""

    name: str
    box: Box
    column_widths: tuple[int, ...]
    rows: tuple[TableRow, ...]
    alt_text: str


@value
class ChartSeries:
    """One series: ``labels`` are the values worded in the deck's language, a string a point.

    ``emphasis`` is the index of the point drawn in the accent colour; the others are drawn in ``color``.
    """

    name: str
    values: tuple[Decimal, ...]
    labels: tuple[str, ...]
    color: Color
    emphasis: int | None = None
    emphasis_color: Color | None = None


@value
class Chart:
    """A native chart with its own workbook. ``number_format`` is an Excel format code.

    ``label_size`` is the size of data labels and ``axis_size`` that of category names, points.
    The value axis starts at zero and is not drawn; values are labelled directly. With more than
    one series the legend names them.
    """

    name: str
    box: Box
    type: ChartType
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    number_format: str
    label_size: float
    axis_size: float
    text_color: Color
    line_color: Color
    language: str
    alt_text: str
    category_title: str
    label_title: str


@value
class Group:
    """Shapes that move together; children keep slide coordinates. Alt text is the group's."""

    name: str
    box: Box
    children: tuple[Shape, ...]
    alt_text: str | None = None


Shape = Placeholder | AutoShape | Connector | Picture | Table | Chart | Group


@value
class SlideScene:
    """One slide. Shapes are in reading order, the title first; ``notes`` are the speaker's.

    ``title`` is the plain text of the title. ``footer`` and ``date`` are worded, ``None`` leaves
    the placeholder out; ``number`` tells whether the slide shows its number.
    """

    id: str
    layout: LayoutName
    title: str
    shapes: tuple[Shape, ...]
    notes: tuple[Paragraph, ...] = ()
    footer: str | None = None
    date: str | None = None
    number: bool = True


@value
class Section:
    """A named run of slides, by slide ids."""

    name: str
    slide_ids: tuple[str, ...]


@value
class Properties:
    """The document's core properties; ``created`` is the content's date or SOURCE_DATE_EPOCH's."""

    title: str
    author: str
    subject: str
    language: str
    created: date


@value
class Scene:
    """A whole deck, ready to be written."""

    slides: tuple[SlideScene, ...]
    theme: Theme
    properties: Properties
    sections: tuple[Section, ...] = ()
