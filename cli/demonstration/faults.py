"""Files as they really arrive: an edited cell, an old revision, the wrong file."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

# The one place outside storage: here openpyxl stands for the spreadsheet program of somebody who edits a package.
import openpyxl

LATE, EDITED, OLDER, OTHER_KEY, WRONG_FILE = "late", "edited-cell", "older-revision", "other-computer", "wrong-file"
_NUMERATORS: Final = 6


def copy_as(fault: str, package: Path, folder: Path) -> Path:
    """Copy a package into the folder of faults, under the fault's name."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(package, folder / f"{fault}-{package.name}"))


def edit_cell(package: Path) -> None:
    """Raise the first numerator of a package's form by one, as a person would in a spreadsheet."""
    book = openpyxl.load_workbook(package)
    form = next(sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
    numerators = (row[0] for row in form.iter_rows(min_col=_NUMERATORS, max_col=_NUMERATORS))
    cell, value = next((cell, cell.value) for cell in numerators if isinstance(cell.value, int))
    cell.value = value + 1
    book.save(package)
