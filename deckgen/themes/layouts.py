"""The zones of a slide and the layouts made from them: the same places on every slide."""

from __future__ import annotations

from deckgen.geometry import Box, inches
from deckgen.themes.model import Color, Decoration, Grid, LayoutSpec, PlaceholderSpec, TypeScale
from deckgen.values import value

KICKER = 13
SOURCE = 14
BODY = 1
SECOND_BODY = 2
DATE = 10
FOOTER = 11
NUMBER = 12

INK = Color("tx1")
MUTED = Color("tx2")
ACCENT = Color("accent1")
PAPER = Color("bg1")
PANEL = Color("bg2")


@value
class Zones:
    """Where kicker, title, body, source line and footer stand on every content slide."""

    kicker: Box
    title: Box
    body: Box
    source: Box
    footer: Box

    @classmethod
    def of(cls, grid: Grid) -> Zones:
        """Return the zones of a grid: heights are shares of a 7.5 inch slide."""

        def row(top: float, bottom: float) -> Box:
            first, last = (round(grid.slide_height * at / 7.5) for at in (top, bottom))
            return grid.column(0, grid.columns, first, last - first)

        return cls(row(0.36, 0.74), row(0.74, 1.74), row(1.84, 6.3), row(6.42, 6.76), row(6.92, 7.26))


def make_layouts(grid: Grid, scale: TypeScale, *, dark: bool) -> tuple[LayoutSpec, ...]:
    """Return the six layouts that every theme has; on dark backgrounds decorations get lighter, not darker."""
    zones = Zones.of(grid)
    title, kicker = _head(zones, scale)
    foot = _foot(grid, zones, scale)
    source = PlaceholderSpec(
        "Source", "body", SOURCE, zones.source, scale.source, MUTED, anchor="bottom", prompt="Source"
    )
    half = grid.columns // 2
    left = grid.column(0, half, zones.body.y, zones.body.height)
    right = grid.column(half, grid.columns - half, zones.body.y, zones.body.height)
    return (
        _title_layout(grid, scale, foot, dark=dark),
        _section_layout(grid, scale, foot),
        _statement_layout(grid, zones, scale, (source, *foot)),
        LayoutSpec(
            "title-and-body", "Title and Content", "obj", PAPER,
            (title, _body("Content", BODY, zones.body, scale), kicker, source, *foot),
        ),
        LayoutSpec("title-only", "Title Only", "titleOnly", PAPER, (title, kicker, source, *foot)),
        LayoutSpec(
            "two-content", "Two Content", "twoObj", PAPER,
            (
                title, _body("Left Content", BODY, left, scale), _body("Right Content", SECOND_BODY, right, scale),
                kicker, source, *foot,
            ),
        ),
    )  # fmt: skip


def _head(zones: Zones, scale: TypeScale) -> tuple[PlaceholderSpec, ...]:
    return (
        PlaceholderSpec("Title", "title", 0, zones.title, scale.title, INK, bold=True, font="heading", prompt="Title"),
        PlaceholderSpec("Kicker", "body", KICKER, zones.kicker, scale.label, ACCENT, bold=True, prompt="Kicker"),
    )


def _body(name: str, index: int, box: Box, scale: TypeScale) -> PlaceholderSpec:
    return PlaceholderSpec(name, "obj", index, box, scale.body, INK, bullets=True, prompt="Text")


def _foot(grid: Grid, zones: Zones, scale: TypeScale) -> tuple[PlaceholderSpec, ...]:
    top, height = zones.footer.y, zones.footer.height
    return (
        PlaceholderSpec(
            "Footer", "ftr", FOOTER, grid.column(0, 7, top, height), scale.source, MUTED,
            anchor="middle", prompt="Footer",
        ),
        PlaceholderSpec(
            "Date", "dt", DATE, grid.column(7, 3, top, height), scale.source, MUTED,
            anchor="middle", alignment="right", prompt="Date",
        ),
        PlaceholderSpec(
            "Slide Number", "sldNum", NUMBER, grid.column(10, 2, top, height), scale.source, MUTED,
            anchor="middle", alignment="right",
        ),
    )  # fmt: skip


def _strata(grid: Grid, *, dark: bool) -> tuple[Decoration, ...]:
    """Six bars at the right edge, widening to the foundation: the deck's mark."""
    height, gap = grid.slide_height // 12, grid.slide_height // 60
    bottom = grid.slide_height - grid.margin
    bars = []
    for number in range(6):
        width = grid.slide_width * (32 - 3 * number) // 100
        top = bottom - (number + 1) * height - number * gap
        shade = Color("accent1") if number == 0 else Color("bg2", 110 + 12 * number if dark else 98 - 3 * number)
        bars.append(Decoration(f"Bar {number + 1}", Box(grid.slide_width - width, top, width, height), shade))
    return tuple(bars)


def _title_layout(grid: Grid, scale: TypeScale, foot: tuple[PlaceholderSpec, ...], *, dark: bool) -> LayoutSpec:
    title = grid.column(0, 8, inches(2.0), inches(1.75))
    subtitle = grid.column(0, 7, inches(4.12), inches(2.2))
    rule = Decoration("Rule", Box(grid.margin, inches(3.9), inches(1.1), inches(0.06)), ACCENT)
    return LayoutSpec(
        "title", "Title Slide", "title", PAPER,
        (
            PlaceholderSpec(
                "Title", "ctrTitle", 0, title, scale.display, INK,
                bold=True, anchor="bottom", font="heading", prompt="Title",
            ),
            PlaceholderSpec("Subtitle", "subTitle", BODY, subtitle, scale.lead, MUTED, prompt="Subtitle"),
            *foot[:2],
        ),
        (rule, *_strata(grid, dark=dark)),
    )  # fmt: skip


def _section_layout(grid: Grid, scale: TypeScale, foot: tuple[PlaceholderSpec, ...]) -> LayoutSpec:
    title = grid.column(1, 10, inches(2.2), inches(1.5))
    text = grid.column(1, 9, inches(3.85), inches(1.6))
    edge = Decoration("Edge", Box(0, 0, inches(0.3), grid.slide_height), ACCENT)
    return LayoutSpec(
        "section", "Section Header", "secHead", PANEL,
        (
            PlaceholderSpec(
                "Title", "title", 0, title, scale.display, INK,
                bold=True, anchor="bottom", font="heading", prompt="Section",
            ),
            PlaceholderSpec("Text", "body", BODY, text, scale.lead, MUTED, prompt="Text"),
            PlaceholderSpec(
                "Kicker", "body", KICKER, grid.column(1, 10, inches(1.8), inches(0.38)), scale.label, ACCENT,
                bold=True, prompt="Kicker",
            ),
            *foot,
        ),
        (edge,),
    )  # fmt: skip


def _statement_layout(grid: Grid, zones: Zones, scale: TypeScale, foot: tuple[PlaceholderSpec, ...]) -> LayoutSpec:
    title = grid.column(1, 10, inches(1.5), inches(2.2))
    text = grid.column(1, 9, inches(4.0), inches(2.2))
    edge = Decoration("Edge", Box(grid.margin, inches(1.9), inches(0.08), inches(3.6)), ACCENT)
    kicker = PlaceholderSpec("Kicker", "body", KICKER, zones.kicker, scale.label, ACCENT, bold=True, prompt="Kicker")
    return LayoutSpec(
        "statement", "Statement", "cust", PAPER,
        (
            PlaceholderSpec(
                "Title", "title", 0, title, scale.statement, INK,
                bold=True, anchor="bottom", font="heading", prompt="Statement",
            ),
            PlaceholderSpec("Text", "body", BODY, text, scale.lead, MUTED, prompt="Text"),
            kicker,
            *foot,
        ),
        (edge,),
    )  # fmt: skip
