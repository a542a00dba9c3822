"""The import page by keys, clicks and drops: dry run, one import, what waits, the log; complaints of peers' users."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.district.desk import DistrictDesk
from gui.district.imports.looks import Group, group_of
from gui.district.imports.page import ImportPage
from gui.district.plan.dialogs import ReasonDialog
from gui.district_window import DistrictWindow
from models.decision import DecisionKind
from models.import_state import ImportState
from models.plan import Plan
from models.standing import ReviewState
from storage.examination import Examined, examine_each
from storage.import_log import import_log
from storage.importing import import_paths
from storage.receipts import pending_receipts
from storage.workers import ExaminationPool
from tests.helpers.dialogs import answering
from tests.helpers.district import BRANCH_SCHOOL, NOW, OPEN_SCHOOL, edit_cell, enrol, make_district, write
from tests.helpers.district_desk import YEAR, district_desk, shown_district
from tests.helpers.factories import make_report, make_signer
from tests.helpers.window import click, drop_file

LATER = "2021-10-01T10:00:00+07:00"


class InProcess:
    """Examines in this process, where what is tried is the page and not the workers; may be told to wait."""

    def __init__(self) -> None:
        self.before_each: Callable[[], object] = lambda: None

    def examine_all(self, files: Iterable[bytes], plans: Mapping[str, Plan]) -> Iterator[Examined]:
        for found in examine_each(files, plans):
            self.before_each()
            yield found

    def close(self) -> None:
        """There is nothing to end."""


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DistrictDesk]:
    prepare(qapp)
    desk = district_desk(tmp_path, make_district(tmp_path / "เขต.chiwat"))
    desk.pool = cast(ExaminationPool, InProcess())
    yield desk
    desk.close()


@pytest.fixture
def opened(qtbot: QtBot, desk: DistrictDesk) -> DistrictWindow:
    return shown_district(qtbot, desk)


@pytest.fixture
def page(opened: DistrictWindow) -> ImportPage:
    opened.window.show_page("import")
    return opened.imports


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "ไฟล์จากไลน์"
    folder.mkdir()
    return folder


def tried(qtbot: QtBot, page: ImportPage, *paths: Path) -> list[ImportState]:
    page.try_out(list(paths))
    qtbot.waitUntil(lambda: not page.busy)
    return [item.state for item in page.trial.list.items]


def take(qtbot: QtBot, page: ImportPage) -> None:
    click(page.trial.take_button)
    qtbot.waitUntil(lambda: not page.busy)


def imported(qtbot: QtBot, page: ImportPage, *paths: Path) -> None:
    """Import, and put the files down."""
    tried(qtbot, page, *paths)
    take(qtbot, page)
    click(page.trial.leave_button)


def choose(page: ImportPage, words: str) -> None:
    """Choose a way by its words in the panel that is shown."""
    panel = (page.trial if page.trying else page.waiting).panel
    option = next(option for option in panel.options.options if option.text() == words)
    QTest.mouseClick(option, Qt.MouseButton.LeftButton)


def test_an_empty_district_says_what_to_do(page: ImportPage) -> None:
    assert page.first_words.isVisible()
    assert not page.view_choice.isVisible()
    assert page.first_button.hasFocus()


def test_a_folder_dropped_anywhere_is_tried_first(
    qtbot: QtBot, opened: DistrictWindow, inbox: Path, desk: DistrictDesk
) -> None:
    """Complaint 1: what a file would bring is told before anything is stored, and counts add up."""
    write(inbox / "รายงาน ล่าสุด (1).xlsx")
    renamed, _ = write(inbox / "b.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    renamed.rename(inbox / "1632741882913")
    (inbox / "ตารางสรุป.xlsx").write_bytes(b"no workbook")
    drop_file(opened.window, inbox)
    page = opened.imports
    qtbot.waitUntil(lambda: page.trying and not page.busy)
    assert opened.window.page == "import"
    groups = [group_of(item.outcome) for item in page.trial.list.items]
    assert (groups.count(Group.WAITS), groups.count(Group.REFUSED)) == (2, 1)
    assert page.trial.title.text().startswith("ลองนำเข้า 3 ")
    assert {item.name for item in page.trial.list.items} == {
        "รายงาน ล่าสุด (1).xlsx", "1632741882913", "ตารางสรุป.xlsx",
    }  # fmt: skip
    assert not desk.file.held()
    assert not import_log(desk.file.database)


def test_one_click_imports_all_and_a_second_time_changes_nothing(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    """Complaint 4: the same file twice is one report."""
    path, _ = write(inbox / "a.xlsx")
    tried(qtbot, page, inbox)
    take(qtbot, page)
    assert page.trial.kept
    assert desk.file.standing(OPEN_SCHOOL, YEAR).state is ReviewState.QUARANTINED
    enrol(desk.file)
    desk.touch()
    click(page.trial.leave_button)
    assert tried(qtbot, page, path) == [ImportState.IDENTICAL]
    take(qtbot, page)
    assert len(desk.file.held()) == 1


def test_leaving_keeps_nothing(qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk) -> None:
    write(inbox / "a.xlsx")
    tried(qtbot, page, inbox)
    click(page.trial.leave_button)
    assert not page.trying
    assert not desk.file.held()


def test_an_import_is_left_in_the_middle(qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk) -> None:
    write(inbox / "a.xlsx")
    write(inbox / "b.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    tried(qtbot, page, inbox)
    cast(InProcess, desk.pool).before_each = lambda: page.leave() if page.busy else None
    take(qtbot, page)
    assert not page.trying
    assert "ไม่มีอะไรถูกบันทึก" in page.told_words.text()
    assert not desk.file.held()


def test_a_decision_noted_in_the_dry_run_is_carried_out_after_it(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    write(inbox / "a.xlsx")
    tried(qtbot, page, inbox)
    choose(page, "ลงทะเบียนกุญแจนี้")
    panel = page.trial.panel
    click(panel.decide_button)
    assert panel.refusal.isVisible(), "the 30 digits come first"
    QTest.keyClick(panel.compared, Qt.Key.Key_Space)
    click(panel.decide_button)
    assert not desk.file.held(), "it is only noted"
    take(qtbot, page)
    assert desk.file.standing(OPEN_SCHOOL, YEAR).state is ReviewState.RECEIVED
    click(page.trial.take_button)
    assert not page.trying


def test_a_file_can_be_left_out(qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk) -> None:
    write(inbox / "a.xlsx")
    write(inbox / "b.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    tried(qtbot, page, inbox)
    out = page.trial.list.item
    choose(page, "ไม่นำเข้าไฟล์นี้")
    click(page.trial.panel.decide_button)
    assert page.trial.take_button.text() == "นำเข้า 1 ไฟล์"
    take(qtbot, page)
    assert out is not None
    assert [held.reporter for held in desk.file.held()] == [
        who for who in (OPEN_SCHOOL, BRANCH_SCHOOL) if who != out.reporter
    ]


def test_more_files_join_those_in_hand_and_what_was_noted_stays(
    qtbot: QtBot, page: ImportPage, inbox: Path, tmp_path: Path
) -> None:
    write(inbox / "a.xlsx")
    more, _ = write(tmp_path / "b.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    tried(qtbot, page, inbox)
    choose(page, "ส่งคืนให้โรงเรียนส่งใหม่")
    click(page.trial.panel.decide_button)
    assert len(tried(qtbot, page, more)) == 2
    assert [choice.item.name for choice in page.trial.choices.values()] == ["a.xlsx"]


def test_edited_cells_show_the_signed_value_beside_the_cell(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    path, digest = write(inbox / "a.xlsx")
    imported(qtbot, page, path)
    enrol(desk.file)
    desk.file.withdraw([digest], NOW, "เจ้าหน้าที่", reason="ลอง")
    desk.file.restore([digest], NOW, "เจ้าหน้าที่")
    desk.touch()
    second, _ = write(inbox / "b.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    edited = edit_cell(second, inbox / "c.xlsx", "77")
    second.unlink()
    imported(qtbot, page, edited)
    enrol(desk.file, BRANCH_SCHOOL)
    desk.touch()
    assert page.waiting.show_reporter(BRANCH_SCHOOL.code)
    shown = page.waiting.panel
    assert shown.chip.text() == "แก้เซลล์"
    choose(page, "ตรวจรับตามค่าที่ลงนาม")
    click(shown.decide_button)
    found = desk.file.standing(BRANCH_SCHOOL, YEAR)
    assert found.state is ReviewState.ACCEPTED
    report = desk.file.records.report(found.current.digest).report if found.current else None
    assert report == make_report(reporter=BRANCH_SCHOOL)


def fork(qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk) -> tuple[str, str]:
    one, first = write(inbox / "a.xlsx")
    other, second = write(inbox / "b.xlsx", made_at=LATER)
    imported(qtbot, page, one, other)
    enrol(desk.file)
    desk.touch()
    return first, second


def test_a_fork_is_decided_side_by_side_and_the_school_is_told(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    """Complaint 10: neither who came first nor who came last wins; a person chooses, and both stay on record."""
    digests = fork(qtbot, page, inbox, desk)
    assert page.view_choice.parts[0].text() == "รอตัดสินใจ 1"
    QTest.keyClick(page.waiting.list, Qt.Key.Key_Return)
    panel = page.waiting.panel
    assert panel.options.options[panel.options.current].hasFocus()
    choose(page, "ใช้ฉบับที่ 2")
    click(panel.decide_button)
    assert panel.refusal.isVisible(), "a reason first"
    panel.reason.setFocus()
    QTest.keyClicks(panel.reason, "the later one")
    QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    found = desk.file.standing(OPEN_SCHOOL, YEAR)
    assert found.current is not None
    assert found.current.digest == sorted(digests)[1]
    assert len(found.heads) == 2
    (receipt,) = pending_receipts(desk.file)
    assert receipt.reporter == OPEN_SCHOOL
    assert page.view_choice.parts[0].text() == "รอตัดสินใจ"


def test_a_fork_returned_waits_no_longer(qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk) -> None:
    fork(qtbot, page, inbox, desk)
    choose(page, "ส่งคืนให้โรงเรียนส่งใหม่")
    assert page.waiting.panel.reason.text(), "a reason is proposed"
    click(page.waiting.panel.decide_button)
    assert desk.file.standing(OPEN_SCHOOL, YEAR).state is ReviewState.RETURNED
    assert not page.waiting.list.items


def test_a_fork_within_one_batch_is_seen_before_it_is_imported(qtbot: QtBot, page: ImportPage, inbox: Path) -> None:
    write(inbox / "a.xlsx")
    write(inbox / "b.xlsx", made_at=LATER)
    tried(qtbot, page, inbox)
    desk = page.desk
    take(qtbot, page)
    click(page.trial.leave_button)
    enrol(desk.file)
    desk.touch()
    third, _ = write(inbox / "c.xlsx", made_at="2021-10-01T11:00:00+07:00")
    assert tried(qtbot, page, third) == [ImportState.FORK]
    assert len(page.trial.panel.options.options) == 3 + 3


def test_what_cannot_be_carried_out_is_told_and_the_import_stands(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    """Complaint 10 again: nothing is lost without a word."""
    write(inbox / "a.xlsx")
    tried(qtbot, page, inbox)
    choose(page, "ลงทะเบียนกุญแจนี้")
    QTest.keyClick(page.trial.panel.compared, Qt.Key.Key_Space)
    click(page.trial.panel.decide_button)
    other, _ = write(inbox.parent / "b.xlsx", report=make_report(reporter=BRANCH_SCHOOL), signer=make_signer(1))
    import_paths(desk.file, [other], now=NOW)
    enrol(desk.file, BRANCH_SCHOOL, make_signer(1))
    take(qtbot, page)
    assert "ทำตามที่จดไว้ไม่ได้" in page.told_words.text()
    assert len(desk.file.held()) == 2


def test_the_log_is_searched_and_gives_back_the_original(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    path, _ = write(inbox / "a (1).xlsx")
    other, _ = write(inbox / "b.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    imported(qtbot, page, path)
    imported(qtbot, page, other)
    page.search()
    assert page.log.search.hasFocus()
    QTest.keyClicks(page.log.search, "a (1)")
    assert [item.name for item in page.log.list.items] == ["a (1).xlsx"]
    page.log.search.clear()
    QTest.keyClicks(page.log.search, BRANCH_SCHOOL.code)
    assert [item.name for item in page.log.list.items] == ["b.xlsx"]
    page.log.list.choose_first()
    page.log.save_original(inbox / "คืน.xlsx")
    assert (inbox / "คืน.xlsx").read_bytes() == other.read_bytes()
    assert str(inbox) in page.told_words.text()


def test_a_batch_is_withdrawn_with_a_reason(qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk) -> None:
    path, _ = write(inbox / "a.xlsx")
    imported(qtbot, page, path)
    page.view_choice.choose(1)

    def answer(dialog: ReasonDialog) -> None:
        QTest.keyClicks(dialog.reason, "wrong stick")
        click(dialog.verb_button)

    answering(ReasonDialog, answer, lambda: click(page.log.withdraw_button))
    assert desk.file.standing(OPEN_SCHOOL, YEAR).state is ReviewState.MISSING
    assert [decision.kind for decision in desk.file.records.decisions()] == [DecisionKind.WITHDRAW]
    assert len(import_log(desk.file.database)) == 1, "the log keeps it"


def test_a_message_to_the_school_says_which_file_and_what_to_do(qtbot: QtBot, page: ImportPage, inbox: Path) -> None:
    """Complaint 7: a sentence with the way out, not a stack of codes."""
    (inbox / "เก่า.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    tried(qtbot, page, inbox)
    click(page.trial.panel.message_button)
    said = QGuiApplication.clipboard().text()
    assert "เก่า.xlsx" in said
    assert len(said.splitlines()) == 2
    assert page.trial.panel.message_button.text() == "คัดลอกแล้ว"
    page.trial.panel.show_item(page.trial.panel.item, tried=True)
    assert page.trial.panel.message_button.text() == "ข้อความถึงโรงเรียน"


def test_a_stick_that_was_pulled_out_is_told(qtbot: QtBot, page: ImportPage, inbox: Path) -> None:
    page.try_out([inbox / "gone"])
    qtbot.waitUntil(lambda: not page.busy)
    assert not page.trying
    assert "gone" in page.told_words.text()


def test_nothing_to_import_is_told(qtbot: QtBot, page: ImportPage, inbox: Path) -> None:
    (inbox / "หมายเหตุ.txt").write_text("x", encoding="utf-8")
    tried(qtbot, page, inbox)
    assert not page.trying
    assert ".xlsx" in page.told_words.text()


def test_in_a_small_window_the_panel_comes_in_the_place_of_the_list(
    qtbot: QtBot, opened: DistrictWindow, page: ImportPage, inbox: Path
) -> None:
    write(inbox / "a.xlsx")
    opened.window.resize(683, 384)
    tried(qtbot, page, inbox)
    assert page.trial.list.isVisible()
    assert not page.trial.panel.isVisible()
    QTest.keyClick(page.trial.list, Qt.Key.Key_Return)
    assert page.trial.panel.isVisible()
    assert not page.trial.list.isVisible()
    click(page.trial.panel.back_button)
    assert page.trial.list.hasFocus()


def test_real_workers_examine(qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk) -> None:
    desk.pool = ExaminationPool()
    write(inbox / "a.xlsx")
    told: list[tuple[int, int]] = []
    page.try_out([inbox])
    assert page._run is not None
    page._run.progressed.connect(lambda done, total: told.append((done, total)))
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    # The first word of how far it is may come before anybody listens.
    assert told[-1] == (1, 1)
    assert [item.state for item in page.trial.list.items] == [ImportState.UNKNOWN_KEY]
