"""Whose keys are trusted: a pure function of the documents and the decisions held (DESIGN section 3, "Trust").

* A key is a reporter's while a decision in force enrols it, or while it is the only one that is proven under the
  reporter's activation code in force. Two keys proven under one code both wait until an officer enrols one of them.
* A revoked key is never trusted again, whatever proves or enrols it; and it still counts as proven, or whoever found
  the code of a lost computer could take its place.
* Two codes in force for one reporter contradict each other, and neither proves anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from models.activation import EnrolmentStatement
from models.decision import Decision, DecisionKind
from models.held import Held
from models.submission import Reporter

ReportedT = TypeVar("ReportedT", Held, Decision)


@dataclass(frozen=True, kw_only=True)
class Trust:
    """One reporter's keys; ``proven`` are all that are proven under the code in force.

    ``code`` is that code's issue: None without one, and its key "" once it was taken back.
    """

    keys: frozenset[str] = frozenset()
    proven: frozenset[str] = frozenset()
    revoked: frozenset[str] = frozenset()
    code: Decision | None = None

    @property
    def disputed(self) -> frozenset[str]:
        """The keys that wait because another one is proven under the same code."""
        return self.proven - self.keys - self.revoked if len(self.proven) > 1 else frozenset()


def by_reporter(items: Iterable[ReportedT]) -> dict[Reporter, list[ReportedT]]:
    """Return documents or decisions by reporter; whoever has none has an empty list."""
    found: dict[Reporter, list[ReportedT]] = defaultdict(list)
    for item in items:
        found[item.reporter].append(item)
    return found


def in_force(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that no other of the same reporter names as superseded."""
    replaced = {(decision.reporter, old) for decision in decisions for old in decision.supersedes}
    if not replaced:
        return tuple(decisions)
    return tuple(decision for decision in decisions if (decision.reporter, decision.digest) not in replaced)


def enrolled_keys(decisions: Iterable[Decision]) -> dict[Reporter, frozenset[str]]:
    """Return the keys that decisions in force enrol and none revokes, by reporter: those that need no code."""
    return trusted_keys((), decisions)


def trust(reporter: Reporter, documents: Iterable[Held], decisions: Iterable[Decision]) -> Trust:
    """Return which keys are a reporter's, given all its documents of all years and all its decisions."""
    decisions = tuple(decision for decision in decisions if decision.reporter == reporter)
    code = code_in_force(reporter, decisions)
    proven = _proven(reporter, documents, code.serial) if code and code.key else frozenset()
    revoked = revoked_keys(decisions)
    enrolled = {d.key for d in in_force(decisions) if d.kind is DecisionKind.ENROL}
    keys = enrolled | (proven if len(proven) == 1 else frozenset())
    return Trust(keys=frozenset(keys - revoked), proven=proven, revoked=revoked, code=code)


def _proven(reporter: Reporter, documents: Iterable[Held], serial: int) -> frozenset[str]:
    return frozenset(d.key for d in documents if d.reporter == reporter and d.serial == serial)


def trusted_keys(documents: Iterable[Held], decisions: Iterable[Decision]) -> dict[Reporter, frozenset[str]]:
    """Return the trusted keys of everybody of whom a document or a decision is held."""
    held, made = by_reporter(documents), by_reporter(decisions)
    found = {reporter: trust(reporter, held[reporter], made[reporter]).keys for reporter in {*held, *made}}
    return {reporter: keys for reporter, keys in found.items() if keys}


def revoked_keys(decisions: Iterable[Decision]) -> frozenset[str]:
    """Return the keys that were ever revoked: no decision takes that back."""
    return frozenset(decision.key for decision in decisions if decision.kind is DecisionKind.REVOKE)


def code_in_force(reporter: Reporter, decisions: Sequence[Decision]) -> Decision | None:
    """Return the one issue of an activation code that holds; None without one, and while several contradict."""
    issues = [d for d in in_force(decisions) if d.kind is DecisionKind.ISSUE and d.reporter == reporter]
    return issues[0] if len({(issue.serial, issue.key) for issue in issues}) == 1 else None


def states(statement: EnrolmentStatement, issue: Decision, district: str, district_keys: Iterable[str]) -> bool:
    """Return whether an enrolment statement speaks of this district and of the code of this issue.

    ``district_keys`` are all that the district has had: whose key it is stays true when the district's own changes.
    """
    return (
        statement.district == district
        and statement.district_key in district_keys
        and statement.school == issue.reporter.code
        and statement.serial == issue.serial
    )
