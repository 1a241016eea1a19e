"""What deckgen itself says on slides, by language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """deckgen's own words of one language. Templates are filled with ``str.format``."""

    source_line: str  # {sources}
    list_separator: str
    list_end: str  # between the last two items of a list in running text
    projected: str  # {period}
    contents_continued: str  # {title} {part} {parts}
    accessed_through: str  # {url}
    stack_alt: str  # {title} {layers}: a layered diagram, layers listed from the bottom up
    stack_layer_alt: str  # {layer} {components}
    cross_cutting_alt: str  # {layer}
    table_alt: str  # {title} {columns} {rows}
    chart_alt: str  # {title} {points}
    chart_point_alt: str  # {category} {value}
    pictogram_alt: str  # {solid} {half} {rest}
    chart_category: str  # header of the workbook's category column
    chart_label: str  # header of the workbook's label column
    sources_heading: str
