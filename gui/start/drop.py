"""Files dropped anywhere on a window: a sheet over it says what happens when they are let go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.design.fonts import BODY, PAGE_TITLE
from gui.design.icons import draw_icon
from gui.design.painting import smooth, text_centred
from gui.design.tokens import ACCENT, INK2, colour

_VEIL = QColor(255, 255, 255, 246)
_MARGIN, _ICON = 16, 28


class DropSheet(QWidget):
    """The sheet over the window while a file hangs above it."""

    def __init__(self, window: QWidget, words: str, hint: str) -> None:
        super().__init__(window)
        self._words, self._hint = words, hint
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, hint: str) -> None:
        """Say otherwise which files are taken."""
        self._hint = hint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), _VEIL)
        painter.setPen(QPen(colour(ACCENT), 2, Qt.PenStyle.DashLine))
        frame = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawRoundedRect(frame, 6, 6)
        middle = self.height() / 2
        draw_icon(painter, "download", (self.width() - _ICON) / 2, middle - 48, ACCENT, _ICON)
        text_centred(painter, QRectF(0, middle - 14, self.width(), 28), self._words, PAGE_TITLE, ACCENT)
        text_centred(painter, QRectF(0, middle + 16, self.width(), 24), self._hint, BODY, INK2)


class DropTarget(QObject):
    """Lets a window take files; ``dropped`` names the first of them, ``dropped_all`` all, folders too."""

    dropped = Signal(Path)
    dropped_all = Signal(list)

    def __init__(self, window: QWidget, words: str = "", hint: str = "") -> None:
        super().__init__(window)
        self._window = window
        words = words or self.tr("วางไฟล์ที่นี่")
        self.hint = hint or self.tr("ไฟล์โรงเรียน (.chiwat) ไฟล์แผนหรือใบตอบรับจากเขต (.xlsx)")
        self.sheet = DropSheet(window, words, self.hint)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and _files(event.mimeData()):
            self.sheet.setGeometry(self._window.rect())
            self.sheet.raise_()
            self.sheet.show()
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.sheet.hide()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.sheet.hide()
            if files := _files(event.mimeData()):
                event.acceptProposedAction()
                self.dropped.emit(files[0])
                self.dropped_all.emit(files)
            return True
        return False


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
