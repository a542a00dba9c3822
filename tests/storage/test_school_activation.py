"""Typing a code at the school: what it proves, and a word for each way in which it may be the wrong one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from models.activation import print_code, read_code
from models.canonical import digest, encode
from models.errors import InvalidDataError, UntrustedError
from models.fingerprint import fingerprint
from models.plan import ReporterType
from models.publication import Activation, PlanDocument
from models.submission import Attestation, Reporter
from storage.activation import CodeKeys, proof_holds
from storage.codes import reissue, take_back
from storage.documents import read_submission
from storage.export import export_submission
from storage.school_file import SchoolFile
from tests.helpers.codes import code_of, coded_district, district_key
from tests.helpers.district import BRANCH_SCHOOL, NOW, OFFICE, OPEN_SCHOOL
from tests.helpers.factories import DISTRICT, SCHOOL, YEAR, make_entries, make_plan_document, make_profile, make_signer
from tests.helpers.indicators import changed

PASSPHRASE = "กล้วยไม้ 7 ต้น"
LATER = NOW + timedelta(days=30)
DIRECTOR = Attestation(name="นางสมศรี ใจดี", position="ผู้อำนวยการโรงเรียน")


class Letters:
    """A district's published plans and the codes of its letters: the first, and after a new code was issued."""

    def __init__(self, folder: Path) -> None:
        with coded_district(folder / "district.chiwat") as district:
            self.document, self.code = district.publish(NOW), code_of(district)
            self.codes = {reporter: code_of(district, reporter) for reporter in (OPEN_SCHOOL, BRANCH_SCHOOL, OFFICE)}
            reissue(district, district_key(), [OPEN_SCHOOL], LATER)
            self.second_document, self.second_code = district.publish(LATER), code_of(district)
            take_back(district, [OPEN_SCHOOL], LATER)
            self.taken_back = district.publish(LATER)


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Letters:
    return Letters(tmp_path_factory.mktemp("district"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, letters: Letters) -> Path:
    """A school's file without a code, its year filled in."""
    path = tmp_path_factory.mktemp("school") / "a.chiwat"
    with SchoolFile.create_under(path, letters.document, OPEN_SCHOOL, PASSPHRASE, NOW) as school:
        school.apply_profile(YEAR, make_profile().figures)
        for name, entry in make_entries().items():
            school.put_entry(YEAR, name, entry)
        school.put_explanation(YEAR, "", "ตรวจสอบแล้ว")
    return path


@pytest.fixture
def school(made: Path, tmp_path: Path) -> Iterator[SchoolFile]:
    with SchoolFile.open(Path(shutil.copy(made, tmp_path / "a.chiwat"))) as opened:
        yield opened


def mistyped(code: str) -> str:
    return code[:-1] + ("0" if code[-1] != "0" else "2")


WRONG: dict[str, tuple[Callable[[Letters], tuple[PlanDocument, str]], str]] = {
    "mistyped": (lambda one: (one.document, mistyped(one.code)), "code_check"),
    "a symbol short": (lambda one: (one.document, one.code[:-1]), "code_length"),
    "no symbol of a code": (lambda one: (one.document, one.code[:-1] + "U"), "code_symbol"),
    "another school's": (lambda one: (one.document, one.codes[BRANCH_SCHOOL]), "code_of_another"),
    "the office's": (lambda one: (one.document, one.codes[OFFICE]), "code_of_another"),
    "sound but never issued": (lambda one: (one.document, print_code(bytes(10), SCHOOL)), "code_wrong"),
    "of an earlier letter": (lambda one: (one.second_document, one.code), "code_replaced"),
    "newer than the plan": (lambda one: (one.document, one.second_code), "code_wrong"),
    "taken back": (lambda one: (one.taken_back, one.second_code), "code_taken_back"),
    "of a plan without codes": (lambda one: (plain(one.document), one.code), "code_not_issued"),
    "plan of a forger": (lambda one: (forged(one.document), one.code), "code_wrong"),
}


def plain(document: PlanDocument) -> PlanDocument:
    found: PlanDocument = changed(document, publication=changed(document.publication, activation={}))
    return found


def forged(document: PlanDocument) -> PlanDocument:
    """The same plan as somebody else signs it, who knows the tag but not the code."""
    publication = changed(document.publication, district_key=make_signer(66).public_key)
    found: PlanDocument = changed(document, publication=publication)
    return found


@pytest.mark.parametrize(("case", "code"), WRONG.values(), ids=WRONG)
def test_a_wrong_code_says_how_it_is_wrong_and_leaves_no_file(
    letters: Letters, tmp_path: Path, case: Callable[[Letters], tuple[PlanDocument, str]], code: str
) -> None:
    document, typed = case(letters)
    with pytest.raises((InvalidDataError, UntrustedError)) as error:
        SchoolFile.create_under(tmp_path / "a.chiwat", document, OPEN_SCHOOL, PASSPHRASE, NOW, code=typed)
    assert error.value.code == code
    assert typed not in str(error.value)
    assert list(tmp_path.iterdir()) == []


def test_the_owner_of_anothers_code_is_named(letters: Letters, school: SchoolFile) -> None:
    with pytest.raises(InvalidDataError) as error:
        school.activate(letters.codes[OFFICE])
    assert error.value.params == {"school": SCHOOL, "owner": DISTRICT}


@pytest.mark.parametrize("typed", [str.lower, lambda code: code.replace("-", " "), lambda code: code.replace("0", "O")])
def test_a_code_is_taken_as_people_type_it(letters: Letters, school: SchoolFile, typed: Callable[[str], str]) -> None:
    school.activate(typed(letters.code))
    assert school.enrolment is not None


@pytest.mark.parametrize("reporter", [OPEN_SCHOOL, BRANCH_SCHOOL, OFFICE], ids=lambda one: one.code)
def test_a_file_made_with_a_code_proves_its_key(letters: Letters, tmp_path: Path, reporter: Reporter) -> None:
    code = letters.codes[reporter]
    path = tmp_path / "a.chiwat"
    with SchoolFile.create_under(path, letters.document, reporter, PASSPHRASE, NOW, code=code) as school:
        proof = school.enrolment
        assert proof is not None
        assert proof.statement.school_key == school.public_key
        keys = CodeKeys(read_code(code, reporter.code), DISTRICT, reporter.code)
        assert proof_holds(proof, keys.enrolment_key)
        assert code.encode() not in path.read_bytes()


def test_every_export_carries_the_proof(letters: Letters, school: SchoolFile, tmp_path: Path) -> None:
    def exported(name: str) -> object:
        export_submission(
            school, YEAR, tmp_path / name, attestation=DIRECTOR, passphrase=PASSPHRASE, final=False, now=NOW
        )
        return read_submission((tmp_path / name).read_bytes())[0].enrolment

    assert exported("1.xlsx") is None
    school.activate(letters.code)
    assert exported("2.xlsx") == exported("3.xlsx") == school.enrolment


def test_a_code_is_used_once_a_file(letters: Letters, school: SchoolFile) -> None:
    school.activate(letters.code)
    before = school.enrolment
    again = partial(school.activate, letters.code), partial(school.renew_key, "ใหม่", letters.code)
    for typing in again:
        with pytest.raises(InvalidDataError) as error:
            typing()
        assert (error.value.code, error.value.params) == ("code_used", {"serial": 1})
    assert school.enrolment == before
    assert school.open_key(PASSPHRASE).public_key == school.public_key


def test_a_new_code_makes_a_new_key_whose_reports_follow_the_old_ones(
    letters: Letters, school: SchoolFile, tmp_path: Path
) -> None:
    school.activate(letters.code)
    first = export_submission(
        school, YEAR, tmp_path / "1.xlsx", attestation=DIRECTOR, passphrase=PASSPHRASE, final=False, now=NOW
    )
    old = school.public_key
    school.take_plan(letters.second_document)
    school.renew_key("ใหม่", letters.second_code)
    assert school.public_key != old
    with pytest.raises(UntrustedError, match="wrong_passphrase"):
        school.open_key(PASSPHRASE)
    export_submission(school, YEAR, tmp_path / "2.xlsx", attestation=DIRECTOR, passphrase="ใหม่", final=False, now=LATER)
    second, package = read_submission((tmp_path / "2.xlsx").read_bytes())
    assert (second.revision, second.lineage, second.key) == (2, (first.digest,), school.public_key)
    assert second.enrolment is not None
    assert (second.enrolment.statement.serial, second.enrolment.statement.school_key) == (2, package.key)


def test_a_new_key_without_a_code_waits_for_the_telephone(letters: Letters, school: SchoolFile) -> None:
    school.activate(letters.code)
    old = school.public_key
    school.renew_key("ใหม่")
    assert school.public_key != old
    assert school.enrolment is None
    assert school.fingerprint() == fingerprint("school", SCHOOL, school.public_key)


def test_an_empty_passphrase_makes_no_new_key(school: SchoolFile) -> None:
    old = school.public_key
    with pytest.raises(InvalidDataError, match="passphrase_empty"):
        school.renew_key("  ")
    assert school.public_key == old


def test_a_new_code_can_be_typed_with_the_plan_that_carries_it(letters: Letters, school: SchoolFile) -> None:
    school.activate(letters.code)
    with pytest.raises(InvalidDataError, match="code_replaced"):
        school.take_plan(letters.second_document, code=letters.code)
    assert school.plan_document == letters.document
    school.take_plan(letters.second_document, code=letters.second_code)
    assert school.enrolment is not None
    assert school.enrolment.statement.serial == 2


def test_another_passphrase_keeps_key_and_proof(letters: Letters, school: SchoolFile) -> None:
    school.activate(letters.code)
    before = school.public_key, school.enrolment
    school.change_passphrase(PASSPHRASE, "ใหม่")
    assert (school.open_key("ใหม่").public_key, school.enrolment) == before


def test_a_tag_of_a_plan_that_was_changed_proves_nothing(letters: Letters, school: SchoolFile) -> None:
    """Who changes the serial or the tag has to know the code."""
    held = letters.document.publication.activation[SCHOOL]
    for activation in (
        Activation(serial=1, tag="00" * 32),
        Activation(serial=1, tag=held.tag[:-2]),
        Activation(serial=2, tag=held.tag),
    ):
        publication = changed(letters.document.publication, activation={SCHOOL: activation}, serial=5)
        with pytest.raises((UntrustedError, InvalidDataError), match=r"code_wrong|code_replaced"):
            school.take_plan(changed(letters.document, publication=publication), code=letters.code)


def test_the_statement_is_what_the_district_expects(letters: Letters, school: SchoolFile) -> None:
    school.activate(letters.code)
    assert school.enrolment is not None
    said = school.enrolment.statement
    assert (said.district, said.school, said.serial) == (DISTRICT, SCHOOL, 1)
    assert said.district_key == letters.document.publication.district_key
    assert len(digest(encode(said))) == 64


def test_a_reporter_unknown_to_the_plan_has_no_code(tmp_path: Path) -> None:
    stranger = Reporter(type=ReporterType.SCHOOL, code="1050139999")
    with pytest.raises(InvalidDataError, match="unknown_reporter"):
        SchoolFile.create_under(tmp_path / "a.chiwat", make_plan_document(), stranger, PASSPHRASE, NOW, code="x")
