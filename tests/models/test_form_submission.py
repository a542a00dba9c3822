"""A submission's visible form in layout 1: what a director reads and signs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from models.attainment import Attainment
from models.canonical import decode_source, digest, encode
from models.fingerprint import short_code
from models.form import FormSheet, cell_name, cell_text, view, views
from models.form_rows import asked_text, ground, indicator_row
from models.form_submission import document_code, submission_form
from models.form_texts import SubmissionTexts
from models.numbers import Number
from models.plan import CrossCheck, Kind, Level, Operator
from models.submission import Answered, Attestation, Entry, EntryState, Evidence, Explanation, SheetView, Submission
from tests.helpers.factories import (
    make_entries,
    make_office_report,
    make_plan,
    make_profile,
    make_report,
    make_submission,
    make_tricky_report,
)

ROOT = Path(__file__).parent.parent
TEXTS = decode_source((ROOT.parent / "resources/layouts/submission-1.json").read_bytes(), SubmissionTexts)
GOLDEN = ROOT / "data/form-layout-1.json"


def render(submission: Submission) -> tuple[FormSheet, ...]:
    return submission_form(make_plan(), submission, TEXTS)


def form_texts(submission: Submission, sheet: int = 0) -> list[str]:
    return list(view(render(submission)[sheet]).cells.values())


def row(indicator_id: str, entry: Entry | None, **profile: int) -> list[str]:
    """Return the texts of an indicator's row."""
    plan = make_plan()
    entries = {} if entry is None else {indicator_id: entry}
    base = ground(plan, make_report(entries=entries, profile=make_profile(**profile)), TEXTS)
    return [cell_text(cell.value) for cell in indicator_row(base, plan.indicator(indicator_id))]


def test_layout_1_is_frozen() -> None:
    """A signed view is rendered again years later: change a layout only by adding another one."""
    made = make_submission(report=make_tricky_report(), name="บ้านตัวอย่าง", amphoe="แม่ริม")
    office = make_submission(report=make_office_report())
    found = [{sheet.name: sheet.cells for sheet in views(render(one))} for one in (made, office)]
    assert found == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_rendering_is_repeatable_and_looks_at_neither_view_nor_key() -> None:
    submission = make_submission()
    other = msgspec.structs.replace(submission, key="0" * 64, view=(SheetView(name="ก", cells={}),))
    assert render(submission) == render(other)


@pytest.mark.parametrize(
    ("indicator_id", "entry", "expected"),
    [
        ("1/1.1", Entry(numerator=59, denominator=60), ["59", "60", "98.33", "ไม่ถึงเป้าหมาย", ""]),
        ("1/1.1", Entry(numerator=60, denominator=60), ["60", "60", "100", "ถึงเป้าหมาย", ""]),
        ("1/1.1", Entry(numerator=60), ["60", "", "–", "–", ""]),
        ("1/1.1", Entry(numerator=10**14, denominator=1), ["100000000000000", "1", "–", "–", ""]),
        ("1/1.1", None, ["", "", "ยังไม่กรอก", "–", ""]),
        ("1/1.2", Entry(answer=True, note="ทุกภาคเรียน"), ["", "", "ใช่", "ประเมินระดับเขต", "ทุกภาคเรียน"]),
        ("1/1.2", Entry(answer=False), ["", "", "ไม่ใช่", "ประเมินระดับเขต", ""]),
        ("1/1.3", Entry(raw={"rooms_with": "8", "rooms_total": "9"}), ["", "", "ไม่ใช่", "ประเมินระดับเขต", ""]),
        ("1/1.3", Entry(raw={"rooms_with": "8"}), ["", "", "–", "ประเมินระดับเขต", ""]),
        ("1/1.3", Entry(raw={"rooms_with": "แปด", "rooms_total": "9"}), ["", "", "–", "ประเมินระดับเขต", ""]),
        ("1/2.2", Entry(raw={"grade": "ดีมาก"}), ["", "", "–", "ประเมินระดับเขต", ""]),
        ("1/2.3", Entry(numerator=0, denominator=0), ["0", "0", "ไม่เกี่ยวข้อง", "–", "ไม่มีผู้ที่ต้องนับ (0 จาก 0)"]),
        ("1/2.3", Entry(state=EntryState.NOT_DUE), ["", "", "ยังไม่ถึงกำหนด", "–", ""]),
        (
            "2/1.1.1",
            Entry(value=Number("54.25"), examined=10),
            ["", "10", "54.25", "ถึงเป้าหมาย", ""],
        ),
        (
            "2/1.1.2",
            None,
            ["", "", "ไม่เกี่ยวข้อง", "–", "ตามเงื่อนไขของแผน: เฉพาะโรงเรียนที่มีนักเรียนชั้น ม.3"],
        ),
        (
            "2/1.3",
            Entry(state=EntryState.NOT_AVAILABLE, reason="เครื่องเสีย", note="ขอส่งภายหลัง"),
            ["", "", "ไม่มีข้อมูล", "–", "เครื่องเสีย\nขอส่งภายหลัง"],
        ),
        ("2/1.4", Entry(value=Number("97.123")), ["", "", "97.123", "ถึงเป้าหมาย", ""]),
        ("2/1.5", Entry(level="4"), ["", "", "ระดับ 4", "ไม่ถึงเป้าหมาย", ""]),
        ("2/1.6", Entry(value=Number(3)), ["", "", "3", "ถึงเป้าหมาย", ""]),
        ("2/1.7", Entry(level="ดีเยี่ยม"), ["", "", "ดีเยี่ยม", "ถึงเป้าหมาย", ""]),
    ],
)
def test_a_row_says_what_was_reported(indicator_id: str, entry: Entry | None, expected: list[str]) -> None:
    assert row(indicator_id, entry)[5:] == expected


@pytest.mark.parametrize(
    ("indicator_id", "entry", "expected"),
    [
        ("1/1.1", None, ["1/1.1", "93.87", "99"]),
        ("1/1.2", None, ["1/1.2", "100", "100\n(ระดับเขต)"]),
        ("2/1.5", None, ["2/1.5", "ระดับ 3", "ระดับ 5"]),
        ("2/1.6", None, ["2/1.6", "(N/A)", "3 วันต่อสัปดาห์"]),
    ],
)
def test_a_row_begins_with_the_plans_figures(indicator_id: str, entry: Entry | None, expected: list[str]) -> None:
    cells = row(indicator_id, entry)
    assert [cells[0], *cells[2:4]] == expected


@pytest.mark.parametrize(
    ("indicator_id", "text"),
    [
        ("1/1.1", "ตัวตั้ง: จำนวนผู้เรียนที่ผ่านการประเมิน\nตัวหาร: จำนวนผู้เรียน ป.1–ม.6 ทั้งหมด"),
        ("1/1.2", "ใช่ / ไม่ใช่"),
        ("1/1.3", "ห้องเรียนที่ติดครบ: 8 ห้อง\nห้องเรียนทั้งหมด: – ห้อง"),
        ("1/2.2", "ระดับคุณภาพ: –"),
        ("2/1.1.1", "ผล: คะแนนเฉลี่ย\nตัวหาร: จำนวนนักเรียนชั้น ป.6 ที่เข้าสอบ"),
        ("2/1.4", "ผล: คะแนน"),
        ("2/1.5", "ระดับ: 1 / 2 / 3 / 4 / 5"),
        ("2/1.6", "ผล: จำนวน (วันต่อสัปดาห์)"),
    ],
)
def test_a_row_says_what_its_figures_are(indicator_id: str, text: str) -> None:
    indicator = make_plan().indicator(indicator_id)
    assert asked_text(TEXTS, indicator, Entry(raw={"rooms_with": "8"}), {}) == text


def test_a_year_without_target_shows_none() -> None:
    plan = make_plan()
    base = ground(plan, make_report(year=2563), TEXTS)
    cells = indicator_row(base, plan.indicator("2/1.5"))
    assert cells[3].value == TEXTS.nothing


def test_a_repeat_names_the_indicator_that_is_entered() -> None:
    cells = view(render(make_submission())[0]).cells
    place = next(name for name, text in cells.items() if text == "1/2.1")
    assert cells[place.replace("A", "H")] == "ดู 1/1.3"
    assert cells[place.replace("A", "D")] == "98\n(ระดับเขต)"


def test_a_repeat_of_a_ratio_has_a_target_of_its_own() -> None:
    plan = make_plan()
    indicators = [msgspec.structs.replace(i, same_as="1/1.1") if i.kind is Kind.REPEAT else i for i in plan.indicators]
    changed = make_plan(indicators=tuple(indicators))
    cells = view(submission_form(changed, make_submission(), TEXTS)[0]).cells
    assert cells[next(name for name, text in cells.items() if text == "1/2.1").replace("A", "D")] == "98"


def test_the_page_says_who_reports_what_and_when() -> None:
    submission = make_submission(name="โรงเรียนบ้านตัวอย่าง", amphoe="แม่ริม", revision=3)
    texts = form_texts(submission)
    code = short_code(digest(encode(submission.report)))
    assert document_code(submission) == code
    assert texts[0].endswith("ปีงบประมาณ พ.ศ. 2564")
    assert "โรงเรียนบ้านตัวอย่าง อำเภอแม่ริม" in texts
    assert "รหัสโรงเรียน 1050130001" in texts
    assert "รายงานครั้งที่ 3 ฉบับสมบูรณ์" in texts
    assert f"จัดทำเมื่อวันที่ 30 กันยายน 2564  รหัสเอกสาร {code}" in texts
    assert sum(code in text for text in texts) == 2
    assert code in render(submission)[0].page.footer[0]


def test_an_interim_report_says_that_it_is_none_final() -> None:
    assert any("ฉบับระหว่างปี" in text for text in form_texts(make_submission(final=False)))


def test_a_school_without_name_is_shown_by_its_code() -> None:
    assert form_texts(make_submission()).count("รหัสโรงเรียน 1050130001") == 2


def test_a_day_that_is_none_is_shown_as_it_is() -> None:
    assert any("วันที่ เมื่อวาน" in text for text in form_texts(make_submission(made_at="เมื่อวาน")))


def test_who_acts_for_the_director_names_the_order() -> None:
    acting = Attestation(name="นายรอง รักษาการ", position="รองผู้อำนวยการ", acting="คำสั่งที่ 12/2564")
    signature = form_texts(make_submission(attestation=acting))[-1]
    assert "(นายรอง รักษาการ)\nรองผู้อำนวยการ\nคำสั่งที่ 12/2564\nวันที่ ...." in signature
    assert "คำสั่ง" not in form_texts(make_submission())[-1]


def test_the_tally_adds_up() -> None:
    report = make_report(entries={k: v for k, v in make_entries().items() if k != "1/1.2"})
    tally = form_texts(make_submission(report=report))[-2]
    for part in ("มีผล 5 รายการ", "ไม่เกี่ยวข้อง 2 ", "ไม่มีข้อมูล 1 ", "ยังไม่ถึงกำหนด 0 ", "ยังไม่กรอก 1 ", "รวม 9 "):
        assert part in tally


def test_the_office_has_no_profile_and_only_its_own_indicators() -> None:
    sheets = render(make_submission(report=make_office_report()))
    assert [sheet.name for sheet in sheets] == [TEXTS.form_sheet, TEXTS.explanations_sheet]
    cells = view(sheets[0]).cells
    assert {"2/1.3", "2/1.4"} <= set(cells.values())
    assert "1/1.1" not in cells.values()
    assert not any("ประเด็นกลยุทธ์ที่ 1" in text for text in cells.values())
    assert TEXTS.office in cells.values()


def test_rows_can_be_found_by_their_codes() -> None:
    sheet = render(make_submission())[0]
    codes = [cell_text(cell.value) for (_, column), cell in sheet.cells.items() if column == 1]
    plan_codes = [code for code in codes if code[:1].isdigit()]
    assert plan_codes == [i.id for i in make_plan().indicators if "school" in i.reporters]


class TestProfile:
    def test_figures_stand_with_unit_and_day(self) -> None:
        cells = self.rows(make_profile(pupils_k1=12))
        assert cells["อนุบาล 1 (อ.1)"] == ["12", "คน", "10 มิ.ย. 2564"]
        assert cells["รวมระดับปฐมวัย (อ.1–อ.3)"] == ["32", "คน", ""]
        assert cells["รวมนักเรียนทั้งหมด"] == ["92", "คน", ""]
        assert cells["รวมบุคลากรทั้งหมด"] == ["8", "คน", ""]
        assert cells["เด็กพิเศษเรียนรวม"] == ["0", "คน", "10 มิ.ย. 2564"]

    def test_what_was_not_given_is_not_zero(self) -> None:
        figures = dict(make_profile().figures)
        del figures["pupils_k1"], figures["special_needs"]
        figures["pupils_k2"] = msgspec.structs.replace(figures["pupils_k2"], as_of="")
        figures["pupils_k3"] = msgspec.structs.replace(figures["pupils_k3"], as_of="มิ.ย.")
        cells = self.rows(msgspec.structs.replace(make_profile(), figures=figures))
        assert cells["อนุบาล 1 (อ.1)"] == ["–", "คน", ""]
        assert cells["อนุบาล 2 (อ.2)"] == ["10", "คน", ""]
        assert cells["อนุบาล 3 (อ.3)"] == ["10", "คน", "มิ.ย."]
        assert cells["รวมนักเรียนทั้งหมด"] == ["–", "คน", ""]
        assert cells["เด็กพิเศษเรียนรวม"] == ["–", "คน", ""]
        assert not any(title.startswith("ขนาด") for title in cells)

    def test_no_profile_at_all(self) -> None:
        assert self.rows(None)["ผู้อำนวยการ"] == ["–", "คน", ""]

    @pytest.mark.parametrize(("value", "words"), [(1, "ใช่"), (0, "ไม่ใช่")])
    def test_a_figure_may_be_an_answer(self, value: int, words: str) -> None:
        figure = msgspec.structs.replace(make_plan().figures[0], yes_no=True, unit="")
        cells = self.rows(make_profile(special_needs=value), figures=(figure,))
        assert cells["เด็กพิเศษเรียนรวม"] == [words, "", "10 มิ.ย. 2564"]

    def test_a_plan_without_figures_of_its_own_has_no_heading_for_them(self) -> None:
        assert TEXTS.other not in self.rows(make_profile(), figures=())

    def rows(self, profile: Any, **plan: Any) -> dict[str, list[str]]:
        submission = make_submission(report=make_report(profile=profile))
        sheet = submission_form(make_plan(**plan), submission, TEXTS)[1]
        texts = {cell_name(place): cell_text(cell.value) for place, cell in sheet.cells.items()}
        titles = {text: name[1:] for name, text in texts.items() if name.startswith("A")}
        return {title: [texts.get(f"{column}{at}", "") for column in "BCD"] for title, at in titles.items()}


class TestExplanations:
    def test_each_names_what_it_answers(self) -> None:
        answers = (
            Answered(rule="unlike_profile", indicator="1/1.1"),
            Answered(rule="check.own"),
            Answered(rule="check.gone", indicator="1/1.2"),
        )
        own = CrossCheck(id="own", left=(), op=Operator.EQUAL, right=(), level=Level.WARNING, message="ไม่ตรงกัน")
        other = msgspec.structs.replace(own, id="other", message="อื่น")
        report = make_report(explanations=(Explanation(text="ตรวจแล้ว", answers=answers),))
        sheets = submission_form(make_plan(checks=(other, own)), make_submission(report=report), TEXTS)
        cells = view(sheets[2]).cells
        assert cells["A4"] == "1"
        assert cells["B4"] == "1/1.1 ตัวหารไม่ตรงกับข้อมูลพื้นฐาน\nทั้งรายงาน ไม่ตรงกัน\n1/1.2 ข้ออื่น (check.gone)"
        assert cells["C4"] == "ตรวจแล้ว"

    def test_none_is_said(self) -> None:
        texts = form_texts(make_submission(report=make_report(explanations=())), 2)
        assert TEXTS.no_explanations in texts

    def test_a_long_text_goes_on_in_further_rows(self) -> None:
        long = Explanation(text="คำอธิบายยาวมาก " * 130, answers=(Answered(rule="perfect", indicator="1/1.1"),) * 20)
        texts = form_texts(make_submission(report=make_report(explanations=(long,))), 2)
        assert texts.count("1") >= 2
        assert sum(text.count("คำอธิบายยาวมาก") for text in texts) == 130
        assert sum(text.count("1/1.1 ") for text in texts) == 20

    def test_a_long_remark_stands_here_and_not_in_the_form(self) -> None:
        entries = make_entries() | {"1/1.2": Entry(answer=True, note="หมายเหตุยาวมาก " * 40)}
        submission = make_submission(report=make_report(entries=entries))
        assert "อ่านในแผ่น “คำชี้แจง”" in form_texts(submission)
        texts = form_texts(submission, 2)
        assert TEXTS.notes_title in texts
        assert sum(text.count("หมายเหตุยาวมาก") for text in texts) == 40

    def test_evidence_is_announced(self) -> None:
        evidence = (
            Evidence(indicator="1/1.2", name="ภาพ.pdf", size=1_500_000, sha256="0" * 64),
            Evidence(indicator="9/9", name="อื่น.pdf", size=1, sha256="1" * 64),
        )
        texts = form_texts(make_submission(report=make_report(evidence=evidence)), 2)
        assert "ภาพ.pdf (1,465 กิโลไบต์)" in texts
        assert "อื่น.pdf (1 กิโลไบต์)" in texts


def test_every_state_and_attainment_has_words() -> None:
    assert set(TEXTS.states) == set(EntryState)
    assert set(TEXTS.attainment) == set(Attainment)
