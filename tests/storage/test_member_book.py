"""A list of reporters as a workbook."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from models.errors import StorageError
from storage.member_book import write_members


def test_a_list_is_read_back_as_text(tmp_path: Path) -> None:
    path = tmp_path / "รายชื่อ.xlsx"
    write_members(path, "2/3.2 · ยังไม่ส่ง", ("รหัส", "โรงเรียน"), [("1050400002", "=1+1"), ("1050400003", "ท่าตึง")])
    sheet = openpyxl.load_workbook(path).worksheets[0]
    texts = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert texts[0][0] == "2/3.2 · ยังไม่ส่ง"
    assert texts[-2:] == [["1050400002", "=1+1"], ["1050400003", "ท่าตึง"]]
    assert {cell.data_type for cell in sheet["B"]} <= {"s", "n"}, "never a formula"


def test_an_empty_list_has_its_heads(tmp_path: Path) -> None:
    write_members(tmp_path / "a.xlsx", "x", ("รหัส", "โรงเรียน"), [])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[3]] == ["รหัส", "โรงเรียน"]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        write_members(tmp_path / "gone" / "a.xlsx", "x", ("รหัส",), [])
