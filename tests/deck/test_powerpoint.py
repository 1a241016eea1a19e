"""What makes a deck real PowerPoint: placeholders, names, alt text, languages, sameness of the two languages."""

import re
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.deck.conftest import KINDS, LANGUAGES, ROOT, SEED

VALIDATOR = ROOT.parent / "shared" / "tools" / "ooxml_validate.py"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
DECKS = [(content, language) for content in (SEED, KINDS) for language in LANGUAGES]
each_deck = pytest.mark.parametrize(("content", "language"), DECKS, ids=lambda value: getattr(value, "stem", value))


def slides(path: Path) -> list[etree._Element]:
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
        return [etree.fromstring(package.read(name)) for name in names]


@pytest.mark.skipif(not VALIDATOR.exists(), reason="the schemas are not beside the project")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_schema_violation(theme: str, built: Callable[..., Path]) -> None:
    decks = [str(built(language, content, theme)) for content, language in DECKS]
    done = subprocess.run([sys.executable, str(VALIDATOR), *decks], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@each_deck
def test_titles_are_unique_and_first(content: Path, language: str, built: Callable[..., Path]) -> None:
    titles = []
    for slide in slides(built(language, content)):
        first = next(slide.iter(f"{P}sp"))
        kind = next(first.iter(f"{P}ph")).get("type")
        assert kind in ("title", "ctrTitle")
        titles.append("".join(node.text or "" for node in first.iter(f"{A}t")))
    assert not [title for title, times in Counter(titles).items() if times > 1]


@each_deck
def test_what_is_no_text_has_alt_text_or_is_decorative(
    content: Path, language: str, built: Callable[..., Path]
) -> None:
    for slide in slides(built(language, content)):
        for tag in ("graphicFrame", "pic", "cxnSp", "sp"):
            for shape in slide.iter(f"{P}{tag}"):
                names = next(shape.iter(f"{P}cNvPr"))
                has_text = any((node.text or "").strip() for node in shape.iter(f"{A}t"))
                decorative = "decorative" in etree.tostring(names, encoding="unicode")
                assert names.get("descr") or has_text or decorative, names.get("name")


@each_deck
def test_colours_are_the_themes(content: Path, language: str, built: Callable[..., Path]) -> None:
    with zipfile.ZipFile(built(language, content)) as package:
        for name in package.namelist():
            if re.match(r"ppt/(slides|slideLayouts|slideMasters|charts|notesSlides)/[^/]+\.xml", name):
                assert b"srgbClr" not in package.read(name), name


@each_deck
def test_every_run_says_its_language_and_the_themes_fonts(
    content: Path, language: str, built: Callable[..., Path]
) -> None:
    locale = {"en": "en-US", "zh": "zh-CN"}[language]
    for slide in slides(built(language, content)):
        for run in slide.iter(f"{A}rPr"):
            assert run.get("lang") == locale
            fonts = [run.find(f"{A}latin"), run.find(f"{A}ea")]
            assert [str(font.get("typeface"))[:2] for font in fonts if font is not None] == ["+m", "+m"]


@each_deck
def test_tables_have_a_header_row(content: Path, language: str, built: Callable[..., Path]) -> None:
    found = [table for slide in slides(built(language, content)) for table in slide.iter(f"{A}tblPr")]
    assert found
    assert all(table.get("firstRow") == "1" for table in found)


@each_deck
def test_connectors_are_glued_and_pass_through_no_box(content: Path, language: str, opened: Callable[..., Any]) -> None:
    for slide in opened(language, content).slides:
        for group in (shape for shape in slide.shapes if shape.name == "Stack diagram"):
            boxes = [shape for layer in group.shapes if hasattr(layer, "shapes") for shape in layer.shapes]
            ids = {shape.shape_id for shape in boxes}
            for connector in (shape for shape in group.shapes if shape.shape_type == 9 or shape.name.count(" to ")):
                ends = [connector._element.find(f".//{A}{end}") for end in ("stCxn", "endCxn")]
                assert all(end is not None and int(end.get("id")) in ids for end in ends)
                top, bottom = sorted((connector.begin_y, connector.end_y))
                for box in boxes:
                    across = box.left < connector.begin_x < box.left + box.width
                    assert not (across and box.top < bottom and top < box.top + box.height), box.name


def test_both_languages_have_the_same_slides_and_shapes(opened: Callable[..., Any]) -> None:
    english, chinese = (opened(language) for language in LANGUAGES)
    assert len(english.slides) == len(chinese.slides)
    for ours, theirs in zip(english.slides, chinese.slides, strict=True):
        assert [(shape.shape_type, shape.shape_id) for shape in ours.shapes] == [
            (shape.shape_type, shape.shape_id) for shape in theirs.shapes
        ]
        assert ours.slide_layout.name == theirs.slide_layout.name
        places = [[(s.left, s.top, s.width, s.height) for s in slide.shapes] for slide in (ours, theirs)]
        assert places[0] == places[1]


def test_both_languages_have_the_same_chart_data(opened: Callable[..., Any]) -> None:
    def data(language: str) -> list[list[tuple[float, ...]]]:
        charts = [shape.chart for slide in opened(language).slides for shape in slide.shapes if shape.has_chart]
        assert charts
        return [[tuple(series.values) for series in chart.plots[0].series] for chart in charts]

    assert data("en") == data("zh") == [[(23.5e9, 309e9)]]


@each_deck
def test_every_slide_of_the_seed_has_notes_and_the_deck_its_properties(
    content: Path, language: str, opened: Callable[..., Any]
) -> None:
    deck = opened(language, content)
    assert deck.core_properties.language == {"en": "en-US", "zh": "zh-CN"}[language]
    assert deck.core_properties.title
    assert deck.core_properties.author
    if content is SEED:
        assert all(slide.notes_slide.notes_text_frame.text for slide in deck.slides)
