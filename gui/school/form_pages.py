"""The form that gets signed, laid out in pages of a given size: every text of every cell, once, where it is read well.

A spreadsheet's ten columns do not fit beside two panels in letters that one can read. Narrow columns stay columns; what
is wide beside the title goes under it, each line led by its column's head. Nothing is left out and nothing added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gui.design.fonts import BODY_BOLD, PAGE_TITLE, SEMIBOLD, SMALL, SMALL_BOLD
from gui.design.fonts import Style as TextStyle
from gui.design.painting import line
from gui.design.thai import Paragraph, lay, text_width
from gui.design.tokens import ACCENT_TINT, EDGE, INK, INK2, LINE_SOFT, SUNK, colour
from models.form import FormCell, FormSheet, Style
from models.numbers import Digits, format_number

_WIDE, _MANY, _WIDEST_NARROW = 20, 6, 84
_PAD, _GAP, _SPACE = 3, 10, 10
_BANDS = {
    Style.TITLE: (PAGE_TITLE, INK, ""),
    Style.SUBTITLE: (SMALL, INK2, ""),
    Style.FIELD: (SMALL_BOLD, INK, ""),
    Style.FIELD_END: (SMALL, INK2, ""),
    Style.ISSUE: (BODY_BOLD, INK, ACCENT_TINT),
    Style.GUIDELINE: (SMALL_BOLD, INK, SUNK),
    Style.HINT: (SMALL, INK2, ""),
    Style.SIGNATURE: (SMALL, INK, ""),
}
_STRONG = frozenset({Style.CODE, Style.RESULT, Style.RESULT_TEXT, Style.GROUP, Style.TOTAL, Style.TOTAL_NUMBER})
_RIGHT = frozenset({Style.NUMBER, Style.RESULT, Style.RESULT_TEXT, Style.TOTAL_NUMBER, Style.FIELD_END})


@dataclass(frozen=True)
class Piece:
    """A paragraph at a place of its row; ``right`` is the edge that its lines end at."""

    paragraph: Paragraph
    x: float
    y: float
    right: float | None = None
    ink: str = INK

    def draw(self, painter: QPainter, top: float) -> None:
        """Draw it in a row that begins at ``top``."""
        if self.right is None:
            self.paragraph.draw(painter, self.x, top + self.y, self.ink)
            return
        for number, words in enumerate(self.paragraph.lines):
            one = Paragraph((words,), self.paragraph.style)
            one.draw(painter, self.right - one.width, top + self.y + number * self.paragraph.style.line, self.ink)


@dataclass(frozen=True)
class Row:
    """A row of the form: its height, its texts, its ground, the line below it."""

    height: float
    pieces: tuple[Piece, ...] = ()
    fill: str = ""
    rule: str = ""


@dataclass
class FormPage:
    """Rows of one page, from the top."""

    sheet: str
    rows: list[Row] = field(default_factory=list)

    def take_headings(self) -> list[Row]:
        """Take away the headings at the foot, which belong to what follows."""
        last = len(self.rows)
        while last > 1 and self.rows[last - 1].fill:
            last -= 1
        taken, self.rows = self.rows[last:], self.rows[:last]
        return taken

    def draw(self, painter: QPainter, width: float) -> None:
        """Draw the page in the painter's own coordinates."""
        top = 0.0
        for row in self.rows:
            if row.fill:
                painter.fillRect(QRectF(0, top, width, row.height), colour(row.fill))
            for piece in row.pieces:
                piece.draw(painter, top)
            if row.rule:
                line(painter, 0, top + row.height - 1, width, top + row.height - 1, row.rule)
            top += row.height

    def texts(self) -> Iterator[str]:
        """Yield what stands on the page, as a screen reader says it."""
        for row in self.rows:
            yield " ".join(" ".join(piece.paragraph.lines) for piece in row.pieces)


def form_pages(sheets: Sequence[FormSheet], width: int, height: int, digits: Digits) -> tuple[FormPage, ...]:
    """Lay sheets out; each begins a page, and a table's head is repeated."""
    pages: list[FormPage] = []
    for sheet in sheets:
        pages += _SheetLayout(sheet, width, digits).pages(height)
    return tuple(pages)


class _SheetLayout:
    """One sheet at one width."""

    def __init__(self, sheet: FormSheet, width: int, digits: Digits) -> None:
        self._sheet, self._width, self._digits = sheet, width, digits
        self._rows: dict[int, dict[int, FormCell]] = {}
        for (number, column), cell in sheet.cells.items():
            self._rows.setdefault(number, {})[column] = cell
        self._spans = {merge.row: {} for merge in sheet.merges}  # type: dict[int, dict[int, int]]
        for merge in sheet.merges:
            self._spans[merge.row][merge.first] = merge.last
        heads = next((row for row in self._rows.values() if _is_head(row)), {})
        self._heads = {column: self._text(cell) for column, cell in heads.items()}
        wide = [n for n, w in enumerate(sheet.widths, start=1) if w >= _WIDE]
        many = len(sheet.widths) > _MANY
        self._title = wide[0] if wide else 1
        self._below = wide[1:] if many else []
        self._places = self._columns()

    def pages(self, height: int) -> list[FormPage]:
        """Break the rows into pages."""
        page, used = FormPage(self._sheet.name), 0.0
        made, head = [page], None
        for number in range(1, max(self._rows, default=0) + 1):
            cells = self._rows.get(number)
            row = self._row(number, cells) if cells else Row(_SPACE)
            if used + row.height > height and page.rows:
                carried = page.take_headings()
                page = FormPage(self._sheet.name, [*([head] if head else []), *carried])
                used = sum(one.height for one in page.rows)
                made.append(page)
            page.rows.append(row)
            used += row.height
            head = row if cells and _is_head(cells) else head
        return made

    def _columns(self) -> dict[int, tuple[float, float]]:
        """Return left and right of each column that stays one: as wide as its widest word, the title has the rest."""
        shown = [n for n in range(1, len(self._sheet.widths) + 1) if n not in self._below]
        widths = {n: self._needed(n) for n in shown if n != self._title}
        if not self._below:
            wide = [n for n in shown if self._sheet.widths[n - 1] >= _WIDE]
            total = sum(self._sheet.widths[n - 1] for n in wide) or 1
            room = self._width - sum(w + _GAP for n, w in widths.items() if n not in wide)
            widths |= {n: room * self._sheet.widths[n - 1] / total - _GAP for n in wide}
        else:
            widths[self._title] = self._width - sum(width + _GAP for width in widths.values())
        places, x = {}, 0.0
        for number in shown:
            places[number] = (x, x + widths[number])
            x += widths[number] + _GAP
        return places

    def _needed(self, column: int) -> float:
        found = 0.0
        for number, row in self._rows.items():
            if column in row and number not in self._spans:
                words = self._text(row[column]).split() or [""]
                found = max(found, *(text_width(word, SMALL_BOLD) for word in words))
        return min(found + 2, _WIDEST_NARROW)

    def _row(self, number: int, cells: dict[int, FormCell]) -> Row:
        spans = self._spans.get(number)
        if spans or all(cell.style in _BANDS for cell in cells.values()):
            return self._band(cells, spans or {})
        return self._table_row(cells, head=_is_head(cells))

    def _band(self, cells: dict[int, FormCell], spans: dict[int, int]) -> Row:
        shown = [(column, cell) for column, cell in sorted(cells.items()) if cell.value is not None]
        pieces, fill, left = [], "", 0.0
        for place, (_column, cell) in enumerate(shown):
            style, ink, fill = _BANDS.get(cell.style, (SMALL, INK, ""))
            # The first of two takes what it needs, at most half; the last what is left.
            share = self._width - left if place + 1 == len(shown) else self._width / len(shown)
            paragraph = lay(self._text(cell), style, int(share - _GAP))
            right = self._width if cell.style is Style.FIELD_END else None
            pieces.append(Piece(paragraph, left + (6 if fill else 0), _PAD, right, ink))
            left += min(share, paragraph.width + 2 * _GAP)
        height = max((piece.paragraph.height for piece in pieces), default=0) + 2 * _PAD
        return Row(height, tuple(pieces), fill, "")

    def _table_row(self, cells: dict[int, FormCell], *, head: bool) -> Row:
        pieces: list[Piece] = []
        bottom = 0.0
        for column, (left, right) in self._places.items():
            if column in cells and (words := self._text(cells[column])):
                piece = self._piece(cells[column], words, left, right, head=head)
                pieces.append(piece)
                bottom = max(bottom, piece.y + piece.paragraph.height)
        left, below = self._places[self._title][0], bottom or _PAD
        for column in self._below if not head else ():
            if column in cells and (words := self._text(cells[column])):
                said = f"{self._heads.get(column, '')}: {words}" if self._heads.get(column) else words
                paragraph = lay(said, SMALL, int(self._width - left))
                pieces.append(Piece(paragraph, left, below, None, INK2))
                below += paragraph.height
        return Row(below + _PAD, tuple(pieces), "", EDGE if head else LINE_SOFT)

    def _piece(self, cell: FormCell, words: str, left: float, right: float, *, head: bool) -> Piece:
        style: TextStyle = SMALL_BOLD if head or cell.style in _STRONG else SMALL
        paragraph = lay(words, style.at(SEMIBOLD) if head else style, max(int(right - left), 1))
        ends = cell.style in _RIGHT or (head and right - left <= _WIDEST_NARROW and left > 0)
        return Piece(paragraph, left, _PAD, right if ends else None, INK2 if head else INK)

    def _text(self, cell: FormCell) -> str:
        if cell.value is None:
            return ""
        if isinstance(cell.value, str):
            return cell.value
        return format_number(cell.value, decimals=cell.decimals, digits=self._digits)


def _is_head(row: dict[int, FormCell]) -> bool:
    return any(cell.style is Style.HEAD for cell in row.values())
