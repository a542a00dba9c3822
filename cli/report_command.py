"""``chiwat district report``: the consolidated figures, on the terminal and as files."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from cli.terminal import existing_file, json_option, now, print_json, say, year_option
from gui.wording import word
from models.annual_report import AnnualReport
from models.attainment import Attainment
from models.numbers import format_number
from models.years import parse_year
from storage.atomic import make_folder
from storage.district_file import DistrictFile
from storage.district_notes import NO_NOTES, Notes, progress_notes
from storage.report_csv import write_report_csv
from storage.report_json import report_json
from storage.report_scorecard import scorecard_stems
from storage.report_workbook import write_report_workbook, write_scorecard
from storage.reporting import annual_report

output_file = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("file", type=existing_file)
@year_option
@click.option("--received", is_flag=True, help="นับฉบับที่รับแล้วแต่ยังไม่ตรวจรับด้วย (ผลเบื้องต้น)")
@click.option("--xlsx", type=output_file, help="สมุดงานสรุป .xlsx")
@click.option("--pdf", type=output_file, help="รายงานเผยแพร่ .pdf")
@click.option("--csv", "csv_", type=output_file, help="ตารางผล .csv")
@click.option(
    "--scorecards",
    type=click.Path(path_type=Path, file_okay=False),
    help="โฟลเดอร์ที่จะเขียนใบรายงานผลของแต่ละกลุ่มที่รับผิดชอบ (.pdf และ .xlsx)",
)
@json_option
def report(
    file: Path,
    year_text: str,
    received: bool,
    xlsx: Path | None,
    pdf: Path | None,
    csv_: Path | None,
    scorecards: Path | None,
    as_json: bool,
) -> None:
    """รวมผลของทุกโรงเรียน: แสดงบนจอ หรือออกเป็นสมุดงาน PDF CSV และใบรายงานผลรายกลุ่ม"""
    with DistrictFile.open(file, read_only=True) as district:
        found = annual_report(district, parse_year(year_text), with_received=received)
        notes = progress_notes(district.database, found.year)
    written = write_files(found, notes, xlsx=xlsx, pdf=pdf, csv=csv_)
    if scorecards:
        written += write_scorecards(scorecards, found, notes)
    if as_json:
        print_json(report_json(found))
        return
    if not written:
        _print(found)
    say(summary(found))
    for path in written:
        say(f"เขียนแล้ว {path}")


def write_files(
    found: AnnualReport,
    notes: Notes = NO_NOTES,
    *,
    xlsx: Path | None = None,
    pdf: Path | None = None,
    csv: Path | None = None,
) -> tuple[Path, ...]:
    """Write the files asked for and return their paths."""
    if xlsx:
        write_report_workbook(xlsx, found, now=now(), notes=notes)
    if csv:
        write_report_csv(csv, found)
    if pdf:
        from gui.printing.report_pdf import write_report_pdf

        write_report_pdf(pdf, found, now=now(), notes=notes)
    return tuple(path for path in (xlsx, csv, pdf) if path)


def write_scorecards(folder: Path, found: AnnualReport, notes: Notes) -> tuple[Path, ...]:
    """Write every responsible group's scorecard as PDF and workbook, named by the group; return the paths."""
    from gui.printing.scorecard_pdf import write_scorecard_pdf

    make_folder(folder)
    written: list[Path] = []
    for group, stem in scorecard_stems(found).items():
        pdf, xlsx = folder / f"{stem}.pdf", folder / f"{stem}.xlsx"
        write_scorecard_pdf(pdf, found, group, now=now(), notes=notes)
        write_scorecard(xlsx, found, group, now=now(), notes=notes)
        written += [pdf, xlsx]
    return tuple(written)


def summary(found: AnnualReport) -> str:
    """Return coverage and attainment in a line."""
    marks = Counter(result.attainment for result in found.whole.results)
    words = " ".join(f"{word(mark.value)} {marks[mark]}" for mark in Attainment if marks[mark])
    provisional = f" ({word('provisional')})" if any(result.provisional for result in found.whole.results) else ""
    schools = sum(reporter.type.value == "school" for reporter in found.whole.reporters)
    return f"ปี {found.year}: นับ {schools} จาก {len(found.schools)} โรงเรียน — {words}{provisional}"


def _print(found: AnnualReport) -> None:
    for result in found.whole.results:
        one, decimals = result.indicator, result.indicator.decimals
        value = result.level if result.value is None else format_number(result.value, decimals=decimals)
        target = one.target(found.year)
        say(
            f"{one.id:<9} {value or '–':>8}  เป้า {target.printed if target else '–':<10} "
            f"{word(result.attainment.value)}  {result.n_reported}/{result.n_applicable}  {one.short_title}"
        )
