"""The work of all reporters: who fills what, signs as whom, and exports when and where to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Final

from cli.demonstration.chance import stream
from cli.demonstration.dates import PUBLISHED, day_of, export_moment
from cli.demonstration.figures import office_entries, school_entries
from cli.demonstration.profiles import Figures, demo_profiles
from cli.demonstration.roster import DemoSchool
from cli.demonstration.school_work import Work, YearOfWork
from models.plan import Plan, ReporterType
from models.profile import Profile, ProfileValue, known_figures
from models.publication import SchoolStatus
from models.submission import Attestation, Entry, Reporter

PASSPHRASE: Final = "ชี้วัด-สาธิต-2565"
_OFFICE_DIRECTOR: Final = Attestation(
    name="วิเชียร ไชยมงคล", position="ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 2"
)
_ACTING_ORDER: Final = "คำสั่ง สพป.เชียงใหม่ เขต 2 ที่ {number}/2564 ลงวันที่ 4 มกราคม 2564"


@dataclass(frozen=True, kw_only=True)
class Places:
    """Where everything of the demonstration lies."""

    root: Path
    temporary: Path

    @property
    def district(self) -> Path:
        return self.root / "district.chiwat"

    @property
    def plan(self) -> Path:
        return self.root / "plan.xlsx"

    @property
    def roster(self) -> Path:
        return self.root / "roster.csv"

    @property
    def schools(self) -> Path:
        return self.root / "schools"

    @property
    def values(self) -> Path:
        return self.root / "values"

    @property
    def packages(self) -> Path:
        return self.root / "packages"

    @property
    def faults(self) -> Path:
        return self.root / "faults"

    @property
    def receipts(self) -> Path:
        return self.root / "receipts"

    @property
    def letters(self) -> Path:
        return self.root / "letters.pdf"

    @property
    def passphrase(self) -> Path:
        return self.root / "passphrase.txt"

    def packages_of(self, year: int, latest: int) -> Path:
        """Return the folder of a year's packages: the latest year's lie on top, where people look first."""
        return self.packages if year == latest else self.packages / str(year)


@dataclass(frozen=True, kw_only=True)
class Cast:
    """The schools that something happens to, by code; the others only do their work well."""

    shown: frozenset[str]
    corrects: str
    late: str
    edited: str
    other_computer: str
    returned: str
    no_code: str
    lost: str
    two_computers: str


def cast_of(schools: Sequence[DemoSchool], seed: int) -> Cast:
    """Choose who is shown with a file of their own, and whose packages arrive in an odd way."""
    rng = stream(seed, "cast")
    own = [demo for demo in schools if demo.school.status is SchoolStatus.OPEN]
    codes = (demo.school.code for demo in rng.sample(own, 8))
    corrects, late, edited, other, returned, no_code, lost, two = codes
    kinds = [
        *(next(demo for demo in own if demo.size == size) for size in range(3)),
        next(demo for demo in schools if demo.school.status is SchoolStatus.BRANCH),
    ]
    return Cast(
        shown=frozenset({corrects, returned, two, *(demo.school.code for demo in kinds)}),
        corrects=corrects,
        late=late,
        edited=edited,
        other_computer=other,
        returned=returned,
        no_code=no_code,
        lost=lost,
        two_computers=two,
    )


def all_work(
    plan: Plan, seed: int, schools: Sequence[DemoSchool], cast: Cast, places: Places, codes: Mapping[str, str]
) -> Iterator[Work]:
    """Yield the work of each school and of the office; ``codes`` are the activation codes of their letters."""
    profiles = [demo_profiles(seed, schools, year, turn) for turn, year in enumerate(plan.years)]
    for demo in schools:
        code = demo.school.code
        figures = dict(zip(plan.years, (profile[code] for profile in profiles), strict=True))
        years = tuple(_school_year(plan, seed, demo, year, figures[year], cast, places) for year in plan.years)
        reporter = Reporter(type=ReporterType.SCHOOL, code=code)
        attestation = _attestation(demo, figures[plan.years[-1]], schools)
        yield _work(seed, places, reporter, attestation, years, cast, codes)
    office = Reporter(type=ReporterType.OFFICE, code=plan.district.id)
    years = tuple(_year(plan, seed, office, year, {}, office_entries(plan, seed, year), places) for year in plan.years)
    yield _work(seed, places, office, _OFFICE_DIRECTOR, years, cast, codes)


def on_other_computer(work: Work, places: Places) -> Work:
    """Return the same school's last year done once more, in a file made anew with a key of its own and no code."""
    last = replace(work.years[-1], packages=places.temporary / "other")
    other = places.temporary / "other"
    return replace(work, file=other / "new.chiwat", values=other, years=(last,), code="")


def on_both_computers(work: Work, places: Places) -> tuple[Work, Work]:
    """Return a school's work with a copy of its file made before the last year, and the last year done there too."""
    copy = places.temporary / "copy" / work.file.name
    last = work.years[-1]
    there = replace(last, packages=places.temporary / "copy", entries={**last.entries, **recounted(last.entries)})
    return replace(work, copied_to=copy), replace(work, file=copy, values=places.temporary / "copy", years=(there,))


def after_loss(work: Work, places: Places, plan_package: Path, code: str) -> Work:
    """Return the last year of a school whose computer was lost, in a new file under a new code."""
    last = replace(work.years[-1], exported=work.years[-1].exported + timedelta(hours=3))
    new = places.temporary / "new"
    return replace(work, file=new / "new.chiwat", values=new, plan_package=plan_package, code=code, years=(last,))


def _work(
    seed: int,
    places: Places,
    reporter: Reporter,
    attestation: Attestation,
    years: tuple[YearOfWork, ...],
    cast: Cast,
    codes: Mapping[str, str],
) -> Work:
    is_shown = reporter.type is ReporterType.OFFICE or reporter.code in cast.shown
    return Work(
        seed=seed,
        plan_package=places.plan,
        reporter=reporter,
        file=(places.schools if is_shown else places.temporary) / f"{reporter.code}.chiwat",
        values=places.values if is_shown else places.temporary / "values",
        passphrase=PASSPHRASE,
        code="" if reporter.code == cast.no_code else codes[reporter.code],
        attestation=attestation,
        begun=PUBLISHED,
        years=years,
    )


def _school_year(
    plan: Plan, seed: int, demo: DemoSchool, year: int, figures: Figures, cast: Cast, places: Places
) -> YearOfWork:
    profile = Profile(figures={name: ProfileValue(value=value) for name, value in figures.items()})
    entries = school_entries(plan, seed, demo, year, known_figures(plan, profile))
    reporter = Reporter(type=ReporterType.SCHOOL, code=demo.school.code)
    done = _year(plan, seed, reporter, year, figures, entries, places)
    last = year == plan.years[-1]
    if last and demo.school.code == cast.late:
        return replace(done, exported=day_of(year, 6))
    return replace(done, correction=recounted(entries)) if last and demo.school.code == cast.corrects else done


def _year(
    plan: Plan,
    seed: int,
    reporter: Reporter,
    year: int,
    figures: Mapping[str, int],
    entries: Mapping[str, Entry],
    places: Places,
) -> YearOfWork:
    return YearOfWork(
        year=year,
        entries=entries,
        exported=export_moment(stream(seed, "export", reporter.code, year), year),
        packages=places.packages_of(year, plan.years[-1]),
        figures=figures,
        correction={},
    )


def recounted(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Return what a school counted anew: one fewer in its first ratio."""
    name, entry = next((name, entry) for name, entry in entries.items() if entry.numerator)
    return {name: Entry(numerator=(entry.numerator or 1) - 1, denominator=entry.denominator, note="นับซ้ำ 1 คน แก้ไขแล้ว")}


def _attestation(demo: DemoSchool, figures: Figures, schools: Sequence[DemoSchool]) -> Attestation:
    name = demo.school.name
    if demo.school.main:
        name = next(each.school.name for each in schools if each.school.code == demo.school.main)
    elif not figures["staff_director"]:
        order = _ACTING_ORDER.format(number=int(demo.school.code[-3:]))
        return Attestation(name=demo.director, position=f"รักษาการในตำแหน่งผู้อำนวยการโรงเรียน{name}", acting=order)
    return Attestation(name=demo.director, position=f"ผู้อำนวยการโรงเรียน{name}")
