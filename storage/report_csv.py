"""The annual report's results as CSV with a data dictionary beside it, both for Excel and for other programs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from models.annual_report import AnnualReport
from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.plan import Kind
from models.text import csv_safe
from storage.atomic import write_verified
from storage.report_json import JsonValue, indicator_json
from storage.report_texts import ReportTexts, load_report_texts

_COLUMNS: Final = {
    "plan": "text", "year": "year", "issue": "text", "guideline": "text", "id": "text", "title": "text",
    "short_title": "text", "kind": "kind", "unit": "text", "value": "number_or_level", "numerator": "number",
    "denominator": "number", "distribution": "distribution", "n_reported": "whole", "n_applicable": "whole",
    "pupil_weighted": "number", "target": "number_or_level", "baseline": "number_or_level",
    "attainment": "attainment", "provisional": "flag", "responsible_group": "text", "responsible_group_name": "text",
}  # fmt: skip
_FIGURES: Final = ("number", "number_or_level", "whole", "year")
_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def write_report_csv(path: Path, report: AnnualReport) -> Path:
    """Write the results to ``path`` and what its columns mean beside it; return the path of the latter.

    UTF-8 with a byte order mark, so that Excel reads the Thai. Errors as ``write_verified``'s.
    """
    texts = load_report_texts()
    dictionary = path.with_name(f"{path.stem}-dictionary{path.suffix}")
    write_verified(dictionary, _encode(_dictionary(texts)))
    rows = [_row(report, result, texts) for result in report.whole.results]
    write_verified(path, _encode([list(_COLUMNS), *rows]))
    return dictionary


def _encode(rows: Iterable[Sequence[str]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    return stream.getvalue().encode("utf-8-sig")


def _row(report: AnnualReport, result: IndicatorResult, texts: ReportTexts) -> list[str]:
    indicator, plan = result.indicator, report.plan
    guideline = next(g for g in plan.guidelines if g.id == indicator.guideline)
    values: dict[str, JsonValue] = {
        **indicator_json(report, result),
        "plan": plan.id,
        "year": report.year,
        "issue": next(issue.title for issue in plan.issues if issue.id == guideline.issue),
        "guideline": guideline.title,
        "title": indicator.title_display,
        "short_title": indicator.short_title,
        "unit": texts.unit(indicator),
        "distribution": _distribution(result),
        "responsible_group_name": next(group.name for group in plan.groups if group.id == indicator.group),
    }
    return [_text(name, values[name]) for name in _COLUMNS]


def _distribution(result: IndicatorResult) -> str:
    levels = result.sums.levels
    return ";".join(f"{level}={levels[level]}" for level in reversed(result.indicator.scale) if level in levels)


def _text(name: str, value: JsonValue) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    # A negative figure is no formula, and it would be no figure any more with an apostrophe before it.
    return text if _COLUMNS[name] in _FIGURES and _NUMBER.fullmatch(text) else csv_safe(text)


def _dictionary(texts: ReportTexts) -> list[list[str]]:
    formats = {
        **texts.csv_values,
        "kind": _legend({kind.value: texts.kinds[kind.value] for kind in Kind if kind is not Kind.GROUP}),
        "attainment": _legend({verdict.value: texts.attainment_totals[verdict.value] for verdict in Attainment}),
    }
    rows = [[name, texts.csv_meanings[name], formats[kind]] for name, kind in _COLUMNS.items()]
    return [[texts.csv_heads[name] for name in ("column", "meaning", "values")], *rows]


def _legend(words: dict[str, str]) -> str:
    return "; ".join(f"{code} = {word}" for code, word in words.items())
