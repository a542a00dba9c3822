"""``chiwat district exchange``: documents and decisions for another computer of the same district."""

from __future__ import annotations

from pathlib import Path

import click

from cli.district_commands import open_district
from cli.terminal import existing_file, fail, now, passphrase_option, read_passphrase, say, year_option
from models.years import parse_year
from storage.exchange import write_exchange


@click.command()
@click.argument("file", type=existing_file)
@year_option
@click.option("--out", type=click.Path(path_type=Path), required=True, help="ไฟล์ .xlsx ที่จะนำไปอีกเครื่องหนึ่ง")
@passphrase_option
def exchange(file: Path, year_text: str, out: Path, passphrase_file: Path | None) -> int:
    """ออกไฟล์แลกเปลี่ยนรายงานและการพิจารณา ให้คอมพิวเตอร์อีกเครื่องของเขตนำเข้าด้วย district import"""
    with open_district(file) as opened:
        key = opened.open_key(read_passphrase(passphrase_file))
        done = write_exchange(opened, parse_year(year_text), out, key, now())
    say(f"การพิจารณา {done.decisions} รายการ รายงาน {done.documents} ฉบับ")
    for path in done.paths:
        say(f"  {path}")
    if done.left_out:
        codes = ", ".join(held.reporter.code for held in done.left_out)
        return fail(f"ไฟล์ที่มีผู้แก้เซลล์และใหญ่เกินไปไม่ได้ไปด้วย ให้นำเข้าที่อีกเครื่องเอง: {codes}")
    return 0
