"""Small content files for tests."""

from __future__ import annotations

from pathlib import Path

from deckgen.content.loaded import LoadedContent
from deckgen.content.reader import parse_content
from deckgen.diagnostics import DeckgenError, Diagnostic

HEAD = """\
title: Deck
languages: [en, zh]
date: 2026-11-24
sources:
  gartner: {title: Forecast, publisher: Gartner, date: 2024-11}
figures:
  first: {value: 23.5e9, unit: USD, year: 2021, source: gartner}
  last: {value: 309e9, unit: USD, at_least: true, year: 2031, projected: true}
  share: {low: 5, high: 10, unit: percent}
slides:
"""
HEAD_LINES = HEAD.count("\n")


def load(text: str, folder: Path = Path()) -> LoadedContent:
    """Read a YAML text as if it were a file of the folder."""
    return parse_content(text.encode("utf-8", "surrogatepass"), folder / "deck.yaml")


def found(text: str, folder: Path = Path()) -> list[Diagnostic]:
    """Return what is found in a YAML text: its errors, else its warnings."""
    try:
        return list(load(text, folder).warnings)
    except DeckgenError as problem:
        return list(problem.diagnostics)


def shown(text: str, folder: Path = Path()) -> list[str]:
    """Return what is found as ``line:column code``; lines count from the first slide of a text after HEAD."""
    skipped = HEAD_LINES if text.startswith(HEAD) else 0
    return [f"{(item.line or 0) - skipped}:{item.column} {item.code}" for item in found(text, folder)]
