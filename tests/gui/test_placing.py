"""Windows open as they were left, as large as the screen lets them, and with their frames on it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.design.buttons import Button
from gui.dialogs import Question
from gui.placing import keep_on_screen
from gui.settings import Settings
from gui.start.start_window import StartWindow
from gui.windows import Windows
from tests.helpers.clipping import unreachable

NOW = datetime.fromisoformat("2021-09-18T14:50:00+07:00")


def started(qapp: QApplication, qtbot: QtBot, folder: Path) -> StartWindow:
    """Start the program as a person does who comes back: settings are read from the folder."""
    prepare(qapp)
    windows = Windows(qapp, Settings(folder), lambda: NOW)
    with qtbot.waitSignal(qapp.focusWindowChanged):
        window = windows.show_start()
    windows.setParent(window)
    qtbot.addWidget(window)
    return window


def room(window: QWidget) -> QRect:
    return window.screen().availableGeometry()


def test_the_first_window_fills_a_screen_that_is_not_larger(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    window = started(qapp, qtbot, tmp_path)
    assert window.width() > 0.9 * room(window).width()
    assert window.height() > min(0.9 * room(window).height(), window.sizeHint().height() - 1)
    assert room(window).contains(window.frameGeometry())


def test_a_window_opens_as_it_was_left(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    window = started(qapp, qtbot, tmp_path)
    window.resize(700, 500)
    window.move(40, 60)
    left = window.pos(), window.size()
    window.close()
    again = started(qapp, qtbot, tmp_path)
    assert not again.isMaximized()
    assert (again.pos(), again.size()) == left
    again.showMaximized()
    again.close()
    assert started(qapp, qtbot, tmp_path).isMaximized()


@pytest.mark.parametrize(
    "place",
    [
        {"x": 9000, "y": 40, "width": 700, "height": 500},
        {"x": 40, "y": -300, "width": 700, "height": 500},
        {"x": 40, "y": 40, "width": 0, "height": -5},
        {"x": 10**30, "y": 40, "width": 10**30, "height": 500},
        {"x": "left"},
        "wide",
        None,
    ],
)
def test_a_place_that_is_none_costs_only_itself(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, place: object
) -> None:
    held = {"digits": "thai", "places": {"StartWindow": place}}
    (tmp_path / "settings.json").write_text(json.dumps(held), encoding="utf-8")
    window = started(qapp, qtbot, tmp_path)
    assert room(window).contains(window.frameGeometry())
    assert Settings(tmp_path).choices.digits == "thai"


def test_a_frame_beside_the_screen_comes_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    window = started(qapp, qtbot, tmp_path)
    window.resize(700, 500)
    window.move(QPoint(-200, -80))
    keep_on_screen(window)
    assert room(window).contains(window.frameGeometry())
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    dialog.resize(5000, 4000)
    dialog.show()
    keep_on_screen(dialog)
    assert room(dialog).contains(dialog.frameGeometry())


def test_a_question_longer_than_the_screen_scrolls(qapp: QApplication, qtbot: QtBot) -> None:
    prepare(qapp)
    dialog = Question("ลบ", "ประโยคยาวที่บอกผลของการกระทำนี้ " * 200, ("ไม่ลบ", "ลบ"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height() <= room(dialog).height()
    assert dialog.findChild(QScrollArea) is not None
    assert {button.text() for button in dialog.findChildren(Button)} == {"ไม่ลบ", "ลบ"}
    assert unreachable(dialog) == []
