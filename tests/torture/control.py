"""Whether the harness can fail at all: settings that are known to lose the last transaction have to lose it."""

from __future__ import annotations

from random import Random
from typing import Final

import storage.database
from tests.torture.disk import write_folder
from tests.torture.ground import Clean, Ground
from tests.torture.judge import Result, judge
from tests.torture.stages import STAGES
from tests.torture.state import state_of

CUTS: Final = 12
_FORGETFUL: Final = ("synchronous=FULL", "journal_mode=DELETE")


def forgetful_losses(ground: Ground) -> int:
    """Return how many of ``CUTS`` power cuts lose entries with a journal whose removal nobody syncs."""
    clean = Clean(ground, STAGES["school entries"], _weaken)
    lost = 0
    for number in range(CUTS):
        chance = Random(number)
        disk = clean.disk(ordered=number % 2 == 0)
        for did in clean.log:
            disk.do(did)
        place = ground.place("control")
        write_folder(disk.cut(chance if number % 3 else None), clean.home, place.home)
        lost += judge(clean.states, state_of(place.home), clean.steps).result is Result.LOST
        place.remove()
    return lost


def _weaken() -> None:
    kept = tuple(one for one in storage.database._SETTINGS if not one.startswith(("synchronous", "journal_mode")))
    vars(storage.database)["_SETTINGS"] = (*kept, *_FORGETFUL)
