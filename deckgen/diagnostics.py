"""What went wrong, where, and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Final

from deckgen.values import value

SHOWN_NAMES: Final = 12
SHOWN_DIAGNOSTICS: Final = 20


class Severity(Enum):
    """How much a finding matters: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@value
class Diagnostic:
    """One finding about the user's input.

    ``line`` and ``column`` count from 1; they are ``None`` where a finding has no place in a file.
    """

    severity: Severity
    code: str
    message: str
    file: str | None = None
    line: int | None = None
    column: int | None = None
    hint: str | None = None

    @property
    def place(self) -> str:
        """``file:line:column`` as far as they are known, else an empty string."""
        parts = [self.file, self.line, self.column]
        return ":".join(str(part) for part in parts if part is not None)


class DeckgenError(Exception):
    """The user's input or surroundings stop the work; carries every diagnostic found, in order."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Keep the diagnostics that explain the failure."""
        super().__init__("\n".join(format_text(diagnostic) for diagnostic in diagnostics))
        self.diagnostics = tuple(diagnostics)


def error(code: str, message: str, hint: str | None = None) -> DeckgenError:
    """Return an error with one diagnostic that has no place in a file."""
    return DeckgenError([Diagnostic(Severity.ERROR, code, message, hint=hint)])


def format_text(diagnostic: Diagnostic) -> str:
    """Return ``file:line:column: severity: message [code]`` with the hint on a line of its own."""
    start = f"{diagnostic.place}: " if diagnostic.place else ""
    text = f"{start}{diagnostic.severity.value}: {diagnostic.message} [{diagnostic.code}]"
    return f"{text}\n  hint: {diagnostic.hint}" if diagnostic.hint else text


def format_report(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the first diagnostics as text, and how many more there are."""
    lines = [format_text(diagnostic) for diagnostic in diagnostics[:SHOWN_DIAGNOSTICS]]
    rest = len(diagnostics) - len(lines)
    return "\n".join([*lines, f"... and {rest} more"] if rest else lines)


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return a hint that names the known word nearest to ``word``, else one that lists what is known."""
    names = sorted(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    if not names:
        return None
    shown = ", ".join(names[:SHOWN_NAMES])
    return f"known: {shown}" + (", ..." if len(names) > SHOWN_NAMES else "")
