"""Tables that people prepare, .csv or .xlsx, as rows of clean text (DESIGN sections 3 and 6).

Rows are numbered and columns lettered as a spreadsheet shows them, so that a problem can name its cell. The bounded
reader of packages reads the workbooks too: one guard, one parser.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

import msgspec

from models.errors import InvalidDataError, StorageError, UnsafeFileError
from models.text import clean_text
from storage.atomic import file_errors
from storage.limits import DEFAULT_LIMITS, Limits
from storage.number_formats import is_date_format
from storage.sheets import Cell, read_workbook
from storage.worksheet import column_numbers

# A roster's e-mail addresses are often links; nothing of a table is ever followed.
TABLE_LIMITS: Final = msgspec.structs.replace(DEFAULT_LIMITS, hyperlinks=True)

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DELIMITERS: Final = (",", "\t", ";")
_DELIMITER_LINE = re.compile(r"sep=([,;\t|])(?:\r\n|\r|\n)", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')
_SNIFFED_CHARACTERS, _SNIFFED_LINES = 65_536, 20
_HEADER_WITHIN_ROWS: Final = 20
_NOT_IN_HEADINGS = re.compile(r"[\s_*-]+")
_EXCEL_EPOCH: Final = date(1899, 12, 30)
_FIRST_BUDDHIST_YEAR: Final = 2400


class Row(msgspec.Struct, frozen=True):
    """A row that holds something: its number from 1, and its texts by column number from 1, blank ones left out."""

    number: int
    cells: Mapping[int, str]


class Record(msgspec.Struct, frozen=True):
    """A row below the header: its texts by the caller's column names, blank ones left out."""

    row: int
    texts: Mapping[str, str]

    def text(self, name: str) -> str:
        """Return the text of a column, "" where it is blank or missing."""
        return self.texts.get(name, "")


class Records(msgspec.Struct, frozen=True, kw_only=True):
    """The rows below a header; ``letters`` are the columns found, ``unknown`` the headings that mean nothing to us."""

    header_row: int
    letters: Mapping[str, str]
    unknown: tuple[str, ...]
    rows: tuple[Record, ...]


class Table(msgspec.Struct, frozen=True):
    """The rows of a file that hold something, in order."""

    rows: tuple[Row, ...]

    def records(self, names: Mapping[str, Sequence[str]], required: Iterable[str]) -> Records:
        """Find the header, and name the cells below it; ``names`` gives each column's other spellings.

        Case, spaces, hyphens and underscores make no difference; lines above the header are skipped. Raises
        InvalidDataError ``empty_table``, ``columns_missing`` (columns, row) or ``column_twice`` (column, row).
        """
        spellings = {_heading(spelling): name for name, others in names.items() for spelling in (name, *others)}
        header = self._header(spellings, frozenset(required))
        columns = {number: spellings.get(_heading(text)) for number, text in header.cells.items()}
        found = {name: number for number, name in columns.items() if name}
        for number, name in columns.items():
            if name and found[name] != number:
                raise InvalidDataError("column_twice", column=name, row=header.number)
        below = (row for row in self.rows if row.number > header.number)
        named = ((row.number, {n: t for c, t in row.cells.items() if (n := columns.get(c))}) for row in below)
        return Records(
            header_row=header.number,
            letters={name: column_letters(number) for name, number in found.items()},
            unknown=tuple(header.cells[number] for number, name in columns.items() if not name),
            rows=tuple(Record(number, texts) for number, texts in named if texts),
        )

    def _header(self, spellings: Mapping[str, str], required: frozenset[str]) -> Row:
        if not self.rows:
            raise InvalidDataError("empty_table")
        missing: dict[int, frozenset[str]] = {}
        for index, row in enumerate(self.rows[:_HEADER_WITHIN_ROWS]):
            missing[index] = required - {spellings.get(_heading(text)) for text in row.cells.values()}
            if not missing[index]:
                return row
        closest = min(missing, key=lambda index: len(missing[index]))
        raise InvalidDataError(
            "columns_missing", columns=tuple(sorted(missing[closest])), row=self.rows[closest].number
        )


def _heading(text: str) -> str:
    return _NOT_IN_HEADINGS.sub("", text).casefold()


def column_letters(number: int) -> str:
    """Return the letters of a column by its number from 1: A, B, … DX."""
    return tuple(column_numbers(TABLE_LIMITS.columns_per_sheet))[number - 1]


def read_table(path: Path) -> Table:
    """Read a .csv or .xlsx file by its content.

    Raises StorageError (file_missing, not_a_file, …), UnsafeFileError (``storage.limits.REFUSALS``; ``old_excel_file``
    for .xls), InvalidDataError ``unknown_encoding``, ``not_text``, ``csv_malformed`` (row) or
    ``formula_without_value`` (row, column).
    """
    data = _read_bounded(path, TABLE_LIMITS.file_bytes)
    if data.startswith((_ZIP, _OLE)) or path.suffix.lower() == ".xlsx":
        return Table(tuple(_workbook_rows(data)))
    return Table(tuple(_csv_rows(_decode(data), TABLE_LIMITS)))


def _read_bounded(path: Path, limit: int) -> bytes:
    with file_errors(path):
        if not path.exists():
            raise StorageError("file_missing", path=str(path))
        if not path.is_file():
            raise StorageError("not_a_file", path=str(path))
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    if len(data) > limit:
        raise UnsafeFileError("file_too_large", limit=limit)
    return data


def _decode(data: bytes) -> str:
    text = next((_text(data[len(mark) :], name) for mark, name in _MARKS if data.startswith(mark)), None)
    if text is None:
        text = _unmarked_text(data)
    if "\0" in text:
        raise InvalidDataError("not_text")
    return text


def _unmarked_text(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _text(data, "cp874")
    # Some short Thai words in Windows-874 are valid UTF-8 by chance, of other scripts: "หก" reads "\u02e1".
    return text if text.isascii() or max(text) >= "\u0800" else _text(data, "cp874")


def _text(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InvalidDataError("unknown_encoding") from error


def _csv_rows(text: str, limits: Limits) -> Iterator[Row]:
    told = _DELIMITER_LINE.match(text)
    delimiter = told[1] if told else _sniffed_delimiter(text)
    # Excel takes the "sep=" line for an instruction and numbers the rows without it.
    lines = io.StringIO(text[told.end() :] if told else text, newline="")
    total = 0
    for row in _parsed_rows(lines, delimiter):
        total += len(row.cells)
        if row.number > limits.rows_per_sheet:
            raise UnsafeFileError("too_many_rows", limit=limits.rows_per_sheet)
        if max(row.cells) > limits.columns_per_sheet:
            raise UnsafeFileError("too_many_columns", limit=limits.columns_per_sheet)
        if total > limits.cells:
            raise UnsafeFileError("too_many_cells", limit=limits.cells)
        yield row


def _parsed_rows(lines: io.StringIO, delimiter: str) -> Iterator[Row]:
    number = 0
    try:
        # Strict, because a quote left open would swallow all rows below it.
        for number, fields in enumerate(csv.reader(lines, delimiter=delimiter, strict=True), start=1):
            if cells := _filled(enumerate(fields, start=1)):
                yield Row(number, cells)
    except csv.Error as error:
        raise InvalidDataError("csv_malformed", row=number + 1) from error


def _sniffed_delimiter(text: str) -> str:
    """Return what separates most lines, then most often; a comma where nothing does."""
    lines = _QUOTED.sub("", text[:_SNIFFED_CHARACTERS]).splitlines()[:_SNIFFED_LINES]
    return max(_DELIMITERS, key=lambda mark: (sum(mark in line for line in lines), sum(li.count(mark) for li in lines)))


def _workbook_rows(data: bytes) -> Iterator[Row]:
    workbook = read_workbook(data, limits=TABLE_LIMITS)
    cells = next((sheet.cells for sheet in workbook.sheets if sheet.state == "visible" and sheet.cells), {})
    rows: dict[int, dict[int, Cell]] = {}
    for (row, column), cell in cells.items():
        rows.setdefault(row, {})[column] = cell
    for number, row_cells in sorted(rows.items()):
        if filled := _filled((column, _shown(number, column, cell)) for column, cell in row_cells.items()):
            yield Row(number, filled)


def _filled(cells: Iterable[tuple[int, str]]) -> dict[int, str]:
    return {column: cleaned for column, text in cells if (cleaned := clean_text(text))}


def _shown(row: int, column: int, cell: Cell) -> str:
    """Return a cell as a person reads it: dates as dates, percentages with their sign, all digits kept."""
    if cell.value is None:
        raise InvalidDataError("formula_without_value", row=row, column=column_letters(column))
    if isinstance(cell.value, str):
        return cell.value
    if isinstance(cell.value, bool):
        return "TRUE" if cell.value else "FALSE"
    if is_date_format(cell.number_format):
        return _shown_date(cell.value)
    return _plain(cell.value.scaleb(2)) + "%" if "%" in cell.number_format else _plain(cell.value)


def _shown_date(serial: Decimal) -> str:
    try:
        day = _EXCEL_EPOCH + timedelta(days=int(serial))
    except OverflowError:
        return _plain(serial)
    # Excel takes a typed Buddhist Era year for a Common Era one: it means what the person typed.
    return f"{day.day}/{day.month}/{day.year}" if day.year >= _FIRST_BUDDHIST_YEAR else day.isoformat()


def _plain(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
