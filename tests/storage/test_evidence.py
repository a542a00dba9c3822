"""Evidence zips: matched by digest, bounded, never extracted under a name of their own."""

from __future__ import annotations

import hashlib
import tracemalloc
from dataclasses import replace
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InvalidDataError, StorageError, UnsafeFileError
from models.submission import Evidence
from storage import evidence
from storage.archive_entry import Entry, inflate_in_pieces
from storage.evidence import check_evidence, safe_name, save_evidence
from storage.limits import EVIDENCE_LIMITS, Limits
from tests.helpers.hostile import RawEntry, raw_zip, streamed, xlsx, zipped

PHOTO = Random(1).randbytes(700_000)
LETTER = "หนังสือรับรอง ".encode() * 50
MIB = 1024 * 1024


def announced(content: bytes, name: str = "ภาพ.jpg") -> Evidence:
    return Evidence(indicator="1/1.1", name=name, size=len(content), sha256=hashlib.sha256(content).hexdigest())


def name_of(content: bytes, suffix: str = "pdf") -> str:
    return f"{hashlib.sha256(content).hexdigest()}.{suffix}"


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "evidence.zip"
    path.write_bytes(data)
    return path


def holding(folder: Path, *contents: bytes) -> Path:
    return saved(folder, zipped({name_of(content): content for content in contents}))


def refusal(path: Path) -> str:
    with pytest.raises(UnsafeFileError) as caught:
        check_evidence(path, ())
    return caught.value.code


def test_evidence_is_matched_by_digest(tmp_path: Path) -> None:
    items = [announced(PHOTO), announced(LETTER, "หนังสือ.pdf"), announced(b"lost")]
    found = check_evidence(holding(tmp_path, LETTER, PHOTO, b"what is this"), items)
    assert (found.present, found.missing) == (tuple(items[:2]), (items[2],))
    assert (found.unannounced, found.altered) == ((name_of(b"what is this"),), ())


def test_one_file_may_be_evidence_of_several_indicators(tmp_path: Path) -> None:
    items = [announced(PHOTO), msgspec.structs.replace(announced(PHOTO), indicator="2/1.3")]
    assert check_evidence(holding(tmp_path, PHOTO), items).present == tuple(items)


def test_content_under_the_digest_of_another_is_altered(tmp_path: Path) -> None:
    path = saved(tmp_path, zipped({name_of(PHOTO): LETTER}))
    found = check_evidence(path, [announced(PHOTO), announced(LETTER)])
    assert (found.altered, found.present) == ((name_of(PHOTO),), ())
    assert len(found.missing) == 2


def test_a_size_that_was_not_announced_is_not_the_evidence(tmp_path: Path) -> None:
    item = msgspec.structs.replace(announced(PHOTO), size=1)
    found = check_evidence(holding(tmp_path, PHOTO), [item])
    assert (found.missing, found.unannounced) == ((item,), (name_of(PHOTO),))


def test_an_empty_zip_and_no_announcement_are_nothing(tmp_path: Path) -> None:
    found = check_evidence(saved(tmp_path, raw_zip([])), ())
    assert (found.present, found.missing, found.unannounced, found.altered) == ((), (), (), ())


DIGEST = "0" * 64
NAMES = {
    "no digest": "photo.jpg",
    "no type": DIGEST,
    "a program": f"{DIGEST}.exe",
    "a script": f"{DIGEST}.js",
    "a page": f"{DIGEST}.html",
    "macros": f"{DIGEST}.docm",
    "a shortcut": f"{DIGEST}.lnk",
    "two types": f"{DIGEST}.pdf.exe",
    "capitals": f"{'A' * 64}.pdf",
    "a folder": f"x/{DIGEST}.pdf",
    "a short digest": f"{DIGEST[:-1]}.pdf",
    "a line break": f"{DIGEST}.pdf\n",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_an_entry_with_another_name_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(saved(tmp_path, zipped({name: b"x"}))) in ("evidence_name", "name_unsafe")


ONE = RawEntry(name_of(LETTER).encode(), LETTER)
HOSTILE = {
    "no zip": (b"%PDF-1.7", "not_zip"),
    "cut": (raw_zip([ONE])[:-5], "zip_truncated"),
    "a workbook": (xlsx(), "evidence_name"),
    "climbing": (raw_zip([replace(ONE, name=b"../" + ONE.name)]), "name_unsafe"),
    "encrypted": (raw_zip([replace(ONE, flags=1)]), "zip_encrypted"),
    "same name twice": (raw_zip([ONE, ONE]), "name_twice"),
    "overlap": (raw_zip([ONE, replace(ONE, name=b"1" * 64 + b".pdf", offset=0)]), "zip_overlap"),
    "bomb": (raw_zip([replace(ONE, content=bytes(20 * MIB))]), "ratio_too_high"),
    "lying size": (raw_zip([replace(ONE, content=bytes(20 * MIB), size=2_000_000)]), "zip_wrong_size"),
    "longer than stated": (raw_zip([replace(ONE, size=50)]), "zip_wrong_size"),
    "shorter than stated": (raw_zip([replace(ONE, size=3_000)]), "zip_wrong_size"),
    "stored, longer than stated": (raw_zip([replace(ONE, method=0, size=50)]), "zip_wrong_size"),
    "not deflated": (raw_zip([replace(ONE, raw=b"\xff" * 40)]), "zip_malformed"),
    "deflated stream cut": (raw_zip([replace(ONE, raw=ONE.packed()[:-3])]), "zip_wrong_size"),
    "bytes behind the stream": (raw_zip([replace(ONE, raw=ONE.packed() + b"more")]), "zip_wrong_size"),
    "wrong checksum": (raw_zip([replace(ONE, crc=1)]), "zip_checksum"),
}


@pytest.mark.parametrize(("data", "code"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_zip_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    assert refusal(saved(tmp_path, data)) == code


def test_the_limits_are_those_of_the_design() -> None:
    assert EVIDENCE_LIMITS.file_bytes == EVIDENCE_LIMITS.total_bytes == 110 * MIB


SECOND = RawEntry(name_of(PHOTO, "jpg").encode(), PHOTO, method=0)
BOTH = raw_zip([ONE, SECOND])
AT_LIMIT = {
    "file_too_large": ("file_bytes", len(BOTH)),
    "too_many_entries": ("entries", 2),
    "part_too_large": ("part_bytes", len(PHOTO)),
    "total_too_large": ("total_bytes", len(PHOTO) + len(LETTER)),
}


@pytest.mark.parametrize(("code", "field", "value"), [(code, *limit) for code, limit in AT_LIMIT.items()], ids=AT_LIMIT)
def test_each_limit_holds_exactly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, field: str, value: int
) -> None:
    path = saved(tmp_path, BOTH)
    monkeypatch.setattr(evidence, "EVIDENCE_LIMITS", msgspec.convert({field: value}, Limits))
    assert len(check_evidence(path, ()).unannounced) == 2
    monkeypatch.setattr(evidence, "EVIDENCE_LIMITS", msgspec.convert({field: value - 1}, Limits))
    assert refusal(path) == code


def test_what_is_inflated_is_never_held_whole(tmp_path: Path) -> None:
    film = (Random(2).randbytes(5_000) + bytes(95_000)) * 300
    path = holding(tmp_path, film)
    tracemalloc.start()
    found = check_evidence(path, [announced(film)])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found.present) == 1
    assert peak < path.stat().st_size + 3 * MIB < len(film)


def test_a_missing_file_is_a_fault_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        check_evidence(tmp_path / "none" / "a.zip", ())


def test_one_file_is_saved_under_the_name_that_we_choose(tmp_path: Path) -> None:
    path = holding(tmp_path, LETTER, PHOTO)
    save_evidence(path, announced(PHOTO), tmp_path / "ภาพ.jpg")
    assert (tmp_path / "ภาพ.jpg").read_bytes() == PHOTO
    assert sorted(file.name for file in tmp_path.iterdir()) == ["evidence.zip", "ภาพ.jpg"]


@pytest.mark.parametrize(
    "contents", [{name_of(LETTER): LETTER}, {name_of(PHOTO): LETTER}], ids=["not there", "altered"]
)
def test_what_is_not_there_is_not_saved(tmp_path: Path, contents: dict[str, bytes]) -> None:
    path = saved(tmp_path, zipped(contents))
    with pytest.raises(InvalidDataError) as caught:
        save_evidence(path, announced(PHOTO), tmp_path / "photo.jpg")
    assert (caught.value.code, caught.value.params) == ("evidence_missing", {"found": "ภาพ.jpg"})
    assert [file.name for file in tmp_path.iterdir()] == ["evidence.zip"]


@given(content=st.binary(max_size=400), times=st.integers(1, 30), piece=st.integers(1, 700), stored=st.booleans())
def test_pieces_make_up_the_content(content: bytes, times: int, piece: int, stored: bool) -> None:
    raw = streamed(RawEntry(b"a", content * times, method=0 if stored else 8))
    told = raw.stated()
    entry = Entry("a", 0, raw.method, told["crc"], told["packed"], told["size"], 0)
    pieces = list(inflate_in_pieces(entry, memoryview(raw.packed()), piece))
    assert b"".join(pieces) == content * times
    assert all(len(each) <= piece for each in pieces)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("ภาพ.JPG", "1-1.1 ภาพ {digest}.jpg"),
        ("../../a:b.pdf", "1-1.1 .._.._a_b {digest}.pdf"),
        ("run.exe", "1-1.1 run.exe {digest}.bin"),
        ("pdf", "1-1.1 pdf {digest}.bin"),
        ("ก" * 180 + ".png", "1-1.1 " + "ก" * 100 + " {digest}.png"),
    ],
)
def test_what_is_saved_has_a_harmless_name(name: str, kept: str) -> None:
    item = announced(LETTER, name)
    assert safe_name(item) == kept.format(digest=item.sha256[:6])
