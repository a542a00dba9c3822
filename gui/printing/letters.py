"""Letters that bring each school its activation code: one A4 page in the form of Thai official letters (DESIGN 10).

The top is left free for paper with the Garuda; number, date and signature are left blank. Nothing of a code is kept:
it is in the file written, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPen

from gui.printing import letter_texts as texts
from gui.printing.application import ensure_gui_application
from gui.printing.flow import Page, Strip
from gui.printing.letter_parts import head, labelled, letters_pdf, one_page, signature
from gui.printing.paragraphs import FIRST_LINE, item, paragraph
from gui.printing.style import TEXT_WIDTH, Align, Ink, Style, pt
from gui.printing.typesetting import Typesetter
from models.canonical import digest as digest_of
from models.canonical import encode
from models.fingerprint import fingerprint, grouped
from models.issuing import PrintedCode
from models.numbers import Digits
from models.plan import ReporterType
from models.publication import PlanDocument
from storage.atomic import write_verified
from storage.progress import Progress, unwatched

_HEAVY = QFont.Weight.DemiBold
_CODE_LABEL = Style(size=11, leading=18, weight=_HEAVY, align=Align.CENTRE)
_SYMBOL = Style(size=24, leading=36, weight=_HEAVY, align=Align.CENTRE, verbatim=True)
_DASH = replace(_SYMBOL, weight=QFont.Weight.Normal, ink=Ink.SOFT)
_WHOSE = Style(size=10.5, leading=16, align=Align.CENTRE)
_DIGITS = Style(size=13, leading=20, weight=_HEAVY, align=Align.CENTRE, verbatim=True)
_BETWEEN = "   "
_CELL, _GAP = pt(17), pt(20)
_PADDING = pt(7)


def write_letters_pdf(
    path: Path,
    document: PlanDocument,
    codes: Sequence[PrintedCode],
    *,
    now: datetime,
    digits: Digits = Digits.THAI,
    progress: Progress = unwatched,
) -> None:
    """Write a letter a code; errors are those of write_verified."""
    application = ensure_gui_application()
    data = _rendered(document, codes, now, digits, progress)
    del application  # only now: fonts must not outlive the application they belong to
    write_verified(path, data)


def _rendered(
    document: PlanDocument, codes: Sequence[PrintedCode], now: datetime, digits: Digits, progress: Progress
) -> bytes:
    typesetter, pages = Typesetter(digits), []
    for number, code in enumerate(codes):
        progress(number, len(codes))
        pages.append(letter_page(typesetter, document, code))
    serials = [f"{code.reporter.code}:{code.serial}" for code in codes]
    identity = uuid5(NAMESPACE_OID, "\n".join(("letters", digest_of(encode(document)), *serials)))
    return letters_pdf(pages, title=texts.TITLE, identity=identity, now=now)


def letter_page(typesetter: Typesetter, document: PlanDocument, code: PrintedCode) -> Page:
    """Lay one letter out on one page, however long the names are."""
    return one_page(_letter(typesetter, document, code))


def _letter(typesetter: Typesetter, document: PlanDocument, code: PrintedCode) -> Iterator[Strip]:
    plan, office = document.plan, code.reporter.type is ReporterType.OFFICE
    yield head(typesetter, plan.district.name, plan.district.province)
    yield from labelled(typesetter, texts.SUBJECT, texts.subject(code.serial), space=pt(8))
    yield from labelled(typesetter, texts.TO, texts.director_of(code.name, office=office))
    yield from labelled(typesetter, texts.ENCLOSED, texts.enclosed(document.publication.serial))
    opening = (
        texts.opening_of_office(plan.title, plan.edition_label)
        if office
        else texts.opening(plan.district.name, plan.title, plan.edition_label)
    )
    yield from paragraph(typesetter, opening, first=FIRST_LINE, space=pt(6))
    yield _code_box(typesetter, code, office=office)
    yield from paragraph(typesetter, texts.STEPS_HEADING, first=FIRST_LINE, space=pt(8))
    for number, step in enumerate(texts.STEPS_OF_OFFICE if office else texts.STEPS, start=1):
        yield from item(typesetter, f"{number}.", step, indent=FIRST_LINE)
    yield _fingerprint(typesetter, fingerprint("district", plan.district.id, document.publication.district_key))
    yield from paragraph(typesetter, texts.CAUTION, first=FIRST_LINE, space=pt(6))
    yield from paragraph(typesetter, texts.CLOSING, first=FIRST_LINE, space=pt(6))
    yield signature(typesetter)


def _code_box(typesetter: Typesetter, code: PrintedCode, *, office: bool) -> Strip:
    heading = typesetter.line(texts.CODE_OF_OFFICE if office else texts.CODE_HEADING, _CODE_LABEL)
    whose = typesetter.lines(
        texts.whose(code.name, code.amphoe, code.reporter.code, office=office), _WHOSE, TEXT_WIDTH - 2 * _PADDING
    )
    groups = [[typesetter.line(symbol, _SYMBOL) for symbol in group] for group in code.text.split("-")]
    dash = typesetter.line("–", _DASH)
    width = sum(len(group) for group in groups) * _CELL + (len(groups) - 1) * _GAP
    height = heading.height + dash.height + sum(line.height for line in whose) + 2 * _PADDING

    def draw(painter: QPainter, x: float, y: float) -> None:
        _frame(painter, x, y, height)
        top = y + _PADDING
        heading.draw(painter, x, top, TEXT_WIDTH)
        top += heading.height
        left = x + (TEXT_WIDTH - width) / 2
        for number, group in enumerate(groups):
            for symbol in group:
                symbol.draw(painter, left, top, _CELL)
                left += _CELL
            if number < len(groups) - 1:
                dash.draw(painter, left, top, _GAP)
                left += _GAP
        for row, line in enumerate(whose):
            line.draw(painter, x, top + dash.height + row * line.height, TEXT_WIDTH)

    said = " ".join((heading.text, code.text, *(line.text for line in whose)))
    return Strip(height=height, draw=draw, text=said, space_before=pt(8))


def _fingerprint(typesetter: Typesetter, digits: str) -> Strip:
    label = typesetter.line(texts.FINGERPRINT, _WHOSE)
    line = typesetter.line(grouped(digits).replace(" ", _BETWEEN), _DIGITS)
    height = label.height + line.height + _PADDING

    def draw(painter: QPainter, x: float, y: float) -> None:
        label.draw(painter, x, y + _PADDING / 2, TEXT_WIDTH)
        line.draw(painter, x, y + _PADDING / 2 + label.height, TEXT_WIDTH)

    return Strip(height=height, draw=draw, text=f"{label.text} {line.text}", space_before=pt(8))


def _frame(painter: QPainter, x: float, y: float, height: float) -> None:
    painter.fillRect(QRectF(x, y, TEXT_WIDTH, height), Ink.SUNK.colour)
    painter.setPen(QPen(Ink.EDGE.colour, pt(0.8)))
    painter.drawRect(QRectF(x, y, TEXT_WIDTH, height))
