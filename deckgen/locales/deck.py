"""A deck in one language: what localizing makes of content."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from deckgen.content.slides import Slide
from deckgen.locales.phrases import Phrases
from deckgen.locales.words import RichText, WordedFigure
from deckgen.values import value

LocalSlide = Slide[RichText, WordedFigure]


@value
class LocalSource:
    """A source worded for a sources slide: ``short`` for a source line, ``citation`` in full."""

    id: str
    short: str
    citation: RichText


@value
class DeckSlide:
    """A slide with an id of its own, and the ids of the sources that its figures and itself cite."""

    id: str
    slide: LocalSlide
    sources: tuple[str, ...]


@value
class Language:
    """A language of a deck: ``tag`` as in the content, ``locale`` for PowerPoint (``zh-CN``), its script (``Hans``)."""

    tag: str
    locale: str
    script: str


@value
class Deck:
    """A deck in one language. ``sources`` holds every source by id, in the content's order."""

    name: str
    title: str
    subtitle: str
    author: str
    date: date
    date_text: str
    language: Language
    phrases: Phrases
    theme: str
    slides: tuple[DeckSlide, ...]
    sources: Mapping[str, LocalSource]
