"""Looks for secrets in clear: in files of a folder, inside packages, backups and databases, in every usual spelling."""

from __future__ import annotations

import base64
import io
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from models.dsse import DocumentType
from models.errors import ChiwatError
from storage.package import open_package

_BASE64_OFFSETS = 3


def spellings_of_text(text: str) -> set[bytes]:
    """Return the ways in which a passphrase or a code may have been written down."""
    forms = {unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")} | {text}
    forms |= {form.replace("-", between) for form in set(forms) for between in ("", " ")}
    forms |= {form.lower() for form in forms}
    return {spelt for form in forms for code in ("utf-8", "utf-16-le") for spelt in _of_bytes(form.encode(code))}


def spellings_of_bytes(secret: bytes) -> set[bytes]:
    """Return the ways in which a key or a code's random bytes may have been written down."""
    return set(_of_bytes(secret))


def _of_bytes(secret: bytes) -> Iterator[bytes]:
    yield from (secret, secret.hex().encode(), secret.hex().upper().encode())
    for offset in range(_BASE64_OFFSETS):
        # What does not depend on the bytes around it, wherever the secret stands in what was encoded.
        inner = base64.b64encode(bytes(offset) + secret)[4 * bool(offset) : -4]
        yield from {inner, inner.translate(bytes.maketrans(b"+/", b"-_"))}


def leaks(secrets: Mapping[str, set[bytes]], places: Iterable[tuple[str, bytes]]) -> list[tuple[str, str]]:
    """Return which secret stands where."""
    return [
        (name, place)
        for place, data in places
        for name, spellings in secrets.items()
        if any(spelling in data for spelling in spellings)
    ]


def contents(folder: Path, *, without: Iterable[Path] = ()) -> Iterator[tuple[str, bytes]]:
    """Yield all files below a folder, and besides them what is compressed inside a package."""
    left_out = set(without)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path not in left_out:
            yield path.name, path.read_bytes()
            yield from _inside(path.name, path.read_bytes())


def _inside(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from ((f"{name}!{part}", archive.read(part)) for part in archive.namelist())
        try:
            yield f"{name}!payload", open_package(data, tuple(DocumentType)).payload
        except ChiwatError:
            return
    if data.startswith(b"%PDF"):
        for piece in data.split(b"stream\n")[1:]:
            yield f"{name}!stream", zlib.decompressobj().decompress(piece) if piece[:1] == b"x" else piece
