"""A question with fields: what will happen in a sentence, the fields, and a button that names what it does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import PAGE_TITLE
from gui.design.labels import WrappedLabel
from gui.design.text_box import TextBox
from gui.design.tokens import ERROR, INK2
from gui.parts import column, fit_height, label, row
from gui.wording import Language, sentence
from models.errors import ChiwatError

_WIDTH = 520


class FormDialog(QDialog):
    """Does its ``work`` when the verb is pressed; a refusal is told here, and the fields stay as they are."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.work: Callable[[], object] = lambda: None
        self.setModal(True)
        self.cancel_button, self.verb_button = Button(self.tr("ยกเลิก")), Button("", ButtonKind.PRIMARY)
        self.verb_button.setDefault(True)
        self.cancel_button.clicked.connect(self.reject)
        self.verb_button.clicked.connect(self.attempt)
        self.words = WrappedLabel(ink=INK2)
        self.refusal = WrappedLabel(ink=ERROR)
        self.refusal.hide()
        self._first: QWidget = self.verb_button

    def ask(
        self, title: str, words: str, verb: str, *fields: tuple[str, QWidget], first: QWidget | None = None
    ) -> None:
        """Lay out what is asked: a field without a label of its own has "" for one; one begins at the ``first``."""
        self.setWindowTitle(title)
        self.words.set_words(words)
        self.verb_button.setText(verb)
        layout = column(WrappedLabel(title, PAGE_TITLE), 4, self.words, 12, gap=0)
        for name, field in fields:
            if name:
                layout.addWidget(label(name))
                layout.addSpacing(4)
            layout.addWidget(field)
            layout.addSpacing(10)
            if isinstance(field, TextBox):
                field.textChanged.connect(lambda: fit_height(self, _WIDTH))
        layout.addWidget(self.refusal)
        layout.addSpacing(12)
        layout.addLayout(row(0, self.cancel_button, self.verb_button))
        layout.setContentsMargins(24, 20, 24, 20)
        self.setLayout(layout)
        self.setFixedWidth(_WIDTH)
        self._first = first or (fields[0][1] if fields else self.verb_button)

    def say(self, words: str) -> None:
        """Say something else of what will happen."""
        self.words.set_words(words)
        if self.isVisible():
            fit_height(self, _WIDTH)

    def attempt(self) -> None:
        """Do the work and close, or tell why it was refused."""
        try:
            self.work()
        except ChiwatError as error:
            self.refuse(sentence(error, self._language))
            return
        self.accept()

    def refuse(self, words: str) -> None:
        """Tell what is wrong."""
        self.refusal.set_words(words)
        self.refusal.show()
        fit_height(self, _WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self, _WIDTH)
        self._first.setFocus()
