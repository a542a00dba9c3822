"""A district with real signed packages, for tests of import and report."""

from __future__ import annotations

import functools
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl

from models.decision import Decision
from models.fingerprint import fingerprint
from models.plan import Plan, ReporterType
from models.submission import Reporter, Submission
from storage.district_file import DistrictFile
from storage.documents import write_submission
from storage.keys import OpenKey
from tests.helpers.factories import (
    BRANCH,
    DISTRICT,
    SCHOOL,
    make_plan,
    make_report,
    make_roster,
    make_signer,
    make_submission,
)

PASSPHRASE = "ทดสอบ ยาวพอสมควร"
NOW = datetime(2021, 10, 1, 9, 0, tzinfo=UTC)
OPEN_SCHOOL = Reporter(type=ReporterType.SCHOOL, code=SCHOOL)
BRANCH_SCHOOL = Reporter(type=ReporterType.SCHOOL, code=BRANCH)
OFFICE = Reporter(type=ReporterType.OFFICE, code=DISTRICT)
SEEDS = {OPEN_SCHOOL: 1, BRANCH_SCHOOL: 2, OFFICE: 3}


def signer_of(reporter: Reporter) -> OpenKey:
    return make_signer(SEEDS[reporter])


def make_district(path: Path, **changes: Any) -> DistrictFile:
    """Make a district's file by ``DistrictFile.create``, all with the same key unless anything is changed."""
    if changes:
        return _create(path, **changes)
    path.write_bytes(_template())
    return DistrictFile.open(path)


def _create(path: Path, **changes: Any) -> DistrictFile:
    fields: dict[str, Any] = {
        "plan": make_plan(),
        "roster": make_roster(),
        "passphrase": PASSPHRASE,
        "now": NOW,
        "deadlines": {"2564": "2021-10-15"},
    }
    return DistrictFile.create(path, **(fields | changes))


@functools.cache
def _template() -> bytes:
    # Sealing a key is slow on purpose; once is enough for all tests.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "district.chiwat"
        _create(path).close()
        return path.read_bytes()


def write(path: Path, plan: Plan | None = None, *, signer: OpenKey | None = None, **changes: Any) -> tuple[Path, str]:
    """Write a package of ``make_submission`` with changes, signed by its reporter; return path and digest."""
    plan = plan or make_plan()
    report = changes.get("report", make_report())
    signer = signer or signer_of(report.reporter)
    submission: Submission = make_submission(plan, key=signer.public_key, **changes)
    return path, write_submission(path, plan, submission, signer)


def enrol(district: DistrictFile, reporter: Reporter = OPEN_SCHOOL, signer: OpenKey | None = None) -> Decision:
    """Enrol a reporter's waiting key."""
    key = (signer or signer_of(reporter)).public_key
    return district.enrol(reporter, fingerprint(reporter.type.value, reporter.code, key), "เจ้าหน้าที่", NOW)


def edit_cell(path: Path, out: Path, value: str = "1") -> Path:
    """Change the first visible cell that holds a number, as a person would in a spreadsheet."""
    book = openpyxl.load_workbook(path)
    sheet = next(sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
    cell = next(c for row in sheet.iter_rows() for c in row if c.value and not isinstance(c.value, str))
    cell.value = int(value)
    book.save(out)
    return out
