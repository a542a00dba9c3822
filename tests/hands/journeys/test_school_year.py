"""A school's year by keys alone: from the plan's file over a power cut to the signed package."""

from __future__ import annotations

from pathlib import Path

from storage.school_file import SchoolFile
from tests.hands.journeys.made import chiwat, profile_table, published, values_table
from tests.hands.journeys.program import Program
from tests.hands.journeys.screen import wait
from tests.helpers.factories import SCHOOL

PASSPHRASE = "ช้างกินกล้วย ริมห้วย"
WORDS = "น้ำท่วม 2 วัน ครูย้ายไป 1 คน"
TYPED = {"1/1.1": (50, 55), "2/3.4": (90, 90)}


def test_a_schools_year(program: Program, tmp_path: Path) -> None:
    given = published(tmp_path)
    program.start(given.package)
    path = wizard(program, given.code)
    profile(program, path)
    program.kill()
    for each in given.plan.years:
        chiwat("school", "profile", path, "--year", each, "--from", profile_table(tmp_path / "profile.csv"))
    program.start(path)
    year = figures(program, path)
    program.kill()
    chiwat("school", "fill", path, "--year", year, "--from", values_table(tmp_path / "v.csv", given.plan, TYPED))
    assert year_of(path, whole=False) == year
    program.start(path)
    sign(program)
    (package,) = wait(lambda: program.documents("*.xlsx"), "the signed package")
    chiwat("verify", package, "--trust", given.package)


def wizard(program: Program, code: str) -> Path:
    program.walk_to("ถัดไป")
    program.press("Return")
    program.focused("ค้นชื่อหรือรหัส")
    program.type(SCHOOL)
    program.press("Return")
    program.focused("รหัสเปิดใช้ กลุ่มที่ 1")
    program.keys.type(code.replace("-", "").lower())
    program.focused("กลุ่มที่ 5")
    program.press("Return")
    program.focused("รหัสผ่านลงนาม")
    program.typed(PASSPHRASE)
    program.press("Return")
    program.focused("อีกครั้ง")
    program.typed(PASSPHRASE)
    program.press("Return")
    (path,) = wait(lambda: program.documents("*.chiwat"), "the school's file")
    return path


def profile(program: Program, path: Path) -> None:
    program.walk_to("ป.1")
    for figure in ("12", "๑๓", "14"):
        program.typed(figure)
        program.press("Return")
    program.focused("ป.4")
    assert wait(lambda: {"pupils_p1": 12, "pupils_p2": 13, "pupils_p3": 14} in kept(path), "the profile in the file")


def kept(path: Path) -> list[dict[str, int]]:
    """Return the figures of the profile of each year, as the file has them."""
    with SchoolFile.open(path, read_only=True) as file:
        return [{name: figure.value for name, figure in file.figures(year).items()} for year in file.plan.years]


def figures(program: Program, path: Path) -> int:
    """Type figures, and the words for the warning at the first; return the year that they are of."""
    program.go_to_page("form")
    for indicator, pair in TYPED.items():
        program.press("ctrl+g")
        program.wait_for(lambda: "รหัส" in program.seen("window") and program.seen("dialog"), "the question for a code")
        program.type(indicator)
        program.press("Return")
        program.focused(f"{indicator} ")
        for number in pair:
            program.typed(str(number))
            program.press("Return")
    program.walk_to("คำชี้แจงของ 1/1.1", by="F8")
    program.typed(WORDS)
    program.press("Return")
    return wait(lambda: year_of(path), "what was typed in the file")


def year_of(path: Path, *, whole: bool = True) -> int:
    """Return the year that has all that was typed, and nothing else where it is the ``whole``; 0 for none."""
    with SchoolFile.open(path, read_only=True) as file:
        for year in file.plan.years:
            entries, words = file.entries(year), file.explanation_texts(year)
            pairs = {name: (one.numerator, one.denominator) for name, one in entries.items() if name in TYPED}
            if pairs == TYPED and words == {"1/1.1": WORDS} and (not whole or len(entries) == len(TYPED)):
                return year
    return 0


def sign(program: Program) -> None:
    program.go_to_page("check")
    program.walk_to("ชื่อ–สกุล")
    program.typed("นางสาวน้ำผึ้ง ใจดี")
    program.walk_to("รหัสผ่านลงนาม")
    program.typed(PASSPHRASE)
    program.walk_to("ข้าพเจ้าได้ตรวจ")
    program.press("space")
    program.walk_to("ลงนามและส่งออก")
    program.press("Return")
