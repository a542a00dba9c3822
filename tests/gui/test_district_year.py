"""A district's year by real events: import all with every fault, clear what waits, return, receive corrections, report.

Totals of board, results and reports agree with each other and with sums made here from the files themselves.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cli.demonstration.build import Outcome
from cli.demonstration.works import PASSPHRASE
from gui.application import prepare
from gui.district.desk import DistrictDesk
from gui.district.imports.choices import Action
from gui.district.passphrase import PassphraseDialog
from gui.district.reports.kinds import Kind as Report
from gui.district_window import DistrictWindow
from gui.settings import Settings
from models.board import Facet
from models.errors import ChiwatError
from models.numbers import Number
from models.plan import Kind
from models.standing import ReviewState
from models.submission import EntryState, YearReport
from storage.district_file import DistrictFile
from storage.documents import read_submission
from storage.school_file import SchoolFile
from tests.helpers.demonstration import ACTING, CAST, build_few
from tests.helpers.dialogs import answering
from tests.helpers.window import click, drop_file

YEAR = 2565
NOW = datetime(2022, 11, 9, 9, 0, tzinfo=UTC)
LONG = 30_000


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return build_few(tmp_path_factory.mktemp("demonstration"))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, built: Outcome, tmp_path: Path) -> Iterator[DistrictWindow]:
    """The district's file as it was when its plan was published and nothing had come in."""
    prepare(qapp)
    first = min((built.places.root / "backups").glob("*.chiwat-backup"))
    path = shutil.copyfile(first, tmp_path / "เขต.chiwat")
    desk = DistrictDesk(DistrictFile.open(path), Settings(tmp_path / "settings"), lambda: NOW, YEAR)
    opened = DistrictWindow(desk, desk.settings)
    qtbot.addWidget(opened.window)
    opened.window.resize(1366, 736)
    with qtbot.waitExposed(opened.window):
        opened.window.show()
    yield opened
    desk.close()


def take(qtbot: QtBot, window: DistrictWindow, folder: Path) -> None:
    """Drop a folder, look, import, put the files down."""
    page = window.imports
    drop_file(window.window, folder)
    qtbot.waitUntil(lambda: not page.busy, timeout=LONG)
    assert page.trial.list.items
    click(page.trial.take_button)
    qtbot.waitUntil(lambda: not page.busy, timeout=LONG)
    assert page.trial.kept
    click(page.trial.leave_button)


def clear_quarantine(window: DistrictWindow) -> None:
    """Enrol a key that nobody disputes, return all else: a school that was told sends one new report."""
    view = window.imports.waiting
    for _ in range(20):
        item = view.list.item
        if item is None:
            return
        panel = view.panel
        actions = [action for action, _ in panel._ways]
        wanted = Action.ENROL if item.outcome.reason == "compare_fingerprint" else Action.RETURN
        QTest.mouseClick(panel.options.options[actions.index(wanted)], Qt.MouseButton.LeftButton)
        if wanted is Action.ENROL:
            QTest.keyClick(panel.compared, Qt.Key.Key_Space)
        click(panel.decide_button)
    raise AssertionError("something goes on waiting")


def state_of(window: DistrictWindow, code: str) -> ReviewState:
    return next(item.standing.state for item in window.desk.status.reporters if item.reporter.code == code)


def return_one(window: DistrictWindow, code: str, words: str) -> None:
    page = window.review
    page.show_item(code)
    page.reason.setFocus()
    QTest.keyClicks(page.reason, words)
    click(page.return_button)
    assert state_of(window, code) is ReviewState.RETURNED


def accept_all(window: DistrictWindow) -> None:
    page = window.review
    page.queue.pills.choose(ReviewState.RECEIVED.value)
    if not page.queue.table.table.rows:
        return
    click(page.all_button)
    click(page.many_button)


def reports_of(window: DistrictWindow, *folders: Path) -> Mapping[str, YearReport]:
    """Return the accepted reports by code, read again from the files that were dropped."""
    accepted = {
        item.standing.accepted.digest
        for item in window.desk.status.reporters
        if item.standing.accepted and item.standing.state is ReviewState.ACCEPTED
    }
    found = {}
    for path in (path for folder in folders for path in folder.iterdir()):
        try:
            submission, package = read_submission(path.read_bytes())
        except ChiwatError:
            continue  # one of the faults
        if package.digest in accepted:
            found[submission.report.reporter.code] = submission.report
    assert len(found) == len(accepted)
    return found


def rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def test_a_year_from_the_first_file_to_the_report(
    qtbot: QtBot, window: DistrictWindow, built: Outcome, tmp_path: Path
) -> None:
    places = built.places
    first, later = tmp_path / "ไฟล์แรก", tmp_path / "ไฟล์แก้ไข"
    for folder in (first, later):
        folder.mkdir()
    for path in places.packages.glob(f"*-{YEAR}-r*.xlsx"):
        corrected = path.stem.split("-")[0] in (CAST.returned, CAST.two_computers) and path.stem.endswith("r2")
        shutil.copyfile(path, (later if corrected else first) / path.name)
    desk = window.desk

    assert window.window.page == "plan"
    take(qtbot, window, first)
    take(qtbot, window, places.root / "faults")
    counts = desk.status.counts
    assert sum(counts.values()) == len(desk.status.reporters)
    assert len(ACTING) == sum(counts[state] for state in ReviewState if state is not ReviewState.MISSING)

    clear_quarantine(window)
    assert state_of(window, CAST.two_computers) is ReviewState.RETURNED
    window.window.show_page("review")
    return_one(window, CAST.returned, "check the total")
    return_one(window, CAST.corrects, "sign anew")
    accept_all(window)
    folder = tmp_path / "ใบตอบรับ"
    folder.mkdir()

    def answer(dialog: PassphraseDialog) -> None:
        dialog.field.field.setText(PASSPHRASE)
        click(dialog.verb_button)

    answering(PassphraseDialog, answer, lambda: window.review.write_receipts_to(folder))
    qtbot.waitUntil(lambda: window.review.told.isVisible() and str(folder) in window.review.told_words.text())
    told = {path.name.split("_")[0] for path in folder.iterdir()}
    assert {CAST.returned, CAST.corrects, CAST.two_computers} <= told

    take(qtbot, window, later)
    window.window.show_page("review")
    accept_all(window)
    assert state_of(window, CAST.returned) is ReviewState.ACCEPTED
    assert state_of(window, CAST.two_computers) is ReviewState.ACCEPTED
    assert state_of(window, CAST.corrects) is ReviewState.RETURNED

    board_adds_up(qtbot, window)
    results_are_the_sums_of_the_files(qtbot, window, reports_of(window, first, later, places.root / "faults"))
    files_say_what_the_results_say(qtbot, window, tmp_path)
    the_school_reads_its_receipt(places.schools / f"{CAST.corrects}.chiwat", folder, tmp_path)


def board_adds_up(qtbot: QtBot, window: DistrictWindow) -> None:
    """Complaint 15: late, missing and returned are a glance, and every count adds up to the roster."""
    window.window.show_page("board")
    page, desk = window.board, window.desk
    schools = [item for item in desk.status.reporters if item.school is not None]
    for number in range(3):
        click(page.head.groupings.parts[number])
        *rows, total = [line.row for line in page.counts.counts.lines]
        assert sum(row.total for row in rows) == total.total == len(schools)
        for state in ReviewState:
            expected = sum(item.standing.state is state for item in schools)
            assert sum(row.counts[Facet(state.value)] for row in rows) == expected
    assert total.counts[Facet.LATE] == sum(item.late for item in schools)


def results_are_the_sums_of_the_files(qtbot: QtBot, window: DistrictWindow, reports: Mapping[str, YearReport]) -> None:
    """Complaints 16 and 17: "not available" is no zero, and the district's value is no mean of percentages."""
    window.window.show_page("results")
    page, desk = window.results, window.desk
    qtbot.waitUntil(lambda: all(desk.report(with_received=view) is not None for view in (True, False)), timeout=LONG)
    click(page.view.view_choice.parts[1])
    assert page.report is not None
    assert set(page.report.whole.digests) == {item.digest for item in page.report.counted.values()}
    checked = 0
    for result in page.report.whole.results:
        indicator = result.indicator
        assert page.nav.choose(indicator.id)
        if indicator.kind not in (Kind.RATIO, Kind.MEAN_SCORE):
            continue
        given = [report.entries.get(indicator.id) for report in reports.values()]
        entries = [entry for entry in given if entry is not None and entry.state is EntryState.REPORTED]
        if indicator.kind is Kind.RATIO:
            top = Decimal(sum(entry.numerator or 0 for entry in entries)) * 100
            bottom = sum(entry.denominator or 0 for entry in entries)
        else:
            top = sum((Decimal(entry.value or 0) * (entry.examined or 0) for entry in entries), Decimal(0))
            bottom = sum(entry.examined or 0 for entry in entries)
        if bottom:
            assert result.value == Number(rounded(top / bottom, indicator.decimals)), indicator.id
            checked += 1
    assert checked > 20


def files_say_what_the_results_say(qtbot: QtBot, window: DistrictWindow, folder: Path) -> None:
    """Complaint 9: no total differs between the program and what it writes."""
    window.window.show_page("reports")
    page = window.reports
    qtbot.waitUntil(lambda: page.report is not None, timeout=LONG)
    page.table.choose(Report.TABLE)
    page.save_to(folder / "ผล.csv")
    qtbot.waitUntil(lambda: page._task is None, timeout=LONG)
    with (folder / "ผล.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["id"]: row for row in csv.DictReader(stream)}
    assert page.report is not None
    for result in page.report.whole.results:
        written = rows[result.indicator.id]["value"]
        assert written == (str(result.value) if result.value is not None else result.level), result.indicator.id


def the_school_reads_its_receipt(school: Path, receipts: Path, folder: Path) -> None:
    """Complaint 11: a returned report reaches its school, with the reason."""
    own = shutil.copyfile(school, folder / "โรงเรียน.chiwat")
    (receipt,) = receipts.glob(f"{CAST.corrects}_*.xlsx")
    with SchoolFile.open(own) as file:
        taken = file.receive(receipt.read_bytes(), NOW)
        assert "sign anew" in str(taken) or "sign anew" in str(file.receipts(YEAR))
