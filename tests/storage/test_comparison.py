"""Cell comparison: silent on what programs do to a file, and naming what a person did."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from models.errors import ChiwatError
from models.submission import SheetView
from storage.comparison import MOST_DIFFERENCES, CellDifference, DifferenceKind, cell_differences, found_text
from storage.documents import read_submission
from storage.sheets import Cell, Sheet, read_workbook
from storage.sheets import Workbook as FoundWorkbook
from tests.helpers.hostile import unzipped, zipped
from tests.helpers.packages import edited, signed_submission

Kind = DifferenceKind
FORM, PROFILE = "แบบรายงาน", "ข้อมูลพื้นฐาน"


def differences(edit: Callable[[Workbook], object]) -> tuple[CellDifference, ...]:
    """Return what is found after an edit of the signed submission."""
    submission, data = signed_submission()
    return cell_differences(read_workbook(edited(data, edit)), submission.view)


def form(workbook: Workbook) -> Any:
    return workbook[FORM]


def place_of(value: object, column: str = "") -> str:
    """Return where the form shows a value first."""
    sheet = openpyxl.load_workbook(io.BytesIO(signed_submission()[1]))[FORM]
    cells = (cell for row in sheet.iter_rows() for cell in row)
    return next(str(c.coordinate) for c in cells if c.value == value and str(c.coordinate).startswith(column))


def set_cell(place: str, value: object) -> Callable[[Workbook], None]:
    def edit(workbook: Workbook) -> None:
        form(workbook)[place].value = value

    return edit


def difference(place: str, expected: str, found: str, kind: Kind) -> CellDifference:
    return CellDifference(sheet=FORM, cell=place, expected=expected, found=found, kind=kind)


def test_the_file_as_written_shows_no_difference() -> None:
    submission, data = signed_submission()
    assert cell_differences(read_workbook(data), submission.view) == ()


def test_a_file_saved_again_by_openpyxl_shows_none() -> None:
    assert differences(lambda workbook: None) == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [(59, 60, ("59", "60")), ("ใช่", "ไม่ใช่", ("ใช่", "ไม่ใช่")), (54.25, "54,25", ("54.25", "54,25"))],
    ids=["number", "word", "number-to-text"],
)
def test_a_changed_cell_is_named(old: object, new: object, expected: tuple[str, str]) -> None:
    place = place_of(old)
    assert differences(set_cell(place, new)) == (difference(place, *expected, Kind.CHANGED),)


def test_a_number_typed_as_text_reads_the_same() -> None:
    assert differences(set_cell(place_of(59), "59")) == ()


def test_an_emptied_cell_is_missing() -> None:
    place = place_of(59)
    assert differences(set_cell(place, None)) == (difference(place, "59", "", Kind.MISSING),)


@pytest.mark.parametrize("place", ["L9", "A200"])
def test_a_text_beside_or_below_the_form_is_found(place: str) -> None:
    kind = Kind.ADDED if place == "L9" else Kind.ROW_INSERTED
    assert differences(set_cell(place, "แอบใส่")) == (difference(place, "", "แอบใส่", kind),)


def test_a_changed_row_code_is_one_change() -> None:
    place = place_of("1/1.2")
    assert differences(set_cell(place, "1/9.9")) == (difference(place, "1/1.2", "1/9.9", Kind.CHANGED),)


def test_a_formula_in_place_of_a_value_is_flagged() -> None:
    place = place_of(59)
    found = differences(set_cell(place, "=58+1"))
    assert [(one.cell, one.kind) for one in found] == [(place, Kind.MISSING), (place, Kind.FORMULA)]


@pytest.mark.parametrize("number_format", ['"88.00"', "0%", "#,##0,", "0", ";;;", "#,##0.0", "[Red]0.00", "d/m/yyyy"])
def test_a_number_format_that_lies_is_flagged(number_format: str) -> None:
    place = place_of(98.33)

    def edit(workbook: Workbook) -> None:
        form(workbook)[place].number_format = number_format

    assert differences(edit) == (difference(place, "98.33", number_format, Kind.NUMBER_FORMAT),)


@pytest.mark.parametrize("number_format", ["General", "0.00", "#,##0.00", "#,##0.000", "[$-41E]#,##0.00", "t0.00", "@"])
def test_a_number_format_that_shows_all_digits_is_not(number_format: str) -> None:
    place = place_of(98.33)

    def edit(workbook: Workbook) -> None:
        form(workbook)[place].number_format = number_format

    assert differences(edit) == ()


def test_a_text_hidden_by_its_format_is_flagged() -> None:
    place = place_of("ใช่")

    def edit(workbook: Workbook) -> None:
        form(workbook)[place].number_format = ';;;"ไม่ใช่"'

    assert [one.kind for one in differences(edit)] == [Kind.NUMBER_FORMAT]


def test_a_hidden_row_is_flagged_once() -> None:
    place = place_of("1/1.2")

    def edit(workbook: Workbook) -> None:
        form(workbook).row_dimensions[int(place[1:])].hidden = True

    assert differences(edit) == (difference(place, "1/1.2", "", Kind.HIDDEN_ROW),)


def test_a_hidden_column_is_flagged_once() -> None:
    def edit(workbook: Workbook) -> None:
        form(workbook).column_dimensions["F"].hidden = True

    assert [(one.cell[0], one.kind) for one in differences(edit)] == [("F", Kind.HIDDEN_COLUMN)]


def test_a_hidden_row_without_text_hides_nothing() -> None:
    def edit(workbook: Workbook) -> None:
        form(workbook).row_dimensions[190].hidden = True

    assert differences(edit) == ()


def unmerge(sheet: Any) -> None:
    # openpyxl moves cells but not the merges over them.
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))


def test_an_inserted_row_is_one_difference() -> None:
    at = int(place_of("1/1.2")[1:])

    def edit(workbook: Workbook) -> None:
        unmerge(form(workbook))
        form(workbook).insert_rows(at)
        form(workbook).cell(at, 1).value = "1/1.1ก"
        form(workbook).cell(at, 6).value = 12

    assert differences(edit) == (difference(f"A{at}", "", "1/1.1ก", Kind.ROW_INSERTED),)


def test_an_empty_row_between_changes_nothing() -> None:
    def edit(workbook: Workbook) -> None:
        unmerge(form(workbook))
        form(workbook).insert_rows(9)

    assert differences(edit) == ()


def test_a_deleted_row_is_one_difference() -> None:
    place = place_of("1/1.2")

    def edit(workbook: Workbook) -> None:
        unmerge(form(workbook))
        form(workbook).delete_rows(int(place[1:]))

    assert differences(edit) == (difference(place, "1/1.2", "", Kind.ROW_DELETED),)


def test_a_copied_row_is_one_difference() -> None:
    at = int(place_of("1/1.2")[1:])

    def edit(workbook: Workbook) -> None:
        sheet = form(workbook)
        unmerge(sheet)
        sheet.insert_rows(at)
        for column in range(1, 11):
            sheet.cell(at, column).value = sheet.cell(at + 1, column).value

    assert differences(edit) == (difference(f"A{at + 1}", "", "1/1.2", Kind.ROW_INSERTED),)


def test_many_rows_of_one_code_are_compared_in_time() -> None:
    rows = {f"A{row}": "1" if row % 2 else "2" for row in range(1, 2000)}
    found = {(row, 1): Cell("1") for row in range(1, 2000)}
    sheet = Sheet(name="ก", state="visible", cells=found)
    assert len(cell_differences(FoundWorkbook(sheets=(sheet,)), (SheetView(name="ก", cells=rows),))) == MOST_DIFFERENCES


def test_rows_shuffled_on_purpose_are_compared_in_time() -> None:
    """A general matcher takes minutes for these, whatever it is that somebody signed."""
    codes = [f"{number:04d}" for number in range(5000)]
    shuffled = random.Random(1).sample(codes, len(codes))
    sheet = Sheet(name="ก", state="visible", cells={(row, 1): Cell(code) for row, code in enumerate(shuffled, start=1)})
    view = SheetView(name="ก", cells={f"A{row}": code for row, code in enumerate(codes, start=1)})
    assert len(cell_differences(FoundWorkbook(sheets=(sheet,)), (view,))) == MOST_DIFFERENCES


@given(st.permutations("กขคงจฉ"), st.integers(0, 6), st.integers(0, 6))
def test_rows_in_any_order_are_paired_by_their_codes(order: list[str], kept: int, signed: int) -> None:
    shown, expected = order[:kept], sorted(order)[:signed]
    sheet = Sheet(name="ก", state="visible", cells={(row, 1): Cell(code) for row, code in enumerate(shown, start=1)})
    view = SheetView(name="ก", cells={f"A{row}": code for row, code in enumerate(expected, start=1)})
    found = cell_differences(FoundWorkbook(sheets=(sheet,)), (view,))
    assert (found == ()) == (shown == expected)


def test_an_edit_below_an_inserted_row_is_still_named() -> None:
    place = place_of(59)
    at = int(place[1:])

    def edit(workbook: Workbook) -> None:
        unmerge(form(workbook))
        form(workbook)[place].value = 60
        form(workbook).insert_rows(2)
        form(workbook).cell(2, 1).value = "แทรก"

    assert differences(edit) == (
        difference("A2", "", "แทรก", Kind.ROW_INSERTED),
        difference(f"{place[0]}{at + 1}", "59", "60", Kind.CHANGED),
    )


def sheet_difference(name: str, kind: Kind) -> CellDifference:
    return CellDifference(sheet=name, cell="", expected="", found="", kind=kind)


def test_a_deleted_sheet_is_missing() -> None:
    assert differences(lambda workbook: workbook.remove(workbook[PROFILE])) == (
        sheet_difference(PROFILE, Kind.SHEET_MISSING),
    )


def test_a_renamed_sheet_is_missing_and_another_added() -> None:
    def edit(workbook: Workbook) -> None:
        workbook[PROFILE].title = "อื่น"

    assert differences(edit) == (
        sheet_difference(PROFILE, Kind.SHEET_MISSING),
        sheet_difference("อื่น", Kind.SHEET_ADDED),
    )


def test_a_hidden_sheet_is_missing_to_who_reads() -> None:
    def edit(workbook: Workbook) -> None:
        workbook[PROFILE].sheet_state = "hidden"

    assert differences(edit) == (sheet_difference(PROFILE, Kind.SHEET_MISSING),)


def test_an_added_sheet_is_named() -> None:
    assert differences(lambda workbook: workbook.create_sheet("แผ่นเพิ่ม")) == (
        sheet_difference("แผ่นเพิ่ม", Kind.SHEET_ADDED),
    )


def test_the_list_of_differences_ends() -> None:
    def edit(workbook: Workbook) -> None:
        for row in range(1, 1000):
            form(workbook).cell(row + 100, 1).value = "เพิ่ม"

    assert len(differences(edit)) == MOST_DIFFERENCES


def test_what_is_merged_is_the_payload() -> None:
    submission, data = signed_submission()
    found, _ = read_submission(edited(data, set_cell(place_of(59), 1)))
    assert found == submission


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("ก \r\nข", "ก\nข"),
        (True, "TRUE"),
        (False, "FALSE"),
        (Decimal("98.50"), "98.5"),
        (Decimal("100"), "100"),
        (Decimal("1E+2"), "100"),
        (Decimal("-0.00"), "0"),
        (Decimal("1E+300"), "1E+300"),
    ],
)
def test_found_cells_have_the_same_canonical_text(value: str | Decimal | bool | None, text: str) -> None:
    assert found_text(Cell(value)) == text


def test_a_view_with_a_reference_that_is_none_is_never_met() -> None:
    sheet = Sheet(name="ก", state="visible", cells={(1, 1): Cell("ข")})
    view = (SheetView(name="ก", cells={"A1": "ข", "a-1": "ค"}),)
    found = cell_differences(FoundWorkbook(sheets=(sheet,)), view)
    assert [(one.expected, one.kind) for one in found] == [("", Kind.ROW_DELETED)]


FIRST_SHEET = "xl/worksheets/sheet1.xml"
CONDITION = (
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule>'
    "</conditionalFormatting>"
)
EXTENDED = (
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x="http://schemas.microsoft.com/office/'
    'spreadsheetml/2009/9/main"><x:conditionalFormattings><x:conditionalFormatting/></x:conditionalFormattings></ext></extLst>'
)
DISGUISES: dict[str, tuple[str, str, Kind]] = {
    "conditional format": ("</sheetData>", "</sheetData>" + CONDITION, Kind.CONDITIONAL_FORMAT),
    "conditional format of Excel 2010": ("</worksheet>", EXTENDED + "</worksheet>", Kind.CONDITIONAL_FORMAT),
    "row hidden as LibreOffice reads it": (r'<row r="8"', '<row hidden="on" r="8"', Kind.HIDDEN_ROW),
    "row as low as a line": (r'<row r="8"[^>]*>', '<row r="8" ht="0.1" customHeight="1">', Kind.HIDDEN_ROW),
    "rows without height": (
        r"<sheetFormatPr[^>]*/>(.*?)" + r'(<row r="8")[^>]*>',
        r'<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>\1\2>',
        Kind.HIDDEN_ROW,
    ),
    "column as narrow as a line": (
        '<col [^>]*min="1"[^>]*/>',
        '<col min="1" max="1" width="0.01" customWidth="1"/>',
        Kind.HIDDEN_COLUMN,
    ),
    "columns without width": (
        r"<sheetFormatPr[^>]*/>(.*?)<cols>.*?</cols>",
        r'<sheetFormatPr defaultRowHeight="15" defaultColWidth="0.1"/>\1',
        Kind.HIDDEN_COLUMN,
    ),
    "merge over figures": ("<mergeCells[^>]*>", '<mergeCells><mergeCell ref="A10:J10"/>', Kind.MERGED_OVER),
}


def with_xml(pattern: str, new: str) -> tuple[CellDifference, ...]:
    """Return what is found after an edit of the form's own XML."""
    submission, data = signed_submission()
    contents = unzipped(data)
    text, count = re.subn(pattern, new, contents[FIRST_SHEET].decode(), count=1, flags=re.DOTALL)
    assert count == 1
    contents[FIRST_SHEET] = text.encode()
    return cell_differences(read_workbook(zipped(contents)), submission.view)


@pytest.mark.parametrize(("pattern", "new", "kind"), DISGUISES.values(), ids=DISGUISES)
def test_what_shows_something_else_than_it_holds_is_flagged(pattern: str, new: str, kind: Kind) -> None:
    assert {one.kind for one in with_xml(pattern, new)} == {kind}


def test_a_sheet_that_hides_zeros_is_flagged_at_each_zero() -> None:
    cells = {(1, 1): Cell(Decimal(0)), (1, 2): Cell(Decimal(5)), (1, 3): Cell(False)}
    sheet = Sheet(name="ก", state="visible", cells=cells, hides_zeros=True)
    view = (SheetView(name="ก", cells={"A1": "0", "B1": "5", "C1": "FALSE"}),)
    found = cell_differences(FoundWorkbook(sheets=(sheet,)), view)
    assert [(one.cell, one.kind) for one in found] == [("A1", Kind.ZEROS_HIDDEN)]


def test_a_carrier_that_everybody_sees_is_another_sheet() -> None:
    def edit(workbook: Workbook) -> None:
        workbook["_chiwat"].sheet_state = "visible"
        workbook["_chiwat"].title = "แบบ"

    assert differences(edit) == (sheet_difference("แบบ", Kind.SHEET_ADDED),)


@pytest.mark.parametrize(("place", "value"), [("B1", "แบบรายงาน"), ("A900", '=WEBSERVICE("x")')])
def test_a_carrier_holds_nothing_beside_its_texts(place: str, value: str) -> None:
    _, data = signed_submission()
    touched = edited(data, lambda workbook: workbook["_chiwat"].__setitem__(place, value))
    with pytest.raises(ChiwatError) as caught:
        read_submission(touched)
    assert caught.value.code == "damaged"
