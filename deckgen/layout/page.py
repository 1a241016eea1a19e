"""What a slide kind needs to lay out a slide, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable

from deckgen.diagram.engine import Engine
from deckgen.geometry import Box
from deckgen.layout.scene import Shape
from deckgen.layout.text.style import Typesetter
from deckgen.locales.deck import Deck
from deckgen.themes.layouts import Zones
from deckgen.themes.model import LayoutName, Theme
from deckgen.values import value


@value
class ImageFile:
    """A picture beside the content: its bytes, its type and its size in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


@value
class Resources:
    """What layout asks of the world: the Graphviz engine, icons by name, pictures by path.

    ``icon`` gives PNG bytes, or ``None`` where icons are not installed.
    """

    engine: Callable[[], Engine]
    icon: Callable[[str], bytes | None]
    image: Callable[[str], ImageFile]


@value
class Page:
    """The deck, the theme, the zones of a slide, and who sets the text."""

    deck: Deck
    theme: Theme
    zones: Zones
    typesetter: Typesetter
    resources: Resources

    def columns(self, first: int, span: int, zone: Box | None = None) -> Box:
        """Return ``span`` grid columns from column ``first`` of a zone, the body's unless given."""
        within = zone or self.zones.body
        return self.theme.grid.column(first, span, within.y, within.height)


@value
class SlideBody:
    """The layout that a slide uses and its shapes below the title, in reading order."""

    layout: LayoutName
    shapes: tuple[Shape, ...]
