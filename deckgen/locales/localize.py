"""Content to a deck in one language: words chosen, figures worded, sources collected."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, cast

from deckgen.content.placeholders import Placeholder, placeholders, substitute
from deckgen.content.quantity import FigureId, Quantity
from deckgen.content.schema import Content, ContentSlide, Source
from deckgen.content.slides import StackSlide, TableSlide
from deckgen.content.text import ANY_LANGUAGE, Text
from deckgen.diagnostics import did_you_mean, error
from deckgen.locales.deck import Deck, DeckSlide, LocalSlide, LocalSource
from deckgen.locales.inline import rich_text
from deckgen.locales.language import language_of
from deckgen.locales.numbers import Numbers
from deckgen.locales.phrases import Phrases, phrases
from deckgen.locales.quantities import Figures
from deckgen.locales.words import Inline, RichText
from deckgen.values import value

UNSPOKEN = ("notes",)
"""Fields whose figures need no source on the slide."""


def localize(content: Content, name: str, tag: str) -> Deck:
    """Return the deck in the language ``tag``; ``name`` is the deck's where the content gives none."""
    if tag not in content.languages:
        raise error("unknown-language", f"the content has no '{tag}'", did_you_mean(tag, content.languages))
    own = phrases(tag)
    speaker = _Speaker(content, tag, own, Figures(content.figures, Numbers.of(tag), own))
    ids = slide_ids(content.slides)
    return Deck(
        name=content.name or name,
        title=speaker.rich(content.title).plain,
        subtitle=speaker.rich(content.subtitle).plain if content.subtitle else "",
        author=content.author,
        date=content.date,
        date_text=speaker.date(content.date.isoformat()),
        language=language_of(tag),
        phrases=own,
        theme=content.theme,
        slides=tuple(speaker.slide(slide, ids[at]) for at, slide in enumerate(content.slides)),
        sources={key: speaker.source(key, source) for key, source in content.sources.items()},
    )


def slide_ids(slides: Sequence[ContentSlide]) -> list[str]:
    """Return the ids of slides: the given ones, else the kind, numbered from its second use on."""
    taken = {slide.id for slide in slides if slide.id}
    counts: dict[str, int] = {}
    ids = []
    for slide in slides:
        made = slide.id or ""
        while not made or (made in taken and not slide.id):
            number = counts[slide.kind] = counts.get(slide.kind, 0) + 1
            made = slide.kind if number == 1 else f"{slide.kind}-{number}"
        ids.append(made)
    return ids


@value
class _Speaker:
    """Says content in one language."""

    content: Content
    tag: str
    phrases: Phrases
    figures: Figures

    def slide(self, slide: ContentSlide, identifier: str) -> DeckSlide:
        """Return one slide in the language, with the sources that it cites."""
        cited = dict.fromkeys([*slide.sources, *self._cited(slide)])
        local = cast(LocalSlide, self._said(slide))
        if isinstance(slide, TableSlide) and slide.stack:
            local = self._stack_table(cast(TableSlide[RichText], local), slide.stack)
        return DeckSlide(identifier, local, tuple(cited))

    def _said(self, value: Any) -> Any:
        """Return a value with every text and figure in it said in the language."""
        if isinstance(value, Text):
            return self.rich(value)
        if isinstance(value, FigureId):
            return self.figures.worded(self.content.figures[value])
        if isinstance(value, Quantity):
            return self.figures.worded(value)
        if isinstance(value, tuple):
            return tuple(self._said(item) for item in value)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            names = [field.name for field in dataclasses.fields(value)]
            return type(value)(**{name: self._said(getattr(value, name)) for name in names})
        return value

    def rich(self, text: Text) -> RichText:
        """Return a text in the language, its placeholders worded and its markup read."""
        words = substitute(self._words(text), self._placeholder)
        return rich_text(words, self.content.links.base_url)

    def _words(self, text: Text) -> str:
        return text.by_language.get(self.tag) or text.by_language[ANY_LANGUAGE]

    def _placeholder(self, placeholder: Placeholder) -> str:
        quantity = self.content.figures.get(placeholder.id)
        if quantity is not None:
            return self._figure(quantity, placeholder.form)
        source = self.content.sources[placeholder.id]
        if placeholder.form == "date":
            return self.date(source.date or "")
        chosen = source.publisher if placeholder.form == "publisher" else source.title
        return self._words(chosen) if chosen else ""

    def _figure(self, quantity: Quantity, form: str | None) -> str:
        """Return a figure in one of its forms; an end of a range is worded as a figure of its own."""
        worded = self.figures.worded(quantity)
        if form in ("low", "high"):
            end = worded.low if form == "low" else worded.high
            return self.figures.worded(Quantity(value=end, unit=worded.unit, digits=quantity.digits)).text
        return {"full": worded.full, "period": worded.period}.get(form or "", worded.text)

    def _cited(self, value: Any) -> Iterator[str]:
        """Yield the sources of the figures that a value shows, in the order of their first use."""
        if isinstance(value, Text):
            for placeholder in placeholders(self._words(value)):
                quantity = self.content.figures.get(placeholder.id)
                yield from self.figures.sources(quantity) if quantity else ()
        elif isinstance(value, FigureId):
            yield from self.figures.sources(self.content.figures[value])
        elif isinstance(value, Quantity):
            yield from self.figures.sources(value)
        elif isinstance(value, tuple):
            for item in value:
                yield from self._cited(item)
        elif dataclasses.is_dataclass(value) and not isinstance(value, type):
            for field in dataclasses.fields(value):
                if field.name not in UNSPOKEN:
                    yield from self._cited(getattr(value, field.name))

    def _stack_table(self, table: TableSlide[RichText], stack_id: str) -> TableSlide[RichText]:
        """Return the table with a row for each layer of the stack slide: its name, and its components."""
        ids = slide_ids(self.content.slides)
        stack = cast(StackSlide[RichText], self._said(self.content.slides[ids.index(stack_id)]))
        separator = self.phrases.list_separator
        rows = tuple(
            (
                _bold(layer.name),
                RichText.of(separator.join(component.name.plain for component in layer.components)),
            )
            for layer in stack.layers
        )
        return dataclasses.replace(table, rows=rows)

    def source(self, key: str, source: Source) -> LocalSource:
        """Return a source in words: short for a source line, and as a full citation."""
        title, published = self._words(source.title), self._words(source.publisher) if source.publisher else ""
        when = self.date(source.date) if source.date else ""
        year = self.date(source.date[:4]) if source.date else ""
        short = self.phrases.source_short.format(publisher=published, date=year) if published and year else published
        separator = self.phrases.citation_separator
        before = f"{published}{separator}" if published else ""
        after = f"{separator}{when}" if when else ""
        inlines = (Inline(before), Inline(title, link=source.url), Inline(after))
        citation = RichText((tuple(inline for inline in inlines if inline.text),))
        return LocalSource(key, short or title, citation)

    def date(self, written: str) -> str:
        """Return a year, a month (2024-11) or a day as the language writes it."""
        from babel.dates import format_date, format_skeleton  # noqa: PLC0415  # loaded only where a date is worded

        parts = [int(part) for part in written.split("-")]
        if len(parts) == 1:
            return self.figures.year(parts[0])
        day = date(parts[0], parts[1], parts[2] if len(parts) == 3 else 1)
        locale = self.figures.numbers.locale
        if len(parts) == 2:
            return str(format_skeleton("yMMMM", day, locale=locale))
        return str(format_date(day, "long", locale=locale))


def _bold(words: RichText) -> RichText:
    return RichText(
        tuple(tuple(dataclasses.replace(inline, bold=True) for inline in line) for line in words.paragraphs)
    )
