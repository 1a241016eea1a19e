"""Golden files: the scene and the slide XML of every slide kind. ``pytest --update-golden`` rewrites them."""

import dataclasses
import json
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from deckgen.build import Options, build_scenes
from tests.deck.conftest import KINDS, built  # noqa: F401  # the fixture

FOLDER = Path(__file__).parent / "slide-kinds"
LANGUAGES = ("en", "zh")


def plain(value: Any) -> Any:
    """Return a scene value as JSON can hold it, without what says nothing."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        said = {name: plain(item) for name, item in fields.items() if item not in (None, (), "", False)}
        return {"is": type(value).__name__, **said}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    return str(value) if isinstance(value, Decimal) else value


def scenes(language: str) -> dict[str, str]:
    _, scene = next(build_scenes(KINDS, Options(Path(), (language,)), lambda _finding: None))
    return {slide.id: json.dumps(plain(slide), ensure_ascii=False, indent=1) + "\n" for slide in scene.slides}


def slide_parts(path: Path) -> dict[str, str]:
    found = {}
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith(("ppt/slides/slide", "ppt/charts/chart", "ppt/notesSlides/notesSlide")):
                root = etree.fromstring(package.read(name))
                found[Path(name).stem] = etree.tostring(root, pretty_print=True, encoding="unicode")
    return found


def compare(made: dict[str, str], ending: str, update: bool) -> None:
    if update:
        FOLDER.mkdir(exist_ok=True)
        for name, text in made.items():
            (FOLDER / f"{name}.{ending}").write_text(text, encoding="utf-8")
    kept = {path.name.removesuffix(f".{ending}"): path for path in FOLDER.glob(f"*.{ending}")}
    assert sorted(kept) == sorted(made)
    for name, text in made.items():
        assert kept[name].read_text(encoding="utf-8") == text, f"{name}: review with --update-golden"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_scenes_are_as_reviewed(language: str, request: pytest.FixtureRequest) -> None:
    compare(scenes(language), f"{language}.json", request.config.getoption("--update-golden"))


def test_the_parts_are_as_reviewed(built: Callable[..., Path], request: pytest.FixtureRequest) -> None:  # noqa: F811
    compare(slide_parts(built("en", KINDS)), "en.xml", request.config.getoption("--update-golden"))
