"""Cells that are pasted land where their rows and columns say; what does not is told, and one undo takes all back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.design.theme import dress
from gui.design.tokens import ERROR, Tone
from gui.main_window import MainWindow
from gui.school.form_rows import fillable
from gui.school.sentences import at_field, in_panel
from gui.wording import Language, finding_sentence
from models.numbers import Digits
from models.submission import EntryState
from storage.school_file import SchoolFile
from tests.helpers.keys import press, type_text
from tests.helpers.raised_codes import raised_codes
from tests.helpers.school_desk import YEAR, row_of, school_desk, school_file, school_window
from tests.helpers.window import drop_text


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SchoolFile]:
    with school_file(tmp_path) as file:
        yield file


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, file: SchoolFile) -> Iterator[MainWindow]:
    dress(qapp)
    window = school_window(school_desk(file), tmp_path)
    qtbot.addWidget(window)
    window.resize(1366, 736)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield window
    window.close()


def field(window: MainWindow, indicator: str, name: str) -> QWidget:
    window.form.go_to(indicator, name)
    fields = row_of(window, indicator).fields
    assert fields is not None
    return fields.widgets[name]


def paste(window: MainWindow, indicator: str, name: str, text: str, html: str = "") -> QWidget:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)
    widget = field(window, indicator, name)
    press(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return widget


def figures(window: MainWindow) -> dict[str, tuple[int | None, int | None]]:
    window.context.desk.flush()
    return {name: (e.numerator, e.denominator) for name, e in window.context.desk.file.entries(YEAR).items()}


def undo(window: MainWindow) -> None:
    window.actions_by_name["undo"].trigger()


def error_of(window: MainWindow, indicator: str) -> list[str]:
    book = window.context.book
    return [at_field(book, found, Language.THAI, Digits.ARABIC) for found in book.errors(indicator)]


def test_a_word_on_a_yes_no_row_is_told_at_the_row(window: MainWindow) -> None:
    widget = paste(window, "2/3.1.1", "answer", "อาจจะ")
    assert error_of(window, "2/3.1.1") == ["“อาจจะ” ไม่ใช่คำตอบ ให้เลือก ใช่ หรือ ไม่ใช่"]
    press(widget, Qt.Key.Key_Delete)
    assert error_of(window, "2/3.1.1") == []


@pytest.mark.parametrize("width", [1000, 1366])
def test_what_is_told_at_a_yes_no_row_is_seen_there(window: MainWindow, width: int) -> None:
    window.resize(width, 736)
    field(window, "2/3.1.1", "answer")
    row = row_of(window, "2/3.1.1")
    before = row.height()
    paste(window, "2/3.1.1", "answer", "27\t27")
    QTest.qWait(50)
    assert row.height() > before
    seen = row.grab(QRect(0, before, row.width(), row.height() - before)).toImage()
    red = [x for x in range(40, seen.width()) for y in range(seen.height()) if seen.pixelColor(x, y) == QColor(ERROR)]
    assert len(red) > 20


def test_a_figure_of_16_digits_is_told_at_its_field(window: MainWindow) -> None:
    paste(window, "2/3.4", "numerator", "1234567890123456")
    assert error_of(window, "2/3.4") == ["“1234567890123456” มีตัวเลขเกิน 15 หลัก ให้ตรวจจำนวนใหม่"]


def test_every_code_that_an_input_can_meet_has_words(window: MainWindow) -> None:
    desk, codes = window.context.desk, {raised.code for raised in raised_codes() if raised.family != "Outcome"}
    kinds = {target.specs[0].kind: target for target in fillable(window.context)}
    for target in kinds.values():
        for code in codes | {"never_heard_of"}:
            desk.set_draft(target.indicator.id, target.specs[0].field, "ข้อความ", code)
            found = next(f for f in desk.findings if f.facts.get("text") == "ข้อความ")
            for language in Language:
                for words in (
                    finding_sentence(found, desk.plan, language),
                    at_field(desk.book, found, language, Digits.THAI),
                    in_panel(desk.book, found, language, Digits.THAI),
                ):
                    assert words.strip()
        desk.set_field(target.indicator.id, target.specs[0].field, None)


def test_a_code_without_a_sentence_is_named(window: MainWindow) -> None:
    window.context.desk.set_draft("2/3.4", "numerator", "x", "never_heard_of")
    assert "never_heard_of" in error_of(window, "2/3.4")[0]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.lists(
    st.sampled_from(["ใช่", "40", "๔๐", "1,234", "-5", "1.5", "x", '"', '"40\n(DMC)"', "\t", "\n", "\r\n", "", "2/3.4",
                     "9" * 16, "1e9", "ดี", "รหัส", "ตัวตั้ง", "\0", "\u200b", "\u00a0", "%"]),
    max_size=12,
).map("".join)  # fmt: skip


@given(text=TEXTS, html=st.booleans(), seed=st.integers(0, 10_000))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_clipboard_on_any_input_raises_nothing_and_one_undo_takes_it_back(
    window: MainWindow, text: str, html: bool, seed: int
) -> None:
    desk = window.context.desk
    targets = fillable(window.context)
    target = targets[seed % len(targets)]
    spec = target.specs[seed % len(target.specs)]
    before, held, steps = dict(desk.book.entries), dict(desk.book.drafts), desk.can_undo
    paste(window, target.indicator.id, spec.field, text, f"<table><td>{text}</table>" if html else "")
    if (preview := window.form.pasting.preview) is not None and preview.isVisible():
        preview.paste_button.click()
    if desk.can_undo and not steps:
        undo(window)
    assert dict(desk.book.entries) == before
    assert dict(desk.book.drafts) == held
    assert not desk.can_undo


def test_a_cell_with_a_line_break_stays_one_cell_and_is_refused_at_its_own_field(window: MainWindow) -> None:
    paste(window, "2/3.4", "numerator", '"40\n(DMC)"\t90\r\n50\t90\r\n60\t90\r\n')
    assert figures(window) == {"2/3.4": (None, 90), "2/3.5": (50, 90), "2/3.6": (60, 90)}
    assert error_of(window, "2/3.4") == ["“40 (DMC)” ไม่ใช่ตัวเลข"]
    assert field(window, "2/3.4", "numerator").text() == "40 (DMC)"  # type: ignore[attr-defined]
    undo(window)
    assert figures(window) == {}
    assert window.context.desk.draft("2/3.4", "numerator") is None


@pytest.mark.parametrize("cell", ['"40"', "\u00a040\u00a0", "๔๐", "\u200b40", '"40\n"', "“40”"])
def test_a_figure_is_read_whatever_stands_around_it(window: MainWindow, cell: str) -> None:
    paste(window, "2/3.4", "numerator", f"{cell}\t1,090\n")
    assert figures(window) == {"2/3.4": (40, 1090)}


def test_a_table_of_a_document_is_read_by_its_cells(window: MainWindow) -> None:
    html = "<table><tr><td><p>40</p><p>&nbsp;</p></td><td>90</td></tr><tr><td>50</td><td>90</td></tr></table>"
    paste(window, "2/3.4", "numerator", "40\n\n90\n50\n90\n", html)
    assert figures(window) == {"2/3.4": (40, 90), "2/3.5": (50, 90)}


def test_a_single_figure_of_a_spreadsheet_is_typed_where_the_cursor_is(window: MainWindow) -> None:
    widget = field(window, "2/3.4", "numerator")
    assert isinstance(widget, QLineEdit)
    type_text(widget, "1")
    QGuiApplication.clipboard().setText("25\r\n")
    press(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert widget.text() == "125"
    assert figures(window)["2/3.4"] == (125, None)
    assert window.form.notice.text() == ""


def test_what_is_more_than_the_page_goes_on_on_the_next(window: MainWindow) -> None:
    names = [t.indicator.id for t in fillable(window.context)]
    at = names.index("2/3.4")
    lines = 12
    paste(window, "2/3.4", "numerator", "5\n" * lines)
    desk = window.context.desk
    entered = set(desk.book.entries) | {name for name, _ in desk.book.drafts}
    assert entered == set(names[at : at + lines])
    assert names[at + lines - 1] in window.form.notice.text()
    undo(window)
    assert dict(desk.book.entries) == {}


def test_what_finds_no_place_is_told_line_by_line(window: MainWindow) -> None:
    last = fillable(window.context)[-1]
    paste(window, last.indicator.id, last.specs[0].field, "1\n7\n\n8\n")
    assert window.form.notice.tone is Tone.WARNING
    assert "ไม่มีที่วาง 2 ช่อง" in window.form.notice.text()
    assert "แถวที่ 2 “7”" in window.form.notice.text()
    assert "แถวที่ 4 “8”" in window.form.notice.text()


def test_more_columns_than_the_row_has_are_told(window: MainWindow) -> None:
    paste(window, "2/3.4", "numerator", "40\t90\t44.44\n50\t90\t55.56\n")
    assert figures(window) == {"2/3.4": (40, 90), "2/3.5": (50, 90)}
    assert "วางแล้ว 4 ช่อง" in window.form.notice.text()
    assert "ไม่มีที่วาง 2 ช่อง: แถวที่ 1 “44.44”, แถวที่ 2 “55.56”" in window.form.notice.text()


def test_a_blank_cell_overwrites_neither_a_value_nor_what_stands_there(window: MainWindow) -> None:
    desk = window.context.desk
    desk.set_field("2/3.4", "numerator", 40)
    desk.set_draft("2/3.5", "denominator", "9o", "not_a_number")
    paste(window, "2/3.4", "numerator", "\t90\n50\t\n")
    assert figures(window) == {"2/3.4": (40, 90), "2/3.5": (50, None)}
    assert desk.draft("2/3.5", "denominator") == "9o"


def test_one_undo_brings_back_texts_and_explanations_that_a_paste_overwrote(window: MainWindow) -> None:
    desk = window.context.desk
    desk.set_field("2/3.4", "denominator", 55)
    desk.explain("2/3.4", "ครูย้าย")
    desk.set_state("2/3.6", EntryState.NOT_AVAILABLE, "ยังไม่สรุป")
    desk.set_draft("2/3.5", "numerator", "4o", "not_a_number")
    desk.leave()
    held = dict(desk.book.entries), dict(desk.book.texts), dict(desk.book.drafts)
    paste(window, "2/3.4", "numerator", "40\t90\n50\t90\nx\t90\n")
    assert desk.draft("2/3.5", "numerator") is None
    undo(window)
    assert (dict(desk.book.entries), dict(desk.book.texts), dict(desk.book.drafts)) == held
    assert field(window, "2/3.5", "numerator").text() == "4o"  # type: ignore[attr-defined]


CODED = "2/3.5\t50\t90\n2/3.4\t40\t90\n9/9.9\t1\t1\n"


def test_codes_in_the_first_column_say_where_the_lines_land_after_a_preview(window: MainWindow) -> None:
    paste(window, "1/1.1", "numerator", CODED)
    preview = window.form.pasting.preview
    assert preview is not None
    assert preview.isVisible()
    assert figures(window) == {}
    preview.paste_button.click()
    assert figures(window) == {"2/3.4": (40, 90), "2/3.5": (50, 90)}
    assert "แถวที่ 3" in window.form.notice.text()
    undo(window)
    assert figures(window) == {}


def test_a_preview_that_is_closed_pastes_nothing(window: MainWindow) -> None:
    paste(window, "1/1.1", "numerator", CODED)
    assert window.form.pasting.preview is not None
    press(window.form.pasting.preview, Qt.Key.Key_Escape)
    assert figures(window) == {}


@pytest.mark.parametrize(
    "text",
    [
        "รหัส\tตัวหาร\tตัวตั้ง\n2/3.4\t90\t40\n",
        "indicator\tnumerator\tdenominator\n๒/๓.๔\t๔๐\t๙๐\n",
        "2/3.4\t{title}\t40\t90\n",
        "ตัวหาร\tตัวตั้ง\n90\t40\n",
    ],
)
def test_headings_and_titles_are_understood(window: MainWindow, text: str) -> None:
    title = window.context.book.by_id["2/3.4"].title_display
    paste(window, "2/3.4", "numerator", text.format(title=title))
    assert window.form.pasting.preview is not None
    window.form.pasting.preview.paste_button.click()
    assert figures(window) == {"2/3.4": (40, 90)}


BLOCK = "40\t90\r\n50\t90\r\n"
LANDED = {"2/3.4": (40, 90), "2/3.5": (50, 90)}


def test_paste_of_the_menu_does_what_the_key_does(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(BLOCK)
    widget = field(window, "2/3.4", "numerator")
    QApplication.sendEvent(
        widget, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), widget.mapToGlobal(QPoint(5, 5)))
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(a for a in menu.findChildren(QAction) if a.objectName() == "edit-paste" and a in menu.actions()).trigger()
    menu.close()
    assert figures(window) == LANDED


def test_paste_as_a_method_does_what_the_key_does(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(BLOCK)
    widget = field(window, "2/3.4", "numerator")
    assert isinstance(widget, QLineEdit)
    widget.paste()
    assert figures(window) == LANDED


def test_a_dropped_block_does_what_the_key_does(window: MainWindow) -> None:
    widget = field(window, "2/3.4", "numerator")
    drop_text(widget, BLOCK)
    assert figures(window) == LANDED


def test_a_block_can_be_pasted_on_a_word_of_a_scale(window: MainWindow) -> None:
    target = next((t for t in fillable(window.context) for s in t.specs if s.scale), None)
    assert target is not None
    spec = next(spec for spec in target.specs if spec.scale)
    widget = paste(window, target.indicator.id, spec.field, f"{spec.scale[0]}\n")
    assert isinstance(widget, QComboBox)
    assert widget.currentText() == spec.scale[0]
    paste(window, target.indicator.id, spec.field, "ไม่รู้จัก\n")
    assert "ไม่รู้จัก" in error_of(window, target.indicator.id)[0]
    assert "…" not in error_of(window, target.indicator.id)[0]


def test_middle_button_pastes_the_same_where_there_is_a_selection(window: MainWindow) -> None:
    clipboard = QGuiApplication.clipboard()
    widget = field(window, "2/3.4", "numerator")
    if not clipboard.supportsSelection():
        assert not clipboard.ownsSelection()
        return
    clipboard.setText(BLOCK, clipboard.Mode.Selection)
    QTest.mouseClick(widget, Qt.MouseButton.MiddleButton)
    assert figures(window) == LANDED


def test_a_code_is_understood_on_a_keyboard_left_on_thai(window: MainWindow) -> None:
    assert window.form.go_to_code("/ฝ-ใภ")
    assert window.form.current == "2/3.4"
    window.form.focus_search()
    type_text(window.form.nav.search, "/ฝ-ใภ")
    assert [row.indicator.id for row in window.form.rows] == ["2/3.4"]


def test_the_row_that_was_pasted_on_stays_in_sight_over_the_notice(window: MainWindow) -> None:
    paste(window, "2/3.4", "numerator", '"40\n(DMC)"\t90\t44\r\n50\t90\t55\r\n')
    QApplication.processEvents()
    row, area = row_of(window, "2/3.4"), window.form.area
    top = row.mapTo(area, QPoint(0, 0)).y()
    assert window.form.notice.isVisible()
    assert top >= 0
    assert top + row.height() <= area.viewport().height()
