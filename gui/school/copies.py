"""Copies of a school file: backups beside it, and one to take to another PC; no widget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from models.errors import StorageError
from storage.atomic import file_errors, write_verified
from storage.backups import Backup, backup, list_backups
from storage.evidence_folder import copy_folder
from storage.school_file import SchoolFile

_FOLDER = "สำรองข้อมูล"


@dataclass(frozen=True, kw_only=True)
class Contents:
    """What a copy holds of a year: entries, figures of the profile, revisions sent."""

    entries: int
    asked: int
    figures: int
    revisions: int


def backup_folder(file: Path) -> Path:
    """Return the folder beside a file where its backups are kept (as the command line has it)."""
    return file.parent / _FOLDER


def back_up(file: Path, now: datetime) -> Backup:
    """Back a file up, if it changed."""
    return backup(file, backup_folder(file), now=now.replace(tzinfo=None))


def backups_of(file: Path) -> tuple[Backup, ...]:
    """Return the backups of a file, newest first."""
    return list_backups(backup_folder(file), file.stem)


def look_into(path: Path, year: int) -> Contents:
    """Look into a copy without changing it; StorageError."""
    with SchoolFile.open(path, read_only=True) as school:
        return Contents(
            entries=len(school.entries(year)),
            asked=len(school.plan.entered_by(school.reporter.type)),
            figures=len(school.figures(year)),
            revisions=len(school.submissions(year)),
        )


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file that nobody writes to, as it is; StorageError ``file_exists``."""
    with file_errors(target):
        if target.exists():
            raise StorageError("file_exists", path=str(target))
    with file_errors(source):
        write_verified(target, source.read_bytes())


def copy_file(file: Path, target: Path) -> None:
    """Copy a file whose writes are all done and its evidence, read it back, open it; StorageError ``file_exists``."""
    with file_errors(target):
        if target.exists():
            raise StorageError("file_exists", path=str(target))
    with file_errors(file):
        content = file.read_bytes()
    write_verified(target, content, lambda path: SchoolFile.open(path, read_only=True).close())
    copy_folder(file, target)
