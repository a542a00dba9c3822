"""A value over the years, joined by a line, with the targets as a dashed one; the axis spans what is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.design.fonts import AXIS, SEMIBOLD
from gui.design.painting import smooth, text
from gui.design.thai import text_width
from gui.design.tokens import ACCENT, INK, INK2, INK3, PAGE, colour
from models.numbers import Number

_HEIGHT, _LEFT, _RIGHT, _TOP, _FOOT = 176, 34, 40, 46, 52
_VALUE = AXIS.at(SEMIBOLD)
Points = Sequence[tuple[int, Number | None, Number | None]]


class DistrictTrend(QWidget):
    """(year, value, target) of each year."""

    def __init__(self) -> None:
        super().__init__()
        self._points: Points = ()
        self._words: Callable[[Number], str] = str
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: Points, words: Callable[[Number], str]) -> None:
        """Show other years; ``words`` prints a value."""
        self._points, self._words = points, words
        said = (f"{year}: {words(value) if value is not None else '–'}" for year, value, _ in points)
        self.setAccessibleDescription(", ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        for at, (year, _, _) in enumerate(self._points):
            words = str(year)
            text(painter, self._x(at) - text_width(words, AXIS) / 2, self.height() - 23, words, AXIS, INK2)
        self._paint_targets(painter)
        self._paint_values(painter)

    def _x(self, at: int) -> float:
        return _LEFT + at * (self.width() - _LEFT - _RIGHT) / max(len(self._points) - 1, 1)

    def _y(self, value: Number) -> float:
        shown = [number for _, *numbers in self._points for number in numbers if number is not None]
        low, high = min(shown), max(shown)
        share = float((value - low) / (high - low)) if high > low else 0.5
        bottom = self.height() - _FOOT
        return bottom - share * (bottom - _TOP)

    def _paint_targets(self, painter: QPainter) -> None:
        points = [
            (QPointF(self._x(at), self._y(goal)), goal)
            for at, (_, _, goal) in enumerate(self._points)
            if goal is not None
        ]
        painter.setPen(QPen(colour(INK3), 1, Qt.PenStyle.DashLine))
        for (start, _), (end, _) in pairwise(points):
            painter.drawLine(start, end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(INK3))
        for point, _ in points:
            painter.drawEllipse(point, 2, 2)
        if points:
            point, goal = points[-1]
            words = self.tr("เป้า {value}").format(value=self._words(goal))
            x = min(point.x() - text_width(words, AXIS) / 2, self.width() - text_width(words, AXIS) - 2)
            last = self._points[-1][1]
            below = last is not None and last >= goal
            text(painter, x, point.y() - 43 if below else point.y() - 24, words, AXIS, INK2)

    def _paint_values(self, painter: QPainter) -> None:
        points = [
            (QPointF(self._x(at), self._y(value)), value)
            for at, (_, value, _) in enumerate(self._points)
            if value is not None
        ]
        painter.setPen(QPen(colour(ACCENT), 2))
        for (start, _), (end, _) in pairwise(points):
            painter.drawLine(start, end)
        for point, value in points:
            painter.setPen(QPen(colour(ACCENT), 2))
            painter.setBrush(colour(PAGE))
            painter.drawEllipse(point, 4, 4)
            words = self._words(value)
            goal = next(
                (goal for at, (_, v, goal) in enumerate(self._points) if v == value and self._x(at) == point.x()), None
            )
            above = goal is not None and value >= goal
            x = max(point.x() - text_width(words, _VALUE) / 2, 0)
            text(painter, x, point.y() - 26 if above else point.y() + 8, words, _VALUE, INK)
