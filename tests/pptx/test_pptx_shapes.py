"""Shapes, pictures, groups and tables of a slide."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from deckgen.geometry import inches
from deckgen.layout.scene import AutoShape, Picture
from tests.pptx import sample


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    return sample.parts(sample.written(sample.scene()))


@pytest.fixture(scope="module")
def shapes(parts: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(parts["ppt/slides/slide3.xml"])


def named(tree: etree._Element, name: str) -> etree._Element:
    """Return the shape of this name."""
    (found,) = sample.find(tree, f"//*[*/p:cNvPr/@name='{name}']")
    return found


def test_shape_ids_count_from_two_in_reading_order(parts: dict[str, bytes]) -> None:
    slides = [data for name, data in parts.items() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    assert len(slides) == len(sample.all_slides())
    for data in slides:
        ids = [int(one.get("id", "0")) for one in sample.find(etree.fromstring(data), "//p:cNvPr")]
        assert ids == list(range(1, len(ids) + 1))


@pytest.mark.parametrize(
    ("name", "decorative", "alt_text"),
    [
        ("Card", False, None),
        ("Rule", True, None),
        ("Told", False, 'A circle, "round" & open'),
        ("Outer", False, "Two boxes"),
        ("Icon", False, "An icon"),
        ("Icon again", True, None),
    ],
)
def test_alt_text_or_a_decorative_mark(
    shapes: etree._Element, name: str, decorative: bool, alt_text: str | None
) -> None:
    (properties,) = sample.find(named(shapes, name), "*/p:cNvPr")
    marks = sample.find(properties, "a:extLst/a:ext[@uri='{C183D7F6-B498-43B3-948B-1728B52AA6E4}']/adec:decorative")
    assert [mark.get("val") for mark in marks] == (["1"] if decorative else [])
    assert properties.get("descr") == alt_text


def test_fill_line_and_effects_are_told_by_the_shape_itself(shapes: etree._Element) -> None:
    assert not sample.find(shapes, "//p:style | //a:effectRef")
    for one in sample.find(shapes, "//p:sp[not(.//p:ph)]"):
        assert len(sample.find(one, "p:spPr/a:solidFill | p:spPr/a:noFill")) == 1
        assert len(sample.find(one, "p:spPr/a:ln/a:solidFill | p:spPr/a:ln/a:noFill")) == 1


def test_a_corner_is_a_share_of_the_shorter_side(shapes: etree._Element) -> None:
    height = named(shapes, "Card").find(".//a:ext", sample.NAMESPACES)
    assert height is not None
    assert height.get("cy") == str(inches(0.8))
    formulas = {name: sample.find(named(shapes, name), ".//a:gd")[0].get("fmla") for name in ("Card", "Pill")}
    assert formulas == {"Card": "val 12500", "Pill": "val 50000"}


def test_a_text_box_has_its_own_wrap_insets_and_anchor(shapes: etree._Element) -> None:
    (body,) = sample.find(named(shapes, "Bare text"), ".//a:bodyPr")
    assert body.get("wrap") == "none"
    assert {body.get(name) for name in ("lIns", "tIns", "rIns", "bIns")} == {"50800"}
    assert body.get("anchor") == "ctr"
    assert sample.find(body, "a:noAutofit")


def test_children_of_groups_keep_slide_coordinates(shapes: etree._Element) -> None:
    groups = sample.find(shapes, "//p:grpSp")
    assert [len(sample.find(group, "p:sp | p:grpSp")) for group in groups] == [2, 1]
    for group in groups:
        (frame,) = sample.find(group, "p:grpSpPr/a:xfrm")
        place, size, child_place, child_size = (sample.attributes(one) for one in frame)
        assert (place, size) == (child_place, child_size)


def test_a_picture_is_stored_once(parts: dict[str, bytes]) -> None:
    media = {name: data for name, data in parts.items() if name.startswith("ppt/media/")}
    assert media == {"ppt/media/image1.png": sample.png(), "ppt/media/image2.png": sample.png(200)}


def test_other_pictures_are_refused() -> None:
    picture = Picture("Odd", sample.box(0, 0), b"<svg/>", "image/svg+xml")
    with pytest.raises(ValueError, match="'image/svg\\+xml', which is not written"):
        sample.written(sample.scene(sample.slide("one", picture)))


def test_a_table_is_native_with_a_header_row(parts: dict[str, bytes]) -> None:
    tree = etree.fromstring(parts["ppt/slides/slide5.xml"])
    (properties,) = sample.find(tree, "//a:tblPr")
    assert sample.attributes(properties) == {"firstRow": "1"}
    assert [child.text for child in properties] == ["{2D5ABB26-0587-4C30-8999-92F81FD0307C}"]
    (names,) = sample.find(tree, "//p:graphicFrame//p:cNvPr")
    assert names.get("descr") == "Layers & who builds them"
    header, plain = sample.find(tree, "//a:tr[1]/a:tc[1]/a:tcPr")[0], sample.find(tree, "//a:tr[2]/a:tc[1]/a:tcPr")[0]
    assert [child.tag.rpartition("}")[2] for child in header] == ["lnL", "lnR", "lnT", "lnB", "solidFill"]
    assert [child.tag.rpartition("}")[2] for child in plain] == ["lnL", "lnR", "lnT", "lnB", "noFill"]
    assert (header.get("marL"), header.get("anchor")) == ("50800", "ctr")
    widths = [int(one.get("w", "0")) for one in sample.find(tree, "//a:gridCol")]
    assert sum(widths) == sample.table().box.width


def test_a_slide_carries_its_id_as_a_name() -> None:
    tree = sample.slide_tree(sample.slide("a&b", AutoShape("A", sample.box(0, 0))))
    assert [one.get("name") for one in sample.find(tree, "p:cSld")] == ["a&b"]
