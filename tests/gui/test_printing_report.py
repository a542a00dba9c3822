from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.printing import texts
from gui.printing.application import load_fonts
from gui.printing.figures import figure_text
from gui.printing.flow import Page
from gui.printing.material import Material
from gui.printing.report_pdf import report_pages, report_pdf, write_report_pdf
from gui.printing.style import BODY, TABLE, TEXT_HEIGHT, TEXT_WIDTH
from gui.printing.typesetting import Typesetter
from models.annual_report import AnnualReport, YearInput, build_annual_report
from models.disclosure import Precision
from models.numbers import Digits, format_number, to_arabic_digits
from models.plan import Kind, Plan, ReporterType
from models.standing import ReviewState, Standing
from models.submission import Reporter
from tests.helpers.annual_report_factory import annual_report, bundled_plan
from tests.helpers.factories import make_plan

ROOT = Path(__file__).parents[2]
NOW = datetime(2021, 11, 25, 9, 30, tzinfo=timezone(timedelta(hours=7)))
SMALL_TEXTS = ("นักเรียนย้ายเข้าหลังวันนับข้อมูล", "นักเรียน 3 คนย้ายออก", "เด็กพิเศษไม่ได้เข้าสอบ")


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts(qapp)


@cache
def whole_report() -> AnnualReport:
    return annual_report(schools=131, texts=SMALL_TEXTS)


def material(report: AnnualReport, digits: Digits = Digits.ARABIC) -> Material:
    return Material(report=report, typesetter=Typesetter(digits), now=NOW)


def said(pages: tuple[Page, ...]) -> list[str]:
    return [placed.strip.text for page in pages for placed in page]


def without_reports(plan: Plan) -> AnnualReport:
    report = annual_report(plan, schools=6)
    reporters = [Reporter(type=ReporterType.SCHOOL, code=school.code) for school in report.schools]
    reporters.append(Reporter(type=ReporterType.OFFICE, code=plan.district.id))
    standings = tuple(Standing(reporter=reporter, state=ReviewState.MISSING) for reporter in reporters)
    return build_annual_report(plan, report.publication, YearInput(year=2564, standings=standings, counted=()))


def test_pages_hold_all_indicators_within_their_bounds() -> None:
    one = material(whole_report())
    pages = report_pages(one)
    everything = "".join("".join(said(pages)).split())
    for indicator in one.plan.indicators:
        assert "".join(indicator.title_display.split()) in everything or indicator.kind is Kind.REPEAT, indicator.id
    for page in pages:
        assert all(placed.y + placed.strip.height <= TEXT_HEIGHT for placed in page)


@pytest.mark.parametrize("plan", [bundled_plan(), make_plan()], ids=["the real plan", "another plan"])
def test_parts_are_listed_with_the_pages_they_begin_on(plan: Plan) -> None:
    pages = report_pages(material(annual_report(plan, schools=30)))
    listed = [re.fullmatch(r"(.+) (\d+)", text) for text in said(pages[1:2])[1:]]
    assert len(listed) == 6 + len(plan.issues)
    for match in listed:
        assert match
        entries = [placed.strip.entry for placed in pages[int(match[2]) - 1] if placed.strip.entry]
        assert any(entry.startswith(match[1].rstrip("…")) for entry in entries)


def test_headings_never_end_a_page_and_tables_go_on_under_their_head() -> None:
    for page in report_pages(material(whole_report())):
        assert not page[-1].strip.keep_with_next
        first = page[0].strip
        assert first.header is None


def test_thai_digits_everywhere_but_in_codes() -> None:
    for text in said(report_pages(material(whole_report(), Digits.THAI))):
        assert text.startswith("SHA-256") or not re.search("[0-9]", text)


def test_arabic_digits_where_asked() -> None:
    pages = report_pages(material(whole_report()))
    assert texts.fiscal_year(2564) in pages[0][0].strip.text
    assert "25 พฤศจิกายน 2564" in pages[0][0].strip.text


def result_rows(pages: tuple[Page, ...]) -> Iterator[str]:
    return (text for text in said(pages) if text.count(" | ") == 6)


def test_hidden_figures_are_printed_nowhere() -> None:
    one = material(whole_report())
    hidden = [result for result in one.results if one.figure(result).precision is not Precision.EXACT]
    rows = list(result_rows(report_pages(one)))
    assert hidden
    assert rows
    for result in hidden:
        assert result.value is not None
        exact = f"{format_number(result.value, decimals=2)} {result.sums.numerator:,}/"
        assert not [row for row in rows if exact in row]
        assert figure_text(result, one.figure(result)) != format_number(result.value, decimals=2)


def test_no_bar_is_longer_than_the_bound_that_is_printed() -> None:
    one = material(whole_report())
    below = [r for r in one.results if one.figure(r).precision is Precision.BELOW]
    for result in below:
        value = one.figure(result).value
        assert value is not None
        assert result.value is not None
        assert value >= result.value


def test_explanations_are_counted_and_those_unfit_for_the_public_left_out() -> None:
    everything = " ".join(said(report_pages(material(whole_report()))))
    assert re.search(rf"• {SMALL_TEXTS[0]} \(\d+ แห่ง\)", everything)
    assert "3 คนย้ายออก" not in everything
    assert SMALL_TEXTS[2] not in everything


def test_a_year_without_reports_says_so_and_compares_nothing() -> None:
    pages = report_pages(material(without_reports(bundled_plan())))
    everything = " ".join(said(pages))
    assert texts.NO_REPORTS in everything
    assert texts.NOTHING_COMPARED in everything
    assert texts.NOTHING_MISSED not in everything
    assert texts.COVER_PROVISIONAL in pages[0][0].strip.text


def test_a_complete_year_is_not_provisional() -> None:
    pages = report_pages(material(annual_report(schools=12)))
    assert texts.COVER_PROVISIONAL not in " ".join(said(pages))
    assert texts.PROVISIONAL not in " ".join(result_rows(pages))


def test_one_amphoe_is_not_compared_with_itself() -> None:
    plan = make_plan()
    report = annual_report(plan, schools=4)
    one = replace(report, by_amphoe={"แม่ริม": report.whole})
    assert texts.ONE_AMPHOE in " ".join(said(report_pages(material(one))))


@pytest.mark.parametrize("style", [BODY, TABLE], ids=["body", "table"])
def test_no_line_is_wider_than_its_column(style: object) -> None:
    assert style in (BODY, TABLE)
    typesetter = Typesetter(Digits.THAI)
    for indicator in bundled_plan().indicators:
        for width in (TEXT_WIDTH, TEXT_WIDTH / 3):
            lines = typesetter.lines(indicator.title_display, BODY if style is BODY else TABLE, width)
            assert all(line.width <= width for line in lines)
            joined = "".join("".join(line.text for line in lines).split())
            assert to_arabic_digits(joined) == to_arabic_digits("".join(indicator.title_display.split()))


def test_a_word_wider_than_its_column_is_cut_before_a_letter() -> None:
    lines = Typesetter(Digits.THAI).lines("สมเด็จพระปรเมนทรรามาธิบดี", BODY, 400)
    assert len(lines) > 2
    assert all(line.width <= 400 for line in lines)


def test_charts_are_drawn_in_their_colours(qapp: QApplication) -> None:
    pages = report_pages(material(whole_report()))
    page = next(page for page in pages if any("ค่าเป้าหมาย ผลที่ถึงเป้าหมาย" in placed.strip.text for placed in page))
    image = QImage(600, 850, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    for placed in page:
        placed.strip.draw(painter, 850, 700 + placed.y)
    painter.end()
    colours = {QColor(image.pixel(x, y)).name() for x in range(0, 600, 3) for y in range(0, 850, 3)}
    assert {"#21683a", "#ffffff"} <= colours


def test_pdf_is_the_same_for_the_same_report() -> None:
    report = annual_report(make_plan(), schools=8)
    data = report_pdf(report, now=NOW)
    assert data == report_pdf(report, now=NOW)
    assert data.startswith(b"%PDF-")
    assert b"D:20211125023000Z" in data
    assert len(re.findall(rb"/Type */Page\b", data)) == len(report_pages(material(report, Digits.THAI)))


def test_pdf_embeds_sarabun_and_no_other_font() -> None:
    data = report_pdf(annual_report(make_plan(), schools=8), now=NOW)
    names = set(re.findall(rb"/FontName /(?:[A-Z]{6}\+)?([A-Za-z-]+)", data))
    assert names
    assert all(name.startswith(b"Sarabun-") for name in names)
    assert data.count(b"/FontFile2") == len(names)


def test_pdf_is_written_beside_a_running_window(tmp_path: Path) -> None:
    write_report_pdf(tmp_path / "report.pdf", annual_report(make_plan(), schools=4), now=NOW, digits=Digits.ARABIC)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert isinstance(QGuiApplication.instance(), QApplication)


def test_pdf_is_written_twice_without_an_application(tmp_path: Path) -> None:
    program = f"""if True:
        import sys
        from datetime import datetime, timezone
        from pathlib import Path
        from gui.printing.report_pdf import write_report_pdf
        from tests.helpers.annual_report_factory import annual_report
        from tests.helpers.factories import make_plan
        report = annual_report(make_plan(), schools=4)
        for name in ("1.pdf", "2.pdf"):
            write_report_pdf(Path({str(tmp_path)!r}) / name, report, now=datetime(2021, 1, 1, tzinfo=timezone.utc))
        assert "PySide6.QtWidgets" not in sys.modules
    """
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
    first, second = ((tmp_path / name).read_bytes() for name in ("1.pdf", "2.pdf"))
    assert first == second
