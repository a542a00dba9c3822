"""A whole sitting by keyboard on the real plan: all 56 entries, the power cut in the middle, undone and done again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.design.theme import dress
from gui.main_window import MainWindow
from gui.school.desk import SchoolDesk
from models.submission import Entry
from storage.school_file import SchoolFile
from tests.helpers.keys import press
from tests.helpers.school_desk import YEAR, school_desk, school_file, school_window
from tests.helpers.sitting import fill_until, row_with

ALL = 56
CUT = 27
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication) -> Iterator[list[MainWindow]]:
    """The windows of a test, the last of them in use."""
    dress(qapp)
    windows: list[MainWindow] = []
    yield windows
    for window in windows:
        window.hide()
        window.deleteLater()


def show(desk: SchoolDesk, folder: Path, windows: list[MainWindow], qtbot: QtBot) -> MainWindow:
    window = school_window(desk, folder)
    windows.append(window)
    window.resize(1366, 736)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def every_level_taught(file: SchoolFile) -> None:
    """Nothing of the plan is left out by itself: there are pupils of all grades and of all kinds."""
    figures = {"pupils_m1": 10, "pupils_m2": 10, "pupils_m3": 10, "tested_onet_m3": 10, "special_needs": 4}
    for name, value in {**figures, "disadvantaged": 6, "took_ita": 1}.items():
        file.set_figure(YEAR, name, value, "2021-06-10")


def test_one_sitting(tmp_path: Path, qtbot: QtBot, shown: list[MainWindow]) -> None:
    file = school_file(tmp_path)
    every_level_taught(file)
    desk = school_desk(file)
    first = show(desk, tmp_path, shown, qtbot)
    assert desk.counts().total == ALL
    fill_until(first, CUT)
    typed_last = row_with(first.focusWidget()).indicator.id
    entered = dict(desk.book.entries)
    # The power goes: what is on the disk now is all that is left.
    left = tmp_path / "after the cut.chiwat"
    shutil.copyfile(file.database.path, left)

    file = SchoolFile.open(left)
    kept = file.entries(YEAR)
    assert {name: entry for name, entry in entered.items() if kept.get(name) != entry}.keys() <= {typed_last}
    desk = school_desk(file)
    second = show(desk, tmp_path, shown, qtbot)
    second.form.go_to(typed_last)
    fill_until(second, ALL)
    desk.leave()
    complete = dict(desk.book.entries)
    assert len(complete) == ALL
    assert file.entries(YEAR) == complete
    assert desk.counts().errors == 0

    undo_everything(second, kept)
    assert file.entries(YEAR) == kept
    redo_everything(second)
    assert file.entries(YEAR) == complete
    assert second.form._guideline == "6/6"
    with SchoolFile.open(left, read_only=True) as again:
        assert again.entries(YEAR) == complete
    file.close()


def undo_everything(window: MainWindow, kept: dict[str, Entry]) -> None:
    pages = set()
    desk = window.context.desk
    while desk.can_undo:
        press(window.focusWidget(), Qt.Key.Key_Z, CONTROL)
        pages.add(window.form._guideline)
    assert dict(desk.book.entries) == kept
    assert len(pages) > 8


def redo_everything(window: MainWindow) -> None:
    while window.context.desk.can_redo:
        press(window.focusWidget(), Qt.Key.Key_Y, CONTROL)
