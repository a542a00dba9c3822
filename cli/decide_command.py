"""``chiwat district decide``: what an officer decides of documents, keys, batches and years."""

from __future__ import annotations

from pathlib import Path

import click

from cli.decisions import ACTIONS, OF_A_DOCUMENT, OF_A_YEAR, Case
from cli.district_commands import open_district, reporter_of
from cli.terminal import existing_file, now, passphrase_option, read_passphrase, say
from gui.wording import open_word, word
from models.decision import Remark
from models.standing import ReviewState
from models.years import parse_year
from storage.district_file import DistrictFile
from storage.reporting import status


@click.command()
@click.argument("file", type=existing_file)
@click.argument("action", type=click.Choice([*ACTIONS, "close"]))
@click.argument("codes", nargs=-1)
@click.option("--year", "year_text", metavar="พ.ศ.", help="ปีงบประมาณ (ไม่ต้องระบุสำหรับ enrol และ revoke)")
@click.option("--all", "everyone", is_flag=True, help="ตรวจรับทุกแห่งที่รอตรวจ (accept)")
@click.option("--fingerprint", default="", metavar="30 หลัก", help="เลขที่ผู้รายงานอ่านให้ฟังทางโทรศัพท์ (enrol, revoke)")
@click.option("--document", default="", metavar="รหัส", help="รหัสเอกสารที่พิมพ์ท้ายแบบรายงาน (choose, withdraw, restore)")
@click.option("--batch", type=int, metavar="ครั้งที่", help="ถอนทุกไฟล์ที่นำเข้าครั้งนั้น (withdraw)")
@click.option("--reason", default="", help="เหตุผล (return, withdraw, revoke)")
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
    batch: int | None,
    reason: str,
    remarks: tuple[str, ...],
    officer: str,
    passphrase_file: Path | None,
) -> None:
    """บันทึกการพิจารณา: ตรวจรับ (accept) ส่งคืนให้แก้ไข (return) เลือกฉบับ (choose) ถอน (withdraw) นำกลับ (restore)
    ลงทะเบียนกุญแจ (enrol) ยกเลิกกุญแจ (revoke) ปิดปี (close)
    """
    whole = everyone or batch is not None or action == "close"
    year = _year(action, year_text, whole=whole and not everyone and action != "close")
    _require_use(action, codes, everyone=everyone, batch=batch)
    _require_details(action, codes, fingerprint=fingerprint, document=document, whole=whole)
    with open_district(file) as district:
        district.open_key(read_passphrase(passphrase_file))
        if everyone:
            _accept_all(district, year, officer)
        elif batch is not None:
            made = district.withdraw_batch(batch, now(), officer, reason=reason)
            say(f"ถอนการนำเข้าครั้งที่ {batch} แล้ว {len(made)} แห่ง")
        elif action == "close":
            _close(district, year, officer, reason)
        for code in codes:
            ACTIONS[action](
                Case(
                    district=district,
                    reporter=reporter_of(district, code),
                    year=year,
                    reason=reason,
                    remarks=tuple(_remark(text) for text in remarks),
                    fingerprint=fingerprint,
                    document=document,
                    officer=officer,
                    at=now(),
                )
            )


def _accept_all(district: DistrictFile, year: int, officer: str) -> None:
    say(f"ตรวจรับแล้ว {len(district.accept_all(year, now(), officer))} แห่ง")
    if interims := status(district, year).interims:
        codes = " ".join(one.reporter.code for one in interims)
        say(f"ไม่ได้ตรวจรับฉบับระหว่างปี {len(interims)} แห่ง เพราะไม่นับเป็นรายงานของปี: {codes}")


def _close(district: DistrictFile, year: int, officer: str, reason: str) -> None:
    """Tell what is open before it is closed for good."""
    found = status(district, year)
    for kind, reporters in found.open.items() if not found.closed else ():
        names = ", ".join(one.school.name if one.school else word("office") for one in reporters)
        say(f"{open_word(kind)} {len(reporters)} แห่ง: {names}")
    district.close_year(year, now(), officer, reason=reason)
    accepted = found.counts[ReviewState.ACCEPTED]
    say(f"ปิดปี {year} แล้ว ผลนับจาก {accepted} ใน {len(found.reporters)} แห่งและไม่เปลี่ยนอีก ที่ส่งหลังจากนี้บันทึกเป็นล่าช้า")


def _year(action: str, text: str | None, *, whole: bool) -> int:
    if whole or action not in OF_A_YEAR | {"close"}:
        return 0
    if text is None:
        raise click.UsageError(f"{action} ต้องระบุ --year")
    return parse_year(text)


def _require_use(action: str, codes: tuple[str, ...], *, everyone: bool, batch: int | None) -> None:
    if everyone and (codes or action != "accept"):
        raise click.UsageError("--all ใช้กับ accept โดยไม่ระบุรหัสโรงเรียน")
    if batch is not None and (codes or action != "withdraw"):
        raise click.UsageError("--batch ใช้กับ withdraw โดยไม่ระบุรหัสโรงเรียน")
    if action == "close" and codes:
        raise click.UsageError("close ใช้กับทั้งปี โดยไม่ระบุรหัสโรงเรียน")


def _require_details(action: str, codes: tuple[str, ...], *, fingerprint: str, document: str, whole: bool) -> None:
    if whole:
        return
    if not codes:
        raise click.UsageError("ระบุรหัสผู้รายงานอย่างน้อยหนึ่งแห่ง")
    if action == "enrol" and (len(codes) != 1 or not fingerprint):
        raise click.UsageError("enrol ต้องระบุรหัสเดียวพร้อม --fingerprint")
    if action in OF_A_DOCUMENT and (len(codes) != 1 or not document):
        raise click.UsageError(f"{action} ต้องระบุรหัสเดียวพร้อม --document")


def _remark(text: str) -> Remark:
    indicator, found, words = text.partition("=")
    return Remark(indicator=indicator.strip(), text=words) if found else Remark(text=text)
