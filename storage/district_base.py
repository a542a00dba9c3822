"""A district's file: plan editions, roster, key, what is published, and where everyone stands (DESIGN section 4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Self

import msgspec

from models import __version__
from models.closing import closings, frozen_decisions, frozen_documents
from models.decision import Decision
from models.errors import InvalidDataError, StorageError, UntrustedError
from models.held import Held
from models.plan import Plan
from models.publication import PlanDocument, Publication, School
from models.roster import roster_in_force
from models.standing import Standing, standing
from models.submission import Reporter
from models.trust import by_reporter
from storage.atomic import file_errors, put_in_place, temporary_beside
from storage.code_records import activation, former_keys
from storage.database import Database, FileKind, create_database, open_database
from storage.district_migrations import DISTRICT_MIGRATIONS
from storage.district_records import Contents, DistrictRecords
from storage.keys import OpenKey, SealedKey, create_key, open_key
from storage.proofs import ProofChecker

DISTRICT: Final = FileKind(name="district", migrations=DISTRICT_MIGRATIONS)


@dataclass(frozen=True, kw_only=True)
class YearGround:
    """What a year's standings and figures rest on: all that is held now, or of a closed year what its closing froze."""

    plan: Plan
    publication: Publication
    documents: Mapping[Reporter, Sequence[Held]]
    decisions: Mapping[Reporter, Sequence[Decision]]
    closing: Decision | None = None

    def standings(self, reporters: Iterable[Reporter], year: int) -> tuple[Standing, ...]:
        """Return where each of the reporters stands in a year."""
        return tuple(
            standing(reporter, year, self.documents.get(reporter, ()), self.decisions.get(reporter, ()))
            for reporter in reporters
        )


class DistrictBase:
    """An open district file without the decisions made in it.

    Moments are given by the caller, with their offset; none orders anything.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.records = DistrictRecords(database)
        self._plans: Mapping[str, Plan] = {}
        self.proofs = ProofChecker()

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
    ) -> Self:
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
    ) -> Self:
        """Open a district's file; StorageError as ``storage.database.open_database``."""
        return cls(open_database(path, DISTRICT, read_only=read_only, before_migration=before_migration))

    def __enter__(self) -> Self:
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

    @property
    def public_key(self) -> str:
        """The district's public key, in hexadecimal."""
        return self.records.sealed_key(SealedKey).public_key

    @property
    def own_keys(self) -> frozenset[str]:
        """The district's public key and all that it had before: whose key a school's is stays true under each."""
        return frozenset((self.public_key, *former_keys(self.database)))

    def open_key(self, passphrase: str) -> OpenKey:
        """Open the district's key; UntrustedError ``wrong_passphrase``."""
        return open_key(self.records.sealed_key(SealedKey), passphrase)

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

        A plan has to be a later edition of the same plan: InvalidDataError ``other_plan``, ``plan_of_other_district``,
        ``older_edition``, ``same_edition`` (the edition held says something else) or ``years_with_reports`` (it
        lacks years of which reports are held: years, and ``reports`` as pairs of year and count).
        """
        with self.database.atomic():
            before = self.records.contents()
            if plan is not None and plan.digest() != before.plan:
                self.require_successor(plan)
                self.records.add_plan(plan)
            after = Contents(
                plan=before.plan if plan is None else plan.digest(),
                roster=before.roster if roster is None else tuple(roster),
                deadlines=before.deadlines if deadlines is None else dict(deadlines),
            )
            if after != before:
                self.records.add_contents(after, now)

    def require_successor(self, plan: Plan) -> None:
        """Raise what ``revise`` does for a plan that cannot follow the one in force."""
        if plan.digest() != self.plan.digest():
            _require_later(plan, self.plan)
            _require_years(plan, Counter(held.year for held in self.records.held()))

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
        key = self.public_key
        publication = Publication(
            serial=serial,
            district_key=key,
            roster=roster_in_force(contents.roster, self.records.decisions()).schools,
            deadlines=contents.deadlines,
            activation=activation(self.database, key, self.records.decisions()),
        )
        if latest is None or (latest.publication == publication and latest.plan.digest() == contents.plan):
            return publication
        return msgspec.structs.replace(publication, serial=serial + 1)

    @property
    def roster(self) -> tuple[School, ...]:
        """The roster in force: the one read in, with the decisions about single schools."""
        return roster_in_force(self.records.contents().roster, self.records.decisions()).schools

    def held(self) -> list[Held]:
        """Return the documents of all years, each with the serial of the code that proves its key."""
        return self._proven(self.records.held(), self.records.decisions())

    def _proven(self, documents: Iterable[Held], decisions: Iterable[Decision]) -> list[Held]:
        proofs, made = self.records.proofs(), by_reporter(decisions)
        district, keys = self.plan.district.id, self.own_keys
        return [
            self.proofs.with_serial(held, proofs.get(held.digest), made[held.reporter], district, keys)
            for held in documents
        ]

    def ground(self, year: int) -> YearGround:
        """Return what a year rests on; of an open one (year 0 is none) all that is held now."""
        closed = closings(self.records.decisions()).get(year)
        return self._frozen(closed) if closed and closed.frozen else self._ground_now(closed)

    def _ground_now(self, closed: Decision | None = None) -> YearGround:
        return YearGround(
            plan=self.plan,
            publication=self.publication,
            documents=by_reporter(self.held()),
            decisions=by_reporter(self.records.decisions()),
            closing=closed,
        )

    def _frozen(self, closed: Decision) -> YearGround:
        assert closed.frozen is not None
        decisions = frozen_decisions(closed.frozen, self.records.decisions())
        documents = frozen_documents(closed.frozen, self.records.held())
        return YearGround(
            # The other computer of the district may not hold that edition.
            plan=self.plans.get(closed.frozen.plan, self.plan),
            publication=closed.frozen.publication,
            documents=by_reporter(self._proven(documents, decisions)),
            decisions=by_reporter(decisions),
            closing=closed,
        )

    def standing(self, reporter: Reporter, year: int) -> Standing:
        """Return where a reporter stands in a year."""
        return self.standings([reporter], year)[0]

    def standings(self, reporters: Iterable[Reporter], year: int) -> tuple[Standing, ...]:
        """Return where each of the reporters stands in a year."""
        return self.ground(year).standings(reporters, year)

    def require_own(self, key: OpenKey) -> None:
        """Raise UntrustedError ``wrong_key`` unless the opened key is the district's."""
        if key.public_key != self.public_key:
            raise UntrustedError("wrong_key")


def _require_later(plan: Plan, held: Plan) -> None:
    if plan.id != held.id:
        raise InvalidDataError("other_plan", found=plan.id, held=held.id)
    if plan.district.id != held.district.id:
        raise InvalidDataError("plan_of_other_district", found=plan.district.id, held=held.district.id)
    if plan.edition <= held.edition:
        code = "same_edition" if plan.edition == held.edition else "older_edition"
        raise InvalidDataError(code, found=plan.edition, held=held.edition)


def _require_years(plan: Plan, reports: Mapping[int, int]) -> None:
    """Refuse an edition under which reports held would be seen nowhere."""
    lacking = tuple(sorted(reports.keys() - set(plan.years)))
    if lacking:
        held = tuple((year, reports[year]) for year in lacking)
        raise InvalidDataError("years_with_reports", years=lacking, reports=held)
