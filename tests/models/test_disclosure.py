from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.disclosure import Precision, PublicFigure, counts_people, is_small, public_figure, public_parts, publishable
from models.numbers import Number
from models.plan import Kind
from models.tally import Tally, district_value
from tests.helpers.factories import make_plan

PLAN = make_plan()
RATIO, SENSITIVE, MEAN, YES_NO, REPEAT, COUNT = "1/1.1", "1/2.3", "2/1.1.1", "1/1.3", "1/2.1", "2/1.6"


def result(
    indicator_id: str, *, schools: int = 50, unit: str = "", sensitive: bool = False, **sums: Any
) -> IndicatorResult:
    indicator = PLAN.indicator(indicator_id)
    indicator = msgspec.structs.replace(
        indicator, unit=unit or indicator.unit, sensitive=sensitive or indicator.sensitive
    )
    tally = Tally(reported=schools, **sums)
    source = PLAN.indicator(indicator.same_as) if indicator.kind is Kind.REPEAT else indicator
    return IndicatorResult(
        indicator=indicator,
        sums=tally,
        value=district_value(source, tally),
        level="",
        attainment=Attainment.MISSED,
        provisional=False,
        counted=tuple(str(number) for number in range(schools)),
    )


def ratio(numerator: int, denominator: int, indicator_id: str = RATIO, **more: Any) -> IndicatorResult:
    return result(indicator_id, numerator=numerator, denominator=denominator, **more)


def shown(one: IndicatorResult) -> tuple[str, str | None, int | None, int | None]:
    figure = public_figure(PLAN, one)
    value = None if figure.value is None else str(figure.value)
    return (figure.precision.value, value, figure.numerator, figure.denominator)


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [
        pytest.param(900, 1000, ("exact", "90", 900, 1000), id="large"),
        pytest.param(10, 1000, ("exact", "1", 10, 1000), id="ten is large"),
        pytest.param(5, 23165, ("below", "0.05", None, 23165), id="few"),
        pytest.param(9, 300, ("below", "3.34", None, 300), id="a bound is rounded away from the figure"),
        pytest.param(991, 1000, ("above", "99", None, 1000), id="all but few"),
        pytest.param(0, 1000, ("exact", "0", 0, 1000), id="nobody"),
        pytest.param(1000, 1000, ("exact", "100", 1000, 1000), id="everybody"),
        pytest.param(3, 9, ("withheld", None, None, None), id="a small population"),
        pytest.param(9, 9, ("withheld", None, None, None), id="all of a small population"),
        pytest.param(1, 11, ("withheld", None, None, None), id="a bound would say too much"),
        pytest.param(0, 12, ("exact", "0", 0, 12), id="none of twelve"),
        pytest.param(0, 0, ("exact", None, None, None), id="no data"),
    ],
)
def test_ratio_of_people(numerator: int, denominator: int, expected: tuple[object, ...]) -> None:
    assert shown(ratio(numerator, denominator)) == expected


@given(st.integers(1, 9), st.integers(1, 9), st.integers(1, 30_000), st.booleans())
def test_no_small_count_can_be_told_from_another(one: int, other: int, population: int, rest: bool) -> None:
    assume(max(one, other) < population)
    first, second = ((population - n if rest else n) for n in (one, other))
    assert public_figure(PLAN, ratio(first, population)) == public_figure(PLAN, ratio(second, population))


@given(st.integers(0, 30_000), st.integers(1, 30_000))
def test_a_bound_holds(numerator: int, denominator: int) -> None:
    assume(numerator <= denominator)
    one = ratio(numerator, denominator)
    figure = public_figure(PLAN, one)
    assert one.value is not None
    if figure.precision is Precision.BELOW:
        assert figure.value is not None
        assert one.value <= figure.value
    elif figure.precision is Precision.ABOVE:
        assert figure.value is not None
        assert one.value >= figure.value
    elif figure.precision is Precision.WITHHELD:
        assert figure == PublicFigure(precision=Precision.WITHHELD)
    else:
        assert figure.value == one.value


def test_things_are_not_people() -> None:
    assert shown(ratio(3, 9, unit="เรื่อง")) == ("exact", "33.33", 3, 9)
    assert not counts_people(PLAN.indicator(YES_NO))


@pytest.mark.parametrize(
    ("examined", "enrolled", "expected"),
    [
        pytest.param(120, 140, ("exact", "50", 120, 140), id="many"),
        pytest.param(120, 121, ("exact", "50", None, None), id="few stayed away"),
        pytest.param(9, 140, ("withheld", None, None, None), id="few sat"),
        pytest.param(0, 0, ("exact", None, None, None), id="no data"),
    ],
)
def test_mean_score(examined: int, enrolled: int, expected: tuple[object, ...]) -> None:
    one = result(MEAN, total=Number(50 * examined), examined=examined, enrolled=enrolled)
    assert shown(one) == expected


def test_schools_are_counted_in_public() -> None:
    assert shown(result(YES_NO, schools=4, yes=3)) == ("exact", "75", 3, 4)
    assert shown(result(YES_NO, schools=0)) == ("exact", None, None, None)


def test_a_repeat_is_treated_as_what_it_repeats() -> None:
    assert shown(result(REPEAT, schools=4, yes=3)) == ("exact", "75", 3, 4)


@pytest.mark.parametrize(("schools", "precision"), [(1, "withheld"), (2, "withheld"), (3, "exact")])
def test_sensitive_figures_of_one_or_two_schools(schools: int, precision: str) -> None:
    assert shown(ratio(50, 90, SENSITIVE, schools=schools))[0] == precision


def test_counts() -> None:
    assert shown(result(COUNT, total=Number(3), schools=1)) == ("exact", "3", None, None)
    assert shown(result(COUNT, total=Number(3), schools=1, unit="คน")) == ("below", "10", None, None)
    assert shown(result(COUNT, total=Number(30), schools=1, unit="คน")) == ("exact", "30", None, None)


def precisions(whole: IndicatorResult, parts: list[IndicatorResult]) -> list[str]:
    named = {f"part {number}": part for number, part in enumerate(parts)}
    return [figure.precision.value for figure in public_parts(PLAN, whole, named).values()]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param([(90, 100), (80, 100)], "exact exact", id="nothing to hide"),
        pytest.param([(5, 100), (80, 100), (70, 90)], "below exact withheld", id="the smallest other hides it"),
        pytest.param([(5, 100), (4, 100), (80, 100)], "below below withheld", id="two that make nine"),
        pytest.param([(5, 100), (6, 100), (80, 100)], "below below exact", id="two that make eleven"),
        pytest.param([(5, 100), (0, 0), (80, 100)], "below exact withheld", id="a part without data hides nothing"),
        pytest.param([(5, 100), (0, 50)], "below exact", id="the whole is hidden itself"),
        pytest.param([(5, 100), (50, 100)], "below withheld", id="all hide"),
    ],
)
def test_parts(counts: list[tuple[int, int]], expected: str) -> None:
    parts = [ratio(*pair) for pair in counts]
    whole = ratio(sum(numerator for numerator, _ in counts), sum(denominator for _, denominator in counts))
    assert precisions(whole, parts) == expected.split()


def test_parts_of_a_sensitive_indicator_hide_until_three_schools_share() -> None:
    parts = [ratio(40, 90, SENSITIVE, schools=n) for n in (1, 1, 3, 9)]
    assert precisions(ratio(160, 360, SENSITIVE, schools=14), parts) == ["withheld"] * 3 + ["exact"]


def test_parts_of_other_kinds() -> None:
    means = [result(MEAN, total=Number(50 * n), examined=n, enrolled=n) for n in (5, 40, 30)]
    assert precisions(means[1], means) == ["withheld", "exact", "withheld"]
    counts = [result(COUNT, total=Number(n), unit="คน", schools=1) for n in (5, 40, 30)]
    assert precisions(counts[1], counts) == ["below", "exact", "withheld"]
    answers = [result(YES_NO, schools=n, yes=n) for n in (1, 2)]
    assert precisions(answers[1], answers) == ["exact", "exact"]
    sensitive = [result(YES_NO, schools=n, yes=n, sensitive=True) for n in (2, 9, 5)]
    assert precisions(sensitive[1], sensitive) == ["withheld", "exact", "withheld"]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=2, max_size=7))
def test_subtraction_never_gives_a_small_count(pairs: list[tuple[int, int]]) -> None:
    counts = [(min(pair), max(pair)) for pair in pairs]
    parts = [ratio(*pair) for pair in counts]
    whole = ratio(sum(n for n, _ in counts), sum(d for _, d in counts))
    if public_figure(PLAN, whole).precision is not Precision.EXACT:
        return
    figures = public_parts(PLAN, whole, {str(number): part for number, part in enumerate(parts)})
    hidden = [pair for pair, figure in zip(counts, figures.values(), strict=True) if figure.precision != "exact"]
    unhidden = [
        pair
        for pair, figure in zip(counts, figures.values(), strict=True)
        if figure.value is not None and pair not in hidden
    ]
    if hidden and unhidden:
        assert not is_small(sum(n for n, _ in hidden))
        assert not is_small(sum(d - n for n, d in hidden))


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("ตรวจสอบกับทะเบียนนักเรียนแล้ว ตัวเลขถูกต้อง", True),
        ("นักเรียนย้ายเข้า 12 คน", True),
        ("จำนวนผู้เข้าสอบ ๑๐๓ คน", True),
        ("อยู่ระหว่างประสานนายกเทศมนตรีและนายอำเภอ", True),
        ("นักเรียนย้ายออก 3 คน", False),
        ("นักเรียนย้ายออก ๓ คน", False),
        ("มีผู้เรียนเพียง 4", False),
        ("ผลของนักเรียนคนเดียวทำให้ค่าเฉลี่ยเปลี่ยน", False),
        ("ครูสองคนลาศึกษาต่อ", False),
        ("ด.ช. ก ย้ายตามผู้ปกครอง", False),
        ("นายสมชายลาป่วย", False),
        ("เด็กพิเศษไม่ได้เข้าสอบ", False),
        ("มีนักเรียนออกกลางคัน", False),
        ("เลขประจำตัว 1-1234-56789-01-5 ไม่ตรง", True),
        ("เลขประจำตัว 1-1234-56789-01-4 ไม่ตรง", False),
    ],
)
def test_publishable(text: str, fit: bool) -> None:
    assert publishable(text) is fit
