"""Reading foreign workbooks: values as stored, every limit, every hostile file (DESIGN 3, Reading foreign files)."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import msgspec
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnsafeFileError
from storage.limits import REFUSALS, Limits
from storage.sheets import Cell, Sheet, Workbook, read_workbook
from tests.helpers.hostile import (
    MAIN,
    OFFICE,
    STYLES,
    WORKBOOK_RELATIONSHIPS,
    Unseekable,
    billion_laughs,
    content_types_xml,
    form_package,
    parts,
    relationships_xml,
    rows_of_cells,
    sheet_xml,
    strings_xml,
    workbook_xml,
    xlsx,
    zipped,
)

STRICT = "http://purl.oclc.org/ooxml"
FORM = form_package()
PARTS = parts()


def sheet_of(data: bytes, **limits: int) -> Sheet:
    return read_workbook(data, limits=msgspec.convert(limits, Limits)).sheets[0]


def cells_of(cells: str, **changed: str | bytes | None) -> dict[tuple[int, int], Cell]:
    return dict(sheet_of(zipped(parts(**changed, sheet=sheet_xml(cells)))).cells)


def value_of(cell: str, **changed: str | bytes | None) -> object:
    return cells_of(f'<row r="1">{cell}</row>', **changed)[1, 1].value


def refusal(data: bytes, **limits: int) -> UnsafeFileError:
    with pytest.raises(UnsafeFileError) as caught:
        read_workbook(data, limits=msgspec.convert(limits, Limits))
    return caught.value


VALUES = {
    "number": ('<c r="A1"><v>93.87</v></c>', Decimal("93.87")),
    "number with type": ('<c r="A1" t="n"><v>-5</v></c>', Decimal(-5)),
    "17 digits as Excel stores them": ('<c r="A1"><v>93.870000000000005</v></c>', Decimal("93.87")),
    "15 digits as LibreOffice stores them": ('<c r="A1"><v>33.3333333333333</v></c>', Decimal("33.3333333333333")),
    "exponent": ('<c r="A1"><v>1.5E+2</v></c>', Decimal(150)),
    "tiny": ('<c r="A1"><v>4.9E-324</v></c>', Decimal("4.9E-324")),
    "huge": ('<c r="A1"><v>1.79E+307</v></c>', Decimal("1.79E+307")),
    "true": ('<c r="A1" t="b"><v>1</v></c>', True),
    "false": ('<c r="A1" t="b"><v>false</v></c>', False),
    "error": ('<c r="A1" t="e"><v>#REF!</v></c>', "#REF!"),
    "ISO date": ('<c r="A1" t="d"><v>2021-05-01</v></c>', "2021-05-01"),
    "shared string": ('<c r="A1" t="s"><v>0</v></c>', "ตัวชี้วัด"),
    "formula text": ('<c r="A1" t="str"><f>B1</f><v> a </v></c>', " a "),
    "inline": ('<c r="A1" t="inlineStr"><is><t>ครู</t></is></c>', "ครู"),
    "inline runs": ('<c r="A1" t="inlineStr"><is><r><t>ก</t></r><r><t>ข</t></r></is></c>', "กข"),
    "inline empty": ('<c r="A1" t="inlineStr"><is/></c>', ""),
    "phonetic ignored": ('<c r="A1" t="inlineStr"><is><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh></is></c>', "漢"),
    "escaped character": ('<c r="A1" t="inlineStr"><is><t>a_x000D_b_x0041_</t></is></c>', "a\rbA"),
    "escaped escape": ('<c r="A1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>', "_x0041_"),
    "escaped pair": ('<c r="A1" t="inlineStr"><is><t>_xD83D__xDE00_</t></is></c>', "😀"),
    "escaped half pair": ('<c r="A1" t="inlineStr"><is><t>_xD83D_</t></is></c>', "\ufffd"),
    "no escape": ('<c r="A1" t="inlineStr"><is><t>_x00_</t></is></c>', "_x00_"),
    "starts like a formula": ('<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>', "=1+1"),
    "starts with plus": ('<c r="A1" t="inlineStr"><is><t>+66</t></is></c>', "+66"),
    "starts with minus": ('<c r="A1" t="inlineStr"><is><t>-</t></is></c>', "-"),
    "starts with at": ('<c r="A1" t="inlineStr"><is><t>@SUM(A1)</t></is></c>', "@SUM(A1)"),
    "character data section": ('<c r="A1" t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>', "<b>"),
    "no reference": ("<c><v>7</v></c>", Decimal(7)),
}


@pytest.mark.parametrize(("cell", "expected"), VALUES.values(), ids=VALUES)
def test_values_are_read_as_stored(cell: str, expected: object) -> None:
    value = value_of(cell)
    assert value == expected
    assert type(value) is type(expected)


def test_rich_shared_strings_are_joined() -> None:
    strings = strings_xml("<r><rPr><b/></rPr><t>ร้อย</t></r><r><t>ละ</t></r><rPh><t>x</t></rPh><phoneticPr/>", "<t/>")
    row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    assert [cell.value for cell in cells_of(row, strings=strings).values()] == ["ร้อยละ", ""]


def test_blank_cells_hold_nothing() -> None:
    row = '<row r="1"><c r="A1" s="1"/><c r="B1" t="s"/><c r="C1"><v/></c></row>'
    assert cells_of(row) == {}


def test_a_formula_is_noted_beside_its_value() -> None:
    cells = cells_of('<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><f>""</f></c><c r="D2"><v>1</v></c></row>')
    assert cells == {(2, 2): Cell(Decimal(2), True), (2, 3): Cell(None, True), (2, 4): Cell(Decimal(1))}


def test_a_value_belongs_to_its_cell_only() -> None:
    cells = cells_of('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"/><c r="C1"><is><t>x</t></is></c></row>')
    assert {place: cell.value for place, cell in cells.items()} == {(1, 1): Decimal(1), (1, 2): ""}


def test_number_formats_are_resolved() -> None:
    row = '<row><c s="0"><v>1</v></c><c s="1"><v>1</v></c><c s="2"><v>1</v></c><c><v>1</v></c></row>'
    found = [cell.number_format for cell in cells_of(row).values()]
    assert found == ["General", "0.00", '"88.00"', "General"]


def test_an_unknown_built_in_format_is_general() -> None:
    styles = STYLES.replace('numFmtId="2"', 'numFmtId="30"')
    assert cells_of('<row><c s="1"><v>1</v></c></row>', styles=styles)[1, 1].number_format == "General"


def test_hidden_rows_and_columns_are_named() -> None:
    columns = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6"/></cols>'
    rows = '<row r="1" hidden="true"/><row r="2" ht="0.00"/><row r="3" ht="15" hidden="0"/>'
    sheet = sheet_of(xlsx(sheet=sheet_xml(rows, before=columns)))
    assert sheet.hidden_columns == {2, 3, 5}
    assert sheet.hidden_rows == {1, 2}


def test_descriptions_of_rows_and_columns_outside_the_limits_are_no_harm() -> None:
    columns = '<cols><col min="100" max="16384" hidden="1"/><col min="200" max="300" hidden="1"/></cols>'
    row = '<row r="1048576" hidden="1"/>'
    sheet = sheet_of(xlsx(sheet=sheet_xml(row, before=columns)))
    assert sheet.hidden_columns == set(range(100, 129))
    assert sheet.hidden_rows == set()


def test_merges_are_listed() -> None:
    merges = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3"/></mergeCells>'
    assert sheet_of(xlsx(sheet=sheet_xml(after=merges))).merges == ("A1:B2", "C3")


def test_a_lying_dimension_is_ignored() -> None:
    sheet = sheet_xml(before='<dimension ref="A1:XFD1048576"/>')
    assert sheet_of(xlsx(sheet=sheet)).cells == {}


def test_sheets_keep_order_and_state() -> None:
    workbook = read_workbook(FORM)
    assert [(sheet.name, sheet.state) for sheet in workbook.sheets] == [
        ("แบบรายงาน", "visible"),
        ("ข้อมูลพื้นฐาน", "visible"),
        ("คำชี้แจง", "visible"),
        ("_chiwat", "veryHidden"),
    ]


def test_openpyxl_reads_the_same_values() -> None:
    theirs = openpyxl.load_workbook(io.BytesIO(FORM))
    for sheet in read_workbook(FORM).sheets:
        rows = theirs[sheet.name].iter_rows()
        expected = {(cell.row, cell.column): cell for row in rows for cell in row if cell.value is not None}
        assert sheet.cells.keys() == expected.keys()
        for place, cell in sheet.cells.items():
            assert cell.number_format == expected[place].number_format
            assert str(cell.value) == str(expected[place].value) or cell.value == Decimal(str(expected[place].value))


def test_a_file_streamed_by_openpyxl_is_read() -> None:
    stream = Unseekable()
    openpyxl.load_workbook(io.BytesIO(FORM)).save(stream)
    assert read_workbook(bytes(stream.content)) == read_workbook(FORM)


def test_a_file_saved_by_libreoffice_is_read() -> None:
    data = (Path(__file__).parents[1] / "data" / "saved-by-libreoffice.xlsx").read_bytes()
    form, carrier = read_workbook(data).sheets
    assert {place: cell.value for place, cell in form.cells.items()} == {
        (1, 1): "ตัวชี้วัด",
        (1, 2): Decimal("93.87"),
        (1, 3): Decimal("0.333333333333333"),
        (2, 1): True,
    }
    assert form.cells[1, 2].number_format == "0.00"
    assert form.cells[1, 3].formula
    assert form.hidden_rows == {2}
    assert form.hidden_columns == {4}
    assert form.merges == ("A3:B3",)
    assert (carrier.name, carrier.state) == ("_chiwat", "hidden")
    assert carrier.cells[1, 1].value == "A" * 8_000


def prefixed(xml: str) -> str:
    return re.sub(r"<(/?)(?=\w)", r"<\1x:", xml).replace("xmlns=", "xmlns:x=")


SPELLINGS: dict[str, dict[str, str | bytes | None]] = {
    "strict namespaces": {
        role: content.decode()
        .replace(MAIN, f"{STRICT}/spreadsheetml/main")
        .replace(OFFICE, f"{STRICT}/officeDocument/relationships")
        for role, content in zip(
            ("types", "root", "workbook", "related", "sheet", "strings", "styles"), PARTS.values(), strict=True
        )
    },
    "prefixes": {"sheet": prefixed(PARTS["xl/worksheets/sheet1.xml"].decode())},
    "print area": {
        "workbook": workbook_xml(after="<definedNames><definedName>Sheet1!$A$1:$B$9</definedName></definedNames>")
    },
    "UTF-16": {"sheet": PARTS["xl/worksheets/sheet1.xml"].decode().encode("utf-16")},
    "declared UTF-8": {"sheet": '<?xml version="1.0" encoding="UTF-8"?>' + PARTS["xl/worksheets/sheet1.xml"].decode()},
    "declared without encoding": {"sheet": '<?xml version="1.0"?>' + PARTS["xl/worksheets/sheet1.xml"].decode()},
    "byte order mark": {"sheet": "\ufeff" + PARTS["xl/worksheets/sheet1.xml"].decode()},
    "part names in another case": {
        "related": relationships_xml(WORKBOOK_RELATIONSHIPS[0], *WORKBOOK_RELATIONSHIPS[1:]).replace(
            "worksheets/sheet1", "Worksheets/Sheet1"
        )
    },
    "dotted targets": {
        "related": relationships_xml(*WORKBOOK_RELATIONSHIPS).replace("worksheets/", "./x/../worksheets/")
    },
}


@pytest.mark.parametrize("changed", SPELLINGS.values(), ids=SPELLINGS)
def test_other_spellings_of_the_same_workbook_are_read(changed: dict[str, str | bytes | None]) -> None:
    assert read_workbook(zipped(parts(**changed))) == read_workbook(xlsx())


def test_strings_and_styles_may_be_missing() -> None:
    related = relationships_xml(WORKBOOK_RELATIONSHIPS[0])
    sheet = sheet_xml('<row><c><v>1</v></c><c s="0"><v>2</v></c></row>')
    data = xlsx(sheet=sheet, strings=None, styles=None, related=related)
    assert [cell.number_format for cell in sheet_of(data).cells.values()] == ["General", "General"]


def test_styles_without_cell_formats_are_general() -> None:
    assert cells_of("<row><c><v>1</v></c></row>", styles=f'<styleSheet xmlns="{MAIN}"/>') == {(1, 1): Cell(Decimal(1))}


def test_a_chart_sheet_has_no_cells() -> None:
    chart = "xl/chartsheets/sheet1.xml"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"
    data = xlsx(
        types=content_types_xml(f'<Override PartName="/{chart}" ContentType="{kind}"/>'),
        related=relationships_xml(*WORKBOOK_RELATIONSHIPS, ("c", f"{OFFICE}/chartsheet", f'Target="/{chart}"')),
        workbook=workbook_xml('<sheet name="1" r:id="rId1"/><sheet name="2" state="hidden" r:id="c"/>'),
        more={chart: f'<chartsheet xmlns="{MAIN}"/>'},
    )
    assert read_workbook(data).sheets[1] == Sheet(name="2", state="hidden", cells={})


def test_printer_settings_are_no_harm() -> None:
    assert sheet_of(xlsx(more={"xl/printerSettings/printerSettings1.bin": b"\0\1"})).name == "Sheet1"


def with_relationship(kind: str, rest: str) -> bytes:
    return xlsx(related=relationships_xml(*WORKBOOK_RELATIONSHIPS, ("x", kind, rest)))


HYPERLINK = xlsx(
    more={
        "xl/worksheets/_rels/sheet1.xml.rels": relationships_xml(
            ("x", f"{OFFICE}/hyperlink", 'Target="mailto:a@b.th" TargetMode="External"')
        )
    }
)


def test_hyperlinks_leave_the_file_only_where_they_may() -> None:
    assert refusal(HYPERLINK).code == "external_link"
    assert read_workbook(HYPERLINK, limits=Limits(hyperlinks=True)) == read_workbook(xlsx())


def test_allowing_hyperlinks_allows_no_other_link() -> None:
    data = with_relationship(f"{OFFICE}/image", 'Target="http://a.th/x.png" TargetMode="External"')
    assert refusal(data, hyperlinks=True).code == "external_link"


def in_sheet(cells: str = "", *, before: str = "", after: str = "", stored: bool = False) -> Callable[[], bytes]:
    return lambda: xlsx(sheet=sheet_xml(cells, before=before, after=after), stored=stored)


def in_cell(cell: str, *, stored: bool = False) -> Callable[[], bytes]:
    return in_sheet(f'<row r="1">{cell}</row>', stored=stored)


def with_type(kind: str) -> Callable[[], bytes]:
    return lambda: xlsx(types=content_types_xml(f'<Override PartName="/xl/x" ContentType="{kind}"/>'))


def with_part(name: str, content: bytes = b"x") -> Callable[[], bytes]:
    return lambda: xlsx(more={name: content})


def styles_xml(count: int) -> str:
    return f'<styleSheet xmlns="{MAIN}"><cellXfs>{"<xf/>" * count}</cellXfs></styleSheet>'


def nested(depth: int) -> str:
    return "<x>" * depth + "</x>" * depth


SHEETS_TWICE = '<sheet name="a" r:id="rId1"/><sheet name="{}" r:id="{}"/>'
DOCTYPE = '<!DOCTYPE x SYSTEM "file:///etc/passwd">'
QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"a" * 100_000}">]>'
VBA = "application/vnd.ms-office.vbaProject"
MACRO_ENABLED = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "billion laughs UTF-8": (lambda: xlsx(strings=billion_laughs("utf-8")), "xml_doctype"),
    "billion laughs UTF-16": (lambda: xlsx(strings=billion_laughs("utf-16")), "xml_doctype"),
    "quadratic blow-up": (
        lambda: xlsx(stored=True, strings=QUADRATIC + strings_xml(f"<t>{'&a;' * 9_000}</t>")),
        "xml_doctype",
    ),
    "external entity": (lambda: xlsx(strings=DOCTYPE + strings_xml("<t>&x;</t>")), "xml_doctype"),
    "entity in a part nobody reads": (with_part("docProps/app.xml", b"<!ENTITY"), "xml_doctype"),
    "windows-874": (lambda: xlsx(sheet='<?xml version="1.0" encoding="windows-874"?><a/>'), "xml_encoding"),
    "unknown encoding": (lambda: xlsx(sheet='<?xml version="1.0" encoding="rot13"?><a/>'), "xml_encoding"),
    "300,000 levels": (lambda: xlsx(stored=True, sheet=sheet_xml(after=nested(300_000))), "xml_too_many_tags"),
    "200,000 levels": (lambda: xlsx(stored=True, sheet=sheet_xml(after=nested(200_000))), "xml_too_deep"),
    "levels in an inline string": (in_cell(f"<c><is>{nested(40)}</is></c>"), "xml_too_deep"),
    "levels in a shared string": (lambda: xlsx(strings=strings_xml(nested(40))), "xml_too_deep"),
    "600,000 styles": (lambda: xlsx(styles=styles_xml(600_000)), "ratio_too_high"),
    "100,000 styles that pack badly": (lambda: xlsx(stored=True, styles=styles_xml(100_000)), "too_many_styles"),
    "900,000 tags that pack badly": (
        lambda: xlsx(styles="".join(f"<a{i}/>" for i in range(900_000))),
        "xml_too_many_tags",
    ),
    "not XML": (lambda: xlsx(sheet="hello"), "xml_malformed"),
    "XML cut": (lambda: xlsx(sheet=sheet_xml()[:-3]), "xml_malformed"),
    "empty part": (lambda: xlsx(sheet=""), "xml_malformed"),
    "undefined prefix": (in_sheet("<q:row/>"), "xml_malformed"),
    "undefined entity": (in_cell('<c r="A1"><v>&x;</v></c>'), "xml_malformed"),
    "VBA project": (with_part("xl/vbaProject.bin"), "macros"),
    "VBA type": (with_type(VBA), "macros"),
    "macro-enabled type": (lambda: xlsx(types=content_types_xml(workbook=MACRO_ENABLED)), "macros"),
    "macro relationship": (
        lambda: with_relationship("http://schemas.microsoft.com/office/2006/relationships/vbaProject", 'Target="x"'),
        "macros",
    ),
    "macro sheet": (with_part("xl/macrosheets/sheet1.xml"), "macros"),
    "ActiveX": (with_part("xl/activeX/activeX1.xml"), "active_content"),
    "custom ribbon": (with_part("customUI/customUI14.xml"), "active_content"),
    "OLE part": (with_part("xl/embeddings/oleObject1.bin"), "embedded_object"),
    "unknown binary": (with_part("xl/data.bin"), "embedded_object"),
    "OLE under another name": (with_part("xl/media/image1.png", b"\xd0\xcf\x11\xe0rest"), "embedded_object"),
    "zip inside": (with_part("xl/media/image1.png", b"PK\x03\x04rest"), "embedded_object"),
    "embedded package": (lambda: with_relationship(f"{OFFICE}/package", 'Target="x"'), "embedded_object"),
    "OLE link in a sheet": (in_sheet(after='<oleObjects><oleObject link="1"/></oleObjects>'), "embedded_object"),
    "external link part": (with_part("xl/externalLinks/externalLink1.xml"), "external_link"),
    "external relationship": (
        lambda: with_relationship(f"{OFFICE}/image", 'Target="http://a.th/x.png" TargetMode="External"'),
        "external_link",
    ),
    "external references": (lambda: xlsx(workbook=workbook_xml(after="<externalReferences/>")), "external_link"),
    "connections": (with_part("xl/connections.xml"), "external_data"),
    "query table": (with_part("xl/queryTables/queryTable1.xml"), "external_data"),
    "DDE formula": (in_cell("<c r=\"A1\"><f>cmd|'/C calc'!A0</f></c>"), "dde_link"),
    "DDE name": (
        lambda: xlsx(workbook=workbook_xml(after="<definedNames><definedName>a|b!c</definedName></definedNames>")),
        "dde_link",
    ),
    "other zip": (lambda: zipped({"mimetype": b"application/epub+zip"}), "not_workbook"),
    "no workbook relationship": (
        lambda: zipped({name: content for name, content in PARTS.items() if name == "[Content_Types].xml"}),
        "not_workbook",
    ),
    "sheet declared as something else": (lambda: xlsx(types=content_types_xml(sheet="image/png")), "content_type"),
    "workbook declared as something else": (
        lambda: xlsx(types=content_types_xml(workbook="application/xml")),
        "content_type",
    ),
    "strings undeclared": (lambda: xlsx(types=content_types_xml(strings="")), "content_type"),
    "relationship escape": (lambda: with_relationship(f"{OFFICE}/image", 'Target="../../x"'), "relationship_escape"),
    "escape in percent": (lambda: with_relationship(f"{OFFICE}/x", 'Target="%2e%2e/%2e%2e/x"'), "relationship_escape"),
    "escape by backslash": (lambda: with_relationship(f"{OFFICE}/x", r'Target="..\..\x"'), "relationship_escape"),
    "target with a scheme": (lambda: with_relationship(f"{OFFICE}/x", 'Target="file:/x"'), "relationship_escape"),
    "target on a server": (lambda: with_relationship(f"{OFFICE}/x", 'Target="//srv/x"'), "relationship_escape"),
    "Thai target": (lambda: with_relationship(f"{OFFICE}/x", 'Target="ก"'), "relationship_escape"),
    "sheet missing": (lambda: xlsx(sheet=None), "part_missing"),
    "strings at two places": (
        lambda: xlsx(related=relationships_xml(*WORKBOOK_RELATIONSHIPS).replace("sharedStrings.xml", "other.xml")),
        "part_ambiguous",
    ),
    "strings without relationship": (
        lambda: xlsx(related=relationships_xml(WORKBOOK_RELATIONSHIPS[0])),
        "part_ambiguous",
    ),
    "two workbooks": (
        lambda: xlsx(
            root=relationships_xml(*((key, f"{OFFICE}/officeDocument", f'Target="{key}"') for key in ("a", "b"))),
            workbook=None,
        ),
        "part_ambiguous",
    ),
    "two types for a part": (with_type('a"/><Override PartName="/XL/X" ContentType="b'), "part_ambiguous"),
    "relationship twice": (lambda: with_relationship(OFFICE, 'Target="x"/><Relationship Id="x"'), "workbook_malformed"),
    "relationship without id": (
        lambda: xlsx(
            related="<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            "<Relationship/></Relationships>"
        ),
        "workbook_malformed",
    ),
    "no sheets": (lambda: xlsx(workbook=workbook_xml("")), "workbook_malformed"),
    "workbook of another namespace": (lambda: xlsx(workbook="<workbook/>"), "workbook_malformed"),
    "sheet without name": (lambda: xlsx(workbook=workbook_xml('<sheet r:id="rId1"/>')), "workbook_malformed"),
    "sheet without id": (lambda: xlsx(workbook=workbook_xml('<sheet name="a"/>')), "workbook_malformed"),
    "unknown state": (
        lambda: xlsx(workbook=workbook_xml('<sheet name="a" state="gone" r:id="rId1"/>')),
        "workbook_malformed",
    ),
    "sheet of no relationship": (
        lambda: xlsx(workbook=workbook_xml('<sheet name="a" r:id="none"/>')),
        "workbook_malformed",
    ),
    "styles as a sheet": (lambda: xlsx(workbook=workbook_xml('<sheet name="a" r:id="rId3"/>')), "workbook_malformed"),
    "one part for two sheets": (
        lambda: xlsx(workbook=workbook_xml(SHEETS_TWICE.format("b", "rId1"))),
        "workbook_malformed",
    ),
    "sheet name twice": (lambda: xlsx(workbook=workbook_xml(SHEETS_TWICE.format("A", "rId2"))), "sheet_name_twice"),
    "two million cells": (in_sheet(f"<row>{'<c/>' * 2_000_000}</row>"), "ratio_too_high"),
    "70,000 cells": (in_sheet(rows_of_cells(70_000, 128)), "ratio_too_high"),
    "70,000 various cells": (
        in_sheet(
            "".join(f"<row>{''.join(f'<c><v>{i * j % 977}</v></c>' for j in range(100))}</row>" for i in range(700))
        ),
        "too_many_cells",
    ),
    "100,000 cells that pack badly": (in_sheet(rows_of_cells(100_000), stored=True), "too_many_cells"),
    "cell XFD1048576": (in_sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "too_many_rows"),
    "cell XFD1": (in_cell('<c r="XFD1"><v>1</v></c>'), "too_many_columns"),
    "cell ZZZZ1": (in_cell('<c r="ZZZZ1"><v>1</v></c>'), "bad_reference"),
    "whole-sheet merge": (in_sheet(after='<mergeCell ref="A1:XFD1048576"/>'), "merge_too_large"),
    "merge of a row": (in_sheet(after='<mergeCell ref="A1:XFD1"/>'), "merge_too_large"),
    "merge of a column": (in_sheet(after='<mergeCell ref="A1:A1048576"/>'), "merge_too_large"),
    "10,000 merges": (
        in_sheet(after="".join(f'<mergeCell ref="A{i % 4999 + 1}:B{i // 3 + 1}"/>' for i in range(10_000))),
        "too_many_merges",
    ),
    "merge of nothing": (in_sheet(after="<mergeCell/>"), "bad_reference"),
    "merge of three": (in_sheet(after='<mergeCell ref="A1:B1:C1"/>'), "bad_reference"),
    "string bomb": (lambda: xlsx(strings=strings_xml(f"<t>{' ' * 20_000_000}</t>")), "ratio_too_high"),
    "long text": (lambda: xlsx(stored=True, strings=strings_xml(f"<t>{'กขคงจ' * 8_001}</t>")), "text_too_long"),
    "long runs": (lambda: xlsx(stored=True, strings=strings_xml("<r><t>abcdefgh</t></r>" * 5_001)), "text_too_long"),
    "long number": (in_cell(f'<c r="A1"><v>{"1" * 40_001}</v></c>', stored=True), "text_too_long"),
    "cell twice": (in_cell('<c r="A1"/><c r="A1"/>'), "cell_order"),
    "cell order": (in_cell('<c r="B1"/><c r="A1"/>'), "cell_order"),
    "row twice": (in_sheet('<row r="1"/><row r="1"/>'), "cell_order"),
    "row 0": (in_sheet('<row r="0"/>'), "bad_reference"),
    "row in Thai digits": (in_sheet('<row r="๑"/>'), "bad_reference"),
    "row outside the data": (in_sheet(after='<row r="1"/>'), "foreign_markup"),
    "cell of another row": (in_cell('<c r="A2"/>'), "bad_reference"),
    "cell with dollars": (in_cell('<c r="$A$1"/>'), "bad_reference"),
    "cell in small letters": (in_cell('<c r="a1"/>'), "bad_reference"),
    "cell in a cell": (in_cell('<c r="A1"><c r="B1"/></c>'), "foreign_markup"),
    "cell outside a row": (in_sheet('<row r="1"/><x><c r="A1"/></x>'), "foreign_markup"),
    "column outside the columns": (in_sheet(before='<col min="1" max="1"/>'), "foreign_markup"),
    "column without numbers": (in_sheet(before="<cols><col/></cols>"), "bad_reference"),
    "columns over columns": (
        in_sheet(before="<cols>" + '<col min="1" max="128" hidden="1"/>' * 129 + "</cols>"),
        "bad_reference",
    ),
    "value in a wrapper": (in_cell('<c r="A1"><v>1</v><z:i xmlns:z="urn:z"><v>2</v></z:i></c>'), "foreign_markup"),
    "value in an extension": (in_cell('<c r="A1"><v>1</v><extLst><ext><v>2</v></ext></extLst></c>'), "foreign_markup"),
    "value of two parts": (in_cell('<c r="A1"><v>1<z xmlns="urn:z"/>2</v></c>'), "foreign_markup"),
    "text in a wrapper": (
        in_cell('<c r="A1" t="inlineStr"><is><z:i xmlns:z="urn:z"><t>x</t></z:i><t>y</t></is></c>'),
        "foreign_markup",
    ),
    "rows in a wrapper": (in_sheet('<z:i xmlns:z="urn:z"><row r="1"/></z:i>'), "foreign_markup"),
    "two sets of rows": (in_sheet(after="<sheetData/>"), "foreign_markup"),
    "rows of another root": (lambda: xlsx(sheet=f'<x xmlns="{MAIN}">{sheet_xml()}</x>'), "foreign_markup"),
    "string in a wrapper": (
        lambda: xlsx(
            strings=strings_xml("<t>x</t>").replace("<si>", '<z:i xmlns:z="urn:z"><si>').replace("</si>", "</si></z:i>")
        ),
        "foreign_markup",
    ),
    "format in a wrapper": (
        lambda: xlsx(styles=styles_xml(1).replace("<xf", '<z:i xmlns:z="urn:z"><xf/></z:i><xf', 1)),
        "foreign_markup",
    ),
    "format told twice": (
        lambda: xlsx(
            styles=f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="200" formatCode="0"/>'
            '<numFmt numFmtId="200" formatCode="0.0"/></numFmts></styleSheet>'
        ),
        "bad_style",
    ),
    "DDE in a validation": (
        in_sheet(
            after="<dataValidations><dataValidation><formula1>cmd|'/c'!A1</formula1></dataValidation></dataValidations>"
        ),
        "dde_link",
    ),
    "DDE in a conditional format": (
        in_sheet(after="<conditionalFormatting><cfRule><formula>cmd|x!A1</formula></cfRule></conditionalFormatting>"),
        "dde_link",
    ),
    "NaN": (in_cell('<c r="A1"><v>NaN</v></c>'), "bad_number"),
    "infinity": (in_cell('<c r="A1"><v>INF</v></c>'), "bad_number"),
    "1e999": (in_cell('<c r="A1"><v>1e999</v></c>'), "bad_number"),
    "1e99999": (in_cell('<c r="A1"><v>1e99999</v></c>'), "bad_number"),
    "5,000 digits": (in_cell(f'<c r="A1"><v>{"12345" * 1_000}</v></c>'), "bad_number"),
    "Thai digits": (in_cell('<c r="A1"><v>๑๒</v></c>'), "bad_number"),
    "underscore": (in_cell('<c r="A1"><v>1_0</v></c>'), "bad_number"),
    "string index too high": (in_cell('<c r="A1" t="s"><v>1</v></c>'), "bad_string_index"),
    "string index negative": (in_cell('<c r="A1" t="s"><v>-1</v></c>'), "bad_string_index"),
    "string index enormous": (in_cell(f'<c r="A1" t="s"><v>{"9" * 30_000}</v></c>', stored=True), "bad_string_index"),
    "unknown style": (in_cell('<c r="A1" s="3"><v>1</v></c>'), "bad_style"),
    "unknown type": (in_cell('<c r="A1" t="x"><v>1</v></c>'), "bad_cell"),
    "neither true nor false": (in_cell('<c r="A1" t="b"><v>2</v></c>'), "bad_cell"),
}


@pytest.mark.parametrize(("make", "code"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_workbook_is_refused(make: Callable[[], bytes], code: str) -> None:
    assert refusal(make()).code == code


FORMULAS_WITHOUT_DDE = ('IF(A1="a|b!",1,2)', "'a|b'!A1", "Sheet2!A1")


@pytest.mark.parametrize("formula", FORMULAS_WITHOUT_DDE)
def test_a_bar_in_quotes_is_no_dde(formula: str) -> None:
    assert cells_of(f"<row><c><f>{formula}</f><v>1</v></c></row>")[1, 1].formula


def rows(*counts: int) -> str:
    return "".join(f"<row>{'<c/>' * count}</row>" for count in counts)


TWO_SHEETS: dict[str, str | bytes | None] = {
    "types": content_types_xml(
        '<Override PartName="/xl/worksheets/sheet2.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    ),
    "related": relationships_xml(
        *WORKBOOK_RELATIONSHIPS, ("s2", f"{OFFICE}/worksheet", 'Target="worksheets/sheet2.xml"')
    ),
    "workbook": workbook_xml(SHEETS_TWICE.format("b", "s2")),
}


def two_sheets(first: str, second: str) -> bytes:
    return zipped(parts(**TWO_SHEETS, sheet=first) | {"xl/worksheets/sheet2.xml": second.encode()})


MERGES = '<mergeCell ref="A1:A2"/>'
AT_LIMIT = {
    "cells": ("too_many_cells", "cells", 5, two_sheets(sheet_xml(rows(1, 2)), sheet_xml(rows(2)))),
    "merges": ("too_many_merges", "merges", 3, two_sheets(sheet_xml(after=MERGES * 2), sheet_xml(after=MERGES))),
    "rows": ("too_many_rows", "rows_per_sheet", 3, xlsx(sheet=sheet_xml(rows(0, 0, 1, 0)))),
    "columns": ("too_many_columns", "columns_per_sheet", 3, xlsx(sheet=sheet_xml(rows(2, 3)))),
    "columns by reference": (
        "too_many_columns",
        "columns_per_sheet",
        28,
        xlsx(sheet=sheet_xml('<row r="1"><c r="AB1"/></row>')),
    ),
    "merged rows": ("merge_too_large", "rows_per_sheet", 9, xlsx(sheet=sheet_xml(after='<mergeCell ref="A1:B9"/>'))),
    "merged columns": (
        "merge_too_large",
        "columns_per_sheet",
        3,
        xlsx(sheet=sheet_xml(after='<mergeCell ref="A1:C1"/>')),
    ),
    "styles": ("too_many_styles", "cell_formats", 3, xlsx()),
    "text": ("text_too_long", "text_characters", 9, xlsx()),
    "depth": ("xml_too_deep", "depth", 12, xlsx(sheet=sheet_xml(after=nested(11)))),
    "tags": ("xml_too_many_tags", "tags", sum(content.count(b"<") for content in PARTS.values()), xlsx()),
}


@pytest.mark.parametrize(("code", "field", "value", "data"), AT_LIMIT.values(), ids=AT_LIMIT)
def test_each_limit_holds_exactly(code: str, field: str, value: int, data: bytes) -> None:
    assert isinstance(read_workbook(data, limits=msgspec.convert({field: value}, Limits)), Workbook)
    error = refusal(data, **{field: value - 1})
    assert error.code == code


def test_the_standard_limits_take_what_they_say() -> None:
    text = strings_xml(f"<t>{'กขคงจ' * 8_000}</t>")
    sheet = sheet_xml('<row><c t="s"><v>0</v></c></row>')
    assert len(str(sheet_of(xlsx(stored=True, strings=text, sheet=sheet)).cells[1, 1].value)) == 40_000
    various = "".join(
        f"<row>{''.join(f'<c><v>{i * j % 977}</v></c>' for j in range(1, 101))}</row>" for i in range(600)
    )
    assert len(cells_of(various)) == 60_000
    corner = '<row r="5000"><c r="DX5000"><v>1</v></c></row>'
    assert list(cells_of(corner)) == [(5_000, 128)]


def test_a_refusal_names_the_place() -> None:
    error = refusal(xlsx(sheet=sheet_xml('<row r="3"><c r="B3" t="b"><v>x</v></c></row>')))
    assert error.params == {"part": "xl/worksheets/sheet1.xml", "row": 3, "column": 2, "found": "x"}


def test_every_code_of_a_refusal_is_documented() -> None:
    assert {code for _, code in HOSTILE.values()} <= REFUSALS.keys()


def outcome(data: bytes) -> str:
    try:
        read_workbook(data)
    except UnsafeFileError as error:
        return error.code
    return "read"


OUTCOMES = REFUSALS.keys() | {"read"}


@given(st.data())
def test_flipped_bytes_are_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(xlsx())
    places = st.integers(0, len(damaged) - 1)
    for place in data.draw(st.lists(places, min_size=1, max_size=4)):
        damaged[place] = data.draw(st.integers(0, 255))
    assert outcome(bytes(damaged)) in OUTCOMES


@given(st.integers(0, len(FORM) - 1))
def test_a_cut_file_is_refused(length: int) -> None:
    with pytest.raises(UnsafeFileError):
        read_workbook(FORM[:length])


@given(st.sampled_from(sorted(PARTS)), st.data())
def test_flipped_bytes_within_a_part_are_read_or_refused(name: str, data: st.DataObject) -> None:
    damaged = bytearray(PARTS[name])
    place = data.draw(st.integers(0, len(damaged) - 1))
    damaged[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    assert outcome(zipped(PARTS | {name: bytes(damaged)})) in OUTCOMES


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert outcome(xlsx(sheet=sheet_xml(f'<row><c t="inlineStr"><is><t>{text}</t></is></c></row>'))) in OUTCOMES
