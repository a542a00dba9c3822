"""What was typed into all inputs of a page is taken back whole, from the desk and from the file, and brought back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from gui.design.fields import NumberField
from gui.design.switch import Switch
from gui.desk_window import DeskWindow
from gui.school.desk import SchoolDesk
from tests.hands.test_pasting import back_and_forth, stored
from tests.helpers.hands import CONTROL, TEXTS, each_input, focus, named, searches, stand_in, turn
from tests.helpers.keys import press, type_text
from tests.helpers.scenes import FORMS, Scene

WORDS, FIGURE, REFUSED = "น้ำท่วม 2 วัน", "๑๒", "1o"


@pytest.mark.parametrize("scene", [*FORMS, "school profile"], indirect=True)
def test_typed_and_taken_back(scene: Scene) -> None:
    assert isinstance(scene.owner, DeskWindow)
    desk = scene.owner.desk
    before, drafts = stored(desk), dict(desk.book.drafts)
    for number, widget in enumerate(each_input(scene.page)):
        if not searches(widget):
            stand_in(widget)
            work_in(widget, refused=number % 3 == 2)
            desk.leave()
    after = stored(desk)
    back_and_forth(desk, before, after, scene.window.windowTitle())
    assert desk.book.drafts == drafts


def work_in(widget: QWidget, *, refused: bool) -> None:
    if isinstance(widget, TEXTS):
        press(focus(), Qt.Key.Key_A, CONTROL)
        number = REFUSED if refused else FIGURE
        type_text(focus(), number if isinstance(widget, NumberField) else WORDS)
    elif isinstance(widget, Switch):
        type_text(focus(), "n" if widget.answer else "y")
    elif isinstance(widget, QComboBox):
        press(focus(), Qt.Key.Key_Home if widget.currentIndex() else Qt.Key.Key_End)
    turn()


@pytest.mark.parametrize("scene", ["school form 1/1"], indirect=True)
def test_ctrl_z_does_it_where_one_types(scene: Scene) -> None:
    assert isinstance(scene.owner, DeskWindow)
    desk: SchoolDesk = scene.owner.desk
    before = stored(desk)
    widget = focus()
    assert isinstance(widget, NumberField), named(widget)
    type_text(widget, "7")
    after = stored(desk)
    assert after != before
    press(focus(), Qt.Key.Key_Z, CONTROL)
    turn()
    assert stored(desk) == before
    press(focus(), Qt.Key.Key_Y, CONTROL)
    turn()
    assert stored(desk) == after
