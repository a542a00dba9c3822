from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import StorageError
from storage.holding import SILENT_FOR, Owner, held, hold, lock_path, owner_of
from storage.processes import HOST, started
from tests.storage.conftest import Unprivileged

NOW = datetime(2021, 9, 30, 10, 15, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "โรงเรียน.chiwat"
    path.write_bytes(b"data")
    return path


def owned(file: Path, **changes: object) -> Owner:
    """Put an owner of another program beside a file."""
    mine = Owner(host=HOST, user="ครู", since="x", process=os.getpid(), started=started(os.getpid()), token="another")
    owner = msgspec.structs.replace(mine, **changes)
    lock_path(file).write_bytes(msgspec.json.encode(owner))
    return owner


def test_a_file_that_is_held_tells_who_and_since_when(file: Path) -> None:
    holding = hold(file, NOW)
    with pytest.raises(StorageError, match="file_in_use") as caught:
        hold(file, NOW)
    assert caught.value.params["host"] == HOST
    assert caught.value.params["since"] == NOW.isoformat()
    holding.release()
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    hold(file, NOW).release()


def test_an_owner_that_died_here_is_taken_over(file: Path) -> None:
    done = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    owned(file, process=int(done.stdout))
    assert owner_of(file) is None
    hold(file, NOW).release()


def test_a_number_that_another_process_uses_now_is_no_owner(file: Path) -> None:
    owned(file, started="1")
    assert owner_of(file) is None


def test_another_computer_is_believed_until_it_is_silent(file: Path) -> None:
    owner = owned(file, host="ครู-02", process=1)
    assert owner_of(file) == owner
    long_ago = lock_path(file).stat().st_mtime - SILENT_FOR - 5
    os.utime(lock_path(file), (long_ago, long_ago))
    assert owner_of(file) is None


def test_who_is_taken_over_notices(file: Path) -> None:
    first = hold(file, NOW)
    assert first.other() is None
    second = hold(file, NOW, take_over=True)
    assert first.other() == second.owner
    first.release()
    assert owner_of(file) == second.owner, "what is another's is left alone"
    second.release()


def test_what_somebody_removed_is_written_again(file: Path) -> None:
    holding = hold(file, NOW)
    lock_path(file).unlink()
    assert holding.other() is None
    assert owner_of(file) == holding.owner
    lock_path(file).write_bytes(b"\xa1\xd2")
    assert holding.other() is None
    assert owner_of(file) == holding.owner
    holding.release()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=80) | st.dictionaries(st.text(), st.text() | st.integers()).map(msgspec.json.encode))
def test_garbage_costs_nothing(file: Path, data: bytes) -> None:
    lock_path(file).write_bytes(data)
    hold(file, NOW).release()
    assert not lock_path(file).exists()


def test_a_folder_of_its_name_costs_nothing(file: Path) -> None:
    lock_path(file).mkdir()
    hold(file, NOW).release()


@pytest.mark.parametrize("number", [-5, 0, 1 << 40])
def test_a_number_that_no_process_has_costs_nothing(file: Path, number: int) -> None:
    owned(file, process=number)
    hold(file, NOW).release()


def test_read_only_media_need_none(open_folder: Path, unprivileged: Unprivileged) -> None:
    file = open_folder / "a.chiwat"
    file.write_bytes(b"data")
    open_folder.chmod(0o555)
    with unprivileged():
        hold(file, NOW).release()
    assert [path.name for path in open_folder.iterdir()] == ["a.chiwat"]
    open_folder.chmod(0o777)


def test_a_long_thai_name_has_room_for_it(tmp_path: Path) -> None:
    file = tmp_path / ("ก" * 82 + ".chiwat")
    file.write_bytes(b"data")
    holding = hold(file, NOW)
    assert owner_of(file) == holding.owner
    holding.release()


def test_of_many_at_once_one_gets_it(file: Path) -> None:
    got: list[object] = []

    def try_it() -> None:
        try:
            got.append(hold(file, NOW))
        except StorageError:
            got.append(None)

    threads = [threading.Thread(target=try_it) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([one for one in got if one]) == 1


def test_a_command_lets_go_also_where_it_fails(file: Path) -> None:
    with pytest.raises(RuntimeError), held(file, NOW):
        raise RuntimeError
    assert not lock_path(file).exists()


def test_a_backup_is_held_by_nobody(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="is_backup"):
        hold(tmp_path / "a.20210930-101500-000000.chiwat-backup", NOW)
