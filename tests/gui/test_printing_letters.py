"""Letters with activation codes: one page each, with the code, the steps, the district's digits, and blanks to fill."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.printing import letter_texts as texts
from gui.printing.application import load_fonts
from gui.printing.letter_parts import fitting
from gui.printing.letters import letter_page, write_letters_pdf
from gui.printing.typesetting import Typesetter
from models.activation import print_code
from models.fingerprint import fingerprint
from models.issuing import PrintedCode
from models.numbers import Digits
from models.plan import ReporterType
from models.submission import Reporter
from tests.helpers.annual_report_factory import bundled_plan
from tests.helpers.factories import DISTRICT, SCHOOL, make_plan_document, make_signer

NOW = datetime(2021, 6, 1, 9, 0, tzinfo=UTC)
DOCUMENT = make_plan_document()
OFFICE_NAME = "สำนักงานเขตพื้นที่การศึกษาตัวอย่าง"


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts(qapp)


def make_code(
    name: str = "บ้านปางไฮ", *, serial: int = 1, kind: ReporterType = ReporterType.SCHOOL, code: str = SCHOOL
) -> PrintedCode:
    reporter = Reporter(type=kind, code=code)
    text = print_code(bytes(range(10)), code)
    return PrintedCode(reporter=reporter, name=name, amphoe="แม่ริม", serial=serial, text=text)


def said(code: PrintedCode, digits: Digits = Digits.ARABIC) -> str:
    return "\n".join(placed.strip.text for placed in letter_page(Typesetter(digits), DOCUMENT, code))


def joined(text: str) -> str:
    return "".join(text.split())


def test_a_letter_says_whose_code_it_is_and_what_to_do() -> None:
    letter = said(make_code())
    assert make_code().text in letter
    assert "ผู้อำนวยการโรงเรียนบ้านปางไฮ" in letter
    assert f"อำเภอแม่ริม รหัสโรงเรียน {SCHOOL}" in letter
    assert all(joined(step) in joined(letter) for step in texts.STEPS)
    assert fingerprint("district", DISTRICT, make_signer(9).public_key) in joined(letter)
    assert all(blank in letter for blank in (texts.NUMBER, texts.DATE, texts.NAME_LINE, texts.POSITION_LINE))


def test_the_code_and_the_digits_to_compare_are_printed_as_they_are_typed_and_read() -> None:
    thai = said(make_code(), Digits.THAI)
    assert make_code().text in thai
    assert fingerprint("district", DISTRICT, make_signer(9).public_key) in joined(thai)
    assert "๓ ขั้น" in thai


def test_a_letter_with_another_code_says_that_it_takes_the_place_of_the_first() -> None:
    assert "ครั้งที่ 2 แทนรหัสเดิม" in said(make_code(serial=2))
    assert "แทนรหัสเดิม" not in said(make_code())


def test_the_office_gets_a_letter_of_its_own() -> None:
    letter = said(make_code(OFFICE_NAME, kind=ReporterType.OFFICE, code=DISTRICT))
    assert f"ผู้อำนวยการ{OFFICE_NAME}" in letter
    assert "เริ่มใช้งานโรงเรียน" not in letter
    assert "กรอกตัวชี้วัดของเขต" in letter
    assert "โรงเรียน" not in letter.replace("“เริ่มใช้งานโรงเรียน”", "")


@pytest.mark.parametrize("name", ["โรงเรียนวัดป่า", "วัดป่า"])
def test_a_name_that_says_school_says_it_once(name: str) -> None:
    assert "ผู้อำนวยการโรงเรียนวัดป่า" in said(make_code(name))


@pytest.mark.parametrize("name", ["ก", "บ้านปางไฮ สาขาห้วยน้ำใส" * 3, "ก" * 300, "Wกม " * 75], ids=len)
def test_every_name_fits_one_page(name: str) -> None:
    document = make_plan_document(bundled_plan())
    page = letter_page(Typesetter(Digits.THAI), document, make_code(name))
    assert 0.8 < fitting(page) <= 1
    assert fitting(letter_page(Typesetter(Digits.THAI), document, make_code())) == 1


def test_the_file_has_a_page_a_letter_and_is_the_same_each_time(tmp_path: Path) -> None:
    codes = [make_code(), make_code("บ้านอื่น", serial=2), make_code(OFFICE_NAME, kind=ReporterType.OFFICE, code=DISTRICT)]
    for name in ("a.pdf", "b.pdf"):
        write_letters_pdf(tmp_path / name, DOCUMENT, codes, now=NOW)
    data = (tmp_path / "a.pdf").read_bytes()
    assert data == (tmp_path / "b.pdf").read_bytes()
    assert data.count(b"/Type /Page\n") == len(codes)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "b.pdf"]


def test_nothing_about_the_file_tells_a_code(tmp_path: Path) -> None:
    """Title, identity and dates stand in a PDF in clear; a code is only drawn."""
    one, other = make_code(), make_code()
    other = PrintedCode(
        reporter=other.reporter, name=other.name, amphoe=other.amphoe, serial=1, text=print_code(bytes(10), SCHOOL)
    )
    found = []
    for number, code in enumerate((one, other)):
        write_letters_pdf(tmp_path / f"{number}.pdf", DOCUMENT, [code], now=NOW)
        found.append((tmp_path / f"{number}.pdf").read_bytes())
    assert found[0] != found[1]
    heads = [data[data.index(b"/ID") :] for data in found]
    assert heads[0].split(b"]")[0] == heads[1].split(b"]")[0]
    assert one.text.encode() not in found[0]
    assert one.text not in repr(one)
