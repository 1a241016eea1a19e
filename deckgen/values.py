"""Frozen value classes that cost little to define.

``dataclass`` compiles six methods for every class; of a hundred classes that is a tenth of a whole
build. Comparing, hashing and showing are the same for all values, so they are written once, here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform

C = TypeVar("C")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[C]) -> type[C]:
    """Make a class a frozen dataclass with slots; equal fields make equal values."""
    return comparable(dataclass(frozen=True, slots=True, repr=False, eq=False)(cls))


def comparable(cls: type[C]) -> type[C]:
    """Give a dataclass the methods that all values share, where it has none of its own."""
    for method in (__eq__, __hash__, __repr__):
        if method.__name__ not in cls.__dict__:
            setattr(cls, method.__name__, method)
    return cls


def _parts(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, one.name) for one in fields(self) if one.compare)


def __eq__(self: Any, other: object) -> bool:  # noqa: N807  # becomes a method of every value class
    return bool(_parts(self) == _parts(other)) if type(other) is type(self) else NotImplemented


def __hash__(self: Any) -> int:  # noqa: N807  # becomes a method of every value class
    return hash(_parts(self))


def __repr__(self: Any) -> str:  # noqa: N807  # becomes a method of every value class
    shown = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({shown})"
