"""Over the grid: where in the plan, whose business, and the guideline's title."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.design.fonts import PAGE_TITLE, SMALL
from gui.design.painting import line, smooth, text, text_right
from gui.design.thai import Paragraph, lay, text_width
from gui.design.tips import plain_tip
from gui.design.tokens import INK, INK3, LINE, PAGE
from gui.school.grid import LEFT

_TOP, _TALL = 8, 600


class PageHead(QWidget):
    """Two or three lines, as the title needs."""

    def __init__(self) -> None:
        super().__init__()
        self._place, self._group, self._title = "", "", ""

    def show_words(self, place: str, group: str, title: str) -> None:
        """Show where we are, the responsible group, and a title."""
        self._place, self._group, self._title = place, group, title
        self.setAccessibleName(f"{place} {title}")
        self._fit()
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(_TOP * 2 + SMALL.line + self._laid().height + 1)

    def _laid(self) -> Paragraph:
        window = self.window().height()
        laid = lay(self._title, PAGE_TITLE, self._room(), 2 if window >= _TALL else 1)
        self.setToolTip(plain_tip(self._title if laid.cut else ""))
        return laid

    def _room(self) -> int:
        return max(self.width() - 2 * LEFT, 200)

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), PAGE)
        text(painter, LEFT, _TOP, self._place, SMALL, INK3)
        left = text_width(self._place, SMALL) + 2 * LEFT
        group = lay(self._group, SMALL, max(int(self.width() - LEFT - left), 40), 1)
        text_right(painter, self.width() - LEFT, _TOP, group.lines[0], SMALL, INK3)
        self._laid().draw(painter, LEFT, _TOP + SMALL.line, INK)
        line(painter, 0, self.height() - 1, self.width(), self.height() - 1, LINE)
