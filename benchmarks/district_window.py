"""The district's window: how long it stands still while 131 files are imported, a change of measure and of page."""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Figure, figure
from gui.application import prepare
from gui.district.desk import DistrictDesk
from gui.district_window import DistrictWindow
from gui.settings import Settings
from storage.district_file import DistrictFile

NOW = datetime(2022, 10, 31, 9, 0, tzinfo=UTC)
YEAR = 2565
_LONGEST_WAIT = 120.0


def district_window_figures(demo: Path) -> Iterator[Figure]:
    """Yield the figures of the window on the demonstration district, as it stood before the year's packages came."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["chiwat"])
    assert isinstance(application, QApplication)
    prepare(application)
    packages = sorted((demo / "packages").glob(f"*-{YEAR}-r1.xlsx"))
    with tempfile.TemporaryDirectory() as folder:
        opened = _open(Path(folder), _before(demo))
        yield _freeze(opened, packages)
        yield _changes(opened)
        opened.window.close()
        opened.desk.close()


def _before(demo: Path) -> Path:
    """Return the backup that was made before the last year's packages were imported."""
    return sorted((demo / "backups").glob("*.chiwat-backup"))[2]


def _open(folder: Path, backup: Path) -> DistrictWindow:
    path = folder / "district.chiwat"
    shutil.copyfile(backup, path)
    desk = DistrictDesk(DistrictFile.open(path), Settings(folder / "settings"), lambda: NOW, YEAR)
    opened = DistrictWindow(desk, desk.settings)
    opened.window.resize(1366, 736)
    opened.window.show()
    QApplication.processEvents()
    return opened


def _freeze(opened: DistrictWindow, packages: list[Path]) -> Figure:
    page = opened.imports
    opened.window.show_page(page.key)
    gaps = _gaps_until(lambda: not page.busy, lambda: page.try_out(packages))
    gaps += _gaps_until(lambda: not page.busy, page.take)
    note = f"longest pause of the window while {len(packages)} files are tried and imported, {len(gaps)} turns"
    return figure("import_freeze_ms", max(gaps), "ms", 50, note)


def _gaps_until(done: Callable[[], bool], begin: Callable[[], object]) -> list[float]:
    """Return the milliseconds between the turns of the window from a beginning to its end."""
    gaps: list[float] = []
    timer = QTimer()
    timer.setInterval(1)
    timer.start()
    last = start = time.perf_counter()

    def turn() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1000)
        last = now

    timer.timeout.connect(turn)
    begin()
    while not done() and time.perf_counter() - start < _LONGEST_WAIT:
        QApplication.processEvents()
    for _ in range(5):
        QApplication.processEvents()
    timer.stop()
    return gaps


def _changes(opened: DistrictWindow) -> Figure:
    page, desk = opened.results, opened.desk
    opened.window.show_page(page.key)
    _gaps_until(lambda: page.report is not None, lambda: None)
    times = []
    for result in page.report.whole.results if page.report else ():
        start = time.perf_counter()
        page.nav.choose(result.indicator.id)
        QApplication.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    for key in (*opened.window.pages, page.key):
        start = time.perf_counter()
        opened.window.show_page(key)
        QApplication.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    note = f"{len(times)} measures and pages of {len(desk.file.roster)} schools; median {statistics.median(times):.1f}"
    return figure("district_page_change_ms", statistics.quantiles(times, n=20)[-1], "ms", 50, note)
