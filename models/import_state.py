"""What importing a file amounts to (DESIGN section 3, "Import state"): pure classification, nothing is read here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from models.decision import Decision
from models.errors import ChiwatError, InvalidDataError, UnsafeFileError, UntrustedError
from models.fingerprint import fingerprint
from models.held import Held
from models.plan import Plan, ReporterType
from models.standing import Standing, standing
from models.submission import PlanReference, Reporter
from models.trust import Trust, trust


class ImportState(StrEnum):
    """The import state of one file."""

    NEW = "new"
    IDENTICAL = "identical"
    NEWER_REVISION = "newer_revision"
    OLDER_REVISION = "older_revision"
    FORK = "fork"
    WITHDRAWN = "withdrawn"
    CELLS_CHANGED = "cells_changed"
    UNKNOWN_KEY = "unknown_key"
    WRONG_SCHOOL_KEY = "wrong_school_key"
    REVOKED_KEY = "revoked_key"
    BAD_SIGNATURE = "bad_signature"
    DAMAGED = "damaged"
    NO_PACKAGE = "no_package"
    WRONG_DOCUMENT = "wrong_document"
    WRONG_PLAN = "wrong_plan"
    WRONG_YEAR = "wrong_year"
    UNKNOWN_SCHOOL = "unknown_school"
    NEWER_FORMAT = "newer_format"
    UNSAFE_FILE = "unsafe_file"


Fact = str | int | tuple[str, ...]

_NO_WORKBOOK = frozenset({"empty_file", "not_zip", "old_excel_file", "not_workbook"})
_NAMED = frozenset(
    {ImportState.NO_PACKAGE, ImportState.DAMAGED, ImportState.NEWER_FORMAT, ImportState.WRONG_DOCUMENT}
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A state and why: ``reason`` is a code that ``cli`` and ``gui`` word, ``facts`` fill the sentence."""

    state: ImportState
    reason: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Holdings:
    """What is held when a file arrives: plan editions by digest, school codes, documents and decisions.

    ``documents`` (of all years) and ``decisions`` are those of the file's reporter; ``keys`` are everybody's trusted
    keys, ``revoked`` everybody's revoked ones.
    """

    plans: Mapping[str, Plan]
    plan_id: str
    years: tuple[int, ...]
    schools: frozenset[str]
    office: str
    documents: tuple[Held, ...]
    decisions: tuple[Decision, ...]
    keys: Mapping[Reporter, frozenset[str]]
    revoked: frozenset[str] = frozenset()


def refused(error: ChiwatError) -> Outcome:
    """Return the outcome of a file that could not be read as a submission; ``reason`` says what was wrong.

    A file that is no workbook at all holds no package; any other refusal of the guard names the limit.
    """
    facts = {name: str(value) for name, value in error.params.items()}
    return Outcome(state=_state_of(error), reason=error.code, facts=facts)


def _state_of(error: ChiwatError) -> ImportState:
    if isinstance(error, UnsafeFileError):
        return ImportState.NO_PACKAGE if error.code in _NO_WORKBOOK else ImportState.UNSAFE_FILE
    if isinstance(error, UntrustedError):
        return ImportState.BAD_SIGNATURE
    if isinstance(error, InvalidDataError) and error.code in _NAMED:
        return ImportState(error.code)
    return ImportState.DAMAGED


def misplaced(holdings: Holdings, plan: PlanReference, reporter: Reporter, year: int) -> Outcome | None:
    """Return why a sound document is none of this district's: plan, year or school; None where it is."""
    held = holdings.plans.get(plan.sha256)
    if plan.id != holdings.plan_id:
        return Outcome(state=ImportState.WRONG_PLAN, reason="other_plan", facts={"found": plan.id})
    if held is None or held.id != plan.id or held.edition != plan.edition:
        return Outcome(state=ImportState.WRONG_PLAN, reason="edition_not_held", facts={"found": plan.edition})
    if year not in held.years or year not in holdings.years:
        return Outcome(state=ImportState.WRONG_YEAR, reason="not_in_plan", facts={"found": year})
    known = holdings.schools if reporter.type is ReporterType.SCHOOL else {holdings.office}
    if reporter.code not in known:
        return Outcome(state=ImportState.UNKNOWN_SCHOOL, reason="not_in_roster", facts={"found": reporter.code})
    return None


def classify(holdings: Holdings, candidate: Held) -> Outcome:
    """Classify a sound submission of a known reporter; ``candidate.edited`` where this file's cells were changed.

    A withdrawn one stays so; then its key is asked, then its cells, then its place among the documents held: by the
    very rule that says where the reporter stands, so that import and standing can never disagree.
    """
    reporter, year = candidate.reporter, candidate.year
    before = standing(reporter, year, holdings.documents, holdings.decisions)
    after = standing(reporter, year, (*holdings.documents, candidate), holdings.decisions)
    keys = trust(reporter, (*holdings.documents, candidate), holdings.decisions)
    if candidate.digest in {held.digest for held in after.withdrawn}:
        return Outcome(state=ImportState.WITHDRAWN, reason="withdrawn_by_officer")
    # What was accepted counts whatever became of its key.
    settled = candidate.digest in {held.digest for held in (*after.heads, *after.accepted_heads)}
    distrust = None if settled else _distrust(holdings, keys, candidate)
    if candidate.digest in {held.digest for held in holdings.documents} and not candidate.edited:
        return Outcome(state=ImportState.IDENTICAL, reason=_STILL[distrust.reason] if distrust else "")
    if distrust is not None:
        return distrust
    return _edited(candidate, after) if candidate.edited else _among(candidate, before, after)


_STILL: Final = {
    "key_revoked": "key_was_revoked",
    "key_of_another": "key_not_enrolled",
    "two_keys_one_code": "key_not_enrolled",
    "another_key_enrolled": "key_not_enrolled",
    "compare_fingerprint": "key_not_enrolled",
}


def _distrust(holdings: Holdings, keys: Trust, candidate: Held) -> Outcome | None:
    """Return why a document's key is not its reporter's; None where it is."""
    reporter, key = candidate.reporter, candidate.key
    digits = fingerprint(reporter.type.value, reporter.code, key)
    owner = next((other.code for other, found in holdings.keys.items() if key in found and other != reporter), None)
    if key in keys.keys:
        return None
    if key in keys.revoked | holdings.revoked:
        return Outcome(state=ImportState.REVOKED_KEY, reason="key_revoked", facts={"fingerprint": digits})
    if owner is not None:
        return Outcome(state=ImportState.WRONG_SCHOOL_KEY, reason="key_of_another", facts={"owner": owner})
    if key in keys.disputed:
        return Outcome(state=ImportState.WRONG_SCHOOL_KEY, reason="two_keys_one_code", facts={"fingerprint": digits})
    if keys.keys:
        return Outcome(state=ImportState.WRONG_SCHOOL_KEY, reason="another_key_enrolled", facts={"fingerprint": digits})
    return Outcome(state=ImportState.UNKNOWN_KEY, reason="compare_fingerprint", facts={"fingerprint": digits})


def _edited(candidate: Held, after: Standing) -> Outcome:
    """Nothing waits where a clean copy or a later revision is held: still, somebody edited this file."""
    waits = candidate.digest in {held.digest for held in after.quarantined}
    return Outcome(state=ImportState.CELLS_CHANGED, reason="signed_figures_wait" if waits else "nothing_waits")


def _among(candidate: Held, before: Standing, after: Standing) -> Outcome:
    if candidate.digest not in {head.digest for head in after.heads}:
        newest = max(head.revision for head in after.heads)
        return Outcome(state=ImportState.OLDER_REVISION, reason="later_revision_held", facts={"held": newest})
    if len(after.heads) > 1:
        others = tuple(head.digest for head in after.heads if head.digest != candidate.digest)
        reason = "fork_settled" if after.current else "not_one_line"
        return Outcome(state=ImportState.FORK, reason=reason, facts={"others": others})
    return Outcome(state=ImportState.NEWER_REVISION if before.heads else ImportState.NEW)
