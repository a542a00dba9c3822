"""``chiwat district``: the district's year without a window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path

import click

from cli.exchange_import import exchange_json, print_exchange, take_all
from cli.plan_commands import open_plan
from cli.terminal import (
    backup_folder,
    existing_file,
    fail,
    json_option,
    now,
    passphrase_option,
    print_json,
    read_passphrase,
    say,
    year_option,
)
from gui.wording import import_reason, problem_sentence, standing_word, word
from models.errors import InvalidDataError
from models.fingerprint import fingerprint, grouped
from models.plan import ReporterType
from models.publication import SchoolStatus
from models.submission import Reporter
from models.years import parse_date, parse_year
from storage.backups import backup
from storage.codes import issue_missing, printed_codes
from storage.district_file import DistrictFile
from storage.exchange import sort_out
from storage.holding import held
from storage.importing import FileResult, ImportResult, import_paths
from storage.publishing import publish as publish_plan
from storage.reporting import YearStatus
from storage.reporting import status as year_status
from storage.roster import RosterTable, read_roster
from storage.workers import ExaminationPool


@click.group()
def district() -> None:
    """ไฟล์ข้อมูลของสำนักงานเขตพื้นที่การศึกษา (the district's file)"""


@district.command()
@click.argument("file", type=existing_file)
@click.option("--plan", "plan_source", type=existing_file, required=True, help="ไฟล์แผน .json หรือรหัสแผนที่มากับโปรแกรม")
@click.option("--roster", type=existing_file, required=True, help="ทะเบียนโรงเรียน .csv หรือ .xlsx")
@click.option("--deadline", "deadlines", multiple=True, metavar="ปี=วันที่", help="วันครบกำหนด เช่น 2564=31/10/2564")
@passphrase_option
def init(file: Path, plan_source: Path, roster: Path, deadlines: tuple[str, ...], passphrase_file: Path | None) -> int:
    """สร้างไฟล์ของเขตจากแผนและทะเบียนโรงเรียน พร้อมกุญแจลงลายมือชื่อ"""
    plan = open_plan(plan_source)
    table = read_roster(roster, plan.district.amphoes)
    if table.problems:
        for problem in table.problems:
            say(problem_sentence(problem))
        _say_ignored(table)
        return fail(f"พบข้อผิดพลาดในทะเบียนโรงเรียน {len(table.problems)} แห่ง แก้ไขแล้วสร้างไฟล์อีกครั้ง")
    due = _deadlines(deadlines)
    passphrase = read_passphrase(passphrase_file, confirm=True)
    with DistrictFile.create(file, plan, table.schools, passphrase, now(), deadlines=due) as made:
        say(f"สร้างไฟล์ {file} แล้ว: {plan.title} โรงเรียน {len(table.schools)} แห่ง")
        _say_ignored(table)
        say(f"ลายนิ้วมือกุญแจของเขต: {grouped(fingerprint('district', plan.district.id, made.public_key))}")
    return 0


def _say_ignored(table: RosterTable) -> None:
    """Name the columns of which nothing was taken, and what became of schools that are not simply open."""
    if table.ignored:
        say(f"ไม่ได้ใช้คอลัมน์ในทะเบียน: {', '.join(table.ignored)}")
        say("หากคอลัมน์นั้นบอกสถานะหรือโรงเรียนหลัก ให้ตั้งหัวคอลัมน์เป็น สถานะ หรือ โรงเรียนหลัก")
    found = Counter(school.status for school in table.schools)
    others = [f"{word(status.value)} {found[status]} แห่ง" for status in SchoolStatus if status in found]
    say("ทะเบียนโรงเรียน: " + "  ".join(others))


@district.command()
@click.argument("file", type=existing_file)
@click.option("--out", type=click.Path(path_type=Path), required=True, help="ไฟล์แผน .xlsx ที่จะแจกโรงเรียน")
@click.option("--letters", type=click.Path(path_type=Path), help="หนังสือแจ้งรหัสเปิดใช้ .pdf หน้าละหนึ่งแห่ง")
@click.option("--letter-for", "only", multiple=True, metavar="รหัสโรงเรียน", help="ออกหนังสือเฉพาะแห่งนี้ (ระบุซ้ำได้)")
@passphrase_option
def publish(file: Path, out: Path, letters: Path | None, only: tuple[str, ...], passphrase_file: Path | None) -> None:
    """ลงลายมือชื่อและออกไฟล์แผนสำหรับแจกโรงเรียน พร้อมหนังสือแจ้งรหัสเปิดใช้ (--letters)"""
    if only and letters is None:
        raise click.UsageError("--letter-for ใช้กับ --letters")
    with open_district(file) as opened:
        key = opened.open_key(read_passphrase(passphrase_file))
        who = [reporter_of(opened, code) for code in only]
        if letters is not None:
            issue_missing(opened, key, now())
        codes = printed_codes(opened, key, who) if letters is not None else ()
        document = publish_plan(opened, out, key, now())
    say(f"ออกไฟล์แผน ฉบับที่ {document.plan.edition} ครั้งที่ {document.publication.serial}: {out}")
    if letters is not None:
        from gui.printing.letters import write_letters_pdf

        write_letters_pdf(letters, document, codes, now=now())
        say(f"ออกหนังสือแจ้งรหัสเปิดใช้ {len(codes)} ฉบับ: {letters} พิมพ์แล้วให้ลบไฟล์นี้ เพราะมีรหัสอยู่")


@district.command(name="import")
@click.argument("file", type=existing_file)
@click.argument("paths", type=existing_file, nargs=-1, required=True)
@click.option("--dry-run", is_flag=True, help="ลองดูผลโดยไม่บันทึก")
@json_option
def import_(file: Path, paths: tuple[Path, ...], dry_run: bool, as_json: bool) -> int:
    """นำเข้าไฟล์หรือทั้งโฟลเดอร์ ลำดับใดก็ได้ กี่ครั้งก็ได้"""
    exchanges, others = sort_out(paths)
    with open_district(file, dry_run=dry_run) as opened:
        if exchanges and not dry_run:
            back_up(file)
        taken = take_all(opened, exchanges, dry_run=dry_run)
        with ExaminationPool() as pool:
            found = import_paths(opened, others, now=now(), dry_run=dry_run, backup=back_up, examiner=pool.examine_all)
        if as_json:
            print_json(import_json(found) | {"exchanges": [exchange_json(*each) for each in taken]})
        else:
            for each in taken:
                print_exchange(*each)
            _print_import(found, dry_run=dry_run)
    return 0 if all(one.state.value in _CLEAN for one in found.files) else 1


@district.command()
@click.argument("file", type=existing_file)
@year_option
@json_option
def status(file: Path, year_text: str, as_json: bool) -> None:
    """แสดงว่าโรงเรียนใดส่งแล้ว ยังไม่ส่ง ส่งคืน หรือตรวจรับแล้ว"""
    with open_district(file, read_only=True) as opened:
        found = year_status(opened, parse_year(year_text), today=now().date())
    if as_json:
        print_json(_status_json(found))
    else:
        _print_status(found)


_COMMANDS = {
    "compare_fingerprint": "enrol",
    "two_keys_one_code": "enrol",
    "another_key_enrolled": "enrol",
    "key_not_enrolled": "enrol",
    "withdrawn_by_officer": "restore",
    "not_one_line": "choose",
}
"""What `district decide` calls the way out of a reason."""
_CLEAN = frozenset({"new", "identical", "newer_revision", "older_revision", "withdrawn"})


def import_json(found: ImportResult) -> dict[str, object]:
    """Return the contract's form of an import (DESIGN section 6)."""
    return {
        "batch": found.batch,
        "files": [_file_json(one) for one in found.files],
        "counts": {state.value: number for state, number in found.counts.items()},
    }


def _file_json(one: FileResult) -> dict[str, object]:
    reporter = {"type": one.reporter.type.value, "code": one.reporter.code} if one.reporter else None
    return {
        "path": str(one.path),
        "state": one.state.value,
        "reporter": reporter,
        "year": one.year,
        "revision": one.revision,
        "reason": one.outcome.reason or None,
        "changes": {change.value: number for change, number in one.changes.items()},
    }


def _print_import(found: ImportResult, *, dry_run: bool) -> None:
    for one in found.files:
        if one.state.value in _CLEAN:
            continue
        who = one.reporter.code if one.reporter else "–"
        say(f"{word(one.state.value)}  {who}  {one.path.name}\n    {import_reason(one.outcome)}")
        if one.outcome.reason in _COMMANDS:
            say(f"    chiwat district decide {_COMMANDS[one.outcome.reason]}")
        for cell in one.differences[:10]:
            say(f"    {cell.sheet}!{cell.cell}: ลงลายมือชื่อไว้ “{cell.expected}” ในไฟล์เป็น “{cell.found}”")
    for state, number in found.counts.items():
        say(f"{word(state.value)} {number} ไฟล์")
    if dry_run:
        say("ลองดูผลเท่านั้น ยังไม่ได้บันทึก")


def _status_json(found: YearStatus) -> dict[str, object]:
    return {
        "year": found.year,
        "deadline": found.deadline.isoformat() if found.deadline else None,
        "counts": {state.value: number for state, number in found.counts.items()},
        "late": found.late,
        "closed": found.closed,
        "reporters": [
            {
                "type": one.reporter.type.value,
                "code": one.reporter.code,
                "name": one.school.name if one.school else None,
                "state": one.standing.counts_as.value,
                "revision": one.standing.current.revision if one.standing.current else None,
                "final": one.standing.current.final if one.standing.current else None,
                "late": one.late,
            }
            for one in found.reporters
        ],
        "uncounted": [{"code": one.reporter.code, "state": one.standing.counts_as.value} for one in found.uncounted],
    }


def _print_status(found: YearStatus) -> None:
    for one in found.reporters:
        name = f"{one.school.name} อ.{one.school.amphoe}" if one.school else word("office")
        late = f" ({word('late')})" if one.late else ""
        say(f"{one.reporter.code}  {standing_word(one.standing)}{late}  {name}")
    say("  ".join(f"{word(state.value)} {number}" for state, number in found.counts.items()))
    for one in found.uncounted:
        name = one.school.name if one.school else ""
        say(f"{one.reporter.code}  {standing_word(one.standing)}  {name} (สาขา แผนนี้ไม่นับ)")


def _deadlines(texts: tuple[str, ...]) -> Mapping[str, str]:
    due = {}
    for text in texts:
        year, found, day = text.partition("=")
        if not found:
            raise InvalidDataError("not_a_deadline", text=text)
        due[str(parse_year(year))] = parse_date(day).isoformat()
    return due


def reporter_of(district: DistrictFile, code: str) -> Reporter:
    """Return the reporter of a code: a school's, one of its aliases, or the district's own."""
    if code == district.plan.district.id:
        return Reporter(type=ReporterType.OFFICE, code=code)
    listed = next((school for school in district.roster if code in (school.code, *school.aliases)), None)
    return Reporter(type=ReporterType.SCHOOL, code=listed.code if listed else code)


@contextmanager
def open_district(file: Path, *, read_only: bool = False, dry_run: bool = False) -> Iterator[DistrictFile]:
    """Open a district's file, to write held against others; backed up before an older one is brought up to date."""
    owned = nullcontext() if read_only or dry_run else held(file, now())
    with owned, DistrictFile.open(file, read_only=read_only, before_migration=back_up) as opened:
        yield opened


def back_up(path: Path) -> None:
    """Back a file up in the folder beside it."""
    backup(path, backup_folder(path), now=now().replace(tzinfo=None))
