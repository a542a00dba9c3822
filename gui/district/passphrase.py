"""The passphrase of the district's key, asked for only when something is signed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.district.context import DistrictContext
from gui.form_dialog import FormDialog
from gui.parts import PassphraseField
from storage.keys import OpenKey


class PassphraseDialog(FormDialog):
    """Opens the district's key; a wrong passphrase is told here and can be typed again."""

    def __init__(self, context: DistrictContext, title: str, words: str, verb: str, parent: QWidget | None) -> None:
        super().__init__(context.language, parent)
        self.field = PassphraseField(self.tr("รหัสผ่านลงนามของเขต"), self.tr("แสดงรหัสผ่าน"))
        self.ask(title, words, verb, (self.tr("รหัสผ่านลงนามของเขต"), self.field))
        self._context = context
        self.key: OpenKey | None = None
        self.passphrase = ""
        """What opened the key; drop the dialog soon."""
        self.work = self._open

    def _open(self) -> None:
        self.key = self._context.desk.file.open_key(self.field.text())
        self.passphrase = self.field.text()
        self.field.clear()


def ask_key(
    context: DistrictContext, title: str, words: str, verb: str, parent: QWidget | None = None
) -> OpenKey | None:
    """Ask for the passphrase and return the opened key; None where the person thought better of it."""
    dialog = PassphraseDialog(context, title, words, verb, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.key
