"""Trying and importing in the background: progress is told, and it can be left until it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from gui.district.desk import DistrictDesk
from gui.district.imports.choices import Choice, carry_out_all
from gui.school.copies import backup_folder
from models.errors import ChiwatError
from models.exchange import Exchange
from models.plan import Plan
from storage.backups import backup
from storage.district_file import DistrictFile
from storage.examination import Examined
from storage.exchange import ExchangeTaken, look_into_exchange, sort_out, take_exchange
from storage.importing import ImportResult, import_paths
from storage.package_files import read_bounded


class _LeftError(Exception):
    """The officer left the import while files were examined."""


@dataclass(frozen=True, kw_only=True)
class ExchangeFile:
    """A file of the office's other computer: its year, how many reports and decisions it holds."""

    path: Path
    year: int
    documents: int
    decisions: int

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What became of it; ``exchanges`` come from the office's other computer, ``refused`` are vain choices."""

    result: ImportResult
    exchanges: Sequence[ExchangeFile] = ()
    taken: Sequence[ExchangeTaken] = ()
    refused: Sequence[tuple[Choice, ChiwatError]] = ()


class ImportRun(QObject):
    """One try or import; ``ended`` brings an ``Imported``, or None where it was left. ``progressed``: done, of all."""

    progressed = Signal(int, int)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: DistrictDesk, paths: Sequence[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._paths = desk, tuple(paths)
        self._left = Event()
        self._now, self._officer = desk.clock(), desk.officer

    def leave(self) -> None:
        """Stop before anything is kept; once all files are examined it is too late, and it is kept whole."""
        self._left.set()

    def try_out(self) -> None:
        """Compute what an import would bring; nothing is kept."""
        task = self._desk.reading(lambda file: self._run(file, (), dry_run=True))
        task.succeeded.connect(self.ended)
        task.failed.connect(self.failed)
        task.start()

    def take(self, choices: Sequence[Choice]) -> None:
        """Import, and then decide what was chosen."""
        task = self._desk.writing(lambda file: self._run(file, choices, dry_run=False))
        task.succeeded.connect(self.ended)
        task.failed.connect(self.failed)
        task.start()

    def _run(self, file: DistrictFile, choices: Sequence[Choice], *, dry_run: bool) -> Imported | None:
        try:
            exchanges, others = sort_out(self._paths)
            if exchanges and not dry_run:
                self._back_up(file.path)
            result = import_paths(
                file,
                others,
                now=self._now,
                dry_run=dry_run,
                backup=None if exchanges else self._back_up,
                examiner=lambda files, plans: self._examine(files, plans, len(others)),
            )
        except _LeftError:
            return None
        if dry_run:
            return Imported(result=result, exchanges=[_looked_into(file, path) for path in exchanges])
        refused = carry_out_all(file, choices, self._now, self._officer)
        taken = self._take_exchanges(file, exchanges)
        if not taken and exchanges and result.batch is None:
            return None
        looked = [_file_of(path, one.exchange) for path, one in zip(exchanges, taken, strict=False)]
        return Imported(result=result, exchanges=looked, taken=taken, refused=refused)

    def _take_exchanges(self, file: DistrictFile, paths: Sequence[Path]) -> tuple[ExchangeTaken, ...]:
        """Take exchanges one by one, each whole; left in the middle, that one and those after it are not taken."""
        taken: list[ExchangeTaken] = []
        try:
            for path in paths:
                taken.append(take_exchange(file, read_bounded(path), self._now, progress=self._step))
        except _LeftError:
            pass
        return tuple(taken)

    def _step(self, done: int, total: int) -> None:
        if self._left.is_set():
            raise _LeftError
        self.progressed.emit(done, total)

    def _back_up(self, path: Path) -> None:
        backup(path, backup_folder(path), now=self._now.replace(tzinfo=None))

    def _examine(self, files: Iterable[bytes], plans: Mapping[str, Plan], total: int) -> Iterator[Examined]:
        """Examine in the desk's workers, tell how far it is, and stop where the officer left."""
        self.progressed.emit(0, total)
        for number, found in enumerate(self._desk.pool.examine_all(files, plans), start=1):
            if self._left.is_set():
                raise _LeftError
            self.progressed.emit(number, total)
            yield found


def _looked_into(file: DistrictFile, path: Path) -> ExchangeFile:
    return _file_of(path, look_into_exchange(file, read_bounded(path)))


def _file_of(path: Path, exchange: Exchange) -> ExchangeFile:
    return ExchangeFile(
        path=path, year=exchange.year, documents=len(exchange.documents), decisions=len(exchange.decisions)
    )
