"""The school file: one reporter's figures of all years (DESIGN section 4).

Every edit is committed as it is made. The office reports through a file of the same kind, without a profile.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import msgspec

from models.entry_patch import EntryPatch
from models.errors import InvalidDataError
from models.explanations import explanations
from models.measure import Known
from models.profile import BASE_FIGURES, Profile, ProfileValue, known_figures
from models.receipt import Receipt, Verdict
from models.receipts_held import ReportState, accepting_receipt, receipts_in_force, remark_findings, report_state
from models.submission import Entry, Evidence, Explanation, Submission, YearReport
from models.text import clean_text
from models.validation import ValidationReport, validate
from storage import school_marks, school_years
from storage.school_base import SchoolBase
from storage.school_receipts import ReceiptTaken, add_receipt, stored_receipts, verified_receipt
from storage.school_submissions import SubmissionRecord, next_revision, stored_submission, submission_records


class SchoolFile(SchoolBase):
    """An open school file; edits raise InvalidDataError or StorageError and then have changed nothing.

    An edit refuses a ``year_not_in_plan``, an ``unknown_figure`` and an indicator that is ``not_in_plan``; what older
    editions asked stays in the file and is left out of what is read.
    """

    def set_figure(self, year: int, figure: str, value: int | None, as_of: str = "") -> None:
        """Set a figure of the profile, counted on an ISO date; None takes it away."""
        if value is not None:
            self.apply_profile(year, {figure: ProfileValue(value=value, as_of=as_of)})
            return
        with self._edit(year):
            school_years.delete_figure(self.database, year, figure)

    def apply_profile(self, year: int, figures: Mapping[str, ProfileValue]) -> None:
        """Set several figures, all or none; a blank date leaves the one before."""
        known = self._figure_ids()
        with self._edit(year):
            for name, figure in figures.items():
                _require_figure(known, name, figure)
                school_years.write_figure(self.database, year, name, figure)

    def put_entry(self, year: int, indicator: str, entry: Entry | None) -> None:
        """Store an indicator's entry as it is; None makes it blank."""
        with self._edit(year):
            if entry is None:
                school_years.delete_entry(self.database, year, indicator)
            else:
                self._require_indicator(indicator)
                school_years.write_entry(self.database, year, indicator, entry)

    def apply_values(
        self, year: int, patches: Mapping[str, EntryPatch], explanations: Mapping[str, str] | None = None
    ) -> tuple[str, ...]:
        """Apply what a table or a paste gives, all or none; return the indicators whose entry changed."""
        with self._edit(year):
            before = school_years.read_entries(self.database, year)
            after = {name: patch.apply(before.get(name)) for name, patch in patches.items() if patch != EntryPatch()}
            changed = tuple(name for name, entry in after.items() if entry != before.get(name))
            for name in changed:
                self._require_indicator(name)
                school_years.write_entry(self.database, year, name, after[name])
            for name, text in (explanations or {}).items():
                if clean_text(text):
                    self._write_explanation(year, name, text)
        return changed

    def put_explanation(self, year: int, indicator: str, text: str) -> None:
        """Store the words on an indicator's findings, or ("") on those of the whole report; blank takes them away."""
        with self._edit(year):
            self._write_explanation(year, indicator, text)

    def put_evidence(self, year: int, evidence: Evidence) -> None:
        """Announce a file as evidence of an indicator."""
        with self._edit(year):
            self._require_indicator(evidence.indicator)
            school_years.write_evidence(self.database, year, evidence)

    def remove_evidence(self, year: int, indicator: str, sha256: str) -> None:
        """Take back an announced file."""
        with self._edit(year):
            school_years.delete_evidence(self.database, year, indicator, sha256)

    def evidence(self, year: int) -> tuple[Evidence, ...]:
        """Return the files announced for the indicators that the plan in force asks, by indicator and name."""
        asked = self._asked()
        return tuple(item for item in school_years.read_evidence(self.database, year) if item.indicator in asked)

    def names_evidence(self, sha256: str) -> bool:
        """Whether a year of the plan, or a revision made of one, announces a file of these bytes."""
        for year in self.plan.years:
            sent = (self.submission(record.sha256).report for record in self.submissions(year))
            if any(item.sha256 == sha256 for report in sent for item in report.evidence):
                return True
            if any(item.sha256 == sha256 for item in self.evidence(year)):
                return True
        return False

    def figures(self, year: int) -> dict[str, ProfileValue]:
        """Return the profile figures given that the plan in force knows."""
        known = self._figure_ids()
        return {name: value for name, value in school_years.read_figures(self.database, year).items() if name in known}

    def known(self, year: int) -> Known:
        """Return the figures given and the sums that follow from them."""
        return known_figures(self.plan, Profile(figures=self.figures(year)))

    def entries(self, year: int) -> dict[str, Entry]:
        """Return the entries of the indicators that the plan in force asks of this reporter, in its order."""
        stored = school_years.read_entries(self.database, year)
        return {name: stored[name] for name in self._asked() if name in stored}

    def explanation_texts(self, year: int) -> dict[str, str]:
        """Return the texts by indicator in the plan's order, "" for the whole report first."""
        stored = school_years.read_explanations(self.database, year)
        return {name: stored[name] for name in ("", *self._asked()) if name in stored}

    def report(self, year: int) -> YearReport:
        """Return all that the reporter says of a year; each explanation answers its indicator's present warnings."""
        return self._explained(self._unexplained(year), self.last_report(year))

    def last_report(self, year: int) -> YearReport | None:
        """Return the year before as last exported, or else as entered; None where nothing is held of it."""
        written = [record for record in self.submissions(year - 1) if record.written]
        if written:
            return self.submission(written[-1].sha256).report
        report = self._unexplained(year - 1)
        return report if report.entries else None

    def check(self, year: int, *, final: bool) -> ValidationReport:
        """Validate a year's report against the plan and the year before; the district's remarks come first."""
        last = self.last_report(year)
        report = self._explained(self._unexplained(year), last)
        found = validate(self.plan, report, last, final=final)
        remarks = remark_findings(self.plan, report, self.receipts(year))
        return dataclasses.replace(found, findings=remarks + found.findings)

    def receive(self, data: bytes, now: datetime) -> ReceiptTaken:
        """Take a receipt's file; held already, nothing happens. Errors of ``verified_receipt``."""
        receipt, signed = verified_receipt(data, self.plan_document, self.reporter)
        is_new = add_receipt(self.database, receipt, now)
        in_force = receipt in receipts_in_force(self.receipts(receipt.year))
        return ReceiptTaken(receipt=receipt, is_new=is_new, in_force=in_force, differences=signed.differences)

    def receipts(self, year: int) -> tuple[Receipt, ...]:
        """Return all receipts held of a year, also those overtaken by others (``receipts_in_force``)."""
        return stored_receipts(self.database, year)

    def report_state(self, year: int) -> ReportState:
        """Return where a year's report stands, as far as it is known here."""
        return report_state(self._latest(year), self.receipts(year))

    def accepted(self, year: int) -> Receipt | None:
        """Return the receipt by which a year's final report stands accepted, where it does."""
        return accepting_receipt(self._latest(year), self.receipts(year))

    def is_reopened(self, year: int) -> bool:
        """Whether an accepted year was taken up again since, to be sent once more."""
        accepted = self.accepted(year)
        return accepted is not None and school_marks.reopened(self.database, year) == accepted.documents

    def reopen(self, year: int) -> None:
        """Take an accepted year up again; what was accepted counts until the next revision is."""
        if (accepted := self.accepted(year)) is not None:
            school_marks.mark_reopened(self.database, year, accepted.documents)

    def place_of(self, sha256: str) -> Path | None:
        """Return where a submission's file was written; None where that is not known, as of one made elsewhere."""
        return school_marks.place(self.database, sha256)

    def require_year(self, year: int) -> None:
        """Raise InvalidDataError ``year_not_in_plan`` for a year that the plan in force has not."""
        if year not in self.plan.years:
            raise InvalidDataError("year_not_in_plan", year=year, years=self.plan.years)

    def submissions(self, year: int) -> tuple[SubmissionRecord, ...]:
        """Return the submissions made of a year, oldest first."""
        return submission_records(self.database, year)

    def submission(self, sha256: str) -> Submission:
        """Return a submission by its digest; StorageError ``damaged_document``, KeyError where none is held."""
        return stored_submission(self.database, sha256)

    def next_revision(self, year: int) -> tuple[int, tuple[str, ...]]:
        """Return the number of a year's next revision and the digests of all earlier ones that are known here."""
        return next_revision(self.database, year)

    def lineage(self, year: int) -> tuple[str, ...]:
        """Return the digests of all revisions of a year so far, also of one whose file may not have been finished."""
        return self.next_revision(year)[1]

    def _latest(self, year: int) -> str:
        sent = [record.sha256 for record in self.submissions(year) if record.written]
        return sent[-1] if sent else ""

    def _unexplained(self, year: int) -> YearReport:
        figures = self.figures(year)
        return YearReport(
            reporter=self.reporter,
            year=year,
            profile=Profile(figures=figures) if figures else None,
            entries=self.entries(year),
            evidence=self.evidence(year),
        )

    def _explained(self, report: YearReport, last: YearReport | None) -> YearReport:
        texts = self.explanation_texts(report.year)
        if not texts:
            return report
        findings = validate(self.plan, report, last).findings
        returned = (one for one in receipts_in_force(self.receipts(report.year)) if one.verdict is Verdict.RETURNED)
        remarked = {remark.indicator for receipt in returned for remark in receipt.remarks}
        return msgspec.structs.replace(report, explanations=explanations(texts, findings, remarked))

    @contextmanager
    def _edit(self, year: int) -> Iterator[None]:
        self.require_year(year)
        with self.database.atomic():
            yield

    def _asked(self) -> tuple[str, ...]:
        return tuple(indicator.id for indicator in self.plan.entered_by(self.reporter.type))

    def _require_indicator(self, indicator: str) -> None:
        if indicator not in self._asked():
            raise InvalidDataError("not_in_plan", path=f"entries[{indicator}]")

    def _figure_ids(self) -> frozenset[str]:
        return frozenset(BASE_FIGURES) | {figure.id for figure in self.plan.figures}

    def _write_explanation(self, year: int, indicator: str, text: str) -> None:
        if indicator:
            self._require_indicator(indicator)
        cleaned = clean_text(text)
        school_years.canonical_row(Explanation(text=cleaned, answers=()))
        school_years.write_explanation(self.database, year, indicator, cleaned)


def _require_figure(known: frozenset[str], name: str, figure: ProfileValue) -> None:
    if name not in known:
        raise InvalidDataError("unknown_figure", path=f"figures[{name}]")
    try:
        date.fromisoformat(figure.as_of or "2000-01-01")
    except ValueError:
        raise InvalidDataError("not_a_date", path=f"figures[{name}].as_of") from None
