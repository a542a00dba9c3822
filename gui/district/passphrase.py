"""The passphrase of the district's key, asked for only when something is signed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import PAGE_TITLE
from gui.design.labels import WrappedLabel
from gui.design.tokens import ERROR, INK2
from gui.district.context import DistrictContext
from gui.parts import PassphraseField, column, label, row
from gui.wording import sentence
from models.errors import ChiwatError
from storage.keys import OpenKey

_WIDTH = 520


class PassphraseDialog(QDialog):
    """Opens the district's key; a wrong passphrase is told here and can be typed again."""

    def __init__(self, context: DistrictContext, title: str, words: str, verb: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context = context
        self.key: OpenKey | None = None
        self.setWindowTitle(title)
        self.setModal(True)
        self.field = PassphraseField(self.tr("รหัสผ่านลงนามของเขต"), self.tr("แสดงรหัสผ่าน"))
        self.refusal = WrappedLabel(ink=ERROR)
        self.refusal.hide()
        self.cancel_button = Button(self.tr("ยกเลิก"))
        self.sign_button = Button(verb, ButtonKind.PRIMARY)
        self.sign_button.setDefault(True)
        self.cancel_button.clicked.connect(self.reject)
        self.sign_button.clicked.connect(self._open)
        layout = column(
            WrappedLabel(title, PAGE_TITLE), 4, WrappedLabel(words, ink=INK2), 16,
            label(self.tr("รหัสผ่านลงนามของเขต")), 4, self.field, 6, self.refusal, 14,
            row(0, self.cancel_button, self.sign_button), gap=0,
        )  # fmt: skip
        layout.setContentsMargins(24, 20, 24, 20)
        self.setLayout(layout)
        self.setFixedWidth(_WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.field.setFocus()

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None
        self.setFixedHeight(layout.heightForWidth(_WIDTH))

    def _open(self) -> None:
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            self.key = self._context.desk.file.open_key(self.field.text())
        except ChiwatError as error:
            self.refusal.set_words(sentence(error, self._context.language))
            self.refusal.show()
            self._fit()
            self.field.setFocus()
            return
        finally:
            self.unsetCursor()
        self.field.clear()
        self.accept()


def ask_key(
    context: DistrictContext, title: str, words: str, verb: str, parent: QWidget | None = None
) -> OpenKey | None:
    """Ask for the passphrase and return the opened key; None where the person thought better of it."""
    dialog = PassphraseDialog(context, title, words, verb, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.key
