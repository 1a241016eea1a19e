"""Reality slide: a share of a population as 100 marks, its legend, and figures beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from deckgen.content.slides import RealitySlide
from deckgen.geometry import Box, inches, split_evenly
from deckgen.layout.cards import figure_cards, figure_size
from deckgen.layout.geometry import below, columns, top_part
from deckgen.layout.page import Page, SlideBody
from deckgen.layout.scene import AutoShape, Group, Insets, Line, Shape
from deckgen.layout.text.style import Block, Style
from deckgen.locales.words import RichText, WordedFigure
from deckgen.themes.layouts import ACCENT, INK, MUTED, PANEL
from deckgen.themes.model import Color

SIDE = 10
MARKS = SIDE * SIDE
PICTOGRAM_COLUMNS = 5
LIGHT_HALF_TONE = Color("accent1", 40, 60)
DARK_HALF_TONE = Color("accent1", 45)
OUTLINE = Line(Color("accent2"), 0.75)
LEGEND_ROW = inches(0.34)
SWATCH = inches(0.22)


def lay_out(slide: RealitySlide[RichText, WordedFigure], page: Page) -> SlideBody:
    """Lay out a reality slide."""
    body = page.zones.body
    solid, half = mark_counts(slide.share)
    side = min(body.height, page.columns(0, PICTOGRAM_COLUMNS).width)
    pictogram = _pictogram(page, slide, Box(body.x, body.y, side, side), solid, half)
    beside = page.columns(PICTOGRAM_COLUMNS, page.theme.grid.columns - PICTOGRAM_COLUMNS)
    legend = _legend_entries(slide)
    head_height = beside.height * (57 if slide.cards else 85) // 100
    head = _headline(page, slide, top_part(beside, head_height - LEGEND_ROW * len(legend)))
    legend_box = Box(beside.x, head.box.bottom, beside.width, LEGEND_ROW * len(legend))
    shapes: list[Shape] = [pictogram, head, *_legend(page, legend, legend_box)]
    if slide.cards:
        gap = page.theme.grid.gutter
        row = below(beside, head_height + gap)
        shapes.extend(
            figure_cards(page, slide.cards, columns(row, len(slide.cards), gap), page.theme.scale.figure * 0.75)
        )
    return SlideBody("title-only", tuple(shapes))


def mark_counts(share: WordedFigure) -> tuple[int, int]:
    """Return how many of 100 marks are solid (certain) and half-tone (up to the range's high end)."""
    low, high = (int(value.quantize(Decimal(1), ROUND_HALF_UP)) for value in (share.low, share.high))
    return low, high - low


def _pictogram(page: Page, slide: RealitySlide[RichText, WordedFigure], box: Box, solid: int, half: int) -> Group:
    marks = tuple(_marks(page, box, solid, half))
    words = page.deck.phrases.pictogram_alt.format(
        solid=f"{solid}: {slide.solid.plain}",
        half=f"{half}: {slide.half.plain}" if slide.half else half,
        rest=f"{MARKS - solid - half}: {slide.rest.plain}",
    )
    return Group("Pictogram", box, marks, words)


def _marks(page: Page, box: Box, solid: int, half: int) -> Iterator[AutoShape]:
    gap = box.width // 70
    number = 0
    for y, height in split_evenly(box.y, box.height, SIDE, gap):
        for x, width in split_evenly(box.x, box.width, SIDE, gap):
            number += 1
            kind = "solid" if number <= solid else "half" if number <= solid + half else "rest"
            yield _mark(page, f"Mark {number}", Box(x, y, width, height), kind)


def _mark(page: Page, name: str, box: Box, kind: str) -> AutoShape:
    """Return a mark; fill and outline differ, so that colour alone tells nothing."""
    fill, line = {
        "solid": (ACCENT, Line(ACCENT, 1.5)),
        "half": (DARK_HALF_TONE if page.theme.dark else LIGHT_HALF_TONE, Line(ACCENT, 1.5)),
        "rest": (PANEL, OUTLINE),
    }[kind]
    return AutoShape(name, box, "roundRect", fill, line, corner=box.width // 8)


def _headline(page: Page, slide: RealitySlide[RichText, WordedFigure], box: Box) -> AutoShape:
    scale = page.theme.scale
    size = figure_size(page, [slide.share], [box], scale.figure)
    blocks = [
        Block(RichText.of(slide.share.text), Style(size, size, ACCENT, bold=True, font="heading")),
        Block(slide.label, Style(scale.body, scale.label, INK, loose=True)),
    ]
    insets = Insets(bottom=inches(0.12))
    return AutoShape("Share", box, text=page.typesetter.fit("the share and its label", blocks, box, "top", insets))


def _legend_entries(slide: RealitySlide[RichText, WordedFigure]) -> list[tuple[str, RichText]]:
    entries = [("solid", slide.solid)]
    if slide.half:
        entries.append(("half", slide.half))
    return [*entries, ("rest", slide.rest)]


def _legend(page: Page, entries: list[tuple[str, RichText]], box: Box) -> Iterator[Shape]:
    style = Style(page.theme.scale.label, page.theme.scale.source, MUTED)
    indent = SWATCH + inches(0.15)
    for number, (kind, words) in enumerate(entries):
        row = Box(box.x, box.y + number * LEGEND_ROW, box.width, LEGEND_ROW)
        yield _mark(page, f"Legend mark {number + 1}", Box(row.x, row.center.y - SWATCH // 2, SWATCH, SWATCH), kind)
        text_box = Box(row.x + indent, row.y, row.width - indent, row.height)
        frame = page.typesetter.fit("a legend entry", [Block(words, style)], text_box, "middle")
        yield AutoShape(f"Legend {number + 1}", text_box, text=frame)
