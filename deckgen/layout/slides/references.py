"""References slide: links in columns of cards, a heading over each column."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.content.slides import LinkGroup, ReferencesSlide
from deckgen.geometry import Box, inches
from deckgen.layout.cards import Card, set_cards
from deckgen.layout.geometry import below, columns, rows, top_part
from deckgen.layout.page import Page, SlideBody
from deckgen.layout.scene import AutoShape, Shape
from deckgen.layout.text.style import Block, Style
from deckgen.locales.words import RichText
from deckgen.themes.layouts import ACCENT, INK, MUTED

HEADING_HEIGHT = inches(0.5)
TALLEST_CARD = inches(1.6)


def lay_out(slide: ReferencesSlide[RichText], page: Page) -> SlideBody:
    """Lay out a references slide."""
    gap = page.theme.grid.gutter
    areas = columns(page.zones.body, len(slide.groups), gap)
    most = max(len(group.links) for group in slide.groups)
    cells = rows(below(areas[0], HEADING_HEIGHT), most, gap)
    height = min(cells[0].height, TALLEST_CARD)
    shapes: list[Shape] = []
    cards: list[Card] = []
    for number, (group, area) in enumerate(zip(slide.groups, areas, strict=True), 1):
        shapes.append(_heading(page, group, number, top_part(area, HEADING_HEIGHT)))
        cards.extend(_cards(page, group, number, below(area, HEADING_HEIGHT), height))
    return SlideBody("title-only", (*shapes, *set_cards(page, cards, "middle")))


def _heading(page: Page, group: LinkGroup[RichText], number: int, box: Box) -> AutoShape:
    scale = page.theme.scale
    style = Style(scale.body, scale.label, ACCENT, bold=True)
    frame = page.typesetter.fit("a heading", [Block(group.heading, style)], box, "top")
    return AutoShape(f"Heading {number}", box, text=frame)


def _cards(page: Page, group: LinkGroup[RichText], number: int, area: Box, height: int) -> Iterator[Card]:
    scale = page.theme.scale
    for index, words in enumerate(group.links):
        top = area.y + index * (height + page.theme.grid.gutter)
        blocks = [Block(words, Style(scale.body, scale.label, INK))]
        targets = [inline.target for inline in words.paragraphs[0] if inline.target]
        if targets:
            target = RichText.of(", ".join(targets))
            blocks.append(Block(target, Style(scale.source, scale.source, MUTED, space_before=4)))
        yield Card(f"Link {number}.{index + 1}", tuple(blocks), Box(area.x, top, area.width, height))
