"""The counts of the board as a table: a row a group, a column a state; one count is chosen by arrows or a click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from gui.design.thai import text_width
from gui.design.tips import plain_tip
from gui.district.board.counts_look import BAR, BOLD, FIELDS, HEAD, NAME, ROW, CountsHead, CountsLook, Field
from models.board import STATES, BoardRow, Facet

_ModelIndex = QModelIndex | QPersistentModelIndex
_STATE, _TOTAL, _LATE, _INTERIM = 103, 56, 72, 80
_STATE_SMALL, _TOTAL_SMALL, _LATE_SMALL, _INTERIM_SMALL = 84, 46, 56, 78
_BAR_LEAST = 120
_SMALL_BELOW = 720
_NAME_LEAST, _NAME_MOST = 100, 190
_ICONS_FROM, _MARGIN = 900, 20
_LEAST_ROWS = 3


@dataclass(frozen=True, kw_only=True)
class Line:
    """A group's row and its name."""

    row: BoardRow
    words: str


class CountsModel(QAbstractTableModel):
    """Holds the lines, the row of all last; ``titles`` name the columns and ``digits`` says how counts are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()
        self.titles: dict[Field, str] = {}
        self.tips: dict[Field, str] = {}
        self.shown: Any = str

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other counts."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: _ModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _ModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(FIELDS)

    def words(self, row: int, field: Field) -> str:
        """Return what a cell shows; nobody is a dash."""
        line = self.lines[row]
        if not isinstance(field, Facet):
            return line.words if field == NAME else ""
        count = line.row.counts[field]
        return self.shown(count) if count else "–"

    def data(self, index: _ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, field = self.lines[index.row()], FIELDS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(index.row(), field)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = f" {line.row.counts[field]}" if isinstance(field, Facet) else ""
            return line.words if field == NAME else f"{line.words} {self.titles.get(field, '')}{told}"
        if role == Qt.ItemDataRole.ToolTipRole and field == BAR:
            return " · ".join(f"{self.titles[state]} {self.shown(line.row.counts[state])}" for state in STATES)
        if role == Qt.ItemDataRole.ToolTipRole and field == NAME:
            return plain_tip(line.words)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.tips.get(FIELDS[section], "")) or None
        return self.titles.get(FIELDS[section], "") if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: _ModelIndex) -> Qt.ItemFlag:
        if index.isValid() and isinstance(FIELDS[index.column()], Facet):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags


class CountsTable(QTableView):
    """``chosen`` tells the group (None: all) and what is counted; ``list_wanted`` after Enter: go to the schools."""

    chosen = Signal(object, object)
    list_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.counts = CountsModel()
        self.group: str | None = None
        self.facet = Facet.MISSING
        self.with_icons = True
        self._most = 0
        self.setModel(self.counts)
        self.setAccessibleName(name)
        self.setItemDelegate(CountsLook(self))
        self.setHorizontalHeader(CountsHead(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def set_lines(self, lines: Sequence[Line], *, keep: bool) -> None:
        """Show other counts; ``keep`` the one that is chosen, where its group still is there."""
        self.counts.set_lines(lines)
        if not keep or not any(line.row.group == self.group for line in lines):
            self.group = None
        self._mark()
        self.fit()
        self.set_most(self._most)

    def set_most(self, height: int) -> None:
        """Take the height of all rows, but no more than ``height`` and no less than a few."""
        self._most = height
        rows = len(self.counts.lines)
        most = max((height - HEAD) // ROW, _LEAST_ROWS)
        self.setFixedHeight(HEAD + ROW * min(rows, most) + 1)

    def choose(self, group: str | None, facet: Facet) -> None:
        """Choose a count."""
        self.group, self.facet = group, facet
        self._mark()
        self.chosen.emit(group, facet)

    @property
    def row(self) -> Line | None:
        """The line of the chosen count."""
        return next((line for line in self.counts.lines if line.row.group == self.group), None)

    def _mark(self) -> None:
        at = next((at for at, line in enumerate(self.counts.lines) if line.row.group == self.group), -1)
        if at >= 0:
            index = self.counts.index(at, FIELDS.index(self.facet))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in across:
            self._step_across(across[key])
        elif key in down:
            self._step_down(down[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            ends = self.counts.lines[0 if key == Qt.Key.Key_Home else -1 :]
            self.choose(ends[0].row.group, self.facet) if ends else None
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.list_wanted.emit()
        else:
            event.ignore()

    def _step_across(self, by: int) -> None:
        fields = [field for at, field in enumerate(FIELDS) if isinstance(field, Facet) and not self.isColumnHidden(at)]
        at = fields.index(self.facet) + by
        if 0 <= at < len(fields):
            self.choose(self.group, fields[at])

    def _step_down(self, by: int) -> None:
        groups = [line.row.group for line in self.counts.lines]
        at = groups.index(self.group) + by if self.group in groups else 0
        if 0 <= at < len(groups):
            self.choose(groups[at], self.facet)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the count below the mouse; on a group's name or its bar, that group's count of the same kind."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            field = FIELDS[index.column()]
            self.choose(self.counts.lines[index.row()].row.group, field if isinstance(field, Facet) else self.facet)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging chooses nothing."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.list_wanted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give each column its width; the bar takes what is left, and goes where that is too little."""
        room = self.viewport().width()
        self.with_icons = room >= _ICONS_FROM
        widest = max((text_width(line.words, BOLD) for line in self.counts.lines), default=0)
        state, small = _STATE if self.with_icons else _STATE_SMALL, room < _SMALL_BELOW
        widths: dict[Field, int] = {
            NAME: round(min(max(widest + _MARGIN + 14, _NAME_LEAST), _NAME_MOST)),
            **dict.fromkeys(STATES, state),
            Facet.TOTAL: _TOTAL_SMALL if small else _TOTAL,
            Facet.LATE: _LATE_SMALL if small else _LATE,
            Facet.INTERIM: _INTERIM_SMALL if small else _INTERIM,
        }
        left = room - sum(widths.values())
        if left < 0:
            widths |= dict.fromkeys(STATES, max(state + left // len(STATES), 64))
            left = room - sum(widths.values())
        hidden = left < _BAR_LEAST
        for at, field in enumerate(FIELDS):
            spare = max(left, 0) if hidden and field == NAME else 0
            self.setColumnWidth(at, left if field == BAR else widths[field] + spare)
            self.setColumnHidden(at, field == BAR and hidden)
