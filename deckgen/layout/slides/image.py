"""Image slide: a picture shown whole in the body, with its caption below."""

from __future__ import annotations

from deckgen.content.slides import ImageSlide
from deckgen.geometry import Box, inches
from deckgen.layout.page import Page, SlideBody
from deckgen.layout.scene import AutoShape, Picture, Shape
from deckgen.layout.text.style import Block, Style
from deckgen.locales.words import RichText
from deckgen.themes.layouts import MUTED

CAPTION_HEIGHT = inches(0.5)


def lay_out(slide: ImageSlide[RichText], page: Page) -> SlideBody:
    """Lay out an image slide."""
    body = page.zones.body
    image = page.resources.image(slide.file)
    room = Box(body.x, body.y, body.width, body.height - (CAPTION_HEIGHT if slide.caption else 0))
    picture = Picture(
        "Picture", contain(room, image.width, image.height), image.data, image.media_type, slide.alt.plain
    )
    shapes: tuple[Shape, ...] = (picture,)
    if slide.caption:
        scale = page.theme.scale
        box = Box(body.x, room.bottom, body.width, CAPTION_HEIGHT)
        style = Style(scale.label, scale.source, MUTED, alignment="center")
        frame = page.typesetter.fit("the caption", [Block(slide.caption, style)], box, "middle")
        shapes = (picture, AutoShape("Caption", box, text=frame))
    return SlideBody("title-only", shapes)


def contain(room: Box, width: int, height: int) -> Box:
    """Return the largest box of the proportions ``width`` to ``height``, centred in the room."""
    scale = min(room.width / width, room.height / height)
    fitted_width, fitted_height = round(width * scale), round(height * scale)
    return Box(
        room.x + (room.width - fitted_width) // 2,
        room.y + (room.height - fitted_height) // 2,
        fitted_width,
        fitted_height,
    )
