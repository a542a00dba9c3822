"""What a newer edition changes, per reporter."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from models.plan import Baseline, Plan, ReporterType, Target
from models.plan_changes import PlanChanges, plan_changes
from tests.helpers.factories import make_plan


def edited(indicator_id: str, **changes: Any) -> Plan:
    plan = make_plan()
    indicators = tuple(
        msgspec.structs.replace(indicator, **changes) if indicator.id == indicator_id else indicator
        for indicator in plan.indicators
    )
    return msgspec.structs.replace(plan, indicators=indicators)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (make_plan(), PlanChanges()),
        (edited("1/1.1", title_display="ใหม่"), PlanChanges(retitled=("1/1.1",))),
        (edited("1/1.1", decimals=1), PlanChanges(meaning=("1/1.1",))),
        (edited("1/1.1", targets={"2564": Target(printed="50")}), PlanChanges(targets=("1/1.1",))),
        (edited("1/1.1", baseline=Baseline(printed="50")), PlanChanges(targets=("1/1.1",))),
        (edited("1/1.1", definition="ถ้อยคำใหม่"), PlanChanges()),
        (edited("1/1.1", reporters=(ReporterType.OFFICE,)), PlanChanges(removed=("1/1.1",))),
        (edited("1/1.1", id="1/1.9"), PlanChanges(added=("1/1.9",), removed=("1/1.1",))),
        (edited("2/1.4", title_display="ใหม่"), PlanChanges()),
    ],
    ids=["same", "title", "meaning", "target", "baseline", "definition", "reporter", "id", "the office's"],
)
def test_changes_for_a_school(new: Plan, expected: PlanChanges) -> None:
    assert plan_changes(make_plan(), new, ReporterType.SCHOOL) == expected
