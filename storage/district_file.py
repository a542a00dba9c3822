"""A district's file: plan editions, roster, key, the documents received and the decisions made (DESIGN section 4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Final

import msgspec

from models import __version__, deciding
from models.decision import Decision, Remark
from models.errors import InvalidDataError, StorageError, UntrustedError
from models.plan import Plan
from models.publication import PlanDocument, Publication, School
from models.standing import Held, ReviewState, Standing, standing
from models.submission import Reporter
from storage.atomic import file_errors, put_in_place, temporary_beside
from storage.database import Database, FileKind, create_database, open_database
from storage.district_migrations import DISTRICT_MIGRATIONS
from storage.district_records import Contents, DistrictRecords
from storage.keys import OpenKey, SealedKey, create_key, open_key

DISTRICT: Final = FileKind(name="district", migrations=DISTRICT_MIGRATIONS)


class DistrictFile:
    """An open district file. Moments are given by the caller, with their offset; none orders anything."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.records = DistrictRecords(database)
        self._plans: Mapping[str, Plan] = {}

    @classmethod
    def create(
        cls,
        path: Path,
        plan: Plan,
        roster: Iterable[School],
        passphrase: str,
        now: datetime,
        *,
        deadlines: Mapping[str, str] | None = None,
    ) -> DistrictFile:
        """Make a district's file with a new key under the passphrase; StorageError ``file_exists`` and others."""
        with file_errors(path):
            if path.exists():
                raise StorageError("file_exists", path=str(path))
        sealed = create_key().seal(passphrase)
        contents = Contents(plan=plan.digest(), roster=tuple(roster), deadlines=dict(deadlines or {}))
        with temporary_beside(path) as temporary:
            # Whole or not at all: a district file without its plan or key would be of no use.
            temporary.unlink()
            with create_database(temporary, DISTRICT) as database, database.atomic():
                records = DistrictRecords(database)
                records.add_plan(plan)
                records.add_contents(contents, now)
                records.add_sealed_key(sealed)
            put_in_place(temporary, path)
        return cls.open(path)

    @classmethod
    def open(
        cls, path: Path, *, read_only: bool = False, before_migration: Callable[[Path], None] | None = None
    ) -> DistrictFile:
        """Open a district's file; StorageError as ``storage.database.open_database``."""
        return cls(open_database(path, DISTRICT, read_only=read_only, before_migration=before_migration))

    def __enter__(self) -> DistrictFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.database.path

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    @property
    def plans(self) -> Mapping[str, Plan]:
        """The plan editions held, by digest; a district with a newer one still takes packages made under an older."""
        if self.records.contents().plan not in self._plans:
            # The first time, or another window has taken in a newer edition since.
            self._plans = self.records.plans()
        return self._plans

    @property
    def plan(self) -> Plan:
        """The plan edition in force."""
        return self.plans[self.records.contents().plan]

    @cached_property
    def _sealed_key(self) -> SealedKey:
        return self.records.sealed_key(SealedKey)

    @property
    def public_key(self) -> str:
        """The district's public key, in hexadecimal."""
        return self._sealed_key.public_key

    def open_key(self, passphrase: str) -> OpenKey:
        """Open the district's key; UntrustedError ``wrong_passphrase``."""
        return open_key(self._sealed_key, passphrase)

    @property
    def publication(self) -> Publication:
        """The publication as it stands now: the one handed out, or what the next will say."""
        return self._next_publication(self.records.published())

    def revise(
        self,
        now: datetime,
        *,
        plan: Plan | None = None,
        roster: Iterable[School] | None = None,
        deadlines: Mapping[str, str] | None = None,
    ) -> None:
        """Change what the next publication says.

        A plan has to be a later edition of the same plan: InvalidDataError ``other_plan``, ``older_edition`` or
        ``same_edition`` (the edition held says something else).
        """
        with self.database.atomic():
            before = self.records.contents()
            if plan is not None and plan.digest() != before.plan:
                _require_later(plan, self.plan)
                self.records.add_plan(plan)
            after = Contents(
                plan=before.plan if plan is None else plan.digest(),
                roster=before.roster if roster is None else tuple(roster),
                deadlines=before.deadlines if deadlines is None else dict(deadlines),
            )
            if after != before:
                self.records.add_contents(after, now)

    def publish(self, now: datetime) -> PlanDocument:
        """Return the document to hand out: the latest again where nothing changed, else one with the next serial."""
        with self.database.atomic():
            latest = self.records.published()
            publication, plan = self._next_publication(latest), self.plan
            if latest is not None and latest.publication == publication and latest.plan == plan:
                return latest
            document = PlanDocument(
                plan=plan, publication=publication, made_at=now.isoformat(timespec="seconds"), program=__version__
            )
            self.records.add_publication(document)
        return document

    def _next_publication(self, latest: PlanDocument | None) -> Publication:
        contents = self.records.contents()
        serial = latest.publication.serial if latest else 1
        publication = Publication(
            serial=serial, district_key=self.public_key, roster=contents.roster, deadlines=contents.deadlines
        )
        if latest is None or (latest.publication == publication and latest.plan.digest() == contents.plan):
            return publication
        return msgspec.structs.replace(publication, serial=serial + 1)

    def standing(self, reporter: Reporter, year: int) -> Standing:
        """Return where a reporter stands in a year."""
        return standing(reporter, self._held_by(reporter, year), self.records.decisions())

    def standings(self, reporters: Iterable[Reporter], year: int) -> tuple[Standing, ...]:
        """Return where each of the reporters stands in a year."""
        held, decisions = defaultdict(list), defaultdict(list)
        for document in self.records.held(year):
            held[document.reporter].append(document)
        for decision in self.records.decisions():
            decisions[decision.reporter].append(decision)
        return tuple(standing(reporter, held[reporter], decisions[reporter]) for reporter in reporters)

    def enrol(self, reporter: Reporter, fingerprint_digits: str, officer: str, now: datetime) -> Decision:
        """Enrol the waiting key that a telephone call confirmed; errors of ``models.deciding.enrolment``."""
        with self.database.atomic():
            decisions = self.records.decisions()
            decision = deciding.enrolment(
                reporter, fingerprint_digits, self.records.held(), decisions, made_at=_moment(now), officer=officer
            )
            self.records.add_decisions([decision])
        return decision

    def accept(self, reporter: Reporter, year: int, now: datetime, officer: str, *, document: str = "") -> Decision:
        """Accept the current document, or one named by digest; errors of ``models.deciding.acceptance``."""
        with self.database.atomic():
            held, decisions = self._held_by(reporter, year), self.records.decisions()
            decision = deciding.acceptance(
                reporter, year, held, decisions, made_at=_moment(now), officer=officer, document=document
            )
            self.records.add_decisions([decision])
        return decision

    def accept_all(self, year: int, now: datetime, officer: str) -> tuple[Decision, ...]:
        """Accept the current document of everyone who is only waiting for it: not edited, returned or disputed ones."""
        with self.database.atomic():
            held, decisions = self.records.held(year), self.records.decisions()
            made = []
            for reporter in sorted({document.reporter for document in held}, key=lambda r: (r.type, r.code)):
                mine = [document for document in held if document.reporter == reporter]
                own = [decision for decision in decisions if decision.reporter == reporter]
                now_standing = standing(reporter, mine, own)
                if now_standing.state is ReviewState.RECEIVED and not now_standing.contradictory:
                    made.append(deciding.acceptance(reporter, year, mine, own, made_at=_moment(now), officer=officer))
            self.records.add_decisions(made)
        return tuple(made)

    def return_(
        self,
        reporter: Reporter,
        year: int,
        now: datetime,
        officer: str,
        *,
        reason: str,
        remarks: Iterable[Remark] = (),
        document: str = "",
    ) -> Decision:
        """Return the current document for correction; errors of ``models.deciding.returning``."""
        with self.database.atomic():
            known = {indicator.id for indicator in self.plan.entered_by(reporter.type)}
            remarks = tuple(remarks)
            for remark in remarks:
                if remark.indicator and remark.indicator not in known:
                    raise InvalidDataError("unknown_indicator", found=remark.indicator)
            decision = deciding.returning(
                reporter,
                year,
                self._held_by(reporter, year),
                self.records.decisions(),
                made_at=_moment(now),
                officer=officer,
                reason=reason,
                remarks=remarks,
                document=document,
            )
            self.records.add_decisions([decision])
        return decision

    def require_own(self, key: OpenKey) -> None:
        """Raise UntrustedError ``wrong_key`` unless the opened key is the district's."""
        if key.public_key != self.public_key:
            raise UntrustedError("wrong_key")

    def _held_by(self, reporter: Reporter, year: int) -> list[Held]:
        return [document for document in self.records.held(year) if document.reporter == reporter]


def _moment(now: datetime) -> str:
    return now.isoformat(timespec="seconds")


def _require_later(plan: Plan, held: Plan) -> None:
    if plan.id != held.id:
        raise InvalidDataError("other_plan", found=plan.id, held=held.id)
    if plan.edition <= held.edition:
        code = "same_edition" if plan.edition == held.edition else "older_edition"
        raise InvalidDataError(code, found=plan.edition, held=held.edition)
