"""The consolidated figures of the district's desk: computed in the background, kept until the file changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from gui.tasks import Task
from models.annual_report import AnnualReport
from storage.district_file import DistrictFile
from storage.reporting import annual_report

Start = Callable[[Callable[[DistrictFile], object]], Task]


class Figures(QObject):
    """``ready`` comes when a report that ``get`` did not have yet is there, or could not be made (see ``error``)."""

    ready = Signal()

    def __init__(self, start: Start, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start = start
        self._held: dict[tuple[int, bool], AnnualReport] = {}
        self._asked: set[tuple[int, bool]] = set()
        self._turn = 0
        self.error: Exception | None = None

    def get(self, year: int, *, with_received: bool) -> AnnualReport | None:
        """Return a year's report, or None and begin to compute it."""
        key = (year, with_received)
        if key not in self._held and key not in self._asked:
            self._asked.add(key)
            task = self._start(lambda file: annual_report(file, year, with_received=with_received))
            task.succeeded.connect(partial(self._take, key, self._turn))
            task.failed.connect(partial(self._fail, key, self._turn))
            task.start()
        return self._held.get(key)

    def forget(self) -> None:
        """Drop all reports; what is being computed comes too late."""
        self._turn += 1
        self._held.clear()
        self._asked.clear()
        self.error = None

    def _take(self, key: tuple[int, bool], turn: int, report: AnnualReport) -> None:
        if turn == self._turn:
            self._held[key] = report
            self.ready.emit()

    def _fail(self, key: tuple[int, bool], turn: int, error: Exception) -> None:
        if turn == self._turn:
            self.error = error
            self.ready.emit()
