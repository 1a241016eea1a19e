"""Line breaking, beside a full implementation of Unicode Standard Annex 14."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uniseg.linebreak import line_break_units

from deckgen.layout.text.breaks import break_units

SAMPLES = [
    "Containers, serving, APIs and on-premise + cloud GPU/TPU/ASIC 89% $309B+ (2031)",
    "Cost optimization for model serving is the new battleground.",
    "尽管投入巨大，但仅有5-10%的企业将生成式AI投入了生产（AI基础设施联盟）。",
    "欧盟《人工智能法案》与ISO 42001推动合规要求",
    "框架（PyTorch、TensorFlow）、训练、微调",
    "“强调”的内容！真的？是的……",
    "3090亿美元以上",
    "推論コストの最適化が、新しい「主戦場」になっている。",
    "에이전트를 배포할 계획이다.",
]


@pytest.mark.parametrize("text", SAMPLES)
def test_breaks_agree_with_the_annex(text: str) -> None:
    ours, reference = break_units(text), list(line_break_units(text))
    allowed = {len("".join(reference[: at + 1])) for at in range(len(reference))}
    breaks = {len("".join(ours[: at + 1])) for at in range(len(ours))}
    assert breaks <= allowed


@given(st.text(alphabet=st.sampled_from("ab1 -–%（），。、》《中文字“”()"), max_size=60))
def test_no_line_begins_or_ends_with_what_it_must_not(text: str) -> None:
    units = break_units(text)
    assert "".join(units) == text
    for unit in units[1:]:
        assert unit[0] not in "，。、）》%)"
    for unit in units[:-1]:
        assert unit.rstrip(" ")[-1:] not in list("（《(“")


def test_a_range_stays_together() -> None:
    assert break_units("only 5–10% of them") == ["only ", "5–10% ", "of ", "them"]
