"""The public report as a PDF (DESIGN sections 2 and 10): A4 in official form, privacy kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from gui.printing import texts
from gui.printing.application import ensure_gui_application
from gui.printing.flow import Page, Strip, paginate
from gui.printing.front import contents, cover
from gui.printing.material import Material
from gui.printing.part_amphoe import amphoes
from gui.printing.part_issues import issues
from gui.printing.part_method import appendix, method
from gui.printing.part_missed import missed
from gui.printing.part_progress import progress
from gui.printing.part_summary import summary
from gui.printing.printed import Printed
from gui.printing.style import PAGE_NUMBER, TEXT_HEIGHT
from gui.printing.typesetting import Typesetter
from models.annual_report import AnnualReport
from models.numbers import Digits
from storage.atomic import write_verified
from storage.district_notes import NO_NOTES, Notes


def write_report_pdf(
    path: Path, report: AnnualReport, *, now: datetime, digits: Digits = Digits.THAI, notes: Notes = NO_NOTES
) -> None:
    """Write the public report; works without a window and inside a running one. Errors are those of write_verified."""
    write_verified(path, report_pdf(report, now=now, digits=digits, notes=notes))


def report_pdf(report: AnnualReport, *, now: datetime, digits: Digits = Digits.THAI, notes: Notes = NO_NOTES) -> bytes:
    """Return the report's PDF; the same report, notes and time give the same bytes."""
    application = ensure_gui_application()
    data = printed_report(report, now=now, digits=digits, notes=notes).pdf()
    del application  # only now: fonts must not outlive the application they belong to
    return data


def printed_report(report: AnnualReport, *, now: datetime, digits: Digits, notes: Notes = NO_NOTES) -> Printed:
    """Return the report laid out, within a running application."""
    typesetter = Typesetter(digits)
    pages = report_pages(Material(report=report, typesetter=typesetter, now=now, notes=notes))
    identity = uuid5(NAMESPACE_OID, "\n".join((report.plan.digest(), str(report.year), *report.whole.digests)))
    title = typesetter.plain(f"{texts.COVER_TITLE}{report.plan.title} {texts.fiscal_year(report.year)}", PAGE_NUMBER)
    return Printed(pages=pages, typesetter=typesetter, title=title, identity=identity, now=now)


def report_pages(material: Material) -> tuple[Page, ...]:
    """Lay the report out: cover, contents, parts; the contents' own length moves the pages they name."""
    body = paginate(_parts(material), TEXT_HEIGHT)
    front = (paginate([cover(material)], TEXT_HEIGHT))[0]
    listed = paginate(list(contents(material.typesetter, body, 1)), TEXT_HEIGHT)
    first = 2 + len(listed)
    return (front, *paginate(list(contents(material.typesetter, body, first)), TEXT_HEIGHT), *body)


def _parts(material: Material) -> Sequence[Strip]:
    makers = (summary, issues, missed, amphoes, method, progress, appendix)
    return [strip for maker in makers for strip in maker(material)]
