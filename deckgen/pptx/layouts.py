"""Slide layouts: what the theme says of each, with its placeholders and decorations."""

from __future__ import annotations

from deckgen.pptx.colors import fill_xml
from deckgen.pptx.connector import DECORATIVE
from deckgen.pptx.master import EMPTY_TREE_HEAD, background_xml, placeholder_xml
from deckgen.pptx.shapes import transform_xml
from deckgen.pptx.xml import NAMESPACES, attributes, element
from deckgen.themes.model import Decoration, LayoutSpec

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"


def layout_xml(layout: LayoutSpec) -> str:
    """Return a slide layout."""
    count = len(layout.decorations)
    shapes = [_decoration_xml(one, number) for number, one in enumerate(layout.decorations, 2)]
    shapes += [placeholder_xml(spec, number) for number, spec in enumerate(layout.placeholders, count + 2)]
    kind = None if layout.type == "cust" else layout.type
    values = attributes({"type": kind, "preserve": 1, "userDrawn": 1 if kind is None else None})
    return (
        f"<p:sldLayout {NAMESPACES}{values}>"
        + element(
            "p:cSld",
            background_xml(layout.background),
            element("p:spTree", EMPTY_TREE_HEAD, *shapes),
            name=layout.title,
        )
        + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _decoration_xml(decoration: Decoration, identifier: int) -> str:
    return element(
        "p:sp",
        element(
            "p:nvSpPr",
            element("p:cNvPr", DECORATIVE, id=identifier, name=decoration.name),
            "<p:cNvSpPr/>",
            '<p:nvPr userDrawn="1"/>',
        ),
        element(
            "p:spPr",
            transform_xml(decoration.box),
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
            fill_xml(decoration.color),
            "<a:ln><a:noFill/></a:ln>",
        ),
        '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>',
    )
