"""One entry of a checked zip archive, and its content: inflated at once or piece by piece, never beyond its size."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from models.errors import UnsafeFileError

STORED: Final = 0
DEFLATED: Final = 8


class Entry(NamedTuple):
    """What the directory and the entry's own header say alike; ``offset`` is where that header begins."""

    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int


def inflate(entry: Entry, packed: memoryview) -> bytes:
    """Return an entry's content; raises UnsafeFileError where it is not what was announced."""
    content = bytes(packed) if entry.method == STORED else _inflate_deflated(entry, packed)
    _check_content(entry, len(content), zlib.crc32(content))
    return content


def inflate_in_pieces(entry: Entry, packed: memoryview, piece: int) -> Iterator[bytes]:
    """Yield an entry's content, at most ``piece`` bytes at a time; raises UnsafeFileError, at the latest at the end."""
    pieces = _stored_pieces(packed, piece) if entry.method == STORED else _inflated_pieces(entry, packed, piece)
    size = crc = 0
    for content in pieces:
        size, crc = size + len(content), zlib.crc32(content, crc)
        if size > entry.size:
            break
        yield content
    _check_content(entry, size, crc)


def _inflate_deflated(entry: Entry, packed: memoryview) -> bytes:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        # One byte more than announced is enough to know that the size is a lie.
        content = inflater.decompress(packed, entry.size + 1)
    except zlib.error:
        raise UnsafeFileError("zip_malformed", part=entry.name) from None
    if not inflater.eof or inflater.unused_data:
        raise UnsafeFileError("zip_wrong_size", part=entry.name, limit=entry.size, found=len(content))
    return content


def _stored_pieces(packed: memoryview, piece: int) -> Iterator[bytes]:
    return (bytes(packed[start : start + piece]) for start in range(0, len(packed), piece))


def _inflated_pieces(entry: Entry, packed: memoryview, piece: int) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    position = 0
    taken: memoryview | bytes = b""
    try:
        while not inflater.eof:
            if not taken:
                taken = packed[position : position + piece]
                position += len(taken)
            content = inflater.decompress(taken, piece)
            if not content and not taken:
                break
            yield content
            taken = inflater.unconsumed_tail
    except zlib.error:
        raise UnsafeFileError("zip_malformed", part=entry.name) from None
    if not inflater.eof or inflater.unused_data or position < len(packed):
        raise UnsafeFileError("zip_wrong_size", part=entry.name, limit=entry.size)


def _check_content(entry: Entry, size: int, crc: int) -> None:
    if size != entry.size:
        raise UnsafeFileError("zip_wrong_size", part=entry.name, limit=entry.size, found=size)
    if crc != entry.crc:
        raise UnsafeFileError("zip_checksum", part=entry.name)
