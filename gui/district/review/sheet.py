"""A report as it was filled in, as a table: this value, last year, schools of its size, target, what is conspicuous."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.design.fonts import SMALL
from gui.design.labels import ElidedLabel
from gui.design.pills import FilterPills
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import ERROR, INK, INK2, NOTE, WARNING
from gui.digits import shown, worded
from gui.district.context import DistrictContext
from gui.district.entry_words import entry_words
from gui.district.review.case import Case, CaseRow
from gui.district.review.detail import too_few_words
from gui.parts import row
from models.numbers import format_number
from models.plan import Plan

ALL, FLAGGED, EXPLAINED, REMARKED = "all", "flagged", "explained", "remarked"


class ReportSheet(QWidget):
    """``chosen`` tells an indicator's id."""

    chosen = Signal(str)

    def __init__(self, context: DistrictContext) -> None:
        super().__init__()
        self._context = context
        self._case: Case | None = None
        self._plan: Plan | None = None
        self._remarks: Mapping[str, str] = {}
        self.pills = FilterPills([(key, "") for key in (ALL, FLAGGED, EXPLAINED, REMARKED)])
        self.table = Table(self._columns(), self.tr("ตัวชี้วัดที่โรงเรียนรายงาน"))
        self.alone = ElidedLabel(style=SMALL, ink=INK2)
        bar = row(self.pills, self.alone)
        bar.setStretch(1, 1)
        bar.setContentsMargins(20, 8, 20, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.table, 1)
        self.pills.choose(ALL)
        self.pills.chosen.connect(lambda _key: self._show())
        self.table.chosen.connect(lambda name: self.chosen.emit(str(name)))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(title=self.tr("รหัส"), width=84),
            Column(title=self.tr("ตัวชี้วัด")),
            Column(title=self.tr("ปีก่อน"), width=74, most=150, right=True, least=560),
            Column(title=self.tr("ขนาดเดียวกัน"), width=100, right=True, least=640),
            Column(title=self.tr("เป้า"), width=64, most=120, right=True, least=700),
            Column(title=self.tr("รายงาน"), width=150, most=260, right=True),
            Column(title="", width=28),
        )

    @property
    def row(self) -> CaseRow | None:
        """The indicator that is looked at."""
        rows = self._case.rows if self._case else ()
        return next((one for one in rows if one.indicator.id == self.table.current), None)

    def show_case(self, case: Case | None, plan: Plan | None, remarks: Mapping[str, str]) -> None:
        """Show a report."""
        self._case, self._plan, self._remarks = case, plan, remarks
        rows = case.rows if case else ()
        counts = {key: sum(self._is(one, key) for one in rows) for key in self.pills.pills}
        words = {
            ALL: self.tr("ทั้งหมด {count}"),
            FLAGGED: self.tr("ต่างจากกลุ่ม {count}"),
            EXPLAINED: self.tr("มีคำชี้แจง {count}"),
            REMARKED: self.tr("มีข้อทักท้วง {count}"),
        }
        for key, pill in self.pills.pills.items():
            pill.set_words(worded(words[key], count=counts[key]))
        self.alone.set_words(self._alone(case))
        self._show()

    def _alone(self, case: Case | None) -> str:
        """Say so where there are too few schools of the size to compare with."""
        counts = [one.peers.count for one in case.rows if one.peers] if case else []
        if case is None or not counts or any(one.peers.enough for one in case.rows if one.peers):
            return ""
        return too_few_words(case.size, max(counts))

    def next_flagged(self, *, anew: bool = False) -> bool:
        """Look at the next value that is conspicuous or explained, or ``anew`` at the first; False after the last."""
        names = [one.indicator.id for one in (self._case.rows if self._case else ()) if one.outlier or one.words]
        order = [one.indicator.id for one in self._case.rows] if self._case else []
        at = order.index(str(self.table.current)) if self.table.current in order and not anew else -1
        following = next((name for name in names if order.index(name) > at), "")
        if following:
            if self.table.table.position(following) < 0:
                self.pills.choose(ALL)
            self.table.choose(following)
        return bool(following)

    def _is(self, one: CaseRow, key: str) -> bool:
        return {
            FLAGGED: one.outlier,
            EXPLAINED: bool(one.words) or bool(one.entry and (one.entry.note or one.entry.reason)),
            REMARKED: one.indicator.id in self._remarks,
        }.get(key, True)

    def _show(self) -> None:
        rows = [one for one in (self._case.rows if self._case else ()) if self._is(one, self.pills.current)]
        self.table.set_rows([self._row(one) for one in rows])
        empty = {
            FLAGGED: self.tr("ไม่มีค่าที่ต่างจากโรงเรียนขนาดเดียวกัน"),
            EXPLAINED: self.tr("ไม่มีคำชี้แจง"),
            REMARKED: self.tr("ยังไม่มีข้อทักท้วง"),
        }
        self.table.set_empty(empty.get(self.pills.current, "") if self._case else "")

    def _row(self, one: CaseRow) -> Row:
        assert self._case is not None
        context, indicator = self._context, one.indicator
        target = indicator.target(context.desk.year)
        icon, ink, tip = self._mark(one)
        now = entry_words(indicator, one.entry, self._case.known, context.digits, context.language)
        before = entry_words(indicator, one.last, self._case.last_known, context.digits, context.language, parts=False)
        middle = (
            format_number(one.peers.median, decimals=indicator.decimals, digits=context.digits) if one.peers else "–"
        )
        return Row(
            key=indicator.id,
            cells=(
                Cell(words=indicator.id, ink=INK2),
                Cell(words=indicator.short_title, tip=indicator.title_display),
                Cell(words=before, ink=INK2, tip=before),
                Cell(words=middle, ink=INK2),
                Cell(words=shown(target.printed if target else "–"), ink=INK2, tip=target.printed if target else ""),
                Cell(words=now, bold=True, ink=WARNING if one.outlier else INK, tip=now),
                Cell(icon=icon, ink=ink, tip=tip),
            ),
        )

    def _mark(self, one: CaseRow) -> tuple[str, str, str]:
        if one.indicator.id in self._remarks:
            return "message-square", ERROR, self.tr("มีข้อทักท้วง")
        if one.outlier:
            return "triangle-alert", WARNING, self.tr("ต่างจากโรงเรียนขนาดเดียวกันมาก")
        if one.words:
            return "info", NOTE, self.tr("มีคำชี้แจง")
        return "", INK2, ""
