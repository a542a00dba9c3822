"""The wizard: five steps from a plan file to a school's own file (reference picture 3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import SMALL
from gui.design.labels import ElidedLabel
from gui.design.tokens import INK2, OK, PAGE, RAIL_BELOW, SUNK
from gui.parts import Glyph, Ground, scrolling
from gui.settings import Settings
from gui.start.beginning import Beginning
from gui.start.code_step import CodeStep
from gui.start.draft import Step
from gui.start.passphrase_step import PassphraseStep
from gui.start.plan_step import PlanStep
from gui.start.profile_step import ProfileStep
from gui.start.rail import Rail, StepMark
from gui.start.school_step import SchoolStep
from gui.start.step_page import StepPage

_MARGIN, _FOOTER = 48, 56


class Wizard(QWidget):
    """Leads through the steps; ``finished`` names the school file, ``left`` asks for the first page."""

    finished = Signal(Path)
    left = Signal()

    def __init__(self, beginning: Beginning, settings: Settings, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.beginning = beginning
        self.plan_step = PlanStep(beginning, settings)
        self.school_step = SchoolStep(beginning, settings)
        self.code_step = CodeStep(beginning, settings, now().date())
        self.passphrase_step = PassphraseStep(beginning, settings, now)
        self.profile_step = ProfileStep(beginning, settings, now)
        self.pages: list[StepPage] = [
            self.plan_step, self.school_step, self.code_step, self.passphrase_step, self.profile_step,
        ]  # fmt: skip
        self.rail = Rail(self._marks())
        self.stack = QStackedWidget()
        self._frames: list[QVBoxLayout] = []
        for page in self.pages:
            self.stack.addWidget(self._framed(page))
            page.done.connect(self._done)
            page.changed.connect(self._show_footer)
        self._lay_out()
        self.step = Step.PLAN
        self.go_to(beginning.step)

    def _marks(self) -> list[StepMark]:
        names = (
            self.tr("ไฟล์แผน"), self.tr("โรงเรียน"), self.tr("รหัสเปิดใช้"), self.tr("รหัสผ่านลงนาม"), self.tr("ข้อมูลพื้นฐาน"),
        )  # fmt: skip
        marks = [StepMark(number, name, "") for number, name in enumerate(names, start=1)]
        for step, mark in zip(Step, marks, strict=True):
            mark.clicked.connect(partial(self.go_to, step))
        return marks

    def _lay_out(self) -> None:
        self.back_button = Button(self.tr("ย้อนกลับ"), icon="arrow-left")
        self.next_button = Button(self.tr("ถัดไป"), ButtonKind.PRIMARY, trailing="arrow-right")
        self.next_button.setMinimumWidth(120)
        self.back_button.clicked.connect(self._back)
        self.next_button.clicked.connect(self._next)
        self.saved_mark = Glyph("circle-check", OK, 16, 20)
        self.saved = ElidedLabel(style=SMALL, ink=INK2)
        footer = Ground(SUNK, ("top",))
        footer.setFixedHeight(_FOOTER)
        buttons = QHBoxLayout(footer)
        buttons.setContentsMargins(40, 0, 20, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.saved_mark)
        buttons.addWidget(self.saved, 1)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.next_button)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        right.addWidget(footer)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)

    def take_file(self, path: Path) -> None:
        """Take a plan package that was dropped on the window."""
        if not self.beginning.draft.file:
            self.go_to(Step.PLAN)
            self.plan_step.take(path)

    def go_to(self, step: Step) -> None:
        """Show a step that is open."""
        self.step = step
        self.stack.setCurrentIndex(step)
        self.pages[step].enter()
        self._show_rail()
        self._show_footer()

    def _next(self) -> None:
        if self.pages[self.step].ready():
            self.pages[self.step].go_on()

    def _done(self) -> None:
        if self.step is Step.PROFILE:
            path = Path(self.beginning.draft.file)
            self.beginning.finish()
            self.finished.emit(path)
        else:
            self.go_to(Step(self.step + 1))

    def _back(self) -> None:
        if self.step is Step.PLAN or self.beginning.draft.file:
            self.left.emit()
        else:
            self.go_to(Step(self.step - 1))

    def _show_rail(self) -> None:
        beginning, made = self.beginning, bool(self.beginning.draft.file)
        reached = max(beginning.step, self.step)
        for step, mark, hint in zip(Step, self.rail.steps, self._hints(), strict=True):
            open_to = step <= reached and not made
            mark.show_state(current=step is self.step, finished=step < reached, hint=hint, open_to=open_to)
        document = beginning.document
        self.rail.office.set_words(document.plan.district.short_name if document else "")
        self.rail.set_narrow(self._is_narrow())

    def _hints(self) -> tuple[str, ...]:
        document, chosen = self.beginning.document, self.beginning.chosen
        years = document.plan.years if document else ()
        plan = self.tr("แผน พ.ศ. {first}–{last}").format(first=years[0], last=years[-1]) if years else ""
        without = self.beginning.draft.without_code
        return (
            f"{plan}\n{document.plan.edition_label}" if document else self.tr("ไฟล์ .xlsx จากเขต"),
            f"{chosen.name} {self.tr('อ.{amphoe}').format(amphoe=chosen.amphoe) if chosen.amphoe else ''}".strip()
            if chosen
            else self.tr("ค้นด้วยชื่อหรือรหัส"),
            self.tr("ไปต่อโดยไม่มีรหัส") if without else self.tr("20 ตัว จากหนังสือของเขต"),
            self.tr("ใช้เฉพาะตอนลงนามส่งออก"),
            self.tr("จำนวนนักเรียนและบุคลากร"),
        )

    def _show_footer(self) -> None:
        page, last = self.pages[self.step], self.step is Step.PROFILE
        self.next_button.setEnabled(page.ready())
        self.next_button.setText(self.tr("เริ่มกรอกตัวชี้วัด") if last else self.tr("ถัดไป"))
        self.next_button.updateGeometry()
        self.back_button.setText(self.tr("กลับหน้าแรก") if self.step is Step.PLAN or last else self.tr("ย้อนกลับ"))
        self.back_button.updateGeometry()
        done = int(self.step)
        words = self.tr("บันทึกขั้นที่ 1–{last} แล้ว").format(last=done) if done > 1 else self.tr("บันทึกขั้นที่ 1 แล้ว")
        self.saved.set_words(words if done else "")
        self.saved_mark.setVisible(bool(done))

    def _is_narrow(self) -> bool:
        return self.width() < RAIL_BELOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.rail.set_narrow(self._is_narrow())
        side, top = (20, 16) if self._is_narrow() else (_MARGIN, 32)
        for layout in self._frames:
            layout.setContentsMargins(side, top, side, 24)
        super().resizeEvent(event)

    def _framed(self, page: StepPage) -> QWidget:
        """Put a step on white ground, which scrolls where the window is low."""
        ground = Ground(PAGE)
        layout = QVBoxLayout(ground)
        layout.addWidget(page)
        self._frames.append(layout)
        return scrolling(ground)
