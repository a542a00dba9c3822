"""Comparing the visible cells of a file with what was signed (DESIGN section 3, "Cell comparison").

Silent on files that a spreadsheet program saved again; an edit is named by its cell. What is merged is the payload.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from typing import Final

from models.canonical import Value
from models.carrier import SHEET_NAME
from models.form import Place, cell_name
from models.submission import SheetView
from models.text import normalise_cell_text
from storage.carrier_sheet import is_carrier
from storage.sheets import Cell, Sheet, Workbook

MOST_DIFFERENCES: Final = 500
# Ours, and what other programs make of them: a locale before, Thai letters of the same codes, no grouping.
_HONEST_FORMAT = re.compile(r"General|@|(?:\[\$-[0-9A-Fa-f]{1,8}\])?t?(?:#,##)?0(?:\.(0{1,10}))?", re.IGNORECASE)
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


class DifferenceKind(StrEnum):
    """What is unlike the signed form."""

    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"
    FORMULA = "formula"
    NUMBER_FORMAT = "number_format"
    HIDDEN_ROW = "hidden_row"
    HIDDEN_COLUMN = "hidden_column"
    ROW_INSERTED = "row_inserted"
    ROW_DELETED = "row_deleted"
    SHEET_MISSING = "sheet_missing"
    SHEET_ADDED = "sheet_added"
    MERGED_OVER = "merged_over"
    ZEROS_HIDDEN = "zeros_hidden"
    CONDITIONAL_FORMAT = "conditional_format"


class CellDifference(Value):
    """A difference; ``cell`` is where it is in the file, or where it was expected, and "" for a whole sheet."""

    sheet: str
    cell: str
    expected: str
    found: str
    kind: DifferenceKind


_Code = tuple[str, int]
_Texts = dict[Place, str]
_Rows = dict[int, dict[int, str]]


def cell_differences(workbook: Workbook, view: Sequence[SheetView]) -> tuple[CellDifference, ...]:
    """Name what is unlike the expected view in a package's sheets, at most ``MOST_DIFFERENCES``."""
    return tuple(islice(_differences(workbook, view), MOST_DIFFERENCES))


def found_text(cell: Cell) -> str:
    """Return a found cell's text as ``models.form.cell_text`` writes it."""
    value = cell.value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, Decimal):
        # A number of a thousand digits is no figure of ours.
        return f"{value.normalize() or Decimal(0):f}" if abs(value.adjusted()) < 20 else str(value)
    return normalise_cell_text(value)


def _differences(workbook: Workbook, view: Sequence[SheetView]) -> Iterator[CellDifference]:
    found = {sheet.name: sheet for sheet in workbook.sheets}
    expected = {sheet.name for sheet in view}
    for sheet in view:
        match = found.get(sheet.name)
        if match is None or match.state != "visible":
            yield _sheet_difference(sheet.name, DifferenceKind.SHEET_MISSING)
        else:
            yield from _sheet_differences(match, sheet)
    for name, extra in found.items():
        if name not in expected and not (is_carrier(extra) and _is_out_of_the_way(extra)):
            yield _sheet_difference(name, DifferenceKind.SHEET_ADDED)


def _is_out_of_the_way(carrier: Sheet) -> bool:
    """Programs that save by way of another format show the carrier, but none gives it the name of a form."""
    return carrier.state != "visible" or carrier.name.lower() == SHEET_NAME


def _sheet_difference(name: str, kind: DifferenceKind) -> CellDifference:
    return CellDifference(sheet=name, cell="", expected="", found="", kind=kind)


def _sheet_differences(sheet: Sheet, view: SheetView) -> Iterator[CellDifference]:
    found = {place: text for place, cell in sheet.cells.items() if (text := found_text(cell))}
    expected = _places(view.cells)
    if found != expected:
        yield from _text_differences(sheet.name, expected, found)
    yield from _disguises(sheet, found)


def _places(cells: Mapping[str, str]) -> _Texts:
    """Return places by reference; a reference that is none cannot be found in any file."""
    return {_place(name): text for name, text in cells.items()}


@lru_cache(maxsize=16_384)
def _place(name: str) -> Place:
    match = _REFERENCE.fullmatch(name)
    return (int(match[2]), _column(match[1])) if match else (0, 0)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _text_differences(name: str, expected: _Texts, found: _Texts) -> Iterator[CellDifference]:
    """Compare row by row, after lining the rows up by their codes in the first column."""
    old, new = _by_row(expected), _by_row(found)
    for before, after in _aligned(old, new):
        if before and after:
            yield from _row_differences(name, after, old[before], new[after])
        elif after:
            yield _difference(name, (after, 1), ("", new[after].get(1, "")), DifferenceKind.ROW_INSERTED)
        else:
            yield _difference(name, (before, 1), (old[before].get(1, ""), ""), DifferenceKind.ROW_DELETED)


def _by_row(texts: _Texts) -> _Rows:
    rows: _Rows = {}
    for (row, column), text in sorted(texts.items()):
        rows.setdefault(row, {})[column] = text
    return rows


def _aligned(old: _Rows, new: _Rows) -> Iterator[tuple[int, int]]:
    """Pair the rows of both; 0 stands for a row that the other side has not."""
    before, after = [*old], [*new]
    i = j = 0
    for k, m in (*_common(_codes(old), _codes(new)), (len(before), len(after))):
        pairs = min(k - i, m - j)
        yield from zip(before[i : i + pairs], after[j : j + pairs], strict=True)
        yield from ((row, 0) for row in before[i + pairs : k])
        yield from ((0, row) for row in after[j + pairs : m])
        if k < len(before):
            yield before[k], after[m]
        i, j = k + 1, m + 1


def _common(old: Sequence[_Code], new: Sequence[_Code]) -> list[tuple[int, int]]:
    """Return the places of a longest common subsequence.

    No code comes twice in a list, so that it is a longest rising run of places: n log n, where a general matcher takes
    minutes for a small file whose rows were shuffled on purpose.
    """
    places = {code: place for place, code in enumerate(old)}
    met = [(places[code], place) for place, code in enumerate(new) if code in places]
    ends: list[int] = []  # the least place that a run of each length ends with
    last: list[int] = []  # which of ``met`` that is
    previous: list[int] = []
    for index, (place, _) in enumerate(met):
        length = bisect_left(ends, place)
        previous.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [index]
    run = []
    index = last[-1] if last else -1
    while index >= 0:
        run.append(met[index])
        index = previous[index]
    return run[::-1]


def _codes(rows: _Rows) -> list[_Code]:
    """Return each row's code, and how often it came before."""
    seen: Counter[str] = Counter()
    codes = []
    for texts in rows.values():
        code = texts.get(1, "")
        codes.append((code, seen[code]))
        seen[code] += 1
    return codes


def _row_differences(
    name: str, row: int, before: Mapping[int, str], after: Mapping[int, str]
) -> Iterator[CellDifference]:
    for column in sorted(before.keys() | after.keys()):
        texts = before.get(column, ""), after.get(column, "")
        if texts[0] == texts[1]:
            continue
        kind = DifferenceKind.CHANGED if all(texts) else DifferenceKind.MISSING if texts[0] else DifferenceKind.ADDED
        yield _difference(name, (row, column), texts, kind)


def _disguises(sheet: Sheet, found: _Texts) -> Iterator[CellDifference]:
    """Name what shows a reader something else than the text that the file holds."""
    if sheet.conditional_formats:
        yield _sheet_difference(sheet.name, DifferenceKind.CONDITIONAL_FORMAT)
    covered = _covered(sheet)
    hidden_rows, hidden_columns = set(sheet.hidden_rows), set(sheet.hidden_columns)
    for place, cell in sheet.cells.items():
        text = found.get(place, "")
        if cell.formula:
            yield _difference(sheet.name, place, ("", text), DifferenceKind.FORMULA)
        if text and not _is_honest(cell.number_format, text):
            yield _difference(sheet.name, place, (text, cell.number_format), DifferenceKind.NUMBER_FORMAT)
        if text and place in covered:
            yield _difference(sheet.name, place, (text, ""), DifferenceKind.MERGED_OVER)
        if sheet.hides_zeros and text and cell.value == 0 and not isinstance(cell.value, bool):
            yield _difference(sheet.name, place, (text, ""), DifferenceKind.ZEROS_HIDDEN)
        if text and place[0] in hidden_rows:
            hidden_rows.remove(place[0])
            yield _difference(sheet.name, place, (text, ""), DifferenceKind.HIDDEN_ROW)
        if text and place[1] in hidden_columns:
            hidden_columns.remove(place[1])
            yield _difference(sheet.name, place, (text, ""), DifferenceKind.HIDDEN_COLUMN)


def _covered(sheet: Sheet) -> set[Place]:
    """Return the cells that merges cover; all but the first one of each show nothing."""
    covered: set[Place] = set()
    for reference in sheet.merges:
        first, _, last = reference.partition(":")
        (top, left), (bottom, right) = _place(first), _place(last or first)
        covered.update((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))
        covered.discard((top, left))
    return covered


def _is_honest(number_format: str, text: str) -> bool:
    if number_format in ("General", "@"):
        return True
    match = _HONEST_FORMAT.fullmatch(number_format)
    return match is not None and _decimals(text) <= len(match[1] or "")


def _decimals(text: str) -> int:
    whole, _, decimals = text.partition(".")
    return len(decimals) if whole.lstrip("-").isdigit() and decimals.isdigit() else 0


def _difference(sheet: str, place: Place, texts: tuple[str, str], kind: DifferenceKind) -> CellDifference:
    return CellDifference(sheet=sheet, cell=cell_name(place), expected=texts[0], found=texts[1], kind=kind)
