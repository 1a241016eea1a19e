"""YAML as read: plain values that know their line and column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]
Position = tuple[int, int]


@dataclass(slots=True)
class Node:
    """A value with its place, and the nodes below it by key or index.

    ``value`` is a string, ``None``, a dict or a list; ``size`` counts the nodes of the whole tree
    with aliases written out, ``height`` its levels.
    """

    value: Any
    position: Position
    children: dict[str | int, Node] = field(default_factory=dict)
    keys: dict[str, Position] = field(default_factory=dict)
    size: int = 1
    height: int = 1

    def add(self, key: str | int, child: Node) -> None:
        """Hang a node below this one; the value is the caller's to extend."""
        self.children[key] = child
        self.size += child.size
        self.height = max(self.height, child.height + 1)

    def find(self, path: Sequence[str | int]) -> Node:
        """Return the node at a path; parts of the path that the file does not have are skipped."""
        node = self
        for part in path:
            node = node.children.get(part, node)
        return node

    def key_position(self, path: Sequence[str | int]) -> Position:
        """Return where the last key of a path is written, else where its value is."""
        parent, last = self.find(path[:-1]), path[-1]
        if isinstance(last, str) and last in parent.keys:
            return parent.keys[last]
        return self.find(path).position
