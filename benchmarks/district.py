"""The district's budgets: importing packages, consolidating, writing the reports."""

from __future__ import annotations

import io
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import openpyxl

from benchmarks.measure import Figure, figure, median_seconds
from gui.printing.report_pdf import write_report_pdf
from models.decision import Decision, DecisionKind
from storage.district_file import DistrictFile
from storage.importing import import_paths
from storage.report_workbook import write_report_workbook
from storage.reporting import annual_report, status
from storage.workers import ExaminationPool

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
YEAR = 2565


def district_figures(demo: Path) -> Iterator[Figure]:
    """Yield the figures of the district's side."""
    packages = sorted((demo / "packages").glob("*.xlsx"))
    with tempfile.TemporaryDirectory() as folder:
        empty = _empty_district(demo, Path(folder) / "empty.chiwat")
        with ExaminationPool() as pool:
            yield _import_ratio(packages, empty, pool)
            yield from _imports(packages, empty, Path(folder) / "work.chiwat", pool)
        yield from _decisions(Path(folder) / "work.chiwat", packages, empty)
        yield from _reports(demo, Path(folder))


def _empty_district(demo: Path, path: Path) -> Path:
    """Make a district that has enrolled everybody's key and holds no document yet."""
    with DistrictFile.open(demo / "district.chiwat", read_only=True) as full:
        keys = {(held.reporter, held.key) for held in full.held() if held.year == YEAR}
        plan, roster = full.plan, full.publication.roster
    with DistrictFile.create(path, plan, roster, "benchmark", NOW) as made, made.database.atomic():
        made.records.add_decisions(
            Decision(kind=DecisionKind.ENROL, reporter=reporter, key=key, made_at=NOW.isoformat())
            for reporter, key in keys
        )
    return path


@contextmanager
def _copy(source: Path, target: Path) -> Iterator[DistrictFile]:
    shutil.copyfile(source, target)
    with DistrictFile.open(target) as opened:
        yield opened


def _import_ratio(packages: list[Path], empty: Path, pool: ExaminationPool) -> Figure:
    sample = packages[:: max(1, len(packages) // 12)][:12]
    ours, peers = [], []
    with DistrictFile.open(empty) as district:
        for _ in range(3):
            for path in sample:
                data = path.read_bytes()
                start = time.perf_counter()
                openpyxl.load_workbook(io.BytesIO(data))
                middle = time.perf_counter()
                import_paths(district, [path], now=NOW, dry_run=True, examiner=pool.examine_all)
                peers.append(middle - start)
                ours.append(time.perf_counter() - middle)
    ratio = statistics.median(mine / peer for mine, peer in zip(ours, peers, strict=True))
    note = f"{statistics.median(ours) * 1000:.1f} ms against openpyxl's {statistics.median(peers) * 1000:.1f} ms"
    return figure("package_import_ratio", ratio, "ratio", 0.25, note)


def _imports(packages: list[Path], empty: Path, work: Path, pool: ExaminationPool) -> Iterator[Figure]:
    for name, dry_run in (("import_131_s", False), ("import_dry_run_131_s", True)):
        times = []
        for run in range(4):
            with _copy(empty, work) as district:
                start = time.perf_counter()
                found = import_paths(district, packages, now=NOW, dry_run=dry_run, examiner=pool.examine_all)
                if run:
                    times.append(time.perf_counter() - start)
        states = ", ".join(f"{state.value} {number}" for state, number in found.counts.items())
        yield figure(name, statistics.median(times), "s", 1.5, states)


def _decisions(work: Path, packages: list[Path], empty: Path) -> Iterator[Figure]:
    """Measure what the window does with all that an officer ticked, and the same one by one for comparison."""
    with _copy(empty, work) as district:
        import_paths(district, packages, now=NOW)
    times, one_by_one = [], 0.0
    for run in range(4):
        with _copy(work, work.with_name("decided.chiwat")) as district:
            waiting = [one.reporter for one in status(district, YEAR).reporters if one.standing.waits_only]
            start = time.perf_counter()
            if not run:
                with district.database.atomic():
                    for reporter in waiting:
                        district.accept(reporter, YEAR, NOW, "benchmark")
                one_by_one = time.perf_counter() - start
                continue
            judged = district.accept_each(waiting, YEAR, NOW, "benchmark")
            times.append(time.perf_counter() - start)
    note = f"{len(judged.made)} reports accepted; one by one {one_by_one:.1f} s"
    yield figure("accept_all_131_s", statistics.median(times), "s", 0.1, note)


def _reports(demo: Path, folder: Path) -> Iterator[Figure]:
    with DistrictFile.open(demo / "district.chiwat", read_only=True) as district:
        report = annual_report(district, YEAR)
        seconds = median_seconds(lambda: annual_report(district, YEAR))
        yield figure(
            "consolidate_131_s", seconds, "s", 0.5, f"{len(report.whole.reporters)} reporters, 3 years, from the file"
        )
    seconds = median_seconds(lambda: write_report_workbook(folder / "report.xlsx", report, now=NOW), runs=3)
    yield figure("workbook_s", seconds, "s", 2.0, f"{(folder / 'report.xlsx').stat().st_size // 1024} kB")
    seconds = median_seconds(lambda: write_report_pdf(folder / "report.pdf", report, now=NOW), runs=3)
    yield figure("pdf_s", seconds, "s", 3.0, f"{(folder / 'report.pdf').stat().st_size // 1024} kB")
