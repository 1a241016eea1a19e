"""Rich text to measured paragraphs, and the largest type size at which they fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from deckgen.diagnostics import DeckgenError, error
from deckgen.geometry import EMU_PER_POINT, Box
from deckgen.layout.scene import Alignment, Anchor, Bullet, FontRole, Insets, Paragraph, TextFrame, TextRun
from deckgen.layout.text.lines import break_frame, text_height
from deckgen.locales.deck import Language
from deckgen.locales.words import Inline, RichText
from deckgen.themes.layouts import INK
from deckgen.themes.model import Color, Theme
from deckgen.values import value

TOLERANCE = 0.03
"""How much taller than measured a text may come out with the fonts of another machine."""
SHRINK_STEP = 1.0
"""How much smaller the next type size to try is, points."""


@value
class Style:
    """How a text is set: ``size`` and its ``floor`` in points; ``loose`` gives it the script's line spacing."""

    size: float
    floor: float
    color: Color = INK
    bold: bool = False
    font: FontRole = "body"
    alignment: Alignment = "left"
    space_before: float = 0.0
    loose: bool = False
    bullet: Bullet | None = None
    level: int = 0


@value
class Block:
    """Words and how to set them."""

    words: RichText
    style: Style


@value
class Typesetter:
    """Sets words of one language in one theme."""

    theme: Theme
    language: Language

    def paragraphs(self, words: RichText, style: Style) -> tuple[Paragraph, ...]:
        """Return the words as paragraphs with every property explicit."""
        spacing = self.theme.line_spacing.get(self.language.script, 1.0) if style.loose else 1.0
        return tuple(
            Paragraph(
                runs=tuple(self._run(inline, style) for inline in inlines),
                alignment=style.alignment,
                level=style.level,
                bullet=style.bullet,
                space_before=style.space_before,
                line_spacing=spacing if spacing != 1.0 else None,
            )
            for inlines in words.paragraphs
        )

    def _run(self, inline: Inline, style: Style) -> TextRun:
        return TextRun(
            text=inline.text,
            language=self.language.locale,
            size=style.size,
            bold=style.bold or inline.bold,
            italic=inline.italic,
            color=None if inline.link else style.color,
            link=inline.link,
            font=style.font,
        )

    def frame(self, blocks: Sequence[Block], anchor: Anchor = "top", insets: Insets | None = None) -> TextFrame:
        """Return a text frame of the blocks at their own sizes."""
        paragraphs = tuple(paragraph for block in blocks for paragraph in self.paragraphs(block.words, block.style))
        return TextFrame(paragraphs, anchor, insets or Insets())

    def height(self, frame: TextFrame, width: int) -> int:
        """Return the height in EMU of a frame's text in a shape ``width`` EMU wide, insets included."""
        insets = frame.insets or Insets()
        text = text_height(break_frame(frame, width, self.theme, self.theme.scale.body))
        return round(text * EMU_PER_POINT) + insets.top + insets.bottom

    def width(self, words: RichText, style: Style) -> int:
        """Return the width in EMU of the words on one line."""
        frame = self.frame([Block(words, style)])
        lines = break_frame(frame, 10**9, self.theme, style.size)
        return round(max(line.width for line in lines) * EMU_PER_POINT) + 1

    def lines(self, words: RichText, style: Style, width: int) -> int:
        """Return how many lines the words take in a width in EMU."""
        return len(break_frame(self.frame([Block(words, style)]), width, self.theme, style.size))

    def fits(self, frame: TextFrame, box: Box) -> bool:
        """Tell whether the frame's text stays inside a shape of this size, also where fonts differ a little."""
        return self.height(frame, box.width) * (1 + TOLERANCE) <= box.height

    def fit(
        self, what: str, blocks: Sequence[Block], box: Box, anchor: Anchor = "top", insets: Insets | None = None
    ) -> TextFrame:
        """Return the blocks as a frame at the largest size that fits the box.

        All blocks shrink together, each down to its floor. ``what`` names the text in the error
        ``does-not-fit``, which says about how many characters are too many.
        """
        return self.fit_all(what, [(blocks, box)], anchor, insets)[0]

    def fit_all(
        self,
        what: str,
        texts: Sequence[tuple[Sequence[Block], Box]],
        anchor: Anchor = "top",
        insets: Insets | None = None,
    ) -> tuple[TextFrame, ...]:
        """Return the texts as frames at the largest common size at which each fits its box."""
        frames: tuple[TextFrame, ...] = ()
        for shrink in _shrinks(block for blocks, _ in texts for block in blocks):
            frames = tuple(
                self.frame([_shrunk(block, shrink) for block in blocks], anchor, insets) for blocks, _ in texts
            )
            if all(self.fits(frame, box) for frame, (_, box) in zip(frames, texts, strict=True)):
                return frames
        raise self._overflow(what, frames, [box for _, box in texts])

    def _overflow(self, what: str, frames: Sequence[TextFrame], boxes: Sequence[Box]) -> DeckgenError:
        heights = [self.height(frame, box.width) for frame, box in zip(frames, boxes, strict=True)]
        worst = max(range(len(frames)), key=lambda index: heights[index] / boxes[index].height)
        frame, box = frames[worst], boxes[worst]
        characters = len(frame.text)
        too_many = max(1, round(characters * (1 - box.height / heights[worst])))
        return error(
            "does-not-fit",
            f"{what} does not fit ({self.language.tag}): about {too_many} of its {characters} characters are too many",
            "shorten the text, or split it over two slides",
        )


def _shrinks(blocks: Iterable[Block]) -> Iterable[float]:
    """Return by how many points to shrink, from nothing to what the block with most room allows."""
    most = max((block.style.size - block.style.floor for block in blocks), default=0.0)
    return (SHRINK_STEP * step for step in range(int(most / SHRINK_STEP) + 1))


def _shrunk(block: Block, shrink: float) -> Block:
    style = block.style
    return Block(block.words, replace(style, size=max(style.floor, style.size - shrink)))
