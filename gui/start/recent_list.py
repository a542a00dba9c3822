"""Files opened lately, each a button: name and folder; what is not there now is said, not hidden."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY_MEDIUM, SMALL
from gui.design.icons import draw_icon
from gui.design.painting import line, smooth
from gui.design.thai import lay
from gui.design.tips import plain_tip
from gui.design.tokens import ACCENT, CHROME, INK, INK3, LINE_SOFT

_HEIGHT, _LEFT, _RIGHT = 56, 44, 12


class RecentFile(QAbstractButton):
    """One file; Enter opens it, Delete takes it off the list."""

    removed = Signal()

    def __init__(self, path: Path, gone: str) -> None:
        super().__init__()
        self.path = path
        self._hint = str(path.parent) if _is_there(path) else f"{gone} · {path.parent}"
        self.setText(path.stem)
        self.setAccessibleName(path.stem)
        self.setAccessibleDescription(self._hint)
        self.setToolTip(plain_tip(str(path)))
        self.setProperty(RING_GAP, -4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, width = smooth(QPainter(self)), self.width() - _LEFT - _RIGHT
        if self.underMouse():
            painter.fillRect(self.rect(), CHROME)
        draw_icon(painter, "school", 16, (_HEIGHT - 16) / 2, ACCENT)
        lay(self.text(), BODY_MEDIUM, width, 1).draw(painter, _LEFT, 5, INK)
        lay(self._hint, SMALL, width, 1).draw(painter, _LEFT, 30, INK3)
        line(painter, 0, _HEIGHT - 1, self.width(), _HEIGHT - 1, LINE_SOFT)


class RecentList(QWidget):
    """The files in a column."""

    opened = Signal(Path)
    removed = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.files: list[RecentFile] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_files(self, paths: tuple[str, ...]) -> None:
        """Show files in place of those before."""
        for shown in self.files:
            self._column.removeWidget(shown)
            shown.deleteLater()
        self.files = [RecentFile(Path(path), self.tr("ไม่พบไฟล์ในขณะนี้")) for path in paths]
        for file in self.files:
            file.clicked.connect(lambda _checked=False, path=file.path: self.opened.emit(path))
            file.removed.connect(lambda path=file.path: self.removed.emit(path))
            self._column.addWidget(file)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
