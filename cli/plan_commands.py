"""``chiwat plan``: looking at a plan before anyone works with it."""

from __future__ import annotations

from pathlib import Path

import click

from cli.terminal import existing_file, fail, say
from gui.wording import problem_sentence
from models.errors import InvalidDataError
from models.plan import Plan, ReporterType
from storage.plan_source import bundled_plans, load_bundled_plan, read_plan_source


@click.group()
def plan() -> None:
    """แผนพัฒนาการศึกษา (plans)"""


@plan.command()
@click.argument("file", type=existing_file)
def check(file: Path) -> int:
    """ตรวจความถูกต้องของไฟล์แผน FILE (.json) หรือรหัสแผนที่มากับโปรแกรม"""
    try:
        found = open_plan(file)
    except InvalidDataError as error:
        problems = error.params.get("problems")
        if not isinstance(problems, tuple):
            raise
        for problem in problems:
            say(problem_sentence(problem))
        return fail(f"พบข้อผิดพลาดในแผน {len(problems)} แห่ง แก้ไขแล้วตรวจอีกครั้ง")
    say(describe(found))
    return 0


def open_plan(source: Path) -> Plan:
    """Return the plan in a file, or one that comes with the program by its id."""
    return load_bundled_plan(source.name) if source.name in bundled_plans() else read_plan_source(source)


def describe(found: Plan) -> str:
    """Return a plan's size in a few lines."""
    numbered = sum(not indicator.parent for indicator in found.indicators)
    years = "–".join(str(year) for year in (found.years[0], found.years[-1]))
    return "\n".join(
        (
            f"{found.title} ({found.edition_label})",
            f"รหัส {found.id} ฉบับที่ {found.edition} ปี {years} ลายนิ้วมือแผน {found.digest()[:16]}",
            f"ประเด็นกลยุทธ์ {len(found.issues)} แนวทาง {len(found.guidelines)} ตัวชี้วัด {numbered} ข้อ "
            f"โรงเรียนกรอก {len(found.entered_by(ReporterType.SCHOOL))} รายการ "
            f"สำนักงานกรอก {len(found.entered_by(ReporterType.OFFICE))} รายการ",
            "ไม่พบข้อผิดพลาด",
        )
    )
