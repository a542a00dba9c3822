"""Rosters as districts keep them: every way of saying the same, and every problem with its cell."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from models.errors import InvalidDataError
from models.publication import School, SchoolStatus
from storage.roster import RosterTable, read_roster

HEADER = "code,code8,code6,name,amphoe,tambon,status,main"
FIRST = "1050130001,50130001,130001,บ้านแม่ริม,แม่ริม,ริมใต้,open,"


def read(tmp_path: Path, *lines: str, amphoes: tuple[str, ...] = ()) -> RosterTable:
    path = tmp_path / "roster.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return read_roster(path, amphoes)


def test_every_column(tmp_path: Path) -> None:
    table = read(
        tmp_path, HEADER, FIRST, "1050130002,,,ห้วยน้ำ,แม่ริม,,branch,1050130001", "1050130003,,,วัดทดสอบ,พร้าว,,closed,"
    )
    assert table.problems == ()
    assert table.schools == (
        School(code="1050130001", name="บ้านแม่ริม", amphoe="แม่ริม", tambon="ริมใต้", aliases=("50130001", "130001")),
        School(code="1050130002", name="ห้วยน้ำ", amphoe="แม่ริม", status=SchoolStatus.BRANCH, main="1050130001"),
        School(code="1050130003", name="วัดทดสอบ", amphoe="พร้าว", status=SchoolStatus.CLOSED),
    )


def test_thai_headings_below_a_title_and_thai_words(tmp_path: Path) -> None:
    table = read(
        tmp_path,
        "ทะเบียนโรงเรียน ปีการศึกษา ๒๕๖๔,,,,,,",
        "ที่,รหัสโรงเรียน,ชื่อสถานศึกษา,อำเภอ,ตำบล,สถานะ,โรงเรียนหลัก",
        "๑,๑๐๕๐๑๓๐๐๐๑,บ้านแม่ริม,อ.แม่ริม,ต.ริมใต้,เปิด,",
        "๒,10 5013 0002,ห้วยน้ำ,อำเภอแม่ริม,,สาขา,1050130001",
        "๓,1050130003,วัดทดสอบ,พร้าว,,เลิก-รวม,",
        "๔,1050130004,บ้านเรียนรวม,พร้าว,,รายงานผ่าน,๑๐๕๐๑๓๐๐๐๑",
    )
    assert table.problems == ()
    assert table.unknown == ("ที่",)
    assert [school.status.value for school in table.schools] == ["open", "branch", "closed", "through"]
    assert [school.amphoe for school in table.schools] == ["แม่ริม", "แม่ริม", "พร้าว", "พร้าว"]
    assert [school.main for school in table.schools] == ["", "1050130001", "", "1050130001"]


def test_other_codes_in_one_column_and_a_main_school_by_one_of_them(tmp_path: Path) -> None:
    table = read(
        tmp_path,
        "code,aliases,name,amphoe,status,main",
        '1050130001,"50130001, 130001",บ้านแม่ริม,แม่ริม,,',
        "1050130002,,ห้วยน้ำ,แม่ริม,branch,130001",
    )
    assert table.problems == ()
    assert table.schools[0].aliases == ("50130001", "130001")
    assert table.schools[1].main == "1050130001"


def test_a_workbook_with_codes_as_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["code", "name", "amphoe"])
    sheet.append([1050130001, "บ้านแม่ริม", "แม่ริม"])
    book.save(tmp_path / "roster.xlsx")
    table = read_roster(tmp_path / "roster.xlsx")
    assert [school.code for school in table.schools] == ["1050130001"]


PROBLEMS = {
    "no code": (",,,บ้านเหนือ,พร้าว,,,", "A", "empty", {}),
    "no name": ("1050130009,,,,พร้าว,,,", "D", "empty", {}),
    "no amphoe": ("1050130009,,,บ้านเหนือ,,,,", "E", "empty", {}),
    "code in exponent": ("1.05013E+09,,,บ้านเหนือ,พร้าว,,,", "A", "code_in_exponent", {"found": "1.05013E+09"}),
    "leading zero lost": ("150130009,,,บ้านเหนือ,พร้าว,,,", "A", "leading_zero_lost",
                          {"found": "150130009", "suggestion": "0150130009"}),
    "leading zero of a short code lost": ("1050130009,,30009,บ้านเหนือ,พร้าว,,,", "C", "leading_zero_lost",
                                          {"found": "30009", "suggestion": "030009"}),
    "not a code": ("10501x0009,,,บ้านเหนือ,พร้าว,,,", "A", "not_a_code", {"found": "10501x0009"}),
    "the short code as code": ("50130009,,,บ้านเหนือ,พร้าว,,,", "A", "code_length",
                               {"found": "50130009", "expected": 10}),
    "code twice": ("1050130001,,,บ้านเหนือ,พร้าว,,,", "A", "code_twice", {"found": "1050130001", "first_row": 2}),
    "alias twice": ("1050130009,50130001,,บ้านเหนือ,พร้าว,,,", "B", "code_twice", {"found": "50130001", "first_row": 2}),
    "unknown status": ("1050130009,,,บ้านเหนือ,พร้าว,,ไม่แน่ใจ,", "G", "unknown_status", {"found": "ไม่แน่ใจ"}),
    "unknown amphoe": ("1050130009,,,บ้านเหนือ,แม่รึม,,,", "E", "unknown_amphoe", {"found": "แม่รึม"}),
    "branch without main": ("1050130009,,,บ้านเหนือ,พร้าว,,branch,", "H", "main_missing", {}),
    "unknown main": ("1050130009,,,บ้านเหนือ,พร้าว,,through,1050130099", "H", "main_unknown", {"found": "1050130099"}),
    "its own main": ("1050130009,,,บ้านเหนือ,พร้าว,,branch,1050130009", "H", "main_is_itself", {"found": "1050130009"}),
}  # fmt: skip


@pytest.mark.parametrize(("line", "column", "code", "facts"), PROBLEMS.values(), ids=PROBLEMS.keys())
def test_problem_names_its_cell_and_the_good_rows_are_kept(
    tmp_path: Path, line: str, column: str, code: str, facts: dict[str, str | int]
) -> None:
    table = read(tmp_path, HEADER, FIRST, line, amphoes=("แม่ริม", "พร้าว"))
    assert [(p.row, p.column, p.code, dict(p.facts)) for p in table.problems] == [(3, column, code, facts)]
    assert table.schools[0].code == "1050130001"


def test_main_school_that_is_closed(tmp_path: Path) -> None:
    closed = "1050130001,,,บ้านแม่ริม,แม่ริม,,closed,"
    table = read(tmp_path, HEADER, closed, "1050130002,,,ห้วยน้ำ,แม่ริม,,branch,1050130001")
    assert [(p.row, p.code) for p in table.problems] == [(3, "main_not_open")]


def test_a_missing_column_of_a_problem_has_no_letter(tmp_path: Path) -> None:
    table = read(tmp_path, "code,name,amphoe,status", "1050130001,บ้านแม่ริม,แม่ริม,branch")
    assert [(p.row, p.column, p.code) for p in table.problems] == [(2, "", "main_missing")]


def test_a_table_without_rows(tmp_path: Path) -> None:
    table = read(tmp_path, HEADER)
    assert [(p.row, p.code) for p in table.problems] == [(1, "empty")]


def test_a_table_without_the_columns(tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError) as error:
        read(tmp_path, "code,name", "1050130001,บ้านแม่ริม")
    assert error.value.code == "columns_missing"


@pytest.mark.parametrize("heading", ["ประเภท", "ประเภทโรงเรียน", "หมายเหตุ", "ลักษณะ", "type"])
def test_a_status_under_another_heading_is_understood(tmp_path: Path, heading: str) -> None:
    table = read(
        tmp_path,
        f"รหัสโรงเรียน,ชื่อโรงเรียน,อำเภอ,{heading},โรงเรียนหลัก",
        "1050130001,บ้านแม่ริม,แม่ริม,ประถมศึกษา,",
        "1050130002,ห้วยน้ำ,แม่ริม,สาขา,1050130001",
        "1050130003,วัดทดสอบ,พร้าว,ยุบเลิก,-",
        "1050130004,บ้านเก่า,พร้าว,ยุบ/เลิกแล้ว,",
        "1050130005,บ้านใหม่,พร้าว,,",
    )
    assert [problem.code for problem in table.problems] == []
    assert [school.status.value for school in table.schools] == ["open", "branch", "closed", "closed", "open"]
    assert table.unknown == ()


def test_a_word_in_such_a_column_that_is_not_understood_is_asked_about(tmp_path: Path) -> None:
    table = read(
        tmp_path,
        "code,name,amphoe,ประเภท,main",
        "1050130001,บ้านแม่ริม,แม่ริม,ศูนย์การเรียน,",
        "1050130002,ห้วยน้ำ,แม่ริม,สาขา,1050130001",
    )
    assert ("unknown_status", 2, "D") in [(p.code, p.row, p.column) for p in table.problems]


def test_a_main_school_makes_a_branch_and_may_be_named(tmp_path: Path) -> None:
    table = read(
        tmp_path,
        "code,name,amphoe,โรงเรียนหลัก",
        "1050130001,บ้านแม่ริม,แม่ริม,1050130001",
        "1050130002,ห้วยน้ำ,แม่ริม,โรงเรียนบ้านแม่ริม",
        "1050130003,ดอยสูง,แม่ริม,1050130001",
        "1050130004,วัดทดสอบ,แม่ริม,บ้านที่ไม่มี",
    )
    assert [(school.status.value, school.main) for school in table.schools] == [
        ("open", ""), ("branch", "1050130001"), ("branch", "1050130001"), ("open", ""),
    ]  # fmt: skip
    assert [(problem.code, problem.row) for problem in table.problems] == [("main_unknown", 5)]


def test_columns_that_are_not_used_are_named_but_for_mere_numbers(tmp_path: Path) -> None:
    table = read(tmp_path, "ลำดับ,code,name,amphoe,อินเทอร์เน็ต,ประเภท", "1,1050130001,บ้านแม่ริม,แม่ริม,ปิด,ประถมศึกษา")
    assert table.schools[0].status is SchoolStatus.OPEN
    assert table.unknown == ("ลำดับ", "อินเทอร์เน็ต", "ประเภท")
    assert table.ignored == ("อินเทอร์เน็ต", "ประเภท")
