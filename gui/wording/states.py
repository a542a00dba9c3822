"""Words for states, levels and kinds of change."""

from __future__ import annotations

from collections.abc import Mapping

from gui.wording.language import Language, Text, pick
from models.closing import StillOpen
from models.standing import Standing

_WORDS: Mapping[str, Text] = {
    # findings
    "error": ("ต้องแก้ไข", "error"),
    "warning": ("ต้องชี้แจง", "warning"),
    "note": ("ข้อสังเกต", "note"),
    # entries
    "reported": ("รายงานแล้ว", "reported"),
    "not_applicable": ("ไม่เกี่ยวข้อง", "not applicable"),
    "not_available": ("ไม่มีข้อมูล", "not available"),
    "not_due": ("ยังไม่ถึงกำหนด", "not due"),
    # attainment
    "met": ("ถึงเป้าหมาย", "met"),
    "missed": ("ไม่ถึงเป้าหมาย", "missed"),
    "no_target": ("ไม่มีค่าเป้าหมาย", "no target"),
    "not_comparable": ("เปรียบเทียบไม่ได้", "not comparable"),
    "no_data": ("ยังไม่มีข้อมูล", "no data"),
    "provisional": ("ชั่วคราว", "provisional"),
    # review of a reporter
    "missing": ("ยังไม่ส่ง", "missing"),
    "quarantined": ("กักไว้", "quarantined"),
    "received": ("รอตรวจ", "received"),
    "returned": ("ส่งคืน", "returned"),
    "accepted": ("ตรวจรับแล้ว", "accepted"),
    "contradictory_decisions": ("การพิจารณาขัดแย้งกัน", "contradictory decisions"),
    "interim": ("ส่งเฉพาะฉบับระหว่างปี", "interim only"),
    "interim_noted": ("รับทราบฉบับระหว่างปี", "interim noted"),
    "late": ("ล่าช้า", "late"),
    # a report as its school knows it
    "draft": ("กำลังกรอก", "draft"),
    "sent": ("ส่งออกแล้ว รอใบตอบรับ", "sent"),
    "chosen": ("ใช้ฉบับนี้ อยู่ระหว่างตรวจ", "chosen"),
    "contradictory": ("ใบตอบรับขัดแย้งกัน", "contradictory"),
    # import of a file
    "new": ("ใหม่", "new"),
    "identical": ("มีอยู่แล้ว", "identical"),
    "newer_revision": ("ฉบับแก้ไขใหม่กว่า", "newer revision"),
    "older_revision": ("ฉบับเก่ากว่าที่มีอยู่", "older revision"),
    "fork": ("แยกสองทาง", "fork"),
    "withdrawn": ("ถอนออกแล้ว", "withdrawn"),
    "cells_changed": ("แก้เซลล์", "edited cells"),
    "unknown_key": ("ไม่รู้จักกุญแจ", "unknown key"),
    "wrong_school_key": ("กุญแจไม่ตรง", "wrong school's key"),
    "revoked_key": ("กุญแจถูกยกเลิก", "revoked key"),
    "bad_signature": ("ลายมือชื่อไม่ถูกต้อง", "bad signature"),
    "damaged": ("ไฟล์เสียหาย", "damaged"),
    "no_package": ("ไม่ใช่ไฟล์ของชี้วัด", "no package"),
    "wrong_document": ("เป็นเอกสารชนิดอื่น", "wrong document"),
    "wrong_plan": ("เป็นของแผนอื่น", "wrong plan"),
    "wrong_year": ("เป็นของปีอื่น", "wrong year"),
    "unknown_school": ("ไม่มีในทะเบียนโรงเรียน", "unknown school"),
    "newer_format": ("รูปแบบใหม่กว่าโปรแกรมนี้", "newer format"),
    "unsafe_file": ("ไฟล์ไม่ปลอดภัย", "unsafe file"),
    "valid": ("ถูกต้อง", "valid"),
    # decisions of an officer
    "enrol": ("ลงทะเบียนกุญแจ", "enrol"),
    "accept": ("ตรวจรับ", "accept"),
    "return": ("ส่งคืน", "return"),
    "issue": ("ออกรหัสเปิดใช้", "issue"),
    "revoke": ("ยกเลิกกุญแจ", "revoke"),
    "choose": ("เลือกฉบับ", "choose"),
    "withdraw": ("ถอน", "withdraw"),
    "restore": ("นำกลับ", "restore"),
    "close": ("ปิดปี", "close"),
    "roster": ("แก้ไขทะเบียนโรงเรียน", "roster"),
    # a school in the roster
    "open": ("เปิดสอน", "open"),
    "branch": ("สาขา", "branch"),
    "closed": ("เลิก/รวม", "closed"),
    "through": ("รายงานผ่านโรงเรียนหลัก", "reports through another school"),
    # change of a value
    "added": ("เพิ่ม", "added"),
    "changed": ("เปลี่ยน", "changed"),
    "unchanged": ("คงเดิม", "unchanged"),
    "cleared": ("ล้าง", "cleared"),
    "refused": ("ไม่รับ", "refused"),
    # documents and reporters
    "plan": ("แผนพัฒนาการศึกษา", "plan"),
    "submission": ("แบบรายงาน", "submission"),
    "receipt": ("ใบตอบรับ", "receipt"),
    "decisions": ("บันทึกการพิจารณา", "decisions"),
    "consolidation": ("รายงานรวม", "consolidation"),
    "enrolment": ("หลักฐานการลงทะเบียนกุญแจ", "enrolment"),
    "unknown_document": ("ไม่รู้จัก", "unknown"),
    "school": ("โรงเรียน", "school"),
    "office": ("สำนักงานเขตพื้นที่การศึกษา", "office"),
    "district": ("สำนักงานเขตพื้นที่การศึกษา", "district"),
}


def word(code: str, language: Language = Language.THAI) -> str:
    """Return the word for a code; a code without one is shown as it is."""
    return pick(_WORDS[code], language) if code in _WORDS else code


def open_word(kind: StillOpen, language: Language = Language.THAI) -> str:
    """Return the word for what is open of a reporter when its year is closed."""
    return word("contradictory_decisions" if kind is StillOpen.CONTRADICTORY else kind.value, language)


def standing_word(found: Standing, language: Language = Language.THAI) -> str:
    """Return the word for where a reporter stands; an interim report that was accepted is noted, and no more."""
    return word(found.state.value if found.counts_as is found.state else "interim_noted", language)


def document_word(name: str, language: Language = Language.THAI) -> str:
    """Return the word for a kind of document; a type that is none of ours is called unknown."""
    return word("unknown_document" if "/" in name else name, language)
