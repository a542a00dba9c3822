"""What a school file is before any figure: whose it is, the plan in force, the sealed key (DESIGN sections 3 and 4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Self

from models.activation import EnrolmentStatement
from models.errors import InvalidDataError, StorageError
from models.fingerprint import fingerprint
from models.plan import Plan, ReporterType
from models.plan_changes import PlanChanges, plan_changes
from models.publication import PlanDocument, SchoolStatus
from models.submission import EnrolmentProof, PlanReference, Reporter
from storage.atomic import file_errors, put_in_place, temporary_beside
from storage.database import Database, create_database, open_database
from storage.keys import OpenKey, SealedKey, create_key, open_key
from storage.school_activation import enrolment_proof
from storage.school_migrations import SCHOOL_FILE
from storage.school_plans import add_plan_document, newest_plan_document, plans_held, require_successor
from storage.school_years import canonical_row, from_row

_NOT_REPORTING = (SchoolStatus.CLOSED, SchoolStatus.THROUGH)


class SchoolBase:
    """An open school file without its figures."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    def create_under(
        cls, path: Path, document: PlanDocument, reporter: Reporter, passphrase: str, now: datetime, *, code: str = ""
    ) -> Self:
        """Make a file with a new key of the reporter's own; nothing stands at ``path`` before it is whole.

        An activation ``code`` proves the district's key to the reporter, and the new key to the district. Raises
        StorageError ``file_exists`` and others of ``create_database``; InvalidDataError ``unknown_reporter``,
        ``not_reporting`` (status) or ``passphrase_empty``; errors of ``enrolment_proof``.
        """
        reporter = _listed(document, reporter)
        with file_errors(path):
            if path.exists():
                raise StorageError("file_exists", path=str(path))
        key = create_key()
        proof = enrolment_proof(document, reporter, code, key.public_key) if code else None
        sealed = _sealed(key, passphrase)
        with temporary_beside(path) as temporary:
            temporary.unlink()
            with create_database(temporary, SCHOOL_FILE) as database, database.atomic():
                made_at = now.isoformat(timespec="seconds")
                for row in (("reporter", canonical_row(reporter)), ("created_at", made_at)):
                    database.execute("INSERT INTO meta (key, value) VALUES (?, ?)", row)
                database.execute("INSERT INTO sealed_key (id, sealed) VALUES (1, ?)", (sealed,))
                add_plan_document(database, document)
                _store_proof(database, proof)
            put_in_place(temporary, path)
        return cls.open(path)

    @classmethod
    def open(
        cls, path: Path, *, read_only: bool = False, before_migration: Callable[[Path], None] | None = None
    ) -> Self:
        """Open a file; StorageError as of ``open_database``."""
        return cls(open_database(path, SCHOOL_FILE, read_only=read_only, before_migration=before_migration))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    @cached_property
    def reporter(self) -> Reporter:
        """Whose file it is."""
        return from_row(self.database, self._only("SELECT value FROM meta WHERE key = 'reporter'"), Reporter)

    @cached_property
    def plan_document(self) -> PlanDocument:
        """The published plan in force; StorageError ``damaged_document``."""
        return newest_plan_document(self.database)

    @property
    def plan(self) -> Plan:
        """The plan in force."""
        return self.plan_document.plan

    @cached_property
    def plan_reference(self) -> PlanReference:
        """How submissions name the plan in force."""
        return PlanReference(id=self.plan.id, edition=self.plan.edition, sha256=self.plan.digest())

    def take_plan(self, document: PlanDocument, *, cosigner: str = "", code: str = "") -> PlanChanges:
        """Take a newer published plan (refusals: ``require_successor``); entries carry over by indicator id.

        Another district key than the one held is taken where the one held is the plan's ``cosigner``, or where a new
        activation ``code`` proves it; errors of ``enrolment_proof``.
        """
        changes = self.plan_offered(document, cosigner=cosigner, code=code)
        proof = self._new_proof(document, code) if code else None
        with self.database.atomic():
            add_plan_document(self.database, document)
            if proof is not None:
                _store_proof(self.database, proof)
        self.forget_plan()
        return changes

    def forget_plan(self) -> None:
        """Read the plan in force anew when it is next wanted: this or another window has taken a newer one."""
        for name in ("plan_document", "plan_reference"):
            self.__dict__.pop(name, None)

    def plan_offered(self, document: PlanDocument, *, cosigner: str = "", code: str = "") -> PlanChanges:
        """Return what ``take_plan`` would change; its refusals."""
        vouched = cosigner == self._district_key or bool(code and self._new_proof(document, code))
        require_successor(self.plan_document, document, vouched=vouched)
        return plan_changes(self.plan, document.plan, self.reporter.type)

    def plan_of(self, reference: PlanReference) -> Plan:
        """Return a plan that was held, the one in force where that is not known any more."""
        return next((plan for plan in plans_held(self.database) if plan.digest() == reference.sha256), self.plan)

    @property
    def public_key(self) -> str:
        """The reporter's Ed25519 public key, in hexadecimal."""
        return self._sealed_key().public_key

    def fingerprint(self) -> str:
        """Return the 30 digits of the reporter's key."""
        return fingerprint(self.reporter.type.value, self.reporter.code, self.public_key)

    def open_key(self, passphrase: str) -> OpenKey:
        """Open the key to sign; UntrustedError ``wrong_passphrase``."""
        return open_key(self._sealed_key(), passphrase)

    def change_passphrase(self, old: str, new: str) -> None:
        """Seal the same key anew; UntrustedError ``wrong_passphrase``, InvalidDataError ``passphrase_empty``."""
        with self.database.atomic():
            # In one transaction: another window may be giving the file a new key.
            sealed = _sealed(self.open_key(old), new)
            self.database.execute("UPDATE sealed_key SET sealed = ?", (sealed,))

    def renew_key(self, passphrase: str, code: str = "") -> None:
        """Give the reporter a new key, proven by a new ``code`` or else by telephone; earlier documents stay its own.

        Raises InvalidDataError ``passphrase_empty``, ``code_used`` (serial) and errors of ``enrolment_proof``.
        """
        key = create_key()
        proof = self._new_proof(self.plan_document, code, key.public_key) if code else None
        sealed = _sealed(key, passphrase)
        with self.database.atomic():
            self.database.execute("UPDATE sealed_key SET sealed = ?", (sealed,))
            _store_proof(self.database, proof)

    @property
    def enrolment(self) -> EnrolmentProof | None:
        """The proof that the key is the reporter's, which every export carries; None until a code was typed."""
        rows = self.database.query("SELECT value FROM meta WHERE key = 'enrolment'")
        return from_row(self.database, str(rows[0][0]), EnrolmentProof) if rows else None

    def activate(self, code: str) -> None:
        """Type the activation code of the plan in force; errors of ``enrolment_proof``, and ``code_used`` (serial)."""
        proof = self._new_proof(self.plan_document, code)
        with self.database.atomic():
            _store_proof(self.database, proof)

    def _new_proof(self, document: PlanDocument, code: str, public_key: str = "") -> EnrolmentProof:
        proof = enrolment_proof(document, self.reporter, code, public_key or self.public_key)
        if self.enrolment is not None and _is_spent(self.enrolment.statement, proof.statement):
            raise InvalidDataError("code_used", serial=proof.statement.serial)
        return proof

    @property
    def _district_key(self) -> str:
        return self.plan_document.publication.district_key

    def _sealed_key(self) -> SealedKey:
        return from_row(self.database, self._only("SELECT sealed FROM sealed_key"), SealedKey)

    def _only(self, sql: str) -> str:
        rows = self.database.query(sql)
        if not rows:
            raise StorageError("damaged_file", path=str(self.database.path))
        return str(rows[0][0])


def _listed(document: PlanDocument, reporter: Reporter) -> Reporter:
    """Return the reporter by the code that the plan knows it by."""
    if reporter.type is ReporterType.OFFICE:
        if reporter.code != document.plan.district.id:
            raise InvalidDataError("unknown_reporter", code=reporter.code)
        return reporter
    school = document.publication.school(reporter.code)
    if school is None:
        raise InvalidDataError("unknown_reporter", code=reporter.code)
    if school.status in _NOT_REPORTING:
        raise InvalidDataError("not_reporting", code=school.code, status=school.status)
    return Reporter(type=ReporterType.SCHOOL, code=school.code)


def _is_spent(held: EnrolmentStatement, said: EnrolmentStatement) -> bool:
    """Return whether a code was used: it proves one key; again only that one, and to another key of the district."""
    proves_again = held.school_key == said.school_key and held.district_key != said.district_key
    return held.serial == said.serial and not proves_again


def _store_proof(database: Database, proof: EnrolmentProof | None) -> None:
    database.execute("DELETE FROM meta WHERE key = 'enrolment'")
    if proof is not None:
        database.execute("INSERT INTO meta (key, value) VALUES ('enrolment', ?)", (canonical_row(proof),))


def _sealed(key: OpenKey, passphrase: str) -> str:
    if not passphrase.strip():
        raise InvalidDataError("passphrase_empty")
    return canonical_row(key.seal(passphrase))
