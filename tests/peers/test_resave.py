"""LibreOffice saves a package again, as .xlsx and by way of .ods: the signature holds and no cell differs."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from models.form import views
from models.submission import Submission
from storage.comparison import CellDifference, DifferenceKind, cell_differences
from storage.documents import plan_sheets, publish_plan, read_plan, read_submission, write_submission
from tests.helpers.factories import make_plan, make_plan_document, make_signer, make_submission, make_tricky_report

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def convert(source: Path, form: str, folder: Path) -> Path:
    """Convert a file with a LibreOffice of its own profile; returns the new file."""
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            str(SOFFICE),
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            form,
            "--outdir",
            folder,
            source,
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return folder / f"{source.stem}.{form}"


def resaved(source: Path, folder: Path, *forms: str) -> bytes:
    """Return the bytes of an .xlsx after LibreOffice saved it in each of the forms in turn."""
    for step, form in enumerate(forms):
        target = folder / str(step)
        target.mkdir()
        source = convert(source, form, target)
    return source.read_bytes()


@pytest.fixture
def submission(tmp_path: Path) -> tuple[Path, Submission]:
    path = tmp_path / "submission.xlsx"
    made = make_submission(report=make_tricky_report(), name="บ้านตัวอย่าง", amphoe="แม่ริม")
    write_submission(path, make_plan(), made, make_signer())
    return path, read_submission(path.read_bytes())[0]


@pytest.mark.parametrize("forms", [("xlsx",), ("ods", "xlsx"), ("xlsx", "xlsx")], ids=["xlsx", "by-ods", "twice"])
def test_a_resaved_submission_shows_no_difference(
    submission: tuple[Path, Submission], tmp_path: Path, forms: tuple[str, ...]
) -> None:
    path, signed = submission
    found, package = read_submission(resaved(path, tmp_path, *forms))
    assert found == signed
    assert cell_differences(package.workbook, signed.view) == ()


@pytest.mark.parametrize("forms", [("xlsx",), ("ods", "xlsx")], ids=["xlsx", "by-ods"])
def test_a_resaved_plan_shows_no_difference(tmp_path: Path, forms: tuple[str, ...]) -> None:
    document = make_plan_document()
    publish_plan(tmp_path / "plan.xlsx", document, make_signer(9))
    found, package = read_plan(resaved(tmp_path / "plan.xlsx", tmp_path, *forms))
    assert found == document
    assert cell_differences(package.workbook, views(plan_sheets(document))) == ()


def test_an_edit_before_the_resaving_is_named(submission: tuple[Path, Submission], tmp_path: Path) -> None:
    path, signed = submission
    workbook = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    sheet = workbook.worksheets[0]
    place = next(cell for row in sheet.iter_rows() for cell in row if cell.value == 59)
    place.value = 60
    workbook.save(path)
    _, package = read_submission(resaved(path, tmp_path, "ods", "xlsx"))
    assert cell_differences(package.workbook, signed.view) == (
        CellDifference(
            sheet=sheet.title, cell=place.coordinate, expected="59", found="60", kind=DifferenceKind.CHANGED
        ),
    )
