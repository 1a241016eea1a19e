"""Pictures beside the content: their type and size, read from their first bytes."""

from __future__ import annotations

import struct
from pathlib import Path

from deckgen.diagnostics import error
from deckgen.layout.page import ImageFile

_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def read_image(path: Path) -> ImageFile:
    """Return a PNG, JPEG or GIF file; anything else is an error."""
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise error("no-file", f"the picture {path.name} cannot be read: {problem.strerror}") from problem
    found = image_size(data)
    if found is None:
        raise error("wrong-image", f"{path.name} is no PNG, JPEG or GIF picture", "convert it to PNG")
    media_type, width, height = found
    return ImageFile(data, media_type, width, height)


def image_size(data: bytes) -> tuple[str, int, int] | None:
    """Return media type, width and height in pixels; ``None`` for anything but PNG, JPEG and GIF."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            width, height = struct.unpack(">II", data[16:24])
            return _checked("image/png", width, height)
        if data[:6] in (b"GIF87a", b"GIF89a"):
            width, height = struct.unpack("<HH", data[6:10])
            return _checked("image/gif", width, height)
        if data.startswith(b"\xff\xd8"):
            width, height = _jpeg_size(data)
            return _checked("image/jpeg", width, height)
    except (struct.error, IndexError):
        return None
    return None


def _checked(media_type: str, width: int, height: int) -> tuple[str, int, int] | None:
    return (media_type, width, height) if width and height else None


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Return width and height from a JPEG's frame header (ITU-T T.81, B.2.2)."""
    at = 2
    while True:
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1
        marker, length = data[at + 1], struct.unpack(">H", data[at + 2 : at + 4])[0]
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
