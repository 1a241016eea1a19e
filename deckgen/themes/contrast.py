"""Contrast of two colours after WCAG 2.2 (relative luminance and contrast ratio)."""

from __future__ import annotations


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio, 1 to 21, of two six-digit hexadecimal colours."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
