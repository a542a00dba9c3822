from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.application import chiwat
from cli.demo_command import demo
from cli.demonstration import build, folder
from cli.demonstration.dates import PUBLISHED, day_of
from cli.demonstration.roster import demo_schools
from cli.demonstration.school_work import do_work
from cli.demonstration.works import PASSPHRASE, Places, all_work
from models.plan import ReporterType
from models.standing import ReviewState
from storage.district_file import DistrictFile
from storage.importing import import_paths
from storage.plan_source import load_bundled_plan
from storage.publishing import publish
from storage.school_file import SchoolFile
from tests.helpers.demonstration import ACTING, CAST, SEED, build_few


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> build.Outcome:
    return build_few(tmp_path_factory.mktemp("demonstration"))


def test_every_fault_is_told_by_its_own_state(built: build.Outcome) -> None:
    states = {file.path.name.rsplit("-1050", 1)[0]: file.state.value for file in built.imports[-2].files}
    assert states == {
        "late": "new",
        "edited-cell": "cells_changed",
        "carrier-of-another": "cells_changed",
        "older-revision": "older_revision",
        "other-computer": "wrong_school_key",
        "revoked-key": "revoked_key",
        "two-computers": "fork",
        "unknown-key": "identical",
        "unsafe-file.xlsx": "unsafe_file",
        "wrong-file-plan.xlsx": "wrong_document",
    }


def test_codes_enrol_everybody_but_the_school_without_one(built: build.Outcome) -> None:
    counts = {state.value: count for state, count in built.imports[0].counts.items()}
    assert counts == {"unknown_key": 1, "new": len(ACTING) - 1}


def test_returned_and_forked_reports_come_back_as_one_new_revision(built: build.Outcome) -> None:
    found = {file.reporter.code: (file.state.value, file.revision) for file in built.imports[-1].files if file.reporter}
    assert found == dict.fromkeys((CAST.returned, CAST.two_computers), ("newer_revision", 2))
    with SchoolFile.open(built.places.schools / f"{CAST.returned}.chiwat", read_only=True) as school:
        assert school.report_state(2565).value == "accepted"


def test_everybody_gets_a_receipt_of_the_last_year(built: build.Outcome) -> None:
    names = {path.name.split("_")[0] for path in built.places.receipts.glob("*.xlsx")}
    assert names == ACTING


def test_each_stands_where_it_should(built: build.Outcome) -> None:
    states = {item.reporter.code: (item.standing.state, item.late) for item in built.status.reporters}
    assert {code: states[code] for code in ACTING} == {
        CAST.corrects: (ReviewState.ACCEPTED, False),
        CAST.late: (ReviewState.ACCEPTED, True),
        CAST.edited: (ReviewState.ACCEPTED, False),
        CAST.other_computer: (ReviewState.ACCEPTED, False),
        CAST.returned: (ReviewState.ACCEPTED, False),
        CAST.no_code: (ReviewState.ACCEPTED, False),
        CAST.lost: (ReviewState.ACCEPTED, False),
        CAST.two_computers: (ReviewState.ACCEPTED, False),
        "cm2": (ReviewState.ACCEPTED, False),
    }


def test_corrected_report_counts_in_its_second_revision(built: build.Outcome) -> None:
    standing = next(item.standing for item in built.status.reporters if item.reporter.code == CAST.corrects)
    assert standing.accepted is not None
    assert standing.accepted.revision == 2
    assert (built.places.packages / f"{CAST.corrects}-2565-r2.xlsx").exists()
    assert not (built.places.packages / f"{CAST.corrects}-2565-r1.xlsx").exists()


def test_earlier_years_are_wholly_accepted(built: build.Outcome) -> None:
    with DistrictFile.open(built.places.district, read_only=True) as district:
        for year in (2563, 2564):
            found = {held.reporter for held in district.records.held(year)}
            assert {reporter.code for reporter in found} == ACTING
            states = {each.state for each in district.standings(found, year)}
            assert states == {ReviewState.ACCEPTED}


def test_importing_everything_again_changes_nothing(built: build.Outcome) -> None:
    with DistrictFile.open(built.places.district) as district:
        again = import_paths(district, [built.places.packages], now=day_of(2565, 20))
    assert {state.value for state in again.counts} == {"identical"}


def test_folder_holds_what_the_design_names(built: build.Outcome) -> None:
    found = {path.name for path in built.places.root.iterdir()}
    assert found >= {"district.chiwat", "plan.xlsx", "roster.csv", "schools", "packages", "faults"}
    assert found >= {"report.xlsx", "report.pdf", "report.csv"}
    assert {path.stem for path in built.places.schools.iterdir()} == (CAST.shown & ACTING) | {"cm2"}


def test_shown_schools_are_few_and_of_every_size() -> None:
    schools = {demo.school.code: demo for demo in demo_schools(SEED)}
    assert 4 <= len(CAST.shown) <= 7
    assert {schools[code].size for code in CAST.shown} == {0, 1, 2}
    assert any(schools[code].school.main for code in CAST.shown)


def test_same_seed_writes_the_same_values(built: build.Outcome, tmp_path: Path) -> None:
    places = Places(root=tmp_path, temporary=tmp_path / "temporary")
    plan = load_bundled_plan(build.PLAN_ID)
    with build._district(plan, demo_schools(SEED), places) as district:
        publish(district, places.plan, district.open_key(PASSPHRASE), PUBLISHED)
        codes = dict.fromkeys((demo.school.code for demo in demo_schools(SEED)), "")
        works = all_work(plan, SEED, demo_schools(SEED), CAST, places, codes | {plan.district.id: ""})
        do_work(next(work for work in works if work.reporter.type is ReporterType.OFFICE))
    for path in places.values.iterdir():
        assert path.read_bytes() == (built.places.values / path.name).read_bytes()
    assert places.roster.read_bytes() == built.places.roster.read_bytes()


def test_folder_of_an_earlier_demonstration_is_emptied(tmp_path: Path) -> None:
    assert folder.prepare(tmp_path / "demo", 1)
    old = tmp_path / "demo" / "schools" / "1050400001.chiwat"
    old.parent.mkdir()
    old.touch()
    assert folder.prepare(tmp_path / "demo", 2)
    assert not old.exists()


def test_folder_knows_all_that_a_demonstration_makes(built: build.Outcome, tmp_path: Path) -> None:
    made = tmp_path / "demo"
    shutil.copytree(built.places.root, made)
    assert folder.prepare(made, 2)
    assert [path.name for path in made.iterdir()] == [folder.MARK]


@pytest.mark.parametrize("marked", [True, False], ids=["beside a demonstration", "without one"])
def test_folder_with_other_files_is_left_alone(tmp_path: Path, marked: bool) -> None:
    if marked:
        folder.prepare(tmp_path, 1)
    mine = tmp_path / "งานจริง.xlsx"
    mine.write_bytes(b"mine")
    result = CliRunner().invoke(demo, [str(tmp_path)], standalone_mode=False)
    assert result.return_value == 1
    assert "มีไฟล์อื่นอยู่แล้ว" in result.output
    assert mine.read_bytes() == b"mine"


def test_scorecards_of_all_groups_are_written_by_the_command_line(built: build.Outcome, tmp_path: Path) -> None:
    arguments = [
        "district",
        "report",
        str(built.places.district),
        "--year",
        "2565",
        "--scorecards",
        str(tmp_path / "s"),
    ]
    done = CliRunner().invoke(chiwat, arguments)
    assert done.exit_code == 0, done.output
    names = {path.suffix for path in (tmp_path / "s").iterdir()}
    assert names == {".pdf", ".xlsx"}
    assert done.output.count("เขียนแล้ว") == len(list((tmp_path / "s").iterdir()))
