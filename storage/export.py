"""Exporting a submission: checked, rendered, signed, written, recorded (DESIGN section 3, "Submission").

A revision is recorded before its file appears and marked once the file stands. A power cut between the two leaves a
record that is not marked: the next export counts it as an earlier revision, so two files never bear one number.
Recording last could hand out a revision 1 that nobody remembers, and then another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from models import __version__
from models.canonical import decode, encode
from models.dsse import Signer
from models.errors import ChiwatError, InvalidDataError, StorageError
from models.form_submission import LAYOUT, document_code
from models.plan import ReporterType
from models.receipt import with_rule_states
from models.submission import Attestation, Submission
from models.text import clean_text
from storage.documents import with_view, write_submission
from storage.evidence_folder import evidence_beside
from storage.school_file import SchoolFile
from storage.school_marks import mark_place
from storage.school_submissions import discard_unwritten, mark_written, record_submission


@dataclass(frozen=True, kw_only=True)
class ExportResult:
    """The file made: its digest, revision, the short code written beside the signature, and the zip of its evidence."""

    digest: str
    revision: int
    path: Path
    short_code: str
    evidence: Path | None = None


def export_submission(
    school: SchoolFile,
    year: int,
    out: Path,
    *,
    attestation: Attestation,
    passphrase: str,
    final: bool,
    now: datetime,
) -> ExportResult:
    """Check, sign and write a year's report; errors of ``prepare_submission``, ``open_key`` and ``write_prepared``."""
    prepared = prepare_submission(school, year, attestation=attestation, final=final, now=now)
    return write_prepared(school, prepared, out, school.open_key(passphrase))


def export_with_key(
    school: SchoolFile, year: int, out: Path, *, attestation: Attestation, key: Signer, final: bool, now: datetime
) -> ExportResult:
    """Do the same with a key that is open already, so that several exports stretch one passphrase once."""
    return write_prepared(
        school, prepare_submission(school, year, attestation=attestation, final=final, now=now), out, key
    )


def prepare_submission(
    school: SchoolFile, year: int, *, attestation: Attestation, final: bool, now: datetime
) -> Submission:
    """Build what is going to be signed, with the view of all its cells, for the director to read before.

    InvalidDataError ``year_not_in_plan``, ``attestation_missing`` (path), ``wrong_field`` for a text too long, or
    ``not_complete`` with the ``findings`` in the way. ``now`` is an aware time.
    """
    school.require_year(year)
    attestation = _cleaned(attestation)
    blocking = school.check(year, final=final).blocking()
    if blocking:
        raise InvalidDataError("not_complete", findings=blocking, plan=school.plan)
    return draft_submission(school, year, attestation=attestation, final=final, now=now)


def draft_submission(
    school: SchoolFile, year: int, *, attestation: Attestation, final: bool, now: datetime
) -> Submission:
    """Build what would be signed if it were complete, to look at and to print as a draft; never to be written."""
    if now.tzinfo is None:
        raise ValueError("an export's time wants its offset")
    reporter = school.reporter
    listed = school.plan_document.publication.school(reporter.code) if reporter.type is ReporterType.SCHOOL else None
    revision, lineage = school.next_revision(year)
    submission = Submission(
        plan=school.plan_reference,
        report=with_rule_states(school.plan, school.report(year)),
        revision=revision,
        final=final,
        made_at=now.isoformat(timespec="seconds"),
        program=__version__,
        key=school.public_key,
        attestation=attestation,
        layout=LAYOUT,
        view=(),
        name=listed.name if listed else "",
        amphoe=listed.amphoe if listed else "",
        lineage=lineage,
        enrolment=school.enrolment,
    )
    return with_view(school.plan, submission)


def write_prepared(school: SchoolFile, submission: Submission, out: Path, key: Signer) -> ExportResult:
    """Sign and write a prepared submission; errors of ``write_verified``, ``changed_meanwhile``, ``evidence_lost``.

    The evidence is written and read back first: where a file of it is lost, nothing is signed and no revision used up.
    An error leaves no file and no record, except where the file stands and only the mark could not be made.
    """
    if key.public_key != submission.key:
        raise ValueError("the key is not the reporter's")
    if submission.plan != school.plan_reference:
        raise StorageError("changed_meanwhile", path=str(school.database.path))
    with evidence_beside(school.database.path, submission, out) as evidence:
        digest = record_submission(school.database, submission)
        try:
            write_submission(out, school.plan, submission, key)
        except ChiwatError:
            discard_unwritten(school.database, digest)
            raise
    mark_written(school.database, digest)
    mark_place(school.database, digest, out)
    return ExportResult(
        digest=digest,
        revision=submission.revision,
        path=out,
        short_code=document_code(submission),
        evidence=evidence,
    )


def _cleaned(attestation: Attestation) -> Attestation:
    texts = {name: clean_text(text) for name, text in msgspec.structs.asdict(attestation).items()}
    for name in ("name", "position"):
        if not texts[name]:
            raise InvalidDataError("attestation_missing", path=f"attestation.{name}")
    cleaned = Attestation(**texts)
    return decode(encode(cleaned), Attestation)
