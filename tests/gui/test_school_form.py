"""The form by real keys and clicks, on the bundled plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.design.switch import Switch
from gui.design.theme import dress
from gui.design.tokens import DRAWER_BELOW
from gui.main_window import MainWindow
from gui.school.field_set import ChoiceBox
from gui.school.form_rows import guideline_rows
from gui.school.quiet_rows import FoldRow, RepeatRow
from gui.school.row_tools import DefinitionPopover
from models.errors import StorageError
from models.numbers import Digits
from models.plan import Level
from models.submission import Entry, EntryState
from tests.helpers.keys import click, press, type_text
from tests.helpers.school_desk import YEAR, make_returned, row_of, rows_of, school_desk, school_file, school_window

WARNED = {"1/1.1": Entry(numerator=50, denominator=55)}


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    dress(qapp)
    with school_file(tmp_path) as file:
        window = school_window(school_desk(file), tmp_path)
        qtbot.addWidget(window)
        window.resize(1366, 736)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        yield window
        window.close()


def field(window: MainWindow, indicator: str, name: str) -> QWidget:
    """Go to a field as a person would, through the page."""
    window.form.go_to(indicator, name)
    fields = row_of(window, indicator).fields
    assert fields is not None
    return fields.widgets[name]


def entries(window: MainWindow) -> dict[str, Entry]:
    return window.context.desk.file.entries(YEAR)


def test_a_ratio_is_typed_in_thai_digits_and_its_result_appears(window: MainWindow) -> None:
    type_text(field(window, "2/3.4", "numerator"), "๔๕")
    press(window.focusWidget(), Qt.Key.Key_Return)
    type_text(window.focusWidget(), "60")
    press(window.focusWidget(), Qt.Key.Key_Return)
    assert entries(window) == {"2/3.4": Entry(numerator=45, denominator=60)}
    assert str(window.context.book.figure("2/3.4")) == "75"
    assert row_of(window, "2/3.5").isAncestorOf(window.focusWidget())


@pytest.mark.parametrize(("letter", "answer"), [("y", True), ("Y", True), ("n", False), ("ั", True), ("ื", False)])
def test_a_key_answers_yes_and_no_on_either_keyboard(window: MainWindow, letter: str, answer: bool) -> None:
    type_text(field(window, "1/1.2", "answer"), letter)
    assert entries(window) == {"1/1.2": Entry(answer=answer)}


def test_an_answer_is_clicked_and_taken_back(window: MainWindow) -> None:
    switch = field(window, "1/1.2", "answer")
    assert isinstance(switch, Switch)
    click(switch, QPoint(100, 15))
    assert entries(window) == {"1/1.2": Entry(answer=False)}
    press(switch, Qt.Key.Key_Delete)
    assert entries(window) == {}


def test_a_mean_is_shown_with_all_its_decimals_when_it_is_left(window: MainWindow) -> None:
    mean = field(window, "2/2.4.1", "value")
    type_text(mean, "55.2")
    press(mean, Qt.Key.Key_Return)
    assert mean.property("text") == "55.20"
    type_text(window.focusWidget(), "10")
    press(window.focusWidget(), Qt.Key.Key_Down)
    assert row_of(window, "2/2.4.2").isAncestorOf(window.focusWidget())
    assert entries(window)["2/2.4.1"].examined == 10


def test_a_word_of_a_scale_is_chosen(window: MainWindow) -> None:
    box = field(window, "6/5.1", "raw.qa_basic")
    assert isinstance(box, ChoiceBox)
    for _ in range(3):
        press(box, Qt.Key.Key_Down)
    assert entries(window)["6/5.1"].raw == {"qa_basic": "ดี"}


def test_an_error_stands_beside_the_field_and_goes_when_it_is_mended(window: MainWindow) -> None:
    window.context.desk.set_field("2/3.3", "denominator", 60)
    numerator = field(window, "2/3.3", "numerator")
    type_text(numerator, "70")
    assert "70" in numerator.accessibleDescription()
    assert "60" in numerator.accessibleDescription()
    assert [finding.indicator for finding in window.form.side.open_findings()][:1] == ["2/3.3"]
    press(numerator, Qt.Key.Key_Backspace)
    assert numerator.accessibleDescription() == ""


def test_what_is_no_number_is_kept_and_said(window: MainWindow) -> None:
    numerator = field(window, "2/3.3", "numerator")
    type_text(numerator, "1o")
    assert "1o" in numerator.accessibleDescription()
    window.form.show_guideline("1/1")
    window.form.show_guideline("2/3")
    assert field(window, "2/3.3", "numerator").property("text") == "1o"
    assert entries(window) == {}


def test_a_warning_is_answered_in_place_and_folds(window: MainWindow) -> None:
    for name, entry in WARNED.items():
        window.context.desk.set_field(name, "numerator", entry.numerator)
        window.context.desk.set_field(name, "denominator", entry.denominator)
    window.form.go_to("1/1.1", "explanation")
    box = row_of(window, "1/1.1").warning
    assert box is not None
    assert box.field.hasFocus()
    type_text(box.field, "ตรวจแล้ว")
    press(box.field, Qt.Key.Key_Return)
    assert not box.is_open
    assert window.context.desk.file.explanation_texts(YEAR) == {"1/1.1": "ตรวจแล้ว"}
    assert window.context.desk.counts().warnings == 0


def test_undo_goes_back_to_the_page_where_it_was_typed(window: MainWindow) -> None:
    type_text(field(window, "2/3.4", "numerator"), "45")
    window.form.show_guideline("1/1")
    window.actions_by_name["undo"].trigger()
    assert entries(window) == {}
    assert row_of(window, "2/3.4").isAncestorOf(window.focusWidget())
    assert window.focusWidget().property("text") == ""


def test_a_column_out_of_a_spreadsheet_fills_the_rows_below(window: MainWindow) -> None:
    mean = field(window, "2/2.4.1", "value")
    QGuiApplication.clipboard().setText("55.20\t10\n\t\nสามสิบ\t9\n38.1\t10\n")
    press(mean, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    given = entries(window)
    assert {name: (str(e.value), e.examined) for name, e in given.items()} == {
        "2/2.4.1": ("55.2", 10),
        "2/2.4.3": ("None", 9),
        "2/2.4.4": ("38.1", 10),
    }
    assert window.context.desk.draft("2/2.4.3", "value") == "สามสิบ"
    assert window.context.book.errors("2/2.4.3")


def test_a_column_of_answers_is_pasted_onto_switches(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("ใช่\r\nไม่ใช่\r\n\r\n1")
    press(field(window, "2/3.1.1", "answer"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    answers = {name: entry.answer for name, entry in entries(window).items()}
    assert answers == {"2/3.1.1": True, "2/3.1.2": False, "2/3.1.4": True}
    window.actions_by_name["undo"].trigger()
    assert entries(window) == {}


def test_the_definition_opens_below_and_esc_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    field(window, "2/3.4", "numerator")
    window.form.tools.define.click()
    popover = window.findChildren(DefinitionPopover)[0]
    assert popover.isVisible()
    with qtbot.waitSignal(popover.destroyed):
        press(popover, Qt.Key.Key_Escape)


def test_the_window_closes_only_when_everything_is_written(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StorageError("disk_full", path="x")

    window.context.desk.set_field("1/1.2", "answer", True)
    with monkeypatch.context() as broken, qtbot.waitSignal(window.save_elsewhere_wanted):
        broken.setattr(window.context.desk.file, "put_entry", refuse)
        assert not window.close()
    assert window.close()
    assert entries(window) == {"1/1.2": Entry(answer=True)}


def test_a_row_that_does_not_apply_is_folded_and_can_be_opened(window: MainWindow) -> None:
    window.form.show_guideline("2/2")
    fold = next(row for row in rows_of(window, FoldRow) if row.indicator.id == "2/2.4.5")
    assert isinstance(fold, FoldRow)
    assert len(fold.indicators) == 4
    fold.open_button.click()
    assert all(not stop.isEnabled() for stop in (row_of(window, "2/2.4.5").fields or fold).findChildren(QWidget))


def test_a_repeated_indicator_leads_to_where_it_is_entered(window: MainWindow) -> None:
    window.form.show_guideline("1/2")
    repeat = rows_of(window, RepeatRow)[0]
    assert isinstance(repeat, RepeatRow)
    repeat.go_button.click()
    assert window.form.current == "1/1.3"


def test_f8_walks_from_the_gravest_on_and_round(window: MainWindow) -> None:
    desk = window.context.desk
    for name, numerator, denominator in (("1/1.1", 50, 55), ("2/3.3", 70, 60), ("1/3.2", 99, 90)):
        desk.set_field(name, "numerator", numerator)
        desk.set_field(name, "denominator", denominator)
    listed = [finding.indicator for finding in window.form.side.open_findings()]
    window.form.go_to("6/5.1")
    seen = []
    for _ in range(len(listed) + 1):
        window.actions_by_name["next_problem"].trigger()
        seen.append(window.form.current)
    assert listed[:3] == ["1/3.2", "2/3.3", "1/1.1"]
    assert seen == [*listed, listed[0]]


def test_f8_passes_the_notes_while_something_is_to_do(window: MainWindow) -> None:
    desk = window.context.desk
    for name, numerator, denominator in (("1/1.1", 50, 55), ("2/3.3", 30, 60), ("1/3.2", 99, 90)):
        desk.set_field(name, "numerator", numerator)
        desk.set_field(name, "denominator", denominator)
    assert any(finding.level is Level.NOTE for finding in window.context.book.findings)
    levels = [finding.level for finding in window.form.side.open_findings()]
    assert levels
    assert Level.NOTE not in levels


def test_enter_goes_on_to_the_next_page(window: MainWindow) -> None:
    last = field(window, "1/1.5", "raw.stars")
    press(last, Qt.Key.Key_Return)
    assert row_of(window, "1/3.1").isAncestorOf(window.focusWidget())


def test_no_value_with_a_reason_from_the_menu(window: MainWindow) -> None:
    field(window, "4/1.1", "numerator")
    window.form.tools.menu().actions()[1].trigger()
    type_text(window.focusWidget(), "ยังไม่ได้สำรวจ")
    window.focusWidget().clearFocus()
    assert entries(window) == {"4/1.1": Entry(state=EntryState.NOT_AVAILABLE, reason="ยังไม่ได้สำรวจ")}


def test_a_note_is_opened_and_kept(window: MainWindow) -> None:
    field(window, "4/1.1", "numerator")
    window.form.tools.comment.click()
    type_text(window.focusWidget(), "รอผล")
    window.focusWidget().clearFocus()
    assert entries(window) == {"4/1.1": Entry(note="รอผล")}


def test_search_by_code_and_by_word(window: MainWindow) -> None:
    window.actions_by_name["find"].trigger()
    type_text(window.form.nav.search, "คำนวณ")
    found = [row.indicator.id for row in window.form.rows]
    assert {"2/3.1.4", "2/3.4"} <= set(found)
    press(window.form.nav.search, Qt.Key.Key_Return)
    assert window.form.current == found[0]


@pytest.mark.parametrize(("typed", "found"), [("2/3.4", "2/3.4"), ("๓.๔", "2/3.4"), ("1/2.1", "1/1.3")])
def test_a_typed_code_is_gone_to(window: MainWindow, typed: str, found: str) -> None:
    window.form.show_guideline("2/3")
    assert window.form.go_to_code(typed)
    assert window.form.current == found


def test_filters_show_what_they_say(window: MainWindow) -> None:
    window.context.desk.set_field("1/1.2", "answer", True)
    window.form.nav.pills.choose("blank")
    blank = {row.indicator.id for row in window.form.rows}
    assert "1/1.2" not in blank
    assert len(blank) == window.context.desk.counts().total - window.context.desk.counts().filled
    window.form.show_filter("changed")
    assert [row.indicator.id for row in window.form.rows] == ["1/1.2"]
    window.form.show_filter("group:personnel")
    assert {row.indicator.group for row in window.form.rows} == {"personnel"}


@pytest.mark.parametrize(("width", "height"), [(1366, 736), (911, 512), (683, 384)])
def test_nothing_is_wider_than_the_window(window: MainWindow, qtbot: QtBot, width: int, height: int) -> None:
    window.resize(width, height)
    form = window.form
    side = 0 if width < DRAWER_BELOW else form.side.width()
    qtbot.waitUntil(lambda: form.area.width() == width - form.nav.width() - side)
    for guideline in ("1/1", "2/2", "2/3"):
        window.form.show_guideline(guideline)
        window.form.area.settle()
        viewport = window.form.area.viewport().width()
        assert [row.width() for row in window.form.rows] == [viewport] * len(window.form.rows)
        assert all(stop.geometry().right() < viewport for row in window.form.rows for stop in row.stops())
    assert window.header.width() == width


def test_counts_of_panel_and_navigation_agree(window: MainWindow) -> None:
    desk = window.context.desk
    desk.set_field("2/3.3", "numerator", 70)
    desk.set_field("2/3.3", "denominator", 60)
    nav = window.form.nav
    listed = window.form.side.open_findings()
    errors = sum(issue.counts.errors for issue in nav.issues.values())
    warnings = sum(issue.counts.warnings for issue in nav.issues.values())
    assert (errors, warnings) == (1, sum(f.level == "warning" for f in listed))
    assert sum(issue.counts.total for issue in nav.issues.values()) == desk.counts().total


def test_ctrl_d_takes_what_stands_above(window: MainWindow) -> None:
    window.context.desk.set_field("2/2.4.1", "examined", 10)
    press(field(window, "2/2.4.2", "examined"), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    window.context.desk.leave()
    assert entries(window)["2/2.4.2"] == Entry(examined=10)


def test_a_remark_stands_at_its_row_until_it_is_answered(window: MainWindow) -> None:
    desk = window.context.desk
    desk.set_field("1/1.2", "answer", True)
    desk.leave()
    desk.book.receipts = (make_returned(desk, {"1/1.2": "ขอหลักฐาน"}),)
    desk.set_field("1/3.1", "answer", True)
    window.form.nav.pills.choose("remarks")
    assert [row.indicator.id for row in window.form.rows] == ["1/1.2"]
    assert window.form.nav.issues["1"].counts.warnings == 1
    window.form.go_to("1/1.2", "explanation")
    type_text(window.focusWidget(), "มีภาพถ่ายกิจกรรม")
    assert window.form.nav.issues["1"].counts.warnings == 0


def test_rows_that_are_made_ahead_need_no_open_file(window: MainWindow) -> None:
    desk = window.context.desk
    desk.set_field("2/3.3", "numerator", 50)
    desk.book.receipts = (make_returned(desk, {"2/3.3": "นับใหม่", "2/3.4": "ขอหลักฐาน"}),)
    desk.book.check()
    assert desk.close()
    window.form.columns.forget()
    made = window.form.columns.build("2/3", guideline_rows(window.context, "2/3", frozenset()))
    assert len(list(made)) > 3


@pytest.mark.parametrize("guideline", ["1/1", "1/2", "2/2", "2/3", "6/5"])
def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, guideline: str) -> None:
    window.form.show_guideline(guideline)
    window.form.focus_first()
    focusable = [w for w in window.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    nameless = [w for w in focusable if not accessible_name(w)]
    assert len(focusable) > 10
    assert nameless == []


def accessible_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def test_sentences_and_years_follow_the_digits_chosen(window: MainWindow) -> None:
    window.context.desk.set_field("2/3.3", "denominator", 60)
    numerator = field(window, "2/3.3", "numerator")
    type_text(numerator, "70")
    window.context.settings.change(digits=Digits.THAI)
    numerator = row_of(window, "2/3.3").fields.widgets["numerator"]  # type: ignore[union-attr]
    assert numerator.hasFocus()
    assert numerator.property("text") == "๗๐"
    assert "๗๐" in numerator.accessibleDescription()
    assert "2/3.3" in row_of(window, "2/3.3").accessibleName()
    assert "๒๕๖๔" in window.header.who.accessibleName()
    assert "๑" in window.form.nav.pills.pills["problems"].text()
    assert not set(window.form.side.head.accessibleName()) & set("0123456789")
