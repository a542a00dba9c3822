"""The first window, shown and active."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.settings import Settings
from gui.start.start_window import StartWindow


def open_start(qtbot: QtBot, folder: Path, now: datetime) -> StartWindow:
    """Return the first window over settings in a folder, at a moment that stands still."""
    window = StartWindow(Settings(folder / "settings"), lambda: now)
    qtbot.addWidget(window)
    window.resize(1366, 736)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window
