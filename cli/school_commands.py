"""``chiwat school``: a school's year without a window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

import click

from cli.terminal import (
    backup_folder,
    code_options,
    existing_file,
    fail,
    json_option,
    now,
    passphrase_option,
    print_json,
    read_code,
    read_passphrase,
    say,
    year_option,
)
from gui.wording import finding_sentence, problem_sentence, word
from gui.wording.branches import branch_words
from models.finding import Finding
from models.fingerprint import fingerprint, grouped
from models.plan import Level, Plan, ReporterType
from models.submission import Attestation, Reporter
from models.years import parse_year
from storage.backups import backup
from storage.documents import read_plan
from storage.export import export_submission
from storage.holding import held
from storage.package_files import read_bounded
from storage.profile_values import read_profile
from storage.school_file import SchoolFile
from storage.values import RowProblem, read_values


@click.group()
def school() -> None:
    """ไฟล์ข้อมูลของโรงเรียน (a school's file; the office fills its own part the same way)"""


@school.command()
@click.argument("file", type=existing_file)
@click.option("--plan", "plan_package", type=existing_file, required=True, help="ไฟล์แผนที่ได้รับจากเขต (plan.xlsx)")
@click.option("--school", "code", required=True, help="รหัสโรงเรียน หรือรหัสสำนักงานเขต")
@code_options
@passphrase_option
def init(
    file: Path,
    plan_package: Path,
    code: str,
    activation: str,
    code_file: Path | None,
    passphrase_file: Path | None,
) -> None:
    """สร้างไฟล์ของโรงเรียนจากไฟล์แผน พร้อมกุญแจลงลายมือชื่อ"""
    document, _ = read_plan(read_bounded(plan_package))
    is_office = code == document.plan.district.id
    reporter = Reporter(type=ReporterType.OFFICE if is_office else ReporterType.SCHOOL, code=code)
    typed = read_code(activation, code_file)
    passphrase = read_passphrase(passphrase_file, confirm=True)
    with SchoolFile.create_under(file, document, reporter, passphrase, now(), code=typed) as made:
        say(f"สร้างไฟล์ {file} แล้ว")
        say_trust(made)
        if branch := branch_words(document, code):
            say(branch)


def say_trust(opened: SchoolFile) -> None:
    """Say how school and district know each other: by the code, or by the digits that both read out."""
    document = opened.plan_document
    if opened.enrolment is not None:
        say(f"รหัสเปิดใช้ถูกต้อง: ไฟล์แผนนี้ออกโดย{document.plan.district.name}จริง และเขตรู้ว่าไฟล์มาจากที่นี่ ไม่ต้องโทรยืนยัน")
    say(f"ลายนิ้วมือกุญแจของโรงเรียน (แจ้งเขตทางโทรศัพท์): {grouped(opened.fingerprint())}")
    district = fingerprint("district", document.plan.district.id, document.publication.district_key)
    say(f"ลายนิ้วมือกุญแจของเขต (ต้องตรงกับที่เขตอ่านให้ฟัง): {grouped(district)}")


@school.command()
@click.argument("file", type=existing_file)
@year_option
@click.option("--from", "values", type=existing_file, required=True, help="ไฟล์ .csv หรือ .xlsx: figure, value, as_of")
def profile(file: Path, year_text: str, values: Path) -> int:
    """นำเข้าข้อมูลพื้นฐานของปี (profile figures)"""
    with open_school(file) as opened:
        found = read_profile(values, opened.plan)
        opened.apply_profile(parse_year(year_text), found.figures)
    say(f"บันทึกข้อมูลพื้นฐาน {len(found.figures)} รายการ")
    return _report_problems(found.problems)


@school.command()
@click.argument("file", type=existing_file)
@year_option
@click.option("--from", "values", type=existing_file, required=True, help="ไฟล์ .csv หรือ .xlsx: indicator, numerator, …")
def fill(file: Path, year_text: str, values: Path) -> int:
    """นำเข้าค่าตัวชี้วัดของปี ช่องว่างไม่ลบค่าที่มีอยู่ (a blank never overwrites a value)"""
    with open_school(file) as opened:
        year = parse_year(year_text)
        found = read_values(values, opened.plan, opened.reporter.type, opened.known(year))
        changed = opened.apply_values(year, found.entries, found.explanations)
    say(f"อ่านได้ {len(found.entries)} ตัวชี้วัด เปลี่ยนแปลง {len(changed)} ตัวชี้วัด")
    return _report_problems(found.problems)


@school.command()
@click.argument("file", type=existing_file)
@year_option
@click.option("--interim", is_flag=True, help="ตรวจแบบรายงานระหว่างปี (ยอมให้มีช่องว่าง)")
@json_option
def check(file: Path, year_text: str, interim: bool, as_json: bool) -> int:
    """ตรวจแบบรายงานของปี ว่าครบถ้วนและถูกต้องหรือไม่"""
    with open_school(file, read_only=True) as opened:
        plan = opened.plan
        found = opened.check(parse_year(year_text), final=not interim)
    if as_json:
        print_json({"complete": found.complete, "findings": [_finding_json(one, plan) for one in found.findings]})
    else:
        _print_findings(found.findings, plan)
        open_ones = len(found.blocking())
        say("พร้อมส่งออก" if found.complete else f"ยังส่งออกไม่ได้: ต้องแก้ไขหรือชี้แจงอีก {open_ones} รายการ")
    return 0 if found.complete else 1


@school.command()
@click.argument("file", type=existing_file)
@year_option
@click.option("--out", type=click.Path(path_type=Path), required=True, help="ไฟล์ .xlsx ที่จะส่งให้เขต")
@click.option("--signer", required=True, help="ชื่อผู้รับรองข้อมูล")
@click.option("--position", required=True, help="ตำแหน่งผู้รับรอง")
@click.option("--acting", default="", help="คำสั่งรักษาการหรือรักษาราชการแทน (ถ้ามี)")
@click.option("--interim", is_flag=True, help="รายงานระหว่างปี")
@passphrase_option
def export(
    file: Path,
    year_text: str,
    out: Path,
    signer: str,
    position: str,
    acting: str,
    interim: bool,
    passphrase_file: Path | None,
) -> None:
    """ลงลายมือชื่อและส่งออกแบบรายงานเป็นไฟล์เดียว"""
    attestation = Attestation(name=signer, position=position, acting=acting)
    year = parse_year(year_text)
    with open_school(file) as opened:
        passphrase = read_passphrase(passphrase_file)
        done = export_submission(
            opened, year, out, attestation=attestation, passphrase=passphrase, final=not interim, now=now()
        )
        branch = branch_words(opened.plan_document, opened.reporter.code)
    say(f"ส่งออกแล้ว ฉบับที่ {done.revision} ปี {year}: {done.path}")
    if branch:
        say(branch)
    if done.evidence is not None:
        say(f"ไฟล์หลักฐาน ให้ส่งไปพร้อมกัน: {done.evidence}")
    say(f"รหัสเอกสาร {done.short_code} (อ่านกลับและตรวจลายมือชื่อแล้ว) ส่งไฟล์นี้ให้เขตได้ทันที")


@contextmanager
def open_school(file: Path, *, read_only: bool = False) -> Iterator[SchoolFile]:
    """Open a school's file, to write held against others; backed up before an older one is brought up to date."""

    def before(path: Path) -> None:
        backup(path, backup_folder(path), now=now().replace(tzinfo=None))

    owned = nullcontext() if read_only else held(file, now())
    with owned, SchoolFile.open(file, read_only=read_only, before_migration=before) as opened:
        yield opened


def _report_problems(problems: Sequence[RowProblem]) -> int:
    for problem in problems:
        say(problem_sentence(problem))
    if not problems:
        return 0
    return fail(f"มีแถวที่ไม่ได้นำเข้า {len(problems)} แห่ง แถวอื่นบันทึกแล้ว แก้ไขในไฟล์แล้วนำเข้าอีกครั้งได้")


def _finding_json(finding: Finding, plan: Plan) -> dict[str, str]:
    return {
        "indicator": finding.indicator,
        "rule": finding.rule,
        "level": finding.level.value,
        "message": finding_sentence(finding, plan),
    }


def _print_findings(findings: Sequence[Finding], plan: Plan) -> None:
    for level in Level:
        of_level = [finding for finding in findings if finding.level is level]
        if of_level:
            say(f"{word(level.value)} {len(of_level)} รายการ")
        for finding in of_level:
            where = f"{finding.indicator}  " if finding.indicator else ""
            say(f"  {where}{finding_sentence(finding, plan)}")
