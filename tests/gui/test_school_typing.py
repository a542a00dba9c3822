"""Typing as a clerk does: every letter stays, Enter goes on, and nothing is answered that nobody answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.design.fields import NumberField, TextField
from gui.design.theme import dress
from gui.main_window import MainWindow
from gui.school.code_dialog import CodeDialog
from gui.school.share_dialog import ShareDialog
from gui.school.warning_box import WarningBox
from models.plan import Level
from tests.helpers.dialogs import answering
from tests.helpers.keys import press, type_text
from tests.helpers.school_desk import YEAR, row_of, school_desk, school_file, school_window

ENTER, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space
WORDS = "ครูย้ายเข้า 1 คน  ตามคำสั่ง น้ำ ที่ "
CLEAN = "ครูย้ายเข้า 1 คน  ตามคำสั่ง น้ำ ที่"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    dress(qapp)
    with school_file(tmp_path) as file:
        window = school_window(school_desk(file), tmp_path)
        qtbot.addWidget(window)
        window.resize(1366, 736)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        yield window
        window.close()


def field(window: MainWindow, indicator: str, name: str) -> QWidget:
    window.form.go_to(indicator, name)
    fields = row_of(window, indicator).fields
    assert fields is not None
    return fields.widgets[name]


def warn(window: MainWindow, *names: str) -> None:
    for name in names:
        window.context.desk.set_field(name, "numerator", 50)
        window.context.desk.set_field(name, "denominator", 55)


def explanation(window: MainWindow, indicator: str) -> WarningBox:
    window.form.go_to(indicator, "explanation")
    box = row_of(window, indicator).warning
    assert box is not None
    return box


def note_of(window: MainWindow, indicator: str) -> TextField:
    field(window, indicator, "numerator")
    window.form.tools.comment.click()
    note = window.focusWidget()
    assert isinstance(note, TextField)
    return note


def reason_of(window: MainWindow, indicator: str) -> TextField:
    field(window, indicator, "numerator")
    window.form.tools.menu().actions()[1].trigger()
    reason = window.focusWidget()
    assert isinstance(reason, TextField)
    return reason


@pytest.mark.parametrize("kind", ["explanation", "note", "reason"])
def test_words_stand_as_they_are_typed_and_are_stored_clean(window: MainWindow, kind: str) -> None:
    warn(window, "1/1.1")
    if kind == "explanation":
        typed: TextField = explanation(window, "1/1.1").field
    else:
        typed = (note_of if kind == "note" else reason_of)(window, "1/1.1")
    for at in range(1, len(WORDS) + 1):
        type_text(typed, WORDS[at - 1])
        assert typed.text() == WORDS[:at]
    desk, entry = window.context.desk, window.context.desk.entry("1/1.1")
    assert entry is not None
    assert {"explanation": desk.explanation("1/1.1"), "note": entry.note, "reason": entry.reason}[kind] == CLEAN
    field(window, "2/3.3", "numerator")
    row = row_of(window, "2/3.3")
    window.form.go_to("1/1.1", kind)
    assert row is not None
    assert typed.text() == CLEAN


def test_typing_in_the_middle_keeps_the_cursor_there(window: MainWindow) -> None:
    note = note_of(window, "4/1.1")
    type_text(note, "รอผล")
    note.setCursorPosition(2)
    type_text(note, " a ")
    assert (note.text(), note.cursorPosition()) == ("รอ a ผล", 5)


def test_enter_goes_on_from_an_explanation_and_never_into_one(window: MainWindow) -> None:
    first = field(window, "2/3.3", "numerator")
    type_text(first, "50")
    press(first, ENTER)
    type_text(window.focusWidget(), "55")
    press(window.focusWidget(), ENTER)
    assert row_of(window, "2/3.4").isAncestorOf(window.focusWidget())
    box = explanation(window, "2/3.3")
    type_text(box.field, "ตรวจแล้ว")
    press(box.field, ENTER)
    assert row_of(window, "2/3.4").isAncestorOf(window.focusWidget())
    assert isinstance(window.focusWidget(), NumberField)
    assert not box.is_open


def test_the_button_of_an_explanation_goes_where_enter_goes(window: MainWindow) -> None:
    warn(window, "2/3.3")
    box = explanation(window, "2/3.3")
    type_text(box.field, "ตรวจแล้ว")
    press(box.field, TAB)
    assert box.confirm.hasFocus()
    press(box.confirm, SPACE)
    assert row_of(window, "2/3.4").isAncestorOf(window.focusWidget())


@pytest.mark.parametrize("typed", ["9", "-", "…", "ๆ", " . "])
def test_what_has_no_letter_explains_nothing(window: MainWindow, typed: str) -> None:
    warn(window, "2/3.3")
    box = explanation(window, "2/3.3")
    type_text(box.field, typed)
    book = window.context.book
    assert all(book.is_open(finding) for finding in book.warnings("2/3.3"))
    assert "ต้องมีข้อความ" in box._words()
    assert box.field.bad
    press(box.field, ENTER)
    assert box.is_open
    assert any(f.indicator == "2/3.3" for f in window.context.desk.file.check(YEAR, final=True).unanswered())


def test_a_reason_without_a_letter_is_told(window: MainWindow) -> None:
    reason = reason_of(window, "1/1.1")
    type_text(reason, "-")
    [error] = window.context.book.errors("1/1.1")
    assert error.rule == "reason_without_words"
    type_text(reason, " ไม่มีนักเรียน")
    assert not window.context.book.errors("1/1.1")


def test_enter_leaves_a_note_and_a_reason(window: MainWindow) -> None:
    note = note_of(window, "2/3.3")
    type_text(note, "รอผล")
    press(note, ENTER)
    assert row_of(window, "2/3.4").isAncestorOf(window.focusWidget())
    reason = reason_of(window, "2/3.3")
    press(reason, ENTER)
    assert row_of(window, "2/3.4").isAncestorOf(window.focusWidget())


def test_tab_walks_a_row_with_its_words_and_leaves_an_emptied_note(window: MainWindow) -> None:
    warn(window, "2/3.3")
    last = field(window, "2/3.3", "denominator")
    press(last, TAB)
    box = row_of(window, "2/3.3").warning
    assert box is not None
    assert box.field.hasFocus()
    note = note_of(window, "2/3.3")
    press(note, TAB)
    assert row_of(window, "2/3.3").isAncestorOf(window.focusWidget())
    assert note.isHidden()


def test_enter_walks_every_input_of_every_page_and_never_back(window: MainWindow) -> None:
    window.form.show_guideline(window.form._guidelines()[0].id)
    window.form.focus_first()
    seen: list[QWidget] = []
    while window.focusWidget() not in seen:
        now = window.focusWidget()
        assert not isinstance(now, QPushButton)
        seen.append(now)
        press(now, ENTER)
    assert window.focusWidget() is seen[-1]
    asked = [i for i in window.context.book.indicators if window.context.book.state(i.id) is None]
    assert len(seen) >= len(asked)


def test_an_explanation_is_shared_with_those_that_were_ticked(window: MainWindow) -> None:
    names = ("1/1.1", "2/3.3", "2/3.4")
    warn(window, *names)
    desk = window.context.desk
    rules = [{f.rule for f in window.context.book.warnings(name)} for name in names]
    assert rules[1] == rules[2]
    box = explanation(window, "2/3.3")
    type_text(box.field, "ตรวจแล้ว")
    desk.leave()

    def tick(dialog: ShareDialog) -> None:
        assert dialog.chosen == ()
        assert not dialog.verb_button.isEnabled()
        assert "2/3.3" not in dialog.ticks
        press(dialog.ticks["2/3.4"], SPACE)
        dialog.verb_button.click()

    def share() -> None:
        box.share.click()
        QApplication.processEvents()

    answering(ShareDialog, tick, share)
    assert desk.file.explanation_texts(YEAR) == {"2/3.3": "ตรวจแล้ว", "2/3.4": "ตรวจแล้ว"}
    desk.undo()
    assert desk.file.explanation_texts(YEAR) == {"2/3.3": "ตรวจแล้ว"}


def test_a_count_is_no_percentage(window: MainWindow) -> None:
    counts = [
        (indicator.id, f"raw.{raw.id}")
        for indicator in window.context.book.indicators
        for raw in indicator.raw
        if raw.unit == "ห้อง"
    ]
    name, raw = counts[0]
    typed = field(window, name, raw)
    type_text(typed, "12%")
    [error] = window.context.book.errors(name)
    assert error.rule == "percent_sign"
    assert isinstance(typed, NumberField)
    assert "ไม่ใส่ %" in typed.accessibleDescription()
    entry = window.context.desk.entry(name)
    assert entry is None or raw.partition(".")[2] not in entry.raw


def test_a_percent_sign_on_pupils_is_told_in_the_same_words(window: MainWindow) -> None:
    typed = field(window, "1/1.1", "numerator")
    type_text(typed, "95%")
    assert isinstance(typed, NumberField)
    assert "ไม่ใส่ %" in typed.accessibleDescription()


def test_ctrl_g_asks_in_a_dialog_of_ours(window: MainWindow) -> None:
    def answer(dialog: CodeDialog) -> None:
        type_text(dialog.field, "9/9.9")
        press(dialog.field, ENTER)
        assert dialog.refusal.isVisible()
        assert dialog.field.hasSelectedText()
        type_text(dialog.field, "๒/๓.๔")
        assert not dialog.refusal.isVisible()
        press(dialog.field, ENTER)

    answering(CodeDialog, answer, lambda: window.actions_by_name["go_to"].trigger())
    assert window.form.current == "2/3.4"


def test_what_is_typed_survives_a_look_at_another_window(window: MainWindow) -> None:
    note = note_of(window, "4/1.1")
    type_text(note, "รอ ")
    QApplication.sendEvent(note, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert note.text() == "รอ "


def test_f8_passes_notes_by(window: MainWindow) -> None:
    desk, book = window.context.desk, window.context.book
    desk.set_field("2/3.3", "numerator", 30)
    desk.set_field("2/3.3", "denominator", 60)
    assert [f.level for f in book.of("2/3.3")] == [Level.NOTE]
    field(window, "1/1.1", "numerator")
    press(window.focusWidget(), Qt.Key.Key_F8)
    assert window.form.current == "1/1.1"
    assert not window.form.side.head.next_button.isEnabled()
    warn(window, "2/3.4")
    press(window.focusWidget(), Qt.Key.Key_F8)
    press(window.focusWidget(), Qt.Key.Key_F8)
    assert window.form.current == "2/3.4"


def test_the_title_of_a_filter_counts_as_one_fills_in(window: MainWindow) -> None:
    window.form.nav.pills.choose("blank")
    window.form.focus_first()
    before = window.context.desk.counts()
    assert window.form.head.accessibleName().endswith(f" {before.total - before.filled} ข้อ")
    for _ in range(2):
        type_text(window.focusWidget(), "0")
        press(window.focusWidget(), ENTER)
    type_text(window.focusWidget(), "y")
    after = window.context.desk.counts()
    assert after.filled > before.filled
    assert window.form.head.accessibleName().endswith(f" {after.total - after.filled} ข้อ")


def test_the_heads_of_a_table_stay_while_its_lines_are_seen(window: MainWindow) -> None:
    window.resize(1366, 420)
    field(window, "2/2.4.1", "value")
    form, bar = window.form, window.form.area.verticalScrollBar()
    head = next(row for row in form.rows if row.heads_table)
    assert form.column_head._table is None
    bar.setValue(head.y())
    assert form.column_head._table is None
    bar.setValue(head.y() + 40)
    assert form.column_head._table is head
    bar.setValue(bar.maximum())
    bar.setValue(next(row.y() for row in reversed(form.rows) if not row.of_table))
    assert form.column_head._table is (head if bar.value() < form.rows[-1].y() else None)
    window.form.show_guideline("1/1")
    assert form.column_head._table is None


def test_what_is_typed_in_stays_in_sight_while_its_row_grows(window: MainWindow) -> None:
    window.resize(1366, 460)
    warn(window, "2/3.4")
    box = explanation(window, "2/3.4")
    type_text(box.field, "9")
    QApplication.processEvents()
    seen = window.form.area.viewport()
    assert seen.rect().contains(box.field.mapTo(seen, box.field.rect().bottomLeft()))


def test_what_one_presses_is_not_scrolled_away(window: MainWindow) -> None:
    """The row is higher than what is seen of it; the release has to find the link where the press did."""
    window.resize(1366, 400)
    warn(window, "2/3.3", "2/3.4")
    box = explanation(window, "2/3.4")
    type_text(box.field, "ตรวจแล้ว")
    QApplication.processEvents()
    place = box.share.mapToGlobal(box.share.rect().center())
    QTest.mousePress(box.share, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert box.share.hasFocus()
    assert box.share.mapToGlobal(box.share.rect().center()) == place
    QTest.mouseRelease(box.share, Qt.MouseButton.LeftButton)
    assert window.findChild(ShareDialog) is not None
