"""What the review page shows: counts before a school is opened, whole words, one's own text, a rule one can read."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.design.labels import WrappedLabel
from gui.design.table import Cell, Column, Row, Table
from gui.district.desk import DistrictDesk
from gui.district.review.case import Case, CaseRow, Noticed
from gui.district.review.detail import size_words, too_few_words
from gui.district.review.page import ReviewPage
from gui.district.review.queue import NOTICED
from gui.district.review.sheet import FLAGGED
from models.numbers import Number
from models.outliers import Peers, peers
from tests.gui import test_district_review as base
from tests.helpers.district_desk import shown_district
from tests.helpers.factories import BRANCH, SCHOOL
from tests.helpers.keys import type_text
from tests.helpers.window import click

desk, page = base.desk, base.page


@pytest.mark.parametrize("label", ["ขนาดใหญ่ (600 คนขึ้นไป)", "ใหญ่ (600 คนขึ้นไป)"])
def test_a_size_is_said_once(label: str) -> None:
    assert size_words(label) == "ขนาดใหญ่ (600 คนขึ้นไป)"
    assert "ขนาดขนาด" not in too_few_words(label, 7)


def test_the_queue_shows_how_much_there_is_to_look_at(page: ReviewPage) -> None:
    page.queue.show_noticed({SCHOOL: Noticed(outliers=2, unexplained=1, explained=0)})
    rows = {row.key: row.cells[-1] for row in page.queue.table.table.rows}
    assert rows[SCHOOL].words == "3"
    assert rows[BRANCH].words == ""
    pill = page.queue.pills.pills[NOTICED]
    assert pill.isVisible()
    assert pill.text() == "มีค่าที่ควรดู 1"
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert [row.key for row in page.queue.table.table.rows] == [SCHOOL]
    page.queue.show_noticed({})
    assert not pill.isVisible()
    assert len(page.queue.table.table.rows) == 2


def test_the_report_shown_is_one_that_the_list_shows(page: ReviewPage, desk: object) -> None:
    page.show_item(SCHOOL)
    type_text(page.queue.search, BRANCH)
    assert page._case is not None
    assert page._case.standing.reporter.code == BRANCH
    type_text(page.queue.search, "ไม่มีที่นี่")
    assert page._case is None
    assert not page.accept_button.isEnabled()


def test_one_absent_child_in_a_small_class_is_not_conspicuous() -> None:
    found = peers([Number(100)] * 12)
    assert found is not None
    assert not found.is_outlier(Number("92.31"), Decimal(100) / 13)
    assert not found.is_outlier(Number("84.62"), Decimal(100) / 13)
    assert found.is_outlier(Number("76.92"), Decimal(100) / 13)
    assert found.is_outlier(Number("92.31"), Decimal(100) / 130)


def _shown(page: ReviewPage, found: Peers, size: str = "ขนาดใหญ่ (600 คนขึ้นไป)") -> tuple[CaseRow, Case]:
    from dataclasses import replace

    assert page._case is not None
    rows = tuple(replace(row, peers=found, outlier=False) for row in page._case.rows)
    return rows[0], replace(page._case, rows=rows, size=size)


def test_the_rule_is_said_in_figures_not_in_statistics(page: ReviewPage) -> None:
    found = peers([Number(90 + at % 5) for at in range(20)])
    assert found is not None
    row, case = _shown(page, found)
    page.detail.show_row(row, case, "", can_remark=True)
    words = page.detail.rule.text()
    assert "ควอร์ไทล์" not in words
    assert "91.00" in words
    assert "93.00" in words
    assert "ขนาดขนาด" not in page.detail.conspicuous.text()


def test_too_few_schools_are_told(page: ReviewPage) -> None:
    found = peers([Number(90)] * 7)
    assert found is not None
    row, case = _shown(page, found)
    page.detail.show_row(row, case, "", can_remark=True)
    assert "7 แห่ง" in page.detail.rule.text()
    page.sheet.show_case(case, None, {})
    assert "7 แห่ง" in page.sheet.alone.text()


@pytest.mark.parametrize("words", ["ไม่เกี่ยวข้อง", "ไม่มีข้อมูล", "มาตรฐานขั้นสูง"])
def test_a_word_of_last_year_is_whole_where_there_is_room(page: ReviewPage, words: str) -> None:
    table = page.sheet.table
    name = table.table.columns[2]
    assert name.title == "ปีก่อน"
    cells = [Cell(), Cell(words="ตัวชี้วัด"), Cell(words=words), Cell(), Cell(), Cell(), Cell()]
    table.set_rows([Row(key="x", cells=tuple(cells))])
    assert table.shown(2, cells[2], table.columnWidth(2) - 16) == words


@pytest.mark.parametrize("which", ["remark", "reason"])
def test_one_s_own_words_stay_in_view(page: ReviewPage, which: str) -> None:
    page.show_item(SCHOOL)
    page.sheet.table.choose_first()
    field = page.detail.remark if which == "remark" else page.reason
    low = field.height()
    words = "ขอให้ตรวจจำนวนนักเรียนที่เข้าสอบอีกครั้ง เพราะมากกว่าจำนวนนักเรียนทั้งหมด " * 4
    type_text(field, words)
    assert field.text() == words
    QApplication.processEvents()
    assert field.height() > low
    document, line = field.document(), field.fontMetrics().lineSpacing()
    lines = round(document.documentLayout().documentSize().height())
    assert field.height() >= min(lines, 3) * line


def test_a_reason_half_written_waits_for_its_school(page: ReviewPage) -> None:
    page.show_item(SCHOOL)
    type_text(page.reason, "ยังไม่ครบทุกชั้น")
    page.show_item(BRANCH)
    assert page.reason.text() == ""
    page.show_item(SCHOOL)
    assert page.reason.text() == "ยังไม่ครบทุกชั้น"


def test_a_small_window_never_shows_an_empty_panel(qtbot: QtBot, page: ReviewPage) -> None:
    page.window().resize(683, 368)
    QApplication.processEvents()
    page.sheet.table.choose_first()
    QTest.keyClick(page.sheet.table, Qt.Key.Key_Return)
    page.desk.touch()
    for step in (page.refresh, page.queue.step, lambda: page.show_item(BRANCH), lambda: click(page.back_button)):
        step(1) if step == page.queue.step else step()  # type: ignore[call-arg]
        QApplication.processEvents()
        assert not (page.side.isVisible() and page.sheet.isVisible())
    assert page.sheet.isVisible()


def test_the_next_to_look_at_is_in_the_next_school_where_this_one_has_no_more(page: ReviewPage) -> None:
    seen = Noticed(outliers=1, unexplained=0, explained=0)
    page.queue.show_noticed({SCHOOL: seen, BRANCH: seen})
    page.show_item(SCHOOL)
    for _ in range(40):
        page.next_noticed()
        if page.queue.table.current == BRANCH:
            break
    assert page.queue.table.current == BRANCH


def test_a_tooltip_shows_what_a_school_wrote_letter_by_letter(qtbot: QtBot) -> None:
    table = Table((Column(title="x"),), "x")
    qtbot.addWidget(table)
    table.set_rows([Row(key=1, cells=(Cell(words="a", tip="<b>หนา</b> & <img src=x>"),))])
    said = table.table.data(table.table.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in said
    assert "&lt;b&gt;" in said
    words = WrappedLabel()
    qtbot.addWidget(words)
    words.set_hint("<i>x</i>")
    assert "<i>" not in words.toolTip()


def test_flagged_is_still_a_filter(page: ReviewPage) -> None:
    QTest.mouseClick(page.sheet.pills.pills[FLAGGED], Qt.MouseButton.LeftButton)
    assert all(isinstance(row.key, str) for row in page.sheet.table.table.rows)


def test_a_count_of_two_digits_is_whole_in_the_queue(page: ReviewPage, monkeypatch: pytest.MonkeyPatch) -> None:
    page.queue.setFixedWidth(300)
    page.queue.show_noticed({SCHOOL: Noticed(outliers=20, unexplained=8, explained=0)})
    painted: list[str] = []
    shown = Table.shown

    def seen(table: Table, column: int, cell: Cell, room: int) -> str:
        painted.append(shown(table, column, cell, room))
        return painted[-1]

    monkeypatch.setattr(Table, "shown", seen)
    page.queue.table.viewport().grab()
    assert "28" in painted


def test_accepting_with_the_button_leaves_the_focus_on_the_page(qtbot: QtBot, desk: DistrictDesk) -> None:
    opened = shown_district(qtbot, desk)
    opened.window.show_page("review")
    page = opened.review
    qtbot.waitUntil(page.accept_button.isEnabled)
    for _ in range(2):
        click(page.accept_button)
        at = QApplication.focusWidget()
        assert at is not None
        assert page.isAncestorOf(at)
