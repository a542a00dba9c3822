"""The school's key: its 30 digits, an activation code typed later, a change of passphrase, a new key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.design.buttons import Button
from gui.design.fonts import BODY_BOLD, SMALL
from gui.design.going_on import walk_on
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2, OK, Tone
from gui.notice import Notice
from gui.parts import Glyph, PassphraseField, column, label, row
from gui.school.desk import SchoolDesk
from gui.settings import Settings
from gui.start.code_field import CodeField
from gui.start.strength import LEAST, Strength, strength
from gui.wording import sentence
from models.errors import ChiwatError
from models.fingerprint import fingerprint, grouped


class KeySettings(QWidget):
    """Shown in the settings of an open school file."""

    changed = Signal()

    def __init__(self, desk: SchoolDesk, settings: Settings) -> None:
        super().__init__()
        self.desk, self.settings = desk, settings
        group_name = self.tr("รหัสเปิดใช้ กลุ่มที่ {number} จาก 5")
        self.code = CodeField(lambda number: group_name.format(number=number))
        self.code_label = WrappedLabel(style=SMALL, ink=INK2)
        self.activate_button = Button(self.tr("ใช้รหัสเปิดใช้"), size="small")
        show = self.tr("แสดงรหัสผ่าน")
        self.old = PassphraseField(self.tr("รหัสผ่านเดิม"), show)
        self.new = PassphraseField(self.tr("รหัสผ่านใหม่"), show)
        self.change_button = Button(self.tr("เปลี่ยนรหัสผ่าน"), size="small")
        self.renew_button = Button(self.tr("ลืมรหัสผ่าน: ใช้รหัสเปิดใช้ใหม่"), size="small")
        self.state = WrappedLabel(style=SMALL, ink=INK2)
        self.mark = Glyph("info", INK2, 16, 20)
        self.told = Notice(SMALL)
        self.told_words = self.told.words
        self._lay_out()
        self.activate_button.clicked.connect(self._activate)
        self.change_button.clicked.connect(self._change)
        self.renew_button.clicked.connect(self._renew)
        self.code.edited.connect(self._typed)
        for field in (self.old.field, self.new.field):
            field.textEdited.connect(self._typed)
        self._show()

    def _lay_out(self) -> None:
        forgotten = self.tr("ลืมรหัสผ่าน: ขอรหัสเปิดใช้ใหม่จากเขต พิมพ์ในช่องรหัสเปิดใช้และตั้งรหัสผ่านใหม่ ตัวเลขที่กรอกไม่หาย")
        self.setLayout(
            column(
                WrappedLabel(self.tr("กุญแจลงนามของโรงเรียน"), BODY_BOLD), row(self.mark, self.state), 8,
                self.code_label, self.code, 4, row(self.activate_button, 0), 8,
                label(self.tr("รหัสผ่านเดิม")), self.old, 4, label(self.tr("รหัสผ่านใหม่")), self.new, 6,
                row(self.change_button, self.renew_button, 0), 4, WrappedLabel(forgotten, SMALL, INK2), 6, self.told,
            )
        )  # fmt: skip

    def go_on_from(self, widget: QWidget) -> None:
        """Go to the next input; what changes a key is pressed."""
        walk_on(widget, self)

    def _show(self) -> None:
        file = self.desk.file
        own = grouped(file.fingerprint())
        district = file.plan_document.publication.district_key
        theirs = grouped(fingerprint("district", file.plan.district.id, district))
        proven = file.enrolment is not None
        first = (
            self.tr("ไฟล์นี้ยืนยันด้วยรหัสเปิดใช้ของโรงเรียนแล้ว ไม่ต้องใส่รหัสอีก")
            if proven
            else self.tr("ยังไม่ได้ใส่รหัสเปิดใช้ เขตต้องโทรเทียบเลข")
        )
        self.code_label.set_words(
            self.tr("รหัสเปิดใช้ใหม่ที่ขอจากเขต (ใส่เฉพาะเมื่อลืมรหัสผ่าน)") if proven else self.tr("รหัสเปิดใช้จากหนังสือของเขต")
        )
        self.activate_button.setVisible(not proven)
        numbers = self.tr("เลขของโรงเรียน {own}\nเลขของเขต {theirs}").format(own=own, theirs=theirs)
        self.state.set_words(f"{first}\n{numbers}")
        self.mark.show_icon("circle-check" if proven else "info", OK if proven else INK2)

    def _activate(self) -> None:
        try:
            self.desk.file.activate(self.code.text())
        except ChiwatError as error:
            self._refuse(error)
            return
        self._done(self.tr("รหัสถูกต้อง ไฟล์ที่ส่งจากนี้ไปพิสูจน์ตัวเองได้"))

    def _change(self) -> None:
        if self._too_short():
            return
        try:
            self.desk.file.change_passphrase(self.old.text(), self.new.text())
        except ChiwatError as error:
            self._refuse(error)
            return
        self._done(self.tr("เปลี่ยนรหัสผ่านแล้ว สำเนาเก่ายังเปิดด้วยรหัสเดิมได้"))

    def _renew(self) -> None:
        if self._too_short():
            return
        try:
            self.desk.file.renew_key(self.new.text(), self.code.text())
        except ChiwatError as error:
            self._refuse(error)
            return
        self._done(self.tr("ออกกุญแจใหม่แล้ว ใช้รหัสผ่านใหม่ตอนลงนาม"))

    def _too_short(self) -> bool:
        if strength(self.new.text()) is not Strength.TOO_SHORT:
            return False
        self._tell(self.tr("รหัสผ่านใหม่ต้องมีอย่างน้อย {least} ตัวอักษร").format(least=LEAST), Tone.ERROR)
        return True

    def _typed(self) -> None:
        """What was wrong before is not said of what is typed now."""
        self.told.tell("")

    def _done(self, words: str) -> None:
        self.old.clear()
        self.new.clear()
        self.code.show_code("")
        self._show()
        self._tell(words, Tone.OK)
        self.changed.emit()

    def _refuse(self, error: ChiwatError) -> None:
        self._tell(sentence(error, self.settings.choices.language), Tone.ERROR)

    def _tell(self, words: str, tone: Tone) -> None:
        self.told.tell(words, tone)
