"""What can be done, as a few ways with a sentence each; the first line is what it is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY, SMALL
from gui.design.painting import smooth
from gui.design.thai import Paragraph, lay
from gui.design.tokens import ACCENT, EDGE, INK, INK2, PAGE, colour

_SIDE, _GAP, _LOW = 16, 12, 4


class Option(QRadioButton):
    """One way."""

    def __init__(self, words: str, hint: str) -> None:
        super().__init__(words)
        self._hint = hint
        self.setAccessibleName(words)
        self.setAccessibleDescription(hint)
        self.setProperty(RING_GAP, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hitButton(self, _pos: QPoint) -> bool:
        return True

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words, hint = self._laid(width)
        return words.height + (hint.height if self._hint else 0) + _LOW

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, BODY.line)

    def _laid(self, width: int) -> tuple[Paragraph, Paragraph]:
        room = max(1, width - _SIDE - _GAP)
        return lay(self.text(), BODY, room), lay(self._hint, SMALL, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        words, hint = self._laid(self.width())
        circle = QRectF(1, (BODY.line - _SIDE) / 2 + 1, _SIDE - 2, _SIDE - 2)
        painter.setPen(QPen(colour(ACCENT if self.isChecked() else EDGE), 1.5))
        painter.setBrush(colour(ACCENT if self.isChecked() else PAGE))
        painter.drawEllipse(circle)
        if self.isChecked():
            painter.setBrush(colour(PAGE))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(circle.adjusted(4, 4, -4, -4))
        words.draw(painter, _SIDE + _GAP, 0, INK if self.isEnabled() else INK2)
        if self._hint:
            hint.draw(painter, _SIDE + _GAP, words.height, INK2)


class OptionList(QWidget):
    """``chosen`` tells the place of the way; Enter asks for what is chosen to be done."""

    chosen = Signal(int)
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.options: list[Option] = []
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._toggled)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_options(self, options: Sequence[tuple[str, str]], chosen: int) -> None:
        """Show other ways."""
        blocked = self.blockSignals(True)
        for option in self.options:
            self._group.removeButton(option)
            self._column.removeWidget(option)
            option.hide()
            option.deleteLater()
        self.options = [Option(*words) for words in options]
        for number, option in enumerate(self.options):
            self._group.addButton(option, number)
            self._column.addWidget(option)
            option.show()  # at once: one may go there by key before the next event
        if self.options:
            self.options[chosen].setChecked(True)
        self.blockSignals(blocked)

    @property
    def current(self) -> int:
        """The place of the way that is chosen, -1 for none."""
        return self._group.checkedId()

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
