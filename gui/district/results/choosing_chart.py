"""A chart of which one part can be chosen, by a click or by keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.design.focus_ring import RING_GAP


class ChoosingChart(QWidget):
    """Two keys go ``back`` and ``on``; ``chosen`` tells a part's key; one chosen again, or by Escape, is let go."""

    chosen = Signal(str)

    def __init__(self, back: Qt.Key, on: Qt.Key) -> None:
        super().__init__()
        self.current = ""
        self._keys: tuple[str, ...] = ()
        self._steps = {back: -1, on: 1}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RING_GAP, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_keys(self, keys: Iterable[str]) -> None:
        """Have other parts; the one that was chosen stays so where it is among them."""
        self._keys = tuple(keys)
        if self.current not in self._keys:
            self.current = ""

    def choose(self, at: int) -> None:
        """Choose a part by its place, where there is one."""
        if 0 <= at < len(self._keys):
            key = self._keys[at]
            self.current = "" if key == self.current else key
            self.update()
            self.chosen.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self._keys.index(self.current) if self.current in self._keys else -1
        if event.key() in self._steps:
            self.choose(at + self._steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self.current:
            self.choose(at)
        else:
            super().keyPressEvent(event)
