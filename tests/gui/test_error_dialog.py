from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.dialogs import Question, ask
from gui.error_dialog import ErrorReporter, report_of
from models import __version__

NOW = datetime(2021, 9, 18, 7, 50, tzinfo=UTC)


def fault() -> ZeroDivisionError:
    secret = {"เด็กพิเศษ": 4}
    try:
        raise ZeroDivisionError(f"{secret}")
    except ZeroDivisionError as error:
        return error


def test_a_report_tells_where_and_no_value() -> None:
    error = fault()
    report = report_of(type(error), error, error.__traceback__, NOW)
    assert __version__ in report
    assert "ZeroDivisionError" in report
    assert "test_error_dialog.py" in report
    assert "เด็กพิเศษ" not in report
    assert str(Path.home()) not in report


@pytest.mark.parametrize("choice", [0, 1], ids=["go on", "save"])
def test_a_report_is_saved_where_that_is_wanted(
    choice: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("gui.error_dialog.ask", lambda *_: choice)
    monkeypatch.setattr("gui.error_dialog.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "r.txt"), ""))
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    reporter = ErrorReporter(lambda: NOW)
    reporter.install()
    error = fault()
    sys.excepthook(type(error), error, error.__traceback__)
    reporter.remove()
    assert sys.excepthook is sys.__excepthook__
    assert (tmp_path / "r.txt").exists() is bool(choice)
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_question_is_answered_by_keys(qapp: QApplication, qtbot: QtBot) -> None:
    prepare(qapp)
    answers = []

    def press(*keys: Qt.Key) -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, Question)
        for key in keys:
            QTest.keyClick(dialog.focusWidget() or dialog, key)
        if dialog.isVisible():
            dialog.done(-1)

    for keys in ((Qt.Key.Key_Escape,), (Qt.Key.Key_Return,), (Qt.Key.Key_Tab, Qt.Key.Key_Return)):
        QTimer.singleShot(0, lambda keys=keys: press(*keys))
        answers.append(ask("กู้คืน", "จะทับไฟล์ปัจจุบัน", ("ไม่กู้คืน", "กู้คืน")))
    assert answers == [0, 0, 1]
