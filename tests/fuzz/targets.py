"""What is fuzzed: each target takes bytes; anything but a ChiwatError that comes out of it is a finding."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import msgspec

from models import carrier
from models.canonical import decode, digest, encode
from models.changes import changes
from models.consolidation import Counted, consolidate
from models.dsse import DocumentType, EnvelopeHead, sign
from models.errors import ChiwatError
from models.exchange import Exchange
from models.form import views
from models.national import DistrictFigures, merge_figures
from models.plan import Plan, ReporterType
from models.publication import PlanDocument
from models.receipt import Receipt
from models.submission import Submission, YearReport
from models.validation import final_errors, validate, without_errors
from storage.comparison import cell_differences
from storage.documents import plan_sheets, rerender_differs, submission_sheets, with_view
from storage.evidence import check_evidence
from storage.office_documents import OfficeDocument, document_sheets
from storage.package import open_package
from storage.plan_source import parse_plan_source
from storage.profile_values import read_profile
from storage.roster import read_roster
from storage.sheets import Workbook, read_workbook
from storage.values import read_values
from tests.helpers import factories, hostile

PLAN = factories.make_plan()
PARTS = tuple(hostile.parts())


def guard(data: bytes) -> None:
    """Read a whole file."""
    read_workbook(data)


def part(data: bytes) -> None:
    """Read a sound workbook with one part replaced; the first byte says which."""
    if data:
        name = PARTS[data[0] % len(PARTS)]
        read_workbook(hostile.zipped(hostile.parts() | {name: data[1:]}, stored=True))


def evidence(data: bytes) -> None:
    """Check a zip of evidence."""
    with _file(data, ".zip") as path:
        check_evidence(path, ())


def envelope(data: bytes) -> None:
    """Unpack cells, as they are and with a checksum that holds; whatever opens packs again to the same payload."""
    cells = data.decode("utf-8", "replace").split("\n")
    _, *below = cells
    checked = f"CHIWAT1 {len(below)} {carrier._check(below)}"
    for texts in (cells, [checked, *below]):
        with suppress(ChiwatError):
            head, payload = carrier.unpack(texts)
            assert carrier.unpack(carrier.pack(head, payload)) == (head, payload)
    with suppress(ChiwatError):
        assert encode(decode(data, EnvelopeHead)) == data


def package(data: bytes) -> None:
    """Open a payload inside a sound carrier whose signature does not hold."""
    texts = carrier.pack(head(), data[: carrier.MAX_PAYLOAD])
    rows = "".join(f'<row><c t="inlineStr"><is><t>{escape(text)}</t></is></c></row>' for text in texts)
    with suppress(ChiwatError):
        open_package(hostile.xlsx(sheet=hostile.sheet_xml(rows), stored=True), tuple(DocumentType))
        raise AssertionError("a signature that nobody made was taken")


def submission(data: bytes) -> None:
    """Do with a signed submission all that an import and a report do: its signer may be anybody with a key."""
    found = decode(data, Submission)
    assert encode(found) == data
    cell_differences(_workbook(), found.view)
    for final in (True, False):
        validate(PLAN, found.report, final=final)
    changes(found.report, factories.make_report(), frozenset())
    rerender_differs(PLAN, found)
    complete = with_view(PLAN, found)
    assert views(submission_sheets(PLAN, complete)) == complete.view
    if found.report.year in PLAN.years and not (found.final and final_errors(PLAN, found.report)):
        _count(found.report if found.final else without_errors(PLAN, found.report))


def _count(report: YearReport) -> None:
    """Consolidate what an examination let pass: refused from here on, one school would stop everybody's report."""
    another = msgspec.structs.replace(report, reporter=msgspec.structs.replace(report.reporter, code="1050130009"))
    reports = [Counted(report=each, accepted=True) for each in (report, another)]
    try:
        consolidate(PLAN, report.year, [each.report.reporter for each in reports], reports)
    except ChiwatError as error:
        raise AssertionError("one report stops all") from error


def plan_document(data: bytes) -> None:
    """Read a published plan."""
    views(plan_sheets(decode(data, PlanDocument)))


def office(data: bytes) -> None:
    """Read what the office signs: receipts, exchanges and figures for the national office."""
    kinds: tuple[type[OfficeDocument], ...] = (Receipt, Exchange, DistrictFigures)
    for kind in kinds:
        with suppress(ChiwatError):
            document = decode(data, kind)
            views(document_sheets(document))
            if isinstance(document, DistrictFigures):
                merge_figures([document])


def plan(data: bytes) -> None:
    """Read a plan's source; what is sound has a canonical form and renders with no report at all."""
    found = parse_plan_source(data)
    assert digest(encode(found)) == found.digest()
    assert decode(encode(found), Plan) == found
    for year in found.years:
        report = factories.make_report(year=year, entries={}, explanations=())
        submission_sheets(found, factories.make_submission(found, report=report))
        validate(found, report)


def roster(data: bytes) -> None:
    """Read a roster."""
    with _file(data, ".csv") as path:
        read_roster(path, PLAN.district.amphoes)


def values(data: bytes) -> None:
    """Read a year's values."""
    with _file(data, ".csv") as path:
        for reporter in ReporterType:
            read_values(path, PLAN, reporter)


def profile(data: bytes) -> None:
    """Read a year's figures of a school."""
    with _file(data, ".csv") as path:
        read_profile(path, PLAN)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    target.__name__: target
    for target in (
        guard, part, evidence, envelope, package, submission, plan_document, office, plan, roster, values, profile
    )
}  # fmt: skip
"""By name."""
JSON_TARGETS = frozenset({"submission", "plan_document", "office", "plan", "package"})


def run(name: str, data: bytes) -> None:
    """Give bytes to a target; a refusal is what it is there for."""
    with suppress(ChiwatError):
        TARGETS[name](data)


@cache
def head() -> EnvelopeHead:
    """Return an envelope's head: a signature of something else."""
    return sign(DocumentType.SUBMISSION, b"something else", factories.make_signer())


@cache
def _workbook() -> Workbook:
    return read_workbook(hostile.form_package())


@contextmanager
def _file(data: bytes, suffix: str) -> Iterator[Path]:
    path = Path(tempfile.gettempdir(), f"chiwat-fuzz-{os.getpid()}{suffix}")
    path.write_bytes(data)
    try:
        yield path
    finally:
        path.unlink()
