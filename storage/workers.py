"""Examining foreign files in worker processes: a hostile file can cost itself, never the batch (DESIGN section 3).

Each worker examines one file at a time. One that dies, hangs or runs out of memory is ended and replaced, its file is
reported, and the others go on.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import wait
from types import TracebackType
from typing import Final, Self

from models.errors import StorageError, UnsafeFileError
from models.plan import Plan
from storage.examination import Examine, Examined, examine
from storage.worker_process import serve

WORKERS: Final = 2
DEADLINE: Final = 20.0
MEMORY: Final = 512 * 1024 * 1024
# A virus scanner may look long at a program's first new process.
_START_DEADLINE: Final = 60.0
_END_DEADLINE: Final = 5.0
WORKER_LOST: Final = frozenset({"worker_died", "worker_deadline", "worker_memory"})


class ExaminationPool:
    """Worker processes, started when first needed and kept for later batches; a context manager.

    ``deadline`` is in seconds a file, ``memory`` in bytes a worker; ``examiner`` is a function of some module.
    """

    def __init__(
        self, *, workers: int = WORKERS, deadline: float = DEADLINE, memory: int = MEMORY, examiner: Examine = examine
    ) -> None:
        self._size = workers
        self._deadline = deadline
        self._of_process = memory, examiner
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all workers; used again, the pool starts new ones."""
        self._drop([*self._workers])

    def examine_all(self, files: Iterable[bytes], plans: Mapping[str, Plan]) -> Iterator[Examined]:
        """Yield what ``examine`` says of each file, in their order; files are taken as workers become free.

        A file that costs its worker is an UnsafeFileError ``worker_died``, ``worker_deadline`` or ``worker_memory``.
        Raises StorageError ``workers_blocked`` where the system lets no worker start.
        """
        waiting = enumerate(files)
        done: dict[int, Examined] = {}
        following = 0
        try:
            self._hand_out(waiting, plans)
            while busy := [worker for worker in self._workers if worker.is_busy]:
                done.update(answer for worker in _due(busy) if (answer := worker.answer()) is not None)
                self._hand_out(waiting, plans)
                while following in done:
                    yield done.pop(following)
                    following += 1
        finally:
            # After a batch that was left in the middle, what these still say belongs to nobody.
            self._drop([worker for worker in self._workers if worker.is_busy])

    def _hand_out(self, waiting: Iterator[tuple[int, bytes]], plans: Mapping[str, Plan]) -> None:
        idle = [worker for worker in self._workers if not worker.is_busy]
        self._drop(lost := [worker for worker in idle if not worker.is_alive])
        idle = [worker for worker in idle if worker not in lost]
        while idle or len(self._workers) < self._size:
            file = next(waiting, None)
            if file is None:
                return
            if not idle:
                idle.append(_Worker(self._deadline, *self._of_process))
                self._workers += idle
            idle.pop().take(*file, plans)

    def _drop(self, workers: Sequence[_Worker]) -> None:
        for worker in workers:
            self._workers.remove(worker)
            worker.end()


def _due(busy: Sequence[_Worker]) -> list[_Worker]:
    """Wait until a worker has something to say, or is out of time."""
    left = min(worker.due for worker in busy) - time.monotonic()
    speaking = wait([worker.connection for worker in busy], max(left, 0))
    now = time.monotonic()
    return [worker for worker in busy if worker.connection in speaking or worker.due <= now]


class _Worker:
    """One process, and the file that it has in hand."""

    def __init__(self, deadline: float, memory: int, examiner: Examine) -> None:
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.due = time.monotonic() + _START_DEADLINE
        self._deadline = deadline
        self._process = context.Process(target=serve, args=(theirs, memory, examiner), daemon=True)
        self._ready = False
        self._position: int | None = None
        self._order: tuple[Mapping[str, Plan], bytes] = {}, b""
        self._known: frozenset[str] = frozenset()
        """The digests of the plans that the process has."""
        try:
            self._process.start()
        except OSError as error:
            raise StorageError("workers_blocked") from error
        finally:
            # Only the process holds its end then, so that its death can be heard.
            theirs.close()

    @property
    def is_busy(self) -> bool:
        """Whether it has a file in hand."""
        return self._position is not None

    @property
    def is_alive(self) -> bool:
        """Whether the process runs; asked between files, because something else may have ended it."""
        return self._process.is_alive()

    def take(self, position: int, data: bytes, plans: Mapping[str, Plan]) -> None:
        """Take a file in hand; a process that still starts gets it as soon as it is ready."""
        self._position, self._order = position, (plans, data)
        if self._ready:
            self._send()

    def answer(self) -> tuple[int, Examined] | None:
        """Return the file in hand and what became of it; None where the process only said that it is ready."""
        assert self._position is not None
        examined = self._heard()
        if examined is None:
            self._ready = True
            self._send()
            return None
        position, self._position = self._position, None
        return position, examined

    def end(self) -> None:
        """End the process: by hanging up, and by force where it is busy or does not hear."""
        self.connection.close()
        if self.is_busy:
            self._process.kill()
        self._process.join(_END_DEADLINE)
        self._process.kill()
        self._process.join()
        self._process.close()

    def _send(self) -> None:
        plans, data = self._order
        digests = frozenset(plans)
        self.due = time.monotonic() + self._deadline
        # A process that just died is heard of where its answer is awaited.
        with suppress(OSError):
            self.connection.send((None if digests == self._known else plans, data))
        self._known = digests

    def _heard(self) -> Examined | None:
        """Return what the process says, or in its place why it says nothing; what it cannot survive ends it."""
        said = self._said()
        if isinstance(said, UnsafeFileError) and said.code in WORKER_LOST:
            self._process.kill()
            self._process.join()
            if not self._ready:
                raise StorageError("workers_blocked")
        return said

    def _said(self) -> Examined | None:
        try:
            if not self.connection.poll():
                return UnsafeFileError("worker_deadline")
            said: Examined | None = self.connection.recv()
        except (EOFError, OSError):
            return UnsafeFileError("worker_died")
        return said
