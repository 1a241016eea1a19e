"""A scene made by hand: every layout, every shape type, every kind of text."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from lxml import etree

from deckgen.geometry import Box, Point, inches, points
from deckgen.layout.scene import (
    AutoShape,
    Chart,
    ChartSeries,
    ChartType,
    Connector,
    ConnectorEnd,
    Group,
    Insets,
    Line,
    Paragraph,
    Picture,
    Placeholder,
    Properties,
    Scene,
    Section,
    Shape,
    SlideScene,
    Table,
    TableCell,
    TableRow,
    TextFrame,
    TextRun,
)
from deckgen.pptx.writer import write_presentation
from deckgen.themes.model import Color
from tests.pptx.sample_theme import ACCENT, GRID, INK, MUTED, PANEL, PAPER, row, theme

NAMESPACES: Final = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
HOSTILE: Final = "<&>\"' ]]> _x0041_ \N{ROCKET}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER} שלום مرحبا =1+1"


def run(text: str, **changes: object) -> TextRun:
    """Return a run in American English, changed as told."""
    return replace(TextRun(text, "en-US"), **changes)  # type: ignore[arg-type]  # fields by name, checked at run time


def frame(*texts: str, color: Color | None = INK, size: float | None = 14) -> TextFrame:
    """Return a text frame with a paragraph a text."""
    paragraphs = tuple(Paragraph((run(text, color=color, size=size),)) for text in texts)
    return TextFrame(paragraphs, "middle", Insets(*[points(4)] * 4))


def title(text: str) -> Placeholder:
    """Return a slide's title."""
    return Placeholder("Title", "title", 0, TextFrame((Paragraph((run(text, font="heading"),)),)))


def box(column: int, row: int, width: int = 2, height: float = 0.8) -> Box:
    """Return a box on the grid; rows are an inch apart."""
    return GRID.column(column, width, inches(1.9 + row), inches(height))


def png(red: int = 90) -> bytes:
    """Return a PNG of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(bytes([0, red, 140, 200]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")


def connector(name: str, start: ConnectorEnd, end: ConnectorEnd, *, elbow: bool = False) -> Connector:
    """Return a connector with an arrow at its end."""
    return Connector(name, start, end, Line(MUTED, 1.5, tail="triangle"), "elbow" if elbow else "straight")


def end(shape: str, place: Box, site: int) -> ConnectorEnd:
    """Return a connector's end at a side's middle."""
    middle = place.center
    sides = (Point(middle.x, place.y), Point(place.x, middle.y), Point(middle.x, place.bottom))
    return ConnectorEnd(shape, site, (*sides, Point(place.right, middle.y))[site])


def chart(kind: ChartType = "column", *, series: int = 1, name: str = "Chart") -> Chart:
    """Return a chart with one series or more; its labels are worded."""
    values = (Decimal("85.00"), Decimal("119.5"), Decimal("1140.125"))
    labels = ("$85 billion", "$119.5 billion", "≈ $1.1 trillion <&>")
    made = [
        ChartSeries(f"Series {number}", values, labels, Color("accent2"), emphasis=2, emphasis_color=ACCENT)
        for number in range(1, series + 1)
    ]
    return Chart(
        name=name,
        box=row(1.9, 4.4),
        type=kind,
        categories=("=1+1", "2030 <&>", "2033"),
        series=tuple(made),
        number_format='"$"#,##0.0',
        label_size=14,
        axis_size=14,
        text_color=INK,
        line_color=MUTED,
        language="en-US",
        alt_text='Columns: "85" to 1,140 & more',
        category_title="Year",
        label_title="Label",
    )


def table() -> Table:
    """Return a table with a header row, a hostile cell and a link."""
    rule = Line(MUTED, 1)
    linked = TextFrame((Paragraph((run("source", link="https://example.org/?a=1&b=2", size=12),)),), "middle")

    def cells(*texts: TextFrame, header: bool = False) -> TableRow:
        fill = PANEL if header else None
        return TableRow(inches(0.6), tuple(TableCell(text, fill, border_bottom=rule) for text in texts))

    rows = (
        cells(frame("Layer"), frame("Who"), header=True),
        cells(frame(HOSTILE), frame("算力")),
        cells(frame("x"), linked),
    )
    width = row(1.9, 1.8).width
    return Table("Table", row(1.9, 1.8), (width // 2, width - width // 2), rows, "Layers & who builds them")


def slide(identifier: str, *shapes: Shape, **changes: object) -> SlideScene:
    """Return a slide of the title-only layout, changed as told; a title is put before the shapes."""
    made = SlideScene(identifier, "title-only", identifier, (title(f"About {identifier}"), *shapes))
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name, checked at run time


def scene(*slides: SlideScene, dark: bool = False) -> Scene:
    """Return a deck of these slides, or of the sample's own."""
    properties = Properties("A <deck> & more", "Ann O'Nym", "Tests", "en-US", date(2025, 3, 4))
    chosen = slides or all_slides()
    sections = () if slides else (Section("Start & text", ("cover", "text")), Section("图形", _ids(chosen[2:])))
    return Scene(chosen, theme(dark=dark), properties, sections)


def _ids(slides: tuple[SlideScene, ...]) -> tuple[str, ...]:
    return tuple(one.id for one in slides)


def all_slides() -> tuple[SlideScene, ...]:
    """Return slides that together hold every shape type and every layout."""
    note = Paragraph((run(f"Say hello. {HOSTILE}"), TextRun("说你好。", "zh-CN")))
    return (
        cover_slide(),
        replace(text_slide(), notes=(note, Paragraph((run("See "), run("here", link="#shapes"))))),
        shapes_slide(),
        connectors_slide(),
        slide("table", table(), notes=(note,)),
        slide("columns", chart()),
        slide("bars", chart("bar", series=2)),
        slide("line", chart("line")),
        *(replace(slide(f"layout-{name}"), layout=name) for name in ("section", "statement", "two-content")),
    )


def cover_slide() -> SlideScene:
    """Return a title slide without number and without notes."""
    cover = Placeholder("Title", "ctrTitle", 0, TextFrame((Paragraph((run("Cover", font="heading"),)),)))
    below = Placeholder("Subtitle", "subTitle", 1, TextFrame((Paragraph((run("Line one\nLine two\tend"),)),)))
    return SlideScene("cover", "title", "Cover", (cover, below), footer="Footer <&>", date="4 March 2025")


def text_slide() -> SlideScene:
    """Return a slide with every property of text."""
    paragraphs = (
        Paragraph((run("Inherited bullet"),)),
        Paragraph((run("Second level", bold=True, italic=True),), level=1, bullet="bullet", space_before=6),
        Paragraph((run("Numbered", size=16.5),), bullet="number", alignment="right", line_spacing=1.2),
        Paragraph((run("No bullet ", color=Color("accent1", 75, 25)), TextRun("中文字", "zh-CN")), bullet="none"),
        Paragraph((run(""),)),
        Paragraph((run(HOSTILE),)),
        Paragraph((run("web", link="https://example.org/?a=1&b=2"), run(" and "), run("mail", link="mailto:a@b.org"))),
        Paragraph((run("jump", link="#table"), run(" heading", font="heading"))),
    )
    body = Placeholder("Content", "obj", 1, TextFrame(paragraphs))
    moved = Placeholder("Kicker", "body", 13, TextFrame((Paragraph((run("Kicker"),)),)), row(0.3, 0.3))
    shapes = (title("Text of every kind"), moved, body)
    return SlideScene("text", "title-and-body", "Text", shapes, footer="Footer", date="4 March 2025")


def shapes_slide() -> SlideScene:
    """Return a slide with autoshapes, pictures and nested groups."""
    card = AutoShape("Card", box(0, 0), "roundRect", PANEL, Line(ACCENT, 2, "dash"), frame("Card"), corner=inches(0.1))
    pill = AutoShape("Pill", box(2, 0), "roundRect", ACCENT, text=frame("Pill", color=PAPER), corner=inches(5))
    bare = AutoShape("Bare text", box(4, 0), text=replace(frame("Bare text"), wrap=False))
    rule = AutoShape("Rule", box(6, 0, height=0.05), fill=ACCENT)
    told = AutoShape("Told", box(8, 0), "ellipse", line=Line(INK, 1, "sysDot"), alt_text='A circle, "round" & open')
    inner = Group("Inner", box(0, 2, 4), (replace(card, name="Inner card", box=box(0, 2)),))
    other = AutoShape("Beside", box(4, 2), fill=PANEL, text=frame("Beside"))
    outer = Group("Outer", box(0, 2, 6), (inner, other), "Two boxes")
    pictures = (
        Picture("Icon", box(0, 3, 1), png(), "image/png", "An icon"),
        Picture("Icon again", box(2, 3, 1), png(), "image/png"),
        Picture("Another", box(4, 3, 1), png(200), "image/png"),
    )
    return slide("shapes", card, pill, bare, rule, told, outer, *pictures)


def connectors_slide() -> SlideScene:
    """Return a slide with connectors in every direction, one of them inside a group."""
    center, places = box(5, 2), {"NW": box(1, 0), "NE": box(9, 0), "SW": box(1, 4), "SE": box(9, 4)}
    boxes = [AutoShape(name, at, fill=PANEL, text=frame(name)) for name, at in (("Mid", center), *places.items())]
    links: list[Shape] = []
    for name, at in places.items():
        side, above = (1 if "W" in name else 3), (0 if "N" in name else 2)
        links.append(connector(f"Across {name}", end("Mid", center, side), end(name, at, 4 - side), elbow=True))
        links.append(connector(f"Upright {name}", end("Mid", center, above), end(name, at, 2 - above), elbow=True))
        links.append(connector(f"Straight {name}", end("Mid", center, above), end(name, at, 2 - above)))
    group = Group("Corner", box(1, 0, 10, 4.8), (*boxes[1:], links.pop()), "Corners")
    return slide("connectors", boxes[0], group, *links)


def written(one: Scene, script: str = "Hans") -> bytes:
    """Return the deck's bytes."""
    stream = io.BytesIO()
    write_presentation(one, script, stream)
    return stream.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """Return the package's parts by name, in the order of the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def slide_tree(one: SlideScene, *others: SlideScene) -> etree._Element:
    """Return a slide's XML after a whole deck was written with it as the first slide."""
    return etree.fromstring(parts(written(scene(one, *others)))["ppt/slides/slide1.xml"])


def attributes(one: etree._Element) -> dict[str, str]:
    """Return an element's attributes by name."""
    return {str(name): str(value) for name, value in one.attrib.items()}


def find(tree: etree._Element, path: str) -> list[etree._Element]:
    """Return the elements at an XPath with the usual prefixes."""
    found = tree.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, etree._Element)]
