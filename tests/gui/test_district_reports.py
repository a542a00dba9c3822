"""The reports page by keys and clicks: every report is looked at, written and read again; notes reach their reports."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.district.desk import DistrictDesk
from gui.district.passphrase import PassphraseDialog
from gui.district.reports.kinds import Kind
from gui.district.reports.page import ReportsPage
from gui.district_window import DistrictWindow
from models.numbers import format_number
from storage.consolidation_file import read_figures
from storage.district_notes import progress_notes
from storage.importing import import_paths
from tests.helpers.dialogs import answering
from tests.helpers.district import NOW, OPEN_SCHOOL, PASSPHRASE, enrol, make_district, write
from tests.helpers.district_desk import YEAR, district_desk, district_window
from tests.helpers.factories import make_report
from tests.helpers.window import click


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DistrictDesk]:
    prepare(qapp)
    desk = district_desk(tmp_path, make_district(tmp_path / "เขต.chiwat"))
    yield desk
    desk.close()


def opened(qtbot: QtBot, desk: DistrictDesk) -> DistrictWindow:
    window = district_window(desk)
    qtbot.addWidget(window.window)
    window.window.resize(1366, 736)
    with qtbot.waitExposed(window.window):
        window.window.show()
    window.window.show_page("reports")
    qtbot.waitUntil(lambda: desk.report(with_received=False) is not None)
    return window


@pytest.fixture
def page(qtbot: QtBot, desk: DistrictDesk, tmp_path: Path) -> ReportsPage:
    path, _ = write(tmp_path / "a.xlsx", desk.plan, report=make_report(reporter=OPEN_SCHOOL))
    import_paths(desk.file, [path], now=NOW)
    enrol(desk.file, OPEN_SCHOOL)
    desk.file.accept(OPEN_SCHOOL, YEAR, NOW, "เจ้าหน้าที่")
    page = opened(qtbot, desk).reports
    qtbot.waitUntil(lambda: page.preview.count > 0)
    return page


def choose(page: ReportsPage, kind: Kind) -> None:
    page.table.setFocus()
    page.table.choose(kind)


def save(qtbot: QtBot, page: ReportsPage, path: Path, *, every_group: bool = False) -> None:
    page.save_to(path, every_group=every_group)
    qtbot.waitUntil(lambda: page._task is None)


def said(page: ReportsPage) -> str:
    """Return the words of the pages that are looked at."""
    printed = page.preview._printed
    pages = printed.pages if printed else ()
    return " ".join(" ".join(placed.strip.text for one in pages for placed in one).split())


def test_pages_are_looked_at_one_by_one(qtbot: QtBot, page: ReportsPage) -> None:
    assert page.preview.words.text() == f"หน้า 1 จาก {page.preview.count}"
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.preview.hasFocus()
    QTest.keyClick(page.preview, Qt.Key.Key_PageDown)
    assert page.preview.number == 1
    QTest.keyClick(page.preview, Qt.Key.Key_End)
    assert not page.preview.after_button.isEnabled()
    click(page.preview.before_button)
    assert page.preview.number == page.preview.count - 2
    picture = page.preview.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5)}
    assert len(colours) > 8, "a page with words on it"


def test_the_public_report_is_written_as_it_was_looked_at(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    click(page.digits_choice.parts[1])
    save(qtbot, page, tmp_path / "รายงาน.pdf")
    assert (tmp_path / "รายงาน.pdf").read_bytes().startswith(b"%PDF")
    assert page.told.isVisible()
    assert "รายงาน.pdf" in page.told_words.text()
    assert page.told.file_button.isVisible()


def test_the_workbook_has_the_figures_of_the_results(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    """Complaint 9: totals of workbook and program are the same."""
    choose(page, Kind.WORKBOOK)
    assert page.content.isVisible()
    save(qtbot, page, tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["ผลรายตัวชี้วัด"]
    shown = {value for row in sheet.iter_rows(values_only=True) for value in row if isinstance(value, (int, float))}
    assert page.report is not None
    for result in page.report.whole.results:
        assert result.value is None or float(result.value) in shown, result.indicator.id


def test_the_table_has_a_row_for_each_indicator(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    choose(page, Kind.TABLE)
    save(qtbot, page, tmp_path / "ผล.csv")
    with (tmp_path / "ผล.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert page.report is not None
    assert len(rows) == 1 + len(page.report.whole.results)
    assert (tmp_path / "ผล-dictionary.csv").exists()


def test_figures_are_signed_with_the_passphrase(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    choose(page, Kind.SIGNED)

    def answer(dialog: PassphraseDialog) -> None:
        dialog.field.field.setText(PASSPHRASE)
        click(dialog.verb_button)

    answering(PassphraseDialog, answer, lambda: page.save_to(tmp_path / "รวม.xlsx"))
    qtbot.waitUntil(lambda: page._task is None)
    figures = read_figures(tmp_path / "รวม.xlsx")
    assert figures.figures.year == YEAR
    assert not figures.differences


def test_scorecards_of_all_groups_go_to_a_folder(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    choose(page, Kind.SCORECARD)
    assert page.all_button.isVisible()
    folder = tmp_path / "ใบรายงานผล"
    folder.mkdir()
    save(qtbot, page, folder, every_group=True)
    assert len(list(folder.glob("*.pdf"))) == len(list(folder.glob("*.xlsx"))) == page.group.count()
    ids = [
        str(row[0])
        for path in folder.glob("*.xlsx")
        for row in openpyxl.load_workbook(path).worksheets[0].iter_rows(min_row=6, values_only=True)
        if row[0]
    ]
    assert page.report is not None
    assert sorted(ids) == sorted(result.indicator.id for result in page.report.whole.results)


def test_a_note_is_kept_as_its_field_is_left_and_is_printed(
    qtbot: QtBot, page: ReportsPage, desk: DistrictDesk, tmp_path: Path
) -> None:
    choose(page, Kind.NOTES)
    notes = page.notes
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    notes.table.choose_first()
    QTest.keyClick(notes.table, Qt.Key.Key_Return)
    assert notes.fields["progress"].hasFocus()
    QTest.keyClicks(notes.fields["progress"], "trained all teachers")
    QTest.keyClick(notes.fields["progress"], Qt.Key.Key_Tab)
    assert notes.fields["obstacle"].hasFocus()
    name = str(notes.table.current)
    kept = progress_notes(desk.file.database, YEAR)
    assert (kept[name].progress, kept[name].author) == ("trained all teachers", desk.officer)
    assert notes.count.text().startswith("มีบันทึก 1 ")
    QTest.keyClicks(notes.fields["obstacle"], "no time")
    choose(page, Kind.SCORECARD)
    assert progress_notes(desk.file.database, YEAR)[name].obstacle == "no time", "kept when the page is left"
    page.group.setCurrentIndex(page.group.findData(desk.plan.indicator(name).group))
    qtbot.waitUntil(lambda: "trained all teachers" in said(page) and "ใบรายงานผล" in said(page))
    save(qtbot, page, tmp_path / "ใบ.pdf")
    book = openpyxl.load_workbook(tmp_path / "ใบ.xlsx").worksheets[0]
    assert "no time" in {value for row in book.iter_rows(values_only=True) for value in row}
    choose(page, Kind.PUBLIC)
    qtbot.waitUntil(lambda: "trained all teachers" in said(page) and "สารบัญ" in said(page))


def test_notes_typed_and_emptied_leave_nothing(page: ReportsPage, desk: DistrictDesk) -> None:
    choose(page, Kind.NOTES)
    page.notes.table.choose_first()
    field = page.notes.fields["next_step"]
    field.setFocus()
    QTest.keyClicks(field, "x")
    page.notes.save()
    assert len(progress_notes(desk.file.database, YEAR)) == 1
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    page.notes.save()
    assert not progress_notes(desk.file.database, YEAR)


def test_a_folder_that_is_gone_is_told_and_nothing_is_lost(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    choose(page, Kind.WORKBOOK)
    save(qtbot, page, tmp_path / "gone" / "a.xlsx")
    assert page.told.isVisible()
    assert not page.told.file_button.isVisible()
    assert page.save_button.isEnabled()


def test_a_year_without_accepted_reports_says_so(qtbot: QtBot, desk: DistrictDesk) -> None:
    page = opened(qtbot, desk).reports
    assert page.waiting.isVisible()
    assert not page.save_button.isEnabled()


def test_the_state_says_what_it_was_computed_from(page: ReportsPage) -> None:
    assert page.report is not None
    page.state.resize(900, 60)
    assert page.report.whole.digest == page.state.toolTip()
    assert format_number(1) in page.state.text()


def test_in_a_small_window_fields_come_in_the_place_of_the_list(qtbot: QtBot, page: ReportsPage) -> None:
    page.window().resize(683, 384)
    choose(page, Kind.NOTES)
    page.notes.table.choose_first()
    QTest.keyClick(page.notes.table, Qt.Key.Key_Return)
    assert page.notes.fields["progress"].isVisible()
    assert not page.notes.table.isVisible()
    click(page.notes.back_button)
    assert page.notes.table.hasFocus()
