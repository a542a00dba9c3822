"""Opening, refusing, recovering and migrating database files."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from functools import partial
from pathlib import Path

import pytest
import sqlite_utils
from sqlite_utils import Migrations

from models.errors import StorageError
from storage import database as database_module
from storage.database import APPLICATION_IDS, Database, FileKind, connect, create_database, mapped_errors, open_database

Unprivileged = Callable[[], AbstractContextManager[None]]


def m001_notes(db: sqlite_utils.Database) -> None:
    db.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")


def m002_marks(db: sqlite_utils.Database) -> None:
    db.execute("CREATE TABLE marks (note INTEGER NOT NULL REFERENCES notes) STRICT")


def make_kind(name: str, *steps: Callable[[sqlite_utils.Database], None]) -> FileKind:
    migrations = Migrations(name)
    for step in steps:
        migrations()(step)
    return FileKind(name=name, migrations=migrations)


OLDER = make_kind("school", m001_notes)
SCHOOL = make_kind("school", m001_notes, m002_marks)
DISTRICT = make_kind("district", m001_notes)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A school file with a hundred notes, under a name that URIs and Thai keyboards make hard."""
    question = "" if sys.platform == "win32" else "?"
    made = tmp_path / f"โรงเรียน 100% {question}#ที่ 1.chiwat"
    with create_database(made, SCHOOL) as database, database.atomic():
        for number in range(100):
            database.execute("INSERT INTO notes (text) VALUES (?)", (f"บันทึก {number} " * 20,))
    return made


def code_of(path: Path, kind: FileKind = SCHOOL, **options: object) -> str:
    """The code of a refusal, after checking that it changed no byte and left no file."""
    before = {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    with pytest.raises(StorageError) as caught:
        open_database(path, kind, **options)  # type: ignore[arg-type]
    assert {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()} == before
    assert caught.value.params["path"] == str(path)
    return caught.value.code


def outcome(path: Path) -> str:
    try:
        open_database(path, SCHOOL).close()
    except StorageError as error:
        return error.code
    return "opened"


def header(path: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(path)) as plain:
        return tuple(plain.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))


# Creating


def test_new_file_says_what_it_is(path: Path) -> None:
    assert header(path) == (APPLICATION_IDS["school"], 2)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_creating_refuses_an_existing_file(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(StorageError) as caught:
        create_database(path, SCHOOL)
    assert caught.value.code == "file_exists"
    assert path.read_bytes() == before


def test_creating_in_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        create_database(tmp_path / "gone" / "a.chiwat", SCHOOL)
    assert caught.value.code == "folder_missing"


def test_failed_creation_leaves_nothing(tmp_path: Path) -> None:
    def broken(db: sqlite_utils.Database) -> None:
        db.execute("CREATE TABLE oops (")

    with pytest.raises(sqlite3.OperationalError):
        create_database(tmp_path / "a.chiwat", make_kind("school", m001_notes, broken))
    assert list(tmp_path.iterdir()) == []


def test_creating_in_a_read_only_folder(open_folder: Path, unprivileged: Unprivileged) -> None:
    open_folder.chmod(0o555)
    with unprivileged(), pytest.raises(StorageError) as caught:
        create_database(open_folder / "a.chiwat", SCHOOL)
    assert caught.value.code == "read_only"


# Opening


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 5000),
        ("mmap_size", 0),
    ],
)
@pytest.mark.parametrize("read_only", [False, True], ids=["writing", "reading"])
def test_connection_settings(path: Path, setting: str, value: object, read_only: bool) -> None:
    with open_database(path, SCHOOL, read_only=read_only) as database:
        rows = database.query(f"PRAGMA {setting}")
    # A system whose SQLite has no memory mapping answers nothing.
    assert [row[0] for row in rows] in ([value], [] if setting == "mmap_size" else [value])


def test_opening_changes_no_byte(path: Path) -> None:
    before = path.read_bytes()
    with open_database(path, SCHOOL) as database:
        assert database.query("SELECT count(*) AS n FROM notes")[0]["n"] == 100
    assert path.read_bytes() == before


def test_a_file_left_in_wal_mode_becomes_one_file_again(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA journal_mode=WAL")
        plain.execute("DELETE FROM notes")
        plain.commit()
    with open_database(path, SCHOOL) as database:
        assert database.query("PRAGMA journal_mode")[0][0] == "delete"
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        pytest.param("/home/ครู/a b?.chiwat", "file:///home/%E0%B8%84%E0%B8%A3%E0%B8%B9/a%20b%3F.chiwat?x", id="posix"),
        pytest.param("C:/งาน/a.chiwat", "file:///C:/%E0%B8%87%E0%B8%B2%E0%B8%99/a.chiwat?x", id="windows"),
        pytest.param("//server/share/a.chiwat", "file:////server/share/a.chiwat?x", id="windows-share"),
    ],
)
def test_address_given_to_sqlite(monkeypatch: pytest.MonkeyPatch, folder: str, expected: str) -> None:
    class AbsolutePath:
        def absolute(self) -> AbsolutePath:
            return self

        def as_posix(self) -> str:
            return folder

    seen: list[str] = []
    monkeypatch.setattr(sqlite3, "connect", lambda name, **_: seen.append(name))
    database_module._raw_connection(AbsolutePath(), "x")  # type: ignore[arg-type]
    assert seen == [expected]


# Refusing


def test_missing_file(tmp_path: Path) -> None:
    assert code_of(tmp_path / "gone.chiwat") == "file_missing"


def plain_database(path: Path, application_id: int = 0, user_version: int = 0) -> None:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"PRAGMA application_id={application_id}")
        plain.execute(f"PRAGMA user_version={user_version}")
        plain.execute("CREATE TABLE other (x)")
        plain.commit()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "not_a_database", id="empty"),
        pytest.param("ไม่ใช่ฐานข้อมูล".encode(), "not_a_database", id="short-text"),
        pytest.param(b"PK\x03\x04" + bytes(9000), "not_a_database", id="zip"),
        pytest.param(b"SQLite format 3\0", "not_a_database", id="magic-only"),
        pytest.param(bytes(20_000), "not_a_database", id="zeros"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True], ids=["writing", "reading"])
def test_not_a_database(tmp_path: Path, content: bytes, code: str, read_only: bool) -> None:
    (tmp_path / "a.chiwat").write_bytes(content)
    assert code_of(tmp_path / "a.chiwat", read_only=read_only) == code


def test_folder(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "not_a_file"


@pytest.mark.parametrize("application_id", [0, 0x42656552, -5], ids=["none", "other-program", "negative"])
def test_foreign_file(tmp_path: Path, application_id: int) -> None:
    plain_database(tmp_path / "a.chiwat", application_id, user_version=99)
    assert code_of(tmp_path / "a.chiwat") == "foreign_file"


def test_foreign_file_in_wal_mode_gets_no_side_files(tmp_path: Path) -> None:
    plain_database(tmp_path / "a.db")
    with closing(sqlite3.connect(tmp_path / "a.db")) as plain:
        plain.execute("PRAGMA journal_mode=WAL")
    assert code_of(tmp_path / "a.db") == "foreign_file"


def test_the_other_kind(path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        open_database(path, DISTRICT)
    assert (caught.value.code, caught.value.params["found"]) == ("wrong_kind", "school")
    assert code_of(path, DISTRICT) == "wrong_kind"


def test_newer_file(path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        open_database(path, OLDER)
    assert (caught.value.code, caught.value.params["found"], caught.value.params["supported"]) == ("newer_file", 2, 1)
    assert code_of(path, OLDER) == "newer_file"


@pytest.mark.parametrize("size", [100, 700, 4096, 9000], ids=lambda size: f"{size}-bytes")
def test_truncated_file(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])
    assert code_of(path) == "damaged_file"


@pytest.mark.parametrize("read_only", [False, True], ids=["writing", "reading"])
def test_zeroed_page(path: Path, read_only: bool) -> None:
    content = bytearray(path.read_bytes())
    content[8192:12288] = bytes(4096)
    path.write_bytes(content)
    assert code_of(path, read_only=read_only) == "damaged_file"


def test_flipped_bits_open_or_are_refused_as_damaged(path: Path) -> None:
    content = path.read_bytes()
    outcomes = set()
    for position in range(100, len(content), len(content) // 60):
        flipped = bytearray(content)
        flipped[position] ^= 0x80
        path.write_bytes(flipped)
        outcomes.add(outcome(path))
        assert path.read_bytes() == flipped
    assert outcomes == {"opened", "damaged_file"}


def test_file_without_write_permission(open_folder: Path, path: Path, unprivileged: Unprivileged) -> None:
    copy = Path(shutil.copy(path, open_folder / "a.chiwat"))
    copy.chmod(0o444)
    with unprivileged():
        assert code_of(copy) == "read_only"
        with open_database(copy, SCHOOL, read_only=True) as database:
            assert len(database.query("SELECT * FROM notes")) == 100


def test_folder_without_write_permission(open_folder: Path, path: Path, unprivileged: Unprivileged) -> None:
    copy = Path(shutil.copy(path, open_folder / "a.chiwat"))
    copy.chmod(0o666)
    open_folder.chmod(0o555)
    with unprivileged():
        assert code_of(copy) == "read_only"


def test_file_without_read_permission(open_folder: Path, path: Path, unprivileged: Unprivileged) -> None:
    copy = Path(shutil.copy(path, open_folder / "a.chiwat"))
    copy.chmod(0o000)
    with unprivileged(), pytest.raises(StorageError) as caught:
        open_database(copy, SCHOOL)
    assert caught.value.code == "io_error"


# Locks


@pytest.fixture
def writer(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program that holds the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_locked_by_another(path: Path, writer: sqlite3.Connection, lock: str) -> None:
    writer.execute(f"BEGIN {lock}")
    assert code_of(path, busy_timeout=1) == "file_locked"


def test_reading_beside_a_writer(path: Path, writer: sqlite3.Connection) -> None:
    writer.execute("BEGIN IMMEDIATE")
    with open_database(path, SCHOOL, read_only=True, busy_timeout=1) as database:
        assert len(database.query("SELECT * FROM notes")) == 100


def test_commit_refused_by_a_reader_is_rolled_back(path: Path, writer: sqlite3.Connection) -> None:
    with open_database(path, SCHOOL, busy_timeout=1) as database:
        writer.execute("BEGIN")
        writer.execute("SELECT * FROM notes").fetchone()
        with pytest.raises(StorageError) as caught, database.atomic():
            database.execute("DELETE FROM notes")
        assert caught.value.code == "file_locked"
        writer.execute("ROLLBACK")
        assert len(database.query("SELECT * FROM notes")) == 100


@pytest.mark.skipif(os.name == "nt", reason="POSIX advisory locks")
def test_opening_again_does_not_drop_the_lock_of_this_process(path: Path) -> None:
    attempt = f"import sqlite3; sqlite3.connect({str(path)!r}, timeout=0).execute('BEGIN IMMEDIATE')"
    with open_database(path, SCHOOL) as database, database.atomic():
        open_database(path, SCHOOL, read_only=True).close()
        other = subprocess.run([sys.executable, "-c", attempt], capture_output=True, text=True, check=False)
    assert "database is locked" in other.stderr


# Transactions


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    with open_database(path, SCHOOL, busy_timeout=1) as opened:
        yield opened


def count(database: Database) -> int:
    return int(database.query("SELECT count(*) FROM notes")[0][0])


def add(database: Database, text: str = "ใหม่") -> None:
    database.execute("INSERT INTO notes (text) VALUES (:text)", {"text": text})


def add_then(database: Database, then: Callable[[], object]) -> None:
    with database.atomic():
        add(database)
        then()


def add_much(database: Database) -> None:
    with database.atomic():
        for _ in range(100):
            add(database, "x" * 5000)


def raising(error: BaseException | type[BaseException]) -> Callable[[], None]:
    def fail() -> None:
        raise error

    return fail


def test_block_is_committed_at_its_end(database: Database, path: Path) -> None:
    with database.atomic():
        add(database)
    with open_database(path, SCHOOL) as other:
        assert count(other) == 101


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, sqlite3.IntegrityError])
def test_any_exception_rolls_back(database: Database, error: type[BaseException]) -> None:
    with pytest.raises(error):
        add_then(database, raising(error))
    assert count(database) == 100


def test_inner_block_rolls_back_alone(database: Database) -> None:
    with database.atomic():
        add(database)
        with pytest.raises(ValueError, match="inner"):
            add_then(database, raising(ValueError("inner")))
    assert count(database) == 101


def test_inner_block_is_committed_with_the_outer(database: Database) -> None:
    with database.atomic(), database.atomic():
        add(database)
    assert not database.db.conn.in_transaction
    assert count(database) == 101


def test_sqlite_utils_tables_take_part(database: Database) -> None:
    def insert_and_fail() -> None:
        database.db.table("notes").insert({"text": "ก"})
        assert count(database) == 102
        raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        add_then(database, insert_and_fail)
    assert count(database) == 100


def test_writing_outside_a_block_is_a_bug(database: Database) -> None:
    with pytest.raises(RuntimeError, match="outside"):
        add(database)
    assert count(database) == 100


def test_committing_inside_a_block_is_a_bug(database: Database) -> None:
    with pytest.raises(RuntimeError, match="ended inside"):
        add_then(database, database.db.conn.commit)


def test_foreign_keys_hold(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError), database.atomic():
        database.execute("INSERT INTO marks (note) VALUES (12345)")


def test_tables_are_strict(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError), database.atomic():
        database.execute("INSERT INTO marks (note) VALUES ('text')")


def test_full_disk_rolls_back_and_goes_on(database: Database) -> None:
    pages = database.query("PRAGMA page_count")[0][0]
    database.query(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StorageError) as caught:
        add_much(database)
    assert caught.value.code == "disk_full"
    assert not database.db.conn.in_transaction
    database.query("PRAGMA max_page_count=100000")
    with database.atomic():
        add(database)
    assert count(database) == 101


def test_write_error_rolls_back_and_goes_on(database: Database) -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (database.path.stat().st_size + 4096, before[1]))
    try:
        with pytest.raises(StorageError) as caught:
            add_much(database)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert caught.value.code in {"io_error", "disk_full"}
    with database.atomic():
        add(database)
    assert count(database) == 101


def test_writing_to_a_file_opened_for_reading(path: Path) -> None:
    with open_database(path, SCHOOL, read_only=True) as database:
        with pytest.raises(StorageError) as caught, database.atomic():
            add(database)
        assert caught.value.code == "read_only"


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file be moved")
def test_file_moved_away_while_open(database: Database) -> None:
    database.path.rename(database.path.with_name("moved.chiwat"))
    with pytest.raises(StorageError) as caught, database.atomic():
        add(database)
    assert caught.value.code == "file_missing"


@pytest.mark.parametrize(
    ("statement", "code", "expected"),
    [
        pytest.param("PRAGMA application_id", sqlite3.SQLITE_IOERR_READ, "io_error", id="header-unreadable"),
        # What Windows reports where no journal can be made.
        pytest.param("PRAGMA user_version=", sqlite3.SQLITE_CANTOPEN, "read_only", id="no-journal"),
        pytest.param("PRAGMA user_version=", sqlite3.SQLITE_FULL, "disk_full", id="no-space-for-a-journal"),
    ],
)
def test_faults_while_opening(
    path: Path, monkeypatch: pytest.MonkeyPatch, statement: str, code: int, expected: str
) -> None:
    class Faulty(sqlite3.Connection):
        def execute(self, sql: str, *parameters: object) -> sqlite3.Cursor:
            if sql.startswith(statement):
                raise sqlite_error(code)
            return super().execute(sql, *parameters)  # type: ignore[arg-type]

    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Faulty))
    assert code_of(path) == expected


def test_text_that_is_not_utf8_is_damage(database: Database) -> None:
    with database.atomic():
        database.execute("INSERT INTO notes (id, text) VALUES (1000, CAST(x'FF41' AS TEXT))")
    with pytest.raises(StorageError) as caught:
        database.query("SELECT text FROM notes WHERE id = 1000")
    assert caught.value.code == "damaged_file"


def sqlite_error(code: int | None) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("injected")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (sqlite3.SQLITE_FULL, "disk_full"),
        (sqlite3.SQLITE_IOERR_READ, "io_error"),
        (sqlite3.SQLITE_IOERR_FSYNC, "io_error"),
        (sqlite3.SQLITE_CANTOPEN, "io_error"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "read_only"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "file_missing"),
        (sqlite3.SQLITE_BUSY_RECOVERY, "file_locked"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "damaged_file"),
        (sqlite3.SQLITE_NOTADB, "damaged_file"),
    ],
)
def test_faults_of_the_environment(code: int, expected: str) -> None:
    with pytest.raises(StorageError) as caught, mapped_errors(Path("a.chiwat")):
        raise sqlite_error(code)
    assert (caught.value.code, caught.value.params) == (expected, {"path": "a.chiwat"})


@pytest.mark.parametrize("code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_MISUSE, None])
def test_everything_else_is_a_bug(code: int | None) -> None:
    with pytest.raises(sqlite3.OperationalError), mapped_errors(Path("a.chiwat")):
        raise sqlite_error(code)


def test_wrong_sql_is_a_bug(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        database.query("SELECT * FROM elsewhere")


# Migrating


@pytest.fixture
def older(tmp_path: Path) -> Path:
    made = tmp_path / "older.chiwat"
    with create_database(made, OLDER) as database, database.atomic():
        add(database)
    return made


def test_pending_migrations_are_applied_after_the_hook(older: Path) -> None:
    seen: list[tuple[Path, tuple[int, int]]] = []
    with open_database(older, SCHOOL, before_migration=lambda path: seen.append((path, header(path)))) as database:
        assert count(database) == 1
        assert database.query("SELECT * FROM marks") == []
    assert seen == [(older, (APPLICATION_IDS["school"], 1))]
    assert header(older) == (APPLICATION_IDS["school"], 2)


def test_an_up_to_date_file_needs_no_hook(path: Path) -> None:
    open_database(path, SCHOOL, before_migration=lambda _: pytest.fail("no migration is pending")).close()


def test_without_a_hook_it_is_migrated_all_the_same(older: Path) -> None:
    open_database(older, SCHOOL).close()
    assert header(older)[1] == 2


def test_failed_backup_stops_the_migration(older: Path) -> None:
    def refuse(path: Path) -> None:
        raise StorageError("disk_full", path=str(path))

    assert code_of(older, before_migration=refuse) == "disk_full"


def test_failed_migration_changes_nothing(older: Path) -> None:
    def broken(db: sqlite_utils.Database) -> None:
        db.execute("DROP TABLE notes")
        raise ZeroDivisionError

    before = older.read_bytes()
    with pytest.raises(ZeroDivisionError):
        open_database(older, make_kind("school", m001_notes, m002_marks, broken))
    assert older.read_bytes() == before
    assert header(older)[1] == 1


def test_older_file_cannot_be_read_without_migrating(older: Path) -> None:
    assert code_of(older, read_only=True) == "older_file"


# Power cuts

_CHILD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA synchronous=FULL")
connection.execute("PRAGMA cache_size=2")
connection.execute("BEGIN IMMEDIATE")
connection.execute("INSERT INTO notes (text) VALUES ('committed')")
connection.execute("COMMIT")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE notes SET text = text || 'torn'")
connection.execute("PRAGMA user_version=99")
connection.executemany("INSERT INTO notes (text) VALUES (?)", [("x" * 3000,)] * int(sys.argv[2]))
print("in the middle", flush=True)
sys.stdin.read()
"""


def cut_power(path: Path, rows: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(path), str(rows)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"in the middle"
        child.kill()


@pytest.mark.parametrize("rows", [1, 50, 400])
def test_committed_work_survives_a_power_cut(path: Path, rows: int) -> None:
    for cut in range(1, 4):
        cut_power(path, rows)
        with open_database(path, SCHOOL) as database:
            texts = [row["text"] for row in database.query("SELECT text FROM notes")]
        assert len(texts) == 100 + cut
        assert texts.count("committed") == cut
        assert not any("torn" in text for text in texts)


def test_a_hot_journal_is_needed_and_played_back(path: Path) -> None:
    cut_power(path, 400)
    assert path.with_name(path.name + "-journal").exists()
    open_database(path, SCHOOL).close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_journal_of_a_lost_file_is_not_played_into_a_new_one(path: Path) -> None:
    cut_power(path, 400)
    path.unlink()
    with create_database(path, SCHOOL) as database:
        assert count(database) == 0
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_hot_journal_cannot_be_played_back_when_only_reading(path: Path) -> None:
    cut_power(path, 400)
    assert code_of(path, read_only=True) == "read_only"


def test_a_connection_that_fails_is_closed(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        connect(tmp_path / "gone", "rw")
    assert caught.value.code == "io_error"
