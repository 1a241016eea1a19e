"""Content together with where each part of it is written."""

from __future__ import annotations

from pathlib import Path as FilePath

from deckgen.content.nodes import Node, Path, Position
from deckgen.content.schema import Content
from deckgen.diagnostics import Diagnostic
from deckgen.values import value


@value
class LoadedContent:
    """A content file that was read: its content, its path, its places, and what is worth a warning."""

    content: Content
    path: FilePath
    positions: Node
    warnings: tuple[Diagnostic, ...] = ()

    def place(self, path: Path) -> Position:
        """Return line and column of the value that a path such as ``("slides", 0, "title")`` leads to."""
        return self.positions.find(path).position
