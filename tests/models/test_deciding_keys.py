"""Enrolling and revoking keys."""

from __future__ import annotations

from typing import Any

import pytest

from models.deciding import acceptance
from models.deciding_keys import enrolment, revocation
from models.decision import Decision, DecisionKind
from models.errors import UntrustedError
from models.fingerprint import fingerprint
from models.held import Held
from models.plan import ReporterType
from models.standing import ReviewState, standing
from models.submission import Reporter
from models.trust import trust

SCHOOL = Reporter(type=ReporterType.SCHOOL, code="1050130001")
OTHER = Reporter(type=ReporterType.SCHOOL, code="1050130002")
KEY, SECOND = "aa" * 32, "bb" * 32
FIELDS: dict[str, Any] = {"made_at": "2021-10-01T09:00:00+00:00", "officer": " เจ้าหน้าที่ "}


def held(n: int, key: str = KEY, serial: int = 0, reporter: Reporter = SCHOOL) -> Held:
    return Held(
        digest=f"{n:064x}",
        reporter=reporter,
        year=2564,
        revision=1,
        final=True,
        key=key,
        lineage=(),
        serial=serial,
    )


FIRST, STRANGE = held(1), held(2, SECOND)
ISSUE = Decision(kind=DecisionKind.ISSUE, reporter=SCHOOL, made_at="", key="c1" * 32, serial=1)


def digits(key: str, reporter: Reporter = SCHOOL) -> str:
    return fingerprint(reporter.type.value, reporter.code, key)


def enrol(documents: list[Held], decisions: list[Decision], key: str = KEY, reporter: Reporter = SCHOOL) -> Decision:
    return enrolment(reporter, digits(key, reporter), documents, decisions, **FIELDS)


def revoke(documents: list[Held], decisions: list[Decision], read_out: str = "") -> Decision:
    return revocation(SCHOOL, read_out, documents, decisions, reason=" เครื่องหาย ", **FIELDS)


ENROL = enrol([FIRST], [])


def test_enrolling_one_of_two_keys_under_one_code_settles_it() -> None:
    both = [held(1, KEY, 1), held(2, SECOND, 1)]
    made = enrol(both, [ISSUE], SECOND)
    assert trust(SCHOOL, both, [ISSUE, made]).keys == {SECOND}


def test_a_key_that_anothers_code_proved_is_not_enrolled_for_this_one() -> None:
    proven = held(3, KEY, 1)
    with pytest.raises(UntrustedError) as error:
        enrol([proven, held(4, KEY, 0, OTHER)], [ISSUE], KEY, OTHER)
    assert error.value.code == "key_of_another"


def test_revoking_the_only_key_needs_no_digits() -> None:
    made = revoke([FIRST], [ENROL])
    assert (made.kind, made.key, made.reason) == (DecisionKind.REVOKE, KEY, "เครื่องหาย")
    assert trust(SCHOOL, [FIRST], [ENROL, made]).keys == frozenset()


def test_revoking_one_of_two_by_its_digits() -> None:
    second = enrol([FIRST, STRANGE], [ENROL], SECOND)
    made = revoke([FIRST, STRANGE], [ENROL, second], digits(SECOND))
    assert trust(SCHOOL, [FIRST, STRANGE], [ENROL, second, made]).keys == {KEY}


def test_a_key_can_be_revoked_before_it_was_ever_trusted() -> None:
    made = revoke([STRANGE], [], digits(SECOND))
    assert made.key == SECOND


def test_revoking_twice_is_one_decision() -> None:
    made = revoke([FIRST], [ENROL])
    assert revoke([FIRST], [ENROL, made], digits(KEY)) is made


@pytest.mark.parametrize("reporter", [SCHOOL, OTHER], ids=["its own school", "another school"])
def test_a_revoked_key_is_never_enrolled_again(reporter: Reporter) -> None:
    made = revoke([FIRST], [ENROL])
    with pytest.raises(UntrustedError) as error:
        enrol([FIRST, held(5, KEY, 0, OTHER)], [ENROL, made], KEY, reporter)
    assert error.value.code == "key_revoked"


def test_what_was_accepted_goes_on_counting_and_nothing_new_is() -> None:
    accepted = acceptance(SCHOOL, 2564, [FIRST], [ENROL], **FIELDS)
    made = revoke([FIRST], [ENROL, accepted])
    found = standing(SCHOOL, 2564, [FIRST, held(6)], [ENROL, accepted, made])
    assert (found.state, found.accepted) == (ReviewState.ACCEPTED, FIRST)
    assert [waiting.digest for waiting in found.quarantined] == [held(6).digest]


@pytest.mark.parametrize(
    ("documents", "decisions", "read_out", "code"),
    [
        ([FIRST], [], "", "no_key_to_revoke"),
        ([FIRST, STRANGE], [ENROL, enrol([STRANGE], [], SECOND)], "", "no_key_to_revoke"),
        ([FIRST], [ENROL], "0" * 30, "fingerprint_differs"),
        ([], [], "0" * 30, "no_waiting_key"),
    ],
    ids=["none is trusted", "which of two", "digits of no key", "nothing held"],
)
def test_revocation_refused(documents: list[Held], decisions: list[Decision], read_out: str, code: str) -> None:
    with pytest.raises(UntrustedError) as error:
        revoke(documents, decisions, read_out)
    assert error.value.code == code
