"""Text of shapes as SVG: a ``text`` element a line, a ``tspan`` for each run and script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from deckgen.geometry import EMU_PER_INCH, EMU_PER_POINT, Box
from deckgen.layout.scene import Insets, TextFrame, TextRun
from deckgen.layout.text.lines import Line, break_paragraph, run_width
from deckgen.locales.deck import Language
from deckgen.pptx.xml import escape, quoted
from deckgen.render.colors import resolve
from deckgen.themes.model import Color, Theme

LATIN_FALLBACK: Final = "Arimo, Liberation Sans, Helvetica, sans-serif"
EAST_ASIAN_FALLBACK: Final = "Noto Sans CJK SC, PingFang SC, Hiragino Sans GB, sans-serif"
BASELINE_DROP: Final = 0.35
"""How far below a line's middle its baseline stands, as a share of the type size."""
_WIDE: Final = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_SEGMENTS: Final = f"[{_WIDE}“”‘’…—]+|[^{_WIDE}]+"


def has_east_asian(text: str) -> bool:
    """Tell whether a text has characters that only an East Asian typeface draws."""
    return not text.isascii() and re.search(f"[{_WIDE}]", text) is not None


def segments(text: str) -> list[str]:
    """Split a text into parts that one typeface draws; joined, they give the text."""
    return re.findall(_SEGMENTS, text) if has_east_asian(text) else [text]


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
        for part in segments(run.text):
            spans.append(_span(run, part, x, theme, language))
            x += run_width(run, part, theme, theme.scale.body)
    return f'<text y="{_pixels(baseline)}" xml:space="preserve">{"".join(spans)}</text>'


def _pixels(points: float) -> str:
    return f"{points * EMU_PER_POINT * 96 / EMU_PER_INCH:.2f}".rstrip("0").rstrip(".")


def _span(run: TextRun, text: str, x: float, theme: Theme, language: Language) -> str:
    pair = theme.heading if run.font == "heading" else theme.body
    east_asian = pair.east_asian.get(language.script) or pair.east_asian.get("Hans", "")
    family = f"{east_asian}, {EAST_ASIAN_FALLBACK}" if has_east_asian(text) else f"{pair.latin}, {LATIN_FALLBACK}"
    weight = ' font-weight="700"' if run.bold else ""
    slant = ' font-style="italic"' if run.italic else ""
    color = resolve(run.color or Color("hlink" if run.link else "tx1"), theme)
    size = _pixels(run.size or theme.scale.body)
    style = f'font-family={quoted(family)} font-size="{size}"{weight}{slant} fill="{color}"'
    span = f'<tspan x="{_pixels(x)}" {style}>{escape(text)}</tspan>'
    return f"<a href={quoted(run.link)}>{span}</a>" if run.link and not run.link.startswith("#") else span
