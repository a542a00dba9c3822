from __future__ import annotations

from pathlib import Path

import pytest

from gui.start.beginning import Beginning
from gui.start.draft import Step
from gui.start.strength import Strength, strength
from models.activation import TagStatement, print_code
from models.errors import ChiwatError, InvalidDataError, StorageError
from models.plan import ReporterType
from models.publication import Activation, School
from storage.activation import CodeKeys
from storage.documents import publish_plan
from tests.helpers.factories import (
    BRANCH,
    DISTRICT,
    SCHOOL,
    make_plan_document,
    make_publication,
    make_roster,
    make_signer,
)

SECRET = bytes(range(10))
CODE = print_code(SECRET, SCHOOL)


def tag(school: str = SCHOOL) -> str:
    statement = TagStatement(district=DISTRICT, district_key=make_signer(9).public_key, school=school, serial=1)
    return CodeKeys(SECRET, DISTRICT, school).tag(statement)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    publication = make_publication(activation={SCHOOL: Activation(serial=1, tag=tag())})
    publish_plan(tmp_path / "plan.xlsx", make_plan_document(publication=publication), make_signer(9))
    return tmp_path / "plan.xlsx"


@pytest.fixture
def begun(tmp_path: Path, package: Path) -> Beginning:
    beginning = Beginning(tmp_path / "settings" / "beginning")
    beginning.take_plan(package)
    return beginning


def again(beginning: Beginning, tmp_path: Path) -> Beginning:
    return Beginning(tmp_path / "settings" / "beginning")


def test_an_empty_beginning_wants_a_plan(tmp_path: Path) -> None:
    assert Beginning(tmp_path / "nothing").step is Step.PLAN
    assert Beginning(tmp_path / "nothing").choices() == ()


def test_what_is_no_plan_is_refused_and_nothing_kept(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"x")
    with pytest.raises(ChiwatError):
        Beginning(tmp_path / "b").take_plan(tmp_path / "x.xlsx")
    with pytest.raises(StorageError, match="file_missing"):
        Beginning(tmp_path / "b").take_plan(tmp_path / "no folder" / "x.xlsx")
    assert Beginning(tmp_path / "b").step is Step.PLAN


def test_each_step_is_resumed_where_it_was_left(begun: Beginning, package: Path, tmp_path: Path) -> None:
    package.unlink()  # the stick was pulled out
    assert again(begun, tmp_path).step is Step.SCHOOL
    begun.choose(SCHOOL)
    assert again(begun, tmp_path).step is Step.CODE
    begun.take_code(CODE)
    assert begun.step is Step.PASSPHRASE
    assert again(begun, tmp_path).step is Step.CODE  # a code is never kept
    begun.go_without_code()
    assert again(begun, tmp_path).step is Step.PASSPHRASE
    begun.note_file(tmp_path / "x.chiwat")
    assert again(begun, tmp_path).step is Step.PROFILE
    begun.finish()
    assert again(begun, tmp_path).step is Step.PLAN


def test_nothing_secret_is_kept(begun: Beginning, tmp_path: Path) -> None:
    begun.choose(SCHOOL)
    begun.take_code(CODE)
    kept = b"".join(file.read_bytes() for file in (tmp_path / "settings").rglob("*.json"))
    assert CODE.encode() not in kept
    assert CODE.replace("-", "").encode() not in kept


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [SCHOOL, BRANCH, DISTRICT]),
        ("ห้วยน้ำ", [BRANCH]),
        ("โรงเรียนบ้านตัว", [SCHOOL, BRANCH]),
        ("1301", []),
        ("๑๐๕๐๑๓๐๐๐๑", [SCHOOL]),
        ("130001", [SCHOOL]),
        ("สำนักงาน", [DISTRICT]),
    ],
    ids=["all", "name", "prefix", "nothing", "thai-digits", "alias", "office"],
)
def test_schools_are_found(begun: Beginning, text: str, found: list[str]) -> None:
    assert [choice.code for choice in begun.choices(text)] == found


def test_schools_come_in_dictionary_order(tmp_path: Path) -> None:
    names = ("แม่แตง", "บ้านปง", "เกาะกลาง", "โป่งน้ำร้อน", "วัดดอย")
    roster = tuple(School(code=f"10501300{n:02}", name=name, amphoe="แม่ริม") for n, name in enumerate(names))
    publish_plan(tmp_path / "p.xlsx", make_plan_document(publication=make_publication(roster=roster)), make_signer(9))
    beginning = Beginning(tmp_path / "b")
    beginning.take_plan(tmp_path / "p.xlsx")
    listed = [choice.name for choice in beginning.choices()][:-1]
    assert listed == ["เกาะกลาง", "บ้านปง", "โป่งน้ำร้อน", "แม่แตง", "วัดดอย"]


def test_a_closed_school_is_not_offered(begun: Beginning) -> None:
    assert make_roster()[2].code not in {choice.code for choice in begun.choices()}


def test_the_office_reports_as_office(begun: Beginning) -> None:
    begun.choose(DISTRICT)
    assert begun.reporter.type is ReporterType.OFFICE


@pytest.mark.parametrize("text", [CODE, CODE.lower().replace("-", " ").replace("0", "o")], ids=["whole", "look-alikes"])
def test_a_code_is_forgiven_its_spelling(begun: Beginning, text: str) -> None:
    begun.choose(SCHOOL)
    begun.take_code(text)
    assert begun.step is Step.PASSPHRASE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "code_length"),
        (CODE[:9], "code_length"),
        (CODE[:-1] + ("A" if CODE[-1] != "A" else "B"), "code_check"),
        ("U" + CODE[1:], "code_symbol"),
        (print_code(bytes(10), SCHOOL), "code_wrong"),
    ],
    ids=["nothing", "half", "slip", "no-symbol", "another-code"],
)
def test_a_code_that_proves_nothing_is_refused(begun: Beginning, text: str, code: str) -> None:
    begun.choose(SCHOOL)
    with pytest.raises(ChiwatError) as refused:
        begun.take_code(text)
    assert refused.value.code == code
    assert begun.step is Step.CODE


def test_another_plan_keeps_the_school_if_it_has_it(begun: Beginning, tmp_path: Path) -> None:
    begun.choose(SCHOOL)
    same = make_plan_document(publication=make_publication(serial=2))
    publish_plan(tmp_path / "2.xlsx", same, make_signer(9))
    begun.take_plan(tmp_path / "2.xlsx")
    assert begun.chosen is not None
    other = make_plan_document(publication=make_publication(roster=()))
    publish_plan(tmp_path / "3.xlsx", other, make_signer(9))
    begun.take_plan(tmp_path / "3.xlsx")
    assert begun.chosen is None


def test_a_damaged_draft_begins_anew(begun: Beginning, tmp_path: Path) -> None:
    begun.choose(SCHOOL)
    (tmp_path / "settings" / "beginning" / "draft.json").write_text("{", encoding="utf-8")
    assert again(begun, tmp_path).step is Step.SCHOOL
    (tmp_path / "settings" / "beginning" / "plan.xlsx").write_bytes(b"")
    assert again(begun, tmp_path).step is Step.PLAN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1234567", Strength.TOO_SHORT),
        ("        ", Strength.TOO_SHORT),
        ("0812345678", Strength.WEAK),
        ("๑๕/๐๘/๒๕๒๓", Strength.WEAK),
        ("aaaaaaaaaaaaaaaa", Strength.WEAK),
        ("abcdefghijklmnop", Strength.WEAK),
        ("password", Strength.WEAK),
        ("ดอกไม้บาน 7", Strength.FAIR),
        ("ช้างกินกล้วยริมห้วยแม่แตง", Strength.GOOD),
        ("correct horse battery", Strength.GOOD),
    ],
)
def test_strength_is_told_honestly(text: str, expected: Strength) -> None:
    assert strength(text) is expected


def test_errors_have_codes(begun: Beginning) -> None:
    with pytest.raises(InvalidDataError) as refused:
        begun.take_plan(_submission_like(begun))
    assert refused.value.code in {"wrong_document", "no_package"}


def _submission_like(begun: Beginning) -> Path:
    import openpyxl

    path = begun._kept.folder / "other.xlsx"
    book = openpyxl.Workbook()
    book.save(path)
    book.close()
    return path
