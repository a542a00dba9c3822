"""Step 1: the plan, one that comes with the program or a district's own file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from gui.design.buttons import Button
from gui.design.card import Box, Card
from gui.design.fonts import BODY_BOLD
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2, OK, Tone
from gui.digits import worded
from gui.district.setup.setup import DistrictSetup
from gui.parts import ChoiceBox, column, row, with_icon
from gui.settings import Settings
from gui.start.facts import Facts
from gui.start.step_page import StepFrame
from models.plan import Plan, ReporterType


class PlanStep(StepFrame):
    """Takes a plan; what is wrong with it is listed, place by place."""

    def __init__(self, setup: DistrictSetup, settings: Settings) -> None:
        super().__init__(settings)
        self.setup = setup
        self.bundled = setup.bundled()
        self.title.set_words(self.tr("เลือกแผนของเขต"))
        self.lead.set_words(self.tr("แผนกำหนดปี ประเด็น ตัวชี้วัด เป้าหมาย และอำเภอของเขต แก้เป็นฉบับใหม่ภายหลังได้"))
        self.choice = ChoiceBox()
        self.choice.set_name(self.tr("แผนที่มากับโปรแกรม"))
        # A plan's title is long; a narrow window cuts it rather than the page.
        self.choice.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        for plan in self.bundled:
            self.choice.addItem(f"{plan.district.short_name} – {plan.title} ({plan.edition_label})")
        self.use_button = Button(self.tr("ใช้แผนนี้"), icon="check")
        self.choose_button = Button(self.tr("เลือกไฟล์"), icon="folder-open")
        self.use_button.clicked.connect(self._use)
        self.choose_button.clicked.connect(self._choose)
        self.found = Box(Tone.OK)
        self.found_words = WrappedLabel(self.tr("อ่านแผนแล้ว ไม่พบที่ผิด"), BODY_BOLD, OK)
        self.found.column.addLayout(with_icon("circle-check", self.found_words, OK))
        self.facts = Facts()
        self.found.column.addWidget(self.facts)
        # What was read, or refused, stands first: it is seen whatever the height of the window.
        self.column.addLayout(column(self.refusal, self.found, self._bundled_card(), self._own_box(), 0, gap=16))

    def _bundled_card(self) -> Card:
        card = Card()
        words = self.tr("อ่านจากแผนที่ประกาศใช้ พร้อมข้อมูลฐาน เป้าหมาย และนิยามของทุกตัวชี้วัด")
        card.column.addLayout(
            column(
                WrappedLabel(self.tr("แผนที่มากับโปรแกรม"), BODY_BOLD), WrappedLabel(words, ink=INK2), 4,
                self.choice, 4, row(self.use_button, 0),
            )
        )  # fmt: skip
        return card

    def _own_box(self) -> Box:
        drop = Box(Tone.ACCENT)
        drop.column.setContentsMargins(16, 16, 16, 16)
        words = self.tr(
            "ลากไฟล์มาวางในหน้าต่างนี้ หรือเลือกจากโฟลเดอร์: ไฟล์แผนที่โปรแกรมนี้เผยแพร่ไว้ (.xlsx) "
            "หรือไฟล์ข้อมูลแผนที่ผู้ดูแลระบบจัดทำให้ (.json)"
        )
        drop.column.addWidget(WrappedLabel(self.tr("ไฟล์แผนของเขตเอง"), BODY_BOLD))
        drop.column.addWidget(WrappedLabel(words, ink=INK2))
        drop.column.addSpacing(4)
        drop.column.addLayout(row(self.choose_button, 0))
        return drop

    def enter(self) -> None:
        plan = self.setup.plan
        self.found.setVisible(plan is not None)
        (self.use_button if plan is None else self.choose_button).setFocus()
        if plan is not None:
            self._show_facts(plan)

    def _show_facts(self, plan: Plan) -> None:
        numbered = sum(not indicator.parent for indicator in plan.indicators)
        size = worded(
            self.tr("{issues} ประเด็น {guidelines} แนวทาง {indicators} ตัวชี้วัด"),
            issues=len(plan.issues),
            guidelines=len(plan.guidelines),
            indicators=numbered,
        )
        asked = worded(
            self.tr("โรงเรียนกรอก {school} รายการ สำนักงานเขตกรอก {office} รายการ"),
            school=len(plan.entered_by(ReporterType.SCHOOL)),
            office=len(plan.entered_by(ReporterType.OFFICE)),
        )
        self.facts.show_facts(
            (self.tr("เขต"), plan.district.name),
            (self.tr("แผน"), f"{plan.title} ({plan.edition_label})"),
            (self.tr("ปีงบประมาณ"), ", ".join(str(year) for year in plan.years)),
            (self.tr("เนื้อหา"), size),
            (self.tr("รายงาน"), asked),
            (self.tr("อำเภอ"), ", ".join(plan.district.amphoes)),
        )

    def ready(self) -> bool:
        return self.setup.plan is not None

    def take(self, path: Path) -> None:
        """Read a file that was chosen or dropped; a plan that was there before stays where this one is refused."""
        self._attempt(path)

    def _attempt(self, path: Path) -> None:
        self.attempt(partial(self.setup.read_plan, path))
        self._taken()

    def _use(self) -> None:
        plan = self.bundled[self.choice.currentIndex()]
        self.attempt(partial(self.setup.take_plan, plan))
        self._taken()

    def _taken(self) -> None:
        self.enter()
        self.changed.emit()

    def _choose(self) -> None:
        title, kinds = self.tr("เลือกไฟล์แผน"), self.tr("ไฟล์แผน (*.xlsx *.json);;ไฟล์ทั้งหมด (*)")
        if name := QFileDialog.getOpenFileName(self, title, "", kinds)[0]:
            self.take(Path(name))
