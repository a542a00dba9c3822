"""Plans as people write them: JSON files, bundled with the program or of a district's own; or as published."""

from __future__ import annotations

import codecs
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from models.canonical import decode_source
from models.errors import InvalidDataError, StorageError
from models.plan import Plan
from models.plan_check import check_plan
from storage.documents import read_plan
from storage.package_files import read_bounded

MAX_SOURCE = 4 * 1024 * 1024
_SUFFIX = ".json"
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def bundled_plans() -> tuple[str, ...]:
    """Return the ids of the plans that come with the program, in alphabetical order."""
    names = (file.name for file in _bundled().iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


def load_bundled_plan(plan_id: str) -> Plan:
    """Return a plan that comes with the program; InvalidDataError ``unknown_plan`` where there is none such."""
    if plan_id not in bundled_plans():
        raise InvalidDataError("unknown_plan", plan=plan_id)
    return parse_plan_source((_bundled() / f"{plan_id}{_SUFFIX}").read_bytes())


def read_plan_source(path: Path) -> Plan:
    """Read a plan's JSON, or the plan of a published package (.xlsx), whoever signed it.

    Raises StorageError, InvalidDataError ``plan_in_excel`` for any other workbook, else what ``parse_plan_source`` or
    ``storage.documents.read_plan`` raise.
    """
    try:
        with path.open("rb") as file:
            start = file.read(len(_ZIP))
            data = b"" if start in (_ZIP, _OLE) else start + file.read(MAX_SOURCE + 1 - len(start))
    except OSError as error:
        raise StorageError("unreadable", file=str(path), detail=error.strerror or "") from error
    return _published(path, start) if start in (_ZIP, _OLE) else parse_plan_source(data)


def _published(path: Path, start: bytes) -> Plan:
    """Return the plan of a published package; a table of indicators that people keep in Excel is none."""
    if start == _OLE:
        raise InvalidDataError("plan_in_excel")
    try:
        return read_plan(read_bounded(path))[0].plan
    except InvalidDataError as error:
        if error.code == "no_package":
            raise InvalidDataError("plan_in_excel") from error
        raise


def parse_plan_source(data: bytes) -> Plan:
    """Read a plan's JSON of at most 4 MiB, with or without a byte order mark.

    Raises InvalidDataError: ``too_large``, ``not_json``, ``wrong_field`` with the path of the fault, or
    ``inconsistent_plan`` with all ``problems`` and the first one's path.
    """
    if len(data) > MAX_SOURCE:
        raise InvalidDataError("too_large", limit=MAX_SOURCE)
    plan = decode_source(data.removeprefix(codecs.BOM_UTF8), Plan)
    problems = check_plan(plan)
    if problems:
        raise InvalidDataError("inconsistent_plan", path=problems[0].path, problems=problems)
    return plan


def _bundled() -> Traversable:
    return resources.files("resources") / "plans"
