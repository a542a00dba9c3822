"""The public report as a PDF (DESIGN sections 2 and 10): A4 in official form, privacy kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from PySide6.QtGui import QPainter

from gui.printing import texts
from gui.printing.application import ensure_gui_application
from gui.printing.flow import Page, Strip, paginate
from gui.printing.front import contents, cover
from gui.printing.material import Material
from gui.printing.part_amphoe import amphoes
from gui.printing.part_issues import issues
from gui.printing.part_method import appendix, method
from gui.printing.part_missed import missed
from gui.printing.part_summary import summary
from gui.printing.pdf import pdf_bytes
from gui.printing.style import LEFT, PAGE_NUMBER, PAGE_NUMBER_TOP, TEXT_HEIGHT, TEXT_WIDTH, TOP
from gui.printing.typesetting import Typesetter
from models.annual_report import AnnualReport
from models.numbers import Digits
from storage.atomic import write_verified


def write_report_pdf(path: Path, report: AnnualReport, *, now: datetime, digits: Digits = Digits.THAI) -> None:
    """Write the public report; works without a window and inside a running one. Errors are those of write_verified."""
    write_verified(path, report_pdf(report, now=now, digits=digits))


def report_pdf(report: AnnualReport, *, now: datetime, digits: Digits = Digits.THAI) -> bytes:
    """Return the report's PDF; the same report and time give the same bytes."""
    application = ensure_gui_application()
    data = _rendered(report, now, digits)
    del application  # only now: fonts must not outlive the application they belong to
    return data


def _rendered(report: AnnualReport, now: datetime, digits: Digits) -> bytes:
    typesetter = Typesetter(digits)
    pages = report_pages(Material(report=report, typesetter=typesetter, now=now))
    identity = uuid5(NAMESPACE_OID, "\n".join((report.plan.digest(), str(report.year), *report.whole.digests)))

    def draw(painter: QPainter, number: int) -> None:
        _draw_page(painter, typesetter, pages[number], number + 1)

    title = typesetter.plain(f"{texts.COVER_TITLE}{report.plan.title} {texts.fiscal_year(report.year)}", PAGE_NUMBER)
    return pdf_bytes(draw, len(pages), title=title, identity=identity, now=now)


def report_pages(material: Material) -> tuple[Page, ...]:
    """Lay the report out: cover, contents, parts; the contents' own length moves the pages they name."""
    body = paginate(_parts(material), TEXT_HEIGHT)
    front = (paginate([cover(material)], TEXT_HEIGHT))[0]
    listed = paginate(list(contents(material.typesetter, body, 1)), TEXT_HEIGHT)
    first = 2 + len(listed)
    return (front, *paginate(list(contents(material.typesetter, body, first)), TEXT_HEIGHT), *body)


def _parts(material: Material) -> Sequence[Strip]:
    makers = (summary, issues, missed, amphoes, method, appendix)
    return [strip for maker in makers for strip in maker(material)]


def _draw_page(painter: QPainter, typesetter: Typesetter, page: Page, number: int) -> None:
    if number > 1:
        typesetter.line(f"- {number} -", PAGE_NUMBER).draw(painter, LEFT, PAGE_NUMBER_TOP, TEXT_WIDTH)
    for placed in page:
        placed.strip.draw(painter, LEFT, TOP + placed.y)
