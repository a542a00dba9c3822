"""Every import state, review state and change of a value of DESIGN section 3, each produced from real files."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import openpyxl
import pytest

from models import carrier, dsse
from models.canonical import encode
from models.changes import Change
from models.dsse import DocumentType, EnvelopeHead
from models.import_state import ImportState
from models.plan import Kind, Plan, ReporterType
from models.standing import ReviewState
from models.submission import Entry, EntryState, Reporter
from storage.codes import reissue
from storage.district_file import DistrictFile
from storage.documents import publish_plan, submission_sheets, with_view
from storage.form_writer import draw_workbook
from storage.importing import FileResult, import_paths
from storage.keys import OpenKey
from storage.package import package_bytes
from storage.reporting import status
from tests.helpers.codes import code_of, coded_district, district_key, proof_of
from tests.helpers.district import BRANCH_SCHOOL, NOW, OPEN_SCHOOL, edit_cell, enrol, make_district, signer_of, write
from tests.helpers.factories import (
    make_entries,
    make_plan,
    make_plan_document,
    make_report,
    make_signer,
    make_submission,
)

DAY = timedelta(days=1)
SECOND_KEY = make_signer(7)


@dataclass
class Desk:
    """An officer's desk: the district's file, and the files that arrive, each named once."""

    district: DistrictFile
    folder: Path

    def file(self, *, at: str = "08:00", **changes: Any) -> tuple[Path, str]:
        """Write a package, made at another time so that no two are the same document."""
        name = f"{len(list(self.folder.glob('*.xlsx')))}.xlsx"
        return write(self.folder / name, made_at=f"2021-10-01T{at}:00+07:00", **changes)

    def take(self, path: Path, *, after: timedelta = timedelta(0)) -> FileResult:
        """Import a file."""
        (file,) = import_paths(self.district, [path], now=NOW + after).files
        return file

    def receive(self, **changes: Any) -> tuple[Path, str]:
        """Let a package arrive, and its key be enrolled by telephone."""
        path, digest = self.file(**changes)
        self.take(path)
        report = changes.get("report", make_report())
        enrol(self.district, report.reporter, changes.get("signer"))
        return path, digest

    def fork(self) -> tuple[str, Path]:
        """Let one of two revisions arrive that do not follow from each other; return its digest and the other."""
        _, one = self.receive()
        path, _ = self.file(at="09:00")
        return one, path

    def proof(self, signer: OpenKey) -> Any:
        """Return what the letter's code proves of a key."""
        document = make_plan_document(publication=self.district.publication)
        return proof_of(document, code_of(self.district), OPEN_SCHOOL, signer)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_district(tmp_path / "district.chiwat") as district:
        yield Desk(district, tmp_path)


@pytest.fixture
def coded(tmp_path: Path) -> Iterator[Desk]:
    with coded_district(tmp_path / "coded.chiwat") as district:
        yield Desk(district, tmp_path)


def new_school_year(desk: Desk) -> Path:
    desk.receive()
    return desk.file(report=make_report(year=2565))[0]


def again(desk: Desk) -> Path:
    return desk.receive()[0]


def again_in_quarantine(desk: Desk) -> Path:
    path, _ = desk.file()
    desk.take(path)
    return path


def again_after_revocation(desk: Desk) -> Path:
    path, _ = desk.receive()
    desk.district.revoke(OPEN_SCHOOL, NOW, "ก")
    return path


def later(desk: Desk) -> Path:
    _, first = desk.receive()
    return desk.file(revision=2, lineage=(first,))[0]


def earlier(desk: Desk) -> Path:
    path, first = desk.file()
    desk.receive(revision=2, lineage=(first,))
    return path


def beside(desk: Desk) -> Path:
    return desk.fork()[1]


def beside_a_choice(desk: Desk) -> Path:
    """Another computer holds one head of a fork and knows that it was chosen; the other head arrives there."""
    one, path = desk.fork()
    found = desk.take(path)
    desk.district.choose(OPEN_SCHOOL, 2564, NOW, "ก", document=one)
    other = DistrictFile.open(_copy_without(desk, found.digest))
    desk.district.close()
    desk.district = other
    return path


def _copy_without(desk: Desk, document: str) -> Path:
    """Return a district's file with the same decisions that never saw a document, as another computer's."""
    path = desk.folder / "other.chiwat"
    with make_district(path) as other, other.database.atomic():
        other.records.add_decisions(desk.district.records.decisions())
    with DistrictFile.open(path) as other:
        for held in desk.district.records.held():
            if held.digest != document:
                (sha256, *_) = desk.district.records.files_of(held.digest)
                (desk.folder / "moved.xlsx").write_bytes(desk.district.records.file_bytes(sha256))
                import_paths(other, [desk.folder / "moved.xlsx"], now=NOW)
    return path


def withdrawn(desk: Desk) -> Path:
    path, digest = desk.receive()
    desk.district.withdraw([digest], NOW, "ก", reason="นำเข้าผิดแฟ้ม")
    return path


def withdrawn_with_its_batch(desk: Desk) -> Path:
    path, _ = desk.receive()
    desk.district.withdraw_batch(1, NOW, "ก", reason="นำเข้าผิดแฟ้ม")
    return path


def withdrawn_and_edited(desk: Desk) -> Path:
    return edit_cell(withdrawn(desk), desk.folder / "edited.xlsx")


def edited(desk: Desk) -> Path:
    _, first = desk.receive()
    path, _ = desk.file(revision=2, lineage=(first,))
    return edit_cell(path, desk.folder / "edited.xlsx")


def edited_copy(desk: Desk) -> Path:
    return edit_cell(again(desk), desk.folder / "edited.xlsx")


def of_nobody(desk: Desk) -> Path:
    return desk.file()[0]


def of_a_second_key(desk: Desk) -> Path:
    desk.receive()
    return desk.file(signer=SECOND_KEY)[0]


def of_another_school(desk: Desk) -> Path:
    desk.receive()
    return desk.file(signer=signer_of(OPEN_SCHOOL), report=make_report(reporter=BRANCH_SCHOOL))[0]


def of_a_revoked_key(desk: Desk) -> Path:
    _, first = desk.receive()
    desk.district.revoke(OPEN_SCHOOL, NOW, "ก", reason="เครื่องหาย")
    return desk.file(revision=2, lineage=(first,))[0]


def of_a_key_revoked_for_another(desk: Desk) -> Path:
    again_after_revocation(desk)
    return desk.file(signer=signer_of(OPEN_SCHOOL), report=make_report(reporter=BRANCH_SCHOOL))[0]


class _Forger:
    """Signs something else than it is given."""

    public_key = make_signer().public_key

    def sign(self, message: bytes) -> bytes:
        return make_signer().sign(message + b" ")


def forged(desk: Desk) -> Path:
    submission = with_view(make_plan(), make_submission())
    path = desk.folder / "forged.xlsx"
    sheets = submission_sheets(make_plan(), submission)
    path.write_bytes(package_bytes(DocumentType.SUBMISSION, encode(submission), _Forger(), sheets))
    return path


def lying_view(desk: Desk) -> Path:
    submission = with_view(make_plan(), make_submission())
    other = with_view(make_plan(), make_submission(report=make_report(entries={})))
    lying = msgspec.structs.replace(submission, view=other.view)
    path = desk.folder / "view.xlsx"
    sheets = submission_sheets(make_plan(), other)
    path.write_bytes(package_bytes(DocumentType.SUBMISSION, encode(lying), make_signer(), sheets))
    return path


def final_with_a_blank(desk: Desk) -> Path:
    entries = {name: entry for name, entry in make_entries().items() if name != "1/1.1"}
    return desk.file(report=make_report(entries=entries))[0]


def final_with_an_error(desk: Desk) -> Path:
    entries = make_entries() | {"1/1.1": Entry(numerator=61, denominator=60)}
    return desk.file(report=make_report(entries=entries))[0]


def final_with_one_not_due(desk: Desk) -> Path:
    entries = make_entries() | {"1/1.1": Entry(state=EntryState.NOT_DUE)}
    return desk.file(report=make_report(entries=entries))[0]


def picture(desk: Desk) -> Path:
    path = desk.folder / "a.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0" * 100)
    return path


def plain_workbook(desk: Desk) -> Path:
    path = desk.folder / "plain.xlsx"
    openpyxl.Workbook().save(path)
    return path


def plan_package(desk: Desk) -> Path:
    publish_plan(desk.folder / "plan.xlsx", make_plan_document(), make_signer(9))
    return desk.folder / "plan.xlsx"


def of_another_plan(desk: Desk) -> Path:
    return desk.file(plan=make_plan(id="other"))[0]


def of_an_edition_not_held(desk: Desk) -> Path:
    return desk.file(plan=make_plan(edition=9))[0]


def of_a_year_of_no_plan(desk: Desk) -> Path:
    return desk.file(report=make_report(year=2570))[0]


def of_no_school_of_ours(desk: Desk) -> Path:
    reporter = Reporter(type=ReporterType.SCHOOL, code="9999999999")
    return desk.file(signer=make_signer(1), report=make_report(reporter=reporter))[0]


def of_a_format_to_come(desk: Desk) -> Path:
    submission = with_view(make_plan(), make_submission())
    payload, kind = encode(submission), DocumentType.SUBMISSION.payload_type.replace("v1", "v2")
    message = dsse.pre_authentication_encoding(kind, payload)
    signature = dsse.Signature(keyid=make_signer().public_key, sig=make_signer().sign(message).hex())
    head = EnvelopeHead(payloadType=kind, signatures=(signature,))
    path = desk.folder / "v2.xlsx"
    path.write_bytes(draw_workbook(submission_sheets(make_plan(), submission), carrier.pack(head, payload)))
    return path


def zip_bomb(desk: Desk) -> Path:
    with zipfile.ZipFile(desk.folder / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", b" " * 10_000_000)
    return desk.folder / "bomb.xlsx"


Make = Callable[[Desk], Path]
CASES: dict[str, tuple[Make, ImportState, str]] = {
    "another year of a known school": (new_school_year, ImportState.NEW, ""),
    "the same again": (again, ImportState.IDENTICAL, ""),
    "the same again, waiting": (again_in_quarantine, ImportState.IDENTICAL, "key_not_enrolled"),
    "the same again, its key revoked": (again_after_revocation, ImportState.IDENTICAL, "key_was_revoked"),
    "a later revision": (later, ImportState.NEWER_REVISION, ""),
    "an earlier revision": (earlier, ImportState.OLDER_REVISION, "later_revision_held"),
    "beside another": (beside, ImportState.FORK, "not_one_line"),
    "beside the chosen one": (beside_a_choice, ImportState.FORK, "fork_settled"),
    "withdrawn": (withdrawn, ImportState.WITHDRAWN, "withdrawn_by_officer"),
    "withdrawn with its batch": (withdrawn_with_its_batch, ImportState.WITHDRAWN, "withdrawn_by_officer"),
    "withdrawn, an edited copy": (withdrawn_and_edited, ImportState.WITHDRAWN, "withdrawn_by_officer"),
    "edited": (edited, ImportState.CELLS_CHANGED, "signed_figures_wait"),
    "an edited copy": (edited_copy, ImportState.CELLS_CHANGED, "nothing_waits"),
    "nobody's key": (of_nobody, ImportState.UNKNOWN_KEY, "compare_fingerprint"),
    "a second key": (of_a_second_key, ImportState.WRONG_SCHOOL_KEY, "another_key_enrolled"),
    "another school's key": (of_another_school, ImportState.WRONG_SCHOOL_KEY, "key_of_another"),
    "a revoked key": (of_a_revoked_key, ImportState.REVOKED_KEY, "key_revoked"),
    "a key revoked for another school": (of_a_key_revoked_for_another, ImportState.REVOKED_KEY, "key_revoked"),
    "forged": (forged, ImportState.BAD_SIGNATURE, "bad_signature"),
    "a view that the figures do not give": (lying_view, ImportState.DAMAGED, "damaged"),
    "final with a blank": (final_with_a_blank, ImportState.DAMAGED, "final_not_complete"),
    "final with an error": (final_with_an_error, ImportState.DAMAGED, "final_not_complete"),
    "final with one not due": (final_with_one_not_due, ImportState.DAMAGED, "final_not_complete"),
    "a picture": (picture, ImportState.NO_PACKAGE, "not_zip"),
    "a workbook of no package": (plain_workbook, ImportState.NO_PACKAGE, "no_package"),
    "a plan": (plan_package, ImportState.WRONG_DOCUMENT, "wrong_document"),
    "another plan": (of_another_plan, ImportState.WRONG_PLAN, "other_plan"),
    "an edition not held": (of_an_edition_not_held, ImportState.WRONG_PLAN, "edition_not_held"),
    "a year of no plan": (of_a_year_of_no_plan, ImportState.WRONG_YEAR, "not_in_plan"),
    "no school of ours": (of_no_school_of_ours, ImportState.UNKNOWN_SCHOOL, "not_in_roster"),
    "a format to come": (of_a_format_to_come, ImportState.NEWER_FORMAT, "newer_format"),
    "a zip bomb": (zip_bomb, ImportState.UNSAFE_FILE, "ratio_too_high"),
}


@pytest.mark.parametrize(("make", "state", "reason"), CASES.values(), ids=CASES.keys())
def test_import_state(desk: Desk, make: Make, state: ImportState, reason: str) -> None:
    path = make(desk)
    (dry,) = import_paths(desk.district, [path], now=NOW, dry_run=True).files
    file = desk.take(path)
    desk.district.close()
    assert (file.state, file.outcome.reason) == (state, reason)
    assert dry == file


def test_every_import_state_is_among_the_cases() -> None:
    assert {state for _, state, _ in CASES.values()} == set(ImportState)


def test_a_code_proves_a_key_and_a_second_key_under_it_makes_both_wait(coded: Desk) -> None:
    first, _ = coded.file(enrolment=coded.proof(signer_of(OPEN_SCHOOL)))
    assert coded.take(first).state is ImportState.NEW
    assert coded.district.standing(OPEN_SCHOOL, 2564).state is ReviewState.RECEIVED
    second, _ = coded.file(signer=SECOND_KEY, enrolment=coded.proof(SECOND_KEY))
    file = coded.take(second)
    assert (file.state, file.outcome.reason) == (ImportState.WRONG_SCHOOL_KEY, "two_keys_one_code")
    assert coded.district.standing(OPEN_SCHOOL, 2564).state is ReviewState.QUARANTINED
    assert len(coded.district.standing(OPEN_SCHOOL, 2564).quarantined) == 2
    enrol(coded.district, OPEN_SCHOOL)
    current = coded.district.standing(OPEN_SCHOOL, 2564).current
    assert current is not None
    assert current.key == signer_of(OPEN_SCHOOL).public_key


def test_two_keys_of_one_code_wait_in_either_order(coded: Desk, tmp_path: Path) -> None:
    files = [coded.file(enrolment=coded.proof(signer_of(OPEN_SCHOOL)))[0]]
    files.append(coded.file(signer=SECOND_KEY, enrolment=coded.proof(SECOND_KEY))[0])
    with coded_district(tmp_path / "other.chiwat") as other:
        import_paths(coded.district, files, now=NOW)
        import_paths(other, files[::-1], now=NOW)
        assert coded.district.standing(OPEN_SCHOOL, 2564) == other.standing(OPEN_SCHOOL, 2564)


def test_a_proof_for_another_key_proves_nothing(coded: Desk) -> None:
    path, _ = coded.file(signer=SECOND_KEY, enrolment=coded.proof(signer_of(OPEN_SCHOOL)))
    assert coded.take(path).state is ImportState.UNKNOWN_KEY


def test_a_code_that_was_replaced_proves_nothing_new(coded: Desk) -> None:
    proof = coded.proof(signer_of(OPEN_SCHOOL))
    reissue(coded.district, district_key(), [OPEN_SCHOOL], NOW)
    path, _ = coded.file(enrolment=proof)
    assert coded.take(path).state is ImportState.UNKNOWN_KEY


def test_a_lost_computer_is_revoked_and_a_new_code_makes_a_new_beginning(coded: Desk) -> None:
    proof = coded.proof(signer_of(OPEN_SCHOOL))
    path, first = coded.file(enrolment=proof)
    coded.take(path)
    coded.district.accept(OPEN_SCHOOL, 2564, NOW, "ก")
    coded.district.revoke(OPEN_SCHOOL, NOW, "ก", reason="เครื่องหาย")
    reissue(coded.district, district_key(), [OPEN_SCHOOL], NOW)
    stolen, _ = coded.file(revision=2, lineage=(first,), enrolment=proof)
    assert coded.take(stolen).state is ImportState.REVOKED_KEY
    fresh, second = coded.file(signer=SECOND_KEY, revision=2, lineage=(first,), enrolment=coded.proof(SECOND_KEY))
    assert coded.take(fresh).state is ImportState.NEWER_REVISION
    found = coded.district.standing(OPEN_SCHOOL, 2564)
    assert [head.digest for head in found.accepted_heads] == [first]
    assert [head.digest for head in found.heads] == [second]


def later_edition() -> Plan:
    """Edition 2, in which 1/1.1 asks something else."""
    plan = make_plan()
    indicators = (
        msgspec.structs.replace(indicator, kind=Kind.COUNT) if indicator.id == "1/1.1" else indicator
        for indicator in plan.indicators
    )
    return make_plan(edition=2, indicators=tuple(indicators))


def test_every_change_of_a_value_is_told_once(desk: Desk) -> None:
    _, first = desk.receive()
    desk.district.revise(NOW, plan=later_edition())
    entries = make_entries() | {
        "1/1.2": Entry(state=EntryState.NOT_AVAILABLE, reason="เอกสารสูญหาย"),
        "2/1.3": Entry(numerator=7, denominator=8),
        "2/1.2": Entry(numerator=1, denominator=90),
    }
    path, _ = desk.file(revision=2, lineage=(first,), report=make_report(entries=entries))
    file = desk.take(path)
    told = {value.indicator: value.change for value in file.values}
    assert len(told) == len(file.values)
    assert set(told.values()) == set(Change)
    changed = {name: change for name, change in told.items() if change is not Change.UNCHANGED}
    assert changed == {
        "1/1.1": Change.REFUSED, "1/1.2": Change.CLEARED, "2/1.2": Change.CHANGED, "2/1.3": Change.ADDED,
    }  # fmt: skip
    again_told = {value.change for value in desk.take(path).values}
    assert again_told == {Change.UNCHANGED, Change.REFUSED}


def nothing_came(desk: Desk) -> None:
    pass


def waits_for_its_key(desk: Desk) -> None:
    desk.take(desk.file()[0])


def waits_because_revoked(desk: Desk) -> None:
    desk.receive()
    desk.district.revoke(OPEN_SCHOOL, NOW, "ก")


def waits_because_edited(desk: Desk) -> None:
    path = edited_copy(desk)
    desk.district.withdraw([desk.take(path).digest], NOW, "ก", reason="-")
    path, _ = desk.file(at="10:00")
    desk.take(edit_cell(path, desk.folder / "more.xlsx"))


def waits_because_forked(desk: Desk) -> None:
    desk.take(beside(desk))


def came(desk: Desk) -> None:
    desk.receive()


def chosen(desk: Desk) -> None:
    one, path = desk.fork()
    desk.take(path)
    desk.district.choose(OPEN_SCHOOL, 2564, NOW, "ก", document=one)


def sent_back(desk: Desk) -> None:
    desk.receive()
    desk.district.return_(OPEN_SCHOOL, 2564, NOW, "ก", reason="แก้ไข")


def was_accepted(desk: Desk) -> None:
    desk.receive()
    desk.district.accept(OPEN_SCHOOL, 2564, NOW, "ก")


def was_restored(desk: Desk) -> None:
    _, digest = desk.receive()
    desk.district.withdraw([digest], NOW, "ก", reason="-")
    desk.district.restore([digest], NOW, "ก")


def was_withdrawn(desk: Desk) -> None:
    withdrawn(desk)


REVIEWS: dict[str, tuple[Callable[[Desk], None], ReviewState]] = {
    "nothing came": (nothing_came, ReviewState.MISSING),
    "withdrawn": (was_withdrawn, ReviewState.MISSING),
    "waits for its key": (waits_for_its_key, ReviewState.QUARANTINED),
    "waits, its key revoked": (waits_because_revoked, ReviewState.QUARANTINED),
    "waits, edited": (waits_because_edited, ReviewState.QUARANTINED),
    "waits, forked": (waits_because_forked, ReviewState.QUARANTINED),
    "came": (came, ReviewState.RECEIVED),
    "chosen": (chosen, ReviewState.RECEIVED),
    "restored": (was_restored, ReviewState.RECEIVED),
    "sent back": (sent_back, ReviewState.RETURNED),
    "accepted": (was_accepted, ReviewState.ACCEPTED),
}


@pytest.mark.parametrize("late", [False, True], ids=["in time", "late"])
@pytest.mark.parametrize(("make", "state"), REVIEWS.values(), ids=REVIEWS.keys())
def test_review_state(desk: Desk, make: Callable[[Desk], None], state: ReviewState, late: bool) -> None:
    last_day = (NOW - DAY if late else NOW).date()
    desk.district.revise(NOW, deadlines={"2564": last_day.isoformat()})
    make(desk)
    (found, *_) = status(desk.district, 2564, today=NOW.date()).reporters
    assert (found.reporter, found.standing.state, found.late) == (OPEN_SCHOOL, state, late)


def test_every_review_state_is_among_the_cases() -> None:
    assert {state for _, state in REVIEWS.values()} == set(ReviewState)


def test_what_comes_after_a_year_was_closed_is_late(desk: Desk) -> None:
    desk.district.close_year(2564, NOW, "ก")
    assert status(desk.district, 2564, today=NOW.date()).closed
    path, _ = desk.file()
    desk.take(path, after=DAY)
    (found, *_) = status(desk.district, 2564, today=NOW.date()).reporters
    assert (found.standing.state, found.late) == (ReviewState.QUARANTINED, True)
