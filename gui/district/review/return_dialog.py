"""The reason why several reports are returned at once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.design.text_box import TextBox
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.form_dialog import FormDialog


class ReturnDialog(FormDialog):
    """Asks for one reason for all; ``work`` returns them."""

    def __init__(self, context: DistrictContext, count: int, remarks: int, parent: QWidget | None = None) -> None:
        super().__init__(context.language, parent)
        self.reason = TextBox(self.tr("เหตุผล"))
        title = worded(self.tr("ส่งคืน {count} โรงเรียน"), count=count)
        words = self.tr("ทุกโรงเรียนได้เหตุผลเดียวกันนี้ และทราบเมื่อได้ใบตอบรับ")
        if remarks:
            more = self.tr("ข้อทักท้วงที่พิมพ์ไว้แล้ว {count} ข้อไปกับรายงานของแต่ละโรงเรียน")
            words = f"{words} {worded(more, count=remarks)}"
        self.ask(title, words, title, (self.reason.accessibleName(), self.reason))

    def attempt(self) -> None:
        """A school has to know what to correct: there is no return without a reason."""
        if not self.reason.text().strip():
            self.refuse(self.tr("เขียนเหตุผลก่อน โรงเรียนจะได้รู้ว่าต้องแก้อะไร"))
            self.reason.setFocus()
            return
        super().attempt()
