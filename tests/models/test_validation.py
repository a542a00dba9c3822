from __future__ import annotations

from typing import Any

import pytest

from models.measure import effective_state
from models.numbers import Number
from models.plan import Baseline, Comparison, CrossCheck, Indicator, Kind, Level, Operator, RawField, Term
from models.submission import Answered, Entry, EntryState, Explanation
from models.validation import ValidationReport, final_errors, validate
from tests.helpers.indicators import OFFICE, indicator, number, plan, profile, report

RATIO = indicator(Kind.RATIO)
EMPTY_OK = indicator(Kind.RATIO, may_be_empty=True)
YES_NO = indicator(Kind.YES_NO)
MEAN = indicator(Kind.MEAN_SCORE)
SCORE = indicator(Kind.SCORE, minimum=number(0), maximum=number(5), target="4")
COUNT = indicator(Kind.COUNT, unit="times", decimals=0, target="4")
GRADE = indicator(Kind.GRADE, target="mid")
ROOMS = indicator(
    Kind.YES_NO,
    raw=(RawField(id="with", label="with", minimum=number(0)), RawField(id="total", label="total", minimum=number(1))),
    pass_when=(Comparison(left="with", op=Operator.EQUAL, field="total"),),
)
GRADES = indicator(
    Kind.YES_NO,
    raw=(
        RawField(
            id="pre",
            label="pre",
            scale=("low", "good"),
            applies_to=(Comparison(left="pupils_preprimary", op=Operator.MORE, number=number(0)),),
        ),
        RawField(id="basic", label="basic", scale=("low", "good")),
    ),
    pass_when=(
        Comparison(left="pre", op=Operator.AT_LEAST, level="good"),
        Comparison(left="basic", op=Operator.AT_LEAST, level="good"),
    ),
)
PRE_PRIMARY_ONLY = indicator(
    Kind.YES_NO, applies_to=(Comparison(left="pupils_preprimary", op=Operator.MORE, number=number(0)),)
)


def check(one: Indicator, entry: Entry | None, last: Entry | None = None, **figures: int) -> ValidationReport:
    before = report({one.id: last}) if last else None
    entries = {one.id: entry} if entry else {}
    asked, made = plan([one]), report(entries, profile=profile(**figures))
    found = validate(asked, made, before)
    assert final_errors(asked, made) == tuple(f for f in found.findings if f.level is Level.ERROR)
    return found


def rules(found: ValidationReport) -> list[tuple[str, str, str]]:
    return [(finding.level.value, finding.rule, finding.field) for finding in found.findings]


ERRORS: list[tuple[str, Indicator, Entry | None, str, str]] = [
    ("blank", RATIO, None, "blank", ""),
    ("half a ratio", RATIO, Entry(numerator=1), "field_missing", "denominator"),
    ("more than all", RATIO, Entry(numerator=6, denominator=5), "numerator_exceeds", "numerator"),
    ("nothing of nothing", RATIO, Entry(numerator=0, denominator=0), "denominator_zero", "denominator"),
    ("something of nothing", EMPTY_OK, Entry(numerator=1, denominator=0), "denominator_zero", "denominator"),
    ("answer missing", YES_NO, Entry(), "field_missing", "answer"),
    ("mean missing", MEAN, Entry(examined=3), "field_missing", "value"),
    ("examined missing", MEAN, Entry(value=number(3)), "field_missing", "examined"),
    ("nobody examined", MEAN, Entry(value=number(3), examined=0), "examined_zero", "examined"),
    ("mean over 100", MEAN, Entry(value=Number("100.01"), examined=1), "out_of_range", "value"),
    ("three decimals", MEAN, Entry(value=Number("50.123"), examined=1), "too_many_decimals", "value"),
    ("score over its scale", SCORE, Entry(value=Number("5.1")), "out_of_range", "value"),
    ("a negative count", COUNT, Entry(value=number(-1)), "out_of_range", "value"),
    ("half a count", COUNT, Entry(value=Number("1.5")), "too_many_decimals", "value"),
    ("count missing", COUNT, Entry(), "field_missing", "value"),
    ("a word off the scale", GRADE, Entry(level="best"), "unknown_level", "level"),
    ("no word", GRADE, Entry(), "field_missing", "level"),
    ("a field of another kind", YES_NO, Entry(answer=True, numerator=1), "field_not_asked", "numerator"),
    ("a level of another kind", YES_NO, Entry(answer=True, level="top"), "field_not_asked", "level"),
    (
        "an answer besides its figures",
        ROOMS,
        Entry(raw={"with": "1", "total": "1"}, answer=True),
        "field_not_asked",
        "answer",
    ),
    ("a raw figure missing", ROOMS, Entry(raw={"with": "1"}), "field_missing", "raw.total"),
    ("a raw figure too many", ROOMS, Entry(raw={"with": "1", "total": "1", "x": "1"}), "field_not_asked", "raw.x"),
    ("a raw figure out of range", ROOMS, Entry(raw={"with": "0", "total": "0"}), "out_of_range", "raw.total"),
    ("a raw figure that is none", ROOMS, Entry(raw={"with": "many", "total": "1"}), "not_a_number", "raw.with"),
    ("a raw word off its scale", GRADES, Entry(raw={"basic": "superb"}), "unknown_level", "raw.basic"),
    ("not applicable without a reason", RATIO, Entry(state=EntryState.NOT_APPLICABLE), "reason_missing", "reason"),
    ("not available without a reason", RATIO, Entry(state=EntryState.NOT_AVAILABLE), "reason_missing", "reason"),
    (
        "a dash for a reason",
        RATIO,
        Entry(state=EntryState.NOT_APPLICABLE, reason="-"),
        "reason_without_words",
        "reason",
    ),
    (
        "a digit for a reason",
        RATIO,
        Entry(state=EntryState.NOT_AVAILABLE, reason="9"),
        "reason_without_words",
        "reason",
    ),
    ("not due", RATIO, Entry(state=EntryState.NOT_DUE), "not_due", ""),
    ("answered though the plan does not ask", PRE_PRIMARY_ONLY, Entry(answer=True), "does_not_apply", ""),
]


@pytest.mark.parametrize(("one", "entry", "rule", "field"), [pytest.param(*case[1:], id=case[0]) for case in ERRORS])
def test_an_error_names_its_rule_and_place(one: Indicator, entry: Entry | None, rule: str, field: str) -> None:
    found = check(one, entry)
    assert rules(found) == [("error", rule, field)]
    assert not found.complete


GOOD: list[tuple[str, Indicator, Entry | None]] = [
    ("all but one", RATIO, Entry(numerator=9, denominator=10)),
    ("an empty population", EMPTY_OK, Entry(numerator=0, denominator=0)),
    ("no", YES_NO, Entry(answer=False)),
    ("rooms", ROOMS, Entry(raw={"with": "5", "total": "6"})),
    ("grades without pre-primary", GRADES, Entry(raw={"basic": "good"})),
    ("the top of a scale", GRADE, Entry(level="top")),
    ("not applicable by reason", RATIO, Entry(state=EntryState.NOT_APPLICABLE, reason="no pupils")),
    ("not applicable by the plan, blank", PRE_PRIMARY_ONLY, None),
    ("not applicable by the plan, said", PRE_PRIMARY_ONLY, Entry(state=EntryState.NOT_APPLICABLE)),
]


@pytest.mark.parametrize(("one", "entry"), [pytest.param(*case[1:], id=case[0]) for case in GOOD])
def test_a_good_entry_has_no_finding(one: Indicator, entry: Entry | None) -> None:
    assert rules(check(one, entry)) == []


BOUND = indicator(Kind.RATIO, profile_bound="pupils_basic")
BOUND_MEAN = indicator(Kind.MEAN_SCORE, profile_bound="pupils_p6", target=None)
ADVICE: list[tuple[str, Indicator, Entry, Entry | None, list[tuple[str, str, str]]]] = [
    (
        "denominator unlike the profile",
        BOUND,
        Entry(numerator=9, denominator=10),
        None,
        [("warning", "unlike_profile", "denominator")],
    ),
    (
        "examined more than enrolled",
        BOUND_MEAN,
        Entry(value=number(50), examined=13),
        None,
        [("warning", "exceeds_profile", "examined")],
    ),
    ("examined fewer than enrolled", BOUND_MEAN, Entry(value=number(50), examined=11), None, []),
    (
        "a leap",
        RATIO,
        Entry(numerator=90, denominator=100),
        Entry(numerator=69, denominator=100),
        [("warning", "changed_much", "")],
    ),
    ("a step at the limit", RATIO, Entry(numerator=90, denominator=100), Entry(numerator=70, denominator=100), []),
    (
        "the very same",
        RATIO,
        Entry(numerator=9, denominator=10),
        Entry(numerator=9, denominator=10),
        [("note", "same_as_last_year", "")],
    ),
    ("same percent of others", RATIO, Entry(numerator=9, denominator=10), Entry(numerator=18, denominator=20), []),
    (
        "last year not available",
        RATIO,
        Entry(numerator=9, denominator=10),
        Entry(state=EntryState.NOT_AVAILABLE, reason="x"),
        [],
    ),
    ("a perfect figure from 50", RATIO, Entry(numerator=10, denominator=10), None, [("warning", "perfect", "")]),
    ("a target missed", RATIO, Entry(numerator=7, denominator=10), None, [("note", "target_missed", "")]),
    ("a level missed", GRADE, Entry(level="low"), None, [("note", "target_missed", "")]),
    ("a no is the district's to count", YES_NO, Entry(answer=False), None, []),
    (
        "an id number in a note",
        YES_NO,
        Entry(answer=True, note="เลข 1-1017-00203-45-0"),
        None,
        [("note", "personal_id", "note")],
    ),
]


@pytest.mark.parametrize(("one", "entry", "last", "expected"), [pytest.param(*case[1:], id=case[0]) for case in ADVICE])
def test_advice(one: Indicator, entry: Entry, last: Entry | None, expected: list[tuple[str, str, str]]) -> None:
    wide = plan([one], change_limit=number(20), perfect_margin=number(10))
    given = report({one.id: entry}, profile=profile(pupils_p6=12))
    found = validate(wide, given, report({one.id: last}) if last else None)
    assert rules(found) == expected


@pytest.mark.parametrize(
    ("limits", "warned"),
    [({}, False), ({"change_limit": number(5)}, True), ({"change_limit": number(50)}, False)],
    ids=["no limit", "its own", "its own, wide"],
)
def test_an_indicators_own_limit_comes_first(limits: dict[str, Any], warned: bool) -> None:
    one = indicator(Kind.RATIO, target=None, **limits)
    now, then = Entry(numerator=60, denominator=100), Entry(numerator=50, denominator=100)
    assert [f.rule for f in check(one, now, then).findings] == (["changed_much"] if warned else [])


def test_a_baseline_on_another_scale_is_no_measure_of_perfection() -> None:
    one = indicator(
        Kind.RATIO, perfect_margin=number(1), baseline=Baseline(printed="4.6", value=Number("4.6"), comparable=False)
    )
    assert rules(check(one, Entry(numerator=5, denominator=5))) == []


def test_a_warning_blocks_until_it_is_explained() -> None:
    one = indicator(Kind.RATIO, "1/9", perfect_margin=number(10))
    entries = {"1/9": Entry(numerator=5, denominator=5)}
    explained = Explanation(text="all five", answers=(Answered(rule="perfect", indicator="1/9"),))
    empty = Explanation(text="  ", answers=(Answered(rule="perfect", indicator="1/9"),))
    assert [f.rule for f in validate(plan([one]), report(entries)).blocking()] == ["perfect"]
    assert not validate(plan([one]), report(entries, explanations=(empty,))).complete
    assert validate(plan([one]), report(entries, explanations=(explained,))).complete


def test_an_interim_report_may_have_blanks_but_no_errors() -> None:
    two = plan([RATIO, indicator(Kind.YES_NO, "1/2")])
    wrong = {"1/1": Entry(numerator=6, denominator=5)}
    assert validate(two, report({"1/1": Entry(state=EntryState.NOT_DUE)}), final=False).complete
    assert [f.rule for f in validate(two, report(wrong), final=False).blocking()] == ["numerator_exceeds"]


def test_a_final_report_wants_the_whole_profile() -> None:
    found = validate(plan([]), report({}, profile=None))
    assert [f.facts["figure"] for f in found.findings][:2] == ["pupils_k1", "pupils_k2"]
    assert {f.rule for f in found.findings} == {"profile_missing"}
    assert validate(plan([]), report({}, OFFICE, profile=None)).complete


def test_an_entry_that_the_plan_does_not_ask_of_this_reporter_is_an_error() -> None:
    assert [f.rule for f in validate(plan([YES_NO]), report({"1/1": Entry(answer=True)}, OFFICE)).findings] == [
        "not_in_plan"
    ]


CHECK = CrossCheck(
    id="sum",
    left=(Term(indicator="1/1", field="numerator"), Term(indicator="1/2", field="with")),
    op=Operator.AT_MOST,
    right=(Term(figure="pupils_all"), Term(number=number(1))),
    level=Level.WARNING,
    message="too many",
)


@pytest.mark.parametrize(
    ("numerator", "with_", "expected"),
    [(5, "6", []), (6, "6", [("warning", "check.sum", "")]), (9, None, [])],
    ids=["holds", "broken", "a summand missing"],
)
def test_a_plans_own_check(numerator: int, with_: str | None, expected: list[tuple[str, str, str]]) -> None:
    rooms: Indicator = indicator(Kind.YES_NO, "1/2", raw=ROOMS.raw, pass_when=ROOMS.pass_when)
    two = plan([indicator(Kind.RATIO, target=None), rooms], checks=(CHECK,))
    entries = {"1/1": Entry(numerator=numerator, denominator=20)}
    if with_:
        entries["1/2"] = Entry(raw={"with": with_, "total": "6"})
    found = validate(two, report(entries, profile=profile(pupils_p1=10)), final=False)
    assert rules(found) == expected
    assert all(f.facts["message"] == "too many" and f.facts["right"] == 11 for f in found.findings)


def test_zero_of_zero_is_not_applicable_by_itself() -> None:
    assert effective_state(EMPTY_OK, Entry(numerator=0, denominator=0), {}) is EntryState.NOT_APPLICABLE
    assert effective_state(RATIO, Entry(numerator=0, denominator=0), {}) is EntryState.REPORTED
