"""What to do about a YAML syntax error: the usual causes."""

from __future__ import annotations

import re

_QUOTE = "quote the text"
_STARTS_WITH_MARK = re.compile(r"^\s*(?:-\s+)*(?:[^\s#:'\"]+:\s+)?(?:-\s+)*([\[{*&!%@`])")


def hint_for(message: str, context: str, text: str, line: int) -> str | None:
    """Return a hint for libyaml's message about a line of a text, if the cause is a usual one."""
    lines = text.splitlines()
    written = lines[line - 1] if line <= len(lines) else ""
    if "\t" in written[: len(written) - len(written.lstrip())] or ("token" in message and "\t" in written):
        return "indent with spaces, not tabs"
    if "mapping values are not allowed" in message:
        return f"{_QUOTE} if it contains ': ', and check the indentation"
    if "alias" in context or "anchor" in context:
        return f"{_QUOTE} if it starts with '*' or '&'"
    mark = _STARTS_WITH_MARK.match(written)
    if mark:
        return f"{_QUOTE} if it starts with '{mark.group(1)}'"
    if "quoted scalar" in context:
        return "a quotation mark is not closed"
    if "expected key" in message or "block end" in message:
        return "check the indentation of this line and the lines above"
    return None
