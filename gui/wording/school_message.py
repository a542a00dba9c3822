"""What an office writes to a school about a file that was imported: Thai, as letters are, whatever the window speaks.

The officer's own instructions are another matter (``gui.wording.imports``), and a key's 30 digits are never written:
they are proof only because the school reads them out on the telephone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.import_state import ImportState, Outcome

_NOTHING: Final = "โรงเรียนไม่ต้องดำเนินการใด"
_NEW_FILE: Final = "ขอให้โรงเรียนส่งไฟล์รายงาน (.xlsx) ที่โปรแกรมชี้วัดส่งออก โดยไม่เปิดแก้ไข ไม่เปลี่ยนชนิดไฟล์ และแนบเป็นไฟล์ ไม่ใช่รูปภาพ"
_CALL: Final = (
    "ยังไม่ต้องส่งไฟล์ใหม่ เจ้าหน้าที่จะโทรศัพท์ถึงโรงเรียน ขอให้เตรียมเปิดโปรแกรมชี้วัด หน้าตั้งค่า หัวข้อกุญแจลงนาม"
    " เพื่ออ่านเลขตรวจสอบกุญแจให้เจ้าหน้าที่ฟังทางโทรศัพท์เท่านั้น ขออย่าส่งเลขดังกล่าวทางข้อความ"
)
_PROGRAM: Final = "ขอให้โรงเรียนตรวจรายงานในโปรแกรมชี้วัด ส่งออกอีกครั้ง แล้วส่งไฟล์ใหม่มาที่สำนักงานเขต"

_BY_STATE: Final[Mapping[ImportState, tuple[str, str]]] = {
    ImportState.NEW: ("ได้รับไว้แล้ว และอยู่ระหว่างตรวจรับ", _NOTHING),
    ImportState.NEWER_REVISION: ("ได้รับไว้แทนฉบับก่อนหน้า และอยู่ระหว่างตรวจรับ", _NOTHING),
    ImportState.IDENTICAL: ("เป็นฉบับเดียวกับที่ได้รับไว้แล้ว", _NOTHING),
    ImportState.OLDER_REVISION: (
        "เป็นฉบับเก่ากว่าที่สำนักงานเขตได้รับไว้แล้ว จึงไม่ได้ใช้",
        "หากฉบับล่าสุดถูกต้องแล้ว ไม่ต้องดำเนินการใด หากต้องการแก้ไข ขอให้แก้ในโปรแกรมชี้วัดแล้วส่งออกเป็นครั้งใหม่",
    ),
    ImportState.FORK: (
        "ไม่ได้ต่อเนื่องกับรายงานอีกฉบับของโรงเรียนที่ได้รับไว้ (อาจกรอกคนละเครื่อง) จึงยังไม่ได้ใช้ฉบับใด",
        "ขอให้โรงเรียนแจ้งว่าฉบับใดถูกต้อง หรือรวมข้อมูลไว้ในเครื่องเดียว ตรวจ แล้วส่งออกเป็นครั้งใหม่",
    ),
    ImportState.WITHDRAWN: (
        "สำนักงานเขตถอนฉบับนี้ออกแล้ว จึงไม่ได้ใช้",
        "หากโรงเรียนยืนยันว่าฉบับนี้ถูกต้อง ขอให้แจ้งเจ้าหน้าที่ หรือส่งออกเป็นครั้งใหม่จากโปรแกรมชี้วัด",
    ),
    ImportState.CELLS_CHANGED: (
        "มีการแก้ไขเซลล์หลังจากผู้อำนวยการลงนาม ค่าที่แก้ไขจึงใช้ไม่ได้",
        "ขอให้โรงเรียนส่งไฟล์เดิมที่โปรแกรมชี้วัดส่งออก หากต้องการแก้ตัวเลข ให้แก้ในโปรแกรมแล้วลงนามส่งออกเป็นครั้งใหม่ ไม่แก้ใน Excel",
    ),
    ImportState.UNKNOWN_KEY: ("ลงนามด้วยกุญแจที่สำนักงานเขตยังไม่ได้ลงทะเบียน จึงพักไฟล์ไว้และยังไม่นับ", _CALL),
    ImportState.WRONG_SCHOOL_KEY: ("ลงนามด้วยกุญแจที่ไม่ตรงกับกุญแจที่ลงทะเบียนไว้ของโรงเรียน จึงพักไฟล์ไว้และยังไม่นับ", _CALL),
    ImportState.REVOKED_KEY: (
        "ลงนามด้วยกุญแจที่ยกเลิกแล้ว จึงใช้ไม่ได้",
        "ขอให้โรงเรียนใช้รหัสเปิดใช้ใหม่ตามหนังสือฉบับล่าสุดของสำนักงานเขต แล้วลงนามส่งออกอีกครั้ง หากยังไม่ได้รับหนังสือ ขอให้แจ้งเจ้าหน้าที่",
    ),
    ImportState.BAD_SIGNATURE: ("ลายมือชื่ออิเล็กทรอนิกส์ไม่ถูกต้อง ข้อมูลในไฟล์ไม่ใช่ข้อมูลที่ลงนาม จึงใช้ไม่ได้", _NEW_FILE),
    ImportState.DAMAGED: ("ข้อมูลในไฟล์เสียหายหรือไม่ครบ จึงอ่านไม่ได้", _NEW_FILE),
    ImportState.NO_PACKAGE: ("ไม่ใช่ไฟล์รายงานที่โปรแกรมชี้วัดส่งออก จึงรับเป็นรายงานไม่ได้", _NEW_FILE),
    ImportState.WRONG_DOCUMENT: (
        "เป็นเอกสารชนิดอื่นของโปรแกรมชี้วัด ไม่ใช่แบบรายงาน จึงรับเป็นรายงานไม่ได้",
        "ขอให้โรงเรียนส่งไฟล์แบบรายงานที่ส่งออกจากหน้าตรวจและส่งออก",
    ),
    ImportState.WRONG_PLAN: (
        "จัดทำตามแผนคนละฉบับกับที่สำนักงานเขตใช้ จึงรับไม่ได้",
        "ขอให้โรงเรียนรับไฟล์แผนล่าสุดจากสำนักงานเขตในโปรแกรมชี้วัด แล้วตรวจและส่งออกอีกครั้ง",
    ),
    ImportState.WRONG_YEAR: (
        "เป็นรายงานของปีที่ไม่อยู่ในแผน จึงรับไม่ได้",
        "ขอให้โรงเรียนเลือกปีงบประมาณที่ถูกต้องในโปรแกรมชี้วัด แล้วส่งออกอีกครั้ง",
    ),
    ImportState.UNKNOWN_SCHOOL: (
        "รหัสโรงเรียนในไฟล์ไม่มีในทะเบียนของสำนักงานเขต จึงยังรับไม่ได้",
        "ขอให้โรงเรียนตรวจรหัสโรงเรียน 10 หลักและแจ้งเจ้าหน้าที่ ยังไม่ต้องส่งไฟล์ใหม่",
    ),
    ImportState.NEWER_FORMAT: (
        "สร้างด้วยโปรแกรมชี้วัดรุ่นใหม่กว่าของสำนักงานเขต จึงยังอ่านไม่ได้",
        "ยังไม่ต้องส่งไฟล์ใหม่ สำนักงานเขตจะปรับรุ่นโปรแกรมแล้วนำเข้าอีกครั้ง",
    ),
    ImportState.UNSAFE_FILE: ("มีลักษณะที่โปรแกรมไม่เปิดเพื่อความปลอดภัย จึงอ่านไม่ได้", _NEW_FILE),
}
_BY_REASON: Final[Mapping[str, tuple[str, str]]] = {
    "key_not_enrolled": ("ได้รับไว้แล้ว แต่กุญแจลงนามยังไม่ได้ลงทะเบียน จึงพักไฟล์ไว้และยังไม่นับ", _CALL),
    "key_was_revoked": _BY_STATE[ImportState.REVOKED_KEY],
    "key_of_another": (
        "ลงนามด้วยกุญแจของโรงเรียนอื่น จึงพักไฟล์ไว้และยังไม่นับ",
        "ขอให้โรงเรียนตรวจว่าเปิดไฟล์ข้อมูล (.chiwat) ของโรงเรียนตนเอง และแจ้งเจ้าหน้าที่ แล้วส่งออกอีกครั้งจากไฟล์ของโรงเรียน",
    ),
    "two_keys_one_code": ("มีสองเครื่องที่ใช้รหัสเปิดใช้เดียวกันของโรงเรียน จึงพักไฟล์ของทั้งสองเครื่องไว้และยังไม่นับ", _CALL),
    "nothing_waits": ("มีการแก้ไขเซลล์หลังลงนาม แต่สำนักงานเขตมีฉบับที่ถูกต้องแล้ว จึงไม่ได้ใช้ไฟล์นี้", _NOTHING),
    "fork_settled": ("ไม่ได้ต่อเนื่องกับอีกฉบับของโรงเรียน และสำนักงานเขตเลือกฉบับที่ใช้ไว้แล้ว", _NOTHING),
    "year_closed": (
        "มาถึงหลังปิดปีงบประมาณ จึงเก็บไว้เป็นหลักฐานและไม่นับในผลของปี",
        "โรงเรียนไม่ต้องดำเนินการใด หากมีข้อสงสัยขอให้ติดต่อเจ้าหน้าที่",
    ),
    "final_not_complete": ("ระบุว่าเป็นฉบับสมบูรณ์แต่ยังมีรายการที่ว่างหรือไม่ถูกต้อง จึงรับไม่ได้", _PROGRAM),
    "password_protected": ("ตั้งรหัสผ่านของ Excel ไว้ จึงอ่านไม่ได้", _NEW_FILE),
    "empty_file": ("เป็นไฟล์ว่างเปล่า อาจคัดลอกหรือส่งไม่ครบ", _NEW_FILE),
}
"""Where the reason makes what the school has to do another than the state does."""


@dataclass(frozen=True, kw_only=True)
class About:
    """Which file of whom; ``school`` and ``year`` are "" and 0 where the file does not tell."""

    file: str
    office: str
    school: str = ""
    year: int = 0


def school_message(outcome: Outcome, about: About) -> str:
    """Return two lines: what it is about, and what happened with what the school does next."""
    happened, to_do = _BY_REASON.get(outcome.reason) or _BY_STATE[outcome.state]
    year = f"ปีงบประมาณ พ.ศ. {about.year}" if about.year else ""
    subject = " ".join(part for part in ("เรื่อง ไฟล์รายงานตัวชี้วัด", about.file, year, about.school) if part)
    addressee = f"ผู้อำนวยการ{about.school}" if about.school else "ผู้ส่งไฟล์"
    return f"{subject}\nเรียน {addressee} ไฟล์ที่ส่งถึง{about.office} {happened} {to_do}"
