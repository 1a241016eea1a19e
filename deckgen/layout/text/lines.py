"""Paragraphs to lines: what fits beside each other, and how tall it gets. Lengths are points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from deckgen.geometry import EMU_PER_POINT
from deckgen.layout.scene import Paragraph, TextFrame, TextRun
from deckgen.layout.text.breaks import break_units, is_wide
from deckgen.layout.text.metrics import EAST_ASIAN_LINE, font_metrics
from deckgen.themes.model import Theme
from deckgen.values import value

LEVEL_INDENT = 18.0
"""Indent of a bullet's text for each level, points; the master's list styles use the same."""


EMPTY_LINE = 1.15
"""Height of a line without characters, in ems."""


@value
class Line:
    """One line: its runs without the space at its end, its width and height in points."""

    runs: tuple[TextRun, ...]
    width: float
    height: float
    space_before: float = 0.0


def run_width(run: TextRun, text: str, theme: Theme, size: float) -> float:
    """Return the width of ``text`` set like ``run``, in points."""
    pair = theme.heading if run.font == "heading" else theme.body
    metrics = font_metrics(pair.latin, bool(run.bold), run.italic)
    han = run.language.startswith(("zh", "ja"))
    return metrics.width(text, east_asian=han) * (run.size or size) / 1000


def break_paragraph(paragraph: Paragraph, width: float, theme: Theme, size: float) -> tuple[Line, ...]:
    """Break a paragraph into lines at most ``width`` points wide.

    ``size`` is the type size of runs that have none. A unit wider than the line is broken between
    characters, as PowerPoint does.
    """
    indent = LEVEL_INDENT * (paragraph.level + 1) if paragraph.bullet in ("bullet", "number") else 0.0
    setting = _Setting(theme, size, width - indent, paragraph.line_spacing or 1.0)
    lines = [line for forced in _forced_lines(paragraph.runs) for line in setting.broken(forced)]
    return (replace(lines[0], space_before=paragraph.space_before or 0.0), *lines[1:])


def _forced_lines(runs: Sequence[TextRun]) -> list[tuple[TextRun, ...]]:
    """Split runs at their newline characters."""
    lines: list[list[TextRun]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(replace(run, text=first) if others else run)
        lines.extend([replace(run, text=other)] for other in others)
    return [tuple(line) for line in lines]


@value
class _Setting:
    """How a paragraph is set: ``room`` is the line's width in points."""

    theme: Theme
    size: float
    room: float
    line_spacing: float

    def broken(self, runs: tuple[TextRun, ...]) -> Iterator[Line]:
        """Yield the lines of runs that hold no newline."""
        if self._width(runs) <= self.room:
            yield self._line(runs)
            return
        current: list[TextRun] = []
        used = 0.0
        for unit in self._units(runs):
            if current and used + self._width(_stripped(unit)) > self.room:
                yield self._line(current)
                current, used = [], 0.0
            current.extend(unit)
            used += self._width(unit)
        yield self._line(current)

    def _units(self, runs: tuple[TextRun, ...]) -> Iterator[tuple[TextRun, ...]]:
        """Yield the unbreakable units; one wider than the line comes character by character."""
        rest = list(runs)
        for text in break_units("".join(run.text for run in runs)):
            unit = _take(rest, len(text))
            if self._width(_stripped(unit)) <= self.room:
                yield unit
            else:
                yield from ((replace(run, text=character),) for run in unit for character in run.text)

    def _width(self, runs: Sequence[TextRun]) -> float:
        return sum(run_width(run, run.text, self.theme, self.size) for run in runs)

    def _line(self, pieces: Sequence[TextRun]) -> Line:
        runs = _stripped(_joined(pieces))
        height = max((_run_height(run, self.theme, self.size) for run in runs), default=self.size * EMPTY_LINE)
        return Line(runs, self._width(runs), height * self.line_spacing)


def _take(rest: list[TextRun], length: int) -> tuple[TextRun, ...]:
    """Remove and return the first ``length`` characters of the runs."""
    taken: list[TextRun] = []
    while length > 0:
        run = rest[0]
        if len(run.text) <= length:
            taken.append(rest.pop(0))
            length -= len(run.text)
        else:
            taken.append(replace(run, text=run.text[:length]))
            rest[0] = replace(run, text=run.text[length:])
            length = 0
    return tuple(taken)


def _joined(pieces: Sequence[TextRun]) -> tuple[TextRun, ...]:
    """Join neighbouring pieces that are set alike."""
    runs: list[TextRun] = []
    for piece in pieces:
        if runs and replace(runs[-1], text=piece.text) == piece:
            runs[-1] = replace(piece, text=runs[-1].text + piece.text)
        else:
            runs.append(piece)
    return tuple(runs)


def _stripped(runs: tuple[TextRun, ...]) -> tuple[TextRun, ...]:
    """Return the runs without the space at the end, which may hang over the line's."""
    if not runs or not runs[-1].text.endswith(" "):
        return runs
    return (*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip(" ")))


def _run_height(run: TextRun, theme: Theme, size: float) -> float:
    pair = theme.heading if run.font == "heading" else theme.body
    line = font_metrics(pair.latin, bool(run.bold), run.italic).line
    if any(is_wide(character) for character in run.text):
        line = max(line, EAST_ASIAN_LINE)
    return line * (run.size or size)


def break_frame(frame: TextFrame, width: int, theme: Theme, size: float) -> tuple[Line, ...]:
    """Break all paragraphs of a frame in a shape ``width`` EMU wide; ``size`` is the inherited type size."""
    insets = frame.insets
    room = width - (insets.left + insets.right if insets else 0)
    return tuple(
        line for paragraph in frame.paragraphs for line in break_paragraph(paragraph, room / EMU_PER_POINT, theme, size)
    )


def text_height(lines: Sequence[Line]) -> float:
    """Return the height of lines set below each other, points; space before the first counts nothing."""
    return sum(line.height for line in lines) + sum(line.space_before for line in lines[1:])
