"""Write the advance widths of a font as one compact table: python tools/make_font_metrics.py NAME FONT [WEIGHT].

NAME is the table's file name without ending (``arial-bold``), FONT a TrueType file, WEIGHT the
position on a variable font's weight axis. Widths and line heights are facts about a font; no outline
is copied. The tables of deckgen/layout/text/metrics come from metric twins with open licences:

    arial*    Arimo (SIL Open Font License 1.1), weights 400 and 700, upright and italic
    calibri*  Carlito (SIL Open Font License 1.1), regular, bold, italic, bold italic
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

BLOCK = 256
LAST = 0x2FFF
TARGET = Path(__file__).parent.parent / "deckgen" / "layout" / "text" / "metrics"


def table(font: TTFont) -> dict[str, object]:
    """Return the widths in thousandths of an em by blocks of 256 code points, and the line metrics.

    A code point that the font lacks has width -1.
    """
    scale = 1000 / font["head"].unitsPerEm
    names = font.getBestCmap()
    metrics = font["hmtx"]
    blocks: dict[str, list[int]] = {}
    for start in range(0, LAST, BLOCK):
        codes = range(start, start + BLOCK)
        if any(code in names for code in codes):
            blocks[str(start // BLOCK)] = [
                round(metrics[names[code]][0] * scale) if code in names else -1 for code in codes
            ]
    horizontal = font["hhea"]
    return {
        "ascent": round(horizontal.ascent * scale),
        "descent": round(-horizontal.descent * scale),
        "gap": round(horizontal.lineGap * scale),
        "blocks": blocks,
    }


def main(name: str, path: str, weight: str | None = None) -> None:
    """Read the font and write its table."""
    font = TTFont(path)
    if weight:
        font = instancer.instantiateVariableFont(font, {"wght": float(weight)})
    text = json.dumps(table(font), separators=(",", ":"))
    (TARGET / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
