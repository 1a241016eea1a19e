"""One content file to validated content, with every problem of the file said at once."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

from deckgen.content.characters import describe, forbidden
from deckgen.content.checks import check_content, check_values
from deckgen.content.composer import compose
from deckgen.content.findings import EnoughFoundError, Findings
from deckgen.content.loaded import LoadedContent
from deckgen.content.nodes import Node
from deckgen.content.schema import Content
from deckgen.content.validation import validate
from deckgen.diagnostics import DeckgenError, Diagnostic, Severity

SIZE_LIMIT: Final = 20 * 1024 * 1024
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


def read_content(path: Path) -> LoadedContent:
    """Return the content of a YAML file.

    Raises ``DeckgenError`` with every problem found, in the file's order.
    """
    return parse_content(_read_bytes(path), path)


def parse_content(data: bytes, path: Path) -> LoadedContent:
    """Return the content that the bytes of a file hold; images are looked for beside ``path``."""
    findings = Findings(str(path))
    try:
        content = _checked(data, path, findings)
    except EnoughFoundError:
        raise DeckgenError(findings.in_order) from None
    return LoadedContent(content, path, findings.root, findings.in_order)


def _checked(data: bytes, path: Path, findings: Findings) -> Content:
    root = _compose(data, findings)
    findings.stop_on_errors()
    findings.root = root
    content = validate(root.value, findings)
    if content is None:
        check_values(root, findings)
        raise DeckgenError(findings.in_order)
    check_content(content, path, findings)
    findings.stop_on_errors()
    return content


def _read_bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _file_error("not-a-file", "this is not a regular file", path)
        if status.st_size > SIZE_LIMIT:
            raise _file_error("too-large", f"the file is larger than {SIZE_LIMIT // 1024**2} MB", path)
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT)
    except FileNotFoundError:
        raise _file_error("no-file", "there is no such file", path) from None
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else str(problem)
        raise _file_error("unreadable", f"the file cannot be read: {reason}", path) from problem


def _file_error(code: str, message: str, path: Path) -> DeckgenError:
    return DeckgenError([Diagnostic(Severity.ERROR, code, message, str(path))])


def _compose(data: bytes, findings: Findings) -> Node:
    text = _decode(data, findings)
    _check_characters(text, findings)
    if findings.found:
        return findings.root
    root = compose(text, findings)
    if findings.found:
        return findings.root
    if root is None or root.value is None:
        findings.add("empty-file", "the file is empty", (1, 1))
    elif not isinstance(root.value, dict):
        hint = "start with keys such as 'title:' and 'slides:'"
        findings.add("wrong-type", "the file must be a mapping (key: value)", root.position, hint)
    return root or findings.root


def _decode(data: bytes, findings: Findings) -> str:
    data = data.removeprefix(_BYTE_ORDER_MARK)
    try:
        return data.decode()
    except UnicodeDecodeError as problem:
        before = data[: problem.start]
        line_start = before.rfind(b"\n") + 1
        position = before.count(b"\n") + 1, len(before[line_start:].decode(errors="replace")) + 1
        findings.add("encoding", "the file is not UTF-8 from here on", position, "save it as UTF-8")
        return ""


def _check_characters(text: str, findings: Findings) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        found = forbidden(line)
        if found:
            message = f"{describe(found.group())}, cannot stand in a content file"
            findings.add("character", message, (number, found.start() + 1), "delete it")
