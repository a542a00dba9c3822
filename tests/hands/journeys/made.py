"""What the journeys begin with: a district that has published its plan, and what a school has in its folders."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from gui.application import present
from models.plan import Plan, ReporterType
from models.profile import ProfileValue
from models.publication import School
from models.submission import Reporter
from storage.codes import issue_missing, printed_codes
from storage.plan_source import load_bundled_plan
from storage.publishing import publish
from tests.helpers.codes import proof_of
from tests.helpers.district import PASSPHRASE, make_district, write
from tests.helpers.factories import SCHOOL, make_profile, make_report, make_signer
from tests.helpers.school_desk import BUNDLED

_COUNTED_ON = "2021-06-10"
_MORE = {
    "pupils_m1": 10, "pupils_m2": 10, "pupils_m3": 10, "special_needs": 4, "disadvantaged": 6, "classrooms": 9,
    "took_ita": 1, "tested_onet_p6": 10, "tested_onet_m3": 10, "tested_nt_p3": 10, "tested_rt_p1": 10,
}  # fmt: skip
"""Nothing of the plan is left out by itself: there are pupils of all grades and of all kinds."""


@dataclass(frozen=True)
class Published:
    """A plan and its package, and the code in the letter of the school."""

    plan: Plan
    package: Path
    code: str


def published(folder: Path) -> Published:
    """Make a district of the bundled plan and publish it."""
    plan = load_bundled_plan(BUNDLED)
    roster = (School(code=SCHOOL, name="บ้านตัวอย่าง", amphoe=plan.district.amphoes[0]),)
    with make_district(folder / "เขต.chiwat", plan=plan, roster=roster, deadlines={}) as district:
        key, now = district.open_key(PASSPHRASE), present()
        issue_missing(district, key, now)
        publish(district, folder / "plan.xlsx", key, now)
        (code,) = printed_codes(district, key, [Reporter(type=ReporterType.SCHOOL, code=SCHOOL)])
    return Published(plan, folder / "plan.xlsx", code.text)


def district_with_packages(folder: Path, count: int, year: int) -> tuple[Path, Path]:
    """Make a district that has handed out codes, and a folder of the package of each school, proven by its code."""
    schools = [School(code=f"10501{number:05}", name=f"บ้านที่ {number}", amphoe="แม่ริม") for number in range(1, count + 1)]
    packages = folder / "packages"
    packages.mkdir()
    path = folder / "เขต.chiwat"
    with make_district(path, roster=tuple(schools)) as district:
        key, now = district.open_key(PASSPHRASE), present()
        issue_missing(district, key, now)
        document = publish(district, folder / "plan.xlsx", key, now)
        for seed, code in enumerate(printed_codes(district, key), start=10):
            if code.reporter.type is ReporterType.SCHOOL:
                signer, report = make_signer(seed), make_report(reporter=code.reporter, year=year)
                proof = proof_of(document, code.text, code.reporter, signer)
                write(packages / f"{code.reporter.code}.xlsx", signer=signer, report=report, enrolment=proof)
    return path, packages


def profile_table(path: Path) -> Path:
    """Write a whole profile of a small school."""
    figures: dict[str, ProfileValue] = {**make_profile().figures, **make_profile(**_MORE).figures}
    return _table(path, ("figure", "value", "as_of"), ((name, f.value, _COUNTED_ON) for name, f in figures.items()))


def values_table(path: Path, plan: Plan, left_out: Iterable[str]) -> Path:
    """Write a table that says of every indicator but a few why it has no value."""
    names = [one.id for one in plan.entered_by(ReporterType.SCHOOL) if one.id not in set(left_out)]
    return _table(path, ("indicator", "state", "reason"), ((name, "not_available", "ยังไม่ได้สำรวจ") for name in names))


def _table(path: Path, head: Sequence[str], rows: Iterable[Sequence[object]]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    return path


def chiwat(*arguments: object) -> str:
    """Run the command line, and return what it says; it has to end well."""
    command = [sys.executable, "-m", "cli", *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
