"""Rows of a district file: written once, and their SHA-256 checked whenever they are read (DESIGN section 4)."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from models.canonical import Value, decode, decode_source, digest, encode
from models.decision import Decision
from models.errors import StorageError
from models.held import Held
from models.plan import Plan, ReporterType
from models.publication import PlanDocument, School
from models.submission import Digest, EnrolmentProof, PlanReference, Reporter, Submission, YearReport
from storage.database import Database

ValueT = TypeVar("ValueT")
KeyT = TypeVar("KeyT")

_HELD = """
    SELECT digest, reporter_type, code, year, revision, final, key, lineage,
           NOT EXISTS (SELECT 1 FROM files WHERE files.digest = documents.digest AND NOT edited) AS edited
    FROM documents WHERE ? IN (0, year) ORDER BY digest
"""
# Of every file that held the document: another computer of the district may have received it earlier.
_RECEIVED = """
    SELECT documents.digest, reporter_type, code, final, at FROM documents
    JOIN import_files ON import_files.digest = documents.digest JOIN batches ON batches.id = import_files.batch
    WHERE year = ?
"""


class Contents(Value):
    """What the next publication will say, besides the plan: a new row for each change."""

    plan: Digest
    roster: tuple[School, ...]
    deadlines: dict[str, Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]] = {}


class SignedReport(msgspec.Struct, frozen=True, kw_only=True):
    """The part of a stored submission that figures are computed from; its other fields are passed over."""

    plan: PlanReference
    report: YearReport


class ImportLogRow(Value):
    """One line of the import log: the file's name without its folder, and what it amounted to."""

    name: str
    sha256: str
    state: str
    reason: str
    digest: str | None
    changes: dict[str, int]


class DistrictRecords:
    """Reads and adds rows; every ``add`` stands in the caller's transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._decoded: dict[str, tuple[str, object]] = {}
        """By table, the latest row as it was read last, with its digest."""
        self._decisions: dict[str, Decision] = {}
        """Those read before: a digest names its decision for good."""

    def plans(self) -> dict[str, Plan]:
        """Return the plan editions held by digest, oldest first."""
        rows = self._database.query("SELECT sha256, payload FROM plans ORDER BY edition")
        return {row["sha256"]: decode_source(self._checked("plans", *row), Plan) for row in rows}

    def add_plan(self, plan: Plan) -> None:
        """Add an edition; held already, nothing happens."""
        payload = plan.canonical()
        self._database.execute(
            "INSERT OR IGNORE INTO plans (sha256, edition, payload) VALUES (?, ?, ?)",
            (digest(payload), plan.edition, payload),
        )

    def contents(self) -> Contents:
        """Return what stands at present."""
        return self._latest("contents", "id", Contents)

    def add_contents(self, contents: Contents, at: datetime) -> None:
        """Add what stands from now on."""
        payload = encode(contents)
        self._database.execute(
            "INSERT INTO contents (sha256, at, payload) VALUES (?, ?, ?)", (digest(payload), at.isoformat(), payload)
        )

    def published(self) -> PlanDocument | None:
        """Return the latest publication, None before the first."""
        if not self._database.query("SELECT 1 FROM publications LIMIT 1"):
            return None
        return self._latest("publications", "serial", PlanDocument)

    def add_publication(self, document: PlanDocument) -> None:
        """Add a publication under its serial."""
        payload = encode(document)
        self._database.execute(
            "INSERT INTO publications (serial, sha256, payload) VALUES (?, ?, ?)",
            (document.publication.serial, digest(payload), payload),
        )

    def sealed_key(self, kind: type[ValueT]) -> ValueT:
        """Return the district's sealed key."""
        (row,) = self._database.query("SELECT sealed FROM keys")
        return decode(row["sealed"], kind)

    def add_sealed_key(self, sealed: Value) -> None:
        """Store the district's sealed key."""
        self._database.execute("INSERT INTO keys (id, sealed) VALUES (1, ?)", (encode(sealed),))

    def held(self, year: int = 0) -> list[Held]:
        """Return the documents of a year (0: of all years)."""
        return [
            Held(
                digest=row["digest"],
                reporter=Reporter(type=ReporterType(row["reporter_type"]), code=row["code"]),
                year=row["year"],
                revision=row["revision"],
                final=bool(row["final"]),
                key=row["key"],
                lineage=tuple(msgspec.json.decode(row["lineage"], type=list[str])),
                edited=bool(row["edited"]),
            )
            for row in self._database.query(_HELD, (year,))
        ]

    def submission(self, document: str) -> Submission:
        """Return a held submission; it was decoded strictly when it came in, and is still those bytes."""
        return decode_source(self._document(document), Submission)

    def report(self, document: str) -> SignedReport:
        """Return a held submission's report without its view, which is most of its bytes."""
        return decode_source(self._document(document), SignedReport)

    def _document(self, document: str) -> bytes:
        (row,) = self._database.query("SELECT digest, payload FROM documents WHERE digest = ?", (document,))
        return self._checked("documents", *row)

    def proofs(self) -> dict[str, EnrolmentProof]:
        """Return the enrolment proofs by the digest of the document that brought each, as signed: not yet checked."""
        rows = self._database.query("SELECT digest, proof FROM proofs")
        return {row["digest"]: msgspec.json.decode(row["proof"], type=EnrolmentProof) for row in rows}

    def add_document(
        self, held: Held, plan_sha256: str, payload: bytes, batch: int, proof: EnrolmentProof | None
    ) -> None:
        """Add a document and the enrolment proof in it; held already, nothing happens."""
        self._database.execute(
            "INSERT OR IGNORE INTO documents (digest, batch, reporter_type, code, year, revision, final, key, lineage,"
            " plan_sha256, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                held.digest, batch, held.reporter.type.value, held.reporter.code, held.year, held.revision,
                int(held.final), held.key, encode(held.lineage).decode(), plan_sha256, payload,
            ),
        )  # fmt: skip
        if proof is not None:
            self._database.execute(
                "INSERT OR IGNORE INTO proofs (digest, proof) VALUES (?, ?)", (held.digest, encode(proof).decode())
            )

    def has_receipt(self, document: str) -> bool:
        """Return whether a receipt that names a document was written."""
        return bool(self._database.query("SELECT 1 FROM receipts WHERE instr(documents, ?) LIMIT 1", (document,)))

    def batch_documents(self, batch: int) -> list[str]:
        """Return the documents that a batch brought, as those before it did not hold them."""
        return [
            row["digest"]
            for row in self._database.query("SELECT digest FROM documents WHERE batch = ? ORDER BY digest", (batch,))
        ]

    def file_bytes(self, sha256: str) -> bytes:
        """Return a kept file byte for byte; KeyError where none such is kept."""
        rows = self._database.query("SELECT sha256, bytes FROM files WHERE sha256 = ?", (sha256,))
        if not rows:
            raise KeyError(sha256)
        return self._checked("files", *rows[0])

    def files_of(self, document: str) -> tuple[str, ...]:
        """Return the SHA-256 of the kept files that hold a document, those with unchanged cells first."""
        rows = self._database.query("SELECT sha256 FROM files WHERE digest = ? ORDER BY edited, sha256", (document,))
        return tuple(row["sha256"] for row in rows)

    def add_file(self, data: bytes, document: str | None, *, edited: bool) -> None:
        """Keep a file; kept already, nothing happens."""
        self._database.execute(
            "INSERT OR IGNORE INTO files (sha256, digest, edited, bytes) VALUES (?, ?, ?, ?)",
            (hashlib.sha256(data).hexdigest(), document, int(edited), data),
        )

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions, in no order that means anything."""
        digests = [row[0] for row in self._database.query("SELECT digest FROM decisions ORDER BY digest")]
        if not self._decisions.keys() >= set(digests):
            for row in self._database.query("SELECT digest, payload FROM decisions"):
                if row[0] not in self._decisions:
                    self._decisions[row[0]] = decode_source(self._checked("decisions", *row), Decision)
        return tuple(self._decisions[found] for found in digests)

    def add_decisions(self, decisions: Iterable[Decision]) -> None:
        """Add decisions; one held already stays as it is."""
        for decision in decisions:
            self._database.execute(
                "INSERT OR IGNORE INTO decisions (digest, payload) VALUES (?, ?)", (decision.digest, encode(decision))
            )

    def add_batch(self, at: datetime) -> int:
        """Add an import batch and return its number."""
        batch = self._database.execute("INSERT INTO batches (at) VALUES (?)", (at.isoformat(),)).lastrowid
        assert batch is not None
        return batch

    def add_import_file(self, batch: int, position: int, row: ImportLogRow) -> None:
        """Log what a file of a batch amounted to."""
        self._database.execute(
            "INSERT INTO import_files (batch, position, name, sha256, state, reason, digest, changes)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (batch, position, row.name, row.sha256, row.state, row.reason, row.digest, encode(row.changes).decode()),
        )

    def import_log(self, batch: int) -> list[ImportLogRow]:
        """Return what the files of a batch amounted to, in their order."""
        rows = self._database.query(
            "SELECT name, sha256, state, reason, digest, changes FROM import_files WHERE batch = ? ORDER BY position",
            (batch,),
        )
        return [
            ImportLogRow(
                name=row["name"],
                sha256=row["sha256"],
                state=row["state"],
                reason=row["reason"],
                digest=row["digest"],
                changes=msgspec.json.decode(row["changes"], type=dict[str, int]),
            )
            for row in rows
        ]

    def first_received(self, year: int, besides: Collection[str] = ()) -> dict[Reporter, date]:
        """Return the day of the import that first brought a final document of each reporter, besides those named."""
        days: dict[Reporter, datetime] = {}
        for row in self._database.query(_RECEIVED, (year,)):
            if row["final"] and row["digest"] not in besides:
                reporter = Reporter(type=ReporterType(row["reporter_type"]), code=row["code"])
                _keep_earliest(days, reporter, row["at"])
        return {reporter: at.date() for reporter, at in days.items()}

    def received_at(self, year: int) -> dict[str, datetime]:
        """Return when each document of a year was first imported, here or on another computer of the district."""
        moments: dict[str, datetime] = {}
        for row in self._database.query(_RECEIVED, (year,)):
            _keep_earliest(moments, row["digest"], row["at"])
        return moments

    def _latest(self, table: str, order: str, kind: type[ValueT]) -> ValueT:
        (row,) = self._database.query(f"SELECT sha256, payload FROM {table} ORDER BY {order} DESC LIMIT 1")
        payload = self._checked(table, *row)
        known, value = self._decoded.get(table, ("", None))
        if known == row["sha256"] and isinstance(value, kind):
            return value
        decoded = decode_source(payload, kind)
        self._decoded[table] = row["sha256"], decoded
        return decoded

    def _checked(self, table: str, sha256: str, data: bytes) -> bytes:
        if digest(data) != sha256:
            raise StorageError("damaged_record", path=str(self._database.path), table=table, sha256=sha256)
        return data


def _keep_earliest(moments: dict[KeyT, datetime], key: KeyT, at: str) -> None:
    moment = datetime.fromisoformat(at)
    moments[key] = min(moment, moments.get(key, moment))
