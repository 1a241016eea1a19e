"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from deckgen.diagnostics import DeckgenError, Diagnostic, Severity


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a temporary file beside ``path`` that takes its place when the block ends without an error.

    Raises ``DeckgenError`` where the file cannot be written; what was there before then stays.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
        handle = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    except OSError as problem:
        raise _not_written(path, problem) from problem
    try:
        with os.fdopen(handle, "w+b") as file:
            yield cast(BinaryIO, file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as problem:
        raise _not_written(path, problem) from problem
    finally:
        temporary.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Write bytes to a file, whole or not at all."""
    with replacing(path) as file:
        file.write(data)


def _not_written(path: Path, problem: OSError) -> DeckgenError:
    message = f"the file cannot be written: {problem.strerror or problem}"
    return DeckgenError([Diagnostic(Severity.ERROR, "not-written", message, file=str(path))])
