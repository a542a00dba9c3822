"""The school's desk: everything that can be done with an open school file, without a widget.

The year's report is held in memory and checked at each edit; rows are written as a field is left (``autosave``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from gui.school.autosave import Autosave, SavedState
from gui.school.changes import Changes, Draft, DraftKey, Place, Step, UndoStack
from gui.school.earlier_years import EarlierYears
from gui.school.entry_edit import draft_of, no_drafts, table_changes, table_place, with_field
from gui.school.first_year import year_to_open
from gui.school.merged import Merged, clash_choice
from gui.school.year_book import Counts, YearBook
from models.entry_patch import EntryPatch
from models.errors import ChiwatError
from models.finding import Finding
from models.merging import Clash
from models.numbers import Number
from models.plan import Indicator, Plan, ReporterType
from models.profile import ProfileValue
from models.publication import School
from models.receipt import Receipt
from models.submission import Entry, EntryState, Evidence, Submission, YearReport
from models.text import clean_text
from storage.evidence_folder import forget
from storage.school_file import SchoolFile

REPORT = ""
"""The name of the report as a whole, where an indicator's id may stand."""


class SchoolDesk(QObject):
    """``changed`` names the indicators to show anew, ``jumped`` the place that undo or redo went to.

    While a year is ``locked`` nothing that anybody does changes it, and ``refused`` tells of each try.
    """

    changed = Signal(object)
    saved_changed = Signal()
    history_changed = Signal()
    year_changed = Signal()
    jumped = Signal(object)
    refused = Signal()

    def __init__(
        self,
        file: SchoolFile,
        clock: Callable[[], datetime],
        year: int | None = None,
        parent: QObject | None = None,
        *,
        last_used: int | None = None,
    ) -> None:
        super().__init__(parent)
        self.clock = clock
        self._undos: dict[int, UndoStack] = {}
        self.accepted: Receipt | None = None
        self.sent_submission: Submission | None = None
        self._reopened, self.next_revision = False, 1
        self._autosave = Autosave(file, clock, self)
        self._autosave.changed.connect(self.saved_changed)
        self._autosave.merged.connect(self._take_in)
        self._clashes: dict[int, dict[tuple[str, str], Clash]] = {}
        self._open_year(year if year is not None else year_to_open(file, clock().date(), last_used))

    @property
    def file(self) -> SchoolFile:
        """The open file; call ``flush`` before reading from it."""
        return self._autosave.file

    @property
    def plan(self) -> Plan:
        """The plan in force."""
        return self.book.plan

    @property
    def year(self) -> int:
        """The fiscal year on the desk, Buddhist Era."""
        return self.book.year

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the plan."""
        return self.plan.years

    @property
    def school(self) -> School | None:
        """The reporter as the roster has it; None for the office."""
        if self.file.reporter.type is ReporterType.OFFICE:
            return None
        return self.file.plan_document.publication.school(self.file.reporter.code)

    @property
    def saved(self) -> SavedState:
        """Whether all that was typed is in the file."""
        return self._autosave.saved

    @property
    def locked(self) -> bool:
        """Whether nothing can be changed: the file is open to look only, or the year is accepted and not reopened."""
        return self.looking or (self.accepted is not None and not self._reopened)

    @property
    def looking(self) -> bool:
        """Whether the file is open to look only."""
        return self.file.database.looking

    def look_only(self) -> None:
        """Write what is held back, and from now on nothing: somebody works in the file elsewhere."""
        self.leave()
        self.file.database.looking = True
        self.year_changed.emit()

    def reopen(self) -> None:
        """Take an accepted year up again: it has to be signed, sent and accepted once more."""
        self.leave()
        self.file.reopen(self.year)
        self.reload()

    def refuse(self, names: Iterable[str] = ()) -> bool:
        """Return whether the year is locked; a try to change it is told, and what stands is shown again."""
        if self.locked:
            self.changed.emit(frozenset(names))
            self.refused.emit()
        return self.locked

    @property
    def _undo(self) -> UndoStack:
        """The steps of the year on the desk: a key pressed in one year takes nothing back in another."""
        return self._undos.setdefault(self.year, UndoStack())

    @property
    def can_undo(self) -> bool:
        """Whether a step can be taken back."""
        return self._undo.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a step can be taken again."""
        return self._undo.can_redo

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of the year in the plan's order, texts that no field can take first."""
        return self.book.findings

    def indicator(self, name: str) -> Indicator:
        """Return an indicator; KeyError where the plan has none such."""
        return self.book.by_id[name]

    def entry(self, name: str) -> Entry | None:
        """Return what is entered; None is blank."""
        return self.book.entries.get(name)

    def last(self, name: str) -> Entry | None:
        """Return what was reported the year before."""
        entry = self.book.last.entries.get(name) if self.book.last else None
        return entry if entry is not None and entry.state is EntryState.REPORTED else None

    def counts(self) -> Counts:
        """Count over the whole report."""
        return self.book.whole

    def history(self, name: str) -> tuple[tuple[int, Number | None], ...]:
        """Return an indicator's own figure of each year of the plan, this year's as it stands on the desk."""
        return self._earlier.history(self.indicator(name), self.years, {self.year: self.book.figure(name)})

    def changed_since_export(self) -> frozenset[str]:
        """Name the indicators whose entry is not what was last exported; all entered ones before any export."""
        sent = self.sent_report.entries if self.sent_report else {}
        names = sent.keys() | self.book.entries.keys()
        return frozenset(name for name in names if sent.get(name) != self.book.entries.get(name))

    @property
    def sent_report(self) -> YearReport | None:
        """The year's report as it was last exported; None before."""
        return self.sent_submission.report if self.sent_submission else None

    def note_export(self) -> None:
        """Read what was exported last; held in memory, as windows show it also while a file is being closed."""
        written = [record.sha256 for record in self.file.submissions(self.year) if record.written]
        self.sent_submission = self.file.submission(written[-1]) if written else None
        self.accepted = self.file.accepted(self.year)
        self._reopened = self.file.is_reopened(self.year)
        self.next_revision, _ = self.file.next_revision(self.year)

    def sent(self, name: str) -> Entry | None:
        """Return what was last exported of an indicator."""
        return self.sent_report.entries.get(name) if self.sent_report else None

    def set_year(self, year: int) -> None:
        """Put another year on the desk."""
        if year != self.year:
            self.leave()
            self._open_year(year)
            self.year_changed.emit()

    def reload(self) -> None:
        """Read the year anew, after something else wrote to the file (a receipt, a newer plan)."""
        self.leave()
        self._open_year(self.year)
        self.year_changed.emit()

    def set_field(self, name: str, field: str, value: object) -> None:
        """Enter one field (``numerator``, ``raw.stars``, ``reason``, ``note``); None or "" takes it away."""
        entry = with_field(self.entry(name), field, value)
        changes = Changes(entries={name: entry}, drafts={(name, field): None})
        self._edit(Place(year=self.year, indicator=name, field=field), changes)

    def set_draft(self, name: str, field: str, text: str, code: str) -> None:
        """Hold a text that the field cannot take; nothing of it is stored, and the field is blank."""
        entry = with_field(self.entry(name), field, None)
        changes = Changes(entries={name: entry}, drafts=draft_of(name, field, text, code))
        self._edit(Place(year=self.year, indicator=name, field=field), changes)

    def draft(self, name: str, field: str) -> str | None:
        """Return a text that the field could not take."""
        held = self.book.drafts.get((name, field))
        return held.text if held else None

    def set_state(self, name: str, state: EntryState, reason: str = "") -> None:
        """Say that there is a value, or why there is none; the note stays."""
        before = self.entry(name)
        entry = Entry(state=state, reason=clean_text(reason), note=before.note if before else "")
        place = Place(year=self.year, indicator=name, field="state")
        changes = Changes(entries={name: None if entry == Entry() else entry}, drafts=no_drafts(self.book, name))
        self._edit(place, changes, whole=True)

    def explain(self, name: str, text: str) -> None:
        """Answer the warnings of an indicator, or ("") of the whole report."""
        place = Place(year=self.year, indicator=name, field="explanation")
        self._edit(place, Changes(explanations={name: clean_text(text)}))

    def explanation(self, name: str) -> str:
        """Return the answer to an indicator's warnings."""
        return self.book.texts.get(name, "")

    def set_figure(self, figure: str, value: ProfileValue | None, refused: tuple[str, str] | None = None) -> None:
        """Enter a figure of the profile; None takes it away, and may leave a text with the code of why it is none."""
        drafts = draft_of("", figure, *refused) if refused else {("", figure): None}
        self._edit(Place(year=self.year, field=figure), Changes(figures={figure: value}, drafts=drafts))

    def set_figures(
        self, figures: Mapping[str, ProfileValue | None], drafts: Mapping[DraftKey, Draft] | None = None
    ) -> None:
        """Enter several figures of the profile as one step, with the texts that are none."""
        first = next(iter(figures), "")
        changes = Changes(figures=figures, drafts={("", name): None for name in figures} | dict(drafts or {}))
        self._edit(Place(year=self.year, field=first), changes, whole=True)

    def apply(
        self,
        patches: Mapping[str, EntryPatch],
        explanations: Mapping[str, str] | None = None,
        drafts: Mapping[DraftKey, Draft] | None = None,
    ) -> int:
        """Take what a paste or a table gives as one step, with the texts that no field takes; return what changed."""
        if self.refuse({*patches, *(name for name, _ in drafts or {})}):
            return 0
        changes = table_changes(self.book, patches, explanations or {}, drafts or {})
        if changes:
            self._edit(table_place(self.year, changes), changes, whole=True)
            self.leave()
        return len(changes.entries)

    def announce(self, evidence: Evidence) -> None:
        """Take a file as evidence whose bytes are in the folder; not a step, as no figure changes."""
        if self.refuse():
            return
        self.leave()
        self.file.put_evidence(self.year, evidence)
        self._evidence_changed(evidence.indicator)

    def take_out(self, evidence: Evidence) -> None:
        """Take a file off the evidence; its bytes go where no year and no revision that was sent names them."""
        if self.refuse():
            return
        self.leave()
        self.file.remove_evidence(self.year, evidence.indicator, evidence.sha256)
        if not self.file.names_evidence(evidence.sha256):
            forget(self.file.database.path, evidence)
        self._evidence_changed(evidence.indicator)

    def _evidence_changed(self, indicator: str) -> None:
        self.book.evidence = self.file.evidence(self.year)
        self._show(Changes(entries={indicator: self.entry(indicator)}))

    def undo(self) -> None:
        """Take back the year's last step, wherever in it that was made."""
        if self.can_undo and not self.refuse():
            step = self._undo.undo()
            self._go(step, step.before)

    def redo(self) -> None:
        """Take again what was taken back."""
        if self.can_redo and not self.refuse():
            step = self._undo.redo()
            self._go(step, step.after)

    def leave(self) -> None:
        """A field was left: end its step, and write."""
        self._undo.close()
        self.flush()

    def flush(self) -> bool:
        """Write what is held back; return whether all of it is in the file."""
        return self._autosave.flush()

    def look(self) -> None:
        """Take in what another window or computer wrote to the file."""
        self._autosave.look()

    def choose(self, name: str, field: str, *, mine: bool) -> None:
        """Settle what both changed: what was typed here, or what the other left, which stands in the file."""
        clash = self.book.clashes.get((name, field))
        if clash is None or self.refuse([name]):
            return
        place = Place(year=self.year, indicator=name, field=field)
        self._edit(place, clash_choice(name, clash, self.entry(name), mine=mine), whole=True)
        self.leave()

    def _take_in(self, year: int, merged: Merged) -> None:
        """Show what another wrote; what both changed waits until somebody chooses."""
        self._clashes.setdefault(year, {}).update(merged.clashes)
        if year != self.year:
            return
        before, taken = self.book.set(merged.taken), merged.taken.entries
        self._undo.rebase({name: (entry, taken[name]) for name, entry in before.entries.items()})
        if self._is_another():
            self._open_year(year)
            self.year_changed.emit()
        elif shown := merged.shown:
            self._show(shown)

    def _is_another(self) -> bool:
        """Whether the other took a newer plan or a receipt, exported, reopened the year or changed its evidence."""
        file, book, state = self.file, self.book, (self.sent_submission, self.accepted, self._reopened)
        self.note_export()
        held = (file.plan, file.receipts(book.year), file.evidence(book.year))
        return held != (book.plan, book.receipts, book.evidence) or state != (
            self.sent_submission, self.accepted, self._reopened,
        )  # fmt: skip

    def move_to(self, file: SchoolFile) -> None:
        """Go on in another file, beginning with what could not be written."""
        self._autosave.move_to(file)
        self.saved_changed.emit()

    def close(self) -> bool:
        """Write everything and close the file; False leaves it open, because something could not be written."""
        if not self.flush():
            return False
        with suppress(ChiwatError):
            for year in self.years:
                # As its window goes, the focus may move in it once more and show another indicator's years.
                self._earlier.entries(year)
        self.file.close()
        return True

    def _open_year(self, year: int) -> None:
        file = self.file
        self._earlier = EarlierYears(file)
        self.book = YearBook(file.plan, file.reporter, year, file.last_report(year), file.receipts(year))
        self.book.clashes = self._clashes.setdefault(year, {})
        self.book.set(self._autosave.read(year))
        self.book.evidence = file.evidence(year)
        self.note_export()
        self.book.check()

    def _edit(self, place: Place, changes: Changes, *, whole: bool = False) -> None:
        if self.locked and self.book.held(changes) == changes:
            return  # a field that is left says once more what stands there
        if self.refuse(changes.names):
            return
        self.book.clashes.pop((place.indicator, place.field), None)
        before = self.book.set(changes)
        if before != changes:
            self._undo.push(Step(place=place, before=before, after=changes), whole=whole)
            self._autosave.take(self.year, changes)
        self._show(changes)

    def _go(self, step: Step, changes: Changes) -> None:
        self.book.set(changes)
        self._autosave.take(self.year, changes)
        self._autosave.flush()
        self._show(changes)
        self.jumped.emit(step.place)

    def _show(self, changes: Changes) -> None:
        others = self.book.check()
        everything = frozenset(indicator.id for indicator in self.book.indicators) if changes.figures else frozenset()
        self.changed.emit(changes.names | others | everything)
        self.history_changed.emit()
