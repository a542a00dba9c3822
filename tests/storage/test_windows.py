"""What only Windows does: locks that bind everyone, names that are forbidden, drives that are gone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from models.errors import StorageError
from storage.atomic import write_verified
from storage.package_files import read_bounded
from storage.school_file import SchoolFile

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="Windows' own behaviour")
GONE = Path("Q:/แฟลชไดรฟ์/รายงาน.xlsx")


def code_of(action: Callable[[], object]) -> str:
    with pytest.raises(StorageError) as caught:
        action()
    return caught.value.code


def test_a_file_that_another_program_holds_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "รายงาน.xlsx"
    path.write_bytes(b"old")
    with path.open("rb"):
        assert code_of(lambda: write_verified(path, b"new")) == "file_locked"
    assert path.read_bytes() == b"old"
    write_verified(path, b"new")
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [(path.name, b"new")]


@pytest.mark.parametrize("name", ["ผล?.xlsx", "ผล*.xlsx", "ผล|.xlsx", 'ผล".xlsx'])
def test_a_name_that_windows_forbids_is_told(tmp_path: Path, name: str) -> None:
    assert code_of(lambda: write_verified(tmp_path / name, b"new")) == "bad_name"
    assert list(tmp_path.iterdir()) == []


def test_a_drive_that_is_gone_is_told() -> None:
    assert code_of(lambda: write_verified(GONE, b"new")) == "folder_missing"
    assert code_of(lambda: read_bounded(GONE)) == "folder_missing"
    assert code_of(lambda: SchoolFile.open(GONE)) == "file_missing"


def test_text_is_cp874_unless_said_otherwise(tmp_path: Path) -> None:
    """Were an encoding forgotten somewhere, this is what would break it here, as on every Thai PC."""
    with pytest.raises(UnicodeEncodeError):
        (tmp_path / "x.txt").write_text("ครู → 你", encoding="locale")
