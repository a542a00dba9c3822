"""The annual report as the JSON that other programs read (DESIGN section 6): its keys are a contract."""

from __future__ import annotations

from models.annual_report import AnnualReport
from models.consolidation import IndicatorResult
from models.numbers import Number, Total, canonical_text
from models.plan import Target
from storage.report_figures import counted_schools, denominator, entered_result, numerator

JsonValue = str | int | bool | dict[str, int] | None


def report_json(report: AnnualReport) -> dict[str, object]:
    """Return the document of ``district report --json``: figures as decimal strings, counts as integers, else null."""
    return {
        "plan": report.plan.id,
        "year": report.year,
        "schools": len(report.schools),
        "reported": counted_schools(report),
        "indicators": [indicator_json(report, result) for result in report.whole.results],
    }


def indicator_json(report: AnnualReport, result: IndicatorResult) -> dict[str, JsonValue]:
    """Return one indicator's figures; of a level or grade, value, target and baseline are words of its scale."""
    indicator, entered = result.indicator, entered_result(report.whole, result)
    return {
        "id": indicator.id,
        "kind": indicator.kind.value,
        "value": _decimal(result.value) or result.level or None,
        "numerator": _decimal(numerator(entered)),
        "denominator": _decimal(denominator(entered)),
        "distribution": dict(entered.sums.levels) or None,
        "n_reported": result.n_reported,
        "n_applicable": result.n_applicable,
        "pupil_weighted": _decimal(entered.pupil_weighted),
        "target": _target(indicator.target(report.year)),
        "baseline": _target(indicator.baseline),
        "attainment": result.attainment.value,
        "provisional": result.provisional,
        "responsible_group": indicator.group,
    }


def _decimal(value: Number | int | None) -> str | None:
    return None if value is None else canonical_text(Total(value))


def _target(target: Target | None) -> str | None:
    return (_decimal(target.value) or target.level or None) if target is not None else None
