"""Opening a file of a school or a district: to work in it, held against others, or to look only; no widget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from gui.school.copies import backup_folder
from models.errors import ChiwatError, StorageError
from storage.backups import Backup, backup, list_backups
from storage.district_file import DistrictFile
from storage.holding import Holding, Owner, hold, owner_of
from storage.school_file import SchoolFile

_DISTRICT = "district"
_DAMAGE = frozenset({"damaged_file", "damaged_document", "damaged_record", "not_a_database", "foreign_file"})


class Way(StrEnum):
    """How a file is opened."""

    WORK = "work"
    LOOK = "look"
    TAKE_OVER = "take_over"


@dataclass(frozen=True, kw_only=True)
class Opened:
    """An open file: held to work in it, or None to look only, and then who works in it, where somebody does."""

    file: SchoolFile | DistrictFile
    holding: Holding | None = None
    owner: Owner | None = None

    def close(self) -> None:
        """Close the file and let it go."""
        self.file.close()
        if self.holding is not None:
            self.holding.release()


def open_file(path: Path, now: datetime, way: Way = Way.WORK) -> Opened:
    """Open a file; errors of ``hold`` and of opening. To look only, nothing is written: no backup, no migration."""
    if not path.is_file():
        raise StorageError("file_missing", path=str(path))
    if way is Way.LOOK:
        file = _opened(path, now, read_only=True)
        file.database.looking = True
        return Opened(file=file, owner=owner_of(path))
    holding = hold(path, now, take_over=way is Way.TAKE_OVER)
    try:
        return Opened(file=_opened(path, now), holding=holding)
    except ChiwatError:
        holding.release()
        raise


def _opened(path: Path, now: datetime, *, read_only: bool = False) -> SchoolFile | DistrictFile:
    def before(old: Path) -> None:
        backup(old, backup_folder(old), now=now.replace(tzinfo=None))

    try:
        return SchoolFile.open(path, read_only=read_only, before_migration=before)
    except ChiwatError as error:
        if error.code != "wrong_kind" or error.params.get("found") != _DISTRICT:
            raise
        return DistrictFile.open(path, read_only=read_only, before_migration=before)


def rescuing_backups(path: Path, error: ChiwatError) -> tuple[Backup, ...]:
    """Return the backups, newest first, that could help where a file cannot be opened for what stands in it."""
    if error.code not in _DAMAGE and not (error.code == "file_missing" and path.parent.is_dir()):
        return ()
    try:
        return list_backups(backup_folder(path), path.stem)
    except StorageError:
        return ()


def is_same(one: Path, other: Path) -> bool:
    """Whether two names are of one file."""
    return one == other or (one.exists() and other.exists() and one.samefile(other))
