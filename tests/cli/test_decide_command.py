"""What an officer decides on the command line: every action, what it says, and what it asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.fingerprint import fingerprint
from models.standing import ReviewState, Standing
from storage.district_file import DistrictFile
from storage.document_names import printed_code
from storage.importing import import_paths
from storage.reporting import status
from tests.helpers.district import NOW, OPEN_SCHOOL, PASSPHRASE, enrol, make_district, signer_of, write
from tests.helpers.factories import SCHOOL, make_entries, make_report
from tests.helpers.second_plan import Desk

YEAR = 2564


class Office(Desk):
    """An officer at the district's file, which holds two reports of a school that do not follow from each other."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        super().__init__(folder, capture)
        (folder / "pass.txt").write_text(PASSPHRASE + "\n", encoding="utf-8")
        with make_district(folder / "d.chiwat") as district:
            one, first = write(folder / "one.xlsx")
            shorter = make_report(entries={name: entry for name, entry in make_entries().items() if name != "1/1.1"})
            two, second = write(folder / "two.xlsx", final=False, report=shorter)
            for path in (one, two):
                import_paths(district, [path], now=NOW)
            enrol(district)
            self.first, self.second = first, second
            self.codes = printed_code(district, first), printed_code(district, second)

    def decide(self, *arguments: object, expect: int = 0) -> str:
        return self.secret("district", "decide", self.folder / "d.chiwat", *arguments, status=expect)

    def standing(self) -> Standing:
        with DistrictFile.open(self.folder / "d.chiwat", read_only=True) as district:
            return district.standing(OPEN_SCHOOL, YEAR)


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    return Office(tmp_path, capsys)


def test_choose_by_the_printed_code_then_accept(office: Office) -> None:
    assert "เลือกฉบับ" in office.decide("choose", SCHOOL, "--year", YEAR, "--document", office.codes[0].lower())
    current = office.standing().current
    assert current is not None
    assert current.digest == office.first
    office.decide("accept", SCHOOL, "--year", YEAR)
    assert office.standing().state is ReviewState.ACCEPTED


def test_withdraw_and_restore_by_the_beginning_of_the_digest(office: Office) -> None:
    name = office.second[:8]
    said = office.decide("withdraw", SCHOOL, "--year", YEAR, "--document", name, "--reason", "ส่งผิดแฟ้ม")
    assert f"ถอนฉบับ {name}" in said
    assert [held.digest for held in office.standing().withdrawn] == [office.second]
    assert "กลับมาแล้ว" in office.decide("restore", SCHOOL, "--year", YEAR, "--document", name)
    assert office.standing().withdrawn == ()


def test_withdraw_a_whole_import(office: Office) -> None:
    assert "ถอนการนำเข้าครั้งที่ 2 แล้ว 1 แห่ง" in office.decide("withdraw", "--batch", 2, "--reason", "ส่งผิดแฟ้ม")
    assert office.standing().state is ReviewState.RECEIVED
    assert "ไม่มีเอกสารที่นำเข้าครั้งที่ 9" in office.decide("withdraw", "--batch", 9, "--reason", "ก", expect=1)


def test_revoke_by_the_digits(office: Office) -> None:
    digits = fingerprint("school", SCHOOL, signer_of(OPEN_SCHOOL).public_key)
    assert "ยกเลิกกุญแจ" in office.decide("revoke", SCHOOL, "--fingerprint", digits, "--reason", "เครื่องหาย")
    assert office.standing().state is ReviewState.QUARANTINED
    assert "ถูกยกเลิกแล้ว" in office.decide("enrol", SCHOOL, "--fingerprint", digits, expect=1)


def test_close_a_year(office: Office) -> None:
    assert f"ปิดปี {YEAR} แล้ว" in office.decide("close", "--year", YEAR)
    with DistrictFile.open(office.folder / "d.chiwat", read_only=True) as district:
        assert status(district, YEAR).closed
    assert "ไม่อยู่ในแผน" in office.decide("close", "--year", 2570, expect=1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("choose", SCHOOL, "--year", YEAR, "--document", "0000-0000"), "ไม่มีรายงานฉบับที่ระบุ"),
        (("withdraw", SCHOOL, "--year", YEAR, "--document", "0000-0000", "--reason", "ก"), "ไม่มีรายงานฉบับที่ระบุ"),
        (("accept", SCHOOL, "--year", YEAR), "ขัดแย้งกัน"),
    ],
    ids=["choose", "withdraw", "accept a fork"],
)
def test_what_cannot_be_decided_is_said(office: Office, arguments: tuple[object, ...], said: str) -> None:
    assert said in office.decide(*arguments, expect=1)


def test_withdrawing_wants_a_reason(office: Office) -> None:
    said = office.decide("withdraw", SCHOOL, "--year", YEAR, "--document", office.first, expect=1)
    assert "ต้องระบุเหตุผลที่ถอน" in said


USAGE = {
    "all of a school": ("accept", SCHOOL, "--all", "--year", YEAR),
    "all returned": ("return", "--all", "--year", YEAR),
    "a batch of a school": ("withdraw", SCHOOL, "--batch", 1),
    "a batch accepted": ("accept", "--batch", 1, "--year", YEAR),
    "a school closed": ("close", SCHOOL, "--year", YEAR),
    "closing no year": ("close",),
    "nobody": ("accept", "--year", YEAR),
    "no year": ("accept", SCHOOL),
    "choosing nothing": ("choose", SCHOOL, "--year", YEAR),
    "withdrawing nothing": ("withdraw", SCHOOL, "--year", YEAR),
    "no digits": ("enrol", SCHOOL),
}


@pytest.mark.parametrize("arguments", USAGE.values(), ids=USAGE.keys())
def test_wrong_usage(office: Office, arguments: tuple[object, ...]) -> None:
    office.decide(*arguments, expect=2)


def test_accept_all_names_the_interim_reports_that_it_left(office: Office, tmp_path: Path) -> None:
    with DistrictFile.open(office.folder / "d.chiwat") as district:
        district.choose(OPEN_SCHOOL, YEAR, NOW, "ก", document=office.second)
    said = office.decide("accept", "--all", "--year", YEAR)
    assert "ตรวจรับแล้ว 0 แห่ง" in said
    assert f"ไม่ได้ตรวจรับฉบับระหว่างปี 1 แห่ง เพราะไม่นับเป็นรายงานของปี: {SCHOOL}" in said
    assert "รับทราบฉบับระหว่างปี" in office.decide("accept", SCHOOL, "--year", YEAR)
    with DistrictFile.open(office.folder / "d.chiwat") as district:
        assert status(district, YEAR).counts[ReviewState.ACCEPTED] == 0


def test_closing_names_what_is_open_and_then_nothing_is_decided(office: Office) -> None:
    said = office.decide("close", "--year", YEAR)
    assert "fork" not in said
    assert "แยกสองทาง 1 แห่ง: บ้านตัวอย่าง" in said
    assert "ยังไม่ส่ง 2 แห่ง: " in said
    office.decide("accept", SCHOOL, "--year", YEAR, expect=1)
    office.decide("choose", SCHOOL, "--year", YEAR, "--document", office.codes[0], expect=1)
