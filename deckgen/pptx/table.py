"""Tables as DrawingML: explicit theme-coloured cells on PowerPoint's plain table style."""

from __future__ import annotations

from deckgen.layout.scene import Insets, Table, TableCell, TableRow
from deckgen.pptx.colors import fill_xml, line_xml
from deckgen.pptx.text import ANCHORS, Links, cell_body
from deckgen.pptx.xml import element

PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's built-in table style "No Style, No Grid"."""
_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table_xml(table: Table, links: Links) -> str:
    """Return the graphic data of a table whose first row is the header row."""
    grid = element("a:tblGrid", *[element("a:gridCol", w=width) for width in table.column_widths])
    properties = element("a:tblPr", element("a:tableStyleId", PLAIN_STYLE), firstRow=1)
    rows = [_row(row, links) for row in table.rows]
    return element("a:graphicData", element("a:tbl", properties, grid, *rows), uri=_URI)


def _row(row: TableRow, links: Links) -> str:
    return element("a:tr", *[_cell(cell, links) for cell in row.cells], h=row.height)


def _cell(cell: TableCell, links: Links) -> str:
    insets = cell.text.insets or Insets()
    properties = element(
        "a:tcPr",
        line_xml(None, "a:lnL"),
        line_xml(None, "a:lnR"),
        line_xml(cell.border_top, "a:lnT"),
        line_xml(cell.border_bottom, "a:lnB"),
        fill_xml(cell.fill),
        marL=insets.left,
        marR=insets.right,
        marT=insets.top,
        marB=insets.bottom,
        anchor=ANCHORS[cell.text.anchor or "top"],
    )
    return element("a:tc", cell_body(cell.text, links), properties)
