"""Importing packages: what each file amounts to, then all of them in one transaction (DESIGN section 3, "Merging").

The same files give the same results in whatever order they are named. A dry run computes the same and keeps nothing.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from models.changes import Change, EditionFilter, ValueChange, changes, counts
from models.closing import closings
from models.decision import Decision
from models.errors import ChiwatError, StorageError
from models.held import Held
from models.import_state import Holdings, ImportState, Outcome, classify, misplaced, refused
from models.plan import Plan
from models.standing import standing
from models.submission import Reporter, YearReport
from models.trust import revoked_keys, trust, trusted_keys
from storage.district_file import DistrictFile
from storage.district_records import ImportLogRow
from storage.examination import Examined, SoundSubmission, examine_each
from storage.package import CellDifference
from storage.package_files import find_files, read_bounded

Examiner = Callable[[Iterable[bytes], Mapping[str, Plan]], Iterable[Examined]]
"""Examines files one by one, in their order; ``ExaminationPool.examine_all`` does it in processes of their own."""

# An older revision takes nothing, so it changes no value.
_CHANGE_NOTHING: Final = frozenset({ImportState.OLDER_REVISION, ImportState.WITHDRAWN})
_TO_REVIEW: Final = frozenset({ImportState.NEW, ImportState.NEWER_REVISION})
# Refused, but a document of ours or what is left of one: what came is kept as evidence. Other people's files are not.
_REFUSED_OURS: Final = frozenset(
    {ImportState.BAD_SIGNATURE, ImportState.DAMAGED, ImportState.WRONG_DOCUMENT, ImportState.NEWER_FORMAT}
)
# Kept as a file only: once the plan edition or the school is known, it has to be imported again.
_MISPLACED: Final = frozenset({ImportState.WRONG_PLAN, ImportState.WRONG_YEAR, ImportState.UNKNOWN_SCHOOL})


@dataclass(frozen=True, kw_only=True)
class FileResult:
    """What one file amounts to; ``values`` are its changes against the report held before."""

    path: Path
    sha256: str
    outcome: Outcome
    reporter: Reporter | None = None
    year: int | None = None
    revision: int | None = None
    digest: str = ""
    values: tuple[ValueChange, ...] = ()
    differences: tuple[CellDifference, ...] = ()

    @property
    def state(self) -> ImportState:
        """The file's import state."""
        return self.outcome.state

    @property
    def changes(self) -> Mapping[Change, int]:
        """How many values changed in each way."""
        return counts(self.values)


@dataclass(frozen=True, kw_only=True)
class ImportResult:
    """An import: its batch number (None for a dry run or nothing to import) and each file, in a fixed order."""

    batch: int | None
    files: tuple[FileResult, ...]

    @property
    def counts(self) -> Mapping[ImportState, int]:
        """How many files are in each state; states without a file are left out."""
        found = Counter(file.state for file in self.files)
        return {state: found[state] for state in ImportState if found[state]}


@dataclass(frozen=True, kw_only=True)
class _Arrival:
    """A file as it was read, and what it holds."""

    path: Path
    sha256: str
    data: bytes
    found: Examined

    @property
    def order(self) -> tuple[object, ...]:
        """Earlier revisions first, clean copies before edited ones, and whatever is no submission at the end."""
        if isinstance(self.found, ChiwatError):
            return 1, self.sha256, str(self.path)
        held = self.found.held
        who = (held.reporter.type.value, held.reporter.code, held.year, held.revision, held.digest)
        return 0, *who, held.edited, self.sha256, str(self.path)


def import_paths(
    district: DistrictFile,
    paths: Iterable[Path],
    *,
    now: datetime,
    dry_run: bool = False,
    backup: Callable[[Path], object] | None = None,
    examiner: Examiner = examine_each,
) -> ImportResult:
    """Import files and folders; ``backup`` is called with the district file's path before anything is written.

    Raises StorageError for a path that is not there and for the disk's faults; no file's content raises.
    """
    arrivals = sorted(_arrivals(find_files(paths), district.plans, examiner), key=lambda a: a.order)
    if not arrivals:
        return ImportResult(batch=None, files=())
    if backup is not None and not dry_run:
        backup(district.path)
    with nullcontext() if dry_run else district.database.atomic():
        intake = Intake(district)
        files = tuple(intake.take(arrival) for arrival in arrivals)
        batch = None if dry_run else _keep(district, arrivals, files, now)
    return ImportResult(batch=batch, files=files)


def _arrivals(paths: Iterable[Path], plans: Mapping[str, Plan], examiner: Examiner) -> Iterator[_Arrival]:
    read = [(path, _read(path)) for path in paths]
    examined = iter(examiner((data for _, data in read if isinstance(data, bytes)), plans))
    for path, data in read:
        if isinstance(data, bytes):
            yield _Arrival(path=path, sha256=hashlib.sha256(data).hexdigest(), data=data, found=next(examined))
        else:
            yield _Arrival(path=path, sha256="", data=b"", found=data)


def _read(path: Path) -> bytes | StorageError:
    try:
        return read_bounded(path)
    except StorageError as error:
        # One file that another program holds open, or a bad spot on the stick, is told and the rest goes on.
        return error


@dataclass
class Intake:
    """What is held while a batch comes in: each file is judged with those before it already there."""

    district: DistrictFile
    documents: dict[Reporter, list[Held]] = field(default_factory=lambda: defaultdict(list))
    decisions: dict[Reporter, list[Decision]] = field(default_factory=lambda: defaultdict(list))
    reports: dict[str, YearReport] = field(default_factory=dict)

    def __post_init__(self) -> None:
        held, decisions = self.district.held(), self.district.records.decisions()
        for document in held:
            self.documents[document.reporter].append(document)
        for decision in decisions:
            self.decisions[decision.reporter].append(decision)
        self.closed = closings(decisions).keys()
        self.keys = trusted_keys(held, decisions)
        self.revoked = revoked_keys(decisions)
        self.plan, self.plans = self.district.plan, self.district.plans
        self.schools = frozenset(school.code for school in self.district.roster)
        self.own_keys = self.district.own_keys
        self.editions = EditionFilter(self.plans, self.plan)

    def again(self, held: Held) -> Outcome:
        """Return what a document held already would amount to, came it in last."""
        holdings = self._holdings(held)
        others = tuple(document for document in holdings.documents if document.digest != held.digest)
        return classify(replace(holdings, documents=others), held)

    def _late(self, outcome: Outcome, year: int) -> Outcome:
        """Say of what comes after its year was closed that it waits for nothing any more."""
        late = year in self.closed and outcome.state in _TO_REVIEW
        return Outcome(state=outcome.state, reason="year_closed") if late else outcome

    def take(self, arrival: _Arrival) -> FileResult:
        """Judge an arrival, and hold it from now on."""
        found = arrival.found
        if isinstance(found, ChiwatError):
            return FileResult(path=arrival.path, sha256=arrival.sha256, outcome=refused(found))
        holdings = self._holdings(found.held)
        outcome = misplaced(holdings, found.plan, found.held.reporter, found.held.year)
        values: tuple[ValueChange, ...] = ()
        if outcome is None:
            held = self._proven(found)
            outcome = self._late(classify(holdings, held), held.year)
            values = () if outcome.state in _CHANGE_NOTHING else self._changes(found, holdings)
            self._hold(held)
            self.reports[held.digest] = self.editions.taken(found.report, found.plan.sha256)
        return FileResult(
            path=arrival.path,
            sha256=arrival.sha256,
            outcome=outcome,
            reporter=found.held.reporter,
            year=found.held.year,
            revision=found.held.revision,
            digest=found.held.digest,
            values=values,
            differences=found.differences,
        )

    def _proven(self, found: SoundSubmission) -> Held:
        decisions, district = self.decisions[found.held.reporter], self.plan.district.id
        return self.district.proofs.with_serial(found.held, found.proof, decisions, district, self.own_keys)

    def _hold(self, held: Held) -> None:
        reporter = held.reporter
        self.documents[reporter].append(held)
        self.keys[reporter] = trust(reporter, self.documents[reporter], self.decisions[reporter]).keys

    def _holdings(self, held: Held) -> Holdings:
        return Holdings(
            plans=self.plans,
            plan_id=self.plan.id,
            years=self.plan.years,
            schools=self.schools,
            office=self.plan.district.id,
            documents=tuple(self.documents[held.reporter]),
            decisions=tuple(self.decisions[held.reporter]),
            keys=self.keys,
            revoked=self.revoked,
        )

    def _changes(self, found: SoundSubmission, holdings: Holdings) -> tuple[ValueChange, ...]:
        return changes(
            found.report, self._before(found.held, holdings), self.editions.refused(found.report, found.plan.sha256)
        )

    def _before(self, held: Held, holdings: Holdings) -> YearReport | None:
        """Return the report that this one would stand in the place of: itself where it is held already."""
        if any(document.digest == held.digest for document in holdings.documents):
            return self._report(held.digest)
        now = standing(held.reporter, held.year, holdings.documents, holdings.decisions)
        latest = now.current or now.accepted
        return self._report(latest.digest) if latest else None

    def _report(self, digest: str) -> YearReport:
        if digest not in self.reports:
            held = self.district.records.report(digest)
            self.reports[digest] = self.editions.taken(held.report, held.plan.sha256)
        return self.reports[digest]


def _keep(district: DistrictFile, arrivals: Sequence[_Arrival], files: Sequence[FileResult], now: datetime) -> int:
    records = district.records
    batch = records.add_batch(now)
    for position, (arrival, file) in enumerate(zip(arrivals, files, strict=True), start=1):
        found = arrival.found
        if isinstance(found, SoundSubmission):
            placed = file.state not in _MISPLACED
            if placed:
                records.add_document(found.held, found.plan.sha256, found.payload, batch, found.proof)
            records.add_file(arrival.data, found.held.digest if placed else None, edited=found.held.edited)
        elif file.state in _REFUSED_OURS and arrival.data:
            records.add_file(arrival.data, None, edited=False)
        records.add_import_file(batch, position, _log_row(file))
    return batch


def _log_row(file: FileResult) -> ImportLogRow:
    return ImportLogRow(
        name=file.path.name,
        sha256=file.sha256,
        state=file.state.value,
        reason=file.outcome.reason,
        digest=file.digest or None,
        changes={change.value: count for change, count in file.changes.items() if count},
    )
