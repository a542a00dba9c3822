"""The demonstration from beginning to end, through the code that a user's data takes."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cli.demonstration import faults
from cli.demonstration.dates import DEADLINES, PUBLISHED, day_of
from cli.demonstration.roster import DemoSchool, demo_schools
from cli.demonstration.school_work import Done, Work, do_work
from cli.demonstration.story import OFFICER, Story, bring_in, tell_last_year
from cli.demonstration.value_files import write_roster
from cli.demonstration.works import PASSPHRASE, Cast, Places, all_work, cast_of, on_both_computers, on_other_computer
from models.annual_report import AnnualReport
from models.plan import Plan
from storage.codes import issue_missing, printed_codes
from storage.district_file import DistrictFile
from storage.importing import ImportResult
from storage.plan_source import load_bundled_plan
from storage.publishing import publish
from storage.report_csv import write_report_csv
from storage.report_workbook import write_report_workbook
from storage.reporting import YearStatus, annual_report, status
from storage.roster import read_roster
from storage.workers import ExaminationPool

PLAN_ID: Final = "cm2-2563-2565"
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
    receipts: int


def build(root: Path, seed: int, tell: Tell) -> Outcome:
    """Build the demonstration of a seed under an empty folder."""
    plan = load_bundled_plan(PLAN_ID)
    with tempfile.TemporaryDirectory(prefix="chiwat-demo-") as temporary:
        places = Places(root=root, temporary=Path(temporary))
        schools = demo_schools(seed)
        places.passphrase.write_text(PASSPHRASE + "\n", encoding="utf-8")
        tell("เขต: ทำทะเบียนโรงเรียน สร้างไฟล์ของเขต ออกรหัสเปิดใช้ หนังสือ และไฟล์แผนที่ลงลายมือชื่อ")
        with _district(plan, schools, places) as district:
            codes = _publish(district, places)
            cast = cast_of(schools, seed)
            works = {work.reporter.code: work for work in all_work(plan, seed, schools, cast, places, codes)}
            done, elsewhere = _schools_work(plan, works, cast, places, tell)
            imports = tuple(_collect(district, plan, cast, places, works, done, elsewhere, tell))
            tell("เขต: รวมผลและเขียนรายงาน (สมุดงาน ตาราง และ PDF)")
            return Outcome(
                places=places,
                imports=imports,
                report=_write_reports(district, plan.years[-1], root),
                status=status(district, plan.years[-1]),
                explanations=sum(each.explanations for each in done.values()),
                receipts=len(list(places.receipts.glob("*.xlsx"))),
            )


def _district(plan: Plan, schools: Sequence[DemoSchool], places: Places) -> DistrictFile:
    write_roster(places.roster, (demo.school for demo in schools))
    table = read_roster(places.roster, plan.district.amphoes)
    if table.problems:
        raise ValueError(f"{places.roster.name}: {table.problems[0]}")
    return DistrictFile.create(places.district, plan, table.schools, PASSPHRASE, PUBLISHED, deadlines=DEADLINES)


def _publish(district: DistrictFile, places: Places) -> Mapping[str, str]:
    """Issue the codes, print the letters, publish; return the codes that the schools read off their letters."""
    from gui.printing.letters import write_letters_pdf

    key = district.open_key(PASSPHRASE)
    issue_missing(district, key, PUBLISHED, OFFICER)
    codes = printed_codes(district, key)
    document = publish(district, places.plan, key, PUBLISHED)
    write_letters_pdf(places.letters, document, codes, now=PUBLISHED)
    return {code.reporter.code: code.text for code in codes}


def _schools_work(
    plan: Plan, works: Mapping[str, Work], cast: Cast, places: Places, tell: Tell
) -> tuple[dict[str, Done], dict[str, Path]]:
    """Let every reporter do its years in worker processes, and two schools their last year on another computer too."""
    here, copied = on_both_computers(works[cast.two_computers], places)
    others = [on_other_computer(works[cast.other_computer], places), copied]
    tell(f"โรงเรียนและเขต {len(works)} แห่ง: กรอก ตรวจ ชี้แจง ลงลายมือชื่อ และส่งออก ปี {plan.years[0]}–{plan.years[-1]}")
    done = {}
    tasks = {**works, cast.two_computers: here}
    for count, each in enumerate(_in_workers([*tasks.values()]), start=1):
        done[each.reporter.code] = each
        if count % _TOLD_EVERY == 0:
            tell(f"  เสร็จแล้ว {count} จาก {len(works)} แห่ง")
    elsewhere = {work.reporter.code: do_work(work).packages[plan.years[-1]][0] for work in others}
    return done, elsewhere


def _in_workers(works: Sequence[Work]) -> Iterator[Done]:
    """Yield what comes of each work, in order; spawned, as Windows can only spawn."""
    workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(do_work, works, chunksize=2)


def _collect(
    district: DistrictFile,
    plan: Plan,
    cast: Cast,
    places: Places,
    works: Mapping[str, Work],
    done: Mapping[str, Done],
    elsewhere: Mapping[str, Path],
    tell: Tell,
) -> Iterator[ImportResult]:
    """Import and judge year after year, as the packages come in."""
    first, last = plan.years[0], plan.years[-1]
    faults.copy_as(faults.UNKNOWN_KEY, done[cast.no_code].packages[first][-1], places.faults)
    with ExaminationPool() as pool:
        for year in plan.years[:-1]:
            tell(f"เขต: นำเข้าไฟล์ของปี {year} และตรวจรับ")
            yield bring_in(district, places, pool, [places.packages_of(year, last)], day_of(year, 0))
            if year == first:
                spoken = done[cast.no_code].fingerprint
                district.enrol(done[cast.no_code].reporter, spoken, OFFICER, day_of(year, 3))
            district.accept_all(year, day_of(year, 5), OFFICER)
        tell(f"เขต: นำเข้าไฟล์ของปี {last} พิจารณา รับไฟล์ที่มีปัญหา ตอบโรงเรียน และรับฉบับแก้ไข")
        yield from tell_last_year(
            Story(
                district=district,
                cast=cast,
                places=places,
                year=last,
                done=done,
                works=works,
                elsewhere=elsewhere,
                pool=pool,
            )
        )


def _write_reports(district: DistrictFile, year: int, root: Path) -> AnnualReport:
    from gui.printing.report_pdf import write_report_pdf

    report, now = annual_report(district, year), day_of(year, 14)
    write_report_workbook(root / "report.xlsx", report, now=now)
    write_report_csv(root / "report.csv", report)
    write_report_pdf(root / "report.pdf", report, now=now)
    return report
