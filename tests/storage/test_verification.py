"""Verifying one package: trust is a key that the district's plan or its own decisions vouch for, and nothing less."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.errors import InvalidDataError
from models.publication import PlanDocument
from storage.district_file import DistrictFile
from storage.documents import read_plan
from storage.importing import import_paths
from storage.keys import create_key
from storage.publishing import publish
from storage.verification import KeyTrust, read_trusted, verify_package
from tests.helpers.codes import code_of, coded_district, district_key, proof_of
from tests.helpers.district import BRANCH_SCHOOL, NOW, edit_cell, enrol, make_district, signer_of, write


@pytest.fixture
def district(tmp_path: Path) -> Iterator[DistrictFile]:
    with coded_district(tmp_path / "district.chiwat") as opened:
        yield opened


@pytest.fixture
def plan(district: DistrictFile, tmp_path: Path) -> Path:
    publish(district, tmp_path / "plan.xlsx", district_key(), NOW)
    return tmp_path / "plan.xlsx"


def document(plan: Path) -> PlanDocument:
    return read_plan(plan.read_bytes())[0]


def states(package: Path, trusted: Path | None) -> tuple[str, KeyTrust]:
    found = verify_package(package.read_bytes(), read_trusted(trusted) if trusted else None)
    return found.state, found.trust


def test_a_report_proven_by_its_code_is_trusted(district: DistrictFile, plan: Path, tmp_path: Path) -> None:
    proof = proof_of(document(plan), code_of(district))
    package, _ = write(tmp_path / "a.xlsx", enrolment=proof)
    assert states(package, plan) == ("valid", KeyTrust.TRUSTED)
    assert states(package, None) == ("valid", KeyTrust.NOT_CHECKED)


def test_an_edited_report_of_a_trusted_key_is_named_as_edited(
    district: DistrictFile, plan: Path, tmp_path: Path
) -> None:
    package, _ = write(tmp_path / "a.xlsx", enrolment=proof_of(document(plan), code_of(district)))
    assert states(edit_cell(package, tmp_path / "b.xlsx"), plan) == ("cells_changed", KeyTrust.TRUSTED)


def test_a_strangers_key_is_unknown_whatever_it_signs(district: DistrictFile, plan: Path, tmp_path: Path) -> None:
    stranger = create_key()
    proof = proof_of(document(plan), code_of(district))
    bare, _ = write(tmp_path / "a.xlsx", signer=stranger)
    stolen, _ = write(tmp_path / "b.xlsx", signer=stranger, enrolment=proof)
    edited = edit_cell(bare, tmp_path / "c.xlsx")
    assert [states(package, plan) for package in (bare, stolen)] == [("unknown_key", KeyTrust.UNKNOWN)] * 2
    assert states(edited, plan) == ("cells_changed", KeyTrust.UNKNOWN)


def test_a_proof_of_another_school_or_code_vouches_for_nothing(
    district: DistrictFile, plan: Path, tmp_path: Path
) -> None:
    neighbour = proof_of(document(plan), code_of(district, BRANCH_SCHOOL), BRANCH_SCHOOL, signer_of(BRANCH_SCHOOL))
    package, _ = write(tmp_path / "a.xlsx", enrolment=neighbour)
    assert states(package, plan) == ("unknown_key", KeyTrust.UNKNOWN)


def test_what_an_officer_enrolled_is_trusted_by_the_districts_own_file(tmp_path: Path) -> None:
    path, package = tmp_path / "own.chiwat", write(tmp_path / "a.xlsx")[0]
    with coded_district(path) as district:
        publish(district, tmp_path / "plan.xlsx", district_key(), NOW)
        import_paths(district, [package], now=NOW)
        assert states(package, path) == ("unknown_key", KeyTrust.UNKNOWN)
        enrol(district)
    assert states(package, path) == ("valid", KeyTrust.TRUSTED)


def test_a_district_that_has_published_nothing_can_vouch_for_nothing(tmp_path: Path) -> None:
    make_district(tmp_path / "own.chiwat").close()
    with pytest.raises(InvalidDataError, match="not_published"):
        read_trusted(tmp_path / "own.chiwat")
