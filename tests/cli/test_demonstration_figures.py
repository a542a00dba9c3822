from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

import msgspec
import pytest

from cli.demonstration.chance import apportion, stream
from cli.demonstration.figures import office_entries, school_entries
from cli.demonstration.profiles import as_of, demo_profiles
from cli.demonstration.roster import DemoSchool, demo_schools
from cli.demonstration.words import explanation_texts
from models.explanations import explanations
from models.plan import Level, Plan, ReporterType
from models.profile import GRADES, STANDARD_SUMS, Profile, ProfileValue, known_figures, school_type, size_class
from models.publication import SchoolStatus
from models.submission import EntryState, Reporter, YearReport
from models.validation import validate
from storage.plan_source import load_bundled_plan

SEEDS = (1, 2564)
Reported = tuple[YearReport, YearReport | None]
PRINTED_PUPILS = {
    "pupils_preprimary": 3_094,
    "pupils_primary": 16_667,
    "pupils_lower_secondary": 3_368,
    "pupils_upper_secondary": 36,
    "pupils_all": 23_165,
}
PRINTED_STAFF = {
    "staff_director": 118,
    "staff_deputy": 12,
    "staff_teacher": 1_083,
    "staff_assistant": 174,
    "staff_government": 56,
    "staff_contract": 125,
    "staff_clerk": 128,
}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_bundled_plan("cm2-2563-2565")


@pytest.fixture(scope="module", params=SEEDS, ids="seed-{}".format)
def seed(request: pytest.FixtureRequest) -> int:
    assert isinstance(request.param, int)
    return request.param


@pytest.fixture(scope="module")
def reports(plan: Plan) -> list[Reported]:
    """All that is reported in three years; half a minute of work, so of one seed."""
    return list(made_reports(plan, SEEDS[-1]))


@pytest.mark.parametrize(
    ("total", "weights", "bounds", "shares"),
    [
        pytest.param(10, [1, 1, 1], None, (4, 3, 3), id="first of equal remainders"),
        pytest.param(7, [5, 3, 2], None, (4, 2, 1), id="largest remainder"),
        pytest.param(10, [9, 1, 1], [(0, 4), (0, 9), (0, 9)], (4, 3, 3), id="at most"),
        pytest.param(10, [9, 1, 0], [(0, 9), (0, 9), (2, 9)], (8, 0, 2), id="at least"),
    ],
)
def test_apportion(
    total: int, weights: list[int], bounds: list[tuple[int, int]] | None, shares: tuple[int, ...]
) -> None:
    assert apportion(total, weights, bounds) == shares


def test_apportion_refuses_what_cannot_fit() -> None:
    with pytest.raises(ValueError, match="cannot be shared out"):
        apportion(10, [1, 1], [(0, 4), (0, 4)])


def test_roster_has_the_printed_numbers(seed: int) -> None:
    schools = [demo.school for demo in demo_schools(seed)]
    amphoes = Counter(school.amphoe for school in schools)
    assert amphoes == {"แม่แตง": 35, "แม่ริม": 21, "สะเมิง": 24, "พร้าว": 22, "สันทราย": 29}
    assert Counter(school.status for school in schools) == {SchoolStatus.OPEN: 126, SchoolStatus.BRANCH: 5}
    assert len({school.name for school in schools}) == 131
    assert len({code for school in schools for code in (school.code, *school.aliases)}) == 3 * 131


def test_branches_belong_to_a_school_of_their_amphoe(seed: int) -> None:
    schools = {demo.school.code: demo.school for demo in demo_schools(seed)}
    for branch in schools.values():
        if branch.status is SchoolStatus.BRANCH:
            assert schools[branch.main].amphoe == branch.amphoe
            assert schools[branch.main].status is SchoolStatus.OPEN


@pytest.mark.parametrize("turn", range(3), ids="turn-{}".format)
def test_profiles_have_the_printed_totals(plan: Plan, seed: int, turn: int) -> None:
    schools = demo_schools(seed)
    profiles = demo_profiles(seed, schools, plan.years[turn], turn)
    totals: Counter[str] = Counter()
    for figures in profiles.values():
        totals.update(figures)
    assert {name: totals[name] for name in PRINTED_STAFF} == PRINTED_STAFF
    sums = {name: sum(totals[part] for part in STANDARD_SUMS[name]) for name in PRINTED_PUPILS}
    assert sums == PRINTED_PUPILS


@pytest.mark.parametrize("turn", range(3), ids="turn-{}".format)
def test_profiles_have_the_printed_classes(plan: Plan, seed: int, turn: int) -> None:
    known = [
        known_figures(plan, profile_of(figures, plan.years[turn]))
        for figures in demo_profiles(seed, demo_schools(seed), plan.years[turn], turn).values()
    ]
    sizes = Counter(size.id if (size := size_class(plan, figures)) else "" for figures in known)
    assert sizes == {"small": 58, "medium": 66, "large": 7}
    assert sum(figures["pupils_preprimary"] > 0 for figures in known) == 91
    assert Counter(map(school_type, known)) == {"primary": 77, "lower_secondary": 53, "upper_secondary": 1}


def test_some_small_schools_have_an_empty_grade(plan: Plan, seed: int) -> None:
    profiles = demo_profiles(seed, demo_schools(seed), plan.years[0], 0)
    assert any(figures[grade] == 0 for figures in profiles.values() for grade in GRADES[3:9])


def test_figures_are_dated_as_the_plan_prints() -> None:
    assert as_of("pupils_p1", 2564) == "2020-12-25"
    assert as_of("staff_teacher", 2564) == "2021-01-21"


def test_every_report_is_complete(plan: Plan, reports: list[Reported]) -> None:
    assert len(reports) == 3 * 132
    for report, last in reports:
        assert validate(plan, report, last).complete, report.reporter.code


def test_reports_show_what_a_real_district_has(reports: list[Reported]) -> None:
    entries = [entry for report, _ in reports for entry in report.entries.values()]
    states = Counter(entry.state for entry in entries)
    assert states[EntryState.NOT_AVAILABLE] > 3
    assert states[EntryState.NOT_APPLICABLE] == 3 * 5
    rules = Counter(answer.rule for report, _ in reports for text in report.explanations for answer in text.answers)
    assert rules["changed_much"] > 3
    assert rules["unlike_profile"] > 3
    assert any(entry.numerator == entry.denominator == 0 for entry in entries)


def test_same_seed_gives_same_figures(plan: Plan, seed: int, reports: list[Reported]) -> None:
    some = 40
    assert (list(islice(made_reports(plan, seed), some)) == reports[:some]) is (seed == SEEDS[-1])
    assert demo_profiles(seed + 1, demo_schools(seed + 1), plan.years[0], 0) != demo_profiles(
        seed, demo_schools(seed), plan.years[0], 0
    )


def made_reports(plan: Plan, seed: int) -> Iterator[Reported]:
    """Every reporter's report of every year as a clerk would finish it, and the one before it."""
    schools = demo_schools(seed)
    before: dict[Reporter, YearReport] = {}
    for turn, year in enumerate(plan.years):
        profiles = demo_profiles(seed, schools, year, turn)
        drafts = [draft(plan, seed, demo, year, profiles[demo.school.code]) for demo in schools]
        office = Reporter(type=ReporterType.OFFICE, code=plan.district.id)
        drafts.append(YearReport(reporter=office, year=year, entries=office_entries(plan, seed, year)))
        for report in drafts:
            last = before.get(report.reporter)
            before[report.reporter] = explained(plan, seed, report, last)
            yield before[report.reporter], last


def draft(plan: Plan, seed: int, demo: DemoSchool, year: int, figures: dict[str, int]) -> YearReport:
    profile = profile_of(figures, year)
    return YearReport(
        reporter=Reporter(type=ReporterType.SCHOOL, code=demo.school.code),
        year=year,
        profile=profile,
        entries=school_entries(plan, seed, demo, year, known_figures(plan, profile)),
    )


def explained(plan: Plan, seed: int, report: YearReport, last: YearReport | None) -> YearReport:
    findings = validate(plan, report, last).findings
    errors = [finding for finding in findings if finding.level is Level.ERROR]
    assert errors == []
    texts = explanation_texts(findings, stream(seed, "words", report.reporter.code, report.year))
    return msgspec.structs.replace(report, explanations=explanations(texts, findings))


def profile_of(figures: dict[str, int], year: int) -> Profile:
    return Profile(
        figures={name: ProfileValue(value=value, as_of=as_of(name, year)) for name, value in figures.items()}
    )
