"""The package as a whole: valid, readable by others, the same every time."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pptx
import pytest
from lxml import etree

from deckgen.pptx.package import Relationships
from tests.pptx import sample, sample_theme

VALIDATOR = Path(__file__).resolve().parents[3] / "shared" / "tools" / "ooxml_validate.py"
DIRECTIONS = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


@pytest.mark.skipif(not VALIDATOR.exists(), reason="the schemas are not part of the project")
@DIRECTIONS
def test_no_part_breaks_a_schema(tmp_path: Path, dark: bool) -> None:
    deck = tmp_path / "sample.pptx"
    deck.write_bytes(sample.written(sample.scene(dark=dark)))
    result = subprocess.run([sys.executable, VALIDATOR, deck], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_same_scene_same_bytes() -> None:
    assert sample.written(sample.scene()) == sample.written(sample.scene())


def test_zip_entries_tell_neither_time_nor_system() -> None:
    data = sample.written(sample.scene())
    workbook = sample.parts(data)["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"]
    for content in (data, workbook):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert {entry.create_system for entry in package.infolist()} == {3}


def test_python_pptx_reads_every_slide() -> None:
    deck = pptx.Presentation(io.BytesIO(sample.written(sample.scene())))
    assert [slide.name for slide in deck.slides] == [slide.id for slide in sample.all_slides()]
    assert deck.slides[0].slide_layout.name == "Title Slide"
    assert [layout.name for layout in deck.slide_layouts] == [layout.title for layout in sample_theme.theme().layouts]
    assert deck.core_properties.title == "A <deck> & more"
    assert deck.core_properties.author == deck.core_properties.last_modified_by == "Ann O'Nym"
    assert deck.core_properties.created.isoformat()[:10] == "2025-03-04"
    assert deck.core_properties.language == "en-US"


def test_every_part_is_reached_by_a_relationship() -> None:
    parts = sample.parts(sample.written(sample.scene()))
    targets = {
        (Path("/", name).parent.parent / relationship.get("Target", "")).resolve()
        for name, data in parts.items()
        if name.endswith(".rels")
        for relationship in etree.fromstring(data)
        if relationship.get("TargetMode") != "External"
    }
    plain = {Path("/", name) for name in parts if not name.endswith(".rels") and name != "[Content_Types].xml"}
    assert plain == targets


def test_colours_are_the_themes_only() -> None:
    for name, data in sample.parts(sample.written(sample.scene())).items():
        if name.endswith(".xml") and "/theme/" not in name:
            assert b"srgbClr" not in data, name


def test_a_dark_theme_maps_background_to_dark() -> None:
    master = etree.fromstring(
        sample.parts(sample.written(sample.scene(dark=True)))["ppt/slideMasters/slideMaster1.xml"]
    )
    (mapped,) = sample.find(master, "//p:clrMap")
    assert (mapped.get("bg1"), mapped.get("tx1"), mapped.get("bg2"), mapped.get("tx2")) == ("dk1", "lt1", "dk2", "lt2")


def test_the_script_chooses_the_east_asian_font() -> None:
    for script, expected in (("Jpan", "Noto Sans CJK JP"), ("Hans", "Noto Sans CJK SC"), ("Latn", "Noto Sans CJK SC")):
        theme = etree.fromstring(sample.parts(sample.written(sample.scene(), script))["ppt/theme/theme1.xml"])
        assert {one.get("typeface") for one in sample.find(theme, "//a:ea")} == {expected}
        assert {one.get("script") for one in sample.find(theme, "//a:font")} == {"Hans", "Jpan"}


def test_sections_hold_slide_ids() -> None:
    presentation = etree.fromstring(sample.parts(sample.written(sample.scene()))["ppt/presentation.xml"])
    sections = sample.find(presentation, "//p14:section")
    assert [section.get("name") for section in sections] == ["Start & text", "图形"]
    listed = [one.get("id") for one in sample.find(presentation, "//p14:section//p14:sldId")]
    slides = [one.get("id") for one in sample.find(presentation, "//p:sldIdLst/p:sldId")]
    assert listed == slides == [str(256 + number) for number in range(len(slides))]


def test_ids_of_master_and_layouts_are_unique_and_large() -> None:
    parts = sample.parts(sample.written(sample.scene()))
    ids = [
        int(one.get("id", "0"))
        for name in ("ppt/presentation.xml", "ppt/slideMasters/slideMaster1.xml")
        for one in sample.find(etree.fromstring(parts[name]), "//p:sldMasterId | //p:sldLayoutId")
    ]
    assert len(ids) == len(set(ids)) == 7
    assert min(ids) >= 2_147_483_648


def test_a_deck_without_notes_has_no_notes_master() -> None:
    parts = sample.parts(sample.written(sample.scene(sample.slide("only"))))
    assert not [name for name in parts if "notes" in name]


def test_relationships_are_counted_and_reused() -> None:
    related = Relationships("ppt/slides/slide1.xml")
    assert related.add("image", "ppt/media/image1.png") == "rId1"
    assert related.add_external("hyperlink", "https://example.org/?a=1&b=2") == "rId2"
    assert related.add("image", "ppt/media/image1.png") == "rId1"
    assert 'Target="../media/image1.png"' in related.xml
    assert related.name == "ppt/slides/_rels/slide1.xml.rels"
