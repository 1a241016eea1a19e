"""The content of a deck in all its languages."""

from __future__ import annotations

import re
from dataclasses import field
from datetime import date
from typing import Annotated

from pydantic import Discriminator, Field, field_validator
from pydantic_core import PydanticCustomError

from deckgen.content.base import Identifier, Model, model
from deckgen.content.quantity import Quantity
from deckgen.content.slides import Slide
from deckgen.content.text import Text

LANGUAGE_TAG = re.compile(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")
FigureReference = Identifier | Quantity
ContentSlide = Annotated[Slide[Text, FigureReference], Discriminator("kind")]


@model
class Links(Model):
    """Where wiki links lead: ``base_url`` is put before their path. Without it they are plain text."""

    base_url: Annotated[str | None, Field(pattern=r"^https?://")] = None


@model
class Source(Model):
    """Where figures come from. ``date`` is a year, a month (2024-11) or a day."""

    title: Text
    publisher: Text | None = None
    date: Annotated[str | None, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")] = None
    url: Annotated[str | None, Field(pattern=r"^https?://")] = None


@model
class Content(Model):
    """A deck in all its languages."""

    name: Identifier | None = None
    title: Text
    subtitle: Text | None = None
    languages: Annotated[tuple[str, ...], Field(min_length=1)]
    default_language: str | None = None
    author: str = ""
    date: date
    theme: str = "light"
    links: Links = Links()
    sources: dict[Identifier, Source] = field(default_factory=dict)
    figures: dict[Identifier, Quantity] = field(default_factory=dict)
    slides: Annotated[tuple[ContentSlide, ...], Field(min_length=1)]

    @field_validator("languages")
    @classmethod
    def _tags(cls, tags: tuple[str, ...]) -> tuple[str, ...]:
        """Hold that languages are BCP 47 tags, each once."""
        for tag in tags:
            if not LANGUAGE_TAG.match(tag):
                raise PydanticCustomError("language", "'{tag}' is no language tag such as en or zh", {"tag": tag})
        if len(set(tags)) != len(tags):
            raise PydanticCustomError("language", "a language is listed twice")
        return tags
