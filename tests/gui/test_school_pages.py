from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.school.check_items import CheckItem, check_items
from gui.school.copies import back_up
from gui.school.corrections import CorrectionState, correction
from gui.school.desk import SchoolDesk
from gui.school.entry_row import EntryRow
from gui.school.evidence_dialog import EvidenceDialog
from gui.school.form_page import FormPage
from gui.school.history import history_items
from gui.school.newer_plan import NewerPlanDialog
from gui.settings import Settings
from gui.windows import Windows
from gui.wording import Language
from models.errors import StorageError
from models.numbers import Digits, Number
from models.plan import Plan, ReporterType
from models.profile import LOWER_SECONDARY
from models.receipt import NamedDocument, Receipt, ReceiptRemark, Verdict, said
from models.submission import Entry, EntryState, Reporter
from storage.documents import publish_plan, read_submission
from storage.evidence import check_evidence
from storage.evidence_folder import evidence_path, forget, held_file, take_in
from storage.office_documents import write_document
from storage.school_file import SchoolFile
from tests.helpers.attesting import Clock, sign_report
from tests.helpers.dialogs import answering
from tests.helpers.factories import (
    SCHOOL,
    make_entries,
    make_plan,
    make_plan_document,
    make_profile,
    make_publication,
    make_signer,
)
from tests.helpers.window import click, drop_file, press, type_text

NOW = datetime.fromisoformat("2021-09-18T14:50:00+07:00")
YEAR = 2564
PASSPHRASE = "pass phrase"


@cache
def _template() -> Path:
    """One file a test run: sealing a key is slow on purpose."""
    path = Path(tempfile.mkdtemp(prefix="chiwat-pages-")) / "school.chiwat"
    reporter = Reporter(type=ReporterType.SCHOOL, code=SCHOOL)
    with SchoolFile.create_under(path, make_plan_document(_plan()), reporter, PASSPHRASE, NOW) as file:
        for year in (YEAR - 1, YEAR):
            file.apply_profile(year, make_profile().figures)
            for name, entry in make_entries().items():
                file.put_entry(year, name, entry)
            file.put_explanation(year, "1/1.1", "ตรวจแล้ว")
    return path


def _plan() -> Plan:
    """The plan, with evidence wanted of 1/1.2."""
    plan = make_plan()
    indicators = tuple(msgspec.structs.replace(one, evidence=one.id == "1/1.2") for one in plan.indicators)
    return msgspec.structs.replace(plan, indicators=indicators)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "บ้านตัวอย่าง.chiwat"
    shutil.copyfile(_template(), path)
    return path


@pytest.fixture
def windows(qapp: QApplication, qtbot: QtBot, tmp_path: Path, path: Path) -> Iterator[Windows]:
    prepare(qapp)
    clock = Clock(NOW)
    windows = Windows(qapp, Settings(tmp_path / "settings"), clock.now)
    windows.show_start()
    windows.open(path)
    assert windows.current is not None
    windows.current.resize(1366, 736)
    with qtbot.waitActive(windows.current):
        windows.current.activateWindow()
    assert windows.desk_window is not None
    windows.desk_window.desk.set_year(YEAR)
    yield windows
    windows.settings.change(language=Language.THAI)
    windows.current.hide()
    if windows.desk_window is not None:
        windows.desk_window.desk.close()
    windows.current.deleteLater()


def page(windows: Windows, key: str) -> QWidget:
    assert windows.desk_window is not None
    windows.desk_window.window.show_page(key)
    QApplication.processEvents()
    return windows.desk_window.window.pages[key].widget


def test_a_figure_is_saved_as_it_is_typed_and_added_up(windows: Windows) -> None:
    assert windows.desk_window is not None
    desk, profile = windows.desk_window.desk, windows.desk_window.profile
    page(windows, "profile")
    profile.field("pupils_p1").setFocus()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text("๑๕")
    assert desk.book.figures["pupils_p1"].value == 15
    press(Qt.Key.Key_Return)
    assert profile.field("pupils_p2").hasFocus()
    assert desk.file.figures(YEAR)["pupils_p1"].value == 15
    assert "95" in profile.summary.text()
    desk.undo()
    assert profile.field("pupils_p1").property("text") == "10"
    assert profile.field("pupils_p1").hasFocus()


def test_a_text_that_is_no_figure_is_told_at_once(windows: Windows) -> None:
    assert windows.desk_window is not None
    profile = windows.desk_window.profile
    page(windows, "profile")
    profile.field("staff_teacher").setFocus()
    type_text("x")
    assert profile.field("staff_teacher").property("accessibleDescription")
    assert "staff_teacher" not in windows.desk_window.desk.book.figures
    assert profile.missing.isVisible()


def test_a_level_that_is_not_taught_gets_zeros_at_once(windows: Windows) -> None:
    assert windows.desk_window is not None
    desk, profile = windows.desk_window.desk, windows.desk_window.profile
    page(windows, "profile")
    for name in ("pupils_m1", "pupils_m2", "pupils_m3"):
        desk.set_figure(name, None)
    card = profile._cards[0]
    click(card.zeros["pupils_lower_secondary"])
    assert {desk.file.figures(YEAR)[f"pupils_m{n}"].value for n in (1, 2, 3)} == {0}
    desk.undo()
    assert "pupils_m1" not in desk.book.figures


def test_a_days_figures_are_dated_together(windows: Windows) -> None:
    assert windows.desk_window is not None
    desk, card = windows.desk_window.desk, windows.desk_window.profile._cards[0]
    page(windows, "profile")
    card.date.setFocus()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text("32/6/2564")
    press(Qt.Key.Key_Return)
    assert card.date.bad
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text("11/6/2564")
    press(Qt.Key.Key_Return)
    assert desk.file.figures(YEAR)["pupils_p1"].as_of == "2021-06-11"
    assert desk.file.figures(YEAR)["staff_teacher"].as_of == "2021-06-10"


def sign(windows: Windows, qtbot: QtBot) -> Path:
    assert windows.desk_window is not None
    return sign_report(windows.desk_window, qtbot, PASSPHRASE)


def test_what_was_shown_is_what_gets_signed(windows: Windows, qtbot: QtBot) -> None:
    assert windows.desk_window is not None
    check = windows.desk_window.check
    out = sign(windows, qtbot)
    submission, _ = read_submission(out.read_bytes())
    assert check.rendering is not None
    assert submission.view == check.rendering.submission.view
    assert submission.attestation.name == "นายสมชาย ใจคำ"
    assert out.name == "บ้านตัวอย่าง_2564_ครั้งที่1.xlsx"
    assert check.done.isVisible()
    assert check.attest.passphrase.text() == ""
    assert check.done.folder_button.hasFocus()


def test_evidence_is_attached_announced_and_sent_beside_the_report(
    windows: Windows, qtbot: QtBot, tmp_path: Path, path: Path
) -> None:
    assert windows.desk_window is not None
    desk, form, check = windows.desk_window.desk, windows.desk_window.window.form, windows.desk_window.check
    page(windows, "form")
    form.go_to("1/1.2")
    (tmp_path / "ภาพกิจกรรม.JPG").write_bytes(b"picture")
    (tmp_path / "macro.exe").write_bytes(b"no")

    def attach(dialog: EvidenceDialog) -> None:
        drop_file(dialog, tmp_path / "ภาพกิจกรรม.JPG")
        qtbot.waitUntil(lambda: dialog.table.current is not None)
        drop_file(dialog, tmp_path / "macro.exe")
        qtbot.waitUntil(dialog.refusal.isVisible)
        assert "macro.exe" in dialog.refusal.text()

    answering(EvidenceDialog, attach, lambda: click(form.tools.evidence))
    assert form.tools.evidence.accessibleName() == "หลักฐานของ 1/1.2 1 ไฟล์"
    assert [item.name for item in desk.file.evidence(YEAR)] == ["ภาพกิจกรรม.JPG"]
    out = sign(windows, qtbot)
    submission, _ = read_submission(out.read_bytes())
    assert check_evidence(evidence_path(out), submission.report.evidence).missing == ()
    assert str(evidence_path(out)) in check.done.path_words.text()
    stick = tmp_path / "stick"
    stick.mkdir()
    check.done.copy_to(stick)
    assert {one.name for one in stick.iterdir()} == {out.name, evidence_path(out).name}


def test_evidence_that_was_sent_keeps_its_bytes_when_it_is_taken_out(
    windows: Windows, qtbot: QtBot, tmp_path: Path, path: Path
) -> None:
    assert windows.desk_window is not None
    desk, form = windows.desk_window.desk, windows.desk_window.window.form
    for name in ("sent.pdf", "new.pdf"):
        (tmp_path / name).write_bytes(name.encode())
    desk.announce(take_in(path, "1/1.2", tmp_path / "sent.pdf", 0))
    sign(windows, qtbot)
    desk.announce(take_in(path, "1/1.2", tmp_path / "new.pdf", 0))
    held = desk.file.evidence(YEAR)
    page(windows, "form")
    form.go_to("1/1.2")

    def take_all_out(dialog: EvidenceDialog) -> None:
        click(dialog.out_button)
        click(dialog.out_button)
        assert not dialog.out_button.isEnabled()
        assert not dialog.open_button.isEnabled()

    answering(EvidenceDialog, take_all_out, lambda: click(form.tools.evidence))
    assert desk.file.evidence(YEAR) == ()
    kept = {item.name: held_file(path, item) is not None for item in held}
    assert kept == {"sent.pdf": True, "new.pdf": False}


def test_lost_evidence_is_told_and_nothing_is_signed(
    windows: Windows, qtbot: QtBot, tmp_path: Path, path: Path
) -> None:
    assert windows.desk_window is not None
    desk, check = windows.desk_window.desk, windows.desk_window.check
    (tmp_path / "a.pdf").write_bytes(b"a")
    taken = take_in(path, "1/1.2", tmp_path / "a.pdf", 0)
    desk.announce(taken)
    forget(path, taken)
    page(windows, "check")
    check.attest.name.setFocus()
    type_text("A")
    check.attest.passphrase.setFocus()
    type_text(PASSPHRASE)
    click(check.attest.tick)
    click(check.attest.sign_button)
    qtbot.waitUntil(lambda: bool(check.attest.refusal_words.text()), timeout=15_000)
    assert "a.pdf" in check.attest.refusal_words.text()
    assert desk.file.submissions(YEAR) == ()


def test_evidence_that_the_plan_wants_is_named_before_signing(windows: Windows, tmp_path: Path, path: Path) -> None:
    assert windows.desk_window is not None
    desk = windows.desk_window.desk

    def item() -> CheckItem:
        found = check_items(desk, Language.THAI, Digits.ARABIC, final=True)
        return next(one for one in found if one.key == "evidence")

    wanted = [line.code for line in item().lines]
    assert "1/1.2" in wanted
    (tmp_path / "a.pdf").write_bytes(b"a")
    for name in wanted:
        desk.announce(take_in(path, name, tmp_path / "a.pdf", 0))
    assert item().title == "แนบแล้ว 1 ไฟล์ 1 kB"
    assert not item().blocks


def test_every_cell_of_the_form_stands_on_a_page(windows: Windows) -> None:
    assert windows.desk_window is not None
    check = windows.desk_window.check
    page(windows, "check")
    assert check.rendering is not None
    shown = " ".join(" ".join(one.texts()) for one in check.paper.pages).replace("\u200b", "")
    plain = shown.replace(" ", "").replace("\n", "")
    for sheet in check.rendering.sheets:
        for cell in sheet.cells.values():
            if isinstance(cell.value, str):
                assert cell.value.replace(" ", "").replace("\n", "") in plain


def test_a_change_takes_back_the_word_that_all_was_read(windows: Windows) -> None:
    assert windows.desk_window is not None
    check = windows.desk_window.check
    page(windows, "check")
    click(check.attest.tick)
    assert check.attest.tick.isChecked()
    windows.desk_window.desk.set_field("1/1.2", "answer", False)
    assert not check.attest.tick.isChecked()


def test_page_keys_turn_the_paper(windows: Windows) -> None:
    assert windows.desk_window is not None
    paper = windows.desk_window.check.paper
    page(windows, "check")
    paper.setFocus()
    assert len(paper.pages) > 1
    for _ in range(len(paper.pages)):
        press(Qt.Key.Key_PageDown)
    assert paper.number == len(paper.pages) - 1
    assert paper.all_seen
    press(Qt.Key.Key_PageUp)
    assert paper.number == len(paper.pages) - 2


def test_a_draft_is_printed_by_ctrl_p(windows: Windows, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QPrintDialog] = []

    def refuse(dialog: QPrintDialog) -> int:
        asked.append(dialog)
        return QPrintDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", refuse)
    page(windows, "check")
    press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert len(asked) == 1


def test_a_wrong_passphrase_is_told_and_nothing_written(windows: Windows, qtbot: QtBot, tmp_path: Path) -> None:
    assert windows.desk_window is not None
    check = windows.desk_window.check
    page(windows, "check")
    check.attest.name.setFocus()
    type_text("A")
    check.attest.passphrase.setFocus()
    type_text("wrong one")
    click(check.attest.tick)
    click(check.attest.sign_button)
    qtbot.waitUntil(lambda: bool(check.attest.refusal_words.text()), timeout=15_000)
    assert not list(tmp_path.glob("*.xlsx"))
    assert windows.desk_window.desk.file.submissions(YEAR) == ()


def test_enter_in_the_passphrase_signs_and_never_shows_it(windows: Windows, qtbot: QtBot) -> None:
    assert windows.desk_window is not None
    check = windows.desk_window.check
    page(windows, "check")
    qtbot.waitUntil(lambda: check.rendering is not None)
    check.attest.name.setFocus()
    type_text("A  ")
    press(Qt.Key.Key_Return)
    assert check.attest.attestation.name == "A"
    check.attest.passphrase.setFocus()
    type_text("wrong one ")
    press(Qt.Key.Key_Return)
    assert check.attest.tick.hasFocus()
    assert check.attest.passphrase.field.text() == "wrong one "
    press(Qt.Key.Key_Return)
    assert not check.attest.tick.isChecked()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(check.attest.refusal_words.text()), timeout=15_000)
    assert check.attest.passphrase.field.hasFocus()
    type_text("w")
    assert check.attest.refusal.isHidden()
    assert check.attest.passphrase.field.echoMode() is QLineEdit.EchoMode.Password


def test_enter_walks_through_the_profile(windows: Windows) -> None:
    """From the day of a card through all its figures to the next card's day, past what fills lines with zeros."""
    assert windows.desk_window is not None
    profile, desk = windows.desk_window.profile, windows.desk_window.desk
    page(windows, "profile")
    for name in LOWER_SECONDARY:
        desk.set_figure(name, None)
    cards = profile._cards
    inputs = [widget for card in cards for widget in (card.date, *(field.input for field in card.fields.values()))]
    windows.desk_window.window.resize(1366, 480)
    QApplication.processEvents()
    inputs[0].setFocus()
    for widget in inputs:
        assert widget.hasFocus()
        assert not widget.visibleRegion().isEmpty()
        press(Qt.Key.Key_Return)
    assert inputs[-1].hasFocus()
    assert desk.book.figures.get("pupils_m1") is None


def test_what_is_missing_leads_to_its_place(windows: Windows) -> None:
    assert windows.desk_window is not None
    desk, check = windows.desk_window.desk, windows.desk_window.check
    desk.file.put_entry(YEAR, "1/1.2", None)
    desk.reload()
    page(windows, "check")
    assert not check.attest.sign_button.isEnabled()
    assert "ไม่ได้" in check.head.title.text()
    head = check.items.heads["filled"]
    assert next(iter(check.items.heads)) == "filled"
    head.setFocus()
    press(Qt.Key.Key_Return)
    with_line = [line for line in check.items.findChildren(QWidget) if getattr(line, "shown", None)]
    QTest.mouseClick(with_line[0], Qt.MouseButton.LeftButton)
    assert windows.desk_window.window.page == "form"


def test_an_interim_report_may_have_blanks(windows: Windows, qtbot: QtBot) -> None:
    assert windows.desk_window is not None
    windows.desk_window.desk.file.put_entry(YEAR, "1/1.2", None)
    windows.desk_window.desk.reload()
    check = windows.desk_window.check
    page(windows, "check")
    click(check.foot.switch_button)
    out = sign(windows, qtbot)
    assert not read_submission(out.read_bytes())[0].final
    assert "ระหว่างปี" in out.name


def test_history_says_what_a_revision_changed(windows: Windows, qtbot: QtBot) -> None:
    assert windows.desk_window is not None
    sign(windows, qtbot)
    page(windows, "form")
    windows.desk_window.desk.set_field("2/1.1.1", "value", Number("55.5"))
    second = sign(windows, qtbot)
    assert second.name.endswith("ครั้งที่2.xlsx")
    page(windows, "history")
    told = " ".join(label.property("text") or "" for label in windows.desk_window.history.findChildren(QWidget))
    assert "54.25 → 55.50" in told


def test_a_backup_is_looked_into_and_restored(
    windows: Windows, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert windows.desk_window is not None
    back_up(path, NOW - timedelta(days=1))
    windows.desk_window.desk.set_state("1/1.2", EntryState.NOT_AVAILABLE, "x")
    asked: list[str] = []

    def agree(_title: str, words: str, _buttons: object, _parent: object) -> int:
        asked.append(words)
        return 1

    monkeypatch.setattr("gui.school.history_page.ask", agree)
    page(windows, "history")
    click(windows.desk_window.history.restore_buttons[-1])
    assert "9" in asked[0]
    assert windows.desk_window.desk.entry("1/1.2") == Entry(answer=True)
    assert list(path.parent.glob("*.replaced-*"))


def test_the_file_is_copied_for_another_computer(windows: Windows, tmp_path: Path) -> None:
    assert windows.desk_window is not None
    history = windows.desk_window.history
    windows.desk_window.desk.set_field("1/1.2", "answer", False)
    history.copy_to(tmp_path / "copy.chiwat")
    with SchoolFile.open(tmp_path / "copy.chiwat", read_only=True) as copied:
        assert copied.entries(YEAR)["1/1.2"] == Entry(answer=False)
    history.copy_to(tmp_path / "copy.chiwat")
    assert "copy.chiwat" in history.copied.words.text()


def test_the_copy_is_told_in_sight_of_the_button(windows: Windows, tmp_path: Path, qtbot: QtBot) -> None:
    assert windows.desk_window is not None
    assert windows.current is not None
    windows.current.resize(1366, 480)
    history = windows.desk_window.history
    page(windows, "history")
    history.copy_button.setFocus()
    history.copy_to(tmp_path / "copy.chiwat")
    qtbot.waitUntil(lambda: not history.copied.visibleRegion().isEmpty())
    told, button = history.copied, history.copy_button
    assert told.mapTo(history, told.rect().bottomLeft()).y() <= history.height()
    assert button.mapTo(history, button.rect().topLeft()).y() >= 0


def test_a_file_whose_stick_was_pulled_out_goes_on_elsewhere(windows: Windows, path: Path, tmp_path: Path) -> None:
    assert windows.desk_window is not None
    made, desk = windows.desk_window, windows.desk_window.desk
    path.unlink()
    desk.set_field("1/1.2", "answer", False)
    made.save_elsewhere(tmp_path / "elsewhere.chiwat")
    assert desk.file.database.path == tmp_path / "elsewhere.chiwat"
    assert desk.file.entries(YEAR)["1/1.2"] == Entry(answer=False)
    with pytest.raises(StorageError, match="file_exists"):
        made.rescue.save_elsewhere(tmp_path / "elsewhere.chiwat")


def receipt_for(windows: Windows, out: Path, verdict: Verdict, reason: str = "") -> Path:
    """The district's answer to an export, its remark on one indicator; written beside it."""
    assert windows.desk_window is not None
    desk = windows.desk_window.desk
    submission, package = read_submission(out.read_bytes())
    named = NamedDocument(digest=package.digest, revision=1, final=True, code="AAAA-BBBB")
    remark = ReceiptRemark(text="ตรวจอีกครั้ง", indicator="1/1.1", judged=(said(desk.plan, submission.report, "1/1.1"),))
    receipt = Receipt(
        plan=desk.file.plan_reference, plan_title=desk.plan.title, district=desk.plan.district.id,
        district_name=desk.plan.district.short_name, reporter=desk.file.reporter, year=YEAR, verdict=verdict,
        documents=(package.digest,), heads=(named,), lineage=(package.digest,), decisions=("0" * 64,),
        made_at="2021-09-22T09:14:00+07:00", layout=1, officer="นางสาววิไล", reason=reason,
        remarks=(remark,) if verdict is Verdict.RETURNED else (),
    )  # fmt: skip
    path = out.with_name(f"{verdict.value}.xlsx")
    write_document(path, receipt, make_signer(9))
    return path


def test_a_report_sent_back_is_corrected_and_sent_again(windows: Windows, qtbot: QtBot) -> None:
    assert windows.desk_window is not None
    made, desk = windows.desk_window, windows.desk_window.desk
    out = sign(windows, qtbot)
    drop_file(made.window, receipt_for(windows, out, Verdict.RETURNED))
    assert made.window.page == "form"
    assert made.window.form.nav.pills.current == "remarks"
    page(windows, "check")
    assert not made.check.attest.sign_button.isEnabled()
    page(windows, "form")
    desk.set_field("1/1.1", "numerator", 58)
    second = sign(windows, qtbot)
    submission, _ = read_submission(second.read_bytes())
    assert submission.revision == 2
    assert len(submission.lineage) == 1


def test_the_panel_beside_remarks_says_how_far_they_are_answered(windows: Windows, qtbot: QtBot) -> None:
    assert windows.desk_window is not None
    made, desk = windows.desk_window, windows.desk_window.desk
    form, panel = made.window.form, made.window.form.corrections
    drop_file(made.window, receipt_for(windows, sign(windows, qtbot), Verdict.RETURNED, reason="แก้แล้วส่งทางไลน์"))
    assert form.panel.currentWidget() is panel
    assert panel.message.text() == "แก้แล้วส่งทางไลน์"
    assert panel.head.accessibleName() == "งานแก้ไข เสร็จ 0 จาก 1"
    assert panel.lines[0].accessibleName() == "1/1.1 ตรวจอีกครั้ง ยังไม่แก้"
    desk.set_field("1/1.1", "numerator", 99)
    assert correction_of(desk) is CorrectionState.BEGUN  # more than all of them: wrong, so nothing is corrected
    desk.set_field("1/1.1", "numerator", 58)
    assert panel.head.accessibleName() == "งานแก้ไข เสร็จ 1 จาก 1"
    assert panel.lines[0].accessibleName() == "1/1.1 ตรวจอีกครั้ง แก้ไขแล้ว 98.33 → 96.67"
    desk.undo()
    assert correction_of(desk) is CorrectionState.OPEN
    click(panel.lines[0])
    type_text("นับใหม่แล้วเท่าเดิม")
    assert desk.explanation("1/1.1") == "ตรวจแล้วนับใหม่แล้วเท่าเดิม"
    assert correction_of(desk) is CorrectionState.CONFIRMED
    press(Qt.Key.Key_Return)
    box = row_of(made.window.form, "1/1.1").warning
    assert box is not None
    assert not box.is_open
    click(box.change)
    assert box.field.hasFocus()
    assert panel.check_button.text() == "ไปหน้าตรวจและส่งออกครั้งที่ 2"
    click(panel.check_button)
    assert made.window.page == "check"
    page(windows, "form")
    form.nav.pills.choose("all")
    assert form.panel.currentWidget() is form.side


def row_of(form: FormPage, indicator: str) -> EntryRow:
    return next(row for row in form.rows if isinstance(row, EntryRow) and row.indicator.id == indicator)


def correction_of(desk: SchoolDesk) -> CorrectionState:
    found = correction(desk, "1/1.1")
    assert found is not None
    return found.state


def test_an_accepted_report_stands_in_the_history(windows: Windows, qtbot: QtBot) -> None:
    assert windows.desk_window is not None
    made = windows.desk_window
    drop_file(made.window, receipt_for(windows, sign(windows, qtbot), Verdict.ACCEPTED))
    assert made.window.page == "history"
    assert "2564" in made.history._told_words.text()
    assert [item.icon for item in history_items(made.desk, Language.THAI, Digits.ARABIC)] == ["circle-check", "send"]


def test_a_newer_plan_is_taken_where_it_is_dropped(windows: Windows, tmp_path: Path) -> None:
    assert windows.desk_window is not None
    made = windows.desk_window
    plan = _plan()
    kept = [one for one in plan.indicators if one.id != "2/1.3"]
    kept[0] = msgspec.structs.replace(kept[0], decimals=1)
    newer = msgspec.structs.replace(plan, edition=2, edition_label="ฉบับปรับปรุง", indicators=tuple(kept))
    document = make_plan_document(newer, publication=make_publication(serial=2))
    publish_plan(tmp_path / "plan2.xlsx", document, make_signer(9))

    def read(dialog: NewerPlanDialog) -> None:
        rows = [" ".join(cell.words for cell in row.cells) for row in dialog.table.table.rows]
        assert rows[0] == "เปลี่ยนความหมาย 1"
        assert rows[1].startswith(kept[0].id)
        assert rows[2] == "ตัดออก 1"
        assert rows[3].startswith("2/1.3")
        assert "ให้ตรวจค่าที่กรอกแล้วใหม่ 1 ตัว" in dialog.words.text()
        assert dialog.focusWidget() is dialog.later_button
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    answering(NewerPlanDialog, read, lambda: drop_file(made.window, tmp_path / "plan2.xlsx"))
    assert made.desk.plan.edition == 1
    take = lambda dialog: click(dialog.take_button)  # noqa: E731
    answering(NewerPlanDialog, take, lambda: drop_file(made.window, tmp_path / "plan2.xlsx"))
    assert made.desk.plan.edition == 2
    assert made.window.page == "history"


def test_a_plan_that_changes_nothing_to_fill_in_says_so(windows: Windows, tmp_path: Path) -> None:
    assert windows.desk_window is not None
    made = windows.desk_window
    publish_plan(
        tmp_path / "plan2.xlsx", make_plan_document(_plan(), publication=make_publication(serial=2)), make_signer(9)
    )

    def take(dialog: NewerPlanDialog) -> None:
        assert not dialog.table.isVisible()
        assert "เหมือนเดิมทุกตัว" in dialog.words.text()
        click(dialog.take_button)

    answering(NewerPlanDialog, take, lambda: drop_file(made.window, tmp_path / "plan2.xlsx"))
    assert made.desk.file.plan_document.publication.serial == 2


def test_a_foreign_file_is_refused_in_words(windows: Windows, tmp_path: Path) -> None:
    assert windows.desk_window is not None
    (tmp_path / "x.xlsx").write_bytes(b"x")
    drop_file(windows.desk_window.window, tmp_path / "x.xlsx")
    assert windows.desk_window.history._told.isVisible()


def test_another_start_brings_its_file(windows: Windows, path: Path) -> None:
    assert windows.desk_window is not None
    before = windows.desk_window
    windows.take_request(str(path))
    assert windows.desk_window is before
    windows.take_request("")
    assert windows.current is not None
    assert windows.current.isVisible()


def test_language_and_digits_change_in_place(windows: Windows) -> None:
    windows.settings.change(digits=Digits.THAI, language=Language.ENGLISH)
    assert windows.desk_window is not None
    tabs = windows.desk_window.window.header.tabs
    assert "Profile" in {tabs.tabText(number) for number in range(tabs.count())}
    page(windows, "profile")
    assert windows.desk_window.profile.field("pupils_p1").property("text") == "๑๐"


@pytest.mark.parametrize("key", ["profile", "check", "history"])
def test_everything_has_a_name(windows: Windows, key: str) -> None:
    shown = page(windows, key)
    nameless = []
    for widget in shown.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            told = QAccessible.queryAccessibleInterface(widget)
            if not told.text(QAccessible.Text.Name):
                nameless.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    assert nameless == []


@pytest.mark.parametrize("key", ["profile", "check", "history"])
def test_nothing_scrolls_sideways_at_200_percent(windows: Windows, key: str) -> None:
    assert windows.current is not None
    windows.current.resize(683, 368)
    shown = page(windows, key)
    QApplication.processEvents()
    for area in (widget for widget in shown.findChildren(QWidget) if widget.objectName() == "qt_scrollarea_viewport"):
        content = area.findChild(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        assert content is None or content.width() <= area.width()
