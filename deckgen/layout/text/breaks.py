"""Where a line may break: the rules of Unicode Standard Annex 14 that slides need.

A pair table over seven classes decides in one pass; tests compare it with a full implementation.
One rule is stricter than the annex: a dash between digits (a range, ``5–10%``) never breaks.
"""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import lru_cache
from typing import Final

_OPENING: Final = frozenset("([{（［｛〔〈《「『【〖〘〚｢“‘〝¿¡")
_CLOSING: Final = frozenset(
    ")]}）］｝〕〉》」』】〗〙〛｣”’〞〟,.!?:;，。、：；！？．‼⁇⁈⁉…‥%％‰°℃℉¢￠々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎゕゖ"
    "ァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ・゠〜～"
)
_GLUE: Final = frozenset("\u00a0\u202f\u2007\u2011\u2060\ufeff\u200d")
_AFTER: Final = frozenset("-\u2010\u2012\u2013\u2014\u00ad/|")


class BreakClass(IntEnum):
    """How a character takes part in line breaking."""

    LETTER = 0
    DIGIT = 1
    SPACE = 2
    OPENING = 3
    CLOSING = 4
    IDEOGRAPH = 5
    GLUE = 6
    AFTER = 7


@lru_cache(maxsize=8192)
def break_class(character: str) -> BreakClass:
    """Return the break class of one character."""
    if character in " \u3000\u200b\t":
        return BreakClass.SPACE
    for members, kind in (
        (_OPENING, BreakClass.OPENING),
        (_CLOSING, BreakClass.CLOSING),
        (_GLUE, BreakClass.GLUE),
        (_AFTER, BreakClass.AFTER),
    ):
        if character in members:
            return kind
    category = unicodedata.category(character)
    if category == "Nd":
        return BreakClass.DIGIT
    if category in ("Mn", "Me"):
        return BreakClass.GLUE
    if unicodedata.east_asian_width(character) in "WF":
        return BreakClass.IDEOGRAPH
    return BreakClass.LETTER


def break_units(text: str) -> list[str]:
    """Split a paragraph after every place where its line may break; joined, the units give the text."""
    units: list[str] = []
    start = 0
    for at in range(1, len(text)):
        if _may_break(text, at):
            units.append(text[start:at])
            start = at
    if text:
        units.append(text[start:])
    return units


def _may_break(text: str, at: int) -> bool:
    """Tell whether a line may break between the characters before and at ``at``."""
    before, after = break_class(text[at - 1]), break_class(text[at])
    if after in (BreakClass.SPACE, BreakClass.CLOSING, BreakClass.GLUE):
        return False
    if before == BreakClass.SPACE:
        return break_class(text[:at].rstrip(" ")[-1:] or " ") != BreakClass.OPENING
    if before in (BreakClass.OPENING, BreakClass.GLUE):
        return False
    if BreakClass.IDEOGRAPH in (before, after):
        return after != BreakClass.AFTER
    if after == BreakClass.OPENING:
        return before == BreakClass.CLOSING and is_wide(text[at])
    if before == BreakClass.AFTER:
        return _breaks_after_dash(text, at)
    return before == BreakClass.CLOSING and is_wide(text[at - 1])


def _breaks_after_dash(text: str, at: int) -> bool:
    """Tell whether a line may break after the dash or slash before ``at``: only inside a compound word."""
    follows_word = at > 1 and break_class(text[at - 2]) in (BreakClass.LETTER, BreakClass.DIGIT)
    return follows_word and break_class(text[at]) == BreakClass.LETTER


def is_wide(character: str) -> bool:
    """Tell whether a character takes a full em in East Asian type."""
    return unicodedata.east_asian_width(character) in "WF"
