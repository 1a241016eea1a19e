"""Language tags: PowerPoint's locale and the script of a language."""

from __future__ import annotations

from typing import Final

from babel import Locale

from deckgen.locales.deck import Language
from deckgen.locales.numbers import Numbers

_KNOWN: Final = {
    "en": ("en-US", "Latn"),
    "zh": ("zh-CN", "Hans"),
    "zh-Hans": ("zh-CN", "Hans"),
    "zh-CN": ("zh-CN", "Hans"),
    "zh-Hant": ("zh-TW", "Hant"),
    "zh-TW": ("zh-TW", "Hant"),
}


def language_of(tag: str) -> Language:
    """Return PowerPoint's locale and the script for a content language, through CLDR's likely subtags."""
    if tag in _KNOWN:
        return Language(tag, *_KNOWN[tag])
    locale = Numbers.of(tag).locale
    full = Locale.parse(str(locale), resolve_likely_subtags=True)
    return Language(tag, f"{full.language}-{full.territory or 'US'}", full.script or "Latn")
