"""The roster in force: the one read in, with what was decided of single schools since."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from models.decision import Decision, DecisionKind
from models.errors import InvalidDataError
from models.numbers import to_arabic_digits
from models.plan import ReporterType
from models.publication import School
from models.submission import Reporter
from models.text import clean_text
from models.trust import in_force

_CODE = re.compile("[0-9]{10}")


@dataclass(frozen=True, kw_only=True)
class RosterInForce:
    """The schools, in the order read in and new ones after them; of the ``contradictory`` the earlier row stays."""

    schools: tuple[School, ...]
    contradictory: tuple[str, ...] = ()


def roster_in_force(base: Iterable[School], decisions: Sequence[Decision]) -> RosterInForce:
    """Return the roster with the decisions in force; of several about one school none is picked."""
    decided: dict[str, set[School]] = {}
    for decision in in_force([d for d in decisions if d.kind is DecisionKind.ROSTER]):
        if decision.school is not None and decision.school.code == decision.reporter.code:
            decided.setdefault(decision.school.code, set()).add(decision.school)
    rows = {school.code: school for school in base}
    for code, schools in sorted(decided.items()):
        if len(schools) == 1:
            (rows[code],) = schools
    contradictory = tuple(sorted(code for code, schools in decided.items() if len(schools) > 1))
    return RosterInForce(schools=tuple(rows.values()), contradictory=contradictory)


def checked_row(school: School, roster: Iterable[School], *, new: bool) -> School:
    """Return a row as a person gave it, its texts cleaned; its code may be typed with Thai digits.

    Raises InvalidDataError ``not_a_school_code`` (found), ``school_listed`` (found) or ``school_without_name``.
    """
    code = to_arabic_digits(school.code).strip()
    if not _CODE.fullmatch(code):
        raise InvalidDataError("not_a_school_code", found=school.code)
    if new and any(code in (known.code, *known.aliases) for known in roster):
        raise InvalidDataError("school_listed", found=code)
    name = clean_text(school.name)
    if not name:
        raise InvalidDataError("school_without_name")
    return msgspec.structs.replace(school, code=code, name=name)


def roster_change(
    school: School, decisions: Sequence[Decision], *, made_at: str, officer: str, reason: str = ""
) -> Decision:
    """Decide a school's row in the roster, in the place of earlier decisions about it."""
    reporter = Reporter(type=ReporterType.SCHOOL, code=school.code)
    earlier = [d for d in in_force(decisions) if d.kind is DecisionKind.ROSTER and d.reporter == reporter]
    if [d.school for d in earlier] == [school]:
        return earlier[0]
    return Decision(
        kind=DecisionKind.ROSTER,
        reporter=reporter,
        made_at=made_at,
        officer=clean_text(officer),
        school=school,
        reason=clean_text(reason),
        supersedes=tuple(sorted(d.digest for d in earlier)),
    )
