"""Evidence beside a school file: taken in once, bounded, handed out as one zip that the district's reader takes."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from models.errors import InvalidDataError, StorageError
from models.submission import Evidence, Submission
from storage import evidence_folder as folder
from storage.evidence import check_evidence, save_evidence
from storage.evidence_folder import (
    EVIDENCE_ROOM,
    copy_folder,
    evidence_path,
    forget,
    held_file,
    take_in,
    write_zip,
)
from tests.helpers.factories import make_submission


@pytest.fixture
def school(tmp_path: Path) -> Path:
    path = tmp_path / "บ้านตัวอย่าง 2564.chiwat"
    path.write_bytes(b"x")
    return path


def source(folder: Path, name: str = "ผลประเมิน.PDF", content: bytes = b"%PDF") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def submission(*evidence: Evidence) -> Submission:
    made = make_submission()
    return msgspec.structs.replace(made, report=msgspec.structs.replace(made.report, evidence=evidence))


def test_a_file_is_kept_once_for_several_indicators(school: Path, tmp_path: Path) -> None:
    path = source(tmp_path)
    items = [take_in(school, name, path, 0) for name in ("1/1.1", "1/1.2")]
    assert [(item.indicator, item.name, item.size) for item in items] == [
        ("1/1.1", "ผลประเมิน.PDF", 4),
        ("1/1.2", "ผลประเมิน.PDF", 4),
    ]
    kept = held_file(school, items[0])
    assert kept is not None
    assert [one.name for one in kept.parent.iterdir()] == [f"{items[0].sha256}.pdf"]


def test_the_zip_is_what_the_reader_takes(school: Path, tmp_path: Path) -> None:
    one = take_in(school, "1/1.1", source(tmp_path), 0)
    same = take_in(school, "1/1.2", source(tmp_path), 0)
    other = take_in(school, "1/1.2", source(tmp_path, "b.txt", b"b" * 5000), 0)
    made = write_zip(school, submission(one, same, other), tmp_path / "รายงาน.xlsx")
    assert made == evidence_path(tmp_path / "รายงาน.xlsx")
    found = check_evidence(made, (one, same, other))
    assert (found.missing, found.unannounced, found.altered) == ((), (), ())
    save_evidence(made, other, tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_bytes() == b"b" * 5000


def test_no_evidence_is_no_zip(school: Path, tmp_path: Path) -> None:
    assert write_zip(school, submission(), tmp_path / "r.xlsx") is None


@pytest.mark.parametrize(
    ("name", "content", "used", "code"),
    [
        ("a.exe", b"x", 0, "evidence_kind"),
        ("a.pdf.lnk", b"x", 0, "evidence_kind"),
        ("a", b"x", 0, "evidence_kind"),
        ("a.pdf", b"", 0, "evidence_empty"),
        ("a.pdf", b"xx", EVIDENCE_ROOM - 1, "evidence_too_large"),
    ],
)
def test_refused(school: Path, tmp_path: Path, name: str, content: bytes, used: int, code: str) -> None:
    path = source(tmp_path, name, content)
    with pytest.raises(InvalidDataError, match=code):
        take_in(school, "1/1.1", path, used)
    assert not folder.evidence_folder(school).exists()


def test_a_file_that_is_gone(school: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="file_missing"):
        take_in(school, "1/1.1", tmp_path / "a.pdf", 0)


def test_a_lost_file_stops_the_zip(school: Path, tmp_path: Path) -> None:
    one = take_in(school, "1/1.1", source(tmp_path), 0)
    forget(school, one)
    forget(school, one)
    with pytest.raises(InvalidDataError, match="evidence_lost"):
        write_zip(school, submission(one), tmp_path / "r.xlsx")


def test_a_file_that_was_changed_stops_the_zip(school: Path, tmp_path: Path) -> None:
    one = take_in(school, "1/1.1", source(tmp_path), 0)
    kept = held_file(school, one)
    assert kept is not None
    kept.write_bytes(b"else")
    with pytest.raises(InvalidDataError, match="evidence_lost"):
        write_zip(school, submission(one), tmp_path / "r.xlsx")
    assert not evidence_path(tmp_path / "r.xlsx").exists()


def test_a_copy_that_went_wrong_is_not_kept(school: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = source(tmp_path)
    monkeypatch.setattr("storage.evidence_folder.shutil.copyfile", lambda _source, target: target.write_bytes(b"half"))
    with pytest.raises(StorageError, match="io_error"):
        take_in(school, "1/1.1", path, 0)
    assert list(folder.evidence_folder(school).iterdir()) == []


def test_evidence_goes_along_with_a_copy(school: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.chiwat"
    copy_folder(school, target)
    one = take_in(school, "1/1.1", source(tmp_path), 0)
    copy_folder(school, target)
    copy_folder(school, target)
    kept = held_file(target, one)
    assert kept is not None
    assert kept.read_bytes() == b"%PDF"
