"""A document laid out in pages: drawn one by one to be looked at, or all of them as a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtGui import QPainter

from gui.printing.flow import Page
from gui.printing.pdf import pdf_bytes
from gui.printing.style import LEFT, PAGE_NUMBER, PAGE_NUMBER_TOP, TEXT_WIDTH, TOP
from gui.printing.typesetting import Typesetter


@dataclass(frozen=True, kw_only=True)
class Printed:
    """Pages with what they were set by; not to outlive the application that its fonts belong to."""

    pages: Sequence[Page]
    typesetter: Typesetter
    title: str
    identity: UUID
    now: datetime

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw a page, from 0; lengths are units of ``gui.printing.style``."""
        if number:
            self.typesetter.line(f"- {number + 1} -", PAGE_NUMBER).draw(painter, LEFT, PAGE_NUMBER_TOP, TEXT_WIDTH)
        for placed in self.pages[number]:
            placed.strip.draw(painter, LEFT, TOP + placed.y)

    def pdf(self) -> bytes:
        """Return the PDF; the same pages, title, identity and time give the same bytes."""
        return pdf_bytes(self.draw, len(self.pages), title=self.title, identity=self.identity, now=self.now)
