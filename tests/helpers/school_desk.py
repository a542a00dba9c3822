"""A school file of the bundled plan, its desk and its window, for tests of the window."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from gui.main_window import MainWindow
from gui.school.context import FormContext
from gui.school.desk import SchoolDesk
from gui.school.entry_row import EntryRow
from gui.school.page_row import PageRow
from gui.settings import Settings
from models.plan import ReporterType
from models.receipt import Receipt, ReceiptRemark, Verdict, said
from models.submission import Entry, Reporter
from storage.plan_source import load_bundled_plan
from storage.school_file import SchoolFile
from tests.helpers.factories import SCHOOL, make_plan_document, make_profile, make_publication

YEAR = 2564
NOW = datetime(2021, 9, 30, 7, 32, tzinfo=UTC)
BUNDLED = "cm2-2563-2565"


@cache
def _template() -> Path:
    """One file a test run: sealing a key is slow on purpose."""
    folder = Path(tempfile.mkdtemp(prefix="chiwat-desk-"))
    plan = load_bundled_plan(BUNDLED)
    district = make_plan_document(plan, publication=make_publication(activation={}))
    reporter = Reporter(type=ReporterType.SCHOOL, code=SCHOOL)
    with SchoolFile.create_under(folder / "school.chiwat", district, reporter, "กุญแจ", NOW) as file:
        for year in plan.years:
            figures = {**make_profile().figures, **make_profile(**_EXTRA).figures}
            file.apply_profile(year, figures)
    return folder / "school.chiwat"


_EXTRA = {
    "special_needs": 0, "disadvantaged": 0, "classrooms": 9, "took_ita": 0,
    "tested_onet_p6": 10, "tested_onet_m3": 0, "tested_nt_p3": 10, "tested_rt_p1": 10,
}  # fmt: skip


def school_file(
    folder: Path, entries: Mapping[str, Entry] | None = None, last: Mapping[str, Entry] | None = None
) -> SchoolFile:
    """Return an open file of 90 pupils, none in ม.; ``last`` are the entries of the year before."""
    path = folder / "บ้านตัวอย่าง 2564.chiwat"
    shutil.copyfile(_template(), path)
    file = SchoolFile.open(path)
    for year, given in ((YEAR, entries), (YEAR - 1, last)):
        for name, entry in (given or {}).items():
            file.put_entry(year, name, entry)
    return file


def school_desk(file: SchoolFile) -> SchoolDesk:
    """Return the desk of a file, at a moment that stands still."""
    return SchoolDesk(file, lambda: NOW, YEAR)


def school_window(desk: SchoolDesk, folder: Path) -> MainWindow:
    """Return the window of a desk, with the form alone."""
    return MainWindow(FormContext(desk, Settings(folder / "settings")))


def row_of(window: MainWindow, indicator: str) -> EntryRow:
    """Return the row of an indicator on the page that is shown."""
    found = next(row for row in window.form.rows if row.indicator.id == indicator and isinstance(row, EntryRow))
    assert isinstance(found, EntryRow)
    return found


def rows_of(window: MainWindow, kind: type[PageRow]) -> list[PageRow]:
    """Return the rows of a kind on the page that is shown."""
    return [row for row in window.form.rows if isinstance(row, kind)]


def make_returned(desk: SchoolDesk, remarks: Mapping[str, str]) -> Receipt:
    """Return a receipt that returns the report as it stands on the desk."""
    plan, reporter = desk.plan, desk.file.reporter
    report = desk.file.report(desk.year)
    return Receipt(
        plan=desk.file.plan_reference, plan_title=plan.title, district=plan.district.id,
        district_name=plan.district.name, reporter=reporter, year=desk.year, verdict=Verdict.RETURNED,
        documents=(), heads=(), lineage=(), decisions=(), made_at="2021-10-05T09:14:00+07:00", layout=1,
        remarks=tuple(
            ReceiptRemark(text=text, indicator=name, judged=(said(plan, report, name),))
            for name, text in remarks.items()
        ),
    )  # fmt: skip
