"""The theme part: colours, fonts, and the plain effects that PowerPoint expects beside them."""

from __future__ import annotations

from typing import Final

from deckgen.pptx.xml import attribute, element
from deckgen.themes.model import FontPair, SchemeSlot, Theme

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
_ORDER: Final[tuple[SchemeSlot, ...]] = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
)  # fmt: skip
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_STROKES = "".join(
    f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
    for width in (6350, 12700, 19050)
)
_FORMATS = (
    '<a:fmtScheme name="deckgen">'
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{_STROKES}</a:lnStyleLst>"
    f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
    "</a:fmtScheme>"
)


def theme_xml(theme: Theme, script: str) -> str:
    """Return the theme part; ``script`` (``Hans``, ``Jpan``, ...) chooses its East Asian typeface."""
    colors = [element(f"a:{slot}", element("a:srgbClr", val=theme.colors[slot])) for slot in _ORDER]
    fonts = element(
        "a:fontScheme",
        _fonts("a:majorFont", theme.heading, script),
        _fonts("a:minorFont", theme.body, script),
        name=theme.title,
    )
    return (
        f'<a:theme xmlns:a="{_NAMESPACE}" name="{attribute(theme.title)}"><a:themeElements>'
        f"{element('a:clrScheme', *colors, name=theme.title)}{fonts}{_FORMATS}"
        "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _fonts(tag: str, pair: FontPair, script: str) -> str:
    east_asian = pair.east_asian.get(script) or pair.east_asian.get("Hans", "")
    scripts = [element("a:font", script=code, typeface=name) for code, name in sorted(pair.east_asian.items())]
    return element(
        tag,
        element("a:latin", typeface=pair.latin),
        element("a:ea", typeface=east_asian),
        element("a:cs", typeface=""),
        *scripts,
    )
