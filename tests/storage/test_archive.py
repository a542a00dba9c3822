"""The zip guard: what it takes, what it refuses and with which code (DESIGN 3, Reading foreign files)."""

from __future__ import annotations

import io
import lzma
import math
import struct
import zipfile
from dataclasses import replace

import msgspec
import pytest

from models.errors import UnsafeFileError
from storage.archive import Archive, check_archive
from storage.limits import Limits
from tests.helpers.hostile import OLE_SIGNATURE, RawEntry, raw_zip, streamed, zipped

ONE = RawEntry(b"a.xml", b"<a>" + b"text " * 20 + b"</a>")
TWO = RawEntry(b"b.xml", b"<b/>", method=0)
SOUND = raw_zip([ONE, TWO])
MIB = 1024 * 1024
EXTRA_ZIP64 = struct.pack("<2HQ", 1, 8, 5)
EXTRA_UNICODE_PATH = struct.pack("<2HBL", 0x7075, 6, 1, 0) + b"c"


def refusal(data: bytes, limits: Limits | None = None) -> UnsafeFileError:
    with pytest.raises(UnsafeFileError) as caught:
        check_archive(data, limits or Limits())
    return caught.value


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(SOUND, id="plain"),
        pytest.param(zipped({"a.xml": ONE.content, "b.xml": TWO.content}), id="zipfile"),
        pytest.param(raw_zip([streamed(ONE), streamed(TWO)]), id="data descriptors"),
        pytest.param(raw_zip([streamed(ONE, signed=False), TWO]), id="data descriptor without signature"),
        pytest.param(raw_zip([replace(streamed(ONE), local={}), TWO]), id="data descriptor and known sizes"),
        pytest.param(raw_zip([replace(ONE, local_extra=struct.pack("<2H", 0xA220, 4) + bytes(4)), TWO]), id="padding"),
        pytest.param(raw_zip([ONE, RawEntry(b"folder/", method=0), TWO]), id="folder entry"),
    ],
)
def test_a_sound_archive_is_read(data: bytes) -> None:
    archive = check_archive(data)
    assert archive.read("a.xml") == ONE.content
    assert archive.read("B.XML") == TWO.content
    assert "A.xml" in archive
    assert "c.xml" not in archive


def test_names_keep_their_order_and_case() -> None:
    assert Archive({"B.xml": b"", "a.xml": b""}).names == ("B.xml", "a.xml")


def test_a_missing_part_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        check_archive(SOUND).read("none")


def lzma_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.xml", ONE.content)
    return buffer.getvalue()


def zip64_end() -> bytes:
    end = len(SOUND) - 22
    return SOUND[:end] + b"PK\x06\x07" + bytes(16) + SOUND[end:]


def patched_name_length(length: int) -> bytes:
    place = SOUND.index(b"PK\x01\x02") + 28
    return SOUND[:place] + struct.pack("<H", length) + SOUND[place + 2 :]


def comment_of(data: bytes, comment: bytes) -> bytes:
    return data[:-2] + struct.pack("<H", len(comment)) + comment


CUT = bytes(100)
REFUSED = {
    "empty": (b"", "empty_file"),
    "text": (b"school,name\n", "not_zip"),
    "PDF": (b"%PDF-1.7", "not_zip"),
    "password-protected": (OLE_SIGNATURE + CUT + "EncryptedPackage".encode("utf-16-le"), "password_protected"),
    "old xls": (OLE_SIGNATURE + CUT, "old_excel_file"),
    "only a signature": (b"PK", "zip_truncated"),
    "half": (SOUND[: len(SOUND) // 2], "zip_truncated"),
    "last byte missing": (SOUND[:-1], "zip_truncated"),
    "end record announces a comment": (SOUND[:-2] + b"\x05\x00", "zip_truncated"),
    "prepended": (b"#!/bin/sh\n" + SOUND, "zip_prepended"),
    "prepended and accounted for": (raw_zip([ONE], prefix=b"PKhello"), "zip_prepended"),
    "appended": (SOUND + b"x", "zip_appended"),
    "comment": (comment_of(SOUND, b"hello"), "zip_comment"),
    "entry comment": (raw_zip([replace(ONE, comment=b"hello")]), "zip_comment"),
    "gap between entries": (raw_zip([replace(ONE, after=b"gap"), TWO]), "zip_gap"),
    "gap before the directory": (raw_zip([ONE], gap=b"gap"), "zip_gap"),
    "gap after the directory": (SOUND[:-22] + b"gap" + SOUND[-22:], "zip_gap"),
    "directory holds more": (raw_zip([ONE, TWO], here=1, count=1), "zip_gap"),
    "directory holds less": (raw_zip([ONE], here=2, count=2), "zip_malformed"),
    "directory beyond the end record": (raw_zip([ONE], start=500), "zip_overlap"),
    "same bytes twice": (raw_zip([ONE, replace(ONE, name=b"b.xml", offset=0)]), "zip_overlap"),
    "entry inside an entry": (raw_zip([ONE, replace(TWO, offset=10)]), "zip_overlap"),
    "forged packed size, too long": (raw_zip([replace(ONE, packed_size=900)]), "zip_overlap"),
    "forged packed size, too short": (raw_zip([replace(ONE, packed_size=9)]), "zip_gap"),
    "zip64 end record": (raw_zip([ONE], count=0xFFFF, here=0xFFFF), "zip64"),
    "zip64 start": (raw_zip([ONE], start=0xFFFFFFFF), "zip64"),
    "zip64 locator": (zip64_end(), "zip64"),
    "zip64 entry": (raw_zip([replace(ONE, size=0xFFFFFFFF)]), "zip64"),
    "zip64 extra": (raw_zip([replace(ONE, extra=EXTRA_ZIP64)]), "zip64"),
    "zip64 local extra": (raw_zip([replace(ONE, local_extra=EXTRA_ZIP64)]), "zip64"),
    "encrypted": (raw_zip([replace(ONE, flags=1)]), "zip_encrypted"),
    "strong encryption": (raw_zip([replace(ONE, flags=0x40)]), "zip_encrypted"),
    "AES": (raw_zip([replace(ONE, method=99)]), "zip_encrypted"),
    "AES extra": (raw_zip([replace(ONE, extra=struct.pack("<2H", 0x9901, 0))]), "zip_encrypted"),
    "LZMA": (lzma_zip(), "zip_compression"),
    "deflate64": (raw_zip([replace(ONE, method=9)]), "zip_compression"),
    "patch data": (raw_zip([replace(ONE, flags=0x20)]), "zip_feature"),
    "split archive": (raw_zip([ONE], disk=1), "zip_feature"),
    "entry on another disk": (raw_zip([replace(ONE, disk=1)]), "zip_feature"),
    "broken extra": (raw_zip([replace(ONE, extra=b"abc")]), "zip_malformed"),
    "name longer than the directory": (patched_name_length(500), "zip_malformed"),
    "no local header": (b"PK\x03\x05" + SOUND[4:], "zip_malformed"),
    "not deflated": (raw_zip([replace(ONE, raw=b"\xff" * 40)]), "zip_malformed"),
    "other local name": (raw_zip([replace(ONE, local_name=b"c.xml")]), "zip_header_mismatch"),
    "other local size": (raw_zip([replace(ONE, local={"size": 5})]), "zip_header_mismatch"),
    "other local method": (raw_zip([replace(ONE, local={"method": 0})]), "zip_header_mismatch"),
    "zero sizes without descriptor": (
        raw_zip([replace(ONE, local={"crc": 0, "packed": 0, "size": 0})]),
        "zip_header_mismatch",
    ),
    "wrong descriptor": (raw_zip([replace(streamed(ONE), after=b"PK\x07\x08" + bytes(12))]), "zip_header_mismatch"),
    "longer than stated": (raw_zip([replace(ONE, size=50)]), "zip_wrong_size"),
    "shorter than stated": (raw_zip([replace(ONE, size=500)]), "zip_wrong_size"),
    "stored longer than stated": (raw_zip([replace(TWO, size=3)]), "zip_wrong_size"),
    "bytes behind the deflated stream": (raw_zip([replace(ONE, raw=ONE.packed() + b"more")]), "zip_wrong_size"),
    "deflated stream cut": (raw_zip([replace(ONE, raw=ONE.packed()[:-3])]), "zip_wrong_size"),
    "wrong checksum": (raw_zip([replace(ONE, crc=1)]), "zip_checksum"),
    "60,000 entries": (raw_zip([RawEntry(b"%d" % number, method=0) for number in range(60_000)]), "too_many_entries"),
    "lying size": (raw_zip([replace(ONE, content=bytes(9 * MIB), size=100)]), "zip_wrong_size"),
    "sheet bomb": (raw_zip([RawEntry(b"a.xml", bytes(23 * MIB))]), "ratio_too_high"),
    "bigger sheet bomb": (raw_zip([RawEntry(b"a.xml", b" " * (25 * MIB))]), "part_too_large"),
    "empty stream with a size": (raw_zip([RawEntry(b"a.xml", method=0, size=500)]), "ratio_too_high"),
    "Thai name": (raw_zip([replace(ONE, name="ก.xml".encode())]), "name_not_ascii"),
    "Unicode path extra": (raw_zip([replace(ONE, extra=EXTRA_UNICODE_PATH)]), "name_unsafe"),
    "climbing name": (raw_zip([replace(ONE, name=b"../a.xml")]), "name_unsafe"),
    "climbing inside": (raw_zip([replace(ONE, name=b"xl/../../a.xml")]), "name_unsafe"),
    "absolute name": (raw_zip([replace(ONE, name=b"/a.xml")]), "name_unsafe"),
    "drive": (raw_zip([replace(ONE, name=b"C:a.xml")]), "name_unsafe"),
    "backslash": (raw_zip([replace(ONE, name=b"xl\\a.xml")]), "name_unsafe"),
    "double slash": (raw_zip([replace(ONE, name=b"xl//a.xml")]), "name_unsafe"),
    "control character": (raw_zip([replace(ONE, name=b"a\0.xml")]), "name_unsafe"),
    "no name": (raw_zip([replace(ONE, name=b"")]), "name_unsafe"),
    "exact duplicate": (raw_zip([ONE, ONE]), "name_twice"),
    "case duplicate": (raw_zip([ONE, replace(ONE, name=b"A.XML")]), "name_twice"),
    "folder and file": (raw_zip([ONE, RawEntry(b"a.xml/", method=0)]), "name_twice"),
}


@pytest.mark.parametrize(("data", "code"), REFUSED.values(), ids=REFUSED)
def test_a_hostile_archive_is_refused(data: bytes, code: str) -> None:
    assert refusal(data).code == code


LIMITED = raw_zip([RawEntry(b"a", b"a" * 100), RawEntry(b"b", bytes(range(50)), method=0)])
PACKED_RATIO = math.ceil(100 / len(RawEntry(b"a", b"a" * 100).packed()))
AT_LIMIT = {
    "file_too_large": ("file_bytes", len(LIMITED)),
    "too_many_entries": ("entries", 2),
    "part_too_large": ("part_bytes", 100),
    "total_too_large": ("total_bytes", 150),
    "ratio_too_high": ("ratio", PACKED_RATIO),
}


@pytest.mark.parametrize(("code", "field", "value"), [(code, *limit) for code, limit in AT_LIMIT.items()], ids=AT_LIMIT)
def test_each_limit_holds_exactly(code: str, field: str, value: int) -> None:
    assert check_archive(LIMITED, msgspec.convert({field: value}, Limits)).names == ("a", "b")
    error = refusal(LIMITED, msgspec.convert({field: value - 1}, Limits))
    assert error.code == code
    assert error.params["limit"] == value - 1


def test_the_standard_limits_are_those_of_the_design() -> None:
    limits = Limits()
    assert (limits.file_bytes, limits.part_bytes, limits.total_bytes) == (8 * MIB, 24 * MIB, 48 * MIB)
    assert (limits.entries, limits.ratio, limits.depth) == (128, 120, 32)
    assert (limits.cells, limits.rows_per_sheet, limits.columns_per_sheet, limits.merges) == (60_000, 5_000, 128, 2_000)


def test_an_entry_cannot_hide_in_lzma_of_another_kind() -> None:
    packed = lzma.compress(ONE.content)
    assert refusal(raw_zip([replace(ONE, method=14, raw=packed)])).params == {"part": "a.xml", "found": 14}
