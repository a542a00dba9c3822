"""A question of the plan in the profile is answered by yes or no: by key, click, paste; undone, and told to readers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.design.switch import Switch
from gui.design.theme import dress
from gui.school.desk import SchoolDesk
from gui.school.profile_page import ProfilePage
from gui.school.profile_paste import lay_figures
from gui.settings import Settings
from tests.helpers.keys import press, type_text
from tests.helpers.school_desk import YEAR, school_desk, school_file

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SchoolDesk]:
    with school_file(tmp_path) as file:
        file.set_figure(YEAR, "took_ita", None)
        yield school_desk(file)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, desk: SchoolDesk, tmp_path: Path) -> ProfilePage:
    dress(qapp)
    page = ProfilePage(desk, Settings(tmp_path / "settings"))
    qtbot.addWidget(page)
    page.resize(1366, 736)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.field("took_ita").setFocus(Qt.FocusReason.TabFocusReason)
    return page


def switch_of(page: ProfilePage) -> Switch:
    switch = page.field("took_ita")
    assert isinstance(switch, Switch), "asked as a number"
    return switch


def held(desk: SchoolDesk) -> int | None:
    figure = desk.book.figures.get("took_ita")
    return figure.value if figure else None


@pytest.mark.parametrize(("keys", "value"), [("y", 1), ("1", 1), ("๑", 1), ("n", 0), ("0", 0), ("ื", 0)])
def test_it_is_answered_by_a_key(page: ProfilePage, desk: SchoolDesk, keys: str, value: int) -> None:
    type_text(switch_of(page), keys)
    assert held(desk) == value
    assert switch_of(page).answer is bool(value)
    assert desk.file.figures(YEAR)["took_ita"].value == value


def test_it_is_answered_by_a_click_and_blank_again_by_delete(page: ProfilePage, desk: SchoolDesk) -> None:
    switch = switch_of(page)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() - 20, 15))
    assert held(desk) == 0
    press(switch, Qt.Key.Key_Delete)
    assert held(desk) is None
    assert switch.answer is None


@pytest.mark.parametrize(("text", "value"), [("ใช่", 1), ("ไม่ใช่", 0), ("1", 1), ("0", 0), ("๑", 1), ("yes", 1)])
def test_an_answer_is_pasted(page: ProfilePage, desk: SchoolDesk, text: str, value: int) -> None:
    QGuiApplication.clipboard().setText(text)
    press(switch_of(page), Qt.Key.Key_V, CONTROL)
    assert held(desk) == value
    desk.undo()
    assert held(desk) is None
    assert switch_of(page).answer is None


def test_what_is_no_answer_is_told_until_an_answer_stands(page: ProfilePage, desk: SchoolDesk) -> None:
    switch = switch_of(page)
    QGuiApplication.clipboard().setText("3")
    press(switch, Qt.Key.Key_V, CONTROL)
    assert held(desk) is None
    assert "ใช่ หรือ ไม่ใช่" in switch.accessibleDescription()
    assert "ใช่ หรือ ไม่ใช่" in page._card_of("took_ita").problem.words.text()
    type_text(switch, "y")
    assert held(desk) == 1
    assert switch.accessibleDescription() == "ใช่"
    assert page._card_of("took_ita").problem.words.text() == ""


def test_a_reader_of_screens_is_told_the_question_and_what_is_missing(page: ProfilePage) -> None:
    assert switch_of(page).accessibleName() == "สถานศึกษาเข้ารับการประเมิน ITA ในปีนี้"
    assert switch_of(page).accessibleDescription() == "ยังไม่กรอก"


def test_enter_comes_to_it_and_answers_nothing(page: ProfilePage, desk: SchoolDesk) -> None:
    before = page.inputs()[page.inputs().index(switch_of(page)) - 1]
    before.setFocus()
    press(before, Qt.Key.Key_Return)
    assert switch_of(page).hasFocus()
    press(switch_of(page), Qt.Key.Key_Return)
    assert held(desk) is None


def test_a_column_lands_on_questions_too() -> None:
    pasted = lay_figures((("5",), ("ไม่ใช่",), ("5",)), (("a", "b", "c"),), "a", answers={"b", "c"})
    assert pasted.figures == {"a": 5, "b": 0}
    assert pasted.refused == {"c": ("5", "not_an_answer")}


@pytest.mark.parametrize("at", range(3))
def test_what_is_wrong_with_a_day_is_told_where_it_is_typed(page: ProfilePage, at: int) -> None:
    page.resize(1000, 420)  # too low for a whole card
    card = page._cards[at]
    card.date.setFocus(Qt.FocusReason.TabFocusReason)
    type_text(card.date, "45678")
    press(card.date, Qt.Key.Key_Return)
    QTest.qWait(50)
    assert card.date.hasFocus()
    assert "45678" in card.date_problem.words.text()
    assert card.date_problem.visibleRegion().boundingRect().height() == card.date_problem.height()
    card.date.selectAll()
    type_text(card.date, "10/6/2565")
    press(card.date, Qt.Key.Key_Return)
    assert card.date_problem.isHidden()
