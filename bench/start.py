"""How long a whole build takes beside a bare ``import pptx``: python bench/start.py

Runs both in turn, from outside, after a warm-up, and prints the medians and the median ratio. The
package's bytecode is compiled first, as every installation has it.
"""

from __future__ import annotations

import compileall
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15
ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content" / "ai-infrastructure-stack.yaml"


def seconds(command: list[str]) -> float:
    """Return the wall time of one run of a command."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    compileall.compile_dir(ROOT / "deckgen", quiet=1)
    deckgen = str(Path(sys.executable).with_name("deckgen"))
    with tempfile.TemporaryDirectory() as out:
        build = [deckgen, "build", "--lang", "en", "--quiet", "--out", out, str(CONTENT)]
        peer = [sys.executable, "-c", "import pptx"]
        seconds(build), seconds(peer)
        pairs = [(seconds(build), seconds(peer)) for _ in range(RUNS)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(first / second for first, second in pairs)
    print(f"deckgen build --lang en    {ours * 1000:6.0f} ms (median of {RUNS})")
    print(f"python -c 'import pptx'    {theirs * 1000:6.0f} ms (median of {RUNS})")
    print(f"ratio, pair by pair        {ratio:6.2f}")


if __name__ == "__main__":
    main()
