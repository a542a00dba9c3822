"""Every code that models and storage report has a sentence in both languages, and no sentence is left over."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from string import Formatter

import pytest

from gui.wording import Language, finding_sentence, import_reason, problem_sentence, sentence, word
from gui.wording.errors import MOST_LINES, SENTENCES
from gui.wording.findings import FINDINGS
from gui.wording.imports import PLAIN, REASONS
from gui.wording.language import Text, fill
from gui.wording.problems import PLAN, ROWS, row_text
from models.attainment import Attainment
from models.changes import Change
from models.decision import DecisionKind
from models.dsse import DocumentType
from models.errors import ChiwatError, InvalidDataError, StorageError, UnsafeFileError, UntrustedError
from models.finding import error
from models.import_state import ImportState, Outcome, refused
from models.numbers import Digits, Number
from models.plan import Level, ReporterType
from models.plan_problem import problem
from models.publication import SchoolStatus
from models.standing import ReviewState
from models.submission import EntryState
from storage.limits import REFUSALS
from storage.roster import RosterProblem
from storage.values import RowProblem
from tests.helpers.factories import make_plan
from tests.helpers.raised_codes import ROOT, Raised, raised_codes

TABLES: Mapping[str, Mapping[str, Text]] = {
    **{kind.__name__: table for kind, table in SENTENCES.items()},
    "Finding": FINDINGS,
    "PlanProblem": PLAN,
    "Outcome": REASONS,
    "RowProblem": ROWS,
}
# Passed on from errors of other families: plan_check tells a bad year, a table's row what its cell holds.
RELAYED = {
    "PlanProblem": {"not_a_year", "gregorian_year"},
    # What is typed or pasted and no input takes, is a finding of its field.
    "Finding": {"not_whole", "negative", "too_many_digits", "number_out_of_range", "not_an_answer"},
}
# Made on the way from an error or outcome to its sentence.
DERIVED = {"Outcome": {"count"}, "Finding": {"field", "rule_text"}}
JARGON = re.compile(r"SHA|payload|DSSE|Ed25519|SQL|OLE|XML|zip|digest|carrier|lineage|None", re.IGNORECASE)


def by_code() -> dict[str, dict[str, list[Raised]]]:
    found: dict[str, dict[str, list[Raised]]] = defaultdict(lambda: defaultdict(list))
    for raised in raised_codes():
        found[raised.family][raised.code].append(raised)
    return found


RAISED = by_code()


def texts() -> Iterator[tuple[str, str, Text]]:
    for family, table in TABLES.items():
        yield from ((family, code, text) for code, text in table.items())
    yield from (("PLAIN", state.value, text) for state, text in PLAIN.items())


def template(family: str, code: str) -> Text | None:
    return row_text(code) if family == "RowProblem" else TABLES[family].get(code)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("family", TABLES)
def test_every_code_that_is_raised_has_a_sentence(family: str) -> None:
    assert {code: places for code, places in RAISED[family].items() if template(family, code) is None} == {}


@pytest.mark.parametrize("family", TABLES)
def test_no_sentence_is_left_over(family: str) -> None:
    assert set(TABLES[family]) - set(RAISED[family]) - RELAYED.get(family, set()) == set()


def test_every_refusal_of_the_reader_has_a_sentence() -> None:
    assert set(TABLES["UnsafeFileError"]) == set(REFUSALS)


@pytest.mark.parametrize("family", TABLES)
def test_a_sentence_names_only_facts_that_are_passed(family: str) -> None:
    unknown = {}
    for code, places in RAISED[family].items():
        text = template(family, code)
        if text is None or any(raised.facts is None for raised in places):
            continue
        passed = {fact for raised in places for fact in raised.facts or ()} | DERIVED.get(family, set())
        if missing := placeholders(text[0]) - passed:
            unknown[code] = missing
    assert unknown == {}


def test_both_languages_say_something_and_the_same_facts() -> None:
    for family, code, (thai, english) in texts():
        assert re.search("[ก-๙]", thai), (family, code)
        assert re.search("[a-z]", english), (family, code)
        assert not re.search("[ก-๙]", english), (family, code)
        assert placeholders(thai) == placeholders(english), (family, code)


def test_no_thai_sentence_speaks_of_the_machinery() -> None:
    for family, code, (thai, _) in texts():
        said = "".join(literal for literal, *_ in Formatter().parse(thai))
        assert not JARGON.search(said), (family, code)


@pytest.mark.parametrize(
    "states",
    [Attainment, Change, DecisionKind, DocumentType, EntryState, ImportState, Level, ReporterType, ReviewState,
     SchoolStatus],
)  # fmt: skip
def test_every_state_has_a_word(states: type[StrEnum]) -> None:
    assert [state for state in states if word(state) == state.value] == []


def test_wording_stands_on_the_models_only() -> None:
    for path in Path(ROOT, "gui", "wording").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                assert not node.module.startswith(("PySide6", "storage", "cli")), path
                assert not node.module.startswith("gui") or node.module.startswith("gui.wording"), path


ERRORS: Mapping[str, tuple[ChiwatError, str]] = {
    "file": (
        StorageError("file_missing", path="ส่ง/ค่า.csv"),
        "ไม่พบไฟล์ ส่ง/ค่า.csv ให้ตรวจชื่อไฟล์และโฟลเดอร์ หรือเสียบไดรฟ์ที่เก็บไฟล์นั้น",
    ),
    "kind of file as a word": (
        StorageError("wrong_kind", path="a.chiwat", found="school"),
        "a.chiwat เป็นไฟล์ข้อมูลของโรงเรียน ใช้กับงานนี้ไม่ได้ ให้เลือกไฟล์ให้ตรงประเภท",
    ),
    "megabytes": (
        UnsafeFileError("file_too_large", limit=8 * 1024 * 1024),
        "ไฟล์ใหญ่เกิน 8 MB ซึ่งเป็นขนาดสูงสุดที่รับ ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
    ),
    "year without separators, and its place": (
        InvalidDataError("gregorian_year", path="years[0]", year=2021, suggestion=2564),
        "2021 เป็นปี ค.ศ. ให้กรอกเป็น พ.ศ. คือ 2564 (ตำแหน่ง: years[0])",
    ),
    "list of years": (
        InvalidDataError("year_not_in_plan", year=2566, years=(2563, 2564, 2565)),
        "ปี 2566 ไม่อยู่ในแผน ซึ่งมีปี 2563, 2564, 2565 ให้เลือกปีในแผน",
    ),
    "no place": (InvalidDataError("negative", path=""), "ต้องไม่ติดลบ"),
    "state as a word": (
        InvalidDataError("nothing_to_accept", reporter="1050130001", state="missing"),
        "1050130001 ไม่มีรายงานที่รอตรวจรับ (สถานะ: ยังไม่ส่ง) ให้นำเข้าไฟล์ก่อน",
    ),
    "fact named like the error's own code": (
        InvalidDataError("unknown_reporter", code="1050139999"),
        "ไม่มีรหัส 1050139999 ในทะเบียนของแผนนี้ ให้ตรวจรหัสโรงเรียน 10 หลัก",
    ),
    "document of another program": (
        InvalidDataError("wrong_document", found="application/x"),
        "ไฟล์นี้เป็นเอกสารชนิดอื่น (ไม่รู้จัก) ใช้กับงานนี้ไม่ได้ ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
    ),
    "code without a sentence": (
        UntrustedError("never_heard_of"),
        "ทำไม่สำเร็จ (never_heard_of) ไม่มีการเปลี่ยนแปลงข้อมูล ให้แจ้งข้อความนี้แก่ผู้ดูแลโปรแกรม",
    ),
}


@pytest.mark.parametrize(("found", "expected"), ERRORS.values(), ids=ERRORS)
def test_sentence_of_an_error(found: ChiwatError, expected: str) -> None:
    assert sentence(found) == expected


def test_sentence_in_english() -> None:
    assert sentence(UntrustedError("wrong_passphrase"), Language.ENGLISH).startswith("the passphrase is wrong")


def test_problems_follow_one_a_line_up_to_a_number() -> None:
    problems = tuple(problem("unknown_issue", f"guidelines[{n}].issue", found=n) for n in range(MOST_LINES + 3))
    lines = sentence(InvalidDataError("inconsistent_plan", path=problems[0].path, problems=problems)).split("\n")
    assert len(lines) == 1 + MOST_LINES + 1
    assert lines[1] == "- guidelines[0].issue: ไม่มีประเด็นกลยุทธ์นี้ในแผน (พบ “0”)"
    assert lines[-1] == "- และอีก 3 รายการ"


def test_findings_are_named_with_the_plan_and_counted_without() -> None:
    plan = make_plan()
    findings = (error("blank", plan.indicators[0].id), error("profile_missing", field="pupils_k1", figure="pupils_k1"))
    with_plan = sentence(InvalidDataError("x", findings=findings, plan=plan)).split("\n")
    assert with_plan[1] == f"- {plan.indicators[0].id} ยังไม่ได้กรอก"
    assert len(with_plan) == 3
    assert sentence(InvalidDataError("x", findings=findings)).split("\n")[1:] == ["ทั้งหมด 2 รายการ"]


PROBLEMS: Mapping[str, tuple[RowProblem | RosterProblem, str]] = {
    "cell": (
        RosterProblem(row=1234, column="C", code="code_twice", facts={"found": "1050130001", "first_row": 1233}),
        "แถว 1234 คอลัมน์ C: รหัส 1050130001 ซ้ำกับแถว 1233",
    ),
    "row": (RosterProblem(row=3, column="", code="main_missing"), "แถว 3: ต้องระบุรหัสโรงเรียนหลัก"),
    "typed number, as typed": (
        RowProblem(row=12, column="D", code="not_whole", facts={"text": "12.5"}),
        "แถว 12 คอลัมน์ D: ต้องเป็นจำนวนเต็ม ไม่มีทศนิยม (กรอก “12.5”)",
    ),
    "rule of entries": (
        RowProblem(row=2, column="B", code="numerator_exceeds", facts={"numerator": 12, "denominator": 9}),
        "แถว 2 คอลัมน์ B: ตัวตั้ง 12 มากกว่าตัวหาร 9 ตัวตั้งต้องไม่เกินตัวหาร",
    ),
    "reporters as words": (
        RowProblem(
            row=2, column="A", code="not_reported_here",
            facts={"indicator": "1/2", "reporters": (ReporterType.OFFICE,)},
        ),
        "แถว 2 คอลัมน์ A: ตัวชี้วัด 1/2 ให้สำนักงานเขตพื้นที่การศึกษาเป็นผู้รายงาน ให้ลบแถวนี้",
    ),
    "state as a word": (
        RowProblem(row=5, column="H", code="state_with_figures", facts={"state": EntryState.NOT_AVAILABLE}),
        "แถว 5 คอลัมน์ H: ระบุสถานะ “ไม่มีข้อมูล” แต่มีค่ากรอกไว้ ให้ลบค่าหรือลบสถานะ",
    ),
    "figure by its name": (
        RowProblem(row=5, column="A", code="derived_figure", facts={"figure": "pupils_all"}),
        "แถว 5 คอลัมน์ A: “รวมนักเรียนทั้งหมด” โปรแกรมคำนวณเอง ให้กรอกรายการย่อยแทน",
    ),
    "unknown code": (RowProblem(row=2, column="A", code="never_heard_of"), "แถว 2 คอลัมน์ A: never_heard_of"),
}  # fmt: skip


@pytest.mark.parametrize(("found", "expected"), PROBLEMS.values(), ids=PROBLEMS)
def test_sentence_of_a_row(found: RowProblem | RosterProblem, expected: str) -> None:
    assert problem_sentence(found) == expected


def test_place_of_a_plan_problem() -> None:
    found = problem("not_for_this_kind", "indicators[12].raw", kind="ratio")
    assert problem_sentence(found) == "indicators[12].raw: ตัวชี้วัดชนิด ratio ไม่ใช้ช่องนี้"


OUTCOMES: Mapping[str, tuple[Outcome, str]] = {
    "nothing wrong": (Outcome(state=ImportState.NEW), "นำเข้าได้ รอตรวจรับ"),
    "digits in groups": (
        Outcome(state=ImportState.UNKNOWN_KEY, reason="compare_fingerprint", facts={"fingerprint": "0123456789"}),
        "01234 56789",
    ),
    "others counted": (
        Outcome(state=ImportState.FORK, reason="not_one_line", facts={"others": ("a", "b")}),
        "มีรายงานอีก 2 ฉบับ",
    ),
    "refused by the guard": (refused(UnsafeFileError("too_many_rows", limit=5000)), "มีข้อมูลเกินแถวที่ 5000"),
    "size, as text by now": (refused(UnsafeFileError("part_too_large", limit=24 << 20)), "มีส่วนที่ใหญ่เกิน 24 MB"),
    "another document": (refused(InvalidDataError("wrong_document", found="receipt")), "(ใบตอบรับ)"),
    "not readable": (refused(StorageError("file_locked", path="a.xlsx")), "a.xlsx กำลังถูกใช้"),
    "no sentence": (Outcome(state=ImportState.WITHDRAWN, reason="never_heard_of"), "ถอนออกแล้ว"),
}


@pytest.mark.parametrize(("outcome", "expected"), OUTCOMES.values(), ids=OUTCOMES)
def test_reason_of_an_import_state(outcome: Outcome, expected: str) -> None:
    assert expected in import_reason(outcome)


def test_a_missing_fact_never_loses_the_sentence() -> None:
    assert fill(("ขาด {something}", "lacks {something}"), {}, Language.ENGLISH) == "lacks …"


DIGITS: Mapping[str, tuple[str, str]] = {
    "finding": (
        finding_sentence(
            error("numerator_exceeds", make_plan().indicators[0].id, numerator=1250, denominator=90),
            make_plan(), digits=Digits.THAI,
        ),
        "ตัวตั้ง ๑,๒๕๐ มากกว่าตัวหาร ๙๐ ตัวตั้งต้องไม่เกินตัวหาร",
    ),
    "number of the sentence itself": (
        finding_sentence(
            error("perfect", make_plan().indicators[0].id, baseline=Number("40.5")), make_plan(), digits=Digits.THAI
        ),
        "ค่าเต็ม ๑๐๐ สูงกว่าข้อมูลฐาน (๔๐.๕) มาก ตรวจสอบ หรือชี้แจงเหตุผล",
    ),
    "what was typed stays": (
        problem_sentence(
            RowProblem(row=1200, column="D", code="not_whole", facts={"text": "12.5"}), digits=Digits.THAI
        ),
        "แถว ๑๒๐๐ คอลัมน์ D: ต้องเป็นจำนวนเต็ม ไม่มีทศนิยม (กรอก “12.5”)",
    ),
    "years": (
        sentence(InvalidDataError("year_not_in_plan", year=2566, years=(2563, 2564)), digits=Digits.THAI),
        "ปี ๒๕๖๖ ไม่อยู่ในแผน ซึ่งมีปี ๒๕๖๓, ๒๕๖๔ ให้เลือกปีในแผน",
    ),
    "size": (
        sentence(UnsafeFileError("file_too_large", limit=8 << 20), digits=Digits.THAI),
        "ไฟล์ใหญ่เกิน ๘ MB ซึ่งเป็นขนาดสูงสุดที่รับ ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), DIGITS.values(), ids=DIGITS)
def test_digits_follow_the_choice(said: str, expected: str) -> None:
    assert said == expected
