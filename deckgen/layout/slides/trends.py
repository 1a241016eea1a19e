"""Trends slide: cards; the one with a figure stands larger at the left."""

from __future__ import annotations

from deckgen.content.slides import TrendCard, TrendsSlide
from deckgen.geometry import Box
from deckgen.layout.cards import Card, figure_size, set_cards
from deckgen.layout.geometry import columns, rows
from deckgen.layout.page import Page, SlideBody
from deckgen.layout.scene import AutoShape
from deckgen.layout.slides.figures import card_boxes
from deckgen.layout.text.style import Block, Style
from deckgen.locales.words import RichText, WordedFigure
from deckgen.themes.layouts import ACCENT, INK, MUTED

FEATURED_COLUMNS = 4


def lay_out(slide: TrendsSlide[RichText, WordedFigure], page: Page) -> SlideBody:
    """Lay out a trends slide."""
    cards = list(enumerate(slide.cards, 1))
    featured = next(((number, card) for number, card in cards if card.figure), None)
    if featured is None:
        boxes = card_boxes(page.zones.body, len(cards), page.theme.grid.gutter)
        return SlideBody("title-only", _plain_cards(page, cards, boxes))
    others = [(number, card) for number, card in cards if number != featured[0]]
    area = page.columns(FEATURED_COLUMNS, page.theme.grid.columns - FEATURED_COLUMNS)
    boxes = _grid(area, len(others), page.theme.grid.gutter)
    large = _featured(page, *featured, page.columns(0, FEATURED_COLUMNS))
    return SlideBody("title-only", (large, *_plain_cards(page, others, boxes)))


def _grid(area: Box, count: int, gap: int) -> list[Box]:
    """Return boxes in two columns where there are more than two, else below each other."""
    if count <= 2:
        return rows(area, count, gap)
    cells = [box for row in rows(area, (count + 1) // 2, gap) for box in columns(row, 2, gap)]
    if count % 2:
        last = cells[-2]
        return [*cells[:-2], Box(last.x, last.y, area.width, last.height)]
    return cells


def _plain_cards(
    page: Page, cards: list[tuple[int, TrendCard[RichText, WordedFigure]]], boxes: list[Box]
) -> tuple[AutoShape, ...]:
    scale = page.theme.scale
    heading = Style(scale.body, scale.label, INK, bold=True)
    text = Style(scale.body, scale.label - 2, MUTED, space_before=6, loose=True)
    made = [
        Card(f"Trend {number}", (Block(card.name, heading), Block(card.text, text)), box)
        for (number, card), box in zip(cards, boxes, strict=True)
    ]
    return set_cards(page, made, "middle")


def _featured(page: Page, number: int, card: TrendCard[RichText, WordedFigure], box: Box) -> AutoShape:
    scale = page.theme.scale
    blocks = [Block(card.name, Style(scale.body, scale.label, INK, bold=True))]
    if card.figure:
        size = figure_size(page, [card.figure], [box], scale.figure * 1.5)
        blocks.insert(0, Block(RichText.of(card.figure.text), Style(size, size, ACCENT, bold=True, font="heading")))
    blocks.append(Block(card.text, Style(scale.body, scale.label, MUTED, space_before=6, loose=True)))
    return set_cards(page, [Card(f"Trend {number}", tuple(blocks), box)], "middle")[0]
