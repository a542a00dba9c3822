"""What every page of the district's window has: a place among the tabs, keys, a topic of the manual."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent

from gui.design.fonts import BODY, Style
from gui.design.labels import WrappedLabel
from gui.design.tokens import PAGE, Tone
from gui.district.context import DistrictContext
from gui.district.desk import DistrictDesk
from gui.notice import Notice
from gui.parts import FocusInside

PLAN, IMPORT, BOARD, REVIEW, RESULTS, REPORTS = "plan", "import", "board", "review", "results", "reports"


class DistrictPage(FocusInside):
    """``page_wanted`` asks for another page by key, and tells what to show there (a reporter's code, an indicator).

    A page shows itself anew in ``refresh`` when the file or the year changed: at once where it is seen, else when it
    comes up again. What was done or refused is told in ``told``, which each page gives its place.
    """

    key = ""
    told_style: Style = BODY
    told_margins = (20, 8, 20, 8)
    page_wanted = Signal(str, str)

    def __init__(self, context: DistrictContext) -> None:
        super().__init__()
        self.context = context
        self._stale = True
        self.told = Notice(self.told_style, self.told_margins)
        self.desk.changed.connect(self._changed)
        self.desk.year_changed.connect(self._changed)

    @property
    def desk(self) -> DistrictDesk:
        """The district's desk."""
        return self.context.desk

    @property
    def told_words(self) -> WrappedLabel:
        """The words of what was told last."""
        return self.told.words

    def tell(self, words: str, tone: Tone | str = Tone.OK, path: Path | str = "") -> None:
        """Tell what was done, or why not; a file or folder that was written can be opened."""
        self.told.tell(words, Tone(tone), path)

    @property
    def help_topic(self) -> str:
        """The page of the manual (resources/help) about what is shown."""
        return self.key

    def title(self) -> str:
        """Return the words of the page's tab."""
        raise NotImplementedError

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys for the status bar: (key, what it does)."""
        return (("F1", self.tr("วิธีใช้")),)

    def refresh(self) -> None:
        """Show what the file holds now."""

    def show_item(self, item: str) -> None:
        """Show one thing of the page, named as ``page_wanted`` does; "" is the page as it was left."""

    def search(self) -> None:
        """Put the cursor where one searches, on a page that can."""

    def enter(self, item: str = "") -> None:
        """Come up: show what changed meanwhile, then the item asked for."""
        self.desk.keep_to_plan()
        if self._stale:
            self._stale = False
            self.refresh()
        if item:
            self.show_item(item)

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self.enter()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), PAGE)
