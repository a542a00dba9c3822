"""The made-up schools of the demonstration: 131 of them, in the numbers that the plan's text prints."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cli.demonstration.chance import spread, stream
from cli.demonstration.facts import (
    AMPHOE_QUALITY,
    BRANCHES,
    ENDINGS,
    FAMILY_NAMES,
    FIRST_NAMES,
    HIGHLAND,
    HIGHLAND_STEMS,
    LOWER_SECONDARY_BY_SIZE,
    PRE_PRIMARY_BY_SIZE,
    SIZE_QUALITY,
    SIZES_BY_AMPHOE,
    TAMBONS,
    VALLEY_STEMS,
)
from models.publication import School, SchoolStatus

SMALL, MEDIUM, LARGE = range(3)


@dataclass(frozen=True, kw_only=True)
class DemoSchool:
    """A school of the roster, with what its figures follow from; ``quality`` is in basis points."""

    school: School
    size: int
    quality: int
    director: str
    pre_primary: bool = False
    lower_secondary: bool = False
    upper_secondary: bool = False
    has_director: bool = True


def demo_schools(seed: int) -> tuple[DemoSchool, ...]:
    """Return the schools of a seed, by amphoe and code."""
    rng = stream(seed, "roster")
    return _with_levels(_with_branches(tuple(_schools(rng)), rng), rng)


def _schools(rng: random.Random) -> Iterator[DemoSchool]:
    stems = {amphoe: HIGHLAND_STEMS if amphoe in HIGHLAND else VALLEY_STEMS for amphoe in SIZES_BY_AMPHOE}
    names = _distinct_names(rng)
    number = 0
    for amphoe, sizes in SIZES_BY_AMPHOE.items():
        classes = [size for size, count in enumerate(sizes) for _ in range(count)]
        rng.shuffle(classes)
        for size in classes:
            number += 1
            yield DemoSchool(
                school=School(
                    code=f"10504{number:05d}",
                    name=_prefix(rng, size) + next(names[stems[amphoe]]),
                    amphoe=amphoe,
                    tambon=rng.choice(TAMBONS[amphoe].split()),
                    aliases=(f"50{number:06d}", f"99{number:04d}"),
                ),
                size=size,
                quality=AMPHOE_QUALITY[amphoe] + SIZE_QUALITY[size] + spread(rng, 500),
                director=f"{rng.choice(FIRST_NAMES.split())} {rng.choice(FAMILY_NAMES.split())}",
            )


def _distinct_names(rng: random.Random) -> dict[str, Iterator[str]]:
    names = {}
    for stems in (HIGHLAND_STEMS, VALLEY_STEMS):
        combined = [stem + ending for stem in stems.split() for ending in ENDINGS.split()]
        rng.shuffle(combined)
        names[stems] = iter(combined)
    return names


def _prefix(rng: random.Random, size: int) -> str:
    if size == LARGE:
        return rng.choice(("ชุมชนบ้าน", "ชุมชนวัด"))
    return rng.choice(("บ้าน", "บ้าน", "บ้าน", "วัด"))


def _with_branches(schools: Sequence[DemoSchool], rng: random.Random) -> tuple[DemoSchool, ...]:
    """Make some small schools branches of a medium one of their amphoe."""
    found = list(schools)
    for amphoe, count in BRANCHES.items():
        here = [i for i, each in enumerate(found) if each.school.amphoe == amphoe]
        mains = rng.sample([i for i in here if found[i].size == MEDIUM], count)
        branches = rng.sample([i for i in here if found[i].size == SMALL], count)
        for branch, main in zip(branches, mains, strict=True):
            found[branch] = _branch_of(found[branch], found[main])
    return tuple(found)


def _branch_of(branch: DemoSchool, main: DemoSchool) -> DemoSchool:
    old = branch.school
    school = School(
        code=old.code, name=f"{main.school.name} สาขา{old.name}", amphoe=old.amphoe, tambon=old.tambon,
        status=SchoolStatus.BRANCH, main=main.school.code, aliases=old.aliases,
    )  # fmt: skip
    return replace(branch, school=school, director=main.director, has_director=False)


def _with_levels(schools: Sequence[DemoSchool], rng: random.Random) -> tuple[DemoSchool, ...]:
    pre_primary: set[str] = set()
    lower_secondary: set[str] = set()
    for size in (SMALL, MEDIUM, LARGE):
        here = [each for each in schools if each.size == size]
        # A branch serves the young of one village; the older ones go to the main school.
        own = [each for each in here if each.school.status is SchoolStatus.OPEN]
        pre_primary |= {each.school.code for each in rng.sample(here, PRE_PRIMARY_BY_SIZE[size])}
        lower_secondary |= {each.school.code for each in rng.sample(own, LOWER_SECONDARY_BY_SIZE[size])}
    secondary = [each.school.code for each in schools if each.size == MEDIUM and each.school.code in lower_secondary]
    upper = rng.choice(secondary)
    return tuple(
        replace(
            each,
            pre_primary=each.school.code in pre_primary,
            lower_secondary=each.school.code in lower_secondary,
            upper_secondary=each.school.code == upper,
        )
        for each in schools
    )
