"""What users of other programs complain about at import, each answered here or where its docstring says so.

The numbers are those of the list that the project keeps. 1, 4, 7, 9-11 and 15-17 are tried in the window (tests/gui);
13 and 14 (no network, checks offline) hold because nothing opens a connection (tests/test_architecture.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import openpyxl
import pytest

from gui.wording import import_reason
from models.changes import Change
from models.import_state import ImportState
from models.standing import ReviewState
from models.years import parse_date
from storage.district_file import DistrictFile
from storage.importing import FileResult, import_paths
from tests.helpers.district import BRANCH_SCHOOL, NOW, OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.factories import BRANCH, SCHOOL, make_plan, make_report

YEAR = 2564
LATER = "2021-10-01T10:00:00+07:00"


@pytest.fixture
def district(tmp_path: Path) -> Iterator[DistrictFile]:
    with make_district(tmp_path / "เขต.chiwat") as district:
        yield district


def take(district: DistrictFile, *paths: Path) -> tuple[FileResult, ...]:
    return import_paths(district, paths, now=NOW).files


def state(district: DistrictFile) -> ReviewState:
    return district.standing(OPEN_SCHOOL, YEAR).state


def test_2_one_school_does_not_keep_another_out_of_the_same_year(district: DistrictFile, tmp_path: Path) -> None:
    take(district, write(tmp_path / "a.xlsx")[0])
    take(district, write(tmp_path / "b.xlsx", report=make_report(reporter=BRANCH_SCHOOL))[0])
    assert {held.reporter for held in district.held()} == {OPEN_SCHOOL, BRANCH_SCHOOL}


def test_3_schools_of_the_same_name_are_two_schools(district: DistrictFile, tmp_path: Path) -> None:
    by_code = {school.code: school for school in district.roster}
    district.change_school(msgspec.structs.replace(by_code[BRANCH], name=by_code[SCHOOL].name), NOW, "เจ้าหน้าที่")
    one, _ = write(tmp_path / "a.xlsx")
    other, _ = write(tmp_path / "b.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    found = {file.reporter.code: file.state for file in take(district, one, other) if file.reporter}
    assert found == {SCHOOL: ImportState.UNKNOWN_KEY, BRANCH: ImportState.UNKNOWN_KEY}


def test_5_a_value_that_was_emptied_is_told_and_the_earlier_one_is_still_held(
    district: DistrictFile, tmp_path: Path
) -> None:
    report = make_report()
    path, first = write(tmp_path / "a.xlsx", report=report)
    take(district, path)
    enrol(district)
    name, *_ = report.entries
    fewer = msgspec.structs.replace(report, entries={key: e for key, e in report.entries.items() if key != name})
    second, _ = write(tmp_path / "b.xlsx", report=fewer, revision=2, lineage=(first,), final=False, made_at=LATER)
    (file,) = take(district, second)
    assert file.state is ImportState.NEWER_REVISION
    assert file.changes[Change.CLEARED] == 1
    assert district.records.report(first).report.entries[name] == report.entries[name]


def test_6_a_doubtful_file_does_not_stop_the_others(district: DistrictFile, tmp_path: Path) -> None:
    bad = tmp_path / "0.xlsx"
    bad.write_bytes(b"PK\x03\x04 cut off")
    files = take(district, bad, write(tmp_path / "a.xlsx")[0])
    assert {file.path.name: file.state for file in files}["a.xlsx"] is ImportState.UNKNOWN_KEY
    assert len(district.records.import_log(1)) == 2


def test_8_another_edition_of_the_form_gets_a_sentence(district: DistrictFile, tmp_path: Path) -> None:
    newer = msgspec.structs.replace(make_plan(), edition=7)
    (file,) = take(district, write(tmp_path / "a.xlsx", newer)[0])
    assert file.state is ImportState.WRONG_PLAN
    assert "7" in import_reason(file.outcome)


def test_12_a_report_sent_twice_with_other_contents_is_not_refused(district: DistrictFile, tmp_path: Path) -> None:
    take(district, write(tmp_path / "a.xlsx")[0])
    enrol(district)
    (file,) = take(district, write(tmp_path / "b.xlsx", made_at=LATER)[0])
    assert file.state is ImportState.FORK
    assert len(district.standing(OPEN_SCHOOL, YEAR).heads) == 2, "both are kept, and a person chooses"


def test_18_a_corrected_report_after_a_return_is_welcome(district: DistrictFile, tmp_path: Path) -> None:
    path, first = write(tmp_path / "a.xlsx")
    take(district, path)
    enrol(district)
    district.return_(OPEN_SCHOOL, YEAR, NOW, "เจ้าหน้าที่", reason="ตรวจยอดรวม")
    assert state(district) is ReviewState.RETURNED
    (file,) = take(district, write(tmp_path / "b.xlsx", revision=2, lineage=(first,), made_at=LATER)[0])
    assert file.state is ImportState.NEWER_REVISION
    assert state(district) is ReviewState.RECEIVED


def test_19_sheets_that_somebody_rearranged_change_no_value(district: DistrictFile, tmp_path: Path) -> None:
    path, digest = write(tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = next(sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
    sheet.insert_cols(2)
    sheet.insert_rows(3)
    book.save(path)
    (file,) = take(district, path)
    enrol(district)
    assert file.differences
    assert district.records.report(digest).report == make_report()


@pytest.mark.parametrize("typed", ["30 ก.ย. 2564", "30/9/2564", "๓๐/๙/๒๕๖๔", "2021-09-30", "30 กันยายน 2564"])
def test_20_thai_years_are_read_and_never_mixed_up(typed: str) -> None:
    assert parse_date(typed) == date(2021, 9, 30)
