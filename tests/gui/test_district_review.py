"""The review page by keys and clicks: look, remark, accept, return, many at once, receipts that schools receive."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.district.desk import DistrictDesk
from gui.district.passphrase import PassphraseDialog
from gui.district.review.page import ReviewPage
from gui.district.review.return_dialog import ReturnDialog
from models.standing import ReviewState
from models.submission import Reporter
from storage.importing import import_paths
from storage.receipts import pending_receipts
from tests.helpers.dialogs import answering
from tests.helpers.district import BRANCH_SCHOOL, OPEN_SCHOOL, PASSPHRASE, enrol, make_district, write
from tests.helpers.district_desk import NOW, YEAR, district_desk, shown_district
from tests.helpers.factories import BRANCH, SCHOOL, make_report
from tests.helpers.window import click


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DistrictDesk]:
    prepare(qapp)
    desk = district_desk(tmp_path, make_district(tmp_path / "เขต.chiwat"))
    receive(desk, tmp_path, OPEN_SCHOOL)
    receive(desk, tmp_path, BRANCH_SCHOOL)
    yield desk
    desk.close()


def receive(desk: DistrictDesk, folder: Path, reporter: Reporter) -> None:
    path, _ = write(folder / f"{reporter.code}.xlsx", desk.plan, report=make_report(reporter=reporter))
    import_paths(desk.file, [path], now=NOW)
    enrol(desk.file, reporter)


@pytest.fixture
def page(qtbot: QtBot, desk: DistrictDesk) -> ReviewPage:
    opened = shown_district(qtbot, desk)
    opened.window.show_page("review")
    return opened.review


def state(desk: DistrictDesk, reporter: Reporter) -> ReviewState:
    return desk.file.standing(reporter, YEAR).state


def test_the_page_opens_with_the_first_that_waits(page: ReviewPage, desk: DistrictDesk) -> None:
    assert page.queue.pills.current == ReviewState.RECEIVED.value
    assert len(page.queue.table.table.rows) == 2
    assert page.name.text() in {desk.name_of(OPEN_SCHOOL), desk.name_of(BRANCH_SCHOOL)}
    assert len(page.sheet.table.table.rows) == len(desk.plan.entered_by(OPEN_SCHOOL.type))


def test_accepting_goes_on_to_the_next(page: ReviewPage, desk: DistrictDesk) -> None:
    first = str(page.queue.table.current)
    click(page.accept_button)
    who = OPEN_SCHOOL if first == SCHOOL else BRANCH_SCHOOL
    assert state(desk, who) is ReviewState.ACCEPTED
    assert str(page.queue.table.current) != first
    assert page.queue.pills.pills["accepted"].text().endswith("1")


def test_a_remark_is_typed_at_its_value_and_goes_back_with_the_report(page: ReviewPage, desk: DistrictDesk) -> None:
    """Complaint 11: "rejected" reaches the sender, at the field."""
    page.show_item(SCHOOL)
    page.sheet.table.setFocus()
    page.sheet.table.choose_first()
    QTest.keyClick(page.sheet.table, Qt.Key.Key_Return)
    assert page.detail.remark.hasFocus()
    QTest.keyClicks(page.detail.remark, "check 12 of 10")
    name = str(page.sheet.table.current)
    click(page.return_button)
    assert state(desk, OPEN_SCHOOL) is ReviewState.RETURNED
    (receipt,) = [one for one in pending_receipts(desk.file) if one.reporter == OPEN_SCHOOL]
    assert [(remark.indicator, remark.text) for remark in receipt.remarks] == [(name, "check 12 of 10")]


def test_a_return_without_a_word_is_not_sent(page: ReviewPage, desk: DistrictDesk) -> None:
    page.show_item(SCHOOL)
    click(page.return_button)
    assert state(desk, OPEN_SCHOOL) is ReviewState.RECEIVED
    assert page.reason.hasFocus()
    QTest.keyClicks(page.reason, "wrong year")
    click(page.return_button)
    assert state(desk, OPEN_SCHOOL) is ReviewState.RETURNED


def test_a_remark_taken_back_is_not_sent(page: ReviewPage, desk: DistrictDesk) -> None:
    page.show_item(SCHOOL)
    page.sheet.table.choose_first()
    QTest.keyClicks(page.detail.remark, "x")
    assert page.return_button.text().endswith("1 ข้อ")
    click(page.detail.clear_button)
    assert page.return_button.text() == "ส่งคืน"


def test_many_are_accepted_at_once(page: ReviewPage, desk: DistrictDesk) -> None:
    page.queue.table.setFocus()
    click(page.all_button)
    assert page.queue.ticked == {SCHOOL, BRANCH}
    QTest.keyClick(page.queue.table, Qt.Key.Key_Space)
    assert len(page.queue.ticked) == 1
    QTest.keyClick(page.queue.table, Qt.Key.Key_Space)
    click(page.many_button)
    assert {state(desk, who) for who in (OPEN_SCHOOL, BRANCH_SCHOOL)} == {ReviewState.ACCEPTED}


def test_several_are_returned_with_one_reason_and_their_own_remarks(page: ReviewPage, desk: DistrictDesk) -> None:
    page.show_item(SCHOOL)
    page.sheet.table.choose_first()
    name = str(page.sheet.table.current)
    QTest.keyClick(page.sheet.table, Qt.Key.Key_Return)
    QTest.keyClicks(page.detail.remark, "look")
    click(page.all_button)

    def answer(dialog: ReturnDialog) -> None:
        click(dialog.verb_button)
        assert dialog.refusal.isVisible()
        QTest.keyClicks(dialog.reason, "not all classes")
        click(dialog.verb_button)

    answering(ReturnDialog, answer, lambda: click(page.return_many_button))
    assert {state(desk, who) for who in (OPEN_SCHOOL, BRANCH_SCHOOL)} == {ReviewState.RETURNED}
    receipts = {one.reporter: one for one in pending_receipts(desk.file)}
    assert {one.reason for one in receipts.values()} == {"not all classes"}
    assert [(r.indicator, r.text) for r in receipts[OPEN_SCHOOL].remarks] == [(name, "look")]
    assert [(r.indicator, r.text) for r in receipts[BRANCH_SCHOOL].remarks] == [("", "not all classes")]
    assert not page.return_many_button.isVisible()


def test_what_was_accepted_can_still_be_returned(page: ReviewPage, desk: DistrictDesk) -> None:
    page.show_item(SCHOOL)
    click(page.accept_button)
    page.show_item(SCHOOL)
    assert not page.accept_button.isEnabled()
    QTest.keyClicks(page.reason, "found later")
    click(page.return_button)
    assert state(desk, OPEN_SCHOOL) is ReviewState.RETURNED


def test_receipts_of_all_that_is_decided_are_signed_in_one_go(
    qtbot: QtBot, page: ReviewPage, desk: DistrictDesk, tmp_path: Path
) -> None:
    click(page.all_button)
    click(page.many_button)
    folder = tmp_path / "ใบตอบรับ"
    folder.mkdir()

    def answer(dialog: PassphraseDialog) -> None:
        dialog.field.field.setText(PASSPHRASE)
        click(dialog.verb_button)

    answering(PassphraseDialog, answer, lambda: page.write_receipts_to(folder))
    qtbot.waitUntil(lambda: page.told.isVisible() and str(folder) in page.told_words.text())
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 2
    assert {name.split("_")[0] for name in names} == {SCHOOL, BRANCH}


def test_the_next_conspicuous_value_is_a_key_away(page: ReviewPage) -> None:
    page.sheet.next_flagged()
    names = [one.indicator.id for one in page.sheet._case.rows if one.outlier or one.words] if page.sheet._case else []
    assert page.sheet.table.current == (names[0] if names else None)


def test_in_a_small_window_the_value_comes_in_the_report_s_place(page: ReviewPage) -> None:
    page.window().resize(683, 368)
    QApplication.processEvents()
    page.sheet.table.choose_first()
    page.sheet.table.setFocus()
    QTest.keyClick(page.sheet.table, Qt.Key.Key_Return)
    assert page.detail.remark.hasFocus()
    assert not page.sheet.isVisible()
    click(page.back_button)
    assert page.sheet.isVisible()
    assert not page.side.isVisible()


def test_before_anything_came_the_page_leads_to_the_import(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    prepare(qapp)
    (tmp_path / "x").mkdir()
    desk = district_desk(tmp_path / "x")
    opened = shown_district(qtbot, desk)
    opened.window.show_page("review")
    with qtbot.waitSignal(opened.review.page_wanted) as wanted:
        click(opened.review.empty_button)
    assert wanted.args[0] == "import"
    desk.close()
    shutil.rmtree(tmp_path / "x", ignore_errors=True)


def test_an_interim_report_is_noted_and_not_accepted(qtbot: QtBot, desk: DistrictDesk, tmp_path: Path) -> None:
    path, _ = write(
        tmp_path / "interim.xlsx", desk.plan, report=make_report(reporter=BRANCH_SCHOOL), final=False,
        revision=2, lineage=tuple(held.digest for held in desk.file.held() if held.reporter == BRANCH_SCHOOL),
    )  # fmt: skip
    import_paths(desk.file, [path], now=NOW)
    opened = shown_district(qtbot, desk)
    page = opened.review
    opened.window.show_page("review", BRANCH)
    click(page.all_button)
    assert page.queue.ticked == {SCHOOL}
    assert page.accept_button.text() == "รับทราบฉบับระหว่างปี"
    click(page.accept_button)
    assert "ไม่นับเป็นรายงานของปี" in page.told.text()
    assert page.queue.pills.pills["accepted"].text().endswith(" 0")
    page.show_item(BRANCH)
    assert page.chip.accessibleName() == "รับทราบฉบับระหว่างปี"
    opened.window.show_page("board")
    assert [one.state for one in opened.board._schools if one.interim] == [ReviewState.RECEIVED]


def test_in_a_closed_year_nothing_can_be_decided(qtbot: QtBot, desk: DistrictDesk) -> None:
    desk.file.close_year(YEAR, NOW, "ก")
    opened = shown_district(qtbot, desk)
    opened.window.show_page("review")
    page = opened.review
    assert not page.accept_button.isEnabled()
    assert not page.return_button.isEnabled()
    assert not page.all_button.isEnabled()
    assert "ปิดแล้ว" in page.reason.placeholderText()
