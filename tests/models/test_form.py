"""The visible form as values: references, canonical cell texts, the view."""

from __future__ import annotations

import pytest

from models.form import Content, FormCell, FormSheet, Page, Style, cell_name, cell_text, column_letters, view, views
from models.form_builder import SheetBuilder
from models.numbers import Number


@pytest.mark.parametrize(("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (128, "DX")])
def test_columns_have_letters(column: int, letters: str) -> None:
    assert column_letters(column) == letters


def test_a_place_has_a_reference() -> None:
    assert cell_name((12, 3)) == "C12"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        ("  ก \r\nข  ", "  ก\nข"),
        (0, "0"),
        (1234, "1234"),
        (Number("98.50"), "98.5"),
        (Number(100), "100"),
    ],
)
def test_cells_have_canonical_texts(value: Content, text: str) -> None:
    assert cell_text(value) == text


def test_a_view_leaves_out_cells_that_show_nothing() -> None:
    cells = {(1, 1): FormCell(value="ก"), (1, 2): FormCell(), (2, 2): FormCell(value=" "), (3, 1): FormCell(value=0)}
    sheet = FormSheet(name="แผ่น", widths=(10, 10), cells=cells)
    assert view(sheet).cells == {"A1": "ก", "A3": "0"}
    assert views([sheet]) == (view(sheet),)


def test_a_builder_lays_rows_below_one_another() -> None:
    builder = SheetBuilder("แผ่น", (5, 10, 15))
    builder.add_band("หัว", Style.TITLE)
    builder.add_space()
    builder.add(FormCell(value="1"), FormCell(value=2))
    builder.add_spans(("ซ้าย", Style.FIELD, 1), ("", Style.FIELD_END, 2))
    sheet = builder.sheet(Page(landscape=False), freeze=4)
    assert view(sheet).cells == {"A1": "หัว", "A3": "1", "B3": "2", "A4": "ซ้าย"}
    assert [(merge.row, merge.first, merge.last) for merge in sheet.merges] == [(1, 1, 3), (4, 2, 3)]
    assert {place for place, cell in sheet.cells.items() if cell.style is Style.FIELD_END} == {(4, 2), (4, 3)}
    assert (sheet.freeze, sheet.page.landscape) == (4, False)
