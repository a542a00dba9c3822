"""The visible form of a document: sheets of cells that a person reads, prints and signs (DESIGN section 3).

A rendering is pure and repeatable: what a reader renders from the payload must equal the ``view`` that was signed.
Positions and texts are part of that; styles, widths and heights are not.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache

from models.canonical import Value
from models.numbers import Number, canonical_text
from models.submission import SheetView
from models.text import normalise_cell_text

Content = str | int | Number | None
Place = tuple[int, int]


class Style(StrEnum):
    """What a cell is; fonts, borders and colours follow from it where the sheet is drawn."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    FIELD = "field"
    FIELD_END = "field_end"
    HEAD = "head"
    ISSUE = "issue"
    GUIDELINE = "guideline"
    GROUP = "group"
    CODE = "code"
    TEXT = "text"
    CENTRE = "centre"
    NUMBER = "number"
    RESULT = "result"
    RESULT_TEXT = "result_text"
    TOTAL = "total"
    TOTAL_NUMBER = "total_number"
    HINT = "hint"
    SIGNATURE = "signature"


class FormCell(Value):
    """A cell; a number is shown with ``decimals`` places, and a cell without value still has its borders."""

    value: Content = None
    style: Style = Style.TEXT
    decimals: int = 0


class Merge(Value):
    """Merged cells of one row, first to last column."""

    row: int
    first: int
    last: int


class Page(Value):
    """How a sheet is printed: A4, fitted to the width, or whole to one page; ``repeat`` are the rows on each page."""

    landscape: bool = True
    whole: bool = False
    repeat: tuple[int, int] | None = None
    footer: tuple[str, str] = ("", "")


class FormSheet(Value):
    """A sheet: cells by (row, column), both from 1; widths in digits; ``freeze`` is the first row that scrolls."""

    name: str
    widths: tuple[float, ...]
    cells: dict[Place, FormCell]
    merges: tuple[Merge, ...] = ()
    freeze: int = 1
    page: Page = Page()


@cache
def column_letters(column: int) -> str:
    """Return a column's letters: A is 1, AA is 27."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@lru_cache(maxsize=16_384)
def cell_name(place: Place) -> str:
    """Return a place's A1 reference."""
    return f"{column_letters(place[1])}{place[0]}"


def cell_text(value: Content) -> str:
    """Return a cell's canonical text: numbers at 15 significant digits, text normalised, ``""`` for nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        return normalise_cell_text(value)
    return canonical_text(value if isinstance(value, Number) else Decimal(value))


def view(sheet: FormSheet) -> SheetView:
    """Return the expected text of every cell of a sheet that shows something."""
    texts = {}
    for place, cell in sheet.cells.items():
        if cell.value is not None and (text := cell_text(cell.value)):
            texts[cell_name(place)] = text
    return SheetView(name=sheet.name, cells=texts)


def views(sheets: Iterable[FormSheet]) -> tuple[SheetView, ...]:
    """Return the expected texts of all sheets, as a submission carries them."""
    return tuple(view(sheet) for sheet in sheets)
