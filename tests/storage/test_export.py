"""Exporting submissions: what is refused, what is signed, and which revision stands after a fault."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from models import __version__
from models.errors import InvalidDataError, StorageError, UntrustedError
from models.form_submission import document_code
from models.plan import ReporterType
from models.profile import ProfileValue
from models.submission import Attestation, Entry, EntryState, Evidence, Reporter
from storage import export
from storage.documents import read_submission, rerender_differs
from storage.evidence import check_evidence
from storage.evidence_folder import evidence_path, held_file, take_in
from storage.export import export_submission, export_with_key, prepare_submission, write_prepared
from storage.keys import OpenKey
from storage.school_file import SchoolFile
from tests.helpers.factories import (
    DISTRICT,
    SCHOOL,
    YEAR,
    make_entries,
    make_office_entries,
    make_plan,
    make_plan_document,
    make_profile,
    make_signer,
)

NOW = datetime(2021, 9, 30, 10, 15, 30, 999, tzinfo=timezone(timedelta(hours=7)))
PASSPHRASE = "กล้วยไม้ 7 ต้น"
DIRECTOR = Attestation(name=" นางสมศรี  ใจดี\u200b", position="ผู้อำนวยการโรงเรียน", acting="คำสั่งที่ 12/2564")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, OpenKey]:
    """A school file with a complete report of the year, and its key."""
    path = tmp_path_factory.mktemp("school") / "a.chiwat"
    reporter = Reporter(type=ReporterType.SCHOOL, code=SCHOOL)
    with SchoolFile.create_under(path, make_plan_document(), reporter, PASSPHRASE, NOW) as school:
        school.apply_profile(YEAR, make_profile().figures)
        for name, entry in make_entries().items():
            if entry.state is not EntryState.NOT_APPLICABLE:
                school.put_entry(YEAR, name, entry)
        return path, school.open_key(PASSPHRASE)


@pytest.fixture
def school(made: tuple[Path, OpenKey], tmp_path: Path) -> Iterator[SchoolFile]:
    with SchoolFile.open(Path(shutil.copy(made[0], tmp_path / "a.chiwat"))) as opened:
        yield opened


@pytest.fixture
def key(made: tuple[Path, OpenKey]) -> OpenKey:
    return made[1]


def exported(school: SchoolFile, out: Path, key: OpenKey, *, final: bool = True) -> export.ExportResult:
    return export_with_key(school, YEAR, out, attestation=DIRECTOR, key=key, final=final, now=NOW)


def test_export_is_a_sound_package_of_what_the_file_holds(school: SchoolFile, tmp_path: Path) -> None:
    out = tmp_path / "รายงาน.xlsx"
    result = export_submission(school, YEAR, out, attestation=DIRECTOR, passphrase=PASSPHRASE, final=True, now=NOW)
    submission, package = read_submission(out.read_bytes())
    assert (result.digest, result.path, result.revision) == (package.digest, out, 1)
    assert result.short_code == document_code(submission)
    assert not rerender_differs(make_plan(), submission)
    assert submission.report.entries == make_entries()
    assert submission.report.profile == make_profile()
    assert submission.plan == school.plan_reference
    assert (submission.final, submission.lineage, submission.program) == (True, (), __version__)
    assert submission.made_at == "2021-09-30T10:15:30+07:00"
    assert (submission.name, submission.amphoe) == ("บ้านตัวอย่าง", "แม่ริม")
    assert submission.attestation.name == "นางสมศรี  ใจดี"
    assert submission.key == package.key == school.public_key
    assert school.submission(result.digest) == submission
    assert [(record.sha256, record.written, record.final) for record in school.submissions(YEAR)] == [
        (package.digest, True, True)
    ]


def test_each_revision_names_all_before_it(school: SchoolFile, key: OpenKey, tmp_path: Path) -> None:
    digests = [exported(school, tmp_path / f"{n}.xlsx", key, final=n > 0).digest for n in range(3)]
    submissions = [school.submission(digest) for digest in digests]
    assert [submission.revision for submission in submissions] == [1, 2, 3]
    assert [submission.final for submission in submissions] == [False, True, True]
    assert [submission.lineage for submission in submissions] == [(), tuple(digests[:1]), tuple(digests[:2])]
    assert school.lineage(YEAR) == tuple(digests)
    assert school.lineage(YEAR - 1) == ()


def test_clerks_own_reason_stays_where_the_rule_says_the_same(school: SchoolFile, key: OpenKey, tmp_path: Path) -> None:
    own = Entry(state=EntryState.NOT_APPLICABLE, reason="ไม่มี ม.3")
    school.put_entry(YEAR, "2/1.1.2", own)
    result = exported(school, tmp_path / "a.xlsx", key)
    assert school.submission(result.digest).report.entries["2/1.1.2"] == own
    assert school.entries(YEAR)["2/1.1.2"] == own


def test_incomplete_report_is_refused_with_its_findings(school: SchoolFile, key: OpenKey, tmp_path: Path) -> None:
    school.put_entry(YEAR, "1/1.2", None)
    school.put_entry(YEAR, "1/1.1", Entry(numerator=50, denominator=55))
    with pytest.raises(InvalidDataError) as caught:
        exported(school, tmp_path / "a.xlsx", key)
    assert caught.value.code == "not_complete"
    assert [finding.rule for finding in caught.value.params["findings"]] == [  # type: ignore[attr-defined]
        "unlike_profile",
        "blank",
    ]
    assert school.submissions(YEAR) == ()
    assert not (tmp_path / "a.xlsx").exists()


def test_blank_is_no_hindrance_to_an_interim_report(school: SchoolFile, key: OpenKey, tmp_path: Path) -> None:
    school.put_entry(YEAR, "1/1.2", None)
    result = exported(school, tmp_path / "a.xlsx", key, final=False)
    assert "1/1.2" not in school.submission(result.digest).report.entries


@pytest.mark.parametrize(
    ("year", "attestation", "code"),
    [
        (2570, DIRECTOR, "year_not_in_plan"),
        (YEAR, Attestation(name=" ", position="ผอ."), "attestation_missing"),
        (YEAR, Attestation(name="ก", position="\u200b"), "attestation_missing"),
        (YEAR, Attestation(name="ก" * 301, position="ผอ."), "wrong_field"),
    ],
    ids=["year", "no name", "no position", "long name"],
)
def test_what_cannot_be_attested_is_refused(school: SchoolFile, year: int, attestation: Attestation, code: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        prepare_submission(school, year, attestation=attestation, final=True, now=NOW)
    assert caught.value.code == code


def test_wrong_passphrase_leaves_nothing(school: SchoolFile, tmp_path: Path) -> None:
    with pytest.raises(UntrustedError, match="wrong_passphrase"):
        export_submission(
            school, YEAR, tmp_path / "a.xlsx", attestation=DIRECTOR, passphrase="เดา", final=True, now=NOW
        )
    assert school.submissions(YEAR) == ()
    assert not (tmp_path / "a.xlsx").exists()


def test_mistakes_of_the_caller_are_bugs(school: SchoolFile, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="offset"):
        prepare_submission(school, YEAR, attestation=DIRECTOR, final=True, now=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="not the reporter's"):
        exported(school, tmp_path / "a.xlsx", make_signer())
    assert school.submissions(YEAR) == ()


def test_failed_write_takes_no_revision(school: SchoolFile, key: OpenKey, tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere" / "a.xlsx", tmp_path):
        with pytest.raises(StorageError):
            exported(school, path, key)
        assert school.submissions(YEAR) == ()
    assert exported(school, tmp_path / "a.xlsx", key).revision == 1


class PowerCutError(BaseException):
    """Nothing after this happens."""


@pytest.mark.parametrize("where", ["write_submission", "mark_written"], ids=["before the file", "after the file"])
def test_power_cut_never_lets_a_revision_be_made_twice(
    school: SchoolFile, key: OpenKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def cut(*_: object) -> None:
        raise PowerCutError

    with monkeypatch.context() as patch:
        patch.setattr(export, where, cut)
        with pytest.raises(PowerCutError):
            exported(school, tmp_path / "first.xlsx", key)
    (first,) = school.submissions(YEAR)
    assert not first.written
    if (tmp_path / "first.xlsx").exists():
        assert read_submission((tmp_path / "first.xlsx").read_bytes())[1].digest == first.sha256
    second = exported(school, tmp_path / "second.xlsx", key)
    assert second.revision == 2
    assert school.submission(second.digest).lineage == (first.sha256,)


def test_two_windows_never_make_one_revision(school: SchoolFile, key: OpenKey, tmp_path: Path) -> None:
    prepared = prepare_submission(school, YEAR, attestation=DIRECTOR, final=True, now=NOW)
    exported(school, tmp_path / "a.xlsx", key)
    with pytest.raises(StorageError, match="changed_meanwhile"):
        write_prepared(school, prepared, tmp_path / "b.xlsx", key)
    assert not (tmp_path / "b.xlsx").exists()


def test_what_was_prepared_under_another_plan_is_not_signed(school: SchoolFile, key: OpenKey, tmp_path: Path) -> None:
    prepared = prepare_submission(school, YEAR, attestation=DIRECTOR, final=True, now=NOW)
    school.take_plan(make_plan_document(make_plan(edition=2)))
    with pytest.raises(StorageError, match="changed_meanwhile"):
        write_prepared(school, prepared, tmp_path / "a.xlsx", key)
    assert school.submissions(YEAR) == ()


def test_what_was_prepared_is_what_gets_signed(school: SchoolFile, key: OpenKey, tmp_path: Path) -> None:
    prepared = prepare_submission(school, YEAR, attestation=DIRECTOR, final=True, now=NOW)
    school.set_figure(YEAR, "pupils_k1", 99)
    result = write_prepared(school, prepared, tmp_path / "a.xlsx", key)
    assert school.submission(result.digest) == prepared
    assert prepared.report.profile is not None
    assert prepared.report.profile.figures["pupils_k1"] == ProfileValue(value=10, as_of="2021-06-10")


def test_office_exports_without_a_profile(tmp_path: Path) -> None:
    office = Reporter(type=ReporterType.OFFICE, code=DISTRICT)
    with SchoolFile.create_under(tmp_path / "o.chiwat", make_plan_document(), office, PASSPHRASE, NOW) as school:
        for name, entry in make_office_entries().items():
            school.put_entry(YEAR, name, entry)
        export_submission(
            school, YEAR, tmp_path / "o.xlsx", attestation=DIRECTOR, passphrase=PASSPHRASE, final=True, now=NOW
        )
    submission, _ = read_submission((tmp_path / "o.xlsx").read_bytes())
    assert submission.report.reporter == office
    assert submission.report.profile is None
    assert (submission.name, submission.amphoe) == ("", "")
    assert submission.report.entries == make_office_entries()


def with_evidence(school: SchoolFile, folder: Path) -> Evidence:
    (folder / "ภาพ.pdf").write_bytes(b"picture")
    taken = take_in(school.database.path, "1/1.2", folder / "ภาพ.pdf", 0)
    school.put_evidence(YEAR, taken)
    return taken


def test_evidence_goes_out_beside_the_report(school: SchoolFile, key: OpenKey, tmp_path: Path) -> None:
    with_evidence(school, tmp_path)
    result = exported(school, tmp_path / "r.xlsx", key)
    assert result.evidence == evidence_path(tmp_path / "r.xlsx")
    assert check_evidence(result.evidence, school.evidence(YEAR)).missing == ()
    assert school.place_of(result.digest) == tmp_path / "r.xlsx"
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


@pytest.mark.parametrize("how", ["lost", "changed"])
def test_evidence_that_fails_signs_nothing_and_uses_up_no_revision(
    school: SchoolFile, key: OpenKey, tmp_path: Path, how: str
) -> None:
    taken = with_evidence(school, tmp_path)
    kept = held_file(school.database.path, taken)
    assert kept is not None
    if how == "lost":
        kept.unlink()
    else:
        kept.write_bytes(b"else")
    with pytest.raises(InvalidDataError, match="evidence_lost"):
        export_submission(
            school, YEAR, tmp_path / "r.xlsx", attestation=DIRECTOR, passphrase=PASSPHRASE, final=True, now=NOW
        )
    assert school.submissions(YEAR) == ()
    assert not list(tmp_path.glob("r.*"))


def test_a_report_that_cannot_be_written_leaves_the_evidence_of_the_one_before(
    school: SchoolFile, key: OpenKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_evidence(school, tmp_path)
    first = exported(school, tmp_path / "r.xlsx", key)
    assert first.evidence is not None
    before = first.evidence.read_bytes()

    def refuse(*_: object) -> None:
        raise StorageError("file_locked", path="x")

    (tmp_path / "ข.pdf").write_bytes(b"another")
    school.put_evidence(YEAR, take_in(school.database.path, "1/1.2", tmp_path / "ข.pdf", 0))
    monkeypatch.setattr(export, "write_submission", refuse)
    for out in ("r.xlsx", "new.xlsx"):
        with pytest.raises(StorageError, match="file_locked"):
            exported(school, tmp_path / out, key)
    assert first.evidence.read_bytes() == before
    assert not evidence_path(tmp_path / "new.xlsx").exists()
    assert [record.revision for record in school.submissions(YEAR)] == [1]
