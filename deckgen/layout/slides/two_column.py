"""Two-column slide: two bodies side by side, each with a heading."""

from __future__ import annotations

from deckgen.content.slides import ContentColumn, TwoColumnSlide
from deckgen.layout.page import Page, SlideBody
from deckgen.layout.placeholders import fill_blocks
from deckgen.layout.slides.bullets import bullet_blocks
from deckgen.layout.text.style import Block, Style
from deckgen.locales.words import RichText
from deckgen.themes.layouts import ACCENT, BODY, SECOND_BODY


def lay_out(slide: TwoColumnSlide[RichText], page: Page) -> SlideBody:
    """Lay out a two-column slide."""
    left, right = slide.columns
    return SlideBody(
        "two-content",
        (
            fill_blocks(page, "two-content", BODY, _blocks(page, left)),
            fill_blocks(page, "two-content", SECOND_BODY, _blocks(page, right)),
        ),
    )


def _blocks(page: Page, column: ContentColumn[RichText]) -> list[Block]:
    scale = page.theme.scale
    items = bullet_blocks(page, column.items)
    if column.heading is None:
        return items
    return [Block(column.heading, Style(scale.body, scale.label, ACCENT, bold=True)), *items]
