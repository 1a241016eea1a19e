"""Language tags: PowerPoint's locale and the script of a language."""

from __future__ import annotations

from typing import Final

from deckgen.locales.deck import Language

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
    from babel import Locale  # noqa: PLC0415  # only languages without an entry above need it

    locale = Locale.parse(tag, sep="-")
    full = Locale.parse(str(locale), resolve_likely_subtags=True)
    return Language(tag, f"{full.language}-{full.territory or 'US'}", full.script or "Latn")
