"""Tables from spreadsheets and text files, as people really save them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ChiwatError, InvalidDataError, StorageError, UnsafeFileError
from models.text import clean_text
from storage.tables import Row, column_letters, read_table

NAMES = {"indicator": ("ตัวชี้วัด", "รหัส"), "value": ("ค่า",), "note": ("หมายเหตุ",)}


def written(folder: Path, data: bytes | str, name: str = "ตาราง.csv") -> Path:
    path = folder / name
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return path


def workbook(folder: Path, rows: Sequence[Sequence[object]], formats: dict[str, str] | None = None) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for reference, code in (formats or {}).items():
        sheet[reference].number_format = code
    path = folder / "ตาราง.xlsx"
    book.save(path)
    return path


def texts(path: Path) -> list[tuple[int, list[str]]]:
    """Each row's number and texts, blanks between them shown."""
    return [
        (row.number, [row.cells.get(column, "") for column in range(1, max(row.cells) + 1)])
        for row in read_table(path).rows
    ]


THAI = "ตัวชี้วัด,ค่า\r\n1/1.1,ดี\r\n"
THAI_ROWS = [(1, ["ตัวชี้วัด", "ค่า"]), (2, ["1/1.1", "ดี"])]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(THAI.encode("utf-8"), id="utf-8"),
        pytest.param(THAI.encode("utf-8-sig"), id="utf-8 with a mark"),
        pytest.param(THAI.encode("cp874"), id="windows-874"),
        pytest.param(THAI.encode("utf-16"), id="utf-16 little-endian"),
        pytest.param(b"\xfe\xff" + THAI.encode("utf-16-be"), id="utf-16 big-endian"),
        pytest.param(THAI.replace(",", "\t").encode("utf-16"), id="excel's unicode text"),
        pytest.param(THAI.replace(",", ";").encode("cp874"), id="semicolons"),
        pytest.param(THAI.replace("\r\n", "\n").encode("utf-8"), id="LF"),
        pytest.param(THAI.replace("\r\n", "\r").encode("utf-8"), id="CR"),
        pytest.param(b"sep=;\r\n" + THAI.replace(",", ";").encode("cp874"), id="told delimiter"),
    ],
)
def test_every_way_to_save_text_reads_the_same(tmp_path: Path, data: bytes) -> None:
    assert texts(written(tmp_path, data)) == THAI_ROWS


def test_short_thai_words_are_not_taken_for_western_letters(tmp_path: Path) -> None:
    assert "หก".encode("cp874").decode("utf-8") == "\u02e1"
    assert texts(written(tmp_path, "note,หก".encode("cp874"))) == [(1, ["note", "หก"])]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("ชื่อ", [(1, ["ชื่อ"])]),
        ("a,b\n1,x;y;z;w\n", [(1, ["a", "b"]), (2, ["1", "x;y;z;w"])]),
        ('a;b\n1;"x,y,z,w"\n', [(1, ["a", "b"]), (2, ["1", "x,y,z,w"])]),
        ("รายงาน ปี 2564, ฉบับร่าง\na;b\nc;d\n", [(1, ["รายงาน ปี 2564, ฉบับร่าง"]), (2, ["a", "b"]), (3, ["c", "d"])]),
    ],
    ids=["no delimiter", "semicolons in a text", "commas in quotes", "a title with a comma"],
)
def test_delimiter_is_what_separates_most_lines(
    tmp_path: Path, data: str, expected: list[tuple[int, list[str]]]
) -> None:
    assert texts(written(tmp_path, data)) == expected


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    rows = texts(written(tmp_path, 'a,b\n\n ,\u200b\n"สอง\nบรรทัด",x\nlast,y\n'))
    assert rows == [(1, ["a", "b"]), (4, ["สอง\nบรรทัด", "x"]), (5, ["last", "y"])]


def test_texts_are_cleaned(tmp_path: Path) -> None:
    assert texts(written(tmp_path, " ก\u0e4d\u0e32 ,b\u200bc\n")) == [(1, ["กำ", "bc"])]


def test_workbook_cells_read_as_a_person_sees_them(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["รหัส", "ค่า"],
        [],
        ["1/1.1", 66.67, 0.1 + 0.2, 1050130001, 0.9387, True, False],
        [" ", None],
        [datetime(2021, 6, 10), datetime(2564, 6, 10), 1e300, -2.5, 2.0**40],
    ]
    path = workbook(tmp_path, rows, {"E3": "0.00%", "C5": "yyyy-mm-dd", "D5": "0.00"})
    assert texts(path)[:2] == [
        (1, ["รหัส", "ค่า"]),
        (3, ["1/1.1", "66.67", "0.3", "1050130001", "93.87%", "TRUE", "FALSE"]),
    ]
    last = texts(path)[2]
    assert last[:1] == (5,)
    assert last[1][:2] == ["2021-06-10", "10/6/2564"]
    assert last[1][2] == "1" + "0" * 300
    assert last[1][3:] == ["-2.5", "1099511627776"]


def test_first_visible_sheet_with_cells_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    hidden = book.active
    assert hidden is not None
    hidden.append(["ซ่อน"])
    hidden.sheet_state = "hidden"
    book.create_sheet("ว่าง")
    book.create_sheet("ข้อมูล").append(["เห็น"])
    book.save(tmp_path / "a.xlsx")
    assert texts(tmp_path / "a.xlsx") == [(1, ["เห็น"])]


def test_workbook_is_known_by_content(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["a"]])
    assert texts(path.rename(tmp_path / "named.csv")) == [(1, ["a"])]


def test_formula_that_nobody_computed_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError) as caught:
        read_table(workbook(tmp_path, [["a", "b"], [1, "=A2*2"]]))
    assert (caught.value.code, caught.value.params) == ("formula_without_value", {"row": 2, "column": "B"})


REFUSED: list[tuple[str, bytes, str, type[ChiwatError]]] = [
    ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_excel_file", UnsafeFileError),
    ("a.xlsx", b"indicator,value\n", "not_zip", UnsafeFileError),
    ("broken.xlsx", b"PK\x03\x04" + bytes(100), "zip_truncated", UnsafeFileError),
    ("a.csv", b"a" * (8 * 1024 * 1024 + 1), "file_too_large", UnsafeFileError),
    ("a.csv", b"x\n" * 5001, "too_many_rows", UnsafeFileError),
    ("a.csv", b"," * 128 + b"x", "too_many_columns", UnsafeFileError),
    ("a.csv", (b"x," * 100 + b"\n") * 601, "too_many_cells", UnsafeFileError),
    ("a.csv", b"a\x81\x82", "unknown_encoding", InvalidDataError),
    ("a.csv", b"\xef\xbb\xbfa\xff", "unknown_encoding", InvalidDataError),
    ("a.csv", b"a\x00b", "not_text", InvalidDataError),
    ("a.csv", b"\xff\xfea", "unknown_encoding", InvalidDataError),
    ("a.csv", b'a,b\n1,"open\n2,x\n', "csv_malformed", InvalidDataError),
    ("a.csv", b"x" * 200_000, "csv_malformed", InvalidDataError),
]


@pytest.mark.parametrize(("name", "data", "code", "kind"), REFUSED, ids=[f"{n}-{c}" for n, _, c, _ in REFUSED])
def test_what_is_no_table_is_refused(
    tmp_path: Path, name: str, data: bytes, code: str, kind: type[ChiwatError]
) -> None:
    with pytest.raises(kind) as caught:
        read_table(written(tmp_path, data, name))
    assert caught.value.code == code


def test_malformed_text_names_its_row(tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError) as caught:
        read_table(written(tmp_path, 'a,b\n1,"open\n2,x\n'))
    assert caught.value.params == {"row": 2}


def test_blank_rows_and_columns_beyond_the_limits_do_not_count(tmp_path: Path) -> None:
    assert texts(written(tmp_path, "a" + "," * 500 + "\n" + ",\n" * 9000)) == [(1, ["a"])]


def test_missing_file_and_folder_have_their_codes(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.csv", "file_missing"), (tmp_path, "not_a_file")):
        with pytest.raises(StorageError) as caught:
            read_table(path)
        assert caught.value.code == code


def test_records_find_the_header_below_a_title(tmp_path: Path) -> None:
    found = read_table(written(tmp_path, "รายงานปี 2564\n\nชื่อ,In_Dicator ,  ค่า\nก,1/1.1,๙๓\nข,,\n,,5\n")).records(
        NAMES, ["indicator"]
    )
    assert (found.header_row, found.letters, found.unknown) == (3, {"indicator": "B", "value": "C"}, ("ชื่อ",))
    assert [(record.row, record.texts) for record in found.rows] == [
        (4, {"indicator": "1/1.1", "value": "๙๓"}),
        (6, {"value": "5"}),
    ]
    assert found.rows[1].text("indicator") == ""


@pytest.mark.parametrize(
    ("data", "code", "params"),
    [
        ("", "empty_table", {}),
        ("title\nindicator,note\n1/1.1,5", "columns_missing", {"columns": ("value",), "row": 2}),
        ("indicator,value,VALUE\n", "column_twice", {"column": "value", "row": 1}),
        ("รหัส,ตัวชี้วัด,ค่า\n", "column_twice", {"column": "indicator", "row": 1}),
    ],
    ids=["empty", "missing", "twice", "twice by another name"],
)
def test_header_faults(tmp_path: Path, data: str, code: str, params: dict[str, object]) -> None:
    with pytest.raises(InvalidDataError) as caught:
        read_table(written(tmp_path, data)).records(NAMES, ["indicator", "value"])
    assert (caught.value.code, caught.value.params) == (code, params)


def test_columns_are_lettered() -> None:
    assert [column_letters(number) for number in (1, 26, 27, 128)] == ["A", "Z", "AA", "DX"]


CELLS = st.text(st.sampled_from('กขคดี้ำ12, ;"\n\t'), max_size=6)


@given(rows=st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=6), marked=st.booleans())
def test_what_a_spreadsheet_writes_reads_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], marked: bool
) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerows([["ก", "ข", "ค", "ง"], *rows])
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    path.write_bytes(file.getvalue().encode("utf-8-sig" if marked else "utf-8"))
    cleaned = [
        Row(number, {column: clean_text(cell) for column, cell in enumerate(row, 1) if clean_text(cell)})
        for number, row in enumerate(rows, start=2)
    ]
    assert read_table(path).rows[1:] == tuple(row for row in cleaned if row.cells)
