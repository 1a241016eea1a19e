"""Theme colours, fills and strokes as DrawingML."""

from __future__ import annotations

from deckgen.geometry import points
from deckgen.layout.scene import Line
from deckgen.pptx.xml import element
from deckgen.themes.model import Color


def color_xml(color: Color) -> str:
    """Return a theme colour; percentages become thousandths (ECMA-376 part 1, 20.1.10.43)."""
    changes = []
    if color.lum_mod != 100:
        changes.append(element("a:lumMod", val=color.lum_mod * 1000))
    if color.lum_off:
        changes.append(element("a:lumOff", val=color.lum_off * 1000))
    return element("a:schemeClr", *changes, val=color.slot)


def fill_xml(color: Color | None) -> str:
    """Return a solid fill, or none."""
    return element("a:solidFill", color_xml(color)) if color else "<a:noFill/>"


def line_xml(line: Line | None, tag: str = "a:ln") -> str:
    """Return a stroke, or an invisible one."""
    if line is None:
        return element(tag, "<a:noFill/>")
    children = [fill_xml(line.color)]
    if line.dash != "solid":
        children.append(element("a:prstDash", val=line.dash))
    if tag == "a:ln":
        children.append("<a:round/>")
    if line.head != "none":
        children.append(element("a:headEnd", type=line.head))
    if line.tail != "none":
        children.append(element("a:tailEnd", type=line.tail))
    return element(tag, *children, w=points(line.width))
