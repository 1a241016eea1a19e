"""The pipeline runs one way: which folder may import which."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "deckgen"
COMMON = {"diagnostics", "geometry", "values"}
ALLOWED = {
    "values": set(),
    "diagnostics": {"values"},
    "geometry": {"values"},
    "resources": set(),
    "content": {"diagnostics", "values"},
    "locales": {"content", "diagnostics", "values"},
    "themes": COMMON,
    "diagram": COMMON | {"themes"},
    "layout": COMMON | {"content", "locales", "themes", "diagram"},
    "pptx": COMMON | {"layout", "themes"},
    "render": COMMON | {"layout", "locales", "pptx", "themes"},
}
HEAVY = {"pptx", "pydantic", "babel", "yaml", "pygraphviz", "graphviz", "diagrams", "resvg_py", "rich", "markdown_it"}


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return names


@pytest.mark.parametrize("folder", sorted(ALLOWED))
def test_a_folder_imports_only_what_comes_before_it(folder: str) -> None:
    files = list((PACKAGE / folder).rglob("*.py")) or [PACKAGE / f"{folder}.py"]
    for path in files:
        used = {name.split(".")[1] for name in imports(path) if name.startswith("deckgen.")}
        assert used <= ALLOWED[folder] | {folder}, path


def test_the_writer_sees_only_scene_types_of_the_layout() -> None:
    for path in (PACKAGE / "pptx").glob("*.py"):
        layout = {name for name in imports(path) if name.startswith("deckgen.layout")}
        assert layout <= {"deckgen.layout.scene"}, path


def test_python_pptx_is_no_part_of_the_program() -> None:
    for path in PACKAGE.rglob("*.py"):
        assert not {name for name in imports(path) if name.split(".")[0] == "pptx"}, path


def test_the_command_line_loads_nothing_heavy() -> None:
    tree = ast.parse((PACKAGE / "cli.py").read_text(encoding="utf-8"))
    top = {
        (node.module or "") if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in tree.body
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert not {name.split(".")[0] for name in top} & (HEAVY | {"deckgen"})
