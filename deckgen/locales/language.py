"""Language tags: PowerPoint's locale and the script of a language."""

from __future__ import annotations

from typing import Final

from babel import Locale
from babel.core import get_global

from deckgen.locales.deck import Language
from deckgen.locales.numbers import Numbers

_KNOWN: Final = {"en": ("en-US", "Latn"), "zh": ("zh-CN", "Hans")}


def language_of(tag: str) -> Language:
    """Return PowerPoint's locale and the script for a content language, through CLDR's likely subtags."""
    if tag in _KNOWN:
        return Language(tag, *_KNOWN[tag])
    given = Numbers.of(tag).locale
    script, territory = _likely(given)
    return Language(tag, f"{given.language}-{given.territory or territory}", given.script or script)


def _likely(given: Locale) -> tuple[str, str]:
    """Return the script and the territory that CLDR holds likely for what a tag says."""
    likely = get_global("likely_subtags")
    language = given.language
    for known in (f"{language}_{given.script}", f"{language}_{given.territory}", language):
        if known in likely:
            _, script, territory = likely[known].split("_")
            return script, territory
    return "Latn", "US"
