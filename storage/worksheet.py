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
from storage.xml_parts import MAIN_NAMESPACES, Attributes, PartReader, in_namespaces, under

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
# Narrower or lower than this shows nobody a figure: widths in digits of the standard font, heights in points.
_LEAST_WIDTH, _LEAST_HEIGHT = 1.0, 4.0
_SIZE = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,20})?(?:[Ee][+-]?[0-9]{1,2})?|\.[0-9]{1,20}")
# Excel 2010's own conditional formats, which stand in an extension list.
_EXTENDED = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_TEXT_PARENTS = {"r": "{0}", "rPh": "{0}", "t": "{0} r rPh"}


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

    parents = under(
        MAIN_NAMESPACES, {"sst": "", "si": "sst"} | {tag: at.format("si") for tag, at in _TEXT_PARENTS.items()}
    )
    leaves = frozenset(in_namespaces(MAIN_NAMESPACES, {"t": None}))
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
        self._merged_cells = 0
        self.hides_zeros = False
        self.conditional_formats = False
        self._no_height = False
        self._has_data = False
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
        if not _ROW_NUMBER.fullmatch(text):
            self.refuse("bad_reference", found=text)
        if int(text) <= self._row:
            self.refuse("cell_order", found=text)
        self._row, self._row_text, self._column = int(text), text, 0
        # Programs describe empty rows down to the last of a million; only cells there are too many.
        if self._row <= self.limits.rows_per_sheet:
            self._row_columns = self._column_numbers
            if _is_hidden(attributes, "ht", _LEAST_HEIGHT) or (self._no_height and "ht" not in attributes):
                self.hidden_rows.add(self._row)

    def _end_row(self) -> None:
        self._row_columns = {}

    def _start_cell(self, attributes: Attributes) -> None:
        self.cell_count += 1
        reference = attributes.get("r") or self._next_reference()
        column = self._row_columns.get(reference.removesuffix(self._row_text), 0)
        if column <= self._column or self.cell_count > self._max_cells:
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
        if match is None or match[2] != self._row_text:
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

    def _end_rule(self) -> None:
        """A formula of a validation or of a conditional format runs as one of a cell does."""
        if is_dde_formula(self.take_text()):
            self.refuse("dde_link")

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
        columns = range(int(first[0]), min(int(last[0]), self.limits.columns_per_sheet) + 1)
        if _is_hidden(attributes, "width", _LEAST_WIDTH):
            self.hidden_columns.update(columns)
        else:
            self.hidden_columns.difference_update(columns)

    def _merge(self, attributes: Attributes) -> None:
        reference = attributes.get("ref", "")
        corners = [_REFERENCE.fullmatch(corner) for corner in reference.split(":")]
        if len(corners) > 2:
            self.refuse("bad_reference", found=reference)
        places = []
        for corner in corners:
            if corner is None:
                self.refuse("bad_reference", found=reference)
            if corner[1] not in self._column_numbers or int(corner[2]) > self.limits.rows_per_sheet:
                self.refuse("merge_too_large", found=reference)
            places.append((int(corner[2]), self._column_numbers[corner[1]]))
        self._count_merged(reference, places[0], places[-1])
        self.merges.append(reference)
        if len(self.merges) > self.limits.merges:
            self.refuse("too_many_merges", limit=self.limits.merges)

    def _count_merged(self, reference: str, first: tuple[int, int], last: tuple[int, int]) -> None:
        """More merged cells than a sheet has are merged twice, which no program takes."""
        self._merged_cells += (last[0] - first[0] + 1) * (last[1] - first[1] + 1)
        if self._merged_cells > self.limits.rows_per_sheet * self.limits.columns_per_sheet:
            self.refuse("merge_too_large", found=reference)

    def _object(self, attributes: Attributes) -> None:
        self.refuse("embedded_object")

    def _start_data(self, attributes: Attributes) -> None:
        if self._has_data:
            self.refuse("foreign_markup", found="sheetData")
        self._has_data = True

    def _defaults(self, attributes: Attributes) -> None:
        """What holds for rows and columns that say nothing of their own; it stands before both (18.3.1.81)."""
        self._no_height = _is_true(attributes.get("zeroHeight", "")) or _is_less(
            attributes.get("defaultRowHeight", ""), _LEAST_HEIGHT
        )
        if _is_less(attributes.get("defaultColWidth", ""), _LEAST_WIDTH):
            self.hidden_columns.update(range(1, self.limits.columns_per_sheet + 1))

    def _view(self, attributes: Attributes) -> None:
        self.hides_zeros |= "showZeros" in attributes and not _is_true(attributes["showZeros"])

    def _conditional_format(self, attributes: Attributes) -> None:
        self.conditional_formats = True

    parents = under(
        MAIN_NAMESPACES,
        {
            "worksheet": "",
            "chartsheet": "",
            "sheetData": "worksheet",
            "row": "sheetData",
            "c": "row",
            "v": "c",
            "f": "c",
            "is": "c",
            **{tag: at.format("is") for tag, at in _TEXT_PARENTS.items()},
            "sheetFormatPr": "worksheet",
            "cols": "worksheet",
            "col": "cols",
        },
    )
    leaves = frozenset(in_namespaces(MAIN_NAMESPACES, {"v": None, "t": None, "f": None}))
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
            "sheetData": _start_data,
            "sheetFormatPr": _defaults,
            "sheetView": _view,
            "conditionalFormatting": _conditional_format,
        },
    ) | {f"{_EXTENDED} conditionalFormatting": _conditional_format}
    ends = in_namespaces(
        MAIN_NAMESPACES,
        {
            "row": _end_row,
            "c": _end_cell,
            "v": _end_value,
            "f": _end_formula,
            "formula": _end_rule,
            "formula1": _end_rule,
            "formula2": _end_rule,
            "t": TextReader._end_text,
            "rPh": TextReader._end_phonetic,
        },
    )


def _is_hidden(attributes: Attributes, size: str, least: float) -> bool:
    """Whether a row or column is hidden, or made nothing by its size."""
    return _is_true(attributes.get("hidden", "")) or _is_less(attributes.get(size, ""), least)


def _is_true(value: str) -> bool:
    """Whether any program takes an attribute for true: LibreOffice also reads ``on``."""
    return value.strip().lower() not in ("", "0", "false", "off")


def _is_less(size: str, least: float) -> bool:
    return _SIZE.fullmatch(size) is not None and float(size) < least
