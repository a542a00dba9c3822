"""The demonstration from beginning to end, through the code that a user's data takes."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cli.demonstration import faults
from cli.demonstration.dates import DEADLINES, PUBLISHED, day_of
from cli.demonstration.roster import DemoSchool, demo_schools
from cli.demonstration.school_work import Done, Work, do_work
from cli.demonstration.value_files import write_roster
from cli.demonstration.works import PASSPHRASE, Cast, Places, all_work, cast_of, on_other_computer
from models.annual_report import AnnualReport
from models.decision import Remark
from models.plan import Kind, Plan, ReporterType
from models.trust import enrolled_keys
from models.submission import Reporter
from storage.backups import backup
from storage.district_file import DistrictFile
from storage.importing import ImportResult, import_paths
from storage.plan_source import load_bundled_plan
from storage.publishing import publish
from storage.report_csv import write_report_csv
from storage.report_workbook import write_report_workbook
from storage.reporting import YearStatus, annual_report, status
from storage.roster import read_roster

PLAN_ID: Final = "cm2-2563-2565"
_OFFICER: Final = "จันทร์จิรา ศรีวิชัย"
_REASON: Final = "โปรดตรวจสอบจำนวนผู้เรียนกับทะเบียนอีกครั้ง แล้วส่งฉบับแก้ไข"
_REMARK: Final = "จำนวนผู้เรียนทั้งหมดไม่ตรงกับข้อมูลที่กลุ่มนโยบายและแผนมี"
_MOST_WORKERS: Final = 8
_TOLD_EVERY: Final = 33

Tell = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a finished demonstration has to show."""

    places: Places
    imports: tuple[ImportResult, ...]
    status: YearStatus
    report: AnnualReport
    explanations: int


def build(root: Path, seed: int, tell: Tell) -> Outcome:
    """Build the demonstration of a seed under an empty folder."""
    plan = load_bundled_plan(PLAN_ID)
    with tempfile.TemporaryDirectory(prefix="chiwat-demo-") as temporary:
        places = Places(root=root, temporary=Path(temporary))
        schools = demo_schools(seed)
        cast = cast_of(schools, seed)
        places.passphrase.write_text(PASSPHRASE + "\n", encoding="utf-8")
        tell("เขต: ทำทะเบียนโรงเรียน สร้างแฟ้มของเขต และออกไฟล์แผนที่ลงลายมือชื่อ")
        with _district(plan, schools, places) as district:
            done = _schools_work(plan, seed, schools, cast, places, tell)
            imports = tuple(_collect(district, plan, cast, places, done, tell))
            tell("เขต: รวมผลและเขียนรายงาน (สมุดงาน ตาราง และ PDF)")
            report = _write_reports(district, plan.years[-1], root)
            return Outcome(
                places=places,
                imports=imports,
                status=status(district, plan.years[-1]),
                report=report,
                explanations=sum(each.explanations for each in done),
            )


def _district(plan: Plan, schools: Sequence[DemoSchool], places: Places) -> DistrictFile:
    write_roster(places.roster, (demo.school for demo in schools))
    table = read_roster(places.roster, plan.district.amphoes)
    if table.problems:
        raise ValueError(f"{places.roster.name}: {table.problems[0]}")
    district = DistrictFile.create(places.district, plan, table.schools, PASSPHRASE, PUBLISHED, deadlines=DEADLINES)
    publish(district, places.plan, district.open_key(PASSPHRASE), PUBLISHED)
    return district


def _schools_work(
    plan: Plan, seed: int, schools: Sequence[DemoSchool], cast: Cast, places: Places, tell: Tell
) -> list[Done]:
    """Let every reporter do its years in worker processes, and one school its last year on another computer."""
    works = list(all_work(plan, seed, schools, cast, places))
    other = next(work for work in works if work.reporter.code == cast.other_computer)
    tell(f"โรงเรียนและเขต {len(works)} แห่ง: กรอก ตรวจ ชี้แจง ลงลายมือชื่อ และส่งออก ปี {plan.years[0]}–{plan.years[-1]}")
    done = []
    for count, each in enumerate(_in_workers([*works, on_other_computer(other, places)]), start=1):
        done.append(each)
        if count % _TOLD_EVERY == 0:
            tell(f"  เสร็จแล้ว {count} จาก {len(works)} แห่ง")
    stranger = done.pop()
    package = stranger.packages[plan.years[-1]][0]
    faults.copy_as(faults.OTHER_KEY, package, places.faults)
    return done


def _in_workers(works: Sequence[Work]) -> Iterator[Done]:
    """Yield what comes of each work, in order; spawned, as Windows can only spawn."""
    workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(do_work, works, chunksize=2)


def _collect(
    district: DistrictFile, plan: Plan, cast: Cast, places: Places, done: Sequence[Done], tell: Tell
) -> Iterator[ImportResult]:
    """Import and judge year after year, as the packages come in."""
    for year in plan.years[:-1]:
        folder = places.packages_of(year, plan.years[-1])
        tell(f"เขต: นำเข้าไฟล์ของปี {year} และรับรอง")
        yield _import(district, places, [folder], year, 0)
        _enrol_new(district, done, year)
        district.accept_all(year, day_of(year, 5), _OFFICER)
    last = plan.years[-1]
    tell(f"เขต: นำเข้าไฟล์ของปี {last} พิจารณา แล้วรับไฟล์ที่มีปัญหา")
    _set_faults(cast, places, done, last)
    in_time = [each.packages[last][-1] for each in done if each.reporter.code != cast.late]
    yield _import(district, places, in_time, last, 0)
    _judge(district, plan, cast, last)
    yield _import(district, places, [places.faults], last, 8)


def _import(district: DistrictFile, places: Places, paths: Sequence[Path], year: int, day: int) -> ImportResult:
    now = day_of(year, day)

    def keep(path: Path) -> None:
        backup(path, places.root / "backups", now=now.replace(tzinfo=None))

    return import_paths(district, paths, now=now, backup=keep)


def _enrol_new(district: DistrictFile, done: Sequence[Done], year: int) -> None:
    """Enrol the keys that wait: the officer types the digits that each school reads out of its own file."""
    enrolled = enrolled_keys(district.records.decisions())
    for each in done:
        if each.reporter not in enrolled:
            district.enrol(each.reporter, each.fingerprint, _OFFICER, day_of(year, 3))


def _set_faults(cast: Cast, places: Places, done: Sequence[Done], year: int) -> None:
    """Put copies of packages into the folder of faults, as they arrive after the others."""
    packages = {each.reporter.code: each.packages[year] for each in done}
    faults.copy_as(faults.LATE, packages[cast.late][-1], places.faults)
    faults.edit_cell(faults.copy_as(faults.EDITED, packages[cast.edited][-1], places.faults))
    older, _ = packages[cast.corrects]
    faults.copy_as(faults.OLDER, older, places.faults)
    older.unlink()
    faults.copy_as(faults.WRONG_FILE, places.plan, places.faults)


def _judge(district: DistrictFile, plan: Plan, cast: Cast, year: int) -> None:
    """Return one report with a remark and accept all the others."""
    ratio = next(one.id for one in plan.entered_by(ReporterType.SCHOOL) if one.kind is Kind.RATIO)
    returned = Reporter(type=ReporterType.SCHOOL, code=cast.returned)
    remarks = [Remark(indicator=ratio, text=_REMARK)]
    district.return_(returned, year, day_of(year, 4), _OFFICER, reason=_REASON, remarks=remarks)
    district.accept_all(year, day_of(year, 7), _OFFICER)


def _write_reports(district: DistrictFile, year: int, root: Path) -> AnnualReport:
    from gui.printing.report_pdf import write_report_pdf

    report, now = annual_report(district, year), day_of(year, 14)
    write_report_workbook(root / "report.xlsx", report, now=now)
    write_report_csv(root / "report.csv", report)
    write_report_pdf(root / "report.pdf", report, now=now)
    return report
