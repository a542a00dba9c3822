"""The office's documents by themselves: frozen renderings, and what ``verify`` says of each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from models.decision import Decision, DecisionKind, Remark
from models.dsse import DocumentType, sign
from models.exchange import Exchange, ExchangedDocument
from models.form import views
from models.national import DistrictFigures, IndicatorFigures
from models.numbers import Total
from models.plan import ReporterType
from models.receipt import NamedDocument, Receipt, ReceiptRemark, Verdict
from models.submission import PlanReference, Reporter
from models.tally import Tally
from storage.documents import publish_plan
from storage.office_documents import OfficeDocument, document_sheets, write_document
from storage.verification import read_trusted, verify_package
from tests.helpers.factories import (
    DISTRICT,
    SCHOOL,
    YEAR,
    make_plan,
    make_plan_document,
    make_roster,
    make_signer,
    make_submission,
    payload,
)

GOLDEN = Path(__file__).parents[1] / "data/office-layout-1.json"
DISTRICT_SIGNER = make_signer(9)
MADE_AT = "2021-10-20T09:00:00+07:00"
PLAN = make_plan()
REFERENCE = PlanReference(id=PLAN.id, edition=1, sha256=PLAN.digest())
REPORTER = Reporter(type=ReporterType.SCHOOL, code=SCHOOL)
A, B = "a" * 64, "b" * 64


def receipt() -> Receipt:
    heads = (
        NamedDocument(digest=A, revision=2, final=True, code="AAAA-0000"),
        NamedDocument(digest=B, revision=2, final=False, code="BBBB-0000"),
    )
    return Receipt(
        plan=REFERENCE, plan_title=PLAN.title, district=DISTRICT, district_name=PLAN.district.name, reporter=REPORTER,
        year=YEAR, verdict=Verdict.RETURNED, documents=(A,), heads=heads, lineage=(A, B), decisions=("c" * 64,),
        made_at=MADE_AT, layout=1, name="บ้านตัวอย่าง", amphoe="แม่ริม", officer="นางสาววิไล ศรีวงศ์", chosen=A,
        reason="โปรดแก้ไข", remarks=(
            ReceiptRemark(text="ตรวจจำนวนนักเรียน", indicator="1/1.1", title="ร้อยละของผู้เรียน"),
            ReceiptRemark(text="แนบหลักฐาน"),
        ),
    )  # fmt: skip


def exchange() -> Exchange:
    submission = make_submission()
    head = sign(DocumentType.SUBMISSION, payload(submission), make_signer())
    document = ExchangedDocument(digest=A, head=head, submission=submission, received_at=MADE_AT)
    common: dict[str, Any] = {"reporter": REPORTER, "made_at": MADE_AT, "officer": "ก"}
    decisions = (
        Decision(kind=DecisionKind.ENROL, key="d" * 64, **common),
        Decision(kind=DecisionKind.CHOOSE, year=YEAR, documents=(A, B), chosen=A, **common),
        Decision(
            kind=DecisionKind.RETURN, year=YEAR, documents=(A,), reason="แก้ไข",
            remarks=(Remark(text="ตรวจ", indicator="1/1.1"), Remark(text="ทั้งฉบับ")), **common,
        ),
        Decision(kind=DecisionKind.ROSTER, school=make_roster()[1], reason="เปลี่ยนสถานะ", **common),
    )  # fmt: skip
    return Exchange(
        district=DISTRICT, district_name=PLAN.district.name, year=YEAR, made_at=MADE_AT, layout=1,
        decisions=decisions, documents=(document,),
    )  # fmt: skip


def figures() -> DistrictFigures:
    sums = {
        "1/1.1": Tally(reported=2, numerator=118, denominator=120),
        "1/1.2": Tally(reported=2, yes=1, pupils=180, yes_pupils=90),
        "2/1.1.1": Tally(reported=1, total=Total("542.5"), examined=10, enrolled=10),
        "2/1.7": Tally(reported=1, levels={"ดี": 1}),
    }
    return DistrictFigures(
        plan=REFERENCE, plan_title=PLAN.title, district=PLAN.district, year=YEAR, made_at=MADE_AT, layout=1,
        program="0.1.0", expected=3, digests=(A, B), indicators=tuple(
            IndicatorFigures(indicator=one, sums=sums.get(one.id, Tally()), applicable=2, provisional=one.id in sums)
            for one in PLAN.indicators if one.entered
        ),
    )  # fmt: skip


DOCUMENTS: dict[DocumentType, OfficeDocument] = {
    DocumentType.RECEIPT: receipt(),
    DocumentType.DECISIONS: exchange(),
    DocumentType.CONSOLIDATION: figures(),
}


def test_layouts_1_are_frozen() -> None:
    """A signed document is rendered again years later: change a layout only by adding another one."""
    found = {
        kind.value: {sheet.name: sheet.cells for sheet in views(document_sheets(document))}
        for kind, document in DOCUMENTS.items()
    }
    assert found == json.loads(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", DOCUMENTS, ids=[kind.value for kind in DOCUMENTS])
def test_verify_knows_every_document_of_the_office(kind: DocumentType, tmp_path: Path) -> None:
    path = tmp_path / "document.xlsx"
    publish_plan(tmp_path / "plan.xlsx", make_plan_document(), DISTRICT_SIGNER)
    trusted = read_trusted(tmp_path / "plan.xlsx")
    write_document(path, DOCUMENTS[kind], DISTRICT_SIGNER)
    for trust in (None, trusted):
        found = verify_package(path.read_bytes(), trust)
        assert (found.state, found.document, found.year, found.rendering_checked) == ("valid", kind, YEAR, True)
        assert found.reporter == (REPORTER if kind is DocumentType.RECEIPT else None)
        assert (found.key, found.differences) == (DISTRICT_SIGNER.public_key, ())
    write_document(path, DOCUMENTS[kind], make_signer(5))
    assert verify_package(path.read_bytes(), trusted).state == "unknown_key"
