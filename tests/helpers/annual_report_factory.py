"""A plausible annual report of a made-up roster, for whatever plan: for the tests of workbook, PDF and CSV."""

from __future__ import annotations

import importlib.resources
import random
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

from models.annual_report import AnnualReport, YearInput, build_annual_report
from models.canonical import decode_source, digest, encode
from models.consolidation import Counted, expected_reporters
from models.held import Held
from models.measure import Known, answer, applies, raw_fields
from models.numbers import Number
from models.plan import Direction, Indicator, Kind, Operator, Plan, RawField, ReporterType
from models.profile import LOWER_SECONDARY, PRE_PRIMARY, PRIMARY, Profile, ProfileValue, known_figures
from models.publication import Publication, School, SchoolStatus
from models.standing import ReviewState, Standing
from models.submission import Entry, EntryState, Explanation, Reporter, YearReport
from models.validation import validate

_KEY = "ab" * 32
_STEMS = ("ดอน", "ป่า", "แม่", "ห้วย", "หนอง", "ทุ่ง", "สัน", "ปาง", "โป่ง", "ต้น", "ร่อง")
_ENDS = ("แก้ว", "เปา", "ไคร้", "ฝาง", "หลวง", "ทราย", "งาม", "ตึง", "กว๋าว", "แดง", "เดื่อ", "ไร่")
_REASONS = (
    "นักเรียนย้ายเข้าหลังวันที่นับข้อมูลพื้นฐาน จึงนับเฉพาะผู้ที่อยู่ครบภาคเรียน",
    "จำนวนผู้เข้าสอบน้อย ผลของนักเรียนคนเดียวทำให้ค่าเฉลี่ยเปลี่ยนมาก",
    "ตรวจสอบกับทะเบียนนักเรียนแล้ว ตัวเลขถูกต้อง",
)
_UNANSWERED = (ReviewState.MISSING, ReviewState.MISSING, ReviewState.MISSING, ReviewState.QUARANTINED)
_OPEN = (ReviewState.RECEIVED, ReviewState.RECEIVED, ReviewState.RECEIVED, ReviewState.RETURNED)


@cache
def bundled_plan() -> Plan:
    """Return the real plan that the program brings along."""
    source = importlib.resources.files("resources.plans").joinpath("cm2-2563-2565.json")
    return decode_source(source.read_bytes(), Plan)


def annual_report(
    plan: Plan | None = None,
    *,
    year: int | None = None,
    schools: int = 131,
    seed: int = 1,
    with_received: bool = False,
    texts: Sequence[str] = _REASONS,
) -> AnnualReport:
    """Return a report of ``year`` (the plan's second) with all its earlier years.

    Of 20 schools or more, three are missing, one is in quarantine, three are received and one is returned. ``texts``
    are the explanations that schools give.
    """
    plan = plan or bundled_plan()
    year = year or plan.years[min(1, len(plan.years) - 1)]
    rng = random.Random(seed)
    publication = Publication(serial=1, district_key=_KEY, roster=_roster(plan, schools, rng))
    reports: dict[Reporter, YearReport] = {}
    inputs: list[YearInput] = []
    for each in [y for y in plan.years if y <= year]:
        reports = {
            reporter: _report(plan, each, reporter, reports.get(reporter), texts, rng)
            for reporter in expected_reporters(plan, [school.code for school in publication.roster])
        }
        inputs.append(_year_input(each, reports, rng, closed=each < year, with_received=with_received))
    return build_annual_report(plan, publication, inputs[-1], inputs[:-1], with_received=with_received)


def _roster(plan: Plan, schools: int, rng: random.Random) -> tuple[School, ...]:
    names = [f"บ้าน{stem}{end}" for stem in _STEMS for end in _ENDS]
    rng.shuffle(names)
    amphoes = plan.district.amphoes or ("เมือง",)
    return tuple(
        School(
            code=f"50{20000 + 7 * number:05d}{number:03d}",
            name=names[number % len(names)] + ("" if number % 11 else "ราษฎร์อุปถัมภ์พิทยาคม"),
            amphoe=amphoes[number * len(amphoes) // schools],
            status=SchoolStatus.BRANCH if number % 30 == 29 else SchoolStatus.OPEN,
        )
        for number in range(schools)
    )


def _year_input(
    year: int, reports: Mapping[Reporter, YearReport], rng: random.Random, *, closed: bool, with_received: bool
) -> YearInput:
    schools = [reporter for reporter in reports if reporter.type is ReporterType.SCHOOL]
    unfinished = (
        {} if closed or len(schools) < 20 else dict(zip(rng.sample(schools, 8), _UNANSWERED + _OPEN, strict=True))
    )
    standings = tuple(
        _standing(report, unfinished.get(reporter, ReviewState.ACCEPTED), 1 + (rng.random() < 0.1))
        for reporter, report in reports.items()
    )
    counting = {ReviewState.ACCEPTED} | ({ReviewState.RECEIVED} if with_received else set())
    counted = tuple(
        Counted(report=reports[s.reporter], accepted=s.state is ReviewState.ACCEPTED, digest=s.heads[0].digest)
        for s in standings
        if s.state in counting
    )
    return YearInput(year=year, standings=standings, counted=counted, closed=closed)


def _standing(report: YearReport, state: ReviewState, revision: int) -> Standing:
    held = Held(
        digest=digest(encode(report)), reporter=report.reporter, year=report.year, revision=revision, final=True,
        key=_KEY, lineage=(),
    )  # fmt: skip
    trusted = state not in (ReviewState.MISSING, ReviewState.QUARANTINED)
    return Standing(
        reporter=report.reporter,
        state=state,
        heads=(held,) if trusted else (),
        current=held if trusted else None,
        accepted=held if state is ReviewState.ACCEPTED else None,
        quarantined=(held,) if state is ReviewState.QUARANTINED else (),
    )


def _report(
    plan: Plan, year: int, reporter: Reporter, last: YearReport | None, texts: Sequence[str], rng: random.Random
) -> YearReport:
    profile = None
    if reporter.type is ReporterType.SCHOOL:
        profile = last.profile if last else _profile(plan, rng)
    known = known_figures(plan, profile)
    skill = rng.randint(-4, 4)
    entries = {
        indicator.id: _entry(plan, indicator, known, skill, year, rng) for indicator in plan.entered_by(reporter.type)
    }
    report = YearReport(reporter=reporter, year=year, profile=profile, entries=entries)
    warnings = validate(plan, report, last).unanswered()
    explanations = tuple(Explanation(text=rng.choice(texts), answers=(warning.subject,)) for warning in warnings)
    return YearReport(reporter=reporter, year=year, profile=profile, entries=entries, explanations=explanations)


def _profile(plan: Plan, rng: random.Random) -> Profile:
    size = rng.choice((4, 6, 8, 10, 12, 20, 25, 30, 90))
    figures = dict.fromkeys((name for name in known_figures(plan, None)), 0)
    levels = [(PRE_PRIMARY, 0.7), (PRIMARY, 1.0), (LOWER_SECONDARY, 0.4)]
    for grades, share in levels:
        taught = rng.random() < share
        figures.update({grade: max(0, size + rng.randint(-4, 4)) if taught else 0 for grade in grades})
    figures.update(dict.fromkeys(("pupils_m4", "pupils_m5", "pupils_m6"), 0))
    pupils = sum(figures.values())
    figures.update(
        staff_director=1, staff_deputy=pupils // 500, staff_teacher=2 + pupils // 20, staff_assistant=rng.randint(0, 3),
        staff_government=rng.randint(0, 2), staff_contract=1, staff_clerk=1, staff_permanent=rng.randint(0, 1),
    )  # fmt: skip
    for figure in plan.figures:
        bound = figures.get(figure.applies_to[0].left) if figure.applies_to else None
        figures[figure.id] = bound if bound is not None else rng.randint(0, 1 if figure.yes_no else 1 + pupils // 20)
    return Profile(figures={name: ProfileValue(value=value) for name, value in figures.items()})


def _entry(plan: Plan, indicator: Indicator, known: Known, skill: int, year: int, rng: random.Random) -> Entry:
    if applies(indicator, known) is False:
        return Entry(state=EntryState.NOT_APPLICABLE)
    if rng.random() < 0.006:
        return Entry(state=EntryState.NOT_AVAILABLE, reason="เอกสารหลักฐานสูญหายจากเหตุอุทกภัย อยู่ระหว่างรวบรวมใหม่")
    centre = _centre(indicator, year)
    if indicator.kind is Kind.YES_NO:
        return _yes_no(indicator, known, rng.random() * 100 < centre, rng)
    if indicator.kind is Kind.RATIO:
        return _ratio(indicator, centre + Decimal(skill) / 2, _denominator(plan, indicator, known, rng), rng)
    if indicator.kind in (Kind.LEVEL, Kind.GRADE):
        return Entry(level=indicator.scale[-1 - (rng.random() < 0.4)])
    if indicator.kind is Kind.COUNT:
        return Entry(value=Number(max(0, int(centre) + rng.randint(-1, 1))))
    value = min(Decimal(100), max(Decimal(0), centre + skill + Decimal(rng.randint(-600, 600)) / 100))
    score = Number(round(min(value, indicator.maximum or value), indicator.decimals))
    if indicator.kind is Kind.SCORE:
        return Entry(value=score)
    return Entry(value=score, examined=max(1, known.get(indicator.profile_bound, 20) - rng.randint(0, 2)))


def _centre(indicator: Indicator, year: int) -> Decimal:
    """Return what reporters give on average: about the target, so that some targets are missed."""
    target = indicator.target(year)
    wanted = target.value if target else None
    if indicator.direction is Direction.LOWER or wanted is None:
        return Decimal("0.3") if indicator.direction is Direction.LOWER else Decimal(80)
    in_percent = indicator.kind in (Kind.RATIO, Kind.YES_NO)
    return wanted + (random.Random(f"{indicator.id} {year}").choice((-6, -3, -1, 0, 1, 3)) if in_percent else 0)


def _denominator(plan: Plan, indicator: Indicator, known: Known, rng: random.Random) -> int:
    for check in plan.checks:
        left, right = check.left[0], check.right[0]
        if check.op is Operator.EQUAL and left.indicator == indicator.id and right.figure in known:
            return known[right.figure]
    return known.get(indicator.profile_bound, rng.randint(0 if indicator.may_be_empty else 5, 30))


def _ratio(indicator: Indicator, share: Decimal, denominator: int, rng: random.Random) -> Entry:
    if not denominator and not indicator.may_be_empty:
        return Entry(state=EntryState.NOT_APPLICABLE, reason="ไม่มีผู้เรียนในกลุ่มเป้าหมาย")
    exact = int(share * denominator / 100 + Decimal(rng.randint(0, 100)) / 100)
    return Entry(numerator=min(denominator, max(0, exact)), denominator=denominator)


def _yes_no(indicator: Indicator, known: Known, wanted: bool, rng: random.Random) -> Entry:
    if not indicator.raw:
        return Entry(answer=wanted)
    entry = Entry()
    for entry in _raw_entries(indicator, known, rng):
        if answer(indicator, entry, known) is wanted:
            break
    return entry


def _raw_entries(indicator: Indicator, known: Known, rng: random.Random) -> Iterator[Entry]:
    fields = tuple(raw_fields(indicator, known))
    yield from (Entry(raw={field.id: _raw(field, rng) for field in fields}) for _ in range(200))


def _raw(field: RawField, rng: random.Random) -> str:
    if field.scale:
        return rng.choice(field.scale)
    low = int(field.minimum or 0)
    high = int(field.maximum) if field.maximum is not None else low + 7
    return str(max(rng.randint(low, high), rng.randint(low, high)))
