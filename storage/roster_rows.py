"""A roster's rows while a person corrects them: each change gives new rows, the ones before stay as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import msgspec

from models.text import clean_text
from storage.atomic import write_verified
from storage.roster import COLUMNS, RosterProblem
from storage.tables import Record, Records, column_letters

_TEMPLATE: Final = ("code", "code8", "code6", "name", "amphoe", "tambon", "status", "main")
_NARROWEST: Final = 12


def with_text(records: Records, row: int, name: str, text: str) -> Records:
    """Return the rows with another text in one cell, "" clears it."""
    cleaned = clean_text(text).replace("\n", " ")
    return _mapped(records, lambda record: _changed(record, name, cleaned) if record.row == row else record)


def without_row(records: Records, row: int) -> Records:
    """Return the rows without one of them; the others keep their numbers."""
    return msgspec.structs.replace(records, rows=tuple(record for record in records.rows if record.row != row))


def lost_zeros(problems: Iterable[RosterProblem]) -> tuple[RosterProblem, ...]:
    """Return the problems that a leading zero would mend."""
    return tuple(problem for problem in problems if problem.code == "leading_zero_lost")


def with_zeros(records: Records, problems: Iterable[RosterProblem]) -> Records:
    """Return the rows with the zeros that a spreadsheet cut off the front of codes."""
    for problem in lost_zeros(problems):
        record = next(record for record in records.rows if record.row == problem.row)
        found, suggestion = str(problem.facts["found"]), str(problem.facts["suggestion"])
        # A cell of other codes may hold several.
        records = with_text(records, problem.row, problem.name, record.text(problem.name).replace(found, suggestion))
    return records


def write_roster_template(path: Path) -> None:
    """Write an empty roster to fill in, one sheet with the headings that are read; errors of write_verified."""
    from openpyxl import Workbook  # slow to import, and wanted by few
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = COLUMNS["name"][0]
    for at, name in enumerate(_TEMPLATE, start=1):
        heading = COLUMNS[name][0]
        column = sheet.column_dimensions[column_letters(at)]
        column.width = max(len(heading) + 2, _NARROWEST)
        # As text, so that no spreadsheet takes the zero off a code.
        column.number_format = "@"
        sheet.cell(row=1, column=at, value=heading).font = Font(name="Sarabun", bold=True)
    sheet.freeze_panes = "A2"
    write_verified(path, book.save)


def _mapped(records: Records, change: Callable[[Record], Record]) -> Records:
    return msgspec.structs.replace(records, rows=tuple(map(change, records.rows)))


def _changed(record: Record, name: str, text: str) -> Record:
    texts = {key: value for key, value in record.texts.items() if key != name}
    return Record(record.row, texts | {name: text} if text else texts)
