"""Whatever lies on the clipboard: pasting it raises nothing, changes only what it names, and is taken back by undo.

What is left out is said: a paste that changes nothing shows something.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from gui.desk_window import DeskWindow
from gui.notice import Notice
from gui.school.desk import SchoolDesk
from gui.school.form_rows import fillable
from gui.school.page_row import PageRow
from tests.hands.test_buttons import Asked
from tests.helpers.hands import CONTROL, TEXTS, focus, inputs, named, searches, stand_in, text_of, turn
from tests.helpers.keys import press
from tests.helpers.scenes import FORMS, Scene

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
PAGES = [*FORMS, "school profile"]
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
def test_any_paste(scene: Scene, qtbot: QtBot, request: pytest.FixtureRequest) -> None:
    assert isinstance(scene.owner, DeskWindow)
    desk, form = scene.owner.desk, scene.owner.window.form
    guideline = request.node.callspec.params["scene"].split()[-1]

    @settings(max_examples=6)
    @given(st.integers(0, 10_000), CLIPBOARDS, HTML)
    def paste(which: int, text: str, html: str) -> None:
        if scene.page is form:
            form.show_guideline(guideline)
        scene.window.activateWindow()  # not only the dialog that an earlier paste opened
        turn()
        fields = [widget for widget in inputs(scene.page) if not searches(widget)]
        if not fields:  # nothing of it is asked of such a school
            return
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
        notices = any(one.isVisible() for one in scene.page.findChildren(Notice))
        told = asked.times or before != after or notices or scene.window.grab().toImage() != picture
        stood = isinstance(widget, (*TEXTS, QComboBox)) and text.strip() in text_of(widget)
        assert told or html or stood or not text.strip(BLANK), f"{named(widget)} took {text!r} and said nothing"
        with qtbot.capture_exceptions() as raised:
            back_and_forth(desk, before, after, named(widget))
        assert not raised, f"{named(widget)}: {raised[0][1]!r}"

    paste()


def back_and_forth(desk: SchoolDesk, before: object, after: object, place: str) -> None:
    """Take all steps back, take them again, and leave what was there before."""
    steps = 0
    while desk.can_undo:
        desk.undo()
        turn()
        steps += 1
    assert stored(desk) == before, f"{place} is not undone"
    for step, wanted in ((desk.redo, after), (desk.undo, before)):
        for _ in range(steps):
            step()
            turn()
        assert stored(desk) == wanted, f"{place}: {step.__name__} leaves other values"


def put(text: str, html: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    QApplication.clipboard().setMimeData(mime)


def at_or_below(scene: Scene, widget: QWidget) -> set[str] | None:
    """Name the indicators that a block can land on, also on the next pages; None where none is entered here."""
    row: QWidget | None = widget
    while row is not None and not isinstance(row, PageRow):
        row = row.parentWidget()
    if row is None:
        return None
    assert isinstance(scene.owner, DeskWindow)
    names = [target.indicator.id for target in fillable(scene.owner.window.form.context)]
    entered = row.indicator.same_as or row.indicator.id
    return set(names[names.index(entered) :])


def changed(before: State, after: State) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
