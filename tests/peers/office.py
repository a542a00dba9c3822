"""A LibreOffice without a window, of its own profile: one for all tests of a session."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import uuid
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl

from tests.peers.edits import Edit
from tests.peers.tools import SYSTEM_PYTHON, need, need_uno

WORKER = Path(__file__).with_name("office_worker.py")


class Look(NamedTuple):
    """A sheet's number of charts; how high its rows are, and need to be to show all their text, in points."""

    charts: int
    shown: list[float]
    needed: list[float]


class Office:
    """Opens, edits and saves files; ``close`` ends both processes."""

    def __init__(self, folder: Path) -> None:
        need_uno()
        pipe = f"chiwat{uuid.uuid4().hex}"
        self._office = subprocess.Popen(
            [
                need("soffice"),
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless",
                "--norestore",
                "--nodefault",
                f"--accept=pipe,name={pipe};urp",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._worker = subprocess.Popen(
            [SYSTEM_PYTHON, "-I", "-X", "utf8", WORKER, pipe],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def save(self, source: Path, *targets: Path, edits: tuple[Edit, ...] = ()) -> Path:
        """Open a file, edit it, save it in the form of the first target, and on from there to the last one."""
        self._ask(source=str(source), targets=[str(target) for target in targets], edits=edits)
        return targets[-1]

    def look(self, source: Path) -> dict[str, Look]:
        """Return what each sheet is in LibreOffice."""
        merges = {
            sheet.title: [str(merged) for merged in sheet.merged_cells.ranges]
            for sheet in openpyxl.load_workbook(source).worksheets
        }
        found: dict[str, Any] = self._ask(source=str(source), merges=merges)
        return {name: Look(**parts) for name, parts in found.items()}

    def close(self) -> None:
        """End LibreOffice."""
        assert self._worker.stdin
        assert self._worker.stdout
        self._worker.stdin.close()
        self._worker.stdout.close()
        try:
            self._worker.wait(timeout=60)
            self._office.wait(timeout=60)
        except subprocess.TimeoutExpired:
            # What was started is a script; LibreOffice is in its process group.
            os.killpg(self._office.pid, signal.SIGKILL)
            self._office.wait()

    def _ask(self, **job: Any) -> Any:
        assert self._worker.stdin
        assert self._worker.stdout
        self._worker.stdin.write(json.dumps(job) + "\n")
        self._worker.stdin.flush()
        answer = json.loads(self._worker.stdout.readline() or '{"error": "LibreOffice or its Python ended"}')
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["result"]
