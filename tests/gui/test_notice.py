"""What is told wears the icon of its tone, on every page that tells something."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.design.tokens import ERROR, OK, WARNING, Tone
from gui.district.desk import DistrictDesk
from gui.district_window import DistrictWindow
from gui.notice import Notice
from gui.translations import Translations
from gui.wording import Language
from tests.helpers.district_desk import district_desk, shown_district


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DistrictDesk]:
    prepare(qapp)
    desk = district_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def opened(qtbot: QtBot, desk: DistrictDesk) -> DistrictWindow:
    return shown_district(qtbot, desk)


@pytest.mark.parametrize("name", ["plan", "imports", "board", "review", "results", "reports"])
def test_no_page_tells_an_error_under_a_green_tick(opened: DistrictWindow, name: str) -> None:
    page = getattr(opened, name)
    for tone, icon, ink in (
        (Tone.ERROR, "octagon-alert", ERROR),
        (Tone.WARNING, "triangle-alert", WARNING),
        (Tone.OK, "circle-check", OK),
    ):
        page.tell("บอกบางเรื่อง", tone)
        assert (page.told.glyph.name, page.told.glyph.ink) == (icon, ink)
        assert not page.told.isHidden()
    page.tell("")
    assert page.told.isHidden()


def test_a_file_and_its_folder_can_be_opened_a_folder_alone(qtbot: QtBot, tmp_path: Path) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.tell("บันทึกแล้ว", path=tmp_path / "a.pdf")
    assert not notice.file_button.isHidden()
    notice.tell("บันทึกแล้ว", path=tmp_path)
    assert notice.file_button.isHidden()
    assert not notice.folder_button.isHidden()
    notice.tell("ยกเลิกแล้ว", Tone.NOTE)
    assert notice.folder_button.isHidden()


def test_no_two_tabs_have_one_name_in_either_language(qapp: QApplication, opened: DistrictWindow) -> None:
    names = ("plan", "imports", "board", "review", "results", "reports")
    translations = Translations(qapp)
    for language in Language:
        translations.use(language)
        titles = [getattr(opened, name).title().casefold() for name in names]
        assert len({title.removesuffix("ed").removesuffix("s") for title in titles}) == len(titles), titles
        assert "accept" not in titles
    translations.drop()
