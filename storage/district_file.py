"""A district's file with the decisions made in it: each is one transaction, and is added or refused whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from models import deciding, deciding_keys
from models.closing import closing, freeze, require_open
from models.decision import Decision, Remark
from models.errors import ChiwatError, InvalidDataError
from models.held import Held
from models.plan import ReporterType
from models.publication import School
from models.roster import roster_change
from models.submission import Reporter
from storage.district_base import DistrictBase, YearGround

_Judge = Callable[[Reporter, Sequence[Held], Sequence[Decision]], Decision]


@dataclass(frozen=True, kw_only=True)
class Judged:
    """What became of decisions about several reporters: those made, and whose could not be made and why."""

    made: tuple[Decision, ...]
    refused: tuple[tuple[Reporter, ChiwatError], ...] = ()


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
        """Accept the current document, or one named by digest; errors of ``models.deciding.acceptance``.

        This and every other decision about documents of a closed year raises InvalidDataError ``year_closed``.
        """
        return self._judge(reporter, year, _accepting(year, now, officer, document=document))

    def accept_all(self, year: int, now: datetime, officer: str) -> tuple[Decision, ...]:
        """Accept the final report of everyone who only waits for it: not edited, returned, disputed or interim ones."""
        with self.database.atomic():
            ground = self._open_ground(year)
            waiting = [one for one in ground.standings(_in_order(ground.documents), year) if one.waits_only]
            judge = _accepting(year, now, officer)
            made = [_judged(ground, one.reporter, judge) for one in waiting if not one.interim]
            self.records.add_decisions(made)
        return tuple(made)

    def accept_each(self, reporters: Iterable[Reporter], year: int, now: datetime, officer: str) -> Judged:
        """Accept the current documents of several reporters, over one reading; errors are told one by one."""
        return self._judge_each(reporters, year, _accepting(year, now, officer))

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
        remarks = self._known_remarks(reporter, remarks)
        judge = _returning(year, now, officer, reason=reason, remarks={reporter: remarks}, document=document)
        return self._judge(reporter, year, judge)

    def return_each(
        self, remarks: Mapping[Reporter, Iterable[Remark]], year: int, now: datetime, officer: str, *, reason: str
    ) -> Judged:
        """Return the current documents of several reporters for one reason and each with its remarks (or none)."""
        known = {reporter: self._known_remarks(reporter, mine) for reporter, mine in remarks.items()}
        return self._judge_each(known, year, _returning(year, now, officer, reason=reason, remarks=known))

    def _known_remarks(self, reporter: Reporter, remarks: Iterable[Remark]) -> tuple[Remark, ...]:
        known = {"", *(indicator.id for indicator in self.plan.entered_by(reporter.type))}
        remarks = tuple(remarks)
        for remark in remarks:
            if remark.indicator not in known:
                raise InvalidDataError("unknown_indicator", found=remark.indicator)
        return remarks

    def choose(
        self, reporter: Reporter, year: int, now: datetime, officer: str, *, document: str, reason: str = ""
    ) -> Decision:
        """Choose one of the heads of a fork; errors of ``models.deciding.choosing``."""
        judge = partial(deciding.choosing, made_at=_moment(now), officer=officer, document=document, reason=reason)
        return self._judge(reporter, year, lambda who, held, made: judge(who, year, held, made))

    def _judge(self, reporter: Reporter, year: int, judge: _Judge) -> Decision:
        with self.database.atomic():
            return self._add(_judged(self._open_ground(year), reporter, judge))

    def _judge_each(self, reporters: Iterable[Reporter], year: int, judge: _Judge) -> Judged:
        made: list[Decision] = []
        refused: list[tuple[Reporter, ChiwatError]] = []
        with self.database.atomic():
            ground = self._open_ground(year)
            for reporter in reporters:
                try:
                    made.append(_judged(ground, reporter, judge))
                except ChiwatError as error:
                    refused.append((reporter, error))
            self.records.add_decisions(made)
        return Judged(made=tuple(made), refused=tuple(refused))

    def _open_ground(self, *years: int) -> YearGround:
        """Return all that is held, to decide by; nothing is decided in a closed year."""
        require_open(self.records.decisions(), years)
        return self.ground(0)

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
        """Close a year: its figures stay as they are now (``models.closing``), and what still comes is late.

        Raises InvalidDataError ``wrong_year`` for a year that the plan does not have.
        """
        if year not in self.plan.years:
            raise InvalidDataError("wrong_year", found=year, years=self.plan.years)
        office = Reporter(type=ReporterType.OFFICE, code=self.plan.district.id)
        with self.database.atomic():
            decisions = self.records.decisions()
            frozen = freeze(self.plan.digest(), self.publication, self.records.held(), decisions)
            decision = closing(
                office, year, decisions, made_at=_moment(now), officer=officer, reason=reason, frozen=frozen
            )
            return self._add(decision)

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
            known = {held.digest: held for held in self.records.held()}
            grouped: dict[Reporter, list[str]] = {}
            for document in documents:
                if document not in known:
                    raise InvalidDataError("document_not_held", document=document)
                grouped.setdefault(known[document].reporter, []).append(document)
            require_open(self.records.decisions(), {known[name].year for mine in grouped.values() for name in mine})
            made = [decision for who, mine in grouped.items() if (decision := make(who, mine)) is not None]
            self.records.add_decisions(made)
        return tuple(made)


def _moment(now: datetime) -> str:
    return now.isoformat(timespec="seconds")


def _accepting(year: int, now: datetime, officer: str, *, document: str = "") -> _Judge:
    made = partial(deciding.acceptance, made_at=_moment(now), officer=officer, document=document)
    return lambda reporter, held, decisions: made(reporter, year, held, decisions)


def _returning(
    year: int,
    now: datetime,
    officer: str,
    *,
    reason: str,
    remarks: Mapping[Reporter, Iterable[Remark]],
    document: str = "",
) -> _Judge:
    made = partial(deciding.returning, made_at=_moment(now), officer=officer, reason=reason, document=document)
    return lambda reporter, held, decisions: made(reporter, year, held, decisions, remarks=remarks.get(reporter, ()))


def _judged(ground: YearGround, reporter: Reporter, judge: _Judge) -> Decision:
    return judge(reporter, ground.documents.get(reporter, ()), ground.decisions.get(reporter, ()))


def _in_order(reporters: Iterable[Reporter]) -> list[Reporter]:
    return sorted(reporters, key=lambda reporter: (reporter.type, reporter.code))
