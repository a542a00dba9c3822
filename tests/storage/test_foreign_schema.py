"""A handed-over file runs nothing: what its schema holds beside our tables is refused before it is asked anything."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models.errors import InvalidDataError, StorageError
from models.submission import Evidence
from storage.evidence_folder import evidence_folder, forget, held_file, held_files, intact_file
from storage.school_file import SchoolFile
from tests.helpers.school_desk import school_file

ENDLESS = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT {} FROM c"
FOREIGN = {
    "check that takes for ever": "CREATE TABLE zz (x TEXT CHECK (x NOT LIKE '%a%a%a%a%a%b'))",
    "check that takes all memory": "CREATE TABLE zz (x TEXT CHECK (length(hex(zeroblob(450000000))) > 0))",
    "view in a table's place": "DROP TABLE entries; CREATE VIEW entries AS "
    + ENDLESS.format("1 AS year, n AS indicator"),
    "view beside": "CREATE VIEW v AS " + ENDLESS.format("n"),
    "trigger": "CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM figures; END",
    "generated column": "ALTER TABLE meta ADD COLUMN g TEXT GENERATED ALWAYS AS (hex(zeroblob(400000000)))",
    "index that computes": "CREATE INDEX i ON entries (length(hex(zeroblob(400000000))) + year)",
    "virtual table": "CREATE VIRTUAL TABLE vt USING fts5(x)",
    "looser table": "ALTER TABLE figures RENAME TO f2; CREATE TABLE figures (year, figure, value, as_of)",
    "table that is gone": "DROP TABLE receipts",
    "column that is gone": "ALTER TABLE submissions DROP COLUMN written",
    "table of another program": "CREATE TABLE notes (x)",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with school_file(tmp_path) as file:
        return file.database.path


def change(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


@pytest.mark.parametrize("script", FOREIGN.values(), ids=FOREIGN)
def test_a_schema_that_is_not_ours_is_refused(script: str, path: Path) -> None:
    change(path, script)
    before = path.read_bytes()
    with pytest.raises(StorageError, match="foreign_file"):
        SchoolFile.open(path)
    assert path.read_bytes() == before


def test_what_sqlite_adds_by_itself_is_no_harm(path: Path) -> None:
    change(path, "ANALYZE; VACUUM")
    SchoolFile.open(path).close()


DAMAGED: dict[str, tuple[str, Callable[[SchoolFile], object]]] = {
    "figure beyond counting": ("UPDATE figures SET value = 9223372036854775807", lambda file: file.figures(2564)),
    "figure below nothing": ("UPDATE figures SET value = -5", lambda file: file.figures(2564)),
    "evidence of no digest": (
        "INSERT INTO evidence VALUES (2564, '1/1.1', '/etc/passwd', 'a.pdf', 1)",
        lambda file: file.evidence(2564),
    ),
    "revision beyond counting": (
        "INSERT INTO submissions VALUES ('a', 2564, 9223372036854775807, 1, 'x', 1, x'00')",
        lambda file: file.next_revision(2564),
    ),
    "rows without end": (
        "INSERT INTO explanations SELECT 2564, n, '' FROM (WITH RECURSIVE c(n) AS"
        " (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 200001) SELECT n FROM c)",
        lambda file: file.explanation_texts(2564),
    ),
}


@pytest.mark.parametrize(("script", "read"), DAMAGED.values(), ids=DAMAGED)
def test_rows_that_no_program_of_ours_writes_are_damage(
    script: str, read: Callable[[SchoolFile], object], path: Path
) -> None:
    change(path, script)
    with SchoolFile.open(path) as file, pytest.raises(StorageError, match="damaged_file"):
        read(file)


@pytest.fixture
def outside(path: Path) -> Iterator[Path]:
    """A file that stands beside the evidence, and is none."""
    evidence_folder(path).mkdir()
    target = path.parent / "private.pdf"
    target.write_bytes(b"x")
    yield target
    assert target.read_bytes() == b"x"


@pytest.mark.parametrize("name", ["../private", "*", "../**/*", "/etc/passwd", "", "A" * 64])
def test_evidence_is_found_by_its_digest_and_never_searched_for(name: str, path: Path, outside: Path) -> None:
    announced = Evidence(indicator="1/1.1", name="private.pdf", size=1, sha256=name)
    assert outside.exists()
    assert held_file(path, announced) is None
    forget(path, announced)
    with pytest.raises(InvalidDataError, match="evidence_lost"):
        held_files(path, [announced])


def test_evidence_that_was_exchanged_is_not_opened(path: Path, outside: Path) -> None:
    announced = Evidence(indicator="1/1.1", name="a.pdf", size=1, sha256="ab" * 32)
    (evidence_folder(path) / f"{announced.sha256}.pdf").write_bytes(outside.read_bytes())
    assert held_file(path, announced) is not None
    assert intact_file(path, announced) is None
