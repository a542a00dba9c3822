"""The Thai labels of the report's workbook and CSV, from ``resources/texts/workbook.json``."""

from __future__ import annotations

import importlib.resources
from datetime import datetime
from functools import cache

import msgspec

from models.attainment import Attainment
from models.plan import Direction, Indicator, Kind
from models.standing import ReviewState, Standing
from models.submission import EntryState
from models.years import format_thai_date

Labels = dict[str, str]


class ReportTexts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Labels by family and name; those of enumerations are named by the member's value."""

    sheets: Labels
    headings: Labels
    lines: Labels
    columns: Labels
    attainment: Labels
    attainment_totals: Labels
    states: Labels
    review: Labels
    kinds: Labels
    units: Labels
    types: Labels
    periods: Labels
    directions: Labels
    reporters: Labels
    rules: Labels
    words: Labels
    charts: Labels
    csv_heads: Labels
    csv_meanings: Labels
    csv_values: Labels

    def yes_no(self, answer: bool) -> str:
        """Return the word for yes or no."""
        return self.words["yes" if answer else "no"]

    def state(self, state: EntryState | None) -> str:
        """Return the word for an entry that is not reported; None is blank."""
        return self.states[state.value if state else "blank"]

    def standing(self, found: Standing) -> str:
        """Return the word for where a reporter stands; an interim report is called that, accepted or not."""
        return self.review["interim" if _is_interim(found) else found.counts_as.value]

    def verdict(self, indicator: Indicator, verdict: Attainment) -> str:
        """Return the words for an attainment; beyond the target is not "below" where lower is better."""
        if verdict is Attainment.MISSED and indicator.direction is Direction.LOWER:
            return self.attainment["missed_lower"]
        return self.attainment[verdict.value]

    def mark(self, indicator: Indicator, verdict: Attainment) -> str:
        """Return the sign that stands for an attainment beside a figure; none where nothing was compared."""
        return self.verdict(indicator, verdict)[0] if verdict in (Attainment.MET, Attainment.MISSED) else ""

    def unit(self, indicator: Indicator) -> str:
        """Return the unit of an indicator's value."""
        if indicator.unit:
            return indicator.unit
        if indicator.kind in (Kind.YES_NO, Kind.RATIO, Kind.REPEAT):
            return self.units["percent"]
        return self.units["level" if indicator.kind in (Kind.LEVEL, Kind.GRADE) else "score"]

    def moment(self, now: datetime) -> str:
        """Return date and time in Buddhist Era, as "5 ตุลาคม 2564 เวลา 14.32 น."."""
        return self.lines["made"].format(date=format_thai_date(now.date()), time=f"{now:%H.%M}")


def _is_interim(found: Standing) -> bool:
    return found.interim and found.counts_as is ReviewState.RECEIVED


@cache
def load_report_texts() -> ReportTexts:
    """Read the labels that the program brings along."""
    source = importlib.resources.files("resources.texts").joinpath("workbook.json")
    return msgspec.json.decode(source.read_bytes(), type=ReportTexts)
