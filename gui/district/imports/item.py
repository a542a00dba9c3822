"""One line of the import page: a file that was tried or imported, a matter that waits, a line of the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from gui.district.imports.looks import Group, group_of
from models.changes import Change, ValueChange
from models.import_state import ImportState, Outcome
from models.standing import ReviewState
from models.submission import Reporter
from storage.district_file import DistrictFile
from storage.import_log import LogLine
from storage.importing import FileResult
from storage.package_files import read_bounded
from storage.quarantine import Waiting, waiting
from storage.reporting import status


@dataclass(frozen=True, kw_only=True)
class Item:
    """``heads`` are the digests to choose among in a fork, ``path`` is where a file lies that is not kept yet.

    ``settled`` is where its reporter stands since somebody decided about what had waited.
    """

    key: str
    outcome: Outcome
    name: str = ""
    path: Path | None = None
    sha256: str = ""
    reporter: Reporter | None = None
    year: int = 0
    revision: int = 0
    digest: str = ""
    heads: tuple[str, ...] = ()
    values: tuple[ValueChange, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    batch: int = 0
    kept: bool = False
    settled: ReviewState | None = None

    @property
    def group(self) -> Group:
        """What becomes of it, or became since it was decided."""
        return Group.TAKEN if self.settled else group_of(self.outcome)

    @property
    def state(self) -> ImportState:
        """The import state."""
        return self.outcome.state

    def count(self, change: Change) -> int:
        """How many values changed in a way."""
        return self.counts.get(change.value, 0)

    def data(self, file: DistrictFile) -> bytes:
        """Return the bytes, kept or from where the file lies; StorageError where it is gone, KeyError if not kept."""
        return read_bounded(self.path) if self.path else file.records.file_bytes(self.sha256)


def of_result(number: int, result: FileResult) -> Item:
    """Make a line of a file that was tried or imported."""
    others = result.outcome.facts.get("others", ())
    forked = result.state is ImportState.FORK and isinstance(others, tuple)
    return Item(
        key=str(number),
        outcome=result.outcome,
        name=result.path.name,
        path=result.path,
        sha256=result.sha256,
        reporter=result.reporter,
        year=result.year or 0,
        revision=result.revision or 0,
        digest=result.digest,
        heads=(result.digest, *(str(other) for other in others)) if forked and isinstance(others, tuple) else (),
        values=result.values,
        counts={change.value: count for change, count in result.changes.items()},
    )


def of_waiting(matter: Waiting, file: DistrictFile, names: Mapping[str, str]) -> Item:
    """Make a line of a matter; ``names`` are the names of kept files by their SHA-256."""
    held = matter.document
    kept = file.records.files_of(held.digest)
    return Item(
        key=held.digest,
        outcome=matter.outcome,
        name=names.get(kept[0], "") if kept else "",
        sha256=kept[0] if kept else "",
        reporter=held.reporter,
        year=held.year,
        revision=held.revision,
        digest=held.digest,
        heads=tuple(head.digest for head in matter.heads),
        kept=bool(kept),
    )


def of_line(line: LogLine) -> Item:
    """Make a line of the log."""
    return Item(
        key=f"{line.batch}/{line.position}",
        outcome=Outcome(state=line.state, reason=line.reason),
        name=line.name,
        sha256=line.sha256,
        reporter=line.reporter,
        year=line.year,
        revision=line.revision,
        digest=line.digest,
        counts=line.changes,
        batch=line.batch,
        kept=line.kept,
    )


def as_decided(items: Sequence[Item], file: DistrictFile) -> list[Item]:
    """Return imported items as they stand now: one that waits no longer tells what was decided about it."""
    years = {item.year for item in items if item.group is Group.WAITS and item.digest}
    matters = [matter for year in years for matter in waiting(file, status(file, year))]
    open_ones = {held.digest for matter in matters for held in (matter.document, *matter.heads)}

    def now(item: Item) -> Item:
        if item.group is not Group.WAITS or item.reporter is None or item.digest in open_ones:
            return item
        return replace(item, settled=file.standing(item.reporter, item.year).state)

    return [now(item) for item in items]
