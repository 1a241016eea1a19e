"""The first deck says everything that its note says, in both languages."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.deck.conftest import LANGUAGES

ON_SLIDES = {
    "en": [
        "AI Infrastructure Stack",
        "The layered architecture of technologies that support the end-to-end AI lifecycle, "
        "from compute hardware to application deployment and governance.",
        "Industry consensus has converged on a six-layer model",
        *["Infrastructure", "Data", "Model", "Deployment", "Application", "Observability"],
        *["GPU/TPU/ASIC", "storage", "networking", "Ingestion", "preprocessing", "labeling", "vector DBs"],
        *["Frameworks (PyTorch, TensorFlow)", "training", "fine-tuning", "Containers", "serving", "APIs"],
        *["inference optimization", "Business integration", "agent frameworks", "UIs"],
        *["Monitoring", "compliance", "ethics", "governance"],
        *["$23.5B", "$309B+", "2021", "2031 (projected)", "29.4%", "$723B+", "2025", "$250B+", "2024–2025"],
        *["Top 4 companies", "Cloud AI spending"],
        *["Agentic AI", "89% of enterprises plan to deploy agents within 12 months", "Inference economy"],
        *["Hybrid deployment", "On-premise + cloud mix", "Governance-first", "EU AI Act, ISO 42001"],
        *["Open-source acceleration", "DeepSeek-R1 catalyzing demand across the full stack", "Key trends"],
        *["5–10%", "put generative AI into production", "despite massive investment", "AI Infrastructure Alliance"],
        *["Harness", "Sandbox architectures", "AI infrastructure report", "AI infrastructure research"],
        *["ai-agent-architecture/concepts/harness", "Gartner", "IBM", "November 2024"],
    ],
    "zh": [
        "支持端到端人工智能全生命周期的技术分层架构，涵盖从计算硬件到应用部署与治理。",
        "行业共识已形成六层模型",
        *["基础设施", "数据", "模型", "部署", "应用", "可观测性"],
        *["GPU/TPU/ASIC", "存储", "网络", "采集", "预处理", "标注", "向量数据库"],
        *["框架（PyTorch、TensorFlow）", "训练", "微调", "容器", "服务化", "API", "推理优化"],
        *["业务集成", "智能体框架", "用户界面", "监控", "合规", "伦理", "治理"],
        *["235亿美元", "3090亿美元以上", "2021年", "2031年（预计）", "29.4%", "7230亿美元以上", "2025年"],
        *["2500亿美元以上", "2024-2025年", "前4大公司", "云AI支出"],
        *["代理型AI", "89%的企业计划在12个月内部署智能体", "推理经济", "模型服务的成本优化成为新的战场"],
        *["混合部署", "本地与云端的结合", "治理优先", "欧盟《人工智能法案》与ISO 42001推动合规要求"],
        *["开源加速", "DeepSeek-R1激活全栈需求", "关键趋势"],
        *["5-10%", "的企业将生成式AI投入了生产", "尽管投入巨大", "AI基础设施联盟"],
        *["Harness", "沙箱架构", "AI基础设施报告", "AI基础设施研究", "Gartner", "IBM", "2024年11月"],
    ],
}
IN_NOTES = {
    "en": ["$723.4B", "21.5%", "$595.7B", "Gartner", "November 2024", "all public cloud", "Harness"],
    "zh": ["7234亿美元", "21.5%", "5957亿美元", "Gartner", "2024年11月", "全部公有云", "沙箱架构"],
}


def texts(shapes: Any) -> Iterator[str]:
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from texts(shape.shapes)
        elif shape.has_text_frame:
            yield shape.text_frame.text
        elif getattr(shape, "has_table", False) and shape.has_table:
            for row in shape.table.rows:
                yield from (cell.text_frame.text for cell in row.cells)
        elif getattr(shape, "has_chart", False) and shape.has_chart:
            yield from chart_texts(shape.chart)


def chart_texts(chart: Any) -> Iterator[str]:
    yield from chart.plots[0].categories
    for node in chart._chartSpace.iter("{*}t"):
        yield node.text or ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_the_note_is_on_a_slide(language: str, opened: Callable[..., Any]) -> None:
    said = "\n".join(text for slide in opened(language).slides for text in texts(slide.shapes)).lower()
    missing = [row for row in ON_SLIDES[language] if row.lower() not in said]
    assert not missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notes_explain_the_figures(language: str, opened: Callable[..., Any]) -> None:
    said = "\n".join(slide.notes_slide.notes_text_frame.text for slide in opened(language).slides)
    missing = [row for row in IN_NOTES[language] if row not in said]
    assert not missing


def test_the_layers_stand_in_the_notes_order(opened: Callable[..., Any]) -> None:
    slide = next(slide for slide in opened("en").slides if "Six layers" in slide.shapes.title.text)
    group = next(shape for shape in slide.shapes if shape.name == "Stack diagram")
    tops = {shape.name: shape.top for shape in group.shapes if shape.name.endswith(" layer")}
    order = sorted(tops, key=lambda name: -tops[name])
    assert order == [
        f"{name} layer" for name in ("Infrastructure", "Data", "Model", "Deployment", "Application", "Observability")
    ]


def test_the_pictogram_has_five_solid_and_five_half_tone_marks(opened: Callable[..., Any]) -> None:
    slides = opened("en").slides
    group = next(shape for slide in slides for shape in slide.shapes if shape.name == "Pictogram")
    marks = list(group.shapes)
    assert len(marks) == 100
    fills = [(mark.fill.fore_color.theme_color, mark.fill.fore_color.brightness) for mark in marks]
    assert len(set(fills[:5])) == len(set(fills[5:10])) == len(set(fills[10:])) == 1
    assert len({fills[0], fills[5], fills[10]}) == 3
