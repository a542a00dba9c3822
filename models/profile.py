"""The school profile of one year: pupils by grade, staff by category, the plan's extra figures (DESIGN section 2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from msgspec import Meta

from models.canonical import Value
from models.conditions import holds
from models.plan import Plan, ProfileFigure, SizeClass

Whole = Annotated[int, Meta(ge=0, lt=10**15)]

PRE_PRIMARY = ("pupils_k1", "pupils_k2", "pupils_k3")
PRIMARY = tuple(f"pupils_p{grade}" for grade in range(1, 7))
LOWER_SECONDARY = ("pupils_m1", "pupils_m2", "pupils_m3")
UPPER_SECONDARY = ("pupils_m4", "pupils_m5", "pupils_m6")
GRADES = PRE_PRIMARY + PRIMARY + LOWER_SECONDARY + UPPER_SECONDARY
STAFF = (
    "staff_director", "staff_deputy", "staff_teacher", "staff_assistant",
    "staff_government", "staff_contract", "staff_clerk", "staff_permanent",
)  # fmt: skip
BASE_FIGURES = GRADES + STAFF
STANDARD_SUMS: Mapping[str, tuple[str, ...]] = {
    "pupils_preprimary": PRE_PRIMARY,
    "pupils_primary": PRIMARY,
    "pupils_lower_secondary": LOWER_SECONDARY,
    "pupils_upper_secondary": UPPER_SECONDARY,
    "pupils_basic": PRIMARY + LOWER_SECONDARY + UPPER_SECONDARY,
    "pupils_p1_m3": PRIMARY + LOWER_SECONDARY,
    "pupils_all": GRADES,
    "staff_all": STAFF,
}


class ProfileValue(Value):
    """A figure of people or things, and the ISO date that it was counted on."""

    value: Whole
    as_of: str = ""


class Profile(Value):
    """The figures that a school gave for one year; a figure not given is absent, never zero."""

    figures: dict[str, ProfileValue] = {}


def known_figures(plan: Plan, profile: Profile | None) -> dict[str, int]:
    """Return the figures given, and each sum of which every summand was given."""
    given = {name: figure.value for name, figure in profile.figures.items()} if profile else {}
    sums = {**STANDARD_SUMS, **{figure.id: figure.of for figure in plan.derived_figures}}
    for name, parts in sums.items():
        if all(part in given for part in parts):
            given[name] = sum(given[part] for part in parts)
    return given


def figure_ids(plan: Plan) -> frozenset[str]:
    """Return every profile figure that the plan's rules may name."""
    own = {figure.id for figure in plan.figures} | {figure.id for figure in plan.derived_figures}
    return frozenset(BASE_FIGURES) | STANDARD_SUMS.keys() | own


def missing_figures(plan: Plan, profile: Profile | None) -> Iterator[str]:
    """Name the figures that a complete profile still lacks, in the form's order."""
    known = known_figures(plan, profile)
    yield from (name for name in BASE_FIGURES if name not in known)
    yield from (figure.id for figure in wanted_figures(plan, known) if figure.id not in known)


def wanted_figures(plan: Plan, known: Mapping[str, int]) -> Iterator[ProfileFigure]:
    """Yield the plan's extra figures that apply to this school (an undecided condition counts as applying)."""
    return (figure for figure in plan.figures if holds(figure.applies_to, known) is not False)


def size_class(plan: Plan, known: Mapping[str, int]) -> SizeClass | None:
    """Return the plan's size class of a school by all its pupils; None while they are unknown."""
    pupils = known.get("pupils_all")
    if pupils is None:
        return None
    return next((size for size in plan.size_classes if size.at_most is None or pupils <= size.at_most), None)


def school_type(known: Mapping[str, int]) -> str | None:
    """Return the highest level taught: ``primary``, ``lower_secondary`` or ``upper_secondary``."""
    if "pupils_lower_secondary" not in known or "pupils_upper_secondary" not in known:
        return None
    if known["pupils_upper_secondary"]:
        return "upper_secondary"
    return "lower_secondary" if known["pupils_lower_secondary"] else "primary"
