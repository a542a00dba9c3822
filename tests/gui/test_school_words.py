"""Words and figures of the school's window that were not understood at first, or stood in two kinds of digits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.design.fonts import SMALL
from gui.design.thai import text_width
from gui.design.theme import dress
from gui.main_window import MainWindow
from gui.school.desk import SchoolDesk
from gui.school.grid import SCROLL_BAR, grid
from gui.school.profile_card import Line, ProfileCard
from gui.wording import Language
from gui.wording.figures import standard_labels
from models.numbers import Digits
from tests.gui.test_school_pages import page, path, sign, windows  # noqa: F401
from tests.helpers.school_desk import YEAR, school_desk, school_file, school_window

ARABIC = set("0123456789")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    dress(qapp)
    with school_file(tmp_path) as file:
        window = school_window(school_desk(file), tmp_path)
        qtbot.addWidget(window)
        window.resize(QSize(1366, 736))
        with qtbot.waitExposed(window):
            window.show()
        yield window
        window.close()


def test_the_navigation_counts_in_the_digits_chosen(window: MainWindow) -> None:
    window.context.settings.change(digits=Digits.THAI)
    nav = window.form.nav
    for item in (*nav.issues.values(), *nav.guidelines.values(), *nav.rail.values()):
        assert not ARABIC & set(item.done_words()), item.title
    assert not any(ARABIC & set(words) for _icon, _ink, words in window.header.problems._parts())


def test_where_nothing_is_asked_there_is_no_count(window: MainWindow) -> None:
    items = window.form.nav.guidelines.values()
    nothing = [item for item in items if not item.counts.total]
    assert nothing
    assert {item.done_words() for item in nothing} == {"–"}
    assert all("ไม่มีข้อ" in item.accessibleDescription() for item in nothing)


@pytest.mark.parametrize("digits", Digits)
def test_the_heads_of_baseline_and_target_name_their_year(window: MainWindow, digits: Digits) -> None:
    g = grid(window.form.column_head.width() - SCROLL_BAR)
    window.context.settings.change(digits=digits)
    head = window.form.column_head
    plan = window.context.book.plan
    assert text_width(head._year_words("ฐาน {0}", plan.baseline_year), SMALL) <= g.base_right - g.last_right - 4
    assert text_width(head._year_words("เป้า {0}", YEAR), SMALL) <= g.target_right - g.base_right - 4


def test_two_columns_do_not_name_the_same_year(window: MainWindow) -> None:
    desk = window.context.desk
    assert window.form.column_head._last_words() == "ปี 2563"
    desk.set_year(desk.plan.baseline_year + 1)
    assert window.form.column_head._last_words() == "ปีก่อน"


def test_the_form_names_its_year(window: MainWindow) -> None:
    assert "2564" in window.form.head.accessibleName()
    window.context.desk.set_year(YEAR + 1)
    assert "2565" in window.form.head.accessibleName()


def test_figures_that_every_plan_has_are_named_in_both_languages(desk: SchoolDesk, qapp: QApplication) -> None:
    assert standard_labels(Language.ENGLISH).keys() == standard_labels(Language.THAI).keys()
    card = ProfileCard("Staff", (Line("", ("staff_teacher",)),), desk.plan, Language.ENGLISH)
    assert card.fields["staff_teacher"].label.text() == "Teachers"
    card.deleteLater()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SchoolDesk]:
    with school_file(tmp_path) as file:
        yield school_desk(file)
