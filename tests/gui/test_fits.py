"""At 1366 × 768, and at 200 % of it, nothing is cut or out of reach on any page of the windows and the wizards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.desk_window import DeskWindow
from gui.district.reports.kinds import Kind
from gui.district.setup.draft import SetupStep
from gui.district_window import DistrictWindow
from gui.school.check_list import ItemHead
from gui.settings import Settings
from gui.start.draft import Step
from gui.start.start_window import StartWindow
from models.submission import Entry
from storage.documents import publish_plan
from storage.importing import import_paths
from tests.helpers.clipping import faults
from tests.helpers.district import BRANCH_SCHOOL, OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.district_desk import NOW, district_desk, district_window
from tests.helpers.factories import make_plan_document, make_publication, make_report, make_signer
from tests.helpers.school_desk import make_returned, school_desk, school_file

SIZES = [(1366, 736), (683, 360)]
MOMENT = datetime.fromisoformat("2021-09-18T14:50:00+07:00")
WRONG = {
    "1/1.1": Entry(numerator=50, denominator=55),
    "2/3.3": Entry(numerator=70, denominator=60),
    "2/2.4.1": Entry(examined=400),
    "6/5.1": Entry(raw={"qa_basic": "ดี"}),
}


def show(qtbot: QtBot, window: QWidget) -> None:
    qtbot.addWidget(window)
    window.resize(*SIZES[0])
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


@pytest.fixture
def school(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[DeskWindow]:
    prepare(qapp)
    with school_file(tmp_path, entries=WRONG) as file:
        opened = DeskWindow(school_desk(file), Settings(tmp_path / "settings"))
        show(qtbot, opened.window)
        yield opened
        opened.window.close()


@pytest.fixture
def district(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[DistrictWindow]:
    prepare(qapp)
    desk = district_desk(tmp_path, make_district(tmp_path / "เขต.chiwat"))
    for reporter in (OPEN_SCHOOL, BRANCH_SCHOOL):
        path, _ = write(tmp_path / f"{reporter.code}.xlsx", desk.plan, report=make_report(reporter=reporter))
        import_paths(desk.file, [path], now=NOW)
    enrol(desk.file, OPEN_SCHOOL)
    opened = district_window(desk)
    show(qtbot, opened.window)
    yield opened
    desk.close()


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> StartWindow:
    prepare(qapp)
    settings = Settings(tmp_path / "settings")
    settings.remember_file(tmp_path / "โรงเรียนบ้านห้วยกว๊านวิทยา 2564.chiwat")
    window = StartWindow(settings, lambda: MOMENT)
    show(qtbot, window)
    return window


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["profile", "form", "check", "history"])
def test_pages_of_a_school(school: DeskWindow, key: str, size: tuple[int, int]) -> None:
    school.window.show_page(key)
    school.window.resize(*size)
    QApplication.processEvents()
    for head in school.window.findChildren(ItemHead):
        head.setChecked(True)
    assert faults(school.window) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("guideline", ["1/1", "1/2", "2/2", "2/3", "4/1", "6/5"])
def test_kinds_of_rows(school: DeskWindow, guideline: str, size: tuple[int, int]) -> None:
    school.window.resize(*size)
    school.window.form.show_guideline(guideline)
    school.window.form.focus_first()
    assert faults(school.window) == []


@pytest.mark.parametrize("size", SIZES)
def test_an_explanation_and_the_drawer(school: DeskWindow, size: tuple[int, int]) -> None:
    school.window.resize(*size)
    school.window.form.go_to("1/1.1", "explanation")
    assert faults(school.window) == []
    school.window.next_problem()
    assert faults(school.window) == []


def test_the_drawer_lies_over_no_input_that_is_typed_in(school: DeskWindow) -> None:
    form = school.window.form
    school.window.resize(*SIZES[1])
    form.show_guideline("2/2")
    form.toggle_drawer()
    assert form.panel.isVisible()
    form.go_to("2/2.4.1", "examined")
    QApplication.processEvents()
    focus = school.window.focusWidget()
    assert focus is not None
    place = QRect(focus.mapTo(form, QPoint()), focus.size())
    assert form.panel.isHidden() or not form.panel.geometry().intersects(place)


@pytest.mark.parametrize("size", SIZES)
def test_remarks_of_the_district(school: DeskWindow, size: tuple[int, int]) -> None:
    school.desk.book.receipts = (make_returned(school.desk, {"1/1.1": "ตรวจสอบ", "2/3.3": "ขอหลักฐาน"}),)
    school.desk.book.check()
    school.window.form._begin()
    school.window.resize(*size)
    assert faults(school.window) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["plan", "import", "board", "review", "results", "reports"])
def test_pages_of_a_district(district: DistrictWindow, qtbot: QtBot, key: str, size: tuple[int, int]) -> None:
    district.window.resize(*size)
    district.window.show_page(key)
    qtbot.waitUntil(lambda: district.desk.report(with_received=True) is not None)
    qtbot.waitUntil(lambda: key != "reports" or district.reports.report is not None)
    assert faults(district.window) == []


@pytest.mark.parametrize("size", SIZES)
def test_words_over_the_roster(district: DistrictWindow, size: tuple[int, int]) -> None:
    district.window.resize(*size)
    district.window.show_page("plan")
    district.plan.tell("เผยแพร่แผนแล้ว ส่งไฟล์แผนและหนังสือแจ้งรหัสให้โรงเรียนทุกแห่งในเขต " * 4)
    assert faults(district.window) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", list(Kind))
def test_kinds_of_reports(district: DistrictWindow, qtbot: QtBot, kind: Kind, size: tuple[int, int]) -> None:
    district.window.resize(*size)
    district.window.show_page("reports")
    qtbot.waitUntil(lambda: district.reports.report is not None)
    district.reports._choose(kind)
    assert faults(district.window) == []


@pytest.mark.parametrize("size", SIZES)
def test_the_first_page(start: StartWindow, size: tuple[int, int]) -> None:
    start.resize(*size)
    assert faults(start) == []


@pytest.mark.parametrize("size", SIZES)
def test_steps_of_a_school_wizard(start: StartWindow, tmp_path: Path, size: tuple[int, int]) -> None:
    publish_plan(
        tmp_path / "plan.xlsx", make_plan_document(publication=make_publication(activation={})), make_signer(9)
    )
    start.resize(*size)
    start.begin()
    assert start.wizard is not None
    assert faults(start) == []
    start.wizard.take_file(tmp_path / "plan.xlsx")
    for step in Step:
        start.wizard.stack.setCurrentIndex(list(Step).index(step))
        assert faults(start) == []
    start.close()


@pytest.mark.parametrize("size", SIZES)
def test_steps_of_the_set_up(start: StartWindow, tmp_path: Path, size: tuple[int, int]) -> None:
    publish_plan(tmp_path / "plan.xlsx", make_plan_document(), make_signer(9))
    roster = tmp_path / "roster.csv"
    roster.write_text("code,name,amphoe\n1050130001,ก,แม่ริม\n", encoding="utf-8")
    start.resize(*size)
    start.set_up()
    setup = start.setup
    assert setup is not None
    setup.take_file(tmp_path / "plan.xlsx")
    setup.setup.read_roster(roster)
    setup.setup.passphrase = "ช้างกินกล้วย ริมห้วย"
    setup.setup.set_deadlines(setup.setup.deadlines)
    for step in SetupStep:
        setup.go_to(step)
        assert faults(start) == []
    start.close()
