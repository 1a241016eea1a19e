"""The whole pipeline: content to localized deck to scene to files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from deckgen.content.loaded import LoadedContent
from deckgen.content.reader import read_content
from deckgen.diagnostics import DeckgenError, Diagnostic, Severity, did_you_mean, error
from deckgen.diagram.engine import choose_engine
from deckgen.diagram.icons import MISSING_HINT, find_icon
from deckgen.files import replacing, write_whole
from deckgen.images import read_image
from deckgen.layout.page import Resources
from deckgen.layout.scene import Group, Scene
from deckgen.layout.scenes import SlideError, lay_out_deck
from deckgen.layout.slides.stack import DIAGRAM
from deckgen.locales.deck import Deck
from deckgen.locales.localize import localize
from deckgen.pptx.writer import write_presentation
from deckgen.render.png import render_png
from deckgen.render.svg import render_svg
from deckgen.resources import bundled
from deckgen.themes.reader import find_theme, read_theme
from deckgen.values import value

PNG_WIDTH = 1280
"""Width of a diagram's PNG in pixels."""
Warn = Callable[[Diagnostic], None]


@value
class Options:
    """What a build is asked for. ``languages`` empty means the content's default, ``("all",)`` all of them."""

    out: Path
    languages: tuple[str, ...] = ()
    theme: str | None = None
    engine: str | None = None


def build(path: Path, options: Options, warn: Warn) -> Iterator[Path]:
    """Build one content file in the languages asked for and yield each file when it is written.

    Every language is laid out before the first file is written. Raises ``DeckgenError``.
    """
    scenes = list(build_scenes(path, options, warn))
    for deck, scene in scenes:
        yield from _write(deck, scene, options.out)


def build_scenes(path: Path, options: Options, warn: Warn) -> Iterator[tuple[Deck, Scene]]:
    """Read one content file and lay it out in each language asked for. Raises ``DeckgenError``."""
    loaded = read_content(path)
    for finding in loaded.warnings:
        warn(finding)
    for tag in _languages(loaded, options.languages):
        yield _scene(loaded, tag, options, warn)


def _languages(loaded: LoadedContent, wanted: Sequence[str]) -> tuple[str, ...]:
    content = loaded.content
    if "all" in wanted:
        return content.languages
    for tag in wanted:
        if tag not in content.languages:
            hint = did_you_mean(tag, content.languages)
            raise error("unknown-language", f"{loaded.path} has no language '{tag}'", hint)
    return tuple(dict.fromkeys(wanted)) or (content.default_language or content.languages[0],)


def _scene(loaded: LoadedContent, tag: str, options: Options, warn: Warn) -> tuple[Deck, Scene]:
    deck = localize(loaded.content, loaded.path.stem, tag)
    folders = (loaded.path.parent / "themes", Path("themes"), bundled("themes"))
    theme = read_theme(find_theme(options.theme or deck.theme, folders))
    resources = _resources(loaded.path.parent, options.engine, warn)
    try:
        return deck, lay_out_deck(deck, theme, resources, _created(deck.date))
    except* SlideError as problems:
        raise DeckgenError(list(_placed(problems, loaded))) from None


def _resources(folder: Path, engine: str | None, warn: Warn) -> Resources:
    """Return what layout asks of the world; a missing icon package is told once."""

    @cache
    def icon(name: str) -> bytes | None:
        data = find_icon(name)
        if data is None:
            missing_icons()
        return data

    @cache
    def missing_icons() -> None:
        warn(Diagnostic(Severity.WARNING, "no-icons", "icons are left out: they are not installed", hint=MISSING_HINT))

    return Resources(
        engine=cache(lambda: choose_engine(engine)),
        icon=icon,
        image=lambda name: read_image(folder / name),
    )


def _created(content_date: date) -> date:
    """Return the date of the document: SOURCE_DATE_EPOCH's if set, else the content's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return content_date
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise error("wrong-environment", f"SOURCE_DATE_EPOCH is no number of seconds: '{epoch}'") from None


def _placed(problems: BaseExceptionGroup[SlideError], loaded: LoadedContent) -> Iterator[Diagnostic]:
    """Yield the diagnostics of slides with the place of each slide in the file."""
    for problem in problems.exceptions:
        if isinstance(problem, SlideError):
            line, column = loaded.place(("slides", problem.index))
            for finding in problem.diagnostics:
                yield replace(finding, file=str(loaded.path), line=line, column=column)


def _write(deck: Deck, scene: Scene, out: Path) -> Iterator[Path]:
    """Write the deck, and each stack diagram as SVG and PNG beside it."""
    stem = f"{deck.name}.{deck.language.tag}"
    path = out / f"{stem}.pptx"
    with replacing(path) as file:
        write_presentation(scene, deck.language.script, file)
    yield path
    for number, (slide_id, title, group) in enumerate(_diagrams(scene)):
        name = f"{stem}.stack" if number == 0 else f"{stem}.stack-{slide_id}"
        svg = render_svg([group], group.box, scene.theme, deck.language, title=title, description=group.alt_text or "")
        write_whole(out / f"{name}.svg", svg.encode())
        yield out / f"{name}.svg"
        write_whole(out / f"{name}.png", render_png(svg, PNG_WIDTH))
        yield out / f"{name}.png"


def _diagrams(scene: Scene) -> Iterator[tuple[str, str, Group]]:
    for slide in scene.slides:
        for shape in slide.shapes:
            if isinstance(shape, Group) and shape.name == DIAGRAM:
                yield slide.id, slide.title, shape
