"""What the import page shows: counts that are true, labels after a decision, differences that are seen."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.design.buttons import Button, ButtonKind
from gui.design.table import Cell, Column, Row, Table
from gui.district.desk import DistrictDesk
from gui.district.imports.page import ImportPage
from models.decision import DecisionKind
from tests.gui import test_district_imports as base
from tests.helpers.district import BRANCH_SCHOOL, NOW, OPEN_SCHOOL, enrol, write
from tests.helpers.factories import make_report
from tests.helpers.keys import type_text
from tests.helpers.window import click

desk, opened, page, inbox = base.desk, base.opened, base.page, base.inbox
choose, fork, imported, take, tried = base.choose, base.fork, base.imported, base.take, base.tried


def trusted(qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk) -> None:
    """Let the open school's key be known before its file comes."""
    first, _ = write(inbox / "ก่อน.xlsx")
    imported(qtbot, page, first)
    enrol(desk.file)
    desk.touch()
    first.unlink()


def test_the_button_counts_only_what_can_be_imported(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    trusted(qtbot, page, inbox, desk)
    write(inbox / "ใหม่กว่า.xlsx", revision=2, made_at="2021-10-01T10:00:00+07:00", lineage=_lineage(desk))
    write(inbox / "รอ.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    (inbox / "ขยะ.xlsx").write_bytes(b"no workbook")
    tried(qtbot, page, inbox)
    assert page.trial.take_button.text() == "นำเข้า 1 ไฟล์"
    assert "อีก 1 ไฟล์รอตัดสินใจ" in page.trial.note.text()
    assert page.trial.title.text() == "ลองนำเข้า 3 ไฟล์"
    take(qtbot, page)
    assert page.trial.title.text() == "นำเข้าแล้ว 1 ไฟล์"


def _lineage(desk: DistrictDesk) -> tuple[str, ...]:
    return tuple(held.digest for held in desk.file.held() if held.reporter == OPEN_SCHOOL)


def test_files_of_which_none_can_be_imported_are_not_counted(qtbot: QtBot, page: ImportPage, inbox: Path) -> None:
    (inbox / "ขยะ.xlsx").write_bytes(b"no workbook")
    tried(qtbot, page, inbox)
    assert "นำเข้า 1" not in page.trial.take_button.text()


def test_a_file_that_was_decided_no_longer_reads_as_waiting(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    write(inbox / "a.xlsx")
    tried(qtbot, page, inbox)
    choose(page, "ลงทะเบียนกุญแจนี้")
    QTest.keyClick(page.trial.panel.compared, Qt.Key.Key_Space)
    click(page.trial.panel.decide_button)
    assert page.trial.take_button.text() == "นำเข้า 1 ไฟล์"
    assert "รอตัดสินใจ" not in page.trial.note.text()
    noted = [row.cells[0] for row in page.trial.list.table.rows if not row.group]
    assert [(cell.words, cell.tip) for cell in noted] == [("ลงทะเบียนกุญแจ", "ไม่รู้จักกุญแจ · ลงทะเบียนกุญแจ")]
    take(qtbot, page)
    words = [row.cells[0].words for row in page.trial.list.table.rows]
    assert words == ["นำเข้าแล้ว 1", "ไม่รู้จักกุญแจ · รอตรวจ"]
    assert "รอตัดสินใจ 0" in page.trial.legend.accessibleName()
    assert page.trial.panel.chip.text() == "รอตรวจ"


def test_a_file_that_is_decided_later_no_longer_reads_as_waiting(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    write(inbox / "a.xlsx")
    tried(qtbot, page, inbox)
    take(qtbot, page)
    assert page.trial.list.table.rows[0].cells[0].words == "รอตัดสินใจ 1"
    enrol(desk.file)
    desk.touch()
    assert page.trial.list.table.rows[0].cells[0].words == "นำเข้าแล้ว 1"


def test_only_what_needs_a_decision_is_counted_as_waiting(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    path, _ = write(inbox / "a.xlsx")
    imported(qtbot, page, path)
    enrol(desk.file)
    desk.file.revoke(OPEN_SCHOOL, NOW, "เจ้าหน้าที่", reason="หาย")
    desk.touch()
    assert page.view_choice.parts[0].text() == "รอตัดสินใจ"
    assert "ไม่มีเรื่องที่รอตัดสินใจ" in page.waiting.words.text()
    assert "ไม่ต้องตัดสินใจ" in page.waiting.words.text()


def _buttons_without_words(page: QWidget) -> list[str]:
    buttons = page.findChildren(Button)
    shown = [button for button in buttons if button.isVisible() and button.kind is not ButtonKind.TOOL]
    return [button.icon_name for button in shown if not button.text()]


def test_while_files_are_examined_nothing_is_an_empty_outline(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    write(inbox / "a.xlsx")
    seen: list[tuple[list[str], bool]] = []
    pool = cast(base.InProcess, desk.pool)
    page.try_out([inbox])
    pool.before_each = lambda: None
    seen.append((_buttons_without_words(page), page.trial.pills.isVisible()))
    qtbot.waitUntil(lambda: not page.busy)
    assert seen == [([], False)]
    assert page.trial.pills.isVisible()


def test_the_panel_shows_a_file_that_the_filter_shows(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    trusted(qtbot, page, inbox, desk)
    write(inbox / "เดิม.xlsx")
    write(inbox / "รอ.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    tried(qtbot, page, inbox)
    page.trial.list.choose(next(item.key for item in page.trial.list.items if item.name == "รอ.xlsx"))
    assert page.trial.panel.file.text() == "รอ.xlsx"
    QTest.mouseClick(page.trial.pills.pills["identical"], Qt.MouseButton.LeftButton)
    assert page.trial.panel.file.text() == "เดิม.xlsx"


def test_the_log_s_panel_follows_what_is_searched(qtbot: QtBot, page: ImportPage, inbox: Path) -> None:
    one, _ = write(inbox / "a.xlsx")
    other, _ = write(inbox / "b.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    imported(qtbot, page, one, other)
    page.search()
    for words, name in (("a.xlsx", "a.xlsx"), ("b.xlsx", "b.xlsx"), ("ไม่มี", "")):
        page.log.search.clear()
        type_text(page.log.search, words)
        item = page.log.panel.item
        assert (item.name if item else "") == name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("โรงเรียนบ้านแม่แพงวิทยาคารสาขาที่หนึ่ง", "โรงเรียนบ้านแม่แพงวิทยาคารสาขาที่สอง"),
        ("โรงเรียน" * 12 + "ก", "โรงเรียน" * 12 + "ข"),
        ("มาตรฐานขั้นสูงของสำนักงานเขต", "มาตรฐานขั้นพื้นฐานของสำนักงานเขต"),
    ],
)
def test_two_values_that_differ_never_look_the_same(qtbot: QtBot, one: str, other: str) -> None:
    table = Table((Column(title="ลงนาม", width=92), Column(title="ในเซลล์", width=92)), "ค่า")
    qtbot.addWidget(table)
    cells = (Cell(words=one, apart=other), Cell(words=other, apart=one))
    table.set_rows([Row(key=1, cells=cells)])
    shown = [table.shown(at, cell, 76) for at, cell in enumerate(cells)]
    assert shown[0] != shown[1]


def test_rows_that_begin_alike_are_told_apart_by_their_ends(qtbot: QtBot) -> None:
    names = ["O-NET ป.6 ภาษาไทย", "O-NET ป.6 ภาษาอังกฤษ", "O-NET ม.3 ภาษาไทย", "O-NET ม.3 ภาษาอังกฤษ", "คะแนน ITA"]
    table = Table((Column(title="ตัวชี้วัด"),), "ตัวชี้วัด")
    qtbot.addWidget(table)
    table.set_rows([Row(key=name, cells=(Cell(words=name),)) for name in names])
    shown = [table.shown(0, row.cells[0], 110) for row in table.table.rows]
    assert len(set(shown)) == len(names)
    assert all(words.endswith(name.split()[-1]) for words, name in zip(shown, names, strict=True))


def test_the_sides_of_a_fork_name_their_files_and_equal_values_are_said_to_be_equal(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk
) -> None:
    fork(qtbot, page, inbox, desk)
    panel = page.waiting.panel
    hints = [option.accessibleDescription() for option in panel.options.options[:2]]
    assert {name for name in ("a.xlsx", "b.xlsx") if any(name in hint for hint in hints)} == {"a.xlsx", "b.xlsx"}
    assert hints[0] != hints[1]
    assert not panel.evidence.findChildren(Table)
    words = " ".join(label.accessibleName() for label in panel.evidence.findChildren(QWidget))
    assert "เหมือนกันทุกค่า" in words


@pytest.mark.parametrize("size", [(1366, 690), (683, 330)])
def test_all_that_a_fork_s_choice_needs_is_on_the_screen(
    qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk, size: tuple[int, int]
) -> None:
    fork(qtbot, page, inbox, desk)
    page.window().resize(*size)
    QTest.keyClick(page.waiting.list, Qt.Key.Key_Return)
    choose(page, "ใช้ฉบับที่ 1")
    panel = page.waiting.panel
    click(panel.decide_button)
    assert panel.refusal.isVisible()
    assert panel.reason.hasFocus()
    window = page.window()
    for part in (panel.reason, panel.refusal, panel.decide_button):
        corner = part.mapTo(window, QPoint(0, part.height()))
        assert 0 < corner.y() <= window.height()
        assert part.visibleRegion().boundingRect().height() == part.height()


def test_a_long_reason_stays_in_view(qtbot: QtBot, page: ImportPage, inbox: Path, desk: DistrictDesk) -> None:
    fork(qtbot, page, inbox, desk)
    choose(page, "ใช้ฉบับที่ 1")
    reason = page.waiting.panel.reason
    low = reason.height()
    QTest.keyClicks(reason, "because the first computer has the right figures " * 4)
    assert reason.height() > low
    QTest.keyClick(reason, Qt.Key.Key_Return)
    (decision,) = [one for one in desk.file.records.decisions() if one.kind is DecisionKind.CHOOSE]
    assert decision.reason.startswith("because")
    assert "\n" not in decision.reason
