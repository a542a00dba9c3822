"""Documents that come back to a school: receipts and newer plans; no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.school.desk import SchoolDesk
from models.errors import InvalidDataError, StorageError
from models.plan_changes import PlanChanges
from models.publication import PlanDocument
from models.receipt import Receipt, Verdict
from storage.documents import read_plan
from storage.package_files import read_bounded


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What to tell, the year that it is about (the desk's for a plan), whether there is something to correct."""

    words: str
    year: int
    returned: bool = False


def take_document(desk: SchoolDesk, path: Path, agrees: Callable[[PlanDocument, PlanChanges], bool]) -> Taken | None:
    """Take a receipt, or a newer plan where ``agrees`` says so of what it changes; None where it does not.

    Errors of ``SchoolFile.receive``, ``read_plan`` and ``SchoolFile.take_plan``; StorageError ``file_missing``.
    """
    if not path.is_file():
        raise StorageError("file_missing", path=str(path))
    data = read_bounded(path)
    desk.leave()
    try:
        taken = desk.file.receive(data, desk.clock())
    except InvalidDataError as error:
        if error.code != "wrong_document":
            raise
        document, package = read_plan(data)
        if not agrees(document, desk.file.plan_offered(document, cosigner=package.cosigner)):
            return None
        changes = desk.file.take_plan(document, cosigner=package.cosigner)
        return Taken(words=_plan_told(changes), year=desk.year)
    receipt = taken.receipt
    returned = receipt.verdict is Verdict.RETURNED and taken.in_force and bool(receipt.remarks)
    return Taken(words=_receipt_told(receipt, is_new=taken.is_new), year=receipt.year, returned=returned)


def _receipt_told(receipt: Receipt, *, is_new: bool) -> str:
    words = {
        Verdict.ACCEPTED: QCoreApplication.translate("Incoming", "เขตตรวจรับรายงานปี {year} แล้ว"),
        Verdict.RETURNED: QCoreApplication.translate("Incoming", "เขตส่งคืนรายงานปี {year} ให้แก้ไข {count} ข้อ"),
        Verdict.CHOSEN: QCoreApplication.translate("Incoming", "เขตเลือกฉบับที่จะใช้ของปี {year} แล้ว"),
    }
    noted = QCoreApplication.translate("Incoming", "เขตรับทราบฉบับระหว่างปีของปี {year} แล้ว ยังต้องส่งฉบับสมบูรณ์")
    told = (noted if receipt.noted else words[receipt.verdict]).format(year=receipt.year, count=len(receipt.remarks))
    known = QCoreApplication.translate("Incoming", "มีใบตอบรับนี้อยู่แล้ว")
    return told if is_new else f"{told} ({known})"


def _plan_told(changes: PlanChanges) -> str:
    words = QCoreApplication.translate(
        "Incoming", "รับแผนฉบับใหม่แล้ว เพิ่ม {added} ตัด {removed} เปลี่ยนความหมาย {meaning} รายการ ค่าที่กรอกไว้ยังอยู่"
    )
    return words.format(added=len(changes.added), removed=len(changes.removed), meaning=len(changes.meaning))
