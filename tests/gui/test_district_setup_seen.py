"""What the set-up shows at the first size of a window: names of steps, what was read, no filter without rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.district.setup.roster_rows import ALL, WRONG
from gui.start.start_window import StartWindow
from models.plan import Plan
from tests.gui import test_district_setup as base
from tests.helpers.factories import make_plan
from tests.helpers.window import click, drop_file, press

window, plan_file = base.window, base.plan_file


@pytest.mark.parametrize("size", [(910, 512), (1366, 690), (683, 330)])
def test_the_names_of_the_steps_are_read_at_every_size(
    window: StartWindow, plan_file: Path, size: tuple[int, int]
) -> None:
    window.resize(*size)
    setup = base.begun(window)
    QApplication.processEvents()
    assert not setup.rail.steps[0].narrow or setup.place.isVisible()
    if setup.place.isVisible():
        assert setup.place.text() == "ขั้นที่ 1 จาก 5: แผน"


@pytest.mark.parametrize("size", [(910, 512), (683, 330)])
def test_that_the_plan_was_read_is_seen_without_scrolling(
    window: StartWindow, plan_file: Path, size: tuple[int, int]
) -> None:
    window.resize(*size)
    setup = base.begun(window)
    drop_file(window, plan_file)
    QApplication.processEvents()
    words = setup.plan_step.found_words
    assert words.visibleRegion().boundingRect().height() == words.height()


def test_a_filter_for_what_is_wrong_goes_with_the_last_of_it(
    window: StartWindow, plan_file: Path, tmp_path: Path
) -> None:
    setup = base.at_roster(window, plan_file, tmp_path, base.ROSTER)
    step = setup.roster_step
    assert step.pills.current == WRONG
    drop_file(window, base.written(tmp_path, base.SOUND, "ถูก.csv"))
    assert step.pills.current == ALL
    assert not step.pills.pills[WRONG].isVisible()
    assert len(step.table.table.rows) == 2


def test_correcting_the_last_wrong_row_shows_all_rows(window: StartWindow, plan_file: Path, tmp_path: Path) -> None:
    text = base.SOUND.replace("1050130002,ห้วยน้ำ,แม่ริม", "1050130002,ห้วยน้ำ,แม่รืม")
    setup = base.at_roster(window, plan_file, tmp_path, text)
    step = setup.roster_step
    assert len(step.table.table.rows) == 1
    base.enter()
    base.retype("แม่ริม")
    base.enter()
    assert not step.setup.problems
    assert len(step.table.table.rows) == 2


@pytest.mark.parametrize("typed", ["29/10/{short}", "29 ต.ค. {short}", "๒๙/๑๐/{thai}"])
def test_a_year_of_two_digits_is_understood_and_said_in_full(
    window: StartWindow, plan_file: Path, tmp_path: Path, typed: str
) -> None:
    setup = base.at_deadlines(window, plan_file, tmp_path)
    plan: Plan = make_plan()
    year = plan.years[0]
    short = str(year)[2:]
    base.retype(typed.format(short=short, thai=short.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))))
    field, hint = setup.deadline_step.fields[year], setup.deadline_step.hints[year]
    assert not field.bad
    assert str(year) in hint.text()
    press(Qt.Key.Key_Return)
    assert setup.setup.deadlines[str(year)] == f"{year - 543}-10-29"


def test_a_date_that_cannot_be_read_says_to_write_the_year_in_full(
    window: StartWindow, plan_file: Path, tmp_path: Path
) -> None:
    setup = base.at_deadlines(window, plan_file, tmp_path)
    base.retype("29/10/22")
    year = make_plan().years[0]
    assert "เต็มสี่หลัก" in setup.deadline_step.hints[year].text()
    assert not setup.next_button.isEnabled()
    click(setup.back_button)
