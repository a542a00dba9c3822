"""The help window: contents at the left, a page at the right, a search above; Escape closes it.

Whoever opens it names a topic (``HelpWindow.show_topic("import")``); a window whose pages have one each says which
by a property ``help_topic``.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import QWidget

from gui.design.fields import TextField
from gui.design.fonts import PAGE_TITLE
from gui.design.labels import ElidedLabel
from gui.design.tokens import CHROME, NAV, STACKED_BELOW
from gui.help.contents import Contents
from gui.help.manual import FIRST, Manual, manual
from gui.help.text import HelpText
from gui.help.typeset import typeset
from gui.parts import Ground, column, row
from gui.settings import Settings

_NARROW_NAV = 208


@runtime_checkable
class HasHelpTopic(Protocol):
    """A window that knows which page of the manual is about what it shows."""

    @property
    def help_topic(self) -> str: ...


class HelpWindow(QWidget):
    """The manual in the language in force."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.topic = FIRST
        # The program ends with its own window, not with its manual.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.title = ElidedLabel("", PAGE_TITLE)
        self.search = TextField("")
        self.contents = Contents()
        self.text = HelpText()
        self._left = self._build()
        for keys in (QKeySequence.StandardKey.Cancel, QKeySequence("F1")):
            QShortcut(keys, self, self.close)
        QShortcut(QKeySequence.StandardKey.Find, self, self._begin_search)
        self.search.textChanged.connect(self._show_contents)
        self.search.column_move_wanted.connect(lambda _step: self._open_first())
        self.contents.wanted.connect(self._show)
        self.text.topic_wanted.connect(self.show_topic)
        settings.changed.connect(self._language_changed)
        self._language_changed()

    def _build(self) -> QWidget:
        left = Ground(CHROME, ("right",))
        inner = column(self.title, 8, self.search, gap=0)
        inner.setContentsMargins(12, 12, 12, 8)
        lists = column(inner, gap=0)
        lists.addWidget(self.contents, 1)
        lists.setContentsMargins(0, 0, 1, 0)
        left.setLayout(lists)
        layout = row(left, gap=0)
        layout.addWidget(self.text, 1)
        self.setLayout(layout)
        return left

    @property
    def manual(self) -> Manual:
        """The manual that is shown."""
        return manual(self._settings.choices.language)

    def show_topic(self, topic: str) -> None:
        """Show a page, in front of all windows; an unknown topic is the first page."""
        self.search.clear()
        self._show(topic)
        self.contents.choose(self.topic)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def sizeHint(self) -> QSize:
        room = self.screen().availableSize()
        return QSize(min(960, room.width()), min(660, room.height() - 32))

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(NAV if self.width() >= STACKED_BELOW else _NARROW_NAV)

    def _language_changed(self) -> None:
        self.setWindowTitle(self.tr("วิธีใช้ – ชี้วัด"))
        self.title.set_words(self.tr("วิธีใช้"))
        self.search.setPlaceholderText(self.tr("ค้นในวิธีใช้"))
        self.search.setAccessibleName(self.tr("ค้นในวิธีใช้"))
        self.contents.setAccessibleName(self.tr("สารบัญ"))
        self._show_contents()
        self._show(self.topic)

    def _show_contents(self) -> None:
        words = self.search.text().strip()
        if words:
            self.contents.show_found(self.manual.search(words), self.tr("ไม่พบคำนี้ในวิธีใช้"))
        else:
            self.contents.show_parts(self.manual)
        self.contents.choose(self.topic)
        self.text.mark(words)

    def _show(self, topic: str) -> None:
        page = self.manual.page(topic)
        self.topic = page.topic
        self.text.setAccessibleName(page.title)
        typeset(self.text.document(), page, self._settings.choices.digits)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.mark(self.search.text().strip())

    def _begin_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def go_on_from(self, _search: QWidget) -> None:
        """Go to the first that was found."""
        self._open_first()

    def _open_first(self) -> None:
        if topics := self.contents.topics:
            self._show(topics[0])
            self.contents.choose(topics[0])
            self.contents.setFocus()
