"""What stands at the right of the check page fits there in either language, the part that is not shown too."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.school.attest_panel import AttestPanel
from gui.school.export_result import ExportDone
from gui.translations import Translations
from gui.wording import Language

ROOM = 348 - 20 - 18 - 1  # the column, its margins, its rule


@pytest.mark.parametrize("language", Language)
def test_no_part_of_the_column_is_wider_than_it(qapp: QApplication, qtbot: QtBot, language: Language) -> None:
    prepare(qapp)
    translations = Translations(qapp)
    translations.use(language)
    parts = AttestPanel(), ExportDone()
    for part in parts:
        qtbot.addWidget(part)
    assert [part.minimumSizeHint().width() for part in parts if part.minimumSizeHint().width() > ROOM] == []
    translations.drop()
