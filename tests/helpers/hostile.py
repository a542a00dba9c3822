"""Builds .xlsx files by hand: sound ones, and hostile ones that no library would write."""

from __future__ import annotations

import base64
import io
import random
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class RawEntry:
    """One zip entry; every number that a header states can be forged on its own."""

    name: bytes
    content: bytes = b""
    method: int = 8
    flags: int = 0
    size: int | None = None
    packed_size: int | None = None
    crc: int | None = None
    offset: int | None = None
    extra: bytes = b""
    local_extra: bytes = b""
    comment: bytes = b""
    disk: int = 0
    local: dict[str, int] = field(default_factory=dict)
    local_name: bytes | None = None
    after: bytes = b""
    raw: bytes | None = None

    def packed(self) -> bytes:
        if self.raw is not None:
            return self.raw
        if self.method == 0:
            return self.content
        deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
        return deflater.compress(self.content) + deflater.flush()

    def stated(self) -> dict[str, int]:
        packed = len(self.packed()) if self.packed_size is None else self.packed_size
        size = len(self.content) if self.size is None else self.size
        crc = zlib.crc32(self.content) if self.crc is None else self.crc
        return {"flags": self.flags, "method": self.method, "crc": crc, "packed": packed, "size": size}


def raw_zip(
    entries: Iterable[RawEntry], *, prefix: bytes = b"", gap: bytes = b"", suffix: bytes = b"", **end: int
) -> bytes:
    """Lay out a zip archive exactly as told; ``end`` overrides fields of the end record."""
    body, directory = bytearray(prefix), bytearray()
    count = 0
    for entry in entries:
        count += 1
        offset = len(body) if entry.offset is None else entry.offset
        stated = entry.stated()
        body += _local_header(entry, stated | entry.local) + entry.packed() + entry.after
        directory += _directory_header(entry, stated, offset)
    body += gap
    values = {"disk": 0, "start_disk": 0, "here": count, "count": count, "size": len(directory), "start": len(body)}
    values |= {"comment": 0} | end
    return bytes(body + directory + struct.pack("<4s4H2LH", b"PK\x05\x06", *values.values()) + suffix)


def _local_header(entry: RawEntry, told: dict[str, int]) -> bytes:
    name = entry.name if entry.local_name is None else entry.local_name
    header = struct.pack("<4s3H", b"PK\x03\x04", 20, told["flags"], told["method"]) + bytes(4)
    sizes = struct.pack("<3L2H", told["crc"], told["packed"], told["size"], len(name), len(entry.local_extra))
    return header + sizes + name + entry.local_extra


def _directory_header(entry: RawEntry, told: dict[str, int], offset: int) -> bytes:
    header = struct.pack("<4s4H", b"PK\x01\x02", 20, 20, told["flags"], told["method"]) + bytes(4)
    sizes = struct.pack("<3L", told["crc"], told["packed"], told["size"])
    lengths = struct.pack("<3H", len(entry.name), len(entry.extra), len(entry.comment))
    rest = struct.pack("<2H2L", entry.disk, 0, 0, offset)
    return header + sizes + lengths + rest + entry.name + entry.extra + entry.comment


def descriptor(content: bytes, packed: int, *, signed: bool = True) -> bytes:
    """Return the data descriptor that a streaming writer puts behind an entry."""
    return (b"PK\x07\x08" if signed else b"") + struct.pack("<3L", zlib.crc32(content), packed, len(content))


def streamed(entry: RawEntry, *, signed: bool = True) -> RawEntry:
    """Return the entry as a streaming writer makes it: sizes only behind it."""
    return replace(
        entry,
        flags=8,
        local={"crc": 0, "packed": 0, "size": 0},
        after=descriptor(entry.content, len(entry.packed()), signed=signed),
    )


def sheet_xml(cells: str = "", *, before: str = "", after: str = "") -> str:
    """Return a worksheet part around the given rows."""
    return f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{before}<sheetData>{cells}</sheetData>{after}</worksheet>'


def strings_xml(*items: str) -> str:
    """Return a shared string part of the given si contents."""
    return f'<sst xmlns="{MAIN}">{"".join(f"<si>{item}</si>" for item in items)}</sst>'


def relationships_xml(*relationships: tuple[str, str, str]) -> str:
    """Return a relationship part of (id, type, further attributes)."""
    rows = (f'<Relationship Id="{key}" Type="{kind}" {rest}/>' for key, kind, rest in relationships)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def content_types_xml(extra: str = "", **parts: str) -> str:
    """Return [Content_Types].xml for one workbook with one sheet; ``parts`` replaces a content type by its role."""
    types = {
        "workbook": ("/xl/workbook.xml", f"{_SHEET_TYPE}.sheet.main+xml"),
        "sheet": ("/xl/worksheets/sheet1.xml", f"{_SHEET_TYPE}.worksheet+xml"),
        "strings": ("/xl/sharedStrings.xml", f"{_SHEET_TYPE}.sharedStrings+xml"),
        "styles": ("/xl/styles.xml", f"{_SHEET_TYPE}.styles+xml"),
    }
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{parts.get(role, kind)}"/>' for role, (name, kind) in types.items()
    )
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}{extra}</Types>'


def workbook_xml(sheets: str = '<sheet name="Sheet1" sheetId="1" r:id="rId1"/>', after: str = "") -> str:
    """Return a workbook part around the given sheet elements."""
    return f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets>{after}</workbook>'


WORKBOOK_RELATIONSHIPS = (
    ("rId1", f"{OFFICE}/worksheet", 'Target="worksheets/sheet1.xml"'),
    ("rId2", f"{OFFICE}/sharedStrings", 'Target="/xl/sharedStrings.xml"'),
    ("rId3", f"{OFFICE}/styles", 'Target="styles.xml"'),
)
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;88.00&quot;"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="164"/></cellXfs></styleSheet>'
)


def parts(**changed: str | bytes | None) -> dict[str, bytes]:
    """Return the parts of a sound small workbook; ``sheet``, ``strings``, … replace one, None leaves it out."""
    names = {
        "types": "[Content_Types].xml",
        "root": "_rels/.rels",
        "workbook": "xl/workbook.xml",
        "related": "xl/_rels/workbook.xml.rels",
        "sheet": "xl/worksheets/sheet1.xml",
        "strings": "xl/sharedStrings.xml",
        "styles": "xl/styles.xml",
    }
    contents: dict[str, str | bytes | None] = {
        "types": content_types_xml(),
        "root": relationships_xml(("rId1", f"{OFFICE}/officeDocument", 'Target="xl/workbook.xml"')),
        "workbook": workbook_xml(),
        "related": relationships_xml(*WORKBOOK_RELATIONSHIPS),
        "sheet": sheet_xml('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>1.50</v></c></row>'),
        "strings": strings_xml("<t>ตัวชี้วัด</t>"),
        "styles": STYLES,
    }
    contents |= changed
    return {names[role]: _encoded(content) for role, content in contents.items() if content is not None}


def _encoded(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return an archive's contents by name, as ``zipped`` takes them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(contents: dict[str, bytes], *, stored: bool = False) -> bytes:
    """Zip parts as ordinary programs do."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def xlsx(*, more: dict[str, str | bytes] | None = None, stored: bool = False, **changed: str | bytes | None) -> bytes:
    """Return a small workbook with the given parts changed (see ``parts``) and ``more`` of them by name."""
    added = {name: _encoded(content) for name, content in (more or {}).items()}
    return zipped(parts(**changed) | added, stored=stored)


class Unseekable(io.RawIOBase):
    """A stream to which openpyxl writes entries with data descriptors."""

    def __init__(self) -> None:
        super().__init__()
        self.content = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, chunk: object) -> int:
        self.content += bytes(chunk)  # type: ignore[call-overload]
        return len(chunk)  # type: ignore[arg-type]


def form_package(seed: int = 1) -> bytes:
    """Return a workbook like our packages, made by openpyxl: a styled form, small sheets and a very-hidden carrier."""
    generator = random.Random(seed)
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    _fill_form(workbook.create_sheet(), generator)
    for title in ("ข้อมูลพื้นฐาน", "คำชี้แจง"):
        sheet = workbook.create_sheet(title)
        for row in range(1, 31):
            for column in range(1, 5):
                sheet.cell(row, column).value = f"{title} {row}" if column < 3 else row * column
    carrier = workbook.create_sheet("_chiwat")
    carrier.sheet_state = "veryHidden"
    carrier["A1"] = "CHIWAT1 9 0000"
    for row in range(2, 11):
        carrier.cell(row, 1).value = base64.b64encode(generator.randbytes(6000)).decode("ascii")
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _fill_form(sheet: Worksheet, generator: random.Random) -> None:
    sheet.title = "แบบรายงาน"
    side = Side(style="thin")
    for row in range(1, 61):
        for column in range(1, 13):
            cell = sheet.cell(row, column)
            cell.border = Border(side, side, side, side)
            cell.font = Font(name="TH Sarabun New", size=14, bold=row < 4)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if column in (1, 2, 12):
                cell.value = f"ร้อยละของสถานศึกษา {row}.{column} ตัวชี้วัด"
            elif column < 10:
                cell.value = generator.randrange(10_000) / 100
                cell.number_format = "0.00"
    for row in range(60, 75):
        sheet.merge_cells(f"A{row}:F{row}")


def rows_of_cells(count: int, per_row: int = 100, *, cell: str = "<v>1</v>") -> str:
    """Return rows holding ``count`` cells with implied references."""
    full, rest = divmod(count, per_row)
    one = f"<c>{cell}</c>"
    return f"<row>{one * per_row}</row>" * full + (f"<row>{one * rest}</row>" if rest else "")


def billion_laughs(encoding: str) -> bytes:
    """Return a shared string part whose entities multiply."""
    levels = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10))
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE sst [<!ENTITY l0 "lol">{levels}]>'
    return (text + strings_xml("<t>&l9;</t>")).encode(encoding)
