"""The office's own report: opened on the year of the district's desk, and closed back to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.district.passphrase import PassphraseDialog
from gui.settings import Settings
from gui.windows import Windows
from tests.helpers.dialogs import answering
from tests.helpers.district import NOW, PASSPHRASE, make_district
from tests.helpers.window import click


@pytest.fixture
def windows(qapp: QApplication, tmp_path: Path) -> Iterator[Windows]:
    prepare(qapp)
    make_district(tmp_path / "เขต.chiwat").close()
    made = Windows(qapp, Settings(tmp_path / "settings"), lambda: NOW)
    made.open(tmp_path / "เขต.chiwat")
    yield made
    for opened in (made.desk_window, made.district_window):
        if opened is not None:
            opened.desk.close()
    if made.current is not None:
        made.current.hide()
        made.current.deleteLater()


@pytest.mark.parametrize("year", [2563, 2565])
def test_it_opens_on_the_desks_year_and_closing_comes_back(qtbot: QtBot, windows: Windows, year: int) -> None:
    assert windows.district_window is not None
    windows.district_window.desk.set_year(year)
    windows.district_window.window.resize(1366, 736)
    windows.district_window.window.show_page("plan")
    QApplication.processEvents()

    def answer(dialog: PassphraseDialog) -> None:
        dialog.field.field.setText(PASSPHRASE)
        click(dialog.verb_button)

    office = windows.district_window.plan.office
    answering(PassphraseDialog, answer, lambda: click(office.own_button))
    qtbot.waitUntil(lambda: windows.desk_window is not None, timeout=30_000)
    assert windows.desk_window is not None
    assert windows.district_window is None
    assert windows.desk_window.desk.year == year
    windows.desk_window.window.close()
    assert windows.desk_window is None
    assert windows.district_window is not None
    assert windows.district_window.window.isVisible()
    assert windows.district_window.desk.year == year
    assert windows.district_window.window.page == "plan"
