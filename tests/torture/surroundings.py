"""What a computer does besides failing: clocks that are wrong, files that another program holds."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Final

from cli.terminal import now
from storage.holding import held
from tests.torture.ground import Ground, Place, run
from tests.torture.judge import SURVIVED, Result, Verdict, judge, sentence_fault
from tests.torture.shim import Shim
from tests.torture.stages import Stage
from tests.torture.state import state_of

CLOCKS: Final = (
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(1979, 12, 31, tzinfo=UTC),
    datetime(2000, 1, 1, tzinfo=UTC),
    datetime(2021, 10, 1, tzinfo=UTC),
    datetime(2038, 1, 20, tzinfo=UTC),
    datetime(2099, 12, 31, tzinfo=UTC),
    datetime(2108, 1, 1, tzinfo=UTC),
    datetime(2569, 12, 1, tzinfo=UTC),
)


def wrong_clock(ground: Ground, stage: Stage, chance: Random) -> Verdict:
    """Do the use case at another time: it is done or refused in a sentence; then once more by a right clock."""
    clean = ground.clean(stage)
    place = ground.place("try", stage.base)
    moment = chance.choice(CLOCKS)
    try:
        ahead = int((moment - datetime.now(UTC)).total_seconds())
        ended = run(place, ground.armed(place, stage, lambda shim: shim.clock(ahead)))
        if ended.status and (fault := sentence_fault(ended.said)):
            return Verdict(Result.UNCLEAR, f"{moment:%Y}: {fault}")
        verdict = judge(clean.states, state_of(place.home), ended.told(clean.steps))
        if verdict.result is not Result.SURVIVED:
            return Verdict(verdict.result, f"{moment:%Y}: {verdict.why}")
        again = run(place, ground.armed(place, stage))
        if again.status and (fault := sentence_fault(again.said)):
            return Verdict(Result.UNCLEAR, f"again after {moment:%Y}: {fault}")
        return SURVIVED
    finally:
        place.remove()


def locked(ground: Ground, stage: Stage, chance: Random) -> Verdict:
    """Let another process hold the file's lock all the while, or for a moment."""
    how = chance.choice(("EXCLUSIVE", "IMMEDIATE", "SHARED", "owner"))
    for_a_moment = how != "owner" and chance.random() < 0.4
    clean = ground.clean(stage)
    place = ground.place("try", stage.base)
    path = next((found for found in sorted(place.home.glob("*.chiwat"))), None)
    if path is None:
        place.remove()
        return SURVIVED
    try:
        with _holder(place, path, how, 0.3 if for_a_moment else 60):
            ended = run(place, ground.armed(place, stage, _patient if for_a_moment else Shim.quick_sleep))
        what = f"{how} {'for a moment' if for_a_moment else 'all the while'}"
        if ended.status and (fault := sentence_fault(ended.said)):
            return Verdict(Result.UNCLEAR, f"{what}: {fault}")
        if ended.status and for_a_moment:
            return Verdict(Result.UNCLEAR, f"{what}: not waited for: {ended.said[-300:]}")
        verdict = judge(clean.states, state_of(place.home), ended.told(clean.steps))
        return Verdict(verdict.result, f"{what}: {verdict.why}") if verdict.why else verdict
    finally:
        place.remove()


def _patient(_: Shim) -> None:
    """Wait as long as the program waits."""


@contextlib.contextmanager
def _holder(place: Place, path: Path, how: str, seconds: float) -> Iterator[None]:
    """Hold a file in another process."""
    ready = place.folder / "held"
    process = os.fork()
    if not process:
        _hold(path, how, seconds, ready)
    try:
        while not ready.exists():
            time.sleep(0.001)
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _hold(path: Path, how: str, seconds: float, ready: Path) -> None:
    """Never comes back."""
    try:
        if how == "owner":
            with held(path, now()):
                ready.touch()
                time.sleep(seconds)
        else:
            connection = sqlite3.connect(path, isolation_level=None)
            connection.execute("BEGIN" if how == "SHARED" else f"BEGIN {how}")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            ready.touch()
            time.sleep(seconds)
            connection.close()
    finally:
        os._exit(0)
