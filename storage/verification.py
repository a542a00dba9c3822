"""Verifying one package by itself, or against what a person trusts: a plan package, a district's file."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from models.dsse import DocumentType
from models.errors import ChiwatError, InvalidDataError
from models.exchange import Exchange
from models.fingerprint import fingerprint
from models.form import views
from models.import_state import ImportState, refused
from models.national import DistrictFigures
from models.publication import PlanDocument
from models.receipt import Receipt
from models.submission import Reporter, Submission
from models.trust import trusted_keys
from storage.activation import proof_holds
from storage.comparison import CellDifference, cell_differences
from storage.district_file import DistrictFile
from storage.documents import plan_sheets, read_plan, read_submission, rerender_differs
from storage.office_documents import read_document
from storage.package import Package, open_package
from storage.package_files import read_bounded

VALID = "valid"


class KeyTrust(StrEnum):
    """What is known of the key that signed a file, given what is trusted."""

    TRUSTED = "trusted"
    UNKNOWN = "unknown"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, kw_only=True)
class Trusted:
    """What a person trusts: a published plan, and the keys that a district's own decisions vouch for, by reporter."""

    plan: PlanDocument
    keys: Mapping[Reporter, frozenset[str]] = field(default_factory=dict)

    def knows(self, submission: Submission) -> bool:
        """Whether a submission's key is its reporter's.

        Either the district's decisions say so, or a proof that was made with the activation code that the plan names.
        """
        reporter = submission.report.reporter
        if submission.key in self.keys.get(reporter, ()):
            return True
        code, proof = self.plan.publication.activation.get(reporter.code), submission.enrolment
        if code is None or not code.key or proof is None:
            return False
        said = proof.statement
        named = (said.district, said.school, said.serial, said.school_key)
        return named == (self.plan.plan.district.id, reporter.code, code.serial, submission.key) and proof_holds(
            proof, code.key
        )


def read_trusted(path: Path) -> Trusted:
    """Read what is trusted: a plan package, or a district's own file (.chiwat) with all it decided about keys.

    Raises what ``read_bounded``, ``read_plan`` and ``DistrictFile.open`` raise, and InvalidDataError
    ``not_published`` for a district that has not published its plan yet.
    """
    if path.suffix.lower() != ".chiwat":
        return Trusted(plan=read_plan(read_bounded(path))[0])
    with DistrictFile.open(path) as district:
        plan = district.records.published()
        if plan is None:
            raise InvalidDataError("not_published")
        return Trusted(plan=plan, keys=trusted_keys(district.held(), district.records.decisions()))


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What a package is: ``valid`` for a sound file of a trusted key, or of any where nothing was given to trust.

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
    trust: KeyTrust = KeyTrust.NOT_CHECKED
    error: ChiwatError | None = None


def verify_package(data: bytes, trusted: Trusted | None = None) -> Verification:
    """Verify a package; what is wrong with it is in the result."""
    try:
        return _READERS[open_package(data, tuple(_READERS)).document](data, trusted)
    except ChiwatError as error:
        return Verification(state=refused(error).state.value, error=error)


def _submission(data: bytes, trusted: Trusted | None) -> Verification:
    submission, package = read_submission(data)
    differences = cell_differences(package.workbook, submission.view)
    report = submission.report
    known = KeyTrust.NOT_CHECKED
    if trusted is not None:
        known = KeyTrust.TRUSTED if trusted.knows(submission) else KeyTrust.UNKNOWN
    state = _submission_state(submission, trusted.plan if trusted else None)
    if state is None and differences:
        state = ImportState.CELLS_CHANGED.value
    if state is None:
        state = ImportState.UNKNOWN_KEY.value if known is KeyTrust.UNKNOWN else VALID
    return Verification(
        state=state,
        document=package.document,
        reporter=report.reporter,
        year=report.year,
        revision=submission.revision,
        key=package.key,
        fingerprint=fingerprint(report.reporter.type.value, report.reporter.code, package.key),
        differences=differences,
        rendering_checked=trusted is not None and state != ImportState.WRONG_PLAN.value,
        trust=known,
    )


def _submission_state(submission: Submission, plan: PlanDocument | None) -> str | None:
    if plan is None:
        return None
    if submission.plan.sha256 != plan.plan.digest():
        return ImportState.WRONG_PLAN.value
    if submission.report.year not in plan.plan.years:
        return ImportState.WRONG_YEAR.value
    return ImportState.DAMAGED.value if rerender_differs(plan.plan, submission) else None


def _plan(data: bytes, trusted: Trusted | None) -> Verification:
    document, package = read_plan(data)
    differences = cell_differences(package.workbook, views(plan_sheets(document)))
    return _of_district(document.plan.district.id, package, differences, trusted)


def _receipt(data: bytes, trusted: Trusted | None) -> Verification:
    receipt, signed = read_document(data, Receipt)
    found = _of_district(receipt.district, signed.package, signed.differences, trusted)
    return dataclasses.replace(found, reporter=receipt.reporter, year=receipt.year)


def _exchange(data: bytes, trusted: Trusted | None) -> Verification:
    exchange, signed = read_document(data, Exchange)
    found = _of_district(exchange.district, signed.package, signed.differences, trusted)
    return dataclasses.replace(found, year=exchange.year)


def _figures(data: bytes, trusted: Trusted | None) -> Verification:
    figures, signed = read_document(data, DistrictFigures)
    found = _of_district(figures.district.id, signed.package, signed.differences, trusted)
    return dataclasses.replace(found, year=figures.year)


def _of_district(
    district: str, package: Package, differences: tuple[CellDifference, ...], trusted: Trusted | None
) -> Verification:
    """Return what a document of the office is; each is rendered from itself, so that its cells are always checked."""
    state, known = ImportState.CELLS_CHANGED.value if differences else VALID, KeyTrust.NOT_CHECKED
    if trusted is not None:
        own = trusted.plan.publication.district_key in (package.key, package.cosigner)
        known = KeyTrust.TRUSTED if own else KeyTrust.UNKNOWN
        state = state if own else ImportState.UNKNOWN_KEY.value
    return Verification(
        state=state,
        document=package.document,
        key=package.key,
        fingerprint=fingerprint("district", district, package.key),
        differences=differences,
        rendering_checked=True,
        trust=known,
    )


_READERS: Final[Mapping[DocumentType, Callable[[bytes, Trusted | None], Verification]]] = {
    DocumentType.SUBMISSION: _submission,
    DocumentType.PLAN: _plan,
    DocumentType.RECEIPT: _receipt,
    DocumentType.DECISIONS: _exchange,
    DocumentType.CONSOLIDATION: _figures,
}
