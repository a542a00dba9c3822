"""After the signature: what was signed, where it is and what to do with it, until something changes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.design.buttons import ButtonKind
from gui.school.check_page import CheckPage
from gui.school.desk import SchoolDesk
from gui.school.history_page import HistoryPage
from gui.windows import Windows
from models.receipt import Verdict
from models.submission import Entry
from storage.school_file import SchoolFile
from tests.gui.test_school_pages import (  # noqa: F401
    NOW,
    YEAR,
    page,
    path,
    receipt_for,
    sign,
    windows,
)
from tests.helpers.window import click, drop_file


def check_page(windows: Windows) -> CheckPage:  # noqa: F811
    shown = page(windows, "check")
    assert isinstance(shown, CheckPage)
    return shown


def says_signed(check: CheckPage, out: Path, revision: int) -> None:
    assert check.head.title.text() == "ลงนามแล้ว รอเขตตรวจรับ"
    assert check.head.hint.text().startswith(f"ครั้งที่ {revision} ")
    assert check.done.isVisible()
    assert f"ครั้งที่ {revision} แล้ว" in check.done.head.text()
    assert check.done.name.text() == out.name
    assert str(out.parent) in check.done.path_words.text()
    assert "LINE" in check.done.next_steps.text()
    assert check.done.folder_button.isVisible()
    assert not check.attest.isVisible()
    assert check.rendering is not None
    assert check.rendering.submission.revision == revision


def test_the_page_says_what_was_signed_also_when_it_is_seen_again(
    windows: Windows,  # noqa: F811
    qtbot: QtBot,
    path: Path,  # noqa: F811
) -> None:
    out = sign(windows, qtbot)
    says_signed(check_page(windows), out, 1)
    page(windows, "form")
    says_signed(check_page(windows), out, 1)
    windows.show_start()
    assert windows._leave_desk()
    windows.open(path)
    assert windows.desk_window is not None
    windows.desk_window.desk.set_year(YEAR)
    says_signed(check_page(windows), out, 1)


def test_what_changes_is_to_be_signed_and_what_is_taken_back_is_not(
    windows: Windows,  # noqa: F811
    qtbot: QtBot,
) -> None:
    out = sign(windows, qtbot)
    assert windows.desk_window is not None
    desk = windows.desk_window.desk
    page(windows, "form")
    desk.set_field("1/1.2", "answer", False)
    check = check_page(windows)
    assert check.head.title.text() == "พร้อมส่งรายงานฉบับสมบูรณ์"
    assert check.attest.isVisible()
    assert check.attest.sign_button.kind is ButtonKind.PRIMARY
    page(windows, "form")
    desk.undo()
    says_signed(check_page(windows), out, 1)


def test_signing_the_same_once_more_is_possible_and_not_urged(windows: Windows, qtbot: QtBot) -> None:  # noqa: F811
    sign(windows, qtbot)
    check = check_page(windows)
    assert check.done.again_button.text() == "ลงนามใหม่เป็นครั้งที่ 2"
    click(check.done.again_button)
    assert check.attest.isVisible()
    assert check.attest.sign_button.kind is ButtonKind.SECONDARY
    assert sign(windows, qtbot).name.endswith("ครั้งที่2.xlsx")


def test_the_pages_that_are_attested_are_those_that_are_shown(windows: Windows) -> None:  # noqa: F811
    check = check_page(windows)
    assert f"ทั้ง {len(check.paper.pages)} หน้า" in check.attest.tick.text()
    assert f"จาก {len(check.paper.pages)}" in check.page_words.text()


def test_a_file_that_is_gone_is_told(windows: Windows, qtbot: QtBot) -> None:  # noqa: F811
    out = sign(windows, qtbot)
    page(windows, "form")
    out.unlink()
    check = check_page(windows)
    assert "ไม่พบไฟล์" in check.done.path_words.text()
    assert not check.done.folder_button.isVisible()
    assert not check.done.copy_button.isVisible()
    history = page(windows, "history")
    assert isinstance(history, HistoryPage)
    assert history.folder_buttons == []


def test_an_accepted_year_says_when_and_by_whom_and_shows_what_was_accepted(
    windows: Windows,  # noqa: F811
    qtbot: QtBot,
) -> None:
    out = sign(windows, qtbot)
    assert windows.desk_window is not None
    made = windows.desk_window
    # As an older program let one do: changed after it was sent.
    made.desk.file.put_entry(YEAR, "1/1.2", Entry(answer=False))
    drop_file(made.window, receipt_for(windows, out, Verdict.ACCEPTED))
    check = check_page(windows)
    assert check.head.title.text() == "เขตตรวจรับแล้ว"
    assert not check.foot.isVisible()
    assert not check.attest.isVisible()
    assert "22 ก.ย. 2564" in check.done.code.text()
    assert "นางสาววิไล" in check.done.code.text()
    assert check.rendering is not None
    assert check.rendering.submission.revision == 1
    assert check.rendering.submission.report.entries["1/1.2"] == Entry(answer=True)
    assert made.window.lock.isVisible()


def test_a_year_taken_up_again_is_signed_as_the_next_revision(windows: Windows, qtbot: QtBot) -> None:  # noqa: F811
    out = sign(windows, qtbot)
    assert windows.desk_window is not None
    made = windows.desk_window
    drop_file(made.window, receipt_for(windows, out, Verdict.ACCEPTED))
    made.desk.reopen()
    check = check_page(windows)
    assert check.head.title.text() == "ยังไม่มีอะไรต่างจากฉบับที่เขตตรวจรับ"
    assert check.attest.sign_button.kind is ButtonKind.SECONDARY
    assert check.foot.due.text() == "ฉบับที่ตรวจรับแล้วยังใช้อยู่"
    assert check.foot.left.text() == ""
    page(windows, "form")
    made.desk.set_field("1/1.2", "answer", False)
    assert sign(windows, qtbot).name.endswith("ครั้งที่2.xlsx")
    says_signed(check_page(windows), out.with_name(out.name.replace("ครั้งที่1", "ครั้งที่2")), 2)


def test_the_history_takes_a_receipt_and_finds_what_was_sent(
    windows: Windows,  # noqa: F811
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = sign(windows, qtbot)
    receipt = receipt_for(windows, out, Verdict.ACCEPTED)
    history = page(windows, "history")
    assert isinstance(history, HistoryPage)
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    click(history.folder_buttons[0])
    assert opened == [QUrl.fromLocalFile(str(out.parent))]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(receipt), ""))
    click(history.receipt_button)
    QApplication.processEvents()
    assert windows.desk_window is not None
    assert windows.desk_window.desk.locked


def test_a_plan_that_was_held_is_found_again(path: Path) -> None:  # noqa: F811
    with SchoolFile.open(path, read_only=True) as school:
        assert school.plan_of(school.plan_reference) == school.plan


@pytest.mark.parametrize(("days", "year"), [(0, YEAR), (60, YEAR - 1)])
def test_a_year_that_was_sent_is_at_hand_until_its_deadline(
    windows: Windows,  # noqa: F811
    qtbot: QtBot,
    path: Path,  # noqa: F811
    days: int,
    year: int,
) -> None:
    sign(windows, qtbot)
    with SchoolFile.open(path, read_only=True) as file:
        desk = SchoolDesk(file, lambda: NOW + timedelta(days=days), last_used=YEAR - 1)
        assert desk.year == year


def test_in_a_narrow_window_what_was_signed_comes_first(windows: Windows, qtbot: QtBot) -> None:  # noqa: F811
    assert windows.current is not None
    windows.current.resize(683, 368)
    sign(windows, qtbot)
    check = check_page(windows)
    folder = check.done.folder_button
    assert folder.mapTo(check, folder.rect().bottomLeft()).y() <= check.height()
    click(check.done.again_button)
    assert check.attest.isVisible()
    assert check._box.indexOf(check._left) < check._box.indexOf(check._right)
