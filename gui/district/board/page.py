"""The board: who is missing, and who has come how far (reference picture 7)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.labels import WrappedLabel
from gui.design.tokens import DRAWER_BELOW, INK2, RAIL_BELOW, STACKED_BELOW
from gui.district.board.actions import BoardActions
from gui.district.board.counts import CountsTable, Line
from gui.district.board.counts_look import BAR, NAME
from gui.district.board.head import BoardHead
from gui.district.board.line_panel import LinePanel
from gui.district.board.line_text import LineFacts
from gui.district.board.list_bar import ListBar
from gui.district.board.school_list import SchoolList
from gui.district.board.words import facet_word, group_order, group_word, grouping_word
from gui.district.context import DistrictContext
from gui.district.page import BOARD, IMPORT, PLAN, REVIEW, DistrictPage
from gui.parts import Rule, column, row
from models.board import BoardSchool, Facet, board_rows, schools_of
from models.measure import Known
from models.numbers import format_number
from models.standing import ReviewState
from storage.board import board_schools
from storage.district_notes import Contact, contacts

_SIDE, _LOW, _COUNTS_SHARE = 372, 480, 52


class BoardPage(DistrictPage):
    """Counts above, the schools of the chosen count below, the message for LINE at the right."""

    key = BOARD

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(context)
        self.actions_of = BoardActions(context, self)
        self._known: Mapping[str, Known] = {}
        self._schools: tuple[BoardSchool, ...] = ()
        self._contacts: Mapping[str, Contact] = {}
        self._year = 0
        self._busy = ""
        self._listing = False
        """Whether the schools are shown where both have no room."""
        self.head = BoardHead(context)
        self.counts = CountsTable(self.tr("จำนวนโรงเรียนตามสถานะ"))
        self.bar, self.schools, self.line = ListBar(context), SchoolList(context), LinePanel(context)
        self.empty = WrappedLabel(ink=INK2)
        self.empty_button = Button(self.tr("ไปหน้าแผนและทะเบียน"), ButtonKind.PRIMARY, icon="arrow-right")
        self._lay_out()
        self._connect()
        self.begin_with(self.counts)

    def title(self) -> str:
        return self.tr("การส่งรายงาน")

    def hints(self) -> tuple[tuple[str, str], ...]:
        return (
            ("← → ↑ ↓", self.tr("เลือกช่องในตาราง")), ("Enter", self.tr("ดูรายชื่อ")), ("F2", self.tr("บันทึกการติดต่อ")),
            ("Ctrl+C", self.tr("คัดลอกข้อความ")), ("F8", self.tr("ข้อความสำหรับไลน์")), ("F5", self.tr("คำนวณใหม่")),
        )  # fmt: skip

    def _lay_out(self) -> None:
        self._left = QWidget()
        left = column(self.counts, self.bar, self.told, gap=0)
        left.addWidget(self.schools, 1)
        left.addStretch(0)  # below the bar, where the schools are not shown
        self._left.setLayout(left)
        self._nothing = QWidget()
        nothing = column(self.empty, row(self.empty_button, 0), 0, gap=12)
        nothing.setContentsMargins(32, 32, 32, 32)
        self._nothing.setLayout(nothing)
        self._across = across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        for part, stretch in ((self._left, 1), (self._nothing, 1), (self.line, 0)):
            across.addWidget(part, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(Rule())
        layout.addLayout(across, 1)

    def _connect(self) -> None:
        head, bar, actions = self.head, self.bar, self.actions_of
        head.grouping_chosen.connect(lambda: self._show_counts(keep=False))
        head.workbook_button.clicked.connect(lambda: actions.write_workbook(self._schools))
        head.line_button.clicked.connect(self.toggle_line)
        head.deadline_button.clicked.connect(partial(self.page_wanted.emit, PLAN, ""))
        self.empty_button.clicked.connect(partial(self.page_wanted.emit, PLAN, ""))
        self.counts.chosen.connect(lambda _group, _facet: self._show_schools(keep=False))
        self.counts.list_wanted.connect(self._go_to_list)
        self.schools.ticks_changed.connect(self._show_ticks)
        self.schools.opened.connect(self._open)
        self.schools.contact_wanted.connect(self._note_contact)
        bar.search.textChanged.connect(self.schools.look_for)
        bar.letters_button.clicked.connect(self._write_letters)
        bar.list_button.clicked.connect(self._go_to_list)
        bar.back_button.clicked.connect(self._back_to_counts)
        self.line.contact_wanted.connect(self._note_line)
        self.line.back_wanted.connect(self.toggle_line)
        actions.told.connect(self.tell)
        actions.busy_changed.connect(self._show_busy)
        self.desk.figures_ready.connect(self._figures_ready)
        for key, slot in (("F5", self.desk.touch), ("F8", self.toggle_line), ("Ctrl+C", self.line.copy)):
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def go_on_from(self, _search: QWidget) -> None:
        """Go from the search to what it found."""
        self.schools.setFocus()

    def refresh(self) -> None:
        if self._year != self.desk.year:
            self._year, self._known = self.desk.year, {}
            self.tell("")
        self._take_figures()
        self._contacts = contacts(self.desk.file.database, self.desk.year)
        self._show_all()

    def _figures_ready(self) -> None:
        self._take_figures()
        if self.isVisible() and not self._stale:
            self._show_all()

    def _take_figures(self) -> None:
        """Take sizes and types from the year's report; until it is computed, those known before stay."""
        report = self.desk.report(with_received=True)
        if report is not None:
            self._known = report.known

    def _show_all(self) -> None:
        status = self.desk.status
        self._schools = board_schools(status, self.desk.plan, self._known)
        self.head.show_status(status, self._schools, self.desk.clock().date())
        self._show_empty()
        self.schools.show_contacts(self._contacts)
        self._show_counts(keep=True)

    def _show_empty(self) -> None:
        never = self.desk.file.records.published() is None
        unsent = all(one.state is ReviewState.MISSING for one in self._schools)
        if not self._schools:
            self.empty.set_words(self.tr("ยังไม่มีโรงเรียนที่ต้องรายงานในทะเบียน"))
        else:
            self.empty.set_words(self.tr("ยังไม่เคยเผยแพร่แผน โรงเรียนจึงยังส่งรายงานไม่ได้ เมื่อเผยแพร่แล้วจะติดตามได้ที่นี่"))
        empty = not self._schools or (never and unsent)
        self._nothing.setVisible(empty)
        self._left.setVisible(not empty)
        self.head.tools.setVisible(not empty)
        self.begin_with(self.empty_button if empty else self.counts)
        self._fit()

    def _show_counts(self, *, keep: bool) -> None:
        plan, language, grouping = self.desk.plan, self.context.language, self.head.grouping
        titles: dict[Facet | str, str] = {facet: facet_word(facet, language) for facet in Facet}
        titles |= {NAME: grouping_word(grouping), BAR: self.tr("สัดส่วน")}
        model = self.counts.counts
        model.titles = titles
        model.tips = {
            Facet.LATE: self.tr("ไม่มีฉบับสมบูรณ์ภายในวันครบกำหนด รวมที่ยังไม่ส่ง"),
            Facet.INTERIM: self.tr("ฉบับล่าสุดเป็นฉบับระหว่างปี ยังไม่นับเป็นรายงานของปี"),
        }
        model.shown = partial(format_number, digits=self.context.digits)
        rows, whole = board_rows(self._schools, grouping, group_order(grouping, plan))
        lines = [Line(row=one, words=group_word(grouping, one.group or "", plan)) for one in rows]
        self.counts.set_lines([*lines, Line(row=whole, words=self.tr("รวม"))], keep=keep)
        self._show_schools(keep=keep)

    def _show_schools(self, *, keep: bool) -> None:
        group, facet = self.counts.group, self.counts.facet
        found = schools_of(self._schools, self.head.grouping, group, facet)
        if not keep:
            self.bar.search.clear()
        self.bar.show_choice(facet, self._group_words, len(found))
        self.schools.show_schools(found, facet, keep=keep)

    @property
    def _group_words(self) -> str:
        line = self.counts.row
        return line.words if line is not None and line.row.group is not None else ""

    def _show_ticks(self) -> None:
        chosen, line = self.schools.chosen, self.counts.row
        self.bar.show_ticks(len(chosen), sum(one.owes for one in chosen), self._busy)
        if line is None:
            return
        district = self.desk.plan.district
        facts = LineFacts(
            year=self.desk.year, now=self.desk.clock(), deadline=self.desk.status.deadline,
            district=district.short_name, amphoes=tuple(district.amphoes),
            facet=self.counts.facet, row=line.row, group=self._group_words,
        )  # fmt: skip
        self.line.show_schools(facts, chosen)

    def _school(self, code: str) -> BoardSchool | None:
        return next((one for one in self._schools if one.code == code), None)

    def _open(self, code: str) -> None:
        """Go to a school's report, to its file that waits, or note what it said where it sent nothing."""
        one = self._school(code)
        if one is None or one.state is ReviewState.MISSING:
            self._note_contact(code)
        else:
            self.page_wanted.emit(IMPORT if one.state is ReviewState.QUARANTINED else REVIEW, code)

    def _note_contact(self, code: str) -> None:
        if (one := self._school(code)) is not None:
            self.actions_of.note_contact(one, self._contacts.get(code))

    def _note_line(self) -> None:
        codes = [one.code for one in self.schools.chosen]
        self.actions_of.note_contacts(codes, self.tr("ส่งข้อความไลน์"))

    def _write_letters(self) -> None:
        chosen = self.schools.chosen
        reminded = [one for one in chosen if one.owes]
        self.actions_of.write_letters(reminded, len(chosen) - len(reminded))

    def _show_busy(self, words: str) -> None:
        self._busy = words
        self.head.workbook_button.setEnabled(not words)
        self._show_ticks()

    def show_item(self, item: str) -> None:
        """Look at a school, under the count of its state."""
        if (one := self._school(item)) is not None:
            self.counts.choose(None, Facet(one.state.value))
            self._go_to_list()
            self.schools.table.choose(item)

    def search(self) -> None:
        if self._left.isVisible():
            self._go_to_list()
            self.bar.search.setFocus()

    def _go_to_list(self) -> None:
        self._listing = True
        self._fit()
        self.schools.setFocus()
        if self.schools.table.current is None:
            self.schools.table.choose_first()

    def _back_to_counts(self) -> None:
        self._listing = False
        self._fit()
        self.counts.setFocus()

    @property
    def _is_low(self) -> bool:
        return self.height() < _LOW

    def toggle_line(self) -> None:
        """In a narrow window, show the message or put it away; in a wide one go to it."""
        if self._nothing.isVisible():
            return
        if self.width() >= DRAWER_BELOW:
            self.line.copy_button.setFocus()
            return
        shown = self.line.isHidden()
        self.line.setVisible(shown)
        self._left.setVisible(not shown or self.width() >= RAIL_BELOW)
        self._fit()
        (self.line.copy_button if shown else self.counts).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back: from the message, then from the schools to the counts."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.line.isVisible() and self.width() < DRAWER_BELOW:
            self.toggle_line()
        else:
            self._back_to_counts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.line.setVisible(self.width() >= DRAWER_BELOW and not self._nothing.isVisibleTo(self))
        self._left.setVisible(not self._nothing.isVisibleTo(self))
        self._fit()

    def _fit(self) -> None:
        """Give counts and schools their room; in a low window one stands in the other's place."""
        wide, empty = self.width() >= DRAWER_BELOW, self._nothing.isVisibleTo(self)
        narrow = self.width() < RAIL_BELOW
        self.line.setMinimumWidth(0 if narrow else _SIDE)
        self.line.setMaximumWidth(self.width() if narrow else _SIDE)
        self.line.back_button.setVisible(not wide)
        if wide or empty:
            self.line.setVisible(not empty)
        self.head.fit(self.width() < STACKED_BELOW, drawer=not wide)
        alone = not self._left.isVisibleTo(self) and not empty
        self.head.setVisible(not (alone and self._is_low))
        self.line.set_low(self._is_low)
        counts, schools = not self._is_low or not self._listing, not self._is_low or self._listing
        self.counts.setVisible(counts)
        self.schools.setVisible(schools)
        left = self.width() - (self.line.width() if self.line.isVisibleTo(self) else 0)
        self.bar.fit(left, counts=counts, schools=schools)
        room = self.height() - self.head.sizeHint().height() - self.bar.sizeHint().height()
        self.counts.set_most(room if not schools else room * _COUNTS_SHARE // 100)
