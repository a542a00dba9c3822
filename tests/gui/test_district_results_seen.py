"""What the results page shows: heads that count whole groups, labels apart, names that tell rows from each other."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.design.fonts import AXIS
from gui.design.label_places import Label, label_places
from gui.district.results.nav import ALL, MISSED
from gui.district.results.page import ResultsPage
from gui.district.results.trend import DistrictTrend, Points
from models.attainment import Attainment
from models.numbers import Number
from models.plan import Kind
from tests.gui import test_district_results as base
from tests.helpers.keys import press
from tests.helpers.window import click

desk, window, page = base.desk, base.window, base.page


def heads(page: ResultsPage) -> dict[object, str]:
    return {row.key: row.cells[1].words for row in page.nav.table.table.rows if row.group}


def test_a_group_s_head_counts_the_whole_group_whatever_is_shown(page: ResultsPage) -> None:
    whole = heads(page)
    click(page.nav.pills.pills[MISSED])
    shown = heads(page)
    assert shown
    assert shown.items() <= whole.items()


def test_going_to_a_code_leaves_no_filter_behind(page: ResultsPage) -> None:
    assert page.report is not None
    met = next(r for r in page.report.whole.results if r.attainment is not Attainment.MISSED)
    click(page.nav.pills.pills[MISSED])
    press(page.nav.table, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.nav.search, met.indicator.id)
    press(page.nav.search, Qt.Key.Key_Return)
    assert page.nav.search.text() == ""
    assert page.nav.pills.current == ALL
    assert page.nav.table.current == met.indicator.id
    assert page.nav.table.viewport().rect().contains(page.nav.table.visualRect(page.nav.table.currentIndex()).center())
    assert sum(not row.group for row in page.nav.table.table.rows) == len(page.report.whole.results)


def test_a_mean_is_told_with_how_many_were_examined_not_with_a_sum_of_scores(page: ResultsPage) -> None:
    result = base.of_kind(page, Kind.MEAN_SCORE)
    base.look_at(page, result.indicator.id)
    said = page.view.key_figures.boxes[0].accessibleName()
    assert "เฉลี่ยจากผู้เข้าสอบ" in said
    assert "/" not in said
    assert all("/" not in bar.parts for bar in page.view.bars.bars)


@pytest.mark.parametrize("kind", [Kind.RATIO, Kind.YES_NO, Kind.MEAN_SCORE])
def test_the_figures_beside_the_bars_have_heads(page: ResultsPage, kind: Kind) -> None:
    base.look_at(page, base.of_kind(page, kind).indicator.id)
    assert page.view.bar_heads.isVisible()
    assert len(page.view.bar_heads.accessibleName().split(", ")) == 3


def test_measures_that_begin_alike_read_differently(page: ResultsPage) -> None:
    table = page.nav.table
    room = table.columnWidth(1) - 16
    shown = [table.shown(1, row.cells[1], room) for row in table.table.rows if not row.group]
    whole = [row.cells[1].words for row in table.table.rows if not row.group]
    assert len(set(shown)) == len(set(whole))


def trend(qtbot: QtBot, points: Points) -> DistrictTrend:
    chart = DistrictTrend()
    qtbot.addWidget(chart)
    chart.resize(360, chart.height())
    chart.show_points(points, lambda value: f"{value:.2f}")
    return chart


@pytest.mark.parametrize("goal", ["85.00", "88.73", "88.00", "90.00", "60.00", "100.00"])
def test_a_target_is_never_painted_over_a_value(qtbot: QtBot, goal: str) -> None:
    values = ["70.00", "74.71", "81.39", "88.73"]
    goals = [None, Number("75"), Number("80"), Number(goal)]
    points = [(2562 + at, Number(value), goals[at]) for at, value in enumerate(values)]
    chart = trend(qtbot, points)
    places = label_places(chart.labels(), chart.label_room)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    assert all(chart.label_room.contains(place) for place in places)


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=5))
def test_no_labels_of_a_chart_lie_over_each_other(qapp: QApplication, figures: list[tuple[int, int]]) -> None:
    room = QRectF(0, 0, 420, 150)
    labels = []
    for at, (value, goal) in enumerate(figures):
        x = 20 + at * 90
        labels.append(Label(words=f"{value}.00", style=AXIS, point=QPointF(x, 130 - value), above=value >= goal))
    goal = figures[-1][1]
    point = QPointF(labels[-1].point.x(), 130 - goal)
    labels.append(Label(words=f"เป้า {goal}.00", style=AXIS, point=point, above=True))
    places = label_places(labels, room)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
