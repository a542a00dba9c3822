"""The reports of a year: what each is called, what it is for, and the file that it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Kind(StrEnum):
    """A report, or the notes that go into two of them."""

    PUBLIC = "public"
    WORKBOOK = "workbook"
    SCORECARD = "scorecard"
    TABLE = "table"
    SIGNED = "signed"
    NOTES = "notes"


@dataclass(frozen=True, kw_only=True)
class About:
    """A report in words: name, icon, what it is for, what stands in it, and the end of its file's name."""

    name: str
    icon: str
    purpose: str
    content: str
    ending: str


def about() -> Mapping[Kind, About]:
    """Return what is said of each report."""
    return {
        Kind.PUBLIC: About(
            name=translate("Reports", "รายงานเผยแพร่"),
            icon="file-text",
            purpose=translate("Reports", "สำหรับผู้บริหารและประชาชน จำนวนคนน้อยกว่า 10 ไม่แสดง ไม่มีข้อมูลรายโรงเรียน"),
            content="",
            ending="pdf",
        ),
        Kind.WORKBOOK: About(
            name=translate("Reports", "สมุดงาน Excel"),
            icon="list",
            purpose=translate("Reports", "ใช้ภายในเขต มีผลรายโรงเรียนทุกตัวชี้วัด กรองและพิมพ์ได้"),
            content=translate(
                "Reports",
                "แผ่นงาน: สรุป ผลรายตัวชี้วัด รายประเด็น รายอำเภอ รายขนาด รายประเภท รายกลุ่มที่รับผิดชอบ โรงเรียนกับตัวชี้วัด "
                "รายงานที่ยังไม่นับรวม คำชี้แจง บันทึกความก้าวหน้า นิยาม และที่มาของข้อมูล",
            ),
            ending="xlsx",
        ),
        Kind.SCORECARD: About(
            name=translate("Reports", "ใบรายงานผลรายกลุ่ม"),
            icon="users",
            purpose=translate("Reports", "สำหรับกลุ่มที่รับผิดชอบ: ผลเทียบเป้าหมายของตัวชี้วัดของกลุ่ม และบันทึก P-D-C-A"),
            content="",
            ending="pdf",
        ),
        Kind.TABLE: About(
            name=translate("Reports", "ตาราง CSV"),
            icon="copy",
            purpose=translate("Reports", "สำหรับนำไปคำนวณต่อในโปรแกรมอื่น พร้อมพจนานุกรมข้อมูล"),
            content=translate("Reports", "แถวละหนึ่งตัวชี้วัด ไฟล์ที่สองอธิบายความหมายของทุกคอลัมน์"),
            ending="csv",
        ),
        Kind.SIGNED: About(
            name=translate("Reports", "รายงานรวมลงนาม"),
            icon="shield-check",
            purpose=translate("Reports", "สำหรับส่งส่วนกลาง ลงนามด้วยกุญแจของเขต รวมกับเขตอื่นได้โดยไม่ผิดสัดส่วน"),
            content=translate("Reports", "ตัวตั้ง ตัวหาร และผลของทุกตัวชี้วัด นับเฉพาะฉบับที่ตรวจรับแล้ว ไม่มีข้อมูลรายโรงเรียน"),
            ending="xlsx",
        ),
        Kind.NOTES: About(
            name=translate("Reports", "บันทึกความก้าวหน้า"),
            icon="pencil",
            purpose=translate("Reports", "กลุ่มที่รับผิดชอบบันทึกผลการดำเนินงาน ปัญหา และขั้นต่อไป พิมพ์ในรายงานและใบรายงานผล"),
            content="",
            ending="",
        ),
    }
