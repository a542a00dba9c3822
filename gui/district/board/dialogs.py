"""The questions of the board: what a school said when it was reached, and what the reminder letters are to do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.dates import day_to_type
from gui.design.fields import TextField
from gui.district.context import DistrictContext
from gui.form_dialog import FormDialog
from gui.parts import Tick
from gui.wording import sentence
from models.board import BoardSchool
from models.errors import ChiwatError
from models.years import parse_date
from storage.district_notes import Contact, add_contact


class ContactDialog(FormDialog):
    """Notes that a school was reached: the day, and what it said."""

    def __init__(
        self, context: DistrictContext, one: BoardSchool, before: Contact | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.language, parent)
        self._context, self._code = context, one.code
        self.day, self.note = TextField(self.tr("วันที่ติดต่อ")), TextField(self.tr("บันทึกการติดตาม"))
        self.day.setText(day_to_type(context.desk.clock().date()))
        self.note.setText(before.note if before else "")
        self.ask(
            self.tr("บันทึกการติดต่อ{name}").format(name=one.school.name),
            self.tr("ใช้ภายในสำนักงาน ไม่อยู่ในเอกสารที่ลงนาม"),
            self.tr("บันทึก"),
            (self.tr("บันทึกการติดตาม เช่น รับปากส่งวันใด ติดขัดเรื่องใด"), self.note),
            (self.tr("วันที่ติดต่อ เช่น 2 ต.ค. 2564 หรือ 2/10/2564"), self.day),
        )
        self.work = self._add

    def go_on_from(self, _widget: QWidget) -> None:
        """Note it: the day stands there already."""
        self.attempt()

    def attempt(self) -> None:
        """Refuse what is no day, or one to come, before anything is written."""
        try:
            day = parse_date(self.day.text())
        except ChiwatError as error:
            self._refuse_day(sentence(error, self._language))
            return
        if day > self._context.desk.clock().date():
            self._refuse_day(self.tr("วันที่ติดต่อเลยวันนี้ไปแล้ว"))
            return
        super().attempt()

    def _refuse_day(self, words: str) -> None:
        self.day.set_bad(True, words)
        self.refuse(words)
        self.day.setFocus()

    def _add(self) -> None:
        desk = self._context.desk
        contact = Contact(code=self._code, on_day=parse_date(self.day.text()), note=self.note.cleaned())
        desk.decide(lambda file: add_contact(file.database, desk.year, contact))


class LettersDialog(FormDialog):
    """Asks before letters are written whether the schools count as reached today."""

    def __init__(self, context: DistrictContext, count: int, left_out: int, parent: QWidget | None = None) -> None:
        super().__init__(context.language, parent)
        self.note = Tick(self.tr("บันทึกว่าติดต่อแล้ววันนี้"))
        self.note.setChecked(True)
        words = self.tr("เขียนเป็น PDF ไฟล์เดียว หน้าละโรงเรียน เว้นที่ วันที่ และลายมือชื่อไว้ให้")
        if left_out:
            more = self.tr("อีก {count} โรงเรียนที่เลือกส่งฉบับสมบูรณ์แล้ว ไม่ต้องเตือน").format(count=left_out)
            words = f"{words} {more}"
        title = self.tr("หนังสือเตือน {count} ฉบับ").format(count=count)
        self.ask(title, words, self.tr("เลือกที่เก็บไฟล์"), ("", self.note))
