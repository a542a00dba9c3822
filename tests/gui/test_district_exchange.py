"""A file of the office's other computer on the import page: tried with its counts, backed up, counted, left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.district.desk import DistrictDesk
from gui.district.imports.running import ImportRun
from gui.district_window import DistrictWindow
from gui.school.copies import backups_of
from storage.exchange import write_exchange
from storage.importing import import_paths
from tests.helpers.codes import district_key
from tests.helpers.district import BRANCH_SCHOOL, NOW, OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.district_desk import YEAR, district_desk, shown_district
from tests.helpers.factories import make_report
from tests.helpers.window import click


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DistrictDesk]:
    prepare(qapp)
    desk = district_desk(tmp_path, make_district(tmp_path / "เขต.chiwat"))
    yield desk
    desk.close()


@pytest.fixture
def opened(qtbot: QtBot, desk: DistrictDesk) -> DistrictWindow:
    window = shown_district(qtbot, desk)
    window.window.show_page("import")
    return window


@pytest.fixture
def exchange(tmp_path: Path) -> Path:
    """What the other computer holds: two reports, two keys."""
    folder = tmp_path / "อีกเครื่อง"
    folder.mkdir()
    with make_district(folder / "เขต.chiwat") as there:
        for reporter in (OPEN_SCHOOL, BRANCH_SCHOOL):
            path, _ = write(folder / f"{reporter.code}.xlsx", report=make_report(reporter=reporter))
            import_paths(there, [path], now=NOW)
            enrol(there, reporter)
        (path,) = write_exchange(there, YEAR, folder / "แลกเปลี่ยน.xlsx", district_key(), NOW).paths
    return path


def test_it_is_tried_with_its_counts_and_backed_up_before_it_is_taken(
    qtbot: QtBot, opened: DistrictWindow, desk: DistrictDesk, exchange: Path
) -> None:
    page = opened.imports
    page.try_out([exchange])
    qtbot.waitUntil(lambda: not page.busy, timeout=30_000)
    said = page.trial.exchange_words.text()
    assert "2 ฉบับ" in said
    assert "2 รายการ" in said
    assert desk.file.held() == []
    before = len(backups_of(desk.path))
    click(page.trial.take_button)
    qtbot.waitUntil(lambda: not page.busy, timeout=30_000)
    assert len(desk.file.held()) == 2
    assert len(backups_of(desk.path)) == before + 1
    assert "–" not in page.trial.chip.accessibleName() or page.trial.chip.isHidden()


def test_it_tells_how_far_it_is(qtbot: QtBot, desk: DistrictDesk, exchange: Path) -> None:
    told: list[tuple[int, int]] = []
    run = ImportRun(desk, [exchange])
    run.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(run.ended, timeout=30_000):
        run.take(())
    assert told[-2:] == [(0, 2), (1, 2)]
    assert len(desk.file.held()) == 2


def test_left_before_it_begins_nothing_is_taken(qtbot: QtBot, desk: DistrictDesk, exchange: Path) -> None:
    run = ImportRun(desk, [exchange])
    run.leave()
    with qtbot.waitSignal(run.ended, timeout=30_000) as ended:
        run.take(())
    assert ended.args == [None]
    assert (desk.file.held(), desk.file.records.decisions()) == ([], ())
