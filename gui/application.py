"""The composition root of the window: builds what is needed and hands it on."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.collector import Collector
from gui.design.theme import dress
from gui.dialogs import tell
from gui.error_dialog import ErrorReporter
from gui.selftest import tell_what_shows
from gui.settings import Settings
from gui.single_instance import SingleInstance
from gui.windows import Windows
from storage.paths import settings_folder

_SCALE = "QT_SCALE_FACTOR"


def main(arguments: Sequence[str]) -> int:
    """Open the window and return its exit status; ``arguments`` are those after the program's name."""
    options = _options(arguments)
    settings = Settings(options.data_dir)
    application = _application(settings.choices.text_percent)
    prepare(application)
    windows = Windows(application, settings, present)
    instance = SingleInstance(options.data_dir)
    if not instance.claim():
        return _hand_over(instance, windows, options.file)
    instance.requested.connect(windows.take_request)
    reporter = ErrorReporter(present)
    reporter.install()
    try:
        windows.keep_watching()
        windows.show_start()
        if options.file:
            windows.take(options.file)
        if options.selftest and windows.current is not None:
            QTimer.singleShot(0, partial(tell_what_shows, windows.current, options.selftest))
        return application.exec()
    finally:
        reporter.remove()
        instance.release()


def present() -> datetime:
    """Return the present moment with the computer's own offset."""
    return datetime.now().astimezone().replace(microsecond=0)


def prepare(application: QApplication) -> None:
    """Give the application its name, the look that is the same on every system, and its collector of garbage."""
    application.setApplicationName("Chiwat")
    application.setApplicationDisplayName("")
    dress(application)
    if application.findChild(Collector) is None:
        Collector(application)


def _application(text_percent: int) -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if text_percent != 100:
        # Larger text is a larger everything: nothing can then be cut that was not cut before.
        os.environ.setdefault(_SCALE, str(text_percent / 100))
    return QApplication(["chiwat"])


def _hand_over(instance: SingleInstance, windows: Windows, file: Path | None) -> int:
    """Give the file to the program that runs already; say so where that one does not answer."""
    if instance.hand_over(file):
        return 0
    words = windows.tr("ชี้วัดเปิดอยู่แล้วแต่ไม่ตอบ ปิดหน้าต่างเดิม หรือรอสักครู่แล้วเปิดใหม่")
    tell(windows.tr("เปิดไม่ได้"), words, windows.tr("ปิด"))
    return 1


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="chiwat", description="ชี้วัด / Chiwat")
    parser.add_argument(
        "--data-dir",
        type=Path,
        default=settings_folder(),
        metavar="DIR",
        help="โฟลเดอร์เก็บการตั้งค่าแทนที่ปกติ (settings folder)",
    )
    parser.add_argument(
        "--selftest", type=Path, metavar="OUT.json", help="แสดงหน้าต่าง บันทึกสิ่งที่เห็น แล้วปิด (show, tell, end)"
    )
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="ไฟล์ .chiwat ที่จะเปิด (the file to open)")
    return parser.parse_args(arguments)
