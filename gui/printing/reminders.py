"""Letters that remind schools of what they owe: one A4 page each, in the form of Thai official letters (DESIGN 10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from gui.printing import letter_texts
from gui.printing import reminder_texts as texts
from gui.printing.application import ensure_gui_application
from gui.printing.flow import Page, Strip
from gui.printing.letter_parts import head, labelled, letters_pdf, one_page, signature
from gui.printing.paragraphs import FIRST_LINE, item, paragraph
from gui.printing.style import BODY, pt
from gui.printing.typesetting import Typesetter
from models.board import BoardSchool
from models.numbers import Digits
from models.plan import Plan
from models.standing import ReviewState
from storage.atomic import write_verified

_SPACE = pt(8)
_CODED = replace(BODY, verbatim=True)


@dataclass(frozen=True, kw_only=True)
class Reminding:
    """What the letters of one day have in common."""

    plan: Plan
    year: int
    deadline: date | None
    now: datetime


def write_reminders_pdf(
    path: Path, schools: Sequence[BoardSchool], facts: Reminding, *, digits: Digits = Digits.THAI
) -> None:
    """Write a letter to each school, which has to owe something; errors are those of write_verified."""
    application = ensure_gui_application()
    typesetter = Typesetter(digits)
    pages = [reminder_page(typesetter, facts, one) for one in schools]
    names = [f"{one.code}:{reason_of(one)}" for one in schools]
    moment = facts.now.isoformat(timespec="seconds")
    identity = uuid5(NAMESPACE_OID, "\n".join(("reminders", facts.plan.id, str(facts.year), moment, *names)))
    data = letters_pdf(pages, title=texts.TITLE, identity=identity, now=facts.now)
    del typesetter, application  # only now: fonts must not outlive the application they belong to
    write_verified(path, data)


def reason_of(one: BoardSchool) -> str:
    """Return why a school is reminded."""
    if one.state in (ReviewState.MISSING, ReviewState.QUARANTINED, ReviewState.RETURNED):
        return one.state.value
    return texts.INTERIM


def reminder_page(typesetter: Typesetter, facts: Reminding, one: BoardSchool) -> Page:
    """Lay one letter out on one page."""
    return one_page(_letter(typesetter, facts, one))


def _letter(typesetter: Typesetter, facts: Reminding, one: BoardSchool) -> Iterator[Strip]:
    plan, reason, today = facts.plan, reason_of(one), facts.now.date()
    yield head(typesetter, plan.district.name, plan.district.province)
    yield from labelled(typesetter, letter_texts.SUBJECT, texts.subject(reason, facts.year), space=_SPACE)
    yield from labelled(typesetter, letter_texts.TO, letter_texts.director_of(one.school.name, office=False))
    opening = texts.opening(plan.district.name, plan.title, facts.year, facts.deadline)
    yield from paragraph(typesetter, opening, first=FIRST_LINE, space=_SPACE)
    yield from paragraph(typesetter, texts.finding(reason, today, facts.deadline), first=FIRST_LINE, space=_SPACE)
    whose = texts.school(one.school.name, one.school.amphoe, one.code)
    yield from paragraph(typesetter, whose, _CODED, first=FIRST_LINE, space=pt(2))
    yield from paragraph(typesetter, texts.STEPS_HEADING, first=FIRST_LINE, space=_SPACE)
    for number, step in enumerate(texts.STEPS[reason], start=1):
        yield from item(typesetter, f"{number}.", step, indent=FIRST_LINE)
    yield from paragraph(typesetter, texts.APOLOGY, first=FIRST_LINE, space=_SPACE)
    yield from paragraph(typesetter, texts.CLOSING, first=FIRST_LINE, space=_SPACE)
    yield signature(typesetter)
