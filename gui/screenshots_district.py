"""The district's pages in their states, for ``gui.screenshots``; of the demonstration district."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from gui.district.desk import DistrictDesk
from gui.district.reports.kinds import Kind
from gui.district_window import DistrictWindow
from gui.settings import Settings
from storage.district_file import DistrictFile

_DEMO = Path(os.environ.get("CHIWAT_DEMO", "build/demo"))
_NOW = datetime(2022, 11, 9, 15, 42, tzinfo=timezone(timedelta(hours=7)))
_YEAR: Final = 2565
_LONGEST: Final = 30.0
_Go = Callable[[DistrictWindow], object]


@dataclass(frozen=True)
class Moment:
    """A picture's name, the backup it is of (None: the file as it is at the end), and where to look."""

    name: str
    backup: int | None
    go: _Go


def draw_district(out: Path, ending: str, size: tuple[int, int], settings: Settings) -> None:
    """Write the pictures, their names ending in language and scaling."""
    for backup in dict.fromkeys(moment.backup for moment in MOMENTS):
        with tempfile.TemporaryDirectory() as folder:
            opened = _open(Path(folder), backup, settings, size)
            for moment in (moment for moment in MOMENTS if moment.backup == backup):
                moment.go(opened)
                _settle(opened)
                opened.window.grab().save(str(out / f"{moment.name}-{ending}.png"))
            opened.window.close()
            opened.desk.close()


def _open(folder: Path, backup: int | None, settings: Settings, size: tuple[int, int]) -> DistrictWindow:
    path = folder / "เชียงใหม่ 2.chiwat"
    shutil.copyfile(_DEMO / "district.chiwat" if backup is None else _backups()[backup], path)
    desk = DistrictDesk(DistrictFile.open(path), settings, lambda: _NOW, _YEAR)
    opened = DistrictWindow(desk, settings)
    opened.window.resize(*size)
    opened.window.show()
    opened.window.activateWindow()
    return opened


def _backups() -> Sequence[Path]:
    return sorted((_DEMO / "backups").glob("*.chiwat-backup"))


def _settle(opened: DistrictWindow) -> None:
    """Let what was begun come to its end, and be painted."""
    until = time.monotonic() + _LONGEST
    while time.monotonic() < until:
        for _ in range(5):
            QApplication.processEvents()
        if not opened.imports.busy and not QThreadPool.globalInstance().activeThreadCount():
            break
    for _ in range(5):
        QApplication.processEvents()


def _page(key: str, item: str = "") -> _Go:
    return lambda opened: opened.window.show_page(key, item)


def _log(opened: DistrictWindow) -> None:
    opened.window.show_page("import")
    opened.imports.view_choice.choose(1)


def _try(opened: DistrictWindow) -> None:
    opened.window.show_page("import")
    opened.imports.try_out([_DEMO / "packages", _DEMO / "faults"])
    _settle(opened)


def _try_fault(state: str) -> _Go:
    def go(opened: DistrictWindow) -> None:
        items = opened.imports.trial.list.items
        found = next((item for item in items if item.state.value == state), None)
        if found is not None:
            opened.imports.trial.list.choose(found.key)

    return go


def _report(kind: Kind) -> _Go:
    def go(opened: DistrictWindow) -> None:
        opened.window.show_page("reports")
        opened.reports.table.choose(kind)

    return go


def _moments() -> Iterator[Moment]:
    yield Moment("district-plan-first", 0, _page("plan"))
    yield Moment("district-import-first", 0, _page("import"))
    yield Moment("district-board-first", 0, _page("board"))
    yield Moment("district-review-empty", 0, _page("review"))
    yield Moment("district-results-empty", 0, _page("results"))
    yield Moment("district-reports-empty", 0, _page("reports"))
    yield Moment("district-trial", 2, _try)
    for state in ("fork", "unsafe_file", "wrong_school_key", "cells_changed"):
        yield Moment(f"district-trial-{state.replace('_', '-')}", 2, _try_fault(state))
    yield Moment("district-plan", None, _page("plan"))
    yield Moment("district-import-waiting", None, _page("import"))
    yield Moment("district-import-log", None, _log)
    yield Moment("district-board", None, _page("board"))
    yield Moment("district-review", None, _page("review"))
    yield Moment("district-results-ratio", None, _page("results", "2/3.2"))
    yield Moment("district-results-score", None, _page("results", "2/2.4.2"))
    yield Moment("district-results-yes-no", None, _page("results", "1/1.5"))
    for kind in (Kind.PUBLIC, Kind.SCORECARD, Kind.WORKBOOK, Kind.NOTES):
        yield Moment(f"district-reports-{kind.value}", None, _report(kind))


MOMENTS: Final = tuple(_moments())
