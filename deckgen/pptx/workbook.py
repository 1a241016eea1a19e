"""A chart's workbook: one sheet of strings and numbers as a minimal .xlsx (SpreadsheetML).

Strings are inline and typed, so that one that begins with ``=`` stays a string.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from deckgen.pptx.package import zip_entry
from deckgen.pptx.xml import DECLARATION, attribute, element, escape

Cell = str | Decimal
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STATIC: Final = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_RELATIONSHIPS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_RELATIONSHIPS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
    ),
}
_TEXT_STYLE, _NUMBER_STYLE = 0, 1


def column_letter(index: int) -> str:
    """Return the name of a column counted from 0: A, B, ... Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def workbook(rows: Sequence[Sequence[Cell]], number_format: str) -> bytes:
    """Return an .xlsx file with the rows on its only sheet, numbers in the Excel format given."""
    parts = {**_STATIC, "xl/worksheets/sheet1.xml": _sheet(rows), "xl/styles.xml": _styles(number_format)}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, xml in parts.items():
            file.writestr(zip_entry(name), DECLARATION + xml)
    return stream.getvalue()


def _sheet(rows: Sequence[Sequence[Cell]]) -> str:
    lines = [
        element("row", *[_cell(cell, f"{column_letter(at)}{number}") for at, cell in enumerate(row)], r=number)
        for number, row in enumerate(rows, 1)
    ]
    columns = len(rows[0])
    widths = f'<cols><col min="1" max="{columns}" width="24" customWidth="1"/></cols>'
    return f'<worksheet xmlns="{_MAIN}">{widths}{element("sheetData", *lines)}</worksheet>'


def _cell(cell: Cell, reference: str) -> str:
    if isinstance(cell, Decimal):
        return f'<c r="{reference}" s="{_NUMBER_STYLE}"><v>{number_text(cell)}</v></c>'
    text = f'<t xml:space="preserve">{escape(_literal(cell))}</t>'
    return f'<c r="{reference}" s="{_TEXT_STYLE}" t="inlineStr"><is>{text}</is></c>'


def _literal(text: str) -> str:
    """Return text in which Excel sees no coded character: ``_x0041_`` would be read as A (ST_Xstring)."""
    return re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)


def number_text(value: Decimal) -> str:
    """Return a number without exponent and without trailing zeros, as caches and cells hold it."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _styles(number_format: str) -> str:
    cells = "".join(
        f'<xf numFmtId="{code}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for code in (0, 164)
    )
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="1">'
        f'<numFmt numFmtId="164" formatCode="{attribute(number_format)}"/></numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="2">{cells}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
