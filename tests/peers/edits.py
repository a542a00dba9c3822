"""What a person does to a form in a spreadsheet program, in words that each program's helper understands."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

from openpyxl.workbook import Workbook


class Edit(NamedTuple):
    """One action on a sheet; ``place`` is a cell, a row's number or a column's letters."""

    action: str
    sheet: str
    place: str = ""
    value: str | float = ""


def edit_with_openpyxl(workbook: Workbook, edits: tuple[Edit, ...]) -> None:
    """Do the edits one after the other."""
    for edit in edits:
        _ACTIONS[edit.action](workbook, edit)


def _sheet(workbook: Workbook, edit: Edit) -> Any:
    return workbook[edit.sheet]


def _set_value(workbook: Workbook, edit: Edit) -> None:
    _sheet(workbook, edit)[edit.place].value = edit.value


def _set_text(workbook: Workbook, edit: Edit) -> None:
    cell = _sheet(workbook, edit)[edit.place]
    cell.value = None
    if edit.value:
        cell._value, cell.data_type = edit.value, "s"


def _set_date(workbook: Workbook, edit: Edit) -> None:
    cell = _sheet(workbook, edit)[edit.place]
    cell.value, cell.number_format = datetime.date.fromisoformat(str(edit.value)), "d/m/yyyy"


def _set_format(workbook: Workbook, edit: Edit) -> None:
    _sheet(workbook, edit)[edit.place].number_format = edit.value


def _unmerged(workbook: Workbook, edit: Edit) -> Any:
    # openpyxl moves cells but not the merges over them.
    sheet = _sheet(workbook, edit)
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    return sheet


def _copy_sheet(workbook: Workbook, edit: Edit) -> None:
    workbook.copy_worksheet(_sheet(workbook, edit)).title = str(edit.value)


_ACTIONS: dict[str, Callable[[Workbook, Edit], object]] = {
    "number": _set_value,
    "text": _set_text,
    "formula": _set_value,
    "date": _set_date,
    "format": _set_format,
    "insert_row": lambda workbook, edit: _unmerged(workbook, edit).insert_rows(int(edit.place)),
    "delete_row": lambda workbook, edit: _unmerged(workbook, edit).delete_rows(int(edit.place)),
    "hide_row": lambda book, edit: setattr(_sheet(book, edit).row_dimensions[int(edit.place)], "hidden", True),
    "hide_column": lambda book, edit: setattr(_sheet(book, edit).column_dimensions[edit.place], "hidden", True),
    "hide_sheet": lambda workbook, edit: setattr(_sheet(workbook, edit), "sheet_state", "hidden"),
    "rename_sheet": lambda workbook, edit: setattr(_sheet(workbook, edit), "title", edit.value),
    "delete_sheet": lambda workbook, edit: workbook.remove(_sheet(workbook, edit)),
    "add_sheet": lambda workbook, edit: workbook.create_sheet(edit.sheet, 0),
    "copy_sheet": _copy_sheet,
}
