"""A school's year on the real plan by real events: wizard, 56 entries, attested, sent, returned, corrected, accepted,

and the next year opens with this one's figures beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.desk_window import DeskWindow
from gui.header import WhoButton
from gui.settings import Settings
from gui.start.draft import Step
from gui.start.wizard import Wizard
from gui.windows import Windows
from models.decision import Remark
from models.numbers import Number
from models.plan import ReporterType
from models.profile import Profile, missing_figures
from models.publication import School
from models.standing import ReviewState
from models.submission import Reporter
from storage.codes import issue_missing, printed_codes
from storage.district_file import DistrictFile
from storage.importing import import_paths
from storage.plan_source import load_bundled_plan
from storage.publishing import publish
from storage.receipts import write_receipts
from tests.helpers.attesting import Clock, sign_report
from tests.helpers.sitting import fill_until
from tests.helpers.window import click, drop_file, press, type_text

CODE, YEAR = "1050130001", 2563
SCHOOL = Reporter(type=ReporterType.SCHOOL, code=CODE)
DISTRICT_PASSPHRASE, PASSPHRASE = "ริมน้ำปิง ต้นลำไย", "ช้างกินกล้วย ริมห้วย"
NOW = datetime.fromisoformat("2020-10-05T09:00:00+07:00")
ENTER = Qt.Key.Key_Return
LONG = 20_000


@pytest.fixture
def district(tmp_path: Path) -> Iterator[DistrictFile]:
    roster = (School(code=CODE, name="บ้านตัวอย่าง", amphoe="แม่ริม"),)
    plan = load_bundled_plan("cm2-2563-2565")
    with DistrictFile.create(tmp_path / "เขต.chiwat", plan, roster, DISTRICT_PASSPHRASE, NOW) as made:
        yield made


@pytest.fixture
def windows(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Windows]:
    prepare(qapp)
    windows = Windows(qapp, Settings(tmp_path / "settings"), Clock(NOW).now)
    start = windows.show_start()
    start.resize(1366, 736)
    with qtbot.waitActive(start):
        start.activateWindow()
    yield windows
    if windows.desk_window is not None:
        windows.desk_window.desk.close()
    if windows.current is not None:
        windows.current.hide()
        windows.current.deleteLater()


def begin(windows: Windows, qtbot: QtBot, plan: Path, code: str, out: Path) -> DeskWindow:
    """Through the wizard by keys, the plan dropped in."""
    start = windows.current
    assert start is not None
    drop_file(start, plan)
    wizard = getattr(start, "wizard", None)
    assert isinstance(wizard, Wizard)
    click(wizard.next_button)
    type_text("1050130001")
    press(ENTER)
    assert wizard.step is Step.CODE
    type_text(code.replace("-", ""))
    press(ENTER)
    wizard.passphrase_step.path = out
    type_text(PASSPHRASE)
    press(ENTER)
    type_text(PASSPHRASE)
    with qtbot.waitSignal(wizard.passphrase_step.done, timeout=LONG):
        press(ENTER)
    assert str(YEAR) in wizard.profile_step.title.text()
    click(wizard.next_button)
    assert windows.desk_window is not None
    opened = windows.desk_window
    opened.window.resize(1366, 736)
    with qtbot.waitActive(opened.window):
        opened.window.activateWindow()
    return opened


def fill_profile(opened: DeskWindow) -> None:
    """Ten pupils in each grade and of each kind, ten who were tested, two of each of the staff."""
    opened.window.show_page("profile")
    QApplication.processEvents()
    for name in missing_figures(opened.desk.plan, Profile(figures=opened.desk.book.figures)):
        opened.profile.field(name).setFocus()
        type_text("1" if name == "took_ita" else "2" if name.startswith("staff") else "10")
        press(ENTER)
    opened.desk.leave()
    assert not list(missing_figures(opened.desk.plan, Profile(figures=opened.desk.book.figures)))


def answer_warnings(opened: DeskWindow) -> None:
    """F8 to each, and a reason."""
    book = opened.desk.book
    for _ in range(30):
        waiting = [f for f in book.findings if f.level.value == "warning" and book.is_open(f)]
        if not waiting:
            return
        opened.window.go_to_finding(waiting[0])
        type_text("ตรวจสอบกับทะเบียนแล้ว")
        press(ENTER)
    raise AssertionError(waiting)


def test_a_year(windows: Windows, qtbot: QtBot, district: DistrictFile, tmp_path: Path) -> None:
    key = district.open_key(DISTRICT_PASSPHRASE)
    issue_missing(district, key, NOW)
    (code,) = printed_codes(district, key, [SCHOOL])
    publish(district, tmp_path / "แผน.xlsx", key, NOW)
    opened = begin(windows, qtbot, tmp_path / "แผน.xlsx", code.text, tmp_path / "โรงเรียน" / "บ้านตัวอย่าง.chiwat")
    desk = opened.desk
    assert desk.year == YEAR
    fill_profile(opened)
    opened.window.show_page("form")
    opened.window.form.focus_first()
    fill_until(opened.window, 56)
    desk.leave()
    assert desk.counts().errors == 0
    answer_warnings(opened)

    first = sign_report(opened, qtbot, PASSPHRASE)
    import_paths(district, [first], now=NOW)
    standing = district.standing(SCHOOL, YEAR)
    assert standing.state is ReviewState.RECEIVED
    remark = Remark(indicator="2/3.4", text="ขอให้นับนักเรียน ป.1 ใหม่")
    district.return_(SCHOOL, YEAR, NOW, "สมศรี", reason="ดูข้อทักท้วง", remarks=[remark])
    (receipt,) = write_receipts(district, tmp_path, key, NOW)
    drop_file(opened.window, receipt)
    panel = opened.window.form.corrections
    assert [line.found.indicator for line in panel.lines] == ["2/3.4"]
    click(panel.lines[0])
    before = desk.entry("2/3.4")
    assert before is not None
    opened.window.form.go_to("2/3.4", "numerator")
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text("50")
    press(ENTER)
    answer_warnings(opened)
    assert panel.lines[0].found.done

    second = sign_report(opened, qtbot, PASSPHRASE)
    assert second.name.endswith("ครั้งที่2.xlsx")
    import_paths(district, [second], now=NOW)
    district.accept(SCHOOL, YEAR, NOW, "สมศรี")
    (receipt,) = write_receipts(district, tmp_path, key, NOW)
    drop_file(opened.window, receipt)
    assert district.standing(SCHOOL, YEAR).state is ReviewState.ACCEPTED
    accepted = district.standing(SCHOOL, YEAR).accepted
    assert accepted is not None
    counted = district.records.report(accepted.digest).report
    assert counted.entries["2/3.4"].numerator == Number(50)
    assert len(counted.entries) == 56

    who = opened.window.header.findChild(WhoButton)
    assert isinstance(who, WhoButton)
    next(action for action in who.menu_of_years().actions() if str(YEAR + 1) in action.text()).trigger()
    assert desk.year == YEAR + 1
    assert desk.counts().filled == 0
    last = desk.last("2/3.4")
    assert last is not None
    assert last.numerator == Number(50)
    assert desk.history("2/3.4")[0] == (YEAR, Number("41.67"))  # of 120 pupils
