"""Cells pasted into the profile: along its lines, down a column, by names; told where they have no place, one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.cells import Cells, parse_cells
from gui.design.fields import NumberField
from gui.design.theme import dress
from gui.design.tokens import Tone
from gui.school.desk import SchoolDesk
from gui.school.profile_page import ProfilePage
from gui.school.profile_paste import lay_figures
from gui.settings import Settings
from tests.helpers.keys import press, type_text
from tests.helpers.school_desk import school_desk, school_file

LINES = (("k1", "k2", "k3"), ("p1", "p2", "p3", "p4"), ("m1", "m2"))
LAID: dict[str, tuple[str, str, dict[str, int], list[tuple[int, str]]]] = {
    "a column goes on line after line": ("1\n2\n3\n4\n", "k2", {"k2": 1, "k3": 2, "p1": 3, "p2": 4}, []),
    "a row too": ("1\t2\t3\n", "p3", {"p3": 1, "p4": 2, "m1": 3}, []),
    "a block has its lines": ("1\t2\n3\t4\n", "k1", {"k1": 1, "k2": 2, "p1": 3, "p2": 4}, []),
    "a block that is too wide": ("1\t2\n3\t4\n", "k3", {"k3": 1, "p3": 3, "p4": 4}, [(1, "2")]),
    "a column that is too long": ("1\n2\n3\n", "m1", {"m1": 1, "m2": 2}, [(3, "3")]),
    "a blank gives nothing": ("1\n\n3\n", "k1", {"k1": 1, "k3": 3}, []),
    "names say where": ("ป. 2\t20\nป.1\t๑๐\n", "m1", {"p2": 20, "p1": 10}, []),
}


@pytest.mark.parametrize("name", LAID)
def test_where_cells_land(name: str) -> None:
    text, first, figures, left = LAID[name]
    pasted = lay_figures(parse_cells(text), LINES, first, {"ป.1": "p1", "ป.2": "p2"})
    assert pasted.figures == figures
    assert pasted.left == left
    assert pasted.refused == {}


def test_a_cell_that_is_no_count_is_refused_at_its_own_place() -> None:
    cells: Cells = (("1",), ("12.5",), ("40\n(DMC)",))
    pasted = lay_figures(cells, LINES, "k1")
    assert pasted.figures == {"k1": 1}
    assert pasted.refused == {"k2": ("12.5", "not_whole"), "k3": ("40 (DMC)", "not_a_number")}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SchoolDesk]:
    with school_file(tmp_path) as file:
        yield school_desk(file)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, desk: SchoolDesk, tmp_path: Path) -> ProfilePage:
    dress(qapp)
    page = ProfilePage(desk, Settings(tmp_path / "settings"))
    qtbot.addWidget(page)
    page.resize(1366, 736)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def paste(page: ProfilePage, figure: str, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    page.field(figure).setFocus(Qt.FocusReason.TabFocusReason)
    press(page.field(figure), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def text_of(page: ProfilePage, figure: str) -> str:
    field = page.field(figure)
    assert isinstance(field, NumberField)
    return field.text()


def test_a_column_of_grades_is_pasted_and_taken_back_by_one_undo(page: ProfilePage, desk: SchoolDesk) -> None:
    before = dict(desk.book.figures)
    paste(page, "pupils_p1", "11\n12\n13\n\n15\n16\n")
    known = {name: desk.book.figures[name].value for name in ("pupils_p1", "pupils_p2", "pupils_p3", "pupils_p5")}
    assert known == {"pupils_p1": 11, "pupils_p2": 12, "pupils_p3": 13, "pupils_p5": 15}
    assert desk.book.figures["pupils_p4"] == before["pupils_p4"]
    assert "วางแล้ว 5 ช่อง" in page._cards[0].notice.text()
    desk.undo()
    assert dict(desk.book.figures) == before
    assert text_of(page, "pupils_p1") == str(before["pupils_p1"].value)
    assert page._cards[0].notice.text() == ""


def test_what_is_no_count_is_told_at_its_field_and_comes_and_goes_with_its_step(
    page: ProfilePage, desk: SchoolDesk
) -> None:
    page.field("pupils_p2").setFocus()
    press(page.field("pupils_p2"), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(page.field("pupils_p2"), "1x")
    desk.leave()
    held = dict(desk.book.figures), dict(desk.book.drafts)
    paste(page, "pupils_p1", "x\n12\n1.5\n")
    assert desk.draft("", "pupils_p2") is None
    field = page.field("pupils_p1")
    assert isinstance(field, NumberField)
    assert field.bad
    assert text_of(page, "pupils_p3") == "1.5"
    assert page._cards[0].notice.tone is Tone.WARNING
    desk.undo()
    assert (dict(desk.book.figures), dict(desk.book.drafts)) == held
    assert text_of(page, "pupils_p2") == "1x"
    assert not field.bad


def test_what_a_card_has_no_place_for_is_told(page: ProfilePage, desk: SchoolDesk) -> None:
    staff = desk.book.figures["staff_director"]
    paste(page, "pupils_m6", "1\n2\n")
    assert "ไม่มีที่วาง 1 ช่อง: แถวที่ 2 “2”" in page._cards[0].notice.text()
    assert desk.book.figures["staff_director"] == staff


def test_names_of_grades_say_where_their_figures_land(page: ProfilePage, desk: SchoolDesk) -> None:
    paste(page, "pupils_k1", "ป.2\t22\nป.1\t21\n")
    assert [desk.book.figures[f"pupils_p{grade}"].value for grade in (1, 2)] == [21, 22]


def test_a_text_that_is_no_count_stays_told_on_other_pages(page: ProfilePage, desk: SchoolDesk) -> None:
    paste(page, "pupils_p1", "1234567890123456")
    page.hide()
    found = next(finding for finding in desk.findings if finding.rule == "too_many_digits")
    assert (found.indicator, found.field) == ("", "pupils_p1")
    page.show()
    assert text_of(page, "pupils_p1") == "1234567890123456"
