"""The measures at the left: by issue and guideline or by responsible group, searched and filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.design.pills import FilterPills
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import CHROME, INK, INK2
from gui.digits import shown, worded
from gui.district.context import DistrictContext
from gui.district.results.facts import is_missed, is_not_computed
from gui.district.results.words import value_words, verdict_icon, verdict_ink, verdict_words
from gui.parts import Ground
from gui.school.nav_panel import SearchField
from gui.school.segments import Segments
from models.annual_report import AnnualReport
from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.keyboard import begins
from models.numbers import to_arabic_digits

WIDTH, WIDE = 316, 420
ALL, MISSED, NONE = "all", "missed", "none"
_FILTERS: dict[str, Callable[[IndicatorResult], bool]] = {
    ALL: lambda _result: True,
    MISSED: is_missed,
    NONE: is_not_computed,
}


class MeasureNav(Ground):
    """``chosen`` names an indicator."""

    chosen = Signal(str)

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(CHROME, ("right",))
        self._context = context
        self._report: AnnualReport | None = None
        self.setFixedWidth(WIDTH)
        self.search = SearchField(self.tr("ค้นรหัสหรือคำ"), self.tr("ค้นรหัสหรือคำ"))
        self.order = Segments(self.tr("เรียงตาม"), (self.tr("ประเด็นกลยุทธ์"), self.tr("กลุ่มที่รับผิดชอบ")))
        self.pills = FilterPills([(ALL, ""), (MISSED, ""), (NONE, "")])
        self.table = Table(
            (
                Column(title=self.tr("รหัส"), width=76),
                Column(title=self.tr("ตัวชี้วัด")),
                Column(title=self.tr("ผล"), width=62, most=110, right=True),
                Column(title="", width=30),
            ),
            self.tr("ตัวชี้วัด"),
            margin=12,
        )
        self.table.set_empty(self.tr("ไม่มีตัวชี้วัดที่ตรงกับที่เลือกหรือค้น"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 1, 0)
        layout.setSpacing(8)
        for part in (self.search, self.order, self.pills):
            inside = QVBoxLayout()
            inside.setContentsMargins(12, 0, 12, 0)
            inside.addWidget(part)
            layout.addLayout(inside)
        layout.addWidget(self.table, 1)
        self.pills.choose(ALL)
        self.pills.chosen.connect(lambda _key: self._show())
        self.order.chosen.connect(lambda _number: self._show())
        self.search.textChanged.connect(lambda _text: self._show())
        self.table.chosen.connect(lambda key: self.chosen.emit(str(key)))
        self.begin_with(self.table)

    def show_report(self, report: AnnualReport) -> None:
        """Show the measures of a report."""
        self._report = report
        words = {ALL: self.tr("ทั้งหมด {count}"), MISSED: self.tr("ไม่ถึงเป้า {count}"), NONE: self.tr("ไม่มีค่ารวม {count}")}
        for key, pill in self.pills.pills.items():
            pill.set_words(worded(words[key], count=sum(map(_FILTERS[key], report.whole.results))))
        self._show()

    def choose(self, name: str) -> bool:
        """Look at a measure by its id, under whichever filter shows it."""
        if self.table.table.position(name) < 0:
            self.search.clear()
            self.pills.choose(ALL)
        return self.table.choose(name)

    def go_on_from(self, _search: QWidget) -> None:
        """Go to the first that was found, among all of them again: the search has done its work."""
        first = next((row for row in self.table.table.rows if not row.group), None)
        if first is not None:
            self.search.clear()
            self.choose(str(first.key))
            self.table.setFocus()

    def _show(self) -> None:
        if self._report is None:
            return
        wanted = to_arabic_digits(self.search.text()).strip().casefold()
        keeps = _FILTERS[ALL if wanted else self.pills.current or ALL]  # a search looks among all
        shown = [result for result in self._report.whole.results if keeps(result) and _fits(result, wanted)]
        self.table.set_rows([*(self._by_group(shown) if self.order.current else self._by_issue(shown))])

    def _by_issue(self, results: Sequence[IndicatorResult]) -> Iterable[Row]:
        assert self._report is not None
        plan = self._report.plan
        issue_of = {guideline.id: guideline.issue for guideline in plan.guidelines}
        for issue in plan.issues:
            whole = [r for r in self._report.whole.results if issue_of[r.indicator.guideline] == issue.id]
            yield from self._headed(f"{shown(issue.number)} {issue.short_title}", issue.title, results, whole)

    def _by_group(self, results: Sequence[IndicatorResult]) -> Iterable[Row]:
        assert self._report is not None
        for group in self._report.plan.groups:
            whole = [result for result in self._report.whole.results if result.indicator.group == group.id]
            yield from self._headed(group.short_name, group.name, results, whole)

    def _headed(
        self, title: str, tip: str, shown: Sequence[IndicatorResult], whole: Sequence[IndicatorResult]
    ) -> Iterable[Row]:
        """Yield a group's head, which counts the whole group whatever of it is shown, and its measures."""
        ids = {result.indicator.id for result in whole}
        results = [result for result in shown if result.indicator.id in ids]
        if not results:
            return
        met = sum(result.attainment is Attainment.MET for result in whole)
        judged = sum(result.attainment in (Attainment.MET, Attainment.MISSED) for result in whole)
        count = worded(self.tr("ถึงเป้า {met}/{judged}"), met=met, judged=judged)
        yield Row(key=title, group=True, cells=(Cell(words=title, tip=tip), Cell(words=count, ink=INK2)))
        for result in results:
            yield self._row(result)

    def _row(self, result: IndicatorResult) -> Row:
        assert self._report is not None
        indicator = result.indicator
        origin = self._report.plan.indicator(indicator.same_as) if indicator.same_as else indicator
        title = indicator.short_title or indicator.title_display
        verdict = verdict_words(result)
        return Row(
            key=indicator.id,
            cells=(
                Cell(words=indicator.id, ink=INK2),
                Cell(words=title, tip=indicator.title_display),
                Cell(words=(value := value_words(result, origin, self._context)), ink=INK, tip=value),
                Cell(icon=verdict_icon(result), ink=verdict_ink(result), tip=verdict),
            ),
        )


def _fits(result: IndicatorResult, wanted: str) -> bool:
    indicator = result.indicator
    said = (indicator.title_display, indicator.short_title, indicator.title_printed)
    return begins(indicator.id, wanted) or any(wanted in to_arabic_digits(words).casefold() for words in said)
