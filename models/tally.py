"""Tallies: exact sums over reporters from which every district value is computed (DESIGN section 2, "Indicator kinds").

Tallies add up, so the value of a union of schools is the value of their sums, and never a mean of percentages.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal, Inexact

from models.attainment import Attainment, attainment
from models.canonical import Value
from models.measure import Known, answer, effective_state, own_figure
from models.numbers import Number, Total, divide, percent
from models.plan import Aggregate, Indicator, Kind
from models.submission import Entry, EntryState

_ZERO = Number(0)
# The default context would round a sum of more than 28 digits without a word.
_EXACT = Context(prec=100, traps=[Inexact])
_NOTHING = Total(0)


class Tally(Value):
    """What a set of reporters gave for one indicator.

    ``pupils`` weigh a school's answer, ``enrolled`` pupils might have been ``examined``.
    ``total`` is the sum of mean x examined for mean scores, and of the values for scores and counts.
    ``reached`` of ``judged`` reporters reach the year's target by their own figure.
    """

    reported: int = 0
    yes: int = 0
    yes_pupils: int = 0
    pupils: int = 0
    numerator: int = 0
    denominator: int = 0
    total: Total = _NOTHING
    examined: int = 0
    enrolled: int = 0
    reached: int = 0
    judged: int = 0
    levels: dict[str, int] = {}

    def __add__(self, other: Tally) -> Tally:
        """Return the tally of both sets of reporters together."""
        levels = dict(self.levels)
        for level, count in other.levels.items():
            levels[level] = levels.get(level, 0) + count
        return Tally(
            reported=self.reported + other.reported,
            yes=self.yes + other.yes,
            yes_pupils=self.yes_pupils + other.yes_pupils,
            pupils=self.pupils + other.pupils,
            numerator=self.numerator + other.numerator,
            denominator=self.denominator + other.denominator,
            total=Total(_EXACT.add(self.total, other.total)),
            examined=self.examined + other.examined,
            enrolled=self.enrolled + other.enrolled,
            reached=self.reached + other.reached,
            judged=self.judged + other.judged,
            levels=levels,
        )


def tally(indicator: Indicator, entry: Entry | None, known: Known, year: int) -> Tally:
    """Return one reporter's tally; only a reported entry counts for anything."""
    if entry is None or effective_state(indicator, entry, known) is not EntryState.REPORTED:
        return Tally()
    if indicator.kind is Kind.YES_NO:
        return _answer_tally(indicator, entry, known)
    reached = attainment(indicator, indicator.target(year), own_figure(indicator, entry), entry.level)
    judged = reached in (Attainment.MET, Attainment.MISSED)
    numbers: dict[str, int | Number | dict[str, int]] = {}
    if indicator.kind is Kind.RATIO:
        numbers = {"numerator": entry.numerator or 0, "denominator": entry.denominator or 0}
    elif indicator.kind is Kind.MEAN_SCORE:
        numbers = _score_sums(indicator, entry, known)
    elif indicator.kind in (Kind.SCORE, Kind.COUNT):
        numbers = {"total": Total(entry.value or _ZERO)}
    else:
        numbers = {"levels": {entry.level: 1}}
    return Tally(reported=1, reached=int(reached is Attainment.MET), judged=int(judged), **numbers)  # type: ignore[arg-type]


def _answer_tally(indicator: Indicator, entry: Entry, known: Known) -> Tally:
    said = answer(indicator, entry, known)
    if said is None:
        return Tally()
    pupils = known.get("pupils_all", 0)
    return Tally(reported=1, yes=int(said), yes_pupils=pupils if said else 0, pupils=pupils)


def _score_sums(indicator: Indicator, entry: Entry, known: Known) -> dict[str, int | Number | dict[str, int]]:
    examined = entry.examined or 0
    enrolled = known.get(indicator.profile_bound, examined)
    return {
        "total": Total(_EXACT.multiply(Decimal(entry.value or 0), examined)),
        "examined": examined,
        "enrolled": max(enrolled, examined),
    }


def total_tally(tallies: Iterable[Tally]) -> Tally:
    """Return the tally of all reporters together."""
    return sum(tallies, Tally())


def district_value(indicator: Indicator, sums: Tally) -> Number | None:
    """Return the figure of all reporters as printed; None without data, or where several make only a distribution."""
    if indicator.kind is Kind.YES_NO:
        return _percent(sums.yes, sums.reported, indicator)
    if indicator.kind is Kind.RATIO:
        return _percent(sums.numerator, sums.denominator, indicator)
    if indicator.kind is Kind.MEAN_SCORE:
        return divide(sums.total, sums.examined, indicator.decimals, Total) if sums.examined else None
    if indicator.kind not in (Kind.SCORE, Kind.COUNT) or not sums.reported:
        return None
    if indicator.aggregate is Aggregate.MEAN:
        return divide(sums.total, sums.reported, indicator.decimals, Total)
    return sums.total if indicator.aggregate is Aggregate.SUM or sums.reported == 1 else None


def district_level(indicator: Indicator, sums: Tally) -> str:
    """Return the level where exactly one reporter gave one; several make a distribution."""
    return next(iter(sums.levels)) if sums.reported == 1 and sums.levels else ""


def parts(indicator: Indicator, sums: Tally) -> tuple[Number | int | None, int | None]:
    """Return what is divided by what: yes by answers, the sums of numerators and denominators, of mean x examined."""
    by_kind: dict[Kind, tuple[Number | int, int]] = {
        Kind.YES_NO: (sums.yes, sums.reported),
        Kind.RATIO: (sums.numerator, sums.denominator),
        Kind.MEAN_SCORE: (sums.total, sums.examined),
    }
    return by_kind.get(indicator.kind, (None, None)) if sums.reported else (None, None)


def pupil_weighted(indicator: Indicator, sums: Tally) -> Number | None:
    """Return a yes/no indicator's second view: the percent of pupils in schools that said yes."""
    return _percent(sums.yes_pupils, sums.pupils, indicator) if indicator.kind is Kind.YES_NO else None


def schools_reaching(indicator: Indicator, sums: Tally) -> Number | None:
    """Return the percent of reporters whose own figure reaches the target."""
    return _percent(sums.reached, sums.judged, indicator)


def _percent(part: int, whole: int, indicator: Indicator) -> Number | None:
    return percent(part, whole, indicator.decimals, Total) if whole else None
