"""Questions: a verb as title, the consequence in a sentence, buttons that name what they do, the safe one first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import PAGE_TITLE
from gui.design.labels import WrappedLabel
from gui.parts import column, fit_height, row, scrolling

_WIDTH, _SIDE, _MOST_HEIGHT = 520, 24, 400


class Question(QDialog):
    """Returns the place of the button that was pressed, from 0; Escape is the first, the safe one."""

    def __init__(self, title: str, words: str, buttons: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.buttons = [Button(word, ButtonKind.SECONDARY) for word in buttons]
        if len(self.buttons) > 1:
            self.buttons[-1].kind = ButtonKind.PRIMARY
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda _checked=False, number=number: self.done(number))
        self.words = WrappedLabel(words)
        layout = column(WrappedLabel(title, PAGE_TITLE), 4, self._body(), 20, row(0, *self.buttons), gap=0)
        layout.setContentsMargins(_SIDE, 20, _SIDE, 20)
        self.setLayout(layout)
        self.setFixedWidth(_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _body(self) -> QWidget:
        """Return the words; many of them scroll, so that the buttons stay on the screen."""
        if self.words.heightForWidth(_WIDTH - 2 * _SIDE) <= _MOST_HEIGHT:
            return self.words
        inside = QWidget()
        inside.setLayout(column(self.words, 0))
        area = scrolling(inside)
        area.setFixedHeight(_MOST_HEIGHT)
        return area

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self, _WIDTH)
        self.buttons[0].setFocus()

    def reject(self) -> None:
        self.done(0)


def ask(title: str, words: str, buttons: Sequence[str], parent: QWidget | None = None) -> int:
    """Ask, and return the place of the button that was pressed."""
    return Question(title, words, buttons, parent).exec()


def tell(title: str, words: str, button: str, parent: QWidget | None = None) -> None:
    """Tell something that has to be read."""
    ask(title, words, (button,), parent)
