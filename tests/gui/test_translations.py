"""No text is left behind: every source string has its English, and Qt's own words are Thai."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from gui.design.fields import TextField
from gui.translations import Translations
from gui.wording import Language

ROOT = Path(__file__).parents[2]
I18N = ROOT / "resources" / "i18n"
TOOLS = Path(sys.executable).parent
THAI = re.compile("[\u0e00-\u0e7f]")
MEANT = {"ป.1–ม.6: {count}", "Thai ๑๒๓"}
COUNTED = re.compile(
    r"\{(?!least|limit)\w+\}(?: of \{\w+\})?(?: (?!and|has)[a-z]+){0,2}? (?:branches|cells|codes|days|decisions|entries"
    r"|explanations|exports|figures|files|guidelines|indicators|issues|letters|matters|places|problems|pupils|receipts"
    r"|remarks|reports|rows|schools|times|values|warnings)\b"
)
"""A count before what it counts, which is wrong of one."""


def messages(path: Path) -> Iterator[tuple[str, str, ET.Element]]:
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translation


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English file after the source was read again."""
    made = tmp_path_factory.mktemp("i18n") / "chiwat_en.ts"
    shutil.copyfile(I18N / "chiwat_en.ts", made)
    options = ("-silent", "-extensions", "py", "-locations", "none", "-no-obsolete")
    subprocess.run([TOOLS / "pyside6-lupdate", *options, "gui", "-ts", made], cwd=ROOT, check=True, capture_output=True)
    return made


def test_every_text_has_its_english(fresh: Path) -> None:
    left = [(context, source) for context, source, found in messages(fresh) if found.get("type") or not found.text]
    assert left == []


def test_no_text_is_where_the_tool_does_not_look() -> None:
    """What stands within an f-string is not found by lupdate, and would stay Thai."""
    held = {(context, source) for context, source, _ in messages(I18N / "chiwat_en.ts")}
    missed = [
        f"{path.name}: {call.args[0].value!r}"
        for path in sorted((ROOT / "gui").rglob("*.py"))
        for kind in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(kind, ast.ClassDef)
        for call in ast.walk(kind)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "tr"
        if isinstance(call.args[0], ast.Constant) and (kind.name, call.args[0].value) not in held
    ]
    assert missed == []


def test_no_english_is_left_of_a_text_that_is_gone(fresh: Path) -> None:
    held = {(context, source) for context, source, _ in messages(I18N / "chiwat_en.ts")}
    assert held == {(context, source) for context, source, _ in messages(fresh)}


def test_places_for_facts_are_the_same() -> None:
    differing = [
        (source, found.text)
        for _, source, found in messages(I18N / "chiwat_en.ts")
        if set(re.findall(r"\{\w+\}", source)) != set(re.findall(r"\{\w+\}", found.text or ""))
    ]
    assert differing == []


def test_english_is_english() -> None:
    thai = {found.text for _, _, found in messages(I18N / "chiwat_en.ts") if THAI.search(found.text or "")}
    assert thai <= MEANT


@pytest.mark.parametrize("name", ["chiwat_en", "qtbase_th"])
def test_what_the_program_reads_is_up_to_date(name: str, tmp_path: Path) -> None:
    made = tmp_path / f"{name}.qm"
    command = [str(part) for part in (TOOLS / "pyside6-lrelease", "-silent", I18N / f"{name}.ts", "-qm", made)]
    subprocess.run(command, check=True, capture_output=True)
    assert made.read_bytes() == (I18N / f"{name}.qm").read_bytes()


def test_our_thai_names_texts_that_qt_has() -> None:
    known = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert known.load("qtbase_ja", folder)
    unknown = [
        (context, source)
        for context, source, _ in messages(I18N / "qtbase_th.ts")
        if not known.translate(context, source)
    ]
    assert unknown == []


@pytest.fixture
def thai(qapp: QApplication) -> Iterator[None]:
    translations = Translations(qapp)
    translations.use(Language.THAI)
    yield
    translations.drop()


@pytest.mark.usefixtures("thai")
def test_qts_own_menu_of_a_field_is_thai(qtbot: QtBot) -> None:
    field = TextField("x")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert words
    assert [word for word in words if not THAI.search(word)] == []


@pytest.mark.usefixtures("thai")
def test_qts_own_buttons_are_thai(qtbot: QtBot) -> None:
    every = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(every.Ok | every.Cancel | every.Save | every.Yes | every.No | every.Discard | every.Help)
    qtbot.addWidget(box)
    assert [button.text() for button in box.buttons() if not THAI.search(button.text())] == []


def test_english_of_a_count_reads_right_of_one_too() -> None:
    """Not "{count} files": "Files: {count}"."""
    told = [found.text or "" for _, _, found in messages(I18N / "chiwat_en.ts")]
    for path in sorted((ROOT / "gui" / "wording").glob("*.py")):
        held = (
            one.value for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(one, ast.Constant)
        )
        told += [text for text in held if isinstance(text, str)]
    assert [text for text in told if COUNTED.search(text)] == []
