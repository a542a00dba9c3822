"""A code typed on a keyboard that was left on Thai is the code that its keys give on a Latin one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.design.table import Table
from gui.desk_window import DeskWindow
from gui.school.code_dialog import CodeDialog
from gui.start.code_field import CodeField
from gui.start.start_window import StartWindow
from tests.helpers.factories import SCHOOL
from tests.helpers.hands import empty, focus, inputs, named, searches, stand_in, turn
from tests.helpers.keys import type_text
from tests.helpers.scenes import Scene

LATIN, THAI = "1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./", "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฟหกดเ้่าสวงผปแอิืทมใฝ"
ON_THAI = str.maketrans(LATIN, THAI)
OFFICE = [f"district {key}" for key in ("plan", "review", "results")]


def listed(page: QWidget) -> list[str]:
    """Return the codes of the rows that are shown."""
    tables = [table.table for table in page.findChildren(Table) if table.isVisible()]
    keys = [str(row.key) for table in tables for row in table.rows if not row.group]
    return [key for key in keys if key.isdigit()] or keys


@pytest.mark.parametrize("scene", OFFICE, indirect=True)
def test_an_offices_search(scene: Scene) -> None:
    code = listed(scene.page)[-1]
    for search in [one for one in inputs(scene.page) if searches(one)]:
        found = []
        for typed in (code, code.translate(ON_THAI)):
            stand_in(search)
            empty(search)
            type_text(focus(), typed)
            turn()
            found.append(listed(scene.page))
        assert code in found[0], f"{named(search)} does not find {code}"
        assert found[1] == found[0], f"{named(search)} does not find {code} by its keys"


@pytest.mark.parametrize("scene", ["wizard school"], indirect=True)
def test_a_school_in_the_wizard(scene: Scene) -> None:
    assert isinstance(scene.owner, StartWindow)
    assert scene.owner.wizard is not None
    type_text(focus(), SCHOOL.translate(ON_THAI))
    turn()
    chosen = scene.owner.wizard.beginning.chosen
    assert chosen is not None
    assert chosen.code == SCHOOL


@pytest.mark.parametrize("scene", ["wizard code", "school settings"], indirect=True)
def test_an_activation_code(scene: Scene) -> None:
    (field,) = scene.page.findChildren(CodeField)
    stand_in(field.groups[0])
    for key in "bcd4-efgh-23jk-mnpq-rstv".translate(ON_THAI):
        type_text(focus(), key)
    assert field.text() == "BCD4-EFGH-23JK-MNPQ-RSTV"


@pytest.mark.parametrize("scene", ["school form 1/1"], indirect=True)
def test_the_code_of_an_indicator(scene: Scene) -> None:
    assert isinstance(scene.owner, DeskWindow)
    form = scene.owner.window.form
    dialog = CodeDialog(form.context, scene.window)
    dialog.open()
    dialog.activateWindow()
    turn()
    type_text(focus(), "2/3.4".translate(ON_THAI))
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert dialog.result() == CodeDialog.DialogCode.Accepted
    scene.window.activateWindow()
    turn()
    assert form.go_to_code(dialog.field.text())
    assert form.current == "2/3.4"
    form.focus_search()
    type_text(focus(), "1/1.1".translate(ON_THAI))
    turn()
    assert [row.indicator.id for row in form.rows] == ["1/1.1"]
