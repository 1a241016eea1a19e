"""Figures worded: each language's way of writing, exact to the last digit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.content.quantity import Quantity
from deckgen.diagnostics import DeckgenError
from deckgen.locales.numbers import Numbers
from deckgen.locales.phrases import phrases
from deckgen.locales.quantities import Figures
from deckgen.locales.words import WordedFigure

FIRST = Quantity(value=Decimal("23.5e9"), unit="USD", year=2021, source="note")
LAST = Quantity(value=Decimal("309e9"), unit="USD", year=2031, at_least=True, projected=True, source="forecast")
MAGNITUDES = {"billion": 9, "million": 6, "trillion": 12, "B": 9, "M": 6, "T": 12, "": 0}


def word(tag: str, **figure: Any) -> WordedFigure:
    for key in ("value", "low", "high"):
        if key in figure:
            figure[key] = Decimal(figure[key])
    figures = {"first": FIRST, "last": LAST}
    return Figures(figures, Numbers.of(tag), phrases(tag)).worded(Quantity(**figure))


@pytest.mark.parametrize(
    ("figure", "english", "in_full", "chinese"),
    [
        ({"value": "309e9", "unit": "USD", "at_least": True}, "$309B+", "$309 billion or more", "3090亿美元以上"),
        ({"value": "309e9", "unit": "USD", "about": True}, "~$309B", "about $309 billion", "约3090亿美元"),
        ({"value": "23.5e9", "unit": "USD"}, "$23.5B", "$23.5 billion", "235亿美元"),
        ({"value": "723.4e9", "unit": "USD"}, "$723.4B", "$723.4 billion", "7234亿美元"),
        ({"value": "1.2e6", "unit": "USD"}, "$1.2M", "$1.2 million", "120万美元"),
        ({"value": "1.25e12", "unit": "USD"}, "$1.25T", "$1.25 trillion", "1.25万亿美元"),
        ({"value": "5e12", "unit": "CNY"}, "CN¥5T", "CN¥5 trillion", "5万亿人民币"),
        ({"value": "950", "unit": "USD"}, "$950", "$950", "950美元"),
        ({"value": "15000", "unit": "USD"}, "$15,000", "$15,000", "1.5万美元"),
        ({"value": "12345678.9", "unit": "USD"}, "$12,345,678.9", "$12,345,678.9", "12,345,678.9美元"),
        ({"value": "12345678.9", "unit": "USD", "digits": 1}, "$12.3M", "$12.3 million", "1234.6万美元"),
        ({"value": "999.96e6", "unit": "USD", "digits": 1}, "$1.0B", "$1.0 billion", "10.0亿美元"),
        ({"value": "0", "unit": "USD"}, "$0", "$0", "0美元"),
        ({"value": "-5e9", "unit": "USD"}, "-$5B", "-$5 billion", "-50亿美元"),
        ({"low": "5e9", "high": "10e9", "unit": "USD"}, "$5–10B", "$5–10 billion", "50-100亿美元"),
        ({"low": "500e6", "high": "2e9", "unit": "USD"}, "$500M–$2B", "$500 million–$2 billion", "5-20亿美元"),
        ({"value": "89", "unit": "percent"}, "89%", "89%", "89%"),
        ({"value": "89.5", "unit": "percent", "digits": 0}, "90%", "90%", "90%"),
        ({"value": "0.125", "unit": "percent", "digits": 2}, "0.13%", "0.13%", "0.13%"),
        ({"low": "5", "high": "10", "unit": "percent"}, "5–10%", "5–10%", "5-10%"),
        ({"value": "90", "unit": "percent", "at_least": True}, "90%+", "90% or more", "90%以上"),
        ({"value": "13", "unit": "times"}, "13×", "13×", "13倍"),
        ({"value": "12", "unit": "month"}, "12 months", "12 months", "12个月"),
        ({"value": "1", "unit": "year"}, "1 year", "1 year", "1年"),
        ({"value": "10", "unit": "year"}, "10 years", "10 years", "10年"),
        ({"low": "3", "high": "5", "unit": "year"}, "3–5 years", "3–5 years", "3-5年"),
        ({"value": "12", "unit": "gigabyte"}, "12 gigabytes", "12 gigabytes", "12 GB"),
        ({"value": "12345"}, "12,345", "12,345", "12,345"),
        ({"value": "1200", "at_least": True}, "1,200+", "1,200 or more", "1,200以上"),
        ({"derive": "growth", "of": ("first", "last")}, "29.4%", "29.4%", "29.4%"),
        ({"derive": "growth", "of": ("first", "last"), "digits": 3}, "29.387%", "29.387%", "29.387%"),
        ({"derive": "ratio", "of": ("first", "last")}, "13×", "13×", "13倍"),
        ({"derive": "span", "of": ("first", "last")}, "10 years", "10 years", "10年"),
        ({"derive": "sum", "of": ("first", "last")}, "$332.5B", "$332.5 billion", "3325亿美元"),
    ],
)
def test_wording(figure: dict[str, Any], english: str, in_full: str, chinese: str) -> None:
    spoken, said = word("en", **dict(figure)), word("zh", **dict(figure))
    assert (spoken.text, spoken.full, said.text, said.full) == (english, in_full, chinese, chinese)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("de", "309\u00a0Mrd.\u00a0$"),
        ("fr", "309\u00a0Md\u00a0$US"),
        ("ja", "3090億米ドル"),
        ("ko", "3090억 미국 달러"),
        ("zh-Hant", "3090億美元"),
    ],
)
def test_money_of_other_languages(tag: str, text: str) -> None:
    assert str(Numbers.of(tag).amount(Decimal("309e9"), "USD", None)) == text


@pytest.mark.parametrize(("tag", "text"), [("de", "89\u00a0%"), ("ja", "89%"), ("tr", "%89")])
def test_percent_of_other_languages(tag: str, text: str) -> None:
    assert str(Numbers.of(tag).amount(Decimal(89), "percent", None)) == text


@pytest.mark.parametrize(
    ("figure", "english", "chinese"),
    [
        ({"year": 2021}, "2021", "2021年"),
        ({"year": 2031, "projected": True}, "2031 (projected)", "2031年（预计）"),
        ({"year": 2024, "until": 2025}, "2024–2025", "2024-2025年"),
        ({"projected": True}, "", ""),
    ],
)
def test_periods(figure: dict[str, Any], english: str, chinese: str) -> None:
    assert (word("en", value="1", **figure).period, word("zh", value="1", **figure).period) == (english, chinese)


@pytest.mark.parametrize(
    ("figure", "english", "chinese"),
    [
        ({"value": "309e9", "unit": "USD"}, '"$"#,##0.0,,,"B"', r'0\.00,,"亿美元"'),
        ({"value": "15000", "unit": "USD"}, '"$"#,##0', r'0\.0,"万美元"'),
        ({"value": "950", "unit": "USD"}, '"$"#,##0', '#,##0"美元"'),
        ({"value": "89", "unit": "percent"}, 'General"%"', 'General"%"'),
        ({"value": "13", "unit": "times"}, 'General"×"', 'General"倍"'),
        ({"value": "12", "unit": "month"}, 'General" months"', 'General"个月"'),
        ({"value": "12"}, "General", "General"),
    ],
)
def test_number_formats(figure: dict[str, Any], english: str, chinese: str) -> None:
    formats = word("en", **dict(figure)).number_format, word("zh", **dict(figure)).number_format
    assert formats == (english, chinese)


def test_derived_figures_are_computed_from_exact_parts() -> None:
    figures = {"a": Quantity(value=Decimal("1.4"), digits=0), "b": Quantity(value=Decimal("2.6"), digits=0)}
    total = Figures(figures, Numbers.of("en"), phrases("en")).worded(Quantity(derive="sum", of=("a", "b")))
    assert (total.text, total.value) == ("4.0", Decimal("4.0"))


def test_derived_figures_cite_the_sources_of_their_parts() -> None:
    assert word("en", derive="growth", of=("first", "last")).sources == ("note", "forecast")


def test_values_for_charts_are_the_numbers_themselves() -> None:
    figure = word("zh", low="5", high="10", unit="percent")
    assert [figure.low, figure.high, figure.value] == [Decimal(5), Decimal(10), Decimal("7.5")]


def test_language_without_formats_or_phrases() -> None:
    for tag in ("en-XX", "xx"):
        with pytest.raises(DeckgenError):
            Numbers.of(tag)
    with pytest.raises(DeckgenError):
        phrases("de")
    assert phrases("zh-TW") is phrases("zh-Hant")
    assert phrases("en-GB") is phrases("en")


def parsed(text: str) -> Decimal:
    found = re.fullmatch(r"(-?)\$([\d,]+(?:\.\d+)?) ?([a-zBMT]*)", text)
    assert found, text
    sign, digits, magnitude = found.groups()
    return Decimal(sign + digits.replace(",", "")).scaleb(MAGNITUDES[magnitude])


amounts = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**14), max_value=10**14, places=4)


@given(amounts, st.integers(-4, 6))
def test_worded_amount_is_the_same_number(value: Decimal, shift: int) -> None:
    scaled = value.scaleb(shift)
    figure = word("en", value=scaled, unit="USD")
    assert parsed(figure.text) == parsed(figure.full) == scaled


@given(amounts, amounts, st.sampled_from([None, "percent", "USD", "year"]), st.sampled_from(["en", "zh"]))
def test_range_keeps_both_ends(one: Decimal, other: Decimal, unit: str | None, tag: str) -> None:
    low, high = sorted((abs(one), abs(other)))
    if low == high:
        return
    text = word(tag, low=low, high=high, unit=unit).text
    numbers = Numbers.of(tag)
    for end in (low, high):
        assert numbers.amount(end, unit, None).digits in text
