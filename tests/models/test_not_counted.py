"""Who is not in a value and why: with those counted they are everybody, for every indicator of the real plan."""

from __future__ import annotations

import pytest

from models.not_counted import Why, asked, not_counted
from models.plan import ReporterType
from models.standing import ReviewState
from tests.helpers.annual_report_factory import annual_report


@pytest.mark.parametrize("with_received", [False, True])
def test_counted_and_not_counted_are_all_that_are_asked(with_received: bool) -> None:
    report = annual_report(schools=40, with_received=with_received)
    for result in report.whole.results:
        left_out = not_counted(report, result)
        codes = [*result.counted, *(code for codes in left_out.values() for code in codes)]
        assert sorted(codes) == sorted(reporter.code for reporter in asked(report, result)), result.indicator.id


def test_schools_are_asked_for_what_schools_enter() -> None:
    report = annual_report(schools=40)
    for result in report.whole.results:
        schools = [who for who in asked(report, result) if who.type is ReporterType.SCHOOL]
        assert len(schools) == (len(report.schools) if ReporterType.SCHOOL in result.indicator.reporters else 0)


def test_whoever_sent_nothing_is_told_apart_from_who_waits() -> None:
    report = annual_report(schools=40)
    result = report.whole.result("2/3.2")
    left_out = not_counted(report, result)
    for why in (Why.MISSING, Why.QUARANTINED, Why.RETURNED):
        for code in left_out.get(why, ()):
            states = {who.code: found.state for who, found in report.standings.items()}
            assert states[code] is ReviewState(why.value)
    assert left_out[Why.MISSING]
