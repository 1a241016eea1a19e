"""Every text in every language of the deck: what is missing is found before anything is built."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from deckgen.content.findings import Findings
from deckgen.content.nodes import Node, Path
from deckgen.content.schema import Content
from deckgen.content.text import ANY_LANGUAGE, LANGUAGE_TAG, Text
from deckgen.content.walk import leaves
from deckgen.diagnostics import did_you_mean


def check_translations(content: Content, findings: Findings) -> None:
    """Add texts that lack a language of the deck, or have one that the deck does not list."""
    if content.default_language and content.default_language not in content.languages:
        hint = did_you_mean(content.default_language, content.languages)
        message = f"the deck has no language '{content.default_language}'"
        findings.error("unknown-language", message, ("default_language",), hint)
    for path, leaf in leaves(content):
        if isinstance(leaf, Text):
            _check(leaf.by_language, content.languages, path, findings)


def check_raw_translations(root: Node, findings: Findings) -> None:
    """Add missing translations of a file whose models are not valid, as far as they can be told."""
    languages = root.value.get("languages") if isinstance(root.value, dict) else None
    if isinstance(languages, list) and languages and all(isinstance(tag, str) for tag in languages):
        _check_node(root, (), languages, findings)


def _check_node(node: Node, path: Path, languages: Sequence[str], findings: Findings) -> None:
    if _looks_like_text(node.value, languages):
        words = {key: "" if value is None else str(value) for key, value in node.value.items()}
        _check(words, languages, path, findings)
        return
    for key, child in node.children.items():
        _check_node(child, (*path, key), languages, findings)


def _looks_like_text(value: Any, languages: Sequence[str]) -> bool:
    """Tell whether a mapping is a text: all keys are language tags, one of them the deck's."""
    return (
        isinstance(value, dict)
        and any(key in languages for key in value)
        and all(isinstance(key, str) and LANGUAGE_TAG.fullmatch(key) for key in value)
    )


def _check(words: Mapping[str, str], languages: Sequence[str], path: Path, findings: Findings) -> None:
    if ANY_LANGUAGE in words:
        if not words[ANY_LANGUAGE]:
            findings.error("empty-text", "this text is empty", path, "write the text, or leave out the key")
        return
    for tag in words:
        if tag not in languages:
            hint = did_you_mean(tag, languages)
            findings.key_error("unknown-language", f"the deck has no language '{tag}'", (*path, tag), hint)
    for tag in languages:
        if not words.get(tag):
            findings.error("missing-translation", f"this text has no '{tag}'", path, f"add '{tag}: ...' to it")
