"""The ends of a range, worded from the one place where the range is written."""

import pytest

from deckgen.locales.localize import localize
from tests.content.content_samples import HEAD, load


@pytest.mark.parametrize(("language", "expected"), [("en", "5% to 10% of 5–10%"), ("zh", "5% to 10% of 5-10%")])
def test_the_ends_of_a_range(language: str, expected: str) -> None:
    slides = "  - {kind: section, title: '{share:low} to {share:high} of {share}'}\n"
    content = load(HEAD + slides).content
    assert localize(content, "deck", language).slides[0].slide.title.plain == expected
