"""The pool of import workers: order, one lost file at a time, limits, and what a worker may import."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from random import Random
from typing import cast

import pytest

from models.errors import ChiwatError, InvalidDataError, StorageError, UnsafeFileError
from models.import_state import ImportState
from storage import worker_process, workers
from storage.examination import Examined, SoundSubmission
from storage.examination import examine as examine_here
from storage.importing import import_paths
from storage.workers import MEMORY, ExaminationPool
from tests.helpers import bad_examiner
from tests.helpers.district import NOW, make_district, write
from tests.helpers.factories import make_plan
from tests.helpers.hostile import rows_of_cells, sheet_xml, xlsx

ROOT = Path(__file__).parents[2]
PLANS = {"a": make_plan()}
# Long enough for a worker under load, short enough to wait for once.
SHORT = 5.0
MEMORY_IS_BOUND = pytest.mark.skipif(sys.platform == "win32", reason="wine grants the limit and does not hold to it")


@pytest.fixture(scope="module")
def pool() -> Iterator[ExaminationPool]:
    with ExaminationPool(deadline=SHORT, memory=MEMORY // 2, examiner=bad_examiner.examine) as made:
        yield made


def told(found: Examined) -> str:
    """What the examiner said of a file, or the code of its refusal."""
    assert isinstance(found, ChiwatError)
    return str(found.params["text"]) if found.code == "told" else found.code


def processes(found: list[Examined]) -> set[object]:
    return {each.params["process"] for each in found if isinstance(each, InvalidDataError)}


def test_answers_come_in_the_order_of_the_files(pool: ExaminationPool) -> None:
    names = [str(number) for number in range(50)]
    found = list(pool.examine_all((name.encode() for name in names), PLANS))
    assert [told(each) for each in found] == names
    assert len(processes(found)) <= 2


def test_workers_are_kept_from_batch_to_batch(pool: ExaminationPool) -> None:
    first = list(pool.examine_all([b"a"] * 20, PLANS))
    assert processes(list(pool.examine_all([b"b"] * 20, PLANS))) <= processes(first) | processes(
        list(pool.examine_all([b"c"] * 20, PLANS))
    )


def test_no_files_need_no_worker() -> None:
    made = ExaminationPool(examiner=bad_examiner.examine)
    assert list(made.examine_all([], PLANS)) == []
    made.close()


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (b"die", "worker_died"),
        (b"crash", "worker_died"),
        (b"fail", "worker_died"),
        (b"hang", "worker_deadline"),
        pytest.param(b"gorge", "worker_memory", marks=MEMORY_IS_BOUND),
    ],
    ids=lambda value: value if isinstance(value, str) else value.decode(),
)
def test_a_file_that_costs_its_worker_costs_itself_only(pool: ExaminationPool, file: bytes, code: str) -> None:
    files = [b"0", b"1", file, b"3", b"4", b"5"]
    found = [told(each) for each in pool.examine_all(files, PLANS)]
    assert found == ["0", "1", code, "3", "4", "5"]


@pytest.mark.parametrize(
    "files", [[b"die", b"a", b"a"], [b"a", b"a", b"die"], [b"die", b"die", b"die"], [b"die"]], ids=str
)
def test_wherever_it_stands(pool: ExaminationPool, files: list[bytes]) -> None:
    found = [told(each) for each in pool.examine_all(files, PLANS)]
    assert found == ["worker_died" if data == b"die" else "a" for data in files]


def test_plans_are_sent_again_only_where_they_differ(pool: ExaminationPool, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[object] = []
    kind = type(Pipe()[0])  # another one on Windows
    real = kind.send

    def send(connection: Connection, order: tuple[object, bytes]) -> None:
        sent.append(order[0])
        real(connection, order)

    pool.close()
    monkeypatch.setattr(kind, "send", send)
    for plans in (PLANS, PLANS, {**PLANS, "b": make_plan(edition=3)}, {}):
        found = list(pool.examine_all([b"x"] * 10, plans))
        assert {str(each.params["plans"]) for each in found if isinstance(each, InvalidDataError)} == {
            str(sorted(plans))
        }
    assert len([plans for plans in sent if plans is not None]) <= 2 * 3
    assert sent.count(None) >= 40 - 2 * 3


def test_a_batch_left_in_the_middle_disturbs_no_other(pool: ExaminationPool) -> None:
    left = pool.examine_all([b"a", b"hang", b"hang"], PLANS)
    assert told(next(left)) == "a"
    left.close()  # type: ignore[attr-defined]
    assert [told(each) for each in pool.examine_all([b"b", b"c"], PLANS)] == ["b", "c"]


def test_a_worker_that_something_else_ended_is_replaced(pool: ExaminationPool) -> None:
    list(pool.examine_all([b"a", b"b"], PLANS))
    for worker in pool._workers:
        worker._process.kill()
        worker._process.join()
    assert [told(each) for each in pool.examine_all([b"c", b"d"], PLANS)] == ["c", "d"]


def test_a_worker_that_ends_while_it_is_given_a_file(pool: ExaminationPool, monkeypatch: pytest.MonkeyPatch) -> None:
    list(pool.examine_all([b"a", b"b"], PLANS))
    for worker in pool._workers:
        worker._process.kill()
        worker._process.join()
    answers = iter([True, True])
    monkeypatch.setattr(
        workers._Worker, "is_alive", property(lambda worker: next(answers, False) or worker._process.is_alive())
    )
    found = [told(each) for each in pool.examine_all([b"c", b"d", b"e"], PLANS)]
    assert found == ["worker_died", "worker_died", "e"]


class _Unloadable:
    """Breaks the worker before it is ready."""

    def __call__(self, data: bytes, plans: object) -> Examined:
        raise AssertionError

    def __reduce__(self) -> tuple[object, tuple[()]]:
        return bad_examiner.unpickled, ()


def test_where_no_worker_can_start_the_import_is_refused() -> None:
    with ExaminationPool(examiner=_Unloadable()) as made, pytest.raises(StorageError) as caught:
        list(made.examine_all([b"a"], PLANS))
    assert caught.value.code == "workers_blocked"


def test_where_the_system_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(process: object) -> None:
        raise PermissionError

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", start)
    with ExaminationPool() as made, pytest.raises(StorageError) as caught:
        list(made.examine_all([b"a"], PLANS))
    assert caught.value.code == "workers_blocked"


def test_a_pool_that_was_closed_can_be_used_again(pool: ExaminationPool) -> None:
    pool.close()
    assert [told(each) for each in pool.examine_all([b"a"], PLANS)] == ["a"]


def test_real_files_give_what_examining_here_gives(tmp_path: Path) -> None:
    path, _ = write(tmp_path / "a.xlsx")
    files = [path.read_bytes(), b"", b"no workbook", xlsx()]
    plans = {make_plan().digest(): make_plan()}
    with ExaminationPool() as made:
        found = list(made.examine_all(files, plans))
    assert isinstance(found[0], SoundSubmission)
    assert found[0] == examine_here(files[0], plans)
    assert [told(each) for each in found[1:]] == ["empty_file", "not_zip", "no_package"]


def full() -> bytes:
    """A workbook within all limits that takes a while, and some 50 MiB, to read."""
    chance = Random(1)
    rows = "".join(rows_of_cells(10, cell=f"<v>{chance.random()}</v>") for _ in range(5_000))
    picture = (chance.randbytes(3_000) + bytes(100_000)) * 225
    return xlsx(
        sheet=sheet_xml(rows),
        more={f"xl/media/image{number}.png": picture for number in (1, 2)},
    )


def test_a_real_file_beyond_the_deadline() -> None:
    with ExaminationPool(deadline=0.01) as made:
        assert [told(each) for each in made.examine_all([full()], {})] == ["worker_deadline"]


@MEMORY_IS_BOUND
def test_the_batch_of_a_district_goes_on(tmp_path: Path) -> None:
    write(tmp_path / "a.xlsx")
    (tmp_path / "b.xlsx").write_bytes(full())
    with make_district(tmp_path / "d.chiwat") as district, ExaminationPool(memory=72 * 1024 * 1024) as made:
        result = import_paths(district, [tmp_path], now=NOW, examiner=made.examine_all)
    states = {file.path.name: (file.state, file.outcome.reason) for file in result.files}
    assert states == {
        "a.xlsx": (ImportState.UNKNOWN_KEY, "compare_fingerprint"),
        "b.xlsx": (ImportState.UNSAFE_FILE, "worker_memory"),
    }


def test_errors_of_the_guard_reach_the_batch() -> None:
    with ExaminationPool() as made:
        (found,) = made.examine_all([b"PK"], {})
    assert isinstance(found, UnsafeFileError)
    assert found.code == "zip_truncated"


@pytest.mark.parametrize("module", ["storage.worker_process", "cli.__main__"])
def test_a_worker_imports_neither_qt_nor_openpyxl_nor_a_database(module: str) -> None:
    program = f"""if True:
        import sys, {module}
        heavy = {{"storage.database", "sqlite_utils", "openpyxl", "PySide6", "click"}}
        sys.exit(", ".join(heavy & set(sys.modules)) or None)
    """
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="a job object is always granted")
def test_a_limit_below_ours_stays() -> None:
    program = """if True:
        import resource, sys
        from storage.memory_limit import limit_memory
        resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
        sys.exit(0 if limit_memory(2**29) and not limit_memory(2**31) else 1)
    """
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("module", ["cli", "gui"])
def test_a_frozen_program_asks_first_whether_it_is_a_worker(module: str) -> None:
    program = f"""if True:
        import multiprocessing, runpy, sys
        def freeze_support():
            sys.exit(", ".join({{"click", "PySide6.QtWidgets", "storage"}} & set(sys.modules)) or None)
        multiprocessing.freeze_support = freeze_support
        runpy.run_module("{module}.__main__", run_name="__main__")
    """
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_worker_whose_program_was_killed_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    class Reset:
        def send(self, _answer: object) -> None:
            pass

        def recv(self) -> object:
            raise ConnectionResetError

    monkeypatch.setattr(worker_process, "limit_memory", lambda _memory: None)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    worker_process.serve(cast(Connection, Reset()), 1, lambda *_: pytest.fail("nothing came"))
