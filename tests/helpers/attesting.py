"""A director who signs on the check page, and a clock for who does several things one after the other."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.desk_window import DeskWindow
from tests.helpers.window import click, press, type_text


class Clock:
    """Each look is a minute later."""

    def __init__(self, start: datetime) -> None:
        self._at = start

    def now(self) -> datetime:
        self._at += timedelta(minutes=1)
        return self._at


def sign_report(opened: DeskWindow, qtbot: QtBot, passphrase: str) -> Path:
    """Attest and export by keys and a click; return the package."""
    check = opened.check
    opened.window.show_page("check")
    QApplication.processEvents()
    if check.right.currentWidget() is check.done:
        click(check.done.again_button)
    check.attest.name.setFocus()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text("นายสมชาย ใจคำ")
    check.attest.passphrase.setFocus()
    type_text(passphrase)
    check.attest.tick.setFocus()
    press(Qt.Key.Key_Space)
    assert check.attest.sign_button.isEnabled(), check.attest.reason.text()
    with qtbot.waitSignal(check.exported, timeout=20_000) as exported:
        click(check.attest.sign_button)
    assert exported.args
    return Path(exported.args[0].path)
