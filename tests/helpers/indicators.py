"""Indicators and a plan of one guideline, small enough to read in a test."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from models.numbers import Number
from models.plan import (
    Baseline,
    District,
    Guideline,
    Indicator,
    Kind,
    Plan,
    ReporterType,
    ResponsibleGroup,
    StrategicIssue,
    Target,
)
from models.profile import BASE_FIGURES, Profile, ProfileValue
from models.submission import Entry, Reporter, YearReport

SCHOOL = Reporter(type=ReporterType.SCHOOL, code="5002010001")
OFFICE = Reporter(type=ReporterType.OFFICE, code="d1")
YEAR = 2564
_SCALED: dict[Kind, dict[str, Any]] = {
    Kind.MEAN_SCORE: {"minimum": Number(0), "maximum": Number(100)},
    Kind.GRADE: {"scale": ("low", "mid", "top")},
}


def number(value: int | str) -> Number:
    return Number(value)


def indicator(kind: Kind, id: str = "1/1", *, target: str | None = "80", **fields: Any) -> Indicator:
    """An indicator of a kind, with a baseline of 50 and a target of 80 unless told."""
    wanted = {} if target is None else {str(YEAR): _target(kind, target)}
    return Indicator(
        **{
            "id": id,
            "code": id,
            "guideline": "g",
            "kind": kind,
            "title_printed": f"title {id}",
            "title_display": f"title {id}",
            "short_title": id,
            "baseline": Baseline(printed="50", value=Number(50)),
            "group": "group",
            "reporters": (ReporterType.SCHOOL,),
            "targets": wanted,
            **_SCALED.get(kind, {}),
            **fields,
        }
    )


def _target(kind: Kind, text: str) -> Target:
    if kind in (Kind.GRADE, Kind.LEVEL):
        return Target(printed=text, level=text)
    return Target(printed=text, value=Number(text))


def plan(indicators: Iterable[Indicator], **fields: Any) -> Plan:
    """A plan of one issue and one guideline that holds these indicators."""
    return Plan(
        **{
            "id": "p",
            "edition": 1,
            "title": "plan",
            "edition_label": "first",
            "district": District(id="d1", name="district", short_name="d", province="p", amphoes=("a", "b")),
            "years": (YEAR - 1, YEAR),
            "baseline_year": YEAR - 2,
            "vision": "v",
            "missions": (),
            "goals": (),
            "issues": (StrategicIssue(id="i", number=1, title="issue", short_title="issue"),),
            "guidelines": (Guideline(id="g", issue="i", number=1, title="guideline", short_title="guideline"),),
            "groups": (ResponsibleGroup(id="group", name="group", short_name="group"),),
            "indicators": tuple(indicators),
            **fields,
        }
    )


def profile(**figures: int) -> Profile:
    """A complete profile; figures not named are zero."""
    values = dict.fromkeys(BASE_FIGURES, 0) | figures
    return Profile(figures={name: ProfileValue(value=value, as_of="2020-12-25") for name, value in values.items()})


def report(entries: dict[str, Entry], reporter: Reporter = SCHOOL, **fields: Any) -> YearReport:
    """A year's report; the profile is complete and empty unless told."""
    return YearReport(**{"reporter": reporter, "year": YEAR, "profile": profile(), "entries": entries, **fields})


def changed(value: Any, **fields: Any) -> Any:
    """A copy with other fields."""
    return msgspec.structs.replace(value, **fields)
