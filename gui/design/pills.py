"""Filter pills: one of several, with its count."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from gui.design.focus_ring import RING_GAP
from gui.design.fonts import SMALL, SMALL_BOLD
from gui.design.painting import box, smooth, text_centred
from gui.design.thai import text_width
from gui.design.tokens import ACCENT, ACCENT_DARK, ACCENT_TINT, CHIP, INK2, MUTE_LINE, PAGE, PILL_RADIUS


class Pill(QRadioButton):
    """One choice."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setProperty(RING_GAP, 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def set_words(self, words: str) -> None:
        """Show other words, a new count say."""
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.text(), SMALL_BOLD if self.isChecked() else SMALL)) + 17, CHIP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: object) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = smooth(QPainter(self)), QRectF(self.rect())
        on = self.isChecked()
        box(painter, rect, fill=ACCENT_TINT if on else PAGE, border=ACCENT if on else MUTE_LINE, radius=PILL_RADIUS)
        text_centred(painter, rect, self.text(), SMALL_BOLD if on else SMALL, ACCENT_DARK if on else INK2)


class FilterPills(QWidget):
    """A row of pills by key; with ``columns``, rows of that many."""

    chosen = Signal(str)

    def __init__(self, pills: Sequence[tuple[str, str]], parent: QWidget | None = None, *, columns: int = 0) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.pills: dict[str, Pill] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for number, (key, words) in enumerate(pills):
            if number % (columns or len(pills)) == 0:
                layout = QHBoxLayout()
                layout.setSpacing(4)
                layout.addStretch(1)
                rows.addLayout(layout)
            self.pills[key] = pill = Pill(words)
            self._group.addButton(pill)
            layout.insertWidget(layout.count() - 1, pill)
            pill.toggled.connect(lambda on, key=key: self._toggled(key, on))

    def _toggled(self, key: str, on: bool) -> None:
        self.pills[key].updateGeometry()
        if on:
            self.chosen.emit(key)

    @property
    def current(self) -> str:
        """The key that is chosen, "" for none."""
        return next((key for key, pill in self.pills.items() if pill.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a pill."""
        self.pills[key].setChecked(True)
