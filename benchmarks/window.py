"""The window: from nothing to usable, a keystroke, a change of page. Without a screen, painted all the same."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Figure, figure
from gui.application import prepare
from gui.desk_window import DeskWindow
from gui.school.desk import SchoolDesk
from gui.settings import Settings
from models.plan import Kind
from storage.school_file import SchoolFile

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
YEAR = 2565
SCHOOL = "1050400072.chiwat"
_STARTS, _DIGITS = 5, 3


def window_figures(demo: Path) -> Iterator[Figure]:
    """Yield the figures of the school's window on a demonstration school with all 56 indicators filled."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / SCHOOL
        shutil.copyfile(demo / "schools" / SCHOOL, path)
        yield figure("start_window_s", _start(path), "s", 1.0, f"new process to {SCHOOL} painted; median of {_STARTS}")
        window = open_window(path)
        keys = _keystrokes(window)
        note = f"validated, written and drawn; median {statistics.median(keys):.1f}, {len(keys)} keys"
        yield figure("keystroke_p95_ms", _p95(keys), "ms", 16, note)
        pages = _pages(window)
        note = f"each page for the first time; median {statistics.median(pages):.1f}, {len(pages)} pages"
        yield figure("page_change_ms", _p95(pages), "ms", 50, note)
        window.window.close()
        window.desk.close()


def open_window(path: Path) -> DeskWindow:
    """Return the window of a file, shown and painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["chiwat"])
    assert isinstance(application, QApplication)
    prepare(application)
    desk = SchoolDesk(SchoolFile.open(path), lambda: NOW, YEAR)
    opened = DeskWindow(desk, Settings(path.parent / "settings"))
    opened.window.resize(1366, 736)
    opened.window.show()
    opened.window.activateWindow()
    application.processEvents()
    return opened


def _start(path: Path) -> float:
    code = f"from pathlib import Path; from benchmarks.window import open_window; open_window(Path({str(path)!r}))"
    times = []
    for _ in range(_STARTS + 1):
        start = time.perf_counter()
        # os._exit: the end of the process is no part of its start.
        subprocess.run([sys.executable, "-c", f"{code}; import os; os._exit(0)"], check=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def _keystrokes(opened: DeskWindow) -> list[float]:
    """Type a figure into each ratio anew, every key written to the file too."""
    form, desk, times = opened.window.form, opened.desk, []
    for indicator in (i for i in desk.book.indicators if i.kind is Kind.RATIO):
        form.go_to(indicator.id, "numerator")
        QApplication.processEvents()
        for _ in range(_DIGITS):
            start = time.perf_counter()
            QTest.keyClick(opened.window.focusWidget(), Qt.Key.Key_1)
            desk.flush()
            QApplication.processEvents()
            times.append((time.perf_counter() - start) * 1000)
        while desk.can_undo:
            desk.undo()
    return times


def _pages(opened: DeskWindow) -> list[float]:
    form, times = opened.window.form, []
    form.columns.forget()
    for guideline in form.nav.guidelines:
        start = time.perf_counter()
        form.show_guideline(guideline)
        form.focus_first()
        QApplication.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    return times


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]
