"""A plan that does not count branches says what becomes of a branch's own report, before it is sent."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.school.check_page import CheckPage
from gui.school.desk import SchoolDesk
from gui.settings import Settings
from gui.wording.branches import branch_words
from models.plan import ReporterType
from models.publication import PlanDocument
from models.standing import ReviewState
from models.submission import Reporter
from storage.documents import publish_plan
from storage.importing import import_paths
from storage.reporting import status
from storage.school_file import SchoolFile
from tests.helpers.district import BRANCH_SCHOOL, NOW, enrol, make_district, write
from tests.helpers.district_desk import district_desk, shown_district
from tests.helpers.factories import (
    BRANCH,
    SCHOOL,
    make_plan,
    make_plan_document,
    make_publication,
    make_report,
    make_signer,
)
from tests.helpers.start_window import open_start
from tests.helpers.window import click, drop_file, press, type_text

NOT_COUNTED = "ไม่นับในผลของเขต"


def document(*, counts_branches: bool = False) -> PlanDocument:
    return make_plan_document(make_plan(counts_branches=counts_branches), publication=make_publication(activation={}))


def test_only_a_branch_that_is_not_counted_is_told() -> None:
    said = branch_words(document(), BRANCH)
    assert NOT_COUNTED in said
    assert "(บ้านตัวอย่าง)" in said, "whose report takes its numbers"
    assert branch_words(document(), SCHOOL) == ""
    assert branch_words(document(counts_branches=True), BRANCH) == ""


def test_the_wizard_tells_it_when_the_school_is_chosen(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    prepare(qapp)
    publish_plan(tmp_path / "plan.xlsx", document(), make_signer(9))
    window = open_start(qtbot, tmp_path, NOW)
    drop_file(window, tmp_path / "plan.xlsx")
    wizard = window.wizard
    assert wizard is not None
    click(wizard.next_button)
    type_text(SCHOOL)
    assert wizard.school_step.branch.isHidden()
    wizard.school_step.search.selectAll()
    type_text(BRANCH)
    assert wizard.school_step.branch.isVisible()
    assert NOT_COUNTED in wizard.school_step.branch.text()
    press(Qt.Key.Key_Return)
    window.close()


@pytest.mark.parametrize("code", [BRANCH, SCHOOL])
def test_the_page_that_signs_tells_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path, code: str) -> None:
    prepare(qapp)
    reporter = Reporter(type=ReporterType.SCHOOL, code=code)
    path = tmp_path / "school.chiwat"
    SchoolFile.create_under(path, document(), reporter, "กุญแจ ยาวพอ", NOW).close()
    desk = SchoolDesk(SchoolFile.open(path), lambda: NOW, 2564)
    page = CheckPage(desk, Settings(tmp_path / "settings"))
    qtbot.addWidget(page)
    assert (NOT_COUNTED in page.branch.text()) == (code == BRANCH)
    desk.close()


def test_the_board_shows_what_branches_sent_although_they_are_not_counted(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    prepare(qapp)
    made = make_district(tmp_path / "เขต.chiwat", plan=make_plan(counts_branches=False))
    path, _ = write(tmp_path / "b.xlsx", made.plan, report=make_report(reporter=BRANCH_SCHOOL))
    import_paths(made, [path], now=NOW)
    enrol(made, BRANCH_SCHOOL)
    found = status(made, 2564)
    assert [(one.reporter, one.standing.state) for one in found.uncounted] == [(BRANCH_SCHOOL, ReviewState.RECEIVED)]
    assert BRANCH_SCHOOL not in [one.reporter for one in found.reporters]
    desk = district_desk(tmp_path, made)
    opened = shown_district(qtbot, desk)
    opened.window.show_page("board")
    assert "สาขา 1 แห่งไม่นับตามแผน ส่งรายงานมาแล้ว 1" in opened.board.head.sub.text()
    desk.close()
