"""Small signs drawn beside a verdict, so that colour never speaks alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from gui.printing.style import Ink, pt
from models.attainment import Attainment

MARK_SIZE = pt(7)

_INKS = {Attainment.MET: Ink.MET, Attainment.MISSED: Ink.MISSED}


def ink_of(verdict: Attainment) -> Ink:
    """Return the colour of a verdict."""
    return _INKS.get(verdict, Ink.SOFT)


def draw_mark(painter: QPainter, verdict: Attainment, x: float, y: float, *, upward: bool = False) -> None:
    """Draw a verdict's sign in a square of MARK_SIZE; ``upward`` for a miss above the target."""
    size = MARK_SIZE
    painter.setPen(QPen(ink_of(verdict).colour, pt(1.2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if verdict is Attainment.MET:
        painter.drawPolyline(_points(x, y, size, (0.08, 0.55), (0.38, 0.85), (0.95, 0.15)))
    elif verdict is Attainment.MISSED:
        painter.setBrush(ink_of(verdict).colour)
        tip, base = (0.15, 0.85) if upward else (0.9, 0.2)
        painter.drawPolygon(_points(x, y, size, (0.15, base), (0.85, base), (0.5, tip)))
    elif verdict is Attainment.NO_DATA:
        painter.drawEllipse(QRectF(x + 0.15 * size, y + 0.15 * size, 0.7 * size, 0.7 * size))
    else:
        painter.drawLine(QPointF(x + 0.1 * size, y + size / 2), QPointF(x + 0.9 * size, y + size / 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _points(x: float, y: float, size: float, *shares: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x + across * size, y + down * size) for across, down in shares])
