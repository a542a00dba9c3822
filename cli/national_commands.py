"""``chiwat district export`` hands a year's figures upward, ``chiwat national merge`` adds up many districts'."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from cli.district_commands import open_district
from cli.terminal import (
    existing_file,
    json_option,
    now,
    passphrase_option,
    print_json,
    read_passphrase,
    say,
    year_option,
)
from models.fingerprint import grouped
from models.national import NationalFigures
from models.years import parse_year
from storage.consolidation_file import (
    FiguresFile,
    merge_files,
    national_json,
    read_figures,
    write_figures,
    write_national_csv,
)
from storage.package_files import find_files


@click.command()
@click.argument("file", type=existing_file)
@year_option
@click.option("--out", type=click.Path(path_type=Path), required=True, help="ไฟล์ .xlsx ที่จะส่งให้ส่วนกลาง")
@passphrase_option
def export(file: Path, year_text: str, out: Path, passphrase_file: Path | None) -> None:
    """ลงลายมือชื่อและส่งออกรายงานรวมของเขต สำหรับรวมระดับประเทศ"""
    with open_district(file) as opened:
        key = opened.open_key(read_passphrase(passphrase_file))
        figures = write_figures(opened, parse_year(year_text), out, key, now())
    coverage = f"{len(figures.digests)} จาก {figures.expected} แห่ง"
    say(f"ส่งออกรายงานรวมปี {figures.year}: {len(figures.indicators)} ตัวชี้วัด {coverage}")
    say(f"  {out}")


@click.group()
def national() -> None:
    """รวมรายงานของหลายเขต (the national office)"""


@national.command()
@click.argument("paths", type=existing_file, nargs=-1, required=True)
@click.option("--csv", "csv_out", type=click.Path(path_type=Path), help="เขียนตารางผลรวมเป็น .csv")
@json_option
def merge(paths: tuple[Path, ...], csv_out: Path | None, as_json: bool) -> None:
    """รวมรายงานรวมของหลายเขต: ผลรวมของตัวตั้งและตัวหาร ไม่ใช่ค่าเฉลี่ยของร้อยละ"""
    files = [read_figures(path) for path in find_files(paths)]
    found = merge_files(files)
    if csv_out is not None:
        write_national_csv(csv_out, found)
    if as_json:
        print_json(national_json(found, files))
    else:
        _print(found, files)


def _print(found: NationalFigures, files: Sequence[FiguresFile]) -> None:
    for file in files:
        figures = file.figures
        say(f"{figures.district.id}  {figures.district.name}  {len(figures.digests)} จาก {figures.expected} แห่ง")
        say(f"    ลายนิ้วมือกุญแจ {grouped(file.fingerprint)}")
        if file.differences:
            say(f"    มีผู้แก้ {len(file.differences)} ช่องหลังลงนาม ใช้ค่าที่ลงนามไว้")
    for result in found.results:
        value = "–" if result.value is None else str(result.value)
        words = result.level or ", ".join(f"{level} {count}" for level, count in result.sums.levels.items())
        coverage = f"{result.sums.reported}/{result.applicable}"
        say(f"{result.indicator.id}  {words or value}  ({coverage} แห่ง จาก {len(result.values)} เขต)")
