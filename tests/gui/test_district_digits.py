"""Thai digits are Thai on the whole page: counts, years, days and figures; codes and names of files stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.design.pills import Pill
from gui.digits import shown, use_digits, worded
from gui.district.desk import DistrictDesk
from gui.district_window import DistrictWindow
from gui.settings import Settings
from models.numbers import Digits
from storage.importing import import_paths
from storage.workers import ExaminationPool
from tests.gui.test_district_imports import InProcess
from tests.helpers.district import BRANCH_SCHOOL, NOW, OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.district_desk import YEAR, shown_district
from tests.helpers.factories import make_report

ARABIC = re.compile("[0-9]")


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DistrictDesk]:
    prepare(qapp)
    settings = Settings(tmp_path / "settings")
    settings.change(digits=Digits.THAI)
    file = make_district(tmp_path / "เขต.chiwat")
    for reporter in (OPEN_SCHOOL, BRANCH_SCHOOL):
        path, _ = write(tmp_path / f"{reporter.code}.xlsx", report=make_report(reporter=reporter))
        import_paths(file, [path], now=NOW)
        enrol(file, reporter)
        file.accept(reporter, YEAR, NOW, "เจ้าหน้าที่")
    desk = DistrictDesk(file, settings, lambda: NOW, YEAR)
    desk.pool = cast(ExaminationPool, InProcess())
    yield desk
    desk.close()
    use_digits(Digits.ARABIC)


@pytest.fixture
def opened(qtbot: QtBot, desk: DistrictDesk) -> DistrictWindow:
    return shown_district(qtbot, desk)


def pills(opened: DistrictWindow, name: str) -> list[str]:
    return [pill.text() for pill in getattr(opened, name).findChildren(Pill) if pill.isVisible()]


@pytest.mark.parametrize("name", ["review", "results"])
def test_counts_of_filters_have_the_digits_of_the_figures(
    qtbot: QtBot, opened: DistrictWindow, desk: DistrictDesk, name: str
) -> None:
    opened.window.show_page(name)
    qtbot.waitUntil(lambda: desk.report(with_received=True) is not None)
    QApplication.processEvents()
    found = pills(opened, name)
    assert found
    assert not [words for words in found if ARABIC.search(words)]


def test_the_review_s_facts_and_figures_agree(opened: DistrictWindow) -> None:
    opened.window.show_page("review")
    page = opened.review
    assert not ARABIC.search(page.sub.text().replace(page.sub.text().split("รับรองโดย")[-1], ""))
    figures = [cell.words for row in page.sheet.table.table.rows for cell in row.cells[2:6]]
    assert any(figures)
    assert not [words for words in figures if ARABIC.search(words)]


def test_the_results_figures_and_heads_agree(qtbot: QtBot, opened: DistrictWindow, desk: DistrictDesk) -> None:
    opened.window.show_page("results")
    qtbot.waitUntil(lambda: desk.report(with_received=True) is not None)
    page = opened.results
    qtbot.waitUntil(lambda: page.view.facts is not None)
    said = [box.accessibleName() for box in page.view.key_figures.boxes]
    said += [f"{bar.value} {bar.parts} {bar.schools}" for bar in page.view.bars.bars]
    said += [row.cells[1].words for row in page.nav.table.table.rows if row.group]
    said += [part.text() for part in page.view.view_choice.parts]
    assert not [words for words in said if ARABIC.search(words)]


def test_the_import_counts_in_the_same_digits(qtbot: QtBot, opened: DistrictWindow, tmp_path: Path) -> None:
    opened.window.show_page("import")
    page = opened.imports
    path, _ = write(tmp_path / "a.xlsx", made_at="2021-10-02T10:00:00+07:00")
    page.try_out([path])
    qtbot.waitUntil(lambda: not page.busy)
    said = [page.trial.title.text(), page.trial.legend.accessibleName(), page.trial.take_button.text()]
    said += [row.cells[0].words for row in page.trial.list.table.rows if row.group] + pills(opened, "imports")
    assert not [words for words in said if ARABIC.search(words)]
    assert page.trial.list.table.rows[1].cells[4].words == "a.xlsx"


def test_a_text_that_is_given_stays_as_it_is() -> None:
    use_digits(Digits.THAI)
    assert worded("ไฟล์ {name} {count} แห่ง ใน 30 วัน", name="r1.xlsx", count=12) == "ไฟล์ r1.xlsx ๑๒ แห่ง ใน ๓๐ วัน"
    assert shown(7) == "๗"
    use_digits(Digits.ARABIC)
    assert worded("{count} แห่ง", count=12) == "12 แห่ง"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("สพป.เชียงใหม่ เขต 2", "ตรวจรับสพป.เชียงใหม่ เขต 2 แล้ว"),
        ("ขนาดใหญ่ (600 คนขึ้นไป)", "ตรวจรับขนาดใหญ่ (600 คนขึ้นไป) แล้ว"),
        ("บ้านดอยดู่", "ตรวจรับบ้านดอยดู่แล้ว"),
    ],
)
def test_thai_does_not_stick_to_a_figure_at_the_end_of_a_name(name: str, said: str) -> None:
    assert worded("ตรวจรับ{name}แล้ว", name=name) == said
    assert worded("{name}, {other}", name=name, other=name) == f"{name}, {name}"
