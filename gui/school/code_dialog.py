"""Asks for the code of an indicator to go to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.design.fields import TextField
from gui.form_dialog import FormDialog
from gui.school.context import FormContext
from gui.school.form_rows import coded


class CodeDialog(FormDialog):
    """Takes a code that the reporter fills in; ``field`` holds it."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context.language, parent)
        self._book = context.book
        self.field = TextField(self.tr("รหัสตัวชี้วัด"))
        self.field.setPlaceholderText(self.tr("เช่น 2/3.4 หรือ 3.4"))
        title = self.tr("ไปที่รหัส")
        words = self.tr("พิมพ์รหัสเต็ม หรือเฉพาะเลขหลังเครื่องหมาย / ของประเด็นที่เปิดอยู่")
        self.ask(title, words, self.tr("ไป"), (self.field.accessibleName(), self.field))

    def attempt(self) -> None:
        """Tell where there is no such code, so that it can be typed again."""
        text = self.field.cleaned()
        if coded(self._book, text, "") is None:
            unknown = self.tr("ไม่มีรหัส {code} ในแบบรายงาน ตรวจรหัส หรือค้นด้วยคำ (Ctrl+F)").format(code=text)
            self.refuse(unknown if text else self.tr("พิมพ์รหัสก่อน"))
            self.field.setFocus()
            self.field.selectAll()
            return
        super().attempt()
