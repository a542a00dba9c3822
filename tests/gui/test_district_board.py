"""The board by keys and clicks: choose a count, tick schools, note contacts, copy for LINE, workbook and letters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.district.board.counts_look import BAR, FIELDS
from gui.district.board.dialogs import ContactDialog, LettersDialog
from gui.district.board.page import BoardPage
from gui.district.desk import DistrictDesk
from gui.district.window import DistrictMainWindow
from models.board import STATES, Facet
from models.numbers import Digits
from models.publication import School
from storage.district_file import DistrictFile
from storage.district_notes import contacts
from storage.importing import import_paths
from tests.helpers.dialogs import answering
from tests.helpers.district import BRANCH_SCHOOL, OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.district_desk import NOW, YEAR, district_desk, district_window
from tests.helpers.factories import BRANCH, SCHOOL, make_report, make_roster
from tests.helpers.window import click, press

PRAO, MAETAENG = "1050130011", "1050130012"
ENTER = Qt.Key.Key_Return


def roster() -> tuple[School, ...]:
    more = (("วัดสบเปิง", "พร้าว", PRAO), ("บ้านเมืองกื้ด", "แม่แตง", MAETAENG))
    return (*make_roster(), *(School(code=code, name=name, amphoe=amphoe) for name, amphoe, code in more))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A school's report is received, its branch's waits, two schools are missing."""
    folder = tmp_path_factory.mktemp("district")
    with make_district(folder / "เขต.chiwat") as district:
        district.revise(NOW, roster=roster())
        for reporter in (OPEN_SCHOOL, BRANCH_SCHOOL):
            path, _ = write(folder / f"{reporter.code}.xlsx", district.plan, report=make_report(reporter=reporter))
            import_paths(district, [path], now=NOW)
        enrol(district, OPEN_SCHOOL)
    return (folder / "เขต.chiwat").read_bytes()


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path, template: bytes) -> Iterator[DistrictDesk]:
    prepare(qapp)
    (tmp_path / "เขต.chiwat").write_bytes(template)
    desk = district_desk(tmp_path, DistrictFile.open(tmp_path / "เขต.chiwat"))
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot: QtBot, desk: DistrictDesk) -> BoardPage:
    return opened(qtbot, desk)


def opened(qtbot: QtBot, desk: DistrictDesk, size: tuple[int, int] = (1366, 736)) -> BoardPage:
    window = district_window(desk)
    qtbot.addWidget(window.window)
    window.window.resize(*size)
    desk.setProperty("window", window)
    with qtbot.waitExposed(window.window):
        window.window.show()
    window.window.show_page("board")
    qtbot.waitUntil(lambda: desk.report(with_received=True) is not None)  # sizes and types come with it
    return window.board


def show_board(page: BoardPage, item: str = "") -> None:
    window = page.window()
    assert isinstance(window, DistrictMainWindow)
    window.show_page("board", item)


def listed(page: BoardPage) -> list[str]:
    return [str(row.key) for row in page.schools.table.table.rows]


def facet_of(page: BoardPage) -> object:
    return page.counts.facet


def cell(page: BoardPage, row: int, field: object) -> QPoint:
    counts = page.counts
    index = counts.counts.index(row, FIELDS.index(field))
    return counts.visualRect(index).center()


def test_the_board_opens_with_all_that_are_missing(page: BoardPage) -> None:
    assert page.counts.hasFocus()
    assert (page.counts.group, page.counts.facet) == (None, Facet.MISSING)
    assert set(listed(page)) == {PRAO, MAETAENG}
    assert page.head.name.text() == "การส่งรายงาน 4 โรงเรียน"
    assert page.head.sub.text() == "ส่งแล้ว 2 · กำหนดส่ง 15 ต.ค. 2564 เหลือ 13 วัน · รายงานของสำนักงาน: ยังไม่ส่ง"
    assert page.bar.name.text() == "ยังไม่ส่ง 2 โรงเรียน"


def test_the_table_of_counts_is_a_sound_model_that_adds_up(page: BoardPage) -> None:
    QAbstractItemModelTester(page.counts.counts, QAbstractItemModelTester.FailureReportingMode.Fatal)
    *rows, whole = (line.row for line in page.counts.counts.lines)
    assert whole.total == 4
    for facet in Facet:
        assert sum(row.counts[facet] for row in rows) == whole.counts[facet]
    assert {facet: whole.counts[facet] for facet in STATES} == {
        Facet.MISSING: 2, Facet.QUARANTINED: 1, Facet.RECEIVED: 1, Facet.RETURNED: 0, Facet.ACCEPTED: 0,
    }  # fmt: skip
    index = page.counts.counts.index(len(rows), FIELDS.index(Facet.MISSING))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "รวม ยังไม่ส่ง 2"
    tip = page.counts.counts.index(len(rows), FIELDS.index(BAR)).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("ยังไม่ส่ง 2 · กักไว้ 1 · ")


def test_arrows_choose_a_count_and_enter_goes_to_its_schools(page: BoardPage) -> None:
    press(Qt.Key.Key_Right)
    assert facet_of(page) is Facet.QUARANTINED
    assert listed(page) == [BRANCH]
    press(Qt.Key.Key_Right)
    assert listed(page) == [SCHOOL]
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    assert facet_of(page) is Facet.MISSING
    press(Qt.Key.Key_Home)
    first = page.counts.counts.lines[0].row
    assert page.counts.group == first.group
    assert len(listed(page)) == first.counts[Facet.MISSING]
    press(Qt.Key.Key_End)
    assert page.counts.group is None
    press(ENTER)
    assert page.schools.table.hasFocus()
    assert page.schools.table.current == listed(page)[0]
    press(Qt.Key.Key_Escape)
    assert page.counts.hasFocus()


def test_a_click_chooses_a_count_and_a_group_s_name_the_group(page: BoardPage) -> None:
    groups = [line.row.group for line in page.counts.counts.lines]
    prao = groups.index("พร้าว")
    where = cell(page, prao, Facet.TOTAL)
    QTest.mouseClick(page.counts.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert listed(page) == [PRAO]
    assert page.bar.name.text() == "ทั้งหมด อ.พร้าว 1 โรงเรียน"
    name = cell(page, groups.index("แม่ริม"), "name")
    QTest.mouseClick(page.counts.viewport(), Qt.MouseButton.LeftButton, pos=name)
    assert (page.counts.group, page.counts.facet) == ("แม่ริม", Facet.TOTAL)
    assert set(listed(page)) == {SCHOOL, BRANCH}


def test_counts_are_grouped_by_size_and_type_too(page: BoardPage, desk: DistrictDesk) -> None:
    click(page.head.groupings.parts[1])
    words = [line.words for line in page.counts.counts.lines]
    assert words[-2:] == ["ยังไม่ทราบ", "รวม"]
    assert words[0] == desk.plan.size_classes[0].label.partition(" (")[0]
    assert page.counts.counts.lines[-1].row.total == 4
    click(page.head.groupings.parts[2])
    assert [line.words for line in page.counts.counts.lines] == ["ประถมศึกษา", "ยังไม่ทราบ", "รวม"]


def test_schools_are_ticked_one_by_one_or_all(page: BoardPage) -> None:
    press(ENTER)
    first = listed(page)[0]
    assert page.schools.ticked == {PRAO, MAETAENG}
    press(Qt.Key.Key_Space)
    assert page.schools.ticked == {PRAO, MAETAENG} - {first}
    assert page.bar.sub.text() == "เลือก 1"
    assert "หนังสือเตือน 1 ฉบับ" in page.bar.letters_button.text()
    click(page.schools.tick)
    assert page.schools.ticked == {PRAO, MAETAENG}
    page.schools.table.setFocus()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.schools.ticked == set()
    assert not page.line.copy_button.isEnabled()
    assert not page.bar.letters_button.isEnabled()


def test_the_search_finds_a_code_in_thai_digits_and_ticks_only_what_it_shows(page: BoardPage) -> None:
    page.search()
    assert page.bar.search.hasFocus()
    for typed in ("ๅจถจๅ-จจๅๅ", "๑๐๕๐๑๓๐๐๑๑"):  # the first by the keys of a keyboard left on Thai
        page.bar.search.setText(typed)
        assert listed(page) == [PRAO]
    click(page.schools.tick)
    assert page.schools.ticked == {MAETAENG}
    page.bar.search.setFocus()
    press(ENTER)
    assert page.schools.table.hasFocus()
    page.bar.search.setText("nobody")
    assert listed(page) == []
    assert not page.schools.tick.isEnabled()


def test_the_message_is_copied_by_a_key_and_says_so_only_while_it_is_true(page: BoardPage) -> None:
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == page.line.text
    assert "บ้านเมืองกื้ด" in clipboard.text()
    assert page.line.copied.isVisible()
    click(page.line.codes)
    assert not page.line.copied.isVisible()
    click(page.line.copy_button)
    assert MAETAENG in clipboard.text()
    assert page.line.copied.isVisible()
    clipboard.setText("something else")
    assert not page.line.copied.isVisible()


def test_the_message_names_only_the_ticked_and_can_go_by_the_alphabet(page: BoardPage) -> None:
    click(page.line.order.parts[1])
    assert "1. บ้านเมืองกื้ด อ.แม่แตง" in page.line.text
    click(page.line.deadline)
    assert "กำหนดส่ง" not in page.line.text
    press(Qt.Key.Key_F8)
    assert page.line.copy_button.hasFocus()
    page.counts.setFocus()
    press(ENTER)
    press(Qt.Key.Key_Space)
    assert "รายชื่อต่อไปนี้ 1 โรงเรียน" in page.line.text


def test_after_the_message_was_sent_it_is_noted_for_all_in_it(page: BoardPage, desk: DistrictDesk) -> None:
    click(page.line.copy_button)
    click(page.line.contact_button)
    noted = contacts(desk.file.database, YEAR)
    assert noted.keys() == {PRAO, MAETAENG}
    assert {(one.on_day, one.note) for one in noted.values()} == {(NOW.date(), "ส่งข้อความไลน์")}
    assert page.told.isVisible()


def note(page: BoardPage, words: str, day: str = "") -> None:
    def answer(dialog: ContactDialog) -> None:
        assert dialog.focusWidget() is dialog.note
        dialog.note.setText(words)
        if day:
            dialog.day.setText(day)
        QTest.keyClick(dialog.note, ENTER)

    answering(ContactDialog, answer, lambda: press(Qt.Key.Key_F2))


def test_a_contact_is_noted_at_its_school(page: BoardPage, desk: DistrictDesk) -> None:
    press(ENTER)
    code = str(page.schools.table.current)
    note(page, "รับปากส่ง 4 ต.ค.", "1/10/2564")
    assert contacts(desk.file.database, YEAR)[code].on_day == date(2021, 10, 1)
    row = page.schools.table.table.rows[0]
    assert [one.words for one in row.cells[-2:]] == ["1 ต.ค. 2564", "รับปากส่ง 4 ต.ค."]
    assert page.schools.table.current == code


@pytest.mark.parametrize("day", ["3/10/2564", "30/2/2564", "1/10/2021", ""])
def test_a_day_that_cannot_be_is_refused(page: BoardPage, desk: DistrictDesk, day: str) -> None:
    press(ENTER)

    def answer(dialog: ContactDialog) -> None:
        dialog.day.setText(day)
        click(dialog.verb_button)
        assert dialog.isVisible()
        assert dialog.refusal.isVisible()
        assert dialog.day.bad

    answering(ContactDialog, answer, lambda: press(ENTER))
    assert contacts(desk.file.database, YEAR) == {}


def test_a_report_is_opened_for_review_and_one_that_waits_at_the_import(qtbot: QtBot, page: BoardPage) -> None:
    page.show_item(SCHOOL)
    assert page.schools.table.hasFocus()
    with qtbot.waitSignal(page.page_wanted) as wanted:
        press(ENTER)
    assert wanted.args == ["review", SCHOOL]
    show_board(page, BRANCH)
    where = page.schools.table.visualRect(page.schools.table.table.index(0, 1)).center()
    QTest.mouseClick(page.schools.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    with qtbot.waitSignal(page.page_wanted) as wanted:
        QTest.mouseDClick(page.schools.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert wanted.args == ["import", BRANCH]


def test_the_workbook_has_all_schools(
    qtbot: QtBot, page: BoardPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = tmp_path / "ตาราง"  # a name without an ending gets one
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    click(page.head.workbook_button)
    qtbot.waitUntil(lambda: page.told.isVisible())
    path = tmp_path / "ตาราง.xlsx"
    assert str(path) in page.told_words.text()
    assert page.told.file_button.isVisible()
    cells = {value for row in openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True) for value in row}
    assert {SCHOOL, BRANCH, PRAO, MAETAENG} <= cells


def test_letters_go_to_the_ticked_that_owe_something_and_are_noted(
    qtbot: QtBot, page: BoardPage, desk: DistrictDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "หนังสือ.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.counts.choose(None, Facet.TOTAL)
    assert page.bar.letters_button.text() == "หนังสือเตือน 3 ฉบับ"

    def answer(dialog: LettersDialog) -> None:
        assert dialog.note.isChecked()
        click(dialog.verb_button)

    answering(LettersDialog, answer, lambda: click(page.bar.letters_button))
    qtbot.waitUntil(lambda: page.told.isVisible() and str(path) in page.told_words.text())
    assert path.read_bytes().count(b"/Type /Page\n") == 3
    assert contacts(desk.file.database, YEAR).keys() == {BRANCH, PRAO, MAETAENG}


def test_letters_are_written_without_a_note_and_a_failure_is_told(
    qtbot: QtBot, page: BoardPage, desk: DistrictDesk, tmp_path: Path
) -> None:
    schools = page.schools.chosen
    page.actions_of.write_letters_to(tmp_path / "a.pdf", schools, note=False)
    qtbot.waitUntil(lambda: (tmp_path / "a.pdf").exists() and page.told.isVisible())
    assert contacts(desk.file.database, YEAR) == {}
    page.actions_of.write_letters_to(tmp_path / "gone" / "a.pdf", schools, note=True)
    qtbot.waitUntil(lambda: not page.told.file_button.isVisible())
    assert contacts(desk.file.database, YEAR) == {}
    assert page.bar.letters_button.isEnabled()


def test_f5_counts_what_another_window_took_in(page: BoardPage, desk: DistrictDesk) -> None:
    enrol(desk.file, BRANCH_SCHOOL)
    press(Qt.Key.Key_F5)
    whole = page.counts.counts.lines[-1].row
    assert whole.counts[Facet.RECEIVED] == 2
    assert whole.counts[Facet.QUARANTINED] == 0


def test_in_a_narrow_window_the_message_comes_and_goes_by_a_key(qtbot: QtBot, desk: DistrictDesk) -> None:
    page = opened(qtbot, desk, (1100, 736))
    assert not page.line.isVisible()
    press(Qt.Key.Key_F8)
    assert page.line.isVisible()
    assert page.counts.isVisible()
    press(Qt.Key.Key_Escape)
    assert not page.line.isVisible()
    click(page.head.line_button)
    assert page.line.copy_button.hasFocus()
    click(page.line.back_button)
    assert not page.line.isVisible()


def test_in_a_small_window_counts_schools_and_message_take_turns(qtbot: QtBot, desk: DistrictDesk) -> None:
    page = opened(qtbot, desk, (683, 368))
    assert page.counts.isVisible()
    assert not page.schools.isVisible()
    assert page.counts.isColumnHidden(FIELDS.index(BAR))
    click(page.bar.list_button)
    assert page.schools.table.hasFocus()
    assert not page.counts.isVisible()
    assert page.schools.table.horizontalScrollBar().maximum() == 0
    press(Qt.Key.Key_F8)
    assert page.line.isVisible()
    assert not page.schools.isVisible()
    press(Qt.Key.Key_Escape)
    click(page.bar.back_button)
    assert page.counts.hasFocus()


def test_thai_digits_are_shown_where_they_are_wanted(qtbot: QtBot, desk: DistrictDesk) -> None:
    desk.settings.change(digits=Digits.THAI)
    page = opened(qtbot, desk)
    assert page.bar.name.text() == "ยังไม่ส่ง ๒ โรงเรียน"
    assert page.counts.counts.words(len(page.counts.counts.lines) - 1, Facet.TOTAL) == "๔"
    assert "๒๕๖๔" in page.line.text


def test_without_a_deadline_the_page_leads_to_where_it_is_set(qtbot: QtBot, desk: DistrictDesk) -> None:
    desk.file.revise(NOW, deadlines={})
    page = opened(qtbot, desk)
    assert "ยังไม่ตั้งกำหนดส่ง" in page.head.sub.text()
    assert not page.line.deadline.isEnabled()
    with qtbot.waitSignal(page.page_wanted) as wanted:
        click(page.head.deadline_button)
    assert wanted.args == ["plan", ""]


@pytest.mark.parametrize("schools", [True, False])
def test_before_anything_can_come_the_page_says_what_is_needed(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, schools: bool
) -> None:
    prepare(qapp)
    district = make_district(tmp_path / "ใหม่.chiwat")
    if not schools:
        district.revise(NOW, roster=())
    desk = district_desk(tmp_path, district)
    page = opened(qtbot, desk)
    assert not page.counts.isVisible()
    assert not page.line.isVisible()
    assert page.empty.text().startswith("ยังไม่เคยเผยแพร่แผน" if schools else "ยังไม่มีโรงเรียน")
    with qtbot.waitSignal(page.page_wanted) as wanted:
        click(page.empty_button)
    assert wanted.args == ["plan", ""]
    if schools:
        show_board(page)
        with qtbot.waitSignal(desk.figures_ready):
            desk.decide(lambda file: file.publish(NOW))
        assert page.counts.isVisible()
    desk.close()
