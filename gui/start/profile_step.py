"""Step 5: the profile, in the school file that was just made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.school.desk import SchoolDesk
from gui.school.profile_page import ProfilePage
from gui.settings import Settings
from gui.start.beginning import Beginning
from gui.start.step_page import StepPage
from models.numbers import in_digits
from storage.school_file import SchoolFile


class ProfileStep(StepPage):
    """Lets the profile be filled, or left for later: the way on is always open."""

    def __init__(self, beginning: Beginning, settings: Settings, now: Callable[[], datetime]) -> None:
        super().__init__(beginning, settings)
        self._now = now
        self.desk: SchoolDesk | None = None
        self.page: ProfilePage | None = None
        self.title.set_words(self.tr("กรอกข้อมูลพื้นฐาน"))
        self.lead.set_words(self.tr("กรอกเท่าที่มีก่อนก็ได้ แก้ภายหลังได้เสมอ ทุกช่องบันทึกเอง ไม่มีคนให้กรอก 0"))
        self.column.addWidget(self.refusal)

    def enter(self) -> None:
        if self.desk is None:
            self.attempt(self._open)
        if self.page is not None:
            self.page.take_focus()

    def inputs(self) -> Sequence[QWidget]:
        return self.page.inputs() if self.page is not None else ()

    def ready(self) -> bool:
        return self.desk is not None

    def go_on(self) -> None:
        if self.close_file():
            self.done.emit()

    def close_file(self) -> bool:
        """Write everything and let the file go."""
        if self.desk is not None:
            if not self.desk.close():
                return False
            self.desk = None
        if self.page is not None:
            self.page.deleteLater()
            self.page = None
        return True

    def _open(self) -> None:
        path = Path(self.beginning.draft.file)
        self.desk = SchoolDesk(SchoolFile.open(path), self._now, parent=self, last_used=self.settings.last_year(path))
        year = in_digits(str(self.desk.year), self.settings.choices.digits)
        self.title.set_words(self.tr("กรอกข้อมูลพื้นฐาน ปีงบประมาณ {year}").format(year=year))
        self.page = ProfilePage(self.desk, self.settings, heading=False)
        self.page.built.connect(self.inputs_changed)
        self.column.addWidget(self.page, 1)
