"""The scorecard of a responsible group, and the part of notes in the public report."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.printing import texts
from gui.printing.application import load_fonts
from gui.printing.figures import number
from gui.printing.printed import Printed
from gui.printing.report_pdf import printed_report
from gui.printing.scorecard_pdf import printed_scorecard, write_scorecard_pdf
from gui.printing.style import TEXT_HEIGHT
from models.disclosure import Precision, public_figure
from models.numbers import Digits
from storage.district_notes import ProgressNote
from storage.report_scorecard import scorecard_stems
from tests.helpers.annual_report_factory import annual_report

NOW = datetime(2021, 11, 25, 9, 30, tzinfo=timezone(timedelta(hours=7)))
REPORT = annual_report(schools=30)
NOTE = ProgressNote(
    indicator="2/3.2",
    progress="อบรมครูครบทุกอำเภอ",
    obstacle="นักเรียน 3 คนย้ายออก",
    next_step="ติดตามภาคเรียนที่ 2",
    author="กลุ่มนิเทศ",
    at="2021-11-20T10:00:00+07:00",
)


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts(qapp)


def said(printed: Printed) -> str:
    return " ".join(" ".join(placed.strip.text for page in printed.pages for placed in page).split())


def owner() -> str:
    return REPORT.plan.indicator(NOTE.indicator).group


def test_every_indicator_is_on_the_scorecard_of_its_group_and_no_other() -> None:
    for group in scorecard_stems(REPORT):
        words = said(printed_scorecard(REPORT, group, now=NOW, digits=Digits.ARABIC))
        assert group.name in words
        for result in REPORT.whole.results:
            title = " ".join(result.indicator.title_display.split())
            if result.indicator.group == group.id:
                assert title.replace(" ", "") in words.replace(" ", ""), result.indicator.id
        assert texts.NO_NOTES in words


def test_a_note_is_printed_with_who_wrote_it() -> None:
    group = next(group for group in REPORT.plan.groups if group.id == owner())
    printed = printed_scorecard(REPORT, group, now=NOW, digits=Digits.ARABIC, notes={NOTE.indicator: NOTE})
    words = said(printed).replace(" ", "")
    for part in (NOTE.progress, NOTE.obstacle, NOTE.next_step, "กลุ่มนิเทศ 20 พ.ย. 2564"):
        assert part.replace(" ", "") in words
    for page in printed.pages:
        assert all(placed.y + placed.strip.height <= TEXT_HEIGHT for placed in page)


def test_the_public_report_withholds_what_tells_of_few_people() -> None:
    printed = printed_report(REPORT, now=NOW, digits=Digits.ARABIC, notes={NOTE.indicator: NOTE})
    words = said(printed).replace(" ", "")
    assert texts.PART_PROGRESS.replace(" ", "") in words
    assert NOTE.progress.replace(" ", "") in words
    assert NOTE.obstacle.replace(" ", "") not in words
    assert "กลุ่มนิเทศ20พ.ย." not in words


def test_without_notes_there_is_no_such_part() -> None:
    assert texts.PART_PROGRESS not in said(printed_report(REPORT, now=NOW, digits=Digits.ARABIC))


def test_the_same_scorecard_is_the_same_file(tmp_path: Path) -> None:
    group = next(iter(scorecard_stems(REPORT)))
    for name in ("a.pdf", "b.pdf"):
        write_scorecard_pdf(tmp_path / name, REPORT, group, now=NOW)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_within_the_office_figures_are_exact_as_in_the_workbook() -> None:
    hidden = [r for r in REPORT.whole.results if public_figure(REPORT.plan, r).precision is not Precision.EXACT]
    assert hidden, "the factory has figures of few people"
    for group in REPORT.plan.groups:
        words = said(printed_scorecard(REPORT, group, now=NOW, digits=Digits.ARABIC))
        for result in (one for one in hidden if one.indicator.group == group.id):
            assert f"{texts.ABOVE} " not in words
            assert f"{texts.BELOW} " not in words
            assert texts.WITHHELD not in words
            if result.value is not None:
                assert number(result.indicator, result.value) in words, result.indicator.id


def test_a_scorecard_points_at_no_part_that_it_does_not_have() -> None:
    for group in REPORT.plan.groups:
        words = said(printed_scorecard(REPORT, group, now=NOW, digits=Digits.ARABIC))
        assert "ในส่วนที่" not in words
        assert "ดูส่วนที่" not in words
        if texts.SEE_NOTE_BELOW in words:
            assert texts.NOTES_HEADING in words


def test_an_indicator_has_one_code_in_every_part() -> None:
    printed = printed_report(REPORT, now=NOW, digits=Digits.ARABIC)
    lines = [placed.strip.text for page in printed.pages for placed in page]
    short = {indicator.code for indicator in REPORT.plan.indicators}
    assert [line[:60] for line in lines if line.split(" ", 1)[0] in short and " " in line] == []
    assert any(line.startswith("1/1.1") for line in lines)
