"""What every official letter is made of (DESIGN 10): the head below the Garuda, subject and addressee, the signature.

The top is left free for paper with the Garuda; number, date and signature are left blank.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from PySide6.QtGui import QPainter

from gui.printing import letter_texts as texts
from gui.printing.flow import Page, Strip, paginate
from gui.printing.pdf import pdf_bytes
from gui.printing.style import BODY, LEFT, NOTE, PAGE_HEIGHT, TEXT_WIDTH, Align, mm, pt
from gui.printing.typesetting import Line, Typesetter

TOP, BOTTOM = mm(15), mm(12)
HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
_EMBLEM = mm(24)
_LABEL = pt(34)
_HALF = TEXT_WIDTH / 2
_CENTRED = replace(BODY, align=Align.CENTRE)


def letters_pdf(pages: Sequence[Page], *, title: str, identity: UUID, now: datetime) -> bytes:
    """Return a document of letters, a page each."""

    def draw(painter: QPainter, number: int) -> None:
        page = pages[number]
        painter.save()
        painter.translate(LEFT, TOP)
        painter.scale(fitting(page), fitting(page))
        for placed in page:
            placed.strip.draw(painter, 0, placed.y)
        painter.restore()

    return pdf_bytes(draw, len(pages), title=title, identity=identity, now=now)


def one_page(strips: Iterable[Strip]) -> Page:
    """Lay a letter out on one page, however long the names in it are."""
    (page,) = paginate(tuple(strips), math.inf)
    return page


def fitting(page: Page) -> float:
    """Return the scale at which a letter fits its page: 1 but for names of many lines."""
    end = page[-1].y + page[-1].strip.height
    return min(1.0, HEIGHT / end)


def head(typesetter: Typesetter, district: str, province: str) -> Strip:
    """Return the free space of the Garuda, number and sender below it, and the date."""
    number, date = typesetter.line(texts.NUMBER, BODY), typesetter.line(texts.DATE, BODY)
    sender = typesetter.lines(f"{district}\n{texts.province(province)}", BODY, _HALF)
    sender_height = sum(line.height for line in sender)
    date_top = _EMBLEM + sender_height + pt(5)

    def draw(painter: QPainter, x: float, y: float) -> None:
        number.draw(painter, x, y + _EMBLEM, _HALF)
        for row, line in enumerate(sender):
            line.draw(painter, x + _HALF, y + _EMBLEM + row * line.height, _HALF)
        date.draw(painter, x + TEXT_WIDTH * 0.42, y + date_top, _HALF)

    said = " ".join(line.text for line in (number, *sender, date))
    return Strip(height=date_top + date.height, draw=draw, text=said)


def labelled(typesetter: Typesetter, label: str, text: str, space: float = pt(3)) -> Iterator[Strip]:
    head = typesetter.line(label, BODY)
    indent = max(_LABEL, head.width + pt(10))
    for number, line in enumerate(typesetter.lines(text, BODY, TEXT_WIDTH - indent)):

        def draw(painter: QPainter, x: float, y: float, number: int = number, line: Line = line) -> None:
            if number == 0:
                head.draw(painter, x, y, indent)
            line.draw(painter, x + indent, y, TEXT_WIDTH)

        said = f"{head.text} {line.text}" if number == 0 else line.text
        yield Strip(height=line.height, draw=draw, text=said, space_before=0 if number else space)


def signature(typesetter: Typesetter) -> Strip:
    """Return the space to sign in, at the right, and whom to telephone, at the left."""
    regards = typesetter.line(texts.REGARDS, _CENTRED)
    lines = [typesetter.line(text, _CENTRED) for text in (texts.NAME_LINE, texts.POSITION_LINE)]
    contact = [typesetter.line(text, NOTE) for text in texts.CONTACT]
    names_top = regards.height + pt(44)
    height = names_top + sum(line.height for line in lines)

    def draw(painter: QPainter, x: float, y: float) -> None:
        regards.draw(painter, x + _HALF, y, _HALF)
        for row, line in enumerate(lines):
            line.draw(painter, x + _HALF, y + names_top + row * line.height, _HALF)
        for row, line in enumerate(contact):
            line.draw(painter, x, y + height - (len(contact) - row) * line.height, _HALF)

    said = " ".join(line.text for line in (regards, *lines, *contact))
    return Strip(height=height, draw=draw, text=said, space_before=pt(12))
