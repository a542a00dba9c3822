"""What a table shows, as values: columns, rows and cells, and the model that holds them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from gui.design.tips import plain_tip
from gui.design.tokens import INK

_ModelIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column; ``width`` 0 shares what is left, ``right`` is for figures; a table narrower than ``least`` hides it.

    Up to ``most`` it grows with its words, where those that share leave room for it.
    """

    title: str
    width: int = 0
    most: int = 0
    least: int = 0
    right: bool = False
    icon: str = ""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What a cell shows; ``tip`` is told by the tooltip and to a screen reader.

    ``apart`` is what stands beside it to be compared: without room it is cut around where the two part.
    """

    words: str = ""
    icon: str = ""
    ink: str = INK
    bold: bool = False
    fill: str = ""
    tip: str = ""
    apart: str = ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row by its key. ``group``: a heading of the rows below. ``checked``: a tick box before the first cell."""

    key: Hashable
    cells: tuple[Cell, ...]
    group: bool = False
    checked: bool | None = None


class TableModel(QAbstractTableModel):
    """Holds rows; ``ticked`` tells that a person ticked one: its key, and whether it is ticked now."""

    ticked = Signal(object, bool)

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def position(self, key: Hashable) -> int:
        """Return where a row stands, -1 where it does not."""
        return next((at for at, row in enumerate(self.rows) if row.key == key and not row.group), -1)

    def rowCount(self, parent: _ModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _ModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def cell(self, index: _ModelIndex) -> Cell:
        """Return a cell; a row may have fewer than there are columns."""
        cells = self.rows[index.row()].cells
        return cells[index.column()] if index.column() < len(cells) else Cell()

    def data(self, index: _ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell.tip) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.tip or cell.words
        checked = self.rows[index.row()].checked
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and checked is not None:
            return (Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked).value
        return None

    def setData(self, index: _ModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        row = self.rows[index.row()]
        if row.checked is None or index.column():
            return False
        self.ticked.emit(row.key, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def flags(self, index: _ModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.rows[index.row()].group:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0 and self.rows[index.row()].checked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags
