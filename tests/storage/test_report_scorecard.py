"""Scorecards of responsible groups as workbooks, and the sheet of notes in the report's workbook."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from models.annual_report import AnnualReport
from storage.district_notes import ProgressNote
from storage.report_scorecard import scorecard_stems
from storage.report_workbook import write_report_workbook, write_scorecard
from tests.helpers.annual_report_factory import annual_report
from tests.helpers.factories import make_plan

NOW = datetime(2021, 11, 25, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def report() -> AnnualReport:
    return annual_report(schools=20)


def note_of(report: AnnualReport, **changes: str) -> ProgressNote:
    texts = {"progress": "อบรมแล้ว", "obstacle": '=HYPERLINK("x")', "next_step": "", "author": "ผู้บันทึก"} | changes
    return ProgressNote(indicator=report.whole.results[0].indicator.id, at="2021-11-20T10:00:00+07:00", **texts)


def rows_of(sheet: Worksheet) -> list[list[object]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_each_indicator_is_on_one_scorecard_with_its_figures(report: AnnualReport, tmp_path: Path) -> None:
    ids: list[object] = []
    for group, stem in scorecard_stems(report).items():
        path = tmp_path / f"{stem}.xlsx"
        write_scorecard(path, report, group, now=NOW)
        (sheet,) = openpyxl.load_workbook(path).worksheets
        assert group.name in str(sheet["A1"].value)
        known = {result.indicator.id: result for result in report.whole.results}
        for row in rows_of(sheet):
            if row[0] in known:
                ids.append(row[0])
                value = known[str(row[0])].value
                assert row[5] == (float(value) if value is not None else row[5])
    assert sorted(map(str, ids)) == sorted(result.indicator.id for result in report.whole.results)


def test_a_note_stands_at_its_indicator_and_is_never_a_formula(report: AnnualReport, tmp_path: Path) -> None:
    note = note_of(report)
    group = next(g for g in scorecard_stems(report) if g.id == report.whole.results[0].indicator.group)
    write_scorecard(tmp_path / "a.xlsx", report, group, now=NOW, notes={note.indicator: note})
    (sheet,) = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets
    row = next(row for row in sheet.iter_rows() if row[0].value == note.indicator)
    assert [cell.value for cell in row[-5:]] == ["อบรมแล้ว", note.obstacle, None, "ผู้บันทึก", "20 พ.ย. 2564"]
    assert {cell.data_type for cell in row[-5:]} <= {"s", "n"}


def test_notes_have_a_sheet_in_the_report_only_where_there_are_any(report: AnnualReport, tmp_path: Path) -> None:
    write_report_workbook(tmp_path / "none.xlsx", report, now=NOW)
    note = note_of(report)
    write_report_workbook(tmp_path / "one.xlsx", report, now=NOW, notes={note.indicator: note})
    without, having = (openpyxl.load_workbook(tmp_path / name) for name in ("none.xlsx", "one.xlsx"))
    assert set(having.sheetnames) - set(without.sheetnames) == {"บันทึกความก้าวหน้า"}
    assert note.indicator in {row[1] for row in rows_of(having["บันทึกความก้าวหน้า"]) if len(row) > 1}


def test_a_note_without_a_moment_has_no_day(report: AnnualReport, tmp_path: Path) -> None:
    note = ProgressNote(indicator=report.whole.results[0].indicator.id, progress="x")
    group = next(g for g in scorecard_stems(report) if g.id == report.whole.results[0].indicator.group)
    write_scorecard(tmp_path / "a.xlsx", report, group, now=NOW, notes={note.indicator: note})
    (sheet,) = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets
    row = next(row for row in rows_of(sheet) if row[0] == note.indicator)
    assert row[-5:] == ["x", None, None, None, None]


def test_file_names_are_taken_by_every_system() -> None:
    report = annual_report(make_plan(), schools=4)
    for stem in scorecard_stems(report).values():
        assert not set(stem) & set('<>:"/\\|?*')
