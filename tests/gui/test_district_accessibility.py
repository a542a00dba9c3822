"""A screen reader finds a name on everything that can have the focus, on every page of a district and its set-up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.district.reports.kinds import Kind
from gui.district.setup.draft import SetupStep
from gui.district_window import DistrictWindow
from gui.settings import Settings
from gui.start.start_window import StartWindow
from storage.documents import publish_plan
from storage.importing import import_paths
from tests.helpers.accessibility import nameless, stale
from tests.helpers.district import BRANCH_SCHOOL, OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.district_desk import NOW, district_desk, district_window
from tests.helpers.factories import make_plan_document, make_report, make_signer

WIDE, LOW = (1366, 736), (683, 368)


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[DistrictWindow]:
    """A report is received and one waits."""
    prepare(qapp)
    desk = district_desk(tmp_path, make_district(tmp_path / "เขต.chiwat"))
    for reporter in (OPEN_SCHOOL, BRANCH_SCHOOL):
        path, _ = write(tmp_path / f"{reporter.code}.xlsx", desk.plan, report=make_report(reporter=reporter))
        import_paths(desk.file, [path], now=NOW)
    enrol(desk.file, OPEN_SCHOOL)
    opened = district_window(desk)
    qtbot.addWidget(opened.window)
    opened.window.resize(*WIDE)
    with qtbot.waitActive(opened.window):
        opened.window.show()
        opened.window.activateWindow()
    yield opened
    desk.close()


@pytest.mark.parametrize("size", [WIDE, LOW])
@pytest.mark.parametrize("key", ["plan", "import", "board", "review", "results", "reports"])
def test_every_page(opened: DistrictWindow, qtbot: QtBot, key: str, size: tuple[int, int]) -> None:
    opened.window.resize(*size)
    opened.window.show_page(key)
    qtbot.waitUntil(lambda: opened.desk.report(with_received=True) is not None)
    assert nameless(opened.window) == []
    assert stale(opened.window) == []


def test_what_waits_and_a_value_under_review(opened: DistrictWindow) -> None:
    opened.window.show_page("import", BRANCH_SCHOOL.code)
    assert nameless(opened.window) == []
    assert stale(opened.window) == []
    opened.window.show_page("review", OPEN_SCHOOL.code)
    opened.review.sheet.table.choose_first()
    QTest.keyClick(opened.review.sheet.table, Qt.Key.Key_Return)
    assert nameless(opened.window) == []
    assert stale(opened.window) == []


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_report(opened: DistrictWindow, qtbot: QtBot, kind: Kind) -> None:
    opened.window.show_page("reports")
    qtbot.waitUntil(lambda: opened.reports.report is not None)
    opened.reports._choose(kind)
    assert nameless(opened.window) == []
    assert stale(opened.window) == []


def test_every_step_of_the_set_up(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    prepare(qapp)
    publish_plan(tmp_path / "plan.xlsx", make_plan_document(), make_signer(9))
    roster = tmp_path / "roster.csv"
    roster.write_text("code,name,amphoe\n1050130001,ก,แม่ริม\n", encoding="utf-8")
    window = StartWindow(Settings(tmp_path / "settings"), lambda: NOW)
    qtbot.addWidget(window)
    window.resize(*WIDE)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.set_up()
    setup = window.setup
    assert setup is not None
    assert nameless(window) == []
    setup.take_file(tmp_path / "plan.xlsx")
    setup.setup.read_roster(roster)
    setup.setup.passphrase = "ช้างกินกล้วย ริมห้วย"
    setup.setup.set_deadlines(setup.setup.deadlines)
    for step in SetupStep:
        setup.go_to(step)
        assert nameless(window) == [], step
        assert stale(window) == [], step
    window.close()
