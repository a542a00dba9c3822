"""A command that writes leaves a file alone that somebody has open; one that reads does not mind."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from cli.application import main
from storage.holding import Owner, lock_path
from storage.processes import HOST
from tests.helpers.district import make_district
from tests.helpers.school_desk import school_file

THEIRS = Owner(host="ครู-02", user="สมศรี", since="2021-09-30T08:00:00+07:00", process=7, started="x", token="theirs")


def occupy(path: Path, **changes: object) -> None:
    lock_path(path).write_bytes(msgspec.json.encode(msgspec.structs.replace(THEIRS, **changes)))


@pytest.fixture
def school(tmp_path: Path) -> Path:
    with school_file(tmp_path) as file:
        return file.database.path


@pytest.fixture
def values(tmp_path: Path) -> Path:
    path = tmp_path / "values.csv"
    path.write_text("indicator,numerator,denominator\n2/3.4,40,90\n", encoding="utf-8")
    return path


def fill(school: Path, values: Path) -> int:
    return main(["school", "fill", str(school), "--year", "2564", "--from", str(values)])


def test_a_write_is_refused_with_who_and_since_when(
    school: Path, values: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    occupy(school)
    before = school.read_bytes()
    assert fill(school, values) == 1
    told = capsys.readouterr().err
    assert "ครู-02" in told
    assert "2021-09-30 08:00" in told
    assert school.read_bytes() == before


def test_reading_works(school: Path) -> None:
    occupy(school)
    assert main(["school", "check", str(school), "--year", "2564", "--interim"]) in (0, 1)


@pytest.mark.parametrize("owner", [b"garbage", b"", b"\xa1\xd2", None], ids=["text", "empty", "cp874", "dead"])
def test_a_stale_lock_stops_nobody(school: Path, values: Path, owner: bytes | None) -> None:
    occupy(school, host=HOST, started="long ago")
    if owner is not None:
        lock_path(school).write_bytes(owner)
    assert fill(school, values) == 0
    assert not lock_path(school).exists()


def test_a_district_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, secret = tmp_path / "เขต.chiwat", tmp_path / "secret.txt"
    make_district(path).close()
    secret.write_text("x", encoding="utf-8")
    occupy(path)
    command = ["district", "decide", str(path), "close", "--year", "2564", "--passphrase-file", str(secret)]
    assert main(command) == 1
    assert "ครู-02" in capsys.readouterr().err
    assert main(["district", "status", str(path), "--year", "2564"]) == 0


def test_a_backup_is_never_written_to(school: Path, values: Path) -> None:
    backup = school.rename(school.with_name("a.20210930-080000-000000.chiwat-backup"))
    before = backup.read_bytes()
    assert fill(backup, values) == 1
    assert backup.read_bytes() == before
