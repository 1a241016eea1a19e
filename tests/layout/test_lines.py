"""Measuring and fitting text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.diagnostics import DeckgenError
from deckgen.geometry import Box, inches
from deckgen.layout.scene import Paragraph, TextRun
from deckgen.layout.text.lines import break_paragraph
from deckgen.layout.text.metrics import font_metrics
from deckgen.layout.text.style import Block, Style, Typesetter
from deckgen.locales.deck import Language
from deckgen.locales.words import Inline, RichText
from deckgen.themes.reader import read_theme

THEME = read_theme(Path(__file__).parents[2] / "themes" / "light.yaml")
ENGLISH = Typesetter(THEME, Language("en", "en-US", "Latn"))
CHINESE = Typesetter(THEME, Language("zh", "zh-CN", "Hans"))


def lines(text: str, width: float, language: str = "en-US") -> list[str]:
    paragraph = Paragraph((TextRun(text, language, 18),))
    return ["".join(run.text for run in line.runs) for line in break_paragraph(paragraph, width, THEME, 18)]


def test_widths_are_those_of_the_font() -> None:
    # Arial's advance widths from its hmtx table, units per em 2048: A 1366, a 1139, space 569.
    assert font_metrics("Arial", False, False).width("Aa ") == round(1366 / 2.048) + round(1139 / 2.048) + 278
    assert font_metrics("Arial", False, False).width("中文") == 2000


def test_a_line_never_exceeds_its_width() -> None:
    assert lines("one two three four five six", 80) == ["one two", "three four", "five six"]


def test_a_word_wider_than_the_line_is_broken() -> None:
    assert "".join(lines("Donaudampfschifffahrtsgesellschaft", 80)) == "Donaudampfschifffahrtsgesellschaft"
    assert len(lines("Donaudampfschifffahrtsgesellschaft", 80)) > 1


def test_chinese_breaks_between_characters_but_not_before_a_comma() -> None:
    broken = lines("尽管投入巨大，但仅有少数企业", 110, "zh-CN")
    assert "".join(broken) == "尽管投入巨大，但仅有少数企业"
    assert not any(line.startswith("，") for line in broken)


@given(st.text(alphabet="ab中，（） -", max_size=80), st.integers(30, 300))
def test_nothing_is_lost_by_breaking(text: str, width: int) -> None:
    assert "".join(lines(text, width)).replace(" ", "") == text.replace(" ", "")


def test_emphasis_inside_a_word_does_not_make_a_break() -> None:
    words = RichText(((Inline("Infra"), Inline("structure", bold=True)),))
    frame = ENGLISH.frame([Block(words, Style(18, 18))])
    broken = break_paragraph(frame.paragraphs[0], 130, THEME, 18)
    assert [run.text for run in broken[0].runs] == ["Infra", "structure"]


@given(st.integers(1, 400), st.sampled_from([ENGLISH, CHINESE]))
def test_fitted_text_is_inside_its_box(length: int, typesetter: Typesetter) -> None:
    words = RichText.of(("word " if typesetter is ENGLISH else "文字") * length)
    box = Box(0, 0, inches(4), inches(2))
    blocks = [Block(words, Style(24, 10))]
    smallest = typesetter.frame([Block(words, Style(10, 10))])
    if typesetter.fits(smallest, box):
        assert typesetter.height(typesetter.fit("the text", blocks, box), box.width) <= box.height
    else:
        with pytest.raises(DeckgenError, match="characters are too many"):
            typesetter.fit("the text", blocks, box)


def test_texts_fitted_together_share_their_size() -> None:
    box = Box(0, 0, inches(2), inches(0.5))
    texts = [([Block(RichText.of(text), Style(18, 10))], box) for text in ("short", "a text that is much longer")]
    frames = ENGLISH.fit_all("the texts", texts)
    assert frames[0].paragraphs[0].runs[0].size == frames[1].paragraphs[0].runs[0].size


def test_what_cannot_fit_says_how_much_is_too_much() -> None:
    with pytest.raises(DeckgenError, match=r"the title does not fit \(en\): about \d+ of its 500 characters"):
        ENGLISH.fit("the title", [Block(RichText.of("x" * 500), Style(20, 18))], Box(0, 0, inches(3), inches(0.5)))
