"""Inline Markdown: ``**bold**``, ``*italic*``, ``[text](address)`` and ``[[path|label]]`` to rich text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote

from deckgen.content.references import SAFE_LINKS
from deckgen.locales.words import Inline, RichText

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MARKUP: Final = re.compile(r"[*_\[\\]")
_WIKI_LINK: Final = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]")
_WIKI_SCHEME: Final = "wiki:"
_SAFE: Final = ("#", *SAFE_LINKS)


def rich_text(words: str, base_url: str | None = None) -> RichText:
    """Return words with inline Markdown as rich text; every newline starts a paragraph."""
    paragraphs = [line.strip() for line in words.split("\n") if line.strip()]
    return RichText(tuple(_inlines(paragraph, base_url) for paragraph in paragraphs) or ((Inline(""),),))


def _inlines(paragraph: str, base_url: str | None) -> tuple[Inline, ...]:
    if not _MARKUP.search(_WIKI_LINK.sub("", paragraph)):
        return tuple(_plain_and_wiki_links(paragraph, base_url))
    source = _WIKI_LINK.sub(_as_markdown_link, paragraph)
    tokens = _parser().parseInline(source)[0].children or []
    return tuple(_joined(_walk(tokens, base_url))) or (Inline(""),)


def _plain_and_wiki_links(paragraph: str, base_url: str | None) -> Iterator[Inline]:
    """Yield a paragraph that has no markup but wiki links, for which no parser is needed."""
    at = 0
    for found in _WIKI_LINK.finditer(paragraph):
        if found.start() > at:
            yield Inline(paragraph[at : found.start()])
        path = quote(found.group(1).strip(), safe="/#")
        link, target = _link(_WIKI_SCHEME + path, base_url)
        yield Inline(found.group(2) or found.group(1), link=link, target=target)
        at = found.end()
    if at < len(paragraph) or not paragraph:
        yield Inline(paragraph[at:])


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415  # loaded only where a text has markup

    from deckgen.locales.emphasis import delimiters  # noqa: PLC0415  # as above

    parser = MarkdownIt("zero").enable(["emphasis", "link", "escape", "balance_pairs", "fragments_join"])
    parser.inline.ruler.at("emphasis", delimiters)
    return parser


def _as_markdown_link(found: re.Match[str]) -> str:
    path, label = found.group(1), found.group(2) or found.group(1)
    return f"[{label}]({_WIKI_SCHEME}{quote(path.strip(), safe='/#')})"


def _walk(tokens: list[Token], base_url: str | None) -> Iterator[Inline]:
    bold = italic = 0
    link: str | None = None
    target: str | None = None
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                link, target = _link(str(token.attrs["href"]), base_url)
            case "link_close":
                link = target = None
            case _:
                if token.content:
                    yield Inline(token.content, bold > 0, italic > 0, link, target)


def _link(address: str, base_url: str | None) -> tuple[str | None, str | None]:
    """Return the address of a link and, of a wiki link, its path; an unsafe address is none."""
    if not address.startswith(_WIKI_SCHEME):
        return (address if address.lower().startswith(_SAFE) else None), None
    path = address.removeprefix(_WIKI_SCHEME)
    return f"{base_url.rstrip('/')}/{path}" if base_url else None, unquote(path)


def _joined(inlines: Iterator[Inline]) -> Iterator[Inline]:
    """Join neighbours that are set alike."""
    last: Inline | None = None
    for inline in inlines:
        alike = last and (last.bold, last.italic, last.link) == (inline.bold, inline.italic, inline.link)
        if last and alike and not inline.target:
            last = Inline(last.text + inline.text, last.bold, last.italic, last.link, last.target)
            continue
        if last:
            yield last
        last = inline
    if last:
        yield last
