"""Series of a chart: caches that equal the workbook, and labels worded in the deck's language.

Labels are PowerPoint's "value from cells": the workbook's label column, so that they follow it when
it is edited. Their cached text is the wording itself, for renderers that do not know the extension
(MS-ODRAWXML 2.24.3.17, datalabelsRange).
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from deckgen.layout.scene import Chart, ChartSeries, Line
from deckgen.pptx.colors import fill_xml, line_xml
from deckgen.pptx.workbook import column_letter, number_text
from deckgen.pptx.xml import attribute, element, escape
from deckgen.themes.model import Color

_C15 = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"'
_LABELS_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_RANGE_EXTENSION = "{02D57815-91ED-43cb-92C2-25804820EDAC}"
_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="{value}"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
LINE_WIDTH = 2.25
MARKER_SIZE = 7


def series_xml(chart: Chart, series: ChartSeries, number: int, count: int) -> str:
    """Return one series; its values are in the workbook's column ``number`` + 1, its labels ``count`` further."""
    letter = column_letter(number + 1)
    last = len(series.values) + 1
    line_chart = chart.type == "line"
    return element(
        "c:ser",
        f'<c:idx val="{number}"/><c:order val="{number}"/>',
        element("c:tx", _string_reference(f"Sheet1!${letter}$1", [series.name])),
        _line_shape(series.color) if line_chart else _bar_shape(series.color),
        _marker(series.color) if line_chart else '<c:invertIfNegative val="0"/>',
        *_stressed_point(series, line_chart=line_chart),
        _labels(chart, series, number),
        element("c:cat", _string_reference(f"Sheet1!$A$2:$A${last}", chart.categories)),
        element("c:val", _number_reference(f"Sheet1!${letter}$2:${letter}${last}", series, chart.number_format)),
        '<c:smooth val="0"/>' if line_chart else "",
        _label_range(series, column_letter(number + 1 + count)),
    )


def _bar_shape(color: Color) -> str:
    return element("c:spPr", fill_xml(color))


def _line_shape(color: Color) -> str:
    return element("c:spPr", line_xml(Line(color, LINE_WIDTH)))


def _marker(color: Color) -> str:
    shape = element("c:spPr", fill_xml(color))
    return element("c:marker", f'<c:symbol val="circle"/><c:size val="{MARKER_SIZE}"/>', shape)


def _stressed_point(series: ChartSeries, *, line_chart: bool) -> list[str]:
    """Return the point in the accent colour; on a line it is the marker, the stroke stays as it is."""
    if series.emphasis is None or series.emphasis_color is None:
        return []
    return [
        element(
            "c:dPt",
            f'<c:idx val="{series.emphasis}"/>',
            _marker(series.emphasis_color) if line_chart else '<c:invertIfNegative val="0"/>',
            '<c:bubble3D val="0"/>',
            _line_shape(series.color) if line_chart else _bar_shape(series.emphasis_color),
        )
    ]


def _labels(chart: Chart, series: ChartSeries, number: int) -> str:
    position = "t" if chart.type == "line" else "outEnd"
    labels = [_label(chart, f"{number}/{index}", index, text, position) for index, text in enumerate(series.labels)]
    extension = element(
        "c:extLst",
        f'<c:ext uri="{_LABELS_EXTENSION}" {_C15}><c15:showDataLabelsRange val="1"/></c:ext>',
    )
    return element(
        "c:dLbls",
        *labels,
        f'<c:numFmt formatCode="{attribute(chart.number_format)}" sourceLinked="0"/>',
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
        element("c:txPr", "<a:bodyPr/><a:lstStyle/>", element("a:p", _paragraph_properties(chart), _end(chart))),
        f'<c:dLblPos val="{position}"/>',
        _SHOWN.format(value=0),
        extension,
    )


def _label(chart: Chart, key: str, index: int, text: str, position: str) -> str:
    """Return one label: a field that shows the workbook's cell, with the wording as its cached text."""
    identifier = str(uuid.uuid5(uuid.NAMESPACE_OID, key)).upper()
    field = element(
        "a:fld",
        _run_properties(chart, "a:rPr"),
        "<a:pPr/>",
        f"<a:t>{escape(text)}</a:t>",
        id=f"{{{identifier}}}",
        type="CELLRANGE",
    )
    rich = element(
        "c:rich", "<a:bodyPr/><a:lstStyle/>", element("a:p", _paragraph_properties(chart), field, _end(chart))
    )
    extension = (
        f'<c:extLst><c:ext uri="{_LABELS_EXTENSION}" {_C15}><c15:showDataLabelsRange val="1"/></c:ext></c:extLst>'
    )
    return element(
        "c:dLbl",
        f'<c:idx val="{index}"/>',
        element("c:tx", rich),
        f'<c:dLblPos val="{position}"/>',
        _SHOWN.format(value=0),
        extension,
    )


def _paragraph_properties(chart: Chart) -> str:
    return element("a:pPr", _run_properties(chart, "a:defRPr"))


def _run_properties(chart: Chart, tag: str) -> str:
    return element(
        tag,
        fill_xml(chart.text_color),
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>',
        lang=chart.language,
        sz=round(chart.label_size * 100),
        b=1,
    )


def _end(chart: Chart) -> str:
    return element("a:endParaRPr", lang=chart.language)


def _label_range(series: ChartSeries, letter: str) -> str:
    cells = f"Sheet1!${letter}$2:${letter}${len(series.labels) + 1}"
    return element(
        "c:extLst",
        f'<c:ext uri="{_RANGE_EXTENSION}" {_C15}>'
        + element("c15:datalabelsRange", element("c15:f", cells), element("c15:dlblRangeCache", _points(series.labels)))
        + "</c:ext>",
    )


def _string_reference(cells: str, texts: Sequence[str]) -> str:
    return element("c:strRef", element("c:f", cells), element("c:strCache", _points(texts)))


def _points(texts: Sequence[str]) -> str:
    points = [f'<c:pt idx="{index}"><c:v>{escape(text)}</c:v></c:pt>' for index, text in enumerate(texts)]
    return element("c:ptCount", val=len(texts)) + "".join(points)


def _number_reference(cells: str, series: ChartSeries, number_format: str) -> str:
    cache = f"<c:formatCode>{escape(number_format)}</c:formatCode>"
    return element(
        "c:numRef",
        element("c:f", cells),
        element("c:numCache", cache, _points([number_text(value) for value in series.values])),
    )
