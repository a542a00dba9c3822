"""How the table of counts is drawn: state colours under the heads, proportions as bars, the chosen count outlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from gui.design.fonts import SEMIBOLD, SMALL_MEDIUM, TABLE
from gui.design.icons import draw_icon
from gui.design.painting import box, line, smooth, text, text_right
from gui.design.thai import lay, text_width
from gui.design.tokens import ACCENT, ACCENT_TINT, DATA, EDGE, INK, INK2, LINE, LINE_SOFT, PAGE, SUNK
from gui.district.board.words import facet_look
from models.board import STATES, BoardRow, Facet

if TYPE_CHECKING:
    from gui.district.board.counts import CountsTable

NAME, BAR = "name", "bar"
Field = Facet | str
FIELDS: tuple[Field, ...] = (NAME, *STATES, Facet.TOTAL, BAR, Facet.LATE, Facet.INTERIM)
"""The columns: the group's name, its counts, and a bar of its states."""
ROW, HEAD = 32, 35
BOLD = TABLE.at(SEMIBOLD)
_PAD, _MARGIN, _ICON, _GAP, _STRIPE, _BAR_HEIGHT = 8, 20, 14, 5, 4, 12
_ModelIndex = QModelIndex | QPersistentModelIndex


def _right(rect: QRect, field: object) -> int:
    """Return where a figure ends: the last column keeps the page's margin."""
    return rect.right() + 1 - (_MARGIN if field is Facet.INTERIM else _PAD)


class CountsLook(QStyledItemDelegate):
    """Draws the cells."""

    def __init__(self, table: CountsTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _ModelIndex) -> None:
        rect: QRect = option.rect
        table, field = self._table, FIELDS[index.column()]
        row = table.counts.lines[index.row()].row
        painter.save()
        smooth(painter)
        painter.setClipRect(rect)
        chosen = field is table.facet and row.group == table.group
        counted = field is table.facet and (chosen or table.group is None)
        painter.fillRect(rect, ACCENT_TINT if counted else PAGE)
        line(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom(), LINE_SOFT)
        if row.group is None:
            line(painter, rect.left(), rect.top(), rect.right() + 1, rect.top(), EDGE)
        y = rect.top() + (ROW - TABLE.line) / 2
        words = table.counts.words(index.row(), field)
        if field == BAR:
            _bar(painter, QRectF(rect).adjusted(_MARGIN, 0, -_MARGIN, 0), row)
        elif field == NAME:
            style = BOLD if row.group is None else TABLE
            shown = lay(words, style, max(rect.width() - _MARGIN - 4, 1), 1).lines[0]
            text(painter, rect.left() + _MARGIN, y, shown, style)
        else:
            strong = counted or field is Facet.TOTAL or row.group is None
            ink = ACCENT if counted else INK2 if field in (Facet.LATE, Facet.INTERIM) else INK
            text_right(painter, _right(rect, field), y, words, BOLD if strong else TABLE, ink)
        if chosen:
            width = 2 if table.hasFocus() else 1
            box(painter, QRectF(rect), border=ACCENT, width=width, radius=0)
        painter.restore()


def _bar(painter: QPainter, room: QRectF, row: BoardRow) -> None:
    """Draw how the group's schools divide; each part that anybody is in can be seen."""
    shares = [(state, row.counts[state]) for state in STATES if row.counts[state]]
    least, between = 3.0, 1.0
    free = room.width() - (len(shares) - 1) * between - least * len(shares)
    x, top = room.x(), room.y() + (ROW - _BAR_HEIGHT) / 2
    for state, count in shares:
        width = least + free * count / row.total
        painter.fillRect(QRectF(x, top, width, _BAR_HEIGHT), DATA[state.value])
        x += width + between


class CountsHead(QHeaderView):
    """Draws the heads: icon and word, and a stripe of the state's colour as in the bars."""

    def __init__(self, table: CountsTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setFixedHeight(HEAD)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        table, field = self._table, FIELDS[section]
        painter.save()
        smooth(painter)
        painter.fillRect(rect, ACCENT_TINT if field is table.facet else SUNK)
        line(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom(), LINE)
        if field in STATES:
            stripe = QRectF(rect.left(), rect.bottom() + 1 - _STRIPE, rect.width(), _STRIPE)
            painter.fillRect(stripe, DATA[Facet(field).value])
        words, y = table.counts.titles.get(field, ""), rect.top() + 5
        if field in (NAME, BAR):
            text(painter, rect.left() + _MARGIN, y, words, SMALL_MEDIUM, INK2)
        else:
            self._count_head(painter, rect, Facet(field), words, y)
        painter.restore()

    def _count_head(self, painter: QPainter, rect: QRect, facet: Facet, words: str, y: float) -> None:
        right = _right(rect, facet)
        icon, ink = facet_look(facet)
        mark = _ICON + _GAP if self._table.with_icons and facet in (*STATES, Facet.LATE) else 0
        shown = lay(words, SMALL_MEDIUM, max(right - rect.left() - 2, 1), 1).lines[0]
        width = text_width(shown, SMALL_MEDIUM)
        if mark and width + mark + 4 <= right - rect.left():
            draw_icon(painter, icon, right - width - mark, y + 3, ink, _ICON)
        text_right(painter, right, y, shown, SMALL_MEDIUM, INK if facet is self._table.facet else INK2)
