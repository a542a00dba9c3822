"""The entries of the made-up reporters: each follows the district's course, its school's quality and some chance."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cli.demonstration.chance import WHOLE, clipped, happens, spread, stream
from cli.demonstration.courses import course
from cli.demonstration.facts import OFFICE_POPULATIONS
from cli.demonstration.raw_figures import raw_figures
from cli.demonstration.roster import DemoSchool
from models.measure import Known, applies
from models.numbers import Number
from models.plan import Direction, Indicator, Kind, Operator, Plan, ReporterType
from models.publication import SchoolStatus
from models.submission import Entry, EntryState

_FEW = 15
_NOT_KEPT = (
    "ครูผู้รับผิดชอบย้ายระหว่างปี ไม่พบแบบบันทึกที่ตรวจสอบได้",
    "ปีที่รายงานไม่ได้จัดเก็บข้อมูลตามนิยามนี้ จะเริ่มเก็บในปีถัดไป",
    "เอกสารสรุปผลเสียหายจากน้ำท่วมห้องธุรการ ไม่สามารถตรวจสอบย้อนหลังได้",
)
_WITH_MAIN_SCHOOL = "โรงเรียนสาขาไม่ได้รับการประเมินแยก ใช้ผลการประเมินร่วมกับโรงเรียนหลัก"
_NOTES = (
    "ดูรายงานการประเมินตนเอง (SAR) ประกอบ",
    "สรุปจากแบบบันทึกของครูประจำชั้น",
    "ข้อมูลจากระบบ DMC และทะเบียนของโรงเรียน",
)


@dataclass(frozen=True, kw_only=True)
class Situation:
    """One indicator of one reporter in one year, and the two sources of chance: of always, and of this year."""

    plan: Plan
    indicator: Indicator
    level: int
    quality: int
    known: Known
    shift: int
    lasting: random.Random
    passing: random.Random

    @property
    def rate(self) -> int:
        """The reporter's own level in basis points; where the district has everyone, so has each school."""
        if self.level >= WHOLE or self.indicator.direction is Direction.LOWER:
            return self.level
        return clipped(self.level + self.quality + spread(self.lasting, 600) + spread(self.passing, 150))


def school_entries(plan: Plan, seed: int, demo: DemoSchool, year: int, known: Known) -> dict[str, Entry]:
    """Return a school's entries of a fiscal year; an indicator that the plan's rule spares it has none."""
    entries = {}
    shift = _shift(stream(seed, "shift", year, demo.school.code), known.get("pupils_basic", 0))
    for indicator in plan.entered_by(ReporterType.SCHOOL):
        if applies(indicator, known) is False:
            continue
        situation = _situation(plan, seed, indicator, demo.school.code, year, known, demo.quality, shift)
        is_branch = demo.school.status is SchoolStatus.BRANCH
        entries[indicator.id] = _excused(situation, is_branch=is_branch) or _reported(situation)
    return entries


def office_entries(plan: Plan, seed: int, year: int) -> dict[str, Entry]:
    """Return the office's entries of a fiscal year."""
    code = plan.district.id
    return {
        indicator.id: _reported(_situation(plan, seed, indicator, code, year, OFFICE_POPULATIONS, 0, 0))
        for indicator in plan.entered_by(ReporterType.OFFICE)
    }


def _situation(
    plan: Plan, seed: int, indicator: Indicator, code: str, year: int, known: Known, quality: int, shift: int
) -> Situation:
    return Situation(
        plan=plan,
        indicator=indicator,
        level=course(plan, indicator, seed)[year],
        quality=quality,
        known=known,
        shift=shift,
        lasting=stream(seed, "lasting", code, indicator.id),
        passing=stream(seed, "passing", code, indicator.id, year),
    )


def _shift(rng: random.Random, pupils: int) -> int:
    """Return how many pupils came or left between the profile's date and the counting."""
    return rng.choice((-3, -2, -1, -1, 1)) if pupils > 60 and happens(rng, 900) else 0


def _excused(situation: Situation, *, is_branch: bool) -> Entry | None:
    """Return why a school has nothing to report, which is rare."""
    indicator, rng = situation.indicator, situation.passing
    if is_branch and any(field.scale for field in indicator.raw):
        return Entry(state=EntryState.NOT_APPLICABLE, reason=_WITH_MAIN_SCHOOL)
    if indicator.kind is not Kind.MEAN_SCORE and happens(rng, 25):
        return Entry(state=EntryState.NOT_AVAILABLE, reason=rng.choice(_NOT_KEPT))
    return None


def _reported(situation: Situation) -> Entry:
    return _MAKERS[situation.indicator.kind](situation)


def _ratio(situation: Situation) -> Entry:
    rng, whole = situation.passing, population(situation)
    if situation.indicator.direction is Direction.LOWER:
        share = whole * situation.rate
        count = share // WHOLE + (rng.randrange(WHOLE) < share % WHOLE)
    else:
        count = (whole * situation.rate + WHOLE // 2) // WHOLE
    return Entry(numerator=min(count, whole), denominator=whole, note=_note(rng))


def population(situation: Situation) -> int:
    """Return what a ratio's denominator counts: the profile's figure, or the office's own population."""
    indicator, known = situation.indicator, situation.known
    if indicator.id in known:
        return known[indicator.id]
    if indicator.profile_bound:
        shifted = indicator.profile_bound in ("pupils_basic", "pupils_p1_m3")
        return known[indicator.profile_bound] + situation.shift * shifted
    return known[linked_figure(situation.plan, indicator.id, "denominator")]


def linked_figure(plan: Plan, indicator: str, field: str) -> str:
    """Return the profile figure that the plan's cross-checks hold equal to a field of an entry; "" if none."""
    for check in plan.checks:
        if check.op is Operator.EQUAL and len(check.left) == len(check.right) == 1:
            left, right = check.left[0], check.right[0]
            if (left.indicator, left.field) == (indicator, field) and right.figure:
                return right.figure
    return ""


def _mean_score(situation: Situation) -> Entry:
    rng, indicator = situation.passing, situation.indicator
    examined = min(situation.known[name] for name in _examined_figures(indicator))
    # Where few are tested, one pupil moves the mean.
    swing = 700 if examined < _FEW else 300
    score = situation.rate + spread(situation.lasting, swing // 2) + spread(rng, swing)
    return Entry(value=_hundredths(clipped(score)), examined=examined, note=_note(rng))


def _examined_figures(indicator: Indicator) -> tuple[str, ...]:
    tested = tuple(rule.left for rule in indicator.applies_to if rule.left.startswith("tested"))
    return tested or (indicator.profile_bound,)


def _yes_no(situation: Situation) -> Entry:
    # The same draw every year: a school that once said yes goes on doing so as the district rises.
    draw = situation.lasting.randrange(WHOLE)
    is_yes = situation.level >= WHOLE or draw < clipped(situation.level + situation.quality)
    if not situation.indicator.raw:
        return Entry(answer=is_yes, note=_note(situation.passing))
    indicator, known = situation.indicator, situation.known
    linked = {field.id: linked_figure(situation.plan, indicator.id, field.id) for field in indicator.raw}
    given = {name: known[figure] for name, figure in linked.items() if figure}
    return Entry(raw=raw_figures(indicator, known, given, situation.passing, is_yes=is_yes))


def _number(situation: Situation) -> Entry:
    unit = 10 ** max(0, 2 - situation.indicator.decimals)
    most = situation.indicator.maximum
    level = situation.level if most is None else min(situation.level, int(most * 100))
    return Entry(value=_hundredths(level // unit * unit))


def _level(situation: Situation) -> Entry:
    """Reach the target's level, or one below it in the years before the last."""
    indicator, years = situation.indicator, situation.plan.years
    aims = [target.level for year in years if (target := indicator.target(year)) and target.level]
    aim = indicator.scale.index(aims[-1]) if aims else len(indicator.scale) - 1
    short = happens(situation.passing, 4_000)
    return Entry(level=indicator.scale[max(0, aim - short)])


def _hundredths(value: int) -> Number:
    return Number(f"{value // 100}.{value % 100:02d}")


def _note(rng: random.Random) -> str:
    return rng.choice(_NOTES) if happens(rng, 80) else ""


_MAKERS: Mapping[Kind, Callable[[Situation], Entry]] = {
    Kind.RATIO: _ratio,
    Kind.MEAN_SCORE: _mean_score,
    Kind.YES_NO: _yes_no,
    Kind.SCORE: _number,
    Kind.COUNT: _number,
    Kind.LEVEL: _level,
    Kind.GRADE: _level,
}
