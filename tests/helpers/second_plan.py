"""The made-up second plan: what its schools and office fill in, and a desk at which commands are typed."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from cli.application import main
from models.profile import BASE_FIGURES

PLAN = Path(__file__).parents[1] / "data" / "second-plan.json"
CODES = ("7001000001", "7001000002", "7001000003")
OFFICE = "plain1"
AMPHOES = ("เมืองทุ่งราบ", "ดอนงาม")
YEAR = "2566"
HEAD = [
    "indicator",
    "numerator",
    "denominator",
    "value",
    "answer",
    "raw",
    "examined",
    "state",
    "reason",
    "explanation",
    "note",
]


def write_rows(path: Path, rows: Iterable[dict[str, str]], head: list[str]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, head)
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_roster(path: Path) -> Path:
    """Write a roster of the three schools."""
    rows = [{"code": code, "name": f"โรงเรียนที่ {n}", "amphoe": AMPHOES[n % 2]} for n, code in enumerate(CODES)]
    return write_rows(path, rows, ["code", "name", "amphoe"])


def school_rows(number: int) -> list[dict[str, str]]:
    """What school 0, 1 or 2 fills in; all three differ, so that a wrong weight shows."""
    rows: list[dict[str, str]] = [
        {"indicator": "Q1", "answer": "ใช่" if number < 2 else "ไม่ใช่"},
        {"indicator": "Q2", "raw": str(number + 2)},
        {"indicator": "Q3", "raw": f"{min(4 + number, 5)}/5"},
        {"indicator": "Q4", "raw": "ดี/ดีเลิศ"},
        {"indicator": "Q5", "raw": "4.5"},
        {"indicator": "Q6", "numerator": str(10 + number), "denominator": str(60 * (number + 1))},
        {"indicator": "Q7", "numerator": str(number), "denominator": str(71 * (number + 1))},
        {"indicator": "Q8", "numerator": "0", "denominator": "0"},
        {"indicator": "Q9", "value": f"{50 + 10 * number}.25", "examined": str(10 * (number + 1))},
        {"indicator": "Q10.2", "numerator": "4", "denominator": "5"},
        {"indicator": "Q10.3", "state": "ไม่มีข้อมูล", "reason": "เอกสารอยู่ระหว่างจัดทำ"}
        if number == 2
        else {"indicator": "Q10.3", "answer": "y"},
        {"indicator": "M4", "value": ["ดี", "ดีเลิศ", "ดี"][number]},
        {"indicator": "M5", "value": str(3 + number)},
        {"indicator": "M6", "value": str(1 + number)},
        {"indicator": "M8", "numerator": str(3 + number), "denominator": str(8 + number)},
    ]
    return [row | {"explanation": "ตรวจสอบกับเอกสารต้นทางแล้ว"} for row in rows]


def figures(number: int) -> list[dict[str, str]]:
    values = dict.fromkeys(BASE_FIGURES, 0)
    values |= {f"pupils_p{grade}": 10 * (number + 1) for grade in range(1, 7)}
    values |= {"pupils_k3": 11 * (number + 1), "staff_director": 1, "staff_teacher": 7 + number}
    values |= {"tested_reading_p2": 10 * (number + 1), "computers": 5, "very_poor": 0, "took_safety": 1}
    return [{"figure": name, "value": str(value), "as_of": "10 มิ.ย. 2566"} for name, value in values.items()]


OFFICE_ROWS = [
    {"indicator": "M2", "value": "4.25"},
    {"indicator": "M3", "value": "4"},
    {"indicator": "M7", "value": "2"},
    {"indicator": "M8", "numerator": "1", "denominator": "10"},
]


class Desk:
    """Runs commands and reads what they print."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capture = folder, capture
        (folder / "pass.txt").write_text("ทดสอบ-ระบบ-2566\n", encoding="utf-8")

    def run(self, *arguments: object, status: int = 0) -> str:
        found = main([str(argument) for argument in arguments])
        said = self.capture.readouterr()
        assert found == status, said.out + said.err
        return said.out + said.err

    def secret(self, *arguments: object, status: int = 0) -> str:
        return self.run(*arguments, "--passphrase-file", self.folder / "pass.txt", status=status)

    def data(self, *arguments: object, status: int = 0) -> dict[str, object]:
        found: dict[str, object] = json.loads(self.run(*arguments, "--json", status=status))
        return found


def make_package(
    desk: Desk, code: str, rows: list[dict[str, str]], profile: list[dict[str, str]], *, activation: str = ""
) -> str:
    """Do a reporter's year and return the fingerprint that it reads out."""
    file = desk.folder / f"{code}.chiwat"
    typed = ["--code", activation] if activation else []
    said = desk.secret("school", "init", file, "--plan", desk.folder / "plan.xlsx", "--school", code, *typed)
    if profile:
        values = write_rows(desk.folder / f"{code}-profile.csv", profile, ["figure", "value", "as_of"])
        desk.run("school", "profile", file, "--year", YEAR, "--from", values)
    values = write_rows(desk.folder / f"{code}.csv", rows, HEAD)
    desk.run("school", "fill", file, "--year", YEAR, "--from", values)
    checked = desk.run("school", "check", file, "--year", YEAR)
    assert "พร้อมส่งออก" in checked
    desk.secret(
        "school", "export", file, "--year", YEAR, "--out", desk.folder / f"{code}.xlsx",
        "--signer", "นายสมชาย ใจดี", "--position", "ผู้อำนวยการ",
    )  # fmt: skip
    return "".join(said.split("โทรศัพท์): ")[1].splitlines()[0].split())
