"""A screen reader finds a name on everything that can have the focus, on every page of a school."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.desk_window import DeskWindow
from gui.school.check_list import ItemHead
from gui.school.row_tools import DefinitionPopover
from gui.settings import Settings
from gui.settings_dialog import SettingsDialog
from gui.start.draft import Step
from gui.start.start_window import StartWindow
from models.submission import Entry
from storage.documents import publish_plan
from tests.helpers.accessibility import nameless, stale
from tests.helpers.factories import make_plan_document, make_publication, make_signer
from tests.helpers.school_desk import make_returned, school_desk, school_file
from tests.helpers.window import press, type_text

NOW = datetime.fromisoformat("2021-09-18T14:50:00+07:00")
WRONG = {
    "1/1.1": Entry(numerator=50, denominator=55),
    "2/3.3": Entry(numerator=70, denominator=60),
    "2/2.4.1": Entry(examined=400),
    "6/5.1": Entry(raw={"qa_basic": "ดี"}),
}


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[DeskWindow]:
    prepare(qapp)
    with school_file(tmp_path, entries=WRONG) as file:
        desk = school_desk(file)
        opened = DeskWindow(desk, Settings(tmp_path / "settings"))
        qtbot.addWidget(opened.window)
        opened.window.resize(1366, 736)
        with qtbot.waitActive(opened.window):
            opened.window.show()
            opened.window.activateWindow()
        yield opened
        opened.window.close()


@pytest.mark.parametrize("key", ["profile", "form", "check", "history"])
def test_every_page(opened: DeskWindow, key: str) -> None:
    opened.window.show_page(key)
    QApplication.processEvents()
    for head in opened.window.findChildren(ItemHead):
        head.setChecked(True)
    assert nameless(opened.window) == []
    assert stale(opened.window) == []


@pytest.mark.parametrize("guideline", ["1/1", "1/2", "2/2", "2/3", "4/1", "6/5"])
def test_every_kind_of_row(opened: DeskWindow, guideline: str) -> None:
    opened.window.form.show_guideline(guideline)
    opened.window.form.focus_first()
    opened.window.form.tools.comment.click()
    assert nameless(opened.window) == []
    assert stale(opened.window) == []


def test_explanations_findings_and_the_drawer(opened: DeskWindow) -> None:
    form = opened.window.form
    form.go_to("1/1.1", "explanation")
    assert nameless(opened.window) == []
    opened.window.resize(900, 500)
    QApplication.processEvents()
    form.toggle_drawer()
    assert form.side.isVisible()
    assert nameless(opened.window) == []
    opened.window.resize(683, 368)
    assert nameless(opened.window) == []


def test_remarks_of_the_district(opened: DeskWindow) -> None:
    desk = opened.desk
    desk.book.receipts = (make_returned(desk, {"1/1.1": "ตรวจสอบ", "2/3.3": "ขอหลักฐาน"}),)
    desk.book.check()
    opened.window.form._begin()
    assert opened.window.form.shows_remarks
    assert nameless(opened.window) == []
    assert stale(opened.window) == []


def test_definition(opened: DeskWindow) -> None:
    opened.window.form.go_to("2/3.4")
    opened.window.form.tools.show_definition()
    popover = opened.window.findChildren(DefinitionPopover)[0]
    assert nameless(popover) == []
    popover.close()


def test_settings(opened: DeskWindow, qtbot: QtBot) -> None:
    dialog = SettingsDialog(opened.window.context.settings, opened.desk, opened.window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []
    assert stale(dialog) == []


def test_first_page_and_wizard(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    prepare(qapp)
    settings = Settings(tmp_path / "settings")
    settings.remember_file(tmp_path / "บ้านตัวอย่าง.chiwat")
    window = StartWindow(settings, lambda: NOW)
    qtbot.addWidget(window)
    window.resize(1366, 736)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert nameless(window) == []
    publish_plan(
        tmp_path / "plan.xlsx", make_plan_document(publication=make_publication(activation={})), make_signer(9)
    )
    window.take(tmp_path / "plan.xlsx")
    assert window.wizard is not None
    assert nameless(window) == []
    window.wizard.go_to(Step.SCHOOL)
    type_text("130001")
    assert nameless(window) == []
    press(Qt.Key.Key_Return)
    for step in (Step.CODE, Step.PASSPHRASE):
        window.wizard.go_to(step)
        assert nameless(window) == []
        assert stale(window) == []
    window.close()
