"""Figures of many districts together: the same as if all their schools were one district's."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.consolidation import Consolidation, Counted, consolidate
from models.errors import InvalidDataError
from models.national import DistrictFigures, NationalFigures, district_figures, merge_figures
from models.numbers import Number, Total
from models.plan import Aggregate, District, Indicator, Kind, Plan, ReporterType
from models.submission import Entry, EntryState, PlanReference, Reporter
from tests.helpers.indicators import YEAR, changed, indicator, plan, profile, report

INDICATORS = (
    indicator(Kind.RATIO, "1/1"),
    indicator(Kind.YES_NO, "1/2"),
    indicator(Kind.MEAN_SCORE, "1/3", profile_bound="pupils_p6"),
    indicator(Kind.GRADE, "1/4", target="mid"),
    indicator(Kind.COUNT, "1/5", aggregate=Aggregate.SUM),
    indicator(Kind.REPEAT, "1/6", same_as="1/1"),
)
PLAN = plan(INDICATORS)


def school(number: int) -> Reporter:
    return Reporter(type=ReporterType.SCHOOL, code=f"{5002010000 + number}")


entries = st.fixed_dictionaries(
    {},
    optional={
        "1/1": st.tuples(st.integers(0, 99), st.integers(1, 99)).map(
            lambda pair: Entry(numerator=min(pair), denominator=max(pair))
        ),
        "1/2": st.booleans().map(lambda said: Entry(answer=said)),
        "1/3": st.tuples(st.integers(0, 10_000), st.integers(1, 60)).map(
            lambda pair: Entry(value=Number(f"{pair[0] // 100}.{pair[0] % 100:02}"), examined=pair[1])
        ),
        "1/4": st.sampled_from(["low", "mid", "top"]).map(lambda level: Entry(level=level)),
        "1/5": st.one_of(
            st.integers(0, 9).map(lambda count: Entry(value=Number(count))),
            st.just(Entry(state=EntryState.NOT_AVAILABLE, reason="lost")),
            st.just(Entry(state=EntryState.NOT_APPLICABLE, reason="none")),
        ),
    },
)


def counted(number: int, given_entries: dict[str, Entry], *, accepted: bool = True) -> Counted:
    given_report = report(given_entries, school(number), profile=profile(pupils_p6=number, pupils_p1=7))
    return Counted(report=given_report, accepted=accepted, digest=f"{number:064x}")


def of_district(number: int) -> Plan:
    return changed(PLAN, district=District(id=f"d{number}", name=f"district {number}", short_name="d", province="p"))  # type: ignore[no-any-return]


def figures_of(whole: Consolidation, expected: int) -> DistrictFigures:
    reference = PlanReference(id=whole.plan.id, edition=whole.plan.edition, sha256=whole.plan.digest())
    return district_figures(whole, expected, reference, made_at="2021-12-01T09:00:00+07:00", program="0.1.0")


def district(number: int, members: Sequence[int], reports: Sequence[Counted]) -> DistrictFigures:
    """Return the figures of a district whose schools are these, of whom some reported."""
    own = [item for item in reports if int(item.report.reporter.code) - 5002010000 in members]
    return figures_of(consolidate(of_district(number), YEAR, [school(n) for n in members], own), len(members))


def merged(*documents: DistrictFigures) -> NationalFigures:
    return merge_figures(documents)


@given(
    st.lists(st.tuples(entries, st.integers(0, 3), st.booleans(), st.booleans()), max_size=12),
    st.randoms(use_true_random=False),
)
def test_districts_together_are_the_union_of_their_schools(
    schools: list[tuple[dict[str, Entry], int, bool, bool]], random: object
) -> None:
    reports = [
        counted(n, given_entries, accepted=accepted)
        for n, (given_entries, _, reported, accepted) in enumerate(schools)
        if reported
    ]
    members: dict[int, list[int]] = {number: [] for number in range(4)}
    for n, (_, owner, _, _) in enumerate(schools):
        members[owner].append(n)
    documents = [district(number, own, reports) for number, own in members.items()]
    random.shuffle(documents)  # type: ignore[attr-defined]
    whole = consolidate(PLAN, YEAR, [school(n) for n in range(len(schools))], reports)
    found = {result.indicator.id: result for result in merged(*documents, documents[0]).results}
    for wanted in whole.results:
        if wanted.indicator.kind is Kind.REPEAT:
            continue
        result = found[wanted.indicator.id]
        assert (result.sums, result.value, result.level) == (wanted.sums, wanted.value, wanted.level)
        assert (result.applicable, result.provisional) == (wanted.n_applicable, wanted.provisional)
        assert result.pupil_weighted == wanted.pupil_weighted
        assert len(result.values) == 4


def test_the_order_of_districts_changes_nothing() -> None:
    reports = [counted(n, {"1/1": Entry(numerator=n, denominator=9)}) for n in range(3)]
    documents = [district(n, [n], reports) for n in range(3)]
    assert merged(*documents) == merged(*reversed(documents))


def test_it_is_no_mean_of_percentages() -> None:
    one = district(1, [1], [counted(1, {"1/1": Entry(numerator=1, denominator=1)})])
    other = district(2, [2], [counted(2, {"1/1": Entry(numerator=0, denominator=99)})])
    (result,) = (found for found in merged(one, other).results if found.indicator.id == "1/1")
    assert str(result.value) == "1"
    assert {name: str(value) for name, value in result.values.items()} == {"d1": "100", "d2": "0"}


@pytest.mark.parametrize(
    "other",
    [
        indicator(Kind.RATIO, "1/1", title_printed="another question"),
        indicator(Kind.RATIO, "1/1", decimals=1),
        indicator(Kind.RATIO, "1/1", aggregate=Aggregate.MEAN),
    ],
    ids=["words", "meaning", "aggregate"],
)
def test_what_is_asked_otherwise_is_not_added_up(other: Indicator) -> None:
    one = district(1, [1], [])
    unlike = msgspec.structs.replace(district(2, [2], []), indicators=())
    unlike = msgspec.structs.replace(unlike, indicators=(msgspec.structs.replace(one.indicators[0], indicator=other),))
    found = [list(result.values) for result in merged(one, unlike).results if result.indicator.id == "1/1"]
    assert found == [["d1"], ["d2"]]


def test_what_cannot_be_added_up_is_refused() -> None:
    reports = [counted(1, {})]
    one = district(1, [1], reports)
    with pytest.raises(InvalidDataError, match="nothing_to_merge"):
        merged()
    with pytest.raises(InvalidDataError, match="years_differ"):
        merged(one, msgspec.structs.replace(district(2, [2], []), year=YEAR - 1))
    with pytest.raises(InvalidDataError, match="district_twice"):
        merged(one, msgspec.structs.replace(one, made_at="2022-01-01T09:00:00+07:00"))
    with pytest.raises(InvalidDataError, match="counted_twice"):
        merged(one, district(2, [1], reports))


def spoilt(**sums: object) -> DistrictFigures:
    """Return a district's figures with other sums at its ratio."""
    found = district(1, [1, 2, 3], [counted(1, {"1/1": Entry(numerator=3, denominator=9)})])
    first, *rest = found.indicators
    changed_first = msgspec.structs.replace(first, sums=msgspec.structs.replace(first.sums, **sums))
    return msgspec.structs.replace(found, indicators=(changed_first, *rest))


UNSOUND: dict[str, DistrictFigures] = {
    "a row twice": msgspec.structs.replace(spoilt(), indicators=spoilt().indicators * 2),
    "no reports behind it": msgspec.structs.replace(spoilt(), digests=()),
    "one report named often": msgspec.structs.replace(spoilt(reported=2), digests=spoilt().digests * 2),
    "more reporters than asked": spoilt(reported=5),
    "a part above the whole": spoilt(numerator=10),
    "less than nothing": spoilt(numerator=-1, denominator=0),
    "a total of a ratio": spoilt(total=Total(1)),
    "more that reach than are judged": spoilt(reached=1, judged=0),
    "levels of a ratio": spoilt(levels={"low": 1}),
    "fewer schools than reports": msgspec.structs.replace(spoilt(), expected=-1),
}


@pytest.mark.parametrize("figures", UNSOUND.values(), ids=UNSOUND)
def test_figures_that_cannot_be_are_added_to_nothing(figures: DistrictFigures) -> None:
    with pytest.raises(InvalidDataError) as caught:
        merge_figures([figures])
    assert (caught.value.code, caught.value.params["district"]) == ("unsound_figures", "d1")


def test_a_mean_lies_within_its_range() -> None:
    found = district(1, [1], [counted(1, {"1/3": Entry(value=Number("54.25"), examined=10)})])
    above = tuple(
        msgspec.structs.replace(row, sums=msgspec.structs.replace(row.sums, total=Total(10**14)))
        if row.indicator.id == "1/3"
        else row
        for row in found.indicators
    )
    assert merge_figures([found]).results
    with pytest.raises(InvalidDataError, match="unsound_figures"):
        merge_figures([msgspec.structs.replace(found, indicators=above)])
