"""What a folder holds, as a person would find it: read with the program, part by part, without what chance made."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import msgspec

from models.canonical import encode
from models.errors import ChiwatError
from storage.backups import SUFFIX, Backup, is_sound, moment_of
from storage.code_records import sealed_codes
from storage.database import APPLICATION_IDS
from storage.district_file import DistrictFile
from storage.evidence_folder import intact_file
from storage.package_files import read_bounded
from storage.report_json import report_json
from storage.reporting import annual_report, status
from storage.school_file import SchoolFile
from storage.verification import verify_package

Part = tuple[str, str]
"""A file's name, and what of it: "" for the whole file."""
State = Mapping[Part, object]
DAMAGED: Final = "damaged"


def state_of(folder: Path) -> State:
    """Return all parts; a file that the program refuses to read has a part ``damaged`` with the error's code."""
    found: dict[Part, object] = {}
    backups: list[str] = []
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_dir() or name.startswith(".") or "/." in name:
            continue
        read = _READERS.get(path.suffix.lower())
        if read is None and path.suffix != SUFFIX:
            continue
        try:
            if path.suffix == SUFFIX:
                backups.append(_backup(path))
                continue
            assert read is not None
            for part, value in read(path).items():
                found[name, part] = value
        except ChiwatError as error:
            found[name, DAMAGED] = error.code
    # Their names tell the moment, so they are counted.
    return {**found, ("backups", ""): sorted(backups)}


def leftovers(folder: Path) -> list[str]:
    """Return what the program writes in passing and takes away again."""
    return [str(path.relative_to(folder)) for path in sorted(folder.rglob("*.tmp*"))]


def _data_file(path: Path) -> Mapping[str, object]:
    return _school(path) if _application_id(path) == APPLICATION_IDS["school"] else _district(path)


def _application_id(path: Path) -> int:
    with path.open("rb") as stream:
        return int.from_bytes(stream.read(72)[68:72], "big")


def _school(path: Path) -> Mapping[str, object]:
    with SchoolFile.open(path) as school:
        years = school.plan.years
        sent = {year: school.submissions(year) for year in years}
        return {
            "plan": school.plan_document.publication.serial,
            "key": school.enrolment is not None,
            "entered": {year: _entered(school, year) for year in years},
            "sent": [(one.year, one.revision, one.final) for year in years for one in sent[year] if one.written],
            "reports": {
                one.revision: _plain(school.submission(one.sha256).report) for one in sent[2564] if one.written
            },
            "receipts": sorted(one.verdict.value for year in years for one in school.receipts(year)),
        }


def _entered(school: SchoolFile, year: int) -> object:
    evidence = school.evidence(year)
    return {
        "figures": _plain(school.figures(year)),
        "entries": _plain(school.entries(year)),
        "explanations": _plain(school.explanation_texts(year)),
        "evidence": {one.name: intact_file(school.database.path, one) is not None for one in evidence},
    }


def _district(path: Path) -> Mapping[str, object]:
    with DistrictFile.open(path) as district:
        years = district.plan.years
        published = district.records.published()
        decisions = district.records.decisions()
        return {
            "published": published.publication.serial if published else 0,
            "codes": len(sealed_codes(district.database, district.public_key)),
            "documents": sorted((held.reporter.code, held.year, held.revision, held.final) for held in district.held()),
            "decisions": sorted((one.kind.value, one.reporter.code, one.year) for one in decisions),
            "standings": {
                year: [(one.reporter.code, one.standing.counts_as.value) for one in status(district, year).reporters]
                for year in years
            },
            "report": {year: report_json(annual_report(district, year, with_received=True)) for year in years},
        }


def _package(path: Path) -> Mapping[str, object]:
    """Return what a workbook is: a package of ours that is sound, or a workbook for people to read."""
    found = verify_package(read_bounded(path))
    if found.error is not None:
        with zipfile.ZipFile(path) as archive:
            return {"": "a workbook" if archive.testzip() is None else DAMAGED}
    kind = found.document.value if found.document else ""
    return {"": (kind, found.state, found.revision, len(found.differences))}


def _table(path: Path) -> Mapping[str, object]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {"": list(csv.reader(file))}


def _pdf(path: Path) -> Mapping[str, object]:
    data = path.read_bytes()
    return {"": "a document" if data.startswith(b"%PDF") and data.rstrip().endswith(b"%%EOF") else DAMAGED}


def _backup(path: Path) -> str:
    moment = moment_of(path)
    assert moment is not None
    sound = is_sound(Backup(path=path, moment=moment, size=path.stat().st_size))
    return "sound" if sound else DAMAGED


def _plain(value: object) -> object:
    return msgspec.json.decode(encode(value))


_READERS: Mapping[str, Callable[[Path], Mapping[str, object]]] = {
    ".chiwat": _data_file,
    ".xlsx": _package,
    ".csv": _table,
    ".pdf": _pdf,
}
