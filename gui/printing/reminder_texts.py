"""The Thai words of the letter that reminds a school of its report; digits are Arabic here."""

from __future__ import annotations

from datetime import date

from models.years import format_thai_date

TITLE = "หนังสือแจ้งเตือนการส่งรายงานตามแผน"
STEPS_HEADING = "จึงขอให้โรงเรียนดำเนินการ ดังนี้"
CLOSING = "จึงเรียนมาเพื่อโปรดดำเนินการ"
APOLOGY = "หากโรงเรียนได้ดำเนินการแล้วก่อนได้รับหนังสือนี้ ต้องขออภัยมา ณ โอกาสนี้"
_FILL = "เปิดโปรแกรมชี้วัด กรอกแบบรายงานให้ครบ และแก้ไขรายการที่โปรแกรมแจ้งในหน้าตรวจ"
_SIGN = "ผู้อำนวยการโรงเรียนหรือผู้ปฏิบัติหน้าที่แทน ตรวจและลงนาม แล้วส่งออกเป็นไฟล์เดียวฉบับสมบูรณ์"
_SEND = "ส่งไฟล์ให้สำนักงานเขต แล้วรอใบตอบรับ"

MISSING, QUARANTINED, RETURNED, INTERIM = "missing", "quarantined", "returned", "interim"
"""Why a school is reminded."""

SUBJECTS = {
    MISSING: "ขอให้ส่งรายงานผลการดำเนินงานตามแผน",
    QUARANTINED: "ขอให้ยืนยันรายงานผลการดำเนินงานตามแผน",
    RETURNED: "ขอให้แก้ไขรายงานผลการดำเนินงานตามแผน",
    INTERIM: "ขอให้ส่งรายงานผลการดำเนินงานตามแผนฉบับสมบูรณ์",
}
_FOUND = {
    MISSING: "ยังไม่ได้รับรายงานของโรงเรียน",
    QUARANTINED: "ได้รับไฟล์รายงานของโรงเรียนแล้ว แต่ยังรับเป็นรายงานไม่ได้ เนื่องจากต้องยืนยันกับโรงเรียนก่อน",
    RETURNED: "ได้ส่งคืนรายงานของโรงเรียนเพื่อแก้ไข และยังไม่ได้รับฉบับที่แก้ไขแล้ว",
    INTERIM: "ได้รับเฉพาะรายงานฉบับระหว่างปีของโรงเรียน ยังไม่ได้รับฉบับสมบูรณ์",
}
STEPS = {
    MISSING: (_FILL, _SIGN, _SEND),
    QUARANTINED: (
        "ติดต่อสำนักงานเขตตามหมายเลขท้ายหนังสือนี้ โดยเปิดโปรแกรมชี้วัดของโรงเรียนไว้",
        "อ่านเลขตรวจสอบกุญแจ 30 หลักที่โปรแกรมแสดงให้เจ้าหน้าที่เทียบ หรือชี้แจงการแก้ไขไฟล์",
        "ส่งไฟล์ใหม่ตามที่เจ้าหน้าที่แจ้ง ถ้าจำเป็น",
    ),
    RETURNED: (
        "รับใบตอบรับในโปรแกรมชี้วัด แล้วแก้ไขหรือชี้แจงตามข้อทักท้วงที่ตัวชี้วัด",
        _SIGN,
        _SEND,
    ),
    INTERIM: (_FILL, _SIGN, _SEND),
}


def subject(reason: str, year: int) -> str:
    return f"{SUBJECTS[reason]} ปีงบประมาณ พ.ศ. {year}"


def opening(district: str, plan: str, year: int, deadline: date | None) -> str:
    due = f" ภายในวันที่ {format_thai_date(deadline)}" if deadline else ""
    return f"ตามที่{district} ให้โรงเรียนรายงานผลการดำเนินงานตาม{plan} ปีงบประมาณ พ.ศ. {year}{due} นั้น"


def finding(reason: str, today: date, deadline: date | None) -> str:
    overdue = " ซึ่งพ้นกำหนดแล้ว" if deadline is not None and today > deadline else ""
    return f"ในการนี้ ณ วันที่ {format_thai_date(today)}{overdue} สำนักงานเขต{_FOUND[reason]}"


def school(name: str, amphoe: str, code: str) -> str:
    return f"โรงเรียน{name.removeprefix('โรงเรียน')} อำเภอ{amphoe.removeprefix('อำเภอ')} รหัสโรงเรียน {code}"
