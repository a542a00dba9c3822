"""The plan page by keys and clicks: publish, the roster, codes and keys, deadlines, the office's own report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.design.tokens import Tone
from gui.dialogs import Question
from gui.district.desk import DistrictDesk
from gui.district.passphrase import PassphraseDialog
from gui.district.plan.close_dialog import CloseDialog
from gui.district.plan.dialogs import (
    DeadlinesDialog,
    NewPassphraseDialog,
    PublishDialog,
    ReasonDialog,
    SchoolDialog,
)
from gui.district.plan.facts import KeyState, roster_facts
from gui.district.plan.page import PlanPage
from models.closing import closings
from models.publication import SchoolStatus
from storage.codes import code_states
from storage.documents import read_plan
from storage.importing import import_paths
from storage.school_file import SchoolFile
from tests.helpers.dialogs import answering
from tests.helpers.district import OFFICE, OPEN_SCHOOL, PASSPHRASE, make_district, write
from tests.helpers.district_desk import NOW, YEAR, district_desk, shown_district
from tests.helpers.factories import BRANCH, SCHOOL
from tests.helpers.window import click


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DistrictDesk]:
    prepare(qapp)
    desk = district_desk(tmp_path, make_district(tmp_path / "เขต.chiwat"))
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot: QtBot, desk: DistrictDesk) -> PlanPage:
    opened = shown_district(qtbot, desk)
    return opened.plan


def type_passphrase(dialog: PassphraseDialog | PublishDialog, text: str = PASSPHRASE) -> None:
    field = dialog.field if isinstance(dialog, PassphraseDialog) else dialog.passphrase
    field.field.setText(text)


def publish(qtbot: QtBot, page: PlanPage) -> None:
    def answer(dialog: PublishDialog) -> None:
        type_passphrase(dialog)
        click(dialog.verb_button)

    with qtbot.waitSignal(page.actions_of.told, timeout=30_000):
        answering(PublishDialog, answer, lambda: click(page.publish_button))


def test_publishing_writes_the_plan_and_the_letters_and_says_where(
    qtbot: QtBot, page: PlanPage, desk: DistrictDesk, tmp_path: Path
) -> None:
    assert "ยังไม่เคยเผยแพร่" in page.pending_words.text()
    publish(qtbot, page)
    document, _ = read_plan((tmp_path / "plan.xlsx").read_bytes())
    assert document.publication.serial == 1
    assert set(document.publication.activation) >= {SCHOOL, BRANCH}
    assert (tmp_path / "หนังสือแจ้งรหัสเปิดใช้.pdf").read_bytes().startswith(b"%PDF")
    assert str(tmp_path / "plan.xlsx") in page.told_words.text()
    assert page.pending.isHidden()


def test_a_wrong_passphrase_is_told_where_it_is_typed(page: PlanPage, tmp_path: Path) -> None:
    def answer(dialog: PublishDialog) -> None:
        type_passphrase(dialog, "ไม่ใช่")
        click(dialog.verb_button)
        assert dialog.isVisible()
        assert "รหัสผ่าน" in dialog.refusal.text()

    answering(PublishDialog, answer, lambda: click(page.publish_button))
    assert not (tmp_path / "plan.xlsx").exists()


def test_a_school_is_found_and_its_row_changed(page: PlanPage, desk: DistrictDesk) -> None:
    page.search()
    QTest.keyClicks(page.roster.search, SCHOOL)
    page.roster.table.choose_first()
    assert page.school.name.text() == desk.name_of(OPEN_SCHOOL)

    def answer(dialog: SchoolDialog) -> None:
        dialog.name.setText("บ้านชื่อใหม่")
        dialog.status.setCurrentIndex(dialog.status.findData(SchoolStatus.CLOSED))
        dialog.reason.setText("รวมสถานศึกษา")
        click(dialog.verb_button)

    answering(SchoolDialog, answer, lambda: click(page.school.edit_button))
    school = desk.school(SCHOOL)
    assert school is not None
    assert (school.name, school.status) == ("บ้านชื่อใหม่", SchoolStatus.CLOSED)
    assert page.school.name.text() == "บ้านชื่อใหม่"


@pytest.mark.parametrize(
    ("code", "name", "told"),
    [("12", "บ้านใหม่", "10 หลัก"), (SCHOOL, "บ้านใหม่", "มีรหัส"), ("1050499999", "", "ชื่อ")],
)
def test_a_new_school_that_cannot_be_is_refused_in_its_dialog(page: PlanPage, code: str, name: str, told: str) -> None:
    def answer(dialog: SchoolDialog) -> None:
        dialog.code.setText(code)
        dialog.name.setText(name)
        click(dialog.verb_button)
        assert told in dialog.refusal.text()

    answering(SchoolDialog, answer, lambda: click(page.add_button))


def test_a_new_school_waits_for_the_next_publication(qtbot: QtBot, page: PlanPage, desk: DistrictDesk) -> None:
    publish(qtbot, page)

    def answer(dialog: SchoolDialog) -> None:
        dialog.code.setText("๑๐๕๐๔๙๙๙๙๙")
        dialog.name.setText("บ้านใหม่")
        click(dialog.verb_button)

    answering(SchoolDialog, answer, lambda: click(page.add_button))
    assert desk.school("1050499999") is not None
    assert "ทะเบียน 1 แห่ง" in page.pending_words.text()


def test_deadlines_are_typed_as_dates_are_written(page: PlanPage, desk: DistrictDesk) -> None:
    def answer(dialog: DeadlinesDialog) -> None:
        dialog.days[YEAR].setText("๓๐/๙/๒๕๖๔")
        click(dialog.verb_button)

    answering(DeadlinesDialog, answer, lambda: click(page.office.deadlines_button))
    assert desk.file.records.contents().deadlines[str(YEAR)] == "2021-09-30"


def test_a_code_is_issued_anew_for_one_school(qtbot: QtBot, page: PlanPage, desk: DistrictDesk, tmp_path: Path) -> None:
    publish(qtbot, page)
    page.show_item(SCHOOL)

    def answer(dialog: PublishDialog) -> None:
        type_passphrase(dialog)
        click(dialog.verb_button)

    with qtbot.waitSignal(page.actions_of.told, timeout=30_000):
        answering(PublishDialog, answer, lambda: click(page.school.reissue_button))
    serials = {state.reporter.code: state.serial for state in code_states(desk.file)}
    assert (serials[SCHOOL], serials[BRANCH]) == (2, 1)
    assert list(tmp_path.glob(f"หนังสือแจ้งรหัสเปิดใช้ {SCHOOL}*.pdf"))


def test_a_key_is_revoked_for_good_with_a_reason(
    qtbot: QtBot, page: PlanPage, desk: DistrictDesk, tmp_path: Path
) -> None:
    path, _ = write(tmp_path / "p.xlsx", desk.plan)
    import_paths(desk.file, [path], now=NOW)
    desk.touch()
    page.show_item(SCHOOL)

    def answer(dialog: ReasonDialog) -> None:
        QTest.keyClicks(dialog.reason, "lost")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.school.revoke_buttons[0].isVisible())
    answering(ReasonDialog, answer, lambda: click(page.school.revoke_buttons[0]))
    fact = next(fact for fact in roster_facts(desk.file) if fact.school.code == SCHOOL)
    assert fact.key_state is KeyState.REVOKED
    assert page.school.revoke_buttons == []


def test_a_year_is_closed(page: PlanPage, desk: DistrictDesk) -> None:
    answering(ReasonDialog, lambda dialog: click(dialog.verb_button), lambda: click(page.office.close_button))
    assert YEAR in closings(desk.file.records.decisions())
    assert not page.office.close_button.isEnabled()


def test_the_passphrase_changes_only_when_both_agree(page: PlanPage, desk: DistrictDesk) -> None:
    def answer(dialog: NewPassphraseDialog) -> None:
        dialog.old.field.setText(PASSPHRASE)
        dialog.new.field.setText("รหัสใหม่ ยาวพอ")
        dialog.again.field.setText("รหัสใหม่ ยาวไป")
        click(dialog.verb_button)
        assert "ไม่ตรงกัน" in dialog.refusal.text()
        dialog.again.field.setText("รหัสใหม่ ยาวพอ")
        click(dialog.verb_button)

    answering(NewPassphraseDialog, answer, lambda: click(page.office.passphrase_button))
    assert desk.file.open_key("รหัสใหม่ ยาวพอ").public_key == desk.file.public_key


def test_the_office_s_own_report_is_made_and_proves_itself(qtbot: QtBot, page: PlanPage, desk: DistrictDesk) -> None:
    def answer(dialog: PassphraseDialog) -> None:
        type_passphrase(dialog)
        click(dialog.verb_button)

    with qtbot.waitSignal(page.file_wanted, timeout=30_000) as made:
        answering(PassphraseDialog, answer, lambda: click(page.office.own_button))
    with SchoolFile.open(made.args[0]) as file:
        assert file.reporter == OFFICE
    with qtbot.waitSignal(page.file_wanted):
        click(page.office.own_button)


def test_a_backup_is_restored_only_when_asked(qtbot: QtBot, page: PlanPage) -> None:
    with qtbot.assertNotEmitted(page.restore_wanted):
        answering(Question, lambda dialog: click(dialog.buttons[0]), lambda: page._ask_restore(object()))
    with qtbot.waitSignal(page.restore_wanted):
        answering(Question, lambda dialog: click(dialog.buttons[1]), lambda: page._ask_restore(object()))


def test_in_a_small_window_the_panel_comes_in_the_roster_s_place(page: PlanPage, desk: DistrictDesk) -> None:
    page.window().resize(683, 368)
    QApplication.processEvents()
    assert page.roster.isVisible()
    assert not page.side.isVisible()
    click(page.office_button)
    assert page.side.isVisible()
    assert not page.roster.isVisible()
    click(page.back_button)
    assert page.roster.isVisible()


def test_closing_shows_what_is_open_and_what_is_frozen_before_it_happens(page: PlanPage, desk: DistrictDesk) -> None:
    def answer(dialog: CloseDialog) -> None:
        said = dialog.still_open.text()
        assert "ยังไม่ส่ง 3 แห่ง: บ้านตัวอย่าง, บ้านตัวอย่าง สาขาห้วยน้ำ, " in said
        assert dialog.focusWidget() is dialog.reason
        assert closings(desk.file.records.decisions()) == {}
        click(dialog.verb_button)

    answering(CloseDialog, answer, lambda: click(page.office.close_button))
    assert YEAR in closings(desk.file.records.decisions())


def test_the_passphrase_has_the_cursor_when_one_publishes(page: PlanPage) -> None:
    def answer(dialog: PublishDialog) -> None:
        assert dialog.focusWidget() is dialog.passphrase.field
        click(dialog.cancel_button)

    answering(PublishDialog, answer, lambda: click(page.publish_button))


def started(page: PlanPage) -> None:
    def answer(dialog: PublishDialog) -> None:
        type_passphrase(dialog)
        click(dialog.verb_button)

    answering(PublishDialog, answer, lambda: click(page.publish_button))


def test_publishing_shows_how_far_it_is_and_nothing_is_written_when_it_is_left(
    qtbot: QtBot, page: PlanPage, tmp_path: Path
) -> None:
    before = {path.name for path in tmp_path.iterdir()}
    strip = page.actions_of.strip
    counts: list[tuple[int, int]] = []
    started(page)
    assert strip.isVisible()
    assert not page.publish_button.isEnabled()
    work = strip._work
    assert work is not None
    work.progressed.connect(lambda done, total: counts.append((done, total)))
    with qtbot.waitSignal(work.left, timeout=30_000):
        click(strip.leave_button)
    assert {path.name for path in tmp_path.iterdir()} == before
    assert page.told.text() == "ยกเลิกแล้ว ไม่มีไฟล์ใดถูกเขียน"
    assert strip.isHidden()
    assert page.publish_button.isEnabled()
    publish(qtbot, page)
    assert (tmp_path / "plan.xlsx").exists()


def test_publishing_goes_on_while_another_page_is_looked_at(qtbot: QtBot, page: PlanPage, tmp_path: Path) -> None:
    counts: list[tuple[int, int]] = []
    started(page)
    work = page.actions_of.strip._work
    assert work is not None
    work.progressed.connect(lambda done, total: counts.append((done, total)))
    page.page_wanted.emit("board", "")
    assert not page.isVisible()
    with qtbot.waitSignal(page.actions_of.told, timeout=30_000):
        pass
    assert (tmp_path / "plan.xlsx").exists()
    assert counts
    assert {total for _, total in counts} == {5}, "three codes, and two letters: the office writes itself none"
    assert [done for done, _ in counts] == sorted(done for done, _ in counts)


def test_the_exchange_shows_that_it_is_written(qtbot: QtBot, page: PlanPage, tmp_path: Path) -> None:
    def answer(dialog: PassphraseDialog) -> None:
        type_passphrase(dialog)
        click(dialog.verb_button)

    with qtbot.waitSignal(page.actions_of.told, timeout=30_000):
        answering(PassphraseDialog, answer, lambda: click(page.office.exchange_button))
        assert page.actions_of.strip.isVisible()
        assert not page.office.exchange_button.isEnabled()
    assert [path.name for path in tmp_path.glob("แลกเปลี่ยน*")] == ["แลกเปลี่ยน 2564.xlsx"]


def test_the_question_says_what_is_overwritten_only_where_it_is_there(page: PlanPage, tmp_path: Path) -> None:
    said: list[str] = []

    def answer(dialog: PublishDialog) -> None:
        said.append(dialog.words.text())
        dialog.letters.setChecked(False)
        said.append(dialog.words.text())
        click(dialog.cancel_button)

    answering(PublishDialog, answer, lambda: click(page.publish_button))
    assert said == ["เขียน plan.xlsx ที่ลงนามแล้ว และ หนังสือแจ้งรหัสเปิดใช้.pdf", "เขียน plan.xlsx ที่ลงนามแล้ว"]
    (tmp_path / "plan.xlsx").write_bytes(b"x")
    answering(PublishDialog, answer, lambda: click(page.publish_button))
    assert said[-1] == "เขียน plan.xlsx ที่ลงนามแล้ว ทับไฟล์เดิมที่มีอยู่แล้ว: plan.xlsx"


@pytest.fixture
def offered(desk: DistrictDesk, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Offer a later edition, as a file that holds the plan with changes."""

    def offer(**changes: object) -> Path:
        plan = msgspec.structs.replace(desk.plan, **{"edition": desk.plan.edition + 1, **changes})
        monkeypatch.setattr("gui.district.plan.actions.read_plan_source", lambda _path: plan)
        return Path("plan.json")

    return offer


def test_a_revision_names_what_it_changes_by_code_and_title(
    page: PlanPage, desk: DistrictDesk, offered: Callable[..., Path]
) -> None:
    first, *others = desk.plan.indicators
    path = offered(indicators=(msgspec.structs.replace(first, title_display="ชื่อใหม่"), *others))
    said: list[str] = []

    def answer(dialog: Question) -> None:
        said.append(dialog.words.text())
        click(dialog.buttons[0])

    answering(Question, answer, lambda: page.actions_of.take_edition(path))
    assert f"เปลี่ยนชื่อ 1\n   {first.id} {first.short_title}" in said[0]


@pytest.mark.parametrize("what", ["another plan", "another district", "the years of reports gone"])
def test_a_plan_that_cannot_follow_is_refused_without_a_question_and_in_the_tone_of_an_error(
    page: PlanPage, desk: DistrictDesk, tmp_path: Path, offered: Callable[..., Path], what: str
) -> None:
    path, _ = write(tmp_path / "r.xlsx", desk.plan)
    import_paths(desk.file, [path], now=NOW)
    changes: dict[str, dict[str, object]] = {
        "another plan": {"id": "other"},
        "another district": {"district": msgspec.structs.replace(desk.plan.district, id="another")},
        "the years of reports gone": {"years": (2563,)},
    }
    before = desk.plan
    page.actions_of.take_edition(offered(**changes[what]))
    assert page.told.tone is Tone.ERROR
    assert page.told.glyph.name == "octagon-alert"
    assert desk.plan == before
    assert ("ปี 2564 จำนวน 1 ฉบับ" in page.told.text()) == ("years" in changes[what])


def test_an_excel_table_is_no_plan_and_is_told_so(page: PlanPage, tmp_path: Path) -> None:
    (tmp_path / "แผน.xls").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(512))
    page.actions_of.take_edition(tmp_path / "แผน.xls")
    assert page.told.tone is Tone.ERROR
    assert page.told.text().startswith("ไฟล์ Excel นี้ไม่ใช่ไฟล์แผนที่เผยแพร่จากโปรแกรม")
