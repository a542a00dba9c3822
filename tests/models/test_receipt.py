"""Receipts as values: what the district says, which of them a school goes by, and the letter that a person reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.canonical import decode, decode_source, encode
from models.decision import Decision, DecisionKind, Remark
from models.fingerprint import short_code
from models.form import FormSheet, view
from models.form_receipt import receipt_form
from models.form_texts import ReceiptTexts
from models.held import Held
from models.plan import ReporterType
from models.receipt import Made, NamedDocument, Receipt, ReceiptRemark, Verdict, receipts_of, said, with_rule_states
from models.receipts_held import ReportState, known_revisions, receipts_in_force, report_state
from models.standing import standing
from models.submission import Answered, Entry, EntryState, Explanation, PlanReference, Reporter
from tests.helpers.factories import (
    DISTRICT,
    SCHOOL,
    YEAR,
    make_entries,
    make_plan,
    make_publication,
    make_report,
    make_signer,
)

TEXTS = decode_source(Path(__file__).parents[2].joinpath("resources/layouts/receipt-1.json").read_bytes(), ReceiptTexts)
REPORTER = Reporter(type=ReporterType.SCHOOL, code=SCHOOL)
KEY, STRANGER = make_signer().public_key, make_signer(6).public_key
PLAN = make_plan()
MADE = Made(
    reference=PlanReference(id=PLAN.id, edition=PLAN.edition, sha256=PLAN.digest()), plan=PLAN, report=make_report()
)


def name(letter: str) -> str:
    return letter * 64


def held(letter: str, *past: str, revision: int = 1, **changes: Any) -> Held:
    fields: dict[str, Any] = {"final": True, "key": KEY, "reporter": REPORTER, "year": YEAR} | changes
    return Held(digest=name(letter), revision=revision, lineage=tuple(map(name, past)), **fields)


def decision(kind: DecisionKind, *documents: str, **changes: Any) -> Decision:
    fields: dict[str, Any] = {"reporter": REPORTER, "year": YEAR, "made_at": "2021-10-20T09:00:00+07:00"} | changes
    return Decision(kind=kind, documents=tuple(map(name, documents)), **fields)


ENROLLED = decision(DecisionKind.ENROL, key=KEY)


def told(documents: Sequence[Held], *decisions: Decision) -> tuple[Receipt, ...]:
    now = standing(REPORTER, YEAR, documents, (ENROLLED, *decisions))
    return receipts_of(make_publication(), now, YEAR, (ENROLLED, *decisions), lambda _: MADE)


def only(documents: Sequence[Held], *decisions: Decision) -> Receipt:
    (receipt,) = told(documents, *decisions)
    return receipt


ACCEPT_A, RETURN_A = decision(DecisionKind.ACCEPT, "a"), decision(DecisionKind.RETURN, "a", reason="แก้ไข")
CHOOSE_A = decision(DecisionKind.CHOOSE, "a", "b", chosen=name("a"))


@pytest.mark.parametrize(
    ("documents", "decisions", "expected"),
    [
        ([held("a")], [], []),
        ([held("a")], [ACCEPT_A], [(Verdict.ACCEPTED, "a")]),
        ([held("a")], [RETURN_A], [(Verdict.RETURNED, "a")]),
        ([held("a")], [ACCEPT_A, RETURN_A], []),
        ([held("a"), held("b", "a", revision=2)], [RETURN_A], []),
        ([held("a"), held("b")], [ACCEPT_A], []),
        ([held("a"), held("b")], [CHOOSE_A], [(Verdict.CHOSEN, "a")]),
        ([held("a"), held("b")], [CHOOSE_A, ACCEPT_A], [(Verdict.ACCEPTED, "a")]),
        ([held("a"), held("b")], [CHOOSE_A, RETURN_A], [(Verdict.RETURNED, "a")]),
        ([held("a"), held("b"), held("c")], [CHOOSE_A], []),
        ([held("a"), held("b")], [decision(DecisionKind.RETURN, "a", "b", reason="ซ้ำ")], [(Verdict.RETURNED, "ab")]),
        ([held("a", edited=True)], [RETURN_A], [(Verdict.RETURNED, "a")]),
        ([held("a", key=STRANGER)], [RETURN_A], [(Verdict.RETURNED, "a")]),
        ([held("a", key=STRANGER), held("b")], [RETURN_A], []),
        ([held("a", "b", edited=True), held("b")], [RETURN_A], [(Verdict.RETURNED, "a")]),
    ],
    ids=[
        "undecided", "accepted", "returned", "contradictory", "a later one waits", "accepted of a fork", "chosen",
        "chosen and accepted", "chosen and returned", "fork reopened", "all heads returned", "returned in quarantine",
        "of an unknown key", "a stranger's beside the school's", "edited beside a clean one",
    ],
)  # fmt: skip
def test_what_is_told(documents: list[Held], decisions: list[Decision], expected: list[tuple[Verdict, str]]) -> None:
    found = told(documents, *decisions)
    assert [(r.verdict, "".join(sorted(d[0] for d in r.documents))) for r in found] == expected


@given(st.permutations([held("a"), held("b")]), st.permutations([CHOOSE_A, ACCEPT_A]))
def test_a_receipt_is_a_function_of_documents_and_decisions(documents: list[Held], decisions: list[Decision]) -> None:
    assert told(documents, *decisions) == told([held("a"), held("b")], CHOOSE_A, ACCEPT_A)


def test_a_receipt_names_all_that_is_known_and_all_that_was_replaced() -> None:
    returned = decision(DecisionKind.RETURN, "b", reason="ครั้งแรก")
    accepted = decision(DecisionKind.ACCEPT, "b", supersedes=(returned.digest,), officer="ก")
    again = decision(DecisionKind.RETURN, "b", reason="ครั้งที่สอง", supersedes=(accepted.digest,), officer="ข")
    receipt = only([held("a"), held("b", "a", revision=2)], returned, accepted, again)
    assert (receipt.reason, receipt.officer) == ("ครั้งที่สอง", "ข")
    assert receipt.lineage == (name("a"), name("b"))
    assert receipt.decisions == (again.digest,)
    assert set(receipt.supersedes) == {returned.digest, accepted.digest}
    assert [(head.digest, head.revision) for head in receipt.heads] == [(name("b"), 2)]


def test_a_decision_that_was_replaced_elsewhere_is_named_still() -> None:
    lost = name("9")
    assert only([held("a")], decision(DecisionKind.ACCEPT, "a", supersedes=(lost,))).supersedes == (lost,)


def test_remarks_come_in_the_plans_order_with_their_titles() -> None:
    remarks = (Remark(text="สอง", indicator="1/2.2"), Remark(text="ทั้งฉบับ"), Remark(text="หนึ่ง", indicator="1/1.1"))
    receipt = only([held("a")], decision(DecisionKind.RETURN, "a", remarks=remarks))
    assert [remark.text for remark in receipt.remarks] == ["ทั้งฉบับ", "หนึ่ง", "สอง"]
    assert receipt.remarks[1].title == PLAN.indicator("1/1.1").title_display
    assert receipt.remarks[1].judged == (said(PLAN, make_report(), "1/1.1"),)


def test_a_receipt_is_canonical() -> None:
    receipt = only([held("a")], RETURN_A)
    assert decode(encode(receipt), Receipt) == receipt
    assert decode(encode(receipt), Receipt).digest == receipt.digest


def answered(text: str, indicator: str) -> tuple[Explanation, ...]:
    return (Explanation(text=text, answers=(Answered(rule="perfect", indicator=indicator),)),)


@pytest.mark.parametrize(
    ("changes", "indicator", "same"),
    [
        ({}, "1/1.1", True),
        ({"entries": make_entries() | {"1/1.2": Entry(answer=False)}}, "1/1.1", True),
        ({"entries": make_entries() | {"1/1.2": Entry(answer=False)}}, "1/1.2", False),
        ({"entries": make_entries() | {"1/1.2": Entry(answer=False)}}, "", False),
        ({"explanations": answered("อื่น", "1/1.1")}, "1/1.1", False),
        ({"explanations": answered("อื่น", "1/1.1")}, "", False),
        ({"entries": {k: v for k, v in make_entries().items() if k != "2/1.1.2"}}, "2/1.1.2", True),
    ],
    ids=["nothing", "elsewhere", "the entry", "the whole", "the words", "the whole's words", "left to the rule"],
)
def test_whether_a_report_says_another_thing(changes: dict[str, Any], indicator: str, same: bool) -> None:
    now = said(PLAN, make_report(**changes), indicator)
    assert (now == said(PLAN, make_report(), indicator)) is same


def test_what_the_rule_leaves_out_is_said_outright() -> None:
    report = with_rule_states(PLAN, make_report(entries={}))
    assert report.entries == {"2/1.1.2": Entry(state=EntryState.NOT_APPLICABLE)}


def receipt(verdict: Verdict, lineage: str, decisions: str, supersedes: str = "", **changes: Any) -> Receipt:
    made = Receipt(
        plan=MADE.reference,
        plan_title=PLAN.title,
        district=DISTRICT,
        district_name=PLAN.district.name,
        reporter=REPORTER,
        year=YEAR,
        verdict=verdict,
        documents=(name(lineage[-1]),),
        heads=(NamedDocument(digest=name(lineage[-1]), revision=len(lineage), final=True, code="0000-0000"),),
        lineage=tuple(map(name, lineage)),
        decisions=tuple(map(name, decisions)),
        made_at="2021-10-20T09:00:00+07:00",
        layout=1,
        supersedes=tuple(map(name, supersedes)),
    )
    return msgspec.structs.replace(made, **changes)


ACCEPTED, RETURNED = receipt(Verdict.ACCEPTED, "a", "1"), receipt(Verdict.RETURNED, "a", "2")
LATER = receipt(Verdict.RETURNED, "ab", "3")
REPLACED = receipt(Verdict.ACCEPTED, "a", "4", supersedes="2")
CHOSEN = receipt(Verdict.CHOSEN, "ab", "5")
CHOSEN_ACCEPTED = receipt(Verdict.ACCEPTED, "ab", "56")
RENAMED = msgspec.structs.replace(ACCEPTED, name="ชื่อใหม่")


@pytest.mark.parametrize(
    ("held_receipts", "latest", "expected"),
    [
        ([], "", ReportState.DRAFT),
        ([], "a", ReportState.SENT),
        ([ACCEPTED], "a", ReportState.ACCEPTED),
        ([ACCEPTED], "", ReportState.ACCEPTED),
        ([ACCEPTED], "b", ReportState.SENT),
        ([ACCEPTED, RETURNED], "a", ReportState.CONTRADICTORY),
        ([RETURNED, REPLACED], "a", ReportState.ACCEPTED),
        ([ACCEPTED, LATER], "b", ReportState.RETURNED),
        ([CHOSEN], "a", ReportState.SENT),
        ([CHOSEN], "", ReportState.DRAFT),
        ([CHOSEN, CHOSEN_ACCEPTED], "a", ReportState.ACCEPTED),
        ([ACCEPTED, RENAMED], "a", ReportState.ACCEPTED),
    ],
    ids=[
        "draft", "sent", "accepted", "restored file", "a newer one is out", "contradictory", "replaced", "overtaken",
        "chosen", "chosen, restored file", "chosen and accepted", "the same of another name",
    ],
)  # fmt: skip
def test_the_state_that_a_school_knows(held_receipts: list[Receipt], latest: str, expected: ReportState) -> None:
    assert report_state(name(latest) if latest else "", held_receipts) is expected
    assert report_state(name(latest) if latest else "", held_receipts[::-1] * 2) is expected


letters = st.sampled_from(["a", "ab", "abc", "b"])
receipts = st.builds(receipt, st.sampled_from(Verdict), letters, letters, st.sampled_from(["", "a", "b", "c"]))


def test_an_interim_report_is_noted_and_the_year_stays_open() -> None:
    receipt = only([held("a", final=False)], decision(DecisionKind.ACCEPT, "a"))
    assert (receipt.verdict, receipt.noted) == (Verdict.ACCEPTED, True)
    assert report_state(name("a"), [receipt]) is ReportState.SENT
    (sheet,) = receipt_form(receipt, TEXTS)
    words = " ".join(view(sheet).cells.values())
    assert "รับทราบฉบับระหว่างปี" in words
    assert "ตรวจรับ" not in words.replace("ผลการตรวจ", "")
    final = only([held("a")], decision(DecisionKind.ACCEPT, "a"))
    assert not final.noted
    assert report_state(name("a"), [final]) is ReportState.ACCEPTED


@given(st.lists(receipts, max_size=5), st.randoms(use_true_random=False))
def test_the_order_and_repetition_of_receipts_change_nothing(found: list[Receipt], random: Any) -> None:
    shuffled = random.sample(found, len(found)) + found
    assert receipts_in_force(shuffled) == receipts_in_force(found)
    assert known_revisions(shuffled) == known_revisions(found)


def test_the_next_revision_comes_after_all_that_are_known() -> None:
    assert known_revisions([]) == (frozenset(), 0)
    assert known_revisions([ACCEPTED, LATER]) == (frozenset({name("a"), name("b")}), 2)


def cells(one: Receipt) -> list[str]:
    return list(view(sheet(one)).cells.values())


def sheet(one: Receipt) -> FormSheet:
    (found,) = receipt_form(one, TEXTS)
    return found


def test_the_letter_says_who_what_and_what_next() -> None:
    remark = ReceiptRemark(text="ตรวจอีกครั้ง", indicator="1/1.1", title="ร้อยละของผู้เรียน", judged=(name("0"),))
    one = msgspec.structs.replace(
        RETURNED, name="โรงเรียนบ้านตัวอย่าง", amphoe="แม่ริม", officer="นางสาววิไล", reason="แก้ไข", remarks=(remark,)
    )
    found = cells(one)
    for text in (
        "ใบตอบรับ: ส่งคืนรายงานให้แก้ไข",
        "เรียน  ผู้อำนวยการโรงเรียนบ้านตัวอย่าง",
        "ผู้ตรวจ นางสาววิไล",
        "ตรวจเมื่อวันที่ 20 ตุลาคม 2564",
        "ข้อความจากเขต: แก้ไข",
        "ร้อยละของผู้เรียน",
        "ตรวจอีกครั้ง",
        "ฉบับสมบูรณ์ รหัสเอกสาร 0000-0000",
    ):
        assert text in found
    assert any("ส่งออกเป็นครั้งที่ 2" in text for text in found)
    assert any(short_code(one.digest) in text for text in found)
    assert not sheet(one).page.landscape


def test_a_fork_is_explained_and_shows_which_report_is_used() -> None:
    heads = tuple(
        NamedDocument(digest=name(letter), revision=2, final=letter == "a", code=f"{letter}000-0000") for letter in "ab"
    )
    found = cells(msgspec.structs.replace(CHOSEN, heads=heads))
    assert [found[found.index(f"{kind} รหัสเอกสาร {code}") + 1] for kind, code in (
        ("ฉบับสมบูรณ์", "a000-0000"), ("ฉบับระหว่างปี", "b000-0000")
    )] == ["ไม่ใช้ฉบับนี้", "ใช้ฉบับนี้ อยู่ระหว่างตรวจ"]  # fmt: skip
    assert any("คอมพิวเตอร์สองเครื่อง" in text for text in found)


def test_a_long_remark_stands_in_several_rows() -> None:
    remark = ReceiptRemark(text="ยาวมาก " * 280)
    found = [text for text in cells(msgspec.structs.replace(RETURNED, remarks=(remark,))) if "ยาวมาก" in text]
    assert len(found) > 1
    assert " ".join(found).split() == remark.text.split()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": "บ้านตัวอย่าง"}, "เรียน  ผู้อำนวยการโรงเรียนบ้านตัวอย่าง"),
        ({}, f"เรียน  ผู้อำนวยการโรงเรียน (รหัสโรงเรียน {SCHOOL})"),
        (
            {"reporter": Reporter(type=ReporterType.OFFICE, code=DISTRICT)},
            "เรียน  ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาตัวอย่าง",
        ),
    ],
    ids=["name", "code", "office"],
)
def test_whom_the_letter_is_for(changes: dict[str, Any], expected: str) -> None:
    assert expected in cells(msgspec.structs.replace(ACCEPTED, **changes))
