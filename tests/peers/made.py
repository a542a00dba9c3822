"""The packages that other programs save again, of the small plan with tricky texts and of the real one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from models.annual_report import AnnualReport
from models.decision import Remark
from models.dsse import DocumentType
from models.exchange import Exchange
from models.form import views
from models.national import DistrictFigures, district_figures
from models.plan import Plan
from models.receipt import Receipt
from models.submission import PlanReference, SheetView, Submission
from storage.district_file import DistrictFile
from storage.documents import plan_sheets, publish_plan, read_submission, write_submission
from storage.exchange import write_exchange
from storage.importing import import_paths
from storage.office_documents import DocumentT, document_sheets, read_document, write_document
from storage.receipts import write_receipts
from tests.helpers.annual_report_factory import annual_report, bundled_plan
from tests.helpers.district import NOW, OPEN_SCHOOL, PASSPHRASE, enrol, make_district, write
from tests.helpers.factories import (
    MADE_AT,
    PROGRAM,
    YEAR,
    make_plan,
    make_plan_document,
    make_publication,
    make_signer,
    make_submission,
    make_tricky_report,
)


@dataclass(frozen=True, kw_only=True)
class Made:
    """A package and what its sheets show."""

    path: Path
    document: DocumentType
    view: Sequence[SheetView]


def tricky_submission(folder: Path) -> Made:
    """Return a submission whose texts are what programs like to change."""
    return _submission(folder, make_plan(), make_submission(report=make_tricky_report(), name="บ้านตัวอย่าง"))


def real_submission(folder: Path) -> Made:
    """Return a submission under the real plan."""
    report = annual_report(schools=1)
    school = report.publication.roster[0]
    made = make_submission(report.plan, report=report.report_of(school.code), name=school.name, amphoe=school.amphoe)
    return _submission(folder, report.plan, made)


def real_plan(folder: Path) -> Made:
    """Return the real plan, published for a roster of 131 schools."""
    plan, roster = bundled_plan(), _whole_report().publication.roster
    document = make_plan_document(plan, publication=make_publication(roster=roster, activation={}))
    publish_plan(folder / "plan.xlsx", document, make_signer(9))
    return Made(path=folder / "plan.xlsx", document=DocumentType.PLAN, view=views(plan_sheets(document)))


def receipt(folder: Path) -> Made:
    """Return a receipt with remarks that begin as formulas and numbers do."""
    with _district(folder) as district:
        remarks = (Remark(text="=1+1", indicator="1/1.1"), Remark(text="007\nโปรดตรวจ", indicator="1/1.2"))
        district.return_(OPEN_SCHOOL, YEAR, NOW, "-นางสาววิไล", reason="1e3 รายการ", remarks=remarks)
        (path,) = write_receipts(district, folder, district.open_key(PASSPHRASE), NOW)
    return _office_document(path, Receipt)


def exchange(folder: Path) -> Made:
    """Return a district's documents and decisions of a year."""
    with _district(folder) as district:
        district.accept_all(YEAR, NOW, "+นางสาววิไล")
        (path,) = write_exchange(district, YEAR, folder / "exchange.xlsx", district.open_key(PASSPHRASE), NOW).paths
    return _office_document(path, Exchange)


def figures(folder: Path) -> Made:
    """Return the consolidated figures of 131 schools under the real plan."""
    report = _whole_report()
    plan = PlanReference(id=report.plan.id, edition=report.plan.edition, sha256=report.plan.digest())
    document = district_figures(report.whole, len(report.standings), plan, made_at=MADE_AT, program=PROGRAM)
    path = folder / "figures.xlsx"
    write_document(path, document, make_signer(9))
    return _office_document(path, DistrictFigures)


MAKERS: Final[Sequence[Callable[[Path], Made]]] = (
    tricky_submission,
    real_submission,
    real_plan,
    receipt,
    exchange,
    figures,
)


@cache
def _whole_report() -> AnnualReport:
    return annual_report(schools=131)


def _district(folder: Path) -> DistrictFile:
    district = make_district(folder / "district.chiwat")
    path, _ = write(folder / "sent.xlsx")
    import_paths(district, [path], now=NOW)
    enrol(district)
    return district


def _office_document(path: Path, kind: type[DocumentT]) -> Made:
    document, signed = read_document(path.read_bytes(), kind)
    return Made(path=path, document=signed.package.document, view=views(document_sheets(document)))


def _submission(folder: Path, plan: Plan, submission: Submission) -> Made:
    path = folder / "submission.xlsx"
    write_submission(path, plan, submission, make_signer())
    signed, _ = read_submission(path.read_bytes())
    return Made(path=path, document=DocumentType.SUBMISSION, view=signed.view)
