"""Importing real signed packages: every state, per-value changes, dry runs, and the laws of merging."""

from __future__ import annotations

import hashlib
import pickle
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.canonical import encode
from models.changes import Change
from models.dsse import DocumentType
from models.errors import ChiwatError, StorageError
from models.import_state import ImportState
from models.numbers import Number
from models.plan import Kind, Plan, ReporterType
from models.standing import ReviewState
from models.submission import Entry, EntryState, Reporter
from storage.district_file import DistrictFile
from storage.documents import publish_plan, submission_sheets, with_view
from storage.examination import SoundSubmission, examine
from storage.importing import FileResult, ImportResult, import_paths
from storage.package import package_bytes, write_package
from tests.helpers.district import (
    BRANCH_SCHOOL,
    NOW,
    OFFICE,
    OPEN_SCHOOL,
    edit_cell,
    enrol,
    make_district,
    signer_of,
    write,
)
from tests.helpers.factories import (
    make_entries,
    make_office_report,
    make_plan,
    make_plan_document,
    make_report,
    make_roster,
    make_signer,
    make_submission,
)

LATER = NOW + timedelta(days=30)


@pytest.fixture
def district(tmp_path: Path) -> Iterator[DistrictFile]:
    with make_district(tmp_path / "district.chiwat") as made:
        yield made


@pytest.fixture(scope="session")
def line(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """A school's documents: ``first``, ``second`` after it, ``rival`` beside the second, ``joined`` after both."""
    folder = tmp_path_factory.mktemp("line")
    first, one = write(folder / "first.xlsx")
    entries = make_entries() | {
        "1/1.1": Entry(numerator=58, denominator=60),
        "1/1.2": Entry(state=EntryState.NOT_AVAILABLE, reason="เอกสารสูญหาย"),
        "2/1.3": Entry(numerator=7, denominator=8),
    }
    report = make_report(entries=entries)
    second, two = write(folder / "second.xlsx", revision=2, lineage=(one,), report=report)
    rival, three = write(folder / "rival.xlsx", revision=2, lineage=(one,), made_at="2021-10-02T08:00:00+07:00")
    joined, _ = write(folder / "joined.xlsx", revision=3, lineage=tuple(sorted((one, two, three))), report=report)
    edited = edit_cell(first, folder / "edited.xlsx")
    return {"first": first, "second": second, "rival": rival, "joined": joined, "edited": edited}


@pytest.fixture
def trusted(district: DistrictFile, line: Mapping[str, Path]) -> DistrictFile:
    """A district that holds a school's first document and has its key enrolled."""
    run(district, line["first"])
    enrol(district)
    return district


def run(district: DistrictFile, *paths: Path, **options: Any) -> ImportResult:
    return import_paths(district, paths, **({"now": NOW} | options))


def only(result: ImportResult) -> FileResult:
    (file,) = result.files
    return file


def count(district: DistrictFile, table: str) -> int:
    rows = district.database.query(f"SELECT COUNT(*) AS n FROM {table}")
    return int(rows[0]["n"])


def content(district: DistrictFile) -> list[tuple[Any, ...]]:
    """All that is held, without the log of imports."""
    return [
        tuple(row)
        for table, columns in (("documents", "digest, payload"), ("files", "*"), ("decisions", "*"))
        for row in district.database.query(f"SELECT {columns} FROM {table} ORDER BY 1")
    ]


def test_a_first_file_of_an_unknown_key_waits_and_counts_once_enrolled(
    district: DistrictFile, line: Mapping[str, Path]
) -> None:
    file = only(run(district, line["first"]))
    assert (file.state, file.outcome.reason) == (ImportState.UNKNOWN_KEY, "compare_fingerprint")
    assert (file.reporter, file.year, file.revision) == (OPEN_SCHOOL, 2564, 1)
    assert district.standing(OPEN_SCHOOL, 2564).state is ReviewState.QUARANTINED
    enrol(district)
    assert district.standing(OPEN_SCHOOL, 2564).state is ReviewState.RECEIVED


def test_new_after_the_key_was_enrolled_with_an_earlier_year(trusted: DistrictFile, tmp_path: Path) -> None:
    path, _ = write(tmp_path / "2565.xlsx", report=make_report(year=2565))
    file = only(run(trusted, path))
    assert file.state is ImportState.NEW
    assert file.changes[Change.ADDED] == len(make_entries())


NEXT = {
    "again": ("first", ImportState.IDENTICAL),
    "a later revision": ("second", ImportState.NEWER_REVISION),
    "edited": ("edited", ImportState.CELLS_CHANGED),
}


@pytest.mark.parametrize(("name", "state"), NEXT.values(), ids=NEXT.keys())
def test_after_the_first(trusted: DistrictFile, line: Mapping[str, Path], name: str, state: ImportState) -> None:
    assert only(run(trusted, line[name])).state is state


def test_older_revision_and_fork_and_its_end(trusted: DistrictFile, line: Mapping[str, Path]) -> None:
    assert only(run(trusted, line["rival"])).state is ImportState.NEWER_REVISION
    assert only(run(trusted, line["second"])).state is ImportState.FORK
    assert trusted.standing(OPEN_SCHOOL, 2564).state is ReviewState.QUARANTINED
    assert only(run(trusted, line["joined"])).state is ImportState.NEWER_REVISION
    assert trusted.standing(OPEN_SCHOOL, 2564).state is ReviewState.RECEIVED


def test_an_older_revision_changes_nothing(district: DistrictFile, line: Mapping[str, Path]) -> None:
    run(district, line["second"])
    enrol(district)
    file = only(run(district, line["first"]))
    assert (file.state, file.values) == (ImportState.OLDER_REVISION, ())
    current = district.standing(OPEN_SCHOOL, 2564).current
    assert current is not None
    assert current.revision == 2


def test_changes_are_told_value_by_value(trusted: DistrictFile, line: Mapping[str, Path]) -> None:
    file = only(run(trusted, line["second"]))
    told = {value.indicator: value.change for value in file.values if value.change is not Change.UNCHANGED}
    assert told == {"1/1.1": Change.CHANGED, "1/1.2": Change.CLEARED, "2/1.3": Change.ADDED}
    (changed,) = (value for value in file.values if value.indicator == "1/1.1")
    assert (changed.old, changed.new) == (Entry(numerator=59, denominator=60), Entry(numerator=58, denominator=60))
    assert only(run(trusted, line["second"])).changes[Change.UNCHANGED] == len(make_entries())


def test_an_edited_file_names_the_cell_and_is_kept_byte_for_byte(
    trusted: DistrictFile, line: Mapping[str, Path]
) -> None:
    file = only(run(trusted, line["edited"]))
    assert [(cell.expected, cell.found) for cell in file.differences] == [("93.87", "1")]
    assert trusted.records.file_bytes(file.sha256) == line["edited"].read_bytes()
    assert trusted.records.files_of(file.digest)[1:] == (file.sha256,)


def test_an_edited_file_waits_until_accepted_or_a_clean_copy_comes(
    district: DistrictFile, line: Mapping[str, Path]
) -> None:
    run(district, line["edited"])
    enrol(district)
    assert district.standing(OPEN_SCHOOL, 2564).state is ReviewState.QUARANTINED
    assert district.accept_all(2564, NOW, "ก") == ()
    assert only(run(district, line["first"])).state is ImportState.IDENTICAL
    assert district.standing(OPEN_SCHOOL, 2564).state is ReviewState.RECEIVED


def test_accepting_an_edited_file_means_its_signed_figures(district: DistrictFile, line: Mapping[str, Path]) -> None:
    digest = only(run(district, line["edited"])).digest
    enrol(district)
    district.accept(OPEN_SCHOOL, 2564, NOW, "ก", document=digest)
    assert district.standing(OPEN_SCHOOL, 2564).state is ReviewState.ACCEPTED
    assert district.records.submission(digest).report == make_report()


def test_a_key_that_is_not_the_schools(trusted: DistrictFile, tmp_path: Path) -> None:
    of_branch = make_report(reporter=BRANCH_SCHOOL)
    path, _ = write(tmp_path / "as-branch.xlsx", signer=signer_of(OPEN_SCHOOL), report=of_branch)
    file = only(run(trusted, path))
    assert (file.state, file.outcome.reason) == (ImportState.WRONG_SCHOOL_KEY, "key_of_another")
    path, _ = write(tmp_path / "new-key.xlsx", signer=make_signer(7), report=make_report(year=2565))
    file = only(run(trusted, path))
    assert (file.state, file.outcome.reason) == (ImportState.WRONG_SCHOOL_KEY, "another_key_enrolled")
    enrol(trusted, signer=make_signer(7))
    assert trusted.standing(OPEN_SCHOOL, 2565).state is ReviewState.RECEIVED


UNKNOWN = Reporter(type=ReporterType.SCHOOL, code="9999999999")


def _misplaced(folder: Path) -> dict[ImportState, Path]:
    signer = make_signer(1)
    return {
        ImportState.WRONG_PLAN: write(folder / "plan.xlsx", make_plan(edition=9))[0],
        ImportState.WRONG_YEAR: write(folder / "year.xlsx", report=make_report(year=2570))[0],
        ImportState.UNKNOWN_SCHOOL: write(
            folder / "school.xlsx", signer=signer, report=make_report(reporter=UNKNOWN)
        )[0],
    }  # fmt: skip


@pytest.mark.parametrize("state", [ImportState.WRONG_PLAN, ImportState.WRONG_YEAR, ImportState.UNKNOWN_SCHOOL])
def test_what_is_none_of_ours_is_kept_as_a_file_only(
    district: DistrictFile, tmp_path: Path, state: ImportState
) -> None:
    path = _misplaced(tmp_path)[state]
    file = only(run(district, path))
    assert (file.state, file.values) == (state, ())
    assert count(district, "documents") == 0
    assert district.records.file_bytes(file.sha256) == path.read_bytes()


def test_a_school_that_enters_the_roster_later(district: DistrictFile, tmp_path: Path) -> None:
    path, _ = write(tmp_path / "a.xlsx", signer=make_signer(1), report=make_report(reporter=UNKNOWN))
    assert only(run(district, path)).state is ImportState.UNKNOWN_SCHOOL
    newcomer = msgspec.structs.replace(make_roster()[1], code=UNKNOWN.code)
    district.revise(NOW, roster=[*make_roster(), newcomer])
    assert only(run(district, path)).state is ImportState.UNKNOWN_KEY
    assert len(district.records.held(2564)) == 1


def _bad_signature(folder: Path) -> Path:
    submission = with_view(make_plan(), make_submission())
    other = msgspec.structs.replace(submission, made_at="2021-10-03T08:00:00+07:00")
    signer = _Forger(encode(other))
    path = folder / "forged.xlsx"
    sheets = submission_sheets(make_plan(), submission)
    path.write_bytes(package_bytes(DocumentType.SUBMISSION, encode(submission), signer, sheets))
    return path


class _Forger:
    """Signs something else than it is given."""

    def __init__(self, message: bytes) -> None:
        self._message = message
        self.public_key = make_signer().public_key

    def sign(self, message: bytes) -> bytes:
        return make_signer().sign(self._message)


def _lying_view(folder: Path) -> Path:
    submission = with_view(make_plan(), make_submission())
    report = make_report(entries={"1/1.1": Entry(numerator=1, denominator=2)})
    other = with_view(make_plan(), make_submission(report=report))
    lying = msgspec.structs.replace(submission, view=other.view)
    sheets = submission_sheets(make_plan(), other)
    write_package(folder / "view.xlsx", DocumentType.SUBMISSION, encode(lying), make_signer(), sheets)
    return folder / "view.xlsx"


def _plan_package(folder: Path) -> Path:
    publish_plan(folder / "plan.xlsx", make_plan_document(), make_signer(9))
    return folder / "plan.xlsx"


def _named(name: str, data: bytes) -> Any:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return make


def _zip_bomb(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", b" " * 10_000_000)
    return folder / "bomb.xlsx"


def _half(folder: Path) -> Path:
    path, _ = write(folder / "whole.xlsx")
    data = path.read_bytes()
    path.unlink()
    return Path(_named("half.xlsx", data[: len(data) // 2])(folder))


def _other_key_named(folder: Path) -> Path:
    submission = with_view(make_plan(), make_submission(key=make_signer(4).public_key))
    sheets = submission_sheets(make_plan(), submission)
    write_package(folder / "key.xlsx", DocumentType.SUBMISSION, encode(submission), make_signer(), sheets)
    return folder / "key.xlsx"


UNREADABLE = {
    "forged signature": (_bad_signature, ImportState.BAD_SIGNATURE, "bad_signature"),
    "a view that the figures do not give": (_lying_view, ImportState.DAMAGED, "damaged"),
    "another key in the payload": (_other_key_named, ImportState.DAMAGED, "damaged"),
    "a plan": (_plan_package, ImportState.WRONG_DOCUMENT, "wrong_document"),
    "a picture": (_named("a.jpg", b"\xff\xd8\xff\xe0" * 100), ImportState.NO_PACKAGE, "not_zip"),
    "an empty file": (_named("a.xlsx", b""), ImportState.NO_PACKAGE, "empty_file"),
    "a zip bomb": (_zip_bomb, ImportState.UNSAFE_FILE, "ratio_too_high"),
    "half a file": (_half, ImportState.UNSAFE_FILE, "zip_truncated"),
}


@pytest.mark.parametrize(("make", "state", "reason"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_read_is_told_and_only_what_was_ours_is_kept_as_it_came(
    district: DistrictFile, tmp_path: Path, make: Any, state: ImportState, reason: str
) -> None:
    path = make(tmp_path)
    result = run(district, path)
    file = only(result)
    assert (file.state, file.outcome.reason) == (state, reason)
    assert (file.reporter, file.year, file.revision, file.digest) == (None, None, None, "")
    assert count(district, "documents") == 0
    ours = state in {ImportState.BAD_SIGNATURE, ImportState.DAMAGED, ImportState.WRONG_DOCUMENT}
    assert count(district, "files") == int(ours)
    if ours:
        assert district.records.file_bytes(file.sha256) == path.read_bytes()
    assert result.batch == 1
    (row,) = district.records.import_log(1)
    assert (row.name, row.state, row.reason) == (path.name, state.value, reason)


def test_a_file_that_cannot_be_opened_does_not_stop_the_others(
    district: DistrictFile, line: Mapping[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(path: Path) -> bytes:
        if path == line["second"]:
            raise StorageError("file_locked", path=str(path))
        return path.read_bytes()

    monkeypatch.setattr("storage.importing.read_bounded", read)
    result = run(district, line["first"], line["second"])
    assert [(file.state.value, file.outcome.reason) for file in result.files] == [
        ("unknown_key", "compare_fingerprint"),
        ("damaged", "file_locked"),
    ]


def test_order_of_naming_changes_nothing(tmp_path: Path, line: Mapping[str, Path]) -> None:
    results = []
    for number, paths in enumerate([list(line.values()), list(line.values())[::-1], [line["first"].parent]]):
        with make_district(tmp_path / f"{number}.chiwat") as made:
            path, _ = write(tmp_path / "2565.xlsx", report=make_report(year=2565))
            run(made, path)
            enrol(made)
            results.append(run(made, *paths))
    assert results[0] == results[1] == results[2]
    # By revision, then by digest: which side of the fork comes first says nothing about which is right.
    assert [file.state.value for file in results[0].files] == [
        "new",
        "cells_changed",
        "newer_revision",
        "fork",
        "newer_revision",
    ]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_order_repetition_and_batches_give_the_same_district(
    tmp_path_factory: pytest.TempPathFactory, line: Mapping[str, Path], data: Any
) -> None:
    names = data.draw(st.permutations(list(line)))
    names += data.draw(st.lists(st.sampled_from(names), max_size=2))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(names)), max_size=2)))
    batches = [names[a:b] for a, b in zip([0, *cuts], [*cuts, len(names)], strict=True)]
    folder = tmp_path_factory.mktemp("merge")
    with make_district(folder / "whole.chiwat") as whole, make_district(folder / "parts.chiwat") as parts:
        run(whole, *line.values())
        enrol(whole)
        for number, batch in enumerate(batches):
            run(parts, *(line[name] for name in batch), now=NOW + timedelta(days=number))
            if number == 0 and batch:
                enrol(parts)
        enrol(parts)
        assert content(whole) == content(parts)
        assert whole.standing(OPEN_SCHOOL, 2564) == parts.standing(OPEN_SCHOOL, 2564)


def test_importing_everything_again_changes_only_the_log(trusted: DistrictFile, line: Mapping[str, Path]) -> None:
    run(trusted, *line.values())
    before = content(trusted)
    again = run(trusted, *line.values(), now=LATER)
    assert again.counts == {ImportState.IDENTICAL: 4, ImportState.CELLS_CHANGED: 1}
    assert content(trusted) == before
    assert count(trusted, "batches") == 3


def test_a_dry_run_tells_the_same_and_keeps_nothing(trusted: DistrictFile, line: Mapping[str, Path]) -> None:
    before = trusted.path.read_bytes()
    dry = run(trusted, *line.values(), dry_run=True, backup=pytest.fail)
    assert dry.batch is None
    assert trusted.path.read_bytes() == before
    real = run(trusted, *line.values())
    assert real.files == dry.files
    assert real.counts == dry.counts


def test_a_dry_run_works_on_a_file_opened_for_reading(trusted: DistrictFile, line: Mapping[str, Path]) -> None:
    with DistrictFile.open(trusted.path, read_only=True) as opened:
        assert only(run(opened, line["second"], dry_run=True)).state is ImportState.NEWER_REVISION


def test_a_batch_is_one_transaction(
    district: DistrictFile, line: Mapping[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    real, seen = district.records.add_file, []

    def fail_at_third(*args: Any, **kwargs: Any) -> None:
        seen.append(args)
        if len(seen) == 3:
            raise StorageError("disk_full")
        real(*args, **kwargs)

    monkeypatch.setattr(district.records, "add_file", fail_at_third)
    with pytest.raises(StorageError):
        run(district, *line.values())
    assert [count(district, table) for table in ("batches", "documents", "files", "import_files")] == [0, 0, 0, 0]


def test_a_backup_is_made_before_anything_is_written(district: DistrictFile, line: Mapping[str, Path]) -> None:
    seen: list[tuple[Path, int]] = []
    run(district, line["first"], backup=lambda path: seen.append((path, count(district, "documents"))))
    assert seen == [(district.path, 0)]


def test_nothing_to_import_is_no_batch(district: DistrictFile, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run(district, tmp_path / "empty", backup=pytest.fail)
    assert (result.batch, result.files, result.counts) == (None, (), {})


def test_the_log_knows_names_but_no_folders(district: DistrictFile, line: Mapping[str, Path]) -> None:
    file = only(run(district, line["first"]))
    (row,) = district.records.import_log(1)
    assert (row.name, row.sha256, row.digest) == ("first.xlsx", file.sha256, file.digest)
    assert row.changes == {"added": len(make_entries())}
    assert file.sha256 == hashlib.sha256(line["first"].read_bytes()).hexdigest()


def test_the_office_reports_too(district: DistrictFile, tmp_path: Path) -> None:
    path, _ = write(tmp_path / "office.xlsx", report=make_office_report())
    assert only(run(district, path)).reporter == OFFICE
    enrol(district, OFFICE)
    assert district.standing(OFFICE, 2564).state is ReviewState.RECEIVED


def later_edition() -> Plan:
    """Edition 2: one indicator asks something else, one has a new target only, one is gone."""
    plan = make_plan()
    changed: dict[str, dict[str, Any]] = {"1/1.1": {"kind": Kind.COUNT}, "2/1.2": {"targets": {}}}
    indicators = []
    for indicator in plan.indicators:
        if indicator.id == "1/1.2":
            continue
        indicators.append(msgspec.structs.replace(indicator, **changed.get(indicator.id, {})))
    return make_plan(edition=2, indicators=tuple(indicators))


def test_a_package_of_an_older_edition_is_taken_for_what_still_means_the_same(
    district: DistrictFile, tmp_path: Path
) -> None:
    district.revise(NOW, plan=later_edition())
    first, digest = write(tmp_path / "first.xlsx")
    file = only(run(district, first))
    refused = {value.indicator for value in file.values if value.change is Change.REFUSED}
    assert refused == {"1/1.1", "1/1.2"}
    enrol(district)
    entries = make_entries() | {"1/1.1": Entry(value=Number(3)), "2/1.2": Entry(numerator=1, denominator=90)}
    del entries["1/1.2"]
    second, _ = write(
        tmp_path / "second.xlsx", later_edition(), revision=2, lineage=(digest,), report=make_report(entries=entries)
    )
    file = only(run(district, second))
    assert file.state is ImportState.NEWER_REVISION
    told = {value.indicator: value.change for value in file.values if value.change is not Change.UNCHANGED}
    assert told == {"1/1.1": Change.ADDED, "2/1.2": Change.CHANGED}


def test_examined_files_cross_process_boundaries(line: Mapping[str, Path]) -> None:
    plans = {make_plan().digest(): make_plan()}
    sound = examine(line["edited"].read_bytes(), plans)
    assert isinstance(sound, SoundSubmission)
    assert pickle.loads(pickle.dumps(sound)) == sound
    refused = examine(b"no workbook", plans)
    assert isinstance(refused, ChiwatError)
    assert pickle.loads(pickle.dumps(refused)).code == refused.code


def test_without_its_plan_a_view_is_not_checked(tmp_path: Path) -> None:
    data = _lying_view(tmp_path).read_bytes()
    assert isinstance(examine(data, {}), SoundSubmission)
    assert isinstance(examine(data, {make_plan().digest(): make_plan()}), ChiwatError)


def test_examination_needs_no_database_no_qt_and_no_openpyxl() -> None:
    program = """if True:
        import sys, storage.examination
        sys.exit(", ".join({"sqlite_utils", "openpyxl", "PySide6"} & set(sys.modules)) or None)
    """
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
