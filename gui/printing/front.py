"""The cover and the table of contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen

from gui.printing import texts
from gui.printing.flow import Page, Strip
from gui.printing.material import Material
from gui.printing.paragraphs import part
from gui.printing.style import (
    BODY,
    BODY_RIGHT,
    COVER_LINE,
    COVER_MARK,
    COVER_SMALL,
    COVER_TITLE,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    Ink,
    Style,
    pt,
)
from gui.printing.typesetting import Line, Typesetter
from models.years import format_thai_date

_ENTRY = pt(24)
_PAGE_NUMBER_WIDTH = pt(34)


def cover(material: Material) -> Strip:
    """Return the cover, a page by itself."""
    plan, typesetter = material.plan, material.typesetter
    top = [
        (texts.COVER_TITLE, COVER_TITLE),
        (plan.title, COVER_TITLE),
        (plan.edition_label, COVER_LINE),
    ]
    middle = [(texts.fiscal_year(material.year), COVER_LINE)]
    if material.provisional:
        middle.append((texts.COVER_PROVISIONAL, COVER_MARK))
    middle.append((texts.as_of(format_thai_date(material.now.date())), COVER_SMALL))
    bottom = [(plan.district.name, COVER_LINE), *((line, COVER_SMALL) for line in texts.COVER_MINISTRY)]
    blocks = [(_set(typesetter, pairs), share) for pairs, share in ((top, 0.17), (middle, 0.45), (bottom, 0.88))]

    def draw(painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(Ink.ACCENT.colour, pt(2)))
        rule = y + TEXT_HEIGHT * 0.41
        painter.drawLine(QLineF(x + TEXT_WIDTH * 0.35, rule, x + TEXT_WIDTH * 0.65, rule))
        for lines, share in blocks:
            _draw_lines(painter, lines, x, y + TEXT_HEIGHT * share)

    said = " ".join(line.text for lines, _ in blocks for line in lines)
    return Strip(height=TEXT_HEIGHT, draw=draw, text=said)


def _set(typesetter: Typesetter, pairs: Sequence[tuple[str, Style]]) -> tuple[Line, ...]:
    return tuple(line for text, style in pairs for line in typesetter.lines(text, style, TEXT_WIDTH))


def _draw_lines(painter: QPainter, lines: Sequence[Line], x: float, y: float) -> None:
    for line in lines:
        line.draw(painter, x, y, TEXT_WIDTH)
        y += line.height


def contents(typesetter: Typesetter, pages: Sequence[Page], first: int) -> Iterator[Strip]:
    """Yield the table of contents of pages that are numbered from ``first``."""
    yield from part(typesetter, texts.CONTENTS)
    for number, page in enumerate(pages, start=first):
        for placed in page:
            if placed.strip.entry:
                yield _entry(typesetter, placed.strip, number)


def _entry(typesetter: Typesetter, strip: Strip, number: int) -> Strip:
    indent = pt(20) if strip.inner_entry else 0
    title = typesetter.lines(strip.entry, BODY, TEXT_WIDTH - indent - _PAGE_NUMBER_WIDTH)[0]
    page = typesetter.line(str(number), BODY_RIGHT)
    dot = typesetter.line(".", BODY)

    def draw(painter: QPainter, x: float, y: float) -> None:
        top = y + (_ENTRY - title.height) / 2
        title.draw(painter, x + indent, top, TEXT_WIDTH)
        page.draw(painter, x, top, TEXT_WIDTH)
        step = pt(5)
        start = -(-(indent + title.width + pt(6)) // step)
        end = (TEXT_WIDTH - _PAGE_NUMBER_WIDTH) // step
        for place in range(int(start), int(end)):
            dot.draw(painter, x + place * step, top, step)

    return Strip(height=_ENTRY, draw=draw, text=f"{title.text} {page.text}")
