"""What waits for a person, as the district's window lists it, and the log of imports."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from models.import_state import ImportState
from storage.district_file import DistrictFile
from storage.import_log import import_log
from storage.importing import import_paths
from storage.quarantine import edited_cells, waiting
from storage.reporting import status
from tests.helpers.district import BRANCH_SCHOOL, NOW, OPEN_SCHOOL, edit_cell, enrol, make_district, write
from tests.helpers.factories import make_report, make_signer

YEAR = 2564


@pytest.fixture
def district(tmp_path: Path) -> Iterator[DistrictFile]:
    with make_district(tmp_path / "เขต.chiwat") as district:
        yield district


def take(district: DistrictFile, *paths: Path) -> tuple[ImportState, ...]:
    return tuple(file.state for file in import_paths(district, paths, now=NOW).files)


def matters(district: DistrictFile) -> list[tuple[str, str, int]]:
    return [
        (matter.reporter.code, matter.outcome.reason, len(matter.heads))
        for matter in waiting(district, status(district, YEAR))
    ]


def test_an_unknown_key_waits_until_it_is_enrolled(district: DistrictFile, tmp_path: Path) -> None:
    take(district, write(tmp_path / "a.xlsx")[0])
    assert matters(district) == [(OPEN_SCHOOL.code, "compare_fingerprint", 0)]
    enrol(district)
    assert matters(district) == []


def test_another_key_than_the_enrolled_one_waits(district: DistrictFile, tmp_path: Path) -> None:
    take(district, write(tmp_path / "a.xlsx")[0])
    enrol(district)
    take(district, write(tmp_path / "b.xlsx", signer=make_signer(7), made_at="2021-10-01T10:00:00+07:00")[0])
    assert matters(district) == [(OPEN_SCHOOL.code, "another_key_enrolled", 0)]


def test_a_fork_is_one_matter_with_its_heads(district: DistrictFile, tmp_path: Path) -> None:
    take(district, write(tmp_path / "a.xlsx")[0])
    enrol(district)
    take(district, write(tmp_path / "b.xlsx", made_at="2021-10-01T10:00:00+07:00")[0])
    assert matters(district) == [(OPEN_SCHOOL.code, "not_one_line", 2)]
    (matter,) = waiting(district, status(district, YEAR))
    district.choose(OPEN_SCHOOL, YEAR, NOW, "เจ้าหน้าที่", document=matter.heads[0].digest)
    assert matters(district) == []


@pytest.mark.parametrize("forked", [False, True])
def test_what_was_returned_waits_no_longer(district: DistrictFile, tmp_path: Path, forked: bool) -> None:
    path, _ = write(tmp_path / "a.xlsx")
    take(district, path)
    enrol(district)
    if forked:
        take(district, write(tmp_path / "b.xlsx", made_at="2021-10-01T10:00:00+07:00")[0])
    else:
        take(district, write(tmp_path / "c.xlsx", signer=make_signer(7), made_at="2021-10-01T10:00:00+07:00")[0])
    (matter,) = waiting(district, status(district, YEAR))
    document = "" if forked else matter.document.digest
    district.return_(OPEN_SCHOOL, YEAR, NOW, "เจ้าหน้าที่", reason="ส่งใหม่", document=document)
    assert matters(district) == []


def test_edited_cells_are_named_by_code_and_head(district: DistrictFile, tmp_path: Path) -> None:
    path, _ = write(tmp_path / "a.xlsx")
    edited = edit_cell(path, tmp_path / "b.xlsx", "77")
    take(district, edited)
    enrol(district)
    assert matters(district) == [(OPEN_SCHOOL.code, "signed_figures_wait", 0)]
    (cell,) = edited_cells(edited.read_bytes())
    assert cell.difference.found == "77"
    assert cell.code
    assert cell.head
    assert edited_cells(path.read_bytes()) == ()


def test_a_whole_sheet_has_no_code(tmp_path: Path) -> None:
    path, _ = write(tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(path)
    book.create_sheet("เพิ่มเอง")
    book.save(path)
    (cell,) = edited_cells(path.read_bytes())
    assert (cell.difference.cell, cell.code, cell.head) == ("", "", "")


def test_the_log_tells_every_file_of_every_batch_with_its_bytes(district: DistrictFile, tmp_path: Path) -> None:
    """The newest batch first; what was refused is told too, and kept where it was made by us."""
    path, digest = write(tmp_path / "a.xlsx")
    other, _ = write(tmp_path / "b.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    stranger = tmp_path / "x.xlsx"
    stranger.write_bytes(b"no workbook")
    take(district, path, stranger)
    take(district, path, other)
    lines = import_log(district.database)
    assert [line.batch for line in lines] == [2, 2, 1, 1]
    assert {(line.batch, line.name, line.state, line.brought, line.kept) for line in lines} == {
        (1, "a.xlsx", ImportState.UNKNOWN_KEY, True, True),
        (1, "x.xlsx", ImportState.NO_PACKAGE, False, False),
        (2, "a.xlsx", ImportState.IDENTICAL, False, True),
        (2, "b.xlsx", ImportState.UNKNOWN_KEY, True, True),
    }
    held = next(line for line in lines if line.digest == digest)
    assert (held.reporter, held.year, held.revision) == (OPEN_SCHOOL, YEAR, 1)
    assert district.records.file_bytes(held.sha256) == path.read_bytes()


def test_a_forged_package_is_kept_as_evidence(district: DistrictFile, tmp_path: Path) -> None:
    path, _ = write(tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(path)
    hidden = next(sheet for sheet in book.worksheets if sheet.sheet_state != "visible")
    cells = (cell for row in hidden.iter_rows() for cell in row)
    cell = next(cell for cell in cells if isinstance(cell.value, str) and len(cell.value) > 500)
    text = str(cell.value)
    cell.value = text[:100] + ("B" if text[100] == "A" else "A") + text[101:]
    book.save(path)
    (state,) = take(district, path)
    assert state in {ImportState.DAMAGED, ImportState.BAD_SIGNATURE}
    (line,) = import_log(district.database)
    assert (line.kept, line.brought, line.reporter) == (True, False, None)
    assert district.records.file_bytes(hashlib.sha256(path.read_bytes()).hexdigest()) == path.read_bytes()
