"""The schools that one count of the board counts: ticked for letters and messages, with the contacts noted of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from gui.dates import day_words
from gui.design.fonts import SMALL
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import INK, INK2, INK3
from gui.district.board.words import size_word
from gui.district.context import DistrictContext
from gui.district.states import STATE_ICONS, STATE_INKS
from gui.parts import FocusInside, Tick
from gui.wording import word
from models.board import STATES, BoardSchool, Facet
from models.keyboard import begins
from models.numbers import to_arabic_digits
from models.text import thai_sort_key
from storage.district_notes import Contact

_MARGIN = 20


class SchoolList(FocusInside):
    """``ticks_changed``: others are ticked; ``opened`` a school's code after Enter, ``contact_wanted`` after F2."""

    ticks_changed = Signal()
    opened = Signal(str)
    contact_wanted = Signal(str)

    def __init__(self, context: DistrictContext) -> None:
        super().__init__()
        self._context = context
        self._schools: Sequence[BoardSchool] = ()
        self._contacts: Mapping[str, Contact] = {}
        self._facet = Facet.MISSING
        self._wanted = ""
        self.ticked: set[str] = set()
        self.table = Table(self._columns(), self.tr("โรงเรียนที่นับในช่องที่เลือก"), margin=_MARGIN)
        self.tick = Tick(self.tr("โรงเรียน"), SMALL)
        self.tick.setAccessibleName(self.tr("เลือกทุกโรงเรียนที่แสดง"))
        self.tick.setToolTip(self.tr("เลือกหรือไม่เลือกทุกโรงเรียนที่แสดง (Ctrl+A)"))
        self.tick.setParent(self.table.horizontalHeader())
        self.tick.setGeometry(_MARGIN, 4, self.tick.sizeHint().width(), SMALL.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.begin_with(self.table)
        self.tick.clicked.connect(self.tick_all)
        self.table.opened.connect(lambda code: self.opened.emit(str(code)))
        self.table.table.ticked.connect(self._tick)
        for key, slot in (("F2", self._want_contact), ("Ctrl+A", lambda: self.tick_all(not self.tick.isChecked()))):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _columns(self, *, states: bool = False) -> tuple[Column, ...]:
        state = (Column(title=self.tr("สถานะ"), width=124),) if states else ()
        return (
            Column(title=""),  # the tick box of all says what it is
            Column(title=self.tr("อำเภอ"), width=100, least=460),
            *state,
            Column(title=self.tr("ขนาด"), width=84, least=700),
            Column(title=self.tr("ติดต่อล่าสุด"), width=112, least=580),
            Column(title=self.tr("บันทึกการติดตาม")),
        )

    @property
    def chosen(self) -> tuple[BoardSchool, ...]:
        """The schools that are ticked, whether the search shows them or not."""
        return tuple(one for one in self._schools if one.code in self.ticked)

    def show_schools(self, schools: Sequence[BoardSchool], facet: Facet, *, keep: bool) -> None:
        """Show other schools, all of them ticked; ``keep`` what is ticked where they are the same as before."""
        codes = {one.code for one in schools}
        before = {one.code for one in self._schools}
        self.ticked = (self.ticked & codes) | (codes - before) if keep else codes
        self._schools = sorted(schools, key=self._order)
        self._facet = facet
        self.table.table.columns = self._columns(states=facet not in STATES)
        self._show()
        self.table.fit()
        if not keep:
            self.table.scrollToTop()
        self.ticks_changed.emit()

    def show_contacts(self, contacts: Mapping[str, Contact]) -> None:
        """Show what was noted of schools."""
        self._contacts = contacts
        self._show()

    def look_for(self, words: str) -> None:
        """Show only the schools whose name or code fits."""
        self._wanted = to_arabic_digits(words).strip().casefold().removeprefix("โรงเรียน")
        self._show()

    def tick_all(self, on: bool) -> None:
        """Tick all that are shown, or none of them."""
        shown = {str(row.key) for row in self.table.table.rows}
        self.ticked = self.ticked | shown if on else self.ticked - shown
        self._show()
        self.ticks_changed.emit()

    def _tick(self, code: object, on: bool) -> None:
        (self.ticked.add if on else self.ticked.discard)(str(code))
        self._show()
        self.ticks_changed.emit()

    def _want_contact(self) -> None:
        if self.table.current is not None:
            self.contact_wanted.emit(str(self.table.current))

    def _order(self, one: BoardSchool) -> tuple[int, tuple[str, str], tuple[str, str]]:
        amphoes = self._context.desk.plan.district.amphoes
        amphoe = one.school.amphoe
        place = amphoes.index(amphoe) if amphoe in amphoes else len(amphoes)
        return place, thai_sort_key(amphoe), thai_sort_key(one.school.name)

    def _fits(self, one: BoardSchool) -> bool:
        codes = (one.code, *one.school.aliases)
        return self._wanted in one.school.name.casefold() or any(begins(code, self._wanted) for code in codes)

    def _show(self) -> None:
        shown = [one for one in self._schools if self._fits(one)]
        self.table.set_rows([self._row(one) for one in shown])
        self.tick.setEnabled(bool(shown))
        self.tick.setChecked(bool(shown) and all(one.code in self.ticked for one in shown))

    def _row(self, one: BoardSchool) -> Row:
        contact = self._contacts.get(one.code)
        note = contact.note if contact else self.tr("ยังไม่ติดต่อ")
        day = day_words(contact.on_day) if contact else "–"
        size = size_word(one.size, self._context.desk.plan).removeprefix("ขนาด") or "–"
        return Row(
            key=one.code,
            checked=one.code in self.ticked,
            cells=(
                Cell(words=one.school.name, tip=f"{one.school.name} {one.code}"),
                Cell(words=one.school.amphoe, ink=INK2),
                *((self._state(one),) if self._facet not in STATES else ()),
                Cell(words=size, ink=INK2),
                Cell(words=day, ink=INK2),
                Cell(words=note, ink=INK if contact else INK3, tip=note if contact else ""),
            ),
        )

    def _state(self, one: BoardSchool) -> Cell:
        words = word(one.state.value, self._context.language)
        received = self.tr("ฉบับสมบูรณ์ฉบับแรกมาถึง {day}").format(day=day_words(one.received)) if one.received else ""
        tip = f"{words} · {received}" if received else ""
        return Cell(words=words, icon=STATE_ICONS[one.state], ink=STATE_INKS[one.state], tip=tip)
