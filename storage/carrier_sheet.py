"""Finding the carrier among a foreign workbook's sheets (DESIGN section 3, "Carrier")."""

from __future__ import annotations

import re

from models.carrier import SHEET_NAME
from models.errors import InvalidDataError
from storage.sheets import Sheet, Workbook

_MAGIC = re.compile(r"CHIWAT[0-9]")


def is_carrier(sheet: Sheet) -> bool:
    """Whether a sheet is the carrier or a copy of it, by its name or by what it begins with."""
    first = sheet.cells.get((1, 1))
    magic = first is not None and isinstance(first.value, str) and _MAGIC.match(first.value) is not None
    return magic or sheet.name.lower() == SHEET_NAME


def carried_texts(workbook: Workbook) -> list[str]:
    """Return the carrier's texts from A1 down to the first cell that holds none.

    Raises InvalidDataError ``no_package``, and ``damaged`` for two carriers (it is uncertain which one is meant)
    and for one that holds more than those texts: a second column or a formula is no part of a package.
    """
    carriers = [sheet for sheet in workbook.sheets if is_carrier(sheet)]
    if not carriers:
        raise InvalidDataError("no_package")
    if len(carriers) > 1:
        raise InvalidDataError("damaged", path=SHEET_NAME, reason="carrier_twice")
    cells = carriers[0].cells
    if any(column != 1 or cell.formula for (_, column), cell in cells.items()):
        raise InvalidDataError("damaged", path=SHEET_NAME, reason="carrier_cells")
    texts: list[str] = []
    while (cell := cells.get((len(texts) + 1, 1))) is not None and isinstance(cell.value, str):
        texts.append(cell.value)
    return texts
