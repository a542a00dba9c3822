"""All years of an indicator as a small chart: figures joined by a line, targets by a dashed one, each value printed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.design.fonts import AXIS, BODY_BOLD, SEMIBOLD, SMALL
from gui.design.label_places import Label, draw_labels
from gui.design.painting import ground, line, smooth, text, text_right
from gui.design.thai import text_width
from gui.design.tokens import ACCENT, CHROME, INK, INK2, INK3, LINE, PAGE, colour
from gui.school.context import FormContext
from gui.school.looks import figure_words
from models.numbers import Number, in_digits
from models.plan import Kind

_HEIGHT = 153
_LEFT, _RIGHT, _TOP, _BOTTOM = 42, 49, 58, 102
_VALUE = AXIS.at(SEMIBOLD)
Points = Sequence[tuple[int, Number | None]]


class TrendChart(QWidget):
    """The chart of the indicator that is worked on; empty for answers and words."""

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self._context, self._indicator = context, ""
        self._figures: Points = ()
        self._targets: Points = ()
        self.setFixedHeight(_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_indicator(self, name: str) -> None:
        """Show an indicator, or ("") nothing."""
        self._indicator = name
        self._figures, self._targets = (), ()
        indicator = self._context.book.by_id.get(name)
        if indicator is not None and indicator.entered and indicator.kind not in (Kind.YES_NO, Kind.LEVEL, Kind.GRADE):
            self._figures = self._context.desk.history(name)
            targets = ((year, indicator.target(year)) for year in self._context.desk.years)
            self._targets = tuple((year, target.value if target else None) for year, target in targets)
        self.setAccessibleName(self.tr("{0} รายปี").format(name))
        self.setAccessibleDescription(", ".join(f"{year}: {self._words(value)}" for year, value in self._figures))
        self.update()

    def _words(self, value: Number | None) -> str:
        indicator = self._context.book.by_id[self._indicator]
        return figure_words(value, indicator.decimals, self._context.digits)

    def sizeHint(self) -> QSize:
        return QSize(268, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        ground(painter, self.rect(), CHROME)
        line(painter, 0, 0, self.width(), 0, LINE)
        if not self._figures:
            return
        text(painter, 16, 11, self.tr("{0} รายปี").format(self._indicator), BODY_BOLD, INK)
        text_right(painter, self.width() - 20, 13, self.tr("เส้นประ เป้าหมาย"), SMALL, INK2)
        self._axis(painter)
        self._draw_targets(painter)
        self._draw_figures(painter)

    def _axis(self, painter: QPainter) -> None:
        for year, _ in self._figures:
            words = in_digits(str(year), self._context.digits)
            text(painter, self._x(year) - text_width(words, AXIS) / 2, 126, words, AXIS, INK2)

    def _x(self, year: int) -> float:
        years = [year for year, _ in self._figures]
        step = (self.width() - _LEFT - _RIGHT) / max(len(years) - 1, 1)
        return _LEFT + years.index(year) * step

    def _y(self, value: Number) -> float:
        """A trend may cut the axis: it spans what is shown."""
        shown = [v for points in (self._figures, self._targets) for _, v in points if v is not None]
        low, high = min(shown), max(shown)
        share = float((value - low) / (high - low)) if high > low else 0.5
        return _BOTTOM - share * (_BOTTOM - _TOP)

    def _points(self, points: Points) -> list[tuple[QPointF, Number]]:
        return [(QPointF(self._x(year), self._y(value)), value) for year, value in points if value is not None]

    def _draw_targets(self, painter: QPainter) -> None:
        points = self._points(self._targets)
        painter.setPen(QPen(colour(INK3), 1, Qt.PenStyle.DashLine))
        for (start, _), (end, _) in pairwise(points):
            painter.drawLine(start, end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(INK3))
        for point, _ in points:
            painter.drawEllipse(point, 2, 2)

    def _labels(self) -> tuple[Label, ...]:
        """Return what is printed at the points: every figure, and the last target."""
        figures, targets = self._points(self._figures), self._points(self._targets)
        labels = []
        for number, (point, value) in enumerate(figures):
            above = number > 0 and value >= figures[number - 1][1]
            labels.append(Label(words=self._words(value), style=_VALUE, point=point, above=above))
        if targets:
            point, value = targets[-1]
            words = self.tr("เป้า {value}").format(value=self._words(value))
            labels.append(Label(words=words, style=AXIS, point=point, above=True, ink=INK2))
        return tuple(labels)

    def _draw_figures(self, painter: QPainter) -> None:
        points = self._points(self._figures)
        painter.setPen(QPen(colour(ACCENT), 2))
        for (start, _), (end, _) in pairwise(points):
            painter.drawLine(start, end)
        for point, _ in points:
            painter.setPen(QPen(colour(ACCENT), 2))
            painter.setBrush(colour(PAGE))
            painter.drawEllipse(point, 3.5, 3.5)
        draw_labels(painter, self._labels(), QRectF(6, 34, self.width() - 14, 92))
