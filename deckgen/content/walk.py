"""Walking through content: every text and every use of a figure, with the path that leads to it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from deckgen.content.nodes import Path
from deckgen.content.quantity import FigureId, Quantity
from deckgen.content.text import Text

Leaf = Text | FigureId | Quantity


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Leaf]]:
    """Yield texts, figure ids and quantities below a value, in the order of the fields."""
    if isinstance(value, Text | FigureId | Quantity):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from leaves(getattr(value, field.name), (*path, field.name))
