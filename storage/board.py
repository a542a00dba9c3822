"""The board of a year out of where everyone stands: schools with their state, size and type."""

from __future__ import annotations

from collections.abc import Mapping

from models.board import UNKNOWN, BoardSchool
from models.measure import Known
from models.plan import Plan
from models.profile import school_type, size_class
from storage.reporting import ReporterStatus, YearStatus


def board_schools(status: YearStatus, plan: Plan, known: Mapping[str, Known]) -> tuple[BoardSchool, ...]:
    """Return the schools of a year's status in the roster's order; the office's own report is not among them.

    ``known`` are the latest profile figures by code, as ``AnnualReport.known``.
    """
    return tuple(_school(item, plan, known) for item in status.reporters if item.school is not None)


def _school(item: ReporterStatus, plan: Plan, known: Mapping[str, Known]) -> BoardSchool:
    assert item.school is not None
    figures = known.get(item.school.code, {})
    size = size_class(plan, figures)
    return BoardSchool(
        school=item.school,
        state=item.standing.counts_as,
        late=item.late,
        interim=item.standing.interim,
        received=item.received,
        size=size.id if size else UNKNOWN,
        type=school_type(figures) or UNKNOWN,
    )
