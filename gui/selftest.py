"""The window's own part of the self-test: every page is shown, and what it looks like is told in a file."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QThreadPool
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from gui.district.window import DistrictMainWindow
from gui.main_window import MainWindow

_STEP: Final = 3
_LONGEST: Final = 30.0  # seconds for what a page computes in the background


def tell_what_shows(window: QWidget, out: Path) -> None:
    """Write what a shown window looks like, page by page, to ``out``, and end the program."""
    found = {
        "platform": QGuiApplication.platformName(),
        "font": QFontInfo(window.font()).family(),
        "width": window.width(),
        "height": window.height(),
        "title": window.windowTitle(),
        "pages": _walk(window),
    }
    out.write_text(json.dumps(found, ensure_ascii=False, indent=2), encoding="utf-8")
    QApplication.exit(0)


def _walk(window: QWidget) -> dict[str, int]:
    """Show each page and return how many colours it has; a window without pages is one by the name of its class."""
    if not isinstance(window, (MainWindow, DistrictMainWindow)):
        return {type(window).__name__: _colours(window)}
    found = {}
    for key in window.pages:
        window.show_page(key)
        _settle()
        found[key] = _colours(window)
    return found


def _settle() -> None:
    """Let what was begun in the background come to its end, and be painted."""
    until = time.monotonic() + _LONGEST
    _turn()
    while QThreadPool.globalInstance().activeThreadCount() and time.monotonic() < until:
        _turn()
    _turn()


def _turn() -> None:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def _colours(window: QWidget) -> int:
    picture = window.grab().toImage()
    points = ((x, y) for x in range(0, picture.width(), _STEP) for y in range(0, picture.height(), _STEP))
    return len({picture.pixel(x, y) for x, y in points})
