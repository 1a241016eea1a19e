"""Which keys a model knows, looked up by a place in the content."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from deckgen.content.quantity import Quantity
from deckgen.content.schema import Content


def field_names(place: tuple[int | str, ...]) -> list[str]:
    """Return the keys that the model at a place of pydantic's (with names of slide kinds) accepts."""
    return _names(tuple(0 if isinstance(part, int) else part for part in place))


@functools.cache
def _names(place: tuple[int | str, ...]) -> list[str]:
    hints: list[Any] = [Content]
    for part in place:
        hints = [below for hint in hints for below in _below(hint, part)]
    classes = [model for hint in hints for model in _classes(hint)]
    return sorted({field.name for model in classes for field in dataclasses.fields(model)})


def _below(hint: Any, part: int | str) -> list[Any]:
    """Return the types that a part of a place leads to."""
    if isinstance(hint, TypeVar) or part == "quantity":
        return [Quantity]
    found: list[Any] = []
    for option in _options(hint):
        origin = get_origin(option) or option
        if isinstance(part, int) and origin is tuple:
            found.append(get_args(option)[0])
        elif origin is dict:
            found.append(get_args(option)[1])
        elif dataclasses.is_dataclass(origin):
            names = get_type_hints(origin)
            if part in get_args(names.get("kind")):
                found.append(option)
            elif part in names:
                found.append(names[str(part)])
    return found


def _options(hint: Any) -> list[Any]:
    """Return the types that a hint allows."""
    if get_origin(hint) is Union or type(hint).__name__ == "UnionType":
        return [option for part in get_args(hint) for option in _options(part)]
    return [hint]


def _classes(hint: Any) -> list[Any]:
    origins = [get_origin(option) or option for option in _options(hint)]
    return [origin for origin in origins if dataclasses.is_dataclass(origin)]
