"""Every edit made with another program is named exactly, whichever program it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import pytest

from models.canonical import encode
from models.dsse import DocumentType
from models.errors import InvalidDataError
from models.plan import ReporterType
from models.submission import Entry, Reporter, SheetView, Submission
from storage.carrier_sheet import carried_texts
from storage.comparison import CellDifference, DifferenceKind, cell_differences
from storage.documents import read_submission, submission_sheets, with_view
from storage.package import package_bytes
from storage.sheets import read_workbook
from tests.helpers.factories import BRANCH, make_plan, make_signer, make_submission, make_tricky_report
from tests.helpers.packages import signed_submission
from tests.peers.edits import Edit
from tests.peers.programs import EDITING, Program

Kind = DifferenceKind
FORM, PROFILE, CARRIER = "แบบรายงาน", "ข้อมูลพื้นฐาน", "_chiwat"


def named(cell: str, expected: str, found: str, kind: Kind, sheet: str = FORM) -> CellDifference:
    return CellDifference(sheet=sheet, cell=cell, expected=expected, found=found, kind=kind)


def on_form(action: str, place: str, value: str | float = "") -> Edit:
    return Edit(action, FORM, place, value)


# In the first layout F10 is a numerator of 59 and H20 a result of 54.25; row 12 is 1/1.3.
CASES: dict[str, tuple[tuple[Edit, ...], tuple[CellDifference, ...]]] = {
    "number": ((on_form("number", "F10", 60),), (named("F10", "59", "60", Kind.CHANGED),)),
    "decimals": ((on_form("number", "H20", 54.251),), (
        named("H20", "54.25", "54.251", Kind.CHANGED),
        named("H20", "54.251", "#,##0.00", Kind.NUMBER_FORMAT),
    )),
    "number added": ((on_form("number", "F12", 7),), (named("F12", "", "7", Kind.ADDED),)),
    "number deleted": ((on_form("text", "F10", ""),), (named("F10", "59", "", Kind.MISSING),)),
    "text": ((on_form("text", "H11", "ไม่ใช่"),), (named("H11", "ใช่", "ไม่ใช่", Kind.CHANGED),)),
    "text for a number": ((on_form("text", "H20", "54,25"),), (named("H20", "54.25", "54,25", Kind.CHANGED),)),
    "date": ((on_form("date", "F10", "2021-08-12"),), (
        named("F10", "59", "44420", Kind.CHANGED),
        named("F10", "44420", "d/m/yyyy", Kind.NUMBER_FORMAT),
    )),
    "formula": ((on_form("formula", "F10", "=60-1"),), (named("F10", "", "59", Kind.FORMULA),)),
    "row deleted": ((on_form("delete_row", "12"),), (named("A12", "1/1.3", "", Kind.ROW_DELETED),)),
    "row inserted": (
        (on_form("insert_row", "12"), on_form("text", "A12", "1/1.2ก"), on_form("number", "F12", 12)),
        (named("A12", "", "1/1.2ก", Kind.ROW_INSERTED),),
    ),
    "empty row inserted": ((on_form("insert_row", "12"),), ()),
    "row hidden": ((on_form("hide_row", "12"),), (named("A12", "1/1.3", "", Kind.HIDDEN_ROW),)),
    "column hidden": ((on_form("hide_column", "J"),), (named("J7", "หมายเหตุ / เหตุผล", "", Kind.HIDDEN_COLUMN),)),
    "number format of text": ((on_form("format", "H20", '"88.00"'),), (
        named("H20", "54.25", '"88.00"', Kind.NUMBER_FORMAT),
    )),
    "number format of percent": ((on_form("format", "H20", "0%"),), (named("H20", "54.25", "0%", Kind.NUMBER_FORMAT),)),
    "fewer decimals": ((on_form("format", "H20", "0.0"),), (named("H20", "54.25", "0.0", Kind.NUMBER_FORMAT),)),
    "more decimals": ((on_form("format", "H20", "0.000"),), ()),
    "sheet renamed": ((Edit("rename_sheet", PROFILE, "", "อื่น"),), (
        named("", "", "", Kind.SHEET_MISSING, PROFILE),
        named("", "", "", Kind.SHEET_ADDED, "อื่น"),
    )),
    "sheet deleted": ((Edit("delete_sheet", PROFILE),), (named("", "", "", Kind.SHEET_MISSING, PROFILE),)),
    "sheet hidden": ((Edit("hide_sheet", PROFILE),), (named("", "", "", Kind.SHEET_MISSING, PROFILE),)),
    "sheet added": ((Edit("add_sheet", "แผ่นเพิ่ม"),), (named("", "", "", Kind.SHEET_ADDED, "แผ่นเพิ่ม"),)),
}  # fmt: skip

# What a program itself makes of an edit: openpyxl computes nothing, Gnumeric shows hidden sheets again.
OTHERWISE: dict[tuple[str, str], tuple[CellDifference, ...]] = {
    ("openpyxl", "formula"): (named("F10", "59", "", Kind.MISSING), named("F10", "", "", Kind.FORMULA)),
    ("gnumeric", "sheet hidden"): (),
}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    path = tmp_path / "submission.xlsx"
    path.write_bytes(signed_submission()[1])
    return path


@pytest.mark.parametrize("program", EDITING)
@pytest.mark.parametrize("case", CASES)
def test_an_edit_is_named(program: str, case: str, package: Path, peers: Mapping[str, Program]) -> None:
    edits, expected = CASES[case]
    signed, _ = signed_submission()
    found, opened = read_submission(peers[program](package, edits).read_bytes())
    assert found == signed
    assert cell_differences(opened.workbook, signed.view) == OTHERWISE.get((program, case), expected)


@pytest.mark.parametrize("program", EDITING)
@pytest.mark.parametrize(
    ("edit", "code", "path"),
    [
        (Edit("delete_sheet", CARRIER), "no_package", None),
        (Edit("copy_sheet", CARRIER, "", "สำเนา"), "damaged", CARRIER),
        (Edit("text", CARRIER, "A1", ""), "damaged", "A1"),
        (Edit("text", CARRIER, "A3", "AAAA"), "damaged", "A2"),
        (Edit("delete_row", CARRIER, "3"), "damaged", "A2"),
    ],
    ids=["deleted", "duplicated", "head emptied", "cell changed", "row deleted"],
)
def test_a_package_whose_carrier_was_touched_is_refused(
    program: str, edit: Edit, code: str, path: str | None, package: Path, peers: Mapping[str, Program]
) -> None:
    data = peers[program](package, (edit,)).read_bytes()
    with pytest.raises(InvalidDataError) as error:
        read_submission(data)
    assert (error.value.code, error.value.params.get("path")) == (code, path)


def another_school() -> tuple[Submission, bytes]:
    """Return another school's submission, which differs in its name and one figure."""
    entries = make_tricky_report().entries
    entries["1/2.3"] = Entry(numerator=3, denominator=4)
    report = msgspec.structs.replace(
        make_tricky_report(), reporter=Reporter(type=ReporterType.SCHOOL, code=BRANCH), entries=entries
    )
    made = with_view(
        make_plan(), make_submission(report=report, name="บ้านอื่น", amphoe="แม่ริม", key=make_signer(2).public_key)
    )
    sheets = submission_sheets(make_plan(), made)
    return made, package_bytes(DocumentType.SUBMISSION, encode(made), make_signer(2), sheets)


def unlike(view: Sequence[SheetView], shown: Sequence[SheetView]) -> set[CellDifference]:
    """Return the differences of two forms of the same rows."""
    pairs = (
        (one.name, cell, one.cells.get(cell, ""), two.cells.get(cell, ""))
        for one, two in zip(view, shown, strict=True)
        for cell in one.cells.keys() | two.cells.keys()
    )
    return {
        named(cell, was, now, Kind.CHANGED if was and now else Kind.MISSING if was else Kind.ADDED, sheet)
        for sheet, cell, was, now in pairs if was != now
    }  # fmt: skip


@pytest.mark.parametrize("program", EDITING)
def test_the_carrier_of_another_school_does_not_fit_the_form(
    program: str, package: Path, peers: Mapping[str, Program]
) -> None:
    other, data = another_school()
    texts = carried_texts(read_workbook(data))
    own = len(carried_texts(read_workbook(package.read_bytes())))
    fill = [Edit("text", CARRIER, f"A{row}", text) for row, text in enumerate(texts, start=1)]
    rest = [Edit("text", CARRIER, f"A{row}", "") for row in range(len(texts) + 1, own + 1)]
    found, opened = read_submission(peers[program](package, (*fill, *rest)).read_bytes())
    assert found == other
    differences = cell_differences(opened.workbook, other.view)
    assert set(differences) == unlike(other.view, signed_submission()[0].view)
    assert {one.cell for one in differences} == {"A4", "F4", "F5", "F16", "G16", "H16", "I16", "J16", "A25"}
