"""The message for LINE: who, how many, until when; as grouped and sorted as Thai readers expect."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from gui.district.board.line_text import LineChoices, LineFacts, line_text, school_name
from models.board import BoardSchool, Facet, count
from models.numbers import Digits
from models.standing import ReviewState
from tests.helpers.board import board_school

NOW = datetime(2021, 10, 2, 16, 5, tzinfo=timezone(timedelta(hours=7)))
DEADLINE = date(2021, 9, 30)
MISSING = (
    board_school(1, "วัดสบเปิง", "แม่แตง"),
    board_school(2, "บ้านเมืองกื้ด", "แม่แตง"),
    board_school(3, "บ้านแม่หลอด", "แม่แตง"),
    board_school(4, "โรงเรียนบ้านป่าห้า", "พร้าว"),
    board_school(5, "บ้านขุนแจ๋", "ดอยหล่อ"),
)
ALL = (*MISSING, board_school(6, "บ้านอื่น", "แม่แตง", ReviewState.ACCEPTED))


def facts(**changes: Any) -> LineFacts:
    fields: dict[str, Any] = {
        "year": 2564, "now": NOW, "deadline": DEADLINE, "district": "สพป.ตัวอย่าง", "facet": Facet.MISSING,
        "row": count(ALL), "amphoes": ("แม่แตง", "พร้าว"),
    }  # fmt: skip
    return LineFacts(**(fields | changes))


def message(schools: tuple[BoardSchool, ...] = MISSING, about: LineFacts | None = None, **choices: Any) -> str:
    return line_text(about or facts(), schools, LineChoices(**choices))


def test_the_message_as_it_is_pasted() -> None:
    assert message() == (
        "โรงเรียนที่ยังไม่ส่งรายงานตัวชี้วัด ปี 2564\n"
        "ข้อมูล ณ 2 ต.ค. 2564 เวลา 16:05 น.\n"
        "เลยกำหนด 30 ก.ย. 2564 มาแล้ว 2 วัน\n"
        "ส่งแล้ว 1 จาก 6 ยังไม่ส่ง 5 โรงเรียน\n"
        "\n"
        "อ.แม่แตง (3) บ้านเมืองกื้ด บ้านแม่หลอด วัดสบเปิง\n"
        "\n"
        "อ.พร้าว (1) บ้านป่าห้า\n"
        "\n"
        "อ.ดอยหล่อ (1) บ้านขุนแจ๋\n"
        "\n"
        "โรงเรียนใดขัดข้อง โปรดแจ้ง สพป.ตัวอย่าง"
    )


def test_by_the_alphabet_each_school_has_a_line() -> None:
    lines = message(by_amphoe=False).split("\n")
    first = lines.index("1. บ้านขุนแจ๋ อ.ดอยหล่อ")
    assert lines[first + 1 : first + 5] == [
        "2. บ้านป่าห้า อ.พร้าว", "3. บ้านเมืองกื้ด อ.แม่แตง", "4. บ้านแม่หลอด อ.แม่แตง", "5. วัดสบเปิง อ.แม่แตง",
    ]  # fmt: skip


def test_codes_stand_behind_the_names_and_keep_their_digits() -> None:
    text = message(codes=True, digits=Digits.THAI)
    assert f"อ.แม่แตง (๓) บ้านเมืองกื้ด {MISSING[1].code}, บ้านแม่หลอด {MISSING[2].code}, " in text
    assert "ปี ๒๕๖๔" in text
    assert "ส่งแล้ว ๑ จาก ๖ ยังไม่ส่ง ๕ โรงเรียน" in text


def test_a_name_with_a_space_makes_commas_everywhere() -> None:
    text = message((*MISSING, board_school(7, "บ้านห้วย สาขาดอย", "พร้าว")))
    assert "บ้านป่าห้า, บ้านห้วย สาขาดอย" in text
    assert "บ้านเมืองกื้ด, บ้านแม่หลอด" in text


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        (date(2021, 10, 5), "กำหนดส่ง 5 ต.ค. 2564 เหลือ 3 วัน"),
        (date(2021, 10, 2), "ครบกำหนดวันนี้ 2 ต.ค. 2564"),
        (date(2021, 10, 1), "เลยกำหนด 1 ต.ค. 2564 มาแล้ว 1 วัน"),
    ],
)
def test_the_deadline_counts_from_today(deadline: date, words: str) -> None:
    assert words in message(about=facts(deadline=deadline)).split("\n")
    assert words not in message(about=facts(deadline=deadline), deadline=False)


def test_without_a_deadline_none_is_told() -> None:
    assert "กำหนด" not in message(about=facts(deadline=None))


def test_of_some_only_the_message_says_how_many_it_names() -> None:
    text = message(MISSING[:2])
    assert "ยังไม่ส่ง 5 โรงเรียน\nรายชื่อต่อไปนี้ 2 โรงเรียน" in text


def test_of_one_group_the_counts_are_the_group_s() -> None:
    group = tuple(one for one in ALL if one.school.amphoe == "แม่แตง")
    text = message(MISSING[:3], facts(row=count(group), group="อ.แม่แตง"))
    assert "อ.แม่แตง ส่งแล้ว 1 จาก 4 ยังไม่ส่ง 3 โรงเรียน" in text
    assert "รายชื่อต่อไปนี้" not in text


@pytest.mark.parametrize("facet", Facet)
def test_every_count_has_a_heading_of_its_own(facet: Facet) -> None:
    schools = tuple(one for one in ALL if one.has(facet))
    heading = line_text(facts(facet=facet), schools, LineChoices()).split("\n")[0]
    assert heading.endswith(" ปี 2564")
    others = {line_text(facts(facet=other), (), LineChoices()).split("\n")[0] for other in Facet if other is not facet}
    assert heading not in others


@pytest.mark.parametrize(("name", "said"), [("โรงเรียนวัดป่า", "วัดป่า"), ("วัดป่า", "วัดป่า"), ("โรงเรียน", "โรงเรียน")])
def test_a_school_s_name_goes_without_the_word_for_school(name: str, said: str) -> None:
    assert school_name(name) == said
