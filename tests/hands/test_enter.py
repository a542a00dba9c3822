"""Enter goes on to the next input in reading order: never to a button, never back, never nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.school.segments import Segments
from tests.helpers.hands import (
    area,
    focus,
    gone,
    holds_focus,
    inputs,
    is_input,
    named,
    searches,
    stand_in,
    takes_enter,
    turn,
)
from tests.helpers.keys import press
from tests.helpers.scenes import SCENES, Scene


@pytest.mark.parametrize("scene", SCENES, indirect=True)
def test_enter_goes_on(scene: Scene) -> None:
    for widget in inputs(scene.page):
        if gone(widget):
            continue
        enter_goes_on(scene.page, widget)
        if gone(scene.page):
            return


def enter_goes_on(page: QWidget, widget: QWidget) -> None:
    if takes_enter(widget):
        return
    stand_in(widget)
    behind = [one for one in inputs(page) if is_behind(one, widget)]
    press(focus(), Qt.Key.Key_Return)
    turn()
    if gone(widget):  # another page came up
        return
    if searches(widget):
        assert not isinstance(focus(), QAbstractButton) or is_input(focus()), leads(widget)
    elif behind:
        assert not holds_focus(widget), f"Enter is stuck in {named(widget)}"
        assert any(holds_focus(one) for one in (*inputs(page), *page.findChildren(Segments))), leads(widget)
        assert not is_behind(widget, focus()), leads(widget)
    else:
        assert holds_focus(widget) or is_input(focus()) or not isinstance(focus(), QAbstractButton), leads(widget)


def leads(widget: QWidget) -> str:
    return f"Enter in {named(widget)} leads to {named(focus())}"


def is_behind(other: QWidget, widget: QWidget) -> bool:
    """Whether one input is read after another: further down, or further right in the same line."""
    same_line = abs(area(other).top() - area(widget).top()) < 4
    return area(other).left() > area(widget).left() if same_line else area(other).top() >= area(widget).bottom()
