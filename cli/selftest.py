"""``chiwat --selftest OUT.json``: whether this installation can do a year's work on this computer.

Each step is told with its time; the first that fails ends the test, and the file says how it failed.
"""

from __future__ import annotations

import json
import locale
import os
import platform
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from cli.selftest_steps import SelfTest
from cli.terminal import say
from models import __version__
from storage.atomic import write_verified
from storage.paths import settings_folder, work_folder

FOLDER = "ทดสอบ ชี้วัด โรงเรียนบ้านป่าตึง"


@dataclass(frozen=True, kw_only=True)
class StepResult:
    """A step, how long it took, and its error: "" where there was none."""

    step: str
    seconds: float
    error: str = ""


def run(out: Path, command_line: Callable[[Sequence[str]], int]) -> int:
    """Run all steps through ``command_line``, write what came of them to ``out``; 0 when all went well, else 1.

    Before the first step ``out`` says that nothing went well yet: a place that cannot be written is told at once.
    """
    _write(out, ())
    with tempfile.TemporaryDirectory(prefix="chiwat-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary, FOLDER)
        folder.mkdir()
        results = _results(SelfTest(folder, command_line))
    return 0 if _write(out, results) else 1


def _write(out: Path, results: Sequence[StepResult]) -> bool:
    ok = bool(results) and not any(result.error for result in results)
    found = {"ok": ok, **_surroundings(), "steps": [asdict(result) for result in results]}
    write_verified(out, (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode())
    return ok


def _results(test: SelfTest) -> list[StepResult]:
    results: list[StepResult] = []
    for name, step in test.steps().items():
        results.append(_timed(name, step))
        last = results[-1]
        say(f"{last.seconds:7.2f} s  {name}{': ' + last.error if last.error else ''}")
        if last.error:
            break
    return results


def _timed(name: str, step: Callable[[], None]) -> StepResult:
    begun = time.perf_counter()
    error = ""
    try:
        step()
    except Exception:  # of whatever kind: a fault is what this looks for
        error = traceback.format_exc()
    return StepResult(step=name, seconds=round(time.perf_counter() - begun, 3), error=error)


def _surroundings() -> dict[str, object]:
    return {
        "program": __version__,
        "frozen": bool(getattr(sys, "frozen", False)),
        "executable": sys.executable,
        "system": platform.platform(),
        "python": platform.python_version(),
        "processors": os.cpu_count(),
        "encoding": locale.getencoding(),
        "settings": str(settings_folder()),
        "work": str(work_folder()),
    }
