"""Charts: content to the scene's chart, with every value worded."""

from __future__ import annotations

from deckgen.content.slides import ChartContent, ChartSeriesContent
from deckgen.geometry import Box
from deckgen.layout.page import Page
from deckgen.layout.scene import Chart, ChartSeries
from deckgen.locales.words import RichText, WordedFigure
from deckgen.themes.layouts import ACCENT, INK
from deckgen.themes.model import Color

SERIES_COLORS = (Color("accent1"), Color("accent2"), Color("accent3"), Color("accent4"), Color("accent5"))
NEUTRAL = Color("accent2")
AXIS = Color("accent3")


def place_chart(page: Page, chart: ChartContent[RichText, WordedFigure], title: RichText, box: Box) -> Chart:
    """Return the chart in its box, with alt text that tells every point."""
    categories = _categories(chart)
    series = tuple(_series(one, number, len(chart.series)) for number, one in enumerate(chart.series))
    return Chart(
        name="Chart",
        box=box,
        type=chart.type,
        categories=categories,
        series=series,
        number_format=chart.series[0].values[0].number_format,
        label_size=page.theme.scale.body,
        axis_size=page.theme.scale.label,
        text_color=INK,
        line_color=AXIS,
        language=page.deck.language.locale,
        alt_text=chart.alt.plain if chart.alt else _alt_text(page, title, categories, series),
        category_title=page.deck.phrases.chart_category,
        label_title=page.deck.phrases.chart_label,
    )


def _categories(chart: ChartContent[RichText, WordedFigure]) -> tuple[str, ...]:
    if chart.categories:
        return tuple(category.plain for category in chart.categories)
    return tuple(figure.period for figure in chart.series[0].values)


def _series(content: ChartSeriesContent[RichText, WordedFigure], number: int, count: int) -> ChartSeries:
    stressed = count == 1 and content.emphasis is not None
    return ChartSeries(
        name=content.name.plain,
        values=tuple(figure.value for figure in content.values),
        labels=tuple(figure.text for figure in content.values),
        color=NEUTRAL if stressed else SERIES_COLORS[number % len(SERIES_COLORS)],
        emphasis=content.emphasis - 1 if stressed and content.emphasis else None,
        emphasis_color=ACCENT if stressed else None,
    )


def _alt_text(page: Page, title: RichText, categories: tuple[str, ...], series: tuple[ChartSeries, ...]) -> str:
    phrases = page.deck.phrases
    points = phrases.list_separator.join(
        phrases.chart_point_alt.format(category=f"{one.name} {category}" if len(series) > 1 else category, value=label)
        for one in series
        for category, label in zip(categories, one.labels, strict=True)
    )
    return phrases.chart_alt.format(title=title.plain, points=points)
