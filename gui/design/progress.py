"""Progress as a bar 4 high; full is green."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from gui.design.painting import box, smooth
from gui.design.tokens import ACCENT, OK, TRACK

BAR = 4


def draw_progress(painter: QPainter, rect: QRectF, done: int, total: int) -> None:
    """Draw how much of ``total`` is done."""
    box(painter, rect, fill=TRACK, radius=BAR / 2)
    if done and total:
        part = QRectF(rect.x(), rect.y(), rect.width() * min(done / total, 1), rect.height())
        box(painter, part, fill=OK if done >= total else ACCENT, radius=BAR / 2)


class ProgressBar(QProgressBar):
    """A thin bar; its number belongs beside it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setFixedHeight(BAR)

    def show_part(self, done: int, total: int) -> None:
        """Show ``done`` of ``total``."""
        self.setRange(0, max(total, 1))
        self.setValue(done)

    def sizeHint(self) -> QSize:
        return QSize(120, BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_progress(smooth(QPainter(self)), QRectF(self.rect()), self.value(), self.maximum())
