"""The school file: what it keeps, refuses and survives."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from models.canonical import encode
from models.entry_patch import EntryPatch
from models.errors import ChiwatError, InvalidDataError, StorageError, UntrustedError
from models.fingerprint import fingerprint
from models.plan import ReporterType
from models.plan_changes import PlanChanges
from models.profile import Profile, ProfileValue
from models.publication import PlanDocument
from models.submission import Answered, Entry, EntryState, Evidence, Explanation, Reporter
from storage.database import connect
from storage.school_file import SchoolFile
from storage.school_submissions import discard_unwritten, mark_written, record_submission
from tests.helpers.factories import (
    BRANCH,
    DISTRICT,
    SCHOOL,
    YEAR,
    make_entries,
    make_office_entries,
    make_plan,
    make_plan_document,
    make_profile,
    make_publication,
    make_report,
    make_roster,
    make_signer,
    make_submission,
)

NOW = datetime(2021, 9, 30, 3, 15, tzinfo=UTC)
PASSPHRASE = "กล้วยไม้ 7 ต้น"
ROOT = Path(__file__).parents[2]


def school_reporter(code: str = SCHOOL) -> Reporter:
    return Reporter(type=ReporterType.SCHOOL, code=code)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty school file; sealing a key takes its time, so it is made once."""
    path = tmp_path_factory.mktemp("school") / "โรงเรียน.chiwat"
    SchoolFile.create_under(path, make_plan_document(), school_reporter("130001"), PASSPHRASE, NOW).close()
    return path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / made.name))


@pytest.fixture
def school(path: Path) -> Iterator[SchoolFile]:
    with SchoolFile.open(path) as opened:
        yield opened


def filled(school: SchoolFile, year: int = YEAR) -> SchoolFile:
    """Enter the complete report of the factories, but no explanation."""
    school.apply_profile(year, make_profile().figures)
    for name, entry in make_entries().items():
        school.put_entry(year, name, entry)
    return school


def tampered(path: Path, sql: str, *params: object) -> None:
    with closing(connect(path, "rw")) as connection:
        connection.execute(sql, params)


# Making


def test_new_file_knows_whose_it_is(school: SchoolFile) -> None:
    assert school.reporter == school_reporter()
    assert school.plan_document == make_plan_document()
    assert school.plan_reference.sha256 == make_plan().digest()
    assert school.fingerprint() == fingerprint("school", SCHOOL, school.public_key)
    assert school.report(YEAR) == msgspec.structs.replace(make_report(), profile=None, entries={}, explanations=())
    assert school.last_report(YEAR) is None
    assert school.submissions(YEAR) == ()


def test_office_has_a_file_of_the_same_kind(tmp_path: Path) -> None:
    office = Reporter(type=ReporterType.OFFICE, code=DISTRICT)
    with SchoolFile.create_under(tmp_path / "a.chiwat", make_plan_document(), office, PASSPHRASE, NOW) as school:
        for name, entry in make_office_entries().items():
            school.put_entry(YEAR, name, entry)
        assert school.check(YEAR, final=True).complete
        assert school.report(YEAR).profile is None
        assert school.fingerprint() == fingerprint("office", DISTRICT, school.public_key)
        with pytest.raises(InvalidDataError, match="not_in_plan"):
            school.put_entry(YEAR, "1/1.1", Entry(numerator=1))


@pytest.mark.parametrize(
    ("reporter", "passphrase", "code"),
    [
        (school_reporter("1050139999"), PASSPHRASE, "unknown_reporter"),
        (school_reporter("1050130003"), PASSPHRASE, "not_reporting"),
        (Reporter(type=ReporterType.OFFICE, code="d2"), PASSPHRASE, "unknown_reporter"),
        (school_reporter(BRANCH), "  ", "passphrase_empty"),
    ],
    ids=["unknown", "closed", "other office", "no passphrase"],
)
def test_refused_file_is_not_made(tmp_path: Path, reporter: Reporter, passphrase: str, code: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        SchoolFile.create_under(tmp_path / "a.chiwat", make_plan_document(), reporter, passphrase, NOW)
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_existing_file_is_not_replaced(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(StorageError, match="file_exists"):
        SchoolFile.create_under(path, make_plan_document(), school_reporter(), PASSPHRASE, NOW)
    assert path.read_bytes() == before


# Key


def test_passphrase_changes_and_the_key_stays(school: SchoolFile) -> None:
    key = school.open_key(PASSPHRASE).public_key
    school.change_passphrase(PASSPHRASE, "ใหม่")
    assert school.open_key("ใหม่").public_key == key == school.public_key
    for passphrase in (PASSPHRASE, ""):
        with pytest.raises(UntrustedError, match="wrong_passphrase"):
            school.change_passphrase(passphrase, "อื่น")


def test_new_passphrase_is_not_empty(school: SchoolFile) -> None:
    with pytest.raises(InvalidDataError, match="passphrase_empty"):
        school.change_passphrase(PASSPHRASE, "\t")
    assert school.open_key(PASSPHRASE)


# Edits


def test_every_edit_stands_at_once(path: Path, school: SchoolFile) -> None:
    filled(school)
    school.put_explanation(YEAR, "1/1.1", " ตรวจแล้ว\u200b ")
    school.put_evidence(YEAR, Evidence(indicator="1/1.2", name="ภาพ.jpg", size=5, sha256="ab" * 32))
    with SchoolFile.open(path, read_only=True) as other:
        assert other.report(YEAR) == school.report(YEAR)
        assert other.entries(YEAR) == make_entries()
        assert other.report(YEAR).profile == make_profile()
        assert other.explanation_texts(YEAR) == {"1/1.1": "ตรวจแล้ว"}
        assert [item.name for item in other.report(YEAR).evidence] == ["ภาพ.jpg"]
        assert other.known(YEAR)["pupils_all"] == 90
        with pytest.raises(StorageError, match="read_only"):
            other.put_entry(YEAR, "1/1.1", None)


def test_what_was_given_can_be_taken_away(school: SchoolFile) -> None:
    filled(school)
    evidence = Evidence(indicator="1/1.2", name="ภาพ.jpg", size=5, sha256="ab" * 32)
    school.put_evidence(YEAR, evidence)
    school.put_evidence(YEAR, msgspec.structs.replace(evidence, name="ชื่อใหม่.jpg"))
    assert [item.name for item in school.report(YEAR).evidence] == ["ชื่อใหม่.jpg"]
    school.remove_evidence(YEAR, "1/1.2", evidence.sha256)
    school.put_explanation(YEAR, "1/1.2", "ก")
    school.put_explanation(YEAR, "1/1.2", " ")
    school.put_entry(YEAR, "1/1.2", None)
    school.set_figure(YEAR, "pupils_k1", None)
    report = school.report(YEAR)
    assert (report.evidence, report.explanations) == ((), ())
    assert "1/1.2" not in report.entries
    assert report.profile is not None
    assert "pupils_k1" not in report.profile.figures


def test_figure_without_a_date_keeps_the_one_before(school: SchoolFile) -> None:
    school.set_figure(YEAR, "pupils_p1", 10, "2021-06-10")
    school.set_figure(YEAR, "pupils_p1", 11)
    assert school.figures(YEAR) == {"pupils_p1": ProfileValue(value=11, as_of="2021-06-10")}
    school.set_figure(YEAR, "pupils_p1", 0, "2021-07-01")
    assert school.report(YEAR).profile == Profile(figures={"pupils_p1": ProfileValue(value=0, as_of="2021-07-01")})


LONG = "ก" * 2001
REFUSED: dict[str, tuple[str, tuple[Any, ...], str]] = {
    "year of figure": ("set_figure", (2561, "pupils_p1", 1), "year_not_in_plan"),
    "year of entry": ("put_entry", (2021, "1/1.1", Entry(numerator=1)), "year_not_in_plan"),
    "year of values": ("apply_values", (2566, {"1/1.1": EntryPatch(numerator=1)}), "year_not_in_plan"),
    "figure": ("set_figure", (YEAR, "pupils_all", 1), "unknown_figure"),
    "negative figure": ("set_figure", (YEAR, "pupils_p1", -1), "wrong_field"),
    "date of figure": ("set_figure", (YEAR, "pupils_p1", 1, "10/6/2564"), "not_a_date"),
    "repeat": ("put_entry", (YEAR, "1/2.1", Entry(answer=True)), "not_in_plan"),
    "group": ("put_entry", (YEAR, "2/1.1", Entry(answer=True)), "not_in_plan"),
    "office's": ("put_entry", (YEAR, "2/1.4", Entry(answer=True)), "not_in_plan"),
    "long text": ("put_entry", (YEAR, "1/1.1", Entry(note=LONG)), "wrong_field"),
    "unclean text": ("put_entry", (YEAR, "1/1.1", Entry(note="ก\u200b")), "unclean_text"),
    "huge count": ("put_entry", (YEAR, "1/1.1", Entry(numerator=10**15)), "wrong_field"),
    "explained indicator": ("put_explanation", (YEAR, "9/9.9", "ก"), "not_in_plan"),
    "long explanation": ("put_explanation", (YEAR, "", LONG), "wrong_field"),
    "evidence": (
        "put_evidence",
        (YEAR, Evidence(indicator="9/9.9", name="a", size=1, sha256="ab" * 32)),
        "not_in_plan",
    ),
    "digest": ("put_evidence", (YEAR, Evidence(indicator="1/1.1", name="a", size=1, sha256="x")), "wrong_field"),
    "one of many": (
        "apply_values",
        (YEAR, {"1/1.1": EntryPatch(numerator=1), "9/9.9": EntryPatch(numerator=1)}),
        "not_in_plan",
    ),
    "one of many figures": (
        "apply_profile",
        (YEAR, {"pupils_p1": ProfileValue(value=1), "pupils_p2": ProfileValue(value=1, as_of="x")}),
        "not_a_date",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_edits_change_nothing(school: SchoolFile, name: str) -> None:
    method, arguments, code = REFUSED[name]
    before = filled(school).report(YEAR)
    with pytest.raises(InvalidDataError) as caught:
        getattr(school, method)(*arguments)
    assert caught.value.code == code
    assert school.report(YEAR) == before


def test_values_arrive_together_and_blanks_overwrite_nothing(school: SchoolFile) -> None:
    filled(school)
    changed = school.apply_values(
        YEAR,
        {
            "1/1.1": EntryPatch(numerator=58),
            "1/1.2": EntryPatch(),
            "1/1.3": EntryPatch(raw={"rooms_with": "9"}),
            "2/1.2": EntryPatch(numerator=0),
        },
        {"1/1.1": "ตรวจแล้ว", "1/1.2": " "},
    )
    assert changed == ("1/1.1", "1/1.3")
    entries = school.entries(YEAR)
    assert entries["1/1.1"] == Entry(numerator=58, denominator=60)
    assert entries["1/1.2"] == Entry(answer=True)
    assert entries["1/1.3"].raw == {"rooms_with": "9", "rooms_total": "9"}
    assert entries["1/1.3"].note == make_entries()["1/1.3"].note
    assert school.explanation_texts(YEAR) == {"1/1.1": "ตรวจแล้ว"}
    school.apply_values(YEAR, {}, {"1/1.1": ""})
    assert school.explanation_texts(YEAR) == {"1/1.1": "ตรวจแล้ว"}


# Reading a year


def test_an_explanation_answers_what_is_warned_of_now(school: SchoolFile) -> None:
    filled(school).put_entry(YEAR, "1/1.1", Entry(numerator=50, denominator=50))
    assert not school.check(YEAR, final=True).complete
    school.put_explanation(YEAR, "1/1.1", "ห้าคนย้ายออก")
    assert school.check(YEAR, final=True).complete
    rules = [answer.rule for answer in school.report(YEAR).explanations[0].answers]
    assert rules == ["unlike_profile"]
    school.put_entry(YEAR, "1/1.1", Entry(numerator=60, denominator=60))
    assert school.report(YEAR).explanations == (
        Explanation(text="ห้าคนย้ายออก", answers=(Answered(rule="", indicator="1/1.1"),)),
    )


def test_interim_report_may_have_blanks(school: SchoolFile) -> None:
    filled(school).put_entry(YEAR, "1/1.2", None)
    assert school.check(YEAR, final=False).complete
    assert [finding.rule for finding in school.check(YEAR, final=True).blocking()] == ["blank"]


def test_last_year_is_what_was_exported_or_else_entered(school: SchoolFile) -> None:
    filled(school)
    school.put_entry(YEAR - 1, "1/1.1", Entry(numerator=30, denominator=60))
    assert "changed_much" in {finding.rule for finding in school.check(YEAR, final=True).findings}
    exported = make_submission(report=make_report(year=YEAR - 1))
    digest = record_submission(school.database, exported)
    assert school.last_report(YEAR) == make_report(year=YEAR - 1, profile=None, explanations=(), entries={
        "1/1.1": Entry(numerator=30, denominator=60)
    })  # fmt: skip
    mark_written(school.database, digest)
    assert school.last_report(YEAR) == exported.report
    assert "changed_much" not in {finding.rule for finding in school.check(YEAR, final=True).findings}


# Submissions


def test_submissions_are_recorded_once_marked_or_forgotten(school: SchoolFile) -> None:
    first = make_submission()
    digest = record_submission(school.database, first)
    assert [(record.sha256, record.written) for record in school.submissions(YEAR)] == [(digest, False)]
    discard_unwritten(school.database, digest)
    assert school.lineage(YEAR) == ()
    mark_written(school.database, record_submission(school.database, first))
    discard_unwritten(school.database, digest)
    assert school.lineage(YEAR) == (digest,)
    assert school.submission(digest) == first
    with pytest.raises(KeyError):
        school.submission("00" * 32)


def test_submission_made_in_another_window_is_noticed(path: Path, school: SchoolFile) -> None:
    first = make_submission()
    with SchoolFile.open(path) as other:
        record_submission(other.database, first)
    with pytest.raises(StorageError, match="changed_meanwhile"):
        record_submission(school.database, first)


# A revised plan


def newer(**changes: Any) -> PlanDocument:
    return make_plan_document(publication=make_publication(**changes))


def test_newer_edition_keeps_all_that_was_entered(school: SchoolFile) -> None:
    filled(school).put_explanation(YEAR, "1/1.2", "ก")
    school.put_evidence(YEAR, Evidence(indicator="1/1.2", name="a", size=1, sha256="ab" * 32))
    school.set_figure(YEAR, "special_needs", 4)
    plan = make_plan(edition=2, indicators=tuple(i for i in make_plan().indicators if i.id != "1/1.2"), figures=())
    changed = school.take_plan(make_plan_document(plan, publication=make_publication(serial=2)))
    assert changed == PlanChanges(removed=("1/1.2",))
    report = school.report(YEAR)
    assert (report.explanations, report.evidence) == ((), ())
    assert report.entries.keys() == make_entries().keys() - {"1/1.2"}
    assert "special_needs" not in school.figures(YEAR)
    assert school.check(YEAR, final=True).complete
    assert school.plan_reference.edition == 2
    assert school.take_plan(
        make_plan_document(make_plan(edition=3), publication=make_publication(serial=2))
    ) == PlanChanges(added=("1/1.2",))
    assert school.entries(YEAR) == make_entries()
    assert school.explanation_texts(YEAR) == {"1/1.2": "ก"}


def test_newer_plan_stands_in_the_file(path: Path, school: SchoolFile) -> None:
    roster = make_roster()[:1]
    assert school.take_plan(newer(serial=5, roster=roster)) == PlanChanges()
    with SchoolFile.open(path) as other:
        assert other.plan_document.publication.roster == roster


def test_same_plan_again_changes_nothing(school: SchoolFile) -> None:
    assert school.take_plan(make_plan_document()) == PlanChanges()
    assert school.plan_document == make_plan_document()


OFFERED: dict[str, tuple[PlanDocument, type[ChiwatError]]] = {
    "other_plan": (make_plan_document(make_plan(id="other")), InvalidDataError),
    "older_edition": (
        make_plan_document(make_plan(edition=1), publication=make_publication(serial=9)),
        InvalidDataError,
    ),
    "older_serial": (
        make_plan_document(make_plan(edition=3), publication=make_publication(serial=1)),
        InvalidDataError,
    ),
    "edition_changed": (
        make_plan_document(make_plan(edition=2, vision="อื่น"), publication=make_publication(serial=3)),
        InvalidDataError,
    ),
    "serial_reused": (
        make_plan_document(make_plan(edition=2), publication=make_publication(serial=2, deadlines={})),
        InvalidDataError,
    ),
    "other_district_key": (
        make_plan_document(
            make_plan(edition=3), publication=make_publication(serial=3, district_key=make_signer(8).public_key)
        ),
        UntrustedError,
    ),
}


@pytest.mark.parametrize("code", OFFERED)
def test_plans_that_cannot_follow_are_refused(school: SchoolFile, code: str) -> None:
    offered, kind = OFFERED[code]
    held = make_plan_document(make_plan(edition=2), publication=make_publication(serial=2))
    school.take_plan(held)
    with pytest.raises(kind) as caught:
        school.take_plan(offered)
    assert caught.value.code == code
    assert school.plan_document == held


# Damage and power cuts


def test_damaged_documents_are_noticed(path: Path) -> None:
    with SchoolFile.open(path) as school:
        digest = record_submission(school.database, make_submission())
    tampered(path, "UPDATE plan_documents SET payload = ?", encode(make_plan_document(make_plan(vision="อื่น"))))
    tampered(path, "UPDATE submissions SET payload = ?", encode(make_submission(revision=2)))
    with SchoolFile.open(path) as school:
        for read in (lambda: school.plan_document, lambda: school.submission(digest)):
            with pytest.raises(StorageError, match="damaged_document"):
                read()


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM meta",
        "UPDATE meta SET value = '{}'",
        "DELETE FROM plan_documents",
        "DELETE FROM sealed_key",
        "UPDATE sealed_key SET sealed = '[]'",
        "INSERT INTO entries (year, indicator, entry) VALUES (2564, '1/1.1', '{\"numerator\":-1}')",
    ],
)
def test_rows_that_make_no_sense_are_damage(path: Path, sql: str) -> None:
    tampered(path, sql)
    with SchoolFile.open(path) as school, pytest.raises(StorageError, match="damaged_file"):
        _ = (school.reporter, school.public_key, school.report(YEAR))


WRITER = """
import sys
from pathlib import Path
from models.submission import Entry
from storage.school_file import SchoolFile

with SchoolFile.open(Path(sys.argv[1])) as school:
    for number in range(1, 100_000):
        school.put_entry(2564, "1/1.1", Entry(numerator=number, denominator=number))
        print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killed_program_loses_nothing_committed(path: Path) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert writer.stdout is not None
    for line in writer.stdout:
        if int(line) >= 25:
            break
    writer.send_signal(signal.SIGKILL)
    told = [int(line) for line in writer.stdout.read().split("\n")[:-1]]
    writer.stdout.close()
    assert writer.wait() == -signal.SIGKILL
    with SchoolFile.open(path) as school:
        entry = school.entries(YEAR)["1/1.1"]
    assert entry.state is EntryState.REPORTED
    assert entry.numerator == entry.denominator
    assert entry.numerator is not None
    assert max([25, *told]) <= entry.numerator <= max([25, *told]) + 1
