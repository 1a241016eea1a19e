"""What every slide has around its body: kicker, title, source line, footer, notes."""

from __future__ import annotations

from deckgen.layout.page import Page, SlideBody
from deckgen.layout.placeholders import fill
from deckgen.layout.scene import Paragraph, Placeholder, Shape, SlideScene
from deckgen.layout.text.style import Style
from deckgen.locales.deck import DeckSlide
from deckgen.locales.words import RichText
from deckgen.themes.layouts import KICKER, SOURCE
from deckgen.themes.model import LayoutName, LayoutSpec

WITHOUT_NUMBER = ("title",)
WITHOUT_SOURCE = ("sources", "references")


def frame_slide(item: DeckSlide, body: SlideBody, page: Page) -> SlideScene:
    """Return the whole slide: the title first in reading order, then kicker, body and source line."""
    slide = item.slide
    layout = page.theme.layout(body.layout)
    shapes: list[Shape] = [fill(page, body.layout, 0, slide.title, _title_floor(page, body.layout))]
    if slide.kicker and _has(layout, KICKER):
        shapes.append(fill(page, body.layout, KICKER, slide.kicker, page.theme.scale.source))
    shapes.extend(body.shapes)
    if item.sources and slide.kind not in WITHOUT_SOURCE and _has(layout, SOURCE):
        shapes.append(_source_line(item, page, body.layout))
    return SlideScene(
        id=item.id,
        layout=body.layout,
        title=slide.title.plain,
        shapes=tuple(shapes),
        notes=_notes(item, page),
        footer=page.deck.title if slide.kind != "title" else page.deck.author or None,
        date=page.deck.date_text,
        number=slide.kind not in WITHOUT_NUMBER,
    )


def _has(layout: LayoutSpec, index: int) -> bool:
    return any(placeholder.index == index for placeholder in layout.placeholders)


def _title_floor(page: Page, layout: LayoutName) -> float:
    """Return how small a title may get: one step of the scale."""
    scale = page.theme.scale
    return {"title": scale.title, "section": scale.title, "statement": scale.title}.get(layout, scale.lead)


def _source_line(item: DeckSlide, page: Page, layout: LayoutName) -> Placeholder:
    phrases = page.deck.phrases
    names = phrases.source_separator.join(page.deck.sources[source].short for source in item.sources)
    words = RichText.of(phrases.source_line.format(sources=names))
    return fill(page, layout, SOURCE, words, page.theme.scale.source - 2)


def _notes(item: DeckSlide, page: Page) -> tuple[Paragraph, ...]:
    """Return the speaker notes, and below them the cited sources in full."""
    style = Style(12, 12)
    paragraphs = list(page.typesetter.paragraphs(item.slide.notes, style)) if item.slide.notes else []
    for source in item.sources:
        line = page.deck.phrases.source_line.format(sources=page.deck.sources[source].citation.plain)
        paragraphs.extend(page.typesetter.paragraphs(RichText.of(line), style))
    return tuple(paragraphs)
