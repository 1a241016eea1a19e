"""Speaker notes: the notes master and a notes page for each slide that has notes."""

from __future__ import annotations

from dataclasses import replace

from deckgen.geometry import Box, inches
from deckgen.layout.scene import Paragraph, TextFrame
from deckgen.pptx.master import EMPTY_TREE_HEAD, background_xml
from deckgen.pptx.shapes import transform_xml
from deckgen.pptx.text import Links, paragraphs_xml
from deckgen.pptx.xml import NAMESPACES, element
from deckgen.themes.model import Color

MASTER_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml"
NOTES_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"
PAGE = Box(0, 0, inches(7.5), inches(10))
_IMAGE = Box(inches(0.75), inches(0.6), inches(6.0), inches(3.375))
_BODY = Box(inches(0.75), inches(4.3), inches(6.0), inches(5.2))
_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_STYLE = (
    '<p:notesStyle><a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
    '<a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200" kern="0"><a:solidFill><a:schemeClr val="tx1"/>'
    '</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
    "</a:lvl1pPr></p:notesStyle>"
)


def notes_master_xml() -> str:
    """Return the notes master."""
    body = (
        '<p:txBody><a:bodyPr vert="horz" rtlCol="0"/><a:lstStyle/>'
        '<a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p></p:txBody>'
    )
    shapes = _image(transform_xml(_IMAGE)) + _notes_shape(transform_xml(_BODY) + _RECTANGLE, body)
    return (
        f"<p:notesMaster {NAMESPACES}>"
        + element("p:cSld", background_xml(Color("bg1")), element("p:spTree", EMPTY_TREE_HEAD, shapes))
        + f"{_MAP}{_STYLE}</p:notesMaster>"
    )


def notes_slide_xml(notes: tuple[Paragraph, ...], links: Links) -> str:
    """Return the notes page of one slide; slide links in notes become plain text."""
    frame = TextFrame(tuple(_without_jumps(paragraph) for paragraph in notes))
    body = element("p:txBody", "<a:bodyPr/>", "<a:lstStyle/>", *paragraphs_xml(frame, links))
    shapes = _image("") + _notes_shape("", body)
    return (
        f"<p:notes {NAMESPACES}>"
        + element("p:cSld", element("p:spTree", EMPTY_TREE_HEAD, shapes))
        + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def _without_jumps(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph without links to slides: a notes page is related to its own slide and to no other."""
    runs = tuple(replace(run, link=None) if run.link and run.link.startswith("#") else run for run in paragraph.runs)
    return replace(paragraph, runs=runs)


_RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def _image(place: str) -> str:
    outline = f'{_RECTANGLE}<a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>'
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>'
        f"{element('p:spPr', place + outline if place else '')}</p:sp>"
    )


def _notes_shape(place: str, body: str) -> str:
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>'
        f"{element('p:spPr', place)}{body}</p:sp>"
    )
