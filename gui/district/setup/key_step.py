"""Step 3: the passphrase of the district's key; the key itself is made with the file."""

from __future__ import annotations

from gui.design.card import Box
from gui.design.labels import WrappedLabel
from gui.design.tokens import NOTE, WARNING, Tone
from gui.district.setup.setup import DistrictSetup
from gui.parts import with_icon
from gui.settings import Settings
from gui.start.new_passphrase import NewPassphrase
from gui.start.step_page import StepFrame


class KeyStep(StepFrame):
    """Asks for a passphrase twice and holds it in memory until the file is made."""

    def __init__(self, setup: DistrictSetup, settings: Settings) -> None:
        super().__init__(settings)
        self.setup = setup
        self.title.set_words(self.tr("ตั้งรหัสผ่านลงนามของเขต"))
        self.lead.set_words(self.tr("กุญแจของเขตใช้ลงนามแผน ใบตอบรับ และรายงานรวม รหัสผ่านถามเฉพาะตอนลงนาม"))
        self.again = Box(Tone.NOTE)
        words = self.tr("รหัสผ่านไม่ถูกเก็บไว้ระหว่างที่ยังสร้างไฟล์ไม่เสร็จ จึงต้องพิมพ์ใหม่ สิ่งอื่นที่ทำไว้ยังอยู่ครบ")
        self.again.column.addLayout(with_icon("info", WrappedLabel(words), NOTE))
        self.passphrase = NewPassphrase()
        self.passphrase.typed.connect(self.changed)
        forgotten = Box(Tone.WARNING)
        words = self.tr(
            "ถ้าลืม ไม่มีใครกู้ให้ได้ ข้อมูลในไฟล์ไม่หาย แต่ต้องสร้างกุญแจใหม่ ออกรหัสเปิดใช้ใหม่ให้ทุกโรงเรียน "
            "และเผยแพร่แผนใหม่ จดใส่ซองปิดผนึกเก็บในตู้เอกสารของกลุ่มนโยบายและแผน"
        )
        forgotten.column.addLayout(with_icon("triangle-alert", WrappedLabel(words), WARNING))
        for part in (self.again, self.passphrase, forgotten, self.refusal):
            self.column.addWidget(part)
            self.column.addSpacing(20)
        self.column.addStretch(1)

    def enter(self) -> None:
        self.again.setVisible(self.setup.draft.deadlines is not None and not self.setup.passphrase)
        self.passphrase.clear()
        if self.setup.passphrase:  # come back to: it can be changed, or gone on with as it is
            for field in (self.passphrase.first.field, self.passphrase.second.field):
                field.setText(self.setup.passphrase)
                field.textEdited.emit(field.text())
        self.passphrase.setFocus()

    def ready(self) -> bool:
        return self.passphrase.is_good()

    def go_on(self) -> None:
        self.setup.passphrase = self.passphrase.text()
        self.passphrase.clear()
        self.done.emit()
