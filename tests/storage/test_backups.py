"""Backups: made, thinned out, checked, restored."""

from __future__ import annotations

import errno
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import StorageError
from storage import backups as backups_module
from storage.backups import Backup, backup, is_sound, keep, list_backups, restore
from storage.database import connect

NOON = datetime(2021, 3, 31, 12, 0, 0, 250)
MINUTE = timedelta(minutes=1)

moments = st.lists(st.datetimes(min_value=datetime(2019, 1, 1), max_value=datetime(2023, 1, 1)), max_size=120)
dense_moments = st.lists(
    st.integers(0, 500).map(lambda hours: datetime(2020, 12, 20) + timedelta(hours=5 * hours)), max_size=200
)
any_moments = moments | dense_moments


def run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        for statement in statements:
            plain.execute(statement)


def texts(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as plain:
        return [row[0] for row in plain.execute("SELECT text FROM notes ORDER BY id")]


def add(path: Path, text: str) -> None:
    run(path, f"INSERT INTO notes (text) VALUES ('{text}')")


def zero_a_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:8192] = bytes(4096)
    path.write_bytes(content)


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "โรงเรียน.2564.chiwat"
    run(path, "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT) STRICT")
    add(path, "first")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "ข้อมูลสำรอง" / "backups"


# Which to keep


@given(any_moments)
def test_newest_and_ten_latest_are_always_kept(given_moments: list[datetime]) -> None:
    assert keep(given_moments) >= set(sorted(set(given_moments))[-10:])


@given(any_moments)
def test_kept_are_a_few_of_the_given(given_moments: list[datetime]) -> None:
    kept = keep(given_moments)
    assert kept <= set(given_moments)
    assert len(kept) <= 33


@given(any_moments, any_moments)
def test_thinning_out_early_loses_nothing_that_would_be_kept_later(
    earlier: list[datetime], later: list[datetime]
) -> None:
    assert keep([*keep(earlier), *later]) == keep([*earlier, *later])


@given(any_moments)
def test_keeping_again_drops_nothing(given_moments: list[datetime]) -> None:
    assert keep(sorted(keep(given_moments))) == keep(given_moments)


@given(any_moments)
def test_latest_of_the_last_months_is_kept(given_moments: list[datetime]) -> None:
    months: dict[tuple[int, int], datetime] = {}
    for moment in sorted(given_moments):
        months[moment.year, moment.month] = moment
    assert keep(given_moments) >= set(list(months.values())[-12:])


def test_a_year_of_hourly_backups() -> None:
    last = datetime(2021, 12, 31, 23)
    kept = sorted(keep([last - timedelta(hours=hour) for hour in range(24 * 365)]), reverse=True)
    days = sorted({moment.date().isoformat() for moment in kept}, reverse=True)
    assert kept[:10] == [last - timedelta(hours=hour) for hour in range(10)]
    assert days[:7] == [f"2021-12-{day}" for day in range(31, 24, -1)]
    assert days[7:9] == ["2021-12-19", "2021-12-12"]
    assert days[9:] == [
        "2021-11-30", "2021-10-31", "2021-09-30", "2021-08-31", "2021-07-31", "2021-06-30",
        "2021-05-31", "2021-04-30", "2021-03-31", "2021-02-28", "2021-01-31",
    ]  # fmt: skip


def test_nothing_to_keep() -> None:
    assert keep([]) == set()


# Making


def test_backup_holds_what_the_file_holds(source: Path, folder: Path) -> None:
    made = backup(source, folder, now=NOON)
    assert made.path == folder / "โรงเรียน.2564.20210331-120000-000250.chiwat-backup"
    assert (made.moment, made.size) == (NOON, made.path.stat().st_size)
    assert texts(made.path) == ["first"]
    assert list_backups(folder, source.stem) == (made,)
    assert names(folder) == {made.path.name}


def test_unchanged_file_is_not_backed_up_again(source: Path, folder: Path) -> None:
    made = backup(source, folder, now=NOON)
    # Committing the same content again moves the file's change counter only.
    run(source, "UPDATE notes SET text = text")
    assert backup(source, folder, now=NOON + MINUTE) == made
    assert names(folder) == {made.path.name}


def test_changed_file_is_backed_up_again(source: Path, folder: Path) -> None:
    first = backup(source, folder, now=NOON)
    add(source, "second")
    second = backup(source, folder, now=NOON + MINUTE)
    assert list_backups(folder, source.stem) == (second, first)
    assert texts(second.path) == ["first", "second"]
    assert texts(first.path) == ["first"]


def test_damaged_newest_backup_does_not_count_as_unchanged(source: Path, folder: Path) -> None:
    zero_a_page(backup(source, folder, now=NOON).path)
    again = backup(source, folder, now=NOON + MINUTE)
    assert again.moment == NOON + MINUTE
    assert is_sound(again)


def test_unreadable_newest_backup_does_not_stop_a_new_one(
    source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup(source, folder, now=NOON)

    def unreadable(path: Path) -> bytes:
        raise OSError(errno.EIO, "bad sector", str(path))

    monkeypatch.setattr(backups_module, "_content_digest", unreadable)
    assert backup(source, folder, now=NOON + MINUTE).moment == NOON + MINUTE


@pytest.mark.parametrize("now", [NOON, NOON - timedelta(days=4000)], ids=["same-moment", "clock-set-back"])
def test_newest_backup_stays_the_newest_whatever_the_clock(source: Path, folder: Path, now: datetime) -> None:
    first = backup(source, folder, now=NOON)
    add(source, "second")
    second = backup(source, folder, now=now)
    assert second.moment > first.moment
    assert list_backups(folder, source.stem) == (second, first)


def test_old_backups_are_thinned_out(source: Path, folder: Path) -> None:
    given_moments = [NOON + MINUTE * number for number in range(15)]
    for number, now in enumerate(given_moments):
        add(source, str(number))
        backup(source, folder, now=now)
    assert {each.moment for each in list_backups(folder, source.stem)} == keep(given_moments)


def test_files_of_others_are_neither_listed_nor_removed(source: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    others = [
        "notes.txt",
        "other.20210331-120000-000250.chiwat-backup",
        "โรงเรียน.2564.20210231-120000-000000.chiwat-backup",
        "โรงเรียน.2564.latest.chiwat-backup",
        "โรงเรียนX2564.20210331-120000-000250.chiwat-backup",
    ]
    for name in others:
        (folder / name).write_bytes(b"mine")
    for number in range(12):
        add(source, str(number))
        backup(source, folder, now=NOON + MINUTE * number)
    assert names(folder) >= set(others)
    assert len(list_backups(folder, source.stem)) == 10


def test_backup_that_cannot_be_removed_is_no_failure(
    source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(10):
        add(source, str(number))
        backup(source, folder, now=NOON + MINUTE * number)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", failing(PermissionError(errno.EACCES, "held by a scanner")))
        add(source, "one more")
        backup(source, folder, now=NOON + MINUTE * 10)
    assert len(list_backups(folder, source.stem)) == 11


def failing(error: BaseException) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_no_folder_no_backups(folder: Path) -> None:
    assert list_backups(folder, "a") == ()


def test_missing_source(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        backup(tmp_path / "gone.chiwat", folder, now=NOON)
    assert caught.value.code == "file_missing"
    assert not folder.exists()


def test_damaged_source_is_refused_and_rotates_nothing(source: Path, folder: Path) -> None:
    for number in range(10):
        add(source, str(number))
        backup(source, folder, now=NOON + MINUTE * number)
    before = names(folder)
    zero_a_page(source)
    with pytest.raises(StorageError) as caught:
        backup(source, folder, now=NOON + MINUTE * 20)
    assert (caught.value.code, caught.value.params["path"]) == ("damaged_file", str(source))
    assert names(folder) == before


def test_locked_source(source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups_module, "connect", lambda path, mode: connect(path, mode, 1))
    with closing(sqlite3.connect(source, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageError) as caught:
            backup(source, folder, now=NOON)
    assert caught.value.code == "file_locked"
    assert names(folder) == set()


def test_backup_beside_an_unfinished_transaction(source: Path, folder: Path) -> None:
    with closing(sqlite3.connect(source, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO notes (text) VALUES ('not yet')")
        made = backup(source, folder, now=NOON)
    assert texts(made.path) == ["first"]


def test_full_disk_leaves_no_half_backup(source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def small(path: Path, mode: str) -> sqlite3.Connection:
        connection = connect(path, mode)  # type: ignore[arg-type]
        connection.execute("PRAGMA max_page_count=1")
        return connection

    made = backup(source, folder, now=NOON)
    add(source, "second")
    monkeypatch.setattr(backups_module, "connect", small)
    with pytest.raises(StorageError) as caught:
        backup(source, folder, now=NOON + MINUTE)
    assert caught.value.code == "disk_full"
    assert names(folder) == {made.path.name}


def test_backup_folder_is_a_file(source: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(StorageError) as caught:
        backup(source, tmp_path / "taken", now=NOON)
    assert caught.value.code == "io_error"


# Checking


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(zero_a_page, id="zeroed-page"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:5000]), id="truncated"),
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.write_bytes(b"something else" * 999), id="overwritten"),
    ],
)
def test_damaged_backup_is_not_sound_and_not_restored(
    source: Path, folder: Path, damage: Callable[[Path], object]
) -> None:
    made = backup(source, folder, now=NOON)
    assert is_sound(made)
    damage(made.path)
    assert not is_sound(made)
    before = source.read_bytes()
    with pytest.raises(StorageError) as caught:
        restore(made, source, now=NOON)
    assert caught.value.code == "damaged_backup"
    assert source.read_bytes() == before
    assert names(source.parent) == {source.name, folder.parent.name}


def test_a_backup_that_cannot_be_opened_is_not_called_unsound(tmp_path: Path) -> None:
    gone = Backup(path=tmp_path / "gone", moment=NOON, size=0)
    with pytest.raises(StorageError) as caught:
        is_sound(gone)
    assert caught.value.code == "io_error"


# Restoring


def test_restore_brings_back_the_backup_and_keeps_the_current_file(source: Path, folder: Path) -> None:
    made = backup(source, folder, now=NOON)
    add(source, "second")
    replaced = restore(made, source, now=NOON + MINUTE)
    assert texts(source) == ["first"]
    assert replaced == source.with_name(source.name + ".replaced-20210331-120100-000250")
    assert texts(replaced) == ["first", "second"]
    assert [texts(each.path) for each in list_backups(folder, source.stem)] == [["first", "second"], ["first"]]


def test_restore_where_no_file_is(source: Path, folder: Path) -> None:
    made = backup(source, folder, now=NOON)
    source.unlink()
    assert restore(made, source, now=NOON) is None
    assert texts(source) == ["first"]


@pytest.mark.parametrize("content", [b"", b"garbage" * 2000], ids=["empty", "garbage"])
def test_damaged_original_is_kept_beside_byte_for_byte(source: Path, folder: Path, content: bytes) -> None:
    made = backup(source, folder, now=NOON)
    source.write_bytes(content)
    replaced = restore(made, source, now=NOON)
    assert replaced is not None
    assert replaced.read_bytes() == content
    assert texts(source) == ["first"]
    assert list_backups(folder, source.stem) == (made,)


def test_restoring_never_thins_out_backups(source: Path, folder: Path) -> None:
    for number in range(10):
        add(source, str(number))
        backup(source, folder, now=NOON + MINUTE * number)
    before = names(folder)
    oldest = list_backups(folder, source.stem)[-1]
    for number in range(5):
        add(source, f"after {number}")
        restore(oldest, source, now=NOON + MINUTE * (20 + number))
    assert names(folder) > before
    assert texts(source) == ["first", "0"]


def test_every_replaced_file_is_kept(source: Path, folder: Path) -> None:
    made = backup(source, folder, now=NOON)
    replaced = {restore(made, source, now=NOON) for _ in range(3)}
    assert len(replaced) == 3
    assert None not in replaced


_INTERRUPTED = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=2")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE notes SET text = 'torn'")
connection.executemany("INSERT INTO notes (text) VALUES (?)", [("x" * 3000,)] * 300)
os._exit(0)
"""


@pytest.fixture
def interrupted(source: Path, folder: Path) -> tuple[Backup, Path]:
    """A backup of the source, and the journal that a power cut then left beside the source."""
    made = backup(source, folder, now=NOON)
    subprocess.run([sys.executable, "-c", _INTERRUPTED, str(source)], check=True)
    return made, source.with_name(source.name + "-journal")


def test_damaged_original_is_kept_with_its_journal(source: Path, interrupted: tuple[Backup, Path]) -> None:
    made, journal = interrupted
    played = journal.read_bytes()
    source.write_bytes(b"overwritten by a virus")
    replaced = restore(made, source, now=NOON)
    assert replaced is not None
    assert replaced.read_bytes() == b"overwritten by a virus"
    assert replaced.with_name(replaced.name + "-journal").read_bytes() == played
    assert texts(source) == ["first"]
    assert not journal.exists()


def test_journal_of_a_lost_original_is_not_played_into_the_restored_file(
    source: Path, interrupted: tuple[Backup, Path]
) -> None:
    made, journal = interrupted
    played = journal.read_bytes()
    source.unlink()
    restored = made.path.read_bytes()
    assert restore(made, source, now=NOON) is None
    assert not journal.exists()
    assert source.read_bytes() == restored
    assert [each.read_bytes() for each in source.parent.glob("*.replaced-*-journal")] == [played]


def test_missing_backup(source: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        restore(Backup(path=tmp_path / "gone", moment=NOON, size=0), source, now=NOON)
    assert caught.value.code == "file_missing"
    assert texts(source) == ["first"]


def test_no_room_for_the_current_file_stops_the_restore(
    source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backup(source, folder, now=NOON)
    add(source, "second")
    monkeypatch.setattr(backups_module, "_copy", failing(StorageError("disk_full", path=str(source))))
    with pytest.raises(StorageError) as caught:
        restore(made, source, now=NOON)
    assert caught.value.code == "disk_full"
    assert texts(source) == ["first", "second"]


def test_copying_the_backup_fails(source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = backup(source, folder, now=NOON)
    monkeypatch.setattr(shutil, "copyfile", failing(OSError(errno.EIO, "stick pulled out")))
    with pytest.raises(StorageError) as caught:
        restore(made, source, now=NOON)
    assert (caught.value.code, caught.value.params["path"]) == ("io_error", str(made.path))
    assert texts(source) == ["first"]
