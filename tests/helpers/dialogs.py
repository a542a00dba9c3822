"""Answering a modal dialog that a click opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

DialogT = TypeVar("DialogT", bound=QDialog)


def answering(kind: type[DialogT], answer: Callable[[DialogT], object], open_it: Callable[[], object]) -> None:
    """Do what opens a dialog of a kind, and answer it once it stands; one that is left open is closed."""
    seen: list[DialogT] = []
    faults: list[BaseException] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            assert isinstance(dialog, kind), dialog
            seen.append(dialog)
            answer(dialog)
        except BaseException as fault:  # told by the test, not by the event loop
            faults.append(fault)
        finally:
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()

    before = QApplication.activeWindow()
    QTimer.singleShot(0, act)
    open_it()
    if before is not None:  # what a window manager does; the offscreen platform has none
        before.activateWindow()
        QApplication.processEvents()
    if faults:
        raise faults[0]
    assert seen, "no dialog came"
