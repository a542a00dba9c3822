"""Receipts: ``chiwat district receipts`` writes them, ``chiwat school receive`` takes one."""

from __future__ import annotations

from pathlib import Path

import click

from cli.district_commands import open_district
from cli.school_commands import open_school
from cli.terminal import existing_file, now, passphrase_option, read_passphrase, say
from gui.wording import word
from models.receipt import Receipt
from models.receipts_held import ReportState
from models.years import parse_year
from storage.atomic import make_folder
from storage.package_files import read_bounded
from storage.receipts import write_receipts


@click.command()
@click.argument("file", type=existing_file)
@click.option(
    "--out", "folder", type=click.Path(path_type=Path, file_okay=False), required=True, help="โฟลเดอร์เก็บใบตอบรับ"
)
@click.option("--year", "year_text", metavar="พ.ศ.", help="เฉพาะปีงบประมาณนี้ (ไม่ระบุ = ทุกปี)")
@passphrase_option
def receipts(file: Path, folder: Path, year_text: str | None, passphrase_file: Path | None) -> None:
    """ออกใบตอบรับที่ลงลายมือชื่อ ให้ทุกแห่งที่ตรวจรับ ส่งคืน หรือเลือกฉบับแล้ว"""
    with open_district(file) as opened:
        key = opened.open_key(read_passphrase(passphrase_file))
        make_folder(folder)
        written = write_receipts(opened, folder, key, now(), year=parse_year(year_text) if year_text else 0)
    for path in written:
        say(f"  {path.name}")
    say(f"ออกใบตอบรับ {len(written)} ฉบับ ใน {folder}")


@click.command()
@click.argument("file", type=existing_file)
@click.argument("receipt", type=existing_file)
def receive(file: Path, receipt: Path) -> None:
    """รับใบตอบรับจากเขตเข้าไฟล์ของโรงเรียน ข้อทักท้วงจะแสดงในคำสั่ง check"""
    with open_school(file) as opened:
        taken = opened.receive(read_bounded(receipt), now())
        state = opened.report_state(taken.receipt.year)
        following, _ = opened.next_revision(taken.receipt.year)
    say(f"ลายมือชื่อถูกต้อง: ใบตอบรับของเขต ปี {taken.receipt.year} {word(taken.receipt.verdict.value)}")
    if taken.differences:
        say(f"มีผู้แก้ {len(taken.differences)} ช่องในไฟล์หลังลงนาม ให้ถือตามข้อความข้างล่างนี้")
    if not taken.in_force:
        say("มีใบตอบรับที่ใหม่กว่าฉบับนี้แล้ว จึงเก็บไว้เป็นประวัติเท่านั้น")
    elif not taken.is_new:
        say("มีใบตอบรับฉบับนี้ในไฟล์แล้ว")
    _print_receipt(taken.receipt)
    say(f"สถานะรายงานปี {taken.receipt.year}: {word(state.value)}")
    if state is ReportState.RETURNED:
        say(f"แก้ไขหรือชี้แจงตามข้อทักท้วง แล้วส่งออกเป็นครั้งที่ {following}")


def _print_receipt(receipt: Receipt) -> None:
    for head in receipt.heads:
        mark = " *" if head.digest in receipt.documents else ""
        say(f"  รายงานครั้งที่ {head.revision} รหัสเอกสาร {head.code}{mark}")
    if receipt.reason:
        say(f"ข้อความจากเขต: {receipt.reason}")
    for remark in receipt.remarks:
        say(f"  {remark.indicator or 'ทั้งฉบับ'}  {remark.text}")
