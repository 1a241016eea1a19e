"""Words as the user wrote them: one string for every language, or one a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

ANY_LANGUAGE = ""


@dataclass(frozen=True, slots=True)
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
        if isinstance(value, Mapping):
            return cls({str(language): _words(language, words) for language, words in value.items()})
        raise PydanticCustomError("text", "expected text: a string, or a mapping of language to string")

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Let pydantic validate a text with ``parse``."""
        return core_schema.no_info_plain_validator_function(cls.parse)


def _words(language: object, words: object) -> str:
    if words is None:
        return ""
    if not isinstance(words, str):
        raise PydanticCustomError("text", "expected a string for language '{language}'", {"language": str(language)})
    return words.strip()
