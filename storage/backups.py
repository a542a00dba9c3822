"""Backups beside the work: made by SQLite's backup API, checked, thinned out by age, restored whole (DESIGN section 4).

Moments are naive local time, given by the caller and written into the file name.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
import shutil
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

import msgspec

from models.errors import StorageError
from storage.atomic import file_errors, make_folder, put_in_place, temporary_beside, write_verified
from storage.database import connect, mapped_errors, remove_side_files, require_file, require_intact, side_files

SUFFIX: Final = ".chiwat-backup"
_MOMENT: Final = "%Y%m%d-%H%M%S-%f"
_NAME: Final = re.compile(rf"(.+)\.[0-9]{{8}}-[0-9]{{6}}-[0-9]{{6}}{re.escape(SUFFIX)}")
_TICK: Final = timedelta(microseconds=1)
_RECENT: Final = 10
_PERIODS: Final[tuple[tuple[int, Callable[[datetime], object]], ...]] = (
    (7, lambda moment: moment.date()),
    (4, lambda moment: moment.isocalendar()[:2]),
    (12, lambda moment: (moment.year, moment.month)),
)


class Backup(msgspec.Struct, frozen=True, kw_only=True):
    """One copy of a file: where it is, when it was made (naive local time), its size in bytes."""

    path: Path
    moment: datetime
    size: int


def keep(moments: Sequence[datetime]) -> set[datetime]:
    """Those worth keeping: the 10 latest, and the latest of each of the last 7 days, 4 ISO weeks and 12 months seen."""
    latest_first = sorted(set(moments), reverse=True)
    kept = set(latest_first[:_RECENT])
    for count, period in _PERIODS:
        latest: dict[object, datetime] = {}
        for moment in latest_first:
            latest.setdefault(period(moment), moment)
        kept.update(list(latest.values())[:count])
    return kept


def list_backups(folder: Path, stem: str) -> tuple[Backup, ...]:
    """The backups of the file named ``stem`` in ``folder``, newest first; none if there is no folder."""
    found = []
    with file_errors(folder):
        for path in folder.iterdir() if folder.is_dir() else ():
            moment = _moment(path.name, stem)
            if moment is not None:
                found.append(Backup(path=path, moment=moment, size=path.stat().st_size))
    return tuple(sorted(found, key=lambda backup: backup.moment, reverse=True))


def _moment(name: str, stem: str) -> datetime | None:
    match = re.fullmatch(rf"{re.escape(stem)}\.([0-9]{{8}}-[0-9]{{6}}-[0-9]{{6}}){re.escape(SUFFIX)}", name)
    if match is None:
        return None
    try:
        return datetime.strptime(match[1], _MOMENT)
    except ValueError:
        return None


def stem_of(path: Path) -> str:
    """Return the name, without its suffix, of the file that a backup is of; its own where it is called otherwise."""
    match = _NAME.fullmatch(path.name)
    return match[1] if match else path.stem


def moment_of(path: Path) -> datetime | None:
    """Return when a backup was made, as its name says."""
    return _moment(path.name, stem_of(path))


def is_sound(backup: Backup) -> bool:
    """Whether SQLite's full integrity check finds nothing wrong."""
    return _is_intact(backup.path)


def _is_intact(path: Path) -> bool:
    try:
        with contextlib.closing(connect(path, "ro")) as connection:
            require_intact(path, connection, thorough=True)
    except StorageError as error:
        if error.code != "damaged_file":
            raise
        return False
    return True


def backup(source: Path, folder: Path, *, now: datetime) -> Backup:
    """Back ``source`` up into ``folder`` and thin out its older backups; unchanged, the newest backup is returned.

    A damaged source is refused (damaged_file) and nothing is thinned out.
    """
    made = _copy(source, folder, now)
    existing = list_backups(folder, source.stem)
    kept = keep([each.moment for each in existing])
    for each in existing:
        if each.moment not in kept:
            # A scanner may hold it; the next backup tries again.
            with contextlib.suppress(OSError):
                each.path.unlink()
    return made


def _copy(source: Path, folder: Path, now: datetime) -> Backup:
    require_file(source)
    make_folder(folder)
    newest = next(iter(list_backups(folder, source.stem)), None)
    # A clock that was set back must not make the newest backup look old and be thinned out.
    moment = now if newest is None else max(now, newest.moment + _TICK)
    target = folder / f"{source.stem}.{moment.strftime(_MOMENT)}{SUFFIX}"
    with temporary_beside(target) as temporary:
        _copy_pages(source, temporary)
        if newest is not None and _same_content(temporary, newest.path):
            return newest
        put_in_place(temporary, target)
    return Backup(path=target, moment=moment, size=target.stat().st_size)


def _copy_pages(source: Path, target: Path) -> None:
    with contextlib.closing(connect(source, "rw")) as reading, contextlib.closing(connect(target, "rw")) as writing:
        with mapped_errors(source):
            # Holding the read lock: backup() itself would wait for a writer without end.
            reading.execute("BEGIN")
            reading.execute("SELECT 1 FROM sqlite_schema").fetchone()
        with mapped_errors(target):
            reading.backup(writing)
        require_intact(source, writing)


def _same_content(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_size == other.stat().st_size and _content_digest(one) == _content_digest(other)
    except OSError:
        return False


def _content_digest(path: Path) -> bytes:
    # SHA-256 without the header fields that change at every copy or commit: change counter (24), schema cookie (40),
    # version-valid-for and library version (92). SQLite file format, section 1.3.
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        header = stream.read(100)
        digest.update(header[:24] + header[28:40] + header[44:92])
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
    return digest.digest()


def restore(
    backup: Backup, target: Path, *, now: datetime, amend: Callable[[Path], object] | None = None
) -> Path | None:
    """Put ``backup`` in the place of ``target``, which must be closed; nothing is thinned out.

    ``amend`` may add to the copy before it takes the place; the backup itself is never written to.

    What stood there is kept beside as ``<name>.replaced-<moment>`` (returned) and, if sound, also backed up. Raises
    ``StorageError``: damaged_backup and the codes of ``write_verified``; ``target`` is then as it was.
    """
    if not backup.path.exists():
        raise StorageError("file_missing", path=str(backup.path))
    with temporary_beside(target) as temporary:
        with file_errors(backup.path):
            shutil.copyfile(backup.path, temporary)
        if not _is_intact(temporary):
            raise StorageError("damaged_backup", path=str(backup.path))
        if amend is not None:
            amend(temporary)
        replaced = _set_aside(target, backup.path.parent, now)
        remove_side_files(target)
        put_in_place(temporary, target)
    return replaced


def _set_aside(target: Path, folder: Path, now: datetime) -> Path | None:
    replaced = _free_name(target, now)
    for original in filter(Path.exists, (target, *side_files(target))):
        copy = replaced.with_name(replaced.name + original.name.removeprefix(target.name))
        write_verified(copy, partial(shutil.copyfile, original))
    if not target.exists():
        return None
    try:
        _copy(target, folder, now)
    except StorageError as error:
        if error.code not in {"damaged_file", "not_a_database"}:
            raise
    return replaced


def _free_name(target: Path, now: datetime) -> Path:
    while (name := target.with_name(f"{target.name}.replaced-{now.strftime(_MOMENT)}")).exists():
        now += _TICK
    return name
