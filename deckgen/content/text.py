"""Words as the user wrote them: one string for every language, or one a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from deckgen.values import value

ANY_LANGUAGE = ""
LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")


@value
class Text:
    """Words by language tag; the key ``ANY_LANGUAGE`` alone holds words that every language shares.

    The words are as written: inline Markdown and ``{figure}`` placeholders are still to be read.
    """

    by_language: Mapping[str, str]

    @classmethod
    def parse(cls, value: object) -> Text:
        """Return the text of a YAML value: a string or a mapping of language tag to string."""
        if isinstance(value, Text):
            return value
        if isinstance(value, str):
            return cls({ANY_LANGUAGE: value.strip()})
        if isinstance(value, Mapping) and not _is_bare_placeholder(value):
            return cls({str(language): _words(language, words) for language, words in value.items()})
        raise PydanticCustomError("text", "expected text: a string, or a mapping of language to string")

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Let pydantic validate a text with ``parse``."""
        return core_schema.no_info_plain_validator_function(cls.parse)


def _is_bare_placeholder(value: Mapping[Any, Any]) -> bool:
    """Tell whether YAML took the braces of an unquoted ``{figure}`` for a mapping."""
    return list(value.values()) == [None] and not any(LANGUAGE_TAG.fullmatch(str(key)) for key in value)


def _words(language: object, words: object) -> str:
    if words is None:
        return ""
    if not isinstance(words, str):
        raise PydanticCustomError("text", "expected a string for language '{language}'", {"language": str(language)})
    return words.strip()
