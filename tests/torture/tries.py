"""What befalls a use case: the process is killed, the disk is full or fails, the power goes."""

from __future__ import annotations

import errno
from random import Random
from typing import Final

from tests.torture.disk import write_folder
from tests.torture.ground import TOLD, Arm, Clean, Ended, Ground, Place, run
from tests.torture.judge import SURVIVED, Result, Verdict, judge, sentence_fault
from tests.torture.shim import Call, How
from tests.torture.stages import Stage
from tests.torture.state import state_of

_CHANGING: Final = Call.WRITE | Call.CREATE | Call.NAME | Call.SYNC


def kill_at_call(ground: Ground, stage: Stage, chance: Random) -> Verdict:
    """Kill at the n-th call that changes or reads something."""
    calls = chance.choice((_CHANGING, _CHANGING, _CHANGING | Call.READ, Call.SYNC, Call.NAME))
    how = chance.choice((How.KILL_BEFORE, How.KILL_AFTER, How.KILL_HALFWAY))
    return _befallen(ground, stage, chance, calls, how)


def kill_at_moment(ground: Ground, stage: Stage, chance: Random) -> Verdict:
    """Kill at a moment."""
    clean = ground.clean(stage)
    place = ground.place("try", stage.base)
    ended = run(place, ground.armed(place, stage), kill_after=chance.random() * clean.seconds)
    return _judged(ground, place, clean, ended)


def disk_full(ground: Ground, stage: Stage, chance: Random) -> Verdict:
    """Let the disk be full at the n-th write or new file, and from then on."""
    how = chance.choice((How.FAIL_ON, How.FAIL_HALFWAY, How.FAIL_ONCE))
    return _befallen(ground, stage, chance, Call.WRITE | Call.CREATE, how, errno.ENOSPC)


def failed_write(ground: Ground, stage: Stage, chance: Random) -> Verdict:
    """Let the n-th call that changes something fail, once or from then on."""
    calls = chance.choice((_CHANGING, Call.WRITE, Call.SYNC))
    return _befallen(ground, stage, chance, calls, chance.choice((How.FAIL_ONCE, How.FAIL_ON)), errno.EIO)


def failed_read(ground: Ground, stage: Stage, chance: Random) -> Verdict:
    """Let the n-th read fail, once or from then on."""
    return _befallen(ground, stage, chance, Call.READ, chance.choice((How.FAIL_ONCE, How.FAIL_ON)), errno.EIO)


def temp_full(ground: Ground, stage: Stage, chance: Random) -> Verdict:
    """Let the folder for temporary files be full from the beginning."""
    names_too = chance.random() < 0.5
    return _armed(ground, stage, lambda shim: shim.temp_full(names_too=names_too))


def power_cut(ground: Ground, stage: Stage, chance: Random) -> Verdict:
    """Cut the power at a moment, or right after success was told."""
    clean = ground.clean(stage)
    steps = len(clean.log)
    moment = steps if chance.random() < 0.4 else chance.randrange(steps)
    disk = clean.disk(ordered=chance.random() < 0.5)
    for did in clean.log[:moment]:
        disk.do(did)
    place = ground.place("try")
    write_folder(disk.cut(chance if chance.random() < 0.6 else None), clean.home, place.home)
    return _judged(ground, place, clean, Ended(-9, TOLD * clean.told(moment), 0.0))


def _befallen(ground: Ground, stage: Stage, chance: Random, calls: Call, how: How, error: int = 0) -> Verdict:
    count = ground.clean(stage).count(calls)
    if not count:
        return SURVIVED
    nth = chance.randint(1, count)
    return _armed(ground, stage, lambda shim: shim.fail(calls, nth, how, error))


def _armed(ground: Ground, stage: Stage, arm: Arm) -> Verdict:
    clean = ground.clean(stage)
    place = ground.place("try", stage.base)
    return _judged(ground, place, clean, run(place, ground.armed(place, stage, arm)))


def _judged(ground: Ground, place: Place, clean: Clean, ended: Ended) -> Verdict:
    """Judge what was said and what stands; then the person tries again, and nothing is in the way."""
    try:
        if ended.status > 0 and (fault := sentence_fault(ended.said)):
            return Verdict(Result.UNCLEAR, fault)
        found = state_of(place.home)
        verdict = judge(clean.states, found, ended.told(clean.steps))
        if clean.stage.partly and ended.status == 1 and verdict.result is Result.SILENTLY_WRONG:
            verdict = SURVIVED  # not silently
        if verdict.result is not Result.SURVIVED:
            return Verdict(verdict.result, f"{verdict.why} (ended {ended.status}: {ended.said.strip()[-160:]})")
        again = run(place, ground.armed(place, clean.stage))
        if again.status and (fault := sentence_fault(again.said)):
            return Verdict(Result.UNCLEAR, f"tried again: {fault}")
        if again.status < 0:
            return Verdict(Result.UNCLEAR, f"tried again: ended {again.status}")
        state_of(place.home)
        return SURVIVED
    finally:
        place.remove()
