"""Step 4: the passphrase that seals the school's key, and where its file is kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.card import Box
from gui.design.fonts import SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import ERROR, INK2, OK, WARNING, Tone
from gui.parts import Glyph, PassphraseField, column, label, row, with_icon
from gui.settings import Settings
from gui.start.beginning import Beginning
from gui.start.step_page import StepPage
from gui.start.strength import LEAST, Strength, strength
from gui.tasks import Task
from gui.wording import sentence
from models.errors import ChiwatError
from storage.atomic import file_errors
from storage.school_file import SchoolFile

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_WIDTH = 420
_LOOKS = {
    Strength.TOO_SHORT: ("circle-minus", INK2),
    Strength.WEAK: ("triangle-alert", WARNING),
    Strength.FAIR: ("info", INK2),
    Strength.GOOD: ("circle-check", OK),
}


class PassphraseStep(StepPage):
    """Makes the school file; its key is stretched in the background."""

    def __init__(self, beginning: Beginning, settings: Settings, now: Callable[[], datetime]) -> None:
        super().__init__(beginning, settings)
        self._now = now
        self._task: Task | None = None
        self.path = Path()
        self.title.set_words(self.tr("ตั้งรหัสผ่านลงนาม"))
        self.lead.set_words(self.tr("ใช้ตอนลงนามส่งออกเท่านั้น ผู้อำนวยการเป็นผู้ถือ การกรอกตัวเลขไม่ต้องใช้"))
        show = self.tr("แสดงรหัสผ่าน")
        self.first = PassphraseField(self.tr("รหัสผ่านลงนาม"), show)
        self.second = PassphraseField(self.tr("รหัสผ่านลงนามอีกครั้ง"), show)
        self.mark = Glyph("circle-minus", INK2, 16, 20)
        self.hint = WrappedLabel(style=SMALL, ink=INK2)
        self.match = WrappedLabel(style=SMALL, ink=INK2)
        self.where = WrappedLabel(style=SMALL, ink=INK2)
        self.where_button = Button(self.tr("เปลี่ยนที่เก็บ"), ButtonKind.LINK)
        self.where_button.clicked.connect(self._choose_place)
        for field in (self.first.field, self.second.field):
            field.textEdited.connect(self._typed)
        self.first.field.next_wanted.connect(self.second.setFocus)
        self.second.field.next_wanted.connect(self._enter_pressed)
        self._lay_out()

    def _lay_out(self) -> None:
        fields = QWidget()
        fields.setMaximumWidth(_WIDTH)
        hint = row(self.mark, self.hint)
        fields_column = column(
            label(self.tr("รหัสผ่าน")), self.first, 4, hint, 12, label(self.tr("พิมพ์อีกครั้ง")), self.second, 4, self.match
        )
        fields.setLayout(fields_column)
        forgotten = Box(Tone.WARNING)
        words = self.tr(
            "ถ้าลืม ไม่มีใครกู้ให้ได้ แต่ตัวเลขที่กรอกไม่หาย ให้ขอรหัสเปิดใช้ใหม่จากเขตแล้วตั้งรหัสผ่านใหม่ "
            "จดใส่ซองปิดผนึกเก็บในตู้เอกสารได้ แต่อย่าแปะไว้ที่เครื่อง"
        )
        forgotten.column.addLayout(with_icon("triangle-alert", WrappedLabel(words), WARNING))
        kept = label(self.tr("ไฟล์ของโรงเรียนจะเก็บไว้ที่"))
        for part in (fields, forgotten):
            self.column.addWidget(part)
            self.column.addSpacing(20)
        self.column.addLayout(column(kept, self.where, row(self.where_button, 0)))
        self.column.addSpacing(12)
        self.column.addWidget(self.refusal)
        self.column.addStretch(1)

    def enter(self) -> None:
        self.first.clear()
        self.second.clear()
        if not self.path.name:
            self.path = self._free_path()
        self.where.set_words(str(self.path))
        self._typed()
        self.first.setFocus()

    def ready(self) -> bool:
        text = self.first.text()
        return not self._busy() and strength(text) is not Strength.TOO_SHORT and text == self.second.text()

    def go_on(self) -> None:
        document, reporter, code = self.beginning.document, self.beginning.reporter, self.beginning.code
        path, passphrase, now = self.path, self.first.text(), self._now()
        assert document is not None

        def make() -> None:
            SchoolFile.create_under(path, document, reporter, passphrase, now, code=code).close()

        if not self.attempt(lambda: _make_folder(path.parent)):
            return
        self._task = Task(make, self)
        self._task.succeeded.connect(self._made)
        self._task.failed.connect(self._refused)
        self._task.start()
        self.changed.emit()

    def _made(self) -> None:
        self._task = None
        self.first.clear()
        self.second.clear()
        if self.attempt(lambda: self.beginning.note_file(self.path)):
            self.done.emit()

    def _refused(self, error: ChiwatError) -> None:
        self._task = None
        self.refuse(sentence(error, self.settings.choices.language))
        self.changed.emit()

    def _busy(self) -> bool:
        return self._task is not None

    def _enter_pressed(self) -> None:
        if self.ready():
            self.go_on()

    def _typed(self) -> None:
        judged = strength(self.first.text())
        words = {
            Strength.TOO_SHORT: self.tr("อย่างน้อย {least} ตัวอักษร คำไทยสามสี่คำที่ไม่เกี่ยวกันจำง่ายและเดายาก").format(
                least=LEAST
            ),
            Strength.WEAK: self.tr("เดาง่าย: วันเกิด เบอร์โทร หรือตัวซ้ำ ถูกไล่เดาได้ในไม่กี่นาที"),
            Strength.FAIR: self.tr("พอใช้: เพิ่มอีกหนึ่งคำจะเดายากขึ้นมาก"),
            Strength.GOOD: self.tr("เดายาก ถ้าไม่ใช่คำขวัญหรือเนื้อเพลงที่ใครก็รู้"),
        }
        icon, ink = _LOOKS[judged]
        self.mark.show_icon(icon, ink)
        self.hint.set_words(words[judged], ink)
        typed, same = self.second.text(), self.first.text() == self.second.text()
        self.match.set_words(
            "" if not typed else self.tr("ตรงกัน") if same else self.tr("ยังไม่ตรงกัน"), OK if same else ERROR
        )
        self.changed.emit()

    def _choose_place(self) -> None:
        title, kinds = self.tr("เก็บไฟล์ของโรงเรียน"), self.tr("ไฟล์โรงเรียน (*.chiwat)")
        if name := QFileDialog.getSaveFileName(self, title, str(self.path), kinds)[0]:
            self.path = Path(name).with_suffix(".chiwat")
            self.where.set_words(str(self.path))

    def _free_path(self) -> Path:
        chosen = self.beginning.chosen
        assert chosen is not None
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(documents) / self.tr("ชี้วัด")
        name = _FORBIDDEN.sub(" ", chosen.name.removeprefix("โรงเรียน")).strip()[:60]
        number = 1
        while (path := folder / f"{name}{f' ({number})' if number > 1 else ''}.chiwat").exists():
            number += 1
        return path


def _make_folder(folder: Path) -> None:
    with file_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
