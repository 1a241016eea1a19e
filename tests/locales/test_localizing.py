"""Content to a deck in one language."""

from __future__ import annotations

from typing import Any

import pytest

from deckgen.content.slides import FiguresSlide, SectionSlide, TableSlide
from deckgen.diagnostics import DeckgenError
from deckgen.locales.deck import Deck
from deckgen.locales.language import language_of
from deckgen.locales.localize import localize
from tests.content.content_samples import HEAD, load

STACK = """\
  - kind: stack
    id: stack
    title: a
    layers:
      - {id: low, name: {en: Low, zh: 低}, components: [A, {en: B, zh: 乙}]}
      - {id: high, name: {en: High, zh: 高}, components: [C]}
"""


def deck(slides: str, tag: str = "en", head: str = HEAD) -> Deck:
    return localize(load(head + slides).content, "file-name", tag)


def only_slide(slides: str, tag: str = "en") -> Any:
    return deck(slides, tag).slides[0].slide


@pytest.mark.parametrize(
    ("words", "english", "chinese"),
    [
        ("{first}", "$23.5B", "235亿美元"),
        ("{last:full}", "$309 billion or more", "3090亿美元以上"),
        ("{last:period}", "2031 (projected)", "2031年（预计）"),
        ("**{share}**的", "5–10%的", "5-10%的"),
        ("达{first}的", "达$23.5B的", "达235亿美元的"),
        (
            "{gartner:date} {gartner:publisher} {gartner}",
            "November 2024 Gartner Forecast",
            "2024年11月 Gartner Forecast",
        ),
        (r"\{first} and {{first}}", "{first} and {{first}}", "{first} and {{first}}"),
    ],
)
def test_placeholders(words: str, english: str, chinese: str) -> None:
    slides = f"  - kind: section\n    title: '{words}'\n"
    assert [only_slide(slides, tag).title.plain for tag in ("en", "zh")] == [english, chinese]


def test_deck_in_words() -> None:
    english, chinese = (deck("  - {kind: section, title: {en: One, zh: 一}}\n", tag) for tag in ("en", "zh"))
    assert (english.date_text, chinese.date_text) == ("November 24, 2026", "2026年11月24日")
    assert (english.name, english.title, english.subtitle) == ("file-name", "Deck", "")
    assert [made.slides[0].slide.title.plain for made in (english, chinese)] == ["One", "一"]


def test_name_is_the_contents_own() -> None:
    assert deck("  - {kind: section, title: a}\n", head=f"name: own\n{HEAD}").name == "own"


def test_slides_without_id_get_one() -> None:
    slides = "".join(f"  - {{{rest}kind: section, title: a}}\n" for rest in ("", "id: section-2, ", "", "", "id: x, "))
    assert [slide.id for slide in deck(slides).slides] == ["section", "section-2", "section-3", "section-4", "x"]


def test_figure_fields_are_worded() -> None:
    slides = "  - {kind: figures, title: a, cards: [{figure: last, label: b}, {figure: {value: 4}, label: c}]}\n"
    slide = only_slide(slides)
    assert isinstance(slide, FiguresSlide)
    assert [card.figure.text for card in slide.cards] == ["$309B+", "4"]


def test_strings_that_are_no_figures_stay() -> None:
    slide = only_slide("  - {kind: section, id: first, title: first}\n")
    assert isinstance(slide, SectionSlide)
    assert (slide.id, slide.title.plain) == ("first", "first")


def test_sources_come_in_the_order_of_their_use() -> None:
    head = HEAD.replace("figures:", "  other: {title: x}\n  spoken: {title: y}\nfigures:")
    head = head.replace("slides:", "  o: {value: 1, source: other}\n  s: {value: 1, source: spoken}\nslides:")
    slides = "  - {kind: section, title: '{o} {first}', notes: '{s}', sources: [gartner]}\n"
    slides += "  - {kind: section, title: '{o}'}\n"
    assert [slide.sources for slide in deck(slides, head=head).slides] == [("gartner", "other"), ("other",)]


@pytest.mark.parametrize(
    ("source", "tag", "short", "citation"),
    [
        ("{title: T, publisher: P, date: 2024-11}", "en", "P, 2024", "P, T, November 2024"),
        ("{title: T, publisher: P, date: 2024-11-05}", "zh", "P，2024年", "P，T，2024年11月5日"),
        ("{title: T, publisher: P}", "en", "P", "P, T"),
        ("{title: T, date: 2024}", "en", "T", "T, 2024"),
        ("{title: T}", "zh", "T", "T"),
    ],
)
def test_sources_in_words(source: str, tag: str, short: str, citation: str) -> None:
    head = HEAD.replace("figures:", f"  other: {source}\nfigures:")
    worded = deck("  - {kind: section, title: a, sources: [other]}\n", tag, head).sources["other"]
    assert (worded.short, worded.citation.plain) == (short, citation)


def test_citation_links_its_title() -> None:
    head = HEAD.replace("date: 2024-11}", "url: https://x.org}")
    ((*_, title),) = deck("  - {kind: section, title: a}\n", head=head).sources["gartner"].citation.paragraphs
    assert (title.text, title.link) == ("Forecast", "https://x.org")


def test_table_of_a_stack_has_its_layers() -> None:
    table = "  - {kind: table, title: a, columns: [b, c], stack: stack}\n"
    slide = deck(STACK + table, "zh").slides[1].slide
    assert isinstance(slide, TableSlide)
    assert [[cell.plain for cell in row] for row in slide.rows] == [["低", "A、乙"], ["高", "C"]]
    assert all(inline.bold for row in slide.rows for inline in row[0].paragraphs[0])


def test_language_that_the_content_lacks() -> None:
    with pytest.raises(DeckgenError) as problem:
        deck("  - {kind: section, title: a}\n", "ja")
    assert [item.code for item in problem.value.diagnostics] == ["unknown-language"]


@pytest.mark.parametrize(
    ("tag", "locale", "script"),
    [
        ("en", "en-US", "Latn"),
        ("en-GB", "en-GB", "Latn"),
        ("zh", "zh-CN", "Hans"),
        ("zh-TW", "zh-TW", "Hant"),
        ("zh-HK", "zh-HK", "Hant"),
        ("zh-Hant", "zh-TW", "Hant"),
        ("zh-Hans", "zh-CN", "Hans"),
        ("ja", "ja-JP", "Jpan"),
        ("ko", "ko-KR", "Kore"),
        ("de", "de-DE", "Latn"),
        ("fr", "fr-FR", "Latn"),
        ("es", "es-ES", "Latn"),
        ("ar", "ar-EG", "Arab"),
        ("hi", "hi-IN", "Deva"),
    ],
)
def test_locale_and_script(tag: str, locale: str, script: str) -> None:
    language = language_of(tag)
    assert (language.tag, language.locale, language.script) == (tag, locale, script)
