"""One measure in the middle of the results page: figures, groups, spread and years."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import BODY_BOLD, PAGE_TITLE, SMALL
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.tokens import INK2, NOTE, PAGE
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.district.results.bar_rows import Bar, BarHeads, BarRows
from gui.district.results.column_chart import Column, ColumnChart
from gui.district.results.facts import PER_CENT, Facts, Grouping
from gui.district.results.key_figures import Figure, KeyFigures
from gui.district.results.lists import COUNTED, REACHED
from gui.district.results.table_dialog import TableDialog
from gui.district.results.trend import DistrictTrend
from gui.district.results.words import (
    NOTHING,
    count_words,
    group_words,
    grouping_words,
    level_words,
    number_words,
    percent_words,
    target_words,
    value_words,
    verdict_icon,
    verdict_ink,
    verdict_words,
    why_not_computed,
)
from gui.parts import Rule, column, row
from gui.school.segments import Segments
from models.annual_report import AnnualReport
from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.numbers import Number, Total, percent
from models.plan import Kind

_GROUPINGS = tuple(Grouping)
_STACK_BELOW, _MOST = 620, 100


class MeasureView(QWidget):
    """``list_wanted`` asks for a list by key, or for the members of a class or a group: its title and codes."""

    list_wanted = Signal(str)
    members_wanted = Signal(str, tuple)
    view_wanted = Signal(bool)

    def __init__(self, context: DistrictContext) -> None:
        super().__init__()
        self._context = context
        self.facts: Facts | None = None
        self.sub = ElidedLabel(style=SMALL, ink=INK2)
        self.view_choice = Segments(self.tr("นับรายงานใด"), (self.tr("รวมที่รอตรวจ"), self.tr("ตรวจรับแล้ว")))
        self.title = WrappedLabel(style=PAGE_TITLE)
        self.other = WrappedLabel(style=SMALL, ink=NOTE)
        self.why = WrappedLabel(ink=NOTE)
        self.key_figures = KeyFigures()
        self.grouping_choice = Segments(self.tr("แยกตาม"), tuple(grouping_words(one) for one in _GROUPINGS))
        self.axis_words = ElidedLabel(style=SMALL, ink=INK2)
        self.groups_button = Button(self.tr("ดูตาราง"), ButtonKind.LINK)
        self.bar_heads, self.bars = BarHeads(), BarRows()
        self.bars.setAccessibleName(self.tr("ผลแยกกลุ่ม"))
        self.spread_title, self.trend_title = WrappedLabel(style=BODY_BOLD), WrappedLabel(self.tr("แนวโน้ม"), BODY_BOLD)
        self.spread_button = Button(self.tr("ดูตาราง"), ButtonKind.LINK, name=self.tr("ดูตารางการกระจาย"))
        self.trend_button = Button(self.tr("ดูตาราง"), ButtonKind.LINK, name=self.tr("ดูตารางแนวโน้ม"))
        self.spread, self.trend = ColumnChart(), DistrictTrend()
        self.spread.setAccessibleName(self.tr("การกระจายของโรงเรียน"))
        self.trend.setAccessibleName(self.tr("แนวโน้มรายปี"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = row(self.sub, 0, self.view_choice)
        head = column(top, self.title, self.other, self.why, gap=2)
        head.setContentsMargins(20, 8, 20, 8)
        groups = column(
            row(self.grouping_choice, self.axis_words, 0, self.groups_button), self.bar_heads, self.bars, gap=4
        )
        groups.setContentsMargins(20, 8, 20, 6)
        self._groups = QWidget()
        self._groups.setLayout(groups)
        self._spread = self._chart(self.spread_title, self.spread_button, self.spread)
        hint = ElidedLabel(self.tr("เส้นประคือเป้าหมาย"), SMALL, INK2)
        self._trend = self._chart(self.trend_title, self.trend_button, self.trend, hint)
        self._charts = row(self._spread, self._trend, gap=32)
        self._charts.setContentsMargins(20, 6, 20, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Rule())
        layout.addWidget(self.key_figures)
        layout.addWidget(Rule())
        layout.addWidget(self._groups)
        layout.addWidget(Rule())
        layout.addLayout(self._charts)
        layout.addStretch(1)

    def _chart(self, title: WrappedLabel, button: Button, chart: QWidget, hint: QWidget | None = None) -> QWidget:
        part = QWidget()
        part.setLayout(column(row(title, *([hint] if hint else []), 0, button), chart, gap=4))
        return part

    def _connect(self) -> None:
        self.view_choice.chosen.connect(lambda at: self.view_wanted.emit(at == 0))
        self.grouping_choice.chosen.connect(lambda _at: self._show_groups())
        self.key_figures.wanted.connect(lambda at: self.list_wanted.emit(REACHED if at == 4 else COUNTED))
        self.bars.chosen.connect(self._group_chosen)
        self.spread.chosen.connect(self._class_chosen)
        self.groups_button.clicked.connect(self.show_groups_table)
        self.spread_button.clicked.connect(self.show_spread_table)
        self.trend_button.clicked.connect(self.show_trend_table)

    @property
    def grouping(self) -> Grouping:
        """By what the groups are taken apart."""
        return _GROUPINGS[self.grouping_choice.current]

    def show_facts(self, facts: Facts, other: AnnualReport | None) -> None:
        """Show a measure; ``other`` is the report of the other view, told where it differs."""
        same = self.facts is not None and self.facts.indicator.id == facts.indicator.id
        self.facts = facts
        indicator, plan = facts.indicator, facts.report.plan
        group = next((group.name for group in plan.groups if group.id == indicator.group), "")
        self.sub.set_words(f"{indicator.id} · {group}")
        self.title.set_words(indicator.title_display)
        words = why_not_computed(facts)
        self.why.set_words(words)
        self.why.setVisible(bool(words))
        self._show_other(facts, other)
        self.key_figures.show_figures(self._figures(facts))
        if not same:
            self.bars.current = self.spread.current = ""
        self._groups.setVisible(not facts.is_office)
        self._spread.setVisible(not facts.is_office)
        self._show_groups()
        self._show_spread()
        self.trend.show_points(facts.trend(), lambda value: number_words(facts.origin, value, self._context))

    def _show_other(self, facts: Facts, other: AnnualReport | None) -> None:
        result = other.whole.result(facts.indicator.id) if other is not None else None
        differs = result is not None and (result.value, result.level) != (facts.result.value, facts.result.level)
        self.other.setVisible(differs)
        if differs and result is not None:
            words = (
                self.tr("เฉพาะที่ตรวจรับแล้ว {value} ({verdict})")
                if facts.report.with_received
                else self.tr("รวมที่รอตรวจ {value} ({verdict})")
            )
            value = value_words(result, facts.origin, self._context)
            self.other.set_words(worded(words, value=value, verdict=verdict_words(result)))

    def _figures(self, facts: Facts) -> Sequence[Figure]:
        context, result, indicator, year = self._context, facts.result, facts.indicator, facts.report.year
        state = self.tr("(ชั่วคราว)") if result.provisional else ""
        asked = result.n_applicable
        covered = percent(len(result.counted), asked, 2) if asked else None
        reached, judged = len(facts.reached), len(facts.figures)
        if facts.origin.kind is Kind.YES_NO:
            reached, judged = result.sums.yes, result.sums.reported
        share = percent(reached, judged, 2) if judged else None
        return (
            Figure(
                title=worded(self.tr("ผลปี {year} {state}"), year=year, state=state).strip(),
                value=value_words(result, facts.origin, context),
                below=self._parts(facts, result),
            ),
            Figure(
                title=worded(self.tr("เป้าหมาย {year}"), year=year),
                value=target_words(facts.origin, indicator.target(year), context),
                below=self._gap(facts),
                icon=verdict_icon(result),
                ink=verdict_ink(result),
            ),
            Figure(
                title=worded(self.tr("ข้อมูลฐาน {year}"), year=facts.report.plan.baseline_year),
                value=target_words(facts.origin, indicator.baseline, context),
                below=self._last_year(facts),
            ),
            Figure(
                title=self.tr("ครอบคลุม"),
                value=self._of(len(result.counted), asked),
                below=self._share(covered),
            ),
            Figure(
                title=self.tr("โรงเรียนที่ตอบใช่") if facts.origin.kind is Kind.YES_NO else self.tr("โรงเรียนที่ถึงเป้า"),
                value=self._of(reached, judged) if judged else NOTHING,
                below=self._share(share),
            ),
        )

    def _parts(self, facts: Facts, result: IndicatorResult) -> str:
        top, bottom = facts.parts_of(result)
        if bottom is None:
            return facts.origin.unit
        words = {
            Kind.YES_NO: self.tr("{top} จาก {bottom} โรงเรียน"),
            Kind.MEAN_SCORE: self.tr("เฉลี่ยจากผู้เข้าสอบ {bottom} คน"),
        }.get(facts.origin.kind, self.tr("{top} จาก {bottom} {unit}"))
        unit = facts.origin.unit if facts.origin.kind is not Kind.RATIO else ""
        return worded(
            words, top=count_words(top, self._context), bottom=count_words(bottom, self._context), unit=unit
        ).strip()

    def _gap(self, facts: Facts) -> str:
        words, value, target = verdict_words(facts.result), facts.result.value, facts.target
        if facts.result.attainment is Attainment.MISSED and value is not None and target is not None:
            return f"{words} {number_words(facts.origin, Total(abs(value - target)), self._context)}"
        return words

    def _last_year(self, facts: Facts) -> str:
        if not facts.report.earlier:
            return ""
        before = facts.report.earlier[-1]
        value = value_words(before.result(facts.indicator.id), facts.origin, self._context)
        return worded(self.tr("ปี {year} ได้ {value}"), year=before.year, value=value)

    def _of(self, some: int, whole: int) -> str:
        return worded(
            self.tr("{some} จาก {all}"), some=count_words(some, self._context), all=count_words(whole, self._context)
        )

    def _share(self, share: Number | None) -> str:
        if share is None:
            return ""
        return worded(self.tr("ร้อยละ {share}"), share=percent_words(share, self._context))

    def _axis(self) -> tuple[float, float]:
        """Return the axis that bars are drawn on: to 100, or to the greatest value or target."""
        assert self.facts is not None
        if self.facts.origin.kind in PER_CENT:
            return 0.0, 100.0
        values = [float(result.value) for _, result in self.facts.groups(self.grouping) if result.value is not None]
        target = float(self.facts.target) if self.facts.target is not None else 0.0
        return 0.0, max([*values, target, 1.0])

    def _show_groups(self) -> None:
        facts, context = self.facts, self._context
        if facts is None:
            return
        _, end = self._axis()
        target = facts.target
        bars = []
        for key, result in facts.groups(self.grouping):
            top, bottom = facts.parts_of(result)
            divided = f"{count_words(top, context)} / {count_words(bottom, context)}" if bottom is not None else ""
            if facts.origin.kind is Kind.MEAN_SCORE:  # the sum of all scores says nothing to anybody
                divided = count_words(bottom, context)
            bars.append(
                Bar(
                    key=key or "?",
                    name=group_words(facts.report.plan, self.grouping, key),
                    value=value_words(result, facts.origin, context),
                    share=float(result.value) / end if result.value is not None else None,
                    met=result.attainment is Attainment.MET,
                    icon=verdict_icon(result),
                    verdict=verdict_words(result),
                    ink=verdict_ink(result),
                    parts=divided,
                    schools=f"{count_words(len(result.counted), context)} / {count_words(self._size(key), context)}",
                )
            )
        self.bar_heads.show_heads(self.tr("ผล"), self._parts_head(facts), self.tr("โรงเรียนที่นับ"))
        self.bars.show_bars(bars, float(target) / end if target is not None else None)
        last = count_words(Total(round(end)), context)
        words = self.tr("แกน 0–{end} เส้นดำคือเป้าหมาย {target}") if target is not None else self.tr("แกน 0–{end}")
        self.axis_words.set_words(
            worded(words, end=last, target=number_words(facts.origin, target, context) if target is not None else "")
        )

    def _parts_head(self, facts: Facts) -> str:
        """Name what a group's value is made of."""
        return {
            Kind.RATIO: self.tr("ตัวตั้ง / ตัวหาร"),
            Kind.YES_NO: self.tr("ตอบใช่ / รายงาน"),
            Kind.MEAN_SCORE: self.tr("ผู้เข้าสอบ (คน)"),
        }.get(facts.origin.kind, "")

    def _size(self, key: str) -> int:
        """Return how many schools of a group are asked."""
        assert self.facts is not None
        result = dict(self.facts.groups(self.grouping))[key]
        others = sum(len(codes) for codes in result.excluded.values())
        return len(result.counted) + len(result.missing) + others

    def _show_spread(self) -> None:
        facts = self.facts
        assert facts is not None
        count = len(facts.result.counted)
        self.spread_title.set_words(
            worded(self.tr("การกระจายของ {count} โรงเรียน"), count=count_words(count, self._context))
        )
        target = (
            worded(self.tr("เป้าหมาย {value}"), value=number_words(facts.origin, facts.target, self._context))
            if facts.target is not None
            else ""
        )
        self.spread.show_columns(self._columns(facts), target if facts.bins else "")

    def _columns(self, facts: Facts) -> Sequence[Column]:
        if facts.levels:
            order = {"yes": -2, "no": -1} | {level: at for at, level in enumerate(facts.origin.scale)}
            names = sorted(facts.levels, key=lambda name: order.get(name, len(order)))
            return [
                Column(key=name, name=level_words(name), codes=facts.levels[name], met=_met(name)) for name in names
            ]
        target, lower = facts.target, facts.indicator.direction.value == "lower"
        unit = Number(1).scaleb(-facts.origin.decimals) if facts.origin.kind is not Kind.COUNT else Number(1)
        columns = []
        for found in facts.bins:
            low = number_words(facts.origin, Total(found.low), self._context)
            ends = found.high is None and facts.origin.kind in PER_CENT and found.low == _MOST
            name = low if found.high is not None or ends else worded(self.tr("{low} ขึ้นไป"), low=low)
            if found.high is not None and found.high - found.low > unit:
                name = f"{low}–{number_words(facts.origin, Total(found.high - unit), self._context)}"
            met = None if target is None else (found.low < target) if lower else found.low >= target
            columns.append(Column(key=str(found.low), name=name, codes=found.codes, met=met))
        return columns

    def _group_chosen(self, key: str) -> None:
        facts = self.facts
        assert facts is not None
        if not key:
            self.list_wanted.emit("")
            return
        key = "" if key == "?" else key
        name = group_words(facts.report.plan, self.grouping, key)
        self.members_wanted.emit(name, facts.members(self.grouping, key))

    def _class_chosen(self, key: str) -> None:
        found = next((one for one in self.spread.columns if one.key == key), None)
        if found is None:
            self.list_wanted.emit("")
        else:
            self.members_wanted.emit(found.name, found.codes)

    def groups_table(self) -> tuple[Sequence[str], Sequence[Sequence[str]]]:
        """Return the groups as heads and rows of words."""
        heads = (
            grouping_words(self.grouping), self.tr("ผล"), self.tr("เทียบเป้าหมาย"),
            self._parts_head(self.facts) if self.facts else "", self.tr("โรงเรียนที่นับ / ทั้งหมด"),
        )  # fmt: skip
        return heads, [(bar.name, bar.value, bar.verdict, bar.parts, bar.schools) for bar in self.bars.bars]

    def show_groups_table(self) -> None:
        """Show the groups as a table."""
        heads, rows = self.groups_table()
        self._dialog(self.tr("ผลแยกกลุ่ม"), heads, rows)

    def show_spread_table(self) -> None:
        """Show the classes as a table."""
        rows = [(one.name, count_words(len(one.codes), self._context)) for one in self.spread.columns]
        self._dialog(self.spread_title.text(), (self.tr("ช่วงค่า"), self.tr("โรงเรียน")), rows)

    def show_trend_table(self) -> None:
        """Show the years as a table."""
        facts = self.facts
        assert facts is not None
        rows = [
            (str(year), *(number_words(facts.origin, number, self._context) for number in numbers))
            for year, *numbers in facts.trend()
        ]
        self._dialog(self.trend_title.text(), (self.tr("ปี"), self.tr("ผล"), self.tr("เป้าหมาย")), rows)

    def _dialog(self, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        TableDialog(title, self.title.text(), heads, rows, self).exec()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), PAGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.key_figures.fit(self.width())
        way = QBoxLayout.Direction.LeftToRight if self.width() >= _STACK_BELOW else QBoxLayout.Direction.TopToBottom
        self._charts.setDirection(way)
        self.axis_words.setVisible(self.width() >= _STACK_BELOW)


def _met(level: str) -> bool | None:
    return {"yes": True, "no": False}.get(level)
