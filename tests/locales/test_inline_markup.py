"""Inline Markdown to rich text."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.locales.inline import rich_text
from deckgen.locales.words import Inline


def marked(words: str, base_url: str | None = None) -> str:
    """Return rich text as tags: <b>, <i>, and <address> round links."""
    lines = []
    for paragraph in rich_text(words, base_url).paragraphs:
        line = ""
        for inline in paragraph:
            text = f"<b>{inline.text}</b>" if inline.bold else inline.text
            text = f"<i>{text}</i>" if inline.italic else text
            line += f"<{inline.link}>{text}</>" if inline.link else text
        lines.append(line)
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("plain", "plain"),
        ("", ""),
        ("a **b** *c* ***d***", "a <b>b</b> <i>c</i> <i><b>d</b></i>"),
        ("snake_case_name and _x_", "snake_case_name and <i>x</i>"),
        ("2 * 3 * 4 and **b**", "2 * 3 * 4 and <b>b</b>"),
        (r"\*a\* \{b\} \[c\](d)", "*a* {b} [c](d)"),
        ("**open", "**open"),
        ("**概念**：说明", "<b>概念</b>：说明"),
        ("这是**“强调”**的", "这是<b>“强调”</b>的"),
        ("这是**《书》**的", "这是<b>《书》</b>的"),
        ("仅有**5-10%**的企业", "仅有<b>5-10%</b>的企业"),
        ("增长**（29.4%）**后", "增长<b>（29.4%）</b>后"),
        ("a * b，这是**“强调”**的", "a * b，这是<b>“强调”</b>的"),
        ("**重点。**下一句", "<b>重点。</b>下一句"),
        ("これは**「強調」**です", "これは<b>「強調」</b>です"),
        ("[a](https://x.org/y?z=1&q)", "<https://x.org/y?z=1&q>a</>"),
        ("[**a** b](mailto:a@b.org)", "<mailto:a@b.org><b>a</b></><mailto:a@b.org> b</>"),
        ("[a](#slide)", "<#slide>a</>"),
        ("[a](ms-word:x)", "a"),
        ("<b>a</b> & `c` ![d](e) ~f~ # g", "<b>a</b> & `c` !d ~f~ # g"),
        ("one\ntwo\n\n  three", "one\ntwo\nthree"),
    ],
)
def test_markup(words: str, expected: str) -> None:
    assert marked(words) == expected


@pytest.mark.parametrize(
    ("words", "base_url", "expected"),
    [
        ("[[a/b|Label]]", None, "Label"),
        ("[[a/b]]", None, "a/b"),
        ("[[a/b|Label]]", "https://w.org/wiki/", "<https://w.org/wiki/a/b>Label</>"),
        ("[[a b/ü(1)#x|L]]", "https://w.org", "<https://w.org/a%20b/%C3%BC%281%29#x>L</>"),
        ("关联：[[a|甲]]，[[b|乙]]", "https://w.org", "关联：<https://w.org/a>甲</>，<https://w.org/b>乙</>"),
        ("**x** [[a|b *c*]]", "https://w.org", "<b>x</b> <https://w.org/a>b </><https://w.org/a><i>c</i></>"),
    ],
)
def test_wiki_links(words: str, base_url: str | None, expected: str) -> None:
    assert marked(words, base_url) == expected


def test_wiki_links_keep_their_target() -> None:
    ((inline,),) = rich_text("[[a b/c|Label]]").paragraphs
    expected = Inline("Label", target="a b/c").target
    assert inline.target is not None
    assert inline.target.replace("%20", " ") == expected


@given(st.text(alphabet=st.characters(exclude_characters="*_[]\\\n", exclude_categories=["C", "Z"]), max_size=20))
def test_text_without_markup_is_kept(words: str) -> None:
    assert rich_text(words).plain == words


@given(st.text(alphabet=st.sampled_from("*_[]()\\|ab 中。“#:/"), max_size=30))
def test_any_markup_ends(words: str) -> None:
    assert all(
        not inline.link or inline.link.startswith("#") for line in rich_text(words).paragraphs for inline in line
    )


def test_plain_text_needs_no_parser() -> None:
    code = (
        "import sys; from deckgen.locales.inline import rich_text; rich_text('plain [[a|b]]');"
        "sys.exit('markdown_it' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
