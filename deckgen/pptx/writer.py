"""Scene to a presentation package. Every name and id is counted, so the work grows as the slides do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import BinaryIO

from deckgen.layout.scene import Chart, Picture, Scene, SlideScene
from deckgen.pptx import chart, layouts, master, notes, presentation, properties, slide, theme
from deckgen.pptx.package import Package, Relationships
from deckgen.pptx.shapes import SlideParts
from deckgen.pptx.workbook import workbook
from deckgen.values import value

MASTER = "ppt/slideMasters/slideMaster1.xml"
NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml"
PRESENTATION = "ppt/presentation.xml"
_EXTENSIONS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_ALLOWED_LINKS = ("http://", "https://", "mailto:")


def write_presentation(scene: Scene, script: str, stream: BinaryIO) -> None:
    """Write a scene as a .pptx file into a seekable binary stream, slide by slide.

    ``script`` chooses the theme's East Asian typeface. The same scene gives the same bytes.
    """
    package = Package(stream)
    try:
        _write_masters(package, scene, script)
        writer = _SlideWriter(package, scene)
        for number, one in enumerate(scene.slides, 1):
            writer.write(one, number)
        _write_presentation(package, scene)
    finally:
        package.release()


def slide_part(number: int) -> str:
    """Return the part name of a slide counted from 1."""
    return f"ppt/slides/slide{number}.xml"


def _layout_part(number: int) -> str:
    return f"ppt/slideLayouts/slideLayout{number}.xml"


def _write_masters(package: Package, scene: Scene, script: str) -> None:
    """Write the theme, the master and its layouts; with notes, also their master and its theme."""
    theme_part = theme.theme_xml(scene.theme, script)
    package.add("ppt/theme/theme1.xml", theme.CONTENT_TYPE, theme_part)
    related = Relationships(MASTER)
    layout_ids = []
    for number, layout in enumerate(scene.theme.layouts, 1):
        layout_ids.append(related.add("slideLayout", _layout_part(number)))
        back = Relationships(_layout_part(number))
        back.add("slideMaster", MASTER)
        package.add(_layout_part(number), layouts.CONTENT_TYPE, layouts.layout_xml(layout), back)
    related.add("theme", "ppt/theme/theme1.xml")
    package.add(MASTER, master.CONTENT_TYPE, master.master_xml(scene.theme, layout_ids), related)
    if _has_notes(scene):
        package.add("ppt/theme/theme2.xml", theme.CONTENT_TYPE, theme_part)
        of_notes = Relationships(NOTES_MASTER)
        of_notes.add("theme", "ppt/theme/theme2.xml")
        package.add(NOTES_MASTER, notes.MASTER_TYPE, notes.notes_master_xml(), of_notes)


def _has_notes(scene: Scene) -> bool:
    return any(one.notes for one in scene.slides)


def _write_presentation(package: Package, scene: Scene) -> None:
    """Write the presentation part, the small parts beside it, the properties, and end the package."""
    related = Relationships(PRESENTATION)
    master_id = related.add("slideMaster", MASTER)
    slide_ids = [related.add("slide", slide_part(number)) for number in range(1, len(scene.slides) + 1)]
    notes_id = related.add("notesMaster", NOTES_MASTER) if _has_notes(scene) else None
    for name, (content_type, xml) in presentation.SMALL_PARTS.items():
        related.add(name, f"ppt/{name}.xml")
        package.add(f"ppt/{name}.xml", content_type, xml)
    related.add("theme", "ppt/theme/theme1.xml")
    xml = presentation.presentation_xml(scene, master_id, notes_id, slide_ids)
    package.add(PRESENTATION, presentation.CONTENT_TYPE, xml, related)
    counted = properties.extended_xml(len(scene.slides), sum(1 for one in scene.slides if one.notes))
    package.add("docProps/core.xml", properties.CORE_TYPE, properties.core_xml(scene.properties))
    package.add("docProps/app.xml", properties.EXTENDED_TYPE, counted)
    root = Relationships("")
    root.add("officeDocument", PRESENTATION)
    root.add("core-properties", "docProps/core.xml")
    root.add("extended-properties", "docProps/app.xml")
    package.close(root)


class _SlideWriter:
    """Writes the slides of a scene one after the other; charts are counted over the deck."""

    def __init__(self, package: Package, scene: Scene) -> None:
        self._package = package
        self._language = scene.properties.language
        self._theme = scene.theme
        self._layouts = {layout.name: _layout_part(number) for number, layout in enumerate(scene.theme.layouts, 1)}
        self._slides = {one.id: slide_part(number) for number, one in enumerate(scene.slides, 1)}
        if len(self._slides) < len(scene.slides):
            raise ValueError("two slides of the deck have the same id")
        self._charts = 0

    def write(self, one: SlideScene, number: int) -> None:
        """Write one slide, its notes, and what it refers to."""
        name = slide_part(number)
        related = Relationships(name)
        related.add("slideLayout", self._layouts[one.layout])
        if one.notes:
            related.add("notesSlide", self._write_notes(one, number))
        parts = SlideParts(
            links=_PartLinks(related, self._slides),
            picture=lambda picture: related.add("image", self._add_picture(picture)),
            chart=lambda chart_shape: related.add("chart", self._add_chart(chart_shape)),
        )
        xml = slide.slide_xml(one, self._theme.layout(one.layout), self._language, number, parts)
        self._package.add(name, slide.CONTENT_TYPE, xml, related)

    def _write_notes(self, one: SlideScene, number: int) -> str:
        name = f"ppt/notesSlides/notesSlide{number}.xml"
        related = Relationships(name)
        related.add("notesMaster", NOTES_MASTER)
        related.add("slide", slide_part(number))
        xml = notes.notes_slide_xml(one.notes, _PartLinks(related, self._slides))
        self._package.add(name, notes.NOTES_TYPE, xml, related)
        return name

    def _add_picture(self, picture: Picture) -> str:
        if picture.media_type not in _EXTENSIONS:
            raise ValueError(f"picture {picture.name!r} is {picture.media_type!r}, which is not written")
        return self._package.add_media(picture.data, _EXTENSIONS[picture.media_type])

    def _add_chart(self, shape: Chart) -> str:
        self._charts += 1
        name = f"ppt/charts/chart{self._charts}.xml"
        embedded = f"ppt/embeddings/Microsoft_Excel_Sheet{self._charts}.xlsx"
        self._package.add_binary(embedded, workbook(chart.workbook_rows(shape), shape.number_format))
        related = Relationships(name)
        identifier = related.add("package", embedded)
        self._package.add(name, chart.CONTENT_TYPE, chart.chart_xml(shape, identifier), related)
        return name


@value
class _PartLinks:
    """The links of one part."""

    related: Relationships
    slides: Mapping[str, str]

    def link(self, target: str) -> tuple[str, str | None]:
        """Return the relationship id of a link and the action of a slide jump."""
        if target.startswith("#"):
            if target[1:] not in self.slides:
                raise ValueError(f"a link leads to the slide {target[1:]!r}, which is not in the deck")
            return self.related.add("slide", self.slides[target[1:]]), "ppaction://hlinksldjump"
        if not target.startswith(_ALLOWED_LINKS):
            raise ValueError(f"a link leads to {target!r}; only web and mail addresses are written")
        return self.related.add_external("hyperlink", target), None
