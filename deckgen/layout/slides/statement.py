"""Statement slide: one sentence large, with what supports it."""

from __future__ import annotations

from deckgen.content.slides import StatementSlide
from deckgen.layout.page import Page, SlideBody
from deckgen.layout.placeholders import fill_blocks, style_of
from deckgen.layout.text.style import Block
from deckgen.locales.words import RichText
from deckgen.themes.layouts import BODY


def lay_out(slide: StatementSlide[RichText], page: Page) -> SlideBody:
    """Lay out a statement slide."""
    if not slide.text:
        return SlideBody("statement", ())
    style = style_of(page.theme.layout("statement").placeholder(BODY), page.theme.scale.label, loose=True)
    return SlideBody("statement", (fill_blocks(page, "statement", BODY, [Block(slide.text, style)]),))
