"""The side of ``office.Office`` that speaks to LibreOffice: run by the Python that LibreOffice is bound to.

usage: office_worker.py PIPE    a job a line in JSON on standard input, {"result": …} or {"error": …} a line in return
"""

from __future__ import annotations

import datetime
import json
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]  # a package of the system, not of the .venv

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8", ".pdf": "calc_pdf_Export"}
FIRST_DAY = datetime.date(1899, 12, 30)
POINTS = 72 / 2540
SECONDS_TO_START = 60
SECONDS_A_JOB = 120


def connect(pipe: str) -> Any:
    """Return the desktop of the LibreOffice that listens at a pipe, once it does."""
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    exception = uno.getClass("com.sun.star.connection.NoConnectException")
    deadline = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            office = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
        except exception:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def options(**values: Any) -> tuple[Any, ...]:
    return tuple(
        uno.createUnoStruct("com.sun.star.beans.PropertyValue", Name=name, Value=value)
        for name, value in values.items()
    )


def sheet(document: Any, name: str) -> Any:
    found = document.Sheets.getByName(name)
    found.unprotect("")
    return found


def cell(document: Any, name: str, place: str) -> Any:
    return sheet(document, name).getCellRangeByName(place)


def set_format(document: Any, name: str, place: str, code: str) -> None:
    locale = uno.createUnoStruct("com.sun.star.lang.Locale")  # the program's own
    formats = document.NumberFormats
    key = formats.queryKey(code, locale, False)
    cell(document, name, place).NumberFormat = formats.addNew(code, locale) if key == -1 else key


def set_date(document: Any, name: str, place: str, day: str) -> None:
    cell(document, name, place).Value = (datetime.date.fromisoformat(day) - FIRST_DAY).days
    set_format(document, name, place, "d/m/yyyy")


def hide_row(document: Any, name: str, place: str, value: Any) -> None:
    sheet(document, name).Rows.getByIndex(int(place) - 1).IsVisible = False


def hide_column(document: Any, name: str, place: str, value: Any) -> None:
    sheet(document, name).Columns.getByName(place).IsVisible = False


EDITS: dict[str, Callable[[Any, str, str, Any], object]] = {
    "number": lambda document, name, place, value: cell(document, name, place).setValue(value),
    "text": lambda document, name, place, value: cell(document, name, place).setString(value),
    "formula": lambda document, name, place, value: cell(document, name, place).setFormula(value),
    "date": set_date,
    "format": set_format,
    "insert_row": lambda document, name, place, _: sheet(document, name).Rows.insertByIndex(int(place) - 1, 1),
    "delete_row": lambda document, name, place, _: sheet(document, name).Rows.removeByIndex(int(place) - 1, 1),
    "hide_row": hide_row,
    "hide_column": hide_column,
    "hide_sheet": lambda document, name, *_: setattr(sheet(document, name), "IsVisible", False),
    "rename_sheet": lambda document, name, _, value: sheet(document, name).setName(value),
    "delete_sheet": lambda document, name, *_: document.Sheets.removeByName(name),
    "add_sheet": lambda document, name, *_: document.Sheets.insertNewByName(name, 0),
    "copy_sheet": lambda document, name, _, value: document.Sheets.copyByName(name, value, 0),
}


def save(document: Any, target: str) -> None:
    document.storeToURL(Path(target).as_uri(), options(FilterName=FILTERS[Path(target).suffix]))


def look(document: Any, merges: dict[str, list[str]]) -> dict[str, Any]:
    """Say of each sheet its charts, and in points how high its rows are and would have to be."""
    return {each.Name: look_at(each, merges[each.Name]) for each in sheets(document)}


def sheets(document: Any) -> list[Any]:
    return [document.Sheets.getByIndex(index) for index in range(document.Sheets.Count)]


def look_at(each: Any, merges: list[str]) -> dict[str, Any]:
    each.unprotect("")
    cursor = each.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    shown = heights(each, last.EndRow)
    for spare, merged in enumerate(merges, start=last.EndColumn + 2):
        unmerge_beside(each, each.getCellRangeByName(merged), spare)
    each.Rows.OptimalHeight = True
    return {"charts": each.Charts.Count, "shown": shown, "needed": heights(each, last.EndRow)}


def heights(each: Any, last: int) -> list[float]:
    return [round(each.Rows.getByIndex(row).Height * POINTS, 1) for row in range(last + 1)]


def unmerge_beside(each: Any, merged: Any, spare: int) -> None:
    """Copy a merged cell into a column as wide as it is: only single cells make a row higher."""
    area = merged.RangeAddress
    columns = (each.Columns.getByIndex(index) for index in range(area.StartColumn, area.EndColumn + 1))
    each.Columns.getByIndex(spare).Width = sum(column.Width for column in columns)
    copy = each.getCellByPosition(spare, area.StartRow)
    each.copyRange(copy.CellAddress, area)
    copy.merge(False)


def work(desktop: Any, job: dict[str, Any]) -> Any:
    """Open a file, edit it, save it, and open what was saved to save it on; or look at it."""
    source = job["source"]
    for target in job.get("targets", [None]):
        document = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, options(Hidden=True))
        try:
            for action, name, place, value in job.pop("edits", []):
                EDITS[action](document, name, place, value)
            if target is None:
                return look(document, job["merges"])
            save(document, target)
        finally:
            document.close(True)
        source = target
    return None


def main(pipe: str) -> None:
    desktop = connect(pipe)
    for line in sys.stdin:
        # A LibreOffice that hangs ends this process, and so the job.
        signal.alarm(SECONDS_A_JOB)
        try:
            answer = {"result": work(desktop, json.loads(line))}
        except Exception:  # whatever it is, the test must be told
            answer = {"error": traceback.format_exc()}
        signal.alarm(0)
        print(json.dumps(answer), flush=True)
    desktop.terminate()


if __name__ == "__main__":
    main(sys.argv[1])
