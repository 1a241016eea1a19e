"""What content refers to must be there: figures, sources, slides, layers, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from deckgen.content.derivations import check_derivation
from deckgen.content.findings import Findings
from deckgen.content.nodes import Path
from deckgen.content.placeholders import FIGURE_FORMS, SOURCE_FORMS, Placeholder, placeholders
from deckgen.content.quantity import FigureId, Quantity
from deckgen.content.schema import Content
from deckgen.content.text import Text
from deckgen.content.units import check_unit
from deckgen.content.walk import leaves
from deckgen.diagnostics import did_you_mean

SAFE_LINKS: Final = ("http://", "https://", "mailto:")
_LINK: Final = re.compile(r"(?<!\\)(?:\\\\)*\]\(\s*<?([^)\s>]*)")


def check_references(content: Content, findings: Findings) -> None:
    """Add ids that nothing has, ids used twice, and links that are not safe."""
    slide_ids = _slide_ids(content, findings)
    for path, leaf in leaves(content):
        if isinstance(leaf, Text):
            for words in leaf.by_language.values():
                _check_placeholders(words, path, content, findings)
                _check_links(words, path, slide_ids, findings)
        elif isinstance(leaf, FigureId):
            _check_figure(leaf, path, content, findings)
        else:
            _check_quantity(leaf, path, content, findings)
    for index, slide in enumerate(content.slides):
        for at, source in enumerate(slide.sources):
            _check_source(source, ("slides", index, "sources", at), content, findings)
    for source in content.sources.keys() - set(_cited(content)):
        message = f"nothing cites the source '{source}'"
        findings.key_warning("unused-source", message, ("sources", source), "cite it, or take it out")


def _slide_ids(content: Content, findings: Findings) -> set[str]:
    """Return the ids that slides were given, each once."""
    seen: set[str] = set()
    for index, slide in enumerate(content.slides):
        if slide.id and slide.id in seen:
            message = f"another slide has the id '{slide.id}'"
            findings.error("duplicate-id", message, ("slides", index, "id"), "ids are unique in a deck")
        seen.add(slide.id or "")
    return seen - {""}


def check_titles(content: Content, findings: Findings) -> None:
    """Warn of titles that repeat: links, outlines and screen readers tell slides apart by them."""
    seen: set[tuple[tuple[str, str], ...]] = set()
    for index, slide in enumerate(content.slides):
        words = tuple(sorted(slide.title.by_language.items()))
        if words in seen:
            hint = "give each slide a title of its own"
            findings.key_warning("repeated-title", "another slide has this title", ("slides", index, "title"), hint)
        seen.add(words)


def _check_placeholders(words: str, path: Path, content: Content, findings: Findings) -> None:
    for placeholder in placeholders(words):
        if placeholder.id in content.figures:
            _check_form(placeholder, FIGURE_FORMS, path, findings)
        elif placeholder.id in content.sources:
            _check_form(placeholder, SOURCE_FORMS, path, findings)
        else:
            hint = did_you_mean(placeholder.id, (*content.figures, *content.sources))
            findings.error("unknown-figure", f"there is no figure or source '{placeholder.id}'", path, hint)


def _check_form(placeholder: Placeholder, forms: tuple[str, ...], path: Path, findings: Findings) -> None:
    if placeholder.form is not None and placeholder.form not in forms:
        message = f"'{placeholder.id}' has no form '{placeholder.form}'"
        findings.error("unknown-form", message, path, did_you_mean(placeholder.form, forms))


def _check_links(words: str, path: Path, slide_ids: set[str], findings: Findings) -> None:
    for found in _LINK.finditer(words):
        address = found.group(1)
        if address.startswith("#"):
            name = address[1:]
            if name not in slide_ids:
                findings.error("unknown-slide", f"no slide has the id '{name}'", path, did_you_mean(name, slide_ids))
        elif not address.lower().startswith(SAFE_LINKS):
            hint = "links lead to https://, http://, mailto: or #slide-id"
            findings.error("unsafe-link", f"'{address}' is no address that a slide may lead to", path, hint)


def _check_figure(name: str, path: Path, content: Content, findings: Findings) -> None:
    if name not in content.figures:
        findings.error("unknown-figure", f"there is no figure '{name}'", path, did_you_mean(name, content.figures))


def _check_source(name: str, path: Path, content: Content, findings: Findings) -> None:
    if name not in content.sources:
        findings.error("unknown-source", f"there is no source '{name}'", path, did_you_mean(name, content.sources))


def _check_quantity(quantity: Quantity, path: Path, content: Content, findings: Findings) -> None:
    if quantity.source is not None:
        _check_source(quantity.source, (*path, "source"), content, findings)
    for at, name in enumerate(quantity.of):
        _check_figure(name, (*path, "of", at), content, findings)
    if quantity.unit is not None:
        check_unit(quantity.unit, (*path, "unit"), findings)
    if quantity.derive is not None and all(name in content.figures for name in quantity.of):
        check_derivation(quantity, path, content, findings)


def _cited(content: Content) -> Iterator[str]:
    for quantity in content.figures.values():
        if quantity.source:
            yield quantity.source
    for slide in content.slides:
        yield from slide.sources
        for _, leaf in leaves(slide):
            if isinstance(leaf, Quantity) and leaf.source:
                yield leaf.source
            elif isinstance(leaf, Text):
                yield from (found.id for words in leaf.by_language.values() for found in placeholders(words))
