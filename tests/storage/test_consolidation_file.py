"""A district's figures as a signed file, and many files merged."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import msgspec
import openpyxl
import pytest

from models.canonical import encode
from models.dsse import DocumentType
from models.errors import InvalidDataError, UntrustedError
from models.form import FormCell, FormSheet
from models.national import DistrictFigures
from models.numbers import Number, Total
from models.plan import District, Kind
from models.submission import Entry
from models.tally import Tally
from storage.consolidation_file import merge_files, national_json, read_figures, write_figures, write_national_csv
from storage.district_file import DistrictFile
from storage.importing import import_paths
from storage.keys import OpenKey
from storage.office_documents import document_sheets, read_document, write_document
from storage.package import package_bytes
from storage.reporting import annual_report
from storage.verification import verify_package
from tests.helpers.district import NOW, OFFICE, OPEN_SCHOOL, PASSPHRASE, enrol, make_district, write
from tests.helpers.factories import YEAR, make_entries, make_office_report, make_report, make_signer

SHEET = FormSheet(name="แบบรายงาน", widths=(8,), cells={(1, 1): FormCell(value="ก")})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("figures")
    with make_district(folder / "district.chiwat") as district:
        for report in (make_report(entries=make_entries() | {"1/1.2": Entry(answer=False)}), make_office_report()):
            path, _ = write(folder / f"{report.reporter.code}.xlsx", report=report)
            import_paths(district, [path], now=NOW)
            enrol(district, report.reporter)
        district.accept_all(YEAR, NOW, "เจ้าหน้าที่")
        write_figures(district, YEAR, folder / "figures.xlsx", district.open_key(PASSPHRASE), NOW)
    return folder


@pytest.fixture
def district(folder: Path) -> Iterator[DistrictFile]:
    with DistrictFile.open(folder / "district.chiwat", read_only=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def key(folder: Path) -> OpenKey:
    with DistrictFile.open(folder / "district.chiwat", read_only=True) as opened:
        return opened.open_key(PASSPHRASE)


def other_district(folder: Path, out: Path) -> DistrictFigures:
    """Write the same figures as another district's, of other reports."""
    figures = read_figures(folder / "figures.xlsx").figures
    neighbour = District(id="d2", name="เขตข้างเคียง", short_name="ขค.", province="เชียงใหม่")
    digests = tuple(f"{n:064x}" for n in range(len(figures.digests)))
    figures = msgspec.structs.replace(figures, district=neighbour, digests=digests)
    write_document(out, figures, make_signer(7))
    return figures


def test_a_file_holds_the_reports_figures(district: DistrictFile, folder: Path) -> None:
    found = read_figures(folder / "figures.xlsx")
    whole = annual_report(district, YEAR).whole
    assert found.key == district.public_key
    assert found.differences == ()
    assert found.figures.digests == whole.digests
    expected = [(r.indicator.id, r.sums) for r in whole.results if r.indicator.kind is not Kind.REPEAT]
    assert [(one.indicator.id, one.sums) for one in found.figures.indicators] == expected
    assert len(found.figures.digests) == 2
    assert found.figures.expected == 3


def test_only_the_districts_key_signs(district: DistrictFile, tmp_path: Path) -> None:
    with pytest.raises(UntrustedError, match="wrong_key"):
        write_figures(district, YEAR, tmp_path / "x.xlsx", make_signer(5), NOW)


def test_verify_knows_it_and_names_an_edited_cell(folder: Path, tmp_path: Path) -> None:
    found = verify_package((folder / "figures.xlsx").read_bytes())
    assert (found.state, found.document, found.year) == ("valid", DocumentType.CONSOLIDATION, YEAR)
    book = openpyxl.load_workbook(folder / "figures.xlsx")
    cell = next(cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == 98.33)
    cell.value = 99
    book.save(tmp_path / "edited.xlsx")
    edited = verify_package((tmp_path / "edited.xlsx").read_bytes())
    assert (edited.state, [one.cell for one in edited.differences]) == ("cells_changed", [cell.coordinate])
    assert [one.cell for one in read_figures(tmp_path / "edited.xlsx").differences] == [cell.coordinate]


def test_two_districts_add_up(folder: Path, tmp_path: Path) -> None:
    other_district(folder, tmp_path / "other.xlsx")
    files = [read_figures(folder / "figures.xlsx"), read_figures(tmp_path / "other.xlsx")]
    national = merge_files(files)
    found = national_json(national, files)
    assert [one["id"] for one in found["districts"]] == ["d1", "d2"]  # type: ignore[attr-defined]
    rows = {row["id"]: row for row in found["indicators"]}  # type: ignore[attr-defined]
    assert (rows["1/1.1"]["numerator"], rows["1/1.1"]["denominator"], rows["1/1.1"]["value"]) == ("118", "120", "98.33")
    assert (rows["1/1.2"]["value"], rows["1/1.2"]["n_reported"], rows["1/1.2"]["n_applicable"]) == ("0", 2, 4)
    assert (rows["2/1.5"]["value"], rows["2/1.5"]["distribution"]) == (None, {"4": 2})
    assert rows["2/1.4"]["districts"] == {"d1": "93.5", "d2": "93.5"}
    assert files[0].fingerprint != files[1].fingerprint


def test_merged_figures_as_a_table(folder: Path, tmp_path: Path) -> None:
    files = [read_figures(folder / "figures.xlsx")]
    write_national_csv(tmp_path / "national.csv", merge_files(files))
    data = (tmp_path / "national.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig")))}
    assert (rows["1/1.1"]["value"], rows["1/1.1"]["districts"], rows["1/1.1"]["provisional"]) == ("98.33", "1", "yes")
    assert rows["2/1.7"]["distribution"] == "ดีเยี่ยม=1"
    assert rows["1/2.3"]["value"] == ""


def test_another_document_is_refused(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError, match="wrong_document"):
        read_figures(folder / f"{OPEN_SCHOOL.code}.xlsx")
    data = package_bytes(DocumentType.CONSOLIDATION, b"{}", make_signer(), (SHEET,))
    (tmp_path / "empty.xlsx").write_bytes(data)
    with pytest.raises(InvalidDataError, match="damaged"):
        read_figures(tmp_path / "empty.xlsx")


@pytest.mark.parametrize("layout", [0, 2])
def test_a_layout_to_come_is_newer(folder: Path, layout: int) -> None:
    figures = msgspec.structs.replace(read_figures(folder / "figures.xlsx").figures, layout=layout)
    data = package_bytes(DocumentType.CONSOLIDATION, encode(figures), make_signer(), (SHEET,))
    with pytest.raises(InvalidDataError, match="newer_format"):
        read_document(data, DistrictFigures)


def test_every_kind_of_figure_has_its_row(folder: Path) -> None:
    figures = read_figures(folder / "figures.xlsx").figures
    by_id = {one.indicator.id: one for one in figures.indicators}
    levels = Tally(reported=4, levels={"ดี": 2, "ไม่รู้จัก": 1, "พอใช้": 1})
    several = msgspec.structs.replace(by_id["2/1.7"], sums=levels)
    mean = msgspec.structs.replace(
        by_id["2/1.1.1"], sums=Tally(reported=1, total=Total("542.5"), examined=10, enrolled=10)
    )
    (sheet,) = document_sheets(msgspec.structs.replace(figures, indicators=(several, mean)))
    rows = {sheet.cells[row, 1].value: row for row, column in sheet.cells if column == 1}
    assert sheet.cells[rows["2/1.7"], 4].value == "พอใช้: 1 แห่ง\nดี: 2 แห่ง\nไม่รู้จัก: 1 แห่ง"
    assert "เทียบไม่ได้" in str(sheet.cells[rows["2/1.7"], 10].value)
    top = sheet.cells[rows["2/1.1.1"], 5]
    assert (top.value, top.decimals, sheet.cells[rows["2/1.1.1"], 6].value) == (Number("542.5"), 1, 10)
    assert OFFICE.code == figures.district.id
