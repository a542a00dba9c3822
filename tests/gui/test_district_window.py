"""The district's window as a whole: pages, years, figures in the background, its table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.design.table import Cell, Column, Row, Table
from gui.district.desk import DistrictDesk
from gui.district_window import DistrictWindow
from models.attainment import Attainment
from tests.helpers.district_desk import YEAR, district_desk, shown_district
from tests.helpers.window import press


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DistrictDesk]:
    prepare(qapp)
    desk = district_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def opened(qtbot: QtBot, desk: DistrictDesk) -> DistrictWindow:
    return shown_district(qtbot, desk)


def test_each_tab_shows_its_page(opened: DistrictWindow) -> None:
    for key in opened.window.pages:
        opened.window.header.tabs.choose(key)
        assert opened.window.page == key


def test_another_year_comes_to_the_desk(opened: DistrictWindow, desk: DistrictDesk) -> None:
    opened.window.header.who.year_wanted.emit(YEAR + 1)
    assert desk.year == YEAR + 1
    assert desk.status.year == YEAR + 1


def test_figures_come_later_and_are_forgotten_when_the_file_changes(qtbot: QtBot, desk: DistrictDesk) -> None:
    with qtbot.waitSignal(desk.figures_ready):
        assert desk.report() is None
    report = desk.report()
    assert report is not None
    assert {result.attainment for result in report.whole.results} == {Attainment.NO_DATA}
    desk.touch()
    with qtbot.waitSignal(desk.figures_ready):
        assert desk.report() is None


def lack_the_year(desk: DistrictDesk) -> None:
    """Bring a plan in force that lacks the year on the desk, as older programs let through."""
    plan = desk.plan
    years = tuple(year for year in plan.years if year != desk.year)
    targets = [{y: t for y, t in i.targets.items() if int(y) in years} for i in plan.indicators]
    indicators = tuple(
        msgspec.structs.replace(i, targets=kept) for i, kept in zip(plan.indicators, targets, strict=True)
    )
    newer = msgspec.structs.replace(plan, edition=plan.edition + 1, years=years, indicators=indicators)
    records = desk.file.records
    with desk.file.database.atomic():
        records.add_plan(newer)
        records.add_contents(msgspec.structs.replace(records.contents(), plan=newer.digest()), desk.clock())


@pytest.mark.parametrize("told", [True, False], ids=["here", "by another window"])
def test_every_page_survives_a_plan_that_lacks_the_year_on_the_desk(
    qtbot: QtBot, opened: DistrictWindow, desk: DistrictDesk, told: bool
) -> None:
    lack_the_year(desk)
    if told:
        desk.touch()
    for key in opened.window.pages:
        opened.window.show_page(key)
        opened.window.pages[key].refresh()
        assert desk.status.year == desk.year != YEAR
    with qtbot.waitSignal(desk.figures_ready):
        desk.touch()
        desk.report()
    shown = [action.text() for action in opened.window.header.who.menu_of_years().actions()]
    assert not any(str(YEAR) in words for words in shown)


ROWS = (
    Row(key="g", cells=(Cell(words="กลุ่ม"), Cell(words="2 แถว")), group=True),
    Row(key="a", cells=(Cell(words="ก", icon="check"), Cell(words="1")), checked=False),
    Row(key="h", cells=(Cell(words="อีกกลุ่ม"),), group=True),
    Row(key="b", cells=(Cell(words="ข"), Cell(words="2")), checked=True),
)


@pytest.fixture
def table(qapp: QApplication, qtbot: QtBot) -> Table:
    prepare(qapp)
    table = Table((Column(title="ชื่อ"), Column(title="จำนวน", width=80, right=True)), "ตาราง")
    qtbot.addWidget(table)
    table.set_rows(ROWS)
    with qtbot.waitExposed(table):
        table.show()
    table.setFocus()
    return table


def test_the_table_s_model_keeps_qt_s_rules(table: Table, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.table)  # type: ignore[no-untyped-call]
    table.set_rows(ROWS[:2])
    assert table.table.rowCount() == 2


def test_the_table_is_walked_by_keys(table: Table) -> None:
    chosen: list[object] = []
    opened: list[object] = []
    ticked: list[object] = []
    table.chosen.connect(chosen.append)
    table.opened.connect(opened.append)
    table.table.ticked.connect(lambda key, on: ticked.append((key, on)))
    table.choose_first()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Space)
    assert (chosen, opened, ticked) == (["a", "b"], ["b"], [("b", False)])


def test_the_row_looked_at_stays_when_rows_change(table: Table) -> None:
    table.choose("b")
    table.set_rows(ROWS[2:])
    assert table.current == "b"
