"""The content of a deck in all its languages."""

from __future__ import annotations

import re
from dataclasses import field
from datetime import date
from typing import Annotated

from pydantic import Discriminator, Field, field_validator
from pydantic_core import PydanticCustomError

from deckgen.content.base import Identifier, Model, model
from deckgen.content.quantity import FigureReference, Quantity
from deckgen.content.slides import Slide
from deckgen.content.text import LANGUAGE_TAG, Text

ContentSlide = Annotated[Slide[Text, FigureReference], Discriminator("kind")]


def _is_date(text: str, *, parts: int) -> bool:
    """Return whether a text is a date of one (a year), two or three parts that the calendar has."""
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", text, re.ASCII) or text.count("-") != parts - 1:
        return False
    numbers = [int(number) for number in text.split("-")]
    try:
        date(*([*numbers, 1, 1])[:3])
    except ValueError:
        return False
    return True


@model
class Links(Model):
    """Where wiki links lead: ``base_url`` is put before their path. Without it they are plain text."""

    base_url: Annotated[str | None, Field(pattern=r"^https?://")] = None


@model
class Source(Model):
    """Where figures come from. ``date`` is a year, a month (2024-11) or a day."""

    title: Text
    publisher: Text | None = None
    date: str | None = None
    url: Annotated[str | None, Field(pattern=r"^https?://")] = None

    @field_validator("date")
    @classmethod
    def _date(cls, value: str | None) -> str | None:
        """Hold that the date is a year, a month or a day of the calendar."""
        if value is not None and not any(_is_date(value, parts=parts) for parts in (1, 2, 3)):
            raise PydanticCustomError("date", "expected a date such as 2024, 2024-11 or 2024-11-24")
        return value


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
            if not LANGUAGE_TAG.fullmatch(tag):
                raise PydanticCustomError("language", "'{tag}' is no language tag such as en or zh", {"tag": tag})
        if len(set(tags)) != len(tags):
            raise PydanticCustomError("language", "a language is listed twice")
        return tags

    @field_validator("date", mode="before")
    @classmethod
    def _day(cls, value: object) -> object:
        """Hold that the date is written as one: pydantic would take a bare number for seconds since 1970."""
        if isinstance(value, date) or (isinstance(value, str) and _is_date(value, parts=3)):
            return value
        raise PydanticCustomError("date", "expected a date such as 2026-11-24")
