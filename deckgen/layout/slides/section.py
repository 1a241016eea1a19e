"""Section slide: a divider that opens a section of the presentation."""

from __future__ import annotations

from deckgen.content.slides import SectionSlide
from deckgen.layout.page import Page, SlideBody
from deckgen.layout.placeholders import fill
from deckgen.locales.words import RichText
from deckgen.themes.layouts import BODY


def lay_out(slide: SectionSlide[RichText], page: Page) -> SlideBody:
    """Lay out a section slide."""
    if not slide.text:
        return SlideBody("section", ())
    return SlideBody("section", (fill(page, "section", BODY, slide.text, page.theme.scale.label),))
