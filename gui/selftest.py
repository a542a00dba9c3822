"""The window's own part of the self-test: what it shows, told in a file."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

_STEP = 3


def tell_what_shows(window: QWidget, out: Path) -> None:
    """Write what a shown window looks like to ``out``, and end the program."""
    picture = window.grab().toImage()
    points = ((x, y) for x in range(0, picture.width(), _STEP) for y in range(0, picture.height(), _STEP))
    found = {
        "platform": QGuiApplication.platformName(),
        "font": QFontInfo(window.font()).family(),
        "width": picture.width(),
        "height": picture.height(),
        "colours": len({picture.pixel(x, y) for x, y in points}),
        "title": window.windowTitle(),
    }
    out.write_text(json.dumps(found, ensure_ascii=False, indent=2), encoding="utf-8")
    QApplication.exit(0)
