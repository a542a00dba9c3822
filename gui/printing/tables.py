"""Tables as strips: rows that are never split, under a head that is repeated on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from gui.printing.flow import Strip
from gui.printing.marks import MARK_SIZE, draw_mark
from gui.printing.style import NOTICE, TABLE_HEAD, TEXT_WIDTH, Ink, Style, pt
from gui.printing.typesetting import Line, Typesetter
from models.attainment import Attainment

PADDING_X, PADDING_Y = pt(3), pt(2.5)
_HAIR = pt(0.5)
_MARK_GAP = pt(3)
_FEW = 3
_NOTICE_PADDING = pt(7)


@dataclass(frozen=True, kw_only=True)
class Run:
    """A paragraph of a cell; ``mark`` draws a verdict's sign before it."""

    text: str
    style: Style
    mark: Attainment | None = None
    upward: bool = False


@dataclass(frozen=True, kw_only=True)
class Cell:
    """Paragraphs below each other, over one or several columns."""

    runs: tuple[Run, ...] = ()
    span: int = 1


@dataclass(frozen=True, kw_only=True)
class Row:
    """The cells of a row; a group row stays with the row below it."""

    cells: tuple[Cell, ...]
    fill: Ink | None = None
    group: bool = False


@dataclass(frozen=True, kw_only=True)
class _SetCell:
    x: float
    width: float
    lines: tuple[tuple[Line, Run, bool], ...]

    @property
    def height(self) -> float:
        return sum(line.height for line, _, _ in self.lines)


def cell(text: str, style: Style, *, span: int = 1) -> Cell:
    """Return a cell of one paragraph."""
    return Cell(runs=(Run(text=text, style=style),), span=span)


def table(
    typesetter: Typesetter,
    widths: Sequence[float],
    heads: Sequence[str],
    rows: Sequence[Row],
    *,
    space: float = pt(4),
    together: bool = False,
) -> Iterator[Strip]:
    """Yield the head and the rows of a table whose columns have these widths; a small one stays ``together``."""
    titles = Row(cells=tuple(cell(text, TABLE_HEAD) for text in heads), fill=Ink.HEAD)
    head = replace(_strip(typesetter, widths, titles, top=True), keep_with_next=True)
    yield replace(head, space_before=space)
    for number, row in enumerate(rows, start=1):
        held = row.group or (number < len(rows) if together else number == len(rows) - 1 > _FEW)
        yield replace(_strip(typesetter, widths, row), header=head, keep_with_next=held)


def _strip(typesetter: Typesetter, widths: Sequence[float], row: Row, *, top: bool = False) -> Strip:
    cells = tuple(_set(typesetter, widths, row))
    height = max(item.height for item in cells) + 2 * PADDING_Y

    def draw(painter: QPainter, x: float, y: float) -> None:
        _draw_frame(painter, cells, row.fill, x, y, height, top=top)
        for item in cells:
            _draw_cell(painter, item, x, y, height, centred=top)

    said = " | ".join(" ".join(line.text for line, _, _ in item.lines) for item in cells)
    return Strip(height=height, draw=draw, text=said)


def _set(typesetter: Typesetter, widths: Sequence[float], row: Row) -> Iterator[_SetCell]:
    column = 0
    for item in row.cells:
        x, width = sum(widths[:column]), sum(widths[column : column + item.span])
        inner = width - 2 * PADDING_X
        lines = tuple(
            (line, run, number == 0)
            for run in item.runs
            for number, line in enumerate(typesetter.lines(run.text, run.style, inner - _indent(run)))
        )
        yield _SetCell(x=x, width=width, lines=lines)
        column += item.span


def _indent(run: Run) -> float:
    return MARK_SIZE + _MARK_GAP if run.mark else 0


def _draw_frame(
    painter: QPainter, cells: Sequence[_SetCell], fill: Ink | None, x: float, y: float, height: float, *, top: bool
) -> None:
    width = cells[-1].x + cells[-1].width
    if fill:
        painter.fillRect(QRectF(x, y, width, height), fill.colour)
    painter.setPen(QPen(Ink.LINE.colour, _HAIR))
    painter.drawLine(QLineF(x, y + height, x + width, y + height))
    painter.drawLine(QLineF(x + width, y, x + width, y + height))
    for item in cells:
        painter.drawLine(QLineF(x + item.x, y, x + item.x, y + height))
    if top or fill:
        painter.drawLine(QLineF(x, y, x + width, y))


def _draw_cell(painter: QPainter, item: _SetCell, x: float, y: float, height: float, *, centred: bool) -> None:
    line_y = y + ((height - item.height) / 2 if centred else PADDING_Y)
    for line, run, first in item.lines:
        indent = _indent(run)
        left = x + item.x + PADDING_X
        if run.mark and first:
            draw_mark(painter, run.mark, left, line_y + (line.height - MARK_SIZE) / 2, upward=run.upward)
        line.draw(painter, left + indent, line_y, item.width - 2 * PADDING_X - indent)
        line_y += line.height


def boxed(typesetter: Typesetter, text: str, *, space: float = 0) -> Strip:
    """Return a framed notice over the whole width."""
    lines = typesetter.lines(text, NOTICE, TEXT_WIDTH - 2 * _NOTICE_PADDING)
    height = sum(line.height for line in lines) + 2 * _NOTICE_PADDING

    def draw(painter: QPainter, x: float, y: float) -> None:
        painter.fillRect(QRectF(x, y, TEXT_WIDTH, height), Ink.SUNK.colour)
        painter.setPen(QPen(Ink.EDGE.colour, _HAIR))
        painter.drawRect(QRectF(x, y, TEXT_WIDTH, height))
        for number, line in enumerate(lines):
            line.draw(painter, x + _NOTICE_PADDING, y + _NOTICE_PADDING + number * line.height, TEXT_WIDTH)

    return Strip(height=height, draw=draw, text=" ".join(line.text for line in lines), space_before=space)
