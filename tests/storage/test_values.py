"""Values and profiles out of tables: what good rows give, and how bad ones are named."""

from __future__ import annotations

from pathlib import Path

import msgspec
import openpyxl
import pytest

from models.entry_patch import EntryPatch
from models.errors import InvalidDataError
from models.numbers import Number
from models.plan import DerivedFigure, Plan, ProfileFigure, RawField, ReporterType
from models.profile import BASE_FIGURES, STANDARD_SUMS, ProfileValue
from models.submission import EntryState
from storage.profile_values import ProfileResult, figure_labels, plan_labels, read_profile
from storage.raw_values import match_word, parse_raw
from storage.values import COLUMNS, ValuesResult, read_values
from tests.helpers.factories import make_plan

HEADER = ",".join(COLUMNS)
SCHOOL, OFFICE = ReporterType.SCHOOL, ReporterType.OFFICE


def read(folder: Path, text: str, reporter: ReporterType = SCHOOL, plan: Plan | None = None) -> ValuesResult:
    path = folder / "ค่า.csv"
    path.write_text(text, encoding="utf-8")
    return read_values(path, plan or make_plan(), reporter)


def row(**cells: str) -> str:
    """One row below the full header."""
    return ",".join(f'"{cells.get(name, "")}"' for name in COLUMNS)


GIVEN: list[tuple[ReporterType, dict[str, str], str, EntryPatch]] = [
    (SCHOOL, {"indicator": "1/1.1", "numerator": "59", "denominator": "60"}, "1/1.1",
     EntryPatch(numerator=59, denominator=60)),
    (SCHOOL, {"indicator": "๑/๑.๑", "numerator": "๕๙"}, "1/1.1", EntryPatch(numerator=59)),
    (SCHOOL, {"indicator": " 1 / 1.1 ", "denominator": "1,060"}, "1/1.1", EntryPatch(denominator=1060)),
    (SCHOOL, {"indicator": "1/1.1", "numerator": "0", "denominator": "60.0"}, "1/1.1",
     EntryPatch(numerator=0, denominator=60)),
    (SCHOOL, {"indicator": "1/1.2", "answer": "ใช่"}, "1/1.2", EntryPatch(answer=True)),
    (SCHOOL, {"indicator": "1/1.2", "answer": " No "}, "1/1.2", EntryPatch(answer=False)),
    (SCHOOL, {"indicator": "1/1.2", "answer": "ไม่มี"}, "1/1.2", EntryPatch(answer=False)),
    (SCHOOL, {"indicator": "1/1.2", "answer": "๑"}, "1/1.2", EntryPatch(answer=True)),
    (SCHOOL, {"indicator": "1/1.3", "raw": "8/๙"}, "1/1.3", EntryPatch(raw={"rooms_with": "8", "rooms_total": "9"})),
    (SCHOOL, {"indicator": "1/1.3", "raw": "-; 1,009"}, "1/1.3", EntryPatch(raw={"rooms_total": "1009"})),
    (SCHOOL, {"indicator": "1/1.3", "raw": "rooms_total = 9"}, "1/1.3", EntryPatch(raw={"rooms_total": "9"})),
    (SCHOOL, {"indicator": "1/1.3", "raw": "ห้องเรียนทั้งหมด=9/rooms_with=8"}, "1/1.3",
     EntryPatch(raw={"rooms_with": "8", "rooms_total": "9"})),
    (SCHOOL, {"indicator": "1/2.2", "raw": " ดีเลิศ "}, "1/2.2", EntryPatch(raw={"grade": "ดีเลิศ"})),
    (SCHOOL, {"indicator": "1/2.3", "numerator": "0", "denominator": "0"}, "1/2.3",
     EntryPatch(numerator=0, denominator=0)),
    (SCHOOL, {"indicator": "2/1.1.1", "value": "๕๔.๒๕", "examined": "10"}, "2/1.1.1",
     EntryPatch(value=Number("54.25"), examined=10)),
    (SCHOOL, {"indicator": "2/1.1.1", "value": "54.25%"}, "2/1.1.1", EntryPatch(value=Number("54.25"))),
    (SCHOOL, {"indicator": "2/1.3", "state": "ไม่มีข้อมูล", "reason": "รอข้อมูล", "note": "ดูแฟ้ม"}, "2/1.3",
     EntryPatch(state=EntryState.NOT_AVAILABLE, reason="รอข้อมูล", note="ดูแฟ้ม")),
    (SCHOOL, {"indicator": "2/1.3", "state": "not applicable"}, "2/1.3", EntryPatch(state=EntryState.NOT_APPLICABLE)),
    (SCHOOL, {"indicator": "2/1.3", "state": "NOT_DUE"}, "2/1.3", EntryPatch(state=EntryState.NOT_DUE)),
    (SCHOOL, {"indicator": "2/1.3", "state": "รายงาน", "numerator": "1"}, "2/1.3",
     EntryPatch(state=EntryState.REPORTED, numerator=1)),
    (OFFICE, {"indicator": "2/1.4", "value": "93.5"}, "2/1.4", EntryPatch(value=Number("93.5"))),
    (OFFICE, {"indicator": "2/1.5", "value": "๔"}, "2/1.5", EntryPatch(level="4")),
    (OFFICE, {"indicator": "2/1.6", "value": "3"}, "2/1.6", EntryPatch(value=Number(3))),
    (OFFICE, {"indicator": "2/1.7", "value": "ดี เยี่ยม"}, "2/1.7", EntryPatch(level="ดีเยี่ยม")),
]  # fmt: skip


@pytest.mark.parametrize(("reporter", "cells", "indicator", "patch"), GIVEN, ids=[str(c) for _, c, _, _ in GIVEN])
def test_good_rows(
    tmp_path: Path, reporter: ReporterType, cells: dict[str, str], indicator: str, patch: EntryPatch
) -> None:
    found = read(tmp_path, f"{HEADER}\n{row(**cells)}\n", reporter)
    assert found.problems == ()
    assert found.entries == {indicator: patch}


BAD: list[tuple[ReporterType, dict[str, str], str, str, dict[str, object]]] = [
    (SCHOOL, {"numerator": "5"}, "A", "indicator_missing", {}),
    (SCHOOL, {"indicator": "9/9.9", "value": "5"}, "A", "unknown_indicator", {"text": "9/9.9"}),
    (SCHOOL, {"indicator": "1/2.1", "raw": "1/2"}, "A", "entered_elsewhere",
     {"indicator": "1/2.1", "same_as": "1/1.3"}),
    (SCHOOL, {"indicator": "2/1.1", "value": "5"}, "A", "is_heading",
     {"indicator": "2/1.1", "parts": ("2/1.1.1", "2/1.1.2")}),
    (SCHOOL, {"indicator": "2/1.4", "value": "5"}, "A", "not_reported_here",
     {"indicator": "2/1.4", "reporters": (OFFICE,)}),
    (SCHOOL, {"indicator": "1/1.1", "numerator": "ห้าสิบ"}, "B", "not_a_number", {"text": "ห้าสิบ"}),
    (SCHOOL, {"indicator": "1/1.1", "numerator": "#DIV/0!"}, "B", "not_a_number", {"text": "#DIV/0!"}),
    (SCHOOL, {"indicator": "1/1.1", "numerator": "98.5"}, "B", "not_whole", {"text": "98.5"}),
    (SCHOOL, {"indicator": "1/1.1", "denominator": "-1"}, "C", "negative", {"text": "-1"}),
    (SCHOOL, {"indicator": "1/1.1", "denominator": "9" * 20}, "C", "too_many_digits", {"text": "9" * 20}),
    (SCHOOL, {"indicator": "1/1.1", "numerator": "61", "denominator": "60"}, "B", "numerator_exceeds",
     {"numerator": 61, "denominator": 60}),
    (SCHOOL, {"indicator": "1/1.1", "numerator": "0", "denominator": "0"}, "C", "denominator_zero", {}),
    (SCHOOL, {"indicator": "1/1.1", "value": "98"}, "D", "field_not_asked", {}),
    (SCHOOL, {"indicator": "1/1.1", "raw": "98"}, "F", "field_not_asked", {"text": "98"}),
    (SCHOOL, {"indicator": "1/1.2", "answer": "อาจจะ"}, "E", "not_an_answer", {"text": "อาจจะ"}),
    (SCHOOL, {"indicator": "1/1.3", "answer": "yes"}, "E", "field_not_asked", {}),
    (SCHOOL, {"indicator": "1/1.3", "raw": "8"}, "F", "raw_count", {"text": "8", "found": 1, "expected": 2}),
    (SCHOOL, {"indicator": "1/1.3", "raw": "8/x"}, "F", "not_a_number", {"text": "8/x"}),
    (SCHOOL, {"indicator": "1/1.3", "raw": "rooms=8"}, "F", "unknown_raw", {"field": "rooms"}),
    (SCHOOL, {"indicator": "1/1.3", "raw": "rooms_with=8;rooms_with=9"}, "F", "raw_twice", {"field": "rooms_with"}),
    (SCHOOL, {"indicator": "1/1.3", "raw": "8/0"}, "F", "out_of_range", {"value": 0, "minimum": 1}),
    (SCHOOL, {"indicator": "1/2.2", "raw": "เยี่ยม"}, "F", "unknown_level", {"level": "เยี่ยม"}),
    (SCHOOL, {"indicator": "2/1.1.1", "value": "100.5"}, "D", "out_of_range", {"maximum": 100}),
    (SCHOOL, {"indicator": "2/1.1.1", "value": "50.125"}, "D", "too_many_decimals", {"decimals": 2}),
    (SCHOOL, {"indicator": "2/1.1.1", "value": "66.6666666666667"}, "D", "too_many_digits", {}),
    (SCHOOL, {"indicator": "2/1.1.1", "examined": "0"}, "G", "examined_zero", {}),
    (SCHOOL, {"indicator": "2/1.3", "state": "ลืม"}, "H", "unknown_state", {"text": "ลืม"}),
    (SCHOOL, {"indicator": "2/1.3", "state": "not_due", "numerator": "1"}, "H", "state_with_figures",
     {"state": EntryState.NOT_DUE}),
    (SCHOOL, {"indicator": "2/1.3", "numerator": "1", "reason": "เพราะ"}, "I", "reason_without_state", {}),
    (SCHOOL, {"indicator": "2/1.3", "reason": "เพราะ"}, "I", "reason_without_state", {}),
    (SCHOOL, {"indicator": "1/1.1", "explanation": "ก" * 2001}, "J", "text_too_long", {"limit": 2000}),
    (SCHOOL, {"indicator": "1/1.1", "explanation": "-"}, "J", "explanation_without_words", {"text": "-"}),
    (SCHOOL, {"indicator": "1/1.1", "state": "not_available", "reason": "9"}, "I", "reason_without_words",
     {"reason": "9"}),
    (SCHOOL, {"indicator": "1/1.3", "raw": "8%/9"}, "F", "percent_sign", {"text": "8%/9"}),
    (SCHOOL, {"indicator": "1/1.1", "note": "ก" * 2001}, "K", "text_too_long", {"limit": 2000}),
    (OFFICE, {"indicator": "2/1.5", "value": "6"}, "D", "unknown_level",
     {"level": "6", "scale": ("1", "2", "3", "4", "5")}),
    (OFFICE, {"indicator": "2/1.6", "value": "8"}, "D", "out_of_range", {"maximum": 7}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reporter", "cells", "column", "code", "facts"), BAD, ids=[f"{code}-{c}"[:60] for _, c, _, code, _ in BAD]
)
def test_bad_rows_are_named_and_good_ones_kept(
    tmp_path: Path, reporter: ReporterType, cells: dict[str, str], column: str, code: str, facts: dict[str, object]
) -> None:
    good = row(indicator="2/1.3", numerator="5", denominator="6") if cells.get("indicator") != "2/1.3" else ""
    found = read(tmp_path, f"{HEADER}\n\n{row(**cells)}\n{good}\n", reporter)
    assert [(problem.row, problem.column, problem.code) for problem in found.problems] == [(3, column, code)]
    assert facts.items() <= dict(found.problems[0].facts).items()
    assert found.entries == ({"2/1.3": EntryPatch(numerator=5, denominator=6)} if good else {})
    assert found.explanations == {}


def test_every_fault_of_a_row_is_named(tmp_path: Path) -> None:
    found = read(tmp_path, f"{HEADER}\n{row(indicator='1/1.1', numerator='x', denominator='y', state='z')}\n")
    assert [(problem.column, problem.code) for problem in found.problems] == [
        ("B", "not_a_number"),
        ("C", "not_a_number"),
        ("H", "unknown_state"),
    ]


def test_second_row_of_an_indicator_is_refused(tmp_path: Path) -> None:
    rows = [row(indicator="1/1.2"), row(indicator="1/1.2", answer="yes"), row(indicator="๑/1.2", answer="no")]
    found = read(tmp_path, "\n".join((HEADER, *rows)))
    assert found.entries == {"1/1.2": EntryPatch(answer=True)}
    assert [(problem.row, problem.code, problem.facts) for problem in found.problems] == [
        (4, "indicator_twice", {"indicator": "1/1.2", "first": 3})
    ]


def test_rows_that_give_nothing_are_no_problem(tmp_path: Path) -> None:
    rows = [row(indicator="ประเด็นที่ 1"), row(indicator="2/1.1"), row(indicator="1/2.1"), row(indicator="1/1.1")]
    found = read(tmp_path, "\n".join((HEADER, *rows)))
    assert (found.entries, found.problems) == ({}, ())


def test_explanations_stand_by_indicator(tmp_path: Path) -> None:
    rows = [row(indicator="1/1.1", explanation="ตรวจแล้ว"), row(indicator="1/1.2", answer="yes", explanation="จริง")]
    found = read(tmp_path, "\n".join((HEADER, *rows)))
    assert found.explanations == {"1/1.1": "ตรวจแล้ว", "1/1.2": "จริง"}
    assert found.entries == {"1/1.2": EntryPatch(answer=True)}


def test_thai_headings_and_unknown_columns(tmp_path: Path) -> None:
    found = read(tmp_path, "รหัส;ชื่อตัวชี้วัด;ตัวตั้ง;ตัวหาร;หมายเหตุ\n1/1.1;ร้อยละ;59;60;ดี\n")
    assert found.entries == {"1/1.1": EntryPatch(numerator=59, denominator=60, note="ดี")}
    assert found.ignored == ("ชื่อตัวชี้วัด",)


def test_every_column_has_a_thai_heading(tmp_path: Path) -> None:
    header = ",".join(spellings[0] for spellings in COLUMNS.values())
    found = read(tmp_path, f"{header}\n{row(indicator='1/1.3', raw='1/2', explanation='x', note='y')}\n")
    assert (found.problems, found.ignored) == ((), ())
    assert found.entries["1/1.3"].note == "y"


def test_numbers_and_answers_of_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    rows: list[list[object]] = [
        ["indicator", "numerator", "denominator", "value", "answer", "examined"],
        ["1/1.1", 59, 60],
        ["1/1.2", None, None, None, True],
        ["2/1.1.1", None, None, 54.25, None, 10.0],
    ]
    for cells in rows:
        sheet.append(cells)
    book.save(tmp_path / "a.xlsx")
    found = read_values(tmp_path / "a.xlsx", make_plan(), SCHOOL)
    assert found.problems == ()
    assert found.entries == {
        "1/1.1": EntryPatch(numerator=59, denominator=60),
        "1/1.2": EntryPatch(answer=True),
        "2/1.1.1": EntryPatch(value=Number("54.25"), examined=10),
    }


def test_table_without_indicators_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError, match="columns_missing"):
        read(tmp_path, "a,b\n1,2\n")


def test_profile_tells_which_raw_figures_are_meant() -> None:
    plan = make_plan()
    preprimary = RawField(id="pre", label="ปฐมวัย", scale=("ดี", "ดีมาก"), applies_to=plan.indicator("2/1.1.1").applies_to)
    basic = RawField(id="basic", label="พื้นฐาน", scale=("ดี", "ดีมาก"))
    indicator = msgspec.structs.replace(plan.indicator("1/2.2"), raw=(preprimary, basic))
    assert parse_raw(indicator, "ดี", {"pupils_p6": 0}) == {"basic": "ดี"}
    assert parse_raw(indicator, "- / ดี", {"pupils_p6": 0}) == {"basic": "ดี"}
    assert parse_raw(indicator, "ดีมาก/ดี", {"pupils_p6": 5}) == {"pre": "ดีมาก", "basic": "ดี"}
    with pytest.raises(InvalidDataError, match="raw_count"):
        parse_raw(indicator, "ดี", {})


def test_word_of_a_single_scale_may_hold_a_slash() -> None:
    field = RawField(id="grade", label="ระดับ", scale=("ดี/ผ่าน", "ไม่ผ่าน"))
    indicator = msgspec.structs.replace(make_plan().indicator("1/2.2"), raw=(field,))
    assert parse_raw(indicator, "ดี / ผ่าน", {}) == {"grade": "ดี/ผ่าน"}
    assert parse_raw(indicator, "-", {}) == {}


def test_words_match_exactly_or_not_at_all() -> None:
    assert match_word("ระดับ ๓", ("ระดับ 3",)) == "ระดับ 3"
    with pytest.raises(InvalidDataError, match="unknown_level"):
        match_word("ดีมากๆ", ("ดี", "ดีมาก"))


PROFILE_PLAN = make_plan(
    figures=(
        ProfileFigure(id="special_needs", label="เด็กพิเศษเรียนรวม", unit="คน"),
        ProfileFigure(id="took_ita", label="เข้ารับการประเมิน ITA", yes_no=True),
    ),
    derived_figures=(DerivedFigure(id="teachers", label="ครู", of=("staff_teacher", "staff_assistant")),),
)


def read_figures(folder: Path, text: str) -> ProfileResult:
    path = folder / "พื้นฐาน.csv"
    path.write_text(text, encoding="utf-8")
    return read_profile(path, PROFILE_PLAN)


def test_profile_figures_by_id_or_label(tmp_path: Path) -> None:
    found = read_figures(
        tmp_path,
        "รายการ,จำนวน,ณ วันที่,หน่วย\nป. ๑,๑๐,10 มิถุนายน 2564,คน\npupils_p2,1,,\nผู้อำนวยการ,1,2021-06-10,คน\n"
        "เข้ารับการประเมิน ITA,ใช่,,\nเด็กพิเศษเรียนรวม,0,10/6/2564,\nอ.1,,10/6/2564,\n",
    )
    assert found.problems == ()
    assert found.ignored == ("หน่วย",)
    assert found.figures == {
        "pupils_p1": ProfileValue(value=10, as_of="2021-06-10"),
        "pupils_p2": ProfileValue(value=1),
        "staff_director": ProfileValue(value=1, as_of="2021-06-10"),
        "took_ita": ProfileValue(value=1),
        "special_needs": ProfileValue(value=0, as_of="2021-06-10"),
    }


@pytest.mark.parametrize(
    ("cells", "column", "code", "facts"),
    [
        ("ม.9,5,", "A", "unknown_figure", {"text": "ม.9"}),
        (",5,", "A", "unknown_figure", {"text": ""}),
        ("pupils_all,5,", "A", "derived_figure", {"figure": "pupils_all"}),
        ("ครู,5,", "A", "derived_figure", {"figure": "teachers"}),
        ("อ.1,5,", "A", "figure_twice", {"figure": "pupils_k1", "first": 2}),
        ("ป.1,5.5,", "B", "not_whole", {"text": "5.5"}),
        ("ป.1,-5,", "B", "negative", {"text": "-5"}),
        ("took_ita,2,", "B", "not_an_answer", {"text": "2"}),
        ("ป.1,5,เมื่อวาน", "C", "not_a_date", {"text": "เมื่อวาน"}),
        ("ป.1,5,10/6/2021", "C", "gregorian_year", {"text": "10/6/2021"}),
    ],
)
def test_bad_figures_are_named(tmp_path: Path, cells: str, column: str, code: str, facts: dict[str, object]) -> None:
    found = read_figures(tmp_path, f"figure,value,as_of\npupils_k1,3,\n{cells}\n")
    assert [(problem.row, problem.column, problem.code) for problem in found.problems] == [(3, column, code)]
    assert facts.items() <= dict(found.problems[0].facts).items()
    assert found.figures == {"pupils_k1": ProfileValue(value=3)}


def test_every_fixed_figure_has_a_label_of_its_own() -> None:
    labels = figure_labels()
    assert labels.keys() == {*BASE_FIGURES, *STANDARD_SUMS}
    assert len(set(labels.values())) == len(labels)
    assert plan_labels(PROFILE_PLAN)["teachers"] == "ครู"
