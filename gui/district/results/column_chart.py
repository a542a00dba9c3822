"""How many schools are in each class, as columns from zero with their numbers; green ones reach the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen

from gui.design.fonts import AXIS, SEMIBOLD
from gui.design.painting import line, smooth, text, text_centred
from gui.design.thai import lay, text_width
from gui.design.tokens import ACCENT, DATA, EDGE, INK, INK2, colour
from gui.digits import shown
from gui.district.results.choosing_chart import ChoosingChart

_HEIGHT, _TOP, _FOOT = 176, 40, 26
_COUNT = AXIS.at(SEMIBOLD)


@dataclass(frozen=True, kw_only=True)
class Column:
    """A class: its name, who is in it, and whether it reaches the target (None: there is none)."""

    key: str
    name: str
    codes: tuple[str, ...]
    met: bool | None


class ColumnChart(ChoosingChart):
    """Left and right choose a class."""

    def __init__(self) -> None:
        super().__init__(Qt.Key.Key_Left, Qt.Key.Key_Right)
        self.columns: Sequence[Column] = ()
        self._target = ""
        self.setFixedHeight(_HEIGHT)

    def show_columns(self, columns: Sequence[Column], target: str) -> None:
        """Show classes; ``target`` is told where a class begins with it, "" for none."""
        self.columns, self._target = columns, target
        self.set_keys(column.key for column in columns)
        self.setAccessibleDescription(", ".join(f"{column.name}: {len(column.codes)}" for column in columns))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    @property
    def _step(self) -> float:
        return self.width() / max(len(self.columns), 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose(int(event.position().x() / self._step))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        most = max((len(column.codes) for column in self.columns), default=0)
        base, step = self.height() - _FOOT, self._step
        width = min(step * 0.8, 64)
        for at, column in enumerate(self.columns):
            x = at * step + (step - width) / 2
            height = (base - _TOP) * len(column.codes) / most if most else 0
            fill = DATA["accepted"] if column.met else DATA["received"]
            bar = QRectF(x, base - height, width, height)
            painter.fillRect(bar, colour(fill))
            if column.key == self.current:
                painter.setPen(QPen(colour(ACCENT), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(bar.adjusted(-2, -2, 2, 0))
            text_centred(painter, QRectF(x - 8, bar.y() - 19, width + 16, 18), shown(len(column.codes)), _COUNT, INK)
            name = lay(column.name, AXIS, max(round(step) - 2, 1), 1).lines[0]
            text_centred(painter, QRectF(at * step, base + 5, step, AXIS.line), name, AXIS, INK2)
        line(painter, 0, base, self.width(), base, EDGE)
        self._paint_target(painter, base)

    def _paint_target(self, painter: QPainter, base: float) -> None:
        first = next((at for at, column in enumerate(self.columns) if column.met), None)
        if not self._target or not first or self.columns[first - 1].met is None:
            return
        x = first * self._step
        painter.setPen(QPen(colour(INK), 2, Qt.PenStyle.DotLine))
        painter.drawLine(round(x), 8, round(x), round(base))
        width = text_width(self._target, AXIS)
        text(painter, x + 8 if x + 8 + width <= self.width() else x - 8 - width, 2, self._target, AXIS, INK2)
