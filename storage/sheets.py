"""Reading a foreign workbook: the one bounded pass that guards and reads our packages (DESIGN 3).

``read_workbook`` alone is the guard: what it returns, and what another reader is given after it, stays within
``Limits``. Nothing is computed; a formula is only noted beside the value that was stored with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from models.errors import UnsafeFileError
from storage.archive import check_archive
from storage.limits import DEFAULT_LIMITS, Limits
from storage.number_formats import BUILT_IN_FORMATS, GENERAL
from storage.opc import RELATIONSHIP_NAMESPACES, Package, Relationship, open_package
from storage.worksheet import Cell, CellValue, SharedParts, StringsReader, WorksheetReader, is_dde_formula, unescape
from storage.xml_parts import MAIN_NAMESPACES, Attributes, PartReader, in_namespaces, under

__all__ = ["Cell", "CellValue", "Limits", "Sheet", "SheetState", "Workbook", "read_workbook"]

SheetState = Literal["visible", "hidden", "veryHidden"]

_STATES: dict[str, SheetState] = {"visible": "visible", "hidden": "hidden", "veryHidden": "veryHidden"}
_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A sheet: cells that hold something by (row, column), both from 1; a chart sheet has none."""

    name: str
    state: SheetState
    cells: dict[tuple[int, int], Cell]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merges: tuple[str, ...] = ()
    hides_zeros: bool = False
    conditional_formats: bool = False


class Workbook(msgspec.Struct, frozen=True, kw_only=True):
    """The sheets in workbook order, their names distinct regardless of case."""

    sheets: tuple[Sheet, ...]


def read_workbook(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Workbook:
    """Guard and read the bytes of an .xlsx; raises UnsafeFileError with a code of ``storage.limits.REFUSALS``."""
    package = open_package(check_archive(data, limits), limits)
    part = package.only(package.relationships(""), "officeDocument")
    if part is None:
        raise UnsafeFileError("not_workbook")
    workbook = _WorkbookReader(part, limits)
    workbook.read(package.read(part, _MEDIA_TYPE.format("sheet.main")))
    if not workbook.sheets:
        workbook.refuse("workbook_malformed")
    related = package.relationships(part)
    shared = SharedParts(_read_strings(package, related, limits), _read_formats(package, related, limits))
    return Workbook(sheets=tuple(_read_sheets(package, workbook, related, shared)))


def _read_strings(package: Package, related: dict[str, Relationship], limits: Limits) -> list[str]:
    part = package.only(related, "sharedStrings")
    if part is None:
        return []
    reader = StringsReader(part, limits)
    reader.read(package.read(part, _MEDIA_TYPE.format("sharedStrings")))
    return reader.strings


def _read_formats(package: Package, related: dict[str, Relationship], limits: Limits) -> dict[str | None, str]:
    part = package.only(related, "styles")
    if part is None:
        return {None: GENERAL, "0": GENERAL}
    reader = _StylesReader(part, limits)
    reader.read(package.read(part, _MEDIA_TYPE.format("styles")))
    return reader.formats()


def _read_sheets(
    package: Package, workbook: _WorkbookReader, related: dict[str, Relationship], shared: SharedParts
) -> Iterator[Sheet]:
    left = workbook.limits
    seen: set[str] = set()
    for entry in workbook.sheets:
        kind, part = related.get(entry.relationship, Relationship("", ""))
        # One part under many names would be read as many times.
        if kind not in ("worksheet", "chartsheet") or part.lower() in seen:
            workbook.refuse("workbook_malformed", found=entry.name)
        seen.add(part.lower())
        reader = WorksheetReader(part, left, shared)
        reader.read(package.read(part, _MEDIA_TYPE.format(kind)))
        left = msgspec.structs.replace(
            left, cells=left.cells - reader.cell_count, merges=left.merges - len(reader.merges)
        )
        yield Sheet(
            name=entry.name,
            state=entry.state,
            cells=reader.cells,
            hidden_rows=frozenset(reader.hidden_rows),
            hidden_columns=frozenset(reader.hidden_columns),
            merges=tuple(reader.merges),
            hides_zeros=reader.hides_zeros,
            conditional_formats=reader.conditional_formats,
        )


class _SheetEntry(msgspec.Struct, frozen=True):
    name: str
    state: SheetState
    relationship: str


class _WorkbookReader(PartReader):
    def __init__(self, part: str, limits: Limits) -> None:
        super().__init__(part, limits)
        self.sheets: list[_SheetEntry] = []
        self._names: set[str] = set()

    def _sheet(self, attributes: Attributes) -> None:
        name, state = attributes.get("name"), _STATES.get(attributes.get("state", "visible"))
        ids = [attributes[key] for key in self._ID_KEYS if key in attributes]
        if not name or state is None or len(ids) != 1:
            self.refuse("workbook_malformed", found=name)
        name = unescape(name)
        if name.lower() in self._names:
            self.refuse("sheet_name_twice", found=name)
        self._names.add(name.lower())
        self.sheets.append(_SheetEntry(name, state, ids[0]))

    def _external(self, attributes: Attributes) -> None:
        self.refuse("external_link")

    def _end_name(self) -> None:
        if is_dde_formula(self.take_text()):
            self.refuse("dde_link")

    _ID_KEYS = tuple(f"{namespace} id" for namespace in RELATIONSHIP_NAMESPACES)
    parents = under(MAIN_NAMESPACES, {"workbook": "", "sheets": "workbook", "sheet": "sheets"})
    starts = in_namespaces(MAIN_NAMESPACES, {"sheet": _sheet, "externalReferences": _external})
    ends = in_namespaces(MAIN_NAMESPACES, {"definedName": _end_name})


class _StylesReader(PartReader):
    def __init__(self, part: str, limits: Limits) -> None:
        super().__init__(part, limits)
        self._codes = {str(number): code for number, code in BUILT_IN_FORMATS.items()}
        self._cell_formats: list[str] = []
        self._own: set[str] = set()

    def formats(self) -> dict[str | None, str]:
        """Return the number format code by the text of a cell's ``s`` attribute."""
        codes = [self._codes.get(number, GENERAL) for number in self._cell_formats] or [GENERAL]
        return {None: codes[0], **{str(index): code for index, code in enumerate(codes)}}

    def _number_format(self, attributes: Attributes) -> None:
        if self._path[-2].endswith(" dxf"):
            return
        number, code = attributes.get("numFmtId", ""), attributes.get("formatCode", GENERAL)
        if number in self._own and self._codes[number] != code:
            self.refuse("bad_style", found=number)
        self._own.add(number)
        self._codes[number] = code

    def _format(self, attributes: Attributes) -> None:
        if self._path[-2].endswith(" cellXfs"):
            self._cell_formats.append(attributes.get("numFmtId", "0"))
        if len(self._cell_formats) > self.limits.cell_formats:
            self.refuse("too_many_styles", limit=self.limits.cell_formats)

    parents = under(
        MAIN_NAMESPACES,
        {
            "styleSheet": "",
            "numFmts": "styleSheet",
            "numFmt": "numFmts dxf",
            "cellXfs": "styleSheet",
            "cellStyleXfs": "styleSheet",
            "xf": "cellXfs cellStyleXfs",
        },
    )
    starts = in_namespaces(MAIN_NAMESPACES, {"numFmt": _number_format, "xf": _format})
