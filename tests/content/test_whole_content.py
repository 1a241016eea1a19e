"""Checks over a whole content file: translations, references, kinds, links, pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.content_samples import HEAD, HEAD_LINES, found, load, shown

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40


def section(rest: str) -> str:
    return f"{HEAD}  - {{kind: section, {rest}}}\n"


def figures(rest: str) -> str:
    return HEAD.replace("slides:\n", f"  {rest}\nslides:\n") + "  - {kind: section, title: a}\n"


@pytest.mark.parametrize(
    ("rest", "place", "words"),
    [
        ("title: {en: a}", "1:28 missing-translation", "no 'zh'"),
        ("title: {en: a, zh: }", "1:28 missing-translation", "no 'zh'"),
        ('title: {en: a, zh: "  "}', "1:28 missing-translation", "no 'zh'"),
        ("title: {en: a, zh: b, ja: c}", "1:43 unknown-language", "no language 'ja'"),
        ('title: ""', "1:28 empty-text", "empty"),
        ('title: "{lats}"', "1:28 unknown-figure", "did you mean 'last'?"),
        ('title: "{last:ful}"', "1:28 unknown-form", "did you mean 'full'?"),
        ('title: "{gartner:day}"', "1:28 unknown-form", "known: date, publisher, title"),
        ("title: a, sources: [gartnr]", "1:41 unknown-source", "did you mean 'gartner'?"),
        ('title: "[a](javascript:alert(1))"', "1:28 unsafe-link", "https://"),
        ('title: "[a](file:///etc/passwd)"', "1:28 unsafe-link", "https://"),
        ('title: "[a](< ms-word:x>)"', "1:28 unsafe-link", "https://"),
        (r"title: '[a\\](ms-word:x)'", "1:28 unsafe-link", "https://"),
        ('title: "[a](&#106;avascript:x)"', "1:28 unsafe-link", "https://"),
        (r"title: '[a](\\server\share)'", "1:28 unsafe-link", "https://"),
        ('title: "[a](#nowhere)"', "1:28 unknown-slide", "'nowhere'"),
    ],
)
def test_text_problem(rest: str, place: str, words: str) -> None:
    problems = found(section(rest))
    assert [f"{(item.line or 0) - HEAD_LINES}:{item.column} {item.code}" for item in problems] == [place]
    assert words in f"{problems[0].message}; {problems[0].hint}"


@pytest.mark.parametrize(
    "words",
    [
        "{first} to {last:full} ({last:period}), {gartner}, {gartner:date}",
        r"a \{brace} and {{double}} and {Not an id} and {}",
        "[a](https://x.org) [b](http://x.org/y_(z)) [c](MAILTO:a@b.org) [d](#here)",
        r"\[a\](javascript:x)",
        "[[path/to|label]] and [[path]]",
    ],
)
def test_text_without_problem(words: str) -> None:
    text = HEAD + f"  - kind: section\n    id: here\n    title: '{words}'\n"
    assert found(text) == []


@pytest.mark.parametrize(
    ("figure", "place", "words"),
    [
        ("g: {derive: growth, of: [first, lost]}", "10:35 unknown-figure", "did you mean 'last'?"),
        ("g: {derive: sum, of: [g, last]}", "10:24 circular-figure", "derived from itself"),
        ("g: {derive: growth, of: [first, share]}", "10:27 wrong-figure", "needs figures with years"),
        ("g: {derive: growth, of: [last, first]}", "10:27 wrong-figure", "earlier year"),
        ("g: {derive: span, of: [last, first]}", "10:25 wrong-figure", "earlier year"),
        ("g: {derive: ratio, of: [share, share]}", "10:26 wrong-figure", "above zero"),
        ("g: {derive: sum, of: [share, share]}", "10:24 wrong-figure", "single values"),
        ("g: {value: 1, source: gardner}", "10:25 unknown-source", "did you mean 'gartner'?"),
        ("g: {value: 1, unit: mnth}", "10:23 unknown-unit", "did you mean 'month'?"),
        ("g: {value: 1, unit: XQQ}", "10:23 unknown-unit", "no currency"),
    ],
)
def test_figure_reference_problem(figure: str, place: str, words: str) -> None:
    problems = found(figures(figure))
    assert [f"{item.line}:{item.column} {item.code}" for item in problems] == [place]
    assert words in f"{problems[0].message}; {problems[0].hint}"


def test_units_of_parts_must_agree() -> None:
    text = figures("a: {value: 5, unit: percent, year: 2040}\n  g: {derive: ratio, of: [first, a]}")
    assert [item.code for item in found(text)] == ["wrong-figure"]


def test_figures_may_derive_from_derived_ones() -> None:
    text = figures("all: {derive: sum, of: [first, last]}\n  r: {derive: ratio, of: [first, all]}")
    assert found(text) == []


def test_doubling_sums_end_soon() -> None:
    lines = ["f0: {value: 1}"] + [f"  f{n}: {{derive: sum, of: [f{n - 1}, f{n - 1}]}}" for n in range(1, 60)]
    assert {item.code for item in found(figures("\n".join(lines)))} == {"circular-figure"}


STACK = "  - {kind: stack, id: stack, title: a, layers: [{id: low, name: b, components: [c]}]}\n"


@pytest.mark.parametrize(
    ("slide", "place"),
    [
        ("{kind: table, title: a, columns: [b, c]}", "1:5 missing-key"),
        ("{kind: table, title: a, columns: [b, c], rows: [[d, e], [f]]}", "1:61 wrong-count"),
        ("{kind: table, title: a, columns: [b, c], stack: stak}", "1:53 unknown-slide"),
        ("{kind: table, title: a, columns: [b], stack: stack}", "1:5 wrong-count"),
        ("{kind: table, title: a, columns: [b, c], stack: stack, rows: [[d, e]]}", "1:5 wrong-count"),
        ("{kind: section, id: stack, title: a}", "2:23 duplicate-id"),
        (
            "{kind: stack, title: a, cross_cutting: lo, layers: [{id: low, name: b, components: [c]}]}",
            "1:44 unknown-layer",
        ),
        (
            "{kind: stack, title: a, layers: [{id: x, name: b, components: [c]}, {id: x, name: b, components: [c]}]}",
            "1:78 duplicate-id",
        ),
        ("{kind: chart, title: a, chart: {series: [{name: b, values: [first, share]}]}}", "1:72 missing-key"),
        (
            "{kind: chart, title: a, chart: {categories: [x], series: [{name: b, values: [first, last]}]}}",
            "1:81 wrong-count",
        ),
        (
            "{kind: chart, title: a, chart: {series: [{name: b, values: [first, last]}, {name: c, values: [first]}]}}",
            "1:98 wrong-count",
        ),
        ("{kind: chart, title: a, chart: {series: [{name: b, values: [first], emphasis: 2}]}}", "1:83 wrong-count"),
        ("{kind: reality, title: a, share: last, label: b, solid: c, rest: d}", "1:38 wrong-figure"),
        (
            "{kind: reality, title: a, share: {value: 101, unit: percent}, label: b, solid: c, rest: d}",
            "1:38 wrong-figure",
        ),
        ("{kind: figures, title: a, cards: [{figure: lost, label: b}]}", "1:48 unknown-figure"),
        ("{kind: image, title: a, alt: b, file: no.png}", "1:43 wrong-image"),
    ],
)
def test_kind_problem(slide: str, place: str) -> None:
    assert shown(f"{HEAD}  - {slide}\n{STACK}") == [place]


def test_table_of_a_stack() -> None:
    assert found(f"{HEAD}  - {{kind: table, title: other, columns: [b, c], stack: stack}}\n{STACK}") == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("picture.png", None),
        ("link.png", None),
        ("../secret.png", "wrong-image"),
        ("{folder}/picture.png", "wrong-image"),
        ("out.png", "wrong-image"),
        ("text.png", "wrong-image"),
        (".", "wrong-image"),
    ],
)
def test_pictures_lie_beside_the_content(tmp_path: Path, name: str, code: str | None) -> None:
    folder = tmp_path / "deck"
    folder.mkdir()
    (folder / "picture.png").write_bytes(PNG)
    (folder / "text.png").write_text("no picture")
    (tmp_path / "secret.png").write_bytes(PNG)
    (folder / "link.png").symlink_to(folder / "picture.png")
    (folder / "out.png").symlink_to(tmp_path / "secret.png")
    text = f"{HEAD}  - {{kind: image, title: a, alt: b, file: '{name.format(folder=folder)}'}}\n"
    assert [item.code for item in found(text, folder)] == ([code] if code else [])


def test_source_that_nothing_cites_is_a_warning() -> None:
    loaded = load(section("title: a").replace("figures:", "  other: {title: x}\nfigures:"))
    assert [(item.line, item.column, item.code) for item in loaded.warnings] == [(6, 3, "unused-source")]


def test_default_language_is_one_of_the_languages() -> None:
    assert [item.code for item in found("default_language: de\n" + section("title: a"))] == ["unknown-language"]


def test_missing_translations_are_said_though_models_are_wrong() -> None:
    text = section("titel: b, title: {en: a}")
    assert shown(text) == ["1:21 unknown-key", "1:38 missing-translation"]
