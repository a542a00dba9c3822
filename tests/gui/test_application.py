from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import main
from gui.single_instance import SingleInstance

ROOT = Path(__file__).parents[2]


def test_main_opens_the_start_and_ends_with_it(qapp: QApplication, tmp_path: Path) -> None:
    shown: list[str] = []

    def look() -> None:
        shown.extend(type(widget).__name__ for widget in qapp.topLevelWidgets() if widget.isVisible())
        qapp.exit(0)

    QTimer.singleShot(0, look)
    before = sys.excepthook
    assert main(["--data-dir", str(tmp_path)]) == 0
    assert "StartWindow" in shown
    assert sys.excepthook is before


def test_a_second_program_ends_and_hands_its_file_over(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "settings")
    assert first.claim()
    file = tmp_path / "โรงเรียน.chiwat"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    program = [sys.executable, "-m", "gui", "--data-dir", str(tmp_path / "settings"), str(file)]
    with qtbot.waitSignal(first.requested, timeout=30_000) as asked:
        second = subprocess.Popen(program, cwd=ROOT, env=environment)
    assert asked.args == [str(file)]
    assert second.wait(30) == 0
    first.release()


def test_unknown_option_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--colour"])
    assert stopped.value.code == 2
    assert "--colour" in capsys.readouterr().err
