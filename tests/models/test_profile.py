from __future__ import annotations

import pytest

from models.conditions import holds
from models.plan import Comparison, DerivedFigure, Operator, ProfileFigure, SizeClass
from models.profile import (
    BASE_FIGURES,
    Profile,
    ProfileValue,
    figure_ids,
    known_figures,
    missing_figures,
    school_type,
    size_class,
)
from tests.helpers.indicators import number, plan, profile

TESTED = ProfileFigure(
    id="tested", label="tested", applies_to=(Comparison(left="pupils_p6", op=Operator.MORE, number=number(0)),)
)
SIZES = (SizeClass(id="small", label="small", at_most=120), SizeClass(id="large", label="large"))
PLAN = plan(
    [],
    figures=(TESTED, ProfileFigure(id="rooms", label="rooms")),
    derived_figures=(DerivedFigure(id="teachers", label="teachers", of=("staff_teacher", "staff_assistant")),),
    size_classes=SIZES,
)


def test_sums_follow_from_their_parts() -> None:
    known = known_figures(PLAN, profile(pupils_k1=1, pupils_p1=2, pupils_m1=4, pupils_m6=8, staff_teacher=3))
    assert [
        known[name] for name in ("pupils_all", "pupils_preprimary", "pupils_basic", "pupils_p1_m3", "teachers")
    ] == [
        15,
        1,
        14,
        6,
        3,
    ]


def test_a_sum_with_a_part_missing_is_unknown_not_less() -> None:
    known = known_figures(PLAN, Profile(figures={"pupils_p1": ProfileValue(value=3)}))
    assert known == {"pupils_p1": 3}
    assert known_figures(PLAN, None) == {}


@pytest.mark.parametrize(("pupils", "missing"), [(0, ["rooms"]), (1, ["tested", "rooms"])])
def test_an_extra_figure_is_wanted_only_where_it_applies(pupils: int, missing: list[str]) -> None:
    assert list(missing_figures(PLAN, profile(pupils_p6=pupils))) == missing


def test_an_empty_profile_lacks_everything_in_the_forms_order() -> None:
    assert list(missing_figures(PLAN, None)) == [*BASE_FIGURES, "tested", "rooms"]


@pytest.mark.parametrize(("pupils", "size"), [(0, "small"), (120, "small"), (121, "large")])
def test_size_classes_end_where_the_plan_says(pupils: int, size: str) -> None:
    found = size_class(PLAN, {"pupils_all": pupils})
    assert found is not None
    assert found.id == size


def test_an_unknown_size_is_none() -> None:
    assert size_class(PLAN, {}) is None


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({}, "primary"),
        ({"pupils_m2": 1}, "lower_secondary"),
        ({"pupils_m2": 1, "pupils_m5": 1}, "upper_secondary"),
    ],
)
def test_the_type_is_the_highest_level_taught(figures: dict[str, int], expected: str) -> None:
    assert school_type(known_figures(PLAN, profile(**figures))) == expected
    assert school_type({}) is None


def test_rules_may_name_base_derived_and_extra_figures() -> None:
    assert {"pupils_p1", "pupils_all", "teachers", "rooms"} <= figure_ids(PLAN)


@pytest.mark.parametrize(
    ("values", "expected"),
    [({"a": 1, "b": 1}, True), ({"a": 0, "b": 1}, False), ({"a": 1}, None), ({"a": 0}, False), ({}, None)],
)
def test_a_condition_is_decided_by_what_is_known(values: dict[str, int], expected: bool | None) -> None:
    both = [Comparison(left=name, op=Operator.MORE, number=number(0)) for name in ("a", "b")]
    assert holds(both, values) is expected


@pytest.mark.parametrize(
    ("op", "expected"),
    [("<", False), ("<=", True), ("==", True), (">=", True), (">", False)],
)
def test_operators(op: str, expected: bool) -> None:
    assert holds([Comparison(left="a", op=Operator(op), field="b")], {"a": 2, "b": 2}) is expected
