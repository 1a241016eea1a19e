"""Text of shapes as SVG: a ``text`` element a line, a ``tspan`` for each run and script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from deckgen.geometry import EMU_PER_INCH, EMU_PER_POINT, Box
from deckgen.layout.scene import Insets, TextFrame, TextRun
from deckgen.layout.text.lines import Line, break_paragraph, run_width
from deckgen.locales.deck import Language
from deckgen.render.colors import resolve
from deckgen.themes.model import Color, Theme

LATIN_FALLBACK: Final = "Arimo, Liberation Sans, Helvetica, sans-serif"
EAST_ASIAN_FALLBACK: Final = "Noto Sans CJK SC, PingFang SC, Hiragino Sans GB, sans-serif"
BASELINE_DROP: Final = 0.35
"""How far below a line's middle its baseline stands, as a share of the type size."""
_SCRIPTS: Final = re.compile(
    "[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef“”‘’…—]+|[^\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+"
)
_EAST_ASIAN: Final = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


def text_svg(frame: TextFrame, box: Box, theme: Theme, language: Language) -> Iterator[str]:
    """Yield the lines of a frame set in a box, in pixels."""
    insets = frame.insets or Insets()
    left, right = _points(box.x + insets.left), _points(box.right - insets.right)
    set_lines = [
        (line, paragraph.alignment or "left")
        for paragraph in frame.paragraphs
        for line in break_paragraph(paragraph, right - left, theme, theme.scale.body)
    ]
    height = sum(line.height + line.space_before for line, _ in set_lines)
    top = _points(box.y + insets.top)
    room = _points(box.bottom - insets.bottom) - top
    y = top + {"middle": (room - height) / 2, "bottom": room - height}.get(frame.anchor or "top", 0.0)
    for line, alignment in set_lines:
        y += line.space_before
        x = {"center": (left + right) / 2, "right": right}.get(alignment, left)
        yield _line(line, x, y, alignment, theme, language)
        y += line.height


def _points(length: int) -> float:
    return length / EMU_PER_POINT


def _line(line: Line, x: float, top: float, alignment: str, theme: Theme, language: Language) -> str:
    """Return one line; every segment has a place of its own, so that each is drawn in its own typeface."""
    x -= {"center": line.width / 2, "right": line.width}.get(alignment, 0.0)
    baseline = top + line.height / 2 + max((run.size or 0 for run in line.runs), default=0) * BASELINE_DROP
    spans = []
    for run in line.runs:
        for found in _SCRIPTS.finditer(run.text):
            spans.append(_span(run, found.group(), x, theme, language))
            x += run_width(run, found.group(), theme, theme.scale.body)
    return f'<text y="{_pixels(baseline)}" xml:space="preserve">{"".join(spans)}</text>'


def _pixels(points: float) -> str:
    return f"{points * EMU_PER_POINT * 96 / EMU_PER_INCH:.2f}".rstrip("0").rstrip(".")


def _span(run: TextRun, text: str, x: float, theme: Theme, language: Language) -> str:
    pair = theme.heading if run.font == "heading" else theme.body
    east_asian = pair.east_asian.get(language.script) or pair.east_asian.get("Hans", "")
    wide = _EAST_ASIAN.search(text)
    family = f"{east_asian}, {EAST_ASIAN_FALLBACK}" if wide else f"{pair.latin}, {LATIN_FALLBACK}"
    weight = ' font-weight="700"' if run.bold else ""
    slant = ' font-style="italic"' if run.italic else ""
    color = resolve(run.color or Color("hlink" if run.link else "tx1"), theme)
    size = _pixels(run.size or theme.scale.body)
    style = f'font-family={quoteattr(family)} font-size="{size}"{weight}{slant} fill="{color}"'
    span = f'<tspan x="{_pixels(x)}" {style}>{escape(text)}</tspan>'
    return f"<a href={quoteattr(run.link)}>{span}</a>" if run.link and not run.link.startswith("#") else span
