"""Typed documents: what is written is what is read, and what does not fit together is told."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from models.canonical import digest, encode
from models.dsse import DocumentType
from models.errors import InvalidDataError
from models.form import FormCell, FormSheet, views
from models.submission import SheetView
from storage.documents import (
    plan_sheets,
    publish_plan,
    read_plan,
    read_submission,
    rerender_differs,
    submission_sheets,
    submission_texts,
    with_view,
    write_submission,
)
from storage.package import cell_differences, package_bytes
from tests.helpers.factories import make_office_report, make_plan, make_plan_document, make_signer, make_submission

SHEET = FormSheet(name="แผ่น", widths=(20,), cells={(1, 1): FormCell(value="ก")})


def test_a_submission_comes_back_with_its_view(tmp_path: Path) -> None:
    path, plan, submission = tmp_path / "a.xlsx", make_plan(), make_submission(name="บ้านตัวอย่าง", amphoe="แม่ริม")
    name = write_submission(path, plan, submission, make_signer())
    found, package = read_submission(path.read_bytes())
    assert found == with_view(plan, submission)
    assert msgspec.structs.replace(found, view=()) == submission
    assert name == package.digest == digest(encode(found))
    assert cell_differences(package.workbook, found.view) == ()
    assert not rerender_differs(plan, found)


def test_the_offices_submission_comes_back(tmp_path: Path) -> None:
    path, plan = tmp_path / "a.xlsx", make_plan()
    write_submission(path, plan, make_submission(report=make_office_report()), make_signer())
    assert [sheet.name for sheet in read_submission(path.read_bytes())[0].view] == ["แบบรายงาน", "คำชี้แจง"]


def test_the_same_submission_is_the_same_file(tmp_path: Path) -> None:
    plan, submission, signer = make_plan(), make_submission(), make_signer()
    write_submission(tmp_path / "a.xlsx", plan, submission, signer)
    write_submission(tmp_path / "b.xlsx", plan, submission, signer)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_who_signs_is_whom_the_document_names(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="another key"):
        write_submission(tmp_path / "a.xlsx", make_plan(), make_submission(), make_signer(2))
    with pytest.raises(ValueError, match="another key"):
        publish_plan(tmp_path / "a.xlsx", make_plan_document(), make_signer(2))


def test_a_submission_that_names_another_key_than_its_signers_is_damaged() -> None:
    payload = encode(make_submission(key=make_signer(2).public_key))
    data = package_bytes(DocumentType.SUBMISSION, payload, make_signer(), (SHEET,))
    with pytest.raises(InvalidDataError, match=r"damaged\(path='key'\)"):
        read_submission(data)


@pytest.mark.parametrize("payload", [b"{}", b"[]", b"not json", encode(make_submission()) + b" "])
def test_a_signed_payload_that_is_no_submission_is_damaged(payload: bytes) -> None:
    data = package_bytes(DocumentType.SUBMISSION, payload, make_signer(), (SHEET,))
    with pytest.raises(InvalidDataError, match="damaged"):
        read_submission(data)


def test_a_view_of_other_figures_is_found_out() -> None:
    plan = make_plan()
    honest = with_view(plan, make_submission())
    sheet = honest.view[0]
    place = next(name for name, text in sheet.cells.items() if text == "98.33")
    lying = SheetView(name=sheet.name, cells={**sheet.cells, place: "100"})
    assert rerender_differs(plan, msgspec.structs.replace(honest, view=(lying, *honest.view[1:])))
    assert rerender_differs(plan, msgspec.structs.replace(honest, view=honest.view[:1]))


def test_a_layout_that_is_not_known_is_newer() -> None:
    with pytest.raises(InvalidDataError, match="newer_format"):
        submission_texts(2)
    with pytest.raises(InvalidDataError, match="newer_format"):
        rerender_differs(make_plan(), make_submission(layout=2))


def test_signing_takes_the_present_layout() -> None:
    assert with_view(make_plan(), make_submission(layout=99)).layout == 1


def test_the_view_is_what_the_sheets_show() -> None:
    plan, submission = make_plan(), make_submission()
    assert with_view(plan, submission).view == views(submission_sheets(plan, submission))


def test_a_published_plan_comes_back(tmp_path: Path) -> None:
    path, document = tmp_path / "plan.xlsx", make_plan_document()
    name = publish_plan(path, document, make_signer(9))
    found, package = read_plan(path.read_bytes())
    assert (found, package.digest) == (document, name)
    assert cell_differences(package.workbook, views(plan_sheets(document))) == ()


def test_a_plan_that_names_another_key_than_its_signers_is_damaged() -> None:
    data = package_bytes(DocumentType.PLAN, encode(make_plan_document()), make_signer(1), (SHEET,))
    with pytest.raises(InvalidDataError, match="district_key"):
        read_plan(data)


def test_a_plan_is_no_submission(tmp_path: Path) -> None:
    publish_plan(tmp_path / "plan.xlsx", make_plan_document(), make_signer(9))
    with pytest.raises(InvalidDataError, match="wrong_document"):
        read_submission((tmp_path / "plan.xlsx").read_bytes())
