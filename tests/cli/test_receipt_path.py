"""The way of a receipt by the command line alone: returned, corrected, accepted; and two computers of one school."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cli.application import main
from models.publication import School
from models.submission import Entry
from storage.school_file import SchoolFile
from tests.helpers.district import PASSPHRASE, make_district
from tests.helpers.factories import SCHOOL, YEAR, make_entries, make_profile, make_roster


class Desk:
    """Runs commands in a folder and reads what they print."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capture = folder, capture
        (folder / "pass.txt").write_text(f"{PASSPHRASE}\n", encoding="utf-8")

    def run(self, *arguments: object, status: int = 0) -> str:
        found = main([str(argument) for argument in arguments])
        said = self.capture.readouterr()
        assert found == status, said.out + said.err
        return said.out + said.err

    def secret(self, *arguments: object, status: int = 0) -> str:
        return self.run(*arguments, "--passphrase-file", self.folder / "pass.txt", status=status)

    def data(self, *arguments: object, status: int = 0) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.run(*arguments, "--json", status=status))
        return found

    def decide(self, *arguments: object) -> None:
        self.secret("district", "decide", self.folder / "d.chiwat", *arguments, "--officer", "นางสาววิไล ศรีวงศ์")

    def export(self, school: str, out: str, status: int = 0) -> str:
        """Export a school's report and return its document code."""
        said = self.secret(
            "school", "export", self.folder / school, "--year", YEAR, "--out", self.folder / out,
            "--signer", "นางสมศรี ใจดี", "--position", "ผู้อำนวยการ", status=status,
        )  # fmt: skip
        found = re.search(r"รหัสเอกสาร (\S+)", said)
        return found[1] if found else ""

    def take(self, *names: str, status: int = 0) -> Mapping[str, int]:
        paths = [self.folder / name for name in names]
        counts: Mapping[str, int] = self.data("district", "import", self.folder / "d.chiwat", *paths, status=status)[
            "counts"
        ]
        return counts

    def receipt(self) -> Path:
        self.secret("district", "receipts", self.folder / "d.chiwat", "--out", self.folder / "ใบตอบรับ")
        return max(self.folder.joinpath("ใบตอบรับ").glob("*.xlsx"), key=lambda path: path.stat().st_mtime_ns)

    def state(self) -> str:
        found = self.data("district", "status", self.folder / "d.chiwat", "--year", YEAR)
        return next(str(one["state"]) for one in found["reporters"] if one["code"] == SCHOOL)


def fill(path: Path) -> None:
    with SchoolFile.open(path) as school:
        school.apply_profile(YEAR, make_profile().figures)
        for indicator, entry in make_entries().items():
            school.put_entry(YEAR, indicator, entry)
        for finding in school.check(YEAR, final=True).unanswered():
            school.put_explanation(YEAR, finding.indicator, "ตรวจสอบแล้ว")


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A district that holds a school's first report and knows its key."""
    desk = Desk(tmp_path, capsys)
    make_district(tmp_path / "d.chiwat").close()
    desk.secret("district", "publish", tmp_path / "d.chiwat", "--out", tmp_path / "plan.xlsx")
    said = desk.secret("school", "init", tmp_path / "s.chiwat", "--plan", tmp_path / "plan.xlsx", "--school", SCHOOL)
    digits = "".join(said.split("โทรศัพท์): ")[1].splitlines()[0].split())
    fill(tmp_path / "s.chiwat")
    desk.export("s.chiwat", "first.xlsx")
    assert desk.take("first.xlsx", status=1) == {"unknown_key": 1}
    desk.decide("enrol", SCHOOL, "--fingerprint", digits)
    return desk


def test_returned_corrected_and_accepted(desk: Desk) -> None:
    folder = desk.folder
    desk.decide(
        "return", SCHOOL, "--year", YEAR, "--reason", "โปรดตรวจอีกครั้ง", "--remark", "1/1.1=ตรวจจำนวนนักเรียน ป.1–ป.6"
    )
    receipt = desk.receipt()
    assert receipt.name == f"{SCHOOL}_บ้านตัวอย่าง_2564_ส่งคืน.xlsx"
    verified = desk.data("verify", receipt, "--trust", folder / "plan.xlsx")
    assert (verified["state"], verified["document"], verified["year"]) == ("valid", "receipt", YEAR)
    said = desk.run("school", "receive", folder / "s.chiwat", receipt)
    assert "ตรวจจำนวนนักเรียน ป.1–ป.6" in said
    assert "ส่งออกเป็นครั้งที่ 2" in said
    checked = desk.data("school", "check", folder / "s.chiwat", "--year", YEAR, status=1)
    assert {"indicator": "1/1.1", "rule": "remark", "level": "warning"}.items() <= checked["findings"][0].items()
    desk.export("s.chiwat", "not-yet.xlsx", status=1)
    with SchoolFile.open(folder / "s.chiwat") as school:
        school.put_entry(YEAR, "1/1.1", Entry(numerator=58, denominator=60))
    desk.export("s.chiwat", "second.xlsx")
    assert desk.take("second.xlsx") == {"newer_revision": 1}
    desk.decide("accept", SCHOOL, "--year", YEAR)
    assert desk.state() == "accepted"
    said = desk.run("school", "receive", folder / "s.chiwat", desk.receipt())
    assert "สถานะรายงานปี 2564: ตรวจรับแล้ว" in said
    assert "newer" not in desk.run("school", "receive", folder / "s.chiwat", desk.receipt())
    assert "ใหม่กว่าฉบับนี้" in desk.run("school", "receive", folder / "s.chiwat", receipt)


def test_two_computers_of_a_school(desk: Desk) -> None:
    """Both go on from the first report; the receipt names both second ones, and the third closes the fork."""
    folder = desk.folder
    shutil.copy(folder / "s.chiwat", folder / "other.chiwat")
    with SchoolFile.open(folder / "other.chiwat") as school:
        school.put_entry(YEAR, "1/1.2", Entry(answer=False))
    codes = [desk.export("s.chiwat", "a.xlsx"), desk.export("other.chiwat", "b.xlsx")]
    assert desk.take("a.xlsx", "b.xlsx", status=1) == {"newer_revision": 1, "fork": 1}
    desk.decide("choose", SCHOOL, "--year", YEAR, "--document", codes[1])
    said = desk.run("school", "receive", folder / "s.chiwat", desk.receipt())
    assert all(code in said for code in codes)
    desk.export("s.chiwat", "third.xlsx")
    assert desk.take("third.xlsx") == {"newer_revision": 1}
    desk.decide("accept", SCHOOL, "--year", YEAR)
    assert desk.state() == "accepted"
    assert desk.data("verify", folder / "third.xlsx")["revision"] == 3


def test_two_computers_of_a_district_and_the_figures_upward(desk: Desk) -> None:
    folder = desk.folder
    make_district(folder / "other.chiwat").close()
    desk.decide("accept", SCHOOL, "--year", YEAR)
    desk.secret("district", "exchange", folder / "d.chiwat", "--year", YEAR, "--out", folder / "x.xlsx")
    assert desk.data("verify", folder / "x.xlsx")["document"] == "decisions"
    command = ("district", "import", folder / "other.chiwat", folder / "x.xlsx")
    tried = desk.data(*command, "--dry-run")
    taken = desk.data(*command)
    assert tried["exchanges"] == taken["exchanges"]
    (brought,) = taken["exchanges"]
    assert (brought["decisions"], brought["counts"], taken["files"]) == (2, {"new": 1}, [])
    said = desk.run(*command)
    assert "การพิจารณาใหม่ 0 รายการ" in said
    status = ("district", "status")
    here, there = (desk.data(*status, folder / f"{name}.chiwat", "--year", YEAR) for name in ("d", "other"))
    assert here == there

    out = folder / "figures.xlsx"
    desk.secret("district", "export", folder / "other.chiwat", "--year", YEAR, "--out", out)
    assert desk.data("verify", out)["document"] == "consolidation"
    national = desk.data("national", "merge", out, "--csv", folder / "national.csv")
    assert [one["reported"] for one in national["districts"]] == [1]
    assert next(one for one in national["indicators"] if one["id"] == "1/1.1")["value"] == "98.33"
    assert "98.33" in desk.run("national", "merge", out)
    assert (folder / "national.csv").is_file()


def test_what_was_edited_on_the_way_is_told(desk: Desk) -> None:
    desk.decide("accept", SCHOOL, "--year", YEAR)
    receipt = desk.receipt()
    book = openpyxl.load_workbook(receipt)
    book.worksheets[0]["A1"] = "ส่งคืน"
    book.save(receipt)
    said = desk.run("school", "receive", desk.folder / "s.chiwat", receipt)
    assert "มีผู้แก้ 1 ช่อง" in said
    assert "ตรวจรับแล้ว" in said
    out = desk.folder / "figures.xlsx"
    desk.secret("district", "export", desk.folder / "d.chiwat", "--year", YEAR, "--out", out)
    book = openpyxl.load_workbook(out)
    book.worksheets[0]["A1"] = "อื่น"
    book.save(out)
    assert "มีผู้แก้ 1 ช่อง" in desk.run("national", "merge", out)


def test_another_schools_receipt_is_refused(desk: Desk) -> None:
    folder = desk.folder
    branch: School = make_roster()[1]
    init = ("school", "init", folder / "b.chiwat", "--plan", folder / "plan.xlsx", "--school", branch.code)
    desk.secret(*init)
    desk.decide("accept", SCHOOL, "--year", YEAR)
    said = desk.run("school", "receive", folder / "b.chiwat", desk.receipt(), status=1)
    assert f"ใบตอบรับนี้เป็นของ {SCHOOL}" in said
