from __future__ import annotations

import json
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
from gui.start_page import COPIED, COPY, SECTIONS, StartPage


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> StartPage:
    prepare(qapp)
    page = StartPage(Path("settings"))
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


def test_a_command_is_copied_with_the_keyboard(page: StartPage) -> None:
    row = page.rows[2]
    assert row.button.text() == COPY
    row.button.setFocus()
    QTest.keyClick(row.button, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == row.field.text()
    assert row.button.text() == COPIED


def test_tab_reaches_and_shows_every_command(page: StartPage) -> None:
    page.rows[0].field.setFocus()
    for row in page.rows:
        assert row.field.hasFocus()
        assert (
            page.viewport().rect().intersects(row.rect().translated(row.mapTo(page.viewport(), row.rect().topLeft())))
        )
        for _ in range(2):
            QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)


def test_page_fits_the_width_of_a_small_screen(page: StartPage) -> None:
    assert not page.horizontalScrollBar().isVisible()
    assert page.viewport().width() >= page.rows[0].width()


def test_font_is_ours(page: StartPage) -> None:
    assert QFontInfo(page.font()).family() == "Sarabun"


def test_main_opens_the_page_and_ends_with_it(qapp: QApplication, tmp_path: Path) -> None:
    shown: list[str] = []

    def look() -> None:
        shown.extend(type(widget).__name__ for widget in qapp.topLevelWidgets() if widget.isVisible())
        qapp.exit(0)

    QTimer.singleShot(0, look)
    assert main(["--data-dir", str(tmp_path)]) == 0
    assert "StartPage" in shown


def test_selftest_tells_what_shows_of_a_file_and_ends(qapp: QApplication, tmp_path: Path) -> None:
    out = tmp_path / "shown.json"
    assert main(["--data-dir", str(tmp_path), "--selftest", str(out), "โรงเรียน.chiwat"]) == 0
    found = json.loads(out.read_text(encoding="utf-8"))
    assert found["font"] == "Sarabun"
    assert found["colours"] > 10
    assert found["title"].startswith("โรงเรียน.chiwat")


def test_unknown_option_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--colour"])
    assert stopped.value.code == 2
    assert "--colour" in capsys.readouterr().err
