"""The window's desks, without the window: figures typed one after another, each told as saved."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from gui.school.autosave import Saving
from gui.school.desk import SchoolDesk
from gui.wording import sentence
from models.errors import ChiwatError
from storage.school_file import SchoolFile
from tests.torture.bases import SCHOOL_FILE, YEAR

TYPED: Final = (51, 47, 12, 58)
_PATIENCE_S: Final = 10.0


def edit(folder: Path, tell: Callable[[], None]) -> int:
    """Type figures at the desk, each told as soon as it is shown as saved; what fails is tried once more."""
    application = QCoreApplication.instance() or QCoreApplication([])
    try:
        desk = SchoolDesk(SchoolFile.open(folder / SCHOOL_FILE), lambda: datetime.now(UTC), YEAR)
        for number in TYPED:
            desk.set_field("1/1.1", "numerator", number)
            desk.leave()
            if not (is_saved(desk) or (desk.flush() and is_saved(desk))):
                print(sentence(desk.saved.error) if desk.saved.error else "not saved, and no error", flush=True)
                return 1
            tell()
        closed = desk.close()
    except ChiwatError as error:
        print(sentence(error), flush=True)
        return 1
    assert application
    return 0 if closed else 1


def is_saved(desk: SchoolDesk) -> bool:
    """Wait until the desk says whether all is in the file."""
    end = time.monotonic() + _PATIENCE_S
    while desk.saved.state is Saving.SAVING and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.0005)
    return desk.saved.state is Saving.SAVED
