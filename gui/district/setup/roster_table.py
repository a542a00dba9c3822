"""The roster's rows in a table that is typed into: cells with a problem are red and have a mark."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from gui.clipboard import cells_of
from gui.design.fields import TextField
from gui.design.fonts import TABLE
from gui.design.icons import draw_icon
from gui.design.painting import box, line, smooth, text
from gui.design.table import Column, Row, Table, TableModel
from gui.design.thai import lay
from gui.design.tokens import ACCENT, ACCENT_TINT, ERROR, LINE_SOFT, PAGE

_PAD, _ICON, _HEIGHT = 8, 14, 29
_Index = QModelIndex | QPersistentModelIndex
_EDIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class RosterModel(TableModel):
    """Rows of texts; ``typed`` tells what a person typed: the row's key, the column's number, the text."""

    typed = Signal(object, int, str)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self.cell(index).words
        return super().data(index, role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        if str(value) != self.cell(index).words:
            self.typed.emit(self.rows[index.row()].key, index.column(), str(value))
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() else flags

    def show_anew(self, rows: Sequence[Row]) -> None:
        """Show the same rows with other cells; one that is typed into stays open."""
        self.rows = tuple(rows)
        self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))


class _Cells(QStyledItemDelegate):
    def __init__(self, table: RosterTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(40, _HEIGHT)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        field = TextField(self._table.table.columns[index.column()].title, parent)
        field.setFixedHeight(_HEIGHT)
        return field

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        assert isinstance(editor, TextField)
        if not editor.isModified():
            editor.setText(self._table.table.cell(index).words)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        assert isinstance(editor, TextField)
        model.setData(index, editor.cleaned(), Qt.ItemDataRole.EditRole)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        cell = self._table.table.cell(index)
        current = index.row() == self._table.currentIndex().row()
        painter.save()
        smooth(painter)
        painter.setClipRect(rect)
        painter.fillRect(rect, cell.fill or (ACCENT_TINT if current else PAGE))
        line(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom(), LINE_SOFT)
        left = rect.left() + _PAD
        if cell.icon:
            draw_icon(painter, cell.icon, left, rect.top() + (_HEIGHT - _ICON) / 2, ERROR, _ICON)
            left += _ICON + 4
        words = lay(cell.words, TABLE, max(rect.right() - _PAD - left, 1), 1).lines[0] if cell.words else ""
        text(painter, left, rect.top() + (_HEIGHT - TABLE.line) / 2, words, TABLE, cell.ink)
        if index == self._table.currentIndex() and self._table.hasFocus():
            box(painter, QRectF(rect).adjusted(1, 1, -1, -1), border=ACCENT, width=2)
        painter.restore()


class RosterTable(Table):
    """A table one moves in cell by cell; a letter, Enter or F2 types into it, Delete empties the cell."""

    moved = Signal()
    pasted = Signal(object)

    def __init__(self, columns: Sequence[Column], name: str) -> None:
        self.model_of_rows = RosterModel(columns)
        super().__init__(columns, name, margin=_PAD, model=self.model_of_rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setItemDelegate(_Cells(self))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.selectionModel().currentChanged.connect(self._moved)

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        self.viewport().update()
        self.moved.emit()

    @property
    def at(self) -> tuple[Hashable, int] | None:
        """The key of the row and the number of the column that one is at."""
        index = self.currentIndex()
        return (self.table.rows[index.row()].key, index.column()) if index.isValid() else None

    def go_to(self, key: Hashable, column: int) -> None:
        """Go to a cell."""
        index = self.table.index(self.table.position(key), column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in _EDIT_KEYS and index.isValid() and index.column():
            self.edit(index)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(cells_of(QGuiApplication.clipboard().mimeData()))
        elif event.key() == Qt.Key.Key_Delete and index.isValid() and index.column():
            self.table.setData(index, "", Qt.ItemDataRole.EditRole)
        else:
            QTableView.keyPressEvent(self, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        QTableView.focusInEvent(self, event)
        if not self.currentIndex().isValid() and self.table.rows:
            self.setCurrentIndex(self.table.index(0, 1))
