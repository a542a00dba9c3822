"""Files appear whole or not at all."""

from __future__ import annotations

import errno
import os
import signal
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import StorageError
from storage import atomic
from storage.atomic import file_errors, make_folder, put_in_place, temporary_beside, write_verified

OLD = b"what the person had"


def os_error(number: int | None = None, *, winerror: int | None = None, missing: bool = False) -> OSError:
    error = FileNotFoundError(errno.ENOENT, "missing") if missing else OSError(number or errno.EINVAL, "injected")
    if winerror is not None:
        error.winerror = winerror  # type: ignore[attr-defined,unused-ignore]
    return error


def failing(error: BaseException) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Path]:
    """An existing file; whatever the test does, no temporary file may stay beside it."""
    path = tmp_path / "รายงาน.xlsx"
    path.write_bytes(OLD)
    yield path
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@given(content=st.binary(max_size=2000))
def test_content_is_written_as_given(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes") / "file.bin"
    write_verified(path, content)
    assert path.read_bytes() == content


def test_existing_file_is_replaced(target: Path) -> None:
    write_verified(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_function_writes_to_a_name_with_the_same_suffix(target: Path) -> None:
    seen: list[Path] = []

    def write(path: Path) -> None:
        seen.append(path)
        path.write_bytes(b"by function")

    write_verified(target, write, verify=lambda path: seen.append(path))
    assert target.read_bytes() == b"by function"
    assert seen[0] == seen[1] != target
    assert (seen[0].parent, seen[0].suffix) == (target.parent, ".xlsx")


def test_verification_sees_the_content_before_the_target_has_it(target: Path) -> None:
    seen: list[tuple[bytes, bytes]] = []
    write_verified(target, b"new", verify=lambda path: seen.append((path.read_bytes(), target.read_bytes())))
    assert seen == [(b"new", OLD)]


def test_failed_verification_leaves_the_old_file(target: Path) -> None:
    with pytest.raises(ValueError, match="not what was meant"):
        write_verified(target, b"new", verify=failing(ValueError("not what was meant")))
    assert target.read_bytes() == OLD


def test_failed_writer_leaves_the_old_file(target: Path) -> None:
    def half(path: Path) -> None:
        path.write_bytes(b"half of")
        raise RuntimeError("bug in the writer")

    with pytest.raises(RuntimeError, match="bug in the writer"):
        write_verified(target, half)
    assert target.read_bytes() == OLD


def test_a_medium_that_reads_back_something_else_is_refused(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", lambda _: b"nem")
        with pytest.raises(StorageError) as caught:
            write_verified(target, b"new")
    assert caught.value.code == "io_error"
    assert target.read_bytes() == OLD


@pytest.mark.parametrize(
    ("error", "code"),
    [
        pytest.param(os_error(errno.ENOSPC), "disk_full", id="no-space"),
        pytest.param(os_error(errno.EDQUOT), "disk_full", id="quota"),
        pytest.param(os_error(errno.EROFS), "read_only", id="read-only-medium"),
        pytest.param(os_error(errno.EACCES), "read_only", id="no-permission"),
        pytest.param(os_error(errno.EIO), "io_error", id="device-error"),
        pytest.param(os_error(errno.ENODEV), "io_error", id="device-gone"),
        pytest.param(os_error(errno.ENAMETOOLONG), "bad_name", id="long-name"),
        pytest.param(os_error(winerror=39), "disk_full", id="windows-handle-disk-full"),
        pytest.param(os_error(winerror=112), "disk_full", id="windows-disk-full"),
        pytest.param(os_error(errno.EACCES, winerror=32), "file_locked", id="windows-sharing-violation"),
        pytest.param(os_error(errno.EACCES, winerror=21), "io_error", id="windows-stick-pulled"),
        pytest.param(os_error(winerror=123), "bad_name", id="windows-bad-name"),
        pytest.param(os_error(winerror=206, missing=True), "bad_name", id="windows-long-name"),
    ],
)
def test_faults_while_writing(target: Path, error: OSError, code: str) -> None:
    with pytest.raises(StorageError) as caught:
        write_verified(target, failing(error))
    assert (caught.value.code, caught.value.params["path"]) == (code, str(target))
    assert target.read_bytes() == OLD


@pytest.mark.parametrize("step", ["touch", "write_bytes", "replace"])
def test_a_full_disk_at_any_step_leaves_the_old_file(target: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Path, step, failing(os_error(errno.ENOSPC)))
        with pytest.raises(StorageError) as caught:
            write_verified(target, b"new")
    assert caught.value.code == "disk_full"
    assert target.read_bytes() == OLD


def test_failed_fsync_leaves_the_old_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", failing(os_error(errno.EIO)))
    with pytest.raises(StorageError) as caught:
        write_verified(target, b"new")
    assert caught.value.code == "io_error"
    assert target.read_bytes() == OLD


def test_file_larger_than_allowed(target: Path) -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(StorageError) as caught:
            write_verified(target, bytes(100_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert caught.value.code == "disk_full"
    assert target.read_bytes() == OLD


def test_file_missing_inside_the_writer_is_a_bug(target: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_verified(target, lambda _: Path("no such template").read_bytes())
    assert target.read_bytes() == OLD


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        write_verified(tmp_path / "gone" / "file.xlsx", b"new")
    assert caught.value.code == "folder_missing"


def test_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "file.xlsx").mkdir()
    with pytest.raises(StorageError) as caught:
        write_verified(tmp_path / "file.xlsx", b"new")
    assert caught.value.code == "not_a_file"


@pytest.mark.skipif(os.name == "nt", reason="wine refuses no long name")
def test_name_too_long_is_found_at_the_rename(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        write_verified(tmp_path / ("ก" * 300 + ".xlsx"), b"new")
    assert caught.value.code == "bad_name"
    assert list(tmp_path.iterdir()) == []


def test_windows_says_of_a_path_beyond_its_limit_that_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path("ก" * 120, "ข" * 120, "ค" * 30 + ".xlsx")
    monkeypatch.setattr(atomic, "WINDOWS", True)
    with pytest.raises(StorageError) as caught, file_errors(path):
        raise os_error(winerror=3, missing=True)
    assert caught.value.code == "bad_name"


def test_longest_thai_name_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("ก" * 83 + ".xlsx")
    write_verified(path, b"new")
    assert path.read_bytes() == b"new"


def test_read_only_folder(open_folder: Path, unprivileged: Callable[[], object]) -> None:
    path = open_folder / "file.xlsx"
    path.write_bytes(OLD)
    open_folder.chmod(0o555)
    with unprivileged(), pytest.raises(StorageError) as caught:  # type: ignore[attr-defined]
        write_verified(path, b"new")
    assert caught.value.code == "read_only"
    assert path.read_bytes() == OLD


@pytest.mark.skipif(os.name == "nt", reason="POSIX file mode")
def test_written_files_get_ordinary_permissions(tmp_path: Path) -> None:
    path = tmp_path / "file.xlsx"
    before = os.umask(0o022)
    try:
        write_verified(path, b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_a_folder_that_cannot_be_synced_is_no_failure(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise os_error(errno.EINVAL)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    write_verified(target, b"new")
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs no folders")
def test_a_new_folder_is_durable_with_all_above_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_ino))
    make_folder(tmp_path / "a" / "b")
    assert {tmp_path.stat().st_ino, (tmp_path / "a").stat().st_ino} <= set(synced)
    synced.clear()
    make_folder(tmp_path / "a" / "b")
    assert not synced


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(StorageError):
        make_folder(tmp_path / "a" / "b")


def test_leftover_that_cannot_be_removed_hides_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "unlink", failing(os_error(errno.EACCES)))
    with pytest.raises(RuntimeError, match="the real reason"), temporary_beside(tmp_path / "file.xlsx"):
        raise RuntimeError("the real reason")


class Replacer:
    """Stands for ``Path.replace`` of Windows while another program holds the file for some attempts."""

    def __init__(self, refusals: int) -> None:
        self.refusals = refusals
        self.pauses: list[float] = []
        self.real = Path.replace

    def install(self, patch: pytest.MonkeyPatch) -> None:
        patch.setattr(atomic, "WINDOWS", True)
        patch.setattr(time, "sleep", self.pauses.append)
        patch.setattr(Path, "replace", lambda source, target: self.replace(source, target))

    def replace(self, source: Path, target: Path) -> None:
        if self.refusals:
            self.refusals -= 1
            raise PermissionError(errno.EACCES, "held")
        self.real(source, target)


def test_windows_waits_for_a_scanner(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replacer = Replacer(refusals=3)
    with monkeypatch.context() as patch:
        replacer.install(patch)
        write_verified(target, b"new")
    assert target.read_bytes() == b"new"
    assert len(replacer.pauses) == 3


def test_windows_file_open_in_excel(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replacer = Replacer(refusals=1000)
    with monkeypatch.context() as patch:
        replacer.install(patch)
        with pytest.raises(StorageError) as caught:
            write_verified(target, b"new")
    assert caught.value.code == "file_locked"
    assert sum(replacer.pauses) < 1
    assert target.read_bytes() == OLD


def test_windows_file_marked_read_only(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        Replacer(refusals=1000).install(patch)
        patch.setattr(os, "access", lambda *_: False)
        with pytest.raises(StorageError) as caught:
            write_verified(target, b"new")
    assert caught.value.code == "read_only"


def test_permission_error_at_the_rename_elsewhere(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(atomic, "WINDOWS", False)
        patch.setattr(Path, "replace", failing(PermissionError(errno.EPERM, "immutable")))
        with pytest.raises(StorageError) as caught:
            write_verified(target, b"new")
    assert caught.value.code == "read_only"


def test_put_in_place_takes_a_finished_file(target: Path) -> None:
    with temporary_beside(target) as temporary:
        temporary.write_bytes(b"finished")
        put_in_place(temporary, target)
    assert target.read_bytes() == b"finished"


def test_unknown_os_error_is_the_environments(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught, file_errors(tmp_path):
        raise OSError("no number at all")
    assert caught.value.code == "io_error"
