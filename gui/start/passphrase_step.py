"""Step 4: the passphrase that seals the school's key, and where its file is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from gui.design.buttons import Button, ButtonKind
from gui.design.card import Box
from gui.design.fonts import SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2, WARNING, Tone
from gui.parts import column, label, row, with_icon
from gui.settings import Settings
from gui.start.beginning import Beginning
from gui.start.new_passphrase import NewPassphrase
from gui.start.place import choose_place, free_path
from gui.start.step_page import StepPage
from gui.tasks import Task
from gui.wording import sentence
from models.errors import ChiwatError
from storage.atomic import make_folder
from storage.school_file import SchoolFile


class PassphraseStep(StepPage):
    """Makes the school file; its key is stretched in the background."""

    def __init__(self, beginning: Beginning, settings: Settings, now: Callable[[], datetime]) -> None:
        super().__init__(beginning, settings)
        self._now = now
        self._task: Task | None = None
        self.path = Path()
        self.title.set_words(self.tr("ตั้งรหัสผ่านลงนาม"))
        self.lead.set_words(self.tr("ใช้ตอนลงนามส่งออกเท่านั้น ผู้อำนวยการเป็นผู้ถือ การกรอกตัวเลขไม่ต้องใช้"))
        self.passphrase = NewPassphrase()
        self.first, self.second = self.passphrase.first, self.passphrase.second
        self.where = WrappedLabel(style=SMALL, ink=INK2)
        self.where_button = Button(self.tr("เปลี่ยนที่เก็บ"), ButtonKind.LINK)
        self.where_button.clicked.connect(self._choose_place)
        self.passphrase.typed.connect(self.changed)
        self._lay_out()

    def _lay_out(self) -> None:
        forgotten = Box(Tone.WARNING)
        words = self.tr(
            "ถ้าลืม ไม่มีใครกู้ให้ได้ แต่ตัวเลขที่กรอกไม่หาย ให้ขอรหัสเปิดใช้ใหม่จากเขตแล้วตั้งรหัสผ่านใหม่ "
            "จดใส่ซองปิดผนึกเก็บในตู้เอกสารได้ แต่อย่าแปะไว้ที่เครื่อง"
        )
        forgotten.column.addLayout(with_icon("triangle-alert", WrappedLabel(words), WARNING))
        kept = label(self.tr("ไฟล์ของโรงเรียนจะเก็บไว้ที่"))
        for part in (self.passphrase, forgotten):
            self.column.addWidget(part)
            self.column.addSpacing(20)
        self.column.addLayout(column(kept, self.where, row(self.where_button, 0)))
        self.column.addSpacing(12)
        self.column.addWidget(self.refusal)
        self.column.addStretch(1)

    def enter(self) -> None:
        self.passphrase.clear()
        if not self.path.name:
            self.path = self._free_path()
        self.where.set_words(str(self.path))
        self.passphrase.setFocus()

    def ready(self) -> bool:
        return not self._busy() and self.passphrase.is_good()

    def go_on(self) -> None:
        document, reporter, code = self.beginning.document, self.beginning.reporter, self.beginning.code
        path, passphrase, now = self.path, self.passphrase.text(), self._now()
        assert document is not None

        def make() -> None:
            SchoolFile.create_under(path, document, reporter, passphrase, now, code=code).close()

        if not self.attempt(lambda: make_folder(path.parent)):
            return
        self._task = Task(make, self)
        self._task.succeeded.connect(self._made)
        self._task.failed.connect(self._refused)
        self._task.start()
        self.changed.emit()

    def _made(self) -> None:
        self._task = None
        self.passphrase.clear()
        if self.attempt(lambda: self.beginning.note_file(self.path)):
            self.done.emit()

    def _refused(self, error: ChiwatError) -> None:
        self._task = None
        self.refuse(sentence(error, self.settings.choices.language))
        self.changed.emit()

    def _busy(self) -> bool:
        return self._task is not None

    def _choose_place(self) -> None:
        title, kinds = self.tr("เก็บไฟล์ของโรงเรียน"), self.tr("ไฟล์โรงเรียน (*.chiwat)")
        if (path := choose_place(self, title, kinds, self.path)) is not None:
            self.path = path
            self.where.set_words(str(path))

    def _free_path(self) -> Path:
        chosen = self.beginning.chosen
        assert chosen is not None
        return free_path(self.tr("ชี้วัด"), chosen.name.removeprefix("โรงเรียน"))
