"""Step 1: the plan package, dropped or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from gui.design.buttons import Button
from gui.design.card import Box
from gui.design.fonts import BODY_BOLD
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2, OK, Tone
from gui.parts import row, with_icon
from gui.settings import Settings
from gui.start.beginning import Beginning
from gui.start.facts import Facts
from gui.start.step_page import StepPage
from models.fingerprint import fingerprint, grouped


class PlanStep(StepPage):
    """Takes the file that the district sent."""

    def __init__(self, beginning: Beginning, settings: Settings) -> None:
        super().__init__(beginning, settings)
        self.title.set_words(self.tr("เลือกไฟล์แผนจากเขต"))
        self.lead.set_words(self.tr("ไฟล์ .xlsx ที่เขตส่งมาทาง LINE อีเมล หรือแฟลชไดรฟ์ มักชื่อ plan.xlsx"))
        drop = Box(Tone.ACCENT)
        drop.column.setContentsMargins(24, 28, 24, 28)
        self.choose_button = Button(self.tr("เลือกไฟล์"), icon="folder-open")
        self.choose_button.clicked.connect(self._choose)
        drop.column.addWidget(WrappedLabel(self.tr("ลากไฟล์แผนมาวางในหน้าต่างนี้"), BODY_BOLD))
        drop.column.addWidget(WrappedLabel(self.tr("หรือเลือกจากโฟลเดอร์ โปรแกรมจะตรวจลายมือชื่อและเก็บสำเนาไว้"), ink=INK2))
        drop.column.addSpacing(8)
        drop.column.addLayout(row(self.choose_button, 0))
        self.found = Box(Tone.OK)
        self.found.column.addLayout(
            with_icon("circle-check", WrappedLabel(self.tr("อ่านไฟล์แผนแล้ว ลายมือชื่อถูกต้อง"), BODY_BOLD, OK), OK)
        )
        self.facts = Facts()
        self.found.column.addWidget(self.facts)
        for part in (drop, self.refusal, self.found):
            self.column.addWidget(part)
            self.column.addSpacing(16)
        self.column.addStretch(1)

    def enter(self) -> None:
        document = self.beginning.document
        self.found.setVisible(document is not None)
        self.choose_button.setFocus()
        if document is None:
            return
        plan, publication = document.plan, document.publication
        key = grouped(fingerprint("district", plan.district.id, publication.district_key))
        self.facts.show_facts(
            (self.tr("แผน"), f"{plan.title} ({plan.edition_label})"),
            (self.tr("ออกโดย"), plan.district.name),
            (self.tr("เลขตรวจสอบกุญแจของเขต"), key),
        )

    def ready(self) -> bool:
        return self.beginning.document is not None

    def take(self, path: Path) -> None:
        """Read a file that was chosen or dropped."""
        taken = self.attempt(lambda: self.beginning.take_plan(path))
        self.enter()
        self.changed.emit()
        if taken:
            self.forward_wanted.emit()

    def _choose(self) -> None:
        title, kinds = self.tr("เลือกไฟล์แผน"), self.tr("ไฟล์แผน (*.xlsx);;ไฟล์ทั้งหมด (*)")
        if name := QFileDialog.getOpenFileName(self, title, "", kinds)[0]:
            self.take(Path(name))
