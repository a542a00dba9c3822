"""Whose keys are trusted: by enrolment, by the proof of a code, no more once revoked (DESIGN section 3, "Trust")."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.activation import EnrolmentStatement
from models.decision import Decision, DecisionKind
from models.held import Held
from models.plan import ReporterType
from models.submission import Reporter
from models.trust import code_in_force, enrolled_keys, states, trust, trusted_keys

SCHOOL = Reporter(type=ReporterType.SCHOOL, code="1050130001")
OTHER = Reporter(type=ReporterType.SCHOOL, code="1050130002")
KEY, SECOND, CODE, NEXT_CODE = "aa" * 32, "bb" * 32, "c1" * 32, "c2" * 32


def held(key: str, serial: int = 0, **changes: Any) -> Held:
    document = Held(
        digest=f"{key[:32]}{serial:032x}", reporter=SCHOOL, year=2564, revision=1, final=True, key=key, lineage=(),
        serial=serial,
    )  # fmt: skip
    return replace(document, **changes)


def decide(
    kind: DecisionKind, key: str, serial: int = 0, *supersedes: Decision, reporter: Reporter = SCHOOL
) -> Decision:
    return Decision(
        kind=kind,
        reporter=reporter,
        made_at="2021-10-01T09:00:00+00:00",
        key=key,
        serial=serial,
        supersedes=tuple(decision.digest for decision in supersedes),
    )


ISSUE = decide(DecisionKind.ISSUE, CODE, 1)
REISSUE = decide(DecisionKind.ISSUE, NEXT_CODE, 2, ISSUE)
TAKEN_BACK = decide(DecisionKind.ISSUE, "", 2, ISSUE)
RIVAL_ISSUE = decide(DecisionKind.ISSUE, NEXT_CODE, 1)
ENROL = decide(DecisionKind.ENROL, KEY)
REVOKE = decide(DecisionKind.REVOKE, KEY)
REVOKE_TAKEN_BACK = decide(DecisionKind.ENROL, SECOND, 0, REVOKE)

CASES: dict[str, tuple[list[Held], list[Decision], set[str]]] = {
    "nothing": ([held(KEY)], [], set()),
    "enrolled": ([], [ENROL], {KEY}),
    "enrolled for another": ([], [decide(DecisionKind.ENROL, KEY, reporter=OTHER)], set()),
    "proven": ([held(KEY, 1)], [ISSUE], {KEY}),
    "proven by two documents": ([held(KEY, 1), held(KEY, 1, year=2565, digest="1" * 64)], [ISSUE], {KEY}),
    "proven without a code in force": ([held(KEY, 1)], [], set()),
    "not proven": ([held(KEY)], [ISSUE], set()),
    "another reporter's proof": ([held(KEY, 1, reporter=OTHER)], [ISSUE], set()),
    "proven under the code before": ([held(KEY, 1)], [ISSUE, REISSUE], set()),
    "the new code": ([held(KEY, 1), held(SECOND, 2)], [ISSUE, REISSUE], {SECOND}),
    "pinned when the code was replaced": ([held(KEY, 1), held(SECOND, 2)], [ISSUE, ENROL, REISSUE], {KEY, SECOND}),
    "a code taken back": ([held(KEY, 2)], [ISSUE, TAKEN_BACK], set()),
    "two keys under one code": ([held(KEY, 1), held(SECOND, 1)], [ISSUE], set()),
    "two keys under one code in two years": ([held(KEY, 1), held(SECOND, 1, year=2565)], [ISSUE], set()),
    "two keys under one code, one enrolled": ([held(KEY, 1), held(SECOND, 1)], [ISSUE, ENROL], {KEY}),
    "two codes that contradict": ([held(KEY, 1)], [ISSUE, RIVAL_ISSUE], set()),
    "revoked": ([held(KEY, 1)], [ISSUE, ENROL, REVOKE], set()),
    "revoked before it was enrolled": ([], [REVOKE, ENROL], set()),
    "a revocation that something replaced": ([], [REVOKE, ENROL, REVOKE_TAKEN_BACK], {SECOND}),
    "the code of a lost computer, in other hands": ([held(KEY, 1), held(SECOND, 1)], [ISSUE, REVOKE], set()),
}  # fmt: skip


@pytest.mark.parametrize(("documents", "decisions", "keys"), CASES.values(), ids=CASES.keys())
def test_trusted_keys(documents: list[Held], decisions: list[Decision], keys: set[str]) -> None:
    found = trust(SCHOOL, documents, decisions)
    assert found.keys == keys
    assert trust(SCHOOL, documents[::-1] * 2, decisions[::-1] * 2) == found
    assert trusted_keys(documents, decisions).get(SCHOOL, frozenset()) == keys


def test_two_keys_under_one_code_are_both_in_dispute_until_one_is_enrolled() -> None:
    both = [held(KEY, 1), held(SECOND, 1)]
    assert trust(SCHOOL, both, [ISSUE]).disputed == {KEY, SECOND}
    assert trust(SCHOOL, both, [ISSUE, ENROL]).disputed == {SECOND}
    assert trust(SCHOOL, both[:1], [ISSUE]).disputed == frozenset()


def test_enrolled_keys_need_no_document_and_leave_out_the_revoked() -> None:
    mine = decide(DecisionKind.ENROL, SECOND, reporter=OTHER)
    assert enrolled_keys([ENROL, REVOKE, mine]) == {OTHER: frozenset({SECOND})}


def test_the_code_in_force() -> None:
    assert code_in_force(SCHOOL, [ISSUE, REISSUE]) == REISSUE
    assert code_in_force(SCHOOL, [ISSUE, RIVAL_ISSUE]) is None
    assert code_in_force(OTHER, [ISSUE]) is None


STATEMENT = EnrolmentStatement(
    district="d1", district_key="dd" * 32, school=SCHOOL.code, serial=1, school_key=KEY
)  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "good"),
    [
        ({}, True),
        ({"district": "d2"}, False),
        ({"district_key": "ee" * 32}, False),
        ({"school": OTHER.code}, False),
        ({"serial": 2}, False),
    ],
    ids=["ours", "another district", "another district key", "another school", "another serial"],
)
def test_what_an_enrolment_has_to_say(changes: dict[str, Any], good: bool) -> None:
    fields = {name: getattr(STATEMENT, name) for name in STATEMENT.__struct_fields__}
    statement = EnrolmentStatement(**(fields | changes))
    assert states(statement, ISSUE, "d1", {"dd" * 32, "df" * 32}) is good
