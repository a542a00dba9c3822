"""A window that opens has its cursor where one begins to type: in the first input that is empty."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from gui.desk_window import DeskWindow
from gui.settings import Settings
from tests.helpers.hands import focus, inputs, named
from tests.helpers.keys import type_text
from tests.helpers.scenes import Scene, Stage, show
from tests.helpers.school_desk import YEAR, school_desk, school_file


def test_a_new_file(qtbot: QtBot, tmp_path: Path) -> None:
    """It opens on the profile."""
    with ExitStack() as stack:
        file = stack.enter_context(school_file(tmp_path))
        for figure in file.figures(YEAR):
            file.set_figure(YEAR, figure, None)
        opened = DeskWindow(school_desk(file), Settings(tmp_path / "settings"))
        stack.callback(opened.desk.leave)
        show(Stage(qtbot, tmp_path, stack), opened.window)
        empty = next(one for one in inputs(opened.profile) if isinstance(one, QLineEdit) and not one.text())
        assert focus() is empty, f"the cursor is in {named(focus())}"
        type_text(focus(), "1")
        assert empty.text() == "1"


@pytest.mark.parametrize("scene", ["wizard profile"], indirect=True)
def test_the_wizards_profile(scene: Scene) -> None:
    assert focus() in inputs(scene.page), f"the cursor is in {named(focus())}"
