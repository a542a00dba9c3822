"""The one scroll area of the form: the rows of a guideline under a fixed head."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.design.fonts import SMALL
from gui.design.painting import line, smooth, text, text_right
from gui.design.thai import text_width
from gui.design.tokens import INK2, LINE, PAGE, SUNK, colour
from gui.school.context import FormContext
from gui.school.grid import CODE, LEFT, SCROLL_BAR, grid
from gui.school.page_row import PageRow
from models.numbers import in_digits

HEAD = 27
_BELOW = 14


class ColumnHead(QWidget):
    """The heads of the grid's columns."""

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self._context = context
        self.code_width = CODE
        self._table: PageRow | None = None
        self.setFixedHeight(HEAD)

    def show_table(self, head: PageRow | None) -> None:
        """Show the heads of a table of parts, or (None) the form's own."""
        if head is not self._table:
            self._table = head
            self.update()

    def _year_words(self, words: str, year: int) -> str:
        return words.format(in_digits(str(year), self._context.digits))

    def _last_words(self) -> str:
        """Beside a baseline of the same year the year alone would not say which is which."""
        book = self._context.book
        if book.year - 1 == book.plan.baseline_year:
            return self.tr("ปีก่อน")
        return self._year_words(self.tr("ปี {0}"), book.year - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), SUNK)
        if self._table is None:
            self._paint_heads(painter)
        else:
            self._table.paint_texts(painter, self.width() - SCROLL_BAR)
        line(painter, 0, self.height() - 1, self.width(), self.height() - 1, LINE)

    def _paint_heads(self, painter: QPainter) -> None:
        g, book = grid(self.width() - SCROLL_BAR, self.code_width), self._context.book
        text(painter, LEFT, 3, self.tr("รหัส"), SMALL, INK2)
        text(painter, g.title_x, 3, self.tr("ตัวชี้วัด"), SMALL, INK2)
        if not g.stacked:
            heads = (
                (self._last_words(), g.last_right, g.title_right),
                (self._year_words(self.tr("ฐาน {0}"), book.plan.baseline_year), g.base_right, g.last_right),
                (self._year_words(self.tr("เป้า {0}"), book.year), g.target_right, g.base_right),
            )
            for words, right, left in heads:
                # A longer language leaves the year out: it stands over the result.
                fits = text_width(words, SMALL) <= right - left - 4
                text_right(painter, right, 3, words if fits else words.rpartition(" ")[0], SMALL, INK2)
        text_right(painter, g.result_right, 3, self._year_words(self.tr("ผลปี {0}"), book.year), SMALL, INK2)


class _Column(QWidget):
    """What is scrolled: the rows, one under the other."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[PageRow] = []

    def lay_out(self) -> None:
        """Give every row its place at the present width."""
        top, width = 0, self.width()
        for row in self.rows:
            height = row.height_for(width)
            row.setGeometry(0, top, width, height)
            top += height
        self.setFixedHeight(max(top, 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour(PAGE))


class RowsArea(QScrollArea):
    """Shows one column of rows at a time; columns are kept, so that a page seen before is there at once.

    ``laid_out`` tells that rows took another height by themselves.
    """

    laid_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setSingleStep(34)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._lay_out)
        self._later.timeout.connect(self.laid_out)
        self._column: _Column | None = None

    @property
    def rows(self) -> Sequence[PageRow]:
        """The rows shown."""
        return self._column.rows if self._column else ()

    def table_head(self) -> PageRow | None:
        """Return the heads of the table of which a line is at the top; None elsewhere, or while they are seen."""
        head, top = None, self.verticalScrollBar().value()
        for row in self.rows:
            if row.y() > top:
                break
            if row.heads_table:
                head = row if row.y() < top else None
            elif not row.of_table:
                head = None
        return head

    def build(self, rows: Sequence[PageRow]) -> QWidget:
        """Return a column of rows, to be shown at will."""
        column = _Column()
        column.resize(self._room(), 1)
        for row in rows:
            row.setParent(column)
            row.layout_wanted.connect(self._later.start)
            row.show()
        column.rows = list(rows)
        return column

    def show_column(self, column: QWidget) -> None:
        """Show a column from its beginning, keeping the one before for later."""
        assert isinstance(column, _Column)
        if self._column is not column:
            self.takeWidget()
            self._column = column
            column.setFixedWidth(self._room())
            column.lay_out()
            self.setWidget(column)
            column.show()
        self.verticalScrollBar().setValue(0)

    def reveal(self, row: PageRow, stop: QWidget | None = None) -> None:
        """Scroll until a row is seen whole; where it has no room, its top, and ``stop`` in it at any rate."""
        self._lay_out()
        bar, top, bottom = self.verticalScrollBar(), row.y(), row.y() + row.height()
        if top < bar.value() or row.height() > self.viewport().height():
            bar.setValue(top)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())
        if stop is not None and row.isAncestorOf(stop):
            end = row.y() + stop.mapTo(row, stop.rect().bottomLeft()).y() + _BELOW
            bar.setValue(max(bar.value(), end - self.viewport().height()))

    def shows(self, widget: QWidget) -> bool:
        """Whether a widget of a row is seen whole."""
        seen = self.viewport()
        return seen.rect().contains(QRect(widget.mapTo(seen, QPoint()), widget.size()))

    def settle(self) -> None:
        """Lay out now what waits to be laid out."""
        self._lay_out()

    def _lay_out(self) -> None:
        self._later.stop()
        if self._column is not None:
            self._column.setFixedWidth(self._room())
            self._column.lay_out()

    def _room(self) -> int:
        return max(self.width() - SCROLL_BAR, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
