"""The figures behind a chart as a table, to be read and copied into a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from gui.design.buttons import Button
from gui.design.fonts import PAGE_TITLE, SMALL
from gui.design.labels import WrappedLabel
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import INK2
from gui.parts import column, row


class TableDialog(QDialog):
    """Ctrl+C copies all of it with tabs between its columns."""

    def __init__(
        self, title: str, words: str, heads: Sequence[str], rows: Sequence[Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._lines = [heads, *rows]
        columns = (Column(title=heads[0]), *(Column(title=head, width=118, right=True) for head in heads[1:]))
        self.table = Table(columns, title, margin=12)
        self.table.set_rows(
            [Row(key=at, cells=tuple(Cell(words=text, tip=text) for text in line)) for at, line in enumerate(rows)]
        )
        self.copy_button, self.close_button = Button(self.tr("คัดลอกตาราง"), icon="copy"), Button(self.tr("ปิด"))
        self.copied = WrappedLabel(style=SMALL, ink=INK2)
        inside = column(WrappedLabel(title, PAGE_TITLE), WrappedLabel(words, SMALL, INK2), 8, gap=2)
        inside.addWidget(self.table, 1)
        inside.addSpacing(8)
        inside.addLayout(row(self.copied, 0, self.copy_button, self.close_button))
        inside.setContentsMargins(20, 16, 20, 16)
        self.setLayout(inside)
        self.resize(min(820, 300 + 118 * len(heads)), 480)
        self.copy_button.clicked.connect(self.copy)
        self.close_button.clicked.connect(self.accept)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self).activated.connect(self.copy)

    def copy(self) -> None:
        """Put the table on the clipboard, and say so."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in self._lines))
        self.copied.set_words(self.tr("คัดลอกแล้ว วางใน Excel ได้เลย"))
