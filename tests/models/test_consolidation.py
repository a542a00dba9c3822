from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.attainment import Attainment, attainment
from models.consolidation import Consolidation, Counted, consolidate, expected_reporters
from models.numbers import Number
from models.plan import Comparison, Direction, Kind, Operator, Plan, ReporterType, Target
from models.submission import Entry, EntryState, Reporter
from tests.helpers.indicators import OFFICE, YEAR, changed, indicator, number, plan, profile, report

HAS_PRE_PRIMARY = (Comparison(left="pupils_preprimary", op=Operator.MORE, number=number(0)),)
RATIO, YES_NO, PRE = (
    indicator(Kind.RATIO, "1/1"),
    indicator(Kind.YES_NO, "1/2"),
    indicator(Kind.YES_NO, "1/3", applies_to=HAS_PRE_PRIMARY),
)
REPEAT = indicator(Kind.REPEAT, "1/4", same_as="1/1", target="95")
SHARED = indicator(Kind.RATIO, "1/5", reporters=(ReporterType.SCHOOL, ReporterType.OFFICE))
GROUP = indicator(Kind.GROUP, "1/6", target=None)
PLAN = plan([RATIO, YES_NO, PRE, REPEAT, SHARED, GROUP])


def school(number: int) -> Reporter:
    return Reporter(type=ReporterType.SCHOOL, code=f"{5002010000 + number}")


def counted(number: int, entries: dict[str, Entry], *, accepted: bool = True, **figures: int) -> Counted:
    given = report(entries, school(number), profile=profile(**figures))
    return Counted(report=given, accepted=accepted, digest=f"{number:064x}")


def run(reports: list[Counted], schools: int = 3, of: Plan = PLAN, **options: object) -> Consolidation:
    expected = expected_reporters(of, [school(n).code for n in range(schools)])
    return consolidate(of, YEAR, expected, reports, **options)  # type: ignore[arg-type]


ENTRIES = {
    "1/1": Entry(numerator=9, denominator=10),
    "1/2": Entry(answer=True),
    "1/3": Entry(state=EntryState.NOT_APPLICABLE),
    "1/5": Entry(numerator=1, denominator=2),
}


@given(
    st.lists(
        st.builds(
            lambda n, d, yes: {"1/1": Entry(numerator=min(n, d), denominator=d), "1/2": Entry(answer=yes)},
            st.integers(0, 500),
            st.integers(1, 500),
            st.booleans(),
        ),
        max_size=6,
    )
)
def test_a_school_to_which_it_does_not_apply_changes_no_value(rows: list[dict[str, Entry]]) -> None:
    not_applicable = {name: Entry(state=EntryState.NOT_APPLICABLE, reason="closed class") for name in ENTRIES}
    reports = [counted(n, row) for n, row in enumerate(rows)]
    without = run(reports, len(rows))
    with_one = run([*reports, counted(len(rows), not_applicable)], len(rows) + 1)
    for one, other in zip(without.results, with_one.results, strict=True):
        assert (one.value, one.sums, one.attainment, one.n_applicable) == (
            other.value,
            other.sums,
            other.attainment,
            other.n_applicable,
        )


@given(st.permutations([counted(n, ENTRIES) for n in range(3)]))
def test_the_order_of_arrival_changes_nothing(reports: list[Counted]) -> None:
    assert run(reports) == run([counted(n, ENTRIES) for n in range(3)])


def test_coverage_counts_the_missing_and_the_unanswered() -> None:
    entries = ENTRIES | {"1/2": Entry(state=EntryState.NOT_AVAILABLE, reason="lost")}
    result = run([counted(0, ENTRIES), counted(1, entries)]).result("1/2")
    assert (result.n_reported, result.n_applicable) == (1, 3)
    assert result.missing == (school(2).code,)
    assert result.excluded == {EntryState.NOT_AVAILABLE: (school(1).code,)}
    assert result.of_all_applicable == Number("33.33")


def test_a_missing_school_counts_as_asked_until_its_profile_says_otherwise() -> None:
    reports = [counted(n, ENTRIES) for n in range(2)]
    assert run(reports).result("1/3").n_applicable == 1
    assert run(reports, known_before={school(2).code: {"pupils_preprimary": 0}}).result("1/3").n_applicable == 0


def test_a_report_of_somebody_else_is_not_counted() -> None:
    assert run([counted(7, ENTRIES)]).reporters == ()


def test_an_undecided_answer_is_blank() -> None:
    result = run([counted(0, {"1/2": Entry()})]).result("1/2")
    assert (result.n_reported, result.excluded) == (0, {None: (school(0).code,)})


def test_a_repeat_takes_the_figures_and_keeps_its_own_target() -> None:
    whole = run([counted(0, ENTRIES)])
    assert (whole.result("1/4").value, whole.result("1/4").sums) == (Number(90), whole.result("1/1").sums)
    assert (whole.result("1/1").attainment, whole.result("1/4").attainment) == (Attainment.MET, Attainment.MISSED)


def test_a_heading_has_no_result() -> None:
    with pytest.raises(KeyError):
        run([]).result("1/6")


def test_schools_and_office_add_up() -> None:
    office = Counted(report=report({"1/5": Entry(numerator=5, denominator=6)}, OFFICE, profile=None), accepted=True)
    result = run([counted(0, ENTRIES), office]).result("1/5")
    assert (result.sums.numerator, result.sums.denominator, result.value) == (6, 8, Number(75))


@pytest.mark.parametrize(
    ("schools", "accepted", "closed", "provisional"),
    [(1, True, False, False), (1, False, False, True), (2, True, False, True), (2, False, True, False)],
    ids=["all accepted", "one not accepted", "one missing", "year closed"],
)
def test_provisional_until_all_are_accepted(schools: int, accepted: bool, closed: bool, provisional: bool) -> None:
    only_schools = plan([RATIO, YES_NO])
    found = run([counted(0, ENTRIES, accepted=accepted)], schools, only_schools, closed=closed)
    assert [result.provisional for result in found.results] == [provisional] * 2


def test_one_who_is_not_asked_makes_nothing_provisional() -> None:
    only = plan([PRE])
    assert not run([counted(0, ENTRIES, accepted=False)], 1, only).result("1/3").provisional


LEVEL = indicator(Kind.GRADE, target="mid")
ATTAINED = [
    ("reached", RATIO, "80", "", Attainment.MET),
    ("just below", RATIO, "79.99", "", Attainment.MISSED),
    ("lower is better", indicator(Kind.RATIO, target="0", direction=Direction.LOWER), "0", "", Attainment.MET),
    ("lower, above", indicator(Kind.RATIO, target="0", direction=Direction.LOWER), "0.01", "", Attainment.MISSED),
    ("no target", indicator(Kind.RATIO, target=None), "80", "", Attainment.NO_TARGET),
    ("no data", RATIO, None, "", Attainment.NO_DATA),
    ("level reached", LEVEL, None, "top", Attainment.MET),
    ("level below", LEVEL, None, "low", Attainment.MISSED),
    ("a word off the scale", LEVEL, None, "best", Attainment.NOT_COMPARABLE),
    ("a number against a word", LEVEL, "4.6", "", Attainment.NOT_COMPARABLE),
    ("a word against a number", RATIO, None, "top", Attainment.NOT_COMPARABLE),
]


@pytest.mark.parametrize(
    ("one", "value", "level", "expected"), [pytest.param(*case[1:], id=case[0]) for case in ATTAINED]
)
def test_attainment(one: object, value: str | None, level: str, expected: Attainment) -> None:
    target = one.target(YEAR)  # type: ignore[attr-defined]
    assert attainment(one, target, None if value is None else Number(value), level) is expected  # type: ignore[arg-type]


def test_a_target_in_words_alone_is_no_target() -> None:
    assert attainment(RATIO, Target(printed="(N/A)"), Number(80)) is Attainment.NO_TARGET


def test_the_printed_figure_is_compared() -> None:
    """99.996 % prints as 99.99, because it is not the whole, and misses a target of 100."""
    full = changed(RATIO, targets={str(YEAR): Target(printed="100", value=Number(100))})
    found = run([counted(0, {"1/1": Entry(numerator=99_996, denominator=100_000)})], 1, plan([full])).result("1/1")
    assert (found.value, found.attainment) == (Number("99.99"), Attainment.MISSED)


def test_several_levels_have_a_distribution_and_nothing_to_compare() -> None:
    graded = plan([indicator(Kind.GRADE, target="mid")])
    found = run([counted(n, {"1/1": Entry(level="top")}) for n in range(2)], 2, graded).result("1/1")
    assert (found.value, found.level, found.attainment) == (None, "", Attainment.NOT_COMPARABLE)
