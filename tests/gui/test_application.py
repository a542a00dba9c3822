from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cli.application import chiwat
from gui.application import main, prepare
from gui.district_page import COPIED, COPY, SECTIONS, DistrictPage
from gui.single_instance import SingleInstance

ROOT = Path(__file__).parents[2]


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> DistrictPage:
    prepare(qapp)
    page = DistrictPage(Path("district.chiwat"))
    qtbot.addWidget(page)
    page.resize(683, 384)  # 1366 x 768 at 200 %
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.mark.parametrize("command", [command for _, _, commands in SECTIONS for command in commands])
def test_command_exists(command: str) -> None:
    path: list[str] = []
    options: list[str] = []
    for word in command.split()[1:]:
        (options if word.startswith("--") else path).append(word)
    known: click.Command = chiwat
    while isinstance(known, click.Group) and path:
        known = known.commands[path.pop(0)]
    assert {*options, "--help"} <= {name for option in known.params for name in option.opts} | {"--help"}


def test_a_command_is_copied_with_the_keyboard(page: DistrictPage) -> None:
    row = page.rows[2]
    assert row.button.text() == COPY
    row.button.setFocus()
    QTest.keyClick(row.button, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == row.field.text()
    assert row.button.text() == COPIED


def test_page_fits_the_width_of_a_small_screen(page: DistrictPage) -> None:
    assert not page.horizontalScrollBar().isVisible()
    assert page.viewport().width() >= page.rows[0].width()


def test_font_is_ours(page: DistrictPage) -> None:
    assert QFontInfo(page.font()).family() == "Sarabun"


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
