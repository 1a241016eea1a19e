"""The command line: parses, calls and prints."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from deckgen.build import Options
    from deckgen.diagnostics import Diagnostic

RARELY = 100_000
BUILD_EXAMPLES = """\b
Examples:
  deckgen build --lang en                  every deck in ./content, in English
  deckgen build --lang all deck.yaml       one deck in all its languages
  deckgen build --theme dark --out slides deck.yaml
"""


def main() -> None:
    """Run the command line; what the user did wrong is told without a traceback."""
    # A build makes many values and hardly a cycle: looking for cycles often costs 5 % of its time.
    gc.set_threshold(RARELY)
    try:
        cli.main(prog_name="deckgen")
    except Exception as problem:
        if os.environ.get("DECKGEN_DEBUG"):
            raise
        click.echo(f"error: deckgen failed: {type(problem).__name__}: {problem} [internal-error]", err=True)
        click.echo("  hint: this is a fault of deckgen; DECKGEN_DEBUG=1 shows where, please report it", err=True)
        sys.exit(1)
    finally:
        # Nor is there a cycle worth looking for at the end, which costs another 10 %.
        gc.freeze()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="deckgen", message="%(prog)s %(version)s")
def cli() -> None:
    r"""Turn one YAML content file into a PowerPoint deck and its diagrams, in any language.

    \b
    Examples:
      deckgen build --lang en
      deckgen build --lang zh content/ai-infrastructure-stack.yaml
      deckgen doctor
    """


@cli.command(epilog=BUILD_EXAMPLES)
@click.argument("content", nargs=-1, type=click.Path(path_type=Path))
@click.option("--lang", "languages", multiple=True, metavar="TAG", help="Language to build; repeat it, or say all.")
@click.option("--theme", metavar="NAME", help="Theme to use instead of the content's.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    show_default=True,
    help="Folder for what is written.",
)
@click.option(
    "--graphviz",
    metavar="ENGINE",
    envvar="DECKGEN_GRAPHVIZ",
    help="Graphviz engine: pygraphviz (comes along), pure, or dot (the installed one).",
)
@click.option("--quiet", "-q", is_flag=True, help="Print only problems.")
def build(
    content: tuple[Path, ...],
    languages: tuple[str, ...],
    theme: str | None,
    out: Path,
    graphviz: str | None,
    quiet: bool,
) -> None:
    """Build decks: CONTENT files, else every deck in ./content, else the bundled example.

    Writes OUT/NAME.LANG.pptx and, for a stack diagram, OUT/NAME.LANG.stack.svg and .png.
    """
    from deckgen.build import Options  # noqa: PLC0415  # imports follow the command

    files = content or _found_decks()
    options = Options(out=out, languages=languages, theme=theme, engine=graphviz)
    failed = [path for path in files if not _built(path, options, quiet=quiet)]
    sys.exit(1 if failed else 0)


def _found_decks() -> tuple[Path, ...]:
    from deckgen.resources import bundled  # noqa: PLC0415

    found = sorted(Path("content").glob("*.yaml"))
    return tuple(found or sorted(bundled("content").glob("*.yaml")))


def _built(path: Path, options: Options, *, quiet: bool) -> bool:
    """Build one content file, print what was written, and tell whether it worked."""
    from deckgen.build import build as run  # noqa: PLC0415
    from deckgen.diagnostics import DeckgenError, format_report  # noqa: PLC0415

    written: list[Path] = []
    try:
        with _progress(f"Building {path.name}", quiet=quiet):
            written.extend(run(path, options, _warn))
    except DeckgenError as problem:
        click.echo(format_report(problem.diagnostics), err=True)
        return False
    finally:
        for one in [] if quiet else written:
            click.echo(f"wrote {one}")
    return True


def _warn(finding: Diagnostic) -> None:
    from deckgen.diagnostics import format_text  # noqa: PLC0415

    click.echo(format_text(finding), err=True)


@contextmanager
def _progress(label: str, *, quiet: bool) -> Iterator[None]:
    """Show that work goes on, on a terminal; elsewhere nothing is shown and rich is not loaded."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # noqa: PLC0415

    with Console(stderr=True).status(label):
        yield


@cli.command()
def doctor() -> None:
    """Show what deckgen found on this machine, and what each part gives."""
    from deckgen.doctor import findings  # noqa: PLC0415

    for line in findings():
        click.echo(line)
