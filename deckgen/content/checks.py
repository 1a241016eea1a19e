"""What the models cannot say: checks over a whole content file."""

from __future__ import annotations

from pathlib import Path

from deckgen.content.findings import Findings
from deckgen.content.nodes import Node
from deckgen.content.schema import Content


def check_content(content: Content, path: Path, findings: Findings) -> None:
    """Add what is wrong with valid models: references, translations, links, images."""


def check_values(root: Node, findings: Findings) -> None:
    """Add what can be said about a file whose models are not valid: its translations."""
