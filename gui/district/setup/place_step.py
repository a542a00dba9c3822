"""Step 5: who works with the file and where it lies, a summary, and then it is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from gui.dates import day_words
from gui.design.buttons import Button, ButtonKind
from gui.design.card import Card
from gui.design.fields import TextField
from gui.design.fonts import BODY_BOLD, SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2
from gui.digits import worded
from gui.district.setup.setup import DistrictSetup
from gui.parts import column, label, row
from gui.settings import Settings
from gui.start.facts import Facts
from gui.start.place import choose_place, free_path
from gui.start.step_page import StepFrame
from gui.tasks import Task
from gui.wording import sentence
from models.errors import ChiwatError, StorageError
from storage.atomic import make_folder

_WIDTH = 420


class PlaceStep(StepFrame):
    """Makes the district's file; its key is stretched in the background."""

    def __init__(self, setup: DistrictSetup, settings: Settings, now: Callable[[], datetime]) -> None:
        super().__init__(settings)
        self.setup, self._now = setup, now
        self._task: Task | None = None
        self.path = Path()
        self.title.set_words(self.tr("ตรวจทานแล้วสร้างไฟล์ของเขต"))
        self.lead.set_words(self.tr("งานทั้งปีของเขตอยู่ในไฟล์นี้ไฟล์เดียว สร้างแล้วจึงเผยแพร่แผนและออกหนังสือถึงโรงเรียน"))
        self.summary = Facts()
        self.officer = TextField(self.tr("ชื่อเจ้าหน้าที่ (บันทึกในการตัดสินใจของเขต)"))
        self.officer.setMaximumWidth(_WIDTH)
        self.officer.textEdited.connect(lambda: settings.change(officer=self.officer.cleaned()))
        self.where = WrappedLabel()
        self.where_button = Button(self.tr("เปลี่ยนที่เก็บ"), ButtonKind.LINK, icon="folder-open")
        self.where_button.clicked.connect(self._choose_place)
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card()
        card.column.addWidget(WrappedLabel(self.tr("สรุป"), BODY_BOLD))
        card.column.addWidget(self.summary)
        care = self.tr("เก็บในเครื่องที่ใช้ประจำ แล้วสำเนาไว้อีกที่หนึ่ง อย่าเปิดไฟล์เดียวกันจากสองเครื่องพร้อมกัน")
        self.column.addWidget(card)
        self.column.addSpacing(20)
        self.column.addLayout(
            column(
                label(self.tr("ไฟล์ของเขตจะเก็บไว้ที่")), self.where, row(self.where_button, 0),
                WrappedLabel(care, SMALL, INK2), 16, label(self.officer.accessibleName()), self.officer,
            )
        )  # fmt: skip
        self.column.addSpacing(16)
        self.column.addWidget(self.refusal)
        self.column.addStretch(1)

    def enter(self) -> None:
        plan = self.setup.plan
        if plan is None:
            return
        if not self.path.name:
            self.path = Path(self.setup.draft.place) if self.setup.draft.place else self._free_path()
        self.where.set_words(str(self.path))
        self._refuse_taken()
        self.officer.show_text(self.settings.choices.officer)
        due = self.setup.deadlines
        days = [f"{year}: {day_words(date.fromisoformat(due[str(year)]))}" for year in plan.years if str(year) in due]
        self.summary.show_facts(
            (self.tr("เขต"), plan.district.name),
            (self.tr("แผน"), f"{plan.title} ({plan.edition_label})"),
            (self.tr("ทะเบียน"), worded(self.tr("{count} โรงเรียน"), count=len(self.setup.schools))),
            (self.tr("กำหนดส่ง"), " · ".join(days) or self.tr("ยังไม่กำหนด")),
            (self.tr("กุญแจ"), self.tr("สร้างใหม่ ปิดด้วยรหัสผ่านที่ตั้งในขั้นที่ 3")),
        )
        self.officer.setFocus()

    def ready(self) -> bool:
        return self._task is None and bool(self.setup.passphrase)

    @property
    def busy(self) -> bool:
        """Whether the file is being made."""
        return self._task is not None

    def go_on(self) -> None:
        path, now = self.path, self._now()
        if self._refuse_taken() or not self.attempt(partial(make_folder, path.parent)):
            return
        self._task = Task(lambda: self.setup.make(path, now), self)
        self._task.succeeded.connect(self._made)
        self._task.failed.connect(self._failed)
        self._task.start()
        self.changed.emit()

    def _made(self) -> None:
        self._task = None
        self.done.emit()

    def _failed(self, error: ChiwatError) -> None:
        self._task = None
        self.refuse(sentence(error, self.settings.choices.language))
        self.changed.emit()

    def _refuse_taken(self) -> bool:
        """Say so where a file of that name is there already; it is never written over."""
        taken = self.path.exists()
        error = StorageError("file_exists", path=str(self.path))
        self.refuse(sentence(error, self.settings.choices.language) if taken else "")
        return taken

    def _choose_place(self) -> None:
        title, kinds = self.tr("เก็บไฟล์ของเขต"), self.tr("ไฟล์ของเขต (*.chiwat)")
        if (path := choose_place(self, title, kinds, self.path)) is not None:
            self.put_at(path)

    def put_at(self, path: Path) -> None:
        """Take another place."""
        self.path = path
        self.where.set_words(str(path))
        if not self._refuse_taken():
            self.attempt(partial(self.setup.set_place, path))

    def _free_path(self) -> Path:
        plan = self.setup.plan
        assert plan is not None
        return free_path(self.tr("ชี้วัด"), plan.district.short_name)
