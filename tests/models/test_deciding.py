"""What an officer may decide, and which earlier decisions a new one replaces."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.deciding import acceptance, choosing, restoring, returning, withdrawing
from models.deciding_keys import enrolment
from models.decision import Decision, DecisionKind, Remark
from models.errors import ChiwatError, InvalidDataError, UntrustedError
from models.fingerprint import fingerprint, grouped
from models.held import Held
from models.numbers import to_thai_digits
from models.plan import ReporterType
from models.standing import ReviewState, standing
from models.submission import Reporter

SCHOOL = Reporter(type=ReporterType.SCHOOL, code="1050130001")
OTHER = Reporter(type=ReporterType.SCHOOL, code="1050130002")
YEAR = 2564
KEY, SECOND_KEY = "aa" * 32, "bb" * 32
FIELDS: dict[str, Any] = {"made_at": "2021-10-01T09:00:00+00:00", "officer": " เจ้าหน้าที่ "}


def make_held(number: int, *lineage: int, **changes: Any) -> Held:
    digests = tuple(f"{earlier:064x}" for earlier in lineage)
    document = Held(
        digest=f"{number:064x}", reporter=SCHOOL, year=YEAR, revision=number, final=True, key=KEY, lineage=digests
    )
    return replace(document, **changes)


FIRST, SECOND, RIVAL = make_held(1), make_held(2, 1), make_held(3)
EDITED = make_held(4, 1, edited=True)
STRANGE = make_held(5, key=SECOND_KEY)


def enrol(documents: list[Held], decisions: list[Decision], key: str = KEY, reporter: Reporter = SCHOOL) -> Decision:
    digits = fingerprint(reporter.type.value, reporter.code, key)
    return enrolment(reporter, digits, documents, decisions, **FIELDS)


ENROL = enrol([FIRST], [])


def accept(documents: list[Held], decisions: list[Decision], document: Held | None = None) -> Decision:
    return acceptance(SCHOOL, YEAR, documents, decisions, document=document.digest if document else "", **FIELDS)


def send_back(documents: list[Held], decisions: list[Decision], **fields: Any) -> Decision:
    return returning(SCHOOL, YEAR, documents, decisions, **(FIELDS | {"reason": "ตัวส่วนผิด"} | fields))


def code_of(error: pytest.ExceptionInfo[ChiwatError]) -> str:
    return error.value.code


@pytest.mark.parametrize("spell", [str, grouped, to_thai_digits], ids=["plain", "in groups", "Thai digits"])
def test_enrolment_takes_the_digits_as_they_were_read_out(spell: Any) -> None:
    digits = spell(fingerprint("school", SCHOOL.code, KEY))
    decision = enrolment(SCHOOL, digits, [FIRST], [], **FIELDS)
    assert (decision.kind, decision.key, decision.officer) == (DecisionKind.ENROL, KEY, "เจ้าหน้าที่")


ENROLMENT_FAULTS: dict[str, tuple[list[Held], list[Decision], str, str]] = {
    "nothing came yet": ([], [], KEY, "no_waiting_key"),
    "another key waits": ([STRANGE], [], KEY, "fingerprint_differs"),
    "only another reporter's key waits": ([replace(FIRST, reporter=OTHER)], [], KEY, "no_waiting_key"),
    "another school's enrolled key": (
        [FIRST], [Decision(kind=DecisionKind.ENROL, reporter=OTHER, made_at="", key=KEY)], KEY, "key_of_another",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("documents", "decisions", "key", "code"), ENROLMENT_FAULTS.values(), ids=ENROLMENT_FAULTS.keys()
)
def test_enrolment_refused(documents: list[Held], decisions: list[Decision], key: str, code: str) -> None:
    with pytest.raises(UntrustedError) as error:
        enrol(documents, decisions, key)
    assert code_of(error) == code


def test_enrolling_twice_is_one_decision() -> None:
    assert enrol([FIRST], [ENROL]) is ENROL


def test_a_second_key_leaves_the_first_enrolled() -> None:
    accepted = accept([FIRST], [ENROL])
    second = enrol([FIRST, STRANGE], [ENROL, accepted], SECOND_KEY)
    assert second.supersedes == ()
    assert standing(SCHOOL, YEAR, [FIRST, STRANGE], [ENROL, accepted, second]).accepted == FIRST


def test_acceptance_names_the_current_document() -> None:
    assert accept([FIRST, SECOND], [ENROL]).documents == (SECOND.digest,)


def test_accepting_twice_is_one_decision() -> None:
    made = accept([FIRST], [ENROL])
    assert accept([FIRST], [ENROL, made]) is made


def test_acceptance_replaces_a_return_of_the_same_document() -> None:
    back = send_back([FIRST], [ENROL])
    made = accept([FIRST], [ENROL, back])
    assert made.supersedes == (back.digest,)
    assert standing(SCHOOL, YEAR, [FIRST], [ENROL, back, made]).state is ReviewState.ACCEPTED


def test_acceptance_settles_contradictory_decisions() -> None:
    once, back = accept([FIRST], [ENROL]), send_back([FIRST], [ENROL])
    made = accept([FIRST], [ENROL, once, back])
    assert set(made.supersedes) == {once.digest, back.digest}
    assert not standing(SCHOOL, YEAR, [FIRST], [ENROL, once, back, made]).contradictory


def test_an_edited_document_is_accepted_only_by_name() -> None:
    assert accept([FIRST, EDITED], [ENROL]).documents == (FIRST.digest,)
    assert accept([FIRST, EDITED], [ENROL], EDITED).documents == (EDITED.digest,)


ACCEPTANCE_FAULTS: dict[str, tuple[list[Held], list[Decision], Held | None, str]] = {
    "nothing held": ([], [ENROL], None, "nothing_to_accept"),
    "only an edited one held": ([EDITED], [ENROL], None, "nothing_to_accept"),
    "a fork": ([FIRST, RIVAL], [ENROL], None, "fork"),
    "one side of a fork": ([FIRST, RIVAL], [ENROL], FIRST, "fork"),
    "an edited one that would make a fork": ([RIVAL, EDITED], [ENROL], EDITED, "fork"),
    "a superseded one": ([FIRST, SECOND], [ENROL], FIRST, "unknown_document"),
    "one of a key not enrolled": ([STRANGE], [ENROL], STRANGE, "unknown_key"),
}


@pytest.mark.parametrize(
    ("documents", "decisions", "document", "code"), ACCEPTANCE_FAULTS.values(), ids=ACCEPTANCE_FAULTS.keys()
)
def test_acceptance_refused(documents: list[Held], decisions: list[Decision], document: Held | None, code: str) -> None:
    with pytest.raises(ChiwatError) as error:
        accept(documents, decisions, document)
    assert code_of(error) == code


def test_return_names_all_heads_and_its_remarks() -> None:
    remark = Remark(text=" ตรวจตัวส่วน ", indicator="1/1.1")
    back = send_back([FIRST, RIVAL], [ENROL], remarks=[remark], reason="")
    assert back.documents == (FIRST.digest, RIVAL.digest)
    assert back.remarks == (Remark(text="ตรวจตัวส่วน", indicator="1/1.1"),)


def test_return_of_an_edited_document_by_name() -> None:
    back = send_back([EDITED], [ENROL], document=EDITED.digest)
    assert standing(SCHOOL, YEAR, [EDITED], [ENROL, back]).state is ReviewState.RETURNED


def test_return_replaces_the_acceptance() -> None:
    made = accept([FIRST], [ENROL])
    back = send_back([FIRST], [ENROL, made])
    assert back.supersedes == (made.digest,)


@pytest.mark.parametrize(
    ("documents", "fields", "code"),
    [
        ([], {}, "nothing_to_return"),
        ([FIRST], {"reason": " "}, "no_reason"),
        ([FIRST], {"document": "0"}, "unknown_document"),
    ],
    ids=["nothing held", "no reason", "unknown document"],
)
def test_return_refused(documents: list[Held], fields: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidDataError) as error:
        send_back(documents, [ENROL], **fields)
    assert code_of(error) == code


FORK = [SECOND, RIVAL]


def choose(documents: list[Held], decisions: list[Decision], document: Held, **fields: Any) -> Decision:
    return choosing(SCHOOL, YEAR, documents, decisions, document=document.digest, **(FIELDS | fields))


def test_the_chosen_head_is_current_and_can_be_accepted() -> None:
    made = choose(FORK, [ENROL], RIVAL)
    assert (set(made.documents), made.chosen) == ({SECOND.digest, RIVAL.digest}, RIVAL.digest)
    accepted = accept(FORK, [ENROL, made])
    assert accepted.documents == (RIVAL.digest,)
    assert standing(SCHOOL, YEAR, FORK, [ENROL, made, accepted]).accepted == RIVAL


def test_the_head_not_chosen_cannot_be_accepted() -> None:
    with pytest.raises(InvalidDataError) as error:
        accept(FORK, [ENROL, choose(FORK, [ENROL], RIVAL)], SECOND)
    assert code_of(error) == "fork"


def test_accepting_the_chosen_head_replaces_what_was_accepted_of_the_others() -> None:
    before = accept([SECOND], [ENROL])
    made = choose(FORK, [ENROL, before], RIVAL)
    accepted = accept(FORK, [ENROL, before, made])
    assert accepted.supersedes == (before.digest,)
    found = standing(SCHOOL, YEAR, FORK, [ENROL, before, made, accepted])
    assert (found.accepted, found.contradictory) == (RIVAL, False)


def test_choosing_the_same_twice_is_one_decision_and_otherwise_replaces_it() -> None:
    made = choose(FORK, [ENROL], RIVAL)
    assert choose(FORK, [ENROL, made], RIVAL) is made
    other = choose(FORK, [ENROL, made], SECOND)
    assert other.supersedes == (made.digest,)
    back = choose(FORK, [ENROL, made, other], RIVAL)
    assert standing(SCHOOL, YEAR, FORK, [ENROL, made, other, back]).current == RIVAL


def test_choosing_settles_two_choices_that_contradict() -> None:
    both = [choose(FORK, [ENROL], RIVAL), choose(FORK, [ENROL], SECOND)]
    assert standing(SCHOOL, YEAR, FORK, [ENROL, *both]).contradictory
    made = choose(FORK, [ENROL, *both], RIVAL)
    found = standing(SCHOOL, YEAR, FORK, [ENROL, *both, made])
    assert (found.current, found.contradictory) == (RIVAL, False)


@pytest.mark.parametrize(
    ("documents", "document", "code"),
    [([FIRST], FIRST, "no_fork"), ([], FIRST, "no_fork"), (FORK, FIRST, "unknown_document")],
    ids=["one head", "nothing held", "no head"],
)
def test_choice_refused(documents: list[Held], document: Held, code: str) -> None:
    with pytest.raises(InvalidDataError) as error:
        choose(documents, [ENROL], document)
    assert code_of(error) == code


def withdraw(documents: list[Held], decisions: list[Decision], *withdrawn: Held, **fields: Any) -> Decision | None:
    options: dict[str, Any] = {"reason": "นำเข้าผิดแฟ้ม", "receipted": lambda _: False} | fields
    return withdrawing(SCHOOL, [held.digest for held in withdrawn], documents, decisions, **FIELDS, **options)


def restore(decisions: list[Decision], *restored: Held) -> Decision:
    return restoring(SCHOOL, [held.digest for held in restored], decisions, **FIELDS)


def made_of(decision: Decision | None) -> Decision:
    assert decision is not None
    return decision


def test_a_withdrawn_document_stands_nowhere_and_the_one_before_is_current_again() -> None:
    made = made_of(withdraw([FIRST, SECOND], [ENROL], SECOND))
    found = standing(SCHOOL, YEAR, [FIRST, SECOND], [ENROL, made])
    assert (found.current, found.withdrawn) == (FIRST, (SECOND,))


def test_withdrawing_replaces_the_acceptance() -> None:
    accepted = accept([FIRST], [ENROL])
    made = made_of(withdraw([FIRST], [ENROL, accepted], FIRST))
    assert made.supersedes == (accepted.digest,)
    assert standing(SCHOOL, YEAR, [FIRST], [ENROL, accepted, made]).state is ReviewState.MISSING


def test_withdrawing_settles_an_acceptance_elsewhere() -> None:
    first = made_of(withdraw([FIRST], [ENROL], FIRST))
    disputed = [ENROL, accept([FIRST], [ENROL]), first]
    assert standing(SCHOOL, YEAR, [FIRST], disputed).contradictory
    made = made_of(withdraw([FIRST], disputed, FIRST))
    found = standing(SCHOOL, YEAR, [FIRST], [*disputed, made])
    assert (found.state, found.contradictory) == (ReviewState.MISSING, False)


def test_withdrawing_twice_is_one_decision() -> None:
    made = made_of(withdraw([FIRST], [ENROL], FIRST))
    assert withdraw([FIRST], [ENROL, made], FIRST) is None


def test_withdrawn_restored_and_withdrawn_again_in_the_same_second() -> None:
    first = made_of(withdraw([FIRST], [ENROL], FIRST))
    back = restore([ENROL, first], FIRST)
    assert standing(SCHOOL, YEAR, [FIRST], [ENROL, first, back]).state is ReviewState.RECEIVED
    again = made_of(withdraw([FIRST], [ENROL, first, back], FIRST))
    assert standing(SCHOOL, YEAR, [FIRST], [ENROL, first, back, again]).state is ReviewState.MISSING
    last = restore([ENROL, first, back, again], FIRST)
    assert standing(SCHOOL, YEAR, [FIRST], [ENROL, first, back, again, last]).state is ReviewState.RECEIVED


def test_restoring_one_leaves_the_others_withdrawn() -> None:
    made = made_of(withdraw([FIRST, RIVAL], [ENROL], FIRST, RIVAL))
    back = restore([ENROL, made], RIVAL)
    found = standing(SCHOOL, YEAR, [FIRST, RIVAL], [ENROL, made, back])
    assert (found.current, found.withdrawn) == (RIVAL, (FIRST,))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"receipted": lambda digest: digest == FIRST.digest}, "receipt_written"),
        ({"reason": " "}, "no_reason_withdraw"),
    ],
    ids=["a receipt went out", "no reason"],
)
def test_withdrawal_refused(fields: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidDataError) as error:
        withdraw([FIRST, RIVAL], [ENROL], RIVAL, FIRST, **fields)
    assert code_of(error) == code


def test_only_the_reporters_own_documents_are_withdrawn() -> None:
    with pytest.raises(InvalidDataError) as error:
        withdraw([replace(FIRST, reporter=OTHER)], [ENROL], FIRST)
    assert code_of(error) == "unknown_document"


@pytest.mark.parametrize("restored", [(FIRST,), ()], ids=["not withdrawn", "nothing named"])
def test_restoring_refused(restored: tuple[Held, ...]) -> None:
    with pytest.raises(InvalidDataError) as error:
        restore([ENROL, made_of(withdraw([RIVAL], [ENROL], RIVAL))], *restored)
    assert code_of(error) == "not_withdrawn"


@pytest.mark.parametrize("disputed", [False, True], ids=["withdrawn", "accepted elsewhere"])
def test_a_withdrawn_document_is_accepted_only_once_restored(disputed: bool) -> None:
    decisions = [ENROL, made_of(withdraw([FIRST], [ENROL], FIRST))] + [accept([FIRST], [ENROL])] * disputed
    with pytest.raises(InvalidDataError) as error:
        accept([FIRST], decisions, FIRST)
    assert code_of(error) == "document_withdrawn"
    back = restore(decisions, FIRST)
    assert standing(SCHOOL, YEAR, [FIRST], [*decisions, back, accept([FIRST], [*decisions, back])]).accepted == FIRST
