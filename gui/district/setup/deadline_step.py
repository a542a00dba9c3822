"""Step 4: the day by which each year's report is due."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from gui.dates import day_to_type, day_words
from gui.design.fields import TextField
from gui.design.fonts import SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import ERROR, INK2, NOTE
from gui.digits import worded
from gui.district.setup.setup import DistrictSetup
from gui.parts import column, label, with_icon
from gui.settings import Settings
from gui.start.step_page import StepFrame
from gui.wording import sentence
from models.errors import InvalidDataError
from models.years import parse_date, with_full_year

_FIELD = 180
_SATURDAY, _SUNDAY = 5, 6


class DeadlineStep(StepFrame):
    """A date a year; an empty one sets none."""

    def __init__(self, setup: DistrictSetup, settings: Settings) -> None:
        super().__init__(settings)
        self.setup = setup
        self.title.set_words(self.tr("กำหนดส่งของแต่ละปี"))
        self.lead.set_words(self.tr("วันสุดท้ายที่โรงเรียนส่งได้โดยไม่นับว่าล่าช้า พิมพ์เช่น 30 ก.ย. 2564 หรือ 30/9/2564"))
        self.fields: dict[int, TextField] = {}
        self.hints: dict[int, WrappedLabel] = {}
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        later = self.tr("เว้นว่างคือยังไม่กำหนด แก้ได้ภายหลังที่หน้าแผนและทะเบียน มีผลกับโรงเรียนเมื่อเผยแพร่")
        self.column.addWidget(self._rows)
        self.column.addSpacing(16)
        self.column.addLayout(with_icon("info", WrappedLabel(later, ink=INK2), NOTE))
        self.column.addSpacing(12)
        self.column.addWidget(self.refusal)
        self.column.addStretch(1)

    def enter(self) -> None:
        plan, due = self.setup.plan, self.setup.deadlines
        years = plan.years if plan else ()
        if tuple(self.fields) != years:
            self._make_fields(years)
        for year, field in self.fields.items():
            if str(year) in due:
                field.setText(day_to_type(date.fromisoformat(due[str(year)])))
            self._judge(year)
        if self.fields:
            self.fields[years[0]].setFocus()
            self.fields[years[0]].selectAll()

    def _make_fields(self, years: tuple[int, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields, self.hints = {}, {}
        for at, year in enumerate(years):
            name = worded(self.tr("ปีงบประมาณ {year}"), year=year)
            field = TextField(name)
            field.setFixedWidth(_FIELD)
            field.textEdited.connect(partial(self._typed, year))
            self.fields[year], self.hints[year] = field, WrappedLabel(style=SMALL, ink=INK2)
            left = QWidget()
            left.setLayout(column(label(name), field))
            self._grid.addWidget(left, at, 0)
            right = QWidget()
            right.setLayout(column(label(" "), 0, self.hints[year], 6))
            self._grid.addWidget(right, at, 1)

    def _typed(self, year: int, _text: str) -> None:
        self._judge(year)
        if self.ready():
            self.attempt(self._keep)
        self.changed.emit()

    def _judge(self, year: int) -> None:
        field, hint = self.fields[year], self.hints[year]
        try:
            day = self._day(year, field.text()) if field.text().strip() else None
        except InvalidDataError as error:
            words = sentence(error, self.settings.choices.language)
            field.set_bad(True, words)
            hint.set_words(words, ERROR)
            return
        field.set_bad(False)
        hint.set_words(self._said(day), INK2)

    def _said(self, day: date | None) -> str:
        if day is None:
            return self.tr("ยังไม่กำหนด")
        words = day_words(day, abbreviated=False)
        weekend = {_SATURDAY: self.tr("{day} ตรงกับวันเสาร์"), _SUNDAY: self.tr("{day} ตรงกับวันอาทิตย์")}
        return worded(weekend.get(day.weekday(), "{day}"), day=words)

    def ready(self) -> bool:
        return not any(field.bad for field in self.fields.values())

    def go_on(self) -> None:
        if self.attempt(self._keep):
            self.done.emit()

    def _keep(self) -> None:
        typed = {year: field.text() for year, field in self.fields.items() if field.text().strip()}
        self.setup.set_deadlines({str(year): self._day(year, text).isoformat() for year, text in typed.items()})

    def _day(self, year: int, text: str) -> date:
        """Read a day that is about a plan's year, so that two digits are enough for its own."""
        return parse_date(with_full_year(text, year))
