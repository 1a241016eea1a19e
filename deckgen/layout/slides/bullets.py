"""Bullets slide: title and a body of bullets, in the layout's body placeholder."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.content.slides import BulletItem, BulletsSlide
from deckgen.layout.page import Page, SlideBody
from deckgen.layout.placeholders import fill_blocks
from deckgen.layout.text.style import Block, Style
from deckgen.locales.words import RichText
from deckgen.themes.layouts import BODY


def lay_out(slide: BulletsSlide[RichText], page: Page) -> SlideBody:
    """Lay out a bullets slide."""
    return SlideBody("title-and-body", (fill_blocks(page, "title-and-body", BODY, bullet_blocks(page, slide.items)),))


def bullet_blocks(page: Page, items: Sequence[BulletItem[RichText]]) -> list[Block]:
    """Return bullets and the bullets below them."""
    scale = page.theme.scale
    first = Style(scale.body, scale.label, space_before=10, loose=True, bullet="bullet")
    second = Style(scale.body, scale.label, space_before=4, loose=True, bullet="bullet", level=1)
    blocks = []
    for item in items:
        blocks.append(Block(item.text, first))
        blocks.extend(Block(text, second) for text in item.items)
    return blocks
