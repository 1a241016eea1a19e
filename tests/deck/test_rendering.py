"""What LibreOffice draws: every slide, with nothing off the page and no text over another."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.deck.conftest import KINDS, LANGUAGES, SEED

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="needs LibreOffice and poppler"
)
SPACE = "{http://www.w3.org/1999/xhtml}"
Place = tuple[float, float, float, float]


@pytest.fixture(scope="session")
def pages(built: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[list[Place]]]:
    """Return a function that renders a deck and gives the places of the text lines of each page, points."""
    folder = tmp_path_factory.mktemp("rendered")

    def render(language: str, content: Path) -> list[list[Place]]:
        deck = built(language, content)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(deck)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        text = folder / f"{deck.stem}.xml"
        subprocess.run(["pdftotext", "-bbox-layout", str(folder / f"{deck.stem}.pdf"), str(text)], check=True)
        clean = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text.read_text(encoding="utf-8"))
        return [list(lines(page)) for page in ElementTree.fromstring(clean).iter(f"{SPACE}page")]  # noqa: S314  # our own

    return render


def lines(page: ElementTree.Element) -> Iterator[Place]:
    for word in page.iter(f"{SPACE}word"):
        x0, y0, x1, y1 = (float(word.get(key, "0")) for key in ("xMin", "yMin", "xMax", "yMax"))
        # The box of a line is as tall as its font; the middle half is where the letters are.
        yield x0, y0 + (y1 - y0) / 4, x1, y1 - (y1 - y0) / 4


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("content", [SEED, KINDS], ids=lambda path: path.stem)
def test_every_slide_is_drawn_with_no_text_off_the_page_or_over_another(
    content: Path,
    language: str,
    pages: Callable[..., list[list[Place]]],
    opened: Callable[..., Any],
) -> None:
    drawn = pages(language, content)
    assert len(drawn) == len(opened(language, content).slides)
    for number, words in enumerate(drawn, 1):
        for at, one in enumerate(words):
            assert 40 < one[0] < one[2] < 960 - 40, (number, one)
            assert 20 < one[1] < one[3] < 540 - 10, (number, one)
            for other in words[at + 1 :]:
                apart = one[2] <= other[0] + 1 or other[2] <= one[0] + 1 or one[3] <= other[1] or other[3] <= one[1]
                assert apart, (number, one, other)
