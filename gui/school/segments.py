"""One of a few words, side by side; arrows move, the chosen one has a check mark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from gui.design.focus_ring import RING_GAP
from gui.design.fonts import SMALL, SMALL_BOLD
from gui.design.going_on import ENTER, go_on
from gui.design.icons import draw_icon
from gui.design.painting import box, line, smooth, text
from gui.design.thai import text_width
from gui.design.tokens import ACCENT, EDGE, INK2, PAGE

_HEIGHT, _PAD, _ICON, _GAP = 30, 8, 14, 5


class _Segment(QRadioButton):
    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setAccessibleName(words)
        self.setProperty(RING_GAP, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def hitButton(self, _pos: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        style, mark = (SMALL_BOLD, _ICON + _GAP) if self.isChecked() else (SMALL, 0)
        return QSize(round(text_width(self.text(), style)) + mark + 2 * _PAD, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            go_on(self)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on = smooth(QPainter(self)), self.isChecked()
        box(painter, QRectF(self.rect()), fill=ACCENT if on else PAGE, border=ACCENT if on else EDGE)
        style = SMALL_BOLD if on else SMALL
        width = text_width(self.text(), style) + (_ICON + _GAP if on else 0)
        x = (self.width() - width) / 2
        if on:
            draw_icon(painter, "check", x, (_HEIGHT - _ICON) / 2, PAGE, _ICON)
            x += _ICON + _GAP
        else:
            line(painter, 0, 1, 0, _HEIGHT - 1, EDGE)
        text(painter, x, (_HEIGHT - style.line) / 2, self.text(), style, PAGE if on else INK2)


class Segments(QWidget):
    """``chosen`` tells the place of the word, from 0."""

    chosen = Signal(int)

    def __init__(self, name: str, words: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.parts = [_Segment(word) for word in words]
        for number, part in enumerate(self.parts):
            self._group.addButton(part, number)
            layout.addWidget(part)
        layout.addStretch(1)
        self.parts[0].setChecked(True)
        self._group.idToggled.connect(self._toggled)

    @property
    def current(self) -> int:
        """The place of the word that is chosen."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Choose a word."""
        self.parts[number].setChecked(True)

    def set_words(self, number: int, words: str) -> None:
        """Show another word in its place."""
        self.parts[number].setText(words)
        self.parts[number].setAccessibleName(words)

    def _toggled(self, number: int, on: bool) -> None:
        self.parts[number].updateGeometry()
        if on:
            self.chosen.emit(number)
