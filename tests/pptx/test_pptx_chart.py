"""Charts: their caches are what the workbook says, and their labels follow it."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal

import openpyxl
import pytest
from lxml import etree

from deckgen.layout.scene import Chart
from deckgen.pptx.workbook import column_letter, number_text, workbook
from tests.pptx import sample

CASES = pytest.mark.parametrize(
    "chart",
    [sample.chart(), sample.chart("bar", series=2), sample.chart("line"), sample.chart("line", series=3)],
    ids=["column", "two bars", "line", "three lines"],
)


def written(chart: Chart) -> tuple[etree._Element, openpyxl.Workbook]:
    """Return the chart part and its workbook as others read them."""
    parts = sample.parts(sample.written(sample.scene(sample.slide("one", chart))))
    embedded = parts["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"]
    return etree.fromstring(parts["ppt/charts/chart1.xml"]), openpyxl.load_workbook(io.BytesIO(embedded))


def cells(book: openpyxl.Workbook, formula: str) -> list[object]:
    """Return the values of a reference such as ``Sheet1!$A$2:$A$4``."""
    sheet, _, area = formula.partition("!")
    found = book[sheet][area.replace("$", "")]
    return [cell.value for row in found for cell in row] if isinstance(found, tuple) else [found.value]


@CASES
def test_caches_equal_the_workbook(chart: Chart) -> None:
    tree, book = written(chart)
    references = sample.find(tree, "//c:strRef | //c:numRef | //c15:datalabelsRange")
    assert len(references) == 4 * len(chart.series)
    for reference in references:
        formula = reference[0].text or ""
        cached = [value.text for value in sample.find(reference, ".//c:pt/c:v")]
        in_book = cells(book, formula)
        if reference.tag.endswith("numRef"):
            assert [Decimal(text or "") for text in cached] == [Decimal(str(value)) for value in in_book]
        else:
            assert cached == in_book


@CASES
def test_the_workbook_holds_categories_values_and_labels(chart: Chart) -> None:
    _, book = written(chart)
    sheet = book["Sheet1"]
    header = [cell.value for cell in sheet[1]]
    names = [series.name for series in chart.series]
    assert header[: 1 + len(names)] == ["Year", *names]
    assert all(str(text).startswith("Label") for text in header[1 + len(names) :])
    assert len(header) == len(set(header)) == 1 + 2 * len(names)
    assert sheet["A2"].value == "=1+1"
    assert sheet["A2"].data_type != "f"
    assert sheet["B2"].number_format == chart.number_format


@CASES
def test_labels_are_cells_of_the_workbook(chart: Chart) -> None:
    tree, _ = written(chart)
    for made, series in zip(sample.find(tree, "//c:ser"), chart.series, strict=True):
        fields = sample.find(made, ".//c:dLbl//a:fld")
        assert {field.get("type") for field in fields} == {"CELLRANGE"}
        assert [text.text for text in sample.find(made, ".//c:dLbl//a:fld/a:t")] == list(series.labels)
        assert len(sample.find(made, ".//c15:showDataLabelsRange[@val='1']")) == len(series.labels) + 1
    identifiers = [field.get("id") for field in sample.find(tree, "//a:fld")]
    assert len(identifiers) == len(set(identifiers))


@CASES
def test_axes_legend_and_emphasis(chart: Chart) -> None:
    tree, _ = written(chart)
    axes = [int(one.get("val", "0")) for one in sample.find(tree, "//c:catAx/c:axId | //c:valAx/c:axId")]
    assert len(set(axes)) == 2
    assert min(axes) > 0
    assert [one.get("val") for one in sample.find(tree, "//c:valAx/c:scaling/c:min")] == ["0"]
    assert [one.get("val") for one in sample.find(tree, "//c:delete")] == ["0", "1"]
    assert not sample.find(tree, "//c:majorGridlines")
    assert len(sample.find(tree, "//c:legend")) == (1 if len(chart.series) > 1 else 0)
    points = sample.find(tree, "//c:ser/c:dPt[c:idx/@val='2']")
    assert len(points) == len(chart.series)
    for point in points:
        assert sample.find(point, ".//a:schemeClr[@val='accent1']")


def test_an_axis_of_negative_values_does_not_start_at_zero() -> None:
    one = sample.chart()
    falling = replace(one, series=(replace(one.series[0], values=(Decimal(-1), Decimal(2), Decimal(3))),))
    assert not sample.find(written(falling)[0], "//c:min")


def test_number_formats_are_the_same_everywhere() -> None:
    tree, _ = written(sample.chart())
    assert [one.text for one in sample.find(tree, "//c:formatCode")] == ['"$"#,##0.0']
    codes = [one.get("formatCode") for one in sample.find(tree, "//c:dLbls/c:numFmt | //c:valAx/c:numFmt")]
    assert codes == ['"$"#,##0.0'] * 2


def test_chart_texts_name_language_and_theme_fonts() -> None:
    tree, _ = written(sample.chart("bar", series=2))
    for one in sample.find(tree, "//a:defRPr | //a:rPr"):
        assert one.get("lang") == "en-US"
        assert [font.get("typeface") for font in sample.find(one, "a:latin | a:ea")] == ["+mn-lt", "+mn-ea"]


def test_a_workbook_keeps_coded_characters_literal() -> None:
    """Excel reads ``_x0041_`` as A unless its underscore is coded itself; openpyxl shows inline strings undecoded."""
    book = openpyxl.load_workbook(io.BytesIO(workbook([["_x0041_ a_x1_"]], "0")))
    assert book["Sheet1"]["A1"].value == "_x005F_x0041_ a_x1_"


@pytest.mark.parametrize(
    ("value", "text"),
    [("85.00", "85"), ("119.50", "119.5"), ("1E+3", "1000"), ("100", "100"), ("0.1", "0.1"), ("-2.50", "-2.5")],
)
def test_numbers_are_exact(value: str, text: str) -> None:
    assert number_text(Decimal(value)) == text


def test_columns_after_z() -> None:
    assert [column_letter(index) for index in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]
