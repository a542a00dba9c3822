"""What was done, or why not: one box with the icon of its tone, wherever a page tells it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.card import Box
from gui.design.fonts import BODY, Style
from gui.design.labels import WrappedLabel
from gui.design.tokens import TONES, Tone
from gui.parts import Glyph, row, with_glyph

_ICONS: Mapping[Tone, str] = {
    Tone.OK: "circle-check",
    Tone.NOTE: "info",
    Tone.WARNING: "triangle-alert",
    Tone.ERROR: "octagon-alert",
}


class Notice(QWidget):
    """Takes no room while there is nothing to tell; a file that was written can be opened from it, or its folder."""

    def __init__(self, style: Style = BODY, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        super().__init__()
        self.tone, self._path = Tone.OK, Path()
        self.glyph, self.words = Glyph("", line_height=style.line), WrappedLabel(style=style)
        self.file_button = Button(self.tr("เปิดไฟล์"), ButtonKind.LINK, icon="external-link")
        self.folder_button = Button(self.tr("เปิดโฟลเดอร์"), ButtonKind.LINK, icon="folder-open")
        self._box = Box(Tone.OK)
        self._buttons = QWidget()
        self._buttons.setLayout(row(24, self.file_button, self.folder_button, 0))
        self._box.column.addLayout(with_glyph(self.glyph, self.words))
        self._box.column.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*margins)
        layout.addWidget(self._box)
        self.file_button.clicked.connect(lambda: _open(self._path))
        self.folder_button.clicked.connect(lambda: _open(self._path if self._path.is_dir() else self._path.parent))
        self.hide()

    def text(self) -> str:
        """Return what is told."""
        return self.words.text()

    def tell(self, words: str, tone: Tone = Tone.OK, path: Path | str = "") -> None:
        """Tell it in its tone, with the file or the folder that was written; "" tells nothing any more."""
        self.tone, self._path = tone, Path(path)
        self._box.set_tone(tone)
        self.glyph.show_icon(_ICONS[tone], TONES[tone][0])
        self.words.set_words(words)
        self.folder_button.setVisible(bool(str(path)))
        self.file_button.setVisible(bool(str(path)) and not self._path.is_dir())
        self._buttons.setVisible(bool(str(path)))
        self.setVisible(bool(words))
        if words:
            QTimer.singleShot(0, self, self._come_to_sight)

    def _come_to_sight(self) -> None:
        """Scroll to where it is told, once it has its place."""
        part = self.parentWidget()
        while part is not None and not isinstance(part, QScrollArea):
            part = part.parentWidget()
        if part is not None and self.isVisible():
            part.ensureWidgetVisible(self)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
