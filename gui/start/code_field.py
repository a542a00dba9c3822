"""The activation code in five groups of four: case and look-alikes forgiven, a whole code pasted anywhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.design.fields import TextField
from gui.design.fonts import BODY, WIZARD_TITLE, font
from gui.design.going_on import go_on, walk_on
from gui.design.painting import smooth, text_centred
from gui.design.tokens import INK3
from models.numbers import to_arabic_digits

GROUPS, GROUP = 5, 4
_LOOK_ALIKES = {"O": "0", "I": "1", "L": "1"}
_BETWEEN = " -–—.\u00a0\u200b\t\n"
_WIDTH, _NARROW, _HEIGHT, _DASH = 104, 72, 48, 24


class CodeGroup(TextField):
    """One group; Backspace at its beginning and the arrows lead to its neighbours."""

    back_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setFixedHeight(_HEIGHT)
        letters = QFont(font(WIZARD_TITLE.at(QFont.Weight.Medium)))
        letters.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 2)
        self.setFont(letters)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_NARROW)
        self.setMaximumWidth(_WIDTH)
        self.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at_start = self.cursorPosition() == 0 and not self.hasSelectedText()
        if at_start and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Left):
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)


class _Dash(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_DASH, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        text_centred(smooth(QPainter(self)), QRectF(self.rect()), "–", BODY, INK3)


class CodeField(QWidget):
    """Five groups; ``edited`` after each change."""

    edited = Signal()

    def __init__(self, name: Callable[[int], str]) -> None:
        super().__init__()
        self.groups = [CodeGroup(name(number)) for number in range(1, GROUPS + 1)]
        self.replaced: dict[int, str] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(0)
        for number, group in enumerate(self.groups):
            if number:
                layout.addWidget(_Dash())
            layout.addWidget(group)
            group.textEdited.connect(lambda text, number=number: self._edited(number, text))
            group.back_wanted.connect(lambda number=number: self._back(number))
        layout.addStretch(1)
        self.setFocusProxy(self.groups[0])

    def go_on_from(self, group: QWidget) -> None:
        """Go to the next group; from a whole code on to what comes after it."""
        walk_on(self if self.whole() else group, self, lambda: go_on(self))

    def text(self) -> str:
        """Return the code as typed so far, in groups."""
        return "-".join(group.text() for group in self.groups).rstrip("-")

    def whole(self) -> bool:
        """Whether every group is full."""
        return all(len(group.text()) == GROUP for group in self.groups)

    def show_code(self, code: str) -> None:
        """Show a code that was typed before."""
        self.replaced.clear()
        parts = code.split("-") if code else []
        for number, group in enumerate(self.groups):
            group.setText(parts[number] if number < len(parts) else "")

    def set_bad(self, bad: bool, why: str = "") -> None:
        """Show the code as wrong."""
        for group in self.groups:
            group.set_bad(bad, why)

    def _edited(self, number: int, typed: str) -> None:
        cursor = self.groups[number].cursorPosition()
        self.replaced.pop(number, None)
        symbols = self._read(number, typed)
        here, over = symbols[:GROUP], symbols[GROUP:]
        self.groups[number].setText(here)
        self.groups[number].setCursorPosition(min(cursor, len(here)))
        if number + 1 < GROUPS and (over or (len(here) == GROUP and cursor >= GROUP)):
            self._go_to_next(number + 1, over)
        self.edited.emit()

    def _go_to_next(self, number: int, over: str) -> None:
        group = self.groups[number]
        group.setFocus()
        if over:
            group.setText(over)
            group.setCursorPosition(len(over))
            self._edited(number, over)
        else:
            group.selectAll()

    def _read(self, number: int, typed: str) -> str:
        symbols = ""
        for symbol in to_arabic_digits(typed).upper():
            if symbol in _BETWEEN:
                continue
            group = number + len(symbols) // GROUP
            if symbol in _LOOK_ALIKES:
                self.replaced[group] = symbol
            symbols += _LOOK_ALIKES.get(symbol, symbol)
        return symbols[: (GROUPS - number) * GROUP]

    def _back(self, number: int) -> None:
        if number:
            before = self.groups[number - 1]
            before.setFocus()
            before.setCursorPosition(len(before.text()))
