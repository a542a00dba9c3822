"""A published plan as sheets that people read."""

from __future__ import annotations

from pathlib import Path

import msgspec

from models.canonical import decode_source
from models.form import view
from models.form_plan import plan_form
from models.form_texts import PlanTexts
from models.plan import Kind, ReporterType
from models.publication import SchoolStatus
from tests.helpers.factories import make_plan, make_plan_document

LAYOUTS = Path(__file__).parent.parent.parent / "resources/layouts"
TEXTS = decode_source((LAYOUTS / "plan-1.json").read_bytes(), PlanTexts)


def rows(sheet: int) -> dict[str, list[str]]:
    """Return the texts beside each text of the first column."""
    cells = view(plan_form(make_plan_document(), TEXTS)[sheet]).cells
    codes = {name[1:]: text for name, text in cells.items() if name.startswith("A")}
    return {text: [cells.get(f"{column}{at}", "") for column in "BCDEFGHI"] for at, text in codes.items()}


def test_each_indicator_stands_with_its_figures_and_group() -> None:
    plan = rows(0)
    assert {indicator.id for indicator in make_plan().indicators} < set(plan)
    assert plan["1/1.1"][1:] == ["ตัวตั้งและตัวหาร", "93.87", "96", "99", "100", "โรงเรียน", "กลุ่มนิเทศติดตามและประเมินผล"]
    assert plan["1/2.1"][1] == "ใช้ผลของ 1/1.3"
    assert plan["2/1.1"][1:6] == ["", "(N/A)", "", "", ""]
    assert plan["2/1.3"][6] == "โรงเรียน\nสำนักงานเขต"
    assert plan["2/1.5"][2:6] == ["ระดับ 3", "–", "ระดับ 5", "–"]


def test_the_head_names_edition_serial_and_deadlines() -> None:
    texts = view(plan_form(make_plan_document(), TEXTS)[0]).cells.values()
    assert {"ฉบับแรก (ฉบับที่ 1)", "ประกาศครั้งที่ 1", "ประกาศเมื่อวันที่ 1 ตุลาคม 2563"} < set(texts)
    assert "กำหนดส่งรายงานปีงบประมาณ 2564: ภายในวันที่ 15 ตุลาคม 2564" in texts


def test_definitions_say_how_to_count() -> None:
    first, *rest = make_plan().indicators
    assert rest
    assert rows(1)[first.id] == [first.short_title, "–", "–", "", "", "", "", ""]


def test_definitions_name_formula_source_and_rule() -> None:
    first, *rest = make_plan().indicators
    defined = msgspec.structs.replace(first, definition="นิยาม", formula="ก ÷ ข", counting_rule="คนละครั้ง")
    document = make_plan_document(make_plan(indicators=(defined, *rest)))
    texts = view(plan_form(document, TEXTS)[1]).cells.values()
    assert "วิธีคำนวณ: ก ÷ ข\nวิธีนับ: คนละครั้ง" in texts


def test_the_roster_names_each_school() -> None:
    roster = rows(2)
    assert roster["1050130001"][:5] == ["บ้านตัวอย่าง", "ริมใต้", "แม่ริม", "เปิดสอน", ""]
    assert roster["1050130002"][3:5] == ["สาขา", "1050130001"]


def test_every_kind_reporter_and_status_has_words() -> None:
    assert set(TEXTS.kinds) == set(Kind)
    assert set(TEXTS.reporters) == set(ReporterType)
    assert set(TEXTS.statuses) == set(SchoolStatus)
