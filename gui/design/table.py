"""Tables as VISUAL.md draws them: 13 px heads, hairlines, no vertical lines, group rows on a sunk ground.

Rows are pushed in as values (``TableModel.set_rows``); nothing here knows where they come from.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui.design.fonts import SEMIBOLD, SMALL_MEDIUM, TABLE
from gui.design.icons import draw_icon
from gui.design.painting import box, line, smooth, text, text_right
from gui.design.table_model import Cell, Column, Row, TableModel
from gui.design.thai import ELLIPSIS, elide_apart, elide_middle, elide_start, lay, text_width
from gui.design.tokens import ACCENT, ACCENT_TINT, EDGE, INK2, LINE, LINE_SOFT, PAGE, SUNK

_PAD, _ICON, _GAP, _TICK = 8, 16, 6, 16
_ROW, _HEAD = 29, 29
_SHARED = 220
_BOLD = TABLE.at(SEMIBOLD)
_ModelIndex = QModelIndex | QPersistentModelIndex

__all__ = ["Cell", "Column", "Row", "Table", "TableModel"]


class _Delegate(QStyledItemDelegate):
    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: _ModelIndex) -> QSize:
        return QSize(40, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _ModelIndex) -> None:
        rect: QRect = option.rect
        model = self._table.table
        row, cell = model.rows[index.row()], model.cell(index)
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
            self._paint_cell(painter, index.column(), cell, left, right, rect)
        painter.restore()

    def _paint_cell(self, painter: QPainter, at: int, cell: Cell, left: int, right: int, rect: QRect) -> None:
        style = _BOLD if cell.bold else TABLE
        y = rect.top() + (_ROW - style.line) / 2
        if cell.icon:
            draw_icon(painter, cell.icon, left, rect.top() + (_ROW - _ICON) / 2, cell.ink, _ICON)
            left += _ICON + _GAP
        words = self._table.shown(at, cell, max(right - left, 1))
        if self._table.table.columns[at].right:
            text_right(painter, right, y, words, style, cell.ink)
        else:
            text(painter, left, y, words, style, cell.ink)

    def _paint_group(self, painter: QPainter, row: Row, left: int, rect: QRect) -> None:
        x, y = float(left), rect.top() + (_ROW - TABLE.line) / 2
        for number, cell in enumerate(row.cells):
            style = TABLE if number else _BOLD
            text(painter, x, y, cell.words, style, cell.ink)
            x += text_width(cell.words, style) + _PAD


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
        self._empty = ""
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
        if any(column.most for column in self.table.columns):
            self.fit()
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
        else:
            self.scrollTo(self.currentIndex())
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

    def set_empty(self, words: str) -> None:
        """Say why there is no row, in a table that may be empty."""
        self._empty = words
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty and not self.table.rows:
            room = max(self.viewport().width() - 2 * self.margin, 1)
            lay(self._empty, TABLE, room).draw(smooth(QPainter(self.viewport())), self.margin, _PAD, INK2)

    def shown(self, column: int, cell: Cell, room: int) -> str:
        """Return what of a cell's words is painted: cut so that it does not read like another row's."""
        style, words = _BOLD if cell.bold else TABLE, cell.words
        if not words or text_width(words, style) <= room:
            return words
        if cell.apart:
            return elide_apart(words, cell.apart, style, room)
        cut = lay(words, style, room, 1).lines[0]
        if text_width(cut, style) > room + 1:  # one long word, a file's name say
            return elide_middle(words, style, room)
        stem = cut.removesuffix(ELLIPSIS)
        return elide_start(words, style, room) if self._begins_alike(column, words, stem) else cut

    def _begins_alike(self, column: int, words: str, stem: str) -> bool:
        mine = (row.cells[column].words for row in self.table.rows if not row.group and column < len(row.cells))
        return any(other != words and other.startswith(stem) for other in mine)

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
            width = column.width
            if column.most and column in shown:
                width += min(max(self._needed(at) - width, 0), max(left - _SHARED * len(sharing), 0))
                left -= width - column.width
            self.setColumnHidden(at, column.least > room)
            self.setColumnWidth(at, width)
        for at, column in enumerate(columns):
            if not column.width:
                self.setColumnWidth(at, max(left // max(len(sharing), 1), 80))

    def _needed(self, at: int) -> int:
        """Return the width that the words of a growing column ask for, up to the most that it may have."""
        cells = (row.cells[at] for row in self.table.rows if not row.group and at < len(row.cells))
        widest = max((text_width(cell.words, _BOLD if cell.bold else TABLE) for cell in cells), default=0)
        return min(round(widest) + 2 * _PAD + 2, self.table.columns[at].most)
