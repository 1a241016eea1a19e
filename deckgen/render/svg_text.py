"""Text of shapes as SVG: a ``text`` element a line, a ``tspan`` for each run and script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from deckgen.geometry import EMU_PER_INCH, EMU_PER_POINT, Box
from deckgen.layout.scene import Insets, TextFrame, TextRun
from deckgen.layout.text.lines import Line, break_paragraph
from deckgen.locales.deck import Language
from deckgen.render.colors import resolve
from deckgen.themes.model import Color, Theme

LATIN_FALLBACK: Final = "Arimo, Liberation Sans, Helvetica, sans-serif"
EAST_ASIAN_FALLBACK: Final = "Noto Sans CJK SC, PingFang SC, Hiragino Sans GB, sans-serif"
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
    anchor = {"center": "middle", "right": "end"}.get(alignment, "start")
    spans = "".join(span for run in line.runs for span in _spans(run, theme, language))
    baseline = top + line.height / 2 + max((run.size or 0 for run in line.runs), default=0) * 0.35
    return f'<text x="{_pixels(x)}" y="{_pixels(baseline)}" text-anchor="{anchor}" xml:space="preserve">{spans}</text>'


def _pixels(points: float) -> str:
    return f"{points * EMU_PER_POINT * 96 / EMU_PER_INCH:.2f}".rstrip("0").rstrip(".")


def _spans(run: TextRun, theme: Theme, language: Language) -> Iterator[str]:
    """Yield a span for each script of a run, so that every span names its own typeface first."""
    pair = theme.heading if run.font == "heading" else theme.body
    east_asian = pair.east_asian.get(language.script) or pair.east_asian.get("Hans", "")
    for found in _SCRIPTS.finditer(run.text):
        text = found.group()
        han = _EAST_ASIAN.search(text)
        family = f"{east_asian}, {EAST_ASIAN_FALLBACK}" if han else f"{pair.latin}, {LATIN_FALLBACK}"
        weight = ' font-weight="700"' if run.bold else ""
        slant = ' font-style="italic"' if run.italic else ""
        color = resolve(run.color or Color("hlink" if run.link else "tx1"), theme)
        size = _pixels(run.size or theme.scale.body)
        span = f'<tspan font-family={quoteattr(family)} font-size="{size}"{weight}{slant} fill="{color}">'
        span += f"{escape(text)}</tspan>"
        yield f"<a href={quoteattr(run.link)}>{span}</a>" if run.link and not run.link.startswith("#") else span
