"""One file on two desks: what only one changed is taken, what both changed is shown at the field with both values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.design.theme import dress
from gui.main_window import MainWindow
from gui.school.desk import SchoolDesk
from gui.school.exporting import render
from gui.school.profile_page import ProfilePage
from gui.settings import Settings
from models.errors import StorageError
from models.profile import ProfileValue
from models.submission import Attestation, Entry, EntryState
from storage.district_file import DistrictFile
from storage.school_file import SchoolFile
from tests.helpers.district_desk import district_desk
from tests.helpers.keys import press, type_text
from tests.helpers.school_desk import NOW, YEAR, row_of, school_desk, school_file, school_window

RATIO, OTHER = "2/3.4", "2/3.5"


@dataclass
class Two:
    """A window, and the desk of another program on the same file."""

    window: MainWindow
    other: SchoolDesk

    @property
    def desk(self) -> SchoolDesk:
        return self.window.context.desk

    def type_here(self, indicator: str, field: str, text: str) -> None:
        self.window.form.go_to(indicator, field)
        fields = row_of(self.window, indicator).fields
        assert fields is not None
        type_text(fields.widgets[field], text)
        press(fields.widgets[field], Qt.Key.Key_Return)

    def type_there(self, indicator: str, **fields: object) -> None:
        for field, value in fields.items():
            self.other.set_field(indicator, field, value)
        self.other.leave()

    def stored(self) -> dict[str, Entry]:
        with SchoolFile.open(self.desk.file.database.path, read_only=True) as file:
            return file.entries(YEAR)


@pytest.fixture
def two(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Two]:
    dress(qapp)
    with school_file(tmp_path, {RATIO: Entry(numerator=40, denominator=50)}) as file:
        window = school_window(school_desk(file), tmp_path)
        qtbot.addWidget(window)
        window.resize(1366, 736)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        with SchoolFile.open(file.database.path) as other:
            yield Two(window, school_desk(other))
            window.close()


def test_fields_of_one_indicator_by_two_hands_are_both_kept(two: Two) -> None:
    two.type_there(RATIO, denominator=60)
    two.type_here(RATIO, "numerator", "45")
    assert two.stored()[RATIO] == Entry(numerator=45, denominator=60)
    assert two.desk.entry(RATIO) == Entry(numerator=45, denominator=60)
    assert two.desk.findings == two.desk.book.findings
    assert not two.desk.book.clashes


def test_what_only_the_other_changed_is_seen_here(two: Two) -> None:
    two.type_there(OTHER, numerator=7, denominator=9)
    two.type_here(RATIO, "numerator", "45")
    assert two.desk.entry(OTHER) == Entry(numerator=7, denominator=9)
    fields = row_of(two.window, OTHER).fields
    assert fields is not None
    assert fields.widgets["numerator"].text() == "7"  # type: ignore[attr-defined]


def test_a_glance_without_a_write_takes_it_over_too(two: Two) -> None:
    two.type_there(RATIO, numerator=41)
    two.desk.look()
    assert two.desk.entry(RATIO) == Entry(numerator=41, denominator=50)


@pytest.mark.parametrize(("mine", "kept"), [(True, 45), (False, 41)])
def test_a_field_that_both_changed_shows_both_values_there(two: Two, mine: bool, kept: int) -> None:
    two.type_there(RATIO, numerator=41)
    two.type_here(RATIO, "numerator", "45")
    assert two.stored()[RATIO].numerator == 41, "the other's figure was written over"
    box = row_of(two.window, RATIO).clash
    assert box is not None
    assert box.isVisible()
    assert "45" in box.words()
    assert "41" in box.words()
    box.buttons["numerator"][mine].click()
    assert two.stored()[RATIO].numerator == kept
    assert two.desk.entry(RATIO) == Entry(numerator=kept, denominator=50)
    assert not box.isVisible()


def test_nothing_is_signed_before_somebody_chose(two: Two) -> None:
    two.type_there(RATIO, numerator=41)
    two.type_here(RATIO, "numerator", "45")
    made = render(two.desk, Attestation(name="ก", position="ผอ."), final=False, now=NOW)
    assert not made.complete
    assert any(finding.rule == "both_changed" for finding in two.desk.findings)


def test_typing_the_field_anew_is_a_choice(two: Two) -> None:
    two.type_there(RATIO, numerator=41)
    two.type_here(RATIO, "numerator", "45")
    two.type_here(RATIO, "numerator", "44")
    assert two.stored()[RATIO].numerator == 44
    assert not two.desk.book.clashes


def test_a_choice_still_waits_after_another_year_was_looked_at(two: Two) -> None:
    two.type_there(RATIO, numerator=41)
    two.type_here(RATIO, "numerator", "45")
    two.desk.set_year(YEAR - 1)
    two.desk.set_year(YEAR)
    assert len(two.desk.book.clashes) == 1


def test_a_state_against_a_figure_is_chosen_whole(two: Two) -> None:
    two.type_there(RATIO, numerator=41)
    two.desk.set_state(RATIO, EntryState.NOT_AVAILABLE, "ยังไม่มี")
    two.desk.leave()
    assert two.stored()[RATIO] == Entry(numerator=41, denominator=50)
    two.desk.choose(RATIO, "state", mine=True)
    assert two.stored()[RATIO] == Entry(state=EntryState.NOT_AVAILABLE, reason="ยังไม่มี")


def test_explanations_and_figures_of_the_profile_clash_too(two: Two) -> None:
    two.other.explain(RATIO, "จากอีกเครื่อง")
    two.other.set_figure("pupils_p1", ProfileValue(value=11))
    two.other.leave()
    two.desk.explain(RATIO, "จากที่นี่")
    two.desk.set_figure("pupils_p1", ProfileValue(value=12))
    two.desk.leave()
    assert set(two.desk.book.clashes) == {(RATIO, "explanation"), ("", "pupils_p1")}
    two.desk.choose(RATIO, "explanation", mine=True)
    two.desk.choose("", "pupils_p1", mine=False)
    assert two.desk.explanation(RATIO) == "จากที่นี่"
    assert two.desk.book.figures["pupils_p1"].value == 11


def test_the_profile_shows_both_values_in_its_card(two: Two, qtbot: QtBot, tmp_path: Path) -> None:
    page = ProfilePage(two.desk, Settings(tmp_path / "settings"))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    two.other.set_figure("pupils_p1", ProfileValue(value=11))
    two.other.leave()
    two.desk.set_figure("pupils_p1", ProfileValue(value=12))
    two.desk.leave()
    box = next(clash for card in page._cards for clash in card.clashes if clash.isVisible())
    assert "11" in box.words()
    assert "12" in box.words()
    box.buttons["pupils_p1"][1].click()
    assert two.desk.book.figures["pupils_p1"].value == 12
    assert not box.isVisible()


def test_undo_takes_back_only_what_was_done_here(two: Two) -> None:
    two.type_here(RATIO, "numerator", "45")
    two.type_there(RATIO, numerator=45, denominator=60)
    two.desk.look()
    two.desk.undo()
    assert two.stored()[RATIO] == Entry(numerator=40, denominator=60)


def test_many_edits_to_and_fro_lose_nothing(two: Two) -> None:
    names = [indicator.id for indicator in two.desk.plan.indicators if indicator.kind == "ratio"][:8]
    for number, name in enumerate(names):
        desk = two.desk if number % 2 else two.other
        desk.set_field(name, "numerator", number)
        desk.set_field(name, "denominator", 90)
        desk.leave()
    two.desk.look()
    two.other.look()
    for number, name in enumerate(names):
        assert two.desk.entry(name) == two.other.entry(name) == Entry(numerator=number, denominator=90)


def test_a_district_decides_nothing_on_what_nobody_saw(qtbot: QtBot, tmp_path: Path) -> None:
    desk = district_desk(tmp_path)
    due = {"2564": "2021-09-30"}
    with DistrictFile.open(desk.path) as other:
        other.revise(NOW, deadlines=due)
        with qtbot.waitSignal(desk.changed), pytest.raises(StorageError, match="changed_elsewhere"):
            desk.decide(lambda file: file.revise(NOW, deadlines={}))
    assert desk.file.records.contents().deadlines == due
    desk.decide(lambda file: file.revise(NOW, deadlines={}))
    assert desk.file.records.contents().deadlines == {}
    desk.close()


def test_a_districts_own_work_in_the_background_locks_nobody_out(qtbot: QtBot, tmp_path: Path) -> None:
    desk = district_desk(tmp_path)
    task = desk.writing(lambda file: file.revise(NOW, deadlines={"2564": "2021-09-30"}))
    with qtbot.waitSignal(task.succeeded):
        task.start()
    desk.decide(lambda file: file.revise(NOW, deadlines={}))
    desk.close()
