"""What all content models share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeVar, dataclass_transform

from pydantic import ConfigDict, StringConstraints

from deckgen.values import comparable

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=64)]
C = TypeVar("C")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def model(cls: type[C]) -> type[C]:
    """Make a class a frozen dataclass that pydantic can fill from YAML."""
    return comparable(dataclass(frozen=True, kw_only=True, repr=False, eq=False)(cls))


class Model:
    """Base of the content models: pydantic accepts no keys but the fields."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", arbitrary_types_allowed=True)
