"""Whatever lies on the clipboard: pasting it raises nothing, changes only what it names, and is taken back by undo.

What is left out is said: a paste that changes nothing shows something.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.desk_window import DeskWindow
from gui.school.desk import SchoolDesk
from gui.school.page_row import PageRow
from tests.hands.test_buttons import Asked
from tests.helpers.hands import CONTROL, TEXTS, focus, inputs, named, searches, stand_in, text_of, turn
from tests.helpers.keys import press
from tests.helpers.scenes import Scene

CELLS = st.sampled_from(
    (
        *("", "40", "๔๕", "1,234", "12.5", "-3", "ใช่", "ไม่ใช่", "ดี", "(DMC)", "1o", " 7 ", "<b>9</b>", "=1+1", "1/2"),
        *('"40\n(DMC)"', '"เขา ""ว่า"" ๕"', "1234567890123456", "น้ำท่วม\u200b 2 วัน", "\u00a040\u00a0", "\u2028"),
    )
)
BLOCKS = st.lists(st.lists(CELLS, min_size=1, max_size=4).map("\t".join), min_size=1, max_size=14)
CLIPBOARDS = st.one_of(
    st.builds(str.join, st.sampled_from(["\n", "\r\n", "\r"]), BLOCKS),
    st.text(max_size=40),
    st.text("\t\n\r\"'", max_size=8),
)
HTML = st.one_of(
    st.just(""),
    BLOCKS.map(lambda rows: "<table>" + "".join(f"<tr><td>{row}</td></tr>" for row in rows) + "</table>"),
    st.text("<>/tdr &;", max_size=20),
)
BLANK = " \t\r\n\"'\u2028"
"""A spreadsheet's cell of nothing but these is empty."""
PAGES = [*(f"school form {name}" for name in ("1/1", "2/2", "2/3", "6/5")), "school profile"]
"""Every kind of input is on one of these."""
State = Mapping[str, object]


def stored(desk: SchoolDesk) -> Mapping[str, State]:
    """Return what the desk holds of all years; it is what the file holds too."""
    desk.leave()
    held: dict[str, State] = {
        "entries": dict(desk.book.entries),
        "figures": dict(desk.book.figures),
        "texts": desk.file.explanation_texts(desk.year),
    }
    assert held["entries"] == desk.file.entries(desk.year)
    assert held["figures"] == desk.file.figures(desk.year)
    return held


@pytest.mark.parametrize("scene", PAGES, indirect=True)
def test_any_paste(scene: Scene, qtbot: QtBot) -> None:
    assert isinstance(scene.owner, DeskWindow)
    desk = scene.owner.desk

    @settings(max_examples=12)
    @given(st.integers(0, 10_000), CLIPBOARDS, HTML)
    def paste(which: int, text: str, html: str) -> None:
        fields = [widget for widget in inputs(scene.page) if not searches(widget)]
        widget = fields[which % len(fields)]
        before = stored(desk)
        put(text, html)
        with qtbot.capture_exceptions() as raised, Asked() as asked:
            stand_in(widget)
            picture = scene.window.grab().toImage()
            press(focus(), Qt.Key.Key_V, CONTROL)
            turn()
        assert not raised, f"{named(widget)}: {raised[0][1]!r}"
        after = stored(desk)
        allowed = at_or_below(scene, widget)
        if allowed is not None:
            assert changed(before["entries"], after["entries"]) <= allowed, f"{named(widget)} changed others"
        told = asked.times or before != after or scene.window.grab().toImage() != picture
        stood = isinstance(widget, TEXTS) and text.strip() in text_of(widget)
        assert told or html or stood or not text.strip(BLANK), f"{named(widget)} took {text!r} and said nothing"
        with qtbot.capture_exceptions() as raised:
            while desk.can_undo:
                desk.undo()
                turn()
        assert not raised, f"{named(widget)}: {raised[0][1]!r}"
        assert stored(desk) == before, f"{named(widget)} is not undone"

    paste()


def put(text: str, html: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    QApplication.clipboard().setMimeData(mime)


def at_or_below(scene: Scene, widget: QWidget) -> set[str] | None:
    """Name the indicators that a block can land on; None where none is entered here."""
    row: QWidget | None = widget
    while row is not None and not isinstance(row, PageRow):
        row = row.parentWidget()
    if row is None:
        return None
    assert isinstance(scene.owner, DeskWindow)
    rows = list(scene.owner.window.form.rows)
    return {one.indicator.id for one in rows[rows.index(row) :]}


def changed(before: State, after: State) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
