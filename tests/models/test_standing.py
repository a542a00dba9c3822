"""Where a reporter stands: the cases of DESIGN section 3, "Merging", and the laws that hold for every history."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.deciding import acceptance, returning
from models.decision import Decision, DecisionKind
from models.errors import ChiwatError
from models.held import Held
from models.plan import ReporterType
from models.standing import ReviewState, Standing, standing
from models.submission import Reporter
from models.trust import enrolled_keys, in_force

SCHOOL = Reporter(type=ReporterType.SCHOOL, code="1050130001")
OTHER = Reporter(type=ReporterType.SCHOOL, code="1050130002")
YEAR = 2564
KEY, STRANGE_KEY = "aa" * 32, "bb" * 32


def digest(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8")).hexdigest()


def held(name: str, *parents: Held, **changes: Any) -> Held:
    lineage = {d for parent in parents for d in (parent.digest, *parent.lineage)}
    document = Held(
        digest=digest(name),
        reporter=SCHOOL,
        year=YEAR,
        revision=1 + max((parent.revision for parent in parents), default=0),
        final=True,
        key=KEY,
        lineage=tuple(sorted(lineage)),
    )
    return replace(document, **changes)


def decide(kind: DecisionKind, *documents: Held, supersedes: Sequence[Decision] = (), **fields: Any) -> Decision:
    return Decision(
        kind=kind,
        reporter=SCHOOL,
        year=YEAR,
        made_at="2021-10-01T09:00:00+00:00",
        documents=tuple(document.digest for document in documents),
        supersedes=tuple(decision.digest for decision in supersedes),
        **fields,
    )


ENROL = decide(DecisionKind.ENROL, key=KEY)
FIRST = held("first")
SECOND = held("second", FIRST)
RIVAL = held("rival", FIRST)
JOINED = held("joined", SECOND, RIVAL)
EDITED = held("edited", FIRST, edited=True)
ACCEPT_FIRST = decide(DecisionKind.ACCEPT, FIRST)
RETURN_FIRST = decide(DecisionKind.RETURN, FIRST, reason="ตัวส่วนผิด")
RETURN_INSTEAD = decide(DecisionKind.RETURN, FIRST, reason="ตัวส่วนผิด", supersedes=[ACCEPT_FIRST])
REVOKE = decide(DecisionKind.REVOKE, key=KEY)
NEW_KEY = held("new key", FIRST, key=STRANGE_KEY)
ENROL_NEW = decide(DecisionKind.ENROL, key=STRANGE_KEY)
ISSUE = decide(DecisionKind.ISSUE, key="c1" * 32, serial=1)
THIRD = held("third", FIRST)
CHOOSE = decide(DecisionKind.CHOOSE, SECOND, RIVAL, chosen=SECOND.digest)
CHOOSE_RIVAL = decide(DecisionKind.CHOOSE, SECOND, RIVAL, chosen=RIVAL.digest)
WITHDRAW_FIRST = decide(DecisionKind.WITHDRAW, FIRST)


def stand(documents: Sequence[Held], *decisions: Decision) -> Standing:
    return standing(SCHOOL, YEAR, documents, decisions)


CASES: dict[str, tuple[list[Held], list[Decision], ReviewState]] = {
    "nothing held": ([], [ENROL], ReviewState.MISSING),
    "key not enrolled": ([FIRST], [], ReviewState.QUARANTINED),
    "key enrolled after it came": ([FIRST], [ENROL], ReviewState.RECEIVED),
    "key enrolled for another": ([FIRST], [Decision(kind=DecisionKind.ENROL, reporter=OTHER, made_at="", key=KEY)],
                                 ReviewState.QUARANTINED),
    "cells edited": ([EDITED], [ENROL], ReviewState.QUARANTINED),
    "cells edited, accepted as signed": ([EDITED], [ENROL, decide(DecisionKind.ACCEPT, EDITED)], ReviewState.ACCEPTED),
    "cells edited, returned": ([EDITED], [ENROL, decide(DecisionKind.RETURN, EDITED)], ReviewState.RETURNED),
    "a clean copy beside an edited one": ([EDITED, replace(EDITED, edited=False), EDITED], [ENROL],
                                          ReviewState.RECEIVED),
    "two heads": ([SECOND, RIVAL], [ENROL], ReviewState.QUARANTINED),
    "two heads, both returned": ([SECOND, RIVAL], [ENROL, decide(DecisionKind.RETURN, SECOND, RIVAL)],
                                 ReviewState.RETURNED),
    "fork closed": ([SECOND, RIVAL, JOINED], [ENROL], ReviewState.RECEIVED),
    "accepted": ([FIRST], [ENROL, ACCEPT_FIRST], ReviewState.ACCEPTED),
    "returned": ([FIRST], [ENROL, RETURN_FIRST], ReviewState.RETURNED),
    "returned instead of accepted": ([FIRST], [ENROL, ACCEPT_FIRST, RETURN_INSTEAD], ReviewState.RETURNED),
    "contradictory": ([FIRST], [ENROL, ACCEPT_FIRST, RETURN_FIRST], ReviewState.RECEIVED),
    "corrected after return": ([FIRST, SECOND], [ENROL, RETURN_FIRST], ReviewState.RECEIVED),
    "key revoked": ([FIRST], [ENROL, REVOKE], ReviewState.QUARANTINED),
    "key revoked after acceptance": ([FIRST], [ENROL, ACCEPT_FIRST, REVOKE], ReviewState.ACCEPTED),
    "key revoked, then a new key": ([FIRST, NEW_KEY], [ENROL, REVOKE, ENROL_NEW], ReviewState.RECEIVED),
    "key proven": ([replace(FIRST, serial=1)], [ISSUE], ReviewState.RECEIVED),
    "two keys proven by one code": ([replace(FIRST, serial=1), replace(NEW_KEY, serial=1)], [ISSUE],
                                    ReviewState.QUARANTINED),
    "one accepted, then two keys proven by one code": (
        [replace(FIRST, serial=1), replace(NEW_KEY, serial=1)], [ISSUE, ACCEPT_FIRST], ReviewState.ACCEPTED,
    ),
    "chosen": ([SECOND, RIVAL], [ENROL, CHOOSE], ReviewState.RECEIVED),
    "chosen and accepted": ([SECOND, RIVAL], [ENROL, CHOOSE, decide(DecisionKind.ACCEPT, SECOND)],
                            ReviewState.ACCEPTED),
    "chosen and returned": ([SECOND, RIVAL], [ENROL, CHOOSE, decide(DecisionKind.RETURN, SECOND)],
                            ReviewState.RETURNED),
    "chosen, then a third head": ([SECOND, RIVAL, THIRD], [ENROL, CHOOSE], ReviewState.QUARANTINED),
    "chosen, then one that follows both": ([SECOND, RIVAL, JOINED], [ENROL, CHOOSE], ReviewState.RECEIVED),
    "chosen differently": ([SECOND, RIVAL], [ENROL, CHOOSE, CHOOSE_RIVAL], ReviewState.QUARANTINED),
    "withdrawn": ([FIRST], [ENROL, WITHDRAW_FIRST], ReviewState.MISSING),
    "the later one withdrawn": ([FIRST, SECOND], [ENROL, ACCEPT_FIRST, decide(DecisionKind.WITHDRAW, SECOND)],
                                ReviewState.ACCEPTED),
    "one of two heads withdrawn": ([SECOND, RIVAL], [ENROL, decide(DecisionKind.WITHDRAW, RIVAL)],
                                   ReviewState.RECEIVED),
    "returned and withdrawn": ([FIRST], [ENROL, RETURN_FIRST, WITHDRAW_FIRST], ReviewState.MISSING),
    "accepted here and withdrawn there": ([FIRST], [ENROL, ACCEPT_FIRST, WITHDRAW_FIRST], ReviewState.RECEIVED),
    "restored": ([FIRST], [ENROL, WITHDRAW_FIRST, decide(DecisionKind.WITHDRAW, supersedes=[WITHDRAW_FIRST])],
                 ReviewState.RECEIVED),
    "a later revision after acceptance": ([FIRST, SECOND], [ENROL, ACCEPT_FIRST], ReviewState.RECEIVED),
}  # fmt: skip


@pytest.mark.parametrize(("documents", "decisions", "state"), CASES.values(), ids=CASES.keys())
def test_state(documents: list[Held], decisions: list[Decision], state: ReviewState) -> None:
    assert stand(documents, *decisions).state is state


CONTRADICTIONS = {"contradictory", "chosen differently", "accepted here and withdrawn there"}


@pytest.mark.parametrize("name", CASES)
def test_contradictory_decisions_are_shown(name: str) -> None:
    documents, decisions, _ = CASES[name]
    assert stand(documents, *decisions).contradictory is (name in CONTRADICTIONS)


def test_every_review_state_is_among_the_cases() -> None:
    assert {state for _, _, state in CASES.values()} == set(ReviewState)


def test_what_was_accepted_counts_until_a_later_revision_is() -> None:
    accept_second = decide(DecisionKind.ACCEPT, SECOND)
    assert stand([FIRST, SECOND], ENROL, ACCEPT_FIRST).accepted == FIRST
    assert stand([FIRST, SECOND], ENROL, ACCEPT_FIRST, accept_second).accepted == SECOND


def test_an_accepted_interim_report_does_not_replace_a_final_one() -> None:
    interim = held("interim", FIRST, final=False)
    found = stand([FIRST, interim], ENROL, ACCEPT_FIRST, decide(DecisionKind.ACCEPT, interim))
    assert (found.state, found.current, found.accepted) == (ReviewState.ACCEPTED, interim, FIRST)


def test_two_accepted_heads_contradict_each_other_and_both_are_shown() -> None:
    found = stand([SECOND, RIVAL], ENROL, decide(DecisionKind.ACCEPT, SECOND), decide(DecisionKind.ACCEPT, RIVAL))
    assert found.accepted is None
    assert set(found.accepted_heads) == {SECOND, RIVAL}
    assert found.contradictory


def test_an_accepted_later_revision_settles_a_contradiction_about_an_earlier_one() -> None:
    disputed = [ENROL, ACCEPT_FIRST, RETURN_FIRST]
    assert stand([FIRST, SECOND], *disputed).contradictory
    assert not stand([FIRST, SECOND], *disputed, decide(DecisionKind.ACCEPT, SECOND)).contradictory


def test_an_edited_file_waits_beside_what_is_current() -> None:
    found = stand([FIRST, EDITED], ENROL, ACCEPT_FIRST)
    assert (found.state, found.current, found.quarantined) == (ReviewState.ACCEPTED, FIRST, (EDITED,))


def test_an_edited_file_that_a_trusted_revision_follows_waits_no_longer() -> None:
    later = held("later", EDITED)
    found = stand([FIRST, EDITED, later], ENROL)
    assert (found.current, found.quarantined) == (later, ())


def test_a_stranger_cannot_push_a_document_aside_by_naming_it_as_its_past() -> None:
    stranger = held("stranger", FIRST, key=STRANGE_KEY)
    found = stand([FIRST, stranger], ENROL, ACCEPT_FIRST)
    assert (found.state, found.accepted, found.quarantined) == (ReviewState.ACCEPTED, FIRST, (stranger,))


def test_no_reporter_can_supersede_anothers_decision() -> None:
    foreign = Decision(kind=DecisionKind.ACCEPT, reporter=OTHER, made_at="", supersedes=(ENROL.digest,))
    assert in_force((ENROL, foreign)) == (ENROL, foreign)
    assert enrolled_keys((ENROL, foreign)) == {SCHOOL: frozenset({KEY})}


def test_a_superseded_decision_stays_so_when_what_replaced_it_is_superseded_too() -> None:
    third = decide(DecisionKind.ACCEPT, FIRST, supersedes=[RETURN_INSTEAD], officer="อีกคน")
    assert in_force((ACCEPT_FIRST, RETURN_INSTEAD, third)) == (third,)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Held], list[Decision]]:
    """Documents with any lineage, keys, edits and kinds; in between, officers decide as far as they may."""
    documents: list[Held] = []
    decisions: list[Decision] = [ENROL]
    for step in range(draw(st.integers(1, 8))):
        parents = draw(st.lists(st.sampled_from(documents), max_size=2)) if documents else []
        documents.append(
            held(
                f"document {step}",
                *parents,
                final=draw(st.booleans()),
                edited=draw(st.sampled_from([False, False, False, True])),
                key=draw(st.sampled_from([KEY, KEY, KEY, STRANGE_KEY])),
            )
        )
        decisions += draw(_decisions(documents, decisions, step))
    return documents, decisions


@st.composite
def _decisions(draw: st.DrawFn, documents: list[Held], decisions: list[Decision], step: int) -> list[Decision]:
    choice = draw(st.sampled_from(["nothing", "accept", "accept one", "return"]))
    made_at = f"2021-10-{step + 1:02}T09:00:00+00:00"
    one = draw(st.sampled_from(documents)).digest if choice == "accept one" else ""
    try:
        if choice == "return":
            return [returning(SCHOOL, YEAR, documents, decisions, made_at=made_at, officer="ก", reason="แก้ไข")]
        if choice != "nothing":
            return [acceptance(SCHOOL, YEAR, documents, decisions, made_at=made_at, officer="ก", document=one)]
    except ChiwatError:
        pass
    return []


@given(history=histories(), data=st.data())
def test_order_repetition_and_batching_change_nothing(history: tuple[list[Held], list[Decision]], data: Any) -> None:
    documents, decisions = history
    shuffled = data.draw(st.permutations(documents + data.draw(st.lists(st.sampled_from(documents)))))
    mixed = data.draw(st.permutations(decisions))
    assert standing(SCHOOL, YEAR, shuffled, mixed) == standing(SCHOOL, YEAR, documents, decisions)


@given(history=histories())
def test_no_accepted_document_ever_disappears(history: tuple[list[Held], list[Decision]]) -> None:
    documents, decisions = history
    found = standing(SCHOOL, YEAR, documents, decisions)
    by_digest = {document.digest: document for document in documents}
    replaced = {d for head in found.accepted_heads for d in head.lineage}
    for decision in in_force(decisions):
        if decision.kind is not DecisionKind.ACCEPT:
            continue
        (accepted,) = (by_digest[digest] for digest in decision.documents)
        outranked = not accepted.final and any(head.final for head in found.accepted_heads)
        assert accepted in found.accepted_heads or accepted.digest in replaced or outranked


@given(history=histories(), data=st.data())
def test_what_counts_changes_by_decisions_only(history: tuple[list[Held], list[Decision]], data: Any) -> None:
    documents, decisions = history
    before = standing(SCHOOL, YEAR, documents, decisions)
    parents = data.draw(st.lists(st.sampled_from(documents), max_size=3))
    newcomer = held("newcomer", *parents, key=data.draw(st.sampled_from([KEY, STRANGE_KEY])))
    after = standing(SCHOOL, YEAR, [*documents, newcomer], decisions)
    assert after.accepted_heads == before.accepted_heads


@given(history=histories())
def test_every_document_is_a_head_or_waits_or_is_the_past_of_one(history: tuple[list[Held], list[Decision]]) -> None:
    documents, decisions = history
    found = standing(SCHOOL, YEAR, documents, decisions)
    shown = {document.digest for document in (*found.heads, *found.quarantined)}
    past = {digest for document in documents for digest in document.lineage}
    assert all(document.digest in shown | past for document in documents)
