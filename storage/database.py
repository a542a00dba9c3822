"""The one way to a database file: every connection is opened, checked and migrated here (DESIGN section 4)."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Literal
from urllib.parse import quote

import msgspec
import sqlite_utils
from sqlite_utils import Migrations

from models.errors import StorageError
from storage.atomic import file_errors, put_in_place, temporary_beside
from storage.schema import is_own_schema

APPLICATION_IDS: Final = {"school": 0x43685753, "district": 0x43685744}  # "ChWS", "ChWD"
# Beyond what any file of ours holds: a document is at most 4 MiB, and the largest table has a row a file received.
_LONGEST_VALUE: Final = 32 * 1024 * 1024
_MOST_ROWS: Final = 200_000
BUSY_TIMEOUT: Final = 5000  # milliseconds

Value = int | str | bytes | None
Parameters = Sequence[Value] | Mapping[str, Value]

_BY_SQLITE_CODE: Final = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_BUSY: "file_locked",
    sqlite3.SQLITE_CORRUPT: "damaged_file",
    sqlite3.SQLITE_NOTADB: "damaged_file",
    sqlite3.SQLITE_IOERR: "io_error",
    sqlite3.SQLITE_CANTOPEN: "io_error",
    sqlite3.SQLITE_TOOBIG: "damaged_file",
}
_SETTINGS: Final = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "foreign_keys=ON",
    "mmap_size=0",
    "synchronous=FULL",
    "journal_mode=DELETE",
)


class FileKind(msgspec.Struct, frozen=True, kw_only=True):
    """What a file is for: ``name`` is a key of ``APPLICATION_IDS``, ``migrations`` build and evolve its tables."""

    name: str
    migrations: Migrations

    @property
    def application_id(self) -> int:
        """The 32-bit number in the file's header."""
        return APPLICATION_IDS[self.name]

    @property
    def version(self) -> int:
        """The number of migrations: the ``user_version`` of an up-to-date file."""
        with sqlite_utils.Database(memory=True, execute_plugins=False) as empty:
            return len(self.migrations.pending(empty))


class Database:
    """An open file: reads at any time, writes inside ``atomic()`` only."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.looking = False
        """Whether nobody may write through this connection: the file is open to look only."""
        self.db = sqlite_utils.Database(connection, execute_plugins=False, strict=True)

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; an open transaction is rolled back."""
        self.db.close()

    @contextlib.contextmanager
    def atomic(self) -> Iterator[None]:
        """One transaction, committed at the end or rolled back on any exception; nested blocks are savepoints."""
        connection = self.db.conn
        if self.looking:
            raise StorageError("looking_only", path=str(self.path))
        with mapped_errors(self.path):
            if connection.in_transaction:
                with self.db.atomic():
                    yield
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                if not connection.in_transaction:
                    raise RuntimeError("the transaction was ended inside atomic()")
                connection.execute("COMMIT")
            except BaseException:
                # SQLite has often rolled back by itself (disk full, I/O error); a ROLLBACK statement would then raise.
                connection.rollback()
                raise

    def version(self) -> int:
        """Return a number that changes when another connection, of this program or not, has written to the file."""
        return int(self.query("PRAGMA data_version")[0][0])

    def query(self, sql: str, params: Parameters = ()) -> list[sqlite3.Row]:
        """All rows of a SELECT."""
        with mapped_errors(self.path):
            cursor = self.db.conn.cursor()
            cursor.row_factory = sqlite3.Row
            rows: list[sqlite3.Row] = cursor.execute(sql, params).fetchmany(_MOST_ROWS + 1)
        if len(rows) > _MOST_ROWS:
            raise StorageError("damaged_file", path=str(self.path))
        return rows

    def execute(self, sql: str, params: Parameters = ()) -> sqlite3.Cursor:
        """Run one writing statement; outside ``atomic()`` it would commit by itself, which is a bug."""
        if not self.db.conn.in_transaction:
            raise RuntimeError("execute() outside atomic()")
        with mapped_errors(self.path):
            return self.db.conn.execute(sql, params)


@contextlib.contextmanager
def mapped_errors(path: Path) -> Iterator[None]:
    """Turn the environment's faults that SQLite reports into ``StorageError``; anything else is a bug and passes.

    Codes: disk_full, read_only, file_locked, damaged_file, file_missing (moved away while open), io_error.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = _storage_code(error)
        if code is None:
            raise
        raise StorageError(code, path=str(path)) from error


def _storage_code(error: sqlite3.DatabaseError) -> str | None:
    # Python reads the text itself and gives this error no number; only damage puts such bytes there.
    if str(error).startswith("Could not decode to UTF-8"):
        return "damaged_file"
    extended = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    if extended == sqlite3.SQLITE_READONLY_DBMOVED:
        return "file_missing"
    return _BY_SQLITE_CODE.get(extended & 0xFF)


def connect(path: Path, mode: Literal["ro", "rw"], busy_timeout: int = BUSY_TIMEOUT) -> sqlite3.Connection:
    """A connection in autocommit mode with every setting of DESIGN section 4; ``busy_timeout`` in milliseconds."""
    with contextlib.ExitStack() as undo, mapped_errors(path):
        connection = _raw_connection(path, f"mode={mode}", busy_timeout)
        undo.callback(connection.close)
        try:
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
            for setting in _SETTINGS:
                connection.execute(f"PRAGMA {setting}")
        except UnicodeDecodeError as error:
            # SQLite's message quotes a damaged schema, and Python cannot read the quotation.
            raise StorageError("damaged_file", path=str(path)) from error
        undo.pop_all()
    return connection


def _raw_connection(path: Path, options: str, busy_timeout: int = 0) -> sqlite3.Connection:
    name = quote(os.fsencode(path.absolute().as_posix()), safe="/:")
    # With an empty authority SQLite takes ///C:/folder and, for a network share, ////server/folder.
    uri = f"file://{'' if name.startswith('/') else '/'}{name}?{options}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=busy_timeout / 1000)


def require_intact(path: Path, connection: sqlite3.Connection, *, thorough: bool = False) -> None:
    """Raise damaged_file unless SQLite's quick check (``thorough``: integrity check) finds nothing."""
    check = "integrity_check" if thorough else "quick_check"
    with mapped_errors(path):
        pages: int = connection.execute("PRAGMA page_count").fetchone()[0]
        if pages == 0 or connection.execute(f"PRAGMA {check}(1)").fetchone()[0] != "ok":
            raise StorageError("damaged_file", path=str(path))


def require_file(path: Path) -> None:
    """Raise file_missing, not_a_file or not_a_database (empty) before SQLite is asked."""
    with file_errors(path):
        if not path.exists():
            raise StorageError("file_missing", path=str(path))
        if not path.is_file():
            raise StorageError("not_a_file", path=str(path))
        if path.stat().st_size == 0:
            raise StorageError("not_a_database", path=str(path))


def side_files(path: Path) -> list[Path]:
    """The journals of SQLite that stand beside ``path``."""
    names = (path.with_name(path.name + suffix) for suffix in ("-journal", "-wal", "-shm"))
    return [name for name in names if name.exists()]


def remove_side_files(path: Path) -> None:
    """Remove journals before another file takes the place of ``path``: SQLite would play them into it."""
    with file_errors(path):
        for name in side_files(path):
            name.unlink()


def create_database(path: Path, kind: FileKind) -> Database:
    """Make a new file with all migrations applied; an existing one is refused (file_exists)."""
    with file_errors(path):
        if path.exists():
            raise StorageError("file_exists", path=str(path))
    # A power cut leaves no half-made file under the final name.
    with temporary_beside(path) as temporary:
        with Database(path, connect(temporary, "rw")) as database:
            _migrate(database, kind)
        remove_side_files(path)
        put_in_place(temporary, path)
    return open_database(path, kind)


def open_database(
    path: Path,
    kind: FileKind,
    *,
    read_only: bool = False,
    before_migration: Callable[[Path], None] | None = None,
    busy_timeout: int = BUSY_TIMEOUT,
) -> Database:
    """Open and check a file of ``kind``, recover it after a power cut, bring it up to date.

    ``before_migration`` gets the path of a file that is about to be migrated (to back it up). Raises
    ``StorageError`` and leaves the file as it was: file_missing, not_a_file, not_a_database, foreign_file,
    wrong_kind (found), newer_file (found, supported), older_file (read-only and not up to date), file_locked,
    read_only, disk_full, damaged_file, io_error.
    """
    require_file(path)
    _require_kind_on_disk(path, kind)
    with contextlib.ExitStack() as undo, mapped_errors(path):
        database = Database(path, connect(path, "ro" if read_only else "rw", busy_timeout))
        undo.callback(database.close)
        version = _require_kind(path, kind, database.db.conn)
        if not is_own_schema(database.db.conn, kind.migrations, version, kind.version):
            raise StorageError("foreign_file", path=str(path))
        require_intact(path, database.db.conn)
        if not read_only:
            _require_writable(database, version)
        if version < kind.version:
            if read_only:
                raise StorageError("older_file", path=str(path), found=version, supported=kind.version)
            if before_migration is not None:
                before_migration(path)
            _migrate(database, kind)
        undo.pop_all()
    return database


def _require_kind_on_disk(path: Path, kind: FileKind) -> None:
    # "immutable" reads the header without a lock, a recovery or a side file. Python's own open() would do so
    # too, but closing it drops the locks that this process holds on the file (POSIX advisory locks).
    with mapped_errors(path), contextlib.closing(_raw_connection(path, "mode=ro&immutable=1")) as probe:
        try:
            _require_kind(path, kind, probe)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
                raise StorageError("not_a_database", path=str(path)) from error
            # Damage may be a write that the power cut: only a real connection can recover it.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
                raise


def _require_kind(path: Path, kind: FileKind, connection: sqlite3.Connection) -> int:
    application_id: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if application_id != kind.application_id:
        for name, known in APPLICATION_IDS.items():
            if application_id == known:
                raise StorageError("wrong_kind", path=str(path), found=name)
        raise StorageError("foreign_file", path=str(path))
    if version > kind.version:
        raise StorageError("newer_file", path=str(path), found=version, supported=kind.version)
    return version


def _require_writable(database: Database, version: int) -> None:
    # SQLite silently falls back to reading a write-protected file or folder. Writing the same version and rolling
    # back shows it: only the journal is made, and removed.
    connection = database.db.conn
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA user_version={version}")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CANTOPEN:
            raise
        raise StorageError("read_only", path=str(database.path)) from error
    finally:
        connection.rollback()


def _migrate(database: Database, kind: FileKind) -> None:
    with database.atomic():
        kind.migrations.apply(database.db)
        database.execute(f"PRAGMA application_id={kind.application_id}")
        database.execute(f"PRAGMA user_version={kind.version}")
