"""What a text answers."""

from __future__ import annotations

import pytest

from models.explanations import answered_by, explanations
from models.finding import error, note, warning
from models.submission import Answered, Explanation

FINDINGS = (
    warning("unlike_profile", "1/1.1"),
    warning("perfect", "1/1.1"),
    warning("unlike_profile", "1/1.1", "other"),
    note("target_missed", "1/1.1"),
    note("target_missed", "1/1.2"),
    error("blank", "1/1.3"),
    warning("check.sum"),
)


def answered(indicator: str) -> list[str]:
    (found,) = explanations({indicator: "เพราะ"}, FINDINGS)
    assert all(answer.indicator == indicator for answer in found.answers)
    return [answer.rule for answer in found.answers]


def test_a_text_answers_every_warning_of_its_indicator_once() -> None:
    assert answered("1/1.1") == ["unlike_profile", "perfect"]


def test_without_warnings_it_answers_the_notes() -> None:
    assert answered("1/1.2") == ["target_missed"]


def test_otherwise_it_is_kept_for_its_indicator() -> None:
    assert answered("1/1.3") == [""]


def test_the_whole_report_has_a_text_of_its_own() -> None:
    assert answered("") == ["check.sum"]


def test_texts_keep_their_order() -> None:
    assert [found.text for found in explanations({"": "ก", "1/1.1": "ข"}, ())] == ["ก", "ข"]
    assert explanations({}, FINDINGS) == ()
    assert explanations({"2/1.1": "ก"}, ()) == (Explanation(text="ก", answers=(Answered(rule="", indicator="2/1.1"),)),)


@pytest.mark.parametrize("text", ["9", "-", "…", "ๆ", "", "1/1.1", "๙"])
def test_what_has_no_letter_answers_nothing(text: str) -> None:
    subject = Answered(rule="perfect", indicator="1/1.1")
    given = (Explanation(text=text, answers=(subject,)),)
    assert answered_by(given) == frozenset()
    assert answered_by((*given, Explanation(text="ครู 1 คน", answers=(subject,)))) == {subject}


def test_words_on_what_the_district_remarked_answer_the_remark() -> None:
    """The remark itself stays open while the words are those that it was made on: its finding tells that."""
    (found,) = explanations({"1/1.3": "นับใหม่แล้ว"}, FINDINGS, {"1/1.3"})
    assert found.answers == (Answered(rule="remark", indicator="1/1.3"),)
    assert answered_by((found,)) == frozenset()
