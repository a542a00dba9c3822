"""A year as the district sees it: status of everyone, and what counts in the report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from models.annual_report import AnnualReport
from models.errors import InvalidDataError
from models.not_counted import Why, not_counted
from models.numbers import Number
from models.plan import ReporterType
from models.standing import ReviewState
from models.submission import Entry, EntryState, Reporter
from storage.board import board_schools
from storage.district_file import DistrictFile
from storage.importing import import_paths
from storage.reporting import annual_report, status
from tests.helpers.district import BRANCH_SCHOOL, NOW, OFFICE, OPEN_SCHOOL, edit_cell, enrol, make_district, write
from tests.helpers.factories import make_entries, make_office_report, make_plan, make_report

DEADLINE = date(2021, 10, 15)
AFTER = NOW + timedelta(days=20)


@pytest.fixture
def district(tmp_path: Path) -> Iterator[DistrictFile]:
    with make_district(tmp_path / "district.chiwat") as made:
        yield made


def ratio(numerator: int, reporter: Reporter = OPEN_SCHOOL, **changes: Any) -> Any:
    """A report of the school that has this many of 60 in indicator 1/1.1."""
    entries = make_entries() | {"1/1.1": Entry(numerator=numerator, denominator=60)}
    return make_report(reporter=reporter, entries=entries, **changes)


def receive(district: DistrictFile, folder: Path, *, accept: bool = False, now: Any = NOW, **changes: Any) -> str:
    """Import a package of an enrolled school, and accept it; returns its digest."""
    path, digest = write(folder / f"{len(list(folder.iterdir()))}.xlsx", **changes)
    import_paths(district, [path], now=now)
    report = changes.get("report", make_report())
    enrol(district, report.reporter)
    if accept:
        district.accept(report.reporter, report.year, now, "เจ้าหน้าที่")
    return digest


def value(report: AnnualReport, indicator: str = "1/1.1") -> Number | None:
    return report.whole.result(indicator).value


def test_counts_add_up_to_all_who_report(district: DistrictFile, tmp_path: Path) -> None:
    receive(district, tmp_path, accept=True)
    receive(district, tmp_path, report=make_office_report())
    found = status(district, 2564)
    assert [item.reporter for item in found.reporters] == [OPEN_SCHOOL, BRANCH_SCHOOL, OFFICE]
    assert {state.value: n for state, n in found.counts.items() if n} == {"missing": 1, "received": 1, "accepted": 1}
    assert sum(found.counts.values()) == len(found.reporters)
    assert [item.school.name if item.school else "" for item in found.reporters] == [
        "บ้านตัวอย่าง",
        "บ้านตัวอย่าง สาขาห้วยน้ำ",
        "",
    ]


def test_branches_that_the_plan_does_not_count_are_not_expected(tmp_path: Path) -> None:
    with make_district(tmp_path / "d.chiwat", plan=make_plan(counts_branches=False)) as made:
        assert [item.reporter for item in status(made, 2564).reporters] == [OPEN_SCHOOL, OFFICE]


LATE = {
    "in time": (NOW, None, False),
    "on the day": (NOW.replace(day=15), None, False),
    "after the day": (AFTER, None, True),
    "missing, not yet due": (None, date(2021, 10, 15), False),
    "missing, overdue": (None, date(2021, 10, 16), True),
    "missing, day not given": (None, None, False),
}


@pytest.mark.parametrize(("received", "today", "late"), LATE.values(), ids=LATE.keys())
def test_late(district: DistrictFile, tmp_path: Path, received: Any, today: date | None, late: bool) -> None:
    if received:
        receive(district, tmp_path, now=received)
    found = status(district, 2564, today=today)
    assert found.deadline == DEADLINE
    assert found.reporters[0].late is late
    assert found.reporters[0].received == (received and received.date())


def test_lateness_is_that_of_the_first_final_report(district: DistrictFile, tmp_path: Path) -> None:
    interim = receive(district, tmp_path, final=False)
    first = receive(district, tmp_path, now=AFTER, revision=2, lineage=(interim,))
    receive(district, tmp_path, now=AFTER + timedelta(days=9), revision=3, lineage=tuple(sorted((interim, first))))
    found = status(district, 2564)
    assert (found.reporters[0].received, found.late) == (AFTER.date(), 1)


def test_without_a_deadline_nobody_is_late(district: DistrictFile, tmp_path: Path) -> None:
    receive(district, tmp_path, now=AFTER, report=make_report(year=2565))
    found = status(district, 2565, today=date(2030, 1, 1))
    assert (found.deadline, found.late) == (None, 0)


def test_a_year_that_the_plan_does_not_have(district: DistrictFile) -> None:
    for ask in (status, annual_report):
        with pytest.raises(InvalidDataError) as error:
            ask(district, 2570)
        assert error.value.code == "wrong_year"


def test_only_accepted_final_reports_count(district: DistrictFile, tmp_path: Path) -> None:
    receive(district, tmp_path, accept=True, report=ratio(30))
    receive(district, tmp_path, report=ratio(60, BRANCH_SCHOOL))
    report = annual_report(district, 2564)
    assert value(report) == Number(50)
    assert report.whole.result("1/1.1").provisional
    assert report.counted.keys() == {OPEN_SCHOOL}
    assert report.missing == ()


def test_received_ones_count_on_demand_and_are_provisional(district: DistrictFile, tmp_path: Path) -> None:
    receive(district, tmp_path, accept=True, report=ratio(30))
    digest = receive(district, tmp_path, report=ratio(60, BRANCH_SCHOOL))
    report = annual_report(district, 2564, with_received=True)
    assert value(report) == Number(75)
    assert report.with_received
    assert {reporter: item.accepted for reporter, item in report.counted.items()} == {
        OPEN_SCHOOL: True,
        BRANCH_SCHOOL: False,
    }
    assert digest in report.whole.digests


def test_what_was_accepted_counts_until_the_next_is(district: DistrictFile, tmp_path: Path) -> None:
    first = receive(district, tmp_path, accept=True, report=ratio(30))
    receive(district, tmp_path, report=ratio(45), revision=2, lineage=(first,))
    assert value(annual_report(district, 2564)) == Number(50)
    assert value(annual_report(district, 2564, with_received=True)) == Number(75)
    district.accept(OPEN_SCHOOL, 2564, NOW, "เจ้าหน้าที่")
    assert value(annual_report(district, 2564)) == Number(75)


def test_a_returned_report_counts_nowhere(district: DistrictFile, tmp_path: Path) -> None:
    first = receive(district, tmp_path, accept=True, report=ratio(30))
    receive(district, tmp_path, report=ratio(45), revision=2, lineage=(first,))
    district.return_(OPEN_SCHOOL, 2564, NOW, "เจ้าหน้าที่", reason="แก้ไข")
    assert value(annual_report(district, 2564, with_received=True)) == Number(50)


def test_an_interim_report_counts_in_no_final_one(district: DistrictFile, tmp_path: Path) -> None:
    receive(district, tmp_path, accept=True, report=ratio(30), final=False)
    assert annual_report(district, 2564).counted == {}
    with_received = annual_report(district, 2564, with_received=True)
    assert [item.accepted for item in with_received.counted.values()] == [False]


def test_an_interim_report_after_a_final_one_leaves_no_blank(district: DistrictFile, tmp_path: Path) -> None:
    first = receive(district, tmp_path, accept=True, report=ratio(30))
    receive(district, tmp_path, accept=True, report=make_report(entries={}), final=False, revision=2, lineage=(first,))
    for with_received in (False, True):
        assert value(annual_report(district, 2564, with_received=with_received)) == Number(50)


def test_edited_forked_and_unknown_ones_count_nowhere(district: DistrictFile, tmp_path: Path) -> None:
    path, _ = write(tmp_path / "branch.xlsx", report=ratio(60, BRANCH_SCHOOL))
    import_paths(district, [edit_cell(path, tmp_path / "edited.xlsx")], now=NOW)
    enrol(district, BRANCH_SCHOOL)
    receive(district, tmp_path, report=ratio(30))
    receive(district, tmp_path, report=ratio(31))
    path, _ = write(tmp_path / "office.xlsx", report=make_office_report())
    import_paths(district, [path], now=NOW)
    found = status(district, 2564)
    assert found.counts[ReviewState.QUARANTINED] == 3
    assert annual_report(district, 2564, with_received=True).counted == {}


def test_earlier_years_stand_beside(district: DistrictFile, tmp_path: Path) -> None:
    receive(district, tmp_path, accept=True, report=ratio(15, year=2563))
    receive(district, tmp_path, accept=True, report=ratio(30))
    receive(district, tmp_path, accept=True, report=ratio(60, year=2565))
    report = annual_report(district, 2564)
    assert [(item.year, item.result("1/1.1").value) for item in report.earlier] == [(2563, Number(25))]
    assert value(report) == Number(50)


def test_entries_of_another_meaning_are_left_out(district: DistrictFile, tmp_path: Path) -> None:
    receive(district, tmp_path, accept=True)
    plan = make_plan()
    indicators = tuple(
        msgspec.structs.replace(one, unit="ห้อง") if one.id == "1/1.1" else one for one in plan.indicators
    )
    district.revise(NOW, plan=make_plan(edition=2, indicators=indicators))
    report = annual_report(district, 2564)
    assert value(report) is None
    assert value(report, "1/1.2") == Number(100)


def test_the_value_of_the_district_is_that_of_the_sums(district: DistrictFile, tmp_path: Path) -> None:
    """Computed again from the kept payloads in a few lines."""
    receive(district, tmp_path, accept=True, report=ratio(30))
    receive(district, tmp_path, accept=True, report=ratio(7, BRANCH_SCHOOL))
    reports = [district.records.submission(held.digest).report for held in district.records.held(2564)]
    entries = [report.entries["1/1.1"] for report in reports if report.reporter.type is ReporterType.SCHOOL]
    assert all(entry.state is EntryState.REPORTED for entry in entries)
    numerator = sum(entry.numerator or 0 for entry in entries)
    denominator = sum(entry.denominator or 0 for entry in entries)
    assert value(annual_report(district, 2564)) == Number(f"{100 * numerator / denominator:.2f}")


@pytest.mark.parametrize(
    ("indicator", "wrong"),
    [
        ("1/1.1", Entry(numerator=61, denominator=60)),
        ("1/2.2", Entry(raw={"grade": "ไม่มีในแผน"})),
        ("1/1.3", Entry(raw={"rooms_with": "แปด", "rooms_total": "9"})),
    ],
    ids=["more than all", "a word off its scale", "no number"],
)
def test_what_is_wrong_in_an_interim_report_is_no_figure(
    district: DistrictFile, tmp_path: Path, indicator: str, wrong: Entry
) -> None:
    report = make_report(entries=make_entries() | {indicator: wrong})
    receive(district, tmp_path, report=report, final=False)
    found = annual_report(district, 2564, with_received=True).whole
    assert found.result(indicator).sums.reported == 0
    assert found.result("2/1.1.1").sums.reported == 1


def acknowledged(district: DistrictFile, folder: Path) -> None:
    receive(district, folder, accept=True, final=False)


def test_an_interim_report_is_never_counted_as_accepted(district: DistrictFile, tmp_path: Path) -> None:
    acknowledged(district, tmp_path)
    found = status(district, 2564)
    assert (found.counts[ReviewState.ACCEPTED], found.counts[ReviewState.RECEIVED]) == (0, 1)
    assert found.interims == ()
    report = annual_report(district, 2564)
    assert OPEN_SCHOOL not in report.counted
    reasons = not_counted(report, report.whole.result("1/1.1"))
    assert OPEN_SCHOOL.code in reasons[Why.INTERIM]
    (school, _) = board_schools(found, district.plan, report.known)
    assert (school.state, school.interim) == (ReviewState.RECEIVED, True)


def test_an_interim_report_that_only_waits_is_told_as_the_reason(district: DistrictFile, tmp_path: Path) -> None:
    receive(district, tmp_path, final=False)
    report = annual_report(district, 2564)
    assert OPEN_SCHOOL.code in not_counted(report, report.whole.result("1/1.1"))[Why.INTERIM]


def test_a_final_report_goes_on_counting_beside_a_later_interim_one(district: DistrictFile, tmp_path: Path) -> None:
    first = receive(district, tmp_path, accept=True)
    receive(district, tmp_path, accept=True, final=False, revision=2, lineage=(first,))
    assert status(district, 2564).counts[ReviewState.ACCEPTED] == 1


def test_accept_all_leaves_interim_reports_and_says_whose(district: DistrictFile, tmp_path: Path) -> None:
    receive(district, tmp_path, final=False)
    receive(district, tmp_path, report=make_report(reporter=BRANCH_SCHOOL))
    assert [made.reporter for made in district.accept_all(2564, NOW, "ก")] == [BRANCH_SCHOOL]
    assert [one.reporter for one in status(district, 2564).interims] == [OPEN_SCHOOL]
