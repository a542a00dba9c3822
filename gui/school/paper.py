"""One page of the form on the screen; Page Up and Page Down turn it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.design.focus_ring import RING_GAP
from gui.design.painting import box, smooth
from gui.design.tokens import LINE, PAGE
from gui.school.form_pages import FormPage, form_pages
from models.form import FormSheet
from models.numbers import Digits

_MARGIN, _TOP = 26, 18
_NOTCH = 120


class Paper(QWidget):
    """Shows pages and remembers which were looked at; ``turned`` after each change."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pages: tuple[FormPage, ...] = ()
        self.number = 0
        self.seen: set[int] = set()
        self._sheets: Sequence[FormSheet] = ()
        self._digits = Digits.ARABIC
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RING_GAP, -4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("เนื้อหาที่จะลงนาม"))
        self.setMinimumSize(280, 200)

    def show_sheets(self, sheets: Sequence[FormSheet], digits: Digits, *, anew: bool) -> None:
        """Show a form; ``anew`` where its figures are others than those looked at."""
        self._sheets, self._digits = sheets, digits
        if anew:
            self.seen.clear()
        self._lay_out()

    def turn(self, by: int) -> None:
        """Go some pages on or back."""
        self.go_to(self.number + by)

    def go_to(self, number: int) -> None:
        """Show a page, from 0."""
        self.number = max(0, min(number, len(self.pages) - 1))
        if self.isVisible():
            self.seen.add(self.number)
        self._tell()

    @property
    def all_seen(self) -> bool:
        """Whether every page was looked at."""
        return bool(self.pages) and len(self.seen & set(range(len(self.pages)))) == len(self.pages)

    def sizeHint(self) -> QSize:
        return QSize(678, 200)  # at least; it takes what room there is

    def _lay_out(self) -> None:
        width, height = self.width() - 2 * _MARGIN, self.height() - 2 * _TOP
        before = len(self.pages)
        self.pages = form_pages(self._sheets, width, height, self._digits) if width > 0 else ()
        if len(self.pages) != before:
            self.seen.clear()
        self.go_to(self.number)

    def _tell(self) -> None:
        if self.pages:
            self.setAccessibleDescription("\n".join(self.pages[self.number].texts()))
        self.update()
        self.turned.emit()

    def showEvent(self, event: object) -> None:
        self.go_to(self.number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        box(painter, QRectF(self.rect()), fill=PAGE, border=LINE, radius=0)
        if self.pages:
            painter.translate(_MARGIN, _TOP)
            self.pages[self.number].draw(painter, self.width() - 2 * _MARGIN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_PageDown: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Space: 1,
            Qt.Key.Key_PageUp: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1,
            Qt.Key.Key_Home: -len(self.pages), Qt.Key.Key_End: len(self.pages),
        }  # fmt: skip
        if event.key() in steps:
            self.turn(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if abs(event.angleDelta().y()) >= _NOTCH:
            self.turn(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()
