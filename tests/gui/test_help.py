from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import datetime
from importlib import resources
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.district.page import BOARD, IMPORT, PLAN, REPORTS, RESULTS, REVIEW
from gui.help.manual import Look, manual
from gui.help.typeset import shown
from gui.help.window import HelpWindow
from gui.settings import Settings
from gui.windows import Windows
from gui.wording import Language, word
from models.import_state import ImportState
from models.numbers import Digits
from tests.helpers.school_desk import school_file
from tests.helpers.window import click, press, type_text

NOW = datetime.fromisoformat("2021-09-18T14:50:00+07:00")
ROOT = Path(__file__).parents[2]
ZERO_WIDTH_SPACE = "\u200b"


@pytest.fixture
def help_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> HelpWindow:
    prepare(qapp)
    window = HelpWindow(Settings(tmp_path))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show_topic("year")
    return window


@pytest.fixture
def windows(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Windows]:
    prepare(qapp)
    windows = Windows(qapp, Settings(tmp_path / "settings"), lambda: NOW)
    start = windows.show_start()
    with qtbot.waitActive(start):
        start.activateWindow()
    yield windows
    assert windows.current is not None
    if windows.help is not None:
        windows.help.deleteLater()
    windows.current.hide()
    if windows.desk_window is not None:
        windows.desk_window.desk.close()
    windows.current.deleteLater()


def words_of(window: HelpWindow) -> str:
    return window.text.toPlainText().replace(ZERO_WIDTH_SPACE, "")


@pytest.mark.parametrize("language", Language)
def test_contents_name_every_page_by_its_title(language: Language) -> None:
    folder = resources.files("resources").joinpath("help", language.value)
    contents = folder.joinpath("README.md").read_text(encoding="utf-8")
    listed = {topic: title for title, topic in re.findall(r"- \[(.+)\]\((.+)\.md\)", contents)}
    files = {entry.name.removesuffix(".md") for entry in folder.iterdir()} - {"README"}
    assert listed == {topic: page.title for topic, page in manual(language).pages.items()}
    assert files == set(listed)


@pytest.mark.parametrize("language", Language)
def test_every_link_leads_to_a_page(language: Language) -> None:
    held = manual(language).pages
    spans = [span for page in held.values() for block in page.blocks for span in block.spans]
    assert {span.topic for span in spans if span.look is Look.LINK} <= set(held)
    assert not [span.text for span in spans if set(span.text) & set("*`[]")]


def test_both_languages_say_as_much() -> None:
    thai, english = manual(Language.THAI), manual(Language.ENGLISH)
    shape = {name: [block.form for block in page.blocks] for name, page in thai.pages.items()}
    assert {name: [block.form for block in page.blocks] for name, page in english.pages.items()} == shape


def words_on_screen(language: Language) -> str:
    """Return what the window says: its texts in a language, and the tables of the wording modules."""
    said = []
    for message in ET.parse(ROOT / "resources" / "i18n" / "chiwat_en.ts").iter("message"):
        said.append(message.findtext("source" if language is Language.THAI else "translation", ""))
    for path in (ROOT / "gui" / "wording").glob("*.py"):
        held = (
            one.value for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(one, ast.Constant)
        )
        said += [text for text in held if isinstance(text, str)]
    return "\n".join(said).casefold()


@pytest.mark.parametrize("language", Language)
def test_what_is_printed_bold_is_called_so_on_screen(language: Language) -> None:
    said = words_on_screen(language)
    bold = [
        (page.topic, span.text)
        for page in manual(language).pages.values()
        for block in page.blocks
        for span in block.spans
        if span.look is Look.BOLD
    ]
    assert len(bold) > 60
    assert [
        (topic, words) for topic, words in bold if words.removesuffix(" …").rstrip(".").casefold() not in said
    ] == []


@pytest.mark.parametrize("language", Language)
def test_every_state_of_an_imported_file_is_explained_by_its_name(language: Language) -> None:
    page = manual(language).page("file-states")
    bold = {span.text.casefold() for block in page.blocks for span in block.spans if span.look is Look.BOLD}
    assert {word(state.value, language).casefold() for state in ImportState} - bold == set()


def test_every_page_of_the_districts_window_has_its_page() -> None:
    assert {PLAN, IMPORT, BOARD, REVIEW, RESULTS, REPORTS} <= set(manual(Language.THAI).pages)


def test_an_unknown_topic_is_the_first_page() -> None:
    assert manual(Language.THAI).page("nonsense").topic == "year"


def test_search_goes_through_titles_and_texts(help_window: HelpWindow) -> None:
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    type_text("กุญแจ")
    assert "passphrase" in help_window.contents.topics
    assert "digits" not in help_window.contents.topics
    press(Qt.Key.Key_Return)
    assert help_window.topic == help_window.contents.topics[0]
    assert help_window.text.extraSelections()


def test_a_search_without_a_hit_says_so(help_window: HelpWindow) -> None:
    help_window.search.setFocus()
    type_text("zzz")
    assert help_window.contents.topics == []
    assert help_window.contents.item(0).text() == "ไม่พบคำนี้ในวิธีใช้"


def test_the_arrow_keys_turn_pages(help_window: HelpWindow) -> None:
    help_window.contents.setFocus()
    press(Qt.Key.Key_Down)
    assert help_window.topic == "start"
    assert words_of(help_window).startswith("เริ่มใช้ครั้งแรก")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_the_window_closes_by_key(help_window: HelpWindow, key: Qt.Key) -> None:
    press(key)
    assert not help_window.isVisible()


@pytest.mark.parametrize(("width", "height"), [(1366, 736), (683, 368)])
def test_no_text_stands_beyond_the_side(help_window: HelpWindow, width: int, height: int) -> None:
    help_window.resize(width, height)
    for topic in help_window.manual.pages:
        help_window.show_topic(topic)
        document = help_window.text.document()
        assert document.idealWidth() <= help_window.text.viewport().width() + 1


def test_copied_text_holds_no_marks_of_lines(help_window: HelpWindow) -> None:
    help_window.text.selectAll()
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert copied.startswith("หนึ่งปีในห้าขั้น")
    assert ZERO_WIDTH_SPACE not in copied


def test_language_changes_in_the_open_window(help_window: HelpWindow, tmp_path: Path) -> None:
    help_window._settings.change(language=Language.ENGLISH)
    assert words_of(help_window).startswith("The year in five steps")


def test_figures_follow_the_digits_and_keys_do_not() -> None:
    assert shown("ต่ำกว่า 10 กด F8 ไฟล์ 2.xlsx 100.50", Digits.THAI) == "ต่ำกว่า ๑๐ กด F8 ไฟล์ 2.xlsx ๑๐๐.๕๐"


def test_help_opens_at_the_page_of_the_screen(windows: Windows, tmp_path: Path) -> None:
    start = windows.current
    windows.show_help()
    assert windows.help is not None
    assert windows.help.topic == "year"
    with school_file(tmp_path) as file:
        path = file.database.path
    windows.open(path)
    assert windows.current is not start
    assert windows.desk_window is not None
    for page, topic in {"profile": "profile", "form": "fill", "check": "attest", "history": "backups"}.items():
        windows.desk_window.window.show_page(page)
        windows.desk_window.window.actions_by_name["help"].trigger()
        assert (windows.help.topic, windows.help.isVisible()) == (topic, True)


def test_the_question_mark_of_the_first_page_opens_the_help(windows: Windows) -> None:
    click(windows.show_start().first.help_button)
    assert windows.help is not None
    assert windows.help.isVisible()
