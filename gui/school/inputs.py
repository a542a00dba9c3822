"""What is asked of an indicator: its inputs with label and unit, how each is read and shown."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from gui.printing.thai_words import words
from gui.wording.figures import figure_label
from models.measure import Known, raw_fields, takes_percent
from models.numbers import Digits, Number, format_number, from_canonical, parse_number, parse_whole
from models.plan import Indicator, Kind, Plan
from models.profile import GRADES, STAFF, STANDARD_SUMS
from models.submission import Entry

PERSON = "คน"
_COUNT_OF, _THAT, _FROM, _ALL = "จำนวน", "ที่", "จาก", "ทั้งหมด"


class InputKind(StrEnum):
    """How an input is filled."""

    YES_NO = "yes_no"
    WHOLE = "whole"
    NUMBER = "number"
    CHOICE = "choice"


class InputSpec(msgspec.Struct, frozen=True, kw_only=True):
    """One input: the entry's field, a short label before, a unit behind; ``full`` is the plan's whole wording."""

    field: str
    kind: InputKind
    label: str = ""
    full: str = ""
    unit: str = ""
    scale: tuple[str, ...] = ()
    decimals: int = 0
    padded: bool = False
    percent: bool = False

    def parse(self, text: str) -> object:
        """Read what was typed, None for nothing; raises InvalidDataError as ``models.numbers``."""
        if not text.strip():
            return None
        return parse_whole(text) if self.kind is InputKind.WHOLE else parse_number(text, percent=self.percent)

    def stored(self, value: object) -> object:
        """Return a value as the entry's field holds it: raw figures are canonical text."""
        is_raw = self.field.startswith("raw.")
        return str(Number(value)) if is_raw and isinstance(value, Number | int) else value

    def value(self, entry: Entry | None) -> object:
        """Return what the entry holds here."""
        if entry is None:
            return None
        base, _, raw = self.field.partition(".")
        if not raw:
            return getattr(entry, base)
        text = entry.raw.get(raw)
        return text if text is None or self.scale else from_canonical(text)

    def shown(self, entry: Entry | None, digits: Digits = Digits.ARABIC) -> str:
        """Return the field's text for what the entry holds, decimals complete."""
        value = self.value(entry)
        if not isinstance(value, Number | int) or isinstance(value, bool):
            return value if isinstance(value, str) else ""
        wanted = self.decimals if self.padded and _decimals(value) <= self.decimals else None
        return format_number(value, decimals=wanted, digits=digits)


def inputs_of(plan: Plan, indicator: Indicator, known: Known, digits: Digits = Digits.ARABIC) -> tuple[InputSpec, ...]:
    """Return the inputs that this reporter fills, in reading order."""
    if indicator.raw:
        return tuple(_raw(indicator, known))
    if indicator.kind is Kind.RATIO:
        return tuple(_ratio(plan, indicator))
    if indicator.kind is Kind.MEAN_SCORE:
        return tuple(_mean(indicator, known, digits))
    if indicator.kind in (Kind.SCORE, Kind.COUNT):
        label = "คะแนน" if indicator.kind is Kind.SCORE else _COUNT_OF
        percent = takes_percent(indicator)
        return (InputSpec(field="value", kind=InputKind.NUMBER, label=label, unit=indicator.unit, percent=percent),)
    if indicator.kind in (Kind.LEVEL, Kind.GRADE):
        return (InputSpec(field="level", kind=InputKind.CHOICE, label="ระดับ", scale=indicator.scale),)
    if indicator.kind is Kind.YES_NO:
        return (InputSpec(field="answer", kind=InputKind.YES_NO, full=indicator.short_title),)
    return ()


def _raw(indicator: Indicator, known: Known) -> Iterator[InputSpec]:
    for field in raw_fields(indicator, known):
        kind = InputKind.CHOICE if field.scale else InputKind.NUMBER
        yield InputSpec(
            field=f"raw.{field.id}", kind=kind, label=field.label, full=field.label, unit=field.unit,
            scale=field.scale, decimals=field.decimals, percent=takes_percent(field),
        )  # fmt: skip


def _ratio(plan: Plan, indicator: Indicator) -> Iterator[InputSpec]:
    numerator, denominator = short_labels(indicator)
    unit = unit_of(plan, indicator)
    yield InputSpec(field="numerator", kind=InputKind.WHOLE, label=numerator, full=indicator.numerator)
    yield InputSpec(field="denominator", kind=InputKind.WHOLE, label=denominator, full=indicator.denominator, unit=unit)


def _mean(indicator: Indicator, known: Known, digits: Digits) -> Iterator[InputSpec]:
    yield InputSpec(
        field="value", kind=InputKind.NUMBER, label="คะแนนเฉลี่ย", full=f"คะแนนเฉลี่ย {indicator.short_title}",
        decimals=indicator.decimals, padded=True, percent=takes_percent(indicator),
    )  # fmt: skip
    full = indicator.denominator or "จำนวนผู้เข้าสอบ"
    all_of_them = known.get(indicator.profile_bound)
    unit = PERSON if all_of_them is None else f"{_FROM} {format_number(all_of_them, digits=digits)} {PERSON}"
    yield InputSpec(field="examined", kind=InputKind.WHOLE, label="ผู้เรียนที่ประเมิน", full=full, unit=unit)


def short_labels(indicator: Indicator) -> tuple[str, str]:
    """Shorten the plan's wordings: "ผ่านเกณฑ์", "จากผู้เรียน ป.1–ม.3"; the whole wording is in the definition."""
    top, bottom = (_bare(text) for text in (indicator.numerator, indicator.denominator))
    whole = bottom.split(_ALL)[0].strip() or bottom
    shared = _shared_words(top, whole)
    rest = top.removeprefix(shared).strip().removeprefix(_THAT) if shared else top
    return rest or top or "ตัวตั้ง", f"{_FROM}{whole}" if whole else "ตัวหาร"


def _bare(text: str) -> str:
    return text.removeprefix(_COUNT_OF).strip()


def _shared_words(left: str, right: str) -> str:
    shared = ""
    for word, other in zip(words(left), words(right), strict=False):
        if word.strip() != other.strip():
            break
        shared += word
    return shared


def unit_of(plan: Plan, indicator: Indicator) -> str:
    """Return what an indicator counts: its own unit, or that of the profile figure that bounds it."""
    if indicator.unit or not indicator.profile_bound:
        return indicator.unit
    people = {*GRADES, *STAFF, *STANDARD_SUMS, *(figure.id for figure in plan.derived_figures)}
    if indicator.profile_bound in people:
        return PERSON
    return next((figure.unit for figure in plan.figures if figure.id == indicator.profile_bound), "")


def bound_words(plan: Plan, indicator: Indicator, known: Known, digits: Digits) -> str:
    """Return the profile's figure that bounds an indicator, in words; "" where it is unknown."""
    if indicator.profile_bound not in known:
        return ""
    count = format_number(known[indicator.profile_bound], digits=digits)
    words = f"{figure_label(indicator.profile_bound, plan)} {count}"
    return f"{words} {unit_of(plan, indicator)}".rstrip()


def _decimals(value: Number | int) -> int:
    return 0 if isinstance(value, int) else max(-int(value.as_tuple().exponent), 0)
