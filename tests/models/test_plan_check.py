"""Each inconsistency of a plan, made in a sound plan, is found with its code and place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.canonical import decode_source
from models.plan import Plan
from models.plan_check import check_plan

SECOND = Path(__file__).parent.parent / "data" / "second-plan.json"
SOURCE = SECOND.read_text(encoding="utf-8")

Change = Callable[[Any], object]
Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9, Q10, Q10_1, Q10_2, Q10_3, M1, M2, M3, M4, M5, M6, M7, M8 = range(21)


def found(change: Change) -> list[tuple[str, str]]:
    source = json.loads(SOURCE)
    change(source)
    return [(p.code, p.path) for p in check_plan(decode_source(json.dumps(source).encode(), Plan))]


def of(index: int, **fields: object) -> Change:
    """Change fields of one indicator."""
    return lambda plan: plan["indicators"][index].update(fields)


def without(index: int, name: str) -> Change:
    return lambda plan: plan["indicators"][index].pop(name)


def at(*path: str | int, **fields: object) -> Change:
    """Change fields of whatever stands at ``path``."""

    def change(plan: Any) -> None:
        for step in path:
            plan = plan[step]
        plan.update(fields)

    return change


def test_a_sound_plan_has_no_problem() -> None:
    assert found(lambda plan: plan) == []


HEAD = [
    pytest.param(at(title=""), "missing", "title", id="no title"),
    pytest.param(at("district", amphoes=[]), "missing", "district.amphoes", id="no amphoe"),
    pytest.param(at("district", amphoes=["ก", "ข", "ก"]), "duplicate", "district.amphoes[2]", id="amphoe twice"),
    pytest.param(at(title="น\u0e4d\u0e32"), "unclean_text", "title", id="nikhahit and aa apart"),
    pytest.param(at("issues", 0, goals=["ดี\u200b"]), "unclean_text", "issues[0].goals[0]", id="zero-width space"),
    pytest.param(at(edition=0), "out_of_range", "edition", id="edition 0"),
    pytest.param(at(change_limit="-1"), "out_of_range", "change_limit", id="negative limit"),
    pytest.param(at(perfect_margin="-0.5"), "out_of_range", "perfect_margin", id="negative margin"),
    pytest.param(at(baseline_year=2022), "gregorian_year", "baseline_year", id="Gregorian baseline year"),
    pytest.param(at(baseline_year=2566), "baseline_not_before", "baseline_year", id="baseline in the first year"),
    pytest.param(at("issues", 1, title=""), "missing", "issues[1].title", id="issue without title"),
    pytest.param(at("issues", 1, number=1), "duplicate", "issues[1].number", id="issue number twice"),
    pytest.param(at("issues", 1, short_title="ผู้เรียน"), "duplicate", "issues[1].short_title", id="short title twice"),
    pytest.param(at("guidelines", 2, issue="money"), "unknown_issue", "guidelines[2].issue", id="unknown issue"),
    pytest.param(at("guidelines", 1, number=1), "duplicate", "guidelines[1].number", id="guideline number twice"),
    pytest.param(
        at("guidelines", 1, short_title="สภาพแวดล้อม"),
        "duplicate",
        "guidelines[1].short_title",
        id="guideline title twice",
    ),
    pytest.param(at("guidelines", 0, short_title=""), "missing", "guidelines[0].short_title", id="no guideline title"),
    pytest.param(at("groups", 2, name=""), "missing", "groups[2].name", id="group without name"),
]

PARTS = [
    pytest.param(at("figures", 1, label=""), "missing", "figures[1].label", id="figure without label"),
    pytest.param(
        at("figures", 0, "applies_to", 0, left="cats"),
        "unknown_figure",
        "figures[0].applies_to[0].left",
        id="condition",
    ),
    pytest.param(
        at("derived_figures", 0, of=["staff_teacher", "cats"]),
        "unknown_figure",
        "derived_figures[0].of[1]",
        id="summand",
    ),
    pytest.param(
        at("derived_figures", 0, of=["instructors"]), "unknown_figure", "derived_figures[0].of[0]", id="sum of itself"
    ),
    pytest.param(at("derived_figures", 0, of=[]), "missing", "derived_figures[0].of", id="empty sum"),
    pytest.param(at("size_classes", 1, at_most=60), "not_ascending", "size_classes[1].at_most", id="size not above"),
    pytest.param(at("size_classes", 0, at_most=0), "not_ascending", "size_classes[0].at_most", id="size of none"),
    pytest.param(at("size_classes", 3, at_most=900), "last_class_not_open", "size_classes[3].at_most", id="closed"),
    pytest.param(at("size_classes", 1, at_most=None), "open_class_not_last", "size_classes[1].at_most", id="open"),
    pytest.param(at("size_classes", 2, label=""), "missing", "size_classes[2].label", id="size without label"),
    pytest.param(at("checks", 0, message=""), "missing", "checks[0].message", id="check without message"),
    pytest.param(at("checks", 0, right=[]), "missing", "checks[0].right", id="check without a side"),
    pytest.param(
        at("checks", 0, "left", 1, indicator="Q99"), "unknown_indicator", "checks[0].left[1].indicator", id="unknown"
    ),
    pytest.param(at("checks", 0, "left", 0, field="mean"), "unknown_field", "checks[0].left[0].field", id="field"),
    pytest.param(at("checks", 0, "left", 0, field=""), "unknown_field", "checks[0].left[0].field", id="no field"),
    pytest.param(
        at("checks", 0, "left", 0, indicator="Q4", field="basic"),
        "unknown_field",
        "checks[0].left[0].field",
        id="a word",
    ),
    pytest.param(
        at("checks", 0, "left", 0, indicator="M1"), "unknown_field", "checks[0].left[0].field", id="field of a repeat"
    ),
    pytest.param(at("checks", 0, "right", 0, field="value"), "unknown_field", "checks[0].right[0].field", id="stray"),
    pytest.param(
        at("checks", 0, "right", 0, figure="cats"), "unknown_figure", "checks[0].right[0].figure", id="figure"
    ),
    pytest.param(at("checks", 0, "right", 0, number="3"), "not_one_operand", "checks[0].right[0]", id="two in a term"),
    pytest.param(
        at("checks", 0, "left", 0, indicator="M2", field="value"),
        "no_common_reporter",
        "checks[0]",
        id="nobody's check",
    ),
]

INDICATOR = [
    pytest.param(of(Q2, code="ก1"), "duplicate", "indicators[1].code", id="code twice"),
    pytest.param(of(Q2, short_title="มุมอ่านหนังสือ"), "duplicate", "indicators[1].short_title", id="short title twice"),
    pytest.param(of(Q2, title_display=""), "missing", "indicators[1].title_display", id="no title"),
    pytest.param(of(Q1, group="nobody"), "unknown_group", "indicators[0].group", id="unknown group"),
    pytest.param(of(Q1, reporters=[]), "missing", "indicators[0].reporters", id="nobody reports"),
    pytest.param(of(Q1, reporters=["school"] * 2), "duplicate", "indicators[0].reporters", id="reporter twice"),
    pytest.param(of(Q1, definition=""), "missing", "indicators[0].definition", id="no definition"),
    pytest.param(without(Q1, "formula"), "missing", "indicators[0].formula", id="no formula"),
    pytest.param(of(Q6, profile_bound="cats"), "unknown_figure", "indicators[5].profile_bound", id="unknown bound"),
    pytest.param(of(Q1, decimals=5), "out_of_range", "indicators[0].decimals", id="five decimals"),
    pytest.param(of(Q7, change_limit="-3"), "out_of_range", "indicators[6].change_limit", id="negative limit"),
    pytest.param(of(Q7, perfect_margin="-3"), "out_of_range", "indicators[6].perfect_margin", id="negative margin"),
    pytest.param(of(Q1, due="9-30"), "not_a_day", "indicators[0].due", id="due in another form"),
    pytest.param(of(Q1, due="02-30"), "not_a_day", "indicators[0].due", id="due on 30 February"),
    pytest.param(
        at("indicators", Q9, "applies_to", 0, left="cats"),
        "unknown_figure",
        "indicators[8].applies_to[0].left",
        id="rule",
    ),
    pytest.param(
        at("indicators", Q9, "applies_to", 0, level="ดี"),
        "not_one_operand",
        "indicators[8].applies_to[0]",
        id="operands",
    ),
    pytest.param(
        of(Q9, applies_to=[{"left": "pupils_p2", "op": ">", "level": "ดี"}]),
        "unknown_level",
        "indicators[8].applies_to[0].level",
        id="a level of a figure",
    ),
    pytest.param(without(Q9, "applies_text"), "missing", "indicators[8].applies_text", id="rule without words"),
]

KINDS = [
    pytest.param(without(Q6, "numerator"), "missing", "indicators[5].numerator", id="ratio without numerator"),
    pytest.param(without(Q6, "denominator"), "missing", "indicators[5].denominator", id="ratio without denominator"),
    pytest.param(of(Q6, scale=["1", "2"]), "not_for_this_kind", "indicators[5].scale", id="ratio with scale"),
    pytest.param(of(Q6, minimum="0"), "not_for_this_kind", "indicators[5].minimum", id="ratio with a least of 0"),
    pytest.param(without(Q9, "maximum"), "missing", "indicators[8].maximum", id="mean without greatest"),
    pytest.param(of(Q9, may_be_empty=True), "not_for_this_kind", "indicators[8].may_be_empty", id="mean of nobody"),
    pytest.param(without(M2, "minimum"), "missing", "indicators[14].minimum", id="score without least"),
    pytest.param(without(M5, "unit"), "missing", "indicators[17].unit", id="count without unit"),
    pytest.param(of(M4, scale=["ดี", "ดีเลิศ", "ดี"]), "duplicate", "indicators[16].scale", id="word twice"),
    pytest.param(of(Q1, profile_bound="pupils_all"), "not_for_this_kind", "indicators[0].profile_bound", id="bound"),
    pytest.param(of(Q1, same_as="Q2"), "not_for_this_kind", "indicators[0].same_as", id="same_as of an entry"),
]

FAMILY = [
    pytest.param(of(Q10_2, parent="Q99"), "unknown_parent", "indicators[11].parent", id="unknown parent"),
    pytest.param(of(Q10_2, parent="Q9"), "not_a_group", "indicators[11].parent", id="part of an entry"),
    pytest.param(of(Q10_2, guideline="learners.1"), "parent_elsewhere", "indicators[11].parent", id="elsewhere"),
    pytest.param(without(M1, "same_as"), "missing", "indicators[13].same_as", id="repeat of nothing"),
    pytest.param(of(M1, same_as="Q99"), "unknown_indicator", "indicators[13].same_as", id="repeat of the unknown"),
    pytest.param(of(M1, same_as="M1"), "repeats_nothing_entered", "indicators[13].same_as", id="repeat of itself"),
]

RAW = [
    pytest.param(of(Q2, pass_when=[]), "missing", "indicators[1].pass_when", id="raw without rule"),
    pytest.param(
        of(Q1, pass_when=[{"left": "x", "op": ">", "number": "1"}]),
        "missing",
        "indicators[0].raw",
        id="rule without raw",
    ),
    pytest.param(at("indicators", Q2, "raw", 0, label=""), "missing", "indicators[1].raw[0].label", id="no label"),
    pytest.param(
        at("indicators", Q2, "raw", 0, decimals=5), "out_of_range", "indicators[1].raw[0].decimals", id="raw decimals"
    ),
    pytest.param(
        at("indicators", Q5, "raw", 0, minimum="5"),
        "minimum_not_below_maximum",
        "indicators[4].raw[0].minimum",
        id="raw range",
    ),
    pytest.param(
        at("indicators", Q4, "raw", 0, scale=["ดี", "ดี"]), "duplicate", "indicators[3].raw[0].scale", id="raw word twice"
    ),
    pytest.param(
        at("indicators", Q4, "raw", 0, "applies_to", 0, left="cats"),
        "unknown_figure",
        "indicators[3].raw[0].applies_to[0].left",
        id="raw rule",
    ),
    pytest.param(
        at("indicators", Q3, "pass_when", 0, field="bought"),
        "unknown_field",
        "indicators[2].pass_when[0].field",
        id="unknown right",
    ),
    pytest.param(
        at("indicators", Q3, "pass_when", 0, left="bought"),
        "unknown_field",
        "indicators[2].pass_when[0].left",
        id="unknown left",
    ),
    pytest.param(
        at("indicators", Q4, "pass_when", 0, level="เยี่ยม"),
        "unknown_level",
        "indicators[3].pass_when[0].level",
        id="unknown word",
    ),
    pytest.param(
        of(Q4, pass_when=[{"left": "early", "op": ">=", "number": "2"}]),
        "level_wanted",
        "indicators[3].pass_when[0]",
        id="number for a word",
    ),
]

TARGETS = [
    pytest.param(of(Q1, targets={"2571": {"printed": "50"}}), "unknown_year", "indicators[0].targets[2571]", id="year"),
    pytest.param(
        at("indicators", Q1, "targets", "2566", value="101"),
        "out_of_range",
        "indicators[0].targets[2566].value",
        id="more than all",
    ),
    pytest.param(
        at("indicators", M2, "targets", "2566", value="5.1"),
        "out_of_range",
        "indicators[14].targets[2566].value",
        id="beyond the scale",
    ),
    pytest.param(
        at("indicators", M1, "baseline", value="101"), "out_of_range", "indicators[13].baseline.value", id="of a repeat"
    ),
    pytest.param(
        at("indicators", Q6, "targets", "2567", value="55.25"),
        "too_many_decimals",
        "indicators[5].targets[2567].value",
        id="finer than printed",
    ),
    pytest.param(
        at("indicators", M3, "targets", "2570", level="6"),
        "unknown_level",
        "indicators[15].targets[2570].level",
        id="level",
    ),
    pytest.param(
        of(M3, targets={"2566": {"printed": "3", "value": "3"}}),
        "level_wanted",
        "indicators[15].targets[2566].value",
        id="number for a level",
    ),
    pytest.param(
        of(Q1, baseline={"printed": "ดี", "level": "ดี"}), "number_wanted", "indicators[0].baseline.level", id="word"
    ),
    pytest.param(at("indicators", M3, "baseline", value="2"), "value_and_level", "indicators[15].baseline", id="both"),
    pytest.param(
        at("indicators", M4, "baseline", comparable=True),
        "level_wanted",
        "indicators[16].baseline.value",
        id="comparable",
    ),
    pytest.param(
        of(Q10, targets={"2566": {"printed": "5", "value": "5"}}),
        "not_for_this_kind",
        "indicators[9].targets[2566]",
        id="of a heading",
    ),
    pytest.param(
        at("indicators", Q1, "baseline", printed=""), "missing", "indicators[0].baseline.printed", id="not printed"
    ),
]


@pytest.mark.parametrize(("change", "code", "path"), HEAD + PARTS + INDICATOR + KINDS + FAMILY + RAW + TARGETS)
def test_one_fault_is_one_problem(change: Change, code: str, path: str) -> None:
    assert found(change) == [(code, path)]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(
            at(years=[]), {("missing", "years"), ("unknown_year", "indicators[0].targets[2566]")}, id="no years"
        ),
        pytest.param(at(indicators=[]), {("missing", "indicators")}, id="no indicators"),
        pytest.param(
            at(years=[2566, 2568, 2567, 2569, 2570]), {("not_ascending", "years[2]")}, id="years out of order"
        ),
        pytest.param(at(years=[2566, 2567, 2568, 2569, 2569]), {("not_ascending", "years[4]")}, id="a year twice"),
        pytest.param(at(years=[2566, 2570, 9999]), {("not_a_year", "years[2]")}, id="no year"),
        pytest.param(of(Q1, guideline="money.1"), {("unknown_guideline", "indicators[0].guideline")}, id="guideline"),
        pytest.param(of(Q10, parent="Q10"), {("not_a_group", "indicators[9].parent")}, id="a group in a group"),
        pytest.param(of(M3, scale=[]), {("missing", "indicators[15].scale")}, id="level without scale"),
        pytest.param(
            of(M1, same_as="M1", kind="ratio"),
            {("not_for_this_kind", "indicators[13].same_as")},
            id="same_as and entered",
        ),
        pytest.param(of(Q10, kind="yes_no"), {("not_a_group", "indicators[10].parent")}, id="parts of an entry"),
        pytest.param(
            lambda plan: [plan["indicators"][part].pop("parent") for part in (Q10_1, Q10_2, Q10_3)],
            {("no_parts", "indicators[9]")},
            id="a group without parts",
        ),
        pytest.param(at("figures", 0, id="pupils_p2"), {("duplicate", "figures[0].id")}, id="a fixed figure again"),
        pytest.param(
            at("derived_figures", 0, id="computers"), {("duplicate", "derived_figures[0].id")}, id="an own figure again"
        ),
        pytest.param(of(Q1, decimals=-1), {("out_of_range", "indicators[0].decimals")}, id="minus one decimal"),
        pytest.param(of(M2, minimum="5"), {("minimum_not_below_maximum", "indicators[14].minimum")}, id="empty range"),
        pytest.param(
            of(M1, same_as="Q10"), {("repeats_nothing_entered", "indicators[13].same_as")}, id="repeat of a heading"
        ),
        pytest.param(of(Q2, id="Q1"), {("duplicate", "indicators[1].id")}, id="id twice"),
        pytest.param(at("issues", 1, id="learners"), {("duplicate", "issues[1].id")}, id="issue twice"),
        pytest.param(at("guidelines", 1, id="learners.1"), {("duplicate", "guidelines[1].id")}, id="guideline twice"),
        pytest.param(at("groups", 1, id="quality-unit"), {("duplicate", "groups[1].id")}, id="group twice"),
        pytest.param(at("checks", 1, id="swimmers"), {("duplicate", "checks[1].id")}, id="check twice"),
        pytest.param(at("size_classes", 1, id="xs"), {("duplicate", "size_classes[1].id")}, id="size twice"),
        pytest.param(
            at("indicators", Q2, "raw", 0, id="other"),
            {("unknown_field", "indicators[1].pass_when[0].left")},
            id="renamed",
        ),
        pytest.param(
            lambda plan: plan["indicators"][Q2]["raw"].append(plan["indicators"][Q2]["raw"][0]),
            {("duplicate", "indicators[1].raw")},
            id="raw field twice",
        ),
    ],
)
def test_a_fault_with_consequences_is_found(change: Change, expected: set[tuple[str, str]]) -> None:
    assert expected <= set(found(change))


def test_the_facts_are_kept_as_text() -> None:
    source = json.loads(SOURCE)
    source["change_limit"] = "-1.5"
    (problem,) = check_plan(decode_source(json.dumps(source).encode(), Plan))
    assert problem.params == {"found": "-1.5"}
