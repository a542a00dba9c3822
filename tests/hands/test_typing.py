"""What is typed stands there letter by letter, in every input of every page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from gui.design.fields import NumberField
from gui.design.switch import Switch
from gui.start.code_field import CodeGroup
from tests.helpers.hands import (
    TEXTS,
    each_input,
    empty,
    focus,
    gone,
    holds_focus,
    named,
    searches,
    stand_in,
    text_of,
    turn,
)
from tests.helpers.keys import press, type_text
from tests.helpers.scenes import SCENES, Scene

WORDS = "ครูย้ายเข้า 1 คน  น้ำ “ฐาน” ๑๒๓ "
FIGURE = "๑๒๓"


@pytest.mark.parametrize("scene", SCENES, indirect=True)
def test_every_letter_stands(scene: Scene) -> None:
    for widget in each_input(scene.page, last=searches):
        stand_in(widget)
        if isinstance(widget, CodeGroup):
            continue
        if isinstance(widget, TEXTS):
            letter_by_letter(widget, FIGURE if isinstance(widget, NumberField) else WORDS)
        elif isinstance(widget, Switch):
            answers(widget)
        elif isinstance(widget, QCheckBox):
            ticks(widget)
        elif isinstance(widget, QComboBox):
            letter_by_letter(widget, WORDS) if widget.isEditable() else chooses(widget)
        if gone(scene.window):  # Esc left it
            return


def letter_by_letter(widget: QWidget, words: str, *, esc: bool = True) -> None:
    empty(widget)
    for at, letter in enumerate(words):
        type_text(focus(), letter)
        turn()
        assert holds_focus(widget), f"{named(widget)}: the cursor went away after {words[: at + 1]!r}"
        assert text_of(widget) == words[: at + 1], named(widget)
    if esc and not searches(widget):  # Esc in a search ends it
        press(focus(), Qt.Key.Key_Escape)
        turn()
        assert gone(widget) or text_of(widget) == words, f"{named(widget)} and Esc"


def answers(switch: Switch) -> None:
    for letter, answer in (("y", True), ("n", False), ("ั", True), ("ื", False), ("๑", True), ("๐", False)):
        type_text(focus(), letter)
        turn()
        assert switch.answer is answer, f"{named(switch)}: {letter}"


def ticks(box: QCheckBox) -> None:
    before = box.isChecked()
    press(focus(), Qt.Key.Key_Space)
    turn()
    assert box.isChecked() is not before, named(box)


def chooses(box: QComboBox) -> None:
    if box.count() < 2:
        return
    box_before = box.currentIndex()
    press(focus(), Qt.Key.Key_End if box_before < box.count() - 1 else Qt.Key.Key_Home)
    turn()
    assert box.currentIndex() != box_before, named(box)
