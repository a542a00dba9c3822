"""The activation code in five groups of four: case and look-alikes forgiven, a whole code pasted anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.design.fields import TextField
from gui.design.fonts import BODY, WIZARD_TITLE, font
from gui.design.going_on import go_on, walk_on
from gui.design.painting import smooth, text_centred
from gui.design.tokens import INK3
from models.keyboard import is_thai_key, latin_key
from models.numbers import to_arabic_digits

GROUPS, GROUP = 5, 4
_LOOK_ALIKES = {"O": "0", "I": "1", "L": "1"}
_BETWEEN = " -–—.\u00a0\u200b\t\r\n"
_SYMBOL, _DASHES = "[0-9A-Za-z]", f"[{_BETWEEN}]*"
_WHOLE = re.compile(f"(?<!{_SYMBOL}){_DASHES.join([f'({_SYMBOL}{{{GROUP}}})'] * GROUPS)}(?!{_SYMBOL})")
_WIDTH, _NARROW, _HEIGHT, _DASH = 104, 72, 48, 24


class CodeGroup(TextField):
    """One group; Backspace at its beginning and the arrows lead to its neighbours."""

    back_wanted = Signal()
    pasted = Signal(str)

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

    def take(self, mime: QMimeData | None) -> None:
        """Hand on what was pasted or dropped."""
        if mime is not None and mime.text():
            self.pasted.emit(mime.text())


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
        """The symbol of a group that was read as a digit."""
        self.thai = False
        """Whether the keyboard was left on Thai."""
        self._shown = [""] * GROUPS
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(0)
        for number, group in enumerate(self.groups):
            if number:
                layout.addWidget(_Dash())
            layout.addWidget(group)
            group.textEdited.connect(lambda text, number=number: self._edited(number, text))
            group.pasted.connect(lambda text, number=number: self._pasted(number, text))
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
        for number in range(GROUPS):
            self._show(number, parts[number] if number < len(parts) else "")

    def set_bad(self, bad: bool, why: str = "") -> None:
        """Show the code as wrong."""
        for group in self.groups:
            group.set_bad(bad, why)

    def _edited(self, number: int, typed: str) -> None:
        if typed == self._shown[number]:
            return
        cursor = self.groups[number].cursorPosition()
        self._note_keyboard(number, typed, cursor)
        before, behind = self._typed(typed[:cursor]), self._typed(typed[cursor:])
        if number == GROUPS - 1 and len(before) > GROUP and "" in self._shown:
            self._close_gap(before[GROUP:])
            return
        if len(before + behind) > GROUP:  # what is typed into a full group takes the place of what stands there
            behind = behind[1:] if behind else "".join(self._shown[number + 1 : number + 2])[1:]
        self._lay(number, before + behind)
        self._go_to(number, len(before))

    def _close_gap(self, symbols: str) -> None:
        """Make room behind a full last group: the code was begun a group too late."""
        gap = max(at for at, group in enumerate(self._shown) if not group)
        self._lay(gap, "".join(self._shown[gap:]) + symbols)
        self._go_to(GROUPS - 1, len(self._shown[-1]))

    def _note_keyboard(self, number: int, typed: str, cursor: int) -> None:
        """Tell by the last key whether the keyboard was left on Thai; a dash before all else is its key of 3."""
        last = typed[cursor - 1 : cursor]
        if is_thai_key(last) or last == "/" or (last == typed == "-" and not any(self._shown)):
            self.thai = True
        elif last.isascii() and last.isalnum():
            self.thai = False

    def _typed(self, typed: str) -> str:
        keys = (latin_key(key, thai=self.thai) for key in to_arabic_digits(typed))
        return "".join(key for key in keys if key not in _BETWEEN).upper()

    def _pasted(self, number: int, text: str) -> None:
        """A whole code fills all groups, from wherever; a part of one lands here, or where all of it has room."""
        group = self.groups[number]
        start = group.selectionStart() if group.hasSelectedText() else group.cursorPosition() % GROUP
        whole = _WHOLE.search(to_arabic_digits(text))
        read = "".join(whole.groups()) if whole else to_arabic_digits(text)
        symbols = "".join(symbol for symbol in read.upper() if symbol.isascii() and symbol.isalnum())
        if not symbols:
            return
        if len(symbols) >= GROUPS * GROUP:
            number = 0
        else:
            symbols = group.text()[:start] + symbols
            number = min(number, GROUPS - -(-len(symbols) // GROUP))
        self._lay(number, symbols)
        self._go_to(number, len(symbols))

    def _lay(self, number: int, symbols: str) -> None:
        """Put symbols into groups from one on, those that look like digits as digits."""
        symbols = symbols[: (GROUPS - number) * GROUP]
        for at in range(0, max(len(symbols), 1), GROUP):
            here, group = symbols[at : at + GROUP], number + at // GROUP
            for symbol in here:
                if symbol in _LOOK_ALIKES:
                    self.replaced[group] = symbol
            self._show(group, "".join(_LOOK_ALIKES.get(symbol, symbol) for symbol in here))
            if _LOOK_ALIKES.get(self.replaced.get(group, ""), " ") not in self._shown[group]:
                self.replaced.pop(group, None)

    def _show(self, group: int, text: str) -> None:
        self._shown[group] = text
        self.groups[group].setText(text)

    def _go_to(self, number: int, symbols: int) -> None:
        """Put the cursor behind so many symbols from a group on, and tell of the change."""
        past = min(number + symbols // GROUP, GROUPS - 1)
        group, at = self.groups[past], symbols - (past - number) * GROUP
        if past != number and not at:
            group.setFocus()
            group.selectAll()
        else:
            group.setFocus()
            group.setCursorPosition(min(at, len(group.text())))
        self.edited.emit()

    def _back(self, number: int) -> None:
        if number:
            before = self.groups[number - 1]
            before.setFocus()
            before.setCursorPosition(len(before.text()))
