"""Five boxes: the value, its target, its baseline, its coverage, the schools that reach the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from gui.design.fonts import KEY_FIGURE, SEMIBOLD, SMALL, Style
from gui.design.icons import draw_icon
from gui.design.painting import line, smooth, text
from gui.design.thai import lay, text_width
from gui.design.tips import plain_tip
from gui.design.tokens import ACTIVE_ROW, INK, INK2, LINE

_HEIGHT, _PAD = 90, 16
_SECOND = Style(20, 36, SEMIBOLD)
_SMALLER = (Style(17, 30, SEMIBOLD), Style(14, 24, SEMIBOLD))
_ICON, _GAP = 14, 5


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A box: what it is, its figure, and a line below with an icon of its own."""

    title: str
    value: str
    below: str = ""
    icon: str = ""
    ink: str = INK2


class FigureBox(QAbstractButton):
    """One box; a click shows who is behind it."""

    def __init__(self, *, first: bool) -> None:
        super().__init__()
        self._first = first
        self._figure = Figure(title="", value="")
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self._figure = figure
        words = f"{figure.title}: {figure.value} {figure.below}".strip()
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        parts = ((self._figure.title, SMALL), (self._figure.value, self._style), (self._figure.below, SMALL))
        return QSize(round(max(text_width(words, style) for words, style in parts)) + 2 * _PAD + _ICON, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(88, _HEIGHT)

    @property
    def _style(self) -> Style:
        return KEY_FIGURE if self._first else _SECOND

    def _fitting(self, value: str, room: int) -> Style:
        """Return the greatest type in which a figure is whole."""
        fitting = (style for style in (self._style, _SECOND, *_SMALLER) if text_width(value, style) <= room)
        return next(fitting, _SMALLER[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, figure = smooth(QPainter(self)), self._figure
        if self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), ACTIVE_ROW)
        if not self._first:
            line(painter, 0, 8, 0, self.height() - 8, LINE)
        left, room = (0 if self._first else _PAD), self.width() - 8
        text(painter, left, 6, _cut(figure.title, SMALL, room - left), SMALL, INK2)
        style = self._fitting(figure.value, room - left)
        text(painter, left, 25 + (36 - style.line) / 2, _cut(figure.value, style, room - left), style, INK)
        if figure.icon:
            draw_icon(painter, figure.icon, left, 65, figure.ink, _ICON)
            text(painter, left + _ICON + _GAP, 62, _cut(figure.below, SMALL, room - left - 19), SMALL, figure.ink)
        else:
            text(painter, left, 62, _cut(figure.below, SMALL, room - left), SMALL, INK2)


class KeyFigures(QWidget):
    """``wanted`` tells the place of a box that was pressed."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.setSpacing(0)
        self.boxes = [FigureBox(first=at == 0) for at in range(5)]
        for at, box in enumerate(self.boxes):
            layout.addWidget(box, 5 if at == 0 else 4)
            box.clicked.connect(lambda _checked=False, at=at: self.wanted.emit(at))

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show five figures."""
        for box, figure in zip(self.boxes, figures, strict=True):
            box.show_figure(figure)

    def fit(self, room: int) -> None:
        """Show as many boxes as there is room for; coverage gives way first, then the baseline."""
        for at, least in ((3, 760), (2, 620), (4, 480)):
            self.boxes[at].setVisible(room >= least)


def _cut(words: str, style: Style, room: float) -> str:
    return lay(words, style, max(round(room), 1), 1).lines[0] if words else ""
