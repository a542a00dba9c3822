"""What would land where, before a paste that codes or headings place."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import PAGE_TITLE, SMALL
from gui.design.labels import WrappedLabel
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import INK2
from gui.parts import column, row
from gui.school.context import FormContext
from gui.school.pasting import Line, Pasted

_WIDTH, _ROW, _MOST = 860, 34, 10


class PastePreview(QDialog):
    """Accepted, the paste is to land."""

    def __init__(self, context: FormContext, pasted: Pasted, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        title = self.tr("วางตามรหัสหรือหัวตาราง")
        self.setWindowTitle(title)
        self.setModal(True)
        heads = (
            Column(title=self.tr("แถว"), width=56, right=True),
            Column(title=self.tr("ตัวชี้วัด")),
            Column(title=self.tr("ค่าที่จะวาง"), width=170, right=True),
            Column(title=self.tr("วางไม่ได้"), width=250),
        )
        self.table = Table(heads, title, margin=12)
        self.table.set_rows([Row(key=at, cells=self._cells(line)) for at, line in enumerate(pasted.lines)])
        self.keep_button = Button(self.tr("ไม่วาง"))
        self.paste_button = Button(self.tr("วาง {count} ช่อง").format(count=len(pasted.landed)), ButtonKind.PRIMARY)
        self.paste_button.setEnabled(bool(pasted.landed))
        self.keep_button.clicked.connect(self.reject)
        self.paste_button.clicked.connect(self.accept)
        words = WrappedLabel(self.tr("ช่องว่างไม่ลบค่าที่กรอกไว้ วางแล้วกด Ctrl+Z ครั้งเดียวนำออกทั้งหมด"), SMALL, INK2)
        inside = column(WrappedLabel(title, PAGE_TITLE), words, 8, gap=2)
        inside.addWidget(self.table, 1)
        inside.addSpacing(12)
        inside.addLayout(row(0, self.keep_button, self.paste_button))
        inside.setContentsMargins(20, 16, 20, 16)
        self.setLayout(inside)
        room = parent.window().width() - 40
        self.resize(min(_WIDTH, room), 190 + _ROW * min(max(len(pasted.lines), 3), _MOST))

    def _cells(self, line: Line) -> tuple[Cell, ...]:
        name = (
            f"{line.target.indicator.id} {line.target.indicator.short_title}"
            if line.target
            else self.tr("ไม่มีข้อนี้ให้กรอก")
        )
        good = " · ".join(cell.text for cell in line.landed if not cell.code)
        bad = " · ".join([*(f"“{cell.text}”" for cell in line.landed if cell.code), *line.left])
        return (
            Cell(words=str(line.number)),
            Cell(words=name, tip=name),
            Cell(words=good, tip=good),
            Cell(words=bad, tip=bad),
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.paste_button if self.paste_button.isEnabled() else self.keep_button).setFocus()
