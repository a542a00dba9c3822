"""Work of many steps tells how far it is, and leaves nothing half done when it is left between any two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gui.district.plan.handing_out import Order, hand_out
from storage.district_file import DistrictFile
from storage.exchange import take_exchange, write_exchange
from storage.importing import import_paths
from storage.progress import Progress, unwatched
from storage.receipts import write_receipts
from tests.helpers.codes import district_key
from tests.helpers.district import BRANCH_SCHOOL, NOW, OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.factories import YEAR, make_report


class LeftError(Exception):
    """Somebody left."""


@pytest.fixture
def district(tmp_path: Path) -> Iterator[DistrictFile]:
    with make_district(tmp_path / "district.chiwat") as made:
        for reporter in (OPEN_SCHOOL, BRANCH_SCHOOL):
            path, _ = write(tmp_path / f"{reporter.code}.xlsx", report=make_report(reporter=reporter))
            import_paths(made, [path], now=NOW)
            enrol(made, reporter)
        made.accept_all(YEAR, NOW, "ก")
        yield made


def publish(district: DistrictFile, folder: Path, progress: Progress) -> object:
    order = Order(folder=folder, key=district_key(), now=NOW, officer="ก")
    return hand_out(district, order, progress)


def receipts(district: DistrictFile, folder: Path, progress: Progress) -> object:
    return write_receipts(district, folder, district_key(), NOW, progress=progress)


def exchange(district: DistrictFile, folder: Path, progress: Progress) -> object:
    return write_exchange(district, YEAR, folder / "exchange.xlsx", district_key(), NOW, progress=progress)


WORK: dict[str, tuple[Callable[[DistrictFile, Path, Progress], object], int]] = {
    "publishing": (publish, 2), "receipts": (receipts, 2), "exchange": (exchange, 1),
}  # fmt: skip


@pytest.mark.parametrize(("work", "files"), WORK.values(), ids=WORK.keys())
def test_left_at_any_step_nothing_is_there_and_afterwards_all_of_it(
    district: DistrictFile, tmp_path: Path, work: Callable[[DistrictFile, Path, Progress], object], files: int
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    step = 0
    while True:
        told: list[tuple[int, int]] = []

        def leave(done: int, total: int, told: list[tuple[int, int]] = told, step: int = step) -> None:
            told.append((done, total))
            if len(told) > step:
                raise LeftError

        try:
            work(district, folder, leave)
        except LeftError:
            assert list(folder.iterdir()) == []
            assert not district.records.has_receipt(district.held()[0].digest)
            step += 1
        else:
            break
    assert step > 1
    assert len(list(folder.iterdir())) == files
    assert all(done <= total for done, total in told)


def test_an_exchange_that_is_left_is_not_taken(district: DistrictFile, tmp_path: Path) -> None:
    (path,) = write_exchange(district, YEAR, tmp_path / "exchange.xlsx", district_key(), NOW).paths
    with make_district(tmp_path / "there.chiwat") as there:
        told: list[tuple[int, int]] = []

        def leave(done: int, total: int) -> None:
            told.append((done, total))
            if done:
                raise LeftError

        with pytest.raises(LeftError):
            take_exchange(there, path.read_bytes(), NOW, progress=leave)
        assert (there.held(), there.records.decisions()) == ([], ())
        assert told == [(0, 2), (1, 2)]
        take_exchange(there, path.read_bytes(), NOW, progress=unwatched)
        assert there.records.decisions() == district.records.decisions()
