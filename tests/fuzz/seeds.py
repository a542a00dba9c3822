"""Sound inputs of each target, from which the fuzzer begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from models import carrier
from models.canonical import encode
from storage.documents import with_view
from tests.fuzz.targets import PARTS, PLAN, head
from tests.helpers import factories, hostile
from tests.storage.test_office_documents import DOCUMENTS

_DATA = Path(__file__).parents[1] / "data"
_SHEET = hostile.sheet_xml(
    '<row r="1" ht="15"><c r="A1" t="inlineStr"><is><r><t>ก_x0041_</t></r></is></c><c r="B1" t="b"><v>1</v></c></row>',
    before='<cols><col min="1" max="3" hidden="1" width="0"/></cols>',
    after='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
)
_ROSTER = """code,name,amphoe,status,main
1050130001,บ้านป่าตึง,แม่ริม,open,
1050130002,บ้านดอน,แม่ริม,branch,1050130001
"""
_VALUES = """indicator,numerator,denominator,value,answer,raw,examined,state,reason,note
1/1.1,59,60,,,,,,,
2/1.1.1,,,54.25,,,10,,,ครบ
"""
_PROFILE = "figure,value,as_of\npupils_p1,12,10/06/2564\npupils_p2,๑๓,\n"


def seeds(name: str) -> tuple[bytes, ...]:
    """Return the seeds of a target, and what was once found with it."""
    found = sorted((_DATA / "fuzz").glob(f"{name}-*"))
    return (*_SEEDS[name](), *(path.read_bytes() for path in found))


def _workbooks() -> Iterator[bytes]:
    yield hostile.xlsx()
    yield hostile.xlsx(stored=True)
    yield hostile.zipped({f"{'0' * 64}.pdf": b"x" * 100})


def _parts() -> Iterator[bytes]:
    yield from (bytes([number]) + content for number, content in enumerate(hostile.parts().values()))
    yield bytes([PARTS.index("xl/worksheets/sheet1.xml")]) + _SHEET.encode()


def _envelopes() -> Iterator[bytes]:
    yield "\n".join(carrier.pack(head(), b'{"a":1}')).encode()
    yield encode(head())


def _submissions() -> Iterator[bytes]:
    for report in (factories.make_report(), factories.make_office_report(), factories.make_tricky_report()):
        yield encode(with_view(PLAN, factories.make_submission(report=report)))


def _plans() -> Iterator[bytes]:
    yield encode(PLAN)
    yield (_DATA / "second-plan.json").read_bytes()


def _tables(text: str) -> Callable[[], Iterator[bytes]]:
    def make() -> Iterator[bytes]:
        yield text.encode()
        yield text.encode("utf-16")
        yield text.replace(",", ";").encode("cp874")
        yield hostile.xlsx(stored=True)

    return make


_SEEDS: Mapping[str, Callable[[], Iterator[bytes]]] = {
    "guard": _workbooks,
    "part": _parts,
    "evidence": _workbooks,
    "envelope": _envelopes,
    "package": _submissions,
    "submission": _submissions,
    "plan_document": lambda: iter([encode(factories.make_plan_document())]),
    "office": lambda: iter([encode(document) for document in DOCUMENTS.values()]),
    "plan": _plans,
    "roster": _tables(_ROSTER),
    "values": _tables(_VALUES),
    "profile": _tables(_PROFILE),
}
