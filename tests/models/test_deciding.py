"""What an officer may decide, and which earlier decisions a new one replaces."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.deciding import acceptance, returning
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
