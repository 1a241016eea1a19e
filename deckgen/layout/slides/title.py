"""Title slide: title and subtitle, the deck's own where the slide gives none."""

from __future__ import annotations

from deckgen.content.slides import TitleSlide
from deckgen.layout.page import Page, SlideBody
from deckgen.layout.placeholders import fill
from deckgen.locales.words import RichText
from deckgen.themes.layouts import BODY


def lay_out(slide: TitleSlide[RichText], page: Page) -> SlideBody:
    """Lay out the title slide."""
    subtitle = slide.subtitle or (RichText.of(page.deck.subtitle) if page.deck.subtitle else None)
    shapes = (fill(page, "title", BODY, subtitle, page.theme.scale.label),) if subtitle else ()
    return SlideBody("title", shapes)
