"""The district's file: made whole, append-only, every record checked, publications with the right serial."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from gui.wording import sentence
from models.decision import DecisionKind, Remark
from models.errors import ChiwatError, InvalidDataError, StorageError, UntrustedError
from models.fingerprint import fingerprint
from models.held import Held
from models.plan import Plan
from models.standing import ReviewState
from models.submission import Reporter
from storage.district_file import DistrictFile
from storage.document_names import find_document, printed_code
from storage.documents import read_plan
from storage.importing import import_paths
from storage.publishing import publish
from tests.helpers.codes import code_of, coded_district, proof_of
from tests.helpers.district import (
    BRANCH_SCHOOL,
    NOW,
    OFFICE,
    OPEN_SCHOOL,
    PASSPHRASE,
    enrol,
    make_district,
    signer_of,
    write,
)
from tests.helpers.factories import make_plan, make_plan_document, make_report, make_roster, make_signer

LATER = NOW + timedelta(days=3)


@pytest.fixture
def district(tmp_path: Path) -> Iterator[DistrictFile]:
    with make_district(tmp_path / "district.chiwat") as made:
        yield made


def received(district: DistrictFile, folder: Path, **changes: Any) -> str:
    """Import and enrol a package; returns its digest."""
    path, digest = write(folder / f"{len(list(folder.iterdir()))}.xlsx", **changes)
    import_paths(district, [path], now=NOW)
    enrol(district, changes.get("report", make_report()).reporter)
    return digest


def test_what_was_made_is_there_after_opening_again(district: DistrictFile) -> None:
    with DistrictFile.open(district.path, read_only=True) as opened:
        assert opened.plan == make_plan()
        assert opened.publication.roster == make_roster()
        assert opened.publication.deadlines == {"2564": "2021-10-15"}
        assert opened.open_key(PASSPHRASE).public_key == opened.public_key == district.public_key


def test_an_existing_file_is_not_overwritten(district: DistrictFile) -> None:
    before = district.path.read_bytes()
    with pytest.raises(StorageError) as error:
        make_district(district.path, now=NOW)
    assert error.value.code == "file_exists"
    assert district.path.read_bytes() == before


def test_a_fault_while_making_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise StorageError("disk_full")

    monkeypatch.setattr("storage.district_records.DistrictRecords.add_contents", fail)
    with pytest.raises(StorageError):
        make_district(tmp_path / "district.chiwat", now=NOW)
    assert list(tmp_path.iterdir()) == []


def test_wrong_passphrase(district: DistrictFile) -> None:
    with pytest.raises(UntrustedError) as error:
        district.open_key("ไม่ใช่")
    assert error.value.code == "wrong_passphrase"


TABLES = ("plans", "contents", "publications", "batches", "documents", "files", "import_files", "decisions")


@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid"], ids=["delete", "update"])
@pytest.mark.parametrize("table", TABLES)
def test_what_is_held_is_never_changed(district: DistrictFile, tmp_path: Path, table: str, statement: str) -> None:
    received(district, tmp_path)
    district.publish(NOW)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"), district.database.atomic():
        district.database.execute(statement.format(table))


@pytest.mark.parametrize("table", ["plans", "contents", "publications", "documents", "files", "decisions"])
def test_a_damaged_record_is_noticed_when_it_is_read(district: DistrictFile, tmp_path: Path, table: str) -> None:
    digest = received(district, tmp_path)
    district.publish(NOW)
    column = "bytes" if table == "files" else "payload"
    with district.database.atomic():
        district.database.execute(f"DROP TRIGGER {table}_no_update")
        district.database.execute(f"UPDATE {table} SET {column} = CAST({column} || x'20' AS BLOB)")
    with DistrictFile.open(district.path) as opened, pytest.raises(StorageError) as error:
        read_everything(opened, digest)
    assert (error.value.code, error.value.params["table"]) == ("damaged_record", table)


def read_everything(district: DistrictFile, digest: str) -> None:
    assert district.plans
    assert district.records.published()
    assert district.standing(OPEN_SCHOOL, 2564)
    assert district.records.submission(digest)
    for sha256 in district.records.files_of(digest):
        assert district.records.file_bytes(sha256)
    assert district.records.contents()


def test_a_file_that_is_not_kept(district: DistrictFile) -> None:
    with pytest.raises(KeyError):
        district.records.file_bytes("0" * 64)


def test_publishing_again_says_the_same(district: DistrictFile, tmp_path: Path) -> None:
    key = district.open_key(PASSPHRASE)
    first = publish(district, tmp_path / "plan.xlsx", key, NOW)
    again = publish(district, tmp_path / "again.xlsx", key, LATER)
    assert first == again
    read, package = read_plan((tmp_path / "again.xlsx").read_bytes())
    assert (read, package.key) == (first, district.public_key)
    assert district.publication == first.publication


CHANGES: dict[str, dict[str, Any]] = {
    "roster": {"roster": make_roster()[:2]},
    "deadlines": {"deadlines": {"2565": "2022-10-15"}},
    "plan": {"plan": make_plan(edition=2, title="แผนฉบับปรับปรุง")},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_raises_the_serial_once(district: DistrictFile, change: dict[str, Any]) -> None:
    assert district.publish(NOW).publication.serial == 1
    district.revise(LATER, **change)
    district.revise(LATER, **change)
    assert district.publication.serial == 2
    second = district.publish(LATER)
    assert second.publication.serial == district.publish(LATER).publication.serial == 2
    assert second.plan == district.plan


def test_going_back_is_a_change_too(district: DistrictFile) -> None:
    district.publish(NOW)
    district.revise(NOW, roster=make_roster()[:2])
    district.publish(NOW)
    district.revise(NOW, roster=make_roster())
    assert district.publish(NOW).publication.serial == 3


def test_the_older_edition_stays_held(district: DistrictFile) -> None:
    older = district.plan.digest()
    district.revise(NOW, plan=make_plan(edition=2))
    assert district.plans.keys() == {older, make_plan(edition=2).digest()}


def test_another_window_sees_the_newer_edition(district: DistrictFile) -> None:
    with DistrictFile.open(district.path) as other:
        assert other.plan.edition == 1
        district.revise(NOW, plan=make_plan(edition=2))
        assert other.plan.edition == 2
        assert len(other.plans) == 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"id": "other", "edition": 2}, "other_plan"),
        ({"edition": 0}, "older_edition"),
        ({"title": "อื่น"}, "same_edition"),
    ],
    ids=["another plan", "an older edition", "the same edition, otherwise"],
)
def test_a_plan_that_does_not_follow(district: DistrictFile, changes: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidDataError) as error:
        district.revise(NOW, plan=make_plan(**changes))
    assert error.value.code == code


def test_only_the_districts_key_publishes(district: DistrictFile, tmp_path: Path) -> None:
    with pytest.raises(UntrustedError) as error:
        publish(district, tmp_path / "plan.xlsx", make_signer(5), NOW)
    assert error.value.code == "wrong_key"
    assert not (tmp_path / "plan.xlsx").exists()
    assert district.records.published() is None


def test_enrol_accept_and_return(district: DistrictFile, tmp_path: Path) -> None:
    digest = received(district, tmp_path)
    accepted = district.accept(OPEN_SCHOOL, 2564, NOW, "เจ้าหน้าที่")
    assert accepted.documents == (digest,)
    assert district.standing(OPEN_SCHOOL, 2564).state is ReviewState.ACCEPTED
    remark = Remark(text="ตรวจตัวส่วน", indicator="1/1.1")
    back = district.return_(OPEN_SCHOOL, 2564, LATER, "เจ้าหน้าที่", reason="แก้ไข", remarks=[remark])
    assert back.supersedes == (accepted.digest,)
    assert district.standing(OPEN_SCHOOL, 2564).state is ReviewState.RETURNED
    kinds = {decision.kind for decision in district.records.decisions()}
    assert kinds == {DecisionKind.ENROL, DecisionKind.ACCEPT, DecisionKind.RETURN}


def test_repeating_a_decision_adds_none(district: DistrictFile, tmp_path: Path) -> None:
    received(district, tmp_path)
    enrol(district)
    district.accept(OPEN_SCHOOL, 2564, NOW, "เจ้าหน้าที่")
    district.accept(OPEN_SCHOOL, 2564, LATER, "เจ้าหน้าที่")
    assert len(district.records.decisions()) == 2


def test_accept_all_takes_only_those_that_wait_for_nothing_else(district: DistrictFile, tmp_path: Path) -> None:
    received(district, tmp_path)
    received(district, tmp_path, report=make_report(reporter=BRANCH_SCHOOL))
    district.return_(BRANCH_SCHOOL, 2564, NOW, "เจ้าหน้าที่", reason="แก้ไข")
    made = district.accept_all(2564, NOW, "เจ้าหน้าที่")
    assert [decision.reporter for decision in made] == [OPEN_SCHOOL]
    assert district.accept_all(2564, NOW, "เจ้าหน้าที่") == ()
    states = [found.state for found in district.standings([OPEN_SCHOOL, BRANCH_SCHOOL, OFFICE], 2564)]
    assert states == [ReviewState.ACCEPTED, ReviewState.RETURNED, ReviewState.MISSING]


def test_a_refused_decision_leaves_no_trace(district: DistrictFile, tmp_path: Path) -> None:
    path, _ = write(tmp_path / "a.xlsx")
    import_paths(district, [path], now=NOW)
    refused: list[Callable[[], object]] = [
        lambda: district.enrol(OPEN_SCHOOL, "0" * 30, "ก", NOW),
        lambda: district.enrol(BRANCH_SCHOOL, "0" * 30, "ก", NOW),
        lambda: district.accept(OPEN_SCHOOL, 2564, NOW, "ก"),
        lambda: district.return_(OPEN_SCHOOL, 2564, NOW, "ก", reason="แก้ไข"),
        lambda: district.return_(OPEN_SCHOOL, 2564, NOW, "ก", reason="", remarks=[Remark(text="ก", indicator="9/9")]),
    ]
    for refuse in refused:
        with pytest.raises(ChiwatError):
            refuse()
    assert district.records.decisions() == ()


def test_the_passphrase_and_the_key_lie_nowhere_in_clear(district: DistrictFile) -> None:
    data = district.path.read_bytes()
    signer = district.open_key(PASSPHRASE)
    seed = bytes(signer._key)
    assert PASSPHRASE.encode("utf-8") not in data
    assert seed not in data
    assert seed.hex().encode() not in data


def test_choosing_withdrawing_and_restoring(district: DistrictFile, tmp_path: Path) -> None:
    first = received(district, tmp_path)
    second = received(district, tmp_path, made_at="2021-10-01T11:00:00+07:00")
    district.choose(OPEN_SCHOOL, 2564, NOW, "เจ้าหน้าที่", document=second, reason="เครื่องของธุรการ")
    district.accept(OPEN_SCHOOL, 2564, NOW, "เจ้าหน้าที่")
    (made,) = district.withdraw([second], NOW, "เจ้าหน้าที่", reason="ผิดแฟ้ม")
    found = district.standing(OPEN_SCHOOL, 2564)
    assert found.state is ReviewState.RECEIVED
    assert [held.digest for held in found.heads] == [first]
    (back,) = district.restore([second], NOW, "เจ้าหน้าที่")
    assert back.supersedes == (made.digest,)
    assert district.withdraw_batch(1, NOW, "เจ้าหน้าที่", reason="ผิดแฟ้ม")[0].documents == (first,)
    assert district.withdraw_batch(1, LATER, "เจ้าหน้าที่", reason="ผิดแฟ้ม") == ()


def test_a_withdrawal_of_several_schools_is_a_decision_each_or_none(district: DistrictFile, tmp_path: Path) -> None:
    mine = received(district, tmp_path)
    theirs = received(district, tmp_path, report=make_report(reporter=BRANCH_SCHOOL))
    before = district.records.decisions()
    with pytest.raises(InvalidDataError, match="document_not_held"):
        district.withdraw([mine, "0" * 64], NOW, "ก", reason="ผิดแฟ้ม")
    assert district.records.decisions() == before
    made = district.withdraw([mine, theirs], NOW, "ก", reason="ผิดแฟ้ม")
    assert {decision.reporter: decision.documents for decision in made} == {
        OPEN_SCHOOL: (mine,),
        BRANCH_SCHOOL: (theirs,),
    }


def test_a_revoked_key_is_trusted_no_more(district: DistrictFile, tmp_path: Path) -> None:
    received(district, tmp_path)
    decision = district.revoke(OPEN_SCHOOL, NOW, "ก", reason="เครื่องหาย")
    assert district.revoke(OPEN_SCHOOL, LATER, "ก", fingerprint=digits_of(OPEN_SCHOOL)) == decision
    assert district.standing(OPEN_SCHOOL, 2564).state is ReviewState.QUARANTINED


def digits_of(reporter: Reporter) -> str:
    return fingerprint(reporter.type.value, reporter.code, signer_of(reporter).public_key)


def test_a_school_is_renamed_and_another_added_by_decision(district: DistrictFile) -> None:
    district.publish(NOW)
    first, *others = make_roster()
    renamed = msgspec.structs.replace(first, name="บ้านใหม่")
    newcomer = msgspec.structs.replace(first, code="1050139999", aliases=())
    district.change_school(renamed, NOW, "ก")
    district.change_school(newcomer, NOW, "ก", reason="จัดตั้งใหม่")
    assert district.roster == (renamed, *others, newcomer)
    assert district.publish(LATER).publication.roster == district.roster
    assert district.publication.serial == 2


def test_a_year_is_closed_once(district: DistrictFile) -> None:
    made = district.close_year(2564, NOW, "ก")
    assert district.close_year(2564, LATER, "ข") == made
    with pytest.raises(InvalidDataError, match="wrong_year"):
        district.close_year(2570, NOW, "ก")


def test_a_name_that_several_documents_have_is_not_enough(district: DistrictFile, tmp_path: Path) -> None:
    first = received(district, tmp_path)
    again = received(district, tmp_path, made_at="2021-10-01T11:00:00+07:00")
    code = printed_code(district, first)
    assert printed_code(district, again) == code
    with pytest.raises(InvalidDataError) as error:
        find_document(district, OPEN_SCHOOL, 2564, code)
    assert error.value.code == "several_documents"
    assert find_document(district, OPEN_SCHOOL, 2564, f" {first[:12].upper()} ") == first


def test_an_older_file_learns_which_documents_bring_a_proof(tmp_path: Path) -> None:
    """As a file of the first version is: without the tables that came after it."""
    with coded_district(tmp_path / "new.chiwat") as district:
        proof = proof_of(make_plan_document(publication=district.publication), code_of(district))
        proven, digest = write(tmp_path / "proven.xlsx", enrolment=proof)
        plain, _ = write(tmp_path / "plain.xlsx")
        import_paths(district, [proven, plain], now=NOW)
        before = district.records.proofs()
        path = district.path
    old = sqlite3.connect(path)
    old.executescript("""
        DROP TABLE proofs; DROP TABLE receipts; PRAGMA user_version = 2;
        DELETE FROM _sqlite_migrations WHERE name = 'm002_proofs_and_receipts';
    """)
    old.close()
    with DistrictFile.open(path) as opened:
        assert opened.records.proofs() == before == {digest: proof}
        assert {held.serial for held in opened.held()} == {0, 1}
        with pytest.raises(sqlite3.IntegrityError, match="append-only"), opened.database.atomic():
            opened.database.execute("DELETE FROM proofs")


def later_edition(district: DistrictFile, /, **changes: Any) -> Plan:
    return msgspec.structs.replace(district.plan, edition=district.plan.edition + 1, **changes)


def without_years(district: DistrictFile, *gone: int) -> Plan:
    years = tuple(year for year in district.plan.years if year not in gone)
    indicators = tuple(
        msgspec.structs.replace(i, targets={y: t for y, t in i.targets.items() if int(y) in years})
        for i in district.plan.indicators
    )
    return later_edition(district, years=years, indicators=indicators)


def test_an_edition_without_years_of_which_reports_are_held_is_refused(district: DistrictFile, tmp_path: Path) -> None:
    received(district, tmp_path)
    received(district, tmp_path, report=make_report(year=2565))
    path, _ = write(tmp_path / "waits.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    import_paths(district, [path], now=NOW)
    before = district.records.contents()
    with pytest.raises(InvalidDataError) as error:
        district.revise(LATER, plan=without_years(district, 2564, 2565))
    assert error.value.code == "years_with_reports"
    assert error.value.params == {"years": (2564, 2565), "reports": ((2564, 2), (2565, 1))}
    assert "ปี 2564 จำนวน 2 ฉบับ, ปี 2565 จำนวน 1 ฉบับ" in sentence(error.value)
    assert district.records.contents() == before
    district.revise(LATER, plan=without_years(district, 2563))
    assert 2563 not in district.plan.years


def test_an_edition_of_another_district_is_refused(district: DistrictFile) -> None:
    other = msgspec.structs.replace(district.plan.district, id="another")
    with pytest.raises(InvalidDataError) as error:
        district.revise(LATER, plan=later_edition(district, district=other))
    assert error.value.code == "plan_of_other_district"


def test_many_are_accepted_and_returned_over_one_reading_as_one_by_one(
    district: DistrictFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    received(district, tmp_path)
    received(district, tmp_path, report=make_report(reporter=BRANCH_SCHOOL))
    read: list[list[Held]] = []
    held = district.held

    def counted() -> list[Held]:
        read.append(held())
        return read[-1]

    monkeypatch.setattr(district, "held", counted)
    judged = district.accept_each([OPEN_SCHOOL, BRANCH_SCHOOL, OFFICE], 2564, NOW, "เจ้าหน้าที่")
    assert [made.reporter for made in judged.made] == [OPEN_SCHOOL, BRANCH_SCHOOL]
    assert [(who, error.code) for who, error in judged.refused] == [(OFFICE, "nothing_to_accept")]
    assert len(read) == 1
    assert judged.made[0] == district.accept(OPEN_SCHOOL, 2564, LATER, "เจ้าหน้าที่")
    back = district.return_each({OPEN_SCHOOL: (), BRANCH_SCHOOL: ()}, 2564, LATER, "เจ้าหน้าที่", reason="แก้ไข")
    assert {decision.supersedes for decision in back.made} == {(made.digest,) for made in judged.made}
    assert back.refused == ()
