"""What this machine has, what it gives, and what to do about what is missing."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

PACKAGES = (
    ("pygraphviz", "diagram layout, the same on every machine", "pip install pygraphviz"),
    ("resvg_py", "pictures of diagrams (PNG)", "pip install resvg-py"),
    ("fontpkg-arimo", "Latin type in pictures", "pip install fontpkg-arimo"),
    ("manimgx-fonts-cjk", "Chinese, Japanese and Korean type in pictures", "pip install manimgx-fonts-cjk"),
    ("diagrams", "icons (optional)", 'pip install "deckgen[icons]"'),
)
COMMANDS = (
    ("dot", "another Graphviz, used only with --graphviz dot (optional)", "your system's graphviz package"),
    ("soffice", "LibreOffice, to look at decks outside PowerPoint (optional)", "your system's libreoffice package"),
)


def findings() -> Iterator[str]:
    """Yield a line for deckgen, and for each thing it can use."""
    yield f"deckgen {version('deckgen')} on Python {platform.python_version()} ({platform.system()})"
    for name, purpose, remedy in PACKAGES:
        yield _line(name, _version(name), purpose, remedy)
    for name, purpose, remedy in COMMANDS:
        yield _line(name, shutil.which(name), purpose, remedy)


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _line(name: str, found: str | None, purpose: str, remedy: str) -> str:
    if found:
        return f"  ok       {name} {found}: {purpose}"
    return f"  missing  {name}: {purpose}; to get it: {remedy}"
