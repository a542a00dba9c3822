"""What the other years of a school's file hold, each read once; no widget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from models.measure import own_figure
from models.numbers import Number
from models.plan import Indicator
from models.submission import Entry, EntryState
from storage.school_file import SchoolFile


class EarlierYears:
    """Entries by year."""

    def __init__(self, file: SchoolFile) -> None:
        self._file = file
        self._held: dict[int, Mapping[str, Entry]] = {}

    def entries(self, year: int) -> Mapping[str, Entry]:
        """Return what is held of a year."""
        if year not in self._held:
            report = self._file.last_report(year + 1)
            self._held[year] = report.entries if report else {}
        return self._held[year]

    def figure(self, indicator: Indicator, year: int) -> Number | None:
        """Return an indicator's own figure of a year; None where nothing was reported."""
        entry = self.entries(year).get(indicator.id)
        return own_figure(indicator, entry) if entry is not None and entry.state is EntryState.REPORTED else None

    def history(
        self, indicator: Indicator, years: Iterable[int], known: Mapping[int, Number | None]
    ) -> tuple[tuple[int, Number | None], ...]:
        """Return an indicator's own figure of each year; some are ``known`` better than the file does."""
        return tuple((year, known[year] if year in known else self.figure(indicator, year)) for year in years)
