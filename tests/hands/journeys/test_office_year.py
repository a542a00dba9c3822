"""An office's year by keys alone: import over a power cut in its midst, accept, report."""

from __future__ import annotations

from pathlib import Path

from models.decision import DecisionKind
from storage.district_file import DistrictFile
from tests.hands.journeys.made import district_with_packages
from tests.hands.journeys.program import Program
from tests.hands.journeys.screen import wait

COUNT, YEAR = 40, 2565


def test_an_offices_year(program: Program, tmp_path: Path) -> None:
    path, packages = district_with_packages(tmp_path, COUNT, YEAR)
    program.start(path)
    try_out(program, packages)
    program.press("Return")
    wait(path.with_name(f"{path.name}-journal").exists, "the midst of the import")
    program.kill()
    assert held(path) in (0, COUNT)

    program.start(path)
    try_out(program, packages)
    program.press("Return")
    program.wait_for(lambda: "ไปตรวจรับ" in program.seen("offers"), "all imported")
    assert held(path) == COUNT

    program.walk_to("ไปตรวจรับ")
    program.press("Return")
    program.wait_for(lambda: program.seen("page") == "review", "the page of review")
    program.walk_to("เลือกทั้งหมด")
    program.press("Return")
    program.walk_to(f"ตรวจรับที่เลือก {COUNT}")
    program.press("Return")
    wait(lambda: accepted(path) == COUNT, "all accepted")

    program.go_to_page("reports")
    program.walk_to("บันทึกเป็น")
    program.press("Return")
    program.wait_for(lambda: program.seen("text").endswith(".pdf"), "the cursor in the name of the report's file")
    program.press("Return")
    (report,) = wait(lambda: [one for one in tmp_path.glob("*.pdf") if not one.name.startswith(".")], "the report")
    assert report.read_bytes().startswith(b"%PDF")


def try_out(program: Program, packages: Path) -> None:
    program.hand_over(packages)
    program.wait_for(lambda: program.seen("page") == "import", "the page of imports")
    program.wait_for(lambda: f"นำเข้า {COUNT} ไฟล์" in program.seen("offers"), "all packages tried out")
    program.walk_to(f"นำเข้า {COUNT} ไฟล์")


def held(path: Path) -> int:
    with DistrictFile.open(path) as district:
        reports = district.records.held()
    assert len({one.reporter for one in reports}) == len(reports)
    return len(reports)


def accepted(path: Path) -> int:
    with DistrictFile.open(path, read_only=True) as district:
        return sum(one.kind is DecisionKind.ACCEPT for one in district.records.decisions())
