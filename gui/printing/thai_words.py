"""Where a Thai line may break: Thai writes no spaces between words, and Qt on Windows does not know them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

import budoux

_ZERO_WIDTH_SPACE = "\u200b"

# Terms of this field that the word model cuts into syllables, and names that break only at these joints.
_TERMS = (
    "สมเด็จพระปรเมนทรรามาธิบดี", "ศรีสินทรมหาวชิราลงกรณฯ", "พระวชิรเกล้าเจ้าอยู่หัว", "พระมหากษัตริย์", "พระบรมฉายาลักษณ์",
    "พระราโชบาย", "สำนักงานเขตพื้นที่การศึกษา", "สำนักงานเขต", "ประถมศึกษา", "มัธยมศึกษา", "สถานศึกษา", "การศึกษา",
    "การเรียนการสอน", "การเรียนรู้", "แหล่งเรียนรู้", "ผู้เรียน", "นักเรียน", "โรงเรียน", "ห้องเรียน", "ร้อยละ", "ปฐมวัย",
    "คุณลักษณะ", "คุณธรรม", "คุณภาพ", "จริยธรรม", "บุคลากร", "ข้าราชการ", "ตัวชี้วัด", "เป้าหมาย", "กลยุทธ์", "ประชาธิปไตย",
    "ผลสัมฤทธิ์", "ศักยภาพ", "เทคโนโลยี", "สารสนเทศ", "สิ่งแวดล้อม", "คณิตศาสตร์", "วิทยาศาสตร์", "ภาษาอังกฤษ", "ภาษาไทย",
    "เศรษฐกิจพอเพียง", "ปีงบประมาณ", "งบประมาณ", "ธรรมาภิบาล", "เครือข่าย", "หลักสูตร", "กิจกรรม", "ประสิทธิภาพ", "พหุปัญญา",
    "ค่าเฉลี่ย", "คะแนน", "จำนวน", "ชั่วคราว", "คำชี้แจง", "ผู้บริหาร", "ด้อยโอกาส", "ออกกลางคัน", "ความพึงพอใจ", "เขตพื้นที่",
    "เกี่ยวข้อง", "มากกว่า", "น้อยกว่า", "ฉบับนี้", "ทั้งหมด", "ทั้งหลาย", "จิตอาสา", "ความต้องการ", "ยุคใหม่", "อย่างไร",
    "ธงชาติ", "อันพึงประสงค์", "พึงประสงค์", "ภูมิคุ้มกัน", "ความสามารถ", "บูรณาการ", "อัตลักษณ์", "พฤติกรรม", "ความรู้",
    "ขึ้นไป", "บันทึก", "รับรอง", "ลงนาม", "ใบตอบรับ",
)  # fmt: skip
_TERM = re.compile("|".join(sorted(_TERMS, key=len, reverse=True)))
_BREAK_AFTER = re.compile(r"(?<=[ /])(?=[^ /])")
_NOT_AT_START = re.compile("[ ะาๅำๆฯ\u0e31\u0e34-\u0e3a\u0e47-\u0e4e,.;:!?)\\]}”’%/-]")
_NOT_AT_END = ("(", "[", "“", "‘", "เ", "แ", "โ", "ใ", "ไ")
_DIGITS = "0-9๐-๙"
_HELD_BY_SPACE = re.compile(
    rf"[\u0e01-\u0e4e.] (?=[{_DIGITS}])|[{_DIGITS}] (?=แห่ง|รายการ|คน|ตัวชี้วัด|ประเด็น|แนวทาง|ฉบับ|ข้อความ|ดาว|กิจกรรม)"
)


def words(text: str) -> tuple[str, ...]:
    """Cut a line of text where it may break; the pieces joined are the text again, spaces end a piece."""
    return _words(text)


def breakable(text: str) -> str:
    """Return the text with zero-width spaces where it may break, for what Qt lays out itself."""
    return "\n".join(_ZERO_WIDTH_SPACE.join(words(line)) for line in text.split("\n"))


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_thai_parser()


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    ends: set[int] = set()
    position = 0
    for piece in _parser().parse(text):
        position += len(piece)
        ends.add(position)
    ends |= {match.start() for match in _BREAK_AFTER.finditer(text)}
    for term in _TERM.finditer(text):
        ends -= set(range(term.start() + 1, term.end()))
        ends |= {term.start(), term.end()}
    cuts = [0, *sorted(end for end in ends if 0 < end < len(text) and _may_break(text, end)), len(text)]
    return tuple(text[start:end] for start, end in pairwise(cuts))


def _may_break(text: str, at: int) -> bool:
    before, after = text[:at], text[at:]
    if _NOT_AT_START.match(after) or before.endswith(_NOT_AT_END):
        return False
    if before.endswith(" "):
        return not _HELD_BY_SPACE.match(text, at - 2)
    latin = before[-1].isascii() and after[0].isascii()
    return not latin or before[-1] == "/"
