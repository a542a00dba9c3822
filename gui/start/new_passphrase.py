"""A new passphrase, typed twice: how hard it is to guess, and whether both agree, as it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.design.fonts import SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import ERROR, INK2, OK, WARNING
from gui.parts import Glyph, PassphraseField, column, label, row
from gui.start.strength import LEAST, Strength, strength

_WIDTH = 420
_LOOKS = {
    Strength.TOO_SHORT: ("circle-minus", INK2),
    Strength.WEAK: ("triangle-alert", WARNING),
    Strength.FAIR: ("info", INK2),
    Strength.GOOD: ("circle-check", OK),
}


class NewPassphrase(QWidget):
    """``typed`` tells of every key."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(_WIDTH)
        show = self.tr("แสดงรหัสผ่าน")
        self.first = PassphraseField(self.tr("รหัสผ่านลงนาม"), show)
        self.second = PassphraseField(self.tr("รหัสผ่านลงนามอีกครั้ง"), show)
        self.mark = Glyph("circle-minus", INK2, 16, 20)
        self.hint = WrappedLabel(style=SMALL, ink=INK2)
        self.match = WrappedLabel(style=SMALL, ink=INK2)
        for field in (self.first.field, self.second.field):
            field.textEdited.connect(self._typed)
        self.setLayout(
            column(
                label(self.tr("รหัสผ่าน")), self.first, 4, row(self.mark, self.hint), 12,
                label(self.tr("พิมพ์อีกครั้ง")), self.second, 4, self.match,
            )
        )  # fmt: skip
        self.setFocusProxy(self.first)
        self._typed()

    def text(self) -> str:
        """Return the passphrase; good only where ``is_good``."""
        return self.first.text()

    def is_good(self) -> bool:
        """Whether it is long enough and both agree."""
        text = self.first.text()
        return strength(text) is not Strength.TOO_SHORT and text == self.second.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()
        self._typed()

    def _typed(self) -> None:
        judged = strength(self.first.text())
        words = {
            Strength.TOO_SHORT: self.tr("อย่างน้อย {least} ตัวอักษร คำไทยสามสี่คำที่ไม่เกี่ยวกันจำง่ายและเดายาก").format(
                least=LEAST
            ),
            Strength.WEAK: self.tr("เดาง่าย: วันเกิด เบอร์โทร หรือตัวซ้ำ ถูกไล่เดาได้ในไม่กี่นาที"),
            Strength.FAIR: self.tr("พอใช้: เพิ่มอีกหนึ่งคำจะเดายากขึ้นมาก"),
            Strength.GOOD: self.tr("เดายาก ถ้าไม่ใช่คำขวัญหรือเนื้อเพลงที่ใครก็รู้"),
        }
        icon, ink = _LOOKS[judged]
        self.mark.show_icon(icon, ink)
        self.hint.set_words(words[judged], ink)
        typed, same = self.second.text(), self.first.text() == self.second.text()
        self.match.set_words(
            "" if not typed else self.tr("ตรงกัน") if same else self.tr("ยังไม่ตรงกัน"), OK if same else ERROR
        )
        self.typed.emit()
