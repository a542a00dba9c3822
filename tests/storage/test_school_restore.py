"""A restored school file goes on where the signed documents stand: no number twice, no lineage that forks."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from models.errors import StorageError
from models.plan import ReporterType
from models.receipt import NamedDocument, Receipt, Verdict
from models.submission import Attestation, Entry, Reporter
from storage.backups import Backup, backup
from storage.export import ExportResult, export_submission
from storage.school_file import SchoolFile
from storage.school_receipts import add_receipt
from storage.school_restore import forgotten, read_signed, restore_school
from tests.helpers.factories import DISTRICT, SCHOOL, YEAR, make_plan_document

NOW = datetime(2021, 9, 30, 10, 15, 30, tzinfo=timezone(timedelta(hours=7)))
LATER = (NOW + timedelta(days=3)).replace(tzinfo=None)
PASSPHRASE, NEW_PASSPHRASE = "กล้วยไม้ 7 ต้น", "มะม่วง 9 ผล"
DIRECTOR = Attestation(name="นางสมศรี ใจดี", position="ผู้อำนวยการ")


def export(file: SchoolFile, out: Path, passphrase: str = PASSPHRASE) -> ExportResult:
    return export_submission(file, YEAR, out, attestation=DIRECTOR, passphrase=passphrase, final=False, now=NOW)


def receipt(file: SchoolFile, made: tuple[str, ...]) -> Receipt:
    plan, head = file.plan, NamedDocument(digest=made[-1], revision=len(made), final=False, code="ก")
    return Receipt(
        plan=file.plan_reference, plan_title=plan.title, district=plan.district.id, district_name=plan.district.name,
        reporter=file.reporter, year=YEAR, verdict=Verdict.ACCEPTED, documents=made[-1:], heads=(head,),
        lineage=made, decisions=(), made_at="2021-10-01T09:14:00+07:00", layout=1,
    )  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "โรงเรียน.chiwat"
    reporter = Reporter(type=ReporterType.SCHOOL, code=SCHOOL)
    SchoolFile.create_under(made, make_plan_document(), reporter, PASSPHRASE, NOW).close()
    return made


@pytest.fixture
def early(path: Path) -> Backup:
    """A backup made before anything was sent."""
    return backup(path, path.parent / "สำรองข้อมูล", now=NOW.replace(tzinfo=None))


@pytest.fixture
def sent(path: Path, early: Backup) -> tuple[str, ...]:
    """Two revisions and a receipt that came after the backup."""
    with SchoolFile.open(path) as file:
        made = tuple(export(file, path.parent / f"{number}.xlsx").digest for number in (1, 2))
        add_receipt(file.database, receipt(file, made), NOW)
    return made


def spoil(path: Path, how: str) -> None:
    data = bytearray(path.read_bytes())
    if how == "gone":
        path.unlink()
    elif how == "empty":
        path.write_bytes(b"")
    elif how == "header":
        path.write_bytes(b"\0" * 100 + data[100:])
    else:
        path.write_bytes(b"\xff" * len(data))


def test_the_dialog_can_say_what_a_backup_does_not_hold(path: Path, early: Backup, sent: tuple[str, ...]) -> None:
    found = forgotten(path, early.path)
    assert [(one.year, one.revision) for one in found] == [(YEAR, 1), (YEAR, 2), (YEAR, 0)]
    assert forgotten(path, path) == ()


def test_what_was_signed_stays_and_the_next_export_names_it(
    path: Path, early: Backup, sent: tuple[str, ...], tmp_path: Path
) -> None:
    with SchoolFile.open(path) as file:
        file.put_entry(YEAR, "1/1.1", Entry(note="หลังสำรอง"))
    restore_school(early, path, now=LATER)
    with SchoolFile.open(path) as file:
        assert [record.sha256 for record in file.submissions(YEAR)] == list(sent)
        assert len(file.receipts(YEAR)) == 1
        done = export(file, tmp_path / "3.xlsx")
        assert done.revision == 3
        assert set(file.submission(done.digest).lineage) == set(sent)
        assert file.entries(YEAR) == {}


@pytest.mark.parametrize("how", ["gone", "empty", "header", "noise"])
def test_of_a_file_that_cannot_be_read_packages_beside_it_tell(
    path: Path, early: Backup, sent: tuple[str, ...], how: str
) -> None:
    spoil(path, how)
    restore_school(early, path, now=LATER)
    with SchoolFile.open(path) as file:
        assert file.next_revision(YEAR) == (3, sent)


def test_later_backups_tell_too(path: Path, early: Backup, sent: tuple[str, ...]) -> None:
    backup(path, early.path.parent, now=LATER)
    for package in path.parent.glob("*.xlsx"):
        package.unlink()
    spoil(path, "noise")
    restore_school(early, path, now=LATER)
    with SchoolFile.open(path) as file:
        assert file.next_revision(YEAR) == (3, sent)
        assert len(file.receipts(YEAR)) == 1


def test_the_newest_key_stays(path: Path, early: Backup) -> None:
    with SchoolFile.open(path) as file:
        file.renew_key(NEW_PASSPHRASE)
        key = file.public_key
    restore_school(early, path, now=LATER)
    with SchoolFile.open(path) as file:
        assert file.public_key == key
        assert file.open_key(NEW_PASSPHRASE).public_key == key


def test_an_accepted_year_that_was_reopened_stays_so(path: Path, early: Backup, sent: tuple[str, ...]) -> None:
    with SchoolFile.open(path) as file, file.database.atomic():
        file.database.execute("INSERT INTO meta (key, value) VALUES ('reopened.2564', 'x')")
    restore_school(early, path, now=LATER)
    assert read_signed(path).meta["reopened.2564"] == "x"


def test_the_backup_itself_is_never_written_to(path: Path, early: Backup, sent: tuple[str, ...]) -> None:
    before = early.path.read_bytes()
    restore_school(early, path, now=LATER)
    assert early.path.read_bytes() == before


def test_another_reporters_backup_is_refused(path: Path, early: Backup, tmp_path: Path) -> None:
    office = Reporter(type=ReporterType.OFFICE, code=DISTRICT)
    path.unlink()
    SchoolFile.create_under(path, make_plan_document(), office, PASSPHRASE, NOW).close()
    before = path.read_bytes()
    with pytest.raises(StorageError, match="backup_of_another"):
        restore_school(early, path, now=LATER)
    assert path.read_bytes() == before


def test_packages_of_others_are_not_taken_for_ours(path: Path, early: Backup, tmp_path: Path) -> None:
    other = tmp_path / "other" / "x.chiwat"
    other.parent.mkdir()
    reporter = Reporter(type=ReporterType.SCHOOL, code=SCHOOL)
    with SchoolFile.create_under(other, make_plan_document(), reporter, PASSPHRASE, NOW) as file:
        export(file, path.parent / "theirs.xlsx")
    shutil.copy(path.parent / "theirs.xlsx", path.parent / "again.xlsx")
    (path.parent / "noise.xlsx").write_bytes(b"PK\x03\x04noise")
    spoil(path, "gone")
    restore_school(early, path, now=LATER)
    with SchoolFile.open(path) as file:
        assert file.submissions(YEAR) == ()
