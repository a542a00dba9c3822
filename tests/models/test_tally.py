from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.canonical import decode, encode
from models.measure import Known
from models.numbers import Number, Total
from models.plan import Aggregate, Comparison, Indicator, Kind, Operator, RawField
from models.submission import Entry, EntryState
from models.tally import Tally, district_level, district_value, pupil_weighted, schools_reaching, tally, total_tally
from tests.helpers.indicators import YEAR, indicator, number

STARS = indicator(
    Kind.YES_NO,
    raw=(RawField(id="stars", label="stars"),),
    pass_when=(Comparison(left="stars", op=Operator.AT_LEAST, number=number(1)),),
)
INDICATORS = {
    "yes_no": indicator(Kind.YES_NO),
    "raw": STARS,
    "ratio": indicator(Kind.RATIO),
    "mean_score": indicator(Kind.MEAN_SCORE, profile_bound="pupils_p6"),
    "score": indicator(Kind.SCORE),
    "sum": indicator(Kind.COUNT, aggregate=Aggregate.SUM),
    "mean": indicator(Kind.COUNT, aggregate=Aggregate.MEAN),
    "grade": indicator(Kind.GRADE, target="mid"),
}
counts = st.integers(min_value=1, max_value=5000)
scores = st.integers(min_value=0, max_value=10_000).map(lambda hundredths: Number(Decimal(hundredths) / 100))


def entry_of(one: Indicator) -> st.SearchStrategy[Entry]:
    if one.raw:
        return st.integers(min_value=0, max_value=3).map(lambda n: Entry(raw={"stars": str(n)}))
    if one.kind is Kind.YES_NO:
        return st.builds(Entry, answer=st.booleans())
    if one.kind is Kind.RATIO:
        pairs = st.tuples(counts, counts).map(sorted)
        return pairs.map(lambda pair: Entry(numerator=pair[0], denominator=pair[1]))
    if one.kind is Kind.MEAN_SCORE:
        return st.builds(Entry, value=scores, examined=counts)
    if one.kind is Kind.GRADE:
        return st.builds(Entry, level=st.sampled_from(one.scale))
    return st.builds(Entry, value=scores)


reporters = st.fixed_dictionaries({"pupils_all": counts, "pupils_p6": counts})


@st.composite
def two_groups(draw: st.DrawFn) -> tuple[Indicator, list[Tally], list[Tally]]:
    one = INDICATORS[draw(st.sampled_from(sorted(INDICATORS)))]
    single = st.builds(lambda entry, known: tally(one, entry, known, YEAR), entry_of(one), reporters)
    return one, draw(st.lists(single, max_size=8)), draw(st.lists(single, max_size=8))


@given(two_groups())
def test_the_value_of_a_union_is_the_value_of_the_sums(groups: tuple[Indicator, list[Tally], list[Tally]]) -> None:
    one, left, right = groups
    union, sums = total_tally(left + right), total_tally(left) + total_tally(right)
    assert union == sums
    assert district_value(one, union) == district_value(one, sums)


@given(two_groups())
def test_the_order_of_reporters_changes_nothing(groups: tuple[Indicator, list[Tally], list[Tally]]) -> None:
    _one, left, right = groups
    assert total_tally(left + right) == total_tally(right + left)


@given(two_groups())
def test_a_value_is_exact_and_never_a_float(groups: tuple[Indicator, list[Tally], list[Tally]]) -> None:
    one, left, right = groups
    sums = total_tally(left + right)
    for value in (district_value(one, sums), pupil_weighted(one, sums), schools_reaching(one, sums)):
        assert value is None or isinstance(value, Number)
    assert not any(isinstance(getattr(sums, name), float) for name in sums.__struct_fields__)


@given(st.lists(st.tuples(scores, counts), min_size=1, max_size=20))
def test_a_mean_is_weighted_by_the_pupils_examined(rows: list[tuple[Number, int]]) -> None:
    one = INDICATORS["mean_score"]
    sums = total_tally(tally(one, Entry(value=mean, examined=n), {"pupils_p6": n}, YEAR) for mean, n in rows)
    exact = sum((Fraction(mean) * n for mean, n in rows), Fraction(0)) / sum(n for _, n in rows)
    value = district_value(one, sums)
    assert value is not None
    assert abs(Fraction(value) - exact) <= Fraction(1, 200)


def test_a_mean_of_percentages_is_not_a_percentage() -> None:
    one = INDICATORS["ratio"]
    small, large = Entry(numerator=1, denominator=1), Entry(numerator=0, denominator=99)
    sums = tally(one, small, {}, YEAR) + tally(one, large, {}, YEAR)
    assert district_value(one, sums) == 1
    assert schools_reaching(one, sums) == 50


@pytest.mark.parametrize("state", [EntryState.NOT_APPLICABLE, EntryState.NOT_AVAILABLE, EntryState.NOT_DUE, None])
@pytest.mark.parametrize("kind", sorted(INDICATORS))
def test_only_what_is_reported_counts(kind: str, state: EntryState | None) -> None:
    entry = None if state is None else Entry(state=state, reason="x", numerator=1, denominator=1, answer=True)
    assert tally(INDICATORS[kind], entry, {"pupils_all": 9}, YEAR) == Tally()


@pytest.mark.parametrize(
    ("stars", "known", "yes"), [("1", {"pupils_all": 7}, 1), ("0", {"pupils_all": 7}, 0)], ids=["passes", "fails"]
)
def test_yes_follows_from_the_figure_behind_it(stars: str, known: Known, yes: int) -> None:
    sums = tally(STARS, Entry(raw={"stars": stars}), known, YEAR)
    assert (sums.reported, sums.yes, sums.yes_pupils, sums.pupils) == (1, yes, 7 * yes, 7)


def test_an_answer_without_its_figures_is_none() -> None:
    assert tally(STARS, Entry(), {}, YEAR) == Tally()


def test_the_two_views_of_a_yes_no_indicator_differ() -> None:
    one = INDICATORS["yes_no"]
    sums = tally(one, Entry(answer=True), {"pupils_all": 10}, YEAR) + tally(
        one, Entry(answer=False), {"pupils_all": 90}, YEAR
    )
    assert (district_value(one, sums), pupil_weighted(one, sums)) == (Number(50), Number(10))


@pytest.mark.parametrize(
    ("kind", "expected"), [("sum", Number("7.5")), ("mean", Number("3.75")), ("score", None)], ids=str
)
def test_several_counts_make_what_the_plan_says(kind: str, expected: Number | None) -> None:
    one = INDICATORS[kind]
    sums = total_tally(tally(one, Entry(value=Number(value)), {}, YEAR) for value in ("2.5", "5"))
    assert district_value(one, sums) == expected


def test_a_single_score_stands_as_reported() -> None:
    one = INDICATORS["score"]
    assert district_value(one, tally(one, Entry(value=Number("88.07")), {}, YEAR)) == Number("88.07")


def test_levels_of_several_reporters_make_a_distribution() -> None:
    one = INDICATORS["grade"]
    single = tally(one, Entry(level="mid"), {}, YEAR)
    three = total_tally([single, single, tally(one, Entry(level="low"), {}, YEAR)])
    assert (district_level(one, single), district_level(one, three)) == ("mid", "")
    assert three.levels == {"mid": 2, "low": 1}
    assert schools_reaching(one, three) == Number("66.67")


@pytest.mark.parametrize("kind", sorted(INDICATORS))
def test_nothing_reported_gives_no_value(kind: str) -> None:
    assert district_value(INDICATORS[kind], Tally()) is None
    assert pupil_weighted(INDICATORS[kind], Tally()) is None


def test_examined_of_enrolled_never_exceeds_the_whole() -> None:
    one = INDICATORS["mean_score"]
    sums = total_tally(tally(one, Entry(value=number(50), examined=9), {"pupils_p6": n}, YEAR) for n in (12, 8))
    assert (sums.examined, sums.enrolled) == (18, 21)


@given(st.lists(st.integers(0, 10**15 - 1), max_size=300))
def test_a_sum_of_the_largest_figures_is_exact(values: list[int]) -> None:
    sums = total_tally(Tally(reported=1, total=Total(Number(value))) for value in values)
    assert sums.total == sum(values)
    assert decode(encode(sums), Tally) == sums
