from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.collector import Collector, collect_if_due


class _Page(QObject):
    """In a cycle, as a page that listens to its own button is."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_another_thread_destroys_nothing_of_qt(qapp: QApplication) -> None:
    prepare(qapp)
    prepare(qapp)
    assert len(qapp.findChildren(Collector)) == 1
    gone = weakref.ref(_Page())
    much = threading.Thread(target=lambda: [[number] for number in range(200_000)])
    much.start()
    much.join()
    assert gone() is not None
    gc.collect()
    assert gone() is None


def test_garbage_goes_while_events_are_handled(qapp: QApplication, qtbot: QtBot) -> None:
    prepare(qapp)
    collect_if_due()
    gone = weakref.ref(_Page())
    # Python counts what is made less what is gone: whatever else goes meanwhile must not take it below the threshold.
    kept = [[number] for number in range(10 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: gone() is None)
    assert kept


def test_nothing_is_collected_before_it_is_due(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare(qapp)
    seen: list[int] = []
    monkeypatch.setattr(gc, "collect", seen.append)
    for count, due in (((1, 0, 0), []), ((9_999, 1, 0), [0]), ((9_999, 99, 3), [1]), ((9_999, 99, 99), [2])):
        monkeypatch.setattr(gc, "get_count", lambda count=count: count)
        seen.clear()
        collect_if_due()
        assert seen == due
