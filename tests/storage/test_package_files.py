"""Which files a person means by the paths they name."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from models.errors import StorageError
from storage.limits import DEFAULT_LIMITS
from storage.package_files import find_files, read_bounded

ZIP = b"PK\x03\x04rest"


def make_files(folder: Path, **contents: bytes) -> None:
    for name, data in contents.items():
        path = folder / name.replace("__", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


def test_a_folder_gives_workbooks_and_whatever_begins_as_one(tmp_path: Path) -> None:
    make_files(tmp_path, a__xlsx=b"anything", b__XLSX=ZIP, line_image=ZIP, c__bin=ZIP, notes__txt=b"PK", d__pdf=b"%PDF")
    make_files(tmp_path, f__zip=ZIP)
    for left in ("~$a.xlsx", "a.evidence.zip", "a.evidence (1).ZIP"):
        (tmp_path / left).write_bytes(ZIP)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "e.xlsx").write_bytes(ZIP)
    found = {path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path])}
    assert found == {"a.xlsx", "b.XLSX", "line_image", "c.bin", "f.zip", "deep/e.xlsx"}


def test_a_file_named_is_taken_whatever_it_is(tmp_path: Path) -> None:
    make_files(tmp_path, d__pdf=b"%PDF")
    assert find_files([tmp_path / "d.pdf"]) == (tmp_path / "d.pdf",)


def test_a_file_named_twice_is_taken_once(tmp_path: Path) -> None:
    make_files(tmp_path, a__xlsx=ZIP)
    again = tmp_path / "x" / ".." / "a.xlsx"
    (tmp_path / "x").mkdir()
    assert len(find_files([tmp_path / "a.xlsx", tmp_path, again])) == 1


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_links_that_lead_nowhere_or_in_circles_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.xlsx").symlink_to(tmp_path / "nothing")
    assert find_files([tmp_path]) == ()


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as error:
        find_files([tmp_path / "nothing.xlsx"])
    assert error.value.code == "file_missing"


def test_a_huge_file_is_read_just_far_enough_to_be_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.xlsx"
    with path.open("wb") as stream:
        stream.truncate(DEFAULT_LIMITS.file_bytes * 4)
    assert len(read_bounded(path)) == DEFAULT_LIMITS.file_bytes + 1


def test_a_folder_that_may_not_be_entered(
    open_folder: Path, unprivileged: Callable[[], AbstractContextManager[None]]
) -> None:
    closed = open_folder / "closed"
    closed.mkdir()
    closed.chmod(0)
    with unprivileged(), pytest.raises(StorageError):
        find_files([open_folder])
    closed.chmod(0o700)
