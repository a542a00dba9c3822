"""Printing the form, on paper or as a PDF: the pages of the screen at the size of a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from gui.design.fonts import SMALL
from gui.design.painting import smooth, text, text_right
from gui.design.tokens import INK2
from gui.school.form_pages import FormPage, form_pages
from models.form import FormSheet
from models.numbers import Digits

_WIDTH, _HEIGHT = 694, 1000
"""The room for text on A4 within 15 mm margins, in the units of the screen, with a line for the foot."""
_FOOT = 28
_MARGIN_MM = 15


def page_layout() -> QPageLayout:
    """Return A4 upright with the form's margins."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )


def write_form_pdf(path: Path, sheets: Sequence[FormSheet], digits: Digits, foot: str) -> int:
    """Write a PDF; return its number of pages."""
    writer = QPdfWriter(str(path))
    writer.setPageLayout(page_layout())
    return print_form(writer, sheets, digits, foot)


def print_form(device: QPagedPaintDevice, sheets: Sequence[FormSheet], digits: Digits, foot: str) -> int:
    """Print the form, each page with its number and ``foot``; return how many there are."""
    pages = form_pages(sheets, _WIDTH, _HEIGHT - _FOOT, digits)
    painter = smooth(QPainter(device))
    room = QSizeF(device.width(), device.height())
    scale = min(room.width() / _WIDTH, room.height() / _HEIGHT)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            device.newPage()
        painter.save()
        painter.scale(scale, scale)
        _draw(painter, page, foot, f"{number}/{len(pages)}")
        painter.restore()
    painter.end()
    return len(pages)


def _draw(painter: QPainter, page: FormPage, foot: str, number: str) -> None:
    painter.setClipRect(QRectF(0, 0, _WIDTH, _HEIGHT))
    page.draw(painter, _WIDTH)
    text(painter, 0, _HEIGHT - SMALL.line, foot, SMALL, INK2)
    text_right(painter, _WIDTH, _HEIGHT - SMALL.line, number, SMALL, INK2)
