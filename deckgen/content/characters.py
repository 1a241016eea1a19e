"""Characters: those that no slide can hold, and those written without spaces between words."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_PLANE_ENDS: Final = "".join(f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_FORBIDDEN: Final = f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff{_PLANE_ENDS}]"
SPACELESS: Final = "\u2e80-\u2fdf\u3000-\u30ff\u31f0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_FOLD: Final = f"(?<=[{SPACELESS}]) (?=[{SPACELESS}])"


def forbidden(text: str) -> re.Match[str] | None:
    """Return the first character of a text that no slide can hold."""
    # Printable text has none; the pattern is costly to compile and seldom needed.
    return None if text.isprintable() else re.search(_FORBIDDEN, text)


def describe(character: str) -> str:
    """Return a character's code point and what kind of character it is."""
    kinds = {"Cc": "a control character", "Cs": "a lone surrogate", "Cf": "a byte order mark"}
    kind = kinds.get(unicodedata.category(character), "a noncharacter")
    return f"U+{ord(character):04X}, {kind}"


def join_folded(text: str) -> str:
    """Take out the spaces that YAML leaves for a line break where the script has none between words."""
    return text if text.isascii() else re.sub(_FOLD, "", text)
