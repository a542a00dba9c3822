"""What others write is shown letter by letter: Qt opens the files that markup names, on other computers too."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.design.tips import plain_tip
from gui.desk_window import DeskWindow
from gui.settings import Settings
from models.plan import Plan
from models.publication import School
from storage.importing import import_paths
from storage.plan_source import load_bundled_plan
from storage.school_file import SchoolFile
from tests.helpers.district import OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.district_desk import NOW, YEAR, district_desk, district_window
from tests.helpers.factories import make_plan, make_plan_document, make_publication, make_report, make_roster
from tests.helpers.scenes import settle
from tests.helpers.school_desk import BUNDLED, school_desk

GUI = Path(__file__).parents[2] / "gui"
MARKUP = '<img src="file:////attacker.example/s/x.png">'


def hostile(plan: Plan) -> Plan:
    """Return a plan with markup in every text that people read."""
    replace = msgspec.structs.replace

    def titled(items: Iterable[Any], *names: str) -> tuple[Any, ...]:
        return tuple(replace(item, **{name: MARKUP + getattr(item, name) for name in names}) for item in items)

    return replace(
        plan,
        title=MARKUP + plan.title,
        edition_label=MARKUP + plan.edition_label,
        district=replace(plan.district, name=MARKUP + plan.district.name, short_name=MARKUP),
        issues=titled(plan.issues, "title", "short_title"),
        guidelines=titled(plan.guidelines, "title", "short_title"),
        groups=titled(plan.groups, "name", "short_name"),
        indicators=titled(plan.indicators, "title_display", "short_title", "definition"),
        figures=titled(plan.figures, "label"),
    )


def hostile_roster() -> tuple[School, ...]:
    return tuple(msgspec.structs.replace(school, name=MARKUP + school.name) for school in make_roster())


def markup_in(window: QWidget) -> Iterator[str]:
    """Name the tooltips in which markup stands as markup, and labels that would read it."""
    for widget in (window, *window.findChildren(QWidget)):
        if "<img" in widget.toolTip():
            yield f"{type(widget).__name__}: {widget.toolTip()[:80]}"
        if type(widget) is QLabel and widget.textFormat() is not Qt.TextFormat.PlainText:
            yield f"QLabel {widget.text()[:80]}"
        model = widget.model() if isinstance(widget, QAbstractItemView) else None
        for row in range(model.rowCount(QModelIndex()) if model else 0):
            for column in range(model.columnCount(QModelIndex()) if model else 0):
                tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) if model else None
                if "<img" in str(tip):
                    yield f"{type(widget).__name__} {row}, {column}: {str(tip)[:80]}"


@pytest.fixture
def stack(qapp: QApplication) -> Iterator[ExitStack]:
    prepare(qapp)
    with ExitStack() as opened:
        yield opened


def test_no_page_of_a_school_reads_a_plan_s_markup(qtbot: QtBot, tmp_path: Path, stack: ExitStack) -> None:
    document = make_plan_document(
        hostile(load_bundled_plan(BUNDLED)), publication=make_publication(activation={}, roster=hostile_roster())
    )
    file = SchoolFile.create_under(tmp_path / "a.chiwat", document, OPEN_SCHOOL, "กุญแจ", NOW)
    stack.enter_context(file)
    opened = DeskWindow(school_desk(file), Settings(tmp_path / "settings"))
    qtbot.addWidget(opened.window)
    with qtbot.waitExposed(opened.window):
        opened.window.show()
    for key in opened.window.pages:
        opened.window.show_page(key)
        settle()
        assert list(markup_in(opened.window)) == []
    for guideline in document.plan.guidelines:
        opened.window.form.show_guideline(guideline.id)
        settle()
        assert list(markup_in(opened.window)) == []
    opened.desk.leave()


def test_no_page_of_a_district_reads_a_school_s_markup(qtbot: QtBot, tmp_path: Path, stack: ExitStack) -> None:
    plan = hostile(make_plan())
    desk = district_desk(tmp_path, make_district(tmp_path / "a.chiwat", plan=plan, roster=hostile_roster()))
    stack.callback(desk.close)
    report = make_report()
    entries = {name: msgspec.structs.replace(entry, note=MARKUP) for name, entry in report.entries.items()}
    report = msgspec.structs.replace(report, entries=entries)
    package, _ = write(tmp_path / f"{OPEN_SCHOOL.code}.xlsx", desk.plan, report=report, name=MARKUP)
    import_paths(desk.file, [package], now=NOW)
    enrol(desk.file)
    opened = district_window(desk)
    qtbot.addWidget(opened.window)
    with qtbot.waitExposed(opened.window):
        opened.window.show()
    qtbot.waitUntil(lambda: desk.report(with_received=True) is not None)
    for key in opened.window.pages:
        opened.window.show_page(key)
        settle()
        assert list(markup_in(opened.window)) == []
    assert desk.year == YEAR


def said(call: ast.Call) -> bool:
    """Whether a tooltip is made plain, or is words of ours: a literal, or a translated one."""
    argument = call.args[0]
    parts = (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,)
    return all(
        isinstance(part, ast.Constant)
        or (isinstance(part, ast.Call) and ast.unparse(part.func) in ("plain_tip", "self.tr", "translate"))
        for part in parts
    )


def test_every_tooltip_is_made_plain_or_is_ours() -> None:
    found = [
        f"{path.relative_to(GUI)}:{call.lineno}"
        for path in sorted(GUI.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "setToolTip"
        if not said(call)
    ]
    assert found == []


@pytest.mark.parametrize("words", ["<b>ก</b>", "a &lt; b", "<?xml?>", "ก & ข", "ก"])
def test_a_tooltip_reads_as_it_was_written(words: str, qapp: QApplication) -> None:
    read = QTextDocument()
    tip = plain_tip(words)
    (read.setHtml if tip.startswith("<qt>") else read.setPlainText)(tip)
    assert read.toPlainText() == words
