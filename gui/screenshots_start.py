"""The first page, the wizard and the dialogs in their states, for ``gui.screenshots``."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

import msgspec
from PySide6.QtWidgets import QApplication, QWidget

from gui.district.setup.draft import SetupStep
from gui.district.setup.wizard import SetupWizard
from gui.school.desk import SchoolDesk
from gui.settings import Settings
from gui.settings_dialog import SettingsDialog
from gui.start.start_window import StartWindow
from gui.start.wizard import Wizard
from models.activation import TagStatement, print_code
from models.publication import Activation
from storage.activation import CodeKeys
from storage.documents import publish_plan, read_plan
from storage.keys import create_key
from storage.package_files import read_bounded

_SCHOOL = "1050400002"
_SECRET = bytes(range(7, 17))
_DEMO = Path(os.environ.get("CHIWAT_DEMO", "build/demo"))
_Step = Callable[[StartWindow], None]


def draw_start(out: Path, ending: str, size: tuple[int, int], settings: Settings, now: Callable[[], datetime]) -> None:
    """Write the pictures, their names ending in language and scaling."""
    with tempfile.TemporaryDirectory() as folder:
        code = _publish(Path(folder) / "plan.xlsx")
        own = Settings(Path(folder) / "settings")
        own.change(language=settings.choices.language, recent=_recent(Path(folder)))
        for name, step in _steps(Path(folder), code).items():
            window = StartWindow(own, now)
            window.resize(*size)
            window.show()
            window.activateWindow()
            QApplication.processEvents()
            step(window)
            _save(window, out / f"{name}-{ending}.png")
            window.close()


def wizard_of(window: StartWindow) -> Wizard:
    """Return the wizard that a window shows."""
    assert window.wizard is not None
    return window.wizard


def setup_of(window: StartWindow) -> SetupWizard:
    """Return the district's set-up that a window shows."""
    assert window.setup is not None
    return window.setup


def draw_settings(out: Path, ending: str, settings: Settings, desk: SchoolDesk) -> None:
    """Write the picture of the settings of an open file."""
    dialog = SettingsDialog(settings, desk)
    dialog.show()
    _save(dialog, out / f"settings-{ending}.png")
    dialog.close()


def _steps(folder: Path, code: str) -> MappingProxyType[str, _Step]:
    plan = folder / "plan.xlsx"

    def wizard(window: StartWindow) -> Wizard:
        window.take(plan)
        return wizard_of(window)

    def typed(text: str) -> _Step:
        def step(window: StartWindow) -> None:
            made = wizard(window)
            made.plan_step.done.emit()
            made.beginning.choose(_SCHOOL)
            made.school_step.done.emit()
            made.code_step.code.show_code(text)
            made.code_step.code.edited.emit()

        return step

    def searched(window: StartWindow) -> None:
        made = wizard(window)
        made.plan_step.done.emit()
        made.school_step.search.setText("บ้านแม่")

    def passphrase(window: StartWindow) -> None:
        typed("")(window)
        made = wizard_of(window)
        made.code_step.skip_button.click()
        made.passphrase_step.path = Path("C:/") / "ชี้วัด" / "บ้านท่าตึง.chiwat"
        made.passphrase_step.where.set_words(str(made.passphrase_step.path))
        for field in (made.passphrase_step.first.field, made.passphrase_step.second.field):
            field.setText("ช้างกินกล้วย")
            field.textEdited.emit(field.text())

    def dragged(window: StartWindow) -> None:
        window.drop.sheet.setGeometry(window.rect())
        window.drop.sheet.raise_()
        window.drop.sheet.show()

    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    return MappingProxyType({
        "start": lambda window: window.first.begin_button.setFocus(),
        "start-drop": dragged,
        "wizard-plan": lambda window: window.begin(),
        "wizard-school": searched,
        "wizard-code": typed(code),
        "wizard-code-wrong": typed(wrong),
        "wizard-passphrase": passphrase,
        **_set_up_steps(folder),
    })  # fmt: skip


def _set_up_steps(folder: Path) -> dict[str, _Step]:
    """Return the steps of a district's set-up, the roster's with a faulty one too."""

    def set_up(step: SetupStep, roster: Path) -> _Step:
        def go(window: StartWindow) -> None:
            window.set_up()
            made = setup_of(window)
            made.plan_step.take(_DEMO / "plan.xlsx")
            made.setup.read_roster(roster)
            made.setup.passphrase = "ช้างกินกล้วย ริมห้วย"
            made.setup.set_deadlines(made.setup.deadlines)
            made.place_step.path = Path("C:/") / "ชี้วัด" / "สพป.เชียงใหม่ เขต 2.chiwat"
            made.go_to(step)

        return go

    roster, faulty = _DEMO / "roster.csv", _faulty(folder)
    return {
        "setup-begin": lambda window: window.set_up(),
        "setup-plan": set_up(SetupStep.PLAN, roster),
        "setup-roster": set_up(SetupStep.ROSTER, roster),
        "setup-roster-wrong": set_up(SetupStep.ROSTER, faulty),
        "setup-key": set_up(SetupStep.KEY, roster),
        "setup-deadlines": set_up(SetupStep.DEADLINES, roster),
        "setup-place": set_up(SetupStep.PLACE, roster),
    }


def _publish(path: Path) -> str:
    """Write the demonstration's plan anew with a code for one school, and return the code."""
    document, _ = read_plan(read_bounded(_DEMO / "plan.xlsx"))
    key, district = create_key(), document.plan.district.id
    said = TagStatement(district=district, district_key=key.public_key, school=_SCHOOL, serial=1)
    tag = CodeKeys(_SECRET, district, _SCHOOL).tag(said)
    publication = msgspec.structs.replace(
        document.publication, district_key=key.public_key, activation={_SCHOOL: Activation(serial=1, tag=tag)}
    )
    publish_plan(path, msgspec.structs.replace(document, publication=publication), key)
    return print_code(_SECRET, _SCHOOL)


def _faulty(folder: Path) -> Path:
    """Return a roster with a code too short, an amphoe that is none, and a code given twice."""
    rows = [line.split(",") for line in (_DEMO / "roster.csv").read_text(encoding="utf-8-sig").splitlines()]
    rows[3][0], rows[5][4], rows[9][0] = rows[3][0][:-1], "แม่แตน", rows[8][0]
    path = folder / "ทะเบียนโรงเรียน.csv"
    path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    return path


def _recent(folder: Path) -> tuple[str, ...]:
    names = ("บ้านท่าตึง 2564.chiwat", "บ้านท่าตึง สำเนา.chiwat")
    (folder / names[0]).touch()
    return tuple(str(folder / name) for name in names)


def _save(window: QWidget, path: Path) -> None:
    for _ in range(3):
        QApplication.processEvents()
    window.grab().save(str(path))
