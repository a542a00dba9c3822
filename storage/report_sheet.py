"""A sheet of the report: heading lines, one table with repeated heads, column widths, row heights and print set-up."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from models.numbers import Number
from storage.report_styles import HEADER, LINE, LINE_HEIGHT, SECTION, TITLE, Look, StyleBook

CellContent = Number | int | str | None
StyledCell = tuple[CellContent, Look]

_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")  # vowels and tone marks above and below take no width
_PAPER_A4 = 9
_MARGIN = 0.4  # inches


@dataclass(frozen=True, kw_only=True)
class Column:
    """A table's column: head and width in digits."""

    title: str
    width: float
    look: Look = HEADER


class ReportSheet:
    """Writes one sheet from top to bottom; ``row`` is the next free one."""

    def __init__(self, workbook: Workbook, styles: StyleBook, name: str, columns: Sequence[Column]) -> None:
        self.sheet: Worksheet = workbook.create_sheet(name)
        self.columns = tuple(columns)
        self.row = 1
        self._styles = styles
        self.sheet.sheet_format.defaultRowHeight = LINE_HEIGHT
        self.sheet.sheet_format.customHeight = True
        for number, column in enumerate(columns, start=1):
            self.sheet.column_dimensions[get_column_letter(number)].width = column.width

    def heading(self, title: str, *lines: str) -> None:
        """Write the title and the lines below it; they run over the empty cells at their right."""
        self.put(self.row, 1, title, TITLE)
        self.sheet.row_dimensions[self.row].height = 1.6 * LINE_HEIGHT
        for line in lines:
            self.row += 1
            self.put(self.row, 1, line, LINE)
            self.sheet.row_dimensions[self.row].height = LINE_HEIGHT
        self.row += 2

    def head(self, *, height: float = 2) -> int:
        """Write the column heads, ``height`` lines high; return their row."""
        for number, column in enumerate(self.columns, start=1):
            self.put(self.row, number, column.title, column.look)
        self.sheet.row_dimensions[self.row].height = height * LINE_HEIGHT + 4
        self.row += 1
        return self.row - 1

    def add(self, cells: Iterable[StyledCell]) -> int:
        """Write a row, high enough for its wrapped texts; return its number."""
        lines = 1
        for number, (value, look) in enumerate(cells, start=1):
            self.put(self.row, number, value, look)
            if look.wrap and isinstance(value, str):
                lines = max(lines, line_count(value, self.columns[number - 1].width))
        return self._finish_row(lines)

    def across(self, text: str, look: Look = SECTION) -> int:
        """Write a text across the table, a section's heading or a note; return its row."""
        for number in range(1, len(self.columns) + 1):
            self.put(self.row, number, text if number == 1 else None, look)
        self.sheet.merge_cells(start_row=self.row, end_row=self.row, start_column=1, end_column=len(self.columns))
        return self._finish_row(line_count(text, sum(column.width for column in self.columns)))

    def put(self, row: int, column: int, value: CellContent, look: Look) -> None:
        """Write one cell; text is text, whatever it begins with."""
        cell = self.sheet.cell(row=row, column=column)
        assert isinstance(cell, Cell)
        if value is not None:
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
        # Setting font, fill, border and alignment a cell would take most of the time of the whole workbook.
        cell._style = self._styles[look]  # type: ignore[attr-defined]

    def break_page(self) -> None:
        """Begin a new printed page at the next row."""
        self.sheet.row_breaks.append(Break(id=self.row - 1))

    def freeze(self, head: int, columns: int, *, filtered: bool = True) -> None:
        """Keep the rows to ``head`` and the first ``columns`` in view and on every page; filter below the head."""
        self.sheet.freeze_panes = f"{get_column_letter(columns + 1)}{head + 1}"
        self.sheet.print_title_rows = f"{head}:{head}"
        if filtered and self.row > head + 1:
            self.sheet.auto_filter.ref = f"A{head}:{get_column_letter(len(self.columns))}{self.row - 1}"

    def page(self, footer: str, *, pages_wide: int = 1) -> None:
        """Set A4 landscape, as many pages high as it takes."""
        sheet = self.sheet
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _PAPER_A4
        sheet.page_setup.fitToWidth = pages_wide
        sheet.page_setup.fitToHeight = 0
        margins = sheet.page_margins
        margins.left = margins.right = _MARGIN
        margins.top = margins.bottom = 2 * _MARGIN
        sheet.oddFooter = HeaderFooterItem()
        sheet.oddFooter.center.text = f"{sheet.title} · {footer}"
        sheet.sheet_view.showGridLines = False

    def _finish_row(self, lines: int) -> int:
        self.sheet.row_dimensions[self.row].height = lines * LINE_HEIGHT
        self.row += 1
        return self.row - 1


def line_count(text: str, width: float) -> int:
    """Return how many lines a wrapped text takes in a column of ``width`` digits, on the safe side."""
    room = 0.82 * width - 1  # a Thai letter is a little wider than a digit, and lines end with words
    return sum(max(1, math.ceil(text_width(line) / room)) for line in text.split("\n"))


def text_width(text: str) -> float:
    """Return a text's width in digits."""
    return len(_MARKS.sub("", text))
