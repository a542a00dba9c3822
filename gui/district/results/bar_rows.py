"""A value for each group of schools as a bar from zero, the target as a line, every value printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.design.fonts import SEMIBOLD, SMALL, TABLE
from gui.design.icons import draw_icon
from gui.design.painting import line, smooth, text, text_right
from gui.design.thai import lay
from gui.design.tokens import ACCENT_TINT, DATA, INK, INK2, MUTE_TINT, colour
from gui.district.results.choosing_chart import ChoosingChart

_ROW, _BAR = 28, 14
_NAME, _VALUE, _VERDICT, _PARTS, _SCHOOLS = 116, 64, 104, 132, 90
_BOLD = TABLE.at(SEMIBOLD)


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A group; ``share`` is its value's part of the axis (None: no value), ``parts`` what is divided by what."""

    key: str
    name: str
    value: str
    share: float | None
    met: bool
    icon: str = ""
    verdict: str = ""
    ink: str = INK2
    parts: str = ""
    schools: str = ""


def wide_enough(width: int) -> bool:
    """Whether what is divided by what, and the schools, have room beside the bars."""
    return width >= 560


class BarHeads(QWidget):
    """The heads over the rows' figures."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: tuple[str, str, str] = ("", "", "")
        self.setFixedHeight(SMALL.line)

    def show_heads(self, value: str, parts: str, schools: str) -> None:
        """Name the value, what it is made of, and the schools."""
        self._heads = (value, parts, schools)
        self.setAccessibleName(", ".join(head for head in self._heads if head))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, (value, parts, schools) = smooth(QPainter(self)), self._heads
        wide = wide_enough(self.width())
        right = self.width() - (_VALUE + _VERDICT + ((_PARTS + _SCHOOLS) if wide else 0))
        text_right(painter, right + _VALUE - 12, 0, value, SMALL, INK2)
        if wide:
            text_right(painter, self.width() - _SCHOOLS, 0, parts, SMALL, INK2)
            text_right(painter, self.width(), 0, schools, SMALL, INK2)


class BarRows(ChoosingChart):
    """Up and down choose a group."""

    def __init__(self) -> None:
        super().__init__(Qt.Key.Key_Up, Qt.Key.Key_Down)
        self.bars: Sequence[Bar] = ()
        self._target: float | None = None

    def show_bars(self, bars: Sequence[Bar], target: float | None) -> None:
        """Show groups; ``target`` is its part of the axis."""
        self.bars, self._target = bars, target
        self.set_keys(bar.key for bar in bars)
        said = (f"{bar.name} {bar.value} {bar.verdict} {bar.parts} {bar.schools}" for bar in bars)
        self.setAccessibleDescription(", ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, _ROW * len(self.bars) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose(int(event.position().y()) // _ROW)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        wide = wide_enough(self.width())
        right = self.width() - (_VALUE + _VERDICT + ((_PARTS + _SCHOOLS) if wide else 0))
        for at, bar in enumerate(self.bars):
            self._paint(painter, bar, at * _ROW, right, wide=wide)

    def _paint(self, painter: QPainter, bar: Bar, top: int, right: int, *, wide: bool) -> None:
        if bar.key == self.current:
            painter.fillRect(QRectF(0, top, self.width(), _ROW), colour(ACCENT_TINT))
        y = top + (_ROW - TABLE.line) / 2
        text(painter, 0, y, lay(bar.name, _BOLD, _NAME - 8, 1).lines[0], _BOLD, INK)
        axis = QRectF(_NAME, top + (_ROW - _BAR) / 2, max(right - _NAME - 12, 8), _BAR)
        painter.fillRect(axis, colour(MUTE_TINT))
        if bar.share is not None:
            filled = QRectF(axis.x(), axis.y(), axis.width() * min(max(bar.share, 0), 1), _BAR)
            painter.fillRect(filled, colour(DATA["accepted"] if bar.met else DATA["received"]))
        if self._target is not None:
            x = axis.x() + axis.width() * min(max(self._target, 0), 1)
            line(painter, x, axis.y() - 4, x, axis.bottom() + 4, INK, 2)
        text_right(painter, right + _VALUE - 12, y, bar.value, _BOLD, INK)
        left = right + _VALUE
        if bar.icon:
            draw_icon(painter, bar.icon, left, top + (_ROW - 14) / 2, bar.ink, 14)
            text(painter, left + 19, top + (_ROW - SMALL.line) / 2, bar.verdict, SMALL, bar.ink)
        if wide:
            text_right(painter, self.width() - _SCHOOLS, y, bar.parts, TABLE, INK2)
            text_right(painter, self.width(), y, bar.schools, TABLE, INK2)
