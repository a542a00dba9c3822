"""Verifying one package by itself, or against a plan package that is trusted (``chiwat verify``)."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from models.dsse import DocumentType
from models.errors import ChiwatError
from models.exchange import Exchange
from models.fingerprint import fingerprint
from models.form import views
from models.import_state import ImportState, refused
from models.national import DistrictFigures
from models.publication import PlanDocument
from models.receipt import Receipt
from models.submission import Reporter, Submission
from storage.comparison import CellDifference, cell_differences
from storage.documents import plan_sheets, read_plan, read_submission, rerender_differs
from storage.office_documents import read_document
from storage.package import Package, open_package

VALID = "valid"


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What a package is: ``valid`` for a sound file of a trusted key, or of any where no plan package was given.

    ``rendering_checked`` is false for a submission whose plan was not given: its view could not be rendered again.
    """

    state: str
    document: DocumentType | None = None
    reporter: Reporter | None = None
    year: int | None = None
    revision: int | None = None
    key: str = ""
    fingerprint: str = ""
    differences: tuple[CellDifference, ...] = ()
    rendering_checked: bool = False
    error: ChiwatError | None = None


def verify_package(data: bytes, trusted: bytes | None = None) -> Verification:
    """Verify a package; what is wrong with it is in the result, what is wrong with the trusted plan is raised."""
    plan = read_plan(trusted)[0] if trusted is not None else None
    try:
        return _READERS[open_package(data, tuple(_READERS)).document](data, plan)
    except ChiwatError as error:
        return Verification(state=refused(error).state.value, error=error)


def _submission(data: bytes, plan: PlanDocument | None) -> Verification:
    submission, package = read_submission(data)
    differences = cell_differences(package.workbook, submission.view)
    report = submission.report
    state = _submission_state(submission, plan) or (ImportState.CELLS_CHANGED.value if differences else VALID)
    return Verification(
        state=state,
        document=package.document,
        reporter=report.reporter,
        year=report.year,
        revision=submission.revision,
        key=package.key,
        fingerprint=fingerprint(report.reporter.type.value, report.reporter.code, package.key),
        differences=differences,
        rendering_checked=plan is not None and state != ImportState.WRONG_PLAN.value,
    )


def _submission_state(submission: Submission, plan: PlanDocument | None) -> str | None:
    if plan is None:
        return None
    if submission.plan.sha256 != plan.plan.digest():
        return ImportState.WRONG_PLAN.value
    if submission.report.year not in plan.plan.years:
        return ImportState.WRONG_YEAR.value
    return ImportState.DAMAGED.value if rerender_differs(plan.plan, submission) else None


def _plan(data: bytes, trusted: PlanDocument | None) -> Verification:
    document, package = read_plan(data)
    differences = cell_differences(package.workbook, views(plan_sheets(document)))
    return _of_district(document.plan.district.id, package, differences, trusted)


def _receipt(data: bytes, trusted: PlanDocument | None) -> Verification:
    receipt, signed = read_document(data, Receipt)
    found = _of_district(receipt.district, signed.package, signed.differences, trusted)
    return dataclasses.replace(found, reporter=receipt.reporter, year=receipt.year)


def _exchange(data: bytes, trusted: PlanDocument | None) -> Verification:
    exchange, signed = read_document(data, Exchange)
    found = _of_district(exchange.district, signed.package, signed.differences, trusted)
    return dataclasses.replace(found, year=exchange.year)


def _figures(data: bytes, trusted: PlanDocument | None) -> Verification:
    figures, signed = read_document(data, DistrictFigures)
    found = _of_district(figures.district.id, signed.package, signed.differences, trusted)
    return dataclasses.replace(found, year=figures.year)


def _of_district(
    district: str, package: Package, differences: tuple[CellDifference, ...], trusted: PlanDocument | None
) -> Verification:
    """Return what a document of the office is; each is rendered from itself, so that its cells are always checked."""
    state = ImportState.CELLS_CHANGED.value if differences else VALID
    if trusted is not None and trusted.publication.district_key not in (package.key, package.cosigner):
        state = ImportState.UNKNOWN_KEY.value
    return Verification(
        state=state,
        document=package.document,
        key=package.key,
        fingerprint=fingerprint("district", district, package.key),
        differences=differences,
        rendering_checked=True,
    )


_READERS: Final[Mapping[DocumentType, Callable[[bytes, PlanDocument | None], Verification]]] = {
    DocumentType.SUBMISSION: _submission,
    DocumentType.PLAN: _plan,
    DocumentType.RECEIPT: _receipt,
    DocumentType.DECISIONS: _exchange,
    DocumentType.CONSOLIDATION: _figures,
}
