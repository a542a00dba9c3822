"""The status bar: which keys do what here, and which file is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.design.fonts import AXIS, MEDIUM, SMALL
from gui.design.painting import box, line, smooth, text, text_centred
from gui.design.thai import text_width
from gui.design.tips import plain_tip
from gui.design.tokens import INK2, LINE, MUTE_LINE, PAGE, STATUS_BAR, SUNK

_KEY = AXIS.at(MEDIUM)
_MARGIN, _GAP, _KEY_PAD, _AFTER_KEY = 16, 20, 6, 5


def key_width(key: str) -> float:
    """Return the width of a drawn key cap."""
    return text_width(key, _KEY) + 2 * _KEY_PAD


def draw_key(painter: QPainter, x: float, y: float, key: str) -> float:
    """Draw a key cap 20 high; return its width."""
    width = key_width(key)
    rect = QRectF(x, y, width, 20)
    box(painter, rect, fill=SUNK, border=MUTE_LINE, radius=3)
    text_centred(painter, rect, key, _KEY, INK2)
    return width


class KeyHints(QWidget):
    """Key caps with what they do at the left, a file's path at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[tuple[str, str], ...] = ()
        self._path = ""
        self.setFixedHeight(STATUS_BAR)

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show other keys: (key, what it does)."""
        self._hints = tuple(hints)
        self.setAccessibleName("; ".join(f"{key}: {words}" for key, words in hints))
        self.update()

    def set_path(self, path: str) -> None:
        """Show which file is open."""
        self._path = path
        self.setToolTip(plain_tip(path))
        self.setAccessibleDescription(path)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, STATUS_BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), PAGE)
        line(painter, 0, 0, self.width(), 0, LINE)
        path = _shortened(self._path, self.width() // 2)
        path_width = text_width(path, SMALL)
        x: float = _MARGIN
        for key, words in self._hints:
            width = key_width(key) + _AFTER_KEY + text_width(words, SMALL)
            if x + width > self.width() - path_width - 2 * _MARGIN:
                break
            draw_key(painter, x, 4, key)
            text(painter, x + key_width(key) + _AFTER_KEY, 4, words, SMALL, INK2)
            x += width + _GAP
        text(painter, self.width() - _MARGIN - path_width, 4, path, SMALL, INK2)


def _shortened(path: str, width: int) -> str:
    """Cut a path's beginning, folder by folder: the file's name is what tells it."""
    if text_width(path, SMALL) <= width:
        return path
    mark = "\\" if "\\" in path else "/"
    parts = path.split(mark)
    while len(parts) > 1 and text_width("…" + mark + mark.join(parts), SMALL) > width:
        parts = parts[1:]
    return "…" + mark + mark.join(parts)
