"""Step 2: the roster, read from a file; what is wrong in it is corrected where it stands."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.cells import Cells
from gui.design.buttons import Button, ButtonKind
from gui.design.card import Box
from gui.design.fonts import BODY_BOLD, SMALL
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.pills import FilterPills
from gui.design.tokens import ERROR, INK2, OK, WARNING, Tone
from gui.digits import shown, worded
from gui.district.setup.roster_rows import ALL, WRONG, RosterRows
from gui.district.setup.setup import DistrictSetup
from gui.parts import Glyph, column, row
from gui.settings import Settings
from gui.start.step_page import StepFrame
from gui.wording import problem_sentence
from models.publication import SchoolStatus
from storage.roster_rows import lost_zeros, write_roster_template


class RosterStep(StepFrame):
    """Takes a roster and lets it be corrected cell by cell; there is a way on when nothing is wrong any more."""

    def __init__(self, setup: DistrictSetup, settings: Settings) -> None:
        super().__init__(settings)
        self.setup = setup
        self.title.set_words(self.tr("ทะเบียนโรงเรียน"))
        self.lead.set_words(self.tr("รหัส 10 หลัก ชื่อ และอำเภอของทุกโรงเรียน จาก Excel หรือ CSV ที่เขตมีอยู่แล้ว"))
        self.drop = self._drop_box()
        self.file = ElidedLabel(style=SMALL, ink=INK2)
        self.other_button = Button(self.tr("ใช้ไฟล์อื่น"), ButtonKind.LINK, icon="folder-open")
        self.undo_button = Button(self.tr("เลิกทำ"), ButtonKind.LINK, icon="undo-2")
        self.state = Box(Tone.OK)
        self.state_mark, self.state_words = Glyph("circle-check", OK), WrappedLabel(style=BODY_BOLD)
        self.counts = WrappedLabel(style=SMALL, ink=INK2)
        self.pills = FilterPills([(ALL, ""), (WRONG, "")])
        self.pills.choose(ALL)
        self.zeros_button = Button("", icon="check", size="small")
        self.next_problem_button = Button(self.tr("ที่ผิดถัดไป (F8)"), icon="arrow-down", size="small")
        self.remove_button = Button(self.tr("ลบแถวนี้"), ButtonKind.LINK, icon="trash-2")
        self.rows = RosterRows(setup)
        self.table = self.rows.table
        self.strip = WrappedLabel(style=SMALL, ink=INK2)
        self.corrector = self._corrector()
        self._lay_out()
        self._connect()

    def _drop_box(self) -> Box:
        drop = Box(Tone.ACCENT)
        drop.column.setContentsMargins(16, 20, 16, 20)
        self.choose_button = Button(self.tr("เลือกไฟล์"), icon="folder-open")
        self.template_button = Button(self.tr("บันทึกแบบฟอร์มทะเบียนเปล่า"), ButtonKind.LINK, icon="download")
        words = self.tr("หรือเลือกจากโฟลเดอร์ หัวตารางเรียกชื่อต่างกันได้ บรรทัดเหนือหัวตารางข้ามให้ ไฟล์เดิมไม่ถูกแก้")
        drop.column.addWidget(WrappedLabel(self.tr("ลากไฟล์ทะเบียน (.xlsx .csv) มาวางในหน้าต่างนี้"), BODY_BOLD))
        drop.column.addWidget(WrappedLabel(words, ink=INK2))
        drop.column.addSpacing(4)
        drop.column.addLayout(row(self.choose_button, self.template_button, 0))
        return drop

    def _corrector(self) -> QWidget:
        said = row(self.state_mark, gap=8)
        said.addWidget(self.state_words, 1)
        self.state.column.addLayout(said)
        self.state.column.addWidget(self.counts)
        files = row(gap=8)
        files.addWidget(self.file, 1)
        files.addLayout(row(self.undo_button, self.other_button))
        tools = row(self.pills, 0, self.zeros_button, self.next_problem_button)
        below = row(gap=8)
        below.addWidget(self.strip, 1)
        below.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        made = QWidget()
        layout = column(files, self.state, 8, tools, 4, gap=0)
        layout.addWidget(self.table, 1)
        layout.addSpacing(6)
        layout.addLayout(below)
        made.setLayout(layout)
        return made

    def _lay_out(self) -> None:
        self.column.addWidget(self.refusal)
        self.column.addSpacing(8)
        self.column.addWidget(self.drop)
        self.column.addWidget(self.corrector, 1)
        self.column.addStretch(0)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._choose)
        self.other_button.clicked.connect(self._choose)
        self.template_button.clicked.connect(self._save_template)
        self.undo_button.clicked.connect(self._undo)
        self.zeros_button.clicked.connect(lambda: self._change(self.setup.add_zeros))
        self.next_problem_button.clicked.connect(self._next_problem)
        self.remove_button.clicked.connect(self._remove)
        self.pills.chosen.connect(lambda _key: self._show_rows())
        self.rows.typed.connect(self._correct)
        self.table.moved.connect(self._show_strip)
        self.table.pasted.connect(self._paste)
        self.table.installEventFilter(self)

    def enter(self) -> None:
        self._show_all()
        if self.setup.records is None:
            self.choose_button.setFocus()
        elif self.setup.problems:
            self._next_problem()
        else:
            self.table.setFocus()

    def ready(self) -> bool:
        return bool(self.setup.schools) and not self.setup.problems

    def take(self, path: Path) -> None:
        """Read a file that was chosen or dropped; a roster that was there before stays where this one is refused."""
        if self.attempt(partial(self.setup.read_roster, path)):
            self.pills.choose(WRONG if self.setup.problems else ALL)
        self.enter()
        self.changed.emit()

    def _show_all(self) -> None:
        there = self.setup.records is not None
        self.drop.setVisible(not there)
        self.corrector.setVisible(there)
        if there:
            self._show_state()
            self._show_rows()

    def _show_state(self) -> None:
        problems, schools = self.setup.problems, self.setup.schools
        rows = len({problem.row for problem in problems})
        tone = Tone.ERROR if problems else Tone.WARNING if self.setup.ignored else Tone.OK
        ink = {Tone.ERROR: ERROR, Tone.WARNING: WARNING, Tone.OK: OK}[tone]
        self.state.set_tone(tone)
        icons = {Tone.ERROR: "octagon-alert", Tone.WARNING: "triangle-alert", Tone.OK: "circle-check"}
        self.state_mark.show_icon(icons[tone], ink)
        words = (
            worded(self.tr("พบที่ผิด {count} แห่งใน {rows} แถว พิมพ์แก้ในช่องสีแดงได้เลย"), count=len(problems), rows=rows)
            if problems
            else worded(
                self.tr("อ่านได้ {count} แห่ง แต่ไม่ได้ใช้คอลัมน์ {names}"),
                count=len(schools),
                names=", ".join(f"“{name}”" for name in self.setup.ignored),
            )
            if self.setup.ignored
            else worded(self.tr("ทะเบียนถูกต้อง {count} แห่ง"), count=len(schools))
        )
        self.state_words.set_words(words, ink)
        self.counts.set_words(self._counts())
        self.file.set_words(self.setup.draft.roster_name)
        self.undo_button.allow(self.setup.can_undo, self.tr("ยังไม่มีการแก้ให้เลิกทำ"))
        total = len(self.setup.records.rows) if self.setup.records else 0
        self.pills.pills[ALL].set_words(worded(self.tr("ทั้งหมด {count} แถว"), count=total))
        self.pills.pills[WRONG].set_words(worded(self.tr("ที่ผิด {count} แถว"), count=rows))
        self.pills.pills[WRONG].setVisible(bool(rows))
        if not rows:
            self.pills.choose(ALL)
        zeros = len(lost_zeros(problems))
        words = worded(self.tr("เติม 0 หน้ารหัส {count} แห่ง"), count=zeros)
        self.zeros_button.setText(words)
        self.zeros_button.setVisible(zeros > 0)
        self.next_problem_button.setVisible(bool(problems))

    def _counts(self) -> str:
        """Say how many schools each amphoe has, branches and unused columns."""
        schools = self.setup.schools
        by_amphoe = Counter(school.amphoe for school in schools)
        parts = [f"{amphoe} {shown(count)}" for amphoe, count in by_amphoe.items()]
        lines = [" · ".join(parts)] if parts else []
        statuses = Counter(school.status for school in schools)
        names = {
            SchoolStatus.BRANCH: self.tr("สาขา {count}"),
            SchoolStatus.THROUGH: self.tr("รายงานผ่านโรงเรียนอื่น {count}"),
            SchoolStatus.CLOSED: self.tr("เลิกหรือรวม {count}"),
        }
        said = [worded(words, count=statuses[status]) for status, words in names.items() if statuses[status]]
        if said:
            lines.append(worded(self.tr("ในจำนวนนี้ {what}"), what=" · ".join(said)))
        if self.setup.ignored:
            lines.append(
                self.tr("หากคอลัมน์เหล่านี้บอกสถานะหรือโรงเรียนหลัก ให้แก้หัวคอลัมน์เป็น “สถานะ” หรือ “โรงเรียนหลัก” แล้วเลือกไฟล์อีกครั้ง")
            )
        return "\n".join(lines)

    def _show_rows(self) -> None:
        self.rows.show_rows(only_wrong=self.pills.current == WRONG)
        self._show_strip()

    def _show_strip(self) -> None:
        problem = self.rows.problem_here()
        language = self.settings.choices.language
        words = self.tr("Enter หรือพิมพ์ทับเพื่อแก้ช่อง F8 ไปที่ผิดถัดไป Ctrl+Z เลิกทำ")
        self.strip.set_words(problem_sentence(problem, language) if problem else words, ERROR if problem else INK2)
        self.remove_button.setEnabled(self.table.at is not None)

    def _correct(self, row_number: int, name: str, text: str) -> None:
        self._change(partial(self.setup.correct, row_number, name, text), anew=False)

    def _paste(self, cells: Cells) -> None:
        """Put a block of cells over those from here on, as one step, and say what became of it."""
        texts, left = self.rows.laid(cells)
        self._change(partial(self.setup.correct_all, texts), anew=False)
        words = worded(self.tr("วางแล้ว {count} ช่อง Ctrl+Z เลิกทำ"), count=len(texts))
        if left:
            words += " " + worded(self.tr("ไม่มีที่วาง {count} ช่อง เพราะเลยแถวหรือคอลัมน์สุดท้ายที่แสดง"), count=left)
        self.strip.set_words(words, ERROR if left else INK2)

    def _change(self, work: partial[None] | object, *, anew: bool = True) -> None:
        assert callable(work)
        self.attempt(work)
        self._show_state()
        if anew:
            self._show_rows()
        else:
            self.rows.refresh()
            self._show_strip()
        self.changed.emit()

    def _remove(self) -> None:
        if (number := self.rows.row_here()) is not None:
            self._change(partial(self.setup.remove_row, number))
            self.table.setFocus()

    def _undo(self) -> None:
        self._change(self.setup.undo)
        self.table.setFocus()

    def _next_problem(self) -> None:
        """Go to the next cell with a problem; all rows are shown where it is not among those shown."""
        if not self.rows.go_to_problem() and self.setup.problems:
            self.pills.choose(WRONG)
            self._show_rows()
            self.rows.go_to_problem()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_F8:
                self._next_problem()
                return True
            if event.matches(QKeySequence.StandardKey.Undo):
                self._undo()
                return True
        return super().eventFilter(watched, event)

    def _choose(self) -> None:
        title, kinds = self.tr("เลือกไฟล์ทะเบียน"), self.tr("ทะเบียนโรงเรียน (*.xlsx *.csv);;ไฟล์ทั้งหมด (*)")
        if name := QFileDialog.getOpenFileName(self, title, "", kinds)[0]:
            self.take(Path(name))

    def _save_template(self) -> None:
        title, kinds = self.tr("บันทึกแบบฟอร์มทะเบียน"), self.tr("ตาราง Excel (*.xlsx)")
        if name := QFileDialog.getSaveFileName(self, title, self.tr("ทะเบียนโรงเรียน.xlsx"), kinds)[0]:
            self.attempt(lambda: write_roster_template(Path(name)))
