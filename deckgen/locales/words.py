"""Words and figures of one language, as the layout sees them."""

from __future__ import annotations

from decimal import Decimal

from deckgen.values import value


@value
class Inline:
    """Characters set alike. ``link`` is an http(s) or mailto address, or ``#slide-id``.

    ``target`` is the path of a wiki link, kept also where no base URL makes it a link.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    target: str | None = None


@value
class RichText:
    """Words of one language: paragraphs of inlines."""

    paragraphs: tuple[tuple[Inline, ...], ...]

    @property
    def plain(self) -> str:
        """The characters without emphasis and links, a line a paragraph."""
        return "\n".join("".join(inline.text for inline in paragraph) for paragraph in self.paragraphs)

    @staticmethod
    def of(text: str) -> RichText:
        """Return plain words as a single paragraph."""
        return RichText(((Inline(text),),))


@value
class WordedFigure:
    """A figure in one language.

    ``text`` is the short form (``$309B+``), ``full`` the long one (``$309 billion or more``),
    ``period`` the years and whether it is a projection (``2031, projected``; empty without a year),
    ``value`` the exact number (a range's middle), ``low`` and ``high`` the ends of a range,
    ``number_format`` an Excel format code that comes nearest to ``text``, ``sources`` source ids.
    """

    text: str
    full: str
    period: str
    value: Decimal
    low: Decimal
    high: Decimal
    unit: str | None
    number_format: str
    sources: tuple[str, ...]
