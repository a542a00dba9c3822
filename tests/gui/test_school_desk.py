from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.school.autosave import Saving
from gui.school.changes import Place
from gui.school.desk import SchoolDesk
from gui.school.entry_edit import with_field
from models.entry_patch import EntryPatch
from models.errors import StorageError
from models.plan import Level
from models.profile import ProfileValue
from models.submission import Entry, EntryState
from storage.school_file import SchoolFile
from tests.helpers.school_desk import NOW, YEAR, school_desk, school_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SchoolFile]:
    with school_file(tmp_path) as file:
        yield file


@pytest.fixture
def desk(file: SchoolFile) -> SchoolDesk:
    return school_desk(file)


def test_what_is_entered_is_checked_at_once_and_written_when_the_field_is_left(desk: SchoolDesk) -> None:
    desk.set_field("1/1.1", "numerator", 70)
    desk.set_field("1/1.1", "denominator", 60)
    assert [finding.rule for finding in desk.book.errors("1/1.1")] == ["numerator_exceeds"]
    assert desk.file.entries(YEAR) == {}
    desk.leave()
    assert desk.file.entries(YEAR) == {"1/1.1": Entry(numerator=70, denominator=60)}


def test_the_saved_state_is_told_and_true(desk: SchoolDesk) -> None:
    states = []
    desk.saved_changed.connect(lambda: states.append(desk.saved.state))
    desk.set_field("1/1.2", "answer", True)
    desk.set_field("1/1.2", "answer", False)
    desk.leave()
    assert states == [Saving.SAVING, Saving.SAVED]
    assert desk.saved.at == NOW


def test_a_pause_while_typing_saves_too(desk: SchoolDesk, qtbot: QtBot) -> None:
    desk.set_field("1/1.1", "numerator", 5)
    qtbot.waitUntil(lambda: desk.saved.state is Saving.SAVED)
    assert desk.file.entries(YEAR)["1/1.1"] == Entry(numerator=5)


def test_a_failed_save_keeps_everything_and_tries_again(
    desk: SchoolDesk, file: SchoolFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StorageError("disk_full", path="x")

    with monkeypatch.context() as broken:
        broken.setattr(file, "put_entry", refuse)
        desk.set_field("1/1.2", "answer", True)
        assert not desk.flush()
    assert desk.saved.state is Saving.FAILED
    assert desk.saved.error is not None
    assert desk.saved.error.code == "disk_full"
    assert desk.flush()
    assert file.entries(YEAR) == {"1/1.2": Entry(answer=True)}


def test_undo_goes_back_over_the_sitting_and_redo_forth(desk: SchoolDesk) -> None:
    for count in (1, 12, 123):
        desk.set_field("1/1.1", "numerator", count)
    desk.leave()
    desk.set_field("2/3.3", "denominator", 60)
    desk.leave()
    desk.undo()
    assert desk.entry("2/3.3") is None
    desk.undo()
    assert desk.entry("1/1.1") is None
    assert not desk.can_undo
    desk.redo()
    assert desk.entry("1/1.1") == Entry(numerator=123)
    assert desk.file.entries(YEAR) == {"1/1.1": Entry(numerator=123)}


def test_undo_tells_where_it_went(desk: SchoolDesk, qtbot: QtBot) -> None:
    desk.set_field("2/3.3", "denominator", 60)
    with qtbot.waitSignal(desk.jumped) as jumped:
        desk.undo()
    assert jumped.args == [Place(year=YEAR, indicator="2/3.3", field="denominator")]


def test_undo_of_another_year_waits_until_that_year_is_on_the_desk(desk: SchoolDesk) -> None:
    desk.set_field("1/1.1", "numerator", 7)
    desk.set_year(2565)
    assert not desk.can_undo
    desk.undo()
    assert (desk.year, desk.file.entries(YEAR)["1/1.1"]) == (2565, Entry(numerator=7))
    desk.set_year(YEAR)
    desk.undo()
    assert desk.entry("1/1.1") is None


def test_a_paste_is_one_step(desk: SchoolDesk) -> None:
    desk.set_field("1/1.2", "answer", True)
    assert desk.apply({"1/1.2": EntryPatch(answer=False), "1/3.1": EntryPatch(answer=True)}) == 2
    desk.undo()
    assert desk.book.entries == {"1/1.2": Entry(answer=True)}


def test_a_paste_that_changes_nothing_is_no_step(desk: SchoolDesk) -> None:
    assert desk.apply({"1/1.2": EntryPatch()}) == 0
    assert not desk.can_undo


def test_a_text_that_no_field_takes_is_an_error_until_it_is_mended(desk: SchoolDesk) -> None:
    desk.set_field("1/1.1", "numerator", 1)
    desk.set_draft("1/1.1", "numerator", "1a", "not_a_number")
    assert desk.entry("1/1.1") is None
    assert [finding.rule for finding in desk.book.errors("1/1.1")] == ["not_a_number"]
    desk.set_field("1/1.1", "numerator", 12)
    assert desk.book.errors("1/1.1") == ()
    assert desk.draft("1/1.1", "numerator") is None


def test_an_explanation_answers_a_warning_and_counts_move(desk: SchoolDesk) -> None:
    desk.apply({"1/1.1": EntryPatch(numerator=50, denominator=55)})
    assert desk.counts().warnings == 1
    desk.explain("1/1.1", "นับเฉพาะผู้ที่อยู่ ณ วันประเมิน")
    assert desk.counts().warnings == 0
    assert [f.level for f in desk.book.of("1/1.1") if f.rule == "unlike_profile"] == [Level.WARNING]
    desk.undo()
    assert (desk.explanation("1/1.1"), desk.counts().warnings) == ("", 1)


def test_a_state_without_value_wants_a_reason_and_keeps_the_note(desk: SchoolDesk) -> None:
    desk.set_field("4/1.1", "note", "รอข้อมูล")
    desk.set_state("4/1.1", EntryState.NOT_AVAILABLE)
    assert desk.book.unfinished("4/1.1")
    desk.set_field("4/1.1", "reason", "ยังไม่ได้สำรวจ")
    assert not desk.book.unfinished("4/1.1")
    assert desk.entry("4/1.1") == Entry(state=EntryState.NOT_AVAILABLE, reason="ยังไม่ได้สำรวจ", note="รอข้อมูล")
    desk.set_state("4/1.1", EntryState.REPORTED)
    assert desk.entry("4/1.1") == Entry(note="รอข้อมูล")


def test_a_figure_of_the_profile_changes_who_is_asked(desk: SchoolDesk) -> None:
    assert desk.book.state("2/2.4.5") is EntryState.NOT_APPLICABLE
    desk.set_figures({"pupils_m3": ProfileValue(value=12), "tested_onet_m3": ProfileValue(value=12)})
    assert desk.book.state("2/2.4.5") is None
    desk.undo()
    assert desk.book.state("2/2.4.5") is EntryState.NOT_APPLICABLE


def test_history_reads_all_years(tmp_path: Path) -> None:
    last = {"2/3.4": Entry(numerator=30, denominator=60)}
    with school_file(tmp_path, entries={"2/3.4": Entry(numerator=45, denominator=60)}, last=last) as file:
        desk = school_desk(file)
        figures = [(year, None if value is None else str(value)) for year, value in desk.history("2/3.4")]
    assert figures == [(2563, "50"), (2564, "75"), (2565, None)]


def test_everything_entered_is_changed_since_an_export_that_never_was(desk: SchoolDesk) -> None:
    desk.set_field("1/1.2", "answer", True)
    assert desk.changed_since_export() == {"1/1.2"}


@pytest.mark.parametrize(
    ("before", "field", "value", "after"),
    [
        pytest.param(None, "numerator", 0, Entry(numerator=0), id="zero is a value"),
        pytest.param(Entry(numerator=1), "numerator", None, None, id="nothing left is blank"),
        pytest.param(None, "raw.stars", "3", Entry(raw={"stars": "3"}), id="raw figure"),
        pytest.param(Entry(raw={"a": "1", "b": "2"}), "raw.a", None, Entry(raw={"b": "2"}), id="raw figure away"),
        pytest.param(Entry(answer=True), "note", " ก ", Entry(answer=True, note="ก"), id="clean note"),
        pytest.param(
            Entry(state=EntryState.NOT_DUE, note="ก"),
            "answer",
            False,
            Entry(answer=False, note="ก"),
            id="ends",
        ),
    ],
)
def test_one_field_of_an_entry(before: Entry | None, field: str, value: object, after: Entry | None) -> None:
    assert with_field(before, field, value) == after
