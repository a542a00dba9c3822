"""The log of every import: searchable, each file with its original bytes, each batch to be withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from gui.dates import moment_words
from gui.design.buttons import Button
from gui.design.fields import TextField
from gui.design.fonts import SMALL
from gui.design.labels import ElidedLabel
from gui.design.table import Cell, Row
from gui.design.tokens import INK2
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.district.imports.file_view import FileView
from gui.district.imports.item import of_line
from gui.district.plan.dialogs import ReasonDialog
from gui.parts import row
from gui.wording import sentence
from models.errors import ChiwatError
from storage.atomic import write_verified
from storage.import_log import LogLine


class LogView(FileView):
    """``told`` says what was done, and the folder of a file that was written."""

    told = Signal(str, str)

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(context, "")
        self.list.setAccessibleName(self.tr("ประวัติการนำเข้า"))
        self.list.set_empty(self.tr("ไม่มีไฟล์ที่ตรงกับที่ค้น"))
        self._lines: tuple[LogLine, ...] = ()
        self.search = TextField(self.tr("ค้นชื่อโรงเรียน รหัส ชื่อไฟล์ หรือสถานะ"))
        self.search.setPlaceholderText(self.search.accessibleName())
        self.search.setFixedWidth(320)
        self.words = ElidedLabel(style=SMALL, ink=INK2)
        self.original_button = Button(self.tr("บันทึกไฟล์ต้นฉบับ"), icon="download", size="small")
        self.withdraw_button = Button("", icon="undo-2", size="small", writes=True)
        inside = row(self.search, self.words, self.original_button, self.withdraw_button)
        inside.setStretch(1, 1)
        inside.setContentsMargins(20, 6, 20, 6)
        self.head.addLayout(inside)
        self.search.textChanged.connect(lambda _typed: self._show())
        self.original_button.clicked.connect(self._choose_place)
        self.withdraw_button.clicked.connect(self.withdraw)

    def refresh(self, lines: Sequence[LogLine]) -> None:
        """Show the log as it is now."""
        self._lines = tuple(lines)
        self._show()

    def _show(self) -> None:
        fitting = [line for line in self._lines if self.list.fits(of_line(line), self.search.text())]
        self.list.items = [of_line(line) for line in fitting]
        rows: list[Row] = []
        for batch, lines in groupby(fitting, key=lambda line: line.batch):
            mine = list(lines)
            title = worded(self.tr("ชุดที่ {batch}"), batch=batch)
            when = worded(self.tr("{at} · {count} ไฟล์"), at=moment_words(mine[0].at.isoformat()), count=len(mine))
            rows.append(Row(key=f"batch {batch}", group=True, cells=(Cell(words=title), Cell(words=when, ink=INK2))))
            rows += [self.list.row(of_line(line)) for line in mine]
        self.list.set_rows(rows)
        if self.list.item is None:
            self.list.choose_first()
        self.show_chosen()
        words = self.tr("{count} จาก {total} ไฟล์ที่เคยนำเข้า")
        self.words.set_words(worded(words, count=len(fitting), total=len(self._lines)))

    def show_chosen(self) -> None:
        """Show a line and what can be done with its file and its batch."""
        item = self.list.item
        self.panel.show_item(item, tried=False)
        self.panel.show_only()
        self.original_button.setEnabled(item is not None and item.kept)
        self.original_button.setToolTip("" if item is None or item.kept else self.tr("ไฟล์นี้รับไม่ได้จึงไม่ได้เก็บไว้"))
        self.withdraw_button.setEnabled(
            item is not None and any(o.batch == item.batch and o.brought for o in self._lines)
        )
        self.withdraw_button.setText(worded(self.tr("ถอนชุดที่ {batch}"), batch=item.batch if item else "–"))

    def _choose_place(self) -> None:
        item = self.list.item
        if item is not None and (
            name := QFileDialog.getSaveFileName(self, self.original_button.text(), item.name, "Excel (*.xlsx);;* (*)")[
                0
            ]
        ):
            self.save_original(Path(name))

    def save_original(self, path: Path) -> None:
        """Write the file that is looked at as it came, byte for byte."""
        item = self.list.item
        if item is None or not item.kept:
            return
        try:
            write_verified(path, self.context.desk.file.records.file_bytes(item.sha256))
        except ChiwatError as error:
            self.panel.refuse(sentence(error, self.context.language))
            return
        self.told.emit(worded(self.tr("บันทึกไฟล์ต้นฉบับแล้ว: {path}"), path=path), str(path.parent))

    def withdraw(self) -> None:
        """Take back all that the batch of the line brought."""
        item, desk = self.list.item, self.context.desk
        if item is None:
            return
        title = worded(self.tr("ถอนชุดนำเข้าที่ {batch}"), batch=item.batch)
        words = self.tr("รายงานทุกฉบับที่ชุดนี้นำมาจะไม่ถูกใช้ ฉบับก่อนหน้ากลับมาแทน ไฟล์และประวัติยังเก็บไว้ นำกลับมาได้ภายหลัง")
        dialog = ReasonDialog(self.context, title, words, self.tr("ถอนชุดนี้"), self)

        def work() -> None:
            reason = dialog.reason.cleaned()
            desk.decide(lambda file: file.withdraw_batch(item.batch, desk.clock(), desk.officer, reason=reason))

        dialog.work = work
        if dialog.exec():
            self.told.emit(worded(self.tr("ถอนชุดที่ {batch} แล้ว"), batch=item.batch), "")
