"""What the board does besides showing: the list as a workbook, reminder letters, contacts noted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.design.tokens import Tone
from gui.district.board.dialogs import ContactDialog, LettersDialog
from gui.district.context import DistrictContext
from gui.district.desk import DistrictDesk
from gui.tasks import Task
from gui.wording import sentence
from models.board import BoardSchool
from models.errors import ChiwatError
from storage.district_file import DistrictFile
from storage.district_notes import Contact, add_contact, contacts


class BoardActions(QObject):
    """``told``: what was done, the tone it is told in, and the file written; ``busy_changed``: what is written now."""

    told = Signal(str, str, str)
    busy_changed = Signal(str)

    def __init__(self, context: DistrictContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window

    @property
    def _desk(self) -> DistrictDesk:
        return self._context.desk

    def note_contact(self, one: BoardSchool, before: Contact | None) -> None:
        """Ask what a school said, and note it."""
        dialog = ContactDialog(self._context, one, before, self._window)
        dialog.exec()
        dialog.deleteLater()

    def note_contacts(self, codes: Collection[str], note: str) -> None:
        """Note that schools were reached today; what was noted before stays before it."""
        desk = self._desk
        desk.decide(lambda file: _note_all(file, desk, codes, note))
        words = self.tr("บันทึกว่าติดต่อแล้ววันนี้ {count} โรงเรียน").format(count=len(codes))
        self.told.emit(words, Tone.OK.value, "")

    def write_workbook(self, schools: Sequence[BoardSchool]) -> None:
        """Ask where to, and write the board with all schools."""
        name = self.tr("การส่งรายงาน {year}.xlsx").format(year=self._desk.year)
        if path := self._ask_path(self.tr("บันทึกตารางการส่งรายงาน"), name, self.tr("Excel (*.xlsx)")):
            self.write_workbook_to(path, schools)

    def write_workbook_to(self, path: Path, schools: Sequence[BoardSchool]) -> None:
        """Write the board with all schools."""
        desk = self._desk
        year, now, deadline = desk.year, desk.clock(), desk.status.deadline

        def work(file: DistrictFile) -> None:
            from storage.board_workbook import BoardFacts, write_board_workbook  # openpyxl takes a while to load

            facts = BoardFacts(plan=file.plan, year=year, deadline=deadline, now=now)
            write_board_workbook(path, schools, contacts(file.database, year), facts)

        words = self.tr("บันทึกตาราง {count} โรงเรียนแล้วที่ {path}").format(count=len(schools), path=path)

        def done() -> None:
            self.told.emit(words, Tone.OK.value, str(path))

        self._run(desk.reading(work), self.tr("กำลังเขียน xlsx"), done)

    def write_letters(self, schools: Sequence[BoardSchool], left_out: int) -> None:
        """Ask whether to note the contact and where to, and write a letter to each school."""
        dialog = LettersDialog(self._context, len(schools), left_out, self._window)
        accepted, note = bool(dialog.exec()), dialog.note.isChecked()
        dialog.deleteLater()
        if accepted:
            name = self.tr("หนังสือเตือนส่งรายงาน {year}.pdf").format(year=self._desk.year)
            if path := self._ask_path(self.tr("บันทึกหนังสือเตือน"), name, self.tr("PDF (*.pdf)")):
                self.write_letters_to(path, schools, note=note)

    def write_letters_to(self, path: Path, schools: Sequence[BoardSchool], *, note: bool) -> None:
        """Write a letter to each school; ``note`` that it was reached, once the letters are there."""
        desk = self._desk
        year, now, deadline = desk.year, desk.clock(), desk.status.deadline

        def work(file: DistrictFile) -> None:
            from gui.printing.reminders import Reminding, write_reminders_pdf  # nothing is printed before it is wanted

            write_reminders_pdf(path, schools, Reminding(plan=file.plan, year=year, deadline=deadline, now=now))

        def done() -> None:
            if note and not desk.looking:
                desk.decide(lambda file: _note_all(file, desk, [one.code for one in schools], self.tr("ส่งหนังสือเตือน")))
            words = self.tr("เขียนหนังสือเตือน {count} ฉบับแล้วที่ {path}")
            self.told.emit(words.format(count=len(schools), path=path), Tone.OK.value, str(path))

        self._run(desk.reading(work), self.tr("กำลังเขียนหนังสือ"), done)

    def _run(self, task: Task, busy: str, done: Callable[[], None]) -> None:
        def ended(_result: object) -> None:
            self.busy_changed.emit("")
            done()

        def failed(error: ChiwatError) -> None:
            self.busy_changed.emit("")
            self.told.emit(sentence(error, self._context.language), Tone.ERROR.value, "")

        task.succeeded.connect(ended)
        task.failed.connect(failed)
        self.busy_changed.emit(busy)
        task.start()

    def _ask_path(self, title: str, name: str, kinds: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(self._desk.path.with_name(name)), kinds)
        if not chosen:
            return None
        path, suffix = Path(chosen), Path(name).suffix
        return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def _note_all(file: DistrictFile, desk: DistrictDesk, codes: Collection[str], note: str) -> None:
    """Note a contact of today with each school, in one transaction."""
    before, today = contacts(file.database, desk.year), desk.clock().date()
    with file.database.atomic():
        for code in codes:
            said = before[code].note if code in before else ""
            words = said if note in said else " · ".join(part for part in (said, note) if part)
            add_contact(file.database, desk.year, Contact(code=code, on_day=today, note=words))
