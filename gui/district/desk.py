"""The district's desk: everything that can be done with an open district file, without a widget.

Whoever writes to the file does it through ``decide`` or calls ``touch`` afterwards; pages then show it anew. What takes
longer than a moment runs in the background with a connection of its own (``reading``, ``writing``).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from gui.district.figures import Figures
from gui.settings import Settings
from gui.tasks import Task
from models.annual_report import AnnualReport
from models.errors import StorageError
from models.plan import Plan
from models.publication import School
from models.submission import Reporter
from storage.district_file import DistrictFile
from storage.reporting import YearStatus, status
from storage.workers import ExaminationPool

ResultT = TypeVar("ResultT")


class DistrictDesk(QObject):
    """``changed``: what the file holds is another; ``figures_ready``: a report that was asked for is computed."""

    changed = Signal()
    year_changed = Signal()
    figures_ready = Signal()

    def __init__(
        self,
        file: DistrictFile,
        settings: Settings,
        clock: Callable[[], datetime],
        year: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.file, self.settings, self.clock = file, settings, clock
        self.year = year if year is not None else _year_to_open(file, clock())
        self.pool = ExaminationPool()
        self._version, self._writers = file.database.version(), 0
        self._status: YearStatus | None = None
        self._schools: dict[str, School] | None = None
        self._figures = Figures(self.reading, self)
        self._figures.ready.connect(self.figures_ready)

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.file.path

    @property
    def plan(self) -> Plan:
        """The plan edition in force."""
        return self.file.plan

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the plan, Buddhist Era."""
        return self.plan.years

    @property
    def officer(self) -> str:
        """Who decides, by name, as decisions record it."""
        return self.settings.choices.officer or self.tr("เจ้าหน้าที่เขต")

    @property
    def status(self) -> YearStatus:
        """Where everybody stands this year; who has sent nothing after the deadline is late too."""
        self.keep_to_plan()
        if self._status is None:
            self._status = status(self.file, self.year, today=self.clock().date())
        return self._status

    def report(self, *, with_received: bool = False) -> AnnualReport | None:
        """Return the year's figures; None while they are computed, ``figures_ready`` then comes."""
        return self._figures.get(self.year, with_received=with_received)

    @property
    def figures_error(self) -> Exception | None:
        """Why a report that was asked for could not be computed."""
        return self._figures.error

    def school(self, code: str) -> School | None:
        """Return a school of the roster in force."""
        if self._schools is None:
            self._schools = {school.code: school for school in self.file.roster}
        return self._schools.get(code)

    def name_of(self, reporter: Reporter) -> str:
        """Return a reporter's name as people know it: the school's, or the office's short one."""
        school = self.school(reporter.code)
        return school.name if school else self.plan.district.short_name

    def set_year(self, year: int) -> None:
        """Put another year on the desk."""
        if year != self.year:
            self.year, self._status = year, None
            self.year_changed.emit()

    def decide(self, work: Callable[[DistrictFile], ResultT]) -> ResultT:
        """Do something short that writes to the file; its ChiwatErrors are the caller's to tell.

        StorageError ``changed_elsewhere`` where another window or computer wrote to the file since it was shown: it is
        shown anew, and nothing was decided on what nobody saw.
        """
        try:
            with self.file.database.atomic():
                if self._is_changed():
                    raise StorageError("changed_elsewhere", path=str(self.path))
                result = work(self.file)
        except StorageError as error:
            if error.code == "changed_elsewhere":
                self.touch()
            raise
        self.touch()
        return result

    @property
    def looking(self) -> bool:
        """Whether the file is open to look only."""
        return self.file.database.looking

    def look_only(self) -> None:
        """From now on write nothing: somebody works in the file elsewhere."""
        self.file.database.looking = True
        self.touch()

    def look(self) -> None:
        """Show what another window or computer wrote to the file."""
        with suppress(StorageError):
            if self._is_changed():
                self.touch()

    def _is_changed(self) -> bool:
        return not self._writers and self.file.database.version() != self._version

    def keep_to_plan(self) -> None:
        """Leave a year that the plan in force does not have, as another window may have taken a newer one."""
        if self.year not in self.years:
            self.year, self._status = _year_to_open(self.file, self.clock()), None
            # Not at once: a page is just asking for this year's state.
            QTimer.singleShot(0, self, self.year_changed.emit)

    def touch(self) -> None:
        """Forget what was computed, because the file holds something else now."""
        self._version = self.file.database.version()
        self._status = self._schools = None
        self._figures.forget()
        self.keep_to_plan()
        self.changed.emit()

    def reading(self, work: Callable[[DistrictFile], object]) -> Task:
        """Return a background task that reads the file; start it."""
        return Task(lambda: _with(self.path, work, read_only=True), self)

    def writing(self, work: Callable[[DistrictFile], object]) -> Task:
        """Return a background task that may write to the file; start it. Success touches the desk first."""
        task = Task(lambda: _with(self.path, work, read_only=self.looking), self)
        self._writers += 1
        task.succeeded.connect(self._written)
        task.succeeded.connect(self.touch)
        task.failed.connect(self._written)
        return task

    def _written(self) -> None:
        self._writers -= 1
        self._version = self.file.database.version()

    def close(self) -> bool:
        """End the workers and close the file."""
        self.pool.close()
        self.file.close()
        return True


def _with(path: Path, work: Callable[[DistrictFile], object], *, read_only: bool) -> object:
    with DistrictFile.open(path, read_only=read_only) as file:
        file.database.looking = read_only
        return work(file)


def _year_to_open(file: DistrictFile, now: datetime) -> int:
    """Return the latest year of which something was received, else the fiscal year now (October to September)."""
    received = [held.year for held in file.records.held() if held.year in file.plan.years]
    fiscal = now.year + 543 + (now.month >= 10)
    return max(received, default=min(max(fiscal, file.plan.years[0]), file.plan.years[-1]))
