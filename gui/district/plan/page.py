"""Plan and roster: what is published, to whom, under which key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.card import Box
from gui.design.fonts import PAGE_TITLE, SMALL
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.tokens import CHROME, DRAWER_BELOW, INK2, NOTE, PAGE, RAIL_BELOW, Tone
from gui.dialogs import ask
from gui.district.context import DistrictContext
from gui.district.page import PLAN, DistrictPage
from gui.district.plan.actions import PlanActions
from gui.district.plan.facts import SchoolFacts, Unpublished, roster_facts, unpublished
from gui.district.plan.office_panel import OfficePanel
from gui.district.plan.roster_list import RosterList
from gui.district.plan.school_panel import SchoolPanel
from gui.parts import Ground, Rule, column, row, scrolling, with_icon
from gui.school.segments import Segments
from models.plan import ReporterType
from models.submission import Reporter

_SIDE, _SIDE_NARROW = 372, 320
_OFFICE, _SCHOOL = 0, 1


class PlanPage(DistrictPage):
    """The roster in the middle; at the right what concerns the office, or the school that is looked at."""

    key = PLAN
    file_wanted = Signal(Path)
    restore_wanted = Signal(object)
    told_margins = (0, 0, 0, 0)

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(context)
        self.actions_of = PlanActions(context, self)
        self._facts: dict[str, SchoolFacts] = {}
        self.head = WrappedLabel(style=PAGE_TITLE, most_lines=1)
        self.sub = ElidedLabel(style=SMALL, ink=INK2)
        self.edition_button = Button(self.tr("รับแผนฉบับใหม่"), icon="upload", writes=True)
        self.add_button = Button(self.tr("เพิ่มโรงเรียน"), icon="plus", writes=True)
        self.publish_button = Button(self.tr("เผยแพร่แผน"), ButtonKind.PRIMARY, icon="send", writes=True)
        self.pending = Box(Tone.NOTE)
        self.pending_words = WrappedLabel()
        self.roster = RosterList()
        self.side_choice = Segments(self.tr("ดูของใคร"), (self.tr("สำนักงานเขต"), self.tr("โรงเรียนที่เลือก")))
        self.office, self.school = OfficePanel(), SchoolPanel()
        self._lay_out()
        self._connect()
        self.begin_with(self.roster.table)

    def title(self) -> str:
        return self.tr("แผนและทะเบียน")

    def hints(self) -> tuple[tuple[str, str], ...]:
        return (("↑ ↓", self.tr("เลือกโรงเรียน")), ("Ctrl+F", self.tr("ค้น")), ("F1", self.tr("วิธีใช้")))

    def _lay_out(self) -> None:
        self.office_button = Button(self.tr("งานของสำนักงาน"), icon="settings")
        buttons = row(self.edition_button, self.add_button, self.office_button, self.publish_button)
        titles = column(self.head, self.sub, gap=0)
        self._top = row(gap=8)
        self._top.addLayout(titles, 1)
        self._top.addLayout(buttons)
        self._top.setContentsMargins(20, 8, 20, 8)
        self.pending.column.addLayout(with_icon("info", self.pending_words, NOTE))
        boxes = column(self.pending, self.actions_of.strip, self.told, gap=8)
        boxes.setContentsMargins(20, 8, 20, 0)
        roster = Ground(PAGE)
        left = QVBoxLayout(roster)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(self._top)
        left.addWidget(Rule())
        left.addLayout(boxes)
        left.addWidget(self.roster, 1)
        self._left = scrolling(roster)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._left, 1)
        layout.addWidget(self._side())

    def _side(self) -> QWidget:
        self.side = Ground(CHROME, ("left",))
        self._panels = QStackedWidget()
        for panel in (self.office, self.school):
            self._panels.addWidget(_scrolled(panel))
        self.back_button = Button(self.tr("กลับไปที่ทะเบียน"), ButtonKind.LINK, icon="arrow-left")
        chooser = row(self.back_button, self.side_choice, 0)
        chooser.setContentsMargins(16, 8, 16, 8)
        inside = column(chooser, Rule(), gap=0)
        inside.addWidget(self._panels, 1)
        self.side.setLayout(inside)
        self.side.setFixedWidth(_SIDE)
        return self.side

    def _connect(self) -> None:
        actions = self.actions_of
        self.publish_button.clicked.connect(partial(actions.publish, None))
        self.add_button.clicked.connect(actions.add_school)
        self.edition_button.clicked.connect(self._choose_edition)
        self.roster.chosen.connect(self._show_school)
        self.roster.table.opened.connect(lambda _code: self._show_side(_SCHOOL))
        self.side_choice.chosen.connect(self._panels.setCurrentIndex)
        self.side_choice.chosen.connect(lambda _number: self._show_chosen())
        self.school.edit_wanted.connect(lambda: self._with_school(actions.edit_school))
        self.school.code_wanted.connect(lambda anew: self._with_school(lambda one: actions.publish(one, anew=anew)))
        self.school.revoke_wanted.connect(lambda digits: self._with_school(lambda one: actions.revoke(one, digits)))
        office = self.office
        office.deadlines_wanted.connect(actions.edit_deadlines)
        office.passphrase_wanted.connect(actions.change_passphrase)
        office.key_wanted.connect(actions.renew_key)
        office.lost_wanted.connect(actions.replace_lost_key)
        office.exchange_wanted.connect(actions.write_exchange)
        office.close_wanted.connect(actions.close_year)
        office.own_report_wanted.connect(actions.open_own_report)
        office.restore_wanted.connect(self._ask_restore)
        actions.told.connect(self.tell)
        actions.strip.busy_changed.connect(self._show_busy)
        actions.file_wanted.connect(self.file_wanted)
        self.office_button.clicked.connect(lambda: self._show_side(_OFFICE))
        self.back_button.clicked.connect(self._hide_side)

    def refresh(self) -> None:
        plan, publication = self.desk.plan, self.desk.file.publication
        self.head.set_words(plan.title)
        last = self.desk.file.records.published()
        serial = last.publication.serial if last else 0
        published = self.tr("เผยแพร่แล้วครั้งที่ {serial}").format(serial=serial) if serial else self.tr("ยังไม่เคยเผยแพร่")
        facts = self.tr("{edition} · ปี {first}–{last} · {schools} โรงเรียน · {published}").format(
            edition=plan.edition_label, first=plan.years[0], last=plan.years[-1],
            schools=len(publication.roster), published=published,
        )  # fmt: skip
        self.sub.set_words(facts)
        waiting = unpublished(self.desk.file)
        self.pending.setVisible(bool(waiting))
        self.pending_words.set_words(self._pending_words(waiting))
        facts_of = roster_facts(self.desk.file)
        self._facts = {fact.school.code: fact for fact in facts_of}
        self.roster.show_facts(facts_of, self.context.language)
        self.office.show_district(self.desk.file, self.desk.year)
        self._show_chosen()

    def _pending_words(self, waiting: Unpublished) -> str:
        if waiting.never:
            return self.tr("ยังไม่เคยเผยแพร่ โรงเรียนเริ่มใช้งานได้เมื่อได้รับไฟล์แผนและหนังสือแจ้งรหัส")
        parts = []
        if waiting.plan:
            parts.append(self.tr("แผนฉบับใหม่"))
        if waiting.schools:
            parts.append(self.tr("ทะเบียน {count} แห่ง").format(count=waiting.schools))
        if waiting.deadlines:
            parts.append(self.tr("กำหนดส่ง"))
        if waiting.codes:
            parts.append(self.tr("รหัสเปิดใช้ {count} รหัส").format(count=waiting.codes))
        return self.tr("มีการเปลี่ยนแปลงที่โรงเรียนยังไม่ทราบจนกว่าจะเผยแพร่: {what}").format(what=", ".join(parts))

    def _show_busy(self, busy: bool) -> None:
        """Let nothing else begin that signs files: one thing at a time is shown."""
        buttons = (
            self.publish_button,
            self.office.exchange_button,
            self.school.letter_button,
            self.school.reissue_button,
        )
        for button in buttons:
            button.setEnabled(not busy)
        if busy:
            # Back to where it is shown, and not on to the next button, which does another thing.
            self._hide_side()
        else:
            self._show_chosen()

    def _show_school(self, code: object) -> None:
        if self._has_room:
            self.side_choice.choose(_SCHOOL)
        self._show_chosen()

    @property
    def _has_room(self) -> bool:
        return self.width() >= RAIL_BELOW

    def _show_side(self, panel: int) -> None:
        """Show a panel; in a small window in the place of the roster."""
        self.side_choice.choose(panel)
        self.side.show()
        self._left.setVisible(self._has_room)
        (self.side_choice if self._has_room else self.back_button).setFocus()

    def _hide_side(self) -> None:
        self.side.setVisible(self._has_room)
        self._left.show()
        self.roster.table.setFocus()

    def _show_chosen(self) -> None:
        fact = self._facts.get(str(self.roster.table.current))
        self.school.setVisible(fact is not None)
        if fact is not None:
            main = self._facts.get(fact.school.main)
            self.school.show_school(fact, main.school.name if main else "", self.context.language)

    def _with_school(self, do: Callable[[Reporter], object]) -> None:
        fact = self._facts.get(str(self.roster.table.current))
        if fact is not None:
            do(Reporter(type=ReporterType.SCHOOL, code=fact.school.code))

    def _choose_edition(self) -> None:
        title, kinds = self.tr("รับแผนฉบับใหม่"), self.tr("ไฟล์แผน (*.json);;ไฟล์ทั้งหมด (*)")
        if name := QFileDialog.getOpenFileName(self, title, "", kinds)[0]:
            self.actions_of.take_edition(Path(name))

    def _ask_restore(self, backup: object) -> None:
        words = self.tr("แทนไฟล์ของเขตด้วยไฟล์สำรองนี้ สิ่งที่นำเข้าและพิจารณาหลังจากนั้นจะไม่อยู่ ไฟล์ปัจจุบันเก็บไว้ข้างกัน")
        if ask(self.tr("กู้คืนไฟล์สำรอง"), words, (self.tr("ไม่กู้คืน"), self.tr("กู้คืน")), self):
            self.restore_wanted.emit(backup)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside a narrow roster the panel is narrower; in a small window it comes in the roster's place."""
        room = self._has_room
        if room:
            self.side.setFixedWidth(_SIDE if self.width() >= DRAWER_BELOW else _SIDE_NARROW)
        else:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(self.width())
        showing = self.side.isVisible() and not self._left.isVisible()
        self.side.setVisible(room or showing)
        self._left.setVisible(room or not showing)
        self.office_button.setVisible(not room)
        self.back_button.setVisible(not room)
        self._top.setDirection(QBoxLayout.Direction.LeftToRight if room else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def search(self) -> None:
        self.roster.search.setFocus()

    def show_item(self, item: str) -> None:
        if self.roster.table.choose(item):
            self._show_side(_SCHOOL)


def _scrolled(panel: QWidget) -> QScrollArea:
    ground = Ground(CHROME)
    inside = column(panel, 0)
    inside.setContentsMargins(16, 12, 16, 16)
    ground.setLayout(inside)
    return scrolling(ground)
