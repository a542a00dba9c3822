"""The roster with what is known of each school's code and keys; no widget."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from models.fingerprint import fingerprint
from models.plan import ReporterType
from models.publication import Activation, Publication, School
from models.submission import Reporter
from models.text import thai_sort_key
from models.trust import Trust, by_reporter, trust
from storage.codes import CodeState, code_states
from storage.district_file import DistrictFile


class KeyState(StrEnum):
    """How far a key is trusted."""

    PROVEN = "proven"
    ENROLLED = "enrolled"
    WAITING = "waiting"
    DISPUTED = "disputed"
    REVOKED = "revoked"


@dataclass(frozen=True, kw_only=True)
class KeyFact:
    """A key that somebody used, by its 30 digits."""

    digits: str
    state: KeyState


@dataclass(frozen=True, kw_only=True)
class SchoolFacts:
    """A school of the roster; ``code`` is None for one that sends no report of its own."""

    school: School
    code: CodeState | None
    keys: tuple[KeyFact, ...]

    @property
    def key_state(self) -> KeyState | None:
        """How the school's keys stand as a whole: what has to be looked at comes first."""
        states = {key.state for key in self.keys}
        order = (KeyState.DISPUTED, KeyState.PROVEN, KeyState.ENROLLED, KeyState.WAITING, KeyState.REVOKED)
        return next((state for state in order if state in states), None)


def roster_facts(district: DistrictFile) -> tuple[SchoolFacts, ...]:
    """Return all schools of the roster in force, in Thai dictionary order."""
    codes = {state.reporter.code: state for state in code_states(district)}
    held, decisions = by_reporter(district.held()), by_reporter(district.records.decisions())
    found = []
    for school in sorted(district.roster, key=lambda one: (thai_sort_key(one.name), one.code)):
        reporter = Reporter(type=ReporterType.SCHOOL, code=school.code)
        trusted = trust(reporter, held[reporter], decisions[reporter])
        used = {document.key for document in held[reporter]}
        keys = _keys(reporter, trusted, used)
        found.append(SchoolFacts(school=school, code=codes.get(school.code), keys=keys))
    return tuple(found)


def _keys(reporter: Reporter, found: Trust, used: Iterable[str]) -> tuple[KeyFact, ...]:
    every = sorted(found.keys | found.proven | found.revoked | set(used))
    return tuple(
        KeyFact(digits=fingerprint(reporter.type.value, reporter.code, key), state=_state(found, key)) for key in every
    )


def _state(found: Trust, key: str) -> KeyState:
    if key in found.revoked:
        return KeyState.REVOKED
    if key in found.keys:
        return KeyState.PROVEN if key in found.proven else KeyState.ENROLLED
    return KeyState.DISPUTED if key in found.disputed else KeyState.WAITING


@dataclass(frozen=True, kw_only=True)
class Unpublished:
    """What the next publication will say that the one handed out does not."""

    never: bool = False
    plan: bool = False
    schools: int = 0
    deadlines: bool = False
    codes: int = 0

    def __bool__(self) -> bool:
        return self.never or self.plan or self.deadlines or bool(self.schools or self.codes)


def unpublished(district: DistrictFile) -> Unpublished:
    """Compare what was handed out last with what stands now."""
    last, now = district.records.published(), district.publication
    if last is None:
        return Unpublished(never=True)
    before = last.publication
    return Unpublished(
        plan=last.plan != district.plan,
        schools=_differing(before, now),
        deadlines=before.deadlines != now.deadlines,
        codes=sum(_differs(before.activation.get(code), found) for code, found in now.activation.items()),
    )


def _differs(before: Activation | None, now: Activation) -> bool:
    """Whether a school needs the next publication to use its code."""
    return before is None or (before.serial, before.tag) != (now.serial, now.tag)


def _differing(before: Publication, now: Publication) -> int:
    rows = {school.code: school for school in before.roster}
    changed = sum(rows.get(school.code) != school for school in now.roster)
    return changed + len(rows.keys() - {school.code for school in now.roster})
