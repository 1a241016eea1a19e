"""The slide kinds: one model each.

The models are generic over what stands for words (``T``) and for figures (``F``): as read from YAML
they hold :class:`Text` of all languages and references to figures; a localized deck holds rich text
of one language and worded figures. So one model describes both.
"""

from __future__ import annotations

from typing import Annotated, Any, Generic, Literal, TypeVar, Union

from pydantic import BeforeValidator, Field

from deckgen.content.base import Identifier, Model, model

T = TypeVar("T")
F = TypeVar("F")


def _keyed(key: str) -> BeforeValidator:
    """Return a validator that lets a bare text stand for a mapping with only ``key``.

    A mapping of languages is such a text; a mapping that has ``key`` is taken as it is.
    """

    def expand(value: Any) -> Any:
        if isinstance(value, str) or (isinstance(value, dict) and key not in value and _is_languages(value)):
            return {key: value}
        return value

    return BeforeValidator(expand)


def _is_languages(value: dict[Any, Any]) -> bool:
    return all(isinstance(key, str) and (len(key) <= 3 or "-" in key) for key in value)


@model
class SlideBase(Model, Generic[T]):
    """What every slide has. ``kicker`` stands above the title, ``notes`` are the speaker's."""

    id: Identifier | None = None
    title: T
    kicker: T | None = None
    notes: T | None = None
    sources: tuple[Identifier, ...] = ()


@model
class TitleSlide(SlideBase[T]):
    """The first slide."""

    kind: Literal["title"]
    subtitle: T | None = None


@model
class SectionSlide(SlideBase[T]):
    """A divider; opens a section of the presentation named like its title."""

    kind: Literal["section"]
    text: T | None = None


@model
class StatementSlide(SlideBase[T]):
    """One sentence (the title) large, with what supports it."""

    kind: Literal["statement"]
    text: T | None = None


@model
class BulletItem(Model, Generic[T]):
    """A bullet and the bullets below it."""

    text: T
    items: tuple[T, ...] = ()


@model
class BulletsSlide(SlideBase[T]):
    """Title and bullets."""

    kind: Literal["bullets"]
    items: Annotated[tuple[Annotated[BulletItem[T], _keyed("text")], ...], Field(min_length=1)]


@model
class Component(Model, Generic[T]):
    """A box of a layer."""

    name: T
    icon: str | None = None


@model
class Layer(Model, Generic[T]):
    """A layer of a stack and its components from left to right."""

    id: Identifier
    name: T
    icon: str | None = None
    components: Annotated[tuple[Annotated[Component[T], _keyed("name")], ...], Field(min_length=1)]


@model
class StackSlide(SlideBase[T]):
    """A layered diagram; layers are listed from the bottom up.

    ``cross_cutting`` names a layer that is drawn as a bar beside all the others.
    """

    kind: Literal["stack"]
    layers: Annotated[tuple[Layer[T], ...], Field(min_length=1)]
    cross_cutting: Identifier | None = None


@model
class TableColumn(Model, Generic[T]):
    """A column: its header, how it is aligned, and its share of the width."""

    header: T
    align: Literal["left", "center", "right"] = "left"
    weight: Annotated[float, Field(gt=0, le=100)] = 1.0


@model
class TableSlide(SlideBase[T]):
    """A table of ``rows``, or of the layers of the stack slide that ``stack`` names (name, components)."""

    kind: Literal["table"]
    columns: Annotated[tuple[Annotated[TableColumn[T], _keyed("header")], ...], Field(min_length=1)]
    rows: tuple[tuple[T, ...], ...] = ()
    stack: Identifier | None = None


@model
class FigureCard(Model, Generic[T, F]):
    """A number with its label; ``detail`` is a line below."""

    figure: F
    label: T
    detail: T | None = None


@model
class ChartSeriesContent(Model, Generic[T, F]):
    """Values with a name. ``emphasis`` is the number of the point to stress, counted from 1."""

    name: T
    values: Annotated[tuple[F, ...], Field(min_length=1)]
    emphasis: Annotated[int | None, Field(ge=1)] = None


@model
class ChartContent(Model, Generic[T, F]):
    """A chart. Without ``categories``, the periods of the first series' figures name them."""

    type: Literal["column", "bar", "line"] = "column"
    categories: tuple[T, ...] = ()
    series: Annotated[tuple[ChartSeriesContent[T, F], ...], Field(min_length=1)]
    alt: T | None = None


@model
class FiguresSlide(SlideBase[T], Generic[T, F]):
    """One to six number cards, with or without a chart beside them."""

    kind: Literal["figures"]
    cards: Annotated[tuple[FigureCard[T, F], ...], Field(min_length=1, max_length=6)]
    chart: ChartContent[T, F] | None = None


@model
class ChartSlide(SlideBase[T], Generic[T, F]):
    """A chart, with up to three callout cards beside it."""

    kind: Literal["chart"]
    chart: ChartContent[T, F]
    cards: Annotated[tuple[FigureCard[T, F], ...], Field(max_length=3)] = ()


@model
class TrendCard(Model, Generic[T, F]):
    """A trend: its name, a sentence, and a figure shown large."""

    name: T
    text: T
    figure: F | None = None
    icon: str | None = None


@model
class TrendsSlide(SlideBase[T], Generic[T, F]):
    """Two to six cards; the one with a figure is given most room."""

    kind: Literal["trends"]
    cards: Annotated[tuple[TrendCard[T, F], ...], Field(min_length=2, max_length=6)]


@model
class RealitySlide(SlideBase[T], Generic[T, F]):
    """A share of a population as 100 small figures; of a range, the part beyond ``low`` is half-tone.

    ``share`` is a percentage. ``solid``, ``half`` and ``rest`` word the legend; ``cards`` stand beside.
    """

    kind: Literal["reality"]
    share: F
    label: T
    solid: T
    half: T | None = None
    rest: T
    cards: Annotated[tuple[FigureCard[T, F], ...], Field(max_length=3)] = ()


@model
class ContentColumn(Model, Generic[T]):
    """A heading and bullets."""

    heading: T | None = None
    items: Annotated[tuple[Annotated[BulletItem[T], _keyed("text")], ...], Field(min_length=1)]


@model
class TwoColumnSlide(SlideBase[T]):
    """Two bodies side by side."""

    kind: Literal["two-column"]
    columns: tuple[ContentColumn[T], ContentColumn[T]]


@model
class ImageSlide(SlideBase[T]):
    """A picture file beside the content, shown whole. ``alt`` says in words what it shows."""

    kind: Literal["image"]
    file: str
    alt: T
    caption: T | None = None


@model
class LinkGroup(Model, Generic[T]):
    """Links under a heading; ``[[path|label]]`` and ``[label](address)`` are links."""

    heading: T
    links: Annotated[tuple[T, ...], Field(min_length=1)]


@model
class ReferencesSlide(SlideBase[T]):
    """Further reading."""

    kind: Literal["references"]
    groups: Annotated[tuple[LinkGroup[T], ...], Field(min_length=1, max_length=3)]


@model
class SourcesSlide(SlideBase[T]):
    """The sources that the deck's figures and slides cite, made from the deck's ``sources``."""

    kind: Literal["sources"]


Slide = Union[  # noqa: UP007  # a union made with | cannot be subscripted at run time
    TitleSlide[T],
    SectionSlide[T],
    StatementSlide[T],
    BulletsSlide[T],
    StackSlide[T],
    TableSlide[T],
    FiguresSlide[T, F],
    ChartSlide[T, F],
    TrendsSlide[T, F],
    RealitySlide[T, F],
    TwoColumnSlide[T],
    ImageSlide[T],
    ReferencesSlide[T],
    SourcesSlide[T],
]
