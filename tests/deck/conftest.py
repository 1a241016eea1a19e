"""The decks that come along, built once for all tests."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from deckgen.build import Options, build

ROOT = Path(__file__).parents[2]
SEED = ROOT / "content" / "ai-infrastructure-stack.yaml"
KINDS = ROOT / "content" / "examples" / "slide-kinds.yaml"
LANGUAGES = ("en", "zh")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Return a function that builds a deck and gives the path of its .pptx."""
    folder = tmp_path_factory.mktemp("decks")
    made: dict[tuple[str, str, str], Path] = {}

    def deck(language: str, content: Path = SEED, theme: str = "light") -> Path:
        key = content.stem, language, theme
        if key not in made:
            out = folder / theme
            list(build(content, Options(out, (language,), theme), lambda _finding: None))
            made[key] = out / f"{content.stem}.{language}.pptx"
        return made[key]

    return deck


@pytest.fixture(scope="session")
def opened(built: Callable[..., Path]) -> Callable[..., Any]:
    """Return a function that builds a deck and reads it back with python-pptx."""

    def read(language: str, content: Path = SEED) -> Any:
        return Presentation(str(built(language, content)))

    return read
