"""Figures slide: number cards in rows, or in a column beside a chart."""

from __future__ import annotations

from deckgen.content.slides import FiguresSlide
from deckgen.geometry import Box
from deckgen.layout.cards import figure_cards
from deckgen.layout.chart import place_chart
from deckgen.layout.geometry import columns, rows
from deckgen.layout.page import Page, SlideBody
from deckgen.locales.words import RichText, WordedFigure

CARD_COLUMNS = 4
MOST_IN_A_ROW = 4
SINGLE_ROW_FIGURE = 1.35
"""How much larger than the scale's figure size numbers may be where they fill the body."""


def lay_out(slide: FiguresSlide[RichText, WordedFigure], page: Page) -> SlideBody:
    """Lay out a figures slide."""
    gutter = page.theme.grid.gutter
    scale = page.theme.scale
    if slide.chart is None:
        boxes = card_boxes(page.zones.body, len(slide.cards), gutter)
        largest = scale.figure * (SINGLE_ROW_FIGURE if len(slide.cards) <= 2 else 1)
        return SlideBody("title-only", figure_cards(page, slide.cards, boxes, largest))
    boxes = rows(page.columns(0, CARD_COLUMNS), len(slide.cards), gutter)
    cards = figure_cards(page, slide.cards, boxes, scale.figure)
    area = page.columns(CARD_COLUMNS, page.theme.grid.columns - CARD_COLUMNS)
    return SlideBody("title-only", (*cards, place_chart(page, slide.chart, slide.title, area)))


def card_boxes(area: Box, count: int, gap: int) -> list[Box]:
    """Return boxes of equal size that fill the area: one row up to four, then two rows."""
    if count <= MOST_IN_A_ROW:
        return columns(area, count, gap)
    per_row = (count + 1) // 2
    cells = [box for row in rows(area, 2, gap) for box in columns(row, per_row, gap)]
    return cells[:count]
