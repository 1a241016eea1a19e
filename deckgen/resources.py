"""Where the files that come with deckgen are: in the wheel, or in a checkout."""

from __future__ import annotations

from pathlib import Path


def bundled(folder: str) -> Path:
    """Return the folder ``content`` or ``themes`` that came with this installation."""
    package = Path(__file__).resolve().parent
    shipped = package / "bundled" / folder
    return shipped if shipped.is_dir() else package.parent / folder
