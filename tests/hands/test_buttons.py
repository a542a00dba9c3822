"""Every button changes something that is seen, or asks, or shows that it is busy, before the window's next turn.

What asks is looked at too: a dialog that a button opens is held to the laws of typing, Tab and Enter where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.design.fields import NumberField
from gui.start.code_field import CodeGroup
from tests.hands.test_enter import enter_goes_on
from tests.hands.test_typing import FIGURE, WORDS, letter_by_letter
from tests.helpers.hands import focus, gone, holds_focus, inputs, named, stand_in, turn
from tests.helpers.scenes import FORMS, SCENES, Scene, Stage

WHOLE = ("school profile", "district plan")
"""Scenes whose header is tried too; it is the same on the other pages."""
SOME_FORMS = ("school form 1/1", "school form 2/2")
TRIED = [name for name in SCENES if name not in FORMS or name in SOME_FORMS]
ASKS = ("settings_wanted", "help_wanted", "file_wanted", "restore_wanted", "save_elsewhere_wanted", "left", "finished")


class Asked:
    """Sees to what a press opens while it is open: looks at it, notes it, and leaves it."""

    def __init__(self) -> None:
        self.times = 0
        self.faults: list[BaseException] = []
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._look)

    def __enter__(self) -> Asked:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        turn()
        self._timer.stop()

    def note(self, *_: object) -> None:
        self.times += 1

    def _look(self) -> None:
        popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            self.note()
            popup.close()
        elif dialog is not None:
            self._timer.stop()
            self.note()
            try:
                if type(dialog).__module__.startswith("gui."):  # not Qt's own
                    examine(dialog)
            except BaseException as fault:  # told by the test, not by the event loop
                self.faults.append(fault)
            finally:
                leave(dialog)
                self._timer.start()


def leave(dialog: QWidget) -> None:
    if not gone(dialog):
        dialog.reject() if isinstance(dialog, QDialog) else dialog.close()


def examine(dialog: QWidget) -> None:
    turn()
    for widget in inputs(dialog):
        stand_in(widget)
        if isinstance(widget, QLineEdit) and not isinstance(widget, CodeGroup):
            letter_by_letter(widget, FIGURE if isinstance(widget, NumberField) else WORDS, esc=False)
        began = focus()
        QTest.keyClick(began, Qt.Key.Key_Tab)
        turn()
        QTest.keyClick(focus(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        turn()
        assert holds_focus(widget), f"{dialog.windowTitle()}: Tab and back from {named(widget)} is {named(focus())}"
    for widget in inputs(dialog)[:-1]:
        enter_goes_on(dialog, widget)
        assert not gone(dialog), f"{dialog.windowTitle()}: Enter in {named(widget)} is taken for the last"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[Asked]:
    asked = Asked()

    def nothing(*_: object, **__: object) -> tuple[str, str]:
        asked.note()
        return "", ""

    def no_files(*_: object, **__: object) -> tuple[list[str], str]:
        asked.note()
        return [], ""

    def no_folder(*_: object, **__: object) -> str:
        asked.note()
        return ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", nothing)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", nothing)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", no_files)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", no_folder)
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.note)
    with asked:
        yield asked


@pytest.mark.parametrize("name", TRIED)
def test_every_button_shows_what_it_does(name: str, qtbot: QtBot, tmp_path: Path, asked: Asked) -> None:
    done: set[str] = set()
    number = 0
    while True:
        number += 1
        (tmp_path / str(number)).mkdir()
        with ExitStack() as stack:
            scene = SCENES[name](Stage(qtbot, tmp_path / str(number), stack))
            connect(scene, asked)
            if not press_all(scene, name in WHOLE, done, asked):
                return


def connect(scene: Scene, asked: Asked) -> None:
    for part in (scene.window, scene.page, scene.owner):
        for signal in ASKS:
            if part is not None and hasattr(part, signal):
                getattr(part, signal).connect(asked.note)


def press_all(scene: Scene, whole: bool, done: set[str], asked: Asked) -> bool:
    """Press what was not pressed before; return whether any was, so that another fresh page may have more."""
    fresh = True
    for key, button in list(buttons(scene, whole)):
        if key in done or gone(button) or not button.isEnabled():
            continue
        seen = press(scene, button, key, asked)
        assert seen or not fresh, f"{key} shows nothing"
        if not seen:  # what it shows may be shown already: once more on a fresh page
            return True
        done.add(key)
        fresh = False
        if gone(scene.page) or not scene.window.isActiveWindow():
            return True
    return not fresh


def buttons(scene: Scene, whole: bool) -> Iterator[tuple[str, QAbstractButton]]:
    for button in (scene.window if whole else scene.page).findChildren(QAbstractButton):
        here = (button.isCheckable() and button.isChecked()) or getattr(button, "current", False) is True
        says_only = button.focusPolicy() is Qt.FocusPolicy.NoFocus or isinstance(button, QCheckBox)
        if button.isVisibleTo(scene.window) and button.isEnabled() and not here and not says_only:
            yield named(button), button


def press(scene: Scene, button: QAbstractButton, key: str, asked: Asked) -> bool:
    """Press a button; return whether that is seen."""
    button.setFocus(Qt.FocusReason.TabFocusReason)
    turn()
    before, where, times = picture(scene), QApplication.focusWidget(), asked.times
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    turn()
    if asked.faults:
        raise AssertionError(f"what {key} asks: {asked.faults[0]}") from asked.faults[0]
    seen = asked.times > times or gone(scene.page) or QApplication.focusWidget() is not where
    seen = seen or picture(scene) != before
    if not gone(scene.window):
        scene.window.activateWindow()
        turn()
    return seen


def picture(scene: Scene) -> QImage:
    return scene.window.grab().toImage()
