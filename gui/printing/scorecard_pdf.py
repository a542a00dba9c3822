"""The scorecard of a responsible group as a PDF: its indicators against their targets, and its notes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from gui.printing import texts
from gui.printing.application import ensure_gui_application
from gui.printing.flow import Strip, paginate
from gui.printing.material import Material, verdicts
from gui.printing.paragraphs import FIRST_LINE, heading, paragraph, part
from gui.printing.part_issues import indicator_table
from gui.printing.part_method import plan_notes
from gui.printing.part_progress import note_table
from gui.printing.printed import Printed
from gui.printing.style import COVER_SMALL, PAGE_NUMBER, SUBHEADING, TEXT_HEIGHT, pt
from gui.printing.tables import boxed
from gui.printing.typesetting import Typesetter
from models.annual_report import AnnualReport
from models.numbers import Digits
from models.plan import ResponsibleGroup
from models.years import format_thai_date
from storage.atomic import write_verified
from storage.district_notes import NO_NOTES, Notes


def write_scorecard_pdf(
    path: Path,
    report: AnnualReport,
    group: ResponsibleGroup,
    *,
    now: datetime,
    digits: Digits = Digits.THAI,
    notes: Notes = NO_NOTES,
) -> None:
    """Write a group's scorecard; works without a window and inside a running one. Errors of ``write_verified``."""
    application = ensure_gui_application()
    data = printed_scorecard(report, group, now=now, digits=digits, notes=notes).pdf()
    del application  # only now: fonts must not outlive the application they belong to
    write_verified(path, data)


def printed_scorecard(
    report: AnnualReport, group: ResponsibleGroup, *, now: datetime, digits: Digits, notes: Notes = NO_NOTES
) -> Printed:
    """Return a group's scorecard laid out, within a running application."""
    typesetter = Typesetter(digits)
    material = Material(report=report, typesetter=typesetter, now=now, notes=notes, public=False)
    identity = uuid5(NAMESPACE_OID, "\n".join((report.plan.digest(), str(report.year), group.id, report.whole.digest)))
    title = typesetter.plain(f"{texts.SCORECARD_TITLE} {group.name} {texts.fiscal_year(report.year)}", PAGE_NUMBER)
    pages = paginate(list(_strips(material, group)), TEXT_HEIGHT)
    return Printed(pages=pages, typesetter=typesetter, title=title, identity=identity, now=now)


def _strips(material: Material, group: ResponsibleGroup) -> Iterator[Strip]:
    typesetter = material.typesetter
    results = tuple(result for result in material.results if result.indicator.group == group.id)
    yield from part(typesetter, texts.SCORECARD_TITLE, new_page=False)
    yield from heading(typesetter, group.name)
    facts = (
        material.plan.district.name,
        texts.fiscal_year(material.year),
        texts.as_of(format_thai_date(material.now.date())),
    )
    yield from paragraph(typesetter, " · ".join(facts), COVER_SMALL)
    provisional = sum(result.provisional for result in results)
    if provisional:
        note = texts.provisional_note(provisional, with_received=material.report.with_received)
        yield boxed(typesetter, note, space=pt(8))
    yield from heading(typesetter, texts.SCORECARD_RESULTS, SUBHEADING)
    yield from paragraph(typesetter, texts.summary_of_results(verdicts(results)), first=FIRST_LINE)
    own = [result.indicator for result in results]
    yield from indicator_table(material, own, texts.SEE_NOTE_BELOW)
    yield from plan_notes(material, own)
    yield from heading(typesetter, texts.SCORECARD_NOTES, SUBHEADING)
    noted = [result for result in results if result.indicator.id in material.notes]
    if noted:
        yield from note_table(material, noted, public=False)
    else:
        yield from paragraph(typesetter, texts.NO_NOTES, first=FIRST_LINE)
