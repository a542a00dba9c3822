from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.settings import Choices, Settings
from gui.single_instance import SingleInstance
from gui.tasks import Task
from gui.wording import Language
from models.errors import StorageError


def test_choices_are_kept(tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path / "new")
    with qtbot.waitSignal(settings.changed):
        settings.change(language=Language.ENGLISH, text_percent=130)
    assert Settings(tmp_path / "new").choices == Choices(language=Language.ENGLISH, text_percent=130)


def test_nothing_is_told_where_nothing_changes(tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path)
    with qtbot.assertNotEmitted(settings.changed):
        settings.change(text_percent=100)


@pytest.mark.parametrize("text", ["", "{", '{"text_percent": 7}', "[]"], ids=["empty", "broken", "no-size", "list"])
def test_a_broken_file_gives_the_usual(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")
    assert Settings(tmp_path).choices == Choices()


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = Settings(tmp_path / "file")
    settings.change(text_percent=115)
    assert settings.choices.text_percent == 115


def test_recent_files_latest_first_each_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for name in [*"abcdefghij", "c"]:
        settings.remember_file(Path(name))
    assert settings.choices.recent == ("c", "j", "i", "h", "g", "f", "e", "d")
    settings.forget_file(Path("j"))
    assert "j" not in Settings(tmp_path).choices.recent


def test_second_program_hands_its_file_over(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.claim()
    assert not second.claim()
    answers: list[bool] = []
    other = threading.Thread(target=lambda: answers.append(second.hand_over(tmp_path / "โรงเรียน.chiwat")))
    with qtbot.waitSignal(first.requested, timeout=5000) as asked:
        other.start()
    other.join()
    assert asked.args == [str(tmp_path / "โรงเรียน.chiwat")]
    assert answers == [True]
    first.release()
    assert second.claim()
    second.release()


def test_work_succeeds_on_the_windows_thread(qtbot: QtBot) -> None:
    told: list[object] = []
    task = Task(lambda: threading.current_thread())
    task.succeeded.connect(lambda result: told.append((result, threading.current_thread())))
    with qtbot.waitSignal(task.succeeded):
        task.start()
    assert not task.running
    [(worked, heard)] = [pair for pair in told if isinstance(pair, tuple)]
    assert heard is threading.main_thread()
    assert worked is not heard


def test_an_expected_error_is_told(qtbot: QtBot) -> None:
    def fail() -> None:
        raise StorageError("disk_full", path="E:")

    task = Task(fail)
    with qtbot.waitSignal(task.failed) as failed:
        task.start()
    assert failed.args is not None
    assert failed.args[0].code == "disk_full"


def test_a_bug_goes_where_bugs_go(qtbot: QtBot) -> None:
    task = Task(lambda: 1 / 0)
    with qtbot.captureExceptions() as caught:
        task.start()
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
