"""Connectors: glued at both ends, turned and mirrored so that the preset path meets both points.

The preset ``bentConnector3`` runs from the upper left corner to the lower right one, first
horizontally (ECMA-376 part 1, presetShapeDefinitions). To start vertically it is turned by a quarter,
with width and height exchanged about the box's centre.
"""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.layout.scene import Connector
from deckgen.pptx.colors import line_xml
from deckgen.pptx.xml import element
from deckgen.values import value

QUARTER = 5_400_000
"""A turn of 90 degrees clockwise, in 60,000ths of a degree."""
VERTICAL_SITES = (0, 2)


@value
class Transform:
    """Where a connector's box stands before it is turned, EMU, and how it is turned and mirrored."""

    x: int
    y: int
    width: int
    height: int
    rotation: int = 0
    flip_horizontal: bool = False
    flip_vertical: bool = False


def transform(connector: Connector) -> Transform:
    """Return the transform that takes the preset's path from the start point to the end point."""
    start, end = connector.start.point, connector.end.point
    left, top = min(start.x, end.x), min(start.y, end.y)
    width, height = abs(end.x - start.x), abs(end.y - start.y)
    if connector.kind == "straight" or connector.start.site not in VERTICAL_SITES:
        return Transform(left, top, width, height, 0, end.x < start.x, end.y < start.y)
    return _turned(left, top, width, height, rightward=end.x >= start.x, downward=end.y >= start.y)


def _turned(left: int, top: int, width: int, height: int, *, rightward: bool, downward: bool) -> Transform:
    """Return the transform of an elbow that starts vertically."""
    x = left + (width - height) // 2
    y = top + (height - width) // 2
    if downward:
        return Transform(x, y, height, width, QUARTER, False, rightward)
    return Transform(x, y, height, width, 3 * QUARTER, False, not rightward)


def connector_xml(connector: Connector, identifier: int, ids: Mapping[str, int]) -> str:
    """Return a connection shape; ``ids`` gives the shape ids of the slide by name."""
    for end in (connector.start, connector.end):
        if end.shape not in ids:
            raise ValueError(f"connector {connector.name!r} ends at {end.shape!r}, which is not on the slide")
    place = transform(connector)
    frame = element(
        "a:xfrm",
        element("a:off", x=place.x, y=place.y),
        element("a:ext", cx=place.width, cy=place.height),
        rot=place.rotation or None,
        flipH=1 if place.flip_horizontal else None,
        flipV=1 if place.flip_vertical else None,
    )
    preset = "straightConnector1" if connector.kind == "straight" else "bentConnector3"
    return element(
        "p:cxnSp",
        element(
            "p:nvCxnSpPr",
            element("p:cNvPr", DECORATIVE, id=identifier, name=connector.name),
            element(
                "p:cNvCxnSpPr",
                element("a:stCxn", id=ids[connector.start.shape], idx=connector.start.site),
                element("a:endCxn", id=ids[connector.end.shape], idx=connector.end.site),
            ),
            "<p:nvPr/>",
        ),
        element(
            "p:spPr",
            frame,
            element("a:prstGeom", "<a:avLst/>", prst=preset),
            line_xml(connector.line),
        ),
    )


DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
"""Marks a shape as decorative, so that a screen reader passes over it (MS-ODRAWXML 2.40.2)."""
