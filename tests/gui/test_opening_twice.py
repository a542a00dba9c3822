"""A file that is open elsewhere, damaged, or a backup: what the window tells and offers; nothing is written unasked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.design.buttons import Button
from gui.school.copies import back_up, backup_folder, backups_of
from gui.settings import Settings
from gui.start.start_window import StartWindow
from gui.windows import Windows
from models.errors import StorageError
from models.submission import Entry
from storage.backups import backup
from storage.district_file import DistrictFile
from storage.holding import Owner, hold, lock_path, owner_of
from storage.importing import import_paths
from storage.school_file import SchoolFile
from tests.helpers.district import BRANCH_SCHOOL, OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.factories import make_report
from tests.helpers.school_desk import NOW, YEAR, school_file
from tests.helpers.window import click

ELSEWHERE = Owner(host="ครู-02", user="สมศรี", since="2021-09-30T08:00:00+07:00", process=7, started="x", token="theirs")
REFUSE, LOOK, WORK = 0, 1, 2


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with school_file(tmp_path, {"2/3.4": Entry(numerator=40, denominator=50)}) as file:
        return file.database.path


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Windows]]:
    """Starts programs, each with settings of its own, as on several PCs."""
    prepare(qapp)
    begun: list[Windows] = []

    def begin() -> Windows:
        windows = Windows(qapp, Settings(tmp_path / f"settings{len(begun)}"), lambda: NOW)
        windows.show_start()
        begun.append(windows)
        return windows

    yield begin
    for windows in begun:
        assert windows.current is not None
        windows.current.hide()
        windows._leave_desk()
        windows._watch.stop()
        windows.current.deleteLater()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Answers every question, and keeps what was asked."""
    told = Answering()

    def answer(_title: str, words: str, _buttons: object, _parent: object = None) -> int:
        told.append(words)
        return told.number

    monkeypatch.setattr("gui.windows.ask", answer)
    monkeypatch.setattr("gui.windows.tell", lambda *args: told.append(args[1]))
    return told


class Answering(list[str]):
    number = REFUSE

    def choose(self, number: int) -> None:
        self.number = number


def occupy(path: Path) -> None:
    lock_path(path).write_bytes(msgspec.json.encode(ELSEWHERE))


def everything(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in folder.rglob("*") if one.is_file() and "settings" not in str(one)}


def test_a_second_opening_is_told_who_has_it(start: Callable[[], Windows], path: Path, asked: Answering) -> None:
    occupy(path)
    windows = start()
    windows.open(path)
    assert "ครู-02" in asked[0]
    assert "สมศรี" in asked[0]
    assert windows.desk_window is None


def test_looking_writes_nothing_and_says_so(
    start: Callable[[], Windows], path: Path, asked: Answering, tmp_path: Path, qtbot: QtBot
) -> None:
    occupy(path)
    before = everything(tmp_path)
    windows = start()
    asked.choose(LOOK)
    windows.open(path)
    opened = windows.desk_window
    assert opened is not None
    assert opened.window.look.isVisible()
    assert "ครู-02" in opened.window.look.words.text()
    opened.desk.set_field("2/3.4", "numerator", 45)
    opened.desk.undo()
    assert opened.desk.entry("2/3.4") == Entry(numerator=40, denominator=50)
    with pytest.raises(StorageError, match="looking_only"):
        opened.desk.file.set_figure(YEAR, "pupils_p1", 1)
    for page in ("profile", "check", "history", "form"):
        opened.window.show_page(page)
        assert opened.window.look.isVisible()
    opened.window.show_page("check")
    qtbot.waitUntil(lambda: "ดูอย่างเดียว" in opened.check.attest.reason.text())
    assert not opened.check.attest.sign_button.isEnabled()
    opened.window.show_page("history")
    assert not any(button.isEnabled() for button in opened.history.restore_buttons)
    qtbot.wait(50)
    windows._leave_desk()
    assert everything(tmp_path) == before


def test_taking_over_turns_the_other_window_to_looking_and_loses_nothing(
    start: Callable[[], Windows], path: Path, asked: Answering
) -> None:
    first, second = start(), start()
    first.open(path)
    assert first.desk_window is not None
    assert owner_of(path) is not None
    first.desk_window.desk.set_field("2/3.4", "numerator", 45)
    asked.choose(WORK)
    second.open(path)
    first.watch()
    assert first.desk_window.window.look.isVisible()
    first.desk_window.desk.set_field("2/3.4", "numerator", 1)
    assert second.desk_window is not None
    second.watch()
    assert second.desk_window.desk.entry("2/3.4") == Entry(numerator=45, denominator=50)
    assert not second.desk_window.window.look.isVisible()
    click(first.desk_window.window.look.button)
    second.watch()
    assert second.desk_window.window.look.isVisible()
    assert not first.desk_window.window.look.isVisible()


def test_closing_lets_the_file_go(start: Callable[[], Windows], path: Path, asked: Answering) -> None:
    windows = start()
    windows.open(path)
    assert lock_path(path).exists()
    assert windows.current is not None
    windows.current.close()
    assert not lock_path(path).exists()


def test_a_district_is_held_and_looked_at_too(
    start: Callable[[], Windows], tmp_path: Path, asked: Answering, qtbot: QtBot
) -> None:
    path = tmp_path / "เขต.chiwat"
    make_district(path).close()
    occupy(path)
    windows = start()
    asked.choose(LOOK)
    windows.open(path)
    opened = windows.district_window
    assert opened is not None
    assert opened.window.look.isVisible()
    with pytest.raises(StorageError, match="looking_only"):
        opened.desk.decide(lambda file: file.revise(NOW, deadlines={}))
    task = opened.desk.writing(lambda file: file.revise(NOW, deadlines={"2564": "2021-09-30"}))
    with qtbot.waitSignal(task.failed):
        task.start()
    click(opened.window.look.button)
    assert windows.district_window is not None
    assert not windows.district_window.window.look.isVisible()
    windows.district_window.desk.decide(lambda file: file.revise(NOW, deadlines={}))


DAMAGE = {
    "empty": lambda data: b"",
    "header": lambda data: bytes(100) + data[100:],
    "noise": lambda data: b"\xff" * 9000,
}


@pytest.mark.parametrize("how", DAMAGE)
def test_backups_are_offered_where_the_damage_is_told(
    start: Callable[[], Windows], path: Path, asked: Answering, how: str
) -> None:
    back_up(path, NOW)
    spoil: Callable[[bytes], bytes] = DAMAGE[how]
    spoilt = spoil(path.read_bytes())
    path.write_bytes(spoilt)
    windows = start()
    windows.open(path)
    first = windows.current
    assert isinstance(first, StartWindow)
    assert "เสียหาย" in first.first.refusal_words.text()
    assert first.first.backups.isVisible()
    assert first.focusWidget() is first.first.backups.buttons[0]  # not the button that begins a school anew
    click(first.first.backups.buttons[0])
    assert windows.desk_window is not None
    assert windows.desk_window.desk.file.entries(YEAR) == {"2/3.4": Entry(numerator=40, denominator=50)}
    kept = next(path.parent.glob("*.replaced-*"))
    assert kept.read_bytes() == spoilt
    assert "replaced" in windows.desk_window.history._told.text()


def test_a_file_of_nobody_is_still_not_ours(start: Callable[[], Windows], tmp_path: Path) -> None:
    path = tmp_path / "x.chiwat"
    path.write_bytes(b"nothing")
    windows = start()
    windows.open(path)
    assert isinstance(windows.current, StartWindow)
    assert not windows.current.first.backups.isVisible()


def test_a_damaged_district_is_restored_too(start: Callable[[], Windows], tmp_path: Path, asked: Answering) -> None:
    path = tmp_path / "เขต.chiwat"
    make_district(path).close()
    backup(path, backup_folder(path), now=NOW.replace(tzinfo=None))
    path.write_bytes(b"")
    windows = start()
    windows.open(path)
    assert isinstance(windows.current, StartWindow)
    click(windows.current.first.backups.buttons[0])
    assert windows.district_window is not None
    DistrictFile.open(path, read_only=True).close()


@pytest.mark.parametrize("answer", [REFUSE, LOOK])
def test_a_backup_is_never_edited_in_place(
    start: Callable[[], Windows], path: Path, asked: Answering, answer: int
) -> None:
    made = back_up(path, NOW)
    before = made.path.read_bytes()
    windows = start()
    asked.choose(answer)
    windows.open(made.path)
    assert (windows.desk_window is not None) == (answer == LOOK)
    if windows.desk_window is not None:
        windows.desk_window.desk.set_field("2/3.4", "numerator", 1)
        assert not windows.desk_window.window.look.button.isVisible()
        windows._leave_desk()
    assert made.path.read_bytes() == before
    assert [one.path for one in backups_of(path)] == [made.path]


def test_a_backup_is_copied_or_restored(
    start: Callable[[], Windows], path: Path, asked: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = back_up(path, NOW)
    copy = path.with_name("สำเนา.chiwat")
    monkeypatch.setattr("gui.windows.choose_place", lambda *_: copy)
    windows = start()
    asked.choose(2)
    windows.open(made.path)
    assert windows._open_path() == copy
    path.unlink()
    asked.choose(3)
    windows.open(made.path)
    assert windows._open_path() == path


def test_restoring_tells_what_was_sent_since_and_keeps_it(
    start: Callable[[], Windows], path: Path, asked: Answering, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = back_up(path, NOW)
    with SchoolFile.open(path) as file, file.database.atomic():
        add_submission(file)
    told: list[str] = []

    def agree(_title: str, words: str, *_: object) -> int:
        told.append(words)
        return 1

    monkeypatch.setattr("gui.school.history_page.ask", agree)
    windows = start()
    windows.open(path)
    opened = windows.desk_window
    assert opened is not None
    opened.desk.set_year(YEAR)
    opened.window.show_page("history")
    opened.history._look(made)
    assert "ครั้งที่ 1" in told[0]
    assert windows.desk_window is not None
    assert windows.desk_window.desk.file.next_revision(YEAR)[0] == 2


def add_submission(file: SchoolFile) -> None:
    """Record a revision as an export does."""
    from models.submission import Attestation
    from storage.export import draft_submission
    from storage.school_submissions import mark_written, record_submission

    attestation = Attestation(name="ก", position="ผอ.")
    submission = draft_submission(file, YEAR, attestation=attestation, final=False, now=NOW)
    mark_written(file.database, record_submission(file.database, submission))


def test_the_window_goes_on_holding_where_it_was_saved_elsewhere(
    start: Callable[[], Windows], path: Path, asked: Answering
) -> None:
    windows = start()
    windows.open(path)
    assert windows.desk_window is not None
    target = path.with_name("ที่อื่น.chiwat")
    windows.desk_window.save_elsewhere(target)
    assert not lock_path(path).exists()
    assert owner_of(target) is not None
    hold(path, NOW).release()


def writing_buttons(window: QWidget) -> list[Button]:
    return [button for button in window.findChildren(Button) if button.writes and button.isVisible()]


@pytest.mark.parametrize("early", [True, False], ids=["from the start", "once it was taken over"])
def test_what_would_write_is_off_in_a_district_that_is_looked_at_and_says_why(
    start: Callable[[], Windows], tmp_path: Path, asked: Answering, early: bool
) -> None:
    path = tmp_path / "เขต.chiwat"
    with make_district(path) as district:
        for reporter in (OPEN_SCHOOL, BRANCH_SCHOOL):
            sent, _ = write(tmp_path / f"{reporter.code}.xlsx", district.plan, report=make_report(reporter=reporter))
            import_paths(district, [sent], now=NOW)
        enrol(district, OPEN_SCHOOL)
    windows = start()
    if early:
        occupy(path)
        asked.choose(LOOK)
    windows.open(path)
    opened = windows.district_window
    assert opened is not None
    if not early:
        occupy(path)
        windows.watch()
    assert opened.desk.looking
    opened.window.resize(1366, 736)
    opened.window.show_page("plan")
    opened.plan.side_choice.choose(0)
    seen = set[str]()
    for key in (*opened.window.pages, "plan"):
        opened.window.show_page(key)
        if seen:  # the office first, in the end a school
            opened.plan.roster.table.choose_first()
        QApplication.processEvents()
        for button in writing_buttons(opened.window):
            button.setEnabled(True)  # as pages do, each by rules of its own
            assert not button.isEnabled(), button.text()
            assert "ดูอย่างเดียว" in button.toolTip()
            assert "ดูอย่างเดียว" in button.accessibleDescription()
            seen.add(button.text())
    assert seen >= {"เผยแพร่แผน", "เพิ่มโรงเรียน", "แก้ไขกำหนดส่ง", "เปลี่ยนรหัสผ่าน", "แก้ไขทะเบียน", "ตรวจรับ"}, seen


def test_what_writes_is_on_where_one_works(start: Callable[[], Windows], tmp_path: Path) -> None:
    make_district(tmp_path / "เขต.chiwat").close()
    windows = start()
    windows.open(tmp_path / "เขต.chiwat")
    assert windows.district_window is not None
    windows.district_window.window.show_page("plan")
    assert windows.district_window.plan.publish_button.isEnabled()
    assert windows.district_window.plan.publish_button.toolTip() == ""


@pytest.mark.parametrize("answer", [REFUSE, LOOK])
def test_where_nobody_can_write_looking_is_offered(
    start: Callable[[], Windows],
    path: Path,
    asked: Answering,
    monkeypatch: pytest.MonkeyPatch,
    answer: int,
) -> None:
    def protected(*_: object) -> None:
        raise StorageError("read_only", path=str(path))

    monkeypatch.setattr("storage.database._require_writable", protected)
    windows = start()
    asked.choose(answer)
    windows.open(path)
    assert "ป้องกันการเขียน" in asked[0]
    assert "เปิดดูอย่างเดียว" in asked[0]
    assert (windows.desk_window is not None) is (answer == LOOK)
    assert windows.desk_window is None or windows.desk_window.desk.looking
