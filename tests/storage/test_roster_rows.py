"""Rows of a roster that a person corrects: each change gives other rows, and says nothing twice."""

from __future__ import annotations

from pathlib import Path

from storage.roster import check_roster, read_roster_rows
from storage.roster_rows import lost_zeros, with_text, with_zeros, without_row
from storage.tables import Records


def rows(tmp_path: Path, *lines: str) -> Records:
    path = tmp_path / "roster.csv"
    path.write_text("\n".join(("code,code6,name,amphoe", *lines)), encoding="utf-8")
    return read_roster_rows(path)


def test_a_corrected_cell_leaves_the_rows_before_as_they_were(tmp_path: Path) -> None:
    before = rows(tmp_path, "12,,ก,แม่ริม")
    after = with_text(before, 2, "code", " 1050130001\n")
    assert check_roster(before).problems != ()
    assert check_roster(after).problems == ()
    assert check_roster(after).schools[0].code == "1050130001"
    assert with_text(after, 2, "name", "").rows[0].text("name") == ""


def test_rows_keep_their_numbers_when_one_goes(tmp_path: Path) -> None:
    left = without_row(rows(tmp_path, "1050130001,,ก,ข", "1050130002,,ค,ข", "1,,จ,ข"), 3)
    assert [record.row for record in left.rows] == [2, 4]
    assert [problem.row for problem in check_roster(left).problems] == [4]


def test_zeros_come_back_in_every_code_that_lost_one(tmp_path: Path) -> None:
    found = rows(tmp_path, "050130001,,ก,ข", "1050130002,,ค,ข", "050130003,,จ,ข")
    problems = check_roster(found).problems
    assert [problem.row for problem in lost_zeros(problems)] == [2, 4]
    assert [school.code for school in check_roster(with_zeros(found, problems)).schools] == [
        "0050130001", "1050130002", "0050130003",
    ]  # fmt: skip
