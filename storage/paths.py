"""Where the program keeps its own things: in the user's folders, or beside a portable copy."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from platformdirs import user_data_path, user_documents_path

PORTABLE: Final = "portable.txt"
_NAME: Final = "Chiwat"


def settings_folder() -> Path:
    r"""Return the folder of settings: ``%LOCALAPPDATA%\Chiwat`` on Windows, or beside a portable copy."""
    beside = _portable_folder()
    return beside / "settings" if beside else user_data_path(_NAME, appauthor=False)


def work_folder() -> Path:
    """Return the folder where new files are offered: ``Chiwat`` in the user's documents, or beside a portable copy."""
    beside = _portable_folder()
    return beside if beside else user_documents_path() / _NAME


def _portable_folder() -> Path | None:
    """Return ``data`` beside a frozen program that has the marker file; None for an installed one and from source."""
    program = Path(sys.executable).parent
    if getattr(sys, "frozen", False) and (program / PORTABLE).is_file():
        return program / "data"
    return None
