"""Receipts from the district's verdict to the school's entries, through real signed files."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import msgspec
import openpyxl
import pytest

from models.canonical import digest, encode
from models.decision import Remark
from models.errors import InvalidDataError, StorageError, UntrustedError
from models.plan import Level
from models.receipt import Receipt, Verdict
from models.receipts_held import ReportState
from models.standing import ReviewState
from models.submission import Attestation, Entry, Reporter
from storage.district_file import DistrictFile
from storage.documents import publish_plan, read_plan
from storage.export import export_with_key
from storage.importing import import_paths
from storage.keys import OpenKey
from storage.office_documents import read_document, write_document
from storage.receipts import add_receipt, file_name, pending_receipts, write_receipts, written_receipts
from storage.school_file import SchoolFile
from tests.helpers.district import (
    BRANCH_SCHOOL,
    NOW,
    OPEN_SCHOOL,
    PASSPHRASE,
    edit_cell,
    enrol,
    make_district,
    write,
)
from tests.helpers.factories import YEAR, make_entries, make_plan_document, make_profile, make_report, make_signer

OFFICER = "นางสาววิไล ศรีวงศ์"
ATTESTATION = Attestation(name="นางสมศรี ใจดี", position="ผู้อำนวยการ")
REMARK = Remark(text="ตรวจจำนวนนักเรียนอีกครั้ง", indicator="1/1.1")


@dataclass
class Desk:
    """A district, a school of it, and their open keys."""

    folder: Path
    district: DistrictFile
    key: OpenKey
    school: SchoolFile
    school_key: OpenKey

    def send(self, name: str) -> str:
        """Export the school's report and import it; return its digest."""
        out = self.folder / f"{name}.xlsx"
        done = export_with_key(
            self.school, YEAR, out, attestation=ATTESTATION, key=self.school_key, final=True, now=NOW
        )
        import_paths(self.district, [out], now=NOW)
        return done.digest

    def receipt(self) -> Path:
        """Write the receipts and return the school's newest one."""
        folder = self.folder / "receipts"
        folder.mkdir(exist_ok=True)
        paths = write_receipts(self.district, folder, self.key, NOW)
        (path,) = (path for path in paths if path.name.startswith(OPEN_SCHOOL.code))
        return path

    def receive(self) -> Receipt:
        return self.school.receive(self.receipt().read_bytes(), NOW).receipt


def fill(school: SchoolFile) -> None:
    school.apply_profile(YEAR, make_profile().figures)
    for indicator, entry in make_entries().items():
        school.put_entry(YEAR, indicator, entry)
    school.put_explanation(YEAR, "1/1.1", "ตรวจสอบกับ ปพ.5 แล้ว ตัวเลขถูกต้อง")
    for finding in school.check(YEAR, final=True).unanswered():
        school.put_explanation(YEAR, finding.indicator, "ตรวจสอบแล้ว")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, OpenKey, OpenKey]:
    """A district's file, a filled school file of its plan, and their keys: opening them is slow on purpose."""
    folder = tmp_path_factory.mktemp("prepared")
    with make_district(folder / "district.chiwat") as district:
        document, key = district.publish(NOW), district.open_key(PASSPHRASE)
    with SchoolFile.create_under(folder / "school.chiwat", document, OPEN_SCHOOL, PASSPHRASE, NOW) as school:
        fill(school)
        return folder, key, school.open_key(PASSPHRASE)


@pytest.fixture
def desk(prepared: tuple[Path, OpenKey, OpenKey], tmp_path: Path) -> Iterator[Desk]:
    folder, key, school_key = prepared
    for name in ("district.chiwat", "school.chiwat"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    with DistrictFile.open(tmp_path / "district.chiwat") as district, SchoolFile.open(tmp_path / "school.chiwat") as s:
        yield Desk(tmp_path, district, key, s, school_key)


@pytest.fixture
def sent(desk: Desk) -> Desk:
    desk.send("first")
    enrol(desk.district, OPEN_SCHOOL, desk.school_key)
    return desk


def accept(desk: Desk) -> None:
    desk.district.accept(OPEN_SCHOOL, YEAR, NOW, OFFICER)


def return_(desk: Desk, *remarks: Remark) -> None:
    desk.district.return_(OPEN_SCHOOL, YEAR, NOW, OFFICER, reason="โปรดแก้ไข", remarks=remarks)


def levels(school: SchoolFile) -> list[tuple[str, Level]]:
    found = school.check(YEAR, final=True).findings
    return [(finding.indicator, finding.level) for finding in found if finding.rule == "remark"]


def test_nothing_is_written_before_anything_is_decided(sent: Desk) -> None:
    assert pending_receipts(sent.district) == ()
    assert sent.school.report_state(YEAR) is ReportState.SENT


def test_an_acceptance_reaches_the_school(sent: Desk) -> None:
    accept(sent)
    taken = sent.receive()
    assert (taken.verdict, taken.officer, taken.name) == (Verdict.ACCEPTED, OFFICER, "บ้านตัวอย่าง")
    assert taken.documents == tuple(head.digest for head in taken.heads)
    assert sent.school.report_state(YEAR) is ReportState.ACCEPTED


def test_a_file_finds_its_school(sent: Desk) -> None:
    accept(sent)
    assert sent.receipt().name == "1050130001_บ้านตัวอย่าง_2564_ตรวจรับแล้ว.xlsx"


def test_a_name_has_only_what_every_system_takes(sent: Desk) -> None:
    accept(sent)
    (receipt,) = pending_receipts(sent.district)
    odd = msgspec.structs.replace(receipt, name='บ้าน/ก:ข*?"<>|\\ ' + "ค" * 80)
    assert file_name(odd) == f"1050130001_บ้าน-ก-ข-{'ค' * 41}_2564_ตรวจรับแล้ว.xlsx"
    assert file_name(msgspec.structs.replace(receipt, name="")) == "1050130001_2564_ตรวจรับแล้ว.xlsx"


def test_writing_again_makes_no_other_receipt(sent: Desk) -> None:
    return_(sent, REMARK)
    first = sent.receipt()
    before = first.read_bytes()
    first.unlink()
    assert sent.receipt().read_bytes() == before
    later = write_receipts(sent.district, first.parent, sent.key, NOW + timedelta(days=9))
    assert later == (first,)
    assert first.read_bytes() == before
    assert len(written_receipts(sent.district, (YEAR,))) == 1


def test_a_receipt_keeps_its_documents_from_being_withdrawn(sent: Desk) -> None:
    accept(sent)
    (path,) = (sent.receipt(),)
    receipt, _ = read_document(path.read_bytes(), Receipt)
    assert sent.district.records.has_receipt(receipt.documents[0])


def test_only_the_districts_key_writes_receipts(sent: Desk) -> None:
    with pytest.raises(UntrustedError, match="wrong_key"):
        write_receipts(sent.district, sent.folder, make_signer(5), NOW)


def test_a_damaged_record_is_found(sent: Desk) -> None:
    accept(sent)
    sent.receipt()
    with sent.district.database.atomic():
        sent.district.database.execute("DROP TRIGGER receipts_no_update")
        sent.district.database.execute("UPDATE receipts SET payload = x'7b7d'")
    with pytest.raises(StorageError, match="damaged_record"):
        written_receipts(sent.district, (YEAR,))


def test_remarks_stand_at_their_entries_until_something_changes_there(sent: Desk) -> None:
    return_(sent, REMARK, Remark(text="แนบภาพถ่าย", indicator="1/1.3"))
    sent.receive()
    assert sent.school.report_state(YEAR) is ReportState.RETURNED
    assert levels(sent.school) == [("1/1.1", Level.WARNING), ("1/1.3", Level.WARNING)]
    assert not sent.school.check(YEAR, final=True).complete
    sent.school.put_entry(YEAR, "1/1.1", Entry(numerator=58, denominator=60))
    sent.school.put_explanation(YEAR, "1/1.3", "ห้องที่เหลืออยู่ระหว่างซ่อม")
    assert levels(sent.school) == [("1/1.1", Level.NOTE), ("1/1.3", Level.NOTE)]
    assert sent.school.check(YEAR, final=True).complete


def test_a_return_without_remarks_is_about_the_whole_report(sent: Desk) -> None:
    return_(sent)
    sent.receive()
    assert levels(sent.school) == [("", Level.WARNING)]
    sent.school.put_entry(YEAR, "1/1.2", Entry(answer=False))
    assert levels(sent.school) == [("", Level.NOTE)]


def test_a_remark_on_what_the_plan_no_longer_asks_is_only_told(sent: Desk) -> None:
    return_(sent, REMARK)
    (receipt,) = pending_receipts(sent.district)
    remarks = (msgspec.structs.replace(receipt.remarks[0], indicator="9/9.9"),)
    write_document(sent.folder / "odd.xlsx", msgspec.structs.replace(receipt, remarks=remarks), sent.key)
    sent.school.receive((sent.folder / "odd.xlsx").read_bytes(), NOW)
    assert levels(sent.school) == [("", Level.NOTE)]


def test_the_next_revision_is_accepted_and_the_remarks_are_gone(sent: Desk) -> None:
    return_(sent, REMARK)
    sent.receive()
    sent.school.put_entry(YEAR, "1/1.1", Entry(numerator=58, denominator=60))
    second = sent.send("second")
    assert sent.school.report_state(YEAR) is ReportState.SENT
    accept(sent)
    assert sent.receive().documents == (second,)
    assert levels(sent.school) == []
    assert sent.school.report_state(YEAR) is ReportState.ACCEPTED


def test_a_receipt_that_comes_late_changes_nothing(sent: Desk) -> None:
    return_(sent, REMARK)
    early = sent.receipt().read_bytes()
    sent.send("second")
    accept(sent)
    sent.receive()
    taken = sent.school.receive(early, NOW)
    assert (taken.is_new, taken.in_force) == (True, False)
    assert sent.school.report_state(YEAR) is ReportState.ACCEPTED
    assert len(sent.school.receipts(YEAR)) == 2


def test_a_receipt_twice_is_held_once(sent: Desk) -> None:
    accept(sent)
    data = sent.receipt().read_bytes()
    assert [sent.school.receive(data, NOW).is_new for _ in range(2)] == [True, False]


def test_a_fork_is_closed_by_the_revision_after_its_receipt(sent: Desk) -> None:
    """Two computers of one school: the receipt names both reports, so the next lists both."""
    report = make_report(entries=make_entries() | {"1/1.2": Entry(answer=False)})
    rival, other = write(sent.folder / "rival.xlsx", signer=sent.school_key, report=report)
    import_paths(sent.district, [rival], now=NOW)
    now = sent.district.standing(OPEN_SCHOOL, YEAR)
    assert now.current is None
    assert pending_receipts(sent.district) == ()
    mine = next(head.digest for head in now.heads if head.digest != other)
    sent.district.choose(OPEN_SCHOOL, YEAR, NOW, OFFICER, document=other)
    taken = sent.receive()
    assert (taken.verdict, taken.chosen, set(taken.lineage)) == (Verdict.CHOSEN, other, {mine, other})
    assert sent.school.report_state(YEAR) is ReportState.SENT
    joined = sent.send("joined")
    closed = sent.district.standing(OPEN_SCHOOL, YEAR)
    assert closed.current is not None
    assert (closed.current.digest, closed.current.revision) == (joined, 2)
    assert set(closed.current.lineage) == {mine, other}
    assert closed.state is ReviewState.RECEIVED


def test_the_chosen_one_is_accepted_in_a_receipt_of_its_own(sent: Desk) -> None:
    rival, other = write(sent.folder / "rival.xlsx", signer=sent.school_key)
    import_paths(sent.district, [rival], now=NOW)
    sent.district.choose(OPEN_SCHOOL, YEAR, NOW, OFFICER, document=other)
    sent.receive()
    accept(sent)
    taken = sent.receive()
    assert (taken.verdict, taken.chosen, len(taken.decisions)) == (Verdict.ACCEPTED, other, 2)
    assert sent.school.report_state(YEAR) is ReportState.ACCEPTED


def test_an_old_copy_of_the_file_goes_on_after_what_the_district_holds(desk: Desk) -> None:
    backup = (desk.folder / "school.chiwat").read_bytes()
    first, second = desk.send("first"), desk.send("second")
    enrol(desk.district, OPEN_SCHOOL, desk.school_key)
    accept(desk)
    (desk.folder / "restored.chiwat").write_bytes(backup)
    with SchoolFile.open(desk.folder / "restored.chiwat") as restored:
        assert restored.report_state(YEAR) is ReportState.DRAFT
        restored.receive(desk.receipt().read_bytes(), NOW)
        assert restored.report_state(YEAR) is ReportState.ACCEPTED
        assert restored.next_revision(YEAR) == (3, tuple(sorted((first, second))))


def test_a_returned_file_of_quarantine_is_told_too(sent: Desk) -> None:
    accept(sent)
    path, edited = write(sent.folder / "second.xlsx", signer=sent.school_key, revision=2)
    import_paths(sent.district, [edit_cell(path, sent.folder / "edited.xlsx")], now=NOW)
    sent.district.return_(OPEN_SCHOOL, YEAR, NOW, OFFICER, reason="มีผู้แก้เซลล์", document=edited)
    told = {receipt.verdict: receipt.documents for receipt in pending_receipts(sent.district)}
    assert set(told) == {Verdict.ACCEPTED, Verdict.RETURNED}
    assert told[Verdict.RETURNED] == (edited,)


def forge(desk: Desk, **changes: object) -> bytes:
    accept(desk)
    (receipt,) = pending_receipts(desk.district)
    key = changes.pop("signer", desk.key)
    write_document(desk.folder / "forged.xlsx", msgspec.structs.replace(receipt, **changes), key)  # type: ignore[arg-type]
    return (desk.folder / "forged.xlsx").read_bytes()


def test_a_receipt_of_another_key_is_refused(sent: Desk) -> None:
    with pytest.raises(UntrustedError, match="receipt_other_key"):
        sent.school.receive(forge(sent, signer=make_signer(5)), NOW)


def test_a_receipt_of_another_school_is_refused(sent: Desk) -> None:
    with pytest.raises(InvalidDataError, match="receipt_of_another"):
        sent.school.receive(forge(sent, reporter=BRANCH_SCHOOL), NOW)


@pytest.mark.parametrize("changes", [{"district": "d2"}, {"plan": "other"}], ids=["district", "plan"])
def test_a_receipt_of_another_plan_is_refused(sent: Desk, changes: dict[str, object]) -> None:
    if "plan" in changes:
        accept(sent)
        changes = {"plan": msgspec.structs.replace(pending_receipts(sent.district)[0].plan, id="other")}
    with pytest.raises(InvalidDataError, match="receipt_other_plan"):
        sent.school.receive(forge(sent, **changes), NOW)


def test_a_receipt_of_a_layout_to_come_is_newer(sent: Desk) -> None:
    accept(sent)
    (receipt,) = pending_receipts(sent.district)
    later = msgspec.structs.replace(receipt, layout=2)
    with pytest.raises(InvalidDataError, match="newer_format"):
        write_document(sent.folder / "later.xlsx", later, sent.key)


def test_a_plan_is_no_receipt(sent: Desk) -> None:
    publish_plan(sent.folder / "plan.xlsx", make_plan_document(), make_signer(9))
    data = (sent.folder / "plan.xlsx").read_bytes()
    assert read_plan(data)
    with pytest.raises(InvalidDataError, match="wrong_document"):
        sent.school.receive(data, NOW)


def test_an_edited_receipt_is_taken_as_it_was_signed_and_says_so(sent: Desk) -> None:
    return_(sent, REMARK)
    book = openpyxl.load_workbook(sent.receipt())
    book.worksheets[0]["A1"] = "ใบตอบรับ: ตรวจรับรายงานแล้ว"
    stream = io.BytesIO()
    book.save(stream)
    taken = sent.school.receive(stream.getvalue(), NOW)
    assert [difference.cell for difference in taken.differences] == ["A1"]
    assert sent.school.report_state(YEAR) is ReportState.RETURNED


def test_the_receipt_is_recorded_by_its_digest(sent: Desk) -> None:
    accept(sent)
    (receipt,) = pending_receipts(sent.district)
    with sent.district.database.atomic():
        for _ in range(2):
            add_receipt(sent.district, receipt, NOW)
    (row,) = sent.district.database.query("SELECT digest, reporter_type, code, year FROM receipts")
    assert tuple(row) == (digest(encode(receipt)), "school", OPEN_SCHOOL.code, YEAR)
    assert Reporter(type=receipt.reporter.type, code=row["code"]) == OPEN_SCHOOL
