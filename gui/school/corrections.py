"""What the district wants corrected, and how far the school is with it; no widget."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from gui.design.chip import ChipLook
from gui.design.tokens import Tone
from gui.school.desk import SchoolDesk
from gui.school.history import entry_words
from models.explanations import REMARK
from models.finding import Finding
from models.numbers import Digits
from models.plan import Level
from models.receipt import Verdict


class CorrectionState(StrEnum):
    """How far a remark is answered."""

    OPEN = "open"
    BEGUN = "begun"
    CORRECTED = "corrected"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, kw_only=True)
class Correction:
    """The remarks on one indicator, and their answer."""

    indicator: str
    texts: tuple[str, ...]
    state: CorrectionState

    @property
    def done(self) -> bool:
        """Whether it is answered."""
        return self.state in (CorrectionState.CORRECTED, CorrectionState.CONFIRMED)

    @property
    def is_other(self) -> bool:
        """Whether something else stands there than was sent."""
        return self.state in (CorrectionState.BEGUN, CorrectionState.CORRECTED)


def corrections(desk: SchoolDesk) -> tuple[Correction, ...]:
    """Return what is to correct, indicator by indicator in the plan's order."""
    return tuple(found for i in desk.book.indicators if (found := correction(desk, i.id)) is not None)


def correction(desk: SchoolDesk, indicator: str) -> Correction | None:
    """Return how far an indicator's remarks are answered; None where there are none."""
    remarks = desk.book.remarks(indicator)
    if not remarks or not any(receipt.verdict is Verdict.RETURNED for receipt in desk.book.in_force):
        return None
    unanswered = any(finding.level is Level.WARNING and desk.book.is_open(finding) for finding in remarks)
    state = CorrectionState.OPEN
    if desk.entry(indicator) != desk.sent(indicator):
        # What is wrong or half filled in cannot be sent, so nothing is corrected by it yet.
        wrong = desk.book.errors(indicator) or desk.book.unfinished(indicator)
        state = CorrectionState.BEGUN if wrong else CorrectionState.CORRECTED
    elif not unanswered:
        state = CorrectionState.CONFIRMED
    texts = tuple(str(finding.facts["text"]) for finding in remarks)
    return Correction(indicator=indicator, texts=texts, state=state)


def to_answer(desk: SchoolDesk, indicator: str, *, typing: bool = False) -> tuple[Finding, ...]:
    """Return the remarks and warnings that an explanation of an indicator answers, while ``typing`` or answered too.

    Any other explanation makes a remark a note: as it is typed, what it answers must not go.
    """
    book = desk.book
    answers = correction(desk, indicator) is not None and (typing or bool(desk.explanation(indicator)))
    remarks = (finding for finding in book.remarks(indicator) if answers or finding.level is Level.WARNING)
    return (*remarks, *(finding for finding in book.warnings(indicator) if finding.rule != REMARK))


def state_look(state: CorrectionState) -> ChipLook:
    """Return how a state looks."""
    return {
        CorrectionState.OPEN: ChipLook("circle-dashed", QCoreApplication.translate("School", "ยังไม่แก้"), Tone.WARNING),
        CorrectionState.BEGUN: ChipLook("pencil", QCoreApplication.translate("School", "กำลังแก้"), Tone.WARNING),
        CorrectionState.CORRECTED: ChipLook("circle-check", QCoreApplication.translate("School", "แก้ไขแล้ว"), Tone.OK),
        CorrectionState.CONFIRMED: ChipLook("circle-check", QCoreApplication.translate("School", "ยืนยันค่าเดิม"), Tone.OK),
    }[state]


def before_words(desk: SchoolDesk, indicator: str, digits: Digits, *, parts: bool = True) -> str:
    """Return what was sent of an indicator, with numerator and denominator where ``parts`` are wanted."""
    report = desk.sent_report
    if report is None:
        return ""
    return entry_words(desk.plan, report, indicator, report.entries.get(indicator), digits, parts=parts)


def now_words(desk: SchoolDesk, indicator: str, digits: Digits) -> str:
    """Return what stands there now."""
    return entry_words(desk.plan, desk.book.report(), indicator, desk.entry(indicator), digits, parts=False)


def messages(desk: SchoolDesk) -> tuple[str, ...]:
    """Return what the district said of the report as a whole."""
    whole = [str(finding.facts["text"]) for finding in desk.book.of("") if finding.rule == REMARK]
    return tuple(dict.fromkeys(text for text in (*(receipt.reason for receipt in desk.book.in_force), *whole) if text))
