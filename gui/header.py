"""The head of the window: whose file, which year, the pages, whether all is saved, the tools."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY_BOLD, SMALL, SMALL_BOLD
from gui.design.icons import draw_icon
from gui.design.key_hints import draw_key, key_width
from gui.design.painting import box, line, smooth, text
from gui.design.tabs import HeaderTabs
from gui.design.thai import lay, text_width
from gui.design.tips import plain_tip
from gui.design.tokens import (
    DRAWER_BELOW,
    EDGE,
    ERROR,
    HEADER,
    INK,
    INK2,
    INK3,
    LINE,
    OK,
    PAGE,
    RAIL_BELOW,
    STACKED_BELOW,
    WARNING,
)
from gui.school.autosave import SavedState, Saving
from models.numbers import Digits, in_digits

_WHO, _WHO_NARROW = 260, 220
_TOOLS = ("undo", "redo", "settings", "help")
_DISTRICT_TOOLS = ("find", "settings", "help")


class WhoButton(QPushButton):
    """The reporter's name over the year; opens the years."""

    year_wanted = Signal(int)

    def __init__(self, name: str, years: Sequence[int]) -> None:
        super().__init__()
        self._name, self._years, self._year = name, tuple(years), 0
        self.digits = Digits.ARABIC
        self.setProperty(RING_GAP, -4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(_WHO)
        self.clicked.connect(self._open)

    def show_year(self, year: int) -> None:
        """Show the year on the desk."""
        self._year = year
        shown = in_digits(str(year), self.digits)
        self.setAccessibleName(self.tr("{0} ปีงบประมาณ {1} เลือกปี").format(self._name, shown))
        self.setToolTip(plain_tip(self._name))
        self.update()

    def set_years(self, years: Sequence[int]) -> None:
        """Offer other years, as those of a newer plan."""
        self._years = tuple(years)

    def menu_of_years(self) -> QMenu:
        """Return the years to choose from."""
        menu = QMenu(self)
        for year in self._years:
            action = menu.addAction(self.tr("ปีงบประมาณ {0}").format(in_digits(str(year), self.digits)))
            action.setCheckable(True)
            action.setChecked(year == self._year)
            action.triggered.connect(lambda _=False, year=year: self.year_wanted.emit(year))
        return menu

    def _open(self) -> None:
        menu = self.menu_of_years()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(12, self.height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        name = lay(self._name, BODY_BOLD, self.width() - 20, 1)
        text(painter, 16, 2, name.lines[0], BODY_BOLD, INK)
        words = self.tr("ปีงบประมาณ {0}").format(in_digits(str(self._year), self.digits))
        text(painter, 16, 25, words, SMALL, INK3)
        draw_icon(painter, "chevron-down", 16 + text_width(words, SMALL) + 4, 28, INK3, 14)


class SavedLabel(QPushButton):
    """Whether all that was typed is in the file; a failure is a sentence and offers another place."""

    def __init__(self) -> None:
        super().__init__()
        self.state = SavedState(state=Saving.SAVED)
        self.digits = Digits.ARABIC
        self._room = DRAWER_BELOW
        self.setProperty(RING_GAP, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.show_state(self.state)

    def show_state(self, state: SavedState) -> None:
        """Show a state."""
        self.state = state
        self.setAccessibleName(self.words() or self.tr("บันทึกแล้ว"))
        self.setToolTip(plain_tip(self.accessibleName()))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if state.state is Saving.FAILED else Qt.FocusPolicy.NoFocus)
        if self.width() < self.sizeHint().width():
            self.updateGeometry()
        self.update()

    def set_room(self, room: int) -> None:
        """Say less in a narrow window."""
        self._room = room
        self.updateGeometry()

    def words(self) -> str:
        """Return what is shown."""
        if self.state.state is Saving.SAVING:
            return self.tr("กำลังบันทึก")
        if self.state.state is Saving.FAILED:
            return self.tr("บันทึกไม่ได้ · บันทึกที่อื่น")
        if self._room < STACKED_BELOW:
            return ""
        if self.state.at is None:
            return self.tr("บันทึกแล้ว")
        if self._room < DRAWER_BELOW:
            return self.tr("{0} น.").format(_clock(self.state.at, self.digits))
        return self.tr("บันทึกแล้ว {0} น.").format(_clock(self.state.at, self.digits))

    def sizeHint(self) -> QSize:
        # Room for the longer of the usual words, so that nothing moves while one types.
        usual = "" if self._room < DRAWER_BELOW else self.tr("บันทึกแล้ว {0} น.").format("00:00")
        return QSize(round(max(text_width(words, SMALL) for words in (self.words(), usual))) + 39, HEADER)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        icon, ink = {
            Saving.SAVED: ("circle-check", OK),
            Saving.SAVING: ("loader", INK2),
            Saving.FAILED: ("octagon-alert", ERROR),
        }[self.state.state]
        draw_icon(painter, icon, 8, (self.height() - 16) / 2, ink)
        style = SMALL_BOLD if self.state.state is Saving.FAILED else SMALL
        text(painter, 30, (self.height() - 20) / 2, self.words(), style, ink)


class ProblemsButton(QPushButton):
    """In a narrow window: how many problems, and the way to them."""

    def __init__(self) -> None:
        super().__init__()
        self._errors, self._warnings = -1, -1
        self._narrow = False
        self.digits = Digits.ARABIC
        self.setProperty(RING_GAP, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_counts(0, 0)

    def show_counts(self, errors: int, warnings: int) -> None:
        """Show numbers of errors and open warnings."""
        if (errors, warnings) == (self._errors, self._warnings):
            return
        self._errors, self._warnings = errors, warnings
        self.setAccessibleName(self.tr("ต้องแก้ไข {0} ต้องชี้แจง {1} เปิดรายการ").format(errors, warnings))
        self.setToolTip(plain_tip(self.accessibleName()))
        self.updateGeometry()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the key out in a narrow window."""
        self._narrow = narrow
        self.updateGeometry()

    def _parts(self) -> tuple[tuple[str, str, str], ...]:
        errors, warnings = (in_digits(str(count), self.digits) for count in (self._errors, self._warnings))
        return (("octagon-alert", ERROR, errors), ("triangle-alert", WARNING, warnings))

    def sizeHint(self) -> QSize:
        inner = sum(14 + 4 + text_width(words, SMALL_BOLD) + 8 for _, _, words in self._parts())
        return QSize(round(8 + inner + (0 if self._narrow else key_width("F8") + 6)), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, x = smooth(QPainter(self)), 8.0
        box(painter, QRectF(self.rect()), fill=PAGE, border=EDGE)
        for icon, ink, words in self._parts():
            draw_icon(painter, icon, x, 7, ink, 14)
            text(painter, x + 18, 4, words, SMALL_BOLD, ink)
            x += 26 + text_width(words, SMALL_BOLD)
        if not self._narrow:
            draw_key(painter, x, 4, "F8")


class Header(QWidget):
    """The head; ``page_wanted`` tells a tab's key."""

    page_wanted = Signal(str)

    def __init__(
        self, name: str, years: Sequence[int], tabs: Sequence[tuple[str, str]], actions: Mapping[str, QAction]
    ) -> None:
        super().__init__()
        self._actions = actions
        self.setFixedHeight(HEADER)
        self.who = WhoButton(name, years)
        self.tabs = HeaderTabs(tabs)
        self.tabs.setAccessibleName(self.tr("หน้า"))
        self.tabs.chosen.connect(self.page_wanted)
        self.problems = ProblemsButton()
        self.problems.hide()
        self.saved = SavedLabel()
        # A district types nothing that waits to be saved: its window has neither undo nor the saved mark.
        undoes = "undo" in actions
        self.saved.setVisible(undoes)
        self.tools = {key: _tool(actions[key]) for key in (_TOOLS if undoes else _DISTRICT_TOOLS)}
        self.more = Button(kind=ButtonKind.TOOL, icon="ellipsis-vertical", name=self.tr("คำสั่งอื่น"))
        self.more.clicked.connect(self._show_more)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 12, 1)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        layout.setSpacing(4)
        layout.addWidget(self.who)
        layout.addWidget(self.tabs)
        layout.addStretch(1)
        for part in (self.problems, self.saved, *self.tools.values(), self.more):
            layout.addWidget(part)

    def set_digits(self, digits: Digits) -> None:
        """Print years and times in the digits chosen."""
        self.who.digits = self.saved.digits = self.problems.digits = digits
        self.saved.show_state(self.saved.state)
        self.who.update()
        self.problems.update()

    def show_problems(self, shown: bool, errors: int, warnings: int) -> None:
        """Show the problems here, where the panel is a drawer."""
        self.problems.setVisible(shown)
        self.problems.show_counts(errors, warnings)

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._actions.values()))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.width() < RAIL_BELOW
        for tool in self.tools.values():
            tool.setVisible(not narrow)
        self.more.setVisible(narrow)
        self.saved.set_room(self.width())
        self.problems.set_narrow(self.width() < STACKED_BELOW)
        self.tabs.set_compact(self.width() < STACKED_BELOW)
        self.who.setFixedWidth(_WHO if self.width() >= DRAWER_BELOW else max(min(_WHO_NARROW, self.width() // 5), 124))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, HEADER)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), PAGE)
        line(painter, 0, self.height() - 1, self.width(), self.height() - 1, LINE)


def _tool(action: QAction) -> Button:
    keys = action.shortcut().toString()
    names = {"Ctrl+Z": "undo-2", "Ctrl+Y": "redo-2", "Ctrl+F": "search", "Ctrl+,": "settings", "F1": "circle-help"}
    button = Button(kind=ButtonKind.TOOL, icon=names[keys], name=action.text())
    button.setToolTip(plain_tip(f"{action.text()} ({keys})"))
    button.clicked.connect(action.trigger)
    action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
    return button


def _clock(moment: datetime, digits: Digits) -> str:
    return in_digits(moment.strftime("%H:%M"), digits)
