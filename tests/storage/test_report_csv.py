"""The annual report for other programs: CSV with its dictionary, and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from models.annual_report import AnnualReport
from models.numbers import from_canonical
from models.plan import Kind
from storage.report_csv import write_report_csv
from storage.report_json import report_json
from tests.helpers.annual_report_factory import annual_report, bundled_plan
from tests.helpers.factories import make_plan

KEYS = [
    "id", "kind", "value", "numerator", "denominator", "distribution", "n_reported", "n_applicable", "pupil_weighted",
    "target", "baseline", "attainment", "provisional", "responsible_group",
]  # fmt: skip
DECIMALS = ("numerator", "denominator", "pupil_weighted")


@pytest.fixture(scope="module")
def report() -> AnnualReport:
    return annual_report(schools=20)


def rows(path: Path) -> Iterator[dict[str, str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), "Excel takes a file without the mark for Windows-874"
    return csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))


def test_json_has_exactly_the_keys_of_the_contract(report: AnnualReport) -> None:
    found = json.loads(json.dumps(report_json(report)))
    assert list(found) == ["plan", "year", "schools", "reported", "indicators"]
    assert (found["plan"], found["year"], found["schools"], found["reported"]) == ("cm2-2563-2565", 2564, 20, 12)
    assert len(found["indicators"]) == 75
    assert {tuple(each) for each in found["indicators"]} == {tuple(KEYS)}


def test_json_figures_are_decimal_strings_or_null(report: AnnualReport) -> None:
    indicators = json.loads(json.dumps(report_json(report)))["indicators"]
    for each in indicators:
        figures = [each[name] for name in DECIMALS]
        if each["kind"] not in (Kind.LEVEL, Kind.GRADE):
            figures += [each[name] for name in ("value", "target", "baseline")]
        for figure in figures:
            assert figure is None or str(from_canonical(figure)) == figure
        assert isinstance(each["n_reported"], int)
        assert isinstance(each["provisional"], bool)


def test_json_ratio_follows_from_its_parts(report: AnnualReport) -> None:
    for result in report_json(report)["indicators"]:  # type: ignore[attr-defined]
        if result["kind"] in (Kind.RATIO, Kind.YES_NO):
            share = 100 * Decimal(result["numerator"]) / Decimal(result["denominator"])
            assert abs(Decimal(result["value"]) - share) <= Decimal("0.01")


def test_json_of_a_grade_gives_its_words(report: AnnualReport) -> None:
    grade = next(r for r in report_json(report)["indicators"] if r["id"] == "6/1.4")  # type: ignore[attr-defined]
    assert grade["value"] in ("คุณภาพ", "มาตรฐานขั้นสูง")
    assert grade["distribution"] == {grade["value"]: 1}
    assert (grade["target"], grade["baseline"]) == ("คุณภาพ", "4.6")


def test_json_of_a_plan_without_that_years_target(report: AnnualReport) -> None:
    plan = make_plan()
    bare = msgspec.structs.replace(
        plan, indicators=tuple(msgspec.structs.replace(i, targets={}) for i in plan.indicators)
    )
    found = report_json(annual_report(bare, schools=1, year=2563))["indicators"]
    assert {(each["target"], each["attainment"]) for each in found} == {(None, "no_target")}  # type: ignore[attr-defined]


def test_csv_says_what_the_json_says(report: AnnualReport, tmp_path: Path) -> None:
    path = tmp_path / "ผล.csv"
    write_report_csv(path, report)
    found = list(rows(path))
    expected = report_json(report)["indicators"]
    for row, each in zip(found, expected, strict=True):  # type: ignore[call-overload]
        for name in set(KEYS) - {"distribution", "provisional"}:
            assert row[name] == ("" if each[name] is None else str(each[name]))
        assert row["provisional"] == ("true" if each["provisional"] else "false")
    assert {row["plan"] for row in found} == {"cm2-2563-2565"}
    assert {row["year"] for row in found} == {"2564"}


def test_csv_names_indicators_in_full(report: AnnualReport, tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    write_report_csv(path, report)
    plan = bundled_plan()
    for row in rows(path):
        assert row["title"] == plan.indicator(row["id"]).title_display
        assert row["issue"] in {issue.title for issue in plan.issues}
        assert row["guideline"] in {guideline.title for guideline in plan.guidelines}
        assert row["responsible_group_name"] in {group.name for group in plan.groups}
        assert row["unit"]


def test_csv_lists_levels_highest_first(report: AnnualReport, tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    write_report_csv(path, report)
    levels = {row["id"]: row["distribution"] for row in rows(path)}
    assert levels["6/1.4"] in ("คุณภาพ=1", "มาตรฐานขั้นสูง=1")
    assert levels["1/1.1"] == ""


def test_dictionary_tells_of_every_column(report: AnnualReport, tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    dictionary = write_report_csv(path, report)
    assert dictionary == tmp_path / "report-dictionary.csv"
    columns = path.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
    told = [tuple(row.values()) for row in rows(dictionary)]
    assert [name for name, *_ in told] == columns
    assert all(meaning and values for _, meaning, values in told)


@pytest.mark.parametrize("text", ["=1+1", "+ดี", "-ดี", "@ดี", "\u002d\u002d"])
def test_csv_text_is_no_formula(tmp_path: Path, text: str) -> None:
    plan = make_plan()
    first = msgspec.structs.replace(plan.indicators[0], title_display=text, short_title=text)
    report = annual_report(
        msgspec.structs.replace(plan, indicators=(first, *plan.indicators[1:])), schools=1, year=2563
    )
    path = tmp_path / "report.csv"
    write_report_csv(path, report)
    row = next(rows(path))
    assert row["title"] == row["short_title"] == "'" + text


def test_csv_negative_figures_stay_figures(report: AnnualReport, tmp_path: Path) -> None:
    result = report.whole.results[0]
    changed = replace(result, value=from_canonical("-4.5"))
    path = tmp_path / "report.csv"
    write_report_csv(path, replace(report, whole=replace(report.whole, results=(changed,))))
    assert next(rows(path))["value"] == "-4.5"
