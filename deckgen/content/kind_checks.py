"""What single slide kinds ask for beyond their models."""

from __future__ import annotations

import stat
from pathlib import Path as FilePath
from typing import Any, Final

from deckgen.content.findings import Findings
from deckgen.content.nodes import Path
from deckgen.content.quantity import Quantity
from deckgen.content.schema import Content
from deckgen.content.slides import (
    ChartContent,
    ChartSlide,
    FiguresSlide,
    ImageSlide,
    RealitySlide,
    StackSlide,
    TableSlide,
)
from deckgen.diagnostics import did_you_mean

IMAGE_STARTS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
IMAGE_LIMIT: Final = 50 * 1024 * 1024


def check_kinds(content: Content, folder: FilePath, findings: Findings) -> None:
    """Add what is wrong with tables, stacks, charts, shares and image files; images lie below ``folder``."""
    for index, slide in enumerate(content.slides):
        path: Path = ("slides", index)
        match slide:
            case TableSlide():
                _check_table(slide, path, content, findings)
            case StackSlide():
                _check_stack(slide, path, findings)
            case ChartSlide():
                _check_chart(slide.chart, (*path, "chart"), content, findings)
            case FiguresSlide():
                if slide.chart:
                    _check_chart(slide.chart, (*path, "chart"), content, findings)
            case RealitySlide():
                _check_share(slide.share, (*path, "share"), content, findings)
            case ImageSlide():
                _check_image(slide.file, folder, (*path, "file"), findings)
            case _:
                pass


def _check_table(table: TableSlide[Any], path: Path, content: Content, findings: Findings) -> None:
    count = len(table.columns)
    for at, row in enumerate(table.rows):
        if len(row) != count:
            message = f"this row has {len(row)} cells, the table {count} columns"
            findings.error("wrong-count", message, (*path, "rows", at), "give every row a cell for each column")
    if table.stack is None:
        if not table.rows:
            findings.error("missing-key", "the table has no rows", path, "give it 'rows', or 'stack' with a slide's id")
        return
    stacks = [slide.id for slide in content.slides if isinstance(slide, StackSlide) and slide.id]
    if table.stack not in stacks:
        hint = did_you_mean(table.stack, stacks)
        findings.error("unknown-slide", f"no stack slide has the id '{table.stack}'", (*path, "stack"), hint)
    if count != STACK_COLUMNS or table.rows:
        hint = "its rows come from the stack: name and components of each layer"
        findings.error("wrong-count", "a table of a stack has two columns and no rows of its own", path, hint)


STACK_COLUMNS: Final = 2


def _check_stack(stack: StackSlide[Any], path: Path, findings: Findings) -> None:
    ids: set[str] = set()
    for at, layer in enumerate(stack.layers):
        if layer.id in ids:
            message = f"another layer has the id '{layer.id}'"
            findings.error("duplicate-id", message, (*path, "layers", at, "id"), "ids are unique in a stack")
        ids.add(layer.id)
    if stack.cross_cutting is not None and stack.cross_cutting not in ids:
        hint = did_you_mean(stack.cross_cutting, ids)
        findings.error("unknown-layer", f"there is no layer '{stack.cross_cutting}'", (*path, "cross_cutting"), hint)
    elif stack.cross_cutting is not None and len(ids) == 1:
        hint = "add layers, or leave out 'cross_cutting'"
        findings.error("wrong-count", "a cross-cutting layer needs others to cross", (*path, "cross_cutting"), hint)


def _check_chart(chart: ChartContent[Any, Any], path: Path, content: Content, findings: Findings) -> None:
    first = len(chart.series[0].values)
    for at, series in enumerate(chart.series):
        count = len(chart.categories) or first
        if len(series.values) != count:
            message = f"this series has {len(series.values)} values, the chart {count} categories"
            findings.error("wrong-count", message, (*path, "series", at, "values"), "give a value for each category")
        if series.emphasis is not None and series.emphasis > len(series.values):
            message = f"there is no point {series.emphasis}, the series has {len(series.values)}"
            findings.error("wrong-count", message, (*path, "series", at, "emphasis"), "points count from 1")
    if chart.categories:
        return
    for at, value in enumerate(chart.series[0].values):
        quantity = _quantity(value, content)
        if quantity is not None and quantity.year is None:
            hint = "give the figure a year, or the chart 'categories'"
            findings.error(
                "missing-key", "without categories, figures need a year", (*path, "series", 0, "values", at), hint
            )


def _check_share(share: Any, path: Path, content: Content, findings: Findings) -> None:
    quantity = _quantity(share, content)
    if quantity is None:
        return
    ends = [end for end in (quantity.value, quantity.low, quantity.high) if end is not None]
    if quantity.unit != "percent" or any(not 0 <= end <= 100 for end in ends):
        hint = "such as {low: 5, high: 10, unit: percent}"
        findings.error("wrong-figure", "a share is a percentage between 0 and 100", path, hint)


def _quantity(reference: Any, content: Content) -> Quantity | None:
    return reference if isinstance(reference, Quantity) else content.figures.get(reference)


def _check_image(name: str, folder: FilePath, path: Path, findings: Findings) -> None:
    """Hold that a picture is a regular file of usual size below the content's folder."""
    problem = image_problem(name, folder)
    if problem:
        findings.error(
            "wrong-image", f"the picture '{name}' {problem}", path, "put a PNG, JPEG or GIF beside the content"
        )


def image_problem(name: str, folder: FilePath) -> str | None:
    """Return what is wrong with a picture's path, nothing if it can be read."""
    if "\0" in name or FilePath(name).is_absolute():
        return "must have a path relative to the content file"
    try:
        real = (folder / name).resolve()
        if not real.is_relative_to(folder.resolve()):
            return "is outside the content's folder"
        status = real.stat()
    except (OSError, ValueError, RuntimeError):
        return "is not there"
    if not stat.S_ISREG(status.st_mode):
        return "is no file"
    if status.st_size > IMAGE_LIMIT:
        return "is larger than 50 MB"
    with real.open("rb") as file:
        return None if file.read(8).startswith(IMAGE_STARTS) else "is no PNG, JPEG or GIF"
