"""What a newer plan edition changes for one kind of reporter (DESIGN section 2, "A revised plan")."""

from __future__ import annotations

from dataclasses import dataclass

from models.plan import Indicator, Plan, ReporterType, meaning_digest


@dataclass(frozen=True, kw_only=True)
class PlanChanges:
    """Ids of the indicators that came, went, or read otherwise now; each list in the plan's order."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    retitled: tuple[str, ...] = ()
    meaning: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


def plan_changes(old: Plan, new: Plan, reporter: ReporterType) -> PlanChanges:
    """Compare two editions, indicator by indicator, in what this reporter enters."""
    before = {indicator.id: indicator for indicator in old.entered_by(reporter)}
    after = {indicator.id: indicator for indicator in new.entered_by(reporter)}
    both = [(before[name], indicator) for name, indicator in after.items() if name in before]
    return PlanChanges(
        added=tuple(name for name in after if name not in before),
        removed=tuple(name for name in before if name not in after),
        retitled=tuple(b.id for a, b in both if a.title_display != b.title_display),
        meaning=tuple(b.id for a, b in both if meaning_digest(a) != meaning_digest(b)),
        targets=tuple(b.id for a, b in both if _aims(a) != _aims(b)),
    )


def _aims(indicator: Indicator) -> tuple[object, object]:
    return indicator.targets, indicator.baseline
