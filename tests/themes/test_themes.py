"""Themes: the ones that come along, and what is said of broken ones."""

from pathlib import Path

import pytest
import yaml

from deckgen.diagnostics import DeckgenError
from deckgen.themes.contrast import contrast
from deckgen.themes.reader import find_theme, read_theme

THEMES = Path(__file__).parents[2] / "themes"


@pytest.mark.parametrize("path", sorted(THEMES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_theme_has_its_placeholders_on_the_slide_and_apart(path: Path) -> None:
    theme = read_theme(path)
    for layout in theme.layouts:
        boxes = [placeholder.box for placeholder in layout.placeholders]
        for at, box in enumerate(boxes):
            assert box.x >= 0
            assert box.right <= theme.grid.slide_width
            assert box.bottom <= theme.grid.slide_height
            assert not any(box.overlaps(other) for other in boxes[at + 1 :]), (layout.name, at)


def test_contrast_is_wcags() -> None:
    assert contrast("FFFFFF", "000000") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


def changed(tmp_path: Path, **changes: object) -> Path:
    data = yaml.safe_load((THEMES / "light.yaml").read_text(encoding="utf-8"))
    for key, value in changes.items():
        part, _, name = key.partition("__")
        if name:
            data[part][name] = value
        else:
            data[part] = value
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump(data), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"colors__dk1": "F0F0F0"}, "low-contrast"),
        ({"colors__accent1": "blue"}, "six hexadecimal digits"),
        ({"colors__acent1": "0F5FC2"}, "did you mean 'accent1'"),
        ({"scale__body": 2}, "between 6 and 200"),
        ({"line_spacing__Hans": 0.9}, "between 1 and 2"),
        ({"fonts": None}, "mapping 'fonts'"),
    ],
)
def test_a_broken_theme_says_what_is_wrong(tmp_path: Path, changes: dict[str, object], message: str) -> None:
    with pytest.raises(DeckgenError) as caught:
        read_theme(changed(tmp_path, **changes))
    assert message in str(caught.value)


def test_an_unknown_theme_gets_a_suggestion() -> None:
    with pytest.raises(DeckgenError, match="did you mean 'light'"):
        find_theme("ligth", [THEMES])


def test_a_theme_name_is_no_path(tmp_path: Path) -> None:
    with pytest.raises(DeckgenError):
        find_theme("../light", [tmp_path, THEMES / "x"])
