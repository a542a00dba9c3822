"""The bundled plan against the golden table of the printed plan, read with json and csv alone."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from decimal import Decimal
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

GOLDEN = Path(__file__).parent.parent / "data" / "plan-golden.tsv"
YEARS = ("2563", "2564", "2565")
PERIODS = {
    "fiscal year": "fiscal_year",
    "academic year": "academic_year",
    "previous academic year": "previous_academic_year",
}
SHORT = 28


def read_golden() -> list[dict[str, str]]:
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


PLAN: dict[str, Any] = json.loads(
    (resources.files("resources") / "plans" / "cm2-2563-2565.json").read_text(encoding="utf-8")
)
INDICATORS: list[dict[str, Any]] = PLAN["indicators"]
BY_ID = {indicator["id"]: indicator for indicator in INDICATORS}
GROUP_NAMES = {group["id"]: group["name"] for group in PLAN["groups"]}
ROWS = read_golden()
ENTERED = [indicator for indicator in INDICATORS if indicator["kind"] not in ("group", "repeat")]
each_row = pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
each_entered = pytest.mark.parametrize("indicator", ENTERED, ids=[i["id"] for i in ENTERED])


def width(text: str) -> int:
    """Columns that a Thai text takes: marks above and below stand over their consonant."""
    return sum(unicodedata.category(char) != "Mn" for char in text)


def test_the_plan_lists_the_rows_of_the_table_in_order() -> None:
    assert [indicator["id"] for indicator in INDICATORS] == [row["id"] for row in ROWS]


def test_the_counts_are_those_of_the_plan() -> None:
    numbered = [i for i in INDICATORS if "parent" not in i]
    measures = [i for i in INDICATORS if i["kind"] != "group"]
    reporters = [tuple(i["reporters"]) for i in measures if i["kind"] != "repeat"]
    assert (len(PLAN["issues"]), len(PLAN["guidelines"]), len(PLAN["groups"])) == (6, 25, 7)
    assert (len(numbered), len(measures)) == (61, 75)
    assert [reporters.count(who) for who in (("school",), ("school", "office"), ("office",))] == [53, 3, 17]


@each_row
def test_titles_and_place_are_as_printed(row: dict[str, str]) -> None:
    indicator = BY_ID[row["id"]]
    assert indicator["code"] == row["code"]
    assert indicator["guideline"] == f"{row['issue']}/{row['guideline']}"
    assert indicator["title_printed"] == row["title_printed"]
    assert indicator["title_display"] == row["title_display"]
    assert GROUP_NAMES[indicator["group"]] == row["responsible_group"]


@each_row
def test_baseline_and_targets_are_as_printed(row: dict[str, str]) -> None:
    indicator = BY_ID[row["id"]]
    targets = indicator.get("targets", {})
    assert indicator["baseline"]["printed"] == row["baseline_2562"]
    assert {year: targets.get(year, {}).get("printed", "") for year in YEARS} == {y: row[f"target_{y}"] for y in YEARS}
    assert set(targets) <= set(YEARS)
    for target in (indicator["baseline"], *targets.values()):
        assert_read_as_printed(target)


def assert_read_as_printed(target: dict[str, Any]) -> None:
    """The number or level of a target is what its printed text says, and nothing where it says none."""
    printed = target["printed"]
    numbers = re.findall(r"[0-9]+(?:\.[0-9]+)?", printed)
    if printed in ("", "(N/A)"):
        assert set(target) == {"printed"}
    elif printed.startswith("ระดับ") or not numbers:
        assert target["level"] == printed.removeprefix("ระดับ ")
        assert "value" not in target
    else:
        assert [Decimal(number) for number in numbers] == [Decimal(target["value"])]
        assert "level" not in target


@each_row
def test_the_reading_of_the_table_is_kept(row: dict[str, str]) -> None:
    indicator = BY_ID[row["id"]]
    repeated = row["kind"].removeprefix("same_as ") if row["kind"].startswith("same_as ") else ""
    assert indicator["kind"] == ("repeat" if repeated else row["kind"])
    assert indicator.get("same_as", "") == repeated
    assert indicator["reporters"] == row["reporters"].split("+")
    assert indicator.get("profile_bound", "") == row["profile_bound"]
    assert indicator.get("may_be_empty", False) == (row["may_be_empty"] == "yes")
    assert indicator.get("unit", "") == row["unit"]
    assert indicator.get("direction", "higher") == (row["direction"] or "higher")
    assert indicator.get("data_period", "fiscal_year") == PERIODS[row["data_period"]]
    if row["decimals"]:
        assert str(indicator.get("decimals", 2)) == row["decimals"]
    for column, field in (("raw", "raw"), ("population", "population"), ("applies_to", "applies_to")):
        assert bool(row[column]) == bool(indicator.get(field))
    assert bool(row["oddity"]) == bool(indicator.get("oddity"))
    assert indicator.get("interpretation_pending", False) == ("interpretation pending" in row["oddity"])


@each_row
def test_scales_are_those_of_the_table(row: dict[str, str]) -> None:
    indicator = BY_ID[row["id"]]
    if row["scale"] == "0-100":
        assert (indicator["minimum"], indicator["maximum"]) == ("0", "100")
    elif row["scale"] == "1-5":
        assert indicator["scale"] == ["1", "2", "3", "4", "5"]
    else:
        assert " < ".join(indicator.get("scale", [])) == row["scale"]


@each_entered
def test_every_entry_is_explained(indicator: dict[str, Any]) -> None:
    for field in ("definition", "formula", "data_source", "counting_rule", "due"):
        assert indicator[field]
    if indicator["kind"] == "ratio":
        assert indicator["numerator"] != indicator["denominator"]


def test_short_titles_fit_the_navigation_and_differ() -> None:
    places = [("issue", i["short_title"]) for i in PLAN["issues"]]
    places += [(guideline["issue"], guideline["short_title"]) for guideline in PLAN["guidelines"]]
    places += [(indicator["guideline"], indicator["short_title"]) for indicator in INDICATORS]
    assert not [title for _, title in places if not 0 < width(title) <= SHORT]
    assert len(set(places)) == len(places)


def test_learners_at_risk_are_sensitive() -> None:
    assert {i["id"] for i in INDICATORS if i.get("sensitive")} == {"4/1.1", "4/1.2", "4/4.2"}


def test_the_head_is_that_of_the_plan() -> None:
    assert (PLAN["edition"], PLAN["edition_label"]) == (2, "ฉบับปรับปรุง พ.ศ. 2564")
    assert (PLAN["baseline_year"], PLAN["years"]) == (2562, [2563, 2564, 2565])
    assert PLAN["district"]["amphoes"] == ["แม่แตง", "แม่ริม", "สะเมิง", "พร้าว", "สันทราย"]
    assert [len(PLAN[name]) for name in ("missions", "goals")] == [7, 7]
    assert [len(issue["goals"]) for issue in PLAN["issues"]] == [5, 4, 2, 2, 2, 3]
