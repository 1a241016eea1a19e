"""Text in the layout's placeholders: it inherits what the layout sets, and is measured as the layout sets it."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, cast

from deckgen.geometry import Box
from deckgen.layout.page import Page
from deckgen.layout.scene import Bullet, Paragraph, Placeholder, PlaceholderType, TextFrame, TextRun
from deckgen.layout.text.style import Block, Style
from deckgen.locales.words import RichText
from deckgen.themes.layouts import KICKER, SOURCE
from deckgen.themes.model import LayoutName, PlaceholderSpec


def style_of(spec: PlaceholderSpec, floor: float, *, loose: bool = False) -> Style:
    """Return the style that a placeholder gives its text, allowed to shrink to ``floor`` points."""
    return Style(
        size=spec.size,
        floor=floor,
        color=spec.color,
        bold=spec.bold,
        font=spec.font,
        alignment=spec.alignment,
        loose=loose,
    )


def fill(page: Page, layout: LayoutName, index: int, words: RichText, floor: float | None = None) -> Placeholder:
    """Return the layout's placeholder ``index`` filled with words; they shrink to ``floor`` points at the least."""
    spec = page.theme.layout(layout).placeholder(index)
    block = Block(words, style_of(spec, floor or spec.size))
    # Other templates have no kicker and no source line: a place of their own keeps them where they are.
    box = spec.box if index in (KICKER, SOURCE) else None
    return fill_blocks(page, layout, index, [block], box)


def fill_blocks(page: Page, layout: LayoutName, index: int, blocks: list[Block], box: Box | None = None) -> Placeholder:
    """Return the layout's placeholder ``index`` filled with blocks; ``box`` moves it from where the layout has it."""
    spec = page.theme.layout(layout).placeholder(index)
    fitted = page.typesetter.fit(f"the text of '{spec.name}'", blocks, box or spec.box)
    paragraphs = tuple(_inheriting(paragraph, spec) for paragraph in fitted.paragraphs)
    if box is not None:
        paragraphs = tuple(_sized(paragraph, spec) for paragraph in paragraphs)
    return Placeholder(spec.name, cast(PlaceholderType, spec.type), index, TextFrame(paragraphs), box)


def _sized(paragraph: Paragraph, spec: PlaceholderSpec) -> Paragraph:
    """Give runs the placeholder's size as their own: a text with a place of its own keeps its size too."""
    return replace(paragraph, runs=tuple(replace(run, size=run.size or spec.size) for run in paragraph.runs))


def _inheriting(paragraph: Paragraph, spec: PlaceholderSpec) -> Paragraph:
    """Leave out what the placeholder sets in the same way."""
    return replace(
        paragraph,
        runs=tuple(_inheriting_run(run, spec) for run in paragraph.runs),
        alignment=None if paragraph.alignment == spec.alignment else paragraph.alignment,
        bullet=_bullet(paragraph.bullet, spec),
        space_before=paragraph.space_before or None,
    )


def _bullet(bullet: Bullet | Literal["none"] | None, spec: PlaceholderSpec) -> Bullet | Literal["none"] | None:
    if spec.bullets:
        return None if bullet == "bullet" else bullet or "none"
    return bullet


def _inheriting_run(run: TextRun, spec: PlaceholderSpec) -> TextRun:
    return replace(
        run,
        size=None if run.size == spec.size else run.size,
        bold=None if bool(run.bold) == spec.bold else run.bold,
        color=None if run.color == spec.color else run.color,
    )
