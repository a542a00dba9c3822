"""Plain workbooks of tables for people to fill in: a heading row, cells of text, nothing locked."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from storage.atomic import write_verified
from storage.tables import column_letters

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_NARROWEST, _WIDEST = 12, 48
_TEXT: Final = "@"
_FONT, _HEAD_FILL = "Sarabun", "F1F3F5"
_LONGEST_NAME: Final = 31


class TableSheet(msgspec.Struct, frozen=True, kw_only=True):
    """A sheet: its name, its headings, and rows of texts below."""

    name: str
    headings: tuple[str, ...]
    rows: Sequence[Sequence[str]] = ()


def write_tables(path: Path, sheets: Sequence[TableSheet]) -> None:
    """Write the workbook; errors of write_verified."""
    from openpyxl import Workbook  # slow to import, and wanted by few

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name[:_LONGEST_NAME]), sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    write_verified(path, buffer.getvalue())


def _fill(drawn: Worksheet, sheet: TableSheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    head, fill = Font(name=_FONT, bold=True), PatternFill("solid", start_color=_HEAD_FILL)
    body, wrapped = Font(name=_FONT), Alignment(vertical="top", wrap_text=True)
    for at, heading in enumerate(sheet.headings, start=1):
        width = max([len(heading), *(len(row[at - 1]) for row in sheet.rows)])
        column = drawn.column_dimensions[column_letters(at)]
        column.width = min(max(width + 2, _NARROWEST), _WIDEST)
        # As text, so that no spreadsheet takes the zero off a code or makes a date of a number.
        column.number_format = _TEXT
        cell = drawn.cell(row=1, column=at, value=heading)
        cell.font, cell.fill = head, fill
    for number, row in enumerate(sheet.rows, start=2):
        for at, text in enumerate(row, start=1):
            if text:
                cell = drawn.cell(row=number, column=at, value=text)
                cell.data_type, cell.number_format = "s", _TEXT
                cell.font, cell.alignment = body, wrapped
    drawn.freeze_panes = "A2"
