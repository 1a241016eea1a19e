"""Where ``*`` and ``_`` may open and close emphasis, also beside Han characters.

CommonMark looks for spaces and punctuation around the marks, which text without spaces between
words does not have: it takes the stars of ``这是**“强调”**的`` for text. As in the CJK-friendly amendments to
CommonMark, a neighbour of such a script counts like a space.
"""

from __future__ import annotations

import re
from typing import Final

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

from deckgen.content.characters import SPACELESS

_SPACELESS: Final = re.compile(f"[{SPACELESS}]")


def delimiters(state: StateInline, silent: bool) -> bool:
    """Take a run of stars or underscores as delimiters; a rule of markdown-it's inline parser."""
    start, marker = state.pos, state.src[state.pos]
    if silent or marker not in "*_":
        return False
    end = start
    while end < state.posMax and state.src[end] == marker:
        end += 1
    before = state.src[start - 1] if start else " "
    after = state.src[end] if end < state.posMax else " "
    opens, closes = _flanking(before, after)
    if marker == "_" and opens and closes:
        opens, closes = _is_punctuation(before), _is_punctuation(after)
    for _ in range(end - start):
        state.push("text", "", 0).content = marker
        state.delimiters.append(Delimiter(ord(marker), end - start, len(state.tokens) - 1, -1, opens, closes))
    state.pos = end
    return True


def _flanking(before: str, after: str) -> tuple[bool, bool]:
    """Return whether marks between two characters may open and may close emphasis."""
    return _leads_into(after, before), _leads_into(before, after)


def _leads_into(inner: str, outer: str) -> bool:
    if isWhiteSpace(ord(inner)):
        return False
    if not _is_punctuation(inner) or _SPACELESS.match(inner):
        return True
    return isWhiteSpace(ord(outer)) or _is_punctuation(outer) or bool(_SPACELESS.match(outer))


def _is_punctuation(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)
