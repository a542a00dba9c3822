"""A district's file with the decisions made in it: each is one transaction, and is added or refused whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from models import deciding, deciding_keys
from models.closing import closing
from models.decision import Decision, Remark
from models.errors import InvalidDataError
from models.plan import ReporterType
from models.publication import School
from models.roster import roster_change
from models.standing import ReviewState, standing
from models.submission import Reporter
from models.trust import by_reporter
from storage.district_base import DistrictBase


class DistrictFile(DistrictBase):
    """An open district file. ``officer`` is who decided, by name; repeating a decision adds none."""

    def enrol(self, reporter: Reporter, fingerprint_digits: str, officer: str, now: datetime) -> Decision:
        """Enrol the waiting key that a telephone call confirmed; errors of ``models.deciding_keys.enrolment``."""
        with self.database.atomic():
            decision = deciding_keys.enrolment(
                reporter,
                fingerprint_digits,
                self.held(),
                self.records.decisions(),
                made_at=_moment(now),
                officer=officer,
            )
            return self._add(decision)

    def revoke(
        self, reporter: Reporter, now: datetime, officer: str, *, fingerprint: str = "", reason: str = ""
    ) -> Decision:
        """Revoke a key for good, the only trusted one or that of 30 digits; errors of ``deciding_keys.revocation``."""
        with self.database.atomic():
            decision = deciding_keys.revocation(
                reporter,
                fingerprint,
                self.held(),
                self.records.decisions(),
                made_at=_moment(now),
                officer=officer,
                reason=reason,
            )
            return self._add(decision)

    def accept(self, reporter: Reporter, year: int, now: datetime, officer: str, *, document: str = "") -> Decision:
        """Accept the current document, or one named by digest; errors of ``models.deciding.acceptance``."""
        with self.database.atomic():
            decision = deciding.acceptance(
                reporter,
                year,
                self.held(),
                self.records.decisions(),
                made_at=_moment(now),
                officer=officer,
                document=document,
            )
            return self._add(decision)

    def accept_all(self, year: int, now: datetime, officer: str) -> tuple[Decision, ...]:
        """Accept the current document of everyone who is only waiting for it: not edited, returned or disputed ones."""
        with self.database.atomic():
            held, decisions = by_reporter(self.held()), by_reporter(self.records.decisions())
            made = []
            for reporter in sorted(held, key=lambda r: (r.type, r.code)):
                mine, own = held[reporter], decisions[reporter]
                found = standing(reporter, year, mine, own)
                if found.state is ReviewState.RECEIVED and not found.contradictory:
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
                self.held(),
                self.records.decisions(),
                made_at=_moment(now),
                officer=officer,
                reason=reason,
                remarks=remarks,
                document=document,
            )
            return self._add(decision)

    def choose(
        self, reporter: Reporter, year: int, now: datetime, officer: str, *, document: str, reason: str = ""
    ) -> Decision:
        """Choose one of the heads of a fork; errors of ``models.deciding.choosing``."""
        with self.database.atomic():
            decision = deciding.choosing(
                reporter,
                year,
                self.held(),
                self.records.decisions(),
                made_at=_moment(now),
                officer=officer,
                document=document,
                reason=reason,
            )
            return self._add(decision)

    def withdraw(self, documents: Iterable[str], now: datetime, officer: str, *, reason: str) -> tuple[Decision, ...]:
        """Withdraw documents, by one decision a reporter; errors of ``models.deciding.withdrawing``."""
        return self._each_reporter(
            documents,
            lambda reporter, mine: deciding.withdrawing(
                reporter,
                mine,
                self.records.held(),
                self.records.decisions(),
                made_at=_moment(now),
                officer=officer,
                reason=reason,
                receipted=self.records.has_receipt,
            ),
        )

    def withdraw_batch(self, batch: int, now: datetime, officer: str, *, reason: str) -> tuple[Decision, ...]:
        """Withdraw all that a batch brought; InvalidDataError ``unknown_batch`` (batch) where it brought nothing."""
        documents = self.records.batch_documents(batch)
        if not documents:
            raise InvalidDataError("unknown_batch", batch=batch)
        return self.withdraw(documents, now, officer, reason=reason)

    def restore(
        self, documents: Iterable[str], now: datetime, officer: str, *, reason: str = ""
    ) -> tuple[Decision, ...]:
        """Take back withdrawals of documents; errors of ``models.deciding.restoring``."""
        return self._each_reporter(
            documents,
            lambda reporter, mine: deciding.restoring(
                reporter, mine, self.records.decisions(), made_at=_moment(now), officer=officer, reason=reason
            ),
        )

    def close_year(self, year: int, now: datetime, officer: str, *, reason: str = "") -> Decision:
        """Close a year: its figures are no longer provisional, and what still comes is late.

        Raises InvalidDataError ``wrong_year`` for a year that the plan does not have.
        """
        if year not in self.plan.years:
            raise InvalidDataError("wrong_year", found=year, years=self.plan.years)
        office = Reporter(type=ReporterType.OFFICE, code=self.plan.district.id)
        with self.database.atomic():
            decisions = self.records.decisions()
            return self._add(closing(office, year, decisions, made_at=_moment(now), officer=officer, reason=reason))

    def change_school(self, school: School, now: datetime, officer: str, *, reason: str = "") -> Decision:
        """Decide one school's row in the roster: another name or status, or a new school."""
        with self.database.atomic():
            decisions = self.records.decisions()
            return self._add(roster_change(school, decisions, made_at=_moment(now), officer=officer, reason=reason))

    def _add(self, decision: Decision) -> Decision:
        self.records.add_decisions([decision])
        return decision

    def _each_reporter(
        self, documents: Iterable[str], make: Callable[[Reporter, list[str]], Decision | None]
    ) -> tuple[Decision, ...]:
        """Decide about documents of several reporters at once; InvalidDataError ``document_not_held``."""
        with self.database.atomic():
            reporters = {held.digest: held.reporter for held in self.records.held()}
            grouped: dict[Reporter, list[str]] = {}
            for document in documents:
                if document not in reporters:
                    raise InvalidDataError("document_not_held", document=document)
                grouped.setdefault(reporters[document], []).append(document)
            made = [decision for who, mine in grouped.items() if (decision := make(who, mine)) is not None]
            self.records.add_decisions(made)
        return tuple(made)


def _moment(now: datetime) -> str:
    return now.isoformat(timespec="seconds")
