"""A demonstration of only those reporters to whom something happens, built in this process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from cli.demonstration import build, folder
from cli.demonstration.roster import demo_schools
from cli.demonstration.school_work import Done, Work, do_work
from cli.demonstration.works import all_work, cast_of

SEED = 5
CAST = cast_of(demo_schools(SEED), SEED)
ACTING = {
    *(CAST.corrects, CAST.late, CAST.edited, CAST.other_computer, CAST.returned),
    *(CAST.no_code, CAST.lost, CAST.two_computers, "cm2"),
}


def a_few(*arguments: object) -> Iterator[Work]:
    """Yield the work of those who act."""
    return (work for work in all_work(*arguments) if work.reporter.code in ACTING)  # type: ignore[arg-type]


def one_by_one(works: Iterable[Work]) -> Iterator[Done]:
    """Do works in this process."""
    return map(do_work, works)


def build_few(root: Path) -> build.Outcome:
    """Build it under an empty folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "all_work", a_few)
        patch.setattr(build, "_in_workers", one_by_one)
        assert folder.prepare(root, SEED)
        return build.build(root, SEED, lambda _: None)
