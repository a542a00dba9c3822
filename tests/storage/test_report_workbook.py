"""The annual report's workbook, opened again."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import IO, Any

import openpyxl
import pytest
from msgspec.structs import replace
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from models.annual_report import AnnualReport, YearInput, build_annual_report
from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.errors import StorageError
from models.measure import answer
from models.numbers import Number, Total
from models.plan import Baseline, DataPeriod, Direction, Indicator, Kind, ReporterType, Target
from models.standing import ReviewState, Standing
from models.submission import Answered, Entry, EntryState, Explanation
from models.tally import Tally
from storage import report_workbook
from storage.report_figures import brief_remark, number_format, remarks, target_cell, value_cell
from storage.report_sheet import line_count
from storage.report_texts import load_report_texts
from storage.report_workbook import write_report_workbook
from tests.helpers.annual_report_factory import annual_report
from tests.helpers.factories import make_plan

NOW = datetime(2021, 10, 5, 14, 32, tzinfo=timezone(timedelta(hours=7)))
TEXTS = load_report_texts()
FORMULAS = ('=HYPERLINK("http://example.org")', "+1+1", "-2+3", "@SUM(A1)", "=1", "#N/A")


def written(folder: Path, report: AnnualReport) -> openpyxl.Workbook:
    path = folder / "รายงาน.xlsx"
    write_report_workbook(path, report, now=NOW)
    return openpyxl.load_workbook(path)


@pytest.fixture(scope="module")
def report() -> AnnualReport:
    return annual_report(schools=40, texts=FORMULAS)


@pytest.fixture(scope="module")
def book(report: AnnualReport, tmp_path_factory: pytest.TempPathFactory) -> openpyxl.Workbook:
    return written(tmp_path_factory.mktemp("report"), report)


def sheet(book: openpyxl.Workbook, name: str, **parts: Any) -> Worksheet:
    found = book[TEXTS.sheets[name].format(**parts)]
    assert isinstance(found, Worksheet)
    return found


def head_row(table: Worksheet) -> int:
    return int(str(table.print_title_rows).split("$")[-1])


def records(table: Worksheet) -> Iterator[dict[str, Any]]:
    """Yield the rows below the repeated head by its titles, in one line each."""
    head = head_row(table)
    titles = [str(cell.value).replace("\n", " ") for cell in table[head]]
    for row in table.iter_rows(min_row=head + 1, values_only=True):
        yield dict(zip(titles, row, strict=True))


def label(name: str, year: int = 2564) -> str:
    return TEXTS.columns[name].format(year=year).replace("\n", " ")


def issue_rows(book: openpyxl.Workbook, report: AnnualReport) -> dict[str, dict[str, Any]]:
    tables = [sheet(book, "issue", number=issue.number) for issue in report.plan.issues]
    return {row[label("id")]: row for table in tables for row in records(table) if row[label("unit")]}


def entries(report: AnnualReport, indicator: Indicator) -> Iterator[tuple[str, Entry]]:
    """Yield what counted reporters reported, leaving out 0 of 0."""
    for reporter, counted in report.counted.items():
        entry = counted.report.entries.get(indicator.id)
        if entry and entry.state is EntryState.REPORTED and not (entry.numerator == entry.denominator == 0):
            yield reporter.code, entry


def figures(report: AnnualReport, kind: Kind) -> list[Indicator]:
    found = [indicator for indicator in report.plan.indicators if indicator.kind is kind]
    assert found
    return found


def test_sheets_stand_in_reading_order(book: openpyxl.Workbook) -> None:
    issues = [TEXTS.sheets["issue"].format(number=number) for number in range(1, 7)]
    names = ["summary", "results", *issues, "by_amphoe", "by_size", "by_type", "by_group", "matrix", "missing"]
    names += ["explanations", "definitions", "manifest", "chart_data"]
    assert book.sheetnames == [TEXTS.sheets.get(name, name) for name in names]
    assert book.active is book[TEXTS.sheets["summary"]]


def test_every_indicator_has_its_row_of_real_numbers(book: openpyxl.Workbook, report: AnnualReport) -> None:
    rows = list(records(sheet(book, "results")))
    assert [row[label("id")] for row in rows] == [result.indicator.id for result in report.whole.results]
    for row, result in zip(rows, report.whole.results, strict=True):
        if result.value is not None:
            assert isinstance(row[label("value")], int | float)
            assert Decimal(str(row[label("value")])) == result.value
        assert row[label("n_reported")] == result.n_reported
        assert row[label("n_applicable")] == result.n_applicable
        assert row[label("attainment")] == TEXTS.verdict(result.indicator, result.attainment)


def test_figures_have_number_formats(book: openpyxl.Workbook) -> None:
    table = sheet(book, "results")
    formats = {
        head.value: cell.number_format
        for head, cell in zip(table[head_row(table)], table[head_row(table) + 1], strict=True)
    }
    assert formats[TEXTS.columns["value"].format(year=2564)] == "#,##0.00"
    assert formats[TEXTS.columns["n_reported"]] == "#,##0"


def test_ratios_are_sums_over_the_reports(book: openpyxl.Workbook, report: AnnualReport) -> None:
    rows = issue_rows(book, report)
    for indicator in figures(report, Kind.RATIO):
        given = [entry for _, entry in entries(report, indicator)]
        part = sum(entry.numerator or 0 for entry in given)
        whole = sum(entry.denominator or 0 for entry in given)
        row = rows[indicator.id]
        assert (row[label("numerator")], row[label("denominator")]) == (part, whole)
        assert abs(row[label("value")] - 100 * part / whole) <= 0.01


def test_answers_are_counted_over_the_reports(book: openpyxl.Workbook, report: AnnualReport) -> None:
    rows = issue_rows(book, report)
    for indicator in figures(report, Kind.YES_NO):
        said = [answer(indicator, entry, report.known[code]) for code, entry in entries(report, indicator)]
        row = rows[indicator.id]
        assert (row[label("numerator")], row[label("denominator")]) == (said.count(True), len(said))
        assert row[label("schools_reaching")] is None
        assert abs(row[label("of_all_applicable")] - 100 * said.count(True) / row[label("n_applicable")]) <= 0.01


def test_means_are_weighted_by_those_examined(book: openpyxl.Workbook, report: AnnualReport) -> None:
    rows = issue_rows(book, report)
    for indicator in figures(report, Kind.MEAN_SCORE):
        given = [(entry.value or Decimal(0), entry.examined or 0) for _, entry in entries(report, indicator)]
        total = sum((value * count for value, count in given), Decimal(0))
        examined = sum(count for _, count in given)
        row = rows[indicator.id]
        assert Decimal(str(row[label("numerator")])) == total
        assert row[label("denominator")] == examined
        assert abs(Decimal(str(row[label("value")])) - total / examined) <= Decimal("0.005")


def test_a_repeated_indicator_shows_the_figures_of_the_other(book: openpyxl.Workbook, report: AnnualReport) -> None:
    rows = issue_rows(book, report)
    for indicator in figures(report, Kind.REPEAT):
        for name in ("numerator", "denominator", "value", "pupil_weighted", "of_all_applicable"):
            assert rows[indicator.id][label(name)] == rows[indicator.same_as][label(name)] is not None


def test_summary_counts_verdicts_by_issue(book: openpyxl.Workbook, report: AnnualReport) -> None:
    rows = {row[0]: row for row in sheet(book, "summary").iter_rows(min_row=6, max_row=13, values_only=True)}
    counts = Counter(result.attainment for result in report.whole.results)
    total = rows[TEXTS.columns["total"]]
    assert total[1:7] == (75, *(counts[verdict] for verdict in Attainment))
    by_issue = [row for label_, row in rows.items() if str(label_).startswith("ประเด็น ")]
    assert len(by_issue) == 6
    assert [sum(column) for column in zip(*(row[1:7] for row in by_issue), strict=True)] == list(total[1:7])


@pytest.mark.parametrize("name", ["results", "by_amphoe", "by_size", "by_type", "by_group", "matrix", "explanations"])
def test_tables_are_frozen_filtered_and_printed_with_their_heads(book: openpyxl.Workbook, name: str) -> None:
    table = sheet(book, name)
    head = head_row(table)
    assert table.freeze_panes == f"{'D' if name == 'by_group' else 'C'}{head + 1}"
    assert table.auto_filter.ref.startswith(f"A{head}:")
    assert table.auto_filter.ref.endswith(str(table.max_row))
    assert (table.page_setup.orientation, table.page_setup.paperSize) == ("landscape", 9)
    assert table.page_setup.fitToHeight == 0
    assert table.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)


def test_charts_are_native(book: openpyxl.Workbook) -> None:
    charts = {table.title: len(table._charts) for table in book.worksheets if table._charts}  # type: ignore[attr-defined]
    issues = {TEXTS.sheets["issue"].format(number=number): 1 for number in range(1, 7)}
    assert charts == {TEXTS.sheets["summary"]: 2, **issues}


def test_groups_show_their_own_values(book: openpyxl.Workbook, report: AnnualReport) -> None:
    rows = {row[label("id")]: row for row in records(sheet(book, "by_amphoe"))}
    for amphoe, group in report.by_amphoe.items():
        result = group.result("1/1.1")
        assert Decimal(str(rows["1/1.1"][amphoe])) == result.value
        assert rows["1/1.1"][f"{TEXTS.columns['group_reported']} {amphoe}"] == result.n_reported
    assert "6/7.1" not in rows, "the office's own indicators have no schools to group"


def test_matrix_has_each_schools_own_figures_and_states_in_words(book: openpyxl.Workbook, report: AnnualReport) -> None:
    rows = {row[label("code")]: row for row in records(sheet(book, "matrix"))}
    assert list(rows) == [school.code for school in report.schools]
    words = set()
    for school in report.schools:
        found = report.report_of(school.code)
        values = {str(title).split(" ")[0]: value for title, value in rows[school.code].items() if "/" in str(title)}
        if found is None:
            assert set(values.values()) == {None}
            continue
        entry = found.entries["3/2.1"]
        if entry.state is EntryState.REPORTED and entry.denominator:
            assert abs(values["3/2.1"] - 100 * (entry.numerator or 0) / entry.denominator) <= 0.01
        words |= {value for value in values.values() if isinstance(value, str)}
    states = {TEXTS.states["not_applicable"], TEXTS.states["not_available"]}
    assert words == {TEXTS.words["yes"], TEXTS.words["no"], *states}


def test_every_reporter_that_is_not_counted_is_listed(book: openpyxl.Workbook, report: AnnualReport) -> None:
    listed = {row[label("code")]: row[label("review")] for row in records(sheet(book, "missing"))}
    expected = {r.code: TEXTS.review[s.state.value] for r, s in report.standings.items() if r not in report.counted}
    assert listed == expected
    assert {school.code for school in report.missing} <= listed.keys()
    assert len(listed) == 8


def test_texts_that_look_like_formulas_stay_texts(book: openpyxl.Workbook, report: AnnualReport) -> None:
    assert {cell.data_type for table in book.worksheets for row in table.iter_rows() for cell in row} <= {"s", "n"}
    table = sheet(book, "explanations")
    given = [e.text for counted in report.counted.values() for e in counted.report.explanations for _ in e.answers]
    written_ = [cell for cell in table["G"][head_row(table) :] if cell.value in FORMULAS]
    assert Counter(cell.value for cell in written_) == Counter(given)
    assert set(given) == set(FORMULAS)
    assert all(cell.quotePrefix for cell in written_), "Excel would make a formula of it when it is edited"


def test_explanations_name_the_rule_in_words(book: openpyxl.Workbook) -> None:
    rows = list(records(sheet(book, "explanations")))
    subjects = {row[label("about")] for row in rows}
    assert TEXTS.rules["changed_much"] in subjects
    assert TEXTS.rules["reason"].format(state=TEXTS.states["not_available"]) in subjects
    assert any(str(subject).startswith("จำนวนห้องเรียน") for subject in subjects), "the plan's own message"


def test_manifest_names_every_document(book: openpyxl.Workbook, report: AnnualReport) -> None:
    rows = list(records(sheet(book, "manifest")))
    this = {row[label("code")]: row for row in rows if row[label("year")] == 2564}
    assert len(this) == len(report.standings) == 41
    for reporter, counted in report.counted.items():
        row = this[reporter.code]
        assert row[label("digest")] == counted.digest
        assert row[label("revision")] in (1, 2)
        assert (row[label("counted")], row[label("accepted")]) == ("ใช่", "ใช่")
    earlier = [row[label("digest")] for row in rows if row[label("year")] == 2563]
    assert earlier == list(report.earlier[0].sources.values())
    assert report.plan.digest() in str(sheet(book, "manifest")["A2"].value)


def test_a_report_with_received_ones_says_so(tmp_path: Path) -> None:
    report = annual_report(schools=20, with_received=True)
    book = written(tmp_path, report)
    assert sheet(book, "summary")["A4"].value == TEXTS.lines["with_received"]
    rows = [row for row in records(sheet(book, "manifest")) if row[label("review")] == TEXTS.review["received"]]
    assert [(row[label("counted")], row[label("accepted")]) for row in rows] == [("ใช่", "ไม่ใช่")] * 3
    statuses = {row[label("status")] for row in records(sheet(book, "results"))}
    assert TEXTS.words["provisional"] in statuses


def test_any_plan_goes_the_same_way(tmp_path: Path) -> None:
    report = annual_report(make_plan(), schools=4, year=2563)
    book = written(tmp_path, report)
    assert {result.indicator.kind for result in report.whole.results} == set(Kind) - {Kind.GROUP}
    assert sheet(book, "missing")["A4"].value == TEXTS.lines["none_missing"]
    assert sheet(book, "missing").auto_filter.ref is None
    assert len(list(records(sheet(book, "results")))) == len(report.whole.results)


def test_a_report_without_any_document_has_empty_figures(tmp_path: Path) -> None:
    full = annual_report(make_plan(), schools=4, year=2563)
    standings = tuple(Standing(reporter=reporter, state=ReviewState.MISSING) for reporter in full.standings)
    empty = build_annual_report(full.plan, full.publication, YearInput(year=2563, standings=standings, counted=()))
    book = written(tmp_path, empty)
    rows = list(records(sheet(book, "results")))
    assert len(rows) == len(full.whole.results)
    assert {row[label("value", 2563)] for row in rows} == {None}
    assert not sheet(book, "summary")._charts[1:]  # type: ignore[attr-defined]
    assert {row[label("type")] for row in records(sheet(book, "matrix"))} == {TEXTS.words["unknown"]}


def test_notes_and_what_only_an_older_edition_knew_are_kept(tmp_path: Path) -> None:
    report = annual_report(make_plan(), schools=1, year=2563)
    (reporter, counted), *_ = report.counted.items()
    old = replace(
        counted.report,
        entries={"1/1.1": Entry(numerator=1, denominator=2, note="นับถึงวันที่ 10 มิ.ย.")},
        explanations=(Explanation(text="ย้ายแล้ว", answers=(Answered(rule="old_rule", indicator="9/9.9"),)),),
    )
    changed = dataclasses.replace(report, counted={reporter: dataclasses.replace(counted, report=old)})
    told = [list(row.values())[3:] for row in records(sheet(written(tmp_path, changed), "explanations"))]
    other = TEXTS.rules["other"].format(rule="old_rule")
    title = report.plan.indicator("1/1.1").short_title
    assert told == [
        ["9/9.9", None, other, "ย้ายแล้ว"],
        ["1/1.1", title, TEXTS.rules["note"], "นับถึงวันที่ 10 มิ.ย."],
    ]


def test_a_schools_level_is_a_word_in_the_matrix(tmp_path: Path) -> None:
    plan = make_plan()
    level = next(each for each in plan.indicators if each.kind is Kind.LEVEL)
    asked = replace(level, reporters=(ReporterType.SCHOOL,))
    plan = replace(plan, indicators=tuple(asked if each is level else each for each in plan.indicators))
    row = next(records(sheet(written(tmp_path, annual_report(plan, schools=1, year=2563)), "matrix")))
    assert row[f"{level.id} {level.short_title}"] in level.scale


def save_nothing(_: openpyxl.Workbook, stream: IO[bytes]) -> None:
    stream.write(b"")


def save_garbage(_: openpyxl.Workbook, stream: IO[bytes]) -> None:
    stream.write(b"no archive")


def save_another(_: openpyxl.Workbook, stream: IO[bytes]) -> None:
    openpyxl.Workbook().save(stream)


@pytest.mark.parametrize("save", [save_nothing, save_garbage, save_another])
def test_what_cannot_be_read_back_never_appears(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[[openpyxl.Workbook, IO[bytes]], None]
) -> None:
    path = tmp_path / "report.xlsx"
    path.write_bytes(b"last year's")
    monkeypatch.setattr(report_workbook, "Workbook", type("Broken", (openpyxl.Workbook,), {"save": save}))
    with pytest.raises(StorageError) as caught:
        write_report_workbook(path, annual_report(make_plan(), schools=1, year=2563), now=NOW)
    assert caught.value.code == "io_error"
    assert path.read_bytes() == b"last year's"


def result(sums: Tally, **fields: Any) -> IndicatorResult:
    parts = {name: fields.pop(name) for name in ("value", "level", "verdict") if name in fields}
    return IndicatorResult(
        indicator=replace(make_plan().indicator("1/1.1"), **fields),
        sums=sums,
        value=parts.get("value"),
        level=parts.get("level", ""),
        attainment=parts.get("verdict", Attainment.NO_TARGET),
        provisional=False,
    )


LEVELS = ("ต่ำ", "กลาง", "สูง")


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        (result(Tally()), None),
        (result(Tally(reported=2, total=Total(7)), kind=Kind.COUNT), TEXTS.words["several"]),
        (result(Tally(reported=3, levels={"ต่ำ": 1, "สูง": 2}), scale=LEVELS), "สูง 2 แห่ง, ต่ำ 1 แห่ง"),
        (result(Tally(reported=1, levels={"สูง": 1}), scale=LEVELS, level="สูง"), "สูง"),
        (result(Tally(reported=1), level="สูง", verdict=Attainment.MET), "สูง ✓"),
        (result(Tally(reported=1), level="ต่ำ", verdict=Attainment.MISSED), "ต่ำ ▼"),
    ],
    ids=["no data", "several counts", "distribution", "level", "level met", "level missed"],
)
def test_values_without_a_number_are_words(shown: IndicatorResult, text: str | None) -> None:
    assert value_cell(shown, TEXTS, marked=True)[0] == text


@pytest.mark.parametrize(
    ("direction", "verdict", "suffix"),
    [
        (Direction.HIGHER, Attainment.MISSED, '" ▼"'),
        (Direction.LOWER, Attainment.MISSED, '" ▲"'),
        (Direction.LOWER, Attainment.MET, '" ✓"'),
        (Direction.HIGHER, Attainment.NO_TARGET, ""),
    ],
)
def test_a_verdict_stands_beside_its_figure_as_a_sign(direction: Direction, verdict: Attainment, suffix: str) -> None:
    value, look = value_cell(
        result(Tally(reported=1), value=Number("5.5"), direction=direction, verdict=verdict), TEXTS, marked=True
    )
    assert (value, look.number) == (Number("5.5"), f"#,##0.00{suffix}")


@pytest.mark.parametrize(
    ("target", "value"),
    [
        (None, None),
        (Target(printed="80", value=Number(80)), Number(80)),
        (Target(printed="ดี", level="ดี"), "ดี"),
        (Target(printed="(N/A)"), "(N/A)"),
        (Target(printed=""), None),
    ],
    ids=["none", "number", "level", "printed", "blank"],
)
def test_a_target_is_a_number_where_it_is_one(target: Target | None, value: object) -> None:
    assert target_cell(target, make_plan().indicator("1/1.1"))[0] == value


def test_a_target_keeps_the_decimals_that_the_plan_prints() -> None:
    whole = replace(make_plan().indicator("1/1.1"), decimals=0)
    assert target_cell(Target(printed="4.65", value=Number("4.65")), whole)[1].number == "#,##0.00"


def test_remarks_tell_what_the_plan_prints_otherwise() -> None:
    shown = result(
        Tally(),
        interpretation_pending=True,
        oddity="แผนพิมพ์ซ้ำ",
        baseline=Baseline(printed="ร้อยละ 4.6", value=Number("4.6"), comparable=False),
        targets={"2564": Target(printed="80 ขึ้นไป", value=Number(80))},
    )
    words = TEXTS.words
    assert list(remarks(shown, 2564, TEXTS)) == [
        words["pending"],
        "แผนพิมพ์ซ้ำ",
        words["not_comparable_baseline"],
        words["printed_target"].format(printed="80 ขึ้นไป"),
        words["printed_baseline"].format(printed="ร้อยละ 4.6"),
    ]
    assert brief_remark(shown, TEXTS)[0] == words["pending"]


@pytest.mark.parametrize(
    ("printed", "said"), [("96.00", True), ("๙๖", True), ("96 %", True), ("960", False), ("ร้อยละ 96", False)]
)
def test_a_printed_number_needs_no_remark(printed: str, said: bool) -> None:
    shown = result(Tally(), oddity="", targets={"2564": Target(printed=printed, value=Number(96))})
    assert (not list(remarks(shown, 2564, TEXTS))) is said


@pytest.mark.parametrize(
    ("text", "width", "lines"), [("", 20, 1), ("ก" * 10, 20, 1), ("ก" * 40, 20, 3), ("ก\nข", 20, 2), ("กั้" * 15, 20, 1)]
)
def test_rows_are_high_enough_for_wrapped_text(text: str, width: float, lines: int) -> None:
    assert line_count(text, width) == lines


@pytest.mark.parametrize(("decimals", "mark", "code"), [(0, "", "#,##0"), (2, "", "#,##0.00"), (1, "▼", '#,##0.0" ▼"')])
def test_number_formats(decimals: int, mark: str, code: str) -> None:
    assert number_format(decimals, mark) == code


@pytest.mark.parametrize(
    ("members", "labels"),
    [
        (Attainment, TEXTS.attainment_totals),
        (Attainment, TEXTS.attainment),
        (set(EntryState) - {EntryState.REPORTED}, TEXTS.states),
        (ReviewState, TEXTS.review),
        (set(Kind) - {Kind.GROUP}, TEXTS.kinds),
        (DataPeriod, TEXTS.periods),
        (Direction, TEXTS.directions),
        (ReporterType, TEXTS.reporters),
    ],
)
def test_every_member_has_a_label(members: Iterable[StrEnum], labels: dict[str, str]) -> None:
    assert {member.value for member in members} <= labels.keys()


def test_no_two_columns_of_a_sheet_have_one_head(book: openpyxl.Workbook) -> None:
    data = sheet(book, "chart_data")
    for table in (one for one in book.worksheets if one.print_title_rows or one is data):
        heads = [str(cell.value) for cell in table[1 if table is data else head_row(table)] if cell.value]
        assert len(set(heads)) == len(heads), table.title


def test_titles_are_those_for_reading_not_the_broken_lines_of_the_print(
    book: openpyxl.Workbook, report: AnnualReport
) -> None:
    text = {str(cell.value) for row in sheet(book, "definitions").iter_rows() for cell in row if cell.value}
    for indicator in report.plan.indicators:
        if indicator.kind is not Kind.GROUP:
            assert indicator.title_display in text, indicator.id
