"""The two-part switch: yes and no, or any two words; unanswered until a key or a click says so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from gui.clipboard import cells_of
from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY, BODY_BOLD, SMALL, SMALL_BOLD
from gui.design.going_on import ENTER, go_on
from gui.design.icons import draw_icon
from gui.design.painting import box, line, smooth, text
from gui.design.thai import text_width
from gui.design.tokens import ACCENT, EDGE, INK2, PAGE, RADIUS, SUNK, colour

_YES_KEYS = frozenset("yY1๑ัํ")
_NO_KEYS = frozenset("nN0๐ื์")
_HEIGHT, _ICON, _GAP, _PAD = 30, 16, 6, 12
_SMALLEST = 136


class Switch(QCheckBox):
    """A check box of three states (None: unanswered); Y and N answer, also on a Thai keyboard, Delete takes back."""

    answered = Signal(object)
    column_move_wanted = Signal(int)
    paste_wanted = Signal(object)

    def __init__(self, name: str, words: tuple[str, str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words or (
            QCoreApplication.translate("Switch", "ใช่"),
            QCoreApplication.translate("Switch", "ไม่ใช่"),
        )
        self._small = words is not None
        self.read_only = False
        self.setTristate(True)
        self.setCheckState(Qt.CheckState.PartiallyChecked)
        self.setAccessibleName(name)
        self.setProperty(RING_GAP, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def answer(self) -> bool | None:
        """What is chosen."""
        state = self.checkState()
        return None if state is Qt.CheckState.PartiallyChecked else state is Qt.CheckState.Checked

    def set_answer(self, answer: bool | None) -> None:
        """Show an answer without telling anybody."""
        states = {None: Qt.CheckState.PartiallyChecked, True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
        self.setCheckState(states[answer])
        self.setAccessibleDescription("" if answer is None else self.words[0 if answer else 1])

    def choose(self, answer: bool | None) -> None:
        """Take an answer from the person; read-only it is only told."""
        if answer != self.answer:
            if not self.read_only:
                self.set_answer(answer)
            self.answered.emit(answer)

    def _take_back(self) -> None:
        """Also of an unanswered one: what was pasted on it may be no answer."""
        if not self.read_only:
            self.set_answer(None)
        self.answered.emit(None)

    def _halves(self) -> tuple[float, float]:
        if not self._small:
            half = _SMALLEST / 2
            return half, half
        first, second = (text_width(word, SMALL_BOLD) + 2 * _PAD + _ICON + _GAP for word in self.words)
        return first, second

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._halves())), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: object) -> bool:
        return True

    def nextCheckState(self) -> None:
        """Space changes over; a click is told by its place."""
        self.choose(not self.answer)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setDown(False)
        if self.rect().contains(event.position().toPoint()) and event.button() is Qt.MouseButton.LeftButton:
            self.choose(event.position().x() < self._halves()[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = event.key(), event.text()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit(cells_of(QGuiApplication.clipboard().mimeData()))
        elif key == Qt.Key.Key_Y or (typed in _YES_KEYS and typed):
            self.choose(True)
        elif key == Qt.Key.Key_N or (typed in _NO_KEYS and typed):
            self.choose(False)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.column_move_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.choose(key == Qt.Key.Key_Left)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take_back()
        elif key in ENTER:
            go_on(self)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        first, second = self._halves()
        whole = QRectF(0, 0, first + second, _HEIGHT)
        box(painter, whole, fill=SUNK if self.read_only else PAGE, border=EDGE)
        rects = (QRectF(0, 0, first, _HEIGHT), QRectF(first, 0, second, _HEIGHT))
        for half, word, value in zip(rects, self.words, (True, False), strict=True):
            self._half(painter, whole, half, word, self.answer is value)
        if self.answer is None:
            line(painter, first, 1, first, _HEIGHT - 1, EDGE)

    def _half(self, painter: QPainter, whole: QRectF, half: QRectF, word: str, on: bool) -> None:
        if on:
            painter.save()
            path = QPainterPath()
            path.addRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.setClipRect(half)
            painter.fillPath(path, colour(INK2 if self.read_only else ACCENT))
            painter.restore()
        plain, strong = (SMALL, SMALL_BOLD) if self._small else (BODY, BODY_BOLD)
        style = strong if on else plain
        width = text_width(word, style) + (_ICON + _GAP if on else 0)
        x = half.x() + (half.width() - width) / 2
        if on:
            draw_icon(painter, "check", x, (_HEIGHT - _ICON) / 2, PAGE)
            x += _ICON + _GAP
        text(painter, x, (_HEIGHT - style.line) / 2, word, style, PAGE if on else INK2)
