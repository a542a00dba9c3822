"""What each action of ``chiwat district decide`` does with one reporter's case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from cli.terminal import say
from models.decision import Remark
from models.submission import Reporter
from storage.district_file import DistrictFile
from storage.document_names import find_document


@dataclass(frozen=True, kw_only=True)
class Case:
    """One reporter's case, as it was put on the command line."""

    district: DistrictFile
    reporter: Reporter
    year: int
    reason: str
    remarks: tuple[Remark, ...]
    fingerprint: str
    document: str
    officer: str
    at: datetime

    @property
    def digest(self) -> str:
        """The digest of the document that was named, "" where none was."""
        return find_document(self.district, self.reporter, self.year, self.document) if self.document else ""


def _accept(case: Case) -> None:
    case.district.accept(case.reporter, case.year, case.at, case.officer, document=case.digest)
    found = case.district.standing(case.reporter, case.year)
    if found.counts_as is found.state:
        say(f"ตรวจรับแบบรายงานปี {case.year} ของ {case.reporter.code} แล้ว")
    else:
        say(f"รับทราบฉบับระหว่างปี {case.year} ของ {case.reporter.code} แล้ว ไม่นับเป็นรายงานของปี ยังต้องส่งฉบับสมบูรณ์")


def _return(case: Case) -> None:
    case.district.return_(
        case.reporter,
        case.year,
        case.at,
        case.officer,
        reason=case.reason,
        remarks=case.remarks,
        document=case.digest,
    )
    say(f"ส่งคืนแบบรายงานปี {case.year} ของ {case.reporter.code} ให้แก้ไขแล้ว")


def _choose(case: Case) -> None:
    case.district.choose(case.reporter, case.year, case.at, case.officer, document=case.digest, reason=case.reason)
    say(f"เลือกฉบับ {case.document} เป็นแบบรายงานปี {case.year} ของ {case.reporter.code} แล้ว รอตรวจรับ")


def _withdraw(case: Case) -> None:
    case.district.withdraw([case.digest], case.at, case.officer, reason=case.reason)
    say(f"ถอนฉบับ {case.document} ปี {case.year} ของ {case.reporter.code} ออกแล้ว")


def _restore(case: Case) -> None:
    case.district.restore([case.digest], case.at, case.officer, reason=case.reason)
    say(f"นำฉบับ {case.document} ปี {case.year} ของ {case.reporter.code} ที่ถอนไว้กลับมาแล้ว")


def _enrol(case: Case) -> None:
    case.district.enrol(case.reporter, case.fingerprint, case.officer, case.at)
    say(f"ลงทะเบียนกุญแจของ {case.reporter.code} แล้ว")


def _revoke(case: Case) -> None:
    case.district.revoke(case.reporter, case.at, case.officer, fingerprint=case.fingerprint, reason=case.reason)
    say(f"ยกเลิกกุญแจของ {case.reporter.code} แล้ว รายงานที่ตรวจรับไว้ยังคงใช้ได้ ให้ออกรหัสเปิดใช้ใหม่แก่โรงเรียน")


ACTIONS: Mapping[str, Callable[[Case], None]] = {
    "accept": _accept,
    "return": _return,
    "choose": _choose,
    "withdraw": _withdraw,
    "restore": _restore,
    "enrol": _enrol,
    "revoke": _revoke,
}
OF_A_YEAR = frozenset({"accept", "return", "choose", "withdraw", "restore"})
OF_A_DOCUMENT = frozenset({"choose", "withdraw", "restore"})
