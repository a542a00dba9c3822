"""A district's consolidated figures as a signed file for the national office, and many of them added up."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from models import __version__
from models.fingerprint import fingerprint
from models.national import DistrictFigures, NationalFigures, NationalResult, district_figures, merge_figures
from models.numbers import Number, Total, canonical_text
from models.submission import PlanReference
from models.tally import parts
from models.text import csv_safe
from storage.atomic import write_verified
from storage.comparison import CellDifference
from storage.district_file import DistrictFile
from storage.keys import OpenKey
from storage.office_documents import read_document, write_document
from storage.package_files import read_bounded
from storage.reporting import annual_report

_COLUMNS: Final = (
    "year", "id", "title", "kind", "unit", "value", "numerator", "denominator", "distribution", "n_reported",
    "n_applicable", "pupil_weighted", "provisional", "districts",
)  # fmt: skip
_TEXTS: Final = ("id", "title", "unit", "distribution")


@dataclass(frozen=True, kw_only=True)
class FiguresFile:
    """A district's figures as they came; ``differences`` are visible cells that somebody changed."""

    path: Path
    figures: DistrictFigures
    key: str
    differences: tuple[CellDifference, ...]

    @property
    def fingerprint(self) -> str:
        """The 30 digits of the key that signed it, to be compared with the district by telephone."""
        return fingerprint("district", self.figures.district.id, self.key)


def write_figures(district: DistrictFile, year: int, out: Path, key: OpenKey, now: datetime) -> DistrictFigures:
    """Sign and write a year's figures of accepted final reports; UntrustedError ``wrong_key``, StorageError."""
    district.require_own(key)
    report = annual_report(district, year)
    plan = district.plan
    figures = district_figures(
        report.whole,
        len(report.standings),
        PlanReference(id=plan.id, edition=plan.edition, sha256=plan.digest()),
        made_at=now.isoformat(timespec="seconds"),
        program=__version__,
    )
    write_document(out, figures, key)
    return figures


def read_figures(path: Path) -> FiguresFile:
    """Open a district's figures; errors of ``read_document`` and ``read_bounded``."""
    figures, signed = read_document(read_bounded(path), DistrictFigures)
    return FiguresFile(path=path, figures=figures, key=signed.package.key, differences=signed.differences)


def merge_files(files: Iterable[FiguresFile]) -> NationalFigures:
    """Add up districts' files; errors of ``merge_figures``."""
    return merge_figures(file.figures for file in files)


def national_json(national: NationalFigures, files: Sequence[FiguresFile]) -> dict[str, object]:
    """Return the document of ``national merge --json``: figures as decimal strings, counts as integers, else null."""
    keys = {file.figures.digest: file.key for file in files}
    return {
        "year": national.year,
        "districts": [
            {
                "id": figures.district.id,
                "name": figures.district.name,
                "plan": figures.plan.id,
                "edition": figures.plan.edition,
                "reported": len(figures.digests),
                "expected": figures.expected,
                "key": keys[figures.digest],
            }
            for figures in national.districts
        ],
        "indicators": [_result_json(result) for result in national.results],
    }


def _result_json(result: NationalResult) -> dict[str, object]:
    top, bottom = parts(result.indicator, result.sums)
    return {
        "id": result.indicator.id,
        "title": result.indicator.title_display,
        "kind": result.indicator.kind.value,
        "value": _decimal(result.value) or result.level or None,
        "numerator": _decimal(top),
        "denominator": _decimal(bottom),
        "distribution": dict(result.sums.levels) or None,
        "n_reported": result.sums.reported,
        "n_applicable": result.applicable,
        "pupil_weighted": _decimal(result.pupil_weighted),
        "provisional": result.provisional,
        "districts": {district: _decimal(value) for district, value in result.values.items()},
    }


def write_national_csv(path: Path, national: NationalFigures) -> None:
    """Write the merged figures, UTF-8 with a byte order mark so that Excel reads the Thai; StorageError."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows(_csv_row(result, national.year) for result in national.results)
    write_verified(path, stream.getvalue().encode("utf-8-sig"))


def _csv_row(result: NationalResult, year: int) -> list[str]:
    values = _result_json(result) | {
        "year": year,
        "unit": result.indicator.unit,
        "distribution": ", ".join(f"{level}={count}" for level, count in result.sums.levels.items()),
        "provisional": "yes" if result.provisional else "no",
        "districts": len(result.values),
    }
    texts = {name: "" if value is None else str(value) for name, value in values.items()}
    return [csv_safe(texts[name]) if name in _TEXTS else texts[name] for name in _COLUMNS]


def _decimal(value: Number | int | None) -> str | None:
    return None if value is None else canonical_text(Total(value))
