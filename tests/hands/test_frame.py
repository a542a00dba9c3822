"""Every page fits its window, at 1366 × 768 and at 200 %: no text is cut, no control is off the screen.

A button that cannot be pressed says why, in its tip or its description.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.helpers.clipping import faults
from tests.helpers.hands import named
from tests.helpers.scenes import LOW, SCENES, WIDE, Stage


@pytest.mark.parametrize("size", [WIDE, LOW], ids=["100 %", "200 %"])
@pytest.mark.parametrize("name", SCENES)
def test_every_page_fits(name: str, size: tuple[int, int], qtbot: QtBot, tmp_path: Path) -> None:
    with ExitStack() as stack:
        window = SCENES[name](Stage(qtbot, tmp_path, stack, size)).window
        assert faults(window) == []
        off = [one for one in window.findChildren(QAbstractButton) if one.isVisibleTo(window) and not one.isEnabled()]
        assert [named(one) for one in off if not (one.toolTip() or one.accessibleDescription())] == []
