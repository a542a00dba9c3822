"""The notes of the responsible groups: what was done, what is in the way, what comes next; saved as a field is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from gui.dates import moment_words
from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import BODY, BODY_BOLD, SMALL, font
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import INK2, OK, PAGE
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.district.results.words import value_words, verdict_icon, verdict_ink, verdict_words
from gui.parts import ChoiceBox, FocusInside, Glyph, Ground, Rule, column, label, row, scrolling
from models.annual_report import AnnualReport
from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.text import clean_text
from storage.district_notes import ProgressNote, progress_notes, put_progress_note

_FIELDS = ("progress", "obstacle", "next_step")
_LEAST, _USUAL, _PAUSE = 64, 110, 1500
_EDITOR, _ROOM = 420, 760


class NoteField(QPlainTextEdit):
    """Some lines of text; Tab goes on."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(font(BODY))
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_LEAST)
        self.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return QSize(360, _USUAL)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return False


class NotesView(FocusInside):
    """``saved`` tells that a note was kept."""

    saved = Signal()

    def __init__(self, context: DistrictContext) -> None:
        super().__init__()
        self._context = context
        self._report: AnnualReport | None = None
        self._notes: Mapping[str, ProgressNote] = {}
        self._name = ""
        self.group = ChoiceBox()
        self.group.set_name(self.tr("กลุ่มที่รับผิดชอบ"))
        self.count = ElidedLabel(style=SMALL, ink=INK2)
        self.table = Table(
            (
                Column(title=self.tr("รหัส"), width=84),
                Column(title=self.tr("ตัวชี้วัด")),
                Column(title=self.tr("ผล"), width=72, right=True),
                Column(title=self.tr("เทียบเป้า"), width=116),
                Column(title=self.tr("บันทึก"), width=84),
            ),
            self.tr("ตัวชี้วัดของกลุ่ม"),
        )
        self.title = WrappedLabel(style=BODY_BOLD)
        names = (self.tr("ผลการดำเนินงาน"), self.tr("ปัญหาอุปสรรค"), self.tr("ขั้นต่อไป"))
        self.fields = {name: NoteField(words) for name, words in zip(_FIELDS, names, strict=True)}
        self.state_glyph, self.state = Glyph("circle-check", OK, 14, 20), ElidedLabel(style=SMALL, ink=INK2)
        self.back_button = Button(self.tr("กลับไปที่รายการ"), ButtonKind.LINK, icon="arrow-left")
        self._lay_out(names)
        self.group.currentIndexChanged.connect(lambda _at: self._group_changed())
        self.table.chosen.connect(lambda name: self._open(str(name)))
        self.table.opened.connect(lambda _name: self.open_fields())
        self.back_button.clicked.connect(self.close_fields)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.save)
        for field in self.fields.values():
            field.left.connect(self.save)
            field.textChanged.connect(self._pause.start)
        self.begin_with(self.table)

    def _lay_out(self, names: Sequence[str]) -> None:
        self._list = QWidget()
        top = row(label(self.tr("กลุ่มที่รับผิดชอบ")), self.group, self.count)
        top.setStretch(2, 1)
        top.setContentsMargins(20, 8, 20, 8)
        left = QVBoxLayout(self._list)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(top)
        left.addWidget(Rule())
        left.addWidget(self.table, 1)
        inside = column(row(self.back_button, 0), self.title, gap=6)
        for name, field in zip(names, self.fields.values(), strict=True):
            inside.addWidget(label(name))
            inside.addWidget(field, 1)
        inside.addLayout(row(self.state_glyph, self.state))
        inside.setContentsMargins(20, 8, 20, 12)
        ground = Ground(PAGE, ("left",))
        ground.setLayout(inside)
        self._editor = scrolling(ground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._editor)

    def show_report(self, report: AnnualReport) -> None:
        """Show the groups and their indicators; what is being typed stays."""
        self.save()
        self._report = report
        self._notes = progress_notes(self._context.desk.file.database, report.year)
        kept = self.group.currentData()
        blocked = self.group.blockSignals(True)
        self.group.clear()
        for group in report.plan.groups:
            if any(result.indicator.group == group.id for result in report.whole.results):
                self.group.addItem(group.short_name, group.id)
        self.group.setCurrentIndex(max(self.group.findData(kept), 0))
        self.group.blockSignals(blocked)
        self._show_list()
        if self.table.table.position(self._name) < 0:
            self.table.choose_first()
        else:
            self._open(self._name)

    def _group_changed(self) -> None:
        self.save()
        self._show_list()
        self.table.choose_first()

    def _mine(self) -> list[IndicatorResult]:
        """Return the group's results: what was missed and has no note comes first."""
        if self._report is None:
            return []
        mine = [result for result in self._report.whole.results if result.indicator.group == self.group.currentData()]
        return sorted(mine, key=lambda result: not self._wanting(result))

    def _wanting(self, result: IndicatorResult) -> bool:
        return result.attainment is Attainment.MISSED and result.indicator.id not in self._notes

    def _show_list(self) -> None:
        mine = self._mine()
        noted = sum(result.indicator.id in self._notes for result in mine)
        missed = sum(self._wanting(result) for result in mine)
        words = self.tr("มีบันทึก {noted} จาก {count} · ไม่ถึงเป้าและยังไม่มีบันทึก {missed}")
        self.count.set_words(worded(words, noted=noted, count=len(mine), missed=missed))
        self.table.set_rows([self._row(result) for result in mine])

    def _row(self, result: IndicatorResult) -> Row:
        assert self._report is not None
        indicator = result.indicator
        origin = self._report.plan.indicator(indicator.same_as) if indicator.same_as else indicator
        noted = indicator.id in self._notes
        kept = Cell(words=self.tr("มีแล้ว"), icon="circle-check", ink=OK) if noted else Cell(words="–", ink=INK2)
        return Row(
            key=indicator.id,
            cells=(
                Cell(words=indicator.id, ink=INK2),
                Cell(words=indicator.short_title or indicator.title_display, tip=indicator.title_display),
                Cell(words=value_words(result, origin, self._context)),
                Cell(words=verdict_words(result), icon=verdict_icon(result), ink=verdict_ink(result)),
                kept,
            ),
        )

    def _open(self, name: str) -> None:
        if name == self._name:
            return
        self.save()
        self._name = name
        assert self._report is not None
        self.title.set_words(f"{name} {self._report.plan.indicator(name).title_display}")
        note = self._notes.get(name, ProgressNote(indicator=name))
        for field, box in self.fields.items():
            box.setReadOnly(self._context.desk.looking)
            box.setPlainText(getattr(note, field))
        self._show_saved(note)

    def _show_saved(self, note: ProgressNote) -> None:
        words = (
            worded(self.tr("บันทึกแล้ว โดย {author} {at}"), author=note.author, at=moment_words(note.at))
            if note.at
            else ""
        )
        self.state.set_words(words or self.tr("บันทึกเองเมื่อออกจากช่อง"))
        self.state_glyph.show_icon("circle-check" if words else "info", OK if words else INK2)

    def save(self) -> None:
        """Keep what is typed, where it is other than what is kept."""
        if not self._name or self._report is None or self._context.desk.looking:
            return
        typed = {name: clean_text(box.toPlainText()) for name, box in self.fields.items()}
        held = self._notes.get(self._name, ProgressNote(indicator=self._name))
        if all(getattr(held, name) == words for name, words in typed.items()):
            return
        desk, year = self._context.desk, self._report.year
        note = ProgressNote(indicator=self._name, author=desk.officer, **typed)
        put_progress_note(desk.file.database, year, note, desk.clock())
        self._notes = progress_notes(desk.file.database, year)
        self._show_saved(self._notes.get(self._name, ProgressNote(indicator=self._name)))
        self._show_list()
        self.saved.emit()

    def open_fields(self) -> None:
        """Go to the fields; in a small window they come in the list's place."""
        self._editor.show()
        self._list.setVisible(self._has_room)
        self.fields["progress"].setFocus()

    def close_fields(self) -> None:
        """Go back to the list."""
        self.save()
        self._list.show()
        self._fit()
        self.table.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _has_room(self) -> bool:
        return self.width() >= _ROOM

    def _fit(self) -> None:
        """Put list and fields side by side, or the fields in the list's place."""
        room = self._has_room
        self.back_button.setVisible(not room)
        self._editor.setMinimumWidth(_EDITOR if room else 0)
        self._editor.setMaximumWidth(_EDITOR if room else self.width())
        if room:
            self._list.show()
        self._editor.setVisible(room or not self._list.isVisibleTo(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), PAGE)
