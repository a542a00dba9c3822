"""Other programs show people our files: no text cut, no figure as ###, charts and fonts there, Thai words readable."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from gui.printing import texts
from gui.printing.report_pdf import write_report_pdf
from models.annual_report import AnnualReport
from models.attainment import Attainment
from models.numbers import Digits, to_thai_digits
from storage.district_notes import Notes, ProgressNote
from storage.member_book import write_members
from storage.report_scorecard import scorecard_stems
from storage.report_workbook import write_report_workbook, write_scorecard
from tests.helpers.annual_report_factory import annual_report
from tests.peers.made import MAKERS, Made
from tests.peers.office import Look, Office
from tests.peers.tools import need_font, run

NOW = datetime(2021, 11, 25, 2, 30, tzinfo=UTC)
# Heights are rounded to tenths of a point on their way.
ROUNDING = 0.5
PARTS = [text for name, text in vars(texts).items() if re.fullmatch("PART_[A-Z]+", name)]


@pytest.fixture(scope="module")
def report() -> AnnualReport:
    return annual_report(schools=131)


@pytest.fixture(scope="module")
def notes(report: AnnualReport) -> Notes:
    """Return a long note on every indicator that was missed."""
    text = "อบรมครูผู้สอนครบทุกโรงเรียน ติดตามในระดับกลุ่มโรงเรียน และรายงานผลต่อคณะกรรมการทุกภาคเรียน"
    missed = (result for result in report.whole.results if result.attainment is Attainment.MISSED)
    texts_of = {"progress": text, "obstacle": text, "next_step": text, "author": "นางสาววิไล ศรีวงศ์"}
    names = [result.indicator.id for result in missed]
    return {name: ProgressNote(indicator=name, at="2021-11-20T10:00:00+07:00", **texts_of) for name in names}


@pytest.fixture(scope="module")
def workbook(notes: Notes, report: AnnualReport, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workbook") / "report.xlsx"
    write_report_workbook(path, report, now=NOW, notes=notes)
    return path


@pytest.fixture(scope="module")
def looked(office: Office, workbook: Path) -> Mapping[str, Look]:
    return office.look(workbook)


@pytest.fixture(scope="module")
def printed(notes: Notes, report: AnnualReport, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("printed") / "report.pdf"
    write_report_pdf(path, report, now=NOW, digits=Digits.THAI, notes=notes)
    return path


def letters(text: str) -> str:
    """Return a text's letters only: programs that read a PDF put marks and spaces where they see fit."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in parts if unicodedata.category(letter) != "Mn" and not letter.isspace())


def cut_rows(looked: Mapping[str, Look]) -> dict[tuple[str, int], tuple[float, float]]:
    """Return the rows that show less than all their text: how high they are and need to be."""
    need_font("Laksaman")
    return {
        (name, row): (shown, needed)
        for name, sheet in looked.items()
        for row, (shown, needed) in enumerate(zip(sheet.shown, sheet.needed, strict=True), start=1)
        if shown < needed - ROUNDING
    }


@pytest.mark.parametrize("make", MAKERS)
def test_no_row_of_a_form_is_cut(make: Callable[[Path], Made], office: Office, tmp_path: Path) -> None:
    assert cut_rows(office.look(make(tmp_path).path)) == {}


def test_no_row_of_the_report_is_cut(looked: Mapping[str, Look]) -> None:
    assert cut_rows(looked) == {}


def test_no_row_of_a_scorecard_is_cut(notes: Notes, report: AnnualReport, office: Office, tmp_path: Path) -> None:
    largest = max(scorecard_stems(report), key=lambda group: _owned(report, group.id))
    write_scorecard(tmp_path / "scorecard.xlsx", report, largest, now=NOW, notes=notes)
    assert cut_rows(office.look(tmp_path / "scorecard.xlsx")) == {}


def _owned(report: AnnualReport, group: str) -> int:
    return sum(result.indicator.group == group for result in report.whole.results)


def test_libreoffice_saves_a_list_of_schools_as_it_is(report: AnnualReport, office: Office, tmp_path: Path) -> None:
    rows = [(school.code, school.name, school.amphoe, "ยังไม่ส่ง") for school in report.schools]
    write_members(tmp_path / "list.xlsx", "2/3.2", ("รหัส", "โรงเรียน", "อำเภอ", "เหตุผล"), rows)
    before = openpyxl.load_workbook(tmp_path / "list.xlsx").worksheets[0]
    after = openpyxl.load_workbook(office.save(tmp_path / "list.xlsx", tmp_path / "saved.xlsx")).worksheets[0]
    assert values(after) == values(before)


def values(sheet: Worksheet) -> dict[str, object]:
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}


def test_libreoffice_finds_every_chart_of_the_report(looked: Mapping[str, Look], workbook: Path) -> None:
    drawn = {sheet.title: len(sheet._charts) for sheet in openpyxl.load_workbook(workbook).worksheets}  # type: ignore[attr-defined]
    assert sum(drawn.values()) >= 8
    assert {name: sheet.charts for name, sheet in looked.items()} == drawn


def test_libreoffice_saves_the_report_with_all_its_values(office: Office, workbook: Path, tmp_path: Path) -> None:
    before = openpyxl.load_workbook(workbook)
    after = openpyxl.load_workbook(office.save(workbook, tmp_path / "report.xlsx"))
    assert after.sheetnames == before.sheetnames
    for name in before.sheetnames:
        assert values(after[name]) == values(before[name])


def test_the_report_prints_with_every_figure(office: Office, workbook: Path, tmp_path: Path) -> None:
    text = run("pdftotext", "-layout", office.save(workbook, tmp_path / "report.pdf"), "-")
    assert letters("ประเด็นที่ 1") in letters(text)
    assert re.findall(r"###|#N/A|#REF!|#VALUE!|#NAME\?|#DIV/0!|Err:\d+", text) == []


def test_the_public_report_embeds_sarabun_and_nothing_else(printed: Path) -> None:
    rows = run("pdffonts", printed).splitlines()[2:]
    fonts = [re.fullmatch(r"(?:[A-Z]{6}\+)?(\S+) +CID TrueType +Identity-H +(yes|no) .*", row) for row in rows]
    assert fonts
    assert all(font and font[1].startswith("Sarabun-") and font[2] == "yes" for font in fonts), rows


def test_the_public_report_can_be_read_and_searched(printed: Path, report: AnnualReport) -> None:
    text = run("pdftotext", "-layout", printed, "-")
    found = letters(text)
    assert len(PARTS) == 7
    issues = [texts.issue_title(issue.number, issue.title) for issue in report.plan.issues]
    for heading in (*PARTS, *issues, report.plan.title, texts.CONTENTS):
        assert letters(to_thai_digits(heading)) in found, heading
    assert "\ufffd" not in text
