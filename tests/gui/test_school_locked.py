"""An accepted year: nothing that anybody does changes it, until it is taken up again by name."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.design.fields import TextField
from gui.design.switch import Switch
from gui.design.text_box import TextBox
from gui.dialogs import Question
from gui.school.desk import SchoolDesk
from gui.school.evidence_dialog import EvidenceDialog
from gui.school.field_set import ChoiceBox
from gui.windows import Windows
from models.entry_patch import EntryPatch
from models.profile import ProfileValue
from models.receipt import NamedDocument, Receipt, Verdict
from models.submission import Entry, EntryState, Evidence
from storage.school_file import SchoolFile
from storage.school_receipts import add_receipt
from tests.gui.test_school_pages import (  # noqa: F401
    YEAR,
    page,
    path,
    receipt_for,
    sign,
    windows,
)
from tests.helpers.dialogs import answering
from tests.helpers.school_desk import NOW, make_returned, school_desk, school_file
from tests.helpers.window import click, drop_file, press, type_text

A = "a" * 64
CONTROL = Qt.KeyboardModifier.ControlModifier
GIVEN = {"1/1.1": Entry(numerator=60, denominator=60), "1/1.2": Entry(answer=True)}


def accept(desk: SchoolDesk, *, final: bool = True, document: str = A) -> Receipt:
    """Take the district's word that it accepted a document."""
    base = make_returned(desk, {})
    receipt = Receipt(
        plan=base.plan, plan_title=base.plan_title, district=base.district, district_name=base.district_name,
        reporter=base.reporter, year=base.year, verdict=Verdict.ACCEPTED, documents=(document,),
        heads=(NamedDocument(digest=document, revision=1, final=final, code="AAAA-BBBB"),), lineage=(document,),
        decisions=(), made_at=base.made_at, layout=1, officer="นางสาววิไล",
    )  # fmt: skip
    add_receipt(desk.file.database, receipt, NOW)
    desk.reload()
    return receipt


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SchoolFile]:
    with school_file(tmp_path, entries=GIVEN) as file:
        yield file


@pytest.fixture
def desk(file: SchoolFile) -> SchoolDesk:
    return school_desk(file)


def evidence() -> Evidence:
    return Evidence(indicator="1/1.2", name="a.pdf", size=1, sha256=A)


EDITS: dict[str, Callable[[SchoolDesk], object]] = {
    "a field": lambda desk: desk.set_field("1/1.1", "numerator", 1),
    "a note": lambda desk: desk.set_field("1/1.1", "note", "x"),
    "a wrong text": lambda desk: desk.set_draft("1/1.1", "numerator", "x", "not_a_number"),
    "no value": lambda desk: desk.set_state("1/1.2", EntryState.NOT_AVAILABLE, "x"),
    "an explanation": lambda desk: desk.explain("1/1.1", "ตรวจแล้ว"),
    "a figure": lambda desk: desk.set_figure("classrooms", None),
    "figures": lambda desk: desk.set_figures({"classrooms": ProfileValue(value=99)}),
    "a paste": lambda desk: desk.apply({"1/1.2": EntryPatch(answer=False)}, {"1/1.1": "x"}),
    "evidence": lambda desk: desk.announce(evidence()),
    "evidence out": lambda desk: desk.take_out(evidence()),
    "undo": SchoolDesk.undo,
    "redo": SchoolDesk.redo,
}


def held(desk: SchoolDesk) -> tuple[object, ...]:
    file, book = desk.file, desk.book
    stored = file.entries(YEAR), file.figures(YEAR), file.explanation_texts(YEAR), file.evidence(YEAR)
    return *stored, dict(book.entries), dict(book.figures), dict(book.texts), dict(book.drafts)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_no_edit_changes_an_accepted_year(desk: SchoolDesk, qtbot: QtBot, edit: Callable[[SchoolDesk], object]) -> None:
    for answer in (False, True):  # something to undo, and something to redo
        desk.set_field("1/1.2", "answer", answer)
        desk.leave()
    desk.undo()
    accept(desk)
    before = held(desk)
    with qtbot.waitSignal(desk.refused):
        edit(desk)
    desk.leave()
    assert held(desk) == before


def test_what_changes_nothing_is_no_try(desk: SchoolDesk, qtbot: QtBot) -> None:
    accept(desk)
    with qtbot.assertNotEmitted(desk.refused):
        desk.set_field("1/1.1", "numerator", 60)
        desk.explain("1/1.1", "")
        desk.set_figures(dict(desk.book.figures))


def test_a_year_taken_up_again_stays_so_when_the_file_is_opened_anew(desk: SchoolDesk, file: SchoolFile) -> None:
    accept(desk)
    assert desk.locked
    desk.reopen()
    assert not desk.locked
    again = SchoolDesk(file, lambda: NOW, YEAR)
    assert not again.locked
    again.set_field("1/1.1", "numerator", 59)
    assert again.entry("1/1.1") == Entry(numerator=59, denominator=60)


def test_a_year_accepted_anew_is_locked_anew(desk: SchoolDesk) -> None:
    first = accept(desk)
    desk.reopen()
    accept(desk, document="b" * 64)
    add_receipt(desk.file.database, first, NOW)
    desk.reload()
    assert desk.locked


def test_an_accepted_interim_report_leaves_the_year_to_be_filled(desk: SchoolDesk) -> None:
    accept(desk, final=False)
    assert not desk.locked


def test_another_year_is_not_locked(desk: SchoolDesk) -> None:
    accept(desk)
    desk.set_year(YEAR + 1)
    assert not desk.locked


def accepted_window(windows: Windows, qtbot: QtBot) -> SchoolDesk:  # noqa: F811
    assert windows.desk_window is not None
    made = windows.desk_window
    drop_file(made.window, receipt_for(windows, sign(windows, qtbot), Verdict.ACCEPTED))
    assert made.desk.locked
    return made.desk


def inputs(shown: QWidget) -> list[QWidget]:
    kinds = TextField | Switch | ChoiceBox
    found = [widget for widget in shown.findChildren(QWidget) if isinstance(widget, kinds) and widget.isVisible()]
    return [widget for widget in found if not hasattr(widget, "emptied")]  # the search changes nothing


@pytest.mark.parametrize("key", ["form", "profile"])
def test_no_key_in_no_field_changes_it_and_the_page_says_why(
    windows: Windows,  # noqa: F811
    qtbot: QtBot,
    key: str,
) -> None:
    desk = accepted_window(windows, qtbot)
    assert windows.desk_window is not None
    window = windows.desk_window.window
    shown = page(windows, key)
    before = held(desk)
    assert window.lock.isVisible()
    fields = inputs(shown)
    assert fields
    for widget in fields:
        window._show_lock()
        widget.setFocus()
        stood = widget.text() if isinstance(widget, QLineEdit) else ""
        for letter in ("7", "n", "y"):
            type_text(letter)
        press(Qt.Key.Key_Backspace)
        press(Qt.Key.Key_Delete)
        QGuiApplication.clipboard().setText("1\t2\n3\t4\n")
        press(Qt.Key.Key_V, CONTROL)
        press(Qt.Key.Key_D, CONTROL)
        press(Qt.Key.Key_Z, CONTROL)
        desk.leave()
        assert held(desk) == before, widget.accessibleName()
        assert not isinstance(widget, QLineEdit) or widget.text() == stood
        if not isinstance(widget, ChoiceBox):
            assert "ยังไม่มีอะไรเปลี่ยน" in window.lock.words.text(), widget.accessibleName()


GESTURES: dict[str, Callable[[QWidget], object]] = {
    "typing": lambda widget: type_text("7"),
    "erasing": lambda widget: press(Qt.Key.Key_Backspace),
    "Ctrl+V": lambda widget: press(Qt.Key.Key_V, CONTROL),
    "Shift+Insert": lambda widget: press(Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier),
    "Ctrl+X": lambda widget: press(Qt.Key.Key_X, CONTROL),
}


@pytest.mark.parametrize("gesture", GESTURES.values(), ids=GESTURES.keys())
@pytest.mark.parametrize("key", ["form", "profile"])
def test_each_gesture_by_itself_is_told_once(
    windows: Windows,  # noqa: F811
    qtbot: QtBot,
    key: str,
    gesture: Callable[[QWidget], object],
) -> None:
    desk = accepted_window(windows, qtbot)
    assert windows.desk_window is not None
    window, shown, told = windows.desk_window.window, page(windows, key), list[bool]()
    if key == "form":
        window.form.go_to("1/1.1", "note")
    desk.refused.connect(lambda: told.append(True))
    QGuiApplication.clipboard().setText("5")
    for widget in (
        one for one in (*inputs(shown), *shown.findChildren(TextBox)) if isinstance(one, TextField | TextBox)
    ):
        if not widget.isVisible():
            continue
        window._show_lock()
        told.clear()
        widget.setFocus()
        gesture(widget)
        assert told == [True], widget.accessibleName()
        assert "ยังไม่มีอะไรเปลี่ยน" in window.lock.words.text()


def test_menus_and_dialogs_of_a_row_change_nothing(windows: Windows, qtbot: QtBot) -> None:  # noqa: F811
    desk = accepted_window(windows, qtbot)
    assert windows.desk_window is not None
    form = windows.desk_window.window.form
    page(windows, "form")
    before = held(desk)
    form.go_to("1/1.2")
    for action in form.tools.menu().actions():
        action.trigger()
    click(form.tools.comment)
    type_text("x")

    def look(dialog: EvidenceDialog) -> None:
        assert not dialog.attach_button.isEnabled()
        dialog.attach([Path("a.pdf")])
        assert dialog.refusal.isVisible()

    answering(EvidenceDialog, look, lambda: form.tools.show_evidence())
    desk.leave()
    assert held(desk) == before


def test_the_strip_takes_the_year_up_again_once_its_meaning_was_read(
    windows: Windows,  # noqa: F811
    qtbot: QtBot,
) -> None:
    desk = accepted_window(windows, qtbot)
    assert windows.desk_window is not None
    window = windows.desk_window.window
    page(windows, "form")
    assert window.lock.button.text() == "เริ่มแก้ไขเป็นครั้งที่ 2"

    def read(dialog: Question) -> None:
        assert "ตรวจรับใหม่" in dialog.words.text()
        assert dialog.focusWidget() is dialog.buttons[0]
        dialog.reject()

    answering(Question, read, lambda: click(window.lock.button))
    assert desk.locked
    answering(Question, lambda dialog: click(dialog.buttons[1]), lambda: click(window.lock.button))
    assert not desk.locked
    assert not window.lock.isVisible()
    window.form.go_to("1/1.1", "numerator")
    press(Qt.Key.Key_A, CONTROL)
    type_text("58")
    press(Qt.Key.Key_Return)
    assert desk.file.entries(YEAR)["1/1.1"].numerator == 58


def test_undo_in_one_year_takes_nothing_back_in_another(windows: Windows) -> None:  # noqa: F811
    assert windows.desk_window is not None
    desk, window = windows.desk_window.desk, windows.desk_window.window
    page(windows, "form")
    desk.set_field("1/1.2", "answer", False)
    desk.set_year(YEAR - 1)
    QApplication.processEvents()
    window.form.focus_first()
    press(Qt.Key.Key_Z, CONTROL)
    assert desk.year == YEAR - 1
    assert desk.file.entries(YEAR)["1/1.2"] == Entry(answer=False)
    desk.set_year(YEAR)
    assert window.actions_by_name["undo"].isEnabled()
    press(Qt.Key.Key_Z, CONTROL)
    assert desk.entry("1/1.2") == Entry(answer=True)


def test_another_file_can_be_opened_from_a_locked_one(
    windows: Windows,  # noqa: F811
    qtbot: QtBot,
    path: Path,  # noqa: F811
) -> None:
    other = path.with_name("อีกโรงเรียน.chiwat")
    shutil.copyfile(path, other)
    accepted_window(windows, qtbot)
    windows.open(other)
    assert windows.desk_window is not None
    assert windows.desk_window.desk.file.database.path == other
