"""Bar charts as strips, a row each: zero-based, values printed, the target a line (docs/decisions/0007-charts.md)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.printing.flow import Strip
from gui.printing.style import CHART, CHART_AXIS, CHART_VALUE, TEXT_WIDTH, Align, Ink, Style, pt
from gui.printing.typesetting import Line, Typesetter
from models.attainment import Attainment

ROW, BAR = pt(17), pt(9)
AXIS = pt(16)
CODE_WIDTH, LABEL_WIDTH, VALUE_WIDTH = pt(42), pt(134), pt(66)
PLOT_LEFT = CODE_WIDTH + LABEL_WIDTH + pt(6)
PLOT_WIDTH = TEXT_WIDTH - PLOT_LEFT - VALUE_WIDTH
STACK_LEFT = pt(172)
STACK_ROW, STACK_BAR = pt(22), pt(14)
_TICKS = (0, 25, 50, 75, 100)
_HATCH = pt(3.2)
_HELD, _SMALL = 3, 14
_CENTRED = replace(CHART, align=Align.CENTRE)


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A figure in per cent: ``value`` and ``target`` are shares of 100 for drawing, ``printed`` is what is said."""

    code: str
    label: str
    value: float | None
    target: float | None
    printed: str
    verdict: Attainment


def value_chart(typesetter: Typesetter, bars: Sequence[Bar], legend: Sequence[tuple[str, str]]) -> Iterator[Strip]:
    """Yield the axis, a row a bar and the legend; the axis is repeated on every page."""
    ticks = [(tick, typesetter.line(str(tick), CHART_AXIS)) for tick in _TICKS]

    def draw_axis(painter: QPainter, x: float, y: float) -> None:
        for tick, line in ticks:
            line.draw(painter, _across(x, tick) - pt(15), y, pt(30))

    axis = Strip(height=AXIS, draw=draw_axis, keep_with_next=True)
    yield replace(axis, space_before=pt(4))
    for number, bar in enumerate(bars):
        edge = len(bars) <= _SMALL or number < _HELD or number >= len(bars) - _HELD
        yield replace(_bar_row(typesetter, bar), header=axis, keep_with_next=edge)
    yield _legend(typesetter, legend)


def _across(x: float, per_cent: float) -> float:
    return x + PLOT_LEFT + PLOT_WIDTH * min(max(per_cent, 0), 100) / 100


def _bar_row(typesetter: Typesetter, bar: Bar) -> Strip:
    code = typesetter.line(bar.code, CHART)
    label = _elided(typesetter, bar.label, CHART, LABEL_WIDTH)
    printed = typesetter.line(bar.printed, CHART_VALUE)

    def draw(painter: QPainter, x: float, y: float) -> None:
        _draw_grid(painter, x, y)
        middle = (ROW - code.height) / 2
        code.draw(painter, x, y + middle, CODE_WIDTH)
        label.draw(painter, x + CODE_WIDTH, y + middle, LABEL_WIDTH)
        if bar.value is not None:
            box = QRectF(_across(x, 0), y + (ROW - BAR) / 2, _across(x, bar.value) - _across(x, 0), BAR)
            draw_segment(painter, box, bar.verdict)
        if bar.target is not None:
            painter.setPen(QPen(Ink.TEXT.colour, pt(1.6), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            at = _across(x, bar.target)
            painter.drawLine(QLineF(at, y + pt(2), at, y + ROW - pt(2)))
        printed.draw(painter, x + PLOT_LEFT + PLOT_WIDTH, y + middle, VALUE_WIDTH)

    return Strip(height=ROW, draw=draw, text=f"{code.text} {label.text} {printed.text}")


def _draw_grid(painter: QPainter, x: float, y: float) -> None:
    for tick in _TICKS:
        painter.setPen(QPen((Ink.LINE if tick == 0 else Ink.GRID).colour, pt(0.5)))
        painter.drawLine(QLineF(_across(x, tick), y, _across(x, tick), y + ROW))


def draw_segment(painter: QPainter, box: QRectF, verdict: Attainment) -> None:
    """Fill a bar by its verdict, in ways that stay apart without colour: solid, hatched, grey, empty."""
    if verdict is Attainment.MET:
        painter.fillRect(box, Ink.MET.colour)
        return
    if verdict is Attainment.MISSED:
        painter.fillRect(box, Ink.TINT.colour)
        _hatch(painter, box)
        painter.setPen(QPen(Ink.MISSED.colour, pt(0.7)))
    else:
        painter.fillRect(box, (Ink.WHITE if verdict is Attainment.NO_DATA else Ink.MUTE).colour)
        painter.setPen(QPen(Ink.SOFT.colour, pt(0.5)))
    painter.drawRect(box)


def _hatch(painter: QPainter, box: QRectF) -> None:
    """Draw slanting lines cut at the box; Qt's own pattern brushes are too fine at a printer's resolution."""
    painter.setPen(QPen(Ink.HATCH.colour, pt(0.8)))
    for step in range(1, int((box.width() + box.height()) / _HATCH) + 1):
        reach = step * _HATCH
        low, high = max(0.0, reach - box.height()), min(reach, box.width())
        painter.drawLine(QLineF(box.left() + low, box.top() + reach - low, box.left() + high, box.top() + reach - high))


def stacked_chart(
    typesetter: Typesetter, rows: Sequence[tuple[str, Mapping[Attainment, int]]], words: Mapping[Attainment, str]
) -> Iterator[Strip]:
    """Yield one bar a row, cut by verdict with the number in each segment, and the legend."""
    longest = max((sum(counts.values()) for _, counts in rows), default=0)
    for number, (label, counts) in enumerate(rows):
        strip = _stack_row(typesetter, label, [(v, counts.get(v, 0)) for v in words], longest or 1)
        yield replace(strip, space_before=pt(4) if number == 0 else 0, keep_with_next=True)
    yield _verdict_legend(typesetter, words)


def _stack_row(typesetter: Typesetter, label: str, counts: Sequence[tuple[Attainment, int]], longest: int) -> Strip:
    name = _elided(typesetter, label, CHART, STACK_LEFT - pt(6))
    unit = (TEXT_WIDTH - STACK_LEFT) / longest
    numbers = {verdict: typesetter.line(str(count), _CENTRED) for verdict, count in counts if count}

    def draw(painter: QPainter, x: float, y: float) -> None:
        name.draw(painter, x, y + (STACK_ROW - name.height) / 2, STACK_LEFT)
        left = x + STACK_LEFT
        for verdict, count in counts:
            if not count:
                continue
            box = QRectF(left, y + (STACK_ROW - STACK_BAR) / 2, unit * count, STACK_BAR)
            draw_segment(painter, box, verdict)
            _draw_number(painter, numbers[verdict], box)
            left += unit * count

    said = " ".join((name.text, *(number.text for number in numbers.values())))
    return Strip(height=STACK_ROW, draw=draw, text=said)


def _draw_number(painter: QPainter, number: Line, box: QRectF) -> None:
    """Print a number on a white plate, readable on any filling."""
    plate = QRectF(0, 0, number.width + pt(2.5), pt(11))
    plate.moveCenter(box.center())
    if plate.width() < box.width():
        painter.fillRect(plate, Ink.WHITE.colour)
        number.draw(painter, box.left(), box.center().y() - number.height / 2, box.width())


def _elided(typesetter: Typesetter, text: str, style: Style, width: float) -> Line:
    """Set a label in one line, cut at a word where it is too long."""
    lines = typesetter.lines(text, style, width)
    if len(lines) == 1:
        return lines[0]
    first = typesetter.lines(text, style, width - typesetter.line(" …", style).width)[0]
    return typesetter.line(first.text + " …", style)


def _verdict_legend(typesetter: Typesetter, words: Mapping[Attainment, str]) -> Strip:
    labels = [(verdict, typesetter.line(word, CHART)) for verdict, word in words.items()]

    def draw(painter: QPainter, x: float, y: float) -> None:
        left = x + STACK_LEFT if sum(line.width + pt(30) for _, line in labels) < TEXT_WIDTH - STACK_LEFT else x
        for verdict, line in labels:
            draw_segment(painter, QRectF(left, y + pt(5), pt(14), pt(8)), verdict)
            line.draw(painter, left + pt(18), y + pt(1.5), line.width)
            left += line.width + pt(30)

    return Strip(height=pt(20), draw=draw, text=" ".join(line.text for _, line in labels))


def _legend(typesetter: Typesetter, legend: Sequence[tuple[str, str]]) -> Strip:
    """Return the key of a value chart; a kind is ``target`` or a verdict."""
    labels = [(kind, typesetter.line(word, CHART)) for kind, word in legend]

    def draw(painter: QPainter, x: float, y: float) -> None:
        left = x + PLOT_LEFT - pt(60)
        for kind, line in labels:
            if kind == "target":
                painter.setPen(QPen(Ink.TEXT.colour, pt(1.6)))
                painter.drawLine(QLineF(left + pt(7), y + pt(3), left + pt(7), y + pt(15)))
            else:
                draw_segment(painter, QRectF(left, y + pt(5), pt(14), pt(8)), Attainment(kind))
            line.draw(painter, left + pt(18), y + pt(1.5), line.width)
            left += line.width + pt(32)

    return Strip(height=pt(20), draw=draw, text=" ".join(line.text for _, line in labels))
