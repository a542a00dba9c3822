"""The wizard: five steps from a plan file to a school's own file (reference picture 3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal

from gui.settings import Settings
from gui.start.beginning import Beginning
from gui.start.code_step import CodeStep
from gui.start.draft import Step
from gui.start.passphrase_step import PassphraseStep
from gui.start.plan_step import PlanStep
from gui.start.profile_step import ProfileStep
from gui.start.school_step import SchoolStep
from gui.start.wizard_frame import WizardFrame


class Wizard(WizardFrame):
    """Leads through the steps; ``finished`` names the school file, ``left`` asks for the first page."""

    finished = Signal(Path)

    def __init__(self, beginning: Beginning, settings: Settings, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.beginning = beginning
        self.plan_step = PlanStep(beginning, settings)
        self.school_step = SchoolStep(beginning, settings)
        self.code_step = CodeStep(beginning, settings, now().date())
        self.passphrase_step = PassphraseStep(beginning, settings, now)
        self.profile_step = ProfileStep(beginning, settings, now)
        pages = (self.plan_step, self.school_step, self.code_step, self.passphrase_step, self.profile_step)
        names = (
            self.tr("ไฟล์แผน"), self.tr("โรงเรียน"), self.tr("รหัสเปิดใช้"), self.tr("รหัสผ่านลงนาม"), self.tr("ข้อมูลพื้นฐาน"),
        )  # fmt: skip
        self.compose(self.tr("เริ่มใช้งานโรงเรียน"), names, pages, self.tr("สอบถาม กลุ่มนโยบายและแผน"))
        for page in pages:
            page.done.connect(self._done)
        self.back_button.clicked.connect(self._back)
        self.go_to(beginning.step)

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return Step(self.shown)

    def take_file(self, path: Path) -> None:
        """Take a plan package that was dropped on the window."""
        if not self.beginning.draft.file:
            self.go_to(Step.PLAN)
            self.plan_step.take(path)

    def go_to(self, step: Step) -> None:
        """Show a step that is open."""
        self.show_step(step)

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

    def show_rail(self) -> None:
        beginning, made = self.beginning, bool(self.beginning.draft.file)
        reached = max(beginning.step, self.step)
        for step, mark, hint in zip(Step, self.rail.steps, self._hints(), strict=True):
            open_to = step <= reached and not made
            mark.show_state(current=step is self.step, finished=step < reached, hint=hint, open_to=open_to)
        document = beginning.document
        self.rail.office.set_words(document.plan.district.short_name if document else "")
        super().show_rail()

    def _hints(self) -> tuple[str, ...]:
        document, chosen = self.beginning.document, self.beginning.chosen
        years = document.plan.years if document else ()
        plan = self.tr("แผน พ.ศ. {first}–{last}").format(first=years[0], last=years[-1]) if years else ""
        without, amphoe = self.beginning.draft.without_code, self.tr("อ.{amphoe}")
        return (
            f"{plan}\n{document.plan.edition_label}" if document else self.tr("ไฟล์ .xlsx จากเขต"),
            " ".join((chosen.name, *([amphoe.format(amphoe=chosen.amphoe)] if chosen.amphoe else ())))
            if chosen
            else self.tr("ค้นด้วยชื่อหรือรหัส"),
            self.tr("ไปต่อโดยไม่มีรหัส") if without else self.tr("20 ตัว จากหนังสือของเขต"),
            self.tr("ใช้เฉพาะตอนลงนามส่งออก"),
            self.tr("จำนวนนักเรียนและบุคลากร"),
        )

    def show_footer(self) -> None:
        super().show_footer()
        last = self.step is Step.PROFILE
        self.next_button.setText(self.tr("เริ่มกรอกตัวชี้วัด") if last else self.tr("ถัดไป"))
        self.back_button.setText(self.tr("กลับหน้าแรก") if self.step is Step.PLAN or last else self.tr("ย้อนกลับ"))
