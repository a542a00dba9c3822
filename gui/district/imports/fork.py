"""The revisions of a fork side by side; no widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.measure import Known
from models.plan import Indicator, Plan
from models.profile import known_figures
from models.submission import Entry, Submission
from storage.district_file import DistrictFile
from storage.documents import read_submission
from storage.package_files import read_bounded


@dataclass(frozen=True, kw_only=True)
class Side:
    """One revision: its digest, what it says, and the profile's figures that its entries are understood by."""

    digest: str
    submission: Submission
    known: Known


def sides_of(file: DistrictFile, heads: Sequence[str], paths: Mapping[str, Path]) -> tuple[Side, ...]:
    """Return the revisions; one not held yet is read from its file: errors of reading and ``read_submission``."""
    held = {document.digest for document in file.held()}
    return tuple(
        _side(file, head, file.records.submission(head) if head in held else _read(paths[head]))
        for head in sorted(heads)
        if head in held or head in paths
    )


def differing(plan: Plan, sides: Sequence[Side]) -> tuple[tuple[Indicator, tuple[Entry | None, ...]], ...]:
    """Return the indicators in which the revisions are not the same, each with its entry in every one."""
    who = sides[0].submission.report.reporter.type if sides else None
    rows = (
        (indicator, tuple(side.submission.report.entries.get(indicator.id) for side in sides))
        for indicator in (plan.entered_by(who) if who else ())
    )
    return tuple((indicator, entries) for indicator, entries in rows if any(entry != entries[0] for entry in entries))


def _read(path: Path) -> Submission:
    return read_submission(read_bounded(path))[0]


def _side(file: DistrictFile, digest: str, submission: Submission) -> Side:
    plan = file.plans.get(submission.plan.sha256, file.plan)
    return Side(digest=digest, submission=submission, known=known_figures(plan, submission.report.profile))
