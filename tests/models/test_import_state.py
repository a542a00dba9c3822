"""The import state of a file, for every state that needs no trust in codes (DESIGN section 3)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.decision import Decision, DecisionKind
from models.errors import ChiwatError, InvalidDataError, StorageError, UnsafeFileError, UntrustedError
from models.held import Held
from models.import_state import Holdings, ImportState, classify, misplaced, refused
from models.plan import ReporterType
from models.submission import PlanReference, Reporter
from tests.helpers.factories import BRANCH, DISTRICT, SCHOOL, make_plan

KEY, OTHER_KEY = "aa" * 32, "bb" * 32
REPORTER = Reporter(type=ReporterType.SCHOOL, code=SCHOOL)
ANOTHER = Reporter(type=ReporterType.SCHOOL, code=BRANCH)
OFFICE = Reporter(type=ReporterType.OFFICE, code=DISTRICT)
PLAN = make_plan()
EARLIER = make_plan(edition=0, years=(2563, 2564))
REFERENCE = PlanReference(id=PLAN.id, edition=PLAN.edition, sha256=PLAN.digest())


def make_held(number: int, *lineage: int, **changes: Any) -> Held:
    digests = tuple(f"{earlier:064x}" for earlier in lineage)
    document = Held(
        digest=f"{number:064x}", reporter=REPORTER, year=2564, revision=number, final=True, key=KEY, lineage=digests
    )
    return replace(document, **changes)


FIRST, SECOND, RIVAL = make_held(1), make_held(2, 1), make_held(3)
EDITED = replace(SECOND, edited=True)
ENROL = Decision(kind=DecisionKind.ENROL, reporter=REPORTER, made_at="", key=KEY)


def holdings(*documents: Held, **changes: Any) -> Holdings:
    found = Holdings(
        plans={PLAN.digest(): PLAN, EARLIER.digest(): EARLIER},
        plan_id=PLAN.id,
        years=PLAN.years,
        schools=frozenset({SCHOOL, BRANCH}),
        office=DISTRICT,
        documents=documents,
        decisions=(ENROL,),
        keys={REPORTER: frozenset({KEY})},
    )
    return replace(found, **changes)


NOBODY: dict[str, Any] = {"keys": {}, "decisions": ()}
CASES: dict[str, tuple[Holdings, Held, ImportState, str]] = {
    "first": (holdings(), FIRST, ImportState.NEW, ""),
    "again": (holdings(FIRST), FIRST, ImportState.IDENTICAL, ""),
    "again, in quarantine": (holdings(FIRST, **NOBODY), FIRST, ImportState.IDENTICAL, "key_not_enrolled"),
    "clean copy of an edited one": (holdings(EDITED), SECOND, ImportState.IDENTICAL, ""),
    "later": (holdings(FIRST), SECOND, ImportState.NEWER_REVISION, ""),
    "later, of all heads": (holdings(FIRST, RIVAL), make_held(4, 1, 3), ImportState.NEWER_REVISION, ""),
    "earlier": (holdings(SECOND), FIRST, ImportState.OLDER_REVISION, "later_revision_held"),
    "beside": (holdings(SECOND), RIVAL, ImportState.FORK, "not_one_line"),
    "later, of one of two heads": (holdings(FIRST, RIVAL), SECOND, ImportState.FORK, "not_one_line"),
    "edited": (holdings(FIRST), EDITED, ImportState.CELLS_CHANGED, "signed_figures_wait"),
    "edited, clean copy held": (holdings(SECOND), EDITED, ImportState.CELLS_CHANGED, "nothing_waits"),
    "edited, again": (holdings(EDITED), EDITED, ImportState.CELLS_CHANGED, "signed_figures_wait"),
    "edited, later one held": (holdings(make_held(4, 1, 2)), EDITED, ImportState.CELLS_CHANGED, "nothing_waits"),
    "nobody's key": (holdings(**NOBODY), FIRST, ImportState.UNKNOWN_KEY, "compare_fingerprint"),
    "nobody's key, edited": (holdings(**NOBODY), EDITED, ImportState.UNKNOWN_KEY, "compare_fingerprint"),
    "second key": (holdings(), replace(FIRST, key=OTHER_KEY), ImportState.WRONG_SCHOOL_KEY, "another_key_enrolled"),
    "another's key": (
        holdings(keys={ANOTHER: frozenset({KEY})}, decisions=()), FIRST, ImportState.WRONG_SCHOOL_KEY, "key_of_another",
    ),
    "past that only a stranger names": (
        holdings(replace(SECOND, key=OTHER_KEY)), FIRST, ImportState.NEW, "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("held", "candidate", "state", "reason"), CASES.values(), ids=CASES.keys())
def test_classify(held: Holdings, candidate: Held, state: ImportState, reason: str) -> None:
    outcome = classify(held, candidate)
    assert (outcome.state, outcome.reason) == (state, reason)


def test_a_waiting_key_is_named_by_its_fingerprint() -> None:
    facts = classify(holdings(**NOBODY), FIRST).facts
    assert len(str(facts["fingerprint"])) == 30


def test_a_fork_names_the_other_heads() -> None:
    assert classify(holdings(SECOND), RIVAL).facts == {"others": (SECOND.digest,)}


def reference(**changes: Any) -> PlanReference:
    fields: dict[str, Any] = {"id": PLAN.id, "edition": PLAN.edition, "sha256": PLAN.digest()} | changes
    return PlanReference(**fields)


OLD = {"edition": 0, "sha256": EARLIER.digest()}
PLACES: dict[str, tuple[PlanReference, Reporter, int, ImportState | None]] = {
    "ours": (REFERENCE, REPORTER, 2564, None),
    "the office": (REFERENCE, OFFICE, 2564, None),
    "an edition held": (reference(**OLD), REPORTER, 2564, None),
    "another plan": (reference(id="other"), REPORTER, 2564, ImportState.WRONG_PLAN),
    "an edition not held": (reference(edition=2, sha256="0" * 64), REPORTER, 2564, ImportState.WRONG_PLAN),
    "an edition that is not that digest's": (reference(edition=2), REPORTER, 2564, ImportState.WRONG_PLAN),
    "a year of no plan": (REFERENCE, REPORTER, 2566, ImportState.WRONG_YEAR),
    "a year not in its edition": (reference(**OLD), REPORTER, 2565, ImportState.WRONG_YEAR),
    "no school of ours": (REFERENCE, Reporter(type=ReporterType.SCHOOL, code="9999999999"), 2564,
                          ImportState.UNKNOWN_SCHOOL),
    "another office": (REFERENCE, Reporter(type=ReporterType.OFFICE, code="d2"), 2564, ImportState.UNKNOWN_SCHOOL),
    "a school as office": (REFERENCE, Reporter(type=ReporterType.OFFICE, code=SCHOOL), 2564,
                           ImportState.UNKNOWN_SCHOOL),
}  # fmt: skip


@pytest.mark.parametrize(("plan", "reporter", "year", "state"), PLACES.values(), ids=PLACES.keys())
def test_misplaced(plan: PlanReference, reporter: Reporter, year: int, state: ImportState | None) -> None:
    outcome = misplaced(holdings(), plan, reporter, year)
    assert (outcome and outcome.state) == state


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (UnsafeFileError("ratio_too_high", limit=120), ImportState.UNSAFE_FILE),
        (UnsafeFileError("not_zip"), ImportState.NO_PACKAGE),
        (UnsafeFileError("empty_file"), ImportState.NO_PACKAGE),
        (UntrustedError("bad_signature"), ImportState.BAD_SIGNATURE),
        (InvalidDataError("no_package"), ImportState.NO_PACKAGE),
        (InvalidDataError("damaged", path="A1"), ImportState.DAMAGED),
        (InvalidDataError("newer_format", found=2), ImportState.NEWER_FORMAT),
        (InvalidDataError("wrong_document", found="plan"), ImportState.WRONG_DOCUMENT),
        (InvalidDataError("not_canonical"), ImportState.DAMAGED),
        (StorageError("file_locked", path="x"), ImportState.DAMAGED),
    ],
    ids=lambda value: value.code if isinstance(value, ChiwatError) else "",
)
def test_refused(error: ChiwatError, state: ImportState) -> None:
    outcome = refused(error)
    assert (outcome.state, outcome.reason) == (state, error.code)
    assert outcome.facts.keys() == error.params.keys()
