"""Pages as they will be printed, one at a time, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import SMALL
from gui.design.labels import ElidedLabel
from gui.design.painting import box, smooth
from gui.design.tokens import CHROME, INK2, LINE, PAGE
from gui.digits import worded
from gui.parts import held, row, scrolling
from gui.printing.printed import Printed
from gui.printing.style import PAGE_HEIGHT, PAGE_WIDTH

_MARGIN, _WIDEST = 16, 900


class _Sheet(QWidget):
    """One page of paper."""

    def __init__(self) -> None:
        super().__init__()
        self._printed: Printed | None = None
        self._number = 0
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, printed: Printed | None, number: int) -> None:
        self._printed, self._number = printed, number
        self._image = QImage()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._paper(width).height()) + 2 * _MARGIN

    def sizeHint(self) -> QSize:
        return QSize(560, self.heightForWidth(560))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def _paper(self, width: int) -> QRectF:
        wide = min(width - 2 * _MARGIN, _WIDEST)
        return QRectF((width - wide) / 2, _MARGIN, wide, wide * PAGE_HEIGHT / PAGE_WIDTH)

    def _drawn(self, paper: QRectF) -> QImage:
        """Return the page as a picture in the screen's own dots."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(paper.width() * ratio), round(paper.height() * ratio))
        if self._image.size() != size and self._printed is not None:
            self._image = QImage(size, QImage.Format.Format_RGB32)
            self._image.fill(Qt.GlobalColor.white)
            painter = smooth(QPainter(self._image))
            painter.scale(size.width() / PAGE_WIDTH, size.height() / PAGE_HEIGHT)
            self._printed.draw(painter, self._number)
            painter.end()
        return self._image

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), CHROME)
        paper = self._paper(self.width())
        box(painter, paper.adjusted(-1, -1, 1, 1), fill=PAGE, border=LINE)
        if self._printed is not None:
            painter.drawImage(paper, self._drawn(paper))


class Preview(QWidget):
    """PgUp and PgDn turn pages."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._printed: Printed | None = None
        self.number = 0
        self._sheet = _Sheet()
        self.area = scrolling(self._sheet)
        self.before_button = Button("", ButtonKind.TOOL, icon="arrow-up", name=self.tr("หน้าก่อน"))
        self.after_button = Button("", ButtonKind.TOOL, icon="arrow-down", name=self.tr("หน้าถัดไป"))
        self.words = held(ElidedLabel(style=SMALL, ink=INK2))
        bar = row(0, self.before_button, self.words, self.after_button, 0)
        bar.setContentsMargins(8, 2, 8, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        layout.addLayout(bar)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("ตัวอย่างก่อนพิมพ์"))
        self.before_button.clicked.connect(lambda: self.turn(-1))
        self.after_button.clicked.connect(lambda: self.turn(1))

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._printed.pages) if self._printed else 0

    def show_printed(self, printed: Printed | None) -> None:
        """Show another document, at the page where one was if it has that."""
        self._printed = printed
        self.number = min(self.number, max(self.count - 1, 0))
        self._show()

    def turn(self, by: int) -> None:
        """Go on or back by pages."""
        number = min(max(self.number + by, 0), max(self.count - 1, 0))
        if number != self.number:
            self.number = number
            self._show()
            self.area.verticalScrollBar().setValue(0)
            self.turned.emit(number)

    def _show(self) -> None:
        self._sheet.show_page(self._printed, self.number)
        words = (
            worded(self.tr("หน้า {number} จาก {count}"), number=self.number + 1, count=self.count) if self.count else ""
        )
        self.words.set_words(words)
        self.setAccessibleDescription(words)
        self.before_button.setEnabled(self.number > 0)
        self.after_button.setEnabled(self.number + 1 < self.count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Home: -self.count, Qt.Key.Key_End: self.count}
        bar = self.area.verticalScrollBar()
        if (by := keys.get(Qt.Key(event.key()))) is not None:
            self.turn(by)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar.setValue(bar.value() + (60 if event.key() == Qt.Key.Key_Down else -60))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sheet.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), CHROME)
