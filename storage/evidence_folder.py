"""Evidence of a school: bytes in a folder beside its file, once per SHA-256, and the zip that goes out (DESIGN)."""

from __future__ import annotations

import contextlib
import hashlib
import re
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Final

from models.errors import InvalidDataError, StorageError
from models.submission import Evidence, Submission
from models.text import clean_text
from storage.atomic import file_errors, make_folder, temporary_beside, write_verified
from storage.evidence import EVIDENCE_KINDS, check_evidence

EVIDENCE_ROOM: Final = 100 * 1024 * 1024
"""All files of a year, in bytes: below what the reader of a zip takes, and a figure that people can keep in mind."""
_LONGEST_NAME: Final = 200
_DIGEST = re.compile(r"[0-9a-f]{64}")


def evidence_folder(school_file: Path) -> Path:
    """Return the folder beside a school file that holds its evidence."""
    return school_file.with_name(f"{school_file.name}.evidence")


def kind_of(name: str) -> str:
    """Return a name's extension, lower case, without the dot."""
    return PurePath(name).suffix.lower().removeprefix(".")


def take_in(school_file: Path, indicator: str, source: Path, used: int) -> Evidence:
    """Copy a file into the folder and return how it is announced; ``used`` are the bytes of the year's other files.

    InvalidDataError ``evidence_kind``, ``evidence_empty``, ``evidence_too_large`` (limit, found); StorageError.
    """
    name = clean_text(source.name)[-_LONGEST_NAME:]
    if kind_of(name) not in EVIDENCE_KINDS:
        raise InvalidDataError("evidence_kind", found=name)
    if not source.is_file():
        raise StorageError("file_missing", path=str(source))
    with file_errors(source):
        size = source.stat().st_size
    if not size:
        raise InvalidDataError("evidence_empty", found=name)
    if used + size > EVIDENCE_ROOM:
        raise InvalidDataError("evidence_too_large", found=name, size=size, left=max(EVIDENCE_ROOM - used, 0))
    sha256 = _digest(source)
    announced = Evidence(indicator=indicator, name=name, size=size, sha256=sha256)
    if held_file(school_file, announced) is None:
        _copy(source, evidence_folder(school_file), announced)
    return announced


def held_file(school_file: Path, announced: Evidence) -> Path | None:
    """Return where an announced file is kept; None where it is lost."""
    folder = evidence_folder(school_file)
    # Built from a digest and a known type, never searched for: the row may be anybody's.
    if not _DIGEST.fullmatch(announced.sha256):
        return None
    found = (folder / f"{announced.sha256}.{kind}" for kind in sorted(EVIDENCE_KINDS))
    return next((path for path in found if path.is_file()), None)


def intact_file(school_file: Path, announced: Evidence) -> Path | None:
    """Return where an announced file is kept if its bytes are those announced, else None."""
    path = held_file(school_file, announced)
    return path if path is not None and _digest(path) == announced.sha256 else None


def forget(school_file: Path, announced: Evidence) -> None:
    """Delete the bytes of a file that nothing announces any more."""
    if (path := held_file(school_file, announced)) is not None:
        with file_errors(path):
            path.unlink()


def copy_folder(school_file: Path, target_file: Path) -> None:
    """Take the evidence along when a school file is copied; what is there already stays."""
    source, target = evidence_folder(school_file), evidence_folder(target_file)
    if not source.is_dir():
        return
    make_folder(target)
    for path in source.iterdir():
        if not (target / path.name).exists():
            write_verified(target / path.name, lambda made, path=path: shutil.copyfile(path, made))  # type: ignore[misc]


def evidence_path(out: Path) -> Path:
    """Return the zip that goes out with a report."""
    return out.with_suffix(".evidence.zip")


def write_zip(school_file: Path, submission: Submission, out: Path) -> Path | None:
    """Write the announced files as one zip beside the report ``out``, and check it; None where there are none.

    InvalidDataError ``evidence_lost`` for a file that is gone; StorageError.
    """
    announced = submission.report.evidence
    if not announced:
        return None
    paths = held_files(school_file, announced)

    def write(temporary: Path) -> None:
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_STORED) as archive:
            for name, path in sorted(paths.items()):
                archive.write(path, name)

    def verify(temporary: Path) -> None:
        if lost := check_evidence(temporary, announced).missing:
            raise InvalidDataError("evidence_lost", found=lost[0].name)

    target = evidence_path(out)
    write_verified(target, write, verify)
    return target


@contextmanager
def evidence_beside(school_file: Path, submission: Submission, out: Path) -> Iterator[Path | None]:
    """Write the zip for the while of the work that signs; where that fails, what stood there before stands again."""
    target = evidence_path(out)
    if not submission.report.evidence:
        yield None
        return
    with temporary_beside(target) as earlier:
        stood, done = target.exists(), False
        with file_errors(target):
            if stood:
                target.replace(earlier)
        try:
            yield write_zip(school_file, submission, out)
            done = True
        finally:
            if not done:
                _put_back(target, earlier if stood else None)


def _put_back(target: Path, earlier: Path | None) -> None:
    # What is told is why the work failed, not that its leftover could not be removed.
    with contextlib.suppress(OSError):
        if earlier is None:
            target.unlink(missing_ok=True)
        else:
            earlier.replace(target)


def held_files(school_file: Path, announced: Iterable[Evidence]) -> dict[str, Path]:
    """Return where all announced files are kept, by their names in the zip; InvalidDataError ``evidence_lost``."""
    paths = {}
    for item in announced:
        path = held_file(school_file, item)
        if path is None:
            raise InvalidDataError("evidence_lost", found=item.name)
        paths[path.name] = path
    return paths


def _copy(source: Path, folder: Path, announced: Evidence) -> None:
    def verify(temporary: Path) -> None:
        if _digest(temporary) != announced.sha256:
            raise StorageError("io_error", path=str(source))

    make_folder(folder)
    target = folder / f"{announced.sha256}.{kind_of(announced.name)}"
    write_verified(target, lambda temporary: shutil.copyfile(source, temporary), verify)


def _digest(path: Path) -> str:
    with file_errors(path), path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
