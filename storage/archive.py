"""The zip guard: a foreign archive is taken apart by one strict reading, or refused (DESIGN 3, Reading foreign files).

The central directory and every local header must tell the same story, and together account for every byte of the
file: then no other zip reader can see other contents than we do.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import Final

from models.errors import UnsafeFileError
from storage.archive_entry import DEFLATED, STORED, Entry, inflate
from storage.limits import DEFAULT_LIMITS, Limits

_END: Final = struct.Struct("<4s4H2LH")
_DIRECTORY: Final = struct.Struct("<4s6H3L5H2L")
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_EXTRA: Final = struct.Struct("<2H")
_SIZES: Final = struct.Struct("<3L")
_END_SIGNATURE, _DIRECTORY_SIGNATURE, _LOCAL_SIGNATURE = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"
_ZIP64_LOCATOR_SIGNATURE, _ZIP64_LOCATOR_BYTES = b"PK\x06\x07", 20
_DESCRIPTOR_SIGNATURE = b"PK\x07\x08"
_OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")

_AES = 99
_ENCRYPTION_FLAGS = 0x0001 | 0x0040 | 0x2000
_DESCRIPTOR_FLAG = 0x0008
_HARMLESS_FLAGS = 0x0006 | _DESCRIPTOR_FLAG | 0x0800
_FORBIDDEN_EXTRAS = {0x0001: "zip64", 0x0017: "zip_encrypted", 0x9901: "zip_encrypted", 0x7075: "name_unsafe"}
_SAFE_NAME = re.compile(r'[^\x00-\x1f\\:*?"<>|\x7f]{1,255}')


class Archive:
    """The inflated parts of a checked archive; part names are matched regardless of case, as OPC does."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self.names: Final = tuple(parts)
        self._parts = {name.lower(): content for name, content in parts.items()}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._parts

    def read(self, name: str) -> bytes:
        """Return the content of a part; KeyError when there is none."""
        return self._parts[name.lower()]


def check_archive(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Archive:
    """Check and inflate a zip archive; raises UnsafeFileError with a code of ``storage.limits.REFUSALS``."""
    return Archive({entry.name: inflate(entry, packed) for entry, packed in check_entries(data, limits)})


def check_entries(data: bytes, limits: Limits) -> list[tuple[Entry, memoryview]]:
    """Check all of a zip archive but its entries' packed bytes, and return these; raises UnsafeFileError."""
    _refuse_other_files(data, limits)
    directory_start, entries = _read_directory(data, limits)
    _check_names(entries)
    _check_sizes(entries, limits)
    places = list(_packed_places(data, entries, directory_start))
    view = memoryview(data)
    return [(entry, view[start : start + entry.packed]) for entry, start in places]


def _refuse_other_files(data: bytes, limits: Limits) -> None:
    if not data:
        raise UnsafeFileError("empty_file")
    if len(data) > limits.file_bytes:
        raise UnsafeFileError("file_too_large", limit=limits.file_bytes, found=len(data))
    if data.startswith(_OLE_SIGNATURE):
        raise UnsafeFileError("password_protected" if _OLE_ENCRYPTED_STREAM in data else "old_excel_file")
    if not data.startswith(b"PK"):
        raise UnsafeFileError("zip_prepended" if _END_SIGNATURE in data else "not_zip")


def _read_directory(data: bytes, limits: Limits) -> tuple[int, list[Entry]]:
    end = len(data) - _END.size
    if end < 0 or not data.startswith(_END_SIGNATURE, end):
        raise UnsafeFileError(_why_no_end(data))
    _, disk, directory_disk, here, count, size, start, comment = _END.unpack_from(data, end)
    if 0xFFFF in (here, count) or 0xFFFFFFFF in (size, start):
        raise UnsafeFileError("zip64")
    if data.startswith(_ZIP64_LOCATOR_SIGNATURE, max(end - _ZIP64_LOCATOR_BYTES, 0)):
        raise UnsafeFileError("zip64")
    if disk or directory_disk or here != count:
        raise UnsafeFileError("zip_feature")
    if comment:
        raise UnsafeFileError("zip_truncated")
    if count > limits.entries:
        raise UnsafeFileError("too_many_entries", limit=limits.entries, found=count)
    if start + size != end:
        raise UnsafeFileError("zip_gap" if start + size < end else "zip_overlap")
    return start, _read_entries(data, start, end, count)


def _why_no_end(data: bytes) -> str:
    found = data.rfind(_END_SIGNATURE)
    if found < 0 or found + _END.size > len(data):
        return "zip_truncated"
    comment = _END.unpack_from(data, found)[-1]
    return "zip_comment" if found + _END.size + comment == len(data) else "zip_appended"


def _read_entries(data: bytes, position: int, end: int, count: int) -> list[Entry]:
    entries = []
    for _ in range(count):
        if position + _DIRECTORY.size > end or not data.startswith(_DIRECTORY_SIGNATURE, position):
            raise UnsafeFileError("zip_malformed")
        entry, length = _read_entry(data, position, end)
        entries.append(entry)
        position += length
    if position != end:
        raise UnsafeFileError("zip_gap")
    return entries


def _read_entry(data: bytes, position: int, end: int) -> tuple[Entry, int]:
    fields = _DIRECTORY.unpack_from(data, position)
    _, _, _, flags, method, _, _, crc, packed, size, name_bytes, extra_bytes, comment, disk, _, _, offset = fields
    extra_start = position + _DIRECTORY.size + name_bytes
    length = _DIRECTORY.size + name_bytes + extra_bytes + comment
    if position + length > end:
        raise UnsafeFileError("zip_malformed")
    raw_name = data[position + _DIRECTORY.size : extra_start]
    if not raw_name.isascii():
        raise UnsafeFileError("name_not_ascii", part=raw_name.decode("utf-8", "replace"))
    name = raw_name.decode("ascii")
    if 0xFFFFFFFF in (packed, size, offset):
        raise UnsafeFileError("zip64", part=name)
    if comment:
        raise UnsafeFileError("zip_comment", part=name)
    if disk:
        raise UnsafeFileError("zip_feature", part=name)
    _check_method(name, flags, method)
    _check_extras(name, data[extra_start : extra_start + extra_bytes])
    return Entry(name, flags, method, crc, packed, size, offset), length


def _check_method(name: str, flags: int, method: int) -> None:
    if flags & _ENCRYPTION_FLAGS or method == _AES:
        raise UnsafeFileError("zip_encrypted", part=name)
    if flags & ~_HARMLESS_FLAGS:
        raise UnsafeFileError("zip_feature", part=name)
    if method not in (STORED, DEFLATED):
        raise UnsafeFileError("zip_compression", part=name, found=method)


def _check_extras(name: str, extra: bytes) -> None:
    position = 0
    while position < len(extra):
        if position + _EXTRA.size > len(extra):
            raise UnsafeFileError("zip_malformed", part=name)
        kind, length = _EXTRA.unpack_from(extra, position)
        if kind in _FORBIDDEN_EXTRAS:
            raise UnsafeFileError(_FORBIDDEN_EXTRAS[kind], part=name)
        position += _EXTRA.size + length


def _check_names(entries: list[Entry]) -> None:
    seen: set[str] = set()
    for entry in entries:
        segments = entry.name.removesuffix("/").split("/")
        if not _SAFE_NAME.fullmatch(entry.name) or not {"", ".", ".."}.isdisjoint(segments):
            raise UnsafeFileError("name_unsafe", part=entry.name)
        folded = entry.name.lower().removesuffix("/")
        if folded in seen:
            raise UnsafeFileError("name_twice", part=entry.name)
        seen.add(folded)


def _check_sizes(entries: list[Entry], limits: Limits) -> None:
    for entry in entries:
        if entry.size > limits.part_bytes:
            raise UnsafeFileError("part_too_large", part=entry.name, limit=limits.part_bytes, found=entry.size)
        # Rounded up, so that a ratio refused is one above the limit.
        found = -(-entry.size // max(entry.packed, 1))
        if found > limits.ratio:
            raise UnsafeFileError("ratio_too_high", part=entry.name, limit=limits.ratio, found=found)
    total = sum(entry.size for entry in entries)
    if total > limits.total_bytes:
        raise UnsafeFileError("total_too_large", limit=limits.total_bytes, found=total)


def _packed_places(data: bytes, entries: list[Entry], directory_start: int) -> Iterator[tuple[Entry, int]]:
    """Yield each entry and where its packed bytes start, while proving that the entries fill the file without a gap."""
    position = 0
    for entry in sorted(entries, key=lambda entry: entry.offset):
        if entry.offset != position:
            raise UnsafeFileError(_why_misplaced(entry.offset, position), part=entry.name)
        start = _check_local_header(data, entry, directory_start)
        yield entry, start
        position = start + entry.packed
        if entry.flags & _DESCRIPTOR_FLAG:
            position += _descriptor_length(data, entry, position)
        if position > directory_start:
            raise UnsafeFileError("zip_overlap", part=entry.name)
    if position != directory_start:
        raise UnsafeFileError("zip_gap")


def _why_misplaced(offset: int, expected: int) -> str:
    if offset < expected:
        return "zip_overlap"
    return "zip_gap" if expected else "zip_prepended"


def _check_local_header(data: bytes, entry: Entry, directory_start: int) -> int:
    name_start = entry.offset + _LOCAL.size
    if name_start > directory_start or not data.startswith(_LOCAL_SIGNATURE, entry.offset):
        raise UnsafeFileError("zip_malformed", part=entry.name)
    _, _, flags, method, _, _, crc, packed, size, name_bytes, extra_bytes = _LOCAL.unpack_from(data, entry.offset)
    extra_start: int = name_start + name_bytes
    sizes = (crc, packed, size)
    # A writer that streams does not know the sizes yet, writes zeros and lets a descriptor follow.
    known = sizes == (entry.crc, entry.packed, entry.size) or (flags & _DESCRIPTOR_FLAG and not any(sizes))
    same_name = data[name_start:extra_start] == entry.name.encode("ascii")
    if not known or not same_name or (flags, method) != (entry.flags, entry.method):
        raise UnsafeFileError("zip_header_mismatch", part=entry.name)
    _check_extras(entry.name, data[extra_start : extra_start + extra_bytes])
    end: int = extra_start + extra_bytes
    return end


def _descriptor_length(data: bytes, entry: Entry, position: int) -> int:
    marker = len(_DESCRIPTOR_SIGNATURE) if data.startswith(_DESCRIPTOR_SIGNATURE, position) else 0
    expected = _SIZES.pack(entry.crc, entry.packed, entry.size)
    if not data.startswith(expected, position + marker):
        raise UnsafeFileError("zip_header_mismatch", part=entry.name)
    return marker + len(expected)
