"""The drawn workbook: what a spreadsheet program gets to see."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import openpyxl
import pytest

from models.form import FormCell, FormSheet, Page, Style
from models.form_measure import row_heights
from models.numbers import Number
from storage.documents import submission_sheets
from storage.form_writer import draw_workbook
from storage.sheets import read_workbook
from tests.helpers.factories import make_plan
from tests.helpers.packages import signed_submission


@pytest.fixture(scope="module")
def sheets() -> Iterator[list[Any]]:
    workbook = openpyxl.load_workbook(io.BytesIO(signed_submission()[1]))
    yield list(workbook.worksheets)
    workbook.close()


def one(cell: FormCell, **fields: object) -> FormSheet:
    return FormSheet(name="แผ่น", widths=(20,), cells={(1, 1): cell}, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["=1+1", "-1", "@SUM(A1)", "_x0041_", "_x005F_x0041_", "'a", "ก\nข", '<&>"', "+66", "#N/A", "TRUE", " x"]
)
def test_texts_are_written_as_they_are(text: str) -> None:
    cell = read_workbook(draw_workbook([one(FormCell(value=text))], ())).sheets[0].cells[1, 1]
    assert (cell.value, cell.formula) == (text, False)


@pytest.mark.parametrize(
    ("value", "decimals", "number_format"),
    [
        (Number("33.333333"), 2, "#,##0.00"),
        (Number("0.000001"), 6, "#,##0.000000"),
        (999_999_999_999_999, 0, "#,##0"),
        (Number("123456789012.345"), 3, "#,##0.000"),
    ],
)
def test_numbers_keep_their_digits(value: Number | int, decimals: int, number_format: str) -> None:
    drawn = draw_workbook([one(FormCell(value=value, style=Style.NUMBER, decimals=decimals))], ())
    cell = read_workbook(drawn).sheets[0].cells[1, 1]
    assert (cell.value, cell.number_format) == (value, number_format)


def test_the_same_document_gives_the_same_bytes() -> None:
    sheet = one(FormCell(value="ก"))
    made_at = datetime(2021, 9, 30, tzinfo=UTC)
    assert draw_workbook([sheet], ("a",), made_at) == draw_workbook([sheet], ("a",), made_at)
    assert draw_workbook([sheet], ("a",)) == draw_workbook([sheet], ("a",))


def test_properties_name_the_program_and_when_the_document_was_made() -> None:
    drawn = draw_workbook([one(FormCell(value="ก"))], (), datetime(2021, 9, 30, 3, 15, tzinfo=UTC))
    properties = openpyxl.load_workbook(io.BytesIO(drawn)).properties
    assert (properties.creator, properties.created, properties.modified) == (
        "Chiwat",
        datetime(2021, 9, 30, 3, 15),
        datetime(2021, 9, 30, 3, 15),
    )
    with zipfile.ZipFile(io.BytesIO(drawn)) as archive:
        assert b"Excel" not in archive.read("docProps/app.xml")
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_all_sheets_are_protected_and_only_the_carrier_is_hidden(sheets: list[Any]) -> None:
    assert [sheet.sheet_state for sheet in sheets] == ["visible", "visible", "visible", "veryHidden"]
    assert all(sheet.protection.sheet for sheet in sheets)


def test_no_cell_holds_a_formula(sheets: list[Any]) -> None:
    assert not [cell for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_the_form_prints_on_a4_across_with_its_head_on_every_page(sheets: list[Any]) -> None:
    form, profile, _, _ = sheets
    assert (form.page_setup.paperSize, form.page_setup.orientation) == (9, "landscape")
    assert (form.page_setup.fitToWidth, form.page_setup.fitToHeight) == (1, 0)
    assert (profile.page_setup.orientation, profile.page_setup.fitToHeight) == ("portrait", 1)
    assert form.print_title_rows == "$7:$7"
    assert (form.freeze_panes, profile.freeze_panes) == (None, "A5")
    assert form.oddFooter.right.text == "หน้า &P จาก &N"


def test_an_ampersand_in_a_footer_is_no_code() -> None:
    sheet = one(FormCell(value="ก"), page=Page(footer=("ก & ข", "{page}/{pages}")))
    found: Any = openpyxl.load_workbook(io.BytesIO(draw_workbook([sheet], ()))).worksheets[0]
    assert found.oddFooter.left.text == "ก && ข"
    assert found.freeze_panes is None


def test_rows_have_the_height_of_their_text(sheets: list[Any]) -> None:
    plan, submission = make_plan(), signed_submission()[0]
    expected = row_heights(submission_sheets(plan, submission)[0])
    found = {row: sheets[0].row_dimensions[row].height for row in expected}
    assert found == {row: pytest.approx(height, abs=0.06) for row, height in expected.items()}


def test_rows_grow_with_the_font_unless_their_cells_are_merged() -> None:
    with zipfile.ZipFile(io.BytesIO(signed_submission()[1])) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    merged = {int(part.partition(":")[0][1:]) for part in xml.split('mergeCell ref="')[1:]}
    fixed = {int(row.partition('"')[0]) for row in xml.split('<row r="')[1:] if 'customHeight="1"' in row.split(">")[0]}
    assert fixed == merged


def test_every_column_of_a_row_has_its_borders(sheets: list[Any]) -> None:
    head = sheets[0][7]
    assert all(cell.border.left.style == "thin" for cell in head)
    assert len(head) == 10
