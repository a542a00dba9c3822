"""``make torture``: kill, starve, cut and damage the program's use cases for TORTURE_SECONDS, and say what survived.

TORTURE_SEED repeats a run, CASE one try of it (as a failing one is printed). Status 1 where anything did not survive.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
_LOADED = "TORTURE_SHIM"


def main() -> int:
    """Start again with the shim loaded, then run."""
    from tests.torture.shim import build

    library = build(ROOT / "build/torture")
    if os.environ.get(_LOADED) != str(library):
        environment = {**os.environ, _LOADED: str(library), "LD_PRELOAD": str(library), "QT_QPA_PLATFORM": "offscreen"}
        os.execve(sys.executable, [sys.executable, "-m", "tests.torture"], environment)
    from tests.torture.runner import Runner, table

    seed = os.environ.get("TORTURE_SEED") or str(int(time.time()))
    seconds = float(os.environ.get("TORTURE_SECONDS") or 600)
    folder = Path(tempfile.mkdtemp(prefix="chiwat-torture-", dir=_quick_folder()))
    print(
        f"seed {seed}, {seconds:g} s; Python {platform.python_version()}, {platform.platform()}, "
        f"{os.cpu_count()} CPUs, in {folder.parent}",
        flush=True,
    )
    try:
        runner = Runner(folder, seed)
        if case := os.environ.get("CASE"):
            return runner.one(case)
        runner.run(seconds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(table(runner.results))
    return 0 if runner.is_clean else 1


def _quick_folder() -> Path:
    """Return a folder in memory where there is room, so that syncing costs nothing; else one of this tree."""
    memory = Path("/dev/shm")
    if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 1 << 30:
        return memory
    found = ROOT / "build/torture"
    found.mkdir(parents=True, exist_ok=True)
    return found


if __name__ == "__main__":
    sys.exit(main())
