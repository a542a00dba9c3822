"""Tab goes round through every input of every page, Shift+Tab takes it back, and the focus is never nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.helpers.hands import SHIFT, each_input, focus, holds_focus, inputs, named, searches, stand_in, turn
from tests.helpers.keys import press
from tests.helpers.scenes import SCENES, Scene


@pytest.mark.parametrize("scene", SCENES, indirect=True)
def test_tab_and_shift_tab(scene: Scene) -> None:
    every_input_is_met(scene.page)
    for widget in each_input(scene.page, last=searches):
        began = stand_in(widget)
        press(began, Qt.Key.Key_Tab)
        turn()
        after = focus()
        assert after is not began, f"Tab is stuck in {named(widget)}"
        press(after, Qt.Key.Key_Backtab, SHIFT)
        turn()
        assert holds_focus(widget), f"Tab from {named(widget)} to {named(after)}, back to {named(focus())}"


def every_input_is_met(page: QWidget) -> None:
    first = next(iter(inputs(page)), None)
    if first is None:
        return
    stand_in(first)
    met: list[QWidget] = []
    while not (met and holds_focus(first)):
        press(focus(), Qt.Key.Key_Tab)
        turn()
        met.append(focus())
        assert len(met) < 400, "Tab does not come round"
    missed = [one for one in inputs(page) if not any(one is w or one.isAncestorOf(w) for w in met)]
    assert not missed, f"Tab does not come to {[named(one) for one in missed]}"
