"""Theme colours resolved to RGB, as PowerPoint does."""

from __future__ import annotations

import colorsys

from deckgen.themes.model import Color, Theme


def resolve(color: Color, theme: Theme) -> str:
    """Return a theme colour as ``#rrggbb``; luminance is modulated and offset in HSL (20.1.2.3.20-21)."""
    given = theme.colors[theme.scheme_slot(color.slot)]
    red, green, blue = (int(given[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, luminance, saturation = colorsys.rgb_to_hls(red, green, blue)
    luminance = min(1.0, max(0.0, luminance * color.lum_mod / 100 + color.lum_off / 100))
    channels = colorsys.hls_to_rgb(hue, luminance, saturation)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)
