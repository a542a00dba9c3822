"""Examining one foreign file: all that can be said of it without knowing what the district holds.

A pure function of bytes and plans whose result can cross a process boundary; imports neither Qt nor a database.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from models.errors import ChiwatError, InvalidDataError
from models.held import Held
from models.plan import Plan
from models.submission import EnrolmentProof, PlanReference, Submission, YearReport
from models.validation import final_errors
from storage.documents import read_submission, rerender_differs
from storage.package import CellDifference, cell_differences


@dataclass(frozen=True, kw_only=True)
class SoundSubmission:
    """A submission whose signature holds and whose payload is sound; ``held.edited`` where its cells were changed."""

    held: Held
    plan: PlanReference
    report: YearReport
    payload: bytes
    proof: EnrolmentProof | None = None
    differences: tuple[CellDifference, ...] = ()


Examined = SoundSubmission | ChiwatError
Examine = Callable[[bytes, Mapping[str, Plan]], Examined]


def examine_each(files: Iterable[bytes], plans: Mapping[str, Plan]) -> Iterator[Examined]:
    """Examine files in this very process, one after another."""
    return (examine(data, plans) for data in files)


def examine(data: bytes, plans: Mapping[str, Plan]) -> Examined:
    """Guard, read, verify and compare one file's bytes; the error says why it is not a sound submission.

    The view is rendered again only with the plan, by digest, that the submission was made under.
    """
    try:
        return _examine(data, plans)
    except ChiwatError as error:
        return error


def _examine(data: bytes, plans: Mapping[str, Plan]) -> SoundSubmission:
    submission, package = read_submission(data)
    plan = plans.get(submission.plan.sha256)
    if plan is not None:
        _require_complete(plan, submission)
        if rerender_differs(plan, submission):
            raise InvalidDataError("damaged", path="view")
    differences = cell_differences(package.workbook, submission.view)
    held = Held(
        digest=package.digest,
        reporter=submission.report.reporter,
        year=submission.report.year,
        revision=submission.revision,
        final=submission.final,
        key=submission.key,
        lineage=submission.lineage,
        edited=bool(differences),
    )
    return SoundSubmission(
        held=held,
        plan=submission.plan,
        report=submission.report,
        payload=package.payload,
        proof=submission.enrolment,
        differences=tuple(differences),
    )


def _require_complete(plan: Plan, submission: Submission) -> None:
    """Raise ``final_not_complete`` for blanks or errors in what calls itself final: no sound program signs that."""
    if submission.final:
        errors = final_errors(plan, submission.report)
        if errors:
            raise InvalidDataError("final_not_complete", count=len(errors))
