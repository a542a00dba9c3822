"""Framed areas: the white card, and the tinted box of a message."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.design.painting import box, smooth
from gui.design.tokens import CARD_RADIUS, LINE, PAGE, RADIUS, TONES, Tone


class Card(QFrame):
    """A white area with a hairline; put things into ``column``."""

    def __init__(self, parent: QWidget | None = None, padding: int = 16) -> None:
        super().__init__(parent)
        self._inside, self._border, self._radius = PAGE, LINE, CARD_RADIUS
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding, padding, padding)

    def paintEvent(self, event: QPaintEvent) -> None:
        box(smooth(QPainter(self)), QRectF(self.rect()), fill=self._inside, border=self._border, radius=self._radius)


class Box(Card):
    """A tinted area of one tone."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0)
        self.column.setContentsMargins(12, 8, 12, 8)
        self.column.setSpacing(4)
        self._radius = RADIUS
        self.set_tone(tone)

    def set_tone(self, tone: Tone) -> None:
        """Take another tone."""
        _, self._inside, self._border = TONES[tone]
        self.update()
