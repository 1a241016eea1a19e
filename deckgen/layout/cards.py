"""Cards: panels with a figure, a label and a line below, or with a heading and a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deckgen.content.slides import FigureCard
from deckgen.geometry import Box, inches
from deckgen.layout.page import Page
from deckgen.layout.scene import Anchor, AutoShape, Insets, TextFrame
from deckgen.layout.text.style import Block, Style
from deckgen.locales.words import RichText, WordedFigure
from deckgen.themes.layouts import ACCENT, INK, MUTED, PANEL
from deckgen.themes.model import Color
from deckgen.values import value

CORNER = inches(0.06)
PADDING = Insets(inches(0.22), inches(0.18), inches(0.22), inches(0.18))
FIGURE_FLOOR = 20.0


@value
class Card:
    """A card to set: its name in the selection pane, its blocks from top to bottom, and where it stands."""

    name: str
    blocks: tuple[Block, ...]
    box: Box


def panel(name: str, box: Box, fill: Color = PANEL) -> AutoShape:
    """Return an empty panel."""
    return AutoShape(name, box, "roundRect", fill, corner=CORNER)


def set_cards(page: Page, cards: Sequence[Card], anchor: Anchor = "top") -> tuple[AutoShape, ...]:
    """Return the cards as panels with text, all at the largest common size that fits.

    In the middle, the tallest text is centred and the others start at its height, so that first lines align.
    """
    frames = page.typesetter.fit_all(
        f"the text of a card (one of {len(cards)})", [(card.blocks, card.box) for card in cards], anchor, PADDING
    )
    tallest = max(page.typesetter.height(frame, card.box.width) for card, frame in zip(cards, frames, strict=True))
    if anchor == "middle":
        frames = tuple(_lowered(frame, card.box, tallest) for card, frame in zip(cards, frames, strict=True))
    return tuple(
        AutoShape(card.name, card.box, "roundRect", PANEL, text=frame, corner=CORNER)
        for card, frame in zip(cards, frames, strict=True)
    )


def _lowered(frame: TextFrame, box: Box, tallest: int) -> TextFrame:
    """Return a text that starts where the tallest text of the row, set in the middle, would start."""
    top = PADDING.top + max(0, box.height - tallest) // 2
    return replace(frame, anchor="top", insets=replace(PADDING, top=top))


def figure_cards(
    page: Page, cards: Sequence[FigureCard[RichText, WordedFigure]], boxes: Sequence[Box], largest: float
) -> tuple[AutoShape, ...]:
    """Return number cards: the figure as large as every box allows in one line, at most ``largest`` points."""
    size = figure_size(page, [card.figure for card in cards], boxes, largest)
    scale = page.theme.scale
    made = []
    for number, (card, box) in enumerate(zip(cards, boxes, strict=True), 1):
        color = ACCENT if number == 1 else INK
        blocks = [
            Block(RichText.of(card.figure.text), Style(size, size, color, bold=True, font="heading")),
            Block(card.label, Style(scale.body, scale.label, INK, space_before=4, loose=True)),
        ]
        if card.figure.period:
            blocks.append(
                Block(RichText.of(card.figure.period), Style(scale.label, scale.label, MUTED, space_before=4))
            )
        if card.detail:
            blocks.append(Block(card.detail, Style(scale.label, scale.label, MUTED, space_before=8, loose=True)))
        made.append(Card(f"Figure {number}", tuple(blocks), box))
    return set_cards(page, made, "middle")


def figure_size(page: Page, figures: Sequence[WordedFigure], boxes: Sequence[Box], largest: float) -> float:
    """Return the largest size in points at which each figure stays on one line of its card."""
    size = largest
    while size > FIGURE_FLOOR:
        style = Style(size, size, bold=True, font="heading")
        widths = [page.typesetter.width(RichText.of(figure.text), style) for figure in figures]
        rooms = [box.width - PADDING.left - PADDING.right for box in boxes]
        if all(width <= room for width, room in zip(widths, rooms, strict=True)):
            break
        size -= 2
    return size
