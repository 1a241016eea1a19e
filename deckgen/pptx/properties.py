"""Document properties: core (Dublin Core) and extended."""

from __future__ import annotations

from deckgen.layout.scene import Properties
from deckgen.pptx.xml import escape

CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
EXTENDED_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def core_xml(properties: Properties) -> str:
    """Return the core properties; the time of day is midnight, universal time."""
    moment = f"{properties.created.isoformat()}T00:00:00Z"
    return (
        f"<cp:coreProperties {_CORE}><dc:title>{escape(properties.title)}</dc:title>"
        f"<dc:subject>{escape(properties.subject)}</dc:subject>"
        f"<dc:creator>{escape(properties.author)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(properties.author)}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        f"<dc:language>{escape(properties.language)}</dc:language></cp:coreProperties>"
    )


def extended_xml(slides: int, notes: int) -> str:
    """Return the extended properties."""
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>deckgen</Application><PresentationFormat>Widescreen</PresentationFormat>"
        f"<Slides>{slides}</Slides><Notes>{notes}</Notes></Properties>"
    )
