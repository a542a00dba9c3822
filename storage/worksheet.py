"""The cells of one foreign worksheet, read with expat within the limits (DESIGN 3, Reading foreign files)."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import cache
from string import ascii_uppercase
from typing import NoReturn

import msgspec

from storage.limits import Limits
from storage.number_formats import GENERAL
from storage.xml_parts import MAIN_NAMESPACES, Attributes, PartReader, in_namespaces

CellValue = str | Decimal | bool | None

_TRUTH = {"1": True, "true": True, "0": False, "false": False}
_INDEX = re.compile(r"[0-9]{1,9}")
_ROW_NUMBER = re.compile(r"[1-9][0-9]{0,6}")
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[Ee][+-]?[0-9]{1,4})?")
_LARGEST_EXPONENT = 307
# The precision that all spreadsheet programs keep on re-saving.
_FIFTEEN_DIGITS = Context(prec=15)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# A row stands inside worksheet and sheetData, a cell inside the row.
_ROW_DEPTH, _CELL_DEPTH = 3, 4


class Cell(msgspec.Struct, frozen=True, gc=False):
    """A cell's stored value, whether a formula made it, and its number format code; a date is a number here."""

    value: CellValue
    formula: bool = False
    number_format: str = GENERAL


class SharedParts(msgspec.Struct, frozen=True):
    """What the sheets of a workbook share: strings, and number format codes by the text of a cell's ``s``."""

    strings: list[str]
    formats: dict[str | None, str]


def unescape(text: str) -> str:
    """Decode _xHHHH_ as Excel does (ECMA-376 part 1, 22.9.2.19); half a surrogate pair becomes U+FFFD."""
    if "_x" not in text:
        return text
    decoded = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return decoded.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def is_dde_formula(formula: str) -> bool:
    """Whether a formula addresses another program (``server|topic!item``); a bar has no other use outside quotes."""
    return "|" in formula and "|" in _QUOTED.sub("", formula)


@cache
def column_numbers(columns: int) -> dict[str, int]:
    """Return the numbers of the columns A, B, … by their letters; at most 702, up to ZZ."""
    letters = [*ascii_uppercase, *(first + second for first in ascii_uppercase for second in ascii_uppercase)]
    return {name: number for number, name in enumerate(letters[:columns], start=1)}


class TextReader(PartReader):
    """Collects the ``t`` elements of a string item, without its phonetic guides (``rPh``)."""

    def __init__(self, part: str, limits: Limits) -> None:
        super().__init__(part, limits)
        self._runs: list[str] = []
        self._phonetic = False

    def take_item(self) -> str:
        """Return the text of the item that began with ``_start_item``."""
        text = "".join(self._runs)
        if len(text) > self.max_text:
            self.refuse("text_too_long", limit=self.max_text, found=len(text))
        return unescape(text)

    def _start_item(self, attributes: Attributes) -> None:
        self._runs.clear()

    def _end_text(self) -> None:
        if not self._phonetic:
            self._runs.append("".join(self.text))

    def _start_phonetic(self, attributes: Attributes) -> None:
        self._phonetic = True

    def _end_phonetic(self) -> None:
        self._phonetic = False


class StringsReader(TextReader):
    """Reads the shared strings into ``strings``."""

    def __init__(self, part: str, limits: Limits) -> None:
        super().__init__(part, limits)
        self.strings: list[str] = []

    def _end_item(self) -> None:
        self.strings.append(self.take_item())

    starts = in_namespaces(
        MAIN_NAMESPACES,
        {"si": TextReader._start_item, "rPh": TextReader._start_phonetic},
    )
    ends = in_namespaces(MAIN_NAMESPACES, {"si": _end_item, "t": TextReader._end_text, "rPh": TextReader._end_phonetic})


class WorksheetReader(TextReader):
    """Reads one worksheet; rows and cells must ascend, as every program writes them, so that no cell comes twice."""

    def __init__(self, part: str, limits: Limits, shared: SharedParts) -> None:
        super().__init__(part, limits)
        self.cell_count = 0
        self.cells: dict[tuple[int, int], Cell] = {}
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.merges: list[str] = []
        self._strings = shared.strings
        self._formats = shared.formats
        self._column_numbers = column_numbers(limits.columns_per_sheet)
        self._max_cells = limits.cells
        self._column_elements = 0
        self._row = 0
        self._row_text = ""
        self._row_columns: dict[str, int] = {}
        """The columns in which the present row may have cells; none between rows."""
        self._column = 0
        self._cell: Attributes = {}
        self._formula = False
        self._raw = ""

    def _start_row(self, attributes: Attributes) -> None:
        text = attributes.get("r") or str(self._row + 1)
        if self.depth != _ROW_DEPTH or not _ROW_NUMBER.fullmatch(text):
            self.refuse("bad_reference", found=text)
        if int(text) <= self._row:
            self.refuse("cell_order", found=text)
        self._row, self._row_text, self._column = int(text), text, 0
        # Programs describe empty rows down to the last of a million; only cells there are too many.
        if self._row <= self.limits.rows_per_sheet:
            self._row_columns = self._column_numbers
            if _is_hidden(attributes, "ht"):
                self.hidden_rows.add(self._row)

    def _end_row(self) -> None:
        self._row_columns = {}

    def _start_cell(self, attributes: Attributes) -> None:
        self.cell_count += 1
        reference = attributes.get("r") or self._next_reference()
        column = self._row_columns.get(reference.removesuffix(self._row_text), 0)
        if column <= self._column or self.depth != _CELL_DEPTH or self.cell_count > self._max_cells:
            self._refuse_place(reference, column)
        self._column = column
        self._cell = attributes
        self._formula = False
        self._raw = ""
        if self._runs:
            self._runs.clear()

    def _next_reference(self) -> str:
        letters = next((name for name, number in self._row_columns.items() if number > self._column), "XFD")
        return f"{letters}{self._row}"

    def _refuse_place(self, reference: str, column: int) -> NoReturn:
        match = _REFERENCE.fullmatch(reference)
        if self.cell_count > self._max_cells:
            self.refuse("too_many_cells", limit=self.limits.cells)
        if self.depth != _CELL_DEPTH or match is None or match[2] != self._row_text:
            self.refuse("bad_reference", found=reference)
        if self._row > self.limits.rows_per_sheet:
            self.refuse("too_many_rows", limit=self.limits.rows_per_sheet, found=self._row)
        if not self._row_columns:
            self.refuse("bad_reference", found=reference)
        if column:
            self.refuse("cell_order", found=reference)
        self.refuse("too_many_columns", limit=self.limits.columns_per_sheet, found=reference)

    def _end_cell(self) -> None:
        cell = self._cell
        value = self._value(cell.get("t", "n"), self._raw)
        if value is not None or self._formula:
            number_format = self._formats.get(cell.get("s"))
            if number_format is None:
                self._refuse_cell("bad_style", cell.get("s"))
            self.cells[self._row, self._column] = Cell(value, self._formula, number_format)

    def _value(self, kind: str, raw: str) -> CellValue:
        if kind == "inlineStr":
            return self.take_item()
        if not raw:
            return None
        if kind == "n":
            return self._number(raw)
        if kind == "s":
            return self._shared_string(raw)
        if kind == "str":
            return unescape(raw)
        if kind in ("e", "d"):
            return raw
        value = _TRUTH.get(raw) if kind == "b" else None
        if value is None:
            self._refuse_cell("bad_cell", raw)
        return value

    def _shared_string(self, raw: str) -> str:
        if not _INDEX.fullmatch(raw) or int(raw) >= len(self._strings):
            self._refuse_cell("bad_string_index", raw)
        return self._strings[int(raw)]

    def _number(self, raw: str) -> Decimal:
        if not _NUMBER.fullmatch(raw):
            self._refuse_cell("bad_number", raw)
        number = _FIFTEEN_DIGITS.create_decimal(raw)
        if number.adjusted() > _LARGEST_EXPONENT:
            self._refuse_cell("bad_number", raw)
        return number

    def _refuse_cell(self, code: str, found: str | None) -> NoReturn:
        self.refuse(code, row=self._row, column=self._column, found=found)

    def _start_formula(self, attributes: Attributes) -> None:
        self._formula = True

    def _end_formula(self) -> None:
        if is_dde_formula(self.take_text()):
            self._refuse_cell("dde_link", None)

    def _end_value(self) -> None:
        self._raw = self.take_text()

    def _column_element(self, attributes: Attributes) -> None:
        first, last = (_INDEX.fullmatch(attributes.get(key, "")) for key in ("min", "max"))
        if first is None or last is None:
            self.refuse("bad_reference", found="col")
        if int(first[0]) > self.limits.columns_per_sheet:
            return
        self._column_elements += 1
        # More of them than there are columns must overlap.
        if self._column_elements > self.limits.columns_per_sheet:
            self.refuse("bad_reference", found="col")
        if _is_hidden(attributes, "width"):
            end = min(int(last[0]), self.limits.columns_per_sheet)
            self.hidden_columns.update(range(int(first[0]), end + 1))

    def _merge(self, attributes: Attributes) -> None:
        reference = attributes.get("ref", "")
        corners = [_REFERENCE.fullmatch(corner) for corner in reference.split(":")]
        if len(corners) > 2:
            self.refuse("bad_reference", found=reference)
        for corner in corners:
            if corner is None:
                self.refuse("bad_reference", found=reference)
            if corner[1] not in self._column_numbers or int(corner[2]) > self.limits.rows_per_sheet:
                self.refuse("merge_too_large", found=reference)
        self.merges.append(reference)
        if len(self.merges) > self.limits.merges:
            self.refuse("too_many_merges", limit=self.limits.merges)

    def _object(self, attributes: Attributes) -> None:
        self.refuse("embedded_object")

    starts = in_namespaces(
        MAIN_NAMESPACES,
        {
            "row": _start_row,
            "c": _start_cell,
            "f": _start_formula,
            "rPh": TextReader._start_phonetic,
            "col": _column_element,
            "mergeCell": _merge,
            "oleObjects": _object,
        },
    )
    ends = in_namespaces(
        MAIN_NAMESPACES,
        {
            "row": _end_row,
            "c": _end_cell,
            "v": _end_value,
            "f": _end_formula,
            "t": TextReader._end_text,
            "rPh": TextReader._end_phonetic,
        },
    )


def _is_hidden(attributes: Attributes, size: str) -> bool:
    """Whether a row or column is hidden, or made nothing by its size."""
    return attributes.get("hidden") in ("1", "true") or attributes.get(size, "1").strip("0.") == ""
