"""The board of a year: every school that owes a report, counted by its state and grouped (who is missing where).

Each school is in exactly one state and in one group of each grouping, so the counts add up to the roster; late and
interim are told beside, whatever the state.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.publication import School
from models.standing import ReviewState
from models.text import thai_sort_key

UNKNOWN = ""
"""The group of schools whose size or type no report tells yet."""


class Facet(StrEnum):
    """What is counted of schools; those of ``STATES`` divide them, the others may be true of any."""

    MISSING = ReviewState.MISSING.value
    QUARANTINED = ReviewState.QUARANTINED.value
    RECEIVED = ReviewState.RECEIVED.value
    RETURNED = ReviewState.RETURNED.value
    ACCEPTED = ReviewState.ACCEPTED.value
    TOTAL = "total"
    LATE = "late"
    INTERIM = "interim"


STATES = tuple(Facet(state.value) for state in ReviewState)
_OWING = frozenset({ReviewState.MISSING, ReviewState.QUARANTINED, ReviewState.RETURNED})


class Grouping(StrEnum):
    """By what the schools are grouped."""

    AMPHOE = "amphoe"
    SIZE = "size"
    TYPE = "type"


@dataclass(frozen=True, kw_only=True)
class BoardSchool:
    """A school and where its report stands.

    ``size`` and ``type`` are the id of the plan's size class and the highest level taught, "" where no report tells
    them. ``late``: no final report came by the deadline. ``interim``: what it sent last is no final report.
    """

    school: School
    state: ReviewState
    late: bool = False
    interim: bool = False
    received: date | None = None
    size: str = UNKNOWN
    type: str = UNKNOWN

    @property
    def code(self) -> str:
        """The school's code."""
        return self.school.code

    @property
    def owes(self) -> bool:
        """Whether something is still to come from the school itself: then it can be reminded."""
        return self.state in _OWING or self.interim

    def group(self, grouping: Grouping) -> str:
        """Return the group that the school is in."""
        return {Grouping.AMPHOE: self.school.amphoe, Grouping.SIZE: self.size, Grouping.TYPE: self.type}[grouping]

    def has(self, facet: Facet) -> bool:
        """Return whether the school is counted under a facet."""
        beside = {Facet.TOTAL: True, Facet.LATE: self.late, Facet.INTERIM: self.interim}
        return beside.get(facet, facet.value == self.state.value)


@dataclass(frozen=True, kw_only=True)
class BoardRow:
    """A group's counts; the row of all schools has ``group`` None."""

    group: str | None
    counts: Mapping[Facet, int]

    @property
    def total(self) -> int:
        """How many schools the group has."""
        return self.counts[Facet.TOTAL]

    @property
    def sent(self) -> int:
        """How many sent something, whatever became of it."""
        return self.total - self.counts[Facet.MISSING]


def count(schools: Iterable[BoardSchool], group: str | None = None) -> BoardRow:
    """Count schools by every facet."""
    counted = tuple(schools)
    return BoardRow(group=group, counts={facet: sum(one.has(facet) for one in counted) for facet in Facet})


def board_rows(
    schools: Sequence[BoardSchool], grouping: Grouping, order: Sequence[str] = ()
) -> tuple[tuple[BoardRow, ...], BoardRow]:
    """Return a row a group that has schools, in ``order``, then by the alphabet, unknown last; and the row of all."""
    found: dict[str, list[BoardSchool]] = {}
    for one in schools:
        found.setdefault(one.group(grouping), []).append(one)
    known = [name for name in order if name in found]
    others = sorted((name for name in found if name not in known and name), key=thai_sort_key)
    names = [*known, *others, *([UNKNOWN] if UNKNOWN in found and UNKNOWN not in known else [])]
    return tuple(count(found[name], name) for name in names), count(schools)


def schools_of(
    schools: Iterable[BoardSchool], grouping: Grouping, group: str | None, facet: Facet
) -> tuple[BoardSchool, ...]:
    """Return the schools that one count of the board counts; ``group`` None is the row of all."""
    return tuple(one for one in schools if one.has(facet) and (group is None or one.group(grouping) == group))
