"""Activation codes on the district's side: issued, sealed, printed, replaced, taken back, moved to another key."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from models.activation import TagStatement, read_code
from models.decision import DecisionKind
from models.errors import InvalidDataError, UntrustedError
from models.import_state import ImportState
from models.plan import ReporterType
from models.publication import Activation
from models.standing import ReviewState
from models.submission import Reporter
from models.trust import code_in_force
from storage import activation, codes
from storage.activation import CodeKeys, proof_holds
from storage.codes import CodeState, code_states, issue_missing, printed_codes, reissue, take_back
from storage.database import connect
from storage.district_file import DistrictFile
from storage.importing import import_paths
from storage.keys import create_key
from tests.helpers.codes import code_of, coded_district, district_key, proof_of
from tests.helpers.district import BRANCH_SCHOOL, NOW, OFFICE, OPEN_SCHOOL, make_district, signer_of, write
from tests.helpers.factories import DISTRICT, SCHOOL, YEAR, make_office_report, make_report, make_signer

NEW = ImportState.NEW
LATER = NOW + timedelta(days=30)
EVERYBODY = [OPEN_SCHOOL, BRANCH_SCHOOL, OFFICE]


@pytest.fixture
def district(tmp_path: Path) -> Iterator[DistrictFile]:
    with coded_district(tmp_path / "district.chiwat") as opened:
        yield opened


def tag_of(district: DistrictFile, code: str, serial: int = 1) -> bool:
    """Whether the publication's tag proves the district's key to whoever types the code."""
    keys = CodeKeys(read_code(code, SCHOOL), DISTRICT, SCHOOL)
    said = TagStatement(district=DISTRICT, district_key=district.public_key, school=SCHOOL, serial=serial)
    carried = district.publication.activation[SCHOOL]
    return carried.serial == serial and keys.proves(said, carried.tag)


def issues(district: DistrictFile) -> dict[Reporter, str]:
    made = district.records.decisions()
    found = {reporter: code_in_force(reporter, made) for reporter in EVERYBODY}
    return {reporter: issue.key for reporter, issue in found.items() if issue}


def state_of(district: DistrictFile, reporter: Reporter = OPEN_SCHOOL) -> CodeState:
    return next(state for state in code_states(district) if state.reporter == reporter)


def sent(district: DistrictFile, path: Path, **changes: Any) -> ImportState:
    """Import a package of the open school and return its state."""
    found = import_paths(district, [write(path, **changes)[0]], now=NOW)
    return found.files[0].state


def test_who_owes_a_report_gets_a_code(district: DistrictFile) -> None:
    assert [(state.reporter, state.serial, state.keys) for state in code_states(district)] == [
        (reporter, 1, 0) for reporter in EVERYBODY
    ]
    assert issue_missing(district, district_key(), LATER) == ()
    letters = printed_codes(district, district_key())
    assert [(letter.reporter, letter.serial, letter.amphoe) for letter in letters] == [
        (OPEN_SCHOOL, 1, "แม่ริม"), (BRANCH_SCHOOL, 1, "แม่ริม"), (OFFICE, 1, "")
    ]  # fmt: skip
    assert len({letter.text for letter in letters}) == 3


def test_a_code_that_is_opened_again_is_the_one_that_was_issued(district: DistrictFile) -> None:
    keys = CodeKeys(read_code(code_of(district), SCHOOL), DISTRICT, SCHOOL)
    assert keys.enrolment_key == issues(district)[OPEN_SCHOOL]
    assert tag_of(district, code_of(district))


def test_issuing_stretches_each_code_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching takes all the time that issuing takes: 132 codes are 132 times 16 MiB, not more."""
    stretched = []

    def count(*arguments: str) -> CodeKeys:
        stretched.append(arguments[1:])
        return activation.CodeKeys(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(codes, "CodeKeys", count)
    with make_district(tmp_path / "a.chiwat") as district:
        assert len(issue_missing(district, district_key(), NOW)) == len(stretched) == 3


def test_codes_raise_the_serial_of_the_publication_and_nothing_of_the_plan(tmp_path: Path) -> None:
    with make_district(tmp_path / "a.chiwat") as district:
        before = district.publish(NOW)
        issue_missing(district, district_key(), LATER)
        after = district.publish(LATER)
        assert (before.publication.serial, after.publication.serial) == (1, 2)
        assert before.publication.activation == {}
        assert set(after.publication.activation) == {SCHOOL, BRANCH_SCHOOL.code, DISTRICT}
        assert after.plan.digest() == before.plan.digest()
        assert district.publish(LATER) == after


@pytest.mark.parametrize("reporter", EVERYBODY, ids=lambda one: one.code)
def test_a_package_under_a_code_is_taken_without_a_telephone(
    district: DistrictFile, tmp_path: Path, reporter: Reporter
) -> None:
    report = make_report(reporter=reporter) if reporter.type is ReporterType.SCHOOL else make_office_report()
    proof = proof_of(district.publish(NOW), code_of(district, reporter), reporter)
    assert sent(district, tmp_path / "a.xlsx", report=report, enrolment=proof) is ImportState.NEW
    assert state_of(district, reporter).keys == 1


def test_a_new_code_takes_the_place_of_the_old_and_the_key_stays_trusted(
    district: DistrictFile, tmp_path: Path
) -> None:
    old, old_document = code_of(district), district.publish(NOW)
    proof = proof_of(old_document, old)
    assert sent(district, tmp_path / "a.xlsx", enrolment=proof) is ImportState.NEW
    district.accept(OPEN_SCHOOL, YEAR, NOW, "ก")
    reissue(district, district_key(), [OPEN_SCHOOL], LATER, "ก")
    new = code_of(district)
    assert new != old
    assert tag_of(district, new, serial=2)
    assert not tag_of(district, old, serial=2)
    assert district.standing(OPEN_SCHOOL, YEAR).state is ReviewState.ACCEPTED
    assert signer_of(OPEN_SCHOOL).public_key in {
        d.key for d in district.records.decisions() if d.kind is DecisionKind.ENROL and d.reporter == OPEN_SCHOOL
    }
    # Whoever found the old letter proves nothing with it.
    thief = make_signer(66)
    found = proof_of(old_document, old, signer=thief)
    changes = {"enrolment": found, "signer": thief, "revision": 2}
    assert sent(district, tmp_path / "b.xlsx", **changes) is ImportState.WRONG_SCHOOL_KEY


def test_a_revoked_key_is_not_kept_by_a_new_code_but_a_new_key_is_taken(district: DistrictFile, tmp_path: Path) -> None:
    assert sent(district, tmp_path / "a.xlsx", enrolment=proof_of(district.publish(NOW), code_of(district))) is NEW
    district.accept(OPEN_SCHOOL, YEAR, NOW, "ก")
    district.revoke(OPEN_SCHOOL, LATER, "ก", reason="เครื่องหาย")
    reissue(district, district_key(), [OPEN_SCHOOL], LATER, "ก")
    document, code = district.publish(LATER), code_of(district)
    first = district.standing(OPEN_SCHOOL, YEAR).heads[0].digest
    fresh = make_signer(66)
    new = {"enrolment": proof_of(document, code, signer=fresh), "signer": fresh, "revision": 2, "lineage": (first,)}
    assert sent(district, tmp_path / "b.xlsx", **new) is ImportState.NEWER_REVISION
    old = {"enrolment": proof_of(document, code), "revision": 2}
    assert sent(district, tmp_path / "c.xlsx", **old) is ImportState.REVOKED_KEY
    assert district.standing(OPEN_SCHOOL, YEAR).accepted is not None


def test_a_key_that_two_have_proved_is_not_pinned_by_a_new_code(district: DistrictFile, tmp_path: Path) -> None:
    document, code = district.publish(NOW), code_of(district)
    for seed in (1, 66):
        signer = make_signer(seed)
        proof = proof_of(document, code, signer=signer)
        sent(district, tmp_path / f"{seed}.xlsx", enrolment=proof, signer=signer, name=f"ฉบับ {seed}")
    assert state_of(district).keys == 2
    reissue(district, district_key(), [OPEN_SCHOOL], LATER)
    assert not [d for d in district.records.decisions() if d.kind is DecisionKind.ENROL]
    assert state_of(district).keys == 0


def test_a_code_that_was_taken_back_is_told_by_a_serial_without_a_tag(district: DistrictFile, tmp_path: Path) -> None:
    document, code = district.publish(NOW), code_of(district)
    take_back(district, [OPEN_SCHOOL], LATER)
    assert district.publication.activation[SCHOOL] == Activation(serial=2, tag="")
    assert (state_of(district).serial, state_of(district).taken_back) == (2, True)
    assert sent(district, tmp_path / "a.xlsx", enrolment=proof_of(document, code)) is ImportState.UNKNOWN_KEY
    with pytest.raises(InvalidDataError, match="code_not_issued"):
        code_of(district)
    assert OPEN_SCHOOL not in [letter.reporter for letter in printed_codes(district, district_key())]
    assert issue_missing(district, district_key(), LATER) == ()
    reissue(district, district_key(), [OPEN_SCHOOL], LATER)
    assert tag_of(district, code_of(district), serial=3)


def test_only_the_district_with_its_own_key_issues_and_prints(district: DistrictFile) -> None:
    other = create_key()
    for act in (
        lambda: issue_missing(district, other, NOW),
        lambda: reissue(district, other, [OPEN_SCHOOL], NOW),
        lambda: printed_codes(district, other),
    ):
        with pytest.raises(UntrustedError, match="wrong_key"):
            act()


@pytest.mark.parametrize("code", ["1050130003", "1050139999"], ids=["closed", "never heard of"])
def test_nobody_else_gets_a_code(district: DistrictFile, code: str) -> None:
    before = district.records.decisions()
    with pytest.raises(InvalidDataError, match="unknown_reporter"):
        reissue(district, district_key(), [OPEN_SCHOOL, Reporter(type=ReporterType.SCHOOL, code=code)], NOW)
    assert district.records.decisions() == before


def changed_row(path: Path, change: str) -> None:
    connection = connect(path, "rw")
    try:
        connection.execute("DROP TRIGGER sealed_codes_no_update")
        connection.execute(change)
    finally:
        connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE sealed_codes SET locked = zeroblob(66)",
        "UPDATE sealed_codes SET locked = x'00'",
        "UPDATE sealed_codes SET locked = (SELECT max(locked) FROM sealed_codes)",
    ],
    ids=["overwritten", "cut off", "another school's"],
)
def test_a_sealed_code_that_was_changed_is_refused(tmp_path: Path, change: str) -> None:
    path = tmp_path / "a.chiwat"
    coded_district(path).close()
    changed_row(path, change)
    with DistrictFile.open(path) as district, pytest.raises(UntrustedError, match="damaged_key"):
        printed_codes(district, district_key())


def test_what_was_issued_is_never_changed(district: DistrictFile) -> None:
    for statement in ("UPDATE sealed_codes SET tag = ''", "DELETE FROM sealed_codes"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"), district.database.atomic():
            district.database.execute(statement)


def test_codes_that_two_computers_issued_contradict_until_another_is_issued(
    district: DistrictFile, tmp_path: Path
) -> None:
    shutil.copy(district.path, tmp_path / "other.chiwat")
    with DistrictFile.open(tmp_path / "other.chiwat") as other:
        reissue(district, district_key(), [OPEN_SCHOOL], LATER)
        reissue(other, district_key(), [OPEN_SCHOOL], LATER)
        with district.database.atomic():
            district.records.add_decisions(other.records.decisions())
    assert state_of(district).contradictory
    assert SCHOOL not in district.publication.activation
    reissue(district, district_key(), [OPEN_SCHOOL], LATER)
    assert (state_of(district).contradictory, state_of(district).serial) == (False, 3)
    assert tag_of(district, code_of(district), serial=3)


def test_a_code_that_only_another_computer_can_open_is_left_out(district: DistrictFile, tmp_path: Path) -> None:
    shutil.copy(district.path, tmp_path / "other.chiwat")
    with DistrictFile.open(tmp_path / "other.chiwat") as other:
        reissue(other, district_key(), [OPEN_SCHOOL], LATER)
        with district.database.atomic():
            district.records.add_decisions(other.records.decisions())
    assert state_of(district).serial == 2
    assert set(district.publication.activation) == {BRANCH_SCHOOL.code, DISTRICT}
    assert len(printed_codes(district, district_key())) == 2
    with pytest.raises(InvalidDataError, match="code_not_issued"):
        code_of(district)


def test_a_proof_speaks_for_one_school_one_key_and_one_code(district: DistrictFile) -> None:
    proof = proof_of(district.publish(NOW), code_of(district))
    assert proof_holds(proof, issues(district)[OPEN_SCHOOL])
    assert not proof_holds(proof, issues(district)[BRANCH_SCHOOL])
    assert not proof_holds(proof, "")
