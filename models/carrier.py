"""The carrier: an envelope as the text cells of one very hidden sheet (DESIGN section 3, "Carrier").

A1 ``CHIWAT1 <n> <sha256 of the cells below>``; A2 the envelope without its payload; A3… base64 of the deflated payload.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import zlib
from collections.abc import Sequence

from models.canonical import decode, encode
from models.dsse import EnvelopeHead
from models.errors import InvalidDataError

SHEET_NAME = "_chiwat"
CHUNK = 8_000
MAX_PAYLOAD = 4 * 1024 * 1024
_MAGIC = re.compile(r"CHIWAT([1-9][0-9]{0,3}) ([1-9][0-9]{0,3}) ([0-9a-f]{64})")
_VERSION = 1


def pack(head: EnvelopeHead, payload: bytes) -> tuple[str, ...]:
    """Return the texts of A1, A2, A3… that carry an envelope; ValueError for a payload over the reader's bound."""
    if len(payload) > MAX_PAYLOAD:
        raise ValueError("payload over 4 MiB")
    text = base64.b64encode(zlib.compress(payload, 9)).decode("ascii")
    chunks = [text[start : start + CHUNK] for start in range(0, len(text), CHUNK)]
    below = [encode(head).decode("utf-8"), *chunks]
    return (f"CHIWAT{_VERSION} {len(below)} {_check(below)}", *below)


def unpack(cells: Sequence[str]) -> tuple[EnvelopeHead, bytes]:
    """Return envelope and payload; InvalidDataError ``damaged`` or ``newer_format``."""
    magic = _MAGIC.fullmatch(cells[0]) if cells else None
    if magic is None:
        raise InvalidDataError("damaged", path="A1")
    if int(magic[1]) > _VERSION:
        raise InvalidDataError("newer_format", found=int(magic[1]))
    below = cells[1:]
    if len(below) != int(magic[2]) or len(below) < 2 or _check(below) != magic[3]:
        raise InvalidDataError("damaged", path="A2")
    return decode(below[0].encode("utf-8"), EnvelopeHead), _inflate("".join(below[1:]))


def _check(cells: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(cells).encode("utf-8")).hexdigest()


def _inflate(text: str) -> bytes:
    inflater = zlib.decompressobj()
    try:
        payload = inflater.decompress(base64.b64decode(text, validate=True), MAX_PAYLOAD)
    except (binascii.Error, ValueError, zlib.error) as error:
        raise InvalidDataError("damaged", path="A3") from error
    if not inflater.eof or inflater.unused_data:
        raise InvalidDataError("damaged", path="A3")
    return payload
