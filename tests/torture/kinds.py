"""All that can befall the program, on what, and how often."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from tests.torture import damage, surroundings, tries
from tests.torture.ground import Ground
from tests.torture.judge import Verdict
from tests.torture.stages import STAGES, Stage


@dataclass(frozen=True)
class Kind:
    """What is tried with each of ``subjects``, ``weight`` times before any comes again."""

    attempt: Callable[[Ground, str, Random], Verdict]
    subjects: tuple[str, ...]
    weight: int


def _of_stages(attempt: Callable[[Ground, Stage, Random], Verdict], weight: int) -> Kind:
    return Kind(lambda ground, name, chance: attempt(ground, STAGES[name], chance), tuple(STAGES), weight)


def _of_files(attempt: Callable[[Ground, str, Random], Verdict], weight: int) -> Kind:
    return Kind(attempt, tuple(damage.VICTIMS), weight)


KINDS: Final[Mapping[str, Kind]] = {
    "kill at a call": _of_stages(tries.kill_at_call, 4),
    "kill at a moment": _of_stages(tries.kill_at_moment, 1),
    "disk full": _of_stages(tries.disk_full, 3),
    "failed write": _of_stages(tries.failed_write, 2),
    "failed read": _of_stages(tries.failed_read, 2),
    "power cut": _of_stages(tries.power_cut, 6),
    "temp full": _of_stages(tries.temp_full, 1),
    "locked": _of_stages(surroundings.locked, 1),
    "wrong clock": _of_stages(surroundings.wrong_clock, 1),
    "flipped bit": _of_files(damage.flipped_bit, 40),
    "flipped figure": _of_files(damage.flipped_figure, 20),
    "flipped row": _of_files(damage.flipped_row, 20),
    "zeroed page": _of_files(damage.zeroed_page, 20),
    "cut short": _of_files(damage.cut_short, 5),
}
