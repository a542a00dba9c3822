"""What one school does in the demonstration: fill, check, explain and export, year by year.

Runs in worker processes; the path is the one of ``chiwat school``: tables, school file, check, signed package.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from cli.demonstration.chance import stream
from cli.demonstration.value_files import write_explanations, write_profile, write_values
from cli.demonstration.words import explanation_texts
from models.plan import ReporterType
from models.publication import PlanDocument
from models.submission import Attestation, Entry, Reporter
from storage.backups import backup
from storage.documents import read_plan
from storage.export import export_with_key
from storage.keys import OpenKey
from storage.package_files import read_bounded
from storage.profile_values import read_profile
from storage.school_file import SchoolFile
from storage.values import read_values

_AFTER_RETURN: Final = "ตรวจสอบกับทะเบียนนักเรียนตามข้อทักท้วงแล้ว"


@dataclass(frozen=True, kw_only=True)
class YearOfWork:
    """A fiscal year's figures, when they are exported and where to; ``correction`` changes entries two days later."""

    year: int
    entries: Mapping[str, Entry]
    exported: datetime
    packages: Path
    figures: Mapping[str, int]
    correction: Mapping[str, Entry]


@dataclass(frozen=True, kw_only=True)
class Work:
    """All that a worker needs to do a reporter's years."""

    seed: int
    plan_package: Path
    reporter: Reporter
    file: Path
    values: Path
    passphrase: str
    code: str
    attestation: Attestation
    begun: datetime
    years: tuple[YearOfWork, ...]
    copied_to: Path | None = None
    """Where the file is copied before the last year, for somebody to go on with on another computer."""


@dataclass(frozen=True, kw_only=True)
class Done:
    """What came of it: the 30 digits that the school reads out by telephone, its packages by year, its explanations."""

    reporter: Reporter
    fingerprint: str
    packages: Mapping[int, tuple[Path, ...]]
    explanations: int


def do_work(work: Work) -> Done:
    """Make the school's file from the published plan, or go on with one; do its years, return what came of it."""
    document, _ = read_plan(read_bounded(work.plan_package))
    with SchoolFile.open(work.file) if work.file.exists() else _created(work, document) as file:
        key = file.open_key(work.passphrase)
        explained = 0
        packages = {}
        for each in work.years:
            if work.copied_to and each is work.years[-1]:
                _copy(work.file, work.copied_to, each.exported)
            _fill(file, work, each)
            explained += _explain(file, work, each)
            packages[each.year] = tuple(_export(file, work, each, key))
        return Done(reporter=work.reporter, fingerprint=file.fingerprint(), packages=packages, explanations=explained)


def _created(work: Work, document: PlanDocument) -> SchoolFile:
    work.file.parent.mkdir(parents=True, exist_ok=True)
    return SchoolFile.create_under(work.file, document, work.reporter, work.passphrase, work.begun, code=work.code)


def _copy(file: Path, target: Path, now: datetime) -> None:
    """Copy an open file as a person should: by the database's own means, which an open file survives."""
    backup(file, target.parent, now=now.replace(tzinfo=None)).path.rename(target)


def correct(
    file: Path, passphrase: str, year: int, entries: Mapping[str, Entry], out: Path, *, by: Attestation, now: datetime
) -> None:
    """Correct some entries of a year in an existing file and export the next revision."""
    with SchoolFile.open(file) as school:
        for name, entry in entries.items():
            school.put_entry(year, name, entry)
        for finding in school.check(year, final=True).unanswered():
            school.put_explanation(year, finding.indicator, _AFTER_RETURN)
        export_with_key(school, year, out, attestation=by, key=school.open_key(passphrase), final=True, now=now)


def _fill(file: SchoolFile, work: Work, each: YearOfWork) -> None:
    if each.figures:
        profile = work.values / f"{work.reporter.code}-{each.year}-profile.csv"
        write_profile(profile, each.year, each.figures)
        found = read_profile(profile, file.plan)
        _require_none(found.problems, profile)
        file.apply_profile(each.year, found.figures)
    _enter(file, work, each.year, each.entries, "values")


def _enter(file: SchoolFile, work: Work, year: int, entries: Mapping[str, Entry], name: str) -> None:
    path = work.values / f"{work.reporter.code}-{year}-{name}.csv"
    write_values(path, entries)
    _apply(file, year, path)


def _apply(file: SchoolFile, year: int, path: Path) -> None:
    found = read_values(path, file.plan, file.reporter.type, file.known(year))
    _require_none(found.problems, path)
    file.apply_values(year, found.entries, found.explanations)


def _require_none(problems: Sequence[object], path: Path) -> None:
    if problems:
        raise ValueError(f"{path.name}: {problems[0]}")


def _explain(file: SchoolFile, work: Work, each: YearOfWork) -> int:
    """Check as a clerk does, write an explanation for each warning, and return how many were written."""
    rng = stream(work.seed, "words", work.reporter.code, each.year)
    is_office = work.reporter.type is ReporterType.OFFICE
    texts = explanation_texts(file.check(each.year, final=True).findings, rng, every_miss=is_office)
    if texts:
        path = work.values / f"{work.reporter.code}-{each.year}-explanations.csv"
        write_explanations(path, texts)
        _apply(file, each.year, path)
    return len(texts)


def _export(file: SchoolFile, work: Work, each: YearOfWork, key: OpenKey) -> Iterator[Path]:
    """Export the year, and once more where it is corrected; yield the packages, oldest first."""
    yield _export_at(file, work, each, key, each.exported)
    if each.correction:
        _enter(file, work, each.year, each.correction, "correction")
        yield _export_at(file, work, each, key, each.exported + timedelta(days=2))


def _export_at(file: SchoolFile, work: Work, each: YearOfWork, key: OpenKey, now: datetime) -> Path:
    revision = len(file.submissions(each.year)) + 1
    out = each.packages / f"{work.reporter.code}-{each.year}-r{revision}.xlsx"
    out.parent.mkdir(parents=True, exist_ok=True)
    export_with_key(file, each.year, out, attestation=work.attestation, key=key, final=True, now=now)
    return out
