"""Activation codes of a district: made, kept sealed under its key, printed for letters (DESIGN section 3, "Trust").

A code is known in clear only while it is being made or printed. What proves it, its tag and its public enrolment key,
is computed when it is issued; both stretch the code on purpose, some 0.04 s each, so all schools take a few seconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.activation import TagStatement, print_code
from models.decision import Decision
from models.errors import InvalidDataError
from models.issuing import PrintedCode, issue, pins
from models.plan import ReporterType
from models.publication import SchoolStatus
from models.submission import Reporter
from models.trust import by_reporter, code_in_force, trust
from storage.activation import CodeKeys, new_secret
from storage.code_records import SealedCode, add_sealed_code, sealed_codes
from storage.district_file import DistrictFile
from storage.keys import OpenKey
from storage.progress import Progress, unwatched

_REPORTING = (SchoolStatus.OPEN, SchoolStatus.BRANCH)


@dataclass(frozen=True, kw_only=True)
class CodeState:
    """A reporter's code: its serial (0: never issued), whether it was taken back, and how many keys it proved.

    ``contradictory`` where two computers of the district issued codes that do not know of each other.
    """

    reporter: Reporter
    name: str
    serial: int = 0
    taken_back: bool = False
    contradictory: bool = False
    keys: int = 0


def reporters(district: DistrictFile) -> Mapping[Reporter, tuple[str, str]]:
    """Return who owes a report, by the roster and the office at the end, each with its name and amphoe."""
    schools = (school for school in district.roster if school.status in _REPORTING)
    found = {Reporter(type=ReporterType.SCHOOL, code=s.code): (s.name, s.amphoe) for s in schools}
    office = district.plan.district
    return found | {Reporter(type=ReporterType.OFFICE, code=office.id): (office.name, "")}


def code_states(district: DistrictFile) -> tuple[CodeState, ...]:
    """Return how everyone's code stands."""
    decisions, held = by_reporter(district.records.decisions()), by_reporter(district.held())
    states = []
    for reporter, (name, _) in reporters(district).items():
        own = decisions[reporter]
        found = trust(reporter, held[reporter], own)
        states.append(
            CodeState(
                reporter=reporter,
                name=name,
                serial=max((decision.serial for decision in own), default=0),
                taken_back=found.code is not None and not found.code.key,
                contradictory=found.code is None and any(decision.serial for decision in own),
                keys=len(found.proven),
            )
        )
    return tuple(states)


def lacking_codes(district: DistrictFile) -> tuple[Reporter, ...]:
    """Return everyone who never had a code."""
    return tuple(state.reporter for state in code_states(district) if not state.serial)


def issue_missing(
    district: DistrictFile, key: OpenKey, now: datetime, officer: str = "", *, progress: Progress = unwatched
) -> tuple[Decision, ...]:
    """Issue a code to everyone who never had one, all or none; UntrustedError ``wrong_key``."""
    district.require_own(key)
    lacking = lacking_codes(district)
    # Stretching a code is slow on purpose: meanwhile others may write to the file.
    made: dict[Reporter, tuple[bytes, CodeKeys]] = {}
    for number, reporter in enumerate(lacking):
        progress(number, len(lacking))
        secret = new_secret()
        made[reporter] = secret, _stretched(district, reporter, secret)
    with district.database.atomic():
        still = set(lacking_codes(district))
        return tuple(
            _issue(district, key, reporter, (), now, officer, new)
            for reporter, new in made.items()
            if reporter in still
        )


def reissue(district: DistrictFile, key: OpenKey, who: Iterable[Reporter], now: datetime, officer: str = "") -> None:
    """Give reporters a new code each: the one before proves nothing from now on, the key it proved stays enrolled.

    Raises InvalidDataError ``unknown_reporter``, UntrustedError ``wrong_key``.
    """
    district.require_own(key)
    with district.database.atomic():
        for reporter, own in _pinned(district, who, now, officer):
            _issue(district, key, reporter, own, now, officer)


def take_back(district: DistrictFile, who: Iterable[Reporter], now: datetime, officer: str = "") -> None:
    """Take codes back without new ones; errors as of ``reissue``."""
    with district.database.atomic():
        for reporter, own in _pinned(district, who, now, officer):
            district.records.add_decisions([issue(reporter, "", own, made_at=_moment(now), officer=officer)])


def printed_codes(district: DistrictFile, key: OpenKey, only: Iterable[Reporter] = ()) -> tuple[PrintedCode, ...]:
    """Open the codes in force, of all or only of some; InvalidDataError ``code_not_issued`` (school).

    UntrustedError ``wrong_key``, or ``damaged_key`` where a code was changed in the file.
    """
    district.require_own(key)
    everybody, chosen = reporters(district), _known(district, only)
    decisions, codes = by_reporter(district.records.decisions()), sealed_codes(district.database, key.public_key)
    found = []
    for reporter in chosen or everybody:
        issued = code_in_force(reporter, decisions[reporter])
        if issued is not None and issued.key in codes:
            secret = key.unlock(codes[issued.key].locked, issued.key)
            name, amphoe = everybody[reporter]
            text = print_code(secret, reporter.code)
            found.append(PrintedCode(reporter=reporter, name=name, amphoe=amphoe, serial=issued.serial, text=text))
        elif chosen:
            raise InvalidDataError("code_not_issued", school=reporter.code)
    return tuple(found)


def lock_again(district: DistrictFile, key: OpenKey, successor: OpenKey) -> None:
    """Lock the codes in force under the key that follows, with the tags that prove it; in the caller's transaction."""
    codes = sealed_codes(district.database, key.public_key)
    for reporter, own in by_reporter(district.records.decisions()).items():
        issued = code_in_force(reporter, own)
        if issued is not None and issued.key in codes:
            secret = key.unlock(codes[issued.key].locked, issued.key)
            _seal(district, successor, issued, secret, _stretched(district, reporter, secret))


def _issue(
    district: DistrictFile,
    key: OpenKey,
    reporter: Reporter,
    own: Iterable[Decision],
    now: datetime,
    officer: str,
    made: tuple[bytes, CodeKeys] | None = None,
) -> Decision:
    """Issue a code, given all decisions about the reporter; ``made`` is one that was stretched before."""
    secret = made[0] if made else new_secret()
    keys = made[1] if made else _stretched(district, reporter, secret)
    issued = issue(reporter, keys.enrolment_key, own, made_at=_moment(now), officer=officer)
    district.records.add_decisions([issued])
    _seal(district, key, issued, secret, keys)
    return issued


def _stretched(district: DistrictFile, reporter: Reporter, secret: bytes) -> CodeKeys:
    return CodeKeys(secret, district.plan.district.id, reporter.code)


def _seal(district: DistrictFile, key: OpenKey, issued: Decision, secret: bytes, keys: CodeKeys) -> None:
    statement = TagStatement(
        district=district.plan.district.id,
        district_key=key.public_key,
        school=issued.reporter.code,
        serial=issued.serial,
    )
    code = SealedCode(tag=keys.tag(statement), locked=key.lock(secret, issued.key))
    add_sealed_code(district.database, key.public_key, issued.key, code)


def _pinned(
    district: DistrictFile, who: Iterable[Reporter], now: datetime, officer: str
) -> Iterator[tuple[Reporter, Sequence[Decision]]]:
    """Enrol the keys that the codes in force proved; yield each reporter with all decisions about it."""
    decisions, held = by_reporter(district.records.decisions()), by_reporter(district.held())
    for reporter in _known(district, who):
        own = decisions[reporter]
        made = pins(reporter, held[reporter], own, made_at=_moment(now), officer=officer)
        district.records.add_decisions(made)
        yield reporter, (*own, *made)


def _moment(now: datetime) -> str:
    return now.isoformat(timespec="seconds")


def _known(district: DistrictFile, who: Iterable[Reporter]) -> tuple[Reporter, ...]:
    known, asked = reporters(district), tuple(who)
    unknown = next((reporter for reporter in asked if reporter not in known), None)
    if unknown is not None:
        raise InvalidDataError("unknown_reporter", code=unknown.code)
    return asked
