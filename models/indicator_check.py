"""What is inconsistent in one indicator of a plan: references, what its kind needs, raw figures, targets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from models.numbers import Number
from models.plan import Indicator, Kind, Plan, RawField, Target
from models.plan_problem import PlanProblem, missing, outside, problem, unknown, wrong_bounds, wrong_comparisons
from models.profile import figure_ids

MAX_DECIMALS = 4
_DUE = re.compile(r"[0-9]{2}-[0-9]{2}")
_A_LEAP_YEAR = "2000"

_NEEDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.YES_NO: (),
    Kind.RATIO: ("numerator", "denominator"),
    Kind.MEAN_SCORE: ("minimum", "maximum", "denominator"),
    Kind.SCORE: ("minimum", "maximum"),
    Kind.LEVEL: ("scale",),
    Kind.GRADE: ("scale",),
    Kind.COUNT: ("unit",),
    Kind.GROUP: (),
    Kind.REPEAT: ("same_as",),
}
_ALWAYS = ("code", "title_printed", "title_display", "short_title", "reporters")
_ENTERED = ("definition", "formula")

_ON_SCALE = frozenset({Kind.LEVEL, Kind.GRADE})
_PERCENT = frozenset({Kind.YES_NO, Kind.RATIO})
_BOUNDED = frozenset({Kind.MEAN_SCORE, Kind.SCORE, Kind.COUNT})
_ONLY_FOR: Mapping[str, frozenset[Kind]] = {
    "scale": _ON_SCALE,
    "raw": frozenset({Kind.YES_NO}),
    "pass_when": frozenset({Kind.YES_NO}),
    "minimum": _BOUNDED,
    "maximum": _BOUNDED,
    "profile_bound": frozenset({Kind.RATIO, Kind.MEAN_SCORE}),
    "may_be_empty": frozenset({Kind.RATIO}),
    "same_as": frozenset({Kind.REPEAT}),
}


def check_indicator(plan: Plan, indicator: Indicator, path: str) -> Iterator[PlanProblem]:
    """Yield what is inconsistent in ``indicator``, which stands at ``path``."""
    yield from _fields(indicator, path)
    yield from _references(plan, indicator, path)
    yield from _family(plan, indicator, path)
    yield from _raw(plan, indicator, path)
    yield from _targets(plan, indicator, path)


def _fields(indicator: Indicator, path: str) -> Iterator[PlanProblem]:
    wanted = _ALWAYS + _NEEDS[indicator.kind] + (_ENTERED if indicator.entered else ())
    yield from missing({name: getattr(indicator, name) for name in wanted}, f"{path}.")
    for name, kinds in _ONLY_FOR.items():
        if indicator.kind not in kinds and _is_given(getattr(indicator, name)):
            yield problem("not_for_this_kind", f"{path}.{name}", kind=indicator.kind)
    yield from outside(indicator.decimals, 0, MAX_DECIMALS, f"{path}.decimals")
    yield from wrong_bounds(indicator.minimum, indicator.maximum, f"{path}.minimum")
    yield from outside(indicator.change_limit, 0, None, f"{path}.change_limit")
    yield from outside(indicator.perfect_margin, 0, None, f"{path}.perfect_margin")
    for name in ("scale", "reporters"):
        if len(set(getattr(indicator, name))) < len(getattr(indicator, name)):
            yield problem("duplicate", f"{path}.{name}")
    if indicator.due and not _is_day(indicator.due):
        yield problem("not_a_day", f"{path}.due", found=indicator.due)


def _is_given(value: object) -> bool:
    return isinstance(value, Number) or bool(value)  # a bound of 0 is a bound


def _is_day(text: str) -> bool:
    if not _DUE.fullmatch(text):
        return False
    try:
        date.fromisoformat(f"{_A_LEAP_YEAR}-{text}")
    except ValueError:
        return False
    return True


def _references(plan: Plan, indicator: Indicator, path: str) -> Iterator[PlanProblem]:
    figures = figure_ids(plan)
    yield from unknown(indicator.guideline, {g.id for g in plan.guidelines}, "unknown_guideline", f"{path}.guideline")
    yield from unknown(indicator.group, {g.id for g in plan.groups}, "unknown_group", f"{path}.group")
    yield from unknown(indicator.profile_bound, figures, "unknown_figure", f"{path}.profile_bound")
    yield from wrong_comparisons(indicator.applies_to, f"{path}.applies_to", figures, "unknown_figure")
    if indicator.applies_to:
        yield from missing({"applies_text": indicator.applies_text}, f"{path}.")


def _family(plan: Plan, indicator: Indicator, path: str) -> Iterator[PlanProblem]:
    others = {other.id: other for other in plan.indicators}
    yield from unknown(indicator.parent, others, "unknown_parent", f"{path}.parent")
    if parent := others.get(indicator.parent):
        if parent.kind is not Kind.GROUP or indicator.kind is Kind.GROUP:
            yield problem("not_a_group", f"{path}.parent", found=parent.id)
        if parent.guideline != indicator.guideline:
            yield problem("parent_elsewhere", f"{path}.parent", found=parent.id)
    if indicator.kind is Kind.GROUP and all(other.parent != indicator.id for other in plan.indicators):
        yield problem("no_parts", path)
    yield from unknown(indicator.same_as, others, "unknown_indicator", f"{path}.same_as")
    if (original := others.get(indicator.same_as)) and not original.entered:
        yield problem("repeats_nothing_entered", f"{path}.same_as", found=original.id)


def _raw(plan: Plan, indicator: Indicator, path: str) -> Iterator[PlanProblem]:
    if bool(indicator.raw) != bool(indicator.pass_when):
        yield problem("missing", f"{path}.{'pass_when' if indicator.raw else 'raw'}")
    fields = {field.id: field for field in indicator.raw}
    if len(fields) < len(indicator.raw):
        yield problem("duplicate", f"{path}.raw")
    for index, field in enumerate(indicator.raw):
        yield from _raw_field(plan, field, f"{path}.raw[{index}]")
    scales = {name: field.scale for name, field in fields.items() if field.scale}
    if indicator.raw:
        yield from wrong_comparisons(indicator.pass_when, f"{path}.pass_when", fields, "unknown_field", scales)


def _raw_field(plan: Plan, field: RawField, path: str) -> Iterator[PlanProblem]:
    yield from missing({"label": field.label}, f"{path}.")
    yield from outside(field.decimals, 0, MAX_DECIMALS, f"{path}.decimals")
    yield from wrong_bounds(field.minimum, field.maximum, f"{path}.minimum")
    if len(set(field.scale)) < len(field.scale):
        yield problem("duplicate", f"{path}.scale")
    yield from wrong_comparisons(field.applies_to, f"{path}.applies_to", figure_ids(plan), "unknown_figure")


def _targets(plan: Plan, indicator: Indicator, path: str) -> Iterator[PlanProblem]:
    measured = next((other for other in plan.indicators if other.id == indicator.same_as), indicator)
    if indicator.baseline.comparable:
        yield from _target(measured, indicator.baseline, f"{path}.baseline")
    years = {str(year) for year in plan.years}
    for year, target in indicator.targets.items():
        yield from unknown(year, years, "unknown_year", f"{path}.targets[{year}]")
        yield from _target(measured, target, f"{path}.targets[{year}]")


def _target(indicator: Indicator, target: Target, path: str) -> Iterator[PlanProblem]:
    if not target.level and target.value is None:
        return
    yield from missing({"printed": target.printed}, f"{path}.")
    if target.level and target.value is not None:
        yield problem("value_and_level", path)
    elif indicator.kind is Kind.GROUP:
        yield problem("not_for_this_kind", path, kind=indicator.kind)
    elif indicator.kind in _ON_SCALE:
        yield from _level_target(indicator, target, path)
    else:
        yield from _number_target(indicator, target, path)


def _level_target(indicator: Indicator, target: Target, path: str) -> Iterator[PlanProblem]:
    if not target.level:
        yield problem("level_wanted", f"{path}.value", found=target.value)
    yield from unknown(target.level, indicator.scale, "unknown_level", f"{path}.level")


def _number_target(indicator: Indicator, target: Target, path: str) -> Iterator[PlanProblem]:
    if target.value is None:
        yield problem("number_wanted", f"{path}.level", found=target.level)
        return
    percent = indicator.kind in _PERCENT
    low, high = (Number(0), Number(100)) if percent else (indicator.minimum, indicator.maximum)
    yield from outside(target.value, low, high, f"{path}.value")
    if -int(target.value.as_tuple().exponent) > indicator.decimals:
        yield problem("too_many_decimals", f"{path}.value", found=target.value)
