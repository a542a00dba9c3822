"""The settings: language, digits, size of text; a school's code, passphrase and key; a district's officer."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fields import TextField
from gui.design.fonts import PAGE_TITLE, SMALL
from gui.design.labels import WrappedLabel
from gui.design.tokens import INK2, PAGE
from gui.parts import Ground, Rule, column, label, row, scrolling
from gui.school.desk import SchoolDesk
from gui.school.key_settings import KeySettings
from gui.school.segments import Segments
from gui.settings import TEXT_SIZES, Settings
from gui.wording import Language
from models.numbers import Digits

_LANGUAGES = (Language.THAI, Language.ENGLISH)
_DIGITS = (Digits.ARABIC, Digits.THAI)
_WIDTH, _ROOM = 540, 64


class SettingsDialog(QDialog):
    """What is chosen holds at once."""

    def __init__(
        self, settings: Settings, desk: SchoolDesk | None, parent: QWidget | None = None, *, district: bool = False
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.setWindowTitle(self.tr("ตั้งค่า"))
        choices = settings.choices
        self.language = Segments(self.tr("ภาษา"), ("ไทย", "English"))
        self.language.choose(_LANGUAGES.index(choices.language))
        self.digits = Segments(self.tr("ตัวเลข"), (self.tr("อารบิก 123"), self.tr("ไทย ๑๒๓")))
        self.digits.choose(_DIGITS.index(choices.digits))
        self.text_size = Segments(self.tr("ขนาดตัวอักษร"), tuple(f"{size} %" for size in TEXT_SIZES))
        self.text_size.choose(TEXT_SIZES.index(choices.text_percent))
        self.language.chosen.connect(lambda number: settings.change(language=_LANGUAGES[number]))
        self.digits.chosen.connect(lambda number: settings.change(digits=_DIGITS[number]))
        self.text_size.chosen.connect(lambda number: settings.change(text_percent=TEXT_SIZES[number]))
        self.close_button = Button(self.tr("ปิด"), ButtonKind.SECONDARY)
        self.close_button.clicked.connect(self.accept)
        again = self.tr("ขนาดตัวอักษรเปลี่ยนเมื่อเปิดโปรแกรมใหม่")
        layout = column(
            WrappedLabel(self.tr("ตั้งค่า"), PAGE_TITLE), 8, label(self.tr("ภาษา")), self.language, 10,
            label(self.tr("ตัวเลข")), self.digits, 10, label(self.tr("ขนาดตัวอักษร")), self.text_size,
            WrappedLabel(again, SMALL, INK2), 12,
        )  # fmt: skip
        self.keys = KeySettings(desk, settings) if desk is not None else None
        if self.keys is not None:
            layout.addWidget(Rule())
            layout.addSpacing(8)
            layout.addWidget(self.keys)
            layout.addSpacing(12)
        self.officer = TextField(self.tr("ชื่อเจ้าหน้าที่"))
        if district:
            hint = self.tr("บันทึกไว้กับการตัดสินใจของเขต และอยู่ในใบตอบรับที่โรงเรียนได้รับ")
            self.officer.setText(choices.officer)
            self.officer.left.connect(lambda: settings.change(officer=self.officer.cleaned()))
            for part in (label(self.officer.accessibleName()), self.officer, WrappedLabel(hint, SMALL, INK2)):
                layout.addWidget(part)
            layout.addSpacing(12)
        layout.addLayout(row(0, self.close_button))
        layout.setContentsMargins(24, 16, 24, 16)
        self._content = Ground(PAGE)
        self._content.setLayout(layout)
        outside = column(scrolling(self._content))
        self.setLayout(outside)
        self.setFixedWidth(_WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the content needs, as far as the screen has it; beyond that it scrolls."""
        super().showEvent(event)
        layout = self._content.layout()
        assert layout is not None
        self.setFixedHeight(min(layout.heightForWidth(_WIDTH), self.screen().availableSize().height() - _ROOM))
