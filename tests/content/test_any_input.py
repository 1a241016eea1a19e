"""Whatever a file holds: it is read, or said to be wrong, and nothing else happens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.content.loaded import LoadedContent
from deckgen.content.reader import parse_content
from deckgen.diagnostics import DeckgenError, Diagnostic
from deckgen.locales.localize import localize
from tests.content.content_samples import HEAD, load

KEYS = "kind title id items text layers name components columns rows header figure cards chart series values derive of"
KINDS = "title section statement bullets stack table figures chart trends reality two-column image references sources"
SNIPPETS = [*KEYS.split(), *KINDS.split(), "en", "zh", "first", "{first}", "**b**", "[a](b)", "2024", "-1e9", "", "~"]

scalars = st.sampled_from(SNIPPETS) | st.text(max_size=8) | st.none() | st.integers() | st.floats()
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(SNIPPETS), inner, max_size=4),
    max_leaves=12,
)


def read(data: bytes) -> LoadedContent | None:
    """Read a file; every diagnostic of a wrong one has a place in it."""
    problems: tuple[Diagnostic, ...] = ()
    try:
        loaded = parse_content(data, Path("deck.yaml"))
    except DeckgenError as problem:
        loaded, problems = None, problem.diagnostics
    assert loaded or problems
    assert all((item.line or 0) >= 1 and (item.column or 0) >= 1 for item in problems)
    if loaded is None:
        return None
    for language in loaded.content.languages:
        if language in ("en", "zh"):
            localize(loaded.content, "deck", language)
    return loaded


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    read(data)


@given(st.text(alphabet=st.sampled_from("ab:-{}[]#&*!|>'\"%@`,? \n\t\\\r\u00e9\u4e2d~<"), max_size=60))
def test_any_yaml_like_text(text: str) -> None:
    read(text.encode())


@settings(max_examples=150)
@given(values)
def test_any_values_as_slides(value: Any) -> None:
    slides = yaml.safe_dump([value], allow_unicode=True)
    read((HEAD + slides).encode("utf-8", "surrogatepass"))


@given(st.dictionaries(st.sampled_from(SNIPPETS), values, max_size=4), st.sampled_from(KINDS.split()))
def test_any_values_in_a_slide(value: dict[str, Any], kind: str) -> None:
    slides = yaml.safe_dump([{**value, "kind": kind, "title": "x"}], allow_unicode=True)
    read((HEAD + slides).encode("utf-8", "surrogatepass"))


@given(
    st.decimals(allow_nan=False, allow_infinity=False),
    st.sampled_from(["USD", "percent", "times", "month", "JPY", "gigabyte"]),
    st.integers(0, 6) | st.none(),
)
def test_any_figure(value: object, unit: str, digits: int | None) -> None:
    shown = "" if digits is None else f", digits: {digits}"
    figure = f"  any: {{value: {value}, unit: {unit}{shown}}}\nslides:\n"
    read((HEAD.replace("slides:\n", figure) + "  - {kind: section, title: '{any} {any:full}'}\n").encode())


@given(st.text(max_size=40))
def test_any_words(words: str) -> None:
    quoted = yaml.safe_dump([{"kind": "section", "title": words}], allow_unicode=True)
    loaded = read((HEAD + quoted).encode("utf-8", "surrogatepass"))
    if loaded and words.strip().isalnum():
        assert localize(loaded.content, "deck", "en").slides[0].slide.title.plain == words.strip()


def test_sample_is_right() -> None:
    assert load(HEAD + "  - {kind: section, title: a}\n").warnings == ()
