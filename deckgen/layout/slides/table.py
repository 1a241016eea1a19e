"""Table slide: a native table that fills the body, its first row the header."""

from __future__ import annotations

import itertools

from deckgen.content.slides import TableColumn, TableSlide
from deckgen.geometry import Box, inches
from deckgen.layout.page import Page, SlideBody
from deckgen.layout.scene import Insets, Line, Table, TableCell, TableRow
from deckgen.layout.text.style import Block, Style
from deckgen.locales.words import RichText
from deckgen.themes.layouts import INK, PANEL
from deckgen.themes.model import Color

CELL = Insets(inches(0.12), inches(0.04), inches(0.12), inches(0.04))
TALLEST_ROW = inches(0.85)
HEADER_LINE = Line(INK, 1.5)
ROW_LINE = Line(Color("accent3"), 0.75)


def lay_out(slide: TableSlide[RichText], page: Page) -> SlideBody:
    """Lay out a table slide."""
    body = page.zones.body
    widths = column_widths(slide.columns, body.width)
    header, *lines = _cells(page, slide, _size(page, slide, widths, body))
    needed = [_height(page, cells, widths) for cells in (header, *lines)]
    heights = _stretched(needed, body.height)
    rows = tuple(TableRow(height, cells) for height, cells in zip(heights, (header, *lines), strict=True))
    box = Box(body.x, body.y, body.width, sum(heights))
    return SlideBody("title-only", (Table("Table", box, widths, rows, _alt_text(page, slide)),))


def column_widths(columns: tuple[TableColumn[RichText], ...], width: int) -> tuple[int, ...]:
    """Divide a width in EMU among columns by their weights, to the last EMU."""
    total = sum(column.weight for column in columns)
    edges = [0]
    for column in columns:
        edges.append(edges[-1] + round(width * column.weight / total))
    edges[-1] = width
    return tuple(right - left for left, right in itertools.pairwise(edges))


def _size(page: Page, slide: TableSlide[RichText], widths: tuple[int, ...], body: Box) -> float:
    """Return the largest size at which the table fits; at the smallest, raise what does not."""
    scale = page.theme.scale
    size = scale.body
    while size >= scale.source:
        if sum(_height(page, cells, widths) for cells in _cells(page, slide, size)) <= body.height:
            return size
        size -= 1
    blocks = [Block(words, Style(size, size)) for row in slide.rows for words in row]
    page.typesetter.fit("the table", blocks, Box(0, 0, max(widths), body.height))
    return size


def _cells(page: Page, slide: TableSlide[RichText], size: float) -> list[tuple[TableCell, ...]]:
    """Return the cells of the header and of every row, set at a size in points."""
    rows = [tuple(column.header for column in slide.columns), *slide.rows]
    return [
        tuple(
            _cell(page, words, column, size, header=number == 0)
            for words, column in zip(row, slide.columns, strict=True)
        )
        for number, row in enumerate(rows)
    ]


def _cell(page: Page, words: RichText, column: TableColumn[RichText], size: float, *, header: bool) -> TableCell:
    style = Style(size, size, INK, bold=header, alignment=column.align)
    frame = page.typesetter.frame([Block(words, style)], "middle", CELL)
    if header:
        return TableCell(frame, PANEL, border_bottom=HEADER_LINE)
    return TableCell(frame, border_bottom=ROW_LINE)


def _height(page: Page, cells: tuple[TableCell, ...], widths: tuple[int, ...]) -> int:
    return max(page.typesetter.height(cell.text, width) for cell, width in zip(cells, widths, strict=True))


def _stretched(needed: list[int], room: int) -> list[int]:
    """Return equal row heights that fill the room, none taller than looks well; tall rows keep what they need."""
    even = min(room // len(needed), TALLEST_ROW)
    if max(needed) <= even:
        return [even] * len(needed)
    spare = max(0, room - sum(needed)) // len(needed)
    return [height + spare for height in needed]


def _alt_text(page: Page, slide: TableSlide[RichText]) -> str:
    phrases = page.deck.phrases
    columns = phrases.list_separator.join(column.header.plain for column in slide.columns)
    return phrases.table_alt.format(title=slide.title.plain, columns=columns, rows=len(slide.rows))
