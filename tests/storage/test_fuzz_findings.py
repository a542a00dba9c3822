"""What ``make fuzz`` once found stays repaired, and its targets take sound inputs to their end."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.fuzz.mutation import mutated
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import JSON_TARGETS, TARGETS, run

FOUND = sorted((Path(__file__).parents[1] / "data/fuzz").iterdir())


@pytest.mark.parametrize("path", FOUND, ids=[path.name for path in FOUND])
def test_what_was_found_is_refused_or_read(path: Path) -> None:
    run(path.name.partition("-")[0], path.read_bytes())


@pytest.mark.parametrize("name", sorted(TARGETS.keys() - {"evidence", "plan"}))
def test_the_first_seed_is_no_refusal(name: str) -> None:
    TARGETS[name](seeds(name)[0])


@pytest.mark.parametrize("name", TARGETS)
def test_a_few_changes_of_the_seeds(name: str) -> None:
    chance = Random(name)
    for seed in seeds(name):
        for _ in range(10):
            run(name, mutated(seed, chance, is_json=name in JSON_TARGETS))
