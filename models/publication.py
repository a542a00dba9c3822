"""The published plan: the plan itself, and what changes more often than it (DESIGN section 3, "Plan")."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from models.canonical import Value
from models.dsse import PublicKey
from models.moments import Moment
from models.plan import Plan
from models.plan_problem import PlanProblem, outside, problem
from models.submission import ShortText

MOST_SCHOOLS = 5_000
"""As many as a roster's table may have rows; the largest district has some three hundred."""

SchoolCode = Annotated[str, Meta(pattern=r"\A[0-9]{10}\Z")]


class SchoolStatus(StrEnum):
    """How a school stands in the roster; a closed one is asked nothing, a ``through`` one reports in another's."""

    OPEN = "open"
    BRANCH = "branch"
    CLOSED = "closed"
    THROUGH = "through"


class School(Value):
    """A school of the roster; ``aliases`` are its 8- and 6-digit codes, ``main`` the school of a branch."""

    code: SchoolCode
    name: ShortText
    amphoe: ShortText
    tambon: ShortText = ""
    status: SchoolStatus = SchoolStatus.OPEN
    main: str = ""
    aliases: tuple[str, ...] = ()


class Activation(Value):
    """What a publication says of a school's activation code: its serial and tag; never the code.

    ``key`` is the code's public enrolment key: with it, who holds the publication can tell whose key signed a report.
    """

    serial: int
    tag: str
    key: Annotated[str, Meta(pattern=r"\A([0-9a-f]{64})?\Z")] = ""


class Publication(Value):
    """The part of a plan package that a new school, code or deadline changes, and not the plan."""

    serial: Annotated[int, Meta(ge=1)]
    district_key: PublicKey
    roster: tuple[School, ...]
    deadlines: dict[str, str] = {}
    activation: dict[str, Activation] = {}
    least_program: Annotated[str, Meta(pattern=r"\A[0-9]{1,4}(\.[0-9]{1,4}){0,3}\Z")] = "0.1.0"
    formats: tuple[int, ...] = (1,)

    def taken_by(self, program: str) -> bool:
        """Whether a program of this version is new enough for the plan."""
        return _version(self.least_program) <= _version(program)

    def school(self, code: str) -> School | None:
        """Return a school by its code or one of its aliases."""
        return next((s for s in self.roster if s.code == code or code in s.aliases), None)


class PlanDocument(Value):
    """The payload of a published plan."""

    plan: Plan
    publication: Publication
    made_at: Moment
    program: str


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("."))


def check_publication(publication: Publication) -> Iterator[PlanProblem]:
    """Yield what is inconsistent in a publication: a school twice, a deadline that is no day of a year."""
    yield from outside(len(publication.roster), 0, MOST_SCHOOLS, "publication.roster")
    names = [
        (index, name) for index, school in enumerate(publication.roster) for name in (school.code, *school.aliases)
    ]
    seen: set[str] = set()
    for index, name in names:
        if name in seen:
            yield problem("duplicate", f"publication.roster[{index}].code", found=name)
        seen.add(name)
    for year, day in publication.deadlines.items():
        if not (year.isascii() and year.isdecimal()):
            yield problem("wrong_day", f"publication.deadlines.{year}", found=day)
            continue
        try:
            date.fromisoformat(day)
        except ValueError:
            yield problem("wrong_day", f"publication.deadlines.{year}", found=day)


def reporting_schools(publication: Publication, *, counts_branches: bool) -> tuple[School, ...]:
    """Return the schools that owe a report of their own and count as schools."""
    wanted = {SchoolStatus.OPEN, SchoolStatus.BRANCH} if counts_branches else {SchoolStatus.OPEN}
    return tuple(school for school in publication.roster if school.status in wanted)


def uncounted_branch(document: PlanDocument, code: str) -> School | None:
    """Return the school of a code where it is a branch that the plan does not count: its own report counts nowhere."""
    school = document.publication.school(code)
    if document.plan.counts_branches or school is None or school.status is not SchoolStatus.BRANCH:
        return None
    return school
