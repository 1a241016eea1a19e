"""Icons from the package ``diagrams``, by the names of its classes: ``onprem.container.docker``."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
import re
from pathlib import Path
from types import ModuleType
from typing import Final

from deckgen.diagnostics import did_you_mean, error

MISSING_HINT: Final = 'install them with: pip install "deckgen[icons]"'
_NAME: Final = re.compile(r"[a-z0-9_]+\.[a-z0-9_]+\.[a-z0-9_]+", re.IGNORECASE)


def icons_installed() -> bool:
    """Tell whether the icon package is there; without it decks are built without icons."""
    return importlib.util.find_spec("diagrams") is not None


def find_icon(name: str) -> bytes | None:
    """Return the PNG of an icon, ``None`` where icons are not installed; an unknown name is an error."""
    if not icons_installed():
        return None
    if not _NAME.fullmatch(name):
        raise error(
            "unknown-icon", f"'{name}' is no icon name", "a name has three parts, such as onprem.container.docker"
        )
    provider, group, wanted = name.lower().split(".")
    classes = _classes(_module(provider, group, name))
    found = classes.get(wanted)
    if found is None:
        known = (f"{provider}.{group}.{one}" for one in classes)
        raise error("unknown-icon", f"there is no icon '{name}'", did_you_mean(name.lower(), known))
    return found.read_bytes()


def _module(provider: str, group: str, name: str) -> ModuleType:
    package = importlib.import_module("diagrams")
    groups = [
        f"{outer.name}.{inner.name}"
        for outer in pkgutil.iter_modules(package.__path__)
        if outer.ispkg and outer.name == provider
        for inner in pkgutil.iter_modules([str(Path(package.__path__[0]) / outer.name)])
    ]
    if f"{provider}.{group}" not in groups:
        providers = (outer.name for outer in pkgutil.iter_modules(package.__path__) if outer.ispkg)
        hint = did_you_mean(f"{provider}.{group}", groups) if groups else did_you_mean(provider, providers)
        raise error("unknown-icon", f"there is no icon '{name}'", hint)
    return importlib.import_module(f"diagrams.{provider}.{group}")


def _classes(module: ModuleType) -> dict[str, Path]:
    """Return the picture file of every icon class of a module, by its lower-case name."""
    root = Path(importlib.import_module("diagrams").__path__[0]).parent
    return {
        key.lower(): root / value._icon_dir / value._icon  # the classes tell their file only so
        for key, value in vars(module).items()
        if getattr(value, "_icon", None) and getattr(value, "_icon_dir", None)
    }
