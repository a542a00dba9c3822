"""``python -m benchmarks``: print one table and write ``build/bench.json``."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

import msgspec

from benchmarks.district import district_figures
from benchmarks.district_window import district_window_figures
from benchmarks.measure import Figure
from benchmarks.school import school_figures
from benchmarks.window import window_figures
from models import __version__

BUILD = Path("build")
DEMO = BUILD / "bench-demo"


def main() -> int:
    """Measure everything; exit status 1 where a budget is not kept."""
    # In a process of its own: a report printed in this one would leave an application that windows cannot use.
    made = (DEMO / "report.pdf").exists()
    if not made and subprocess.run([sys.executable, "-m", "cli", "demo", DEMO], check=False).returncode:
        return 1
    print(f"chiwat {__version__}, Python {platform.python_version()}, {platform.platform()}, {os.cpu_count()} CPUs")
    print(f"input: {DEMO}, 131 schools and the office; medians of 5 runs after one that is not counted\n")
    # The window first, for the same reason.
    figures = [*window_figures(DEMO), *district_window_figures(DEMO), *district_figures(DEMO), *school_figures(DEMO)]
    for found in figures:
        print(_line(found))
    (BUILD / "bench.json").write_bytes(msgspec.json.format(msgspec.json.encode(figures)))
    return 0 if all(found.ok for found in figures) else 1


def _line(found: Figure) -> str:
    mark = "ok  " if found.ok else "OVER"
    return f"{mark} {found.name:<24} {found.value:>9.4f} {found.unit:<6} (goal {found.goal:g})  {found.note}"


if __name__ == "__main__":
    sys.exit(main())
