"""``chiwat district decide``: what an officer decides of documents and keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from cli.terminal import existing_file, now, passphrase_option, read_passphrase, say
from models.decision import Remark
from models.plan import ReporterType
from models.submission import Reporter
from models.years import parse_year
from storage.district_file import DistrictFile


@dataclass(frozen=True, kw_only=True)
class _Case:
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


@click.command()
@click.argument("file", type=existing_file)
@click.argument("action", type=click.Choice(["accept", "return", "enrol"]))
@click.argument("codes", nargs=-1)
@click.option("--year", "year_text", metavar="พ.ศ.", help="ปีงบประมาณ (สำหรับ accept และ return)")
@click.option("--all", "everyone", is_flag=True, help="รับรองทุกแห่งที่รอพิจารณา (accept)")
@click.option("--fingerprint", default="", metavar="30 หลัก", help="เลขที่ผู้รายงานอ่านให้ฟังทางโทรศัพท์ (enrol)")
@click.option("--document", default="", metavar="รหัส", help="ระบุเอกสารเมื่อมีหลายฉบับ")
@click.option("--reason", default="", help="เหตุผล (return)")
@click.option("--remark", "remarks", multiple=True, metavar="ตัวชี้วัด=ข้อความ", help="สิ่งที่ต้องแก้ไข เช่น 1/1.1=ตรวจจำนวนนักเรียน")
@click.option("--officer", default="", help="ชื่อเจ้าหน้าที่ผู้พิจารณา")
@passphrase_option
def decide(
    file: Path,
    action: str,
    codes: tuple[str, ...],
    year_text: str | None,
    everyone: bool,
    fingerprint: str,
    document: str,
    reason: str,
    remarks: tuple[str, ...],
    officer: str,
    passphrase_file: Path | None,
) -> None:
    """บันทึกการพิจารณา: รับรอง (accept) ส่งคืนให้แก้ไข (return) ลงทะเบียนกุญแจ (enrol)"""
    year = _year(action, year_text)
    _require_codes(action, codes, everyone=everyone, fingerprint=fingerprint)
    with DistrictFile.open(file) as district:
        district.open_key(read_passphrase(passphrase_file))
        if everyone:
            made = district.accept_all(year, now(), officer)
            say(f"รับรองแล้ว {len(made)} แห่ง")
        for code in codes:
            case = _Case(
                district=district,
                reporter=_reporter(district, code),
                year=year,
                reason=reason,
                remarks=tuple(_remark(text) for text in remarks),
                fingerprint=fingerprint,
                document=document,
                officer=officer,
                at=now(),
            )
            _ACTIONS[action](case)


def _accept(case: _Case) -> None:
    case.district.accept(case.reporter, case.year, case.at, case.officer, document=case.document)
    say(f"รับรองแบบรายงานปี {case.year} ของ {case.reporter.code} แล้ว")


def _return(case: _Case) -> None:
    case.district.return_(
        case.reporter,
        case.year,
        case.at,
        case.officer,
        reason=case.reason,
        remarks=case.remarks,
        document=case.document,
    )
    say(f"ส่งคืนแบบรายงานปี {case.year} ของ {case.reporter.code} ให้แก้ไขแล้ว")


def _enrol(case: _Case) -> None:
    case.district.enrol(case.reporter, case.fingerprint, case.officer, case.at)
    say(f"ลงทะเบียนกุญแจของ {case.reporter.code} แล้ว")


_ACTIONS: Mapping[str, Callable[[_Case], None]] = {"accept": _accept, "return": _return, "enrol": _enrol}


def _year(action: str, text: str | None) -> int:
    if action == "enrol":
        return 0
    if text is None:
        raise click.UsageError(f"{action} ต้องระบุ --year")
    return parse_year(text)


def _require_codes(action: str, codes: tuple[str, ...], *, everyone: bool, fingerprint: str) -> None:
    if everyone and (codes or action != "accept"):
        raise click.UsageError("--all ใช้กับ accept โดยไม่ระบุรหัสโรงเรียน")
    if not codes and not everyone:
        raise click.UsageError("ระบุรหัสผู้รายงานอย่างน้อยหนึ่งแห่ง")
    if action == "enrol" and (len(codes) != 1 or not fingerprint):
        raise click.UsageError("enrol ต้องระบุรหัสเดียวพร้อม --fingerprint")


def _reporter(district: DistrictFile, code: str) -> Reporter:
    if code == district.plan.district.id:
        return Reporter(type=ReporterType.OFFICE, code=code)
    listed = district.publication.school(code)
    return Reporter(type=ReporterType.SCHOOL, code=listed.code if listed else code)


def _remark(text: str) -> Remark:
    indicator, found, words = text.partition("=")
    return Remark(indicator=indicator.strip(), text=words) if found else Remark(text=text)
