"""Everything that is inconsistent in a plan as a whole (DESIGN section 2): a plan is data that people write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

import msgspec

from models.canonical import encode
from models.entry_rules import fields_of
from models.errors import InvalidDataError
from models.indicator_check import check_indicator
from models.plan import CrossCheck, Indicator, Plan, ReporterType, Term
from models.plan_problem import PlanProblem, duplicates, missing, outside, problem, unknown, wrong_comparisons
from models.profile import BASE_FIGURES, STANDARD_SUMS, figure_ids
from models.text import is_clean
from models.years import parse_year

__all__ = ["PlanProblem", "check_plan"]

# Far beyond any plan of a district; a plan is read on the oldest computer.
_MOST: Mapping[str, int] = {"years": 30, "indicators": 2_000, "issues": 200, "guidelines": 500, "checks": 1_000}
_LONGEST, _LONGEST_VISION = 4_000, 20_000
_NOT_NUMBERS = frozenset({"answer", "level", "raw"})


def hinders(found: PlanProblem) -> bool:
    """Whether a problem keeps others from working under a plan; the rest only its author should mend."""
    untold = found.code == "missing" and found.path.endswith((".definition", ".formula"))
    return not untold and found.code != "too_many_decimals"


def check_plan(plan: Plan) -> tuple[PlanProblem, ...]:
    """Return every inconsistency of ``plan``, from its head to its cross-checks; none for a sound plan."""
    return tuple(_problems(plan))


def _problems(plan: Plan) -> Iterator[PlanProblem]:
    too_many = [found for name, most in _MOST.items() for found in outside(len(getattr(plan, name)), 0, most, name)]
    if too_many:
        yield from too_many
        return
    yield from _texts("", msgspec.json.decode(encode(plan)))
    yield from _head(plan)
    yield from _years(plan)
    yield from _duplicates(plan)
    yield from _structure(plan)
    yield from _figures(plan)
    yield from _sizes(plan)
    for index, indicator in enumerate(plan.indicators):
        yield from check_indicator(plan, indicator, f"indicators[{index}]")
    for index, check in enumerate(plan.checks):
        yield from _cross_check(plan, check, f"checks[{index}]")


def _texts(path: str, value: object) -> Iterator[PlanProblem]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _texts(f"{path}.{name}" if path else name, item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(f"{path}[{index}]", item)
    elif isinstance(value, str):
        if not is_clean(value):
            yield problem("unclean_text", path)
        longest = _LONGEST_VISION if path == "vision" else _LONGEST
        if len(value) > longest:
            yield problem("too_long", path, most=longest)


def _head(plan: Plan) -> Iterator[PlanProblem]:
    yield from missing({name: getattr(plan, name) for name in ("title", "vision", "years", "indicators")}, "")
    yield from missing(
        {name: getattr(plan.district, name) for name in ("name", "short_name", "province", "amphoes")}, "district."
    )
    yield from outside(plan.edition, 1, None, "edition")
    yield from outside(plan.change_limit, 0, None, "change_limit")
    yield from outside(plan.perfect_margin, 0, None, "perfect_margin")


def _years(plan: Plan) -> Iterator[PlanProblem]:
    named = [("baseline_year", plan.baseline_year), *((f"years[{n}]", year) for n, year in enumerate(plan.years))]
    for path, year in named:
        try:
            parse_year(str(year))
        except InvalidDataError as error:
            yield problem(error.code, path, found=year)
    for index, (year, following) in enumerate(pairwise(plan.years), start=1):
        if following <= year:
            yield problem("not_ascending", f"years[{index}]", found=following)
    if plan.years and plan.baseline_year >= plan.years[0]:
        yield problem("baseline_not_before", "baseline_year", found=plan.baseline_year)


def _duplicates(plan: Plan) -> Iterator[PlanProblem]:
    for name in ("issues", "guidelines", "groups", "indicators", "size_classes", "checks"):
        yield from duplicates((item.id for item in getattr(plan, name)), f"{name}[{{}}].id")
    yield from duplicates(plan.district.amphoes, "district.amphoes[{}]")
    yield from duplicates((i.number for i in plan.issues), "issues[{}].number")
    yield from duplicates((i.short_title for i in plan.issues), "issues[{}].short_title")
    yield from duplicates(((g.issue, g.number) for g in plan.guidelines), "guidelines[{}].number")
    yield from duplicates(((g.issue, g.short_title) for g in plan.guidelines), "guidelines[{}].short_title")
    issue_of = {guideline.id: guideline.issue for guideline in plan.guidelines}
    yield from duplicates(((issue_of.get(i.guideline), i.code) for i in plan.indicators), "indicators[{}].code")
    yield from duplicates(((i.guideline, i.short_title) for i in plan.indicators), "indicators[{}].short_title")


def _structure(plan: Plan) -> Iterator[PlanProblem]:
    issues = {issue.id for issue in plan.issues}
    for index, issue in enumerate(plan.issues):
        yield from missing({"title": issue.title, "short_title": issue.short_title}, f"issues[{index}].")
    for index, guideline in enumerate(plan.guidelines):
        path = f"guidelines[{index}]"
        yield from missing({"title": guideline.title, "short_title": guideline.short_title}, f"{path}.")
        yield from unknown(guideline.issue, issues, "unknown_issue", f"{path}.issue")
    for index, group in enumerate(plan.groups):
        yield from missing({"name": group.name, "short_name": group.short_name}, f"groups[{index}].")


def _figures(plan: Plan) -> Iterator[PlanProblem]:
    standard = (*BASE_FIGURES, *STANDARD_SUMS)
    own = [(f"figures[{n}]", figure.id) for n, figure in enumerate(plan.figures)]
    own += ((f"derived_figures[{n}]", figure.id) for n, figure in enumerate(plan.derived_figures))
    taken = set(standard)
    for path, name in own:
        if name in taken:
            yield problem("duplicate", f"{path}.id", found=name)
        taken.add(name)
    for index, figure in enumerate(plan.figures):
        yield from missing({"label": figure.label}, f"figures[{index}].")
        path = f"figures[{index}].applies_to"
        yield from wrong_comparisons(figure.applies_to, path, figure_ids(plan), "unknown_figure")
    summands = {*standard, *(figure.id for figure in plan.figures)}
    for index, derived in enumerate(plan.derived_figures):
        yield from missing({"label": derived.label, "of": derived.of}, f"derived_figures[{index}].")
        for part, name in enumerate(derived.of):
            yield from unknown(name, summands, "unknown_figure", f"derived_figures[{index}].of[{part}]")


def _sizes(plan: Plan) -> Iterator[PlanProblem]:
    last = len(plan.size_classes) - 1
    below = 0
    for index, size in enumerate(plan.size_classes):
        path = f"size_classes[{index}]"
        yield from missing({"label": size.label}, f"{path}.")
        if (size.at_most is None) != (index == last):
            yield problem("last_class_not_open" if index == last else "open_class_not_last", f"{path}.at_most")
        elif size.at_most is not None and size.at_most <= below:
            yield problem("not_ascending", f"{path}.at_most", found=size.at_most)
        below = size.at_most or below


def _cross_check(plan: Plan, check: CrossCheck, path: str) -> Iterator[PlanProblem]:
    yield from missing({"left": check.left, "right": check.right, "message": check.message}, f"{path}.")
    indicators = {indicator.id: indicator for indicator in plan.indicators}
    reporters = set(ReporterType)
    for side, terms in (("left", check.left), ("right", check.right)):
        for index, term in enumerate(terms):
            yield from _term(plan, term, indicators, f"{path}.{side}[{index}]")
            reporters &= _known_to(term, indicators)
    if not reporters:
        yield problem("no_common_reporter", path)


def _term(plan: Plan, term: Term, indicators: dict[str, Indicator], path: str) -> Iterator[PlanProblem]:
    if sum((bool(term.indicator), bool(term.figure), term.number is not None)) != 1:
        yield problem("not_one_operand", path)
    yield from unknown(term.figure, figure_ids(plan), "unknown_figure", f"{path}.figure")
    yield from unknown(term.indicator, indicators, "unknown_indicator", f"{path}.indicator")
    indicator = indicators.get(term.indicator)
    if (indicator or (term.field and not term.indicator)) and term.field not in _number_fields(indicator):
        yield problem("unknown_field", f"{path}.field", found=term.field)


def _number_fields(indicator: Indicator | None) -> frozenset[str]:
    if indicator is None or not indicator.entered:
        return frozenset()
    return fields_of(indicator) - _NOT_NUMBERS | {field.id for field in indicator.raw if not field.scale}


def _known_to(term: Term, indicators: dict[str, Indicator]) -> set[ReporterType]:
    """Return who can evaluate a term: only schools have a profile."""
    if term.figure:
        return {ReporterType.SCHOOL}
    indicator = indicators.get(term.indicator)
    return set(indicator.reporters) if indicator else set(ReporterType)
