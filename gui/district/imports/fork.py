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
    """One revision: its digest, the file it came in, what it says, and the profile's figures that go with it."""

    digest: str
    name: str
    submission: Submission
    known: Known


def sides_of(
    file: DistrictFile, heads: Sequence[str], paths: Mapping[str, Path], names: Mapping[str, str]
) -> tuple[Side, ...]:
    """Return the revisions; one not held yet is read from its file: errors of reading and ``read_submission``.

    ``names`` are those of kept files by their SHA-256.
    """
    held = {document.digest for document in file.held()}
    found = []
    for head in sorted(heads):
        if head in held:
            kept = next((names[sha256] for sha256 in file.records.files_of(head) if sha256 in names), "")
            found.append(_side(file, head, kept, file.records.submission(head)))
        elif head in paths:
            found.append(_side(file, head, paths[head].name, read_submission(read_bounded(paths[head]))[0]))
    return tuple(found)


def differing(plan: Plan, sides: Sequence[Side]) -> tuple[tuple[Indicator, tuple[Entry | None, ...]], ...]:
    """Return the indicators in which the revisions are not the same, each with its entry in every one."""
    who = sides[0].submission.report.reporter.type if sides else None
    rows = (
        (indicator, tuple(side.submission.report.entries.get(indicator.id) for side in sides))
        for indicator in (plan.entered_by(who) if who else ())
    )
    return tuple((indicator, entries) for indicator, entries in rows if any(entry != entries[0] for entry in entries))


def differing_figures(sides: Sequence[Side]) -> tuple[tuple[str, tuple[int | None, ...]], ...]:
    """Return the figures of the profile in which the revisions are not the same, by id, with each one's."""
    given = [side.submission.report.profile for side in sides]
    numbers = [{name: one.value for name, one in profile.figures.items()} if profile else {} for profile in given]
    rows = ((name, tuple(mine.get(name) for mine in numbers)) for name in dict.fromkeys(n for m in numbers for n in m))
    return tuple((name, figures) for name, figures in rows if any(figure != figures[0] for figure in figures))


def same_report(sides: Sequence[Side]) -> bool:
    """Return whether the revisions say the very same in everything that was filled in."""
    return all(side.submission.report == sides[0].submission.report for side in sides)


def _side(file: DistrictFile, digest: str, name: str, submission: Submission) -> Side:
    plan = file.plans.get(submission.plan.sha256, file.plan)
    known = known_figures(plan, submission.report.profile)
    return Side(digest=digest, name=name, submission=submission, known=known)
