"""Graphviz engines behind one interface: DOT in, Graphviz's JSON out.

The engine that comes as a Python package is used unless another is asked for, so that layouts are
the same on every machine.
"""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from typing import Final, Protocol

from deckgen.diagnostics import did_you_mean, error
from deckgen.values import value

TIME_LIMIT: Final = 20
"""Seconds after which a layout is given up."""
IN_PROCESS_LIMIT: Final = 4_000
"""Length of DOT up to which an engine may run in this process, where nothing can stop it."""
ENGINES: Final = ("pygraphviz", "pure", "dot")
_FORMAT: Final = "json0"
_CHILD: Final = (
    "import sys, pygraphviz; "
    f"sys.stdout.buffer.write(pygraphviz.AGraph(string=sys.stdin.read()).draw(format='{_FORMAT}', prog='dot'))"
)


class Engine(Protocol):
    """Lays out a graph."""

    @property
    def name(self) -> str:
        """What the engine is called on the command line."""

    def layout(self, dot: str) -> str:
        """Return Graphviz's JSON for a graph in DOT."""


@value
class PygraphvizEngine:
    """The real Graphviz from the wheel of ``pygraphviz``; large graphs run in a process that can be stopped."""

    name: str = "pygraphviz"

    def layout(self, dot: str) -> str:
        """Return Graphviz's JSON for a graph in DOT."""
        if len(dot) > IN_PROCESS_LIMIT:
            return _run([sys.executable, "-c", _CHILD], dot)
        import pygraphviz  # noqa: PLC0415  # loaded only where a diagram is drawn

        drawn: bytes = pygraphviz.AGraph(string=dot).draw(format=_FORMAT, prog="dot")
        return drawn.decode()


@value
class CommandEngine:
    """A Graphviz command: the system's ``dot``, or that of the package ``graphviz-pure``."""

    name: str
    command: str

    def layout(self, dot: str) -> str:
        """Return Graphviz's JSON for a graph in DOT."""
        return _run([self.command, f"-T{_FORMAT}"], dot)


def choose_engine(name: str | None) -> Engine:
    """Return the engine asked for; without a name, the one that a Python package brings."""
    if name is None:
        name = "pygraphviz" if _has_pygraphviz() or not _pure_command() else "pure"
    if name == "pygraphviz" and _has_pygraphviz():
        return PygraphvizEngine()
    command = {"dot": shutil.which("dot"), "pure": _pure_command()}.get(name)
    if command:
        return CommandEngine(name, command)
    if name in ENGINES:
        package = {"dot": "Graphviz with your system's packages", "pure": "graphviz-pure with pip"}
        raise error(
            "graphviz-missing",
            f"the Graphviz engine '{name}' is not installed",
            f"install {package.get(name, 'pygraphviz with pip')}, or leave out --graphviz",
        )
    raise error("unknown-engine", f"there is no Graphviz engine '{name}'", did_you_mean(name, ENGINES))


def _has_pygraphviz() -> bool:
    return importlib.util.find_spec("pygraphviz") is not None


def _pure_command() -> str | None:
    """Return the command of ``graphviz-pure`` beside this Python, or on the path."""
    beside = Path(sys.executable).parent
    return shutil.which("graphviz-pure", path=str(beside)) or shutil.which("graphviz-pure")


def _run(command: list[str], dot: str) -> str:
    import subprocess  # noqa: PLC0415  # loaded only where an engine is a command

    try:
        done = subprocess.run(  # noqa: S603  # a fixed command; the graph is our own text on its standard input
            command, input=dot.encode(), capture_output=True, timeout=TIME_LIMIT, check=True
        )
    except subprocess.TimeoutExpired:
        raise error(
            "layout-timeout",
            f"the diagram's layout took longer than {TIME_LIMIT} seconds",
            "draw fewer nodes and edges, or split the diagram",
        ) from None
    except (subprocess.CalledProcessError, OSError) as problem:
        said = problem.stderr if isinstance(problem, subprocess.CalledProcessError) else str(problem).encode()
        detail = said.decode(errors="replace").strip()
        raise error("layout-failed", f"Graphviz could not lay out the diagram: {detail}") from problem
    return done.stdout.decode()
