"""The five boxes of an activation code: pasted, typed on a keyboard left on Thai, read wrong and mended."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.start.code_field import CodeField
from tests.helpers.keys import press, type_text

CODE = "7Q0H-M9NK-TRD4-X1AC-2E58"
_LATIN = "1234567890-qwertyuiopasdfghjklzxcvbnm"
_KEDMANEE = "ๅ/-ภถุึคตจขๆไำพะัีรนยฟหกดเ้่าสผปแอิืท"
THAI = dict(zip(_LATIN, _KEDMANEE, strict=True))


@pytest.fixture
def code(qtbot: QtBot) -> CodeField:
    made = CodeField(str)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.groups[0].setFocus()
    return made


def paste(code: CodeField, box: int, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    code.groups[box].setFocus()
    press(code.groups[box], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def focused(code: CodeField) -> int:
    return next(number for number, group in enumerate(code.groups) if group.hasFocus())


def type_keys(code: CodeField, keys: str) -> None:
    for key in keys:
        type_text(code.groups[focused(code)], key)


WAYS = [CODE, CODE.replace("-", ""), CODE.lower(), f" {CODE}\r\n", CODE.replace("-", " – "), f"รหัสเปิดใช้ ({CODE}) ครับ",
        CODE.replace("-", "\n"), CODE.replace("0", "๐"), CODE.replace("1", "I").replace("0", "O")]  # fmt: skip


@pytest.mark.parametrize("text", WAYS)
@pytest.mark.parametrize("box", range(5))
def test_a_whole_code_fills_all_boxes_from_whichever_it_is_pasted_into(code: CodeField, box: int, text: str) -> None:
    paste(code, box, text)
    assert code.text() == CODE


@pytest.mark.parametrize("box", range(5))
def test_a_whole_code_replaces_a_wrong_one(code: CodeField, box: int) -> None:
    code.show_code("AAAA-BBBB-CCCC-DDDD-EEEE")
    paste(code, box, CODE)
    assert code.text() == CODE


def test_pasted_by_the_menu_it_does_the_same(code: CodeField) -> None:
    QGuiApplication.clipboard().setText(CODE)
    code.groups[3].paste()
    assert code.text() == CODE


def test_a_part_lands_from_its_box_on(code: CodeField) -> None:
    code.show_code("AAAA-BBBB-CCCC-DDDD-EEEE")
    paste(code, 1, "M9NK-TRD4")
    assert code.text() == "AAAA-M9NK-TRD4-DDDD-EEEE"


def test_a_part_that_has_no_room_behind_its_box_loses_nothing(code: CodeField) -> None:
    paste(code, 4, "M9NK-TRD4-X1AC-2E58")
    assert [group.text() for group in code.groups] == ["", "M9NK", "TRD4", "X1AC", "2E58"]


def test_a_part_is_put_behind_what_was_typed(code: CodeField) -> None:
    type_keys(code, "7Q")
    QGuiApplication.clipboard().setText("0HM9")
    press(code.groups[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert code.text() == "7Q0H-M9"


@pytest.mark.parametrize("text", [CODE, CODE.replace("-", ""), "3333-" + CODE[5:], "3-" * 10])
def test_a_keyboard_left_on_thai_gives_the_symbols_of_its_keys(code: CodeField, text: str) -> None:
    wanted = text.replace("-", "") if "--" not in text else text
    type_keys(code, "".join(THAI[key] for key in text.lower()))
    assert code.text().replace("-", "") == wanted.replace("-", "")


def test_capitals_of_a_keyboard_left_on_thai(code: CodeField) -> None:
    type_keys(code, "ฑ๊ฤโ" + "ๅ/?)")
    assert code.text() == "RUAF-12MX"


def test_a_dash_between_groups_is_no_symbol(code: CodeField) -> None:
    type_keys(code, CODE)
    assert code.text() == CODE


def test_what_was_read_as_a_digit_stays_told_until_it_is_gone(code: CodeField) -> None:
    type_keys(code, "7QL")
    assert code.replaced == {0: "L"}
    type_keys(code, "HM9")
    assert code.replaced == {0: "L"}
    code.groups[0].setFocus()
    code.groups[0].setCursorPosition(3)
    press(code.groups[0], Qt.Key.Key_Backspace)
    assert code.replaced == {}


def test_what_is_typed_into_a_full_box_takes_the_place_of_what_stands_there(code: CodeField) -> None:
    code.show_code("AAAA-BBBB")
    code.groups[0].setFocus()
    code.groups[0].setCursorPosition(1)
    type_text(code.groups[0], "Z")
    assert code.text() == "AZAA-BBBB"
    assert code.groups[0].cursorPosition() == 2


def test_enter_leads_from_box_to_box_and_never_back(code: CodeField) -> None:
    for box in range(4):
        code.groups[box].setFocus()
        press(code.groups[box], Qt.Key.Key_Return)
        assert focused(code) == box + 1


@pytest.mark.parametrize("box", range(1, 5))
def test_a_code_begun_a_box_too_late_is_typed_whole_all_the_same(code: CodeField, box: int) -> None:
    code.groups[box].setFocus()
    type_keys(code, CODE.replace("-", ""))
    assert code.text() == CODE
    assert focused(code) == 4
