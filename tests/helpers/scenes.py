"""Every page of every window, with what can be typed into: scenes for laws that hold everywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.desk_window import DeskWindow
from gui.district.setup.draft import SetupStep
from gui.district_window import DistrictWindow
from gui.settings import Settings
from gui.settings_dialog import SettingsDialog
from gui.start.draft import Step
from gui.start.start_window import StartWindow
from models.activation import TagStatement
from models.publication import Activation
from models.submission import Entry
from storage.activation import CodeKeys
from storage.documents import publish_plan
from storage.importing import import_paths
from storage.plan_source import load_bundled_plan
from tests.helpers.district import BRANCH_SCHOOL, OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.district_desk import NOW, district_desk, district_window
from tests.helpers.factories import (
    DISTRICT,
    SCHOOL,
    make_plan_document,
    make_publication,
    make_report,
    make_signer,
)
from tests.helpers.school_desk import BUNDLED, school_desk, school_file
from tests.helpers.window import type_text

WIDE, LOW = (1366, 736), (683, 368)
"""A screen of 1366 × 768 less its task bar, at 100 and at 200 %."""

PASSPHRASE = "ช้างกินกล้วย ริมห้วย"
SECRET = bytes(range(10))
WRONG = {
    "1/1.1": Entry(numerator=50, denominator=55),
    "2/3.3": Entry(numerator=70, denominator=60),
    "2/2.4.1": Entry(examined=400),
    "6/5.1": Entry(raw={"qa_basic": "ดี"}),
}


@dataclass
class Stage:
    """What a scene is set on: a folder of its own, what is closed at the end, and the window's size."""

    qtbot: QtBot
    folder: Path
    stack: ExitStack
    size: tuple[int, int] = WIDE


@dataclass
class Scene:
    """A window that is shown and active, and its page that is looked at; the set-up it came from."""

    window: QWidget
    page: QWidget
    owner: DeskWindow | DistrictWindow | StartWindow | None = None


Setting = Callable[[Stage], Scene]


def show(stage: Stage, window: QWidget) -> None:
    """Show a window, and wait until keys go to it."""
    window.resize(*stage.size)
    stage.stack.callback(close, window)
    with stage.qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    settle()


def settle() -> None:
    """Let what was begun be laid out and painted."""
    for _ in range(3):
        QApplication.processEvents()


def close(window: QWidget) -> None:
    """Put a window away for good."""
    window.hide()
    window.deleteLater()
    QApplication.processEvents()


def _settings(stage: Stage) -> Settings:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    prepare(application)
    return Settings(stage.folder / "settings")


def _school(stage: Stage) -> DeskWindow:
    file = stage.stack.enter_context(school_file(stage.folder, entries=WRONG))
    opened = DeskWindow(school_desk(file), _settings(stage))
    stage.stack.callback(opened.desk.leave)
    show(stage, opened.window)
    return opened


def _school_page(key: str, stage: Stage) -> Scene:
    opened = _school(stage)
    opened.window.show_page(key)
    settle()
    return Scene(opened.window, opened.window.pages[key].widget, opened)


def _form(guideline: str, stage: Stage) -> Scene:
    opened = _school(stage)
    opened.window.form.show_guideline(guideline)
    opened.window.form.focus_first()
    settle()
    return Scene(opened.window, opened.window.form, opened)


def _school_settings(stage: Stage) -> Scene:
    opened = _school(stage)
    dialog = SettingsDialog(_settings(stage), opened.desk, opened.window)
    show(stage, dialog)
    return Scene(dialog, dialog, opened)


def _district(stage: Stage) -> DistrictWindow:
    """A report is received, one waits."""
    settings = _settings(stage)
    desk = district_desk(stage.folder, make_district(stage.folder / "เขต.chiwat"))
    stage.stack.callback(desk.close)
    for reporter in (OPEN_SCHOOL, BRANCH_SCHOOL):
        path, _ = write(stage.folder / f"{reporter.code}.xlsx", desk.plan, report=make_report(reporter=reporter))
        import_paths(desk.file, [path], now=NOW)
    enrol(desk.file, OPEN_SCHOOL)
    assert settings
    opened = district_window(desk)
    show(stage, opened.window)
    return opened


def _district_page(key: str, stage: Stage, item: str = "") -> Scene:
    opened = _district(stage)
    opened.window.show_page(key, item)
    stage.qtbot.waitUntil(lambda: opened.desk.report(with_received=True) is not None)
    settle()
    return Scene(opened.window, opened.window.pages[key], opened)


def _start(stage: Stage) -> StartWindow:
    window = StartWindow(_settings(stage), lambda: NOW)
    show(stage, window)
    return window


def plan_package(folder: Path) -> Path:
    """Publish a plan with an activation code (of ``SECRET``) for the school."""
    statement = TagStatement(district=DISTRICT, district_key=make_signer(9).public_key, school=SCHOOL, serial=1)
    tag = CodeKeys(SECRET, DISTRICT, SCHOOL).tag(statement)
    publication = make_publication(activation={SCHOOL: Activation(serial=1, tag=tag)})
    publish_plan(folder / "plan.xlsx", make_plan_document(publication=publication), make_signer(9))
    return folder / "plan.xlsx"


def _wizard(step: Step, stage: Stage) -> Scene:
    window = _start(stage)
    window.take(plan_package(stage.folder))
    wizard = window.wizard
    assert wizard is not None
    if step > Step.PLAN:
        wizard.go_to(Step.SCHOOL)
    if step > Step.SCHOOL:
        settle()
        type_text(SCHOOL)
        wizard.go_on()
    if step > Step.CODE:
        wizard.code_step.skip_button.click()
    if step > Step.PASSPHRASE:
        wizard.passphrase_step.path = stage.folder / "บ้านตัวอย่าง.chiwat"
        for field in (wizard.passphrase_step.first.field, wizard.passphrase_step.second.field):
            field.setFocus()
            type_text(PASSPHRASE)
        with stage.qtbot.waitSignal(wizard.passphrase_step.done, timeout=15_000):
            wizard.go_on()
        stage.stack.callback(wizard.profile_step.close_file)
    settle()
    assert wizard.step is step
    return Scene(window, wizard, window)


def _set_up(step: SetupStep, stage: Stage) -> Scene:
    publish_plan(stage.folder / "plan.xlsx", make_plan_document(), make_signer(9))
    roster = stage.folder / "roster.csv"
    roster.write_text("code,name,amphoe\n1050130001,ก,แม่ริม\n1050130002,ข,แม่รืม\n", encoding="utf-8")
    window = _start(stage)
    window.set_up()
    wizard = window.setup
    assert wizard is not None
    wizard.take_file(stage.folder / "plan.xlsx")
    if step > SetupStep.PLAN:
        wizard.setup.read_roster(roster)
    if step > SetupStep.ROSTER:
        roster.write_text(roster.read_text(encoding="utf-8").replace("รืม", "ริม"), encoding="utf-8")
        wizard.setup.read_roster(roster)
    if step > SetupStep.KEY:
        wizard.setup.passphrase = PASSPHRASE
    if step > SetupStep.DEADLINES:
        wizard.setup.set_deadlines(wizard.setup.deadlines)
    wizard.go_to(step)
    settle()
    return Scene(window, wizard, window)


def _guidelines() -> list[str]:
    plan = load_bundled_plan(BUNDLED)
    named = {one.guideline for one in plan.indicators}
    return [guideline.id for guideline in plan.guidelines if guideline.id in named]


FORMS = {f"school form {name}": partial(_form, name) for name in _guidelines()}
SCENES: Mapping[str, Setting] = {
    **{f"school {key}": partial(_school_page, key) for key in ("profile", "check", "history")},
    **FORMS,
    "school settings": _school_settings,
    **{f"wizard {step.name.lower()}": partial(_wizard, step) for step in Step},
    **{f"set-up {step.name.lower()}": partial(_set_up, step) for step in SetupStep},
    **{
        f"district {key}": partial(_district_page, key)
        for key in ("plan", "import", "board", "review", "results", "reports")
    },
}
"""By name; a test that takes one names page and window when it fails."""
