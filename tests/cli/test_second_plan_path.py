"""A made-up plan of five years and every kind, from its roster to the consolidated figures, by commands alone."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.helpers.second_plan import (
    CODES,
    OFFICE,
    OFFICE_ROWS,
    PLAN,
    YEAR,
    Desk,
    figures,
    make_package,
    school_rows,
    write_roster,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("เขตทุ่งราบ")


@pytest.fixture
def desk(folder: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(folder, capsys)


def test_the_whole_path(desk: Desk) -> None:
    folder = desk.folder
    roster = write_roster(folder / "roster.csv")
    assert "ไม่พบข้อผิดพลาด" in desk.run("plan", "check", PLAN)
    desk.secret("district", "init", folder / "d.chiwat", "--plan", PLAN, "--roster", roster)
    desk.secret("district", "publish", folder / "d.chiwat", "--out", folder / "plan.xlsx")
    assert "ถูกต้อง" in desk.run("verify", folder / "plan.xlsx")

    digits = {code: make_package(desk, code, school_rows(n), figures(n)) for n, code in enumerate(CODES)}
    digits[OFFICE] = make_package(desk, OFFICE, OFFICE_ROWS, [])
    packages = [folder / f"{code}.xlsx" for code in digits]

    tried = desk.data("district", "import", folder / "d.chiwat", *packages, "--dry-run", status=1)
    found = desk.data("district", "import", folder / "d.chiwat", *packages, status=1)
    assert tried["counts"] == found["counts"] == {"unknown_key": 4}
    assert (tried["batch"], found["batch"]) == (None, 1)
    for code, spoken in digits.items():
        desk.secret("district", "decide", folder / "d.chiwat", "enrol", code, "--fingerprint", spoken)
    desk.secret("district", "decide", folder / "d.chiwat", "accept", "--all", "--year", YEAR)

    again = desk.data("district", "import", folder / "d.chiwat", *reversed(packages))
    assert again["counts"] == {"identical": 4}
    status = desk.data("district", "status", folder / "d.chiwat", "--year", YEAR)
    assert status["counts"] == {"missing": 0, "quarantined": 0, "received": 0, "returned": 0, "accepted": 4}


def half_up(value: Decimal, places: str = "0.01") -> Decimal:
    return value.quantize(Decimal(places), ROUND_HALF_UP)


def test_totals_equal_an_independent_computation(desk: Desk) -> None:
    """A few lines over the rows that were typed, without any class of ours."""
    report = desk.data("district", "report", desk.folder / "d.chiwat", "--year", YEAR)
    assert isinstance(report["indicators"], list)
    values = {one["id"]: one for one in report["indicators"]}
    rows = [{row["indicator"]: row for row in school_rows(n)} for n in range(3)]
    q6 = [(int(r["Q6"]["numerator"]), int(r["Q6"]["denominator"])) for r in rows]
    assert Decimal(values["Q6"]["value"]) == half_up(
        Decimal(100 * sum(n for n, _ in q6)) / sum(d for _, d in q6), "0.1"
    )
    assert values["M1"]["value"] == values["Q6"]["value"]
    q9 = [(Decimal(r["Q9"]["value"]), int(r["Q9"]["examined"])) for r in rows]
    assert Decimal(values["Q9"]["value"]) == half_up(sum((m * n for m, n in q9), Decimal(0)) / sum(n for _, n in q9))
    assert Decimal(values["Q1"]["value"]) == half_up(Decimal(200) / 3)
    assert Decimal(values["Q1"]["pupil_weighted"]) == half_up(Decimal(100 * 71 * 3) / (71 * 6))
    assert Decimal(values["Q3"]["value"]) == half_up(Decimal(200) / 3)
    assert (values["Q10.3"]["n_reported"], values["Q10.3"]["n_applicable"]) == (2, 3)
    assert (values["Q10.1"]["n_reported"], values["Q10.1"]["n_applicable"], values["Q10.1"]["value"]) == (0, 0, None)
    assert (values["Q8"]["n_applicable"], values["Q8"]["value"]) == (0, None)
    assert values["M4"]["distribution"] == {"ดี": 2, "ดีเลิศ": 1}
    m8 = [(3 + n, 8 + n) for n in range(3)] + [(1, 10)]
    assert Decimal(values["M8"]["value"]) == half_up(Decimal(100 * sum(n for n, _ in m8)) / sum(d for _, d in m8))
    assert (values["M2"]["value"], values["M7"]["value"]) == ("4.25", "2")
    assert (report["schools"], report["reported"]) == (3, 3)


def test_reports_are_written_as_files(desk: Desk) -> None:
    out = {name: desk.folder / f"report.{name}" for name in ("xlsx", "pdf", "csv")}
    options = [part for name, path in out.items() for part in (f"--{name}", path)]
    desk.run("district", "report", desk.folder / "d.chiwat", "--year", YEAR, *options)
    assert len(openpyxl.load_workbook(out["xlsx"]).sheetnames) >= 8
    assert out["pdf"].read_bytes().startswith(b"%PDF")
    assert out["csv"].read_bytes().startswith(b"\xef\xbb\xbf")


def test_an_edited_cell_is_named(desk: Desk) -> None:
    source, edited = desk.folder / f"{CODES[0]}.xlsx", desk.folder / "edited.xlsx"
    book = openpyxl.load_workbook(source)
    sheet = book.worksheets[0]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == 10)
    cell.value = 60
    book.save(edited)
    found = desk.data("verify", edited, "--trust", desk.folder / "plan.xlsx", status=1)
    changed = [{"sheet": sheet.title, "cell": cell.coordinate, "expected": "10", "found": "60"}]
    assert (found["state"], found["cells_changed"]) == ("cells_changed", changed)
    said = desk.run("district", "import", desk.folder / "d.chiwat", edited, status=1)
    assert cell.coordinate in said


def test_a_file_that_is_none_of_ours_says_so(desk: Desk) -> None:
    book = openpyxl.Workbook()
    book.save(desk.folder / "holiday.xlsx")
    assert desk.data("verify", desk.folder / "holiday.xlsx", status=1)["state"] == "no_package"
