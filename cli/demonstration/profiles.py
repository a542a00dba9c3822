"""The profiles of the made-up schools: every year sums up to the totals that the plan's text prints."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from cli.demonstration.chance import apportion, happens, spread, stream
from cli.demonstration.facts import (
    HIGHLAND,
    LOWER_SECONDARY_PUPILS,
    PRE_PRIMARY_PUPILS,
    PUPILS,
    STAFF_TOTALS,
    UPPER_SECONDARY_PUPILS,
)
from cli.demonstration.roster import LARGE, MEDIUM, SMALL, DemoSchool
from models.profile import LOWER_SECONDARY, PRE_PRIMARY, PRIMARY, STAFF, UPPER_SECONDARY

_SIZE_BOUNDS = {SMALL: (12, 120), MEDIUM: (121, 599), LARGE: (600, 1_600)}
_TESTS = {
    "tested_onet_p6": "pupils_p6",
    "tested_onet_m3": "pupils_m3",
    "tested_nt_p3": "pupils_p3",
    "tested_rt_p1": "pupils_p1",
}
_VOLUNTARY = frozenset({"tested_onet_p6", "tested_onet_m3"})
_BE_OFFSET = 543
_FEW = 45

Figures = dict[str, int]


def demo_profiles(seed: int, schools: Sequence[DemoSchool], year: int, turn: int) -> dict[str, Figures]:
    """Return every school's figures of a fiscal year by code; ``turn`` counts the plan's years from 0."""
    levels = _levels(seed, schools, year)
    staff = _staff(seed, schools, [sum(each) for each in levels])
    profiles = {}
    for demo, pupils, people in zip(schools, levels, staff, strict=True):
        rng = stream(seed, "profile", year, demo.school.code)
        figures = {**_grades(rng, pupils), **people}
        profiles[demo.school.code] = figures | _extra_figures(rng, demo, figures, turn, seed)
    return profiles


def as_of_dates(year: int) -> Mapping[str, str]:
    """Return the ISO dates on which a fiscal year's figures were counted, by the beginning of a figure's name."""
    begun = year - _BE_OFFSET - 1
    return {"pupils": f"{begun}-12-25", "staff": f"{begun + 1}-01-21", "": f"{begun + 1}-06-10"}


def as_of(figure: str, year: int) -> str:
    """Return the ISO date on which a figure was counted."""
    dates = as_of_dates(year)
    return dates.get(figure.partition("_")[0], dates[""])


def _levels(seed: int, schools: Sequence[DemoSchool], year: int) -> list[tuple[int, int, int, int]]:
    """Return each school's pupils by level; a school stays within its size class."""
    drift = stream(seed, "pupils", year)
    weights = [_usual_size(seed, demo) * (1_000 + spread(drift, 40)) for demo in schools]
    totals = apportion(PUPILS, weights, [_SIZE_BOUNDS[demo.size] for demo in schools])
    pre = _level(drift, PRE_PRIMARY_PUPILS, totals, [demo.pre_primary for demo in schools], 35)
    lower = _level(drift, LOWER_SECONDARY_PUPILS, totals, [demo.lower_secondary for demo in schools], 40)
    upper = [UPPER_SECONDARY_PUPILS * demo.upper_secondary for demo in schools]
    return [
        (young, total - young - older - oldest, older, oldest)
        for total, young, older, oldest in zip(totals, pre, lower, upper, strict=True)
    ]


def _usual_size(seed: int, demo: DemoSchool) -> int:
    rng = stream(seed, "size", demo.school.code)
    low, high = {SMALL: (16, 119), MEDIUM: (121, 361), LARGE: (610, 1_090)}[demo.size]
    first, second = rng.randint(low, high), rng.randint(low, high)
    return min(first, second) if demo.size == MEDIUM else first


def _level(
    drift: random.Random, total: int, schools: Sequence[int], taught: Sequence[bool], at_most: int
) -> tuple[int, ...]:
    """Share a level's pupils out to the schools that teach it, at most ``at_most`` percent of a school's own."""
    here = [pupils if is_taught else 0 for pupils, is_taught in zip(schools, taught, strict=True)]
    weights = [pupils * (1_000 + spread(drift, 150)) for pupils in here]
    return apportion(total, weights, [(min(3, pupils), pupils * at_most // 100) for pupils in here])


def _grades(rng: random.Random, levels: tuple[int, int, int, int]) -> Figures:
    figures: Figures = {}
    for names, pupils in zip((PRE_PRIMARY, PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY), levels, strict=True):
        figures |= dict(zip(names, apportion(pupils, _grade_weights(rng, pupils, names)), strict=True))
    return figures


def _grade_weights(rng: random.Random, pupils: int, names: Sequence[str]) -> list[int]:
    """Return unequal weights; in a school of few pupils a grade may well be empty."""
    if pupils > _FEW:
        return [100 + spread(rng, 25) for _ in names]
    return [1 if happens(rng, 800) else 100 + spread(rng, 60) for _ in names]


def _staff(seed: int, schools: Sequence[DemoSchool], pupils: Sequence[int]) -> list[Figures]:
    """Return each school's staff; who has a director or a clerk stays the same from year to year."""
    rng = stream(seed, "staff")
    crowd = [60 + each for each in pupils]
    shares = {
        "staff_director": _posts(rng, "staff_director", schools, [demo.has_director for demo in schools]),
        "staff_deputy": apportion(STAFF_TOTALS["staff_deputy"], [max(0, each - 350) for each in pupils]),
        "staff_teacher": apportion(STAFF_TOTALS["staff_teacher"], crowd, [(2, 99)] * len(crowd)),
        "staff_clerk": _posts(rng, "staff_clerk", schools, [True] * len(schools)),
    }
    for name in ("staff_assistant", "staff_government", "staff_contract", "staff_permanent"):
        shares[name] = apportion(STAFF_TOTALS[name], [each * rng.randint(2, 18) for each in crowd])
    return [{name: shares[name][i] for name in STAFF} for i in range(len(schools))]


def _posts(rng: random.Random, name: str, schools: Sequence[DemoSchool], may_have: Sequence[bool]) -> tuple[int, ...]:
    """Give one post each; those that remain without are drawn from the small schools."""
    spare = [i for i, demo in enumerate(schools) if may_have[i] and demo.size == SMALL]
    without = set(rng.sample(spare, sum(may_have) - STAFF_TOTALS[name]))
    return tuple(int(has and i not in without) for i, has in enumerate(may_have))


def _extra_figures(rng: random.Random, demo: DemoSchool, figures: Figures, turn: int, seed: int) -> Figures:
    """Return the figures that the plan asks for beyond pupils and staff."""
    pupils = sum(figures[name] for name in (*PRE_PRIMARY, *PRIMARY, *LOWER_SECONDARY, *UPPER_SECONDARY))
    lasting = stream(seed, "lasting", demo.school.code)
    special_share, poor_share = lasting.randint(10, 70), lasting.randint(60, 400)
    has_special, has_poor = happens(lasting, 6_500), happens(lasting, 8_800)
    ita_turn = lasting.choice((0, 0, 0, 1, 1, 2, 2, 3, 3, 3))
    highland = demo.school.amphoe in HIGHLAND
    extra = {
        "classrooms": sum(-(-count // 40) for name, count in figures.items() if name.startswith("pupils")),
        "special_needs": pupils * special_share // 1_000 * has_special,
        "disadvantaged": pupils * (poor_share + 250 * highland) // 1_000 * has_poor,
        "took_ita": int(ita_turn <= turn),
    }
    return extra | {test: _tested(rng, figures[grade], turn, test) for test, grade in _TESTS.items() if figures[grade]}


def _tested(rng: random.Random, pupils: int, turn: int, test: str) -> int:
    """Return how many sat a test: O-NET became voluntary, and last year's class may have been the larger one."""
    if test in _VOLUNTARY and happens(rng, 1_000 * turn):
        return 0
    if happens(rng, 150):
        return pupils + rng.randint(1, 2)
    return pupils - happens(rng, 2_500) * min(rng.randint(1, 3), pupils - 1)
