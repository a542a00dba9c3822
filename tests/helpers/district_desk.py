"""A district's desk and window over a small district, for tests of the window."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.district.desk import DistrictDesk
from gui.district_window import DistrictWindow
from gui.settings import Settings
from storage.district_file import DistrictFile
from tests.helpers.district import make_district

YEAR = 2564
NOW = datetime(2021, 10, 2, 8, 40, tzinfo=UTC)


def district_desk(folder: Path, file: DistrictFile | None = None, year: int = YEAR) -> DistrictDesk:
    """Return the desk of a district, a new small one where none is given, at a moment that stands still."""
    district = file or make_district(folder / "เขต.chiwat")
    return DistrictDesk(district, Settings(folder / "settings"), lambda: NOW, year)


def district_window(desk: DistrictDesk) -> DistrictWindow:
    """Return the window of a desk; give its ``window`` to qtbot."""
    return DistrictWindow(desk, desk.settings)


def shown_district(qtbot: QtBot, desk: DistrictDesk) -> DistrictWindow:
    """Return the window of a desk, shown, and kept for as long as the desk is."""
    opened = district_window(desk)
    qtbot.addWidget(opened.window)
    opened.window.resize(1366, 736)
    desk.setProperty("window", opened)
    with qtbot.waitExposed(opened.window):
        opened.window.show()
    return opened
