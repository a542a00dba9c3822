"""Tables as VISUAL.md draws them: 13 px heads, hairlines, no vertical lines, group rows on a sunk ground.

Rows are pushed in as values (``TableModel.set_rows``); nothing here knows where they come from.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui.design.fonts import SEMIBOLD, SMALL_MEDIUM, TABLE, metrics
from gui.design.icons import draw_icon
from gui.design.painting import box, line, smooth, text, text_right
from gui.design.thai import lay, text_width
from gui.design.tokens import ACCENT, ACCENT_TINT, EDGE, INK, INK2, LINE, LINE_SOFT, PAGE, SUNK

_PAD, _ICON, _GAP, _TICK = 8, 16, 6, 16
_ROW, _HEAD = 29, 29
_BOLD = TABLE.at(SEMIBOLD)
_ModelIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column; ``width`` 0 shares what is left, ``right`` is for figures; a table narrower than ``least`` hides it."""

    title: str
    width: int = 0
    least: int = 0
    right: bool = False
    icon: str = ""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What a cell shows; ``tip`` is told by the tooltip and to a screen reader."""

    words: str = ""
    icon: str = ""
    ink: str = INK
    bold: bool = False
    fill: str = ""
    tip: str = ""


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
            return cell.tip or None
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


class _Delegate(QStyledItemDelegate):
    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: _ModelIndex) -> QSize:
        return QSize(40, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _ModelIndex) -> None:
        rect: QRect = option.rect
        model = self._table.table
        row, cell, column = model.rows[index.row()], model.cell(index), model.columns[index.column()]
        selected = self._table.selectionModel().isRowSelected(index.row(), QModelIndex())
        painter.save()
        smooth(painter)
        painter.setClipRect(rect)
        fill = SUNK if row.group else ACCENT_TINT if selected else cell.fill or PAGE
        painter.fillRect(rect, fill)
        line(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom(), LINE_SOFT)
        left, right = rect.left() + _PAD, rect.right() - _PAD
        if index.column() == 0:
            left += self._table.margin - _PAD
            if row.checked is not None:
                _tick(painter, left, rect, row.checked)
                left += _TICK + _PAD
        if row.group:
            self._paint_group(painter, row, left, rect)
        else:
            _paint_cell(painter, cell, left, right, rect, column.right)
        painter.restore()

    def _paint_group(self, painter: QPainter, row: Row, left: int, rect: QRect) -> None:
        x, y = float(left), rect.top() + (_ROW - TABLE.line) / 2
        for number, cell in enumerate(row.cells):
            style = TABLE if number else _BOLD
            text(painter, x, y, cell.words, style, cell.ink)
            x += text_width(cell.words, style) + _PAD


def _paint_cell(painter: QPainter, cell: Cell, left: int, right: int, rect: QRect, ranged: bool) -> None:
    style = _BOLD if cell.bold else TABLE
    y = rect.top() + (_ROW - style.line) / 2
    if cell.icon:
        draw_icon(painter, cell.icon, left, rect.top() + (_ROW - _ICON) / 2, cell.ink, _ICON)
        left += _ICON + _GAP
    words = lay(cell.words, style, max(right - left, 1), 1).lines[0] if cell.words else ""
    if text_width(words, style) > right - left + 1:
        # One long word, a file's name say: both its ends tell it from others.
        words = metrics(style).elidedText(words, Qt.TextElideMode.ElideMiddle, right - left)
    if ranged:
        text_right(painter, right, y, words, style, cell.ink)
    else:
        text(painter, left, y, words, style, cell.ink)


def _tick(painter: QPainter, left: float, rect: QRect, on: bool) -> None:
    top = rect.top() + (_ROW - _TICK) / 2
    box(painter, QRectF(left, top, _TICK, _TICK), fill=ACCENT if on else PAGE, border=ACCENT if on else EDGE, radius=3)
    if on:
        draw_icon(painter, "check", left + 1, top + 1, PAGE, 14)


class _Head(QHeaderView):
    def __init__(self, table: Table) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setFixedHeight(_HEAD)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column = self._table.table.columns[section]
        painter.save()
        smooth(painter)
        painter.fillRect(rect, SUNK)
        line(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom(), LINE)
        left, y = rect.left() + (_PAD if section else self._table.margin), rect.top() + 4
        room = max(rect.right() - _PAD - left, 1)
        words = lay(column.title, SMALL_MEDIUM, room, 1).lines[0] if column.title else ""
        if column.right:
            text_right(painter, rect.right() - _PAD, y, words, SMALL_MEDIUM, INK2)
        else:
            if column.icon:
                draw_icon(painter, column.icon, left, y + 3, INK2, 14)
                left += 14 + _GAP
            text(painter, left, y, words, SMALL_MEDIUM, INK2)
        painter.restore()


class Table(QTableView):
    """Shows a ``TableModel``. ``chosen`` tells the key of the row that is looked at, ``opened`` one that was opened.

    Up and Down pass over group rows, Space ticks, Enter opens.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self, columns: Sequence[Column], name: str, *, margin: int = 20, model: TableModel | None = None
    ) -> None:
        super().__init__()
        self.table = model or TableModel(columns)
        self.margin = margin
        self.setModel(self.table)
        self.setAccessibleName(name)
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalHeader(_Head(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setMinimumSectionSize(_ROW)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.clicked.connect(self._clicked)

    @property
    def current(self) -> Hashable | None:
        """The key of the row that is looked at."""
        row = self.currentIndex().row()
        return self.table.rows[row].key if 0 <= row < len(self.table.rows) else None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the row that is looked at stays, where it still is there, and where one had scrolled to."""
        kept, scrolled = self.current, self.verticalScrollBar().value()
        groups = [at for at, row in enumerate(self.table.rows) if row.group]
        for at in groups:
            self.setSpan(at, 0, 1, 1)
        self.table.set_rows(rows)
        for at, row in enumerate(self.table.rows):
            if row.group and len(self.table.columns) > 1:
                self.setSpan(at, 0, 1, len(self.table.columns))
        if kept is not None:
            self.choose(kept, quietly=True)
        self.verticalScrollBar().setValue(scrolled)

    def choose(self, key: Hashable, *, quietly: bool = False) -> bool:
        """Look at a row; False where it is not here. ``quietly`` tells nobody."""
        at = self.table.position(key)
        if at < 0:
            return False
        blocked = self.blockSignals(True) if quietly else None
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.table.index(at, 0), flags)
        if blocked is not None:
            self.blockSignals(blocked)
        return True

    def choose_first(self) -> None:
        """Look at the first row that is no heading."""
        first = next((row for row in self.table.rows if not row.group), None)
        if first is not None:
            self.choose(first.key)

    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid() and not self.table.rows[now.row()].group:
            self.chosen.emit(self.table.rows[now.row()].key)

    def _clicked(self, index: QModelIndex) -> None:
        # The box is painted wider than Qt thinks: a click left of the words ticks.
        row = self.table.rows[index.row()]
        where = self.viewport().mapFromGlobal(self.cursor().pos()).x()
        if row.checked is not None and index.column() == 0 and where < self.margin + _TICK + _PAD:
            self._tick(index.row())

    def _tick(self, at: int) -> None:
        row = self.table.rows[at]
        if row.checked is not None:
            self.table.ticked.emit(row.key, not row.checked)

    def _open(self, at: int) -> None:
        if 0 <= at < len(self.table.rows) and not self.table.rows[at].group:
            self.opened.emit(self.table.rows[at].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at = event.key(), self.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(at)
        elif key == Qt.Key.Key_Space and 0 <= at < len(self.table.rows):
            self._tick(at)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        at = self.currentIndex().row() + by
        while 0 <= at < len(self.table.rows) and self.table.rows[at].group:
            at += by
        if 0 <= at < len(self.table.rows):
            self.choose(self.table.rows[at].key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt then makes the first row the current one; nobody has chosen it yet.
        unchosen = self.current is None
        blocked = self.blockSignals(unchosen)
        super().focusInEvent(event)
        if unchosen:
            self.selectionModel().clearCurrentIndex()
        self.blockSignals(blocked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give each column its width, and what is left to those that share it."""
        columns, room = self.table.columns, self.viewport().width()
        shown = [column for column in columns if column.least <= room]
        sharing = [column for column in shown if not column.width]
        left = room - sum(column.width for column in shown)
        for at, column in enumerate(columns):
            self.setColumnHidden(at, column.least > room)
            self.setColumnWidth(at, column.width or max(left // max(len(sharing), 1), 80))
