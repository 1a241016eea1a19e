"""The slide master: colour map, text styles, and the placeholders that layouts refine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deckgen.geometry import points
from deckgen.pptx.colors import fill_xml
from deckgen.pptx.shapes import stated_type, transform_xml
from deckgen.pptx.text import ALIGNMENTS, ANCHORS, BULLET_INDENT
from deckgen.pptx.xml import NAMESPACES, element, escape
from deckgen.themes.model import Color, PlaceholderSpec, Theme

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"
MASTER_ID = 2_147_483_648
"""The first id that a master may have (ECMA-376 part 1, 19.7.13); layouts count on from it."""
LEVELS = 5
NUMBER_FIELD = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
"""Id of the slide number's field."""
EMPTY_TREE_HEAD = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
    "</a:xfrm></p:grpSpPr>"
)
_LIGHT_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_DARK_MAP = {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}
_SAME = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")


def master_xml(theme: Theme, layout_ids: Sequence[str]) -> str:
    """Return the slide master; ``layout_ids`` are the relationship ids of its layouts."""
    specs = _placeholders(theme)
    shapes = [placeholder_xml(spec, number) for number, spec in enumerate(specs, 2)]
    slots = element("p:clrMap", **(_DARK_MAP if theme.dark else _LIGHT_MAP), **{slot: slot for slot in _SAME})
    layouts = [
        f'<p:sldLayoutId id="{MASTER_ID + number}" r:id="{identifier}"/>'
        for number, identifier in enumerate(layout_ids, 1)
    ]
    return (
        f"<p:sldMaster {NAMESPACES}>"
        + element("p:cSld", background_xml(Color("bg1")), element("p:spTree", EMPTY_TREE_HEAD, *shapes))
        + slots
        + element("p:sldLayoutIdLst", *layouts)
        + element("p:txStyles", _title_style(theme), _body_style(theme), _other_style())
        + "</p:sldMaster>"
    )


def background_xml(color: Color) -> str:
    """Return a plain background."""
    return element("p:bg", element("p:bgPr", fill_xml(color), "<a:effectLst/>"))


def placeholder_xml(spec: PlaceholderSpec, identifier: int) -> str:
    """Return a placeholder of a master or a layout with its place and its text style."""
    index = None if spec.type in ("title", "ctrTitle") else spec.index
    size = "quarter" if spec.index > 1 else None
    return element(
        "p:sp",
        element(
            "p:nvSpPr",
            element("p:cNvPr", id=identifier, name=spec.name),
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
            element("p:nvPr", element("p:ph", type=stated_type(spec.type), sz=size, idx=index)),
        ),
        element("p:spPr", transform_xml(spec.box), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
        element(
            "p:txBody",
            element(
                "a:bodyPr", "<a:normAutofit/>",
                vert="horz", lIns=0, tIns=0, rIns=0, bIns=0, rtlCol=0, anchor=ANCHORS[spec.anchor],
            ),
            element("a:lstStyle", *_levels(spec)),
            _prompt(spec),
        ),
    )  # fmt: skip


def _levels(spec: PlaceholderSpec) -> list[str]:
    count = LEVELS if spec.bullets else 1
    return [
        element(
            f"a:lvl{level}pPr",
            "" if spec.bullets else "<a:buNone/>",
            element(
                "a:defRPr",
                fill_xml(spec.color),
                sz=round(spec.size * 100),
                b=int(spec.bold),
            ),
            marL=BULLET_INDENT * level if spec.bullets else 0,
            indent=-BULLET_INDENT if spec.bullets else 0,
            algn=ALIGNMENTS[spec.alignment],
        )
        for level in range(1, count + 1)
    ]


def _prompt(spec: PlaceholderSpec) -> str:
    if spec.type == "sldNum":
        field = f'<a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>'
        return element("a:p", field)
    if not spec.prompt:
        return '<a:p><a:endParaRPr lang="en-US"/></a:p>'
    return element("a:p", element("a:r", '<a:rPr lang="en-US"/>', element("a:t", escape(spec.prompt))))


def _placeholders(theme: Theme) -> tuple[PlaceholderSpec, ...]:
    """Return the master's placeholders: title, body and footer where the content layout has them."""
    layout = theme.layout("title-and-body")
    wanted = {"title", "dt", "ftr", "sldNum"}
    return tuple(
        replace(spec, type="body") if spec.type == "obj" else spec
        for spec in layout.placeholders
        if spec.type in wanted or spec.index == 1
    )


def _title_style(theme: Theme) -> str:
    return element("p:titleStyle", _level(1, theme.scale.title, "mj", bullet=False, bold=True))


def _body_style(theme: Theme) -> str:
    return element(
        "p:bodyStyle", *[_level(level, theme.scale.body, "mn", bullet=True) for level in range(1, LEVELS + 1)]
    )


def _other_style() -> str:
    return element("p:otherStyle", *[_level(level, 18, "mn", bullet=False) for level in range(1, LEVELS + 1)])


def _level(level: int, size: float, pair: str, *, bullet: bool, bold: bool = False) -> str:
    marks = '<a:buFont typeface="Arial"/><a:buChar char="•"/>' if bullet else "<a:buNone/>"
    return element(
        f"a:lvl{level}pPr",
        '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>',
        marks,
        element(
            "a:defRPr",
            fill_xml(Color("tx1")),
            f'<a:latin typeface="+{pair}-lt"/><a:ea typeface="+{pair}-ea"/><a:cs typeface="+{pair}-cs"/>',
            sz=round(size * 100),
            b=int(bold),
            kern=0,
        ),
        marL=BULLET_INDENT * level if bullet else 0,
        indent=-BULLET_INDENT if bullet else 0,
        algn="l",
        defTabSz=points(72),
        rtl=0,
        eaLnBrk=1,
        latinLnBrk=0,
        hangingPunct=1,
    )
