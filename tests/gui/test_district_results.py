"""The results page by keys and clicks: its figures against sums made here, who is counted, lists one click away."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.district.desk import DistrictDesk
from gui.district.results.lists import ALL, COUNTED
from gui.district.results.nav import MISSED
from gui.district.results.page import ResultsPage
from gui.district.results.table_dialog import TableDialog
from gui.district_window import DistrictWindow
from models.consolidation import IndicatorResult
from models.plan import Kind, ReporterType
from models.submission import EntryState, Reporter, YearReport
from storage.importing import import_paths
from tests.helpers.dialogs import answering
from tests.helpers.district import BRANCH_SCHOOL, NOW, OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.district_desk import YEAR, district_desk, district_window
from tests.helpers.factories import SCHOOL, make_report
from tests.helpers.window import click


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DistrictDesk]:
    prepare(qapp)
    desk = district_desk(tmp_path, make_district(tmp_path / "เขต.chiwat"))
    yield desk
    desk.close()


def receive(desk: DistrictDesk, folder: Path, reporter: Reporter, *, accepted: bool = False) -> YearReport:
    report = make_report(reporter=reporter)
    path, _ = write(folder / f"{reporter.code}.xlsx", desk.plan, report=report)
    import_paths(desk.file, [path], now=NOW)
    enrol(desk.file, reporter)
    if accepted:
        desk.file.accept(reporter, YEAR, NOW, "เจ้าหน้าที่")
    desk.touch()
    return report


def opened(qtbot: QtBot, desk: DistrictDesk) -> DistrictWindow:
    window = district_window(desk)
    qtbot.addWidget(window.window)
    window.window.resize(1366, 736)
    with qtbot.waitExposed(window.window):
        window.window.show()
    window.window.show_page("results")
    qtbot.waitUntil(lambda: all(desk.report(with_received=view) is not None for view in (True, False)))
    return window


@pytest.fixture
def window(qtbot: QtBot, desk: DistrictDesk, tmp_path: Path) -> DistrictWindow:
    receive(desk, tmp_path, OPEN_SCHOOL, accepted=True)
    receive(desk, tmp_path, BRANCH_SCHOOL)
    return opened(qtbot, desk)


@pytest.fixture
def page(window: DistrictWindow) -> ResultsPage:
    return window.results


def of_kind(page: ResultsPage, kind: Kind) -> IndicatorResult:
    """Return the first measure of a kind that schools enter and that has a value."""
    assert page.report is not None
    return next(
        result
        for result in page.report.whole.results
        if result.indicator.kind is kind
        and ReporterType.SCHOOL in result.indicator.reporters
        and result.value is not None
    )


def look_at(page: ResultsPage, name: str) -> None:
    page.nav.choose(name)
    assert page.view.facts is not None
    assert page.view.facts.indicator.id == name


def test_the_page_opens_with_the_first_measure(page: ResultsPage) -> None:
    assert page.report is not None
    first = page.report.whole.results[0].indicator
    assert page.view.title.text() == first.title_display
    assert page.nav.pills.pills["all"].text() == f"ทั้งหมด {len(page.report.whole.results)}"


def test_a_percentage_is_the_sum_of_numerators_by_the_sum_of_denominators(page: ResultsPage) -> None:
    """Complaint 17: right for each school and wrong when aggregated upward is what a mean of percentages is."""
    result = of_kind(page, Kind.RATIO)
    reports = [make_report(reporter=who) for who in (OPEN_SCHOOL, BRANCH_SCHOOL)]
    entries = [report.entries[result.indicator.id] for report in reports]
    given = [entry for entry in entries if entry.state is EntryState.REPORTED and entry.denominator]
    top, bottom = (sum(getattr(entry, field) or 0 for entry in given) for field in ("numerator", "denominator"))
    look_at(page, result.indicator.id)
    value = (Decimal(100) * top / bottom).quantize(Decimal(1).scaleb(-result.indicator.decimals), "ROUND_HALF_UP")
    box = page.view.key_figures.boxes[0].accessibleName()
    assert f"{value}" in box
    assert f"{top:,} จาก {bottom:,}" in box


def test_counted_and_not_counted_add_up_to_all_who_are_asked(page: ResultsPage, desk: DistrictDesk) -> None:
    """Complaint 16: nobody is a zero, nobody is lost; rates never pass 100 percent."""
    for row in page.nav.table.table.rows:
        if row.group:
            continue
        look_at(page, str(row.key))
        rows = page.side.counts.table.rows
        numbers = {str(line.key): int(line.cells[1].words) for line in rows}
        total = numbers.pop(ALL)
        assert sum(numbers.values()) == total
        assert page.view.facts is not None
        assert total == len(page.view.facts.asked)


def test_each_count_is_one_click_from_its_names(page: ResultsPage, desk: DistrictDesk) -> None:
    result = of_kind(page, Kind.RATIO)
    look_at(page, result.indicator.id)
    page.side.counts.choose(COUNTED)
    assert {member.code for member in page.side.members} == set(result.counted)
    facts = page.view.facts
    assert facts is not None
    for why, codes in facts.left_out.items():
        page.side.counts.choose(why.value)
        assert {member.code for member in page.side.members} == set(codes)
    click(page.view.key_figures.boxes[0])
    assert page.side.list_title.text() == "โรงเรียนที่นับ"


def test_a_name_opens_its_report(window: DistrictWindow, page: ResultsPage) -> None:
    look_at(page, of_kind(page, Kind.RATIO).indicator.id)
    page.side.counts.choose(COUNTED)
    page.side.list.choose_first()
    QTest.keyClick(page.side.list, Qt.Key.Key_Return)
    assert window.window.page == "review"


def test_the_two_views_are_a_switch_and_the_other_is_told_where_it_differs(
    qtbot: QtBot, desk: DistrictDesk, tmp_path: Path
) -> None:
    receive(desk, tmp_path, OPEN_SCHOOL, accepted=True)
    page = opened(qtbot, desk).results
    name = of_kind(page, Kind.RATIO).indicator.id
    look_at(page, name)
    assert not page.view.other.isVisible(), "both views count the same report"
    receive(desk, tmp_path, BRANCH_SCHOOL)
    qtbot.waitUntil(lambda: all(desk.report(with_received=view) is not None for view in (True, False)))
    assert [part.text().split()[-1] for part in page.view.view_choice.parts] == ["2", "1"]
    click(page.view.view_choice.parts[1])
    assert page.report is not None
    assert not page.report.with_received
    assert page.view.facts is not None
    assert page.view.facts.result.counted == (SCHOOL,)


def test_groups_add_up_to_the_whole_and_show_their_schools(page: ResultsPage) -> None:
    result = of_kind(page, Kind.RATIO)
    look_at(page, result.indicator.id)
    for number in range(3):
        click(page.view.grouping_choice.parts[number])
        bars = page.view.bars.bars
        assert sum(int(bar.schools.split(" / ")[0]) for bar in bars) == len(result.counted)
        tops = [bar.parts.split(" / ")[0].replace(",", "") for bar in bars if "–" not in bar.parts]
        assert sum(map(int, tops)) == result.sums.numerator
    QTest.mouseClick(page.view.bars, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert page.side.list_title.text() == page.view.bars.bars[0].name
    QTest.keyClick(page.view.bars, Qt.Key.Key_Escape)
    assert page.side.list_title.text() == "โรงเรียนที่นับ"


def test_the_spread_shows_every_school_once(page: ResultsPage) -> None:
    for kind in (Kind.RATIO, Kind.YES_NO):
        result = of_kind(page, kind)
        look_at(page, result.indicator.id)
        shown = [code for one in page.view.spread.columns for code in one.codes]
        assert sorted(shown) == sorted(result.counted)
    QTest.keyClick(page.view.spread, Qt.Key.Key_Right)
    assert [member.code for member in page.side.members] == list(page.view.spread.columns[0].codes)


def test_search_filter_and_order(page: ResultsPage) -> None:
    result = of_kind(page, Kind.MEAN_SCORE)
    QTest.keyClick(page.nav.table, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert page.nav.search.hasFocus()
    QTest.keyClicks(page.nav.search, result.indicator.id)
    QTest.keyClick(page.nav.search, Qt.Key.Key_Return)
    assert page.view.facts is not None
    assert page.view.facts.indicator.id == result.indicator.id
    assert page.nav.table.hasFocus()
    page.nav.search.clear()
    click(page.nav.pills.pills[MISSED])
    assert page.report is not None
    missed = sum(one.attainment.value == "missed" for one in page.report.whole.results)
    assert sum(not row.group for row in page.nav.table.table.rows) == missed
    click(page.nav.pills.pills["all"])
    click(page.nav.order.parts[1])
    heads = {str(row.key) for row in page.nav.table.table.rows if row.group}
    assert heads <= {group.short_name for group in page.report.plan.groups}


def test_tables_are_copied_for_a_spreadsheet(page: ResultsPage) -> None:
    look_at(page, of_kind(page, Kind.RATIO).indicator.id)
    QTest.keyClick(page.nav.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t")[0] == "อำเภอ"
    assert len(copied) == 1 + len(page.view.bars.bars)

    def answer(dialog: TableDialog) -> None:
        click(dialog.copy_button)
        click(dialog.close_button)

    answering(TableDialog, answer, lambda: click(page.view.trend_button))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines[1:]] == [str(year) for year, *_ in page.view.facts.trend()]  # type: ignore[union-attr]


def test_the_list_is_saved_as_a_workbook(page: ResultsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    look_at(page, of_kind(page, Kind.RATIO).indicator.id)
    page.side.counts.choose(ALL)
    page.save_list(tmp_path / "รายชื่อ.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "รายชื่อ.xlsx").worksheets[0]
    codes = {str(row[0].value) for row in sheet.iter_rows(min_row=4)}
    assert codes == {member.code for member in page.side.members}
    assert shown
    page.save_list(tmp_path / "gone" / "x.xlsx")
    assert "gone" in page.told.text() or "โฟลเดอร์" in page.told.text()


def test_the_same_documents_have_the_same_digest(page: ResultsPage) -> None:
    assert page.report is not None
    click(page.digest_button)
    first, *documents = QGuiApplication.clipboard().text().splitlines()
    assert first == page.report.whole.digest
    assert sorted(line.split("\t")[1] for line in documents) == list(page.report.whole.digests)
    assert first[:4].upper() in page.source.text()


def test_a_year_without_reports_says_so(qtbot: QtBot, desk: DistrictDesk) -> None:
    page = opened(qtbot, desk).results
    assert page.waiting.isVisible()
    assert "ยังไม่มีรายงาน" in page.waiting.text()
    assert not page.nav.isVisible()


def test_in_a_small_window_lists_and_measures_come_in_the_place_of_the_figures(
    window: DistrictWindow, page: ResultsPage
) -> None:
    window.window.resize(683, 384)
    assert page.view.isVisible()
    assert not page.nav.isVisible()
    assert not page.side.isVisible()
    click(page.side_button)
    assert page.side.isVisible()
    assert not page.view.isVisible()
    click(page.side.back_button)
    click(page.nav_button)
    assert page.nav.isVisible()
    page.nav.table.setFocus()
    QTest.keyClick(page.nav.table, Qt.Key.Key_Down)
    QTest.keyClick(page.nav.table, Qt.Key.Key_Return)
    assert page.view.isVisible()
    assert not page.nav.isVisible()
