"""Where a new file is put: a free name in the person's documents, a folder that is there, another place chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from storage.file_names import name_part

SUFFIX = ".chiwat"
_LONGEST = 60


def free_path(folder_name: str, name: str) -> Path:
    """Return a path that is not taken yet, in a folder of the person's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(documents) / folder_name
    name = name_part(name, _LONGEST)
    number = 1
    while (path := folder / f"{name}{f' ({number})' if number > 1 else ''}{SUFFIX}").exists():
        number += 1
    return path


def choose_place(window: QWidget, title: str, kinds: str, before: Path) -> Path | None:
    """Ask for another place; a file that is there is never written over, so nothing is asked about that."""
    options = QFileDialog.Option.DontConfirmOverwrite
    name = QFileDialog.getSaveFileName(window, title, str(before), kinds, options=options)[0]
    if not name:
        return None
    path = Path(name)
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
