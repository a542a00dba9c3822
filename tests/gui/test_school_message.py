"""What an office writes to a school about its file: for every state, what happened and what the school does next."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from gui.wording.imports import REASONS
from gui.wording.refusals import REFUSALS
from gui.wording.school_message import _BY_REASON, _BY_STATE, About, school_message
from models.import_state import ImportState, Outcome

DIGITS = "123456789012345678901234567890"
FACTS: Mapping[str, str | int | tuple[str, ...]] = {
    "fingerprint": DIGITS,
    "found": "cm9",
    "held": 3,
    "owner": "1050130002",
    "others": ("a" * 64,),
}
ABOUT = About(file="รายงาน.xlsx", office="สพป.ชม.2", school="โรงเรียนบ้านตัวอย่าง", year=2565)
STATE_OF = {
    "key_not_enrolled": ImportState.IDENTICAL, "key_was_revoked": ImportState.IDENTICAL,
    "key_of_another": ImportState.WRONG_SCHOOL_KEY, "another_key_enrolled": ImportState.WRONG_SCHOOL_KEY,
    "two_keys_one_code": ImportState.WRONG_SCHOOL_KEY, "compare_fingerprint": ImportState.UNKNOWN_KEY,
    "other_plan": ImportState.WRONG_PLAN, "edition_not_held": ImportState.WRONG_PLAN,
    "not_in_plan": ImportState.WRONG_YEAR, "not_in_roster": ImportState.UNKNOWN_SCHOOL,
    "signed_figures_wait": ImportState.CELLS_CHANGED, "nothing_waits": ImportState.CELLS_CHANGED,
    "later_revision_held": ImportState.OLDER_REVISION, "not_one_line": ImportState.FORK,
    "fork_settled": ImportState.FORK, "withdrawn_by_officer": ImportState.WITHDRAWN,
    "key_revoked": ImportState.REVOKED_KEY,
    "year_closed": ImportState.NEW,
}  # fmt: skip
CASES = [
    *[(state, "") for state in ImportState],
    *[(state, reason) for reason, state in STATE_OF.items()],
    *[(ImportState.UNSAFE_FILE, reason) for reason in REFUSALS],
    *[(ImportState.DAMAGED, reason) for reason in ("final_not_complete", "damaged", "not_canonical")],
]
OFFICERS = (
    "ให้ลงทะเบียนกุญแจ",
    "ให้โทรศัพท์เทียบ",
    "นำเข้าอีกครั้ง หาก",
    "ให้โรงเรียน",
    "ให้นำกลับมา",
    "ให้เพิ่มในทะเบียน",
    "ตรวจรับตามค่า",
)


def test_every_reason_of_an_import_is_among_the_cases() -> None:
    assert REASONS.keys() == STATE_OF.keys()
    assert _BY_STATE.keys() == set(ImportState)
    assert _BY_REASON.keys() <= REASONS.keys() | REFUSALS.keys() | {"final_not_complete"}


@pytest.mark.parametrize(("state", "reason"), CASES, ids=lambda part: str(part) or "-")
def test_a_message_says_what_happened_and_what_the_school_does_next(state: ImportState, reason: str) -> None:
    said = school_message(Outcome(state=state, reason=reason, facts=FACTS), ABOUT)
    subject, text = said.splitlines()
    assert subject == "เรื่อง ไฟล์รายงานตัวชี้วัด รายงาน.xlsx ปีงบประมาณ พ.ศ. 2565 โรงเรียนบ้านตัวอย่าง"
    assert text.startswith("เรียน ผู้อำนวยการโรงเรียนบ้านตัวอย่าง ไฟล์ที่ส่งถึงสพป.ชม.2 ")
    assert re.search("ขอให้|ไม่ต้อง|ขออย่า", text), "what to do next"
    assert not [words for words in OFFICERS if words in text.replace("ขอให้โรงเรียน", "")]
    assert not re.search(r"[0-9๐-๙]{5}", text.replace("2565", "")), "no digits of a key, in whatever groups"


def test_a_file_of_nobody_known_is_told_to_whoever_sent_it() -> None:
    said = school_message(Outcome(state=ImportState.DAMAGED), About(file="x.xlsx", office="สพป.ชม.2"))
    assert said.splitlines()[1].startswith("เรียน ผู้ส่งไฟล์ ")
