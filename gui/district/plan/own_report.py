"""The office's own report: a file beside the district's, filled in with the form that schools have; no widget."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from models.plan import ReporterType
from models.submission import Reporter
from storage.codes import code_states, printed_codes, reissue
from storage.district_file import DistrictFile
from storage.keys import OpenKey
from storage.school_file import SchoolFile

_NAME = "รายงานของเขต {name}.chiwat"


def own_report_path(district: DistrictFile) -> Path:
    """Return where the office's report stands, or would."""
    return district.path.with_name(_NAME.format(name=district.path.stem))


def make_own_report(district: DistrictFile, path: Path, key: OpenKey, passphrase: str, now: datetime) -> None:
    """Make the office's file under the plan as it stands, its key proven by the office's own code.

    Errors of ``SchoolFile.create_under`` and of ``printed_codes``.
    """
    office = Reporter(type=ReporterType.OFFICE, code=district.plan.district.id)
    if not any(state.reporter == office and state.serial and not state.taken_back for state in code_states(district)):
        reissue(district, key, [office], now)
    (code,) = printed_codes(district, key, [office])
    SchoolFile.create_under(path, district.publish(now), office, passphrase, now, code=code.text).close()
