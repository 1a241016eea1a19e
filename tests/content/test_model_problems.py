"""Content that does not fit the models: what is said, where, and with which hint."""

from __future__ import annotations

import pytest

from deckgen.diagnostics import SHOWN_DIAGNOSTICS, format_report
from tests.content.content_samples import HEAD, HEAD_LINES, found, load, shown


@pytest.mark.parametrize(
    ("slide", "place", "words"),
    [
        ("kind: section\n    title: a\n    titel: b", "3:5 unknown-key", "did you mean 'title'?"),
        ("kind: section", "1:5 missing-key", "the key 'title' is missing"),
        ("kind: sektion\n    title: a", "1:11 unknown-kind", "did you mean 'section'?"),
        ("title: a", "1:5 missing-key", "the key 'kind' is missing"),
        ("just words", "1:5 wrong-type", "expected a slide (a mapping), got 'just words'"),
        ("kind: section\n    title: [a]", "2:12 wrong-type", "needs quotes"),
        ("kind: section\n    title: {en: [a], zh: b}", "2:12 wrong-type", "expected a string for language 'en'"),
        ("kind: section\n    id: My Slide\n    title: a", "2:9 wrong-value", "small letters a-z"),
        ("kind: section\n    title: {growth}", "2:12 wrong-type", "needs quotes"),
        ("kind: two-column\n    title: a\n    columns: [{items: [b]}]", "3:14 wrong-count", "at least 2"),
        ("kind: bullets\n    title: a\n    items: a", "3:12 wrong-type", "expected a list, got 'a'"),
        ("kind: bullets\n    title: a\n    items: []", "3:12 wrong-count", "at least 1"),
        ("kind: bullets\n    title: a\n    items: [{text: a, item: [b]}]", "3:23 unknown-key", "'items'"),
        ("kind: image\n    title: a\n    alt: b\n    file:", "4:10 wrong-type", "expected a text, got nothing"),
        (
            "kind: reality\n    title: a\n    share: 7\n    label: b\n    solid: c\n    rest: d",
            "3:12 wrong-value",
            "'7'",
        ),
        (
            "kind: reality\n    title: a\n    share: [7]\n    label: b\n    solid: c\n    rest: d",
            "3:12 wrong-type",
            "expected a figure",
        ),
        (
            "kind: figures\n    title: a\n    cards: [{figure: {value: 1, uint: USD}, label: b}]",
            "3:33 unknown-key",
            "did you mean 'unit'?",
        ),
        (
            "kind: figures\n    title: a\n    cards: [{figure: {value: 12 USD}, label: b}]",
            "3:30 wrong-type",
            "expected a number, got '12 USD'",
        ),
        (
            "kind: chart\n    title: a\n    chart: {type: pie, series: [{name: b, values: [first]}]}",
            "3:19 wrong-value",
            "'column', 'bar' or 'line'",
        ),
        (
            "kind: table\n    title: a\n    columns: [{header: b, weight: x}]\n    rows: [[c]]",
            "3:35 wrong-type",
            "a number",
        ),
    ],
)
def test_slide_problem(slide: str, place: str, words: str) -> None:
    problems = found(f"{HEAD}  - {slide}\n")
    assert [f"{(item.line or 0) - HEAD_LINES}:{item.column} {item.code}" for item in problems] == [place]
    assert words in f"{problems[0].message}; {problems[0].hint}"


@pytest.mark.parametrize(
    ("figure", "place", "words"),
    [
        ("{value: 1, low: 2, high: 3}", "7:10 wrong-figure", "exactly one of"),
        ("{}", "7:10 wrong-figure", "exactly one of"),
        ("{low: 2}", "7:10 wrong-figure", "both low and high"),
        ("{low: 3, high: 3}", "7:10 wrong-figure", "low must be less than high"),
        ("{value: 1, year: 2025, until: 2024}", "7:10 wrong-figure", "until must come after year"),
        ("{derive: sum, of: [first]}", "7:10 wrong-figure", "at least two"),
        ("{value: 309,000}", "7:22 unknown-key", "unknown key '000'"),
        ("{value: nan}", "7:18 wrong-type", "expected a number"),
        ("{value: 1e999999}", "7:18 wrong-value", "digits"),
        ("{value: 1e-999999}", "7:18 wrong-value", "digits"),
        ("{value: 1, year: later}", "7:27 wrong-type", "a whole number"),
        ("{value: 1, at_least: maybe}", "7:31 wrong-type", "true or false"),
        ("{value: 1, digits: 7}", "7:29 wrong-value", "at most 6"),
        ("{derive: product, of: [first, last]}", "7:19 wrong-value", "'growth', 'ratio', 'span' or 'sum'"),
    ],
)
def test_figure_problem(figure: str, place: str, words: str) -> None:
    problems = found(HEAD.replace("  first:", f"  wrong: {figure}\n  first:") + "  - {kind: section, title: a}\n")
    assert [f"{item.line}:{item.column} {item.code}" for item in problems] == [place]
    assert words in f"{problems[0].message}; {problems[0].hint}"


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ("date: 2026-11-24", "date: 2026", "3:7 wrong-value", "such as 2026-11-24"),
        ("date: 2026-11-24", "date: 0", "3:7 wrong-value", "such as 2026-11-24"),
        ("date: 2026-11-24", "date: 2026-02-30", "3:7 wrong-value", "such as 2026-11-24"),
        ("date: 2026-11-24\n", "", "1:1 missing-key", "the key 'date' is missing"),
        ("date: 2024-11}", "date: 2024-13}", "5:56 wrong-value", "2024-11"),
        ("date: 2024-11}", "url: ftp://x}", "5:55 wrong-value", "start it with https://"),
        ("[en, zh]", "[en, en]", "2:12 wrong-language", "listed twice"),
        ("[en, zh]", "[en, chinese]", "2:12 wrong-language", "no language tag"),
        ("[en, zh]", "[]", "2:12 wrong-count", "at least 1"),
        ("title: Deck", "tilte: Deck\ntitle: Deck", "1:1 unknown-key", "did you mean 'title'?"),
        ("  gartner:", "  The Gartner:", "5:3 wrong-name", "small letters a-z"),
    ],
)
def test_head_problem(old: str, new: str, place: str, words: str) -> None:
    problems = found(HEAD.replace(old, new, 1) + "  - {kind: section, title: a}\n")
    assert f"{problems[0].line}:{problems[0].column} {problems[0].code}" == place
    assert words in f"{problems[0].message}; {problems[0].hint}"


def test_all_problems_come_together_in_the_order_of_the_file() -> None:
    slides = "  - {kind: section, titel: a}\n  - {kind: nothing}\n  - {kind: section, title: {en: only}}\n"
    assert shown(HEAD + slides) == [
        "1:5 missing-key",
        "1:21 unknown-key",
        "2:12 unknown-kind",
        "3:28 missing-translation",
    ]


def test_empty_slides_are_wrong() -> None:
    assert [item.code for item in found(HEAD)] == ["wrong-type"]
    assert [item.code for item in found(HEAD.replace("slides:", "slides: []"))] == ["wrong-count"]


def test_short_forms_of_items_have_places() -> None:
    loaded = load(HEAD + "  - {kind: bullets, title: a, items: [b, {en: c, zh: d}, {text: e}]}\n")
    columns = [loaded.place(("slides", 0, "items", at, "text"))[1] for at in range(3)]
    assert columns == [39, 42, 65]


def test_report_is_cut() -> None:
    problems = found("".join(f"key{n}: a\n" for n in range(50)))
    assert format_report(problems).splitlines()[-1] == f"... and {len(problems) - SHOWN_DIAGNOSTICS} more"
