"""Sources slide: every source that the deck cites, in full."""

from __future__ import annotations

from deckgen.content.slides import SourcesSlide
from deckgen.layout.page import Page, SlideBody
from deckgen.layout.placeholders import fill_blocks
from deckgen.layout.text.style import Block, Style
from deckgen.locales.words import RichText
from deckgen.themes.layouts import BODY


def lay_out(slide: SourcesSlide[RichText], page: Page) -> SlideBody:  # noqa: ARG001  # made from the deck's sources
    """Lay out the sources slide."""
    scale = page.theme.scale
    style = Style(scale.body, scale.label - 2, space_before=10, loose=True, bullet="number")
    blocks = [Block(source.citation, style) for source in page.deck.sources.values()]
    return SlideBody("title-and-body", (fill_blocks(page, "title-and-body", BODY, blocks),) if blocks else ())
