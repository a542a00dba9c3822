"""The other spreadsheet programs: each takes a package, may be told to edit it, and saves it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import openpyxl

from tests.peers.edits import Edit, edit_with_openpyxl
from tests.peers.office import Office
from tests.peers.tools import run

Program = Callable[[Path, tuple[Edit, ...]], Path]

# Gnumeric cannot be told to edit without its window: it saves what openpyxl edited.
EDITING: Final = ("openpyxl", "libreoffice", "libreoffice-by-ods", "gnumeric")
SAVING: Final = (*EDITING, "gnumeric-by-ods", "gnumeric-2006")


def programs(office: Office) -> Mapping[str, Program]:
    """Return all the programs by name."""

    def libreoffice(source: Path, edits: tuple[Edit, ...]) -> Path:
        return office.save(source, _beside(source, ".xlsx"), edits=edits)

    def libreoffice_by_ods(source: Path, edits: tuple[Edit, ...]) -> Path:
        return office.save(source, _beside(source, ".ods"), _beside(source, ".xlsx"), edits=edits)

    def gnumeric_by_ods(source: Path, edits: tuple[Edit, ...]) -> Path:
        between = _export(_edited(source, edits), "Gnumeric_OpenCalc:odf", ".ods")
        return _export(between, "Gnumeric_Excel:xlsx2", ".xlsx")

    return {
        "openpyxl": _openpyxl,
        "libreoffice": libreoffice,
        "libreoffice-by-ods": libreoffice_by_ods,
        "gnumeric": lambda source, edits: _export(_edited(source, edits), "Gnumeric_Excel:xlsx2", ".xlsx"),
        "gnumeric-2006": lambda source, edits: _export(_edited(source, edits), "Gnumeric_Excel:xlsx", ".xlsx"),
        "gnumeric-by-ods": gnumeric_by_ods,
    }


def _openpyxl(source: Path, edits: tuple[Edit, ...]) -> Path:
    workbook = openpyxl.load_workbook(source)
    edit_with_openpyxl(workbook, edits)
    target = _beside(source, ".xlsx")
    workbook.save(target)
    return target


def _edited(source: Path, edits: tuple[Edit, ...]) -> Path:
    return _openpyxl(source, edits) if edits else source


def _export(source: Path, exporter: str, suffix: str) -> Path:
    target = _beside(source, suffix)
    run("ssconvert", f"--export-type={exporter}", source, target)
    return target


def _beside(source: Path, suffix: str) -> Path:
    return source.with_name(f"{source.stem}-{suffix}")
