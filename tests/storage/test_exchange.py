"""Exchange between two computers of one district: through real signed files, both come to the same state."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.decision import Decision
from models.errors import InvalidDataError, UntrustedError
from models.exchange import Exchange
from models.import_state import ImportState
from models.standing import ReviewState
from models.submission import Entry
from storage import exchange as exchange_module
from storage.district_file import DistrictFile
from storage.exchange import ExchangeTaken, sort_out, take_exchange, write_exchange
from storage.importing import import_paths
from storage.keys import OpenKey
from storage.office_documents import document_sheets, read_document, write_document
from storage.receipts import write_receipts, written_receipts
from tests.helpers.district import (
    BRANCH_SCHOOL,
    NOW,
    OPEN_SCHOOL,
    PASSPHRASE,
    edit_cell,
    enrol,
    make_district,
    signer_of,
    write,
)
from tests.helpers.factories import YEAR, make_entries, make_plan, make_report, make_signer

LATER = NOW + timedelta(days=30)
OFFICER = "เจ้าหน้าที่"


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> OpenKey:
    with make_district(tmp_path_factory.mktemp("key") / "d.chiwat") as district:
        return district.open_key(PASSPHRASE)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[DistrictFile]:
    with make_district(tmp_path / "here.chiwat") as made:
        yield made


@pytest.fixture
def there(tmp_path: Path) -> Iterator[DistrictFile]:
    """The same district's file on another computer: the same key, nothing held yet."""
    with make_district(tmp_path / "there.chiwat") as made:
        yield made


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("packages")
    first, one = write(folder / "first.xlsx")
    entries = make_entries() | {"1/1.1": Entry(numerator=58, denominator=60)}
    second, _ = write(folder / "second.xlsx", revision=2, lineage=(one,), report=make_report(entries=entries))
    rival, _ = write(folder / "rival.xlsx", revision=2, lineage=(one,), made_at="2021-10-02T08:00:00+07:00")
    branch, _ = write(folder / "branch.xlsx", report=make_report(reporter=BRANCH_SCHOOL))
    edited = edit_cell(first, folder / "edited.xlsx")
    return {"first": first, "second": second, "rival": rival, "branch": branch, "edited": edited}


def state(district: DistrictFile) -> object:
    """All that is said of the year, lateness included."""
    standings = district.standings((OPEN_SCHOOL, BRANCH_SCHOOL), YEAR)
    return standings, district.records.received_at(YEAR), district.records.decisions(), held_receipts(district)


def held_receipts(district: DistrictFile) -> list[str]:
    return [receipt.digest for receipt in written_receipts(district, (YEAR,))]


def carry(source: DistrictFile, target: DistrictFile, key: OpenKey, out: Path) -> list[ExchangeTaken]:
    written = write_exchange(source, YEAR, out, key, NOW)
    return [take_exchange(target, path.read_bytes(), LATER) for path in written.paths]


def test_the_other_computer_comes_to_the_same_state(
    here: DistrictFile, there: DistrictFile, key: OpenKey, packages: dict[str, Path], tmp_path: Path
) -> None:
    import_paths(here, [packages["first"], packages["branch"]], now=NOW)
    enrol(here)
    here.accept(OPEN_SCHOOL, YEAR, NOW, OFFICER)
    write_receipts(here, tmp_path, key, NOW)
    (taken,) = carry(here, there, key, tmp_path / "x.xlsx")
    assert (taken.decisions, taken.receipts) == (2, 1)
    assert sorted(file.state for file in taken.files) == [ImportState.NEW, ImportState.UNKNOWN_KEY]
    assert state(there) == state(here)
    assert there.standing(OPEN_SCHOOL, YEAR).state is ReviewState.ACCEPTED
    (again,) = carry(here, there, key, tmp_path / "y.xlsx")
    assert (again.decisions, again.receipts, again.files) == (0, 0, ())


def test_what_was_taken_can_be_handed_on(
    here: DistrictFile, there: DistrictFile, key: OpenKey, packages: dict[str, Path], tmp_path: Path
) -> None:
    import_paths(here, packages.values(), now=NOW)
    enrol(here)
    carry(here, there, key, tmp_path / "x.xlsx")
    with make_district(tmp_path / "third.chiwat") as third:
        carry(there, third, key, tmp_path / "y.xlsx")
        assert state(third) == state(here)


def test_an_edited_file_stays_one_that_waits(
    here: DistrictFile, there: DistrictFile, key: OpenKey, packages: dict[str, Path], tmp_path: Path
) -> None:
    import_paths(here, [packages["edited"]], now=NOW)
    enrol(here)
    (taken,) = carry(here, there, key, tmp_path / "x.xlsx")
    assert [file.state for file in taken.files] == [ImportState.CELLS_CHANGED]
    assert taken.files[0].differences
    assert there.standing(OPEN_SCHOOL, YEAR) == here.standing(OPEN_SCHOOL, YEAR)
    import_paths(here, [packages["first"]], now=LATER)
    carry(here, there, key, tmp_path / "y.xlsx")
    assert there.standing(OPEN_SCHOOL, YEAR).state is ReviewState.RECEIVED


def test_an_edited_file_too_large_to_go_along_is_named(
    here: DistrictFile, key: OpenKey, packages: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_paths(here, [packages["edited"]], now=NOW)
    monkeypatch.setattr(exchange_module, "MOST_FILE_BYTES", 100)
    done = write_exchange(here, YEAR, tmp_path / "x.xlsx", key, NOW)
    assert (done.documents, [held.reporter for held in done.left_out]) == (0, [OPEN_SCHOOL])


def test_who_received_it_first_counts(
    here: DistrictFile, there: DistrictFile, key: OpenKey, packages: dict[str, Path], tmp_path: Path
) -> None:
    import_paths(there, [packages["first"]], now=LATER)
    import_paths(here, [packages["first"]], now=NOW)
    assert there.records.first_received(YEAR) == {OPEN_SCHOOL: LATER.date()}
    carry(here, there, key, tmp_path / "x.xlsx")
    assert there.records.first_received(YEAR) == {OPEN_SCHOOL: NOW.date()}
    carry(there, here, key, tmp_path / "y.xlsx")
    assert here.records.first_received(YEAR) == {OPEN_SCHOOL: NOW.date()}


def test_a_trial_keeps_nothing(
    here: DistrictFile, there: DistrictFile, key: OpenKey, packages: dict[str, Path], tmp_path: Path
) -> None:
    import_paths(here, [packages["first"]], now=NOW)
    enrol(here)
    before = state(there)
    (path,) = write_exchange(here, YEAR, tmp_path / "x.xlsx", key, NOW).paths
    tried = take_exchange(there, path.read_bytes(), NOW, dry_run=True)
    assert (tried.decisions, [file.state for file in tried.files]) == (1, [ImportState.NEW])
    assert state(there) == before


def test_much_goes_in_several_parts_in_any_order(
    here: DistrictFile,
    there: DistrictFile,
    key: OpenKey,
    packages: dict[str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import_paths(here, packages.values(), now=NOW)
    enrol(here)
    monkeypatch.setattr(exchange_module, "_PART_BYTES", 8_000)
    written = write_exchange(here, YEAR, tmp_path / "x.xlsx", key, NOW)
    assert [path.name for path in written.paths][:2] == ["x-1.xlsx", "x-2.xlsx"]
    for path in reversed(written.paths):
        take_exchange(there, path.read_bytes(), LATER)
    assert state(there) == state(here)


def test_an_empty_year_can_be_exchanged(here: DistrictFile, there: DistrictFile, key: OpenKey, tmp_path: Path) -> None:
    (taken,) = carry(here, there, key, tmp_path / "x.xlsx")
    assert (taken.decisions, taken.files) == (0, ())


STEPS = ("first", "second", "rival", "branch", "edited", "enrol", "accept", "return", "withdraw", "exchange")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.booleans(), st.sampled_from(STEPS)), max_size=8))
def test_two_computers_agree_whatever_each_did_before(
    packages: dict[str, Path], key: OpenKey, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[bool, str]]
) -> None:
    folder = tmp_path_factory.mktemp("pair")
    with make_district(folder / "a.chiwat") as a, make_district(folder / "b.chiwat") as b:
        for on_a, step in steps:
            one, other = (a, b) if on_a else (b, a)
            if step == "exchange":
                carry(one, other, key, folder / "x.xlsx")
            elif step in packages:
                import_paths(one, [packages[step]], now=NOW)
            else:
                decide(one, step)
        carry(a, b, key, folder / "x.xlsx")
        carry(b, a, key, folder / "x.xlsx")
        assert state(a) == state(b)


def decide(district: DistrictFile, step: str) -> None:
    """Decide as an officer might; what cannot be decided now is refused and changes nothing."""
    try:
        if step == "enrol":
            enrol(district)
        elif step == "accept":
            district.accept(OPEN_SCHOOL, YEAR, NOW, OFFICER)
        elif step == "return":
            district.return_(OPEN_SCHOOL, YEAR, NOW, OFFICER, reason="แก้ไข")
        else:
            digests = [held.digest for held in district.records.held(YEAR)][:1]
            district.withdraw(digests, NOW, OFFICER, reason="นำเข้าผิด")
    except (InvalidDataError, UntrustedError):
        pass


def change(path: Path, key: OpenKey, signer: OpenKey | None = None, **changes: Any) -> bytes:
    """Sign an exchange again with changes."""
    exchange, _ = read_document(path.read_bytes(), Exchange)
    out = path.with_name("changed.xlsx")
    write_document(out, msgspec.structs.replace(exchange, **changes), signer or key)
    return out.read_bytes()


@pytest.fixture
def written(here: DistrictFile, key: OpenKey, packages: dict[str, Path], tmp_path: Path) -> Path:
    import_paths(here, [packages["first"]], now=NOW)
    enrol(here)
    (path,) = write_exchange(here, YEAR, tmp_path / "x.xlsx", key, NOW).paths
    return path


def test_only_the_same_district_is_heard(there: DistrictFile, key: OpenKey, written: Path) -> None:
    with pytest.raises(UntrustedError, match="exchange_other_key"):
        take_exchange(there, change(written, key, make_signer(5)), NOW)
    with pytest.raises(InvalidDataError, match="exchange_other_district"):
        take_exchange(there, change(written, key, district="d2"), NOW)


def test_a_document_of_an_edition_not_held_needs_its_plan_first(tmp_path: Path, key: OpenKey, written: Path) -> None:
    later = make_plan(edition=2)
    with make_district(tmp_path / "other.chiwat", plan=later) as other:
        own = other.open_key(PASSPHRASE)
        with pytest.raises(InvalidDataError, match="exchange_needs_plan"):
            take_exchange(other, change(written, key, own), NOW)
        assert other.records.decisions() == ()


@pytest.mark.parametrize("field", ["report", "file"])
def test_a_document_that_is_not_as_signed_stops_it_all(
    there: DistrictFile, key: OpenKey, written: Path, field: str
) -> None:
    exchange, _ = read_document(written.read_bytes(), Exchange)
    document = exchange.documents[0]
    if field == "file":
        document = msgspec.structs.replace(document, file="=")
    else:
        submission = msgspec.structs.replace(document.submission, report=make_report(entries={}))
        document = msgspec.structs.replace(document, submission=submission)
    with pytest.raises(InvalidDataError, match="damaged"):
        take_exchange(there, change(written, key, documents=(document,)), NOW)
    assert there.records.decisions() == ()


def test_a_carried_file_is_examined_like_any_other(there: DistrictFile, key: OpenKey, written: Path) -> None:
    exchange, _ = read_document(written.read_bytes(), Exchange)
    file = base64.b64encode(b"no workbook").decode("ascii")
    document = msgspec.structs.replace(exchange.documents[0], file=file)
    taken = take_exchange(there, change(written, key, documents=(document,)), NOW)
    assert [found.state for found in taken.files] == [ImportState.NO_PACKAGE]
    assert there.records.held() == []


def test_a_view_that_rendering_does_not_give_goes_along(
    there: DistrictFile, key: OpenKey, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange, _ = read_document(written.read_bytes(), Exchange)
    assert exchange.documents[0].submission.view == ()
    monkeypatch.setattr(exchange_module, "with_own_view", lambda plan, submission: None)
    submission = exchange.documents[0].submission
    assert exchange_module._without_view(submission, {submission.plan.sha256: make_plan()}) == submission


def test_a_file_is_told_from_a_folder_of_packages(written: Path, packages: dict[str, Path], tmp_path: Path) -> None:
    forged = bytearray(written.read_bytes())
    forged[len(forged) // 2] ^= 1
    (tmp_path / "forged.xlsx").write_bytes(bytes(forged))
    others = (packages["first"], tmp_path / "forged.xlsx")
    assert sort_out([written, *others]) == ((written,), others)


def test_only_the_districts_key_and_the_plans_years(here: DistrictFile, key: OpenKey, tmp_path: Path) -> None:
    with pytest.raises(UntrustedError, match="wrong_key"):
        write_exchange(here, YEAR, tmp_path / "x.xlsx", signer_of(OPEN_SCHOOL), NOW)
    with pytest.raises(InvalidDataError, match="wrong_year"):
        write_exchange(here, 2599, tmp_path / "x.xlsx", key, NOW)


def test_very_many_decisions_are_not_all_printed(here: DistrictFile, written: Path) -> None:
    exchange, _ = read_document(written.read_bytes(), Exchange)
    many: tuple[Decision, ...] = exchange.decisions * 2_500
    sheet = document_sheets(msgspec.structs.replace(exchange, decisions=many))[0]
    assert max(row for row, _ in sheet.cells) == 2_001
