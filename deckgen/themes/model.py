"""What a theme is: colours, fonts, type scale, grid, and the layouts made from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from deckgen.geometry import Box
from deckgen.values import value

ColorSlot = Literal[
    "bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"
]
SchemeSlot = Literal[
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"
]
LayoutName = Literal["title", "section", "statement", "title-and-body", "title-only", "two-content"]


@value
class Color:
    """A theme colour, made lighter or darker.

    ``lum_mod`` and ``lum_off`` are percentages of luminance (ECMA-376 part 1, 20.1.2.3.20-21).
    """

    slot: ColorSlot
    lum_mod: int = 100
    lum_off: int = 0


@value
class FontPair:
    """The Latin typeface of a role and its East Asian ones by script code (``Hans``, ``Jpan``, ...)."""

    latin: str
    east_asian: Mapping[str, str]


@value
class TypeScale:
    """Type sizes in points."""

    display: float
    title: float
    figure: float
    statement: float
    lead: float
    body: float
    label: float
    source: float


@value
class Grid:
    """The slide and its columns, EMU."""

    slide_width: int
    slide_height: int
    margin: int
    columns: int
    gutter: int

    def column(self, first: int, span: int, y: int, height: int) -> Box:
        """Return the box that covers ``span`` columns from column ``first`` (0 is the leftmost)."""
        content = self.slide_width - 2 * self.margin
        pitch = (content + self.gutter) / self.columns
        left = self.margin + round(first * pitch)
        right = self.margin + round((first + span) * pitch) - self.gutter
        return Box(left, y, right - left, height)


@value
class PlaceholderSpec:
    """A placeholder of a layout: where it stands and how its text is set.

    ``type`` is PowerPoint's (ST_PlaceholderType), ``index`` its idx; ``bullets`` gives the levels of
    a body their bullets. ``prompt`` is what PowerPoint shows while it is empty.
    """

    name: str
    type: Literal["title", "ctrTitle", "subTitle", "body", "obj", "dt", "ftr", "sldNum"]
    index: int
    box: Box
    size: float
    color: Color
    bold: bool = False
    anchor: Literal["top", "middle", "bottom"] = "top"
    alignment: Literal["left", "center", "right"] = "left"
    bullets: bool = False
    font: Literal["heading", "body"] = "body"
    prompt: str = ""


@value
class Decoration:
    """A plain rectangle drawn by a layout behind its placeholders."""

    name: str
    box: Box
    color: Color


@value
class LayoutSpec:
    """A slide layout. ``type`` is PowerPoint's (ST_SlideLayoutType)."""

    name: LayoutName
    title: str
    type: Literal["title", "secHead", "obj", "titleOnly", "twoObj", "cust"]
    background: Color
    placeholders: tuple[PlaceholderSpec, ...]
    decorations: tuple[Decoration, ...] = ()

    def placeholder(self, index: int) -> PlaceholderSpec:
        """Return the placeholder with this idx (a title has 0)."""
        for placeholder in self.placeholders:
            if placeholder.index == index:
                return placeholder
        raise KeyError(f"layout {self.name} has no placeholder {index}")


@value
class Theme:
    """A look. ``colors`` are six-digit hexadecimal RGB by scheme slot.

    A dark theme maps the background to the dark colours in the master's colour map, as PowerPoint does.
    ``line_spacing`` is a share of the font's own line height by script (``Latn``, ``Hans``).
    """

    name: str
    title: str
    dark: bool
    colors: Mapping[SchemeSlot, str]
    heading: FontPair
    body: FontPair
    scale: TypeScale
    grid: Grid
    line_spacing: Mapping[str, float]
    layouts: tuple[LayoutSpec, ...]

    def layout(self, name: LayoutName) -> LayoutSpec:
        """Return the layout of this name."""
        for layout in self.layouts:
            if layout.name == name:
                return layout
        raise KeyError(f"theme {self.name} has no layout {name}")

    def scheme_slot(self, slot: ColorSlot) -> SchemeSlot:
        """Return the colour scheme's slot that the master's colour map gives for ``slot``."""
        light: Mapping[ColorSlot, SchemeSlot] = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
        dark: Mapping[ColorSlot, SchemeSlot] = {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}
        mapped = (dark if self.dark else light).get(slot)
        return mapped if mapped else slot  # type: ignore[return-value]  # the other slots have the same name in both
