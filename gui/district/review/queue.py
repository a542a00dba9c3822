"""Who is to be reviewed: a list by state, with a search; several can be ticked to be decided at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from gui.design.fields import TextField
from gui.design.pills import FilterPills
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import CHROME, INK2, NOTE, WARNING
from gui.digits import shown, worded
from gui.district.review.case import Noticed
from gui.district.states import STATE_ICONS, state_ink
from gui.parts import Ground
from gui.wording import Language, word
from models.keyboard import begins
from models.numbers import to_arabic_digits
from models.plan import ReporterType
from models.standing import ReviewState
from models.text import thai_sort_key
from storage.reporting import ReporterStatus

_ORDER = (ReviewState.RECEIVED, ReviewState.QUARANTINED, ReviewState.RETURNED, ReviewState.ACCEPTED)
_WIDTH = 300
NOTICED = "noticed"


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
        self._noticed: Mapping[str, Noticed] = {}
        self.pills = FilterPills([*((state.value, "") for state in _ORDER), (NOTICED, "")], columns=2)
        self.pills.pills[NOTICED].hide()
        self.table = Table(
            (
                Column(title=self.tr("โรงเรียน")),
                Column(title=self.tr("อำเภอ"), width=66, least=280),
                Column(title=self.tr("ควรดู"), width=60, right=True),
            ),
            "",
            margin=12,
        )
        self.table.setAccessibleName(self.tr("โรงเรียนที่ส่งแล้ว"))
        self.table.set_empty(self.tr("ไม่มีโรงเรียนที่ตรงกับที่เลือกหรือค้น"))
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
        self.pills.chosen.connect(lambda _key: self._filter())
        self.search.textChanged.connect(lambda _text: self._filter())
        self.table.chosen.connect(lambda code: self.chosen.emit(str(code)))
        self.table.opened.connect(lambda code: self.opened.emit(str(code)))
        self.table.table.ticked.connect(self._tick)

    def show_reporters(self, items: Sequence[ReporterStatus], office: str, language: Language) -> None:
        """Show everybody of whom something was received."""
        self._items, self._office, self._language = items, office, language
        self.ticked &= {item.reporter.code for item in items if self._can_tick(item)}
        for state in _ORDER:
            count = sum(item.standing.counts_as is state for item in items)
            self.pills.pills[state.value].set_words(f"{word(state.value, language)} {shown(count)}")
        self._show_noticed_pill()
        if not any(self._is_shown(item) for item in items):
            self._choose_state(items)
        self._show()

    def show_noticed(self, noticed: Mapping[str, Noticed]) -> None:
        """Show how much there is to look at in each report, so that nobody opens all to find a few."""
        self._noticed = noticed
        self._show_noticed_pill()
        self._show()

    def _show_noticed_pill(self) -> None:
        count = sum(self._is_noticed(item) for item in self._items)
        pill = self.pills.pills[NOTICED]
        pill.set_words(worded(self.tr("มีค่าที่ควรดู {count}"), count=count))
        pill.setVisible(bool(count))
        if not count and self.pills.current == NOTICED:
            self._choose_state(self._items)

    def _is_noticed(self, item: ReporterStatus) -> bool:
        found = self._noticed.get(item.reporter.code)
        waits = item.standing.counts_as is ReviewState.RECEIVED
        return waits and found is not None and found.total > 0

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

    def next_noticed(self) -> None:
        """Look at the next report with something to look at, after the last again at the first."""
        codes = [str(row.key) for row in self.table.table.rows]
        at = codes.index(str(self.table.current)) + 1 if self.table.current in codes else 0
        seen = self._noticed
        found = next((c for c in [*codes[at:], *codes[:at]] if c in seen and (seen[c].total or seen[c].explained)), "")
        if found:
            self.table.choose(found)

    def tick_all(self, on: bool) -> None:
        """Tick all that are shown and can be accepted, or none."""
        shown = {str(row.key) for row in self.table.table.rows if row.checked is not None}
        self.ticked = self.ticked | shown if on else self.ticked - shown
        self._show()

    @property
    def can_tick_any(self) -> bool:
        """Whether any that is shown can be accepted or returned together with others."""
        return any(row.checked is not None for row in self.table.table.rows)

    def _tick(self, code: object, on: bool) -> None:
        (self.ticked.add if on else self.ticked.discard)(str(code))
        self._show()

    def _filter(self) -> None:
        """Show others, and look at one of them: what is beside the list is never of a school that it leaves out."""
        self._show()
        if self.table.current is None:
            self.table.choose_first()
            if self.table.current is None:
                self.chosen.emit("")

    def _is_shown(self, item: ReporterStatus) -> bool:
        if self.pills.current == NOTICED:
            return self._is_noticed(item)
        return item.standing.counts_as.value == self.pills.current

    def _show(self) -> None:
        wanted = to_arabic_digits(self.search.text()).strip().casefold().removeprefix("โรงเรียน")
        shown = [item for item in self._items if self._is_shown(item)]
        rows = [self._row(item) for item in sorted(shown, key=self._order) if self._fits(item, wanted)]
        self.table.set_rows(rows)
        self.ticks_changed.emit()

    def _order(self, item: ReporterStatus) -> tuple[bool, object]:
        return item.reporter.type is ReporterType.SCHOOL, thai_sort_key(self._name(item))

    def _name(self, item: ReporterStatus) -> str:
        return item.school.name if item.school else self._office

    def _fits(self, item: ReporterStatus, wanted: str) -> bool:
        return wanted in self._name(item).casefold() or begins(item.reporter.code, wanted)

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
                self._noticed_cell(code),
            ),
        )

    def _noticed_cell(self, code: str) -> Cell:
        found = self._noticed.get(code)
        if found is None or not (found.total or found.explained):
            return Cell()
        parts = (
            (found.outliers, self.tr("ต่างจากโรงเรียนขนาดเดียวกัน {count} ค่า")),
            (found.unexplained, self.tr("ต้องชี้แจงแต่ยังไม่ได้ชี้แจง {count} ข้อ")),
            (found.explained, self.tr("มีคำชี้แจงให้อ่าน {count} ข้อ")),
        )
        tip = " · ".join(worded(words, count=count) for count, words in parts if count)
        if found.total:
            return Cell(words=shown(found.total), icon="triangle-alert", ink=WARNING, bold=True, tip=tip)
        return Cell(words=shown(found.explained), icon="info", ink=NOTE, tip=tip)

    def _can_tick(self, item: ReporterStatus) -> bool:
        """Return whether nothing stands in the way of accepting: received, one head, no contradiction, final."""
        return item.standing.waits_only and not item.standing.interim and not self.closed
