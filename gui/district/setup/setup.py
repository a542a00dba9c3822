"""The district's set-up without its widgets: from a plan and a roster to the district's file, kept as it goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

import msgspec

from gui.district.setup.draft import SetupDraft, SetupFolder, SetupStep
from models.plan import Plan
from models.publication import School
from storage.district_file import DistrictFile
from storage.plan_source import bundled_plans, load_bundled_plan, read_plan_source
from storage.roster import RosterProblem, RosterTable, check_roster, ignored_headings, read_roster_rows
from storage.roster_rows import with_text, with_zeros, without_row
from storage.tables import Records

_BE_OFFSET = 543
_LAST_DAY = "09-30"


class DistrictSetup:
    """A set-up in progress; refusals raise InvalidDataError, UnsafeFileError, UntrustedError or StorageError.

    The passphrase is held in memory only: who leaves in the middle types it again.
    """

    def __init__(self, folder: Path) -> None:
        self._kept = SetupFolder(folder)
        self.plan = self._kept.plan()
        self.records = self._kept.roster() if self.plan else None
        self.draft = self._kept.draft() if self.plan else SetupDraft()
        self.passphrase = ""
        self._before: list[tuple[Records, str]] = []
        self._table = self._checked()

    @property
    def step(self) -> SetupStep:
        """The step to go on with: the one left last, or an earlier one that is not done."""
        return min(self.draft.step, self.reached)

    @property
    def reached(self) -> SetupStep:
        """The first step that is not done."""
        if self.plan is None:
            return SetupStep.PLAN
        if not self.schools or self.problems:
            return SetupStep.ROSTER
        if not self.passphrase:
            return SetupStep.KEY
        return SetupStep.DEADLINES if self.draft.deadlines is None else SetupStep.PLACE

    def note_step(self, step: SetupStep) -> None:
        """Note which step is shown."""
        if self.plan is not None and step != self.draft.step:
            self._keep(step=step)

    # plan

    def bundled(self) -> tuple[Plan, ...]:
        """Return the plans that come with the program."""
        return tuple(load_bundled_plan(name) for name in bundled_plans())

    def read_plan(self, path: Path) -> None:
        """Take the plan of a file; errors of ``read_plan_source``."""
        self.take_plan(read_plan_source(path))

    def take_plan(self, plan: Plan) -> None:
        """Take a plan in the place of another; the roster stays and is checked by the new plan's amphoes."""
        self._kept.keep_plan(plan)
        self.plan = plan
        self._table = self._checked()
        kept = self.draft.deadlines
        due = None if kept is None else {year: day for year, day in kept.items() if int(year) in plan.years}
        self._keep(deadlines=due if due and len(due) == len(kept or ()) else None)

    # roster

    def read_roster(self, path: Path) -> None:
        """Take the roster of a file; errors of ``storage.roster.read_roster``."""
        self._put_rows(read_roster_rows(path))
        self._keep(roster_name=path.name)

    @property
    def schools(self) -> tuple[School, ...]:
        """The schools that could be read."""
        return self._table.schools if self._table else ()

    @property
    def problems(self) -> tuple[RosterProblem, ...]:
        """What is wrong with the roster."""
        return self._table.problems if self._table else ()

    @property
    def ignored(self) -> tuple[str, ...]:
        """The headings of the roster of which nothing is taken, but for those that only number the rows."""
        return ignored_headings(self.records.unknown) if self.records else ()

    def correct(self, row: int, name: str, text: str) -> None:
        """Put another text into a cell."""
        if self.records is not None:
            self._put_rows(with_text(self.records, row, name, text))

    def correct_all(self, texts: Iterable[tuple[int, str, str]]) -> None:
        """Put other texts into several cells, as one step: numbers of rows, names of columns, texts."""
        if self.records is not None:
            records = self.records
            for row, name, text in texts:
                records = with_text(records, row, name, text)
            self._put_rows(records)

    def remove_row(self, row: int) -> None:
        """Take a row out."""
        if self.records is not None:
            self._put_rows(without_row(self.records, row))

    def add_zeros(self) -> None:
        """Put back the zeros that a spreadsheet cut off the front of codes."""
        if self.records is not None:
            self._put_rows(with_zeros(self.records, self.problems))

    @property
    def can_undo(self) -> bool:
        """Whether a correction can be taken back."""
        return bool(self._before)

    def undo(self) -> None:
        """Take the last correction back, or the last file."""
        if self._before:
            records, name = self._before.pop()
            self._kept.keep_roster(records)
            self.records = records
            self._table = self._checked()
            self._keep(roster_name=name)

    def _put_rows(self, records: Records) -> None:
        if records == self.records:
            return
        self._kept.keep_roster(records)
        if self.records is not None:
            self._before.append((self.records, self.draft.roster_name))
        self.records = records
        self._table = self._checked()

    def _checked(self) -> RosterTable | None:
        if self.records is None or self.plan is None:
            return None
        return check_roster(self.records, self.plan.district.amphoes)

    # deadlines, place, file

    @property
    def deadlines(self) -> Mapping[str, str]:
        """The deadlines typed so far; before, the last day of each fiscal year."""
        if self.draft.deadlines is not None:
            return self.draft.deadlines
        years = self.plan.years if self.plan else ()
        return {str(year): f"{year - _BE_OFFSET}-{_LAST_DAY}" for year in years}

    def set_deadlines(self, deadlines: Mapping[str, str]) -> None:
        """Keep the day of each year, ISO; a year that is left out has none."""
        self._keep(deadlines=dict(deadlines))

    def set_place(self, path: Path) -> None:
        """Keep where the file is to lie."""
        self._keep(place=str(path))

    def make(self, path: Path, now: datetime) -> None:
        """Make the district's file with a new key; errors of ``DistrictFile.create``. Touches no draft."""
        assert self.plan is not None
        DistrictFile.create(path, self.plan, self.schools, self.passphrase, now, deadlines=self.deadlines).close()

    def finish(self) -> None:
        """Forget the set-up: the district's file has it all."""
        self._kept.clear()
        self.plan, self.records, self._table = None, None, None
        self.draft, self.passphrase, self._before = SetupDraft(), "", []

    def _keep(self, **changes: object) -> None:
        self.draft = msgspec.structs.replace(self.draft, **changes)
        self._kept.keep(self.draft)
