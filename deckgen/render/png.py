"""SVG to PNG in process, with fonts that come as Python packages: the same picture on every machine."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Final

from deckgen.render.svg_text import has_east_asian

_PACKAGES: Final = (("fontpkg_arimo", "files/*.ttf"), ("manimgx_fonts_cjk", "*.ttc"))


def render_png(svg: str, width: int) -> bytes:
    """Return an SVG document as a PNG ``width`` pixels wide."""
    import resvg_py  # noqa: PLC0415  # loaded only where a picture is drawn

    picture: bytes = bytes(
        resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True, font_files=font_files(svg))
    )
    return picture


def font_files(svg: str) -> list[str]:
    """Return the font files that an SVG needs; the large East Asian one only for East Asian text."""
    packages = _PACKAGES if has_east_asian(svg) else _PACKAGES[:1]
    return [str(path) for package, pattern in packages for path in _files(package, pattern)]


def _files(package: str, pattern: str) -> list[Path]:
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        return []
    return sorted(Path(found.origin).parent.glob(pattern))
