"""Evidence zips: foreign archives whose entries are named ``<sha256>.<ext>`` (DESIGN 3, Reading foreign files).

An entry is known by its content's digest alone; nothing is ever written under a name that the archive chose.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from models.errors import InvalidDataError, UnsafeFileError
from models.submission import Evidence
from storage.archive import check_entries
from storage.archive_entry import Entry, inflate_in_pieces
from storage.atomic import file_errors, write_verified
from storage.file_names import name_part
from storage.limits import EVIDENCE_LIMITS

_PIECE: Final = 256 * 1024
EVIDENCE_KINDS: Final = (
    "pdf", "jpg", "jpeg", "png", "gif", "webp", "heic", "bmp", "tif", "tiff", "doc", "docx", "xls", "xlsx", "ppt",
    "pptx", "odt", "ods", "odp", "csv", "txt", "mp4", "mov", "mp3", "m4a",
)  # fmt: skip
"""Documents, pictures and films; what a double click would run is no evidence."""
_LONGEST: Final = 100
_NAME = re.compile(rf"([0-9a-f]{{64}})\.(?:{'|'.join(EVIDENCE_KINDS)})")


@dataclass(frozen=True, kw_only=True)
class EvidenceCheck:
    """What a zip holds of the evidence that was announced, and what else: entries by name.

    ``altered`` are entries whose content is not what their name says.
    """

    present: tuple[Evidence, ...]
    missing: tuple[Evidence, ...]
    unannounced: tuple[str, ...]
    altered: tuple[str, ...]


def check_evidence(path: Path, announced: Iterable[Evidence]) -> EvidenceCheck:
    """Match a zip with announced evidence by digest; raises UnsafeFileError and StorageError."""
    announced = tuple(announced)
    known = {(item.sha256, item.size) for item in announced}
    found: set[tuple[str, int]] = set()
    unannounced, altered = [], []
    for entry, packed in _entries(path):
        digest = _digest(_pieces(entry, packed))
        if digest != entry.name.partition(".")[0]:
            altered.append(entry.name)
        elif (digest, entry.size) not in known:
            unannounced.append(entry.name)
        else:
            found.add((digest, entry.size))
    return EvidenceCheck(
        present=tuple(item for item in announced if (item.sha256, item.size) in found),
        missing=tuple(item for item in announced if (item.sha256, item.size) not in found),
        unannounced=tuple(unannounced),
        altered=tuple(altered),
    )


def save_evidence(path: Path, evidence: Evidence, target: Path) -> None:
    """Write one announced file to ``target``, whole or not at all.

    Raises UnsafeFileError, StorageError, and InvalidDataError ``evidence_missing`` where the zip does not hold it.
    """
    match = next(((entry, packed) for entry, packed in _entries(path) if entry.name.startswith(evidence.sha256)), None)
    if match is None:
        raise InvalidDataError("evidence_missing", found=evidence.name)

    def write(temporary: Path) -> None:
        with temporary.open("wb") as stream:
            stream.writelines(_pieces(*match))

    def verify(temporary: Path) -> None:
        with temporary.open("rb") as stream:
            if hashlib.file_digest(stream, "sha256").hexdigest() != evidence.sha256:
                raise InvalidDataError("evidence_missing", found=evidence.name)

    write_verified(target, write, verify)


def safe_name(evidence: Evidence) -> str:
    """Return a file name for announced evidence, which people chose: no path, and nothing that a double click runs."""
    stem, _, kind = evidence.name.rpartition(".")
    if not stem or kind.lower() not in EVIDENCE_KINDS:
        stem, kind = evidence.name, "bin"
    code = evidence.indicator.replace("/", "-")
    return f"{code} {name_part(stem, _LONGEST, '_')} {evidence.sha256[:6]}.{kind.lower()}"


def _entries(path: Path) -> list[tuple[Entry, memoryview]]:
    with file_errors(path), path.open("rb") as stream:
        # A read takes memory for all that it is told it may return.
        data = stream.read(min(path.stat().st_size, EVIDENCE_LIMITS.file_bytes) + 1)
    entries = check_entries(data, EVIDENCE_LIMITS)
    for entry, _ in entries:
        if not _NAME.fullmatch(entry.name):
            raise UnsafeFileError("evidence_name", part=entry.name)
    return entries


def _pieces(entry: Entry, packed: memoryview) -> Iterator[bytes]:
    return inflate_in_pieces(entry, packed, _PIECE)


def _digest(pieces: Iterable[bytes]) -> str:
    whole = hashlib.sha256()
    for piece in pieces:
        whole.update(piece)
    return whole.hexdigest()
