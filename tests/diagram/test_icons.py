"""Icons by name, and what happens without the package."""

import importlib.util

import pytest

from deckgen.diagnostics import DeckgenError
from deckgen.diagram import icons

needs_icons = pytest.mark.skipif(not icons.icons_installed(), reason="the extra deckgen[icons] is not installed")


@needs_icons
@pytest.mark.parametrize("name", ["onprem.container.docker", "OnPrem.Container.Docker", "aws.compute.EC2"])
def test_an_icon_is_a_png(name: str) -> None:
    data = icons.find_icon(name)
    assert data is not None
    assert data.startswith(b"\x89PNG")


@needs_icons
@pytest.mark.parametrize(
    ("name", "hint"),
    [("onprem.container.doker", "docker"), ("onprem.kontainer.docker", "onprem.container"), ("nothing", "three parts")],
)
def test_an_unknown_icon_gets_a_suggestion(name: str, hint: str) -> None:
    with pytest.raises(DeckgenError, match=hint):
        icons.find_icon(name)


def test_without_the_package_there_is_no_icon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    assert icons.find_icon("onprem.container.docker") is None
