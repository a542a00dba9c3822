"""A closed year: its figures and standings are those that the closing froze, whatever comes or is decided later."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.closing import StillOpen, closing
from models.errors import ChiwatError
from models.fingerprint import fingerprint
from models.import_state import ImportState
from models.publication import SchoolStatus
from models.standing import ReviewState
from models.submission import Entry
from storage.district_file import DistrictFile
from storage.exchange import take_exchange, write_exchange
from storage.importing import import_paths
from storage.quarantine import waiting
from storage.reporting import annual_report, status
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
from tests.helpers.factories import make_entries, make_office_report, make_plan, make_report

YEAR, LATER = 2564, NOW + timedelta(days=30)
OFFICER = "เจ้าหน้าที่"
ENTRIES = make_entries()


def report_of(numerator: int, reporter: Any = OPEN_SCHOOL, year: int = YEAR) -> Any:
    entries = ENTRIES | {"1/1.1": Entry(numerator=numerator, denominator=60)}
    return make_report(reporter=reporter, entries=entries, year=year)


@pytest.fixture
def district(tmp_path: Path) -> Iterator[DistrictFile]:
    """A district in whose year one school is accepted, one waits, and the office is missing."""
    with make_district(tmp_path / "district.chiwat") as made:
        begin(made, tmp_path)
        yield made


def begin(made: DistrictFile, folder: Path) -> None:
    take(made, folder / "first.xlsx", report=report_of(30))
    enrol(made)
    made.accept(OPEN_SCHOOL, YEAR, NOW, OFFICER)
    take(made, folder / "branch.xlsx", report=report_of(10, BRANCH_SCHOOL))
    enrol(made, BRANCH_SCHOOL)


def take(made: DistrictFile, path: Path, **changes: Any) -> str:
    _, digest = write(path, **changes)
    import_paths(made, [path], now=LATER)
    return digest


def accepted_later(made: DistrictFile, folder: Path) -> None:
    """Another computer of the district accepted what waited before it heard of the closing."""
    with make_district(folder / "other.chiwat") as other:
        begin(other, folder)
        other.accept(BRANCH_SCHOOL, YEAR, LATER, OFFICER)
        other.return_(OPEN_SCHOOL, YEAR, LATER, OFFICER, reason="แก้ไข")
        with made.database.atomic():
            made.records.add_decisions(other.records.decisions())


def late_report(made: DistrictFile, folder: Path) -> None:
    take(made, folder / "late.xlsx", report=make_office_report())
    enrol(made, OFFICE)
    with suppress(ChiwatError):
        made.accept(OFFICE, YEAR, LATER, OFFICER)


def later_revision(made: DistrictFile, folder: Path) -> None:
    first = made.standing(OPEN_SCHOOL, YEAR).heads[0].digest
    take(made, folder / "second.xlsx", report=report_of(60), revision=2, lineage=(first,))
    with suppress(ChiwatError):
        made.accept(OPEN_SCHOOL, YEAR, LATER, OFFICER)


def fork(made: DistrictFile, folder: Path) -> None:
    digest = take(made, folder / "beside.xlsx", report=report_of(60))
    with suppress(ChiwatError):
        made.choose(OPEN_SCHOOL, YEAR, LATER, OFFICER, document=digest)


def revoke(made: DistrictFile, folder: Path) -> None:
    made.revoke(BRANCH_SCHOOL, LATER, OFFICER)


def withdraw(made: DistrictFile, folder: Path) -> None:
    with suppress(ChiwatError):
        made.withdraw([held.digest for held in made.held()], LATER, OFFICER, reason="ผิด")


def change_roster(made: DistrictFile, folder: Path) -> None:
    for school in made.roster:
        closed = msgspec.structs.replace(school, status=SchoolStatus.CLOSED, name=school.name + " เดิม", main="")
        made.change_school(closed, LATER, OFFICER)


def new_edition(made: DistrictFile, folder: Path) -> None:
    plan = made.plan
    indicators = tuple(i for i in plan.indicators if i.id != "1/1.1")
    made.revise(LATER, plan=msgspec.structs.replace(plan, edition=plan.edition + 1, indicators=indicators))


def new_deadline(made: DistrictFile, folder: Path) -> None:
    made.revise(LATER, deadlines={str(YEAR): "2020-01-01"})
    made.publish(LATER)


def earlier_year(made: DistrictFile, folder: Path) -> None:
    take(made, folder / "before.xlsx", report=report_of(5, year=YEAR - 1))
    made.accept(OPEN_SCHOOL, YEAR - 1, LATER, OFFICER)


AFTERWARDS: dict[str, Callable[[DistrictFile, Path], None]] = {
    "a late accept on the other computer": accepted_later,
    "a late report": late_report,
    "a later revision": later_revision,
    "a fork": fork,
    "a key revoked": revoke,
    "withdrawn": withdraw,
    "schools closed or renamed": change_roster,
    "a new edition of the plan": new_edition,
    "another deadline, published": new_deadline,
    "a report of the year before": earlier_year,
}


@pytest.mark.parametrize("happens", AFTERWARDS.values(), ids=AFTERWARDS.keys())
def test_nothing_changes_a_closed_year(
    district: DistrictFile, tmp_path: Path, happens: Callable[[DistrictFile, Path], None]
) -> None:
    district.close_year(YEAR, NOW, OFFICER)
    before = annual_report(district, YEAR), annual_report(district, YEAR, with_received=True)
    standings = district.standings([OPEN_SCHOOL, BRANCH_SCHOOL, OFFICE], YEAR)
    counted = status(district, YEAR).counts[ReviewState.ACCEPTED]
    happens(district, tmp_path)
    assert (annual_report(district, YEAR), annual_report(district, YEAR, with_received=True)) == before
    assert district.standings([OPEN_SCHOOL, BRANCH_SCHOOL, OFFICE], YEAR) == standings
    assert status(district, YEAR).counts[ReviewState.ACCEPTED] == counted
    assert not any(result.provisional for result in before[0].whole.results)


@pytest.mark.parametrize("happens", AFTERWARDS.values(), ids=AFTERWARDS.keys())
def test_of_an_open_year_they_do_change_something(
    district: DistrictFile, tmp_path: Path, happens: Callable[[DistrictFile, Path], None]
) -> None:
    before = annual_report(district, YEAR)
    happens(district, tmp_path)
    assert annual_report(district, YEAR) != before


def test_the_next_years_report_shows_the_closed_year_as_it_was_closed(district: DistrictFile, tmp_path: Path) -> None:
    district.close_year(YEAR, NOW, OFFICER)
    (before,) = [year for year in annual_report(district, YEAR + 1).earlier if year.year == YEAR]
    accepted_later(district, tmp_path)
    change_roster(district, tmp_path)
    (after,) = [year for year in annual_report(district, YEAR + 1).earlier if year.year == YEAR]
    assert after == before


def decisions_on(made: DistrictFile) -> dict[str, Callable[[], object]]:
    (held,) = (one for one in made.held() if one.reporter == OPEN_SCHOOL)
    return {
        "accept": lambda: made.accept(BRANCH_SCHOOL, YEAR, LATER, OFFICER),
        "accept all": lambda: made.accept_all(YEAR, LATER, OFFICER),
        "accept each": lambda: made.accept_each([BRANCH_SCHOOL], YEAR, LATER, OFFICER),
        "return": lambda: made.return_(BRANCH_SCHOOL, YEAR, LATER, OFFICER, reason="แก้ไข"),
        "return each": lambda: made.return_each({BRANCH_SCHOOL: ()}, YEAR, LATER, OFFICER, reason="แก้ไข"),
        "choose": lambda: made.choose(OPEN_SCHOOL, YEAR, LATER, OFFICER, document=held.digest),
        "withdraw": lambda: made.withdraw([held.digest], LATER, OFFICER, reason="ผิด"),
        "withdraw a batch": lambda: made.withdraw_batch(1, LATER, OFFICER, reason="ผิด"),
        "restore": lambda: made.restore([held.digest], LATER, OFFICER),
    }


@pytest.mark.parametrize("name", [
    "accept", "accept all", "accept each", "return", "return each", "choose", "withdraw", "withdraw a batch", "restore",
])  # fmt: skip
@pytest.mark.parametrize("old", [False, True], ids=["closed now", "closed by an older program"])
def test_deciding_on_a_closed_year_is_refused(district: DistrictFile, name: str, old: bool) -> None:
    if old:
        with district.database.atomic():
            made = closing(OFFICE, YEAR, (), made_at=NOW.isoformat(timespec="seconds"), officer=OFFICER)
            district.records.add_decisions([made])
    else:
        district.close_year(YEAR, NOW, OFFICER)
    held = district.records.decisions()
    with pytest.raises(ChiwatError) as error:
        decisions_on(district)[name]()
    assert (error.value.code, error.value.params) == ("year_closed", {"year": YEAR})
    assert district.records.decisions() == held


def test_an_open_year_beside_a_closed_one_is_decided_as_before(district: DistrictFile, tmp_path: Path) -> None:
    district.close_year(YEAR, NOW, OFFICER)
    take(district, tmp_path / "next.xlsx", report=report_of(20, year=YEAR + 1))
    district.accept(OPEN_SCHOOL, YEAR + 1, LATER, OFFICER)
    assert district.standing(OPEN_SCHOOL, YEAR + 1).state is ReviewState.ACCEPTED


def test_what_comes_after_the_closing_is_shown_as_late_and_counts_nowhere(
    district: DistrictFile, tmp_path: Path
) -> None:
    district.close_year(YEAR, NOW, OFFICER)
    late_report(district, tmp_path)
    office = status(district, YEAR).reporters[-1]
    assert (office.standing.state, office.late) == (ReviewState.RECEIVED, True)
    assert annual_report(district, YEAR).standings[OFFICE].state is ReviewState.MISSING


def test_a_file_that_comes_after_the_closing_is_told_to_be_late_and_waits_for_nothing(
    district: DistrictFile, tmp_path: Path
) -> None:
    district.close_year(YEAR, NOW, OFFICER)
    (head,) = district.standing(OPEN_SCHOOL, YEAR).heads
    path, _ = write(tmp_path / "late.xlsx", report=report_of(60), revision=2, lineage=(head.digest,))
    (file,) = import_paths(district, [path], now=LATER).files
    assert (file.state, file.outcome.reason) == (ImportState.NEWER_REVISION, "year_closed")
    assert waiting(district, status(district, YEAR)) == ()


def test_a_closing_of_an_older_program_still_closes(district: DistrictFile) -> None:
    with district.database.atomic():
        made = closing(OFFICE, YEAR, (), made_at=NOW.isoformat(timespec="seconds"), officer=OFFICER)
        district.records.add_decisions([made])
    assert status(district, YEAR).closed
    assert not any(result.provisional for result in annual_report(district, YEAR).whole.results)


def test_what_is_open_is_told_before_it_is_closed(district: DistrictFile, tmp_path: Path) -> None:
    take(district, tmp_path / "office.xlsx", report=make_office_report(), final=False)
    enrol(district, OFFICE)
    found = {kind: [one.reporter for one in reporters] for kind, reporters in status(district, YEAR).open.items()}
    assert found == {StillOpen.RECEIVED: [BRANCH_SCHOOL], StillOpen.INTERIM: [OFFICE]}


STEPS = {
    "accept": lambda made, folder: made.accept_all(YEAR, LATER, OFFICER),
    "return": lambda made, folder: made.return_(OPEN_SCHOOL, YEAR, LATER, OFFICER, reason="แก้ไข"),
    "late": late_report,
    "revision": later_revision,
    "fork": fork,
    "revoke": lambda made, folder: made.revoke(OPEN_SCHOOL, LATER, OFFICER),
    "enrol": lambda made, folder: made.enrol(
        OPEN_SCHOOL, fingerprint("school", OPEN_SCHOOL.code, signer_of(OPEN_SCHOOL).public_key), OFFICER, LATER
    ),
    "roster": change_roster,
    "before": earlier_year,
}
STEP = st.tuples(st.integers(0, 1), st.sampled_from(sorted(STEPS)))


@given(before=st.lists(STEP, max_size=3), after=st.lists(STEP, max_size=4))
@settings(max_examples=12)
def test_two_computers_agree_on_a_closed_year_whatever_either_did(
    before: list[tuple[int, str]], after: list[tuple[int, str]]
) -> None:
    with (
        tempfile.TemporaryDirectory() as name,
        make_district(Path(name) / "here.chiwat") as here,
        make_district(Path(name) / "there.chiwat") as there,
    ):
        folder = Path(name)
        for made in (here, there):
            begin(made, folder)
        do((here, there), before, folder)
        closed = here.close_year(YEAR, NOW, OFFICER)
        figures = annual_report(here, YEAR)
        do((here, there), after, folder)
        assert annual_report(here, YEAR) == figures
        exchange(here, there, folder)
        exchange(there, here, folder)
        assert annual_report(here, YEAR) == figures
        assert there.records.decisions() == here.records.decisions()
        assert closed in there.records.decisions()
        other = annual_report(there, YEAR)
        # The years before travel in exchanges of their own.
        assert (other.standings, other.counted, other.whole) == (figures.standings, figures.counted, figures.whole)


def do(computers: tuple[DistrictFile, DistrictFile], steps: list[tuple[int, str]], folder: Path) -> None:
    for at, step in steps:
        with suppress(ChiwatError):
            STEPS[step](computers[at], folder)


def exchange(source: DistrictFile, target: DistrictFile, folder: Path) -> None:
    written = write_exchange(source, YEAR, folder / "exchange.xlsx", source.open_key(PASSPHRASE), NOW)
    for path in written.paths:
        take_exchange(target, path.read_bytes(), NOW)


def test_the_plan_has_what_these_tests_rely_on() -> None:
    assert YEAR - 1 in make_plan().years
    assert YEAR + 1 in make_plan().years


def test_closed_on_both_computers_they_agree_after_an_exchange(tmp_path: Path) -> None:
    with make_district(tmp_path / "here.chiwat") as here, make_district(tmp_path / "there.chiwat") as there:
        for made in (here, there):
            begin(made, tmp_path)
        there.accept_all(YEAR, LATER, OFFICER)
        for made in (here, there):
            made.close_year(YEAR, NOW, OFFICER)
        before = [annual_report(made, YEAR).whole for made in (here, there)]
        for source, target in ((here, there), (there, here)):
            exchange(source, target, tmp_path)
        assert annual_report(here, YEAR).whole == annual_report(there, YEAR).whole
        assert annual_report(here, YEAR).whole in before
