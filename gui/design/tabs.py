"""The tabs of the header: words with a line under the page that is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY, BODY_BOLD, SMALL, SMALL_BOLD, Style
from gui.design.painting import line, smooth, text
from gui.design.thai import text_width
from gui.design.tokens import ACCENT, HEADER, INK2

_PAD, _UNDER, _GAP = 12, 3, 4


class HeaderTabs(QTabBar):
    """Tabs by key; Left and Right change the page (``chosen`` tells the key)."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._compact = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setProperty(RING_GAP, -4)
        for key, words in tabs:
            self.add(key, words)
        self.currentChanged.connect(lambda index: self.chosen.emit(self._keys[index]))

    def add(self, key: str, words: str) -> None:
        """Add a tab at the end."""
        self._keys.append(key)
        self.addTab(words)

    def choose(self, key: str) -> None:
        """Show a tab as open."""
        self.setCurrentIndex(self._keys.index(key))

    def set_compact(self, compact: bool) -> None:
        """Be small, in a narrow window."""
        if compact != self._compact:
            self._compact = compact
            self.setIconSize(QSize(15, 15) if compact else QSize(16, 16))  # makes Qt measure the tabs anew
            self.updateGeometry()
            self.update()

    def _style(self, on: bool) -> Style:
        if self._compact:
            return SMALL_BOLD if on else SMALL
        return BODY_BOLD if on else BODY

    def tabSizeHint(self, index: int) -> QSize:
        pad = 4 if self._compact else _PAD
        return QSize(round(text_width(self.tabText(index), self._style(True))) + 2 * pad + _GAP, HEADER - 1)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        for index in range(self.count()):
            rect, on = QRectF(self.tabRect(index)), index == self.currentIndex()
            style = self._style(on)
            width = text_width(self.tabText(index), style)
            x = rect.x() + (rect.width() - _GAP - width) / 2
            text(painter, x, (HEADER - style.line) / 2, self.tabText(index), style, ACCENT if on else INK2)
            if on:
                line(painter, rect.x(), HEADER - 1 - _UNDER, rect.right() - _GAP, HEADER - 1, ACCENT, _UNDER)
