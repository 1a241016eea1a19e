"""Chart parts: the plot and its axes; series are in ``chart_series``."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.layout.scene import Chart, Line
from deckgen.pptx.chart_series import series_xml
from deckgen.pptx.colors import fill_xml, line_xml
from deckgen.pptx.workbook import Cell
from deckgen.pptx.xml import attribute, element
from deckgen.themes.model import Color

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
CATEGORY_AXIS, VALUE_AXIS = 111_111_111, 222_222_222
"""Axis ids; positive, since the schema asks for an unsigned number."""
GAP_WIDTH = 60
_ROOT = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def chart_xml(chart: Chart, workbook_id: str) -> str:
    """Return a chart part; ``workbook_id`` is the relationship id of its workbook."""
    legend = _legend(chart) if len(chart.series) > 1 else ""
    plot_area = element("c:plotArea", "<c:layout/>", _plot(chart), _category_axis(chart), _value_axis(chart))
    return (
        f'<c:chartSpace {_ROOT}><c:date1904 val="0"/><c:roundedCorners val="0"/>'
        + element(
            "c:chart",
            '<c:autoTitleDeleted val="1"/>',
            plot_area,
            legend,
            '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>',
        )
        + "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        + text_properties(chart, chart.axis_size, chart.text_color)
        + f'<c:externalData r:id="{workbook_id}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def workbook_rows(chart: Chart) -> list[list[Cell]]:
    """Return the rows of the chart's workbook: categories, a column a series, then its labels."""
    names = [one.name for one in chart.series]
    labels = [chart.label_title] if len(names) == 1 else [f"{chart.label_title} – {name}" for name in names]
    rows: list[list[Cell]] = [[chart.category_title, *names, *labels]]
    for at, category in enumerate(chart.categories):
        values: Sequence[Cell] = [one.values[at] for one in chart.series]
        rows.append([category, *values, *[one.labels[at] for one in chart.series]])
    return rows


def text_properties(chart: Chart, size: float, color: Color, *, bold: bool = False) -> str:
    """Return how texts of the chart are set: the theme's body fonts in a theme colour."""
    run = element(
        "a:defRPr",
        fill_xml(color),
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>',
        lang=chart.language,
        sz=round(size * 100),
        b=int(bold),
    )
    return element(
        "c:txPr",
        "<a:bodyPr/><a:lstStyle/>",
        element("a:p", element("a:pPr", run), element("a:endParaRPr", lang=chart.language)),
    )


def _plot(chart: Chart) -> str:
    count = len(chart.series)
    series = [series_xml(chart, one, number, count) for number, one in enumerate(chart.series)]
    axes = f'<c:axId val="{CATEGORY_AXIS}"/><c:axId val="{VALUE_AXIS}"/>'
    if chart.type == "line":
        return element(
            "c:lineChart",
            '<c:grouping val="standard"/><c:varyColors val="0"/>',
            *series,
            '<c:marker val="1"/>',
            axes,
        )
    direction = "col" if chart.type == "column" else "bar"
    return element(
        "c:barChart",
        f'<c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
        *series,
        f'<c:gapWidth val="{GAP_WIDTH}"/>',
        axes,
    )


def _category_axis(chart: Chart) -> str:
    horizontal = chart.type == "bar"
    orientation = "maxMin" if horizontal else "minMax"
    return element(
        "c:catAx",
        f'<c:axId val="{CATEGORY_AXIS}"/><c:scaling><c:orientation val="{orientation}"/></c:scaling>',
        f'<c:delete val="0"/><c:axPos val="{"l" if horizontal else "b"}"/>',
        '<c:numFmt formatCode="General" sourceLinked="0"/>',
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
        element("c:spPr", line_xml(Line(chart.line_color, 1.0))),
        text_properties(chart, chart.axis_size, chart.text_color),
        f'<c:crossAx val="{VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>',
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>',
    )


def _value_axis(chart: Chart) -> str:
    lowest = min(value for one in chart.series for value in one.values)
    floor = '<c:min val="0"/>' if lowest >= 0 else ""
    return element(
        "c:valAx",
        f'<c:axId val="{VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>{floor}</c:scaling>',
        f'<c:delete val="1"/><c:axPos val="{"t" if chart.type == "bar" else "l"}"/>',
        f'<c:numFmt formatCode="{attribute(chart.number_format)}" sourceLinked="0"/>',
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
        f'<c:crossAx val="{CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>',
    )


def _legend(chart: Chart) -> str:
    return element(
        "c:legend",
        '<c:legendPos val="b"/><c:overlay val="0"/>',
        text_properties(chart, chart.axis_size, chart.text_color),
    )
