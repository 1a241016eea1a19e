"""YAML that is wrong, or that hides something: what is said, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from deckgen.content.reader import SIZE_LIMIT, parse_content, read_content
from deckgen.diagnostics import DeckgenError, Diagnostic
from tests.content.content_samples import HEAD, found, load, shown

SLIDE = HEAD + "  - {kind: section, title: One}\n"


def only(text: str) -> Diagnostic:
    problems = found(text)
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("title: a: b\n", "1:9 yaml-syntax", "quote the text if it contains ': '"),
        ("title: **bold** words\n", "1:9 yaml-syntax", "starts with '*'"),
        ("title: *bold\n", "1:8 yaml-syntax", "starts with '*'"),
        ("title: {growth} a year\n", "1:17 yaml-syntax", "starts with '{'"),
        ("title: [[a|b]] and c\n", "1:16 yaml-syntax", "starts with '['"),
        ("title: @home\n", "1:8 yaml-syntax", "starts with '@'"),
        ("title: a\n\tauthor: b\n", "2:1 yaml-syntax", "spaces, not tabs"),
        ("title: a\n author: b\n", "2:8 yaml-syntax", "indentation"),
        ('title: "a\n', "2:1 yaml-syntax", "quotation mark"),
        ("title: a\n---\ntitle: b\n", "2:1 yaml-syntax", "one document"),
        ("title: a\ntitle: b\n", "2:1 duplicate-key", "first on line 1"),
        ("title: !!python/name:os.system x\n", "1:8 yaml-tag", "remove the tag"),
        ("title: !!str x\n", "1:8 yaml-tag", "remove the tag"),
        ("a: &a {b: c}\nd:\n  <<: *a\n", "3:3 merge-key", "write out"),
        ("? [a, b]\n: c\n", "1:3 wrong-key", "needs quotes"),
        ("{a}: c\n", "1:1 wrong-key", "needs quotes"),
        ("~: c\n", "1:1 wrong-key", ""),
        ("a: &a [*a]\n", "1:8 yaml-syntax", "starts with '*'"),
        ("", "1:1 empty-file", ""),
        ("# only a comment\n", "1:1 empty-file", ""),
        ("~\n", "1:1 empty-file", ""),
        ("- a\n- b\n", "1:1 wrong-type", "start with keys"),
        ("only words\n", "1:1 wrong-type", "start with keys"),
        ("title: a\nauthor: b\x07c\n", "2:10 character", "delete it"),
        ("title: a\nauthor: b\ufdd0\n", "2:10 character", "delete it"),
        ("title: a\nauthor: b\ufeff\n", "2:10 character", "delete it"),
        ("title: a\nauthor: b\U0001ffff\n", "2:10 character", "delete it"),
        ('title: "a\\u0007"\n', "1:8 character", ""),
        ('title: "a\\uFFFE"\n', "1:8 character", ""),
    ],
)
def test_problem_has_place_and_hint(text: str, place: str, hint: str) -> None:
    problem = only(text)
    assert f"{problem.line}:{problem.column} {problem.code}" == place
    assert hint in (problem.hint or "")


def test_all_problems_of_a_file_come_in_its_order() -> None:
    text = "title: !x a\ntitle: b\nauthor: !y c\n? [d]\n: e\n"
    assert shown(text) == ["1:8 yaml-tag", "2:1 duplicate-key", "3:9 yaml-tag", "4:3 wrong-key"]


def test_bytes_that_are_no_utf8_are_placed() -> None:
    with pytest.raises(DeckgenError) as problem:
        parse_content("title: ok\nauthor: né".encode("latin-1"), Path("deck.yaml"))
    (item,) = problem.value.diagnostics
    assert (item.line, item.column, item.code) == (2, 10, "encoding")
    assert "UTF-8" in (item.hint or "")


def test_lone_surrogate_is_refused() -> None:
    assert shown("title: a\ud800\n") == ["1:9 encoding"]
    assert [code.split()[1] for code in shown('title: "\\ud800"\n')] == ["yaml-syntax"]


def test_byte_order_mark_is_taken() -> None:
    content = parse_content(b"\xef\xbb\xbf" + SLIDE.encode(), Path("deck.yaml")).content
    assert content.title.by_language == {"": "Deck"}


@pytest.mark.parametrize(
    "written", ["no", "yes", "on", "12:30", "010", "1e3", "0x1f", "2024-01-01", "null-ish", "=", "1_000"]
)
def test_text_stays_as_written(written: str) -> None:
    content = load(SLIDE.replace("title: Deck", f"title: {written}")).content
    assert content.title.by_language == {"": written}


def test_keys_stay_as_written() -> None:
    (problem,) = found("on: a\n" + SLIDE)
    assert (problem.code, problem.message) == ("unknown-key", "unknown key 'on'")


def test_folded_lines_join_as_the_script_does() -> None:
    folded = "  - kind: section\n    title: >\n      层级\n      结构\n\n      one\n      two\n"
    slide = load(HEAD + folded).content.slides[0]
    assert slide.title.by_language == {"": "层级结构\none two"}


def test_aliases_stand_for_their_anchor() -> None:
    text = HEAD + "  - {kind: section, title: &t {en: One, zh: 一}}\n  - {kind: section, title: *t}\n"
    first, second = load(text).content.slides
    assert first.title == second.title


def test_alias_bomb_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert only("\n".join(lines)).code == "too-large"


def test_deep_nesting_is_refused() -> None:
    assert only("a: " + "[" * 65 + "]" * 65).code == "too-deep"


def test_many_values_are_refused() -> None:
    assert only("a: [" + "x," * 200_001 + "]").code == "too-large"


def test_many_errors_end_early() -> None:
    assert len(found("".join(f"a{n}: !x y\n" for n in range(5000)))) == 1000


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    with large.open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    for path, code in [(tmp_path / "no.yaml", "no-file"), (tmp_path, "not-a-file"), (large, "too-large")]:
        with pytest.raises(DeckgenError) as problem:
            read_content(path)
        assert [item.code for item in problem.value.diagnostics] == [code]


def test_fifo_is_not_opened(tmp_path: Path) -> None:
    os = pytest.importorskip("os")
    if not hasattr(os, "mkfifo"):
        pytest.skip("needs FIFOs")
    path = tmp_path / "deck.yaml"
    os.mkfifo(path)
    with pytest.raises(DeckgenError):
        read_content(path)
