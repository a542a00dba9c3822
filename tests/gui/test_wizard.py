from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.start.draft import Step
from gui.start.start_window import StartWindow
from gui.start.wizard import Wizard
from models.activation import TagStatement, print_code
from models.publication import Activation
from storage.activation import CodeKeys
from storage.documents import publish_plan
from storage.school_file import SchoolFile
from tests.helpers.factories import DISTRICT, SCHOOL, make_plan_document, make_publication, make_signer
from tests.helpers.keys import type_text as type_keys
from tests.helpers.start_window import open_start
from tests.helpers.window import click, drop_file, focused, press, type_text

NOW = datetime(2021, 9, 18, 14, 32, tzinfo=timezone(timedelta(hours=7)))
SECRET = bytes(range(10))
CODE = print_code(SECRET, SCHOOL)
PASSPHRASE = "ช้างกินกล้วย ริมห้วย"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    statement = TagStatement(district=DISTRICT, district_key=make_signer(9).public_key, school=SCHOOL, serial=1)
    tag = CodeKeys(SECRET, DISTRICT, SCHOOL).tag(statement)
    publication = make_publication(activation={SCHOOL: Activation(serial=1, tag=tag)})
    publish_plan(tmp_path / "plan.xlsx", make_plan_document(publication=publication), make_signer(9))
    return tmp_path / "plan.xlsx"


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[StartWindow]:
    prepare(qapp)
    made = open_start(qtbot, tmp_path, NOW)
    yield made
    made.close()


def wizard_of(window: StartWindow) -> Wizard:
    assert window.wizard is not None
    return window.wizard


def go_to_code(window: StartWindow, package: Path) -> Wizard:
    drop_file(window, package)
    wizard = wizard_of(window)
    click(wizard.next_button)
    type_text("130001")
    press(Qt.Key.Key_Return)
    assert wizard.step is Step.CODE
    return wizard


def test_from_a_plan_file_to_a_school_file_by_keyboard(
    window: StartWindow, package: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    wizard = go_to_code(window, package)
    type_text(CODE.replace("-", "").lower().replace("0", "o"))
    assert wizard.code_step.proof.isVisible()
    assert "O" in wizard.code_step.hint.text()
    press(Qt.Key.Key_Return)
    assert wizard.step is Step.PASSPHRASE
    wizard.passphrase_step.path = tmp_path / "โรงเรียน" / "บ้านตัวอย่าง.chiwat"
    type_text(PASSPHRASE)
    press(Qt.Key.Key_Return)
    type_text(PASSPHRASE)
    with qtbot.waitSignal(wizard.passphrase_step.done, timeout=15_000):
        press(Qt.Key.Key_Return)
    assert wizard.profile_step.isVisible()
    page = wizard.profile_step.page
    assert page is not None
    QApplication.processEvents()  # it finds its width
    page.field("pupils_p1").setFocus()
    type_text("12")
    press(Qt.Key.Key_Return)
    type_text("13")
    with qtbot.waitSignal(window.file_wanted) as wanted:
        click(wizard.next_button)
    assert wanted.args == [tmp_path / "โรงเรียน" / "บ้านตัวอย่าง.chiwat"]
    with SchoolFile.open(wanted.args[0], read_only=True) as made:
        assert made.reporter.code == SCHOOL
        assert made.enrolment is not None
        assert {name: figure.value for name, figure in made.figures(2564).items()} == {"pupils_p1": 12, "pupils_p2": 13}
        assert made.open_key(PASSPHRASE).public_key == made.public_key
    assert not list((tmp_path / "settings" / "beginning").iterdir())


def test_a_slip_is_told_as_the_last_symbol_is_typed(window: StartWindow, package: Path) -> None:
    wizard = go_to_code(window, package)
    type_text(CODE[:-1])
    assert not wizard.code_step.refusal.isVisible()
    type_text("A" if CODE[-1] != "A" else "B")
    assert wizard.code_step.refusal.isVisible()
    assert not wizard.next_button.isEnabled()
    press(Qt.Key.Key_Backspace)
    assert not wizard.code_step.refusal.isVisible()
    type_text(CODE[-1])
    assert wizard.next_button.isEnabled()


def test_a_whole_code_is_pasted_anywhere(window: StartWindow, package: Path) -> None:
    wizard = go_to_code(window, package)
    QApplication.clipboard().setText(f" {CODE} ")
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert wizard.code_step.code.text() == CODE
    assert wizard.code_step.proof.isVisible()


def test_backspace_leads_back_to_the_group_before(window: StartWindow, package: Path) -> None:
    wizard = go_to_code(window, package)
    type_text(CODE[:4])
    assert focused() is wizard.code_step.code.groups[1]
    press(Qt.Key.Key_Backspace)
    assert focused() is wizard.code_step.code.groups[0]


def test_going_on_without_a_code_says_what_the_district_will_do(window: StartWindow, package: Path) -> None:
    wizard = go_to_code(window, package)
    assert "30" in wizard.code_step.without.text()
    click(wizard.code_step.skip_button)
    assert wizard.step is Step.PASSPHRASE


def test_left_and_resumed_at_each_step(window: StartWindow, package: Path, tmp_path: Path, qtbot: QtBot) -> None:
    wizard = go_to_code(window, package)
    type_text(CODE)
    package.unlink()
    window.close()
    again = open_start(qtbot, tmp_path, NOW)
    assert "บ้านตัวอย่าง" in again.first.begin_button.text()
    click(again.first.begin_button)
    assert wizard_of(again).step is Step.CODE
    assert wizard_of(again).code_step.code.text() == ""
    click(wizard_of(again).back_button)
    assert wizard_of(again).step is Step.SCHOOL
    click(wizard_of(again).rail.steps[Step.PLAN])
    assert wizard_of(again).step is Step.PLAN
    click(wizard_of(again).back_button)
    assert again.stack.currentWidget() is again.first
    again.close()
    assert wizard is not None


def test_passphrases_that_differ_or_are_short_stop_here(window: StartWindow, package: Path) -> None:
    wizard = go_to_code(window, package)
    click(wizard.code_step.skip_button)
    step = wizard.passphrase_step
    type_text("short")
    assert not wizard.next_button.isEnabled()
    type_text("enough 12")
    press(Qt.Key.Key_Return)
    type_text("another one")
    assert not wizard.next_button.isEnabled()
    click(step.first.eye)
    assert step.first.field.echoMode() is QLineEdit.EchoMode.Normal


def test_a_file_that_is_no_plan_is_refused_in_words(window: StartWindow, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"nothing")
    drop_file(window, tmp_path / "x.xlsx")
    step = wizard_of(window).plan_step
    assert step.refusal.isVisible()
    assert step.refusal_words.text()
    assert not wizard_of(window).next_button.isEnabled()


def test_arrows_choose_a_school_while_searching(window: StartWindow, package: Path) -> None:
    drop_file(window, package)
    wizard = wizard_of(window)
    click(wizard.next_button)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert wizard.beginning.chosen is not None
    assert wizard.next_button.isEnabled()


@pytest.mark.parametrize("size", [(1366, 736), (683, 368)], ids=["100 %", "200 %"])
def test_no_step_scrolls_sideways(window: StartWindow, package: Path, size: tuple[int, int]) -> None:
    window.resize(*size)
    wizard = go_to_code(window, package)
    for step in (Step.PLAN, Step.SCHOOL, Step.CODE, Step.PASSPHRASE):
        wizard.go_to(step)
        QApplication.processEvents()
        page = wizard.pages[step]
        ground = page.parentWidget()
        assert ground is not None
        assert page.minimumSizeHint().width() <= ground.width(), step.name


SEARCHES = [
    "โรงเรียน บ้านตัวอย่าง",
    " บ้านตัวอย่าง ",
    "โรงเรียนบ้าน ตัวอย่าง",
    "  โรงเรียน   บ้านตัวอย่าง",
    "บ้านตัว\u200bอย่าง",
    SCHOOL[:6],
]


@pytest.mark.parametrize("typed", SEARCHES)
def test_a_school_is_found_whatever_blanks_are_typed(window: StartWindow, package: Path, typed: str) -> None:
    drop_file(window, package)
    wizard = wizard_of(window)
    click(wizard.next_button)
    wizard.school_step.search.setText(typed)
    assert "บ้านตัวอย่าง" in [choice.name for choice in wizard.school_step.model.found]


def test_a_code_of_a_school_is_found_on_a_keyboard_left_on_thai(window: StartWindow, package: Path) -> None:
    drop_file(window, package)
    wizard = wizard_of(window)
    click(wizard.next_button)
    type_keys(wizard.school_step.search, SCHOOL.translate(str.maketrans("1234567890", "ๅ/-ภถุึคตจ")))
    assert [choice.code for choice in wizard.school_step.model.found] == [SCHOOL]


def test_nobody_goes_on_with_a_school_that_is_not_shown(window: StartWindow, package: Path) -> None:
    wizard = go_to_code(window, package)
    click(wizard.back_button)
    search = wizard.school_step.search
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_keys(search, "ไม่มีโรงเรียนนี้")
    assert wizard.school_step.model.found == ()
    assert not wizard.next_button.isEnabled()
    press(Qt.Key.Key_Return)
    assert wizard.step is Step.SCHOOL
    assert "ไม่พบ" in wizard.school_step.count.text()
    search.clear()
    assert wizard.next_button.isEnabled()


def test_enter_goes_from_several_schools_to_the_first_and_on_with_it(window: StartWindow, package: Path) -> None:
    drop_file(window, package)
    wizard = wizard_of(window)
    assert focused() is wizard.next_button
    press(Qt.Key.Key_Return)
    assert focused() is wizard.school_step.search
    press(Qt.Key.Key_Return)
    assert focused() is wizard.school_step.view
    press(Qt.Key.Key_Return)
    assert wizard.step is Step.CODE


def test_enter_walks_through_the_boxes_of_the_code(window: StartWindow, package: Path) -> None:
    wizard = go_to_code(window, package)
    press(Qt.Key.Key_Return)
    assert focused() is wizard.code_step.code.groups[1]


def test_the_profile_begins_at_its_first_input_and_tab_reads_on_to_the_way_on(
    window: StartWindow, package: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    wizard = go_to_code(window, package)
    click(wizard.code_step.skip_button)
    wizard.passphrase_step.path = tmp_path / "บ้านตัวอย่าง.chiwat"
    type_text(PASSPHRASE)
    press(Qt.Key.Key_Return)
    type_text(PASSPHRASE)
    with qtbot.waitSignal(wizard.passphrase_step.done, timeout=15_000):
        press(Qt.Key.Key_Return)
    QApplication.processEvents()
    page = wizard.profile_step.page
    assert page is not None
    assert "2564" in wizard.profile_step.title.text()
    stops = [stop for stop in page.inputs() if stop.isVisible()]
    walked = [focused()]
    for _ in range(len(stops) + 1):
        press(Qt.Key.Key_Tab)
        walked.append(focused())
    assert walked == [*stops, wizard.back_button, wizard.next_button]
