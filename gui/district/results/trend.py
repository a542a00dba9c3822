"""A value over the years, joined by a line, with the targets as a dashed one; the axis spans what is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.design.fonts import AXIS, SEMIBOLD
from gui.design.label_places import Label, draw_labels
from gui.design.painting import smooth, text
from gui.design.thai import text_width
from gui.design.tokens import ACCENT, INK2, INK3, PAGE, colour
from gui.digits import shown, worded
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
            words = shown(year)
            text(painter, self._x(at) - text_width(words, AXIS) / 2, self.height() - 23, words, AXIS, INK2)
        self._paint_targets(painter)
        self._paint_values(painter)
        draw_labels(painter, self.labels(), self.label_room)

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

    def _paint_values(self, painter: QPainter) -> None:
        points = self._values
        painter.setPen(QPen(colour(ACCENT), 2))
        for (start, _, _), (end, _, _) in pairwise(points):
            painter.drawLine(start, end)
        painter.setPen(QPen(colour(ACCENT), 2))
        painter.setBrush(colour(PAGE))
        for point, _, _ in points:
            painter.drawEllipse(point, 4, 4)

    @property
    def _values(self) -> list[tuple[QPointF, Number, Number | None]]:
        return [
            (QPointF(self._x(at), self._y(value)), value, goal)
            for at, (_, value, goal) in enumerate(self._points)
            if value is not None
        ]

    def labels(self) -> tuple[Label, ...]:
        """Return what is printed at the points: every value, and the last target."""
        values = [
            Label(words=self._words(value), style=_VALUE, point=point, above=goal is not None and value >= goal)
            for point, value, goal in self._values
        ]
        goals = [(at, value, goal) for at, (_, value, goal) in enumerate(self._points) if goal is not None]
        if not goals:
            return tuple(values)
        at, last, goal = goals[-1]
        words, point = worded(self.tr("เป้า {value}"), value=self._words(goal)), QPointF(self._x(at), self._y(goal))
        target = Label(words=words, style=AXIS, point=point, above=last is None or last < goal, ink=INK2)
        return (*values, target)

    @property
    def label_room(self) -> QRectF:
        """Where labels may stand: above the years."""
        return QRectF(2, 2, self.width() - 4, self.height() - 28)
