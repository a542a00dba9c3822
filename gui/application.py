"""The composition root of the window: builds what is needed and hands it on."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from gui.printing.application import FAMILY, load_fonts
from gui.selftest import tell_what_shows
from gui.start_page import StartPage
from storage.paths import settings_folder

BODY_PIXELS = 15


def main(arguments: Sequence[str]) -> int:
    """Open the window and return its exit status; ``arguments`` are those after the program's name."""
    options = _options(arguments)
    application = QApplication.instance() or QApplication(["chiwat"])
    assert isinstance(application, QApplication)
    prepare(application)
    page = StartPage(options.data_dir)
    if options.file:
        page.setWindowTitle(f"{options.file.name} — {page.windowTitle()}")
    page.show()
    if options.selftest:
        QTimer.singleShot(0, partial(tell_what_shows, page, options.selftest))
    return application.exec()


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
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="แฟ้ม .chiwat ที่จะเปิด (the file to open)")
    return parser.parse_args(arguments)


def prepare(application: QApplication) -> None:
    """Give the application its name, fonts and a style that looks the same on every system."""
    application.setApplicationName("Chiwat")
    application.setApplicationDisplayName("ชี้วัด")
    application.setStyle("Fusion")
    load_fonts(application)
    font = QFont(FAMILY)
    font.setPixelSize(BODY_PIXELS)
    application.setFont(font)
