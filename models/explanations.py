"""Which findings the clerk's explanations answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from models.finding import Finding
from models.plan import Level
from models.submission import Answered, Explanation
from models.text import says_something

REMARK = "remark"
"""The rule of what the district remarked."""


def explanations(
    texts: Mapping[str, str], findings: Sequence[Finding], remarked: Collection[str] = ()
) -> tuple[Explanation, ...]:
    """Return the texts, kept by indicator ("" for the whole report), each with all that it answers.

    That is every warning of its indicator; else its notes (why a target was missed is told to the public); else what
    the district ``remarked`` there; else, by an empty rule, just the indicator that it is about.
    """
    return tuple(Explanation(text=text, answers=_answers(name, findings, remarked)) for name, text in texts.items())


def answered_by(given: Iterable[Explanation]) -> frozenset[Answered]:
    """Return what explanations answer: one without a letter in it is no explanation.

    Whether a remark is answered is told by its own finding: the words that it was made on do not answer it.
    """
    worded = (answer for one in given if says_something(one.text) for answer in one.answers)
    return frozenset(answer for answer in worded if answer.rule != REMARK)


def _answers(indicator: str, findings: Sequence[Finding], remarked: Collection[str]) -> tuple[Answered, ...]:
    own = [finding for finding in findings if finding.indicator == indicator]
    for level in (Level.WARNING, Level.NOTE):
        if subjects := dict.fromkeys(finding.subject for finding in own if finding.level is level):
            return tuple(subjects)
    return (Answered(rule=REMARK if indicator in remarked else "", indicator=indicator),)
