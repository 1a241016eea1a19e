"""Shapes of a slide as PresentationML, each by its type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from deckgen.geometry import Box
from deckgen.layout.scene import AutoShape, Chart, Connector, Group, Picture, Placeholder, Shape, Table
from deckgen.pptx.colors import fill_xml, line_xml
from deckgen.pptx.connector import DECORATIVE, connector_xml
from deckgen.pptx.table import table_xml
from deckgen.pptx.text import Links, placeholder_body, text_body
from deckgen.pptx.xml import attributes, element
from deckgen.values import value

FIRST_SHAPE_ID = 2
"""The slide's own shape tree has id 1."""
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


@value
class SlideParts:
    """What the shapes of one slide refer to: links, pictures and charts become relationships."""

    links: Links
    picture: Callable[[Picture], str]
    chart: Callable[[Chart], str]


def number_shapes(shapes: Sequence[Shape]) -> dict[str, int]:
    """Return an id for every shape by its name, groups before what they hold."""
    ids: dict[str, int] = {}
    for number, name in enumerate(_names(shapes), FIRST_SHAPE_ID):
        if name in ids:
            raise ValueError(f"two shapes of a slide are called {name!r}")
        ids[name] = number
    return ids


def _names(shapes: Sequence[Shape]) -> Iterator[str]:
    for shape in shapes:
        yield shape.name
        if isinstance(shape, Group):
            yield from _names(shape.children)


def shape_xml(shape: Shape, ids: Mapping[str, int], parts: SlideParts) -> str:
    """Return one shape."""
    identifier = ids[shape.name]
    match shape:
        case Placeholder():
            return _placeholder(shape, identifier, parts)
        case AutoShape():
            return _auto_shape(shape, identifier, parts)
        case Connector():
            return connector_xml(shape, identifier, ids)
        case Picture():
            return _picture(shape, identifier, parts)
        case Table():
            return _graphic_frame(shape, identifier, table_xml(shape, parts.links))
        case Chart():
            return _graphic_frame(shape, identifier, _chart_reference(parts.chart(shape)))
        case Group():
            return _group(shape, ids, parts)


def stated_type(kind: str) -> str | None:
    """Return a placeholder's type as it is written: an object placeholder, the default, has none."""
    return None if kind == "obj" else kind


def transform_xml(box: Box, tag: str = "a:xfrm") -> str:
    """Return where a shape stands."""
    return element(tag, element("a:off", x=box.x, y=box.y), element("a:ext", cx=box.width, cy=box.height))


def names_xml(identifier: int, name: str, alt_text: str | None, *, decorative: bool) -> str:
    """Return a shape's id, its name in the selection pane and its alt text or decorative mark."""
    return element("p:cNvPr", DECORATIVE if decorative else "", id=identifier, name=name, descr=alt_text)


def _placeholder(shape: Placeholder, identifier: int, parts: SlideParts) -> str:
    index = None if shape.type in ("title", "ctrTitle") else shape.index
    kind = element("p:ph", type=stated_type(shape.type), idx=index)
    return element(
        "p:sp",
        element(
            "p:nvSpPr",
            element("p:cNvPr", id=identifier, name=shape.name),
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
            element("p:nvPr", kind),
        ),
        element("p:spPr", transform_xml(shape.box) if shape.box else ""),
        placeholder_body(shape.text, parts.links),
    )


def _auto_shape(shape: AutoShape, identifier: int, parts: SlideParts) -> str:
    decorative = shape.text is None and shape.alt_text is None
    text_box = shape.text is not None and shape.fill is None and shape.line is None
    return element(
        "p:sp",
        element(
            "p:nvSpPr",
            names_xml(identifier, shape.name, shape.alt_text, decorative=decorative),
            element("p:cNvSpPr", txBox=1 if text_box else None),
            "<p:nvPr/>",
        ),
        element("p:spPr", transform_xml(shape.box), _geometry(shape), fill_xml(shape.fill), line_xml(shape.line)),
        text_body(shape.text, parts.links) if shape.text else _EMPTY_TEXT,
    )


_EMPTY_TEXT = '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p/></p:txBody>'


def _geometry(shape: AutoShape) -> str:
    if shape.geometry != "roundRect":
        return element("a:prstGeom", "<a:avLst/>", prst=shape.geometry)
    shorter = max(1, min(shape.box.width, shape.box.height))
    share = min(50_000, round(shape.corner * 100_000 / shorter))
    guide = element("a:gd", name="adj", fmla=f"val {share}")
    return element("a:prstGeom", element("a:avLst", guide), prst="roundRect")


def _picture(shape: Picture, identifier: int, parts: SlideParts) -> str:
    blip = f"<a:blip{attributes({'r:embed': parts.picture(shape)})}/>"
    return element(
        "p:pic",
        element(
            "p:nvPicPr",
            names_xml(identifier, shape.name, shape.alt_text, decorative=shape.alt_text is None),
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>',
            "<p:nvPr/>",
        ),
        element("p:blipFill", blip, "<a:stretch><a:fillRect/></a:stretch>"),
        element("p:spPr", transform_xml(shape.box), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
    )


def _graphic_frame(shape: Table | Chart, identifier: int, graphic: str) -> str:
    return element(
        "p:graphicFrame",
        element(
            "p:nvGraphicFramePr",
            element("p:cNvPr", id=identifier, name=shape.name, descr=shape.alt_text),
            '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>',
            "<p:nvPr/>",
        ),
        transform_xml(shape.box, "p:xfrm"),
        element("a:graphic", graphic),
    )


def _chart_reference(identifier: str) -> str:
    chart = f'<c:chart xmlns:c="{_CHART}"{attributes({"r:id": identifier})}/>'
    return element("a:graphicData", chart, uri=_CHART)


def _group(shape: Group, ids: Mapping[str, int], parts: SlideParts) -> str:
    box = shape.box
    place = element(
        "a:xfrm",
        element("a:off", x=box.x, y=box.y),
        element("a:ext", cx=box.width, cy=box.height),
        element("a:chOff", x=box.x, y=box.y),
        element("a:chExt", cx=box.width, cy=box.height),
    )
    return element(
        "p:grpSp",
        element(
            "p:nvGrpSpPr",
            names_xml(ids[shape.name], shape.name, shape.alt_text, decorative=False),
            "<p:cNvGrpSpPr/>",
            "<p:nvPr/>",
        ),
        element("p:grpSpPr", place),
        *[shape_xml(child, ids, parts) for child in shape.children],
    )
