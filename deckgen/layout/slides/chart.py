"""Chart slide: a native chart, with callout cards beside it."""

from __future__ import annotations

from deckgen.content.slides import ChartSlide
from deckgen.layout.cards import figure_cards
from deckgen.layout.chart import place_chart
from deckgen.layout.geometry import rows
from deckgen.layout.page import Page, SlideBody
from deckgen.locales.words import RichText, WordedFigure

CARD_COLUMNS = 4


def lay_out(slide: ChartSlide[RichText, WordedFigure], page: Page) -> SlideBody:
    """Lay out a chart slide."""
    if not slide.cards:
        return SlideBody("title-only", (place_chart(page, slide.chart, slide.title, page.zones.body),))
    chart_columns = page.theme.grid.columns - CARD_COLUMNS
    chart = place_chart(page, slide.chart, slide.title, page.columns(0, chart_columns))
    boxes = rows(page.columns(chart_columns, CARD_COLUMNS), len(slide.cards), page.theme.grid.gutter)
    return SlideBody("title-only", (chart, *figure_cards(page, slide.cards, boxes, page.theme.scale.figure)))
