"""Building: same bytes, whole files or none, exit status, what is printed."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from pptx import Presentation

from deckgen.build import Options, build, build_scenes
from deckgen.cli import cli
from deckgen.diagnostics import DeckgenError, Diagnostic
from deckgen.diagram import icons
from deckgen.files import replacing, write_whole
from deckgen.layout.scene import AutoShape, Group
from tests.deck.conftest import KINDS, SEED

SMALL = """\
title: {en: Small, zh: 小}
languages: [en, zh]
date: 2026-01-02
slides:
  - kind: title
    title: {en: Small deck, zh: 小演示}
"""


def run(
    folder: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "deckgen", *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, **(environment or {})}
    )


def invoke(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, list(arguments))
    return result.exit_code, result.output


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    settings = [
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8"},
    ]
    for number, environment in enumerate(settings):
        done = run(tmp_path, "build", "--lang", "all", "--out", str(number), str(SEED), environment=environment)
        assert done.returncode == 0, done.stderr
    first, second = (bytes_of(tmp_path / str(number)) for number in range(2))
    assert len(first) == 6
    assert first == second


def test_the_source_date_is_the_documents(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    for out, environment in (("a", {"SOURCE_DATE_EPOCH": "86400"}), ("b", {"SOURCE_DATE_EPOCH": ""})):
        assert run(tmp_path, "build", "--out", out, "small.yaml", environment=environment).returncode == 0
    dates = [Presentation(str(tmp_path / out / "small.en.pptx")).core_properties.created for out in "ab"]
    assert [f"{date:%Y-%m-%d}" for date in dates if date] == ["1970-01-02", "2026-01-02"]


def test_a_wrong_source_date_is_told(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    done = run(tmp_path, "build", "small.yaml", environment={"SOURCE_DATE_EPOCH": "soon"})
    assert done.returncode == 1
    assert "SOURCE_DATE_EPOCH" in done.stderr


def test_without_content_the_folders_decks_are_built_else_the_bundled_one(tmp_path: Path) -> None:
    assert run(tmp_path, "build", "--lang", "en", "--quiet").returncode == 0
    assert (tmp_path / "build" / "ai-infrastructure-stack.en.pptx").is_file()
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "mine.yaml").write_text(SMALL, encoding="utf-8")
    done = run(tmp_path, "build", "--lang", "all", "--out", "mine")
    assert done.stdout.split() == ["wrote", "mine/mine.en.pptx", "wrote", "mine/mine.zh.pptx"]


def test_errors_are_told_at_once_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(
        SMALL.replace("title: {en: Small deck, zh: 小演示}", "titel: {en: x}")
        + "  - kind: bulets\n    title: {en: y, zh: z}\n  - kind: statement\n    title: {en: only English}\n",
        encoding="utf-8",
    )
    status, output = invoke("build", "--out", str(tmp_path / "out"), str(path))
    assert status == 1
    for expected in (
        f"{path}:6:5: error: unknown key 'titel'",
        "did you mean 'title'?",
        f"{path}:7:11: error: unknown slide kind 'bulets'",
        "did you mean 'bullets'?",
        f"{path}:10:12: error: this text has no 'zh'",
    ):
        assert expected in output
    assert not (tmp_path / "out").exists()


def test_what_does_not_fit_has_its_slides_place(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_text(SMALL + f"  - kind: statement\n    title: {'many words ' * 200}\n", encoding="utf-8")
    status, output = invoke("build", "--lang", "en", "--out", str(tmp_path / "out"), str(path))
    assert status == 1
    assert f"{path}:7:5: error:" in output
    assert "does-not-fit" in output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("build", "--lang", "en", "no-such.yaml"), 1),
        (("build", "--lang", "fr", str(SEED)), 1),
        (("build", "--theme", "lihgt", str(SEED)), 1),
        (("build", "--graphviz", "nothing", str(SEED)), 1),
        (("build", "--frobnicate"), 2),
        (("bild",), 2),
        (("--version",), 0),
        (("--help",), 0),
        (("build", "--help"), 0),
        (("doctor",), 0),
    ],
)
def test_exit_status(arguments: tuple[str, ...], status: int) -> None:
    found, output = invoke(*arguments)
    assert found == status, output
    assert "Traceback" not in output


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from deckgen.cli import cli; "
        "assert CliRunner().invoke(cli, ['--help']).exit_code == 0; "
        "print([name for name in ('pptx', 'pydantic', 'babel', 'yaml', 'rich') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_missing_icons_cost_only_the_icons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icons, "icons_installed", lambda: False)
    warnings: list[Diagnostic] = []
    written = list(build(KINDS, Options(tmp_path, ("en",)), warnings.append))
    assert [warning.code for warning in warnings] == ["no-icons"]
    assert "deckgen[icons]" in str(warnings[0].hint)
    assert all(path.is_file() for path in written)


def test_an_unwritable_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    status, output = invoke("build", "--lang", "en", "--out", str(tmp_path / "file" / "out"), str(SEED))
    assert status == 1
    assert "cannot be written" in output


def fail_half_way(path: Path, problem: Exception) -> None:
    with replacing(path) as file:
        file.write(b"half")
        raise problem


def test_a_failed_write_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    write_whole(path, b"before")
    with pytest.raises(RuntimeError, match="killed"):
        fail_half_way(path, RuntimeError("killed"))
    with pytest.raises(DeckgenError, match="No space left"):
        fail_half_way(path, OSError(28, "No space left on device"))
    assert bytes_of(tmp_path) == {"deck.pptx": b"before"}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_observability_can_be_a_bar_across_all_layers(tmp_path: Path, language: str) -> None:
    path = tmp_path / "bar.yaml"
    text = SEED.read_text(encoding="utf-8").replace(
        "    id: stack\n", "    id: stack\n    cross_cutting: observability\n"
    )
    path.write_text(text, encoding="utf-8")
    _, scene = next(build_scenes(path, Options(tmp_path, (language,)), lambda _finding: None))
    group = next(shape for slide in scene.slides for shape in slide.shapes if shape.name == "Stack diagram")
    assert isinstance(group, Group)
    bar = next(shape for shape in group.children if isinstance(shape, AutoShape))
    layers = [shape.box for shape in group.children if isinstance(shape, Group)]
    assert len(layers) == 5
    assert bar.box.y == min(box.y for box in layers)
    assert bar.box.bottom == max(box.bottom for box in layers)
    assert all(box.right < bar.box.x for box in layers)
    assert bar.text is not None
    assert len(bar.text.paragraphs) == 5
