"""What is wrong in a table or in a plan, place by place: rows of value, profile and roster files, fields of a plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from gui.wording.figures import standard_labels
from gui.wording.findings import FINDINGS
from gui.wording.invalid import INVALID
from gui.wording.language import UNKNOWN, Language, Text, fill
from gui.wording.states import word
from models.numbers import Digits
from models.plan_problem import PlanProblem


class RowProblem(Protocol):
    """A fault of one row: its number, the column's letters or "", a code and its facts."""

    @property
    def row(self) -> int: ...
    @property
    def column(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def facts(self) -> Mapping[str, object]: ...


Problem = RowProblem | PlanProblem

ROWS: Mapping[str, Text] = {
    # values of indicators
    "indicator_missing": ("ไม่ได้ระบุรหัสตัวชี้วัด", "the indicator's code is missing"),
    "unknown_indicator": ("ไม่มีตัวชี้วัด “{text}” ในแผน ให้ตรวจรหัส", "the plan has no indicator “{text}”: check the code"),
    "entered_elsewhere": (
        "ตัวชี้วัด {indicator} ซ้ำกับ {same_as} ให้กรอกที่ {same_as} แห่งเดียว",
        "{indicator} repeats {same_as}: fill in {same_as} only",
    ),
    "is_heading": (
        "ตัวชี้วัด {indicator} เป็นหัวข้อ ให้กรอกตัวชี้วัดย่อย {parts}",
        "{indicator} is a heading: fill in its parts {parts}",
    ),
    "not_reported_here": (
        "ตัวชี้วัด {indicator} ให้{reporters}เป็นผู้รายงาน ให้ลบแถวนี้",
        "{indicator} is reported by: {reporters}; take the row out",
    ),
    "indicator_twice": (
        "ตัวชี้วัด {indicator} มีอยู่แล้วในแถว {first!s} ให้เหลือแถวเดียว",
        "{indicator} stands in row {first!s} already: leave one of them",
    ),
    "not_an_answer": ("“{text}” ไม่ใช่คำตอบ ให้กรอก ใช่ หรือ ไม่ใช่", "“{text}” is no answer: write yes or no"),
    "unknown_state": (
        "ไม่รู้จักสถานะ “{text}” ให้กรอก ไม่เกี่ยวข้อง ไม่มีข้อมูล หรือ ยังไม่ถึงกำหนด หรือเว้นว่าง",
        "“{text}” is no state: write not_applicable, not_available or not_due, or leave it blank",
    ),
    "field_not_asked": ("ตัวชี้วัดนี้ไม่ใช้ช่องนี้ ให้ลบออก", "the indicator does not use this column: clear the cell"),
    "raw_count": (
        "มีข้อมูลประกอบ {found} ค่า แต่ตัวชี้วัดนี้มี {expected} ค่า ให้คั่นด้วย / และใส่ - แทนค่าที่ไม่มี",
        "figures given: {found}, the indicator has {expected}: separate them by / and write - for none",
    ),
    "raw_twice": ("ข้อมูลประกอบ “{field}” ระบุซ้ำ ให้เหลือค่าเดียว", "the figure “{field}” is given twice: leave one"),
    "unknown_raw": ("ตัวชี้วัดนี้ไม่มีข้อมูลประกอบชื่อ “{field}”", "the indicator has no figure “{field}”"),
    "text_too_long": ("ข้อความยาวเกิน {limit} ตัวอักษร ให้ย่อ", "a text of more than {limit} characters: shorten it"),
    "explanation_without_words": (
        "คำชี้แจงต้องมีข้อความ ตัวเลขหรือเครื่องหมายอย่างเดียวยังไม่ใช่คำชี้แจง ให้เขียนว่าเหตุใดจึงเป็นค่านี้",
        "an explanation needs words, not a figure or a sign alone: write why the value is what it is",
    ),
    "state_with_figures": (
        "ระบุสถานะ “{state}” แต่มีค่ากรอกไว้ ให้ลบค่าหรือลบสถานะ",
        "the state is “{state}”, yet there are figures: clear the one or the other",
    ),
    "reason_without_state": (
        "มีเหตุผลแต่ไม่ได้ระบุสถานะ ให้ระบุ ไม่เกี่ยวข้อง หรือ ไม่มีข้อมูล หรือย้ายข้อความไปช่องหมายเหตุ",
        "a reason without a state: write not_applicable or not_available, or make it a note",
    ),
    # profiles
    "unknown_figure": (
        "ไม่มีข้อมูลพื้นฐานรายการ “{text}” ในแผน ให้ตรวจชื่อรายการ",
        "the plan has no profile figure “{text}”: check its name",
    ),
    "derived_figure": (
        "“{figure}” โปรแกรมคำนวณเอง ให้กรอกรายการย่อยแทน",
        "“{figure}” is computed: give the figures that it sums",
    ),
    "figure_twice": (
        "“{figure}” มีอยู่แล้วในแถว {first!s} ให้เหลือแถวเดียว",
        "“{figure}” stands in row {first!s} already: leave one of them",
    ),
    # rosters
    "empty": ("ช่องนี้ต้องมีข้อมูล", "this cell must not be empty"),
    "code_in_exponent": (
        "รหัส “{found}” ถูก Excel แปลงเป็นเลขยกกำลัง ให้ตั้งคอลัมน์เป็นข้อความแล้วพิมพ์รหัสใหม่",
        "Excel made the code “{found}” a power of ten: format the column as text and type the code again",
    ),
    "leading_zero_lost": (
        "รหัส “{found}” ขาดเลข 0 ตัวหน้า น่าจะเป็น {suggestion} ให้ตั้งคอลัมน์เป็นข้อความแล้วแก้ไข",
        "the code “{found}” has lost its leading 0, {suggestion} may be meant: format the column as text",
    ),
    "not_a_code": ("“{found}” ไม่ใช่รหัส ต้องเป็นตัวเลขเท่านั้น", "“{found}” is no code: digits only"),
    "code_length": ("รหัส “{found}” ต้องมี {expected} หลัก", "the code “{found}” has to have {expected} digits"),
    "code_twice": ("รหัส {found} ซ้ำกับแถว {first_row!s}", "the code {found} stands in row {first_row!s} already"),
    "unknown_status": (
        "ไม่รู้จักสถานะ “{found}” ให้กรอก เปิด สาขา รายงานผ่าน หรือ เลิก",
        "“{found}” is no status: write open, branch, through or closed",
    ),
    "unknown_amphoe": ("ไม่มีอำเภอ “{found}” ในแผน ให้ตรวจตัวสะกด", "the plan has no amphoe “{found}”: check the spelling"),
    "main_missing": ("ต้องระบุรหัสโรงเรียนหลัก", "the main school's code is wanted"),
    "main_unknown": ("ไม่มีโรงเรียนหลัก “{found}” ในทะเบียน", "the main school “{found}” is not in the roster"),
    "main_is_itself": ("โรงเรียนหลักต้องไม่ใช่โรงเรียนตนเอง", "a school cannot be its own main school"),
    "main_not_open": ("โรงเรียนหลัก “{found}” ไม่ได้มีสถานะเปิด", "the main school “{found}” is not open"),
}

PLAN: Mapping[str, Text] = {
    "missing": ("ยังไม่ได้กรอก", "it is missing"),
    "duplicate": ("ซ้ำกับที่มีอยู่แล้ว", "it stands there twice"),
    "too_long": ("ข้อความยาวเกิน {most} ตัวอักษร", "longer than {most} characters"),
    "wrong_day": ("“{found}” ไม่ใช่วันของปีในแผน", "“{found}” is no day of a year"),
    "unclean_text": (
        "มีอักขระที่มองไม่เห็นหรือสระผิดลำดับ ให้พิมพ์ใหม่",
        "invisible characters or vowels out of order: type it again",
    ),
    "unknown_issue": ("ไม่มีประเด็นกลยุทธ์นี้ในแผน", "there is no such issue"),
    "unknown_guideline": ("ไม่มีแนวทางนี้ในแผน", "there is no such guideline"),
    "unknown_group": ("ไม่มีหน่วยงานรับผิดชอบนี้ในแผน", "there is no such responsible group"),
    "unknown_parent": ("ไม่มีตัวชี้วัดหลักนี้ในแผน", "there is no such heading"),
    "unknown_indicator": ("ไม่มีตัวชี้วัดนี้ในแผน", "there is no such indicator"),
    "unknown_figure": ("ไม่มีข้อมูลพื้นฐานรายการนี้", "there is no such profile figure"),
    "unknown_field": ("ตัวชี้วัดนี้ไม่มีช่องตัวเลขชื่อนี้", "the indicator has no such number"),
    "unknown_year": ("ปีนี้ไม่อยู่ในแผน", "the plan does not have this year"),
    "unknown_level": ("ไม่อยู่ในระดับที่กำหนด", "it is not a level of the scale"),
    "not_a_year": ("ไม่ใช่ปี พ.ศ.", "it is no Buddhist Era year"),
    "gregorian_year": ("เป็นปี ค.ศ. ให้ใช้ พ.ศ.", "it is a Gregorian year: use the Buddhist Era"),
    "not_a_day": ("ต้องเป็นเดือนและวัน เช่น 09-30", "it has to be a month and day, as 09-30"),
    "not_ascending": ("ต้องเรียงจากน้อยไปมาก", "it has to be above the one before"),
    "baseline_not_before": ("ปีฐานต้องอยู่ก่อนปีแรกของแผน", "the baseline year has to be before the first year"),
    "out_of_range": ("อยู่นอกช่วงที่กำหนด", "it is out of range"),
    "minimum_not_below_maximum": (
        "ค่าต่ำสุด {minimum} ต้องน้อยกว่าค่าสูงสุด {maximum}",
        "the minimum {minimum} has to be below the maximum {maximum}",
    ),
    "too_many_decimals": ("มีทศนิยมเกินที่ตัวชี้วัดกำหนด", "it has more decimals than the indicator"),
    "not_one_operand": ("ต้องระบุอย่างใดอย่างหนึ่งเพียงอย่างเดียว", "exactly one of the alternatives has to be given"),
    "level_wanted": ("ต้องเป็นระดับ ไม่ใช่ตัวเลข", "a level is wanted, not a number"),
    "number_wanted": ("ต้องเป็นตัวเลข ไม่ใช่ระดับ", "a number is wanted, not a level"),
    "value_and_level": ("ให้ระบุค่าหรือระดับอย่างใดอย่างหนึ่ง", "either a value or a level, not both"),
    "not_for_this_kind": ("ตัวชี้วัดชนิด {kind} ไม่ใช้ช่องนี้", "an indicator of the kind {kind} has no such field"),
    "not_a_group": ("ตัวชี้วัดหลักต้องเป็นหัวข้อ (group) และมีได้ชั้นเดียว", "the parent has to be a group, one level deep"),
    "parent_elsewhere": ("อยู่คนละแนวทางกับตัวชี้วัดหลัก", "the parent stands under another guideline"),
    "no_parts": ("เป็นหัวข้อแต่ไม่มีตัวชี้วัดย่อย", "a group without parts"),
    "repeats_nothing_entered": ("ซ้ำกับตัวชี้วัดที่ไม่มีการกรอก", "it repeats one that nobody fills in"),
    "last_class_not_open": ("ขนาดสุดท้ายต้องไม่มีค่าสูงสุด", "the last size class must have no upper bound"),
    "open_class_not_last": ("ขนาดที่ไม่มีค่าสูงสุดต้องอยู่ท้ายสุด", "a size class without upper bound has to be the last"),
    "no_common_reporter": ("ไม่มีผู้รายงานใดกรอกครบทุกค่าที่เปรียบเทียบ", "no reporter fills in all that is compared"),
}

_ROW: Text = ("แถว {row!s}", "row {row!s}")
_CELL: Text = ("แถว {row!s} คอลัมน์ {column}", "row {row!s}, column {column}")
_FOUND: Text = (" (พบ “{found}”)", " (found “{found}”)")
_TYPED: Text = (" (กรอก “{text}”)", " (given “{text}”)")


def problem_sentence(problem: Problem, language: Language = Language.THAI, digits: Digits = Digits.ARABIC) -> str:
    """Return a problem with its place: "แถว 12 คอลัมน์ C: …", or "indicators[12].kind: …" of a plan."""
    if isinstance(problem, PlanProblem):
        found = fill(_FOUND, problem.params, language, digits) if "found" in problem.params else ""
        text = fill(PLAN.get(problem.code, UNKNOWN), {"rule": problem.code} | dict(problem.params), language, digits)
        return f"{problem.path}: {text}{found}"
    where = {"row": problem.row, "column": problem.column}
    place = fill(_CELL if problem.column else _ROW, where, language, digits)
    return f"{place}: {_row_text(problem, language, digits)}"


def row_text(code: str) -> Text | None:
    """Return the template of a row's code: its own, a rule's of entries, or one of typed numbers and dates."""
    return ROWS.get(code) or INVALID.get(code) or FINDINGS.get(code)


def _row_text(problem: RowProblem, language: Language, digits: Digits) -> str:
    facts = dict(problem.facts)
    if "state" in facts:
        facts["state"] = word(str(facts["state"]), language)
    if "figure" in facts:
        facts["figure"] = standard_labels().get(str(facts["figure"]), facts["figure"])
    if isinstance(reporters := facts.get("reporters"), tuple):
        facts["reporters"] = tuple(word(str(reporter), language) for reporter in reporters)
    text = row_text(problem.code)
    if text is None:
        return problem.code
    typed = "text" in facts and "{text}" not in text[0]
    return fill(text, facts, language, digits) + (fill(_TYPED, facts, language, digits) if typed else "")
