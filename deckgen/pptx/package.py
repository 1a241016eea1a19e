"""The package: parts, relationships and content types, streamed into a zip file.

Same parts, same bytes: dates are fixed, order is the order of writing (ECMA-376 part 2).
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from deckgen.pptx.xml import DECLARATION, element

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
_DEFAULTS: Final = (
    ("gif", "image/gif"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("xml", "application/xml"),
)


@dataclass(slots=True)
class Relationships:
    """The relationships of one part, numbered as they are added."""

    part: str
    _lines: list[str] = field(default_factory=list)
    _known: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, kind: str, target: str) -> str:
        """Relate the part to another part of the package and return the relationship's id."""
        start = posixpath.dirname(self.part) or "."
        return self._add(kind, posixpath.relpath(target, start), None)

    def add_external(self, kind: str, address: str) -> str:
        """Relate the part to an address outside the package and return the relationship's id."""
        return self._add(kind, address, "External")

    def _add(self, kind: str, target: str, mode: str | None) -> str:
        known = self._known.get((kind, target))
        if known:
            return known
        identifier = f"rId{len(self._lines) + 1}"
        prefix = _PACKAGE if kind == "core-properties" else _OFFICE
        self._lines.append(element("Relationship", Id=identifier, Type=prefix + kind, Target=target, TargetMode=mode))
        self._known[kind, target] = identifier
        return identifier

    @property
    def empty(self) -> bool:
        """Whether the part is related to nothing."""
        return not self._lines

    @property
    def xml(self) -> str:
        """The relationships part."""
        return DECLARATION + element("Relationships", *self._lines, xmlns=_RELATIONSHIPS)

    @property
    def name(self) -> str:
        """The name of the relationships part."""
        folder, file = posixpath.split(self.part)
        return posixpath.join(folder, "_rels", f"{file}.rels")


class Package:
    """A presentation package while it is written; parts go straight into the zip file."""

    def __init__(self, stream: BinaryIO) -> None:
        """Start a package in a seekable stream."""
        self._zip = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self._overrides: list[tuple[str, str]] = []
        self._media: dict[bytes, str] = {}

    def add(self, name: str, content_type: str, xml: str, relationships: Relationships | None = None) -> None:
        """Write an XML part and its relationships."""
        self._overrides.append((name, content_type))
        self._write(name, (DECLARATION + xml).encode())
        if relationships is not None and not relationships.empty:
            self._write(relationships.name, relationships.xml.encode())

    def add_binary(self, name: str, data: bytes) -> None:
        """Write a part whose content type follows from its file ending."""
        self._write(name, data)

    def add_media(self, data: bytes, extension: str) -> str:
        """Write a picture once, however often it is used, and return its part name."""
        name = self._media.get(data)
        if name is None:
            name = f"ppt/media/image{len(self._media) + 1}.{extension}"
            self._media[data] = name
            self._write(name, data)
        return name

    def close(self, relationships: Relationships) -> None:
        """Write the package's own relationships and the content types, and end the zip file."""
        self._write("_rels/.rels", relationships.xml.encode())
        self._write("[Content_Types].xml", _content_types(self._overrides).encode())
        self._zip.close()

    def release(self) -> None:
        """Let go of the stream, also where writing stopped half way; the stream stays open."""
        self._zip.close()

    def _write(self, name: str, data: bytes) -> None:
        self._zip.writestr(zip_entry(name), data)


def zip_entry(name: str) -> zipfile.ZipInfo:
    """Return a zip entry that is the same whenever and wherever it is written."""
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = 0o600 << 16
    return entry


def _content_types(overrides: Iterable[tuple[str, str]]) -> str:
    defaults = (element("Default", Extension=extension, ContentType=kind) for extension, kind in _DEFAULTS)
    named = (element("Override", PartName=f"/{name}", ContentType=kind) for name, kind in overrides)
    return DECLARATION + element("Types", *defaults, *named, xmlns=_TYPES)
