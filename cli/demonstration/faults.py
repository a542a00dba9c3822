"""Files as they really arrive: an edited cell, an old revision, the wrong file."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import Final

# The one place outside storage: here openpyxl stands for the spreadsheet program of somebody who edits a package.
import openpyxl

LATE, EDITED, OLDER, OTHER_KEY, WRONG_FILE = "late", "edited-cell", "older-revision", "other-computer", "wrong-file"
REVOKED, TWO_COMPUTERS, CARRIER, UNKNOWN_KEY = "revoked-key", "two-computers", "carrier-of-another", "unknown-key"
UNSAFE: Final = "unsafe-file.xlsx"
_CARRIER_SHEET: Final = "_chiwat"
_SPACES: Final = 30 * 1024 * 1024
_NUMERATORS: Final = 6


def copy_as(fault: str, package: Path, folder: Path) -> Path:
    """Copy a package into the folder of faults, under the fault's name."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(package, folder / f"{fault}-{package.name}"))


def put_carrier(source: Path, target: Path) -> None:
    """Put the hidden sheet of one package into another, as somebody would who passes figures off as signed."""
    book, other = openpyxl.load_workbook(target), openpyxl.load_workbook(source)
    sheet, taken = book[_CARRIER_SHEET], other[_CARRIER_SHEET]
    sheet.delete_rows(1, sheet.max_row)
    for row in taken.iter_rows():
        for cell in row:
            sheet[cell.coordinate] = cell.value
    book.save(target)


def bomb(package: Path, folder: Path) -> Path:
    """Make a small file that unpacks to far more than any report needs."""
    path = folder / UNSAFE
    with zipfile.ZipFile(package) as whole, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name in whole.namelist():
            made.writestr(name, whole.read(name))
        made.writestr("xl/media/picture.xml", b" " * _SPACES)
    return path


def edit_cell(package: Path) -> None:
    """Raise the first numerator of a package's form by one, as a person would in a spreadsheet."""
    book = openpyxl.load_workbook(package)
    form = next(sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
    numerators = (row[0] for row in form.iter_rows(min_col=_NUMERATORS, max_col=_NUMERATORS))
    cell, value = next((cell, cell.value) for cell in numerators if isinstance(cell.value, int))
    cell.value = value + 1
    book.save(package)
