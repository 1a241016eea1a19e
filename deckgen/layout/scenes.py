"""Deck to scene: each slide by its kind, inside the frame that all share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from deckgen.diagnostics import DeckgenError
from deckgen.layout.frame import frame_slide
from deckgen.layout.page import Page, Resources, SlideBody
from deckgen.layout.scene import Properties, Scene, Section, SlideScene
from deckgen.layout.slides import (
    bullets,
    chart,
    figures,
    image,
    reality,
    references,
    section,
    sources,
    stack,
    statement,
    table,
    title,
    trends,
    two_column,
)
from deckgen.layout.text.style import Typesetter
from deckgen.locales.deck import Deck, DeckSlide
from deckgen.themes.layouts import Zones
from deckgen.themes.model import Theme

KINDS: Mapping[str, Callable[[Any, Page], SlideBody]] = {
    "title": title.lay_out,
    "section": section.lay_out,
    "statement": statement.lay_out,
    "bullets": bullets.lay_out,
    "stack": stack.lay_out,
    "table": table.lay_out,
    "figures": figures.lay_out,
    "chart": chart.lay_out,
    "trends": trends.lay_out,
    "reality": reality.lay_out,
    "two-column": two_column.lay_out,
    "image": image.lay_out,
    "references": references.lay_out,
    "sources": sources.lay_out,
}


class SlideError(DeckgenError):
    """What stops the layout of one slide; ``index`` counts the deck's slides from 0."""

    def __init__(self, problem: DeckgenError, index: int) -> None:
        """Keep the problem and the slide it belongs to."""
        super().__init__(problem.diagnostics)
        self.index = index


def lay_out_deck(deck: Deck, theme: Theme, resources: Resources, created: date) -> Scene:
    """Lay out every slide of a deck. ``created`` is the date that the document's properties show.

    Raises an ``ExceptionGroup`` of ``SlideError`` with the problems of all slides.
    """
    page = Page(deck, theme, Zones.of(theme.grid), Typesetter(theme, deck.language), resources)
    slides: list[SlideScene] = []
    problems: list[SlideError] = []
    for index, item in enumerate(deck.slides):
        try:
            slides.append(lay_out_slide(item, page))
        except DeckgenError as problem:
            problems.append(SlideError(problem, index))
    if problems:
        raise ExceptionGroup("slides that cannot be laid out", problems)
    properties = Properties(deck.title, deck.author, deck.subtitle, deck.language.locale, created)
    return Scene(tuple(slides), theme, properties, _sections(deck))


def lay_out_slide(item: DeckSlide, page: Page) -> SlideScene:
    """Lay out one slide."""
    return frame_slide(item, KINDS[item.slide.kind](item.slide, page), page)


def _sections(deck: Deck) -> tuple[Section, ...]:
    """Return a section for each section slide; slides before the first form one named like the deck."""
    if not any(item.slide.kind == "section" for item in deck.slides):
        return ()
    sections: list[Section] = []
    for item in deck.slides:
        if item.slide.kind == "section" or not sections:
            name = item.slide.title.plain if item.slide.kind == "section" else deck.title
            sections.append(Section(name, (item.id,)))
        else:
            last = sections[-1]
            sections[-1] = Section(last.name, (*last.slide_ids, item.id))
    return tuple(sections)
