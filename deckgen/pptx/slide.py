"""A slide part: its shapes, and the footer placeholders that its layout has."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.layout.scene import SlideScene, TextRun
from deckgen.pptx.master import EMPTY_TREE_HEAD, NUMBER_FIELD
from deckgen.pptx.shapes import FIRST_SHAPE_ID, SlideParts, number_shapes, shape_xml
from deckgen.pptx.text import run_properties
from deckgen.pptx.xml import NAMESPACES, attribute, element, escape
from deckgen.themes.model import LayoutSpec, PlaceholderSpec

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"


def slide_xml(slide: SlideScene, layout: LayoutSpec, language: str, number: int, parts: SlideParts) -> str:
    """Return a slide; ``number`` is the slide's place in the deck, counted from 1."""
    ids = number_shapes(slide.shapes)
    shapes = [shape_xml(shape, ids, parts) for shape in slide.shapes]
    first = FIRST_SHAPE_ID + len(ids)
    properties = run_properties(TextRun("", language), parts.links)
    feet = [
        _foot_xml(spec, identifier, text)
        for identifier, (spec, text) in enumerate(_feet(slide, layout, properties, number), first)
    ]
    tree = element("p:spTree", EMPTY_TREE_HEAD, *shapes, *feet)
    return (
        f'<p:sld {NAMESPACES}><p:cSld name="{attribute(slide.id)}">{tree}</p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )


def _feet(slide: SlideScene, layout: LayoutSpec, properties: str, number: int) -> Iterator[tuple[PlaceholderSpec, str]]:
    """Yield the footer placeholders that this slide shows, each with its text as XML."""
    for spec in layout.placeholders:
        if spec.type == "ftr" and slide.footer:
            yield spec, f"<a:r>{properties}<a:t>{escape(slide.footer)}</a:t></a:r>"
        elif spec.type == "dt" and slide.date:
            yield spec, f"<a:r>{properties}<a:t>{escape(slide.date)}</a:t></a:r>"
        elif spec.type == "sldNum" and slide.number:
            yield spec, f'<a:fld id="{NUMBER_FIELD}" type="slidenum">{properties}<a:t>{number}</a:t></a:fld>'


def _foot_xml(spec: PlaceholderSpec, identifier: int, text: str) -> str:
    return element(
        "p:sp",
        element(
            "p:nvSpPr",
            element("p:cNvPr", id=identifier, name=spec.name),
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
            element("p:nvPr", element("p:ph", type=spec.type, sz="quarter", idx=spec.index)),
        ),
        "<p:spPr/>",
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{text}</a:p></p:txBody>",
    )
