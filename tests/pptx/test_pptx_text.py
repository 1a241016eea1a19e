"""Text as PowerPoint reads it: runs, paragraphs, links, placeholders, notes."""

from __future__ import annotations

import io
from dataclasses import replace

import pptx
import pytest
from lxml import etree

from deckgen.layout.scene import AutoShape, Insets, Paragraph, Placeholder, Scene, Section, TextFrame, TextRun
from deckgen.themes.model import Color
from tests.pptx import sample


def tree(*paragraphs: Paragraph) -> etree._Element:
    """Return the slide of one text box with these paragraphs."""
    return sample.slide_tree(sample.slide("one", AutoShape("Box", sample.box(0, 0), text=TextFrame(paragraphs))))


def body(*paragraphs: Paragraph) -> list[etree._Element]:
    """Return the paragraphs of one text box."""
    return sample.find(tree(*paragraphs), "//p:sp[p:nvSpPr/p:cNvPr/@name='Box']//a:p")


def test_hostile_text_comes_back_as_it_was() -> None:
    deck = pptx.Presentation(io.BytesIO(sample.written(sample.scene())))
    shown = [shape.text_frame.text for shape in deck.slides[1].shapes if shape.has_text_frame]
    assert sample.HOSTILE in "\n".join(shown)
    assert deck.slides[1].notes_slide.notes_text_frame.text == f"Say hello. {sample.HOSTILE}说你好。\nSee here"
    (table,) = (shape.table for shape in deck.slides[4].shapes if shape.has_table)
    assert table.cell(1, 0).text == sample.HOSTILE


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_characters_that_xml_cannot_hold_are_refused(character: str) -> None:
    with pytest.raises(ValueError, match=r"XML cannot hold|surrogates not allowed"):
        tree(Paragraph((sample.run(f"a{character}b"),)))


def test_runs_tell_language_and_both_fonts() -> None:
    paragraph = Paragraph(
        (sample.run("AI"), TextRun("算力", "zh-CN", size=16.5, bold=True, italic=True, font="heading"))
    )
    latin, han = sample.find(tree(paragraph), "//p:sp[2]//a:rPr")
    assert sample.attributes(latin) == {"lang": "en-US", "dirty": "0"}
    assert sample.attributes(han) == {
        "lang": "zh-CN",
        "altLang": "en-US",
        "sz": "1650",
        "b": "1",
        "i": "1",
        "dirty": "0",
    }
    assert [font.get("typeface") for font in latin] == ["+mn-lt", "+mn-ea"]
    assert [font.get("typeface") for font in han] == ["+mj-lt", "+mj-ea"]


def test_every_run_of_the_deck_names_the_theme_fonts() -> None:
    for name, data in sample.parts(sample.written(sample.scene())).items():
        if name.startswith(("ppt/slides/slide", "ppt/notesSlides/notes")):
            for properties in sample.find(etree.fromstring(data), "//a:rPr"):
                assert properties.get("lang"), name
                assert len(sample.find(properties, "a:latin | a:ea")) == 2, name


def test_colours_are_changed_by_luminance() -> None:
    (color,) = sample.find(tree(Paragraph((sample.run("x", color=Color("accent1", 75, 25)),))), "//a:rPr//a:schemeClr")
    assert [(child.tag.rpartition("}")[2], child.get("val")) for child in color] == [
        ("lumMod", "75000"),
        ("lumOff", "25000"),
    ]


def test_newlines_become_breaks() -> None:
    (paragraph,) = body(Paragraph((sample.run("one\ntwo\tthree\n"),)))
    assert [child.tag.rpartition("}")[2] for child in paragraph] == ["r", "br", "r", "br"]
    assert [text.text for text in sample.find(paragraph, ".//a:t")] == ["one", "two\tthree"]


def test_an_empty_paragraph_keeps_its_size() -> None:
    empty, full, bare = body(Paragraph((sample.run("", size=20),)), Paragraph((sample.run("x"),)), Paragraph(()))
    assert [child.get("sz") for child in sample.find(empty, "a:endParaRPr")] == ["2000"]
    assert not sample.find(full, "a:endParaRPr")
    assert len(bare) == 0


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (Paragraph(()), None),
        (Paragraph((), bullet="none"), ("0", "0", ["buNone"])),
        (Paragraph((), bullet="bullet"), ("228600", "-228600", ["buFont", "buChar"])),
        (Paragraph((), bullet="bullet", level=1), ("457200", "-228600", ["buFont", "buChar"])),
        (Paragraph((), bullet="number"), ("228600", "-228600", ["buFont", "buAutoNum"])),
        (Paragraph((), line_spacing=1.2, space_before=6), (None, None, ["lnSpc", "spcBef"])),
    ],
)
def test_paragraph_properties(paragraph: Paragraph, expected: tuple[str | None, str | None, list[str]] | None) -> None:
    (made,) = body(paragraph)
    found = sample.find(made, "a:pPr")
    if expected is None:
        assert not found
    else:
        (properties,) = found
        kinds = [child.tag.rpartition("}")[2] for child in properties]
        assert (properties.get("marL"), properties.get("indent"), kinds) == expected


def test_links_to_the_web_to_mail_and_to_slides() -> None:
    parts = sample.parts(sample.written(sample.scene()))
    links = sample.find(etree.fromstring(parts["ppt/slides/slide2.xml"]), "//a:hlinkClick")
    related = {one.get("Id"): one for one in etree.fromstring(parts["ppt/slides/_rels/slide2.xml.rels"])}
    identifier = f"{{{sample.NAMESPACES['r']}}}id"
    targets = [related[link.get(identifier)] for link in links]
    assert [target.get("Target") for target in targets] == [
        "https://example.org/?a=1&b=2",
        "mailto:a@b.org",
        "slide5.xml",
    ]
    assert [target.get("TargetMode") for target in targets] == ["External", "External", None]
    assert [link.get("action") for link in links] == [None, None, "ppaction://hlinksldjump"]


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "ms-word:x", "#nowhere"]
)
def test_other_links_are_refused(link: str) -> None:
    with pytest.raises(ValueError, match="a link leads to"):
        tree(Paragraph((sample.run("x", link=link),)))


def test_a_placeholder_inherits_what_it_does_not_say() -> None:
    text = TextFrame((Paragraph((sample.run("x"),)),))
    plain = Placeholder("Plain", "body", 1, text)
    own = Placeholder("Own", "body", 2, replace(text, anchor="bottom", insets=Insets(1, 2, 3, 4)), sample.box(0, 0))
    made = sample.slide_tree(sample.slide("one", plain, own, layout="two-content"))
    _, inherited, changed = sample.find(made, "//p:sp")[:3]
    assert len(sample.find(inherited, "p:spPr")[0]) == 0
    assert sample.attributes(sample.find(inherited, ".//a:bodyPr")[0]) == {}
    assert len(sample.find(changed, "p:spPr/a:xfrm")) == 1
    values = {"lIns": "1", "tIns": "2", "rIns": "3", "bIns": "4", "anchor": "b"}
    assert sample.attributes(sample.find(changed, ".//a:bodyPr")[0]) == values


def test_footers_stand_last_and_only_where_the_layout_has_them() -> None:
    def kinds(slide: str) -> list[str | None]:
        return [one.get("type") for one in sample.find(etree.fromstring(parts[slide]), "//p:ph")]

    parts = sample.parts(sample.written(sample.scene()))
    assert kinds("ppt/slides/slide1.xml") == ["ctrTitle", "subTitle", "ftr", "dt"]
    assert kinds("ppt/slides/slide2.xml") == ["title", "body", None, "ftr", "dt", "sldNum"]
    assert kinds("ppt/slides/slide3.xml") == ["title", "sldNum"]


def test_notes_refer_to_their_own_slide_only() -> None:
    parts = sample.parts(sample.written(sample.scene()))
    assert [name for name in parts if name.startswith("ppt/notesSlides/notes")] == [
        "ppt/notesSlides/notesSlide2.xml",
        "ppt/notesSlides/notesSlide5.xml",
    ]
    related = etree.fromstring(parts["ppt/notesSlides/_rels/notesSlide2.xml.rels"])
    assert sorted(one.get("Target", "") for one in related) == [
        "../notesMasters/notesMaster1.xml",
        "../slides/slide2.xml",
    ]


@pytest.mark.parametrize(
    "broken",
    [
        sample.scene(sample.slide("same"), sample.slide("same")),
        replace(sample.scene(sample.slide("a"), sample.slide("b")), sections=(Section("One", ("a",)),)),
        replace(sample.scene(sample.slide("a")), sections=(Section("One", ("a", "nowhere")),)),
        replace(sample.scene(sample.slide("a")), sections=(Section("None", ()),)),
    ],
    ids=["slide id twice", "slide without section", "unknown slide", "empty section"],
)
def test_wrong_scenes_are_refused(broken: Scene) -> None:
    with pytest.raises(ValueError, match=r"same id|sections must hold"):
        sample.written(broken)
