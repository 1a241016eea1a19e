"""What deckgen itself says on slides, by language. Templates are filled with ``str.format``."""

from __future__ import annotations

from typing import Final

from deckgen.diagnostics import error
from deckgen.values import value


@value
class Phrases:
    """deckgen's own words of one language; the names in braces are what a template is filled with."""

    source_line: str  # {sources}
    source_separator: str
    source_short: str  # {publisher} {date}
    citation_separator: str
    list_separator: str
    at_least: str  # {figure}
    at_least_full: str  # {figure}
    about: str  # {figure}
    about_full: str  # {figure}
    range: str  # {low} {high}, as CLDR's number ranges
    years: str  # {first} {last}
    projected: str  # {period}
    stack_alt: str  # {title} {layers}: the layers from the bottom up
    stack_layer_alt: str  # {layer} {components}
    cross_cutting_alt: str  # {layer}
    table_alt: str  # {title} {columns} {rows}
    chart_alt: str  # {title} {points}
    chart_point_alt: str  # {category} {value}
    pictogram_alt: str  # {solid} {half} {rest}
    chart_category: str
    chart_label: str


_PHRASES: Final = {
    "en": Phrases(
        source_line="Source: {sources}",
        source_separator="; ",
        source_short="{publisher}, {date}",
        citation_separator=", ",
        list_separator=", ",
        at_least="{figure}+",
        at_least_full="{figure} or more",
        about="~{figure}",
        about_full="about {figure}",
        range="{low}–{high}",
        years="{first}–{last}",
        projected="{period} (projected)",
        stack_alt="{title}. Layered diagram, from the bottom up: {layers}",
        stack_layer_alt="{layer} ({components})",
        cross_cutting_alt="{layer} spans all other layers",
        table_alt="{title}. Table with the columns {columns} and {rows} rows",
        chart_alt="{title}. Chart: {points}",
        chart_point_alt="{category} {value}",
        pictogram_alt="Of 100 marks, {solid}; {half}; {rest}",
        chart_category="Category",
        chart_label="Label",
    ),
    "zh": Phrases(
        source_line="来源：{sources}",
        source_separator="；",
        source_short="{publisher}，{date}",
        citation_separator="，",
        list_separator="、",
        at_least="{figure}以上",
        at_least_full="{figure}以上",
        about="约{figure}",
        about_full="约{figure}",
        range="{low}-{high}",
        years="{first}-{last}",
        projected="{period}（预计）",
        stack_alt="{title}。分层图，自下而上：{layers}",
        stack_layer_alt="{layer}（{components}）",
        cross_cutting_alt="{layer}贯穿其他各层",
        table_alt="{title}。表格，列为{columns}，共{rows}行",
        chart_alt="{title}。图表：{points}",
        chart_point_alt="{category}{value}",
        pictogram_alt="100个标记中，{solid}；{half}；{rest}",
        chart_category="类别",
        chart_label="标签",
    ),
    "zh-Hant": Phrases(
        source_line="來源：{sources}",
        source_separator="；",
        source_short="{publisher}，{date}",
        citation_separator="，",
        list_separator="、",
        at_least="{figure}以上",
        at_least_full="{figure}以上",
        about="約{figure}",
        about_full="約{figure}",
        range="{low}-{high}",
        years="{first}-{last}",
        projected="{period}（預計）",
        stack_alt="{title}。分層圖，自下而上：{layers}",
        stack_layer_alt="{layer}（{components}）",
        cross_cutting_alt="{layer}貫穿其他各層",
        table_alt="{title}。表格，欄為{columns}，共{rows}列",
        chart_alt="{title}。圖表：{points}",
        chart_point_alt="{category}{value}",
        pictogram_alt="100個標記中，{solid}；{half}；{rest}",
        chart_category="類別",
        chart_label="標籤",
    ),
}
_TRADITIONAL: Final = ("zh-Hant", "zh-TW", "zh-HK", "zh-MO")


def phrases(language: str) -> Phrases:
    """Return deckgen's own words of a language; raise an error where it has none."""
    base = "zh-Hant" if language.startswith(_TRADITIONAL) else language.split("-", maxsplit=1)[0]
    found = _PHRASES.get(base)
    if found is None:
        raise error(
            "unknown-language",
            f"deckgen has no words of its own in '{language}'",
            f"it speaks: {', '.join(_PHRASES)}",
        )
    return found
