"""Reminder letters: a page each, with why the school is reminded, what to do, and blanks to fill."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.printing import letter_texts
from gui.printing import reminder_texts as texts
from gui.printing.application import load_fonts
from gui.printing.letter_parts import fitting
from gui.printing.reminders import Reminding, reason_of, reminder_page, write_reminders_pdf
from gui.printing.typesetting import Typesetter
from models.board import BoardSchool
from models.numbers import Digits
from models.standing import ReviewState
from tests.helpers.annual_report_factory import bundled_plan
from tests.helpers.board import board_school

NOW = datetime(2021, 10, 2, 16, 0, tzinfo=timezone(timedelta(hours=7)))
FACTS = Reminding(plan=bundled_plan(), year=2564, deadline=date(2021, 9, 30), now=NOW)
SCHOOLS = {
    texts.MISSING: board_school(1, "บ้านปางไฮ"),
    texts.QUARANTINED: board_school(2, state=ReviewState.QUARANTINED),
    texts.RETURNED: board_school(3, state=ReviewState.RETURNED, interim=True),
    texts.INTERIM: board_school(4, state=ReviewState.RECEIVED, interim=True),
}


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts(qapp)


def said(one: BoardSchool, digits: Digits = Digits.ARABIC, facts: Reminding = FACTS) -> str:
    """Return what a letter says, without the breaks of its lines."""
    page = reminder_page(Typesetter(digits), facts, one)
    return "".join("".join(placed.strip.text.split()) for placed in page)


def joined(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("reason", SCHOOLS)
def test_each_letter_says_why_and_what_to_do(reason: str) -> None:
    one = SCHOOLS[reason]
    letter = said(one)
    assert reason_of(one) == reason
    assert joined(f"เรื่อง {texts.subject(reason, 2564)}") in letter
    assert joined(f"เรียน ผู้อำนวยการโรงเรียน{one.school.name}") in letter
    assert joined(texts.finding(reason, NOW.date(), FACTS.deadline)) in letter
    assert all(joined(step) in letter for step in texts.STEPS[reason])
    blanks = (letter_texts.NUMBER, letter_texts.DATE, letter_texts.NAME_LINE, letter_texts.POSITION_LINE)
    assert all(joined(blank) in letter for blank in blanks)


def test_figures_are_thai_but_a_code_is_printed_as_it_is_typed() -> None:
    one = SCHOOLS[texts.MISSING]
    letter = said(one, Digits.THAI)
    assert "ปีงบประมาณพ.ศ.๒๕๖๔" in letter
    assert one.code in letter


@pytest.mark.parametrize(
    ("deadline", "due", "over"),
    [(date(2021, 9, 30), True, True), (date(2021, 10, 2), True, False), (None, False, False)],
)
def test_the_deadline_is_over_only_after_its_day(deadline: date | None, due: bool, over: bool) -> None:
    facts = Reminding(plan=FACTS.plan, year=2564, deadline=deadline, now=NOW)
    letter = said(SCHOOLS[texts.MISSING], facts=facts)
    assert ("ภายในวันที่" in letter) is due
    assert ("พ้นกำหนดแล้ว" in letter) is over


@pytest.mark.parametrize("name", ["ก", "บ้านปางไฮ สาขาห้วยน้ำใส" * 3, "ก" * 300], ids=len)
def test_every_name_fits_one_page(name: str) -> None:
    assert 0.8 < fitting(reminder_page(Typesetter(Digits.THAI), FACTS, board_school(1, name))) <= 1


def test_the_file_has_a_page_a_school_and_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        write_reminders_pdf(tmp_path / name, list(SCHOOLS.values()), FACTS)
    data = (tmp_path / "a.pdf").read_bytes()
    assert data == (tmp_path / "b.pdf").read_bytes()
    assert data.count(b"/Type /Page\n") == len(SCHOOLS)
