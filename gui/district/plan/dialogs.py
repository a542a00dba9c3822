"""The questions of the plan page: publish, a school's row, deadlines, keys, closing a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.dates import day_to_type
from gui.design.buttons import Button, ButtonKind
from gui.design.fields import TextField
from gui.design.fonts import SMALL
from gui.design.labels import WrappedLabel
from gui.design.text_box import TextBox
from gui.design.tokens import INK2
from gui.district.context import DistrictContext
from gui.district.plan.handing_out import PLAN_FILE, Order, letters_name
from gui.form_dialog import FormDialog
from gui.parts import ChoiceBox, PassphraseField, Tick, column, row
from gui.start.strength import LEAST, Strength, strength
from gui.wording import word
from models.publication import School, SchoolStatus
from models.roster import checked_row
from models.submission import Reporter
from models.years import parse_date, with_full_year
from storage.keys import OpenKey


class FolderField(QWidget):
    """The folder that files go to, and a button that chooses another; ``changed`` tells that it did."""

    changed = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self._words = WrappedLabel(str(folder), SMALL, INK2)
        self.button = Button(self.tr("เปลี่ยนโฟลเดอร์"), ButtonKind.LINK)
        self.button.clicked.connect(self._choose)
        self.setLayout(column(self._words, row(self.button, 0), gap=0))
        self.setFocusProxy(self.button)

    def _choose(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.tr("เลือกโฟลเดอร์"), str(self.folder)):
            self.folder = Path(name)
            self._words.set_words(name)
            self.changed.emit()


class PublishDialog(FormDialog):
    """Asks where to and for the passphrase; ``order`` is then what to hand out."""

    def __init__(
        self,
        context: DistrictContext,
        only: Reporter | None = None,
        *,
        anew: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.language, parent)
        self._context, self._only, self._anew = context, only, anew
        self.order: Order | None = None
        self.folder = FolderField(context.desk.path.parent)
        self.letters = Tick(self.tr("ออกหนังสือแจ้งรหัสเปิดใช้ด้วย (PDF หน้าละโรงเรียน)"))
        self.letters.setChecked(True)
        self.letters.setEnabled(only is None)
        self.passphrase = self._passphrase()
        self.ask(
            *self._words(),
            (self.tr("เก็บไฟล์ไว้ที่"), self.folder),
            ("", self.letters),
            (self.tr("รหัสผ่านลงนามของเขต"), self.passphrase),
            first=self.passphrase,
        )
        self.folder.changed.connect(lambda: self.say(self._words()[1]))
        self.letters.toggled.connect(lambda _on: self.say(self._words()[1]))
        self.work = self._open

    def _passphrase(self) -> PassphraseField:
        return PassphraseField(self.tr("รหัสผ่านลงนามของเขต"), self.tr("แสดงรหัสผ่าน"))

    def _words(self) -> tuple[str, str, str]:
        files = self._files()
        if self._only is None:
            title = self.tr("เผยแพร่แผน")
            return title, files, title
        name = self._context.desk.name_of(self._only)
        if self._anew:
            title = self.tr("ออกรหัสใหม่ให้{name}").format(name=name)
            more = self.tr("รหัสเดิมใช้ไม่ได้อีก ต้องส่งไฟล์แผนใหม่พร้อมหนังสือให้โรงเรียน")
            return title, f"{more} {files}", self.tr("ออกรหัสใหม่")
        title = self.tr("หนังสือแจ้งรหัสของ{name}").format(name=name)
        return title, files, self.tr("ออกหนังสือ")

    def _files(self) -> str:
        """Say what is written, and what is there already and will be another."""
        names = [PLAN_FILE]
        if self.letters.isChecked():
            only = [(self._only, self._context.desk.name_of(self._only))] if self._only else []
            names.append(letters_name(only))
        words = self.tr("เขียน {plan} ที่ลงนามแล้ว").format(plan=PLAN_FILE)
        if len(names) > 1:
            words = self.tr("เขียน {plan} ที่ลงนามแล้ว และ {letters}").format(plan=PLAN_FILE, letters=names[1])
        there = [name for name in names if (self.folder.folder / name).exists()]
        more = self.tr("ทับไฟล์เดิมที่มีอยู่แล้ว: {names}").format(names=", ".join(there))
        return f"{words} {more}" if there else words

    def _open(self) -> None:
        desk = self._context.desk
        self.order = Order(
            folder=self.folder.folder,
            key=desk.file.open_key(self.passphrase.text()),
            now=desk.clock(),
            officer=desk.officer,
            letters=self.letters.isChecked(),
            only=(self._only,) if self._only else (),
            anew=self._anew,
        )
        self.passphrase.clear()


class SchoolDialog(FormDialog):
    """A school's row in the roster, or a new school; decided with a reason."""

    def __init__(self, context: DistrictContext, school: School | None, parent: QWidget | None = None) -> None:
        super().__init__(context.language, parent)
        self._context, self._school = context, school
        self.code = TextField(self.tr("รหัสโรงเรียน 10 หลัก"))
        self.name = TextField(self.tr("ชื่อโรงเรียน"))
        self.amphoe, self.status, self.main = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.reason = TextField(self.tr("เหตุผล"))
        self._fill()
        parts = (self.code, self.name, self.amphoe, self.status, self.main, self.reason)
        self.ask(
            self.tr("แก้ไขทะเบียน") if school else self.tr("เพิ่มโรงเรียน"),
            self.tr("บันทึกเป็นการพิจารณา มีผลกับโรงเรียนเมื่อเผยแพร่ครั้งถัดไป"),
            self.tr("บันทึก"),
            *((part.accessibleName(), part) for part in parts),
        )
        self.work = self._decide
        self.status.currentIndexChanged.connect(self._status_changed)
        self._status_changed()

    def _fill(self) -> None:
        school, desk = self._school, self._context.desk
        self.amphoe.set_name(self.tr("อำเภอ"))
        self.status.set_name(self.tr("สถานะ"))
        self.main.set_name(self.tr("โรงเรียนหลัก (ของสาขาหรือที่รายงานผ่าน)"))
        for amphoe in desk.plan.district.amphoes or sorted({one.amphoe for one in desk.file.roster}):
            self.amphoe.addItem(amphoe)
        for status in SchoolStatus:
            self.status.addItem(word(status.value, self._context.language), status)
        for one in desk.file.roster:
            if one.status is SchoolStatus.OPEN and (school is None or one.code != school.code):
                self.main.addItem(f"{one.name} ({one.amphoe})", one.code)
        if school is not None:
            self.code.setText(school.code)
            self.code.setReadOnly(True)
            self.name.setText(school.name)
            self.amphoe.setCurrentText(school.amphoe)
            self.status.setCurrentIndex(self.status.findData(school.status))
            self.main.setCurrentIndex(max(self.main.findData(school.main), 0))

    def _status_changed(self) -> None:
        self.main.setEnabled(self._has_main())

    def _has_main(self) -> bool:
        return SchoolStatus(self.status.currentData()) in (SchoolStatus.BRANCH, SchoolStatus.THROUGH)

    def _decide(self) -> None:
        desk = self._context.desk
        before = self._school or School(code="", name="", amphoe="")
        typed = msgspec.structs.replace(
            before,
            code=self.code.cleaned(),
            name=self.name.cleaned(),
            amphoe=self.amphoe.currentText(),
            status=SchoolStatus(self.status.currentData()),
            main=str(self.main.currentData()) if self._has_main() else "",
        )
        changed = checked_row(typed, desk.file.roster, new=self._school is None)
        reason = self.reason.cleaned()
        desk.decide(lambda file: file.change_school(changed, desk.clock(), desk.officer, reason=reason))


class DeadlinesDialog(FormDialog):
    """The day by which each year's report is due; empty is none."""

    def __init__(self, context: DistrictContext, parent: QWidget | None = None) -> None:
        super().__init__(context.language, parent)
        self._context = context
        due = context.desk.file.records.contents().deadlines
        self.days = {year: self._field(year, due) for year in context.desk.years}
        self.ask(
            self.tr("แก้ไขกำหนดส่ง"),
            self.tr("เช่น 30 ก.ย. 2564 หรือ 30/9/2564 เว้นว่างคือไม่กำหนด มีผลเมื่อเผยแพร่ครั้งถัดไป"),
            self.tr("บันทึก"),
            *((field.accessibleName(), field) for field in self.days.values()),
        )
        self.work = self._take

    def _field(self, year: int, due: Mapping[str, str]) -> TextField:
        field = TextField(self.tr("ปีงบประมาณ {year}").format(year=year))
        if str(year) in due:
            field.setText(day_to_type(date.fromisoformat(due[str(year)])))
        return field

    def _take(self) -> None:
        found = {
            str(year): parse_date(with_full_year(field.text(), year)).isoformat()
            for year, field in self.days.items()
            if field.text().strip()
        }
        desk = self._context.desk
        desk.decide(lambda file: file.revise(desk.clock(), deadlines=found))


class ReasonDialog(FormDialog):
    """Asks for a reason before something that cannot be taken back."""

    def __init__(
        self, context: DistrictContext, title: str, words: str, verb: str, parent: QWidget | None, *shown: QWidget
    ) -> None:
        super().__init__(context.language, parent)
        self.reason = TextBox(self.tr("เหตุผล"))
        parts = [("", part) for part in shown]
        self.ask(title, words, verb, *parts, (self.tr("เหตุผล"), self.reason), first=self.reason)


class NewPassphraseDialog(FormDialog):
    """A new passphrase typed twice, after the one in force unless that is lost."""

    def __init__(
        self, context: DistrictContext, title: str, words: str, verb: str, parent: QWidget | None, *, lost: bool = False
    ) -> None:
        super().__init__(context.language, parent)
        names = (self.tr("รหัสผ่านที่ใช้อยู่"), self.tr("รหัสผ่านใหม่"), self.tr("รหัสผ่านใหม่อีกครั้ง"))
        self.old, self.new, self.again = (PassphraseField(name, self.tr("แสดงรหัสผ่าน")) for name in names)
        shown = list(zip(names, (self.old, self.new, self.again), strict=True))
        self.ask(title, words, verb, *(shown[1:] if lost else shown))
        self._context = context

    def old_key(self) -> OpenKey:
        """Open the key under the passphrase in force; UntrustedError ``wrong_passphrase``."""
        return self._context.desk.file.open_key(self.old.text())

    def attempt(self) -> None:
        if strength(self.new.text()) is Strength.TOO_SHORT:
            self.refuse(self.tr("รหัสผ่านใหม่ต้องมีอย่างน้อย {least} ตัวอักษร").format(least=LEAST))
        elif self.new.text() != self.again.text():
            self.refuse(self.tr("รหัสผ่านใหม่สองช่องไม่ตรงกัน"))
        else:
            super().attempt()
