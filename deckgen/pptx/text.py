"""Text frames as DrawingML: paragraphs, runs, links."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from deckgen.geometry import points
from deckgen.layout.scene import Insets, Paragraph, TextFrame, TextRun
from deckgen.pptx.colors import fill_xml
from deckgen.pptx.xml import attributes, element, escape

ALIGNMENTS = {"left": "l", "center": "ctr", "right": "r"}
ANCHORS = {"top": "t", "middle": "ctr", "bottom": "b"}
BULLET_INDENT = points(18)
"""How far a bullet's text stands from the bullet, and each level from the one above, EMU."""


class Links(Protocol):
    """Gives relationship ids for links, for the part that is being written."""

    def link(self, target: str) -> tuple[str, str | None]:
        """Return the relationship id of an address or ``#slide-id``, and the action of a slide jump."""
        ...


def text_body(frame: TextFrame, links: Links, tag: str = "p:txBody") -> str:
    """Return the text of a shape that has its own insets and anchor."""
    properties = element(
        "a:bodyPr",
        "<a:noAutofit/>",
        wrap="square" if frame.wrap else "none",
        **_inset_values(frame.insets or Insets()),
        rtlCol=0,
        anchor=ANCHORS[frame.anchor or "top"],
    )
    return element(tag, properties, "<a:lstStyle/>", *paragraphs_xml(frame, links))


def placeholder_body(frame: TextFrame, links: Links) -> str:
    """Return the text of a placeholder: insets and anchor are the layout's unless the text has its own."""
    insets = _inset_values(frame.insets) if frame.insets else {}
    anchor = ANCHORS[frame.anchor] if frame.anchor else None
    properties = element("a:bodyPr", "<a:normAutofit/>", **insets, anchor=anchor)
    return element("p:txBody", properties, "<a:lstStyle/>", *paragraphs_xml(frame, links))


def _inset_values(insets: Insets) -> dict[str, int]:
    return {"lIns": insets.left, "tIns": insets.top, "rIns": insets.right, "bIns": insets.bottom}


def cell_body(frame: TextFrame, links: Links) -> str:
    """Return the text of a table cell: insets and anchor belong to the cell."""
    return element("a:txBody", "<a:bodyPr/>", "<a:lstStyle/>", *paragraphs_xml(frame, links))


def paragraphs_xml(frame: TextFrame, links: Links) -> list[str]:
    """Return the paragraphs of a frame; there is always one."""
    return [_paragraph(paragraph, links) for paragraph in frame.paragraphs] or ["<a:p/>"]


def _paragraph(paragraph: Paragraph, links: Links) -> str:
    runs = [part for run in paragraph.runs for part in _run(run, links)]
    return element("a:p", _paragraph_properties(paragraph), *(runs or _empty_line(paragraph, links)))


def _empty_line(paragraph: Paragraph, links: Links) -> list[str]:
    """Return the properties of a paragraph without characters: they give the empty line its height."""
    return [run_properties(replace(run, link=None), links, "a:endParaRPr") for run in paragraph.runs[:1]]


def _paragraph_properties(paragraph: Paragraph) -> str:
    children = []
    if paragraph.line_spacing is not None:
        children.append(element("a:lnSpc", element("a:spcPct", val=round(paragraph.line_spacing * 100_000))))
    if paragraph.space_before is not None:
        children.append(element("a:spcBef", element("a:spcPts", val=round(paragraph.space_before * 100))))
    left = indent = None
    if paragraph.bullet == "none":
        left, indent = 0, 0
        children.append("<a:buNone/>")
    elif paragraph.bullet is not None:
        left, indent = BULLET_INDENT * (paragraph.level + 1), -BULLET_INDENT
        bullet = '<a:buAutoNum type="arabicPeriod"/>' if paragraph.bullet == "number" else '<a:buChar char="•"/>'
        children.extend(['<a:buFont typeface="+mj-lt"/>' if paragraph.bullet == "number" else _BULLET_FONT, bullet])
    values = {
        "marL": left,
        "lvl": paragraph.level or None,
        "indent": indent,
        "algn": ALIGNMENTS[paragraph.alignment] if paragraph.alignment else None,
    }
    if not children and all(value is None for value in values.values()):
        return ""
    return element("a:pPr", *children, **values)


_BULLET_FONT = '<a:buFont typeface="Arial"/>'


def _run(run: TextRun, links: Links) -> list[str]:
    """Return a run; newlines in it become line breaks between runs."""
    parts = []
    for number, text in enumerate(run.text.split("\n")):
        if number:
            parts.append(element("a:br", run_properties(run, links)))
        if text:
            parts.append(element("a:r", run_properties(run, links), f"<a:t>{escape(text)}</a:t>"))
    return parts


def run_properties(run: TextRun, links: Links, tag: str = "a:rPr") -> str:
    """Return the properties of a run; fonts are the theme's heading or body pair."""
    pair = "mj" if run.font == "heading" else "mn"
    children = [fill_xml(run.color)] if run.color else []
    children.append(f'<a:latin typeface="+{pair}-lt"/><a:ea typeface="+{pair}-ea"/>')
    if run.link:
        identifier, action = links.link(run.link)
        children.append(f"<a:hlinkClick{attributes({'r:id': identifier, 'action': action})}/>")
    bold = None if run.bold is None else int(run.bold)
    return element(
        tag,
        *children,
        lang=run.language,
        altLang=None if run.language.startswith("en") else "en-US",
        sz=None if run.size is None else round(run.size * 100),
        b=bold,
        i=1 if run.italic else None,
        dirty=0,
    )
