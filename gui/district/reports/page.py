"""Reports: each with what it is for, pages to look at before, a file to hand on; and the notes that go into them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import BODY_BOLD, PAGE_TITLE, SMALL
from gui.design.labels import WrappedLabel
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import CHROME, DRAWER_BELOW, INK2, RAIL_BELOW, Tone
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.district.digests import short_digest
from gui.district.page import IMPORT, REPORTS, DistrictPage
from gui.district.passphrase import ask_key
from gui.district.reports.kinds import Kind, about
from gui.district.reports.notes_view import NotesView
from gui.district.reports.preview import Preview
from gui.district.reports.writing import Order, printed, write
from gui.parts import ChoiceBox, Ground, Rule, column, label, row, scrolling
from gui.printing.printed import Printed
from gui.school.segments import Segments
from gui.tasks import Task
from gui.wording import sentence
from models.annual_report import AnnualReport
from models.errors import ChiwatError
from models.numbers import Digits
from models.plan import ResponsibleGroup

_LIST, _SIDE, _NARROW = 250, 300, 250
_PREVIEW, _WORDS, _NOTES = 0, 1, 2
_PRINTED = frozenset({Kind.PUBLIC, Kind.SCORECARD})


class ReportsPage(DistrictPage):
    """Reports at the left, the chosen one in the middle, how it is to be made at the right."""

    key = REPORTS
    told_style = SMALL
    told_margins = (0, 0, 0, 0)

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(context)
        self._about = about()
        self._kind = Kind.PUBLIC
        self._task: Task | None = None
        self._turn = 0
        self.table = Table((Column(title=self.tr("รายงานปีนี้")),), self.tr("รายงาน"), margin=12)
        self.name, self.purpose = WrappedLabel(style=PAGE_TITLE, most_lines=1), WrappedLabel(ink=INK2)
        self.preview, self.content, self.notes = Preview(), WrappedLabel(ink=INK2), NotesView(context)
        self.view_choice = Segments(self.tr("นับรายงานใด"), (self.tr("ตรวจรับแล้ว"), self.tr("รวมที่รอตรวจ")))
        self.digits_choice = Segments(self.tr("ตัวเลขในเอกสาร"), (self.tr("ไทย ๑๒๓"), self.tr("อารบิก 123")))
        self.group = ChoiceBox()
        self.group.set_name(self.tr("กลุ่มที่รับผิดชอบ"))
        self.state = WrappedLabel(style=SMALL, ink=INK2)
        self.save_button = Button("", ButtonKind.PRIMARY, icon="download")
        self.all_button = Button(self.tr("บันทึกทุกกลุ่มลงโฟลเดอร์"), icon="folder-open")
        self.waiting = WrappedLabel(ink=INK2)
        self.waiting_button = Button(self.tr("ไปหน้านำเข้า"), ButtonKind.PRIMARY, icon="download")
        self._lay_out()
        self._connect()

    def title(self) -> str:
        return self.tr("รายงาน")

    def hints(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ ↓", self.tr("เลือกรายงาน")), ("PgUp PgDn", self.tr("เปลี่ยนหน้า")), ("Ctrl+S", self.tr("บันทึกเป็นไฟล์")),
            ("F1", self.tr("วิธีใช้")),
        )  # fmt: skip

    def _lay_out(self) -> None:
        self._left = Ground(CHROME, ("right",))
        self._left.setFixedWidth(_LIST)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 1, 0)
        left.addWidget(self.table)
        self.table.set_rows(
            [
                Row(key=kind, cells=(Cell(words=said.name, icon=said.icon, tip=said.name),))
                for kind, said in self._about.items()
            ]
        )
        head = column(self.name, self.purpose, gap=0)
        head.setContentsMargins(20, 8, 20, 8)
        words = QWidget()
        inside = column(self.content, 0)
        inside.setContentsMargins(20, 16, 20, 16)
        words.setLayout(inside)
        self._shown = QStackedWidget()
        for part in (self.preview, words, self.notes):
            self._shown.addWidget(part)
        self._middle = QWidget()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(head)
        middle.addWidget(Rule())
        middle.addWidget(self._shown, 1)
        self._nothing = QWidget()
        nothing = column(self.waiting, row(self.waiting_button, 0), 0, gap=12)
        nothing.setContentsMargins(32, 32, 32, 32)
        self._nothing.setLayout(nothing)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part, stretch in ((self._left, 0), (self._middle, 1), (self._nothing, 1), (self._side(), 0)):
            layout.addWidget(part, stretch)
        self.begin_with(self.table)

    def _side(self) -> QWidget:
        self._choices = QWidget()
        self._digits, self._group = QWidget(), QWidget()
        self._digits.setLayout(column(label(self.digits_choice.accessibleName()), self.digits_choice))
        self._group.setLayout(column(label(self.group.accessibleName()), self.group))
        self._view = QWidget()
        self._view.setLayout(column(label(self.view_choice.accessibleName()), self.view_choice))
        self._choices.setLayout(
            column(
                WrappedLabel(self.tr("จัดทำ"), BODY_BOLD),
                self._group,
                self._view,
                self._digits,
                4,
                self.state,
                8,
                row(self.save_button, 0),
                row(self.all_button, 0),
                8,
                self.told,
                0,
                gap=8,
            )
        )
        ground = Ground(CHROME)
        inside = column(self._choices)
        inside.setContentsMargins(16, 12, 16, 16)
        ground.setLayout(inside)
        self.side = Ground(CHROME, ("left",))
        side = column(gap=0)
        side.setContentsMargins(1, 0, 0, 0)
        side.addWidget(scrolling(ground), 1)
        self.side.setLayout(side)
        return self.side

    def _connect(self) -> None:
        self.table.chosen.connect(lambda kind: self._choose(Kind(str(kind))))
        self.table.opened.connect(lambda _kind: self._go_in())
        for choice in (self.view_choice, self.digits_choice):
            choice.chosen.connect(lambda _at: self.refresh())
        self.group.currentIndexChanged.connect(lambda _at: self._show_document())
        self.notes.saved.connect(lambda: setattr(self, "_turn", self._turn + 1))
        self.save_button.clicked.connect(self._choose_place)
        self.all_button.clicked.connect(self._choose_folder)
        self.waiting_button.clicked.connect(lambda: self.page_wanted.emit(IMPORT, ""))
        self.desk.figures_ready.connect(self._figures_ready)
        keys = {
            "Ctrl+S": self._choose_place,
            "PgUp": partial(self.preview.turn, -1),
            "PgDown": partial(self.preview.turn, 1),
        }
        for name, slot in keys.items():
            QShortcut(QKeySequence(name), self).activated.connect(slot)

    @property
    def report(self) -> AnnualReport | None:
        """The year's report in the chosen view; what is signed counts what is accepted."""
        return self.desk.report(with_received=self.view_choice.current == 1 and self._kind is not Kind.SIGNED)

    @property
    def _digits_wanted(self) -> Digits:
        return Digits.ARABIC if self.digits_choice.current else Digits.THAI

    def refresh(self) -> None:
        report = self.report
        error = self.desk.figures_error
        words = ""
        if report is None:
            words = sentence(error, self.context.language) if isinstance(error, ChiwatError) else self.tr("กำลังคำนวณผล")
        elif not report.counted:
            words = worded(self.tr("ปี {year} ยังไม่มีรายงานที่ตรวจรับแล้ว รายงานจัดทำได้เมื่อมีผลที่นับได้"), year=self.desk.year)
        # An empty report of accepted ones may be one of received ones: the choice stays within reach.
        self.waiting.set_words(words)
        self._nothing.setVisible(bool(words))
        self._middle.setVisible(not words)
        self.waiting_button.setVisible(report is not None)
        for part in (self.save_button, self.all_button):
            part.allow(not words, words)
        if report is not None:
            self._show_groups(report)
            self._show_state(report)
        if self.table.current is None:
            self.table.choose(self._kind, quietly=True)
        self._choose(self._kind)

    def _figures_ready(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _show_groups(self, report: AnnualReport) -> None:
        kept = self.group.currentData()
        blocked = self.group.blockSignals(True)
        self.group.clear()
        owning = {result.indicator.group for result in report.whole.results}
        for group in report.plan.groups:
            if group.id in owning:
                self.group.addItem(group.short_name, group.id)
        self.group.setCurrentIndex(max(self.group.findData(kept), 0))
        self.group.blockSignals(blocked)

    def _show_state(self, report: AnnualReport) -> None:
        provisional = sum(result.provisional for result in report.whole.results)
        counted = worded(self.tr("คำนวณจาก {count} ไฟล์"), count=len(report.whole.digests))
        state = (
            worded(self.tr("ยังเป็นผลชั่วคราว {count} ตัวชี้วัด"), count=provisional) if provisional else self.tr("ผลครบถ้วน")
        )
        code = report.whole.digest
        data = worded(self.tr("รหัสชุดข้อมูล {digest}"), digest=short_digest(code))
        self.state.set_words(f"{counted} · {state}\n{data}")
        self.state.set_hint(code)

    def _choose(self, kind: Kind) -> None:
        if kind is not self._kind:
            self.told.hide()
        self._kind = kind
        said = self._about[kind]
        self.name.set_words(said.name)
        self.purpose.set_words(said.purpose)
        self.content.set_words(said.content)
        self._shown.setCurrentIndex(_PREVIEW if kind in _PRINTED else _NOTES if kind is Kind.NOTES else _WORDS)
        self._digits.setVisible(kind in _PRINTED)
        self._group.setVisible(kind is Kind.SCORECARD)
        self._view.setVisible(kind not in (Kind.SIGNED, Kind.NOTES))
        for part, shown in ((self.save_button, kind is not Kind.NOTES), (self.all_button, kind is Kind.SCORECARD)):
            part.setVisible(shown)
        words = (
            self.tr("ลงนามและบันทึก") if kind is Kind.SIGNED else worded(self.tr("บันทึกเป็น {ending}"), ending=said.ending)
        )
        self.save_button.setText(words)
        self._show_document()
        self._fit()

    def _show_document(self) -> None:
        """Lay the pages out in the background; those of before stay until the new ones come."""
        report = self.report
        if report is None:
            return
        if self._kind is Kind.NOTES:
            self.notes.show_report(report)
        if self._kind not in _PRINTED or not report.counted:
            return
        self._turn += 1
        order = self._order(report)
        task = self.desk.reading(lambda file: printed(file, order))
        task.succeeded.connect(partial(self._take_printed, self._turn))
        task.failed.connect(lambda error: self.tell(sentence(error, self.context.language), Tone.ERROR))
        task.start()

    def _take_printed(self, turn: int, found: Printed) -> None:
        if turn == self._turn:
            self.preview.show_printed(found)

    def _order(self, report: AnnualReport) -> Order:
        group = self._chosen_group(report) if self._kind is Kind.SCORECARD else None
        return Order(kind=self._kind, report=report, now=self.desk.clock(), digits=self._digits_wanted, group=group)

    def _chosen_group(self, report: AnnualReport) -> ResponsibleGroup | None:
        return next((group for group in report.plan.groups if group.id == self.group.currentData()), None)

    def _go_in(self) -> None:
        shown: dict[int, QWidget] = {_PREVIEW: self.preview, _NOTES: self.notes.table}
        shown.get(self._shown.currentIndex(), self.save_button).setFocus()

    def _proposed(self) -> str:
        said = self._about[self._kind]
        name = f"{said.name} {self.group.currentText()}" if self._kind is Kind.SCORECARD else said.name
        return f"{name} {self.desk.plan.district.short_name} {self.desk.year}.{said.ending}"

    def _choose_place(self) -> None:
        if not self.save_button.isVisible() or not self.save_button.isEnabled():
            return
        where = str(self.desk.path.parent / self._proposed())
        kinds = f"*.{self._about[self._kind].ending}"
        if name := QFileDialog.getSaveFileName(self, self.save_button.text(), where, kinds)[0]:
            self.save_to(Path(name))

    def _choose_folder(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.all_button.text(), str(self.desk.path.parent)):
            self.save_to(Path(name), every_group=True)

    def save_to(self, path: Path, *, every_group: bool = False) -> None:
        """Write the chosen report; of scorecards, with ``every_group``, all into a folder."""
        report = self.report
        if report is None or self._task is not None:
            return
        order = self._order(report)
        if every_group:
            order = Order(kind=order.kind, report=report, now=order.now, digits=order.digits)
        if self._kind is Kind.SIGNED:
            words = worded(self.tr("ลงนามผลรวมของปี {year} ด้วยกุญแจของเขต"), year=report.year)
            key = ask_key(self.context, self.save_button.text(), words, self.save_button.text(), self)
            if key is None:
                return
            order = Order(kind=order.kind, report=report, now=order.now, key=key)
        self._task = self.desk.reading(lambda file: write(file, order, path))
        self._task.succeeded.connect(self._written)
        self._task.failed.connect(self._failed)
        self.tell(self.tr("กำลังเขียนไฟล์"), Tone.NOTE)
        self._task.start()

    def _written(self, paths: Sequence[Path]) -> None:
        self._task = None
        first = paths[0]
        more = worded(self.tr("{name} และอีก {more} ไฟล์"), name=first.name, more=len(paths) - 1)
        name = more if len(paths) > 1 else first.name
        self.tell(worded(self.tr("บันทึกแล้ว: {name} ที่ {folder}"), name=name, folder=first.parent), path=first)

    def _failed(self, error: ChiwatError) -> None:
        self._task = None
        self.tell(sentence(error, self.context.language), Tone.ERROR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a small window the list and the choices grow narrow; notes need no choices."""
        small = self.width() < RAIL_BELOW
        self._left.setFixedWidth(_LIST if not small else 176)
        side = _SIDE if self.width() >= DRAWER_BELOW else _NARROW
        self.side.setFixedWidth(side)
        self.side.setVisible(self._kind is not Kind.NOTES)
        self.purpose.setVisible(self.height() >= 400)
