"""The district's set-up: five steps from a plan and a roster to the district's file."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal

from gui.digits import worded
from gui.district.setup.deadline_step import DeadlineStep
from gui.district.setup.draft import SetupStep
from gui.district.setup.key_step import KeyStep
from gui.district.setup.place_step import PlaceStep
from gui.district.setup.plan_step import PlanStep
from gui.district.setup.roster_step import RosterStep
from gui.district.setup.setup import DistrictSetup
from gui.settings import Settings
from gui.start.wizard_frame import WizardFrame
from models.errors import StorageError


class SetupWizard(WizardFrame):
    """Leads through the steps; ``finished`` names the district's file, ``left`` asks for the first page."""

    finished = Signal(Path)

    def __init__(self, setup: DistrictSetup, settings: Settings, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setup = setup
        self.plan_step = PlanStep(setup, settings)
        self.roster_step = RosterStep(setup, settings)
        self.key_step = KeyStep(setup, settings)
        self.deadline_step = DeadlineStep(setup, settings)
        self.place_step = PlaceStep(setup, settings, now)
        pages = (self.plan_step, self.roster_step, self.key_step, self.deadline_step, self.place_step)
        names = (
            self.tr("แผน"), self.tr("ทะเบียนโรงเรียน"), self.tr("กุญแจและรหัสผ่าน"), self.tr("กำหนดส่ง"),
            self.tr("สร้างไฟล์ของเขต"),
        )  # fmt: skip
        self.compose(self.tr("ตั้งไฟล์ของเขต"), names, pages)
        for page in pages:
            page.done.connect(self._done)
        self.back_button.clicked.connect(self._back)
        self.go_to(setup.step)

    @property
    def step(self) -> SetupStep:
        """The step that is shown."""
        return SetupStep(self.shown)

    @property
    def busy(self) -> bool:
        """Whether the file is being made: the wizard cannot be left then."""
        return self.place_step.busy

    def hint(self) -> str:
        """Say which files can be dropped at this step."""
        kinds = {
            SetupStep.PLAN: self.tr("ไฟล์แผนของเขต (.xlsx .json)"),
            SetupStep.ROSTER: self.tr("ไฟล์ทะเบียนโรงเรียน (.xlsx .csv)"),
        }
        return kinds.get(self.step, self.tr("ขั้นนี้ไม่ใช้ไฟล์"))

    def take_file(self, path: Path) -> None:
        """Take a file that was dropped on the window, by the step that is shown."""
        if self.step is SetupStep.PLAN:
            self.plan_step.take(path)
        elif self.step is SetupStep.ROSTER:
            self.roster_step.take(path)
        else:
            words = self.tr("ขั้นนี้ไม่ใช้ไฟล์ ถ้าจะเปลี่ยนแผนหรือทะเบียน ให้กลับไปขั้นนั้นก่อนแล้ววางใหม่")
            self.pages[self.shown].refuse(words)

    def go_to(self, step: SetupStep) -> None:
        """Show a step that is open."""
        self.show_step(step)

    def show_step(self, at: int) -> None:
        super().show_step(at)
        # Not to be able to note the step costs nothing but where one begins the next time.
        with contextlib.suppress(StorageError):
            self.setup.note_step(SetupStep(at))

    def _done(self) -> None:
        if self.step is SetupStep.PLACE:
            path = self.place_step.path
            self.place_step.attempt(self.setup.finish)
            self.finished.emit(path)
        else:
            self.go_to(SetupStep(self.step + 1))

    def _back(self) -> None:
        if self.step is SetupStep.PLAN:
            self.left.emit()
        else:
            self.go_to(SetupStep(self.step - 1))

    def show_rail(self) -> None:
        setup = self.setup
        reached = setup.reached
        for step, mark, hint in zip(SetupStep, self.rail.steps, self._hints(), strict=True):
            open_to = step <= reached and not self.busy
            mark.show_state(current=step is self.step, finished=step < reached, hint=hint, open_to=open_to)
        self.rail.office.set_words(setup.plan.district.short_name if setup.plan else "")
        super().show_rail()

    def _hints(self) -> tuple[str, ...]:
        setup = self.setup
        plan, wrong = setup.plan, len(setup.problems)
        roster = worded(self.tr("{count} โรงเรียน"), count=len(setup.schools)) if setup.schools else ""
        if wrong:
            roster = worded(self.tr("ต้องแก้ {count} แห่ง"), count=wrong)
        years = worded(self.tr("ปี {first}–{last}"), first=plan.years[0], last=plan.years[-1]) if plan else ""
        return (
            f"{years}\n{plan.edition_label}" if plan else self.tr("ที่มากับโปรแกรม หรือของเขตเอง"),
            roster or self.tr("จาก Excel หรือ CSV"),
            self.tr("ตั้งแล้ว") if setup.passphrase else self.tr("ใช้ลงนามแผนและใบตอบรับ"),
            self.tr("ตั้งแล้ว") if setup.draft.deadlines is not None else self.tr("ของแต่ละปี"),
            self.tr("ตรวจทานแล้วสร้าง"),
        )

    def show_footer(self) -> None:
        super().show_footer()
        self.show_rail()
        busy, last = self.busy, self.step is SetupStep.PLACE
        making = self.tr("กำลังสร้างไฟล์") if busy else self.tr("สร้างไฟล์ของเขต")
        self.next_button.setText(making if last else self.tr("ถัดไป"))
        self.back_button.setEnabled(not busy)
        self.back_button.setText(self.tr("กลับหน้าแรก") if self.step is SetupStep.PLAN else self.tr("ย้อนกลับ"))
        if self.step > SetupStep.KEY:
            self.saved.set_words(self.tr("บันทึกแล้วทุกขั้น ยกเว้นรหัสผ่าน"))
