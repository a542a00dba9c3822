"""The board out of a district's file, and as a workbook: all schools, all states, nothing that runs as a formula."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from models.board import BoardSchool, Facet, Grouping, board_rows
from models.profile import known_figures
from models.standing import ReviewState
from storage.board import board_schools
from storage.board_workbook import BoardFacts, load_board_texts, write_board_workbook
from storage.district_notes import Contact
from storage.importing import import_paths
from storage.reporting import status
from tests.helpers.board import board_school
from tests.helpers.district import BRANCH_SCHOOL, NOW, OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.factories import BRANCH, SCHOOL, YEAR, make_plan, make_profile, make_report

AFTER = date(2021, 10, 20)
MADE = datetime(2021, 10, 20, 16, 5, tzinfo=timezone(timedelta(hours=7)))
FORMULA = '=HYPERLINK("http://example.org")'
TEXTS = load_board_texts()


def test_the_board_has_the_schools_that_owe_a_report_and_not_the_office(tmp_path: Path) -> None:
    with make_district(tmp_path / "d.chiwat") as district:
        path, _ = write(tmp_path / "a.xlsx", final=False)
        import_paths(district, [path], now=NOW)
        enrol(district)
        plan = district.plan
        known = {SCHOOL: known_figures(plan, make_profile())}
        found = {one.code: one for one in board_schools(status(district, YEAR, today=AFTER), plan, known)}
    assert found.keys() == {SCHOOL, BRANCH}
    sent, missing = found[SCHOOL], found[BRANCH]
    assert (sent.state, sent.interim, sent.late, sent.received) == (ReviewState.RECEIVED, True, True, None)
    assert (sent.size, sent.type) == (plan.size_classes[0].id, "primary")
    assert (missing.state, missing.interim, missing.late) == (ReviewState.MISSING, False, True)
    assert (missing.size, missing.type) == ("", "")


def test_a_final_report_in_time_is_neither_late_nor_interim(tmp_path: Path) -> None:
    with make_district(tmp_path / "d.chiwat") as district:
        path, _ = write(tmp_path / "a.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
        import_paths(district, [path], now=NOW)
        found = {one.code: one for one in board_schools(status(district, YEAR, today=AFTER), district.plan, {})}
        assert district.standing(OPEN_SCHOOL, YEAR).state is ReviewState.MISSING
    one = found[BRANCH]
    assert (one.state, one.interim, one.late) == (ReviewState.QUARANTINED, False, False)
    assert one.received == NOW.date()


SCHOOLS = (
    board_school(1, FORMULA, size="small", type="primary", late=True),
    board_school(2, state=ReviewState.RECEIVED, interim=True, size="gone", received=date(2021, 10, 14)),
    board_school(3, amphoe="พร้าว", state=ReviewState.ACCEPTED, type="lower_secondary"),
    board_school(4, amphoe="พร้าว", state=ReviewState.RETURNED),
    board_school(5, amphoe="พร้าว", state=ReviewState.QUARANTINED),
)
CONTACTS = {
    SCHOOLS[0].code: Contact(code=SCHOOLS[0].code, on_day=date(2021, 9, 2), note="+66 รับปาก"),
    SCHOOLS[1].code: Contact(code=SCHOOLS[1].code, on_day=date(2021, 9, 3)),
}


def made(
    folder: Path, schools: tuple[BoardSchool, ...] = SCHOOLS, deadline: date | None = date(2021, 10, 15)
) -> openpyxl.Workbook:
    facts = BoardFacts(plan=make_plan(), year=YEAR, deadline=deadline, now=MADE)
    write_board_workbook(folder / "กระดาน.xlsx", schools, CONTACTS, facts)
    return openpyxl.load_workbook(folder / "กระดาน.xlsx")


def table(sheet: Worksheet, first: str) -> Sequence[tuple[object, ...]]:
    rows = list(sheet.iter_rows(values_only=True))
    head = next(number for number, row in enumerate(rows) if row[0] == first)
    return rows[head + 1 :]


def test_the_workbook_lists_every_school_with_its_state(tmp_path: Path) -> None:
    book = made(tmp_path)
    rows = table(book[TEXTS.sheets["schools"]], TEXTS.columns["code"])
    assert [row[0] for row in rows] == [one.code for one in SCHOOLS]
    assert [row[5] for row in rows] == [TEXTS.states[one.state.value] for one in SCHOOLS]
    assert rows[0][6:] == ("ล่าช้า", None, None, "2 ก.ย. 2564", "+66 รับปาก")
    assert rows[1][6:] == (None, "ระหว่างปี", "14 ต.ค. 2564", "3 ก.ย. 2564", None)
    assert rows[0][3] == make_plan().size_classes[0].label.partition(" (")[0]
    assert rows[4][3:5] == (TEXTS.words["unknown"], TEXTS.words["unknown"])


def test_what_people_wrote_never_runs_as_a_formula(tmp_path: Path) -> None:
    sheet = made(tmp_path)[TEXTS.sheets["schools"]]
    written = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value in (FORMULA, "+66 รับปาก")}
    assert len(written) == 2
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in written.values())
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


@pytest.mark.parametrize("grouping", Grouping)
def test_each_sheet_of_counts_adds_up(tmp_path: Path, grouping: Grouping) -> None:
    book = made(tmp_path)
    *rows, total = table(book[TEXTS.sheets[grouping.value]], TEXTS.columns[grouping.value])
    expected, whole = board_rows(SCHOOLS, grouping)
    assert total == (TEXTS.words["all"], *(whole.counts[facet] for facet in Facet))
    assert len(rows) == len(expected)
    assert [sum(int(str(row[at])) for row in rows) for at in range(1, len(total))] == list(total[1:])


def test_without_schools_or_deadline_the_workbook_still_says_so(tmp_path: Path) -> None:
    book = made(tmp_path, (), None)
    lines = [str(row[0]) for row in book[TEXTS.sheets["schools"]].iter_rows(values_only=True) if row[0]]
    assert any(line.startswith("ไม่ได้ตั้งกำหนดส่ง") for line in lines)
    assert any("0 โรงเรียน" in line for line in lines)
