"""Advance widths and line heights of the themes' fonts, the same on every machine.

Han, kana, Hangul and full-width forms are one em wide in every East Asian font of the themes.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from pathlib import Path
from typing import Final

from deckgen.layout.text.breaks import is_wide
from deckgen.values import value

_TABLES: Final = Path(__file__).parent / "metrics"
_BLOCK: Final = 256
_EM: Final = 1000
_MISSING: Final = 700
_AUTOSPACE: Final = 250
"""What LibreOffice puts between Latin and Han characters, a quarter of the type size."""
_HAN: Final = "\u3000-\u9fff\uf900-\ufaff\uff00-\uffef"
_SCRIPT_EDGE: Final = f"(?<=[{_HAN}])(?=[A-Za-z0-9$%])|(?<=[A-Za-z0-9%+])(?=[{_HAN}])"
EAST_ASIAN_LINE: Final = 1.448
"""Line height of Noto Sans CJK in ems, the tallest of the usual East Asian fonts (Microsoft YaHei has 1.32)."""
_AMBIGUOUS: Final = frozenset("“”‘’…—·→×")


@value
class FontMetrics:
    """One style of a typeface: widths in thousandths of an em, ``line`` its line height in ems."""

    line: float
    ascent: float
    blocks: Mapping[str, list[int]]
    _widths: dict[str, int] = field(default_factory=dict, compare=False, repr=False)

    def width(self, text: str, *, east_asian: bool = False) -> int:
        """Return the width of a text on one line in thousandths of an em, unkerned as in PowerPoint.

        In East Asian text, the punctuation that it shares with Latin is a full em wide, and some
        programs put a little space between Latin and Han characters: room is left for it.
        """
        widths = self._widths
        total = _AUTOSPACE * len(re.findall(_SCRIPT_EDGE, text)) if east_asian else 0
        for character in text:
            if east_asian and character in _AMBIGUOUS:
                total += _EM
                continue
            width = widths.get(character)
            if width is None:
                width = widths[character] = self._advance(character)
            total += width
        return total

    def _advance(self, character: str) -> int:
        if is_wide(character):
            return _EM
        block = self.blocks.get(str(ord(character) // _BLOCK))
        width = block[ord(character) % _BLOCK] if block else -1
        if width >= 0:
            return width
        return 0 if unicodedata.category(character) in ("Mn", "Me", "Cf") else _MISSING


@lru_cache(maxsize=64)
def font_metrics(family: str, bold: bool, italic: bool) -> FontMetrics:
    """Return the metrics of a typeface's style; a typeface without a table is measured as Arial."""
    style = ("-bold" if bold else "") + ("-italic" if italic else "")
    path = _TABLES / f"{family.lower()}{style}.json"
    if not path.is_file():
        path = _TABLES / f"arial{style}.json"
    table = json.loads(path.read_text(encoding="utf-8"))
    line = (table["ascent"] + table["descent"] + table["gap"]) / _EM
    return FontMetrics(line=line, ascent=table["ascent"] / _EM, blocks=table["blocks"])
