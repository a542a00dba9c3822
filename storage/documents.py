"""Typed documents in packages: submissions with their signed view, and the published plan."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec

from models import __version__
from models.canonical import ValueT, decode, decode_source, encode
from models.canonical import digest as digest_of
from models.dsse import DocumentType, Signer
from models.errors import InvalidDataError
from models.form import FormSheet, views
from models.form_plan import plan_form
from models.form_submission import LAYOUT, submission_form
from models.form_texts import PlanTexts, SubmissionTexts
from models.plan import Plan
from models.plan_check import check_plan, hinders
from models.publication import PlanDocument, check_publication
from models.submission import Submission
from storage.package import Package, open_package, write_package

_FORMAT = 1
_LAYOUTS = frozenset({LAYOUT})


@cache
def submission_texts(layout: int) -> SubmissionTexts:
    """Return the words of a layout; InvalidDataError ``newer_format`` for one that this program does not know."""
    if layout not in _LAYOUTS:
        raise InvalidDataError("newer_format", found=layout)
    return decode_source(_layout(f"submission-{layout}.json"), SubmissionTexts)


@cache
def plan_texts() -> PlanTexts:
    """Return the words of a published plan's sheets."""
    return decode_source(_layout("plan-1.json"), PlanTexts)


def _layout(name: str) -> bytes:
    return files("resources.layouts").joinpath(name).read_bytes()


def submission_sheets(plan: Plan, submission: Submission) -> tuple[FormSheet, ...]:
    """Render a submission in its own layout; InvalidDataError ``newer_format``."""
    return submission_form(plan, submission, submission_texts(submission.layout))


def with_view(plan: Plan, submission: Submission) -> Submission:
    """Return a submission as it gets signed: in the present layout, with the view of all its cells."""
    return with_own_view(plan, msgspec.structs.replace(submission, layout=LAYOUT))


def with_own_view(plan: Plan, submission: Submission) -> Submission:
    """Return a submission with the view that its own layout gives; InvalidDataError ``newer_format``."""
    return msgspec.structs.replace(submission, view=views(submission_sheets(plan, submission)))


def write_submission(path: Path, plan: Plan, submission: Submission, signer: Signer) -> str:
    """Sign and write a submission, its view rendered anew; returns its digest. ``submission.key`` is the signer's."""
    if submission.key != signer.public_key:
        raise ValueError("the submission names another key than the signer's")
    complete = with_view(plan, submission)
    payload = encode(complete)
    made_at = datetime.fromisoformat(complete.made_at)
    sheets = submission_sheets(plan, complete)
    write_package(path, DocumentType.SUBMISSION, payload, signer, sheets, made_at=made_at)
    return digest_of(payload)


def read_submission(data: bytes) -> tuple[Submission, Package]:
    """Open a submission; errors of ``open_package``, and ``damaged`` where the payload is none or names another key."""
    package = open_package(data, (DocumentType.SUBMISSION,))
    submission = _decode(package.payload, Submission)
    if submission.key != package.key:
        raise InvalidDataError("damaged", path="key")
    return submission, package


def rerender_differs(plan: Plan, submission: Submission) -> bool:
    """Whether the signed view is not what report, plan and layout give; such a document is damaged."""
    return views(submission_sheets(plan, submission)) != submission.view


def plan_sheets(document: PlanDocument) -> tuple[FormSheet, ...]:
    """Render a published plan."""
    return plan_form(document, plan_texts())


def publish_plan(path: Path, document: PlanDocument, signer: Signer, cosigner: Signer | None = None) -> str:
    """Sign and write a published plan; returns its digest. ``publication.district_key`` is the signer's.

    After a change of key the key before signs too, so that whoever trusts only that one takes the new one from it.
    """
    if document.publication.district_key != signer.public_key:
        raise ValueError("the publication names another key than the signer's")
    payload = encode(document)
    made_at = datetime.fromisoformat(document.made_at)
    sheets = plan_sheets(document)
    write_package(path, DocumentType.PLAN, payload, signer, sheets, cosigner=cosigner, made_at=made_at)
    return digest_of(payload)


def read_plan(data: bytes) -> tuple[PlanDocument, Package]:
    """Open a published plan; errors as of ``read_submission``, and of ``check_published``."""
    package = open_package(data, (DocumentType.PLAN,))
    document = _decode(package.payload, PlanDocument)
    if document.publication.district_key != package.key:
        raise InvalidDataError("damaged", path="publication.district_key")
    check_published(document)
    return document, package


def check_published(document: PlanDocument) -> None:
    """Refuse a plan that this program is too old for, or that nobody can work under, whoever signed it.

    Raises InvalidDataError ``newer_program`` (needs), ``newer_format``, or ``inconsistent_plan`` as of a plan's source.
    """
    publication = document.publication
    if not publication.taken_by(__version__):
        raise InvalidDataError("newer_program", needs=publication.least_program)
    if _FORMAT not in publication.formats:
        raise InvalidDataError("newer_format", found=publication.formats)
    problems = tuple(filter(hinders, (*check_plan(document.plan), *check_publication(publication))))
    if problems:
        raise InvalidDataError("inconsistent_plan", path=problems[0].path, problems=problems)


def _decode(payload: bytes, kind: type[ValueT]) -> ValueT:
    try:
        return decode(payload, kind)
    except InvalidDataError as error:
        raise InvalidDataError("damaged", path=str(error.params.get("path", "")), reason=error.code) from error
