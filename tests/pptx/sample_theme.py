"""A theme made by hand: all six layouts, light and dark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from deckgen.geometry import Box, inches
from deckgen.themes.model import (
    Color,
    Decoration,
    FontPair,
    Grid,
    LayoutSpec,
    PlaceholderSpec,
    SchemeSlot,
    Theme,
    TypeScale,
)

INK, MUTED, ACCENT, PAPER, PANEL = (Color(slot) for slot in ("tx1", "tx2", "accent1", "bg1", "bg2"))
GRID: Final = Grid(inches(40 / 3), inches(7.5), inches(0.6), 12, inches(0.2))
_FONTS: Final = {"Hans": "Noto Sans CJK SC", "Jpan": "Noto Sans CJK JP"}
_LIGHT: Final[Mapping[SchemeSlot, str]] = {
    "dk1": "15202B", "lt1": "FFFFFF", "dk2": "4A5A6A", "lt2": "EEF2F6", "accent1": "0F5FC2", "accent2": "8796A5",
    "accent3": "C3CDD7", "accent4": "B85C00", "accent5": "1B7F4B", "accent6": "6B3FA0", "hlink": "0F5FC2",
    "folHlink": "6B3FA0",
}  # fmt: skip
_DARK: Final[Mapping[SchemeSlot, str]] = {
    **_LIGHT, "dk1": "0E1621", "lt1": "F5F8FB", "dk2": "1B2735", "lt2": "B7C4D2", "accent1": "5AB0FF",
    "hlink": "7CC0FF", "folHlink": "C3A8F0",
}  # fmt: skip


def theme(*, dark: bool = False) -> Theme:
    """Return a theme with all six layouts."""
    return Theme(
        name="dark" if dark else "light",
        title="Sample & Test",
        dark=dark,
        colors=_DARK if dark else _LIGHT,
        heading=FontPair("Arial", _FONTS),
        body=FontPair("Arial", _FONTS),
        scale=TypeScale(40, 28, 54, 36, 20, 18, 14, 11),
        grid=GRID,
        line_spacing={"Latn": 1.0, "Hans": 1.2},
        layouts=_layouts(),
    )


def _layouts() -> tuple[LayoutSpec, ...]:
    title = PlaceholderSpec("Title", "title", 0, row(0.7, 1.0), 28, INK, bold=True, font="heading", prompt="Q & A")
    center = replace(title, type="ctrTitle", box=row(2.0, 1.6), size=40, anchor="bottom")
    kicker = PlaceholderSpec("Kicker", "body", 13, row(0.4, 0.3), 14, ACCENT, bold=True, prompt="Kicker")
    body = PlaceholderSpec("Content", "body", 1, row(1.9, 4.4), 18, INK, bullets=True, prompt="Text")
    left, right = replace(body, box=_half(0)), replace(body, name="Right", index=2, box=_half(6))
    subtitle = PlaceholderSpec("Subtitle", "subTitle", 1, row(3.9, 1.5), 20, MUTED, prompt="Subtitle")
    text = replace(subtitle, name="Text", type="body")
    foot = _foot()
    edge = Decoration("Edge", Box(0, 0, inches(0.3), GRID.slide_height), ACCENT)
    return (
        LayoutSpec("title", "Title Slide", "title", PAPER, (center, subtitle, *foot[:2]), (edge,)),
        LayoutSpec("section", "Section Header", "secHead", PANEL, (title, text, *foot), (edge,)),
        LayoutSpec("statement", "Statement", "cust", PAPER, (title, kicker, text, *foot)),
        LayoutSpec(
            "title-and-body", "Title and Content", "obj", PAPER, (title, kicker, replace(body, type="obj"), *foot)
        ),
        LayoutSpec("title-only", "Title Only", "titleOnly", PAPER, (title, *foot)),
        LayoutSpec("two-content", "Two Content", "twoObj", PAPER, (title, left, right, *foot)),
    )


def _foot() -> tuple[PlaceholderSpec, ...]:
    def spec(name: str, index: int, first: int, span: int) -> PlaceholderSpec:
        box = GRID.column(first, span, inches(6.98), inches(0.26))
        # LibreOffice keeps the style of a layout's footer only if the footer has a prompt
        return PlaceholderSpec(name, "ftr", index, box, 11, MUTED, anchor="middle", prompt=name)

    return (
        spec("Footer", 11, 0, 7),
        replace(spec("Date", 10, 7, 3), type="dt", alignment="right"),
        replace(spec("Slide Number", 12, 10, 2), type="sldNum", alignment="right"),
    )


def row(top: float, height: float) -> Box:
    """Return a box over all columns, inches from the top."""
    return GRID.column(0, 12, inches(top), inches(height))


def _half(first: int) -> Box:
    return GRID.column(first, 6, inches(1.9), inches(4.4))
