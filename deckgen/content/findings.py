"""Diagnostics of one file, gathered while it is read and checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from deckgen.content.nodes import Node, Path, Position
from deckgen.diagnostics import DeckgenError, Diagnostic, Severity

FINDINGS_LIMIT: Final = 1_000


class EnoughFoundError(Exception):
    """So much is wrong with a file that looking for more helps nobody."""


@dataclass(slots=True)
class Findings:
    """What was found in ``file`` so far; places are looked up in ``root``."""

    file: str
    root: Node = field(default_factory=lambda: Node({}, (1, 1)))
    found: dict[Diagnostic, None] = field(default_factory=dict)

    def add(self, code: str, message: str, position: Position, hint: str | None = None) -> None:
        """Note an error at a position."""
        self._note(Severity.ERROR, code, message, position, hint)

    def error(self, code: str, message: str, path: Path, hint: str | None = None) -> None:
        """Note an error at the value that a path leads to."""
        self.add(code, message, self.root.find(path).position, hint)

    def key_error(self, code: str, message: str, path: Path, hint: str | None = None) -> None:
        """Note an error at the key that a path ends with."""
        self.add(code, message, self.root.key_position(path), hint)

    def key_warning(self, code: str, message: str, path: Path, hint: str | None = None) -> None:
        """Note a warning at the key that a path ends with."""
        self._note(Severity.WARNING, code, message, self.root.key_position(path), hint)

    @property
    def in_order(self) -> tuple[Diagnostic, ...]:
        """What was found, in the file's order."""
        return tuple(sorted(self.found, key=lambda finding: (finding.line or 0, finding.column or 0)))

    def stop_on_errors(self) -> None:
        """Raise what was found if any of it is an error."""
        if any(finding.severity is Severity.ERROR for finding in self.found):
            raise DeckgenError(self.in_order)

    def _note(self, severity: Severity, code: str, message: str, position: Position, hint: str | None) -> None:
        line, column = position
        self.found[Diagnostic(severity, code, message, self.file, line, column, hint)] = None
        if len(self.found) >= FINDINGS_LIMIT:
            raise EnoughFoundError
