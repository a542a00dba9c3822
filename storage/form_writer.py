"""Drawing a visible form as an .xlsx: fonts, borders, printing, protection, and the carrier's very hidden sheet."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.constants import ARC_APP

from models.carrier import SHEET_NAME
from models.form import FormCell, FormSheet, Style, cell_text, column_letters
from models.form_measure import BODY_POINTS, POINTS, row_heights

# The font that Thai government offices write in by cabinet resolution of 7 September 2553.
FONT: Final = "TH SarabunPSK"
_GENERAL: Final = "General"
_A4: Final = 9
_CENTIMETRE: Final = 1 / 2.54
_MARGINS: Final = {
    "left": 1.2 * _CENTIMETRE,
    "right": 1.2 * _CENTIMETRE,
    "top": 1.3 * _CENTIMETRE,
    "bottom": 1.6 * _CENTIMETRE,
    "header": 0.7 * _CENTIMETRE,
    "footer": 0.7 * _CENTIMETRE,
}
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_PROGRAM: Final = "Chiwat"

_BOLD = frozenset(
    {
        Style.TITLE, Style.SUBTITLE, Style.HEAD, Style.ISSUE, Style.GROUP, Style.RESULT, Style.TOTAL,
        Style.TOTAL_NUMBER,
    }
)  # fmt: skip
_RIGHT = frozenset({Style.FIELD_END, Style.NUMBER, Style.RESULT, Style.RESULT_TEXT, Style.TOTAL_NUMBER})
_CENTRED = frozenset({Style.TITLE, Style.SUBTITLE, Style.HEAD, Style.CENTRE, Style.SIGNATURE})
_OPEN = frozenset({Style.TITLE, Style.SUBTITLE, Style.FIELD, Style.FIELD_END, Style.HINT, Style.SIGNATURE})
_MIDDLE = frozenset({Style.TITLE, Style.SUBTITLE, Style.HEAD, Style.ISSUE, Style.GUIDELINE})
_FILLS: Final[Mapping[Style, str]] = {
    Style.HEAD: "E1E6EC",
    Style.ISSUE: "E8EEF8",
    Style.GUIDELINE: "F4F6F9",
    Style.TOTAL: "F4F6F9",
    Style.TOTAL_NUMBER: "F4F6F9",
}
_LINE = Side(style="thin", color="87909B")
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class _GrowingRow(RowDimension):
    """A row whose height is a proposal: a program may fit it to its text in the font that it has."""

    @property
    def customHeight(self) -> bool:  # noqa: N802  openpyxl's name
        """Whether the height is to stay as it is."""
        return False


def draw_workbook(sheets: Sequence[FormSheet], carried: Sequence[str], made_at: datetime | None = None) -> bytes:
    """Return the bytes of a workbook of the visible sheets and the carrier; the same input gives the same bytes."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    styles = _Styles(workbook)
    for sheet in sheets:
        _draw_sheet(workbook.create_sheet(sheet.name), sheet, styles)
    _draw_carrier(workbook, carried)
    moment = (made_at or datetime(*_EARLIEST, tzinfo=UTC)).astimezone(UTC).replace(tzinfo=None)
    properties = workbook.properties
    properties.creator, properties.created, properties.modified = _PROGRAM, moment, moment
    return _save(workbook)


def _save(workbook: Workbook) -> bytes:
    stream = io.BytesIO()
    ExcelWriter(workbook, _Archive(stream, "w", ZIP_DEFLATED)).save()
    return stream.getvalue()


class _Archive(ZipFile):
    """An archive whose entries carry no time of writing, and in which openpyxl does not say that Excel made it."""

    def writestr(
        self,
        zinfo_or_arcname: str | ZipInfo,
        data: Any,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Add an entry of bytes or text."""
        name = zinfo_or_arcname.filename if isinstance(zinfo_or_arcname, ZipInfo) else zinfo_or_arcname
        info = ZipInfo(name, _EARLIEST)
        info.compress_type = ZIP_DEFLATED
        if name == ARC_APP:
            data = data.replace(b"Microsoft Excel", _PROGRAM.encode("ascii"))
        super().writestr(info, data)

    def write(self, filename: Any, arcname: Any = None, *args: Any, **options: Any) -> None:
        """Add an entry of a file's content."""
        self.writestr(arcname, Path(filename).read_bytes())


class _Styles:
    """Each style and number format is registered once in a workbook and then shared by its cells."""

    def __init__(self, workbook: Workbook) -> None:
        self._maker = workbook.create_sheet("styles")
        self._arrays: dict[tuple[Style, str], StyleArray] = {}
        workbook.remove(self._maker)

    def of(self, cell: FormCell) -> StyleArray:
        """Return what a cell's style and decimals are in this workbook."""
        key = (cell.style, _number_format(cell))
        if key not in self._arrays:
            self._arrays[key] = self._register(*key)
        return self._arrays[key]

    def _register(self, style: Style, number_format: str) -> StyleArray:
        maker = Cell(self._maker, row=1, column=1)
        maker.font = Font(name=FONT, size=POINTS.get(style, BODY_POINTS), bold=style in _BOLD)
        maker.alignment = _alignment(style, wrap=number_format == _GENERAL)
        maker.number_format = number_format
        if style not in _OPEN:
            maker.border = _FRAME
        if style in _FILLS:
            maker.fill = PatternFill("solid", fgColor=_FILLS[style])
        return maker._style  # type: ignore[attr-defined, no-any-return]


def _number_format(cell: FormCell) -> str:
    if cell.value is None or isinstance(cell.value, str):
        return _GENERAL
    return "#,##0." + "0" * cell.decimals if cell.decimals else "#,##0"


def _alignment(style: Style, *, wrap: bool) -> Alignment:
    horizontal = "right" if style in _RIGHT else "center" if style in _CENTRED else "left"
    vertical = "center" if style in _MIDDLE else "top"
    # Keeps figures off the text of the next column.
    indent = int(style in _RIGHT and style not in _OPEN)
    return Alignment(horizontal=horizontal, vertical=vertical, wrap_text=wrap, indent=indent)


def _draw_sheet(target: Worksheet, sheet: FormSheet, styles: _Styles) -> None:
    for (row, column), cell in sheet.cells.items():
        _draw_cell(target.cell(row, column), cell, styles)
    for index, width in enumerate(sheet.widths, start=1):
        target.column_dimensions[column_letters(index)].width = width
    merged = {merge.row for merge in sheet.merges}
    for row, height in row_heights(sheet).items():
        kind = RowDimension if row in merged else _GrowingRow
        target.row_dimensions[row] = kind(target, index=row, ht=round(height, 1))
    for merge in sheet.merges:
        # openpyxl's own merging makes each cell of the range anew.
        target.merged_cells.add(
            CellRange(min_row=merge.row, max_row=merge.row, min_col=merge.first, max_col=merge.last)
        )
    _set_page(target, sheet)
    target.protection.sheet = True
    # Who lacks the font may widen and heighten; the cells stay locked.
    target.protection.formatColumns = target.protection.formatRows = False


def _draw_cell(drawn: Any, cell: FormCell, styles: _Styles) -> None:
    # openpyxl would take a text that begins with "=" for a formula, and a number for a float.
    drawn._style = styles.of(cell)
    if isinstance(cell.value, str):
        drawn._value, drawn.data_type = _ESCAPE.sub("_x005F_", cell_text(cell.value)), "s"
    elif cell.value is not None:
        drawn._value, drawn.data_type = cell_text(cell.value), "n"


def _set_page(target: Worksheet, sheet: FormSheet) -> None:
    page, setup = sheet.page, target.page_setup
    setup.paperSize, setup.orientation = _A4, "landscape" if page.landscape else "portrait"
    setup.fitToWidth, setup.fitToHeight = 1, int(page.whole)
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    target.page_margins = PageMargins(**_MARGINS)
    target.print_options.horizontalCentered = True
    target.sheet_view.showGridLines = False
    if page.repeat is not None:
        target.print_title_rows = f"{page.repeat[0]}:{page.repeat[1]}"
    if sheet.freeze > 1:
        target.freeze_panes = f"A{sheet.freeze}"
    footer: Any = target.oddFooter
    left, right = page.footer
    _set_footer(footer.left, left.replace("&", "&&"))
    _set_footer(footer.right, right.format(page="&P", pages="&N"))


def _set_footer(part: Any, text: str) -> None:
    part.text, part.font, part.size = text, f"{FONT},Regular", BODY_POINTS - 2


def _draw_carrier(workbook: Workbook, carried: Sequence[str]) -> None:
    sheet = workbook.create_sheet(SHEET_NAME)
    for row, text in enumerate(carried, start=1):
        sheet.cell(row, 1, text)
    sheet.sheet_state = "veryHidden"
    sheet.protection.sheet = True
