"""The values that other tests stand on are themselves sound."""

from __future__ import annotations

from models.canonical import decode, encode
from models.plan import Kind, Plan
from models.publication import PlanDocument
from models.submission import Submission
from models.validation import validate
from tests.helpers.factories import make_office_report, make_plan, make_plan_document, make_report, make_submission


def test_plan_has_every_kind_of_indicator() -> None:
    assert {indicator.kind for indicator in make_plan().indicators} == set(Kind)


def test_documents_are_canonical() -> None:
    plan, submission, document = make_plan(), make_submission(), make_plan_document()
    assert decode(encode(plan), Plan) == plan
    assert decode(encode(submission), Submission) == submission
    assert decode(encode(document), PlanDocument) == document


def test_reports_have_nothing_that_blocks() -> None:
    assert validate(make_plan(), make_report()).blocking() == ()
    assert validate(make_plan(), make_office_report()).blocking() == ()
