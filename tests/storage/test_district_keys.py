"""The district's key: another passphrase, a key that the one before vouches for, and one that only new codes can."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from models.errors import InvalidDataError, UntrustedError
from models.import_state import ImportState
from models.publication import PlanDocument
from models.standing import ReviewState
from storage import district_keys
from storage.codes import printed_codes
from storage.district_file import DistrictFile
from storage.district_keys import change_passphrase, cosigner, renew_key, replace_lost_key
from storage.documents import publish_plan, read_plan
from storage.importing import import_paths
from storage.keys import OpenKey, create_key
from storage.package import Package
from storage.publishing import publish
from storage.school_file import SchoolFile
from storage.verification import read_trusted, verify_package
from tests.helpers.codes import code_of, coded_district, district_key, proof_of
from tests.helpers.district import NOW, OPEN_SCHOOL, PASSPHRASE, write
from tests.helpers.factories import SCHOOL, YEAR

NEW = "อีกคำหนึ่ง ที่ยาวพอ"
LATER = NOW + timedelta(days=30)


@pytest.fixture
def district(tmp_path: Path) -> Iterator[DistrictFile]:
    with coded_district(tmp_path / "district.chiwat") as opened:
        yield opened


def published(district: DistrictFile, key: OpenKey, path: Path) -> tuple[PlanDocument, Package]:
    publish(district, path, key, LATER)
    return read_plan(path.read_bytes())


def make_school(path: Path, document: PlanDocument, code: str = "") -> SchoolFile:
    return SchoolFile.create_under(path, document, OPEN_SCHOOL, "ครู", NOW, code=code)


def test_another_passphrase_opens_the_same_key_and_its_codes(district: DistrictFile) -> None:
    before = printed_codes(district, district_key())
    change_passphrase(district, PASSPHRASE, NEW)
    with pytest.raises(UntrustedError, match="wrong_passphrase"):
        district.open_key(PASSPHRASE)
    opened = district.open_key(NEW)
    assert opened.public_key == district_key().public_key
    assert printed_codes(district, opened) == before


@pytest.mark.parametrize(
    ("old", "new", "code"), [("ผิด", NEW, "wrong_passphrase"), (PASSPHRASE, " ", "passphrase_empty")]
)
def test_a_passphrase_that_is_wrong_or_empty_changes_nothing(
    district: DistrictFile, old: str, new: str, code: str
) -> None:
    with pytest.raises((UntrustedError, InvalidDataError), match=code):
        change_passphrase(district, old, new)
    assert district.open_key(PASSPHRASE).public_key == district_key().public_key


def test_a_renewed_key_is_vouched_for_by_the_one_before(district: DistrictFile, tmp_path: Path) -> None:
    held, _ = published(district, district_key(), tmp_path / "first.xlsx")
    renewed = renew_key(district, district_key(), NEW)
    assert district.open_key(NEW).public_key == district.public_key == renewed.public_key
    assert district.own_keys == {renewed.public_key, district_key().public_key}
    document, package = published(district, renewed, tmp_path / "second.xlsx")
    assert (package.key, package.cosigner) == (renewed.public_key, district_key().public_key)
    assert document.publication.serial == 2
    with make_school(tmp_path / "school.chiwat", held) as school:
        school.take_plan(document, cosigner=package.cosigner)
        assert school.plan_document.publication.district_key == renewed.public_key
        with pytest.raises(UntrustedError, match="other_district_key"):
            school.take_plan(held)


def test_verifying_against_the_plan_before_takes_what_its_key_vouches_for(
    district: DistrictFile, tmp_path: Path
) -> None:
    first, second, stranger = (tmp_path / f"{name}.xlsx" for name in ("first", "second", "stranger"))
    published(district, district_key(), first)
    renewed = renew_key(district, district_key(), NEW)
    document, _ = published(district, renewed, second)
    publish_plan(stranger, document, renewed)
    states = [verify_package(path.read_bytes(), read_trusted(first)).state for path in (second, stranger)]
    assert states == ["valid", "unknown_key"]


def test_codes_and_what_they_proved_outlive_the_key(district: DistrictFile, tmp_path: Path) -> None:
    code, document = code_of(district), district.publish(NOW)
    path, _ = write(tmp_path / "early.xlsx", enrolment=proof_of(document, code))
    renewed = renew_key(district, district_key(), NEW)
    assert code_of(district, key=renewed) == code
    assert proof_of(district.publish(LATER), code).statement.district_key == renewed.public_key
    assert import_paths(district, [path], now=LATER).files[0].state is ImportState.NEW


def test_the_key_before_last_vouches_no_longer(district: DistrictFile, tmp_path: Path) -> None:
    held, _ = published(district, district_key(), tmp_path / "first.xlsx")
    second = renew_key(district, district_key(), NEW)
    third = renew_key(district, second, NEW)
    document, package = published(district, third, tmp_path / "third.xlsx")
    assert (package.key, package.cosigner) == (third.public_key, second.public_key)
    with make_school(tmp_path / "school.chiwat", held) as school:
        with pytest.raises(UntrustedError, match="other_district_key"):
            school.take_plan(document, cosigner=package.cosigner)
        school.take_plan(document, cosigner=package.cosigner, code=code_of(district, key=third))
        assert school.enrolment is not None
        assert school.plan_document == document


def test_a_used_code_proves_a_later_key_of_the_district_too(district: DistrictFile, tmp_path: Path) -> None:
    code = code_of(district)
    held, _ = published(district, district_key(), tmp_path / "first.xlsx")
    third = renew_key(district, renew_key(district, district_key(), NEW), NEW)
    document, package = published(district, third, tmp_path / "third.xlsx")
    with make_school(tmp_path / "school.chiwat", held, code) as school:
        school.take_plan(document, cosigner=package.cosigner, code=code)
        with pytest.raises(InvalidDataError, match="code_used"):
            school.renew_key("ครู", code)


def test_a_key_that_nobody_can_open_is_replaced_with_new_codes(district: DistrictFile, tmp_path: Path) -> None:
    code = code_of(district)
    held, _ = published(district, district_key(), tmp_path / "first.xlsx")
    path, _ = write(tmp_path / "a.xlsx", enrolment=proof_of(held, code))
    import_paths(district, [path], now=NOW)
    fresh = replace_lost_key(district, NEW, LATER, "ก")
    assert cosigner(district, fresh) is None
    document, package = published(district, fresh, tmp_path / "second.xlsx")
    assert package.cosigner == ""
    assert [letter.serial for letter in printed_codes(district, fresh)] == [2, 2, 2]
    assert district.standing(OPEN_SCHOOL, YEAR).state is ReviewState.RECEIVED
    with make_school(tmp_path / "school.chiwat", held, code) as school:
        with pytest.raises(UntrustedError, match="other_district_key"):
            school.take_plan(document, cosigner=package.cosigner)
        with pytest.raises(InvalidDataError, match="code_replaced"):
            school.take_plan(document, code=code)
        assert school.plan_document == held
        school.take_plan(document, code=code_of(district, key=fresh))
        assert school.enrolment is not None
        assert school.enrolment.statement.serial == 2


def test_a_stranger_vouches_for_nothing(district: DistrictFile, tmp_path: Path) -> None:
    held, _ = published(district, district_key(), tmp_path / "first.xlsx")
    with make_school(tmp_path / "school.chiwat", held) as school:
        renewed = renew_key(district, district_key(), NEW)
        document, _ = published(district, renewed, tmp_path / "second.xlsx")
        for stranger in ("", "ab" * 32, renewed.public_key):
            with pytest.raises(UntrustedError, match="other_district_key"):
                school.take_plan(document, cosigner=stranger)


def test_only_the_districts_own_key_is_renewed(district: DistrictFile) -> None:
    with pytest.raises(UntrustedError, match="wrong_key"):
        renew_key(district, create_key(), NEW)
    with pytest.raises(InvalidDataError, match="passphrase_empty"):
        renew_key(district, district_key(), " ")
    assert district.own_keys == {district_key().public_key}


@pytest.mark.parametrize(
    ("step", "change"),
    [
        ("lock_again", lambda district: renew_key(district, district_key(), NEW)),
        ("reissue", lambda district: replace_lost_key(district, NEW, LATER)),
    ],
    ids=["renewed", "lost"],
)
def test_a_fault_while_changing_the_key_leaves_the_old_one(
    district: DistrictFile, monkeypatch: pytest.MonkeyPatch, step: str, change: Callable[[DistrictFile], OpenKey]
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a power cut")

    monkeypatch.setattr(district_keys, step, fail)
    with pytest.raises(RuntimeError):
        change(district)
    assert district.open_key(PASSPHRASE).public_key == district.public_key
    assert district.own_keys == {district_key().public_key}
    assert district.publication.activation[SCHOOL].serial == 1
