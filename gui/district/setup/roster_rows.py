"""The rows of the roster's table and the problems in them, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from gui.cells import Cells, trimmed
from gui.design.table import Cell, Column, Row
from gui.design.tokens import ERROR_TINT, INK2
from gui.district.setup.roster_table import RosterTable
from gui.district.setup.setup import DistrictSetup
from gui.wording import problem_sentence
from storage.roster import RosterProblem
from storage.tables import Record

ALL, WRONG = "all", "wrong"
_ALWAYS = ("code", "name", "amphoe", "status", "main")
_NEVER = 100_000


class RosterRows(QObject):
    """Fills the table from the set-up; ``typed`` tells the row's number, the column's name, the text."""

    typed = Signal(int, str, str)

    def __init__(self, setup: DistrictSetup) -> None:
        super().__init__()
        self._setup = setup
        self.names = ("", "code", "name", "amphoe", "tambon", "status", "main", "code8", "code6", "aliases")
        self.table = RosterTable(self._columns(), self.tr("แถวของทะเบียน"))
        self.table.setMinimumHeight(160)
        self.table.model_of_rows.typed.connect(self._typed)
        self._problems: Mapping[tuple[int, str], RosterProblem] = {}

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(title=self.tr("แถว"), width=48, least=420),
            Column(title=self.tr("รหัสโรงเรียน"), width=124),
            Column(title=self.tr("ชื่อโรงเรียน")),
            Column(title=self.tr("อำเภอ"), width=110),
            Column(title=self.tr("ตำบล"), width=110),
            Column(title=self.tr("สถานะ"), width=104),
            Column(title=self.tr("โรงเรียนหลัก"), width=124),
            Column(title=self.tr("รหัส 8 หลัก"), width=100),
            Column(title=self.tr("รหัส 6 หลัก"), width=88),
            Column(title=self.tr("รหัสอื่น"), width=110),
        )

    def show_rows(self, *, only_wrong: bool) -> None:
        """Show all rows, or those with a problem."""
        self._find()
        wrong = {number for number, _ in self._problems}
        records = self._setup.records.rows if self._setup.records else ()
        self.table.table.columns = self._fitting(wrong if only_wrong else {record.row for record in records})
        at = self.table.at
        self.table.set_rows([self._row(record) for record in records if not only_wrong or record.row in wrong])
        if at is not None and self.table.table.position(at[0]) >= 0:
            self.table.setCurrentIndex(self.table.table.index(self.table.table.position(at[0]), at[1]))
        self.table.fit()

    def refresh(self) -> None:
        """Show the same rows as they are now; one that was corrected stays in sight."""
        self._find()
        records = {record.row: record for record in self._setup.records.rows} if self._setup.records else {}
        shown = [row.key for row in self.table.table.rows]
        self.table.model_of_rows.show_anew([self._row(records[key]) for key in shown if isinstance(key, int)])

    def _fitting(self, shown: set[int]) -> tuple[Column, ...]:
        """Return the columns that the file has or the roster needs; narrow tables leave out what is sound."""
        letters = self._setup.records.letters if self._setup.records else {}
        wrong = {name for number, name in self._problems if number in shown}
        least = {"tambon": 860, "status": 520, "main": 640, "code8": 980, "code6": 1070, "aliases": 1070}
        found = []
        for name, column in zip(self.names, self._columns(), strict=True):
            if not name or name in wrong:
                found.append(column)
                continue
            there = name in letters or name in _ALWAYS
            found.append(Column(title=column.title, width=column.width, least=least.get(name, 0) if there else _NEVER))
        return tuple(found)

    def _find(self) -> None:
        self._problems = {(problem.row, problem.name): problem for problem in reversed(self._setup.problems)}

    def _row(self, record: Record) -> Row:
        cells = [Cell(words=str(record.row), ink=INK2)]
        for name in self.names[1:]:
            problem = self._problems.get((record.row, name))
            words = record.text(name)
            if problem is None:
                cells.append(Cell(words=words))
            else:
                cells.append(Cell(words=words, icon="octagon-alert", fill=ERROR_TINT, tip=problem_sentence(problem)))
        return Row(key=record.row, cells=tuple(cells))

    def _typed(self, key: object, column: int, text: str) -> None:
        assert isinstance(key, int)
        self.typed.emit(key, self.names[column], text)

    def laid(self, cells: Cells) -> tuple[list[tuple[int, str, str]], int]:
        """Return what cells give from the cell that one is at on: rows, columns, texts; and how many have no place."""
        at = self.table.at
        if at is None:
            return [], 0
        shown = [column for column in range(1, len(self.names)) if not self.table.isColumnHidden(column)]
        columns = [column for column in shown if column >= at[1]]
        rows = self.table.table.rows[self.table.table.position(at[0]) :]
        found, left = [], 0
        for number, line in enumerate(trimmed(cells)):
            for place, cell in enumerate(line):
                text = " ".join(cell.split())
                if not text:
                    continue
                if number < len(rows) and place < len(columns) and isinstance(key := rows[number].key, int):
                    found.append((key, self.names[columns[place]], text))
                else:
                    left += 1
        return found, left

    def row_here(self) -> int | None:
        """Return the number of the row that one is at."""
        at = self.table.at
        return at[0] if at is not None and isinstance(at[0], int) else None

    def problem_here(self) -> RosterProblem | None:
        """Return the problem of the cell that one is at, else one of its row."""
        at = self.table.at
        if at is None or not isinstance(at[0], int):
            return None
        own = self._problems.get((at[0], self.names[at[1]]))
        return own or next((problem for (number, _), problem in self._problems.items() if number == at[0]), None)

    def go_to_problem(self) -> bool:
        """Go to the next problem among the rows shown, from the first again after the last."""
        at = self.table.at
        here = (self.table.table.position(at[0]), at[1]) if at is not None else (-1, -1)
        places = sorted(
            (self.table.table.position(number), self.names.index(name))
            for number, name in self._problems
            if self.table.table.position(number) >= 0
        )
        if not places:
            return False
        position, column = next((place for place in places if place > here), places[0])
        self.table.go_to(self.table.table.rows[position].key, column)
        return True
