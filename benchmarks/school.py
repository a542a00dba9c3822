"""The school's budgets: opening its file and key, exporting a package."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.measure import Figure, figure, median_seconds
from cli.demonstration.works import PASSPHRASE
from models.submission import Attestation
from storage.export import export_with_key
from storage.school_file import SchoolFile

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
YEAR = 2565

DIRECTOR = Attestation(name="ผู้อำนวยการ", position="ผู้อำนวยการโรงเรียน")


def school_figures(demo: Path) -> Iterator[Figure]:
    """Yield the figures of the school's side, on the first school file of the demonstration."""
    source = sorted((demo / "schools").glob("*.chiwat"))[0]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / source.name
        shutil.copyfile(source, path)
        yield figure("open_file_s", median_seconds(lambda: _open(path)), "s", 0.3, f"and read {YEAR}, {source.name}")
        yield from _exports(path, Path(folder) / "out.xlsx")


def _open(path: Path) -> None:
    with SchoolFile.open(path) as school:
        school.report(YEAR)


def _exports(path: Path, out: Path) -> Iterator[Figure]:
    with SchoolFile.open(path) as school:
        yield figure("open_key_s", median_seconds(lambda: school.open_key(PASSPHRASE)), "s", 1.0, "Argon2id, 64 MiB")
        key = school.open_key(PASSPHRASE)
        seconds = median_seconds(
            lambda: export_with_key(school, YEAR, out, attestation=DIRECTOR, key=key, final=True, now=NOW)
        )
        note = f"{len(school.report(YEAR).entries)} entries, {out.stat().st_size // 1024} kB"
        yield figure("export_package_s", seconds, "s", 0.3, note)
