"""The presentation part and the small parts beside it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence

from deckgen.layout.scene import Scene, Section
from deckgen.pptx.master import MASTER_ID
from deckgen.pptx.notes import PAGE
from deckgen.pptx.xml import NAMESPACES, element

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
FIRST_SLIDE_ID = 256
"""The first id that a slide may have (ECMA-376 part 1, 19.7.13)."""
SMALL_PARTS = {
    "presProps": (
        "application/vnd.openxmlformats-officedocument.presentationml.presProps+xml",
        f"<p:presentationPr {NAMESPACES}/>",
    ),
    "viewProps": (
        "application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml",
        f"<p:viewPr {NAMESPACES}/>",
    ),
    "tableStyles": (
        "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml",
        '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'def="{2D5ABB26-0587-4C30-8999-92F81FD0307C}"/>',
    ),
}
_SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def presentation_xml(scene: Scene, master_id: str, notes_master_id: str | None, slide_ids: Sequence[str]) -> str:
    """Return the presentation part; the ids are relationship ids."""
    grid = scene.theme.grid
    numbers = {slide.id: FIRST_SLIDE_ID + number for number, slide in enumerate(scene.slides)}
    slides = [
        f'<p:sldId id="{FIRST_SLIDE_ID + number}" r:id="{identifier}"/>' for number, identifier in enumerate(slide_ids)
    ]
    notes = f'<p:notesMasterIdLst><p:notesMasterId r:id="{notes_master_id}"/></p:notesMasterIdLst>'
    return (
        f'<p:presentation {NAMESPACES} saveSubsetFonts="1">'
        f'<p:sldMasterIdLst><p:sldMasterId id="{MASTER_ID}" r:id="{master_id}"/></p:sldMasterIdLst>'
        + (notes if notes_master_id else "")
        + element("p:sldIdLst", *slides)
        + element("p:sldSz", cx=grid.slide_width, cy=grid.slide_height)
        + element("p:notesSz", cx=PAGE.width, cy=PAGE.height)
        + _default_text(scene.properties.language)
        + _sections(scene.sections, numbers)
        + "</p:presentation>"
    )


def _default_text(language: str) -> str:
    level = (
        '<a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        '<a:defRPr sz="1800" kern="0"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>'
    )
    default = element("a:defPPr", element("a:defRPr", lang=language))
    return element("p:defaultTextStyle", default, level)


def _sections(sections: Sequence[Section], numbers: Mapping[str, int]) -> str:
    if not sections:
        return ""
    if [slide for section in sections for slide in section.slide_ids] != list(numbers):
        raise ValueError("sections must hold every slide of the deck once, in the deck's order")
    listed = [_section(section, at, numbers) for at, section in enumerate(sections)]
    found = element("p14:sectionLst", *listed, **{"xmlns:p14": _P14})
    return element("p:extLst", element("p:ext", found, uri=_SECTIONS_URI))


def _section(section: Section, at: int, numbers: Mapping[str, int]) -> str:
    identifier = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{at}/{section.name}")).upper()
    slides = [element("p14:sldId", id=numbers[slide]) for slide in section.slide_ids]
    return element("p14:section", element("p14:sldIdLst", *slides), name=section.name, id=f"{{{identifier}}}")
