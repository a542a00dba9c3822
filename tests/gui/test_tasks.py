"""Work in the background tells the window once; a window that is gone is told nothing."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.tasks import Task
from models.errors import StorageError


def test_what_came_of_it_is_told_on_the_window_s_thread(qtbot: QtBot) -> None:
    told: list[tuple[object, bool]] = []
    task = Task(lambda: 7)
    task.succeeded.connect(lambda result: told.append((result, threading.current_thread() is threading.main_thread())))
    task.start()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(7, True)]
    assert not task.running


def test_a_refusal_is_told_and_a_bug_is_not_hidden(qtbot: QtBot) -> None:
    def refuse() -> None:
        raise StorageError("disk_full")

    task = Task(refuse)
    with qtbot.waitSignal(task.failed) as failed:
        task.start()
    assert isinstance(failed.args[0] if failed.args else None, StorageError)
    broken = Task(lambda: 1 // 0)
    with qtbot.captureExceptions() as caught:
        broken.start()
        qtbot.waitUntil(lambda: not broken.running)
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_a_page_that_was_closed_hears_nothing(qapp: QApplication, capfd: pytest.CaptureFixture[str]) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        go_on.wait(10)

    page = QObject()
    task = Task(work, page)
    task.start()
    assert begun.wait(10)
    page.deleteLater()
    qapp.sendPostedEvents(page, 52)  # QEvent.DeferredDelete
    go_on.set()
    assert QThreadPool.globalInstance().waitForDone(10_000)
    assert capfd.readouterr().err == ""
