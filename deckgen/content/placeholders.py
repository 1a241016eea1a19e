r"""Placeholders in texts: ``{figure-id}`` or ``{figure-id:form}`` stand for a figure or a source's detail.

``\\{`` is a literal brace, ``{{...}}`` and every other brace stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from deckgen.values import value

FIGURE_FORMS: Final = ("short", "full", "period", "low", "high")
SOURCE_FORMS: Final = ("title", "publisher", "date")
_PLACEHOLDER: Final = re.compile(r"(?<![\\{])\{([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?::([a-z]+))?\}(?!\})")


@value
class Placeholder:
    """The id of a figure or a source, and the form asked for."""

    id: str
    form: str | None


def placeholders(words: str) -> Iterator[Placeholder]:
    """Yield the placeholders of a text in order."""
    for found in _PLACEHOLDER.finditer(words):
        yield Placeholder(found.group(1), found.group(2))


def substitute(words: str, worded: Callable[[Placeholder], str]) -> str:
    """Return the text with every placeholder replaced by its wording."""
    return _PLACEHOLDER.sub(lambda found: worded(Placeholder(found.group(1), found.group(2))), words)
