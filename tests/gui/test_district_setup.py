"""The district's set-up by keys, clicks and drops: plan, roster corrected in place, key, deadlines, the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.district.setup.draft import SetupStep
from gui.district.setup.roster_rows import WRONG
from gui.district.setup.wizard import SetupWizard
from gui.settings import Settings
from gui.settings_dialog import SettingsDialog
from gui.start.start_window import StartWindow
from storage.district_file import DistrictFile
from storage.documents import publish_plan
from storage.roster import COLUMNS
from storage.tables import read_table
from tests.helpers.factories import make_plan, make_plan_document, make_signer
from tests.helpers.start_window import open_start
from tests.helpers.window import click, drop_file, press, type_text

NOW = datetime(2020, 10, 2, 9, 0, tzinfo=timezone(timedelta(hours=7)))
PASSPHRASE = "ช้างกินกล้วย ริมห้วย"
ENTER = Qt.Key.Key_Return
ROSTER = """รหัสโรงเรียน,ชื่อโรงเรียน,อำเภอ,สถานะ,โรงเรียนหลัก
1050130001,บ้านแม่ริม,แม่ริม,เปิด,
50130002,ห้วยน้ำ,แม่ริม,สาขา,1050130001
1050130003,วัดทดสอบ,แม่รืม,เปิด,
1050130001,บ้านพร้าว,แม่ริม,เปิด,
"""
SOUND = """code,name,amphoe
1050130001,บ้านแม่ริม,แม่ริม
1050130002,ห้วยน้ำ,แม่ริม
"""


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    publish_plan(tmp_path / "plan.xlsx", make_plan_document(), make_signer(9))
    return tmp_path / "plan.xlsx"


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[StartWindow]:
    prepare(qapp)
    made = open_start(qtbot, tmp_path, NOW)
    yield made
    made.close()


def begun(window: StartWindow) -> SetupWizard:
    click(window.first.set_up_button)
    assert window.setup is not None
    return window.setup


def written(folder: Path, text: str, name: str = "ทะเบียน.csv") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def at_roster(window: StartWindow, plan_file: Path, tmp_path: Path, text: str) -> SetupWizard:
    setup = begun(window)
    drop_file(window, plan_file)
    click(setup.next_button)
    assert setup.step is SetupStep.ROSTER
    drop_file(window, written(tmp_path, text))
    return setup


def at_deadlines(window: StartWindow, plan_file: Path, tmp_path: Path) -> SetupWizard:
    setup = at_roster(window, plan_file, tmp_path, SOUND)
    click(setup.next_button)
    assert shown(setup) is SetupStep.KEY
    type_passphrase(setup)
    assert shown(setup) is SetupStep.DEADLINES
    return setup


def type_passphrase(setup: SetupWizard) -> None:
    type_text(PASSPHRASE)
    press(ENTER)
    type_text(PASSPHRASE)
    press(ENTER)


def enter() -> None:
    press(ENTER)
    QApplication.processEvents()  # a table takes what was typed a moment later


def shown(setup: SetupWizard) -> object:
    return setup.step


def retype(text: str) -> None:
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(text)


def test_from_a_plan_and_a_roster_to_the_districts_file(
    window: StartWindow, plan_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    setup = at_deadlines(window, plan_file, tmp_path)
    years = make_plan().years
    retype("29 ต.ค. 2563")
    press(ENTER)
    assert setup.deadline_step.fields[years[1]].hasFocus()
    retype("31/2/2564")
    assert not setup.next_button.isEnabled()
    assert setup.deadline_step.fields[years[1]].bad
    retype("29/10/2564")
    press(ENTER)
    retype(" ")
    press(ENTER)
    assert setup.step is SetupStep.PLACE
    path = tmp_path / "เขต" / "เขตตัวอย่าง.chiwat"
    setup.place_step.put_at(path)
    type_text("สมศรี ใจดี")
    with qtbot.waitSignal(window.file_wanted, timeout=15_000) as wanted:
        press(ENTER)
    assert wanted.args == [path]
    with DistrictFile.open(path, read_only=True) as made:
        assert made.plan == make_plan()
        assert [school.code for school in made.roster] == ["1050130001", "1050130002"]
        assert made.records.contents().deadlines == {str(years[0]): "2020-10-29", str(years[1]): "2021-10-29"}
        assert made.open_key(PASSPHRASE)
    assert Settings(tmp_path / "settings").choices.officer == "สมศรี ใจดี"
    assert not [one for one in (tmp_path / "settings" / "district-setup").iterdir() if one.is_file()]
    assert window.setup is None


def test_a_roster_is_corrected_where_it_is_wrong(window: StartWindow, plan_file: Path, tmp_path: Path) -> None:
    setup = at_roster(window, plan_file, tmp_path, ROSTER)
    step = setup.roster_step
    QAbstractItemModelTester(step.table.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert not setup.next_button.isEnabled()
    assert step.pills.current == WRONG
    assert [row.key for row in step.table.table.rows] == [3, 4, 5]
    assert step.rows.row_here() == 3
    assert "แถว 3 คอลัมน์ A" in step.strip.text()
    assert "50130002" in step.strip.text()
    type_text("1050130002")
    enter()
    assert "แถว 3" not in step.strip.text()
    press(Qt.Key.Key_F8)
    assert (step.rows.row_here(), step.rows.names[step.table.at[1] if step.table.at else 0]) == (4, "amphoe")
    press(Qt.Key.Key_F2)
    retype("แม่ริม")
    enter()
    press(Qt.Key.Key_F8)
    assert step.rows.row_here() == 5
    click(step.remove_button)
    assert step.state_words.text() == "ทะเบียนถูกต้อง 3 แห่ง"
    assert setup.next_button.isEnabled()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "พบที่ผิด 1 แห่ง" in step.state_words.text()
    assert not setup.next_button.isEnabled()
    click(step.undo_button)
    assert "พบที่ผิด 2 แห่ง" in step.state_words.text()
    assert (tmp_path / "ทะเบียน.csv").read_text(encoding="utf-8") == ROSTER


def test_zeros_that_a_spreadsheet_cut_off_come_back_at_once(
    window: StartWindow, plan_file: Path, tmp_path: Path
) -> None:
    text = "code,name,amphoe\n050130001,ก,แม่ริม\n050130002,ข,แม่ริม\n"
    setup = at_roster(window, plan_file, tmp_path, text)
    click(setup.roster_step.zeros_button)
    assert [school.code for school in setup.setup.schools] == ["0050130001", "0050130002"]
    assert not setup.roster_step.zeros_button.isVisible()


@pytest.mark.parametrize("content", ["", "ชื่อ,อำเภอ\nก,ข\n", "PK\x03\x04"])
def test_a_file_that_is_no_roster_is_refused_and_the_one_before_stays(
    window: StartWindow, plan_file: Path, tmp_path: Path, content: str
) -> None:
    setup = at_roster(window, plan_file, tmp_path, SOUND)
    drop_file(window, written(tmp_path, content, "อื่น.csv"))
    assert setup.roster_step.refusal.isVisible()
    assert len(setup.setup.schools) == 2
    assert setup.roster_step.file.text() == "ทะเบียน.csv"
    assert setup.next_button.isEnabled()


@pytest.mark.parametrize(("name", "content"), [("plan.json", "{}"), ("plan.json", "x"), ("แผน.xlsx", "x")])
def test_a_file_that_is_no_plan_is_refused(window: StartWindow, tmp_path: Path, name: str, content: str) -> None:
    setup = begun(window)
    drop_file(window, written(tmp_path, content, name))
    assert setup.plan_step.refusal.isVisible()
    assert not setup.next_button.isEnabled()
    click(setup.plan_step.use_button)
    assert not setup.plan_step.refusal.isVisible()
    assert setup.next_button.isEnabled()


def test_a_step_without_files_says_where_they_go(window: StartWindow, plan_file: Path, tmp_path: Path) -> None:
    setup = at_deadlines(window, plan_file, tmp_path)
    drop_file(window, plan_file)
    assert setup.step is SetupStep.DEADLINES
    assert setup.deadline_step.refusal.isVisible()


def test_it_is_left_and_taken_up_again_without_the_passphrase(
    window: StartWindow, plan_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    at_deadlines(window, plan_file, tmp_path)
    press(ENTER)
    kept = b"".join(one.read_bytes() for one in (tmp_path / "settings" / "district-setup").iterdir())
    assert PASSPHRASE.encode() not in kept
    window.close()
    plan_file.unlink()
    again = open_start(qtbot, tmp_path, NOW)
    assert "ทำต่อ" in again.first.set_up_button.text()
    setup = begun(again)
    assert setup.step is SetupStep.KEY
    assert [school.code for school in setup.setup.schools] == ["1050130001", "1050130002"]
    type_passphrase(setup)
    assert shown(setup) is SetupStep.DEADLINES
    again.close()


def test_a_file_that_is_there_is_never_written_over(window: StartWindow, plan_file: Path, tmp_path: Path) -> None:
    setup = at_deadlines(window, plan_file, tmp_path)
    click(setup.next_button)
    taken = written(tmp_path, "old", "เขต.chiwat")
    setup.place_step.put_at(taken)
    assert setup.place_step.refusal.isVisible()
    click(setup.next_button)
    assert not setup.busy
    assert taken.read_text(encoding="utf-8") == "old"
    setup.place_step.put_at(tmp_path / "เขต 2.chiwat")
    assert not setup.place_step.refusal.isVisible()


def test_the_way_back_leads_to_the_first_page(window: StartWindow, plan_file: Path, tmp_path: Path) -> None:
    setup = at_roster(window, plan_file, tmp_path, SOUND)
    click(setup.back_button)
    click(setup.back_button)
    assert window.setup is None
    assert window.stack.currentWidget() is window.first
    assert begun(window).step is SetupStep.PLAN


def test_the_empty_roster_has_the_headings_that_are_read(
    window: StartWindow, plan_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    setup = begun(window)
    drop_file(window, plan_file)
    click(setup.next_button)
    path = tmp_path / "แบบ.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    click(setup.roster_step.template_button)
    found = read_table(path).records(COLUMNS, ("code", "name", "amphoe"))
    assert found.rows == ()
    assert found.unknown == ()


def test_what_is_kept_badly_begins_anew(window: StartWindow, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "settings" / "district-setup"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("plan.json", "roster.json", "draft.json"):
        (folder / name).write_bytes(b"\xff{")
    assert begun(window).step is SetupStep.PLAN


def test_the_officer_of_a_district_is_named_in_the_settings(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    prepare(qapp)
    settings = Settings(tmp_path / "settings")
    dialog = SettingsDialog(settings, None, district=True)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog.officer.setFocus()
    type_text(" สมศรี ใจดี ")
    click(dialog.close_button)
    assert Settings(tmp_path / "settings").choices.officer == "สมศรี ใจดี"


def test_columns_that_are_not_used_are_named_in_the_tone_of_a_warning(
    window: StartWindow, plan_file: Path, tmp_path: Path
) -> None:
    text = "code,name,amphoe,อินเทอร์เน็ต\n1050130001,บ้านแม่ริม,แม่ริม,ปิด\n"
    step = at_roster(window, plan_file, tmp_path, text).roster_step
    assert step.state_words.text() == "อ่านได้ 1 แห่ง แต่ไม่ได้ใช้คอลัมน์ “อินเทอร์เน็ต”"
    assert step.state_mark.name == "triangle-alert"
    assert step.ready()


def test_a_block_is_pasted_from_a_cell_on_and_taken_back_as_one_step(
    window: StartWindow, plan_file: Path, tmp_path: Path
) -> None:
    setup = at_roster(window, plan_file, tmp_path, SOUND)
    table, step = setup.roster_step.table, setup.roster_step
    table.go_to(table.table.rows[0].key, 2)
    QApplication.clipboard().setText('บ้านใหม่\tแม่ริม\r\n"ห้วย\nงาม"\t\r\nเกิน\t\r\n')
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [(school.name, school.amphoe) for school in step.setup.schools] == [("บ้านใหม่", "แม่ริม"), ("ห้วย งาม", "แม่ริม")]
    assert "วางแล้ว 3 ช่อง" in step.strip.text()
    assert "ไม่มีที่วาง 1 ช่อง" in step.strip.text()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [school.name for school in step.setup.schools] == ["บ้านแม่ริม", "ห้วยน้ำ"]
