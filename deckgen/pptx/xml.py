"""XML as text: escaping and elements, in the order they are given."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
"""The declarations that PowerPoint writes on the root of its own parts."""

_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ESCAPED: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ESCAPED_ATTRIBUTE: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}
)

Attribute = str | int | None


def escape(text: str) -> str:
    """Return text as XML character data; raise ``ValueError`` for characters that XML cannot hold."""
    return _checked(text).translate(_ESCAPED)


def attribute(text: str) -> str:
    """Return text as the value of an attribute, to stand between double quotes."""
    return _checked(text).translate(_ESCAPED_ATTRIBUTE)


def _checked(text: str) -> str:
    """Return the text; surrogates are left to the encoder, which refuses them with a ``ValueError`` too."""
    if _CONTROLS.search(text):
        raise ValueError(f"XML cannot hold a character of {text!r}")
    return text


def quoted(text: str) -> str:
    """Return text as the value of an attribute, between double quotes."""
    return f'"{attribute(text)}"'


def attributes(values: Mapping[str, Attribute]) -> str:
    """Return attributes with a space before each; those that are ``None`` are left out."""
    return "".join(
        f' {name}="{attribute(value) if isinstance(value, str) else value}"'
        for name, value in values.items()
        if value is not None
    )


def element(tag: str, *children: str, **values: Attribute) -> str:
    """Return an element; ``children`` are XML already, ``values`` are attributes (no prefix in their names)."""
    content = "".join(children)
    start = f"<{tag}{attributes(values)}" if values else f"<{tag}"
    return f"{start}>{content}</{tag}>" if content else f"{start}/>"
