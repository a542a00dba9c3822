"""Filling in the form by keys alone, whatever the cursor is in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.design.fields import NumberField
from gui.design.switch import Switch
from gui.main_window import MainWindow
from gui.school.desk import SchoolDesk
from gui.school.entry_row import EntryRow
from gui.school.field_set import ChoiceBox
from gui.school.inputs import InputSpec
from models.measure import raw_fields
from tests.helpers.keys import press, type_text


def row_with(widget: QWidget) -> EntryRow:
    row: QWidget | None = widget
    while row is not None and not isinstance(row, EntryRow):
        row = row.parentWidget()
    assert row is not None
    return row


def number_for(window: MainWindow, row: EntryRow, spec: InputSpec) -> str:
    """A figure that the rules have nothing to say against."""
    book, indicator = window.context.book, row.indicator
    all_of_them = book.known.get(indicator.profile_bound, 10)
    if spec.field in ("denominator", "examined"):
        return str(all_of_them)
    if spec.field == "numerator":
        return str(all_of_them * 4 // 5)
    if spec.field.startswith("raw."):
        field = next(f for f in raw_fields(indicator, book.known) if spec.field == f"raw.{f.id}")
        return str(field.maximum if field.maximum is not None else 3)
    return str(indicator.maximum / 2 if indicator.maximum is not None else 40)


def fill(window: MainWindow) -> None:
    """Answer what the cursor is in, by keys alone."""
    widget = window.focusWidget()
    row = row_with(widget)
    if isinstance(widget, Switch):
        type_text(widget, "y")
    elif isinstance(widget, ChoiceBox):
        press(widget, Qt.Key.Key_End)
    elif isinstance(widget, NumberField):
        assert row.fields is not None
        spec = next(s for s in row.fields.specs if row.fields.widgets[s.field] is widget)
        type_text(widget, number_for(window, row, spec))
    else:
        assert row.warning is not None
        assert widget is row.warning.field
        type_text(widget, "ตรวจแล้ว")


def go_on(window: MainWindow, key: Qt.Key) -> bool:
    """Leave the field; return whether the cursor went to another."""
    before = window.focusWidget()
    press(before, key)
    return window.focusWidget() is not before


def filled(desk: SchoolDesk) -> int:
    return desk.counts().filled


def fill_until(window: MainWindow, count: int) -> None:
    """Walk with Enter, now and then with Tab; stop when so many entries are complete, the last field not left."""
    for step in range(400):
        fill(window)
        if filled(window.context.desk) >= count:
            return
        tab = step % 5 == 4 and isinstance(window.focusWidget(), NumberField)
        assert go_on(window, Qt.Key.Key_Tab if tab else Qt.Key.Key_Return), row_with(window.focusWidget()).indicator.id
        if not isinstance(window.focusWidget(), NumberField | Switch | ChoiceBox) and tab:
            press(window.focusWidget(), Qt.Key.Key_Backtab)  # the tools of the row, which Tab passes through
            assert go_on(window, Qt.Key.Key_Return)
    raise AssertionError("the walk does not end")
