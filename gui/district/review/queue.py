"""Who is to be reviewed: a list by state, with a search; several can be ticked to be decided at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from gui.design.fields import TextField
from gui.design.pills import FilterPills
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import CHROME, INK2
from gui.district.states import STATE_ICONS, state_ink
from gui.parts import Ground
from gui.wording import Language, word
from models.numbers import to_arabic_digits
from models.plan import ReporterType
from models.standing import ReviewState
from models.text import thai_sort_key
from storage.reporting import ReporterStatus

_ORDER = (ReviewState.RECEIVED, ReviewState.QUARANTINED, ReviewState.RETURNED, ReviewState.ACCEPTED)
_WIDTH = 300


class Queue(Ground):
    """``chosen`` tells a reporter's code, ``ticks_changed`` that others are ticked."""

    chosen = Signal(str)
    opened = Signal(str)
    ticks_changed = Signal()

    def __init__(self) -> None:
        super().__init__(CHROME, ("right",))
        self.setFixedWidth(_WIDTH)
        self._items: Sequence[ReporterStatus] = ()
        self._office, self._language = "", Language.THAI
        self.ticked: set[str] = set()
        self.closed = False
        self.search = TextField(self.tr("ค้นชื่อหรือรหัสโรงเรียน"))
        self.search.setPlaceholderText(self.tr("ค้นชื่อหรือรหัส"))
        self.pills = FilterPills([(state.value, "") for state in _ORDER], columns=2)
        self.table = Table((Column(title=self.tr("โรงเรียน")), Column(title=self.tr("อำเภอ"), width=92)), "", margin=12)
        self.table.setAccessibleName(self.tr("โรงเรียนที่ส่งแล้ว"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 1, 0)
        layout.setSpacing(8)
        for part in (self.search, self.pills):
            inside = QVBoxLayout()
            inside.setContentsMargins(12, 0, 12, 0)
            inside.addWidget(part)
            layout.addLayout(inside)
        layout.addWidget(self.table, 1)
        self.pills.choose(ReviewState.RECEIVED.value)
        self.pills.chosen.connect(lambda _key: self._show())
        self.search.textChanged.connect(lambda _text: self._show())
        self.table.chosen.connect(lambda code: self.chosen.emit(str(code)))
        self.table.opened.connect(lambda code: self.opened.emit(str(code)))
        self.table.table.ticked.connect(self._tick)

    def show_reporters(self, items: Sequence[ReporterStatus], office: str, language: Language) -> None:
        """Show everybody of whom something was received."""
        self._items, self._office, self._language = items, office, language
        self.ticked &= {item.reporter.code for item in items if self._can_tick(item)}
        for state in _ORDER:
            count = sum(item.standing.counts_as is state for item in items)
            self.pills.pills[state.value].set_words(f"{word(state.value, language)} {count}")
        if not any(item.standing.counts_as.value == self.pills.current for item in items):
            self._choose_state(items)
        self._show()
        self.ticks_changed.emit()

    def _choose_state(self, items: Sequence[ReporterStatus]) -> None:
        """Show the first state that anybody is in."""
        states = {item.standing.counts_as for item in items}
        first = next((state for state in _ORDER if state in states), ReviewState.RECEIVED)
        self.pills.choose(first.value)

    def choose(self, code: str) -> bool:
        """Look at a reporter, under whichever filter shows it."""
        item = next((item for item in self._items if item.reporter.code == code), None)
        if item is None or item.standing.counts_as not in _ORDER:
            return False
        self.search.clear()
        self.pills.choose(item.standing.counts_as.value)
        return self.table.choose(code)

    def step(self, by: int) -> None:
        """Look at the next or the one before."""
        codes = [row.key for row in self.table.table.rows]
        at = codes.index(self.table.current) + by if self.table.current in codes else 0
        if 0 <= at < len(codes):
            self.table.choose(codes[at])

    def tick_all(self, on: bool) -> None:
        """Tick all that are shown and can be accepted, or none."""
        shown = {str(row.key) for row in self.table.table.rows if row.checked is not None}
        self.ticked = self.ticked | shown if on else self.ticked - shown
        self._show()
        self.ticks_changed.emit()

    def _tick(self, code: object, on: bool) -> None:
        (self.ticked.add if on else self.ticked.discard)(str(code))
        self._show()
        self.ticks_changed.emit()

    def _show(self) -> None:
        wanted = to_arabic_digits(self.search.text()).strip().casefold().removeprefix("โรงเรียน")
        shown = [item for item in self._items if item.standing.counts_as.value == self.pills.current]
        rows = [self._row(item) for item in sorted(shown, key=self._order) if self._fits(item, wanted)]
        self.table.set_rows(rows)

    def _order(self, item: ReporterStatus) -> tuple[bool, object]:
        return item.reporter.type is ReporterType.SCHOOL, thai_sort_key(self._name(item))

    def _name(self, item: ReporterStatus) -> str:
        return item.school.name if item.school else self._office

    def _fits(self, item: ReporterStatus, wanted: str) -> bool:
        return wanted in self._name(item).casefold() or item.reporter.code.startswith(wanted)

    def _row(self, item: ReporterStatus) -> Row:
        code, ink = item.reporter.code, state_ink(item.standing)
        icon = STATE_ICONS[item.standing.counts_as] if not item.standing.contradictory else "octagon-alert"
        late = f" · {word('late', self._language)}" if item.late else ""
        return Row(
            key=code,
            checked=code in self.ticked if self._can_tick(item) else None,
            cells=(
                Cell(
                    words=self._name(item),
                    icon="" if self._can_tick(item) else icon,
                    ink=ink,
                    tip=self._name(item) + late,
                ),
                Cell(words=item.school.amphoe if item.school else "", ink=INK2),
            ),
        )

    def _can_tick(self, item: ReporterStatus) -> bool:
        """Return whether nothing stands in the way of accepting: received, one head, no contradiction, final."""
        return item.standing.waits_only and not item.standing.interim and not self.closed
