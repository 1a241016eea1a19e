"""What the models cannot say: checks over a whole content file."""

from __future__ import annotations

from pathlib import Path

from deckgen.content.findings import Findings
from deckgen.content.kind_checks import check_kinds
from deckgen.content.nodes import Node
from deckgen.content.references import check_references, check_titles
from deckgen.content.schema import Content
from deckgen.content.translations import check_raw_translations, check_translations


def check_content(content: Content, path: Path, findings: Findings) -> None:
    """Add what is wrong with valid models: references, translations, links, images.

    Raises ``DeckgenError`` with every error found; what may stay as it is, is only a warning.
    """
    check_translations(content, findings)
    check_references(content, findings)
    check_kinds(content, path.parent, findings)
    findings.stop_on_errors()
    check_titles(content, findings)


def check_values(root: Node, findings: Findings) -> None:
    """Add what can be said about a file whose models are not valid: its translations."""
    check_raw_translations(root, findings)
