"""Theme files: YAML to a ``Theme``, with every mistake of a file told at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, cast, get_args

import yaml

from deckgen.diagnostics import DeckgenError, Diagnostic, Severity, did_you_mean, error
from deckgen.geometry import inches
from deckgen.themes.contrast import contrast
from deckgen.themes.layouts import make_layouts
from deckgen.themes.model import ColorSlot, FontPair, Grid, SchemeSlot, Theme, TypeScale

KEYS = ("title", "dark", "colors", "fonts", "scale", "line_spacing")
SIZES = tuple(field.name for field in fields(TypeScale))
TEXT_CONTRAST = 4.5
READABLE: tuple[tuple[ColorSlot, ColorSlot], ...] = (
    ("tx1", "bg1"),
    ("tx1", "bg2"),
    ("tx2", "bg1"),
    ("tx2", "bg2"),
    ("accent1", "bg1"),
    ("accent1", "bg2"),
    ("hlink", "bg1"),
)
"""Text and background colours that meet on slides."""


def default_grid() -> Grid:
    """Return the 16:9 slide with twelve columns."""
    return Grid(
        slide_width=inches(40 / 3), slide_height=inches(7.5), margin=inches(0.6), columns=12, gutter=inches(0.2)
    )


def theme_names(folders: Iterable[Path]) -> tuple[str, ...]:
    """Return the names of the theme files in the folders."""
    return tuple(sorted({path.stem for folder in folders for path in folder.glob("*.yaml")}))


def find_theme(name: str, folders: Iterable[Path]) -> Path:
    """Return the first file of this theme in the folders; raise an error that names the known themes."""
    searched = tuple(folders)
    for folder in searched:
        path = folder / f"{name}.yaml"
        if name.replace("-", "").replace("_", "").isalnum() and path.is_file():
            return path
    raise error("unknown-theme", f"there is no theme '{name}'", did_you_mean(name, theme_names(searched)))


def read_theme(path: Path) -> Theme:
    """Read one theme file; raise ``DeckgenError`` with all its mistakes."""
    data = _load(path)
    problems = _Problems(path)
    problems.unknown_keys(data, KEYS, "theme")
    colors = problems.colors(data.get("colors"))
    heading, body = (problems.fonts(data.get("fonts"), role) for role in ("heading", "body"))
    scale = problems.numbers(data.get("scale"), SIZES, "scale")
    spacing = problems.spacing(data.get("line_spacing", {"Latn": 1.0}))
    problems.stop_if_any()
    grid = default_grid()
    type_scale = TypeScale(**scale)
    theme = Theme(
        name=path.stem,
        title=str(data.get("title", path.stem)),
        dark=data.get("dark") is True,
        colors=cast(Mapping[SchemeSlot, str], colors),
        heading=heading,
        body=body,
        scale=type_scale,
        grid=grid,
        line_spacing=spacing,
        layouts=make_layouts(grid, type_scale, dark=data.get("dark") is True),
    )
    problems.contrast(theme)
    problems.stop_if_any()
    return theme


def _load(path: Path) -> dict[str, Any]:
    try:
        data = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=yaml.CSafeLoader)  # a safe loader
    except (yaml.YAMLError, ValueError, OSError) as problem:
        raise _failure(path, "yaml-syntax", f"the theme cannot be read: {problem}") from problem
    if not isinstance(data, dict):
        raise _failure(path, "wrong-type", "a theme is a mapping with colors, fonts and scale")
    return data


def _failure(path: Path, code: str, message: str) -> DeckgenError:
    return DeckgenError([Diagnostic(Severity.ERROR, code, message, file=str(path))])


class _Problems:
    """Collects what is wrong with one theme file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found: list[Diagnostic] = []

    def add(self, code: str, message: str, hint: str | None = None) -> None:
        """Note one mistake."""
        self._found.append(Diagnostic(Severity.ERROR, code, message, file=str(self._path), hint=hint))

    def stop_if_any(self) -> None:
        """Raise all mistakes noted so far."""
        if self._found:
            raise DeckgenError(self._found)

    def unknown_keys(self, data: Mapping[str, Any], known: Iterable[str], where: str) -> None:
        """Note keys that mean nothing here."""
        names = tuple(known)
        for key in data:
            if key not in names:
                self.add("unknown-key", f"{where} knows no key '{key}'", did_you_mean(str(key), names))

    def _mapping(self, value: Any, where: str) -> Mapping[str, Any]:
        if isinstance(value, dict):
            return value
        self.add("missing-key", f"the theme needs a mapping '{where}'")
        return {}

    def colors(self, value: Any) -> dict[str, str]:
        """Return the twelve colours, upper case."""
        given = self._mapping(value, "colors")
        slots = get_args(SchemeSlot)
        self.unknown_keys(given, slots, "colors")
        colors = {}
        for slot in slots:
            color = str(given.get(slot, ""))
            if not re.fullmatch(r"[0-9A-Fa-f]{6}", color):
                self.add("wrong-color", f'colors.{slot} must be six hexadecimal digits in quotes, such as "0F5FC2"')
            colors[slot] = color.upper()
        return colors

    def fonts(self, value: Any, role: str) -> FontPair:
        """Return the typefaces of ``heading`` or ``body``."""
        given = self._mapping(self._mapping(value, "fonts").get(role), f"fonts.{role}")
        latin = given.get("latin")
        if not isinstance(latin, str):
            self.add("missing-key", f"fonts.{role} needs a 'latin' typeface")
        return FontPair(str(latin), {script: str(name) for script, name in given.items() if script != "latin"})

    def numbers(self, value: Any, known: Iterable[str], where: str) -> dict[str, float]:
        """Return the named sizes in points."""
        given = self._mapping(value, where)
        names = tuple(known)
        self.unknown_keys(given, names, where)
        for name in names:
            if not isinstance(given.get(name), (int, float)) or not 6 <= given[name] <= 200:
                self.add("wrong-type", f"{where}.{name} must be a size between 6 and 200 points")
        return {name: float(given[name]) for name in names if isinstance(given.get(name), (int, float))}

    def spacing(self, value: Any) -> dict[str, float]:
        """Return line spacing by script; less than 1 would clip Han characters."""
        given = self._mapping(value, "line_spacing")
        for script, share in given.items():
            if not isinstance(share, (int, float)) or not 1 <= share <= 2:
                self.add("wrong-type", f"line_spacing.{script} must be between 1 and 2")
        return {script: float(share) for script, share in given.items() if isinstance(share, (int, float))}

    def contrast(self, theme: Theme) -> None:
        """Note pairs of text and background colours that cannot be read."""
        for text, background in READABLE:
            first, second = theme.scheme_slot(text), theme.scheme_slot(background)
            ratio = contrast(theme.colors[first], theme.colors[second])
            if ratio < TEXT_CONTRAST:
                self.add(
                    "low-contrast",
                    f"{first} on {second} has a contrast of {ratio:.1f}, text needs {TEXT_CONTRAST}",
                    "make one of them darker or lighter",
                )
