"""What all rows of the form have in common: painted texts on one grid, real inputs on top."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.design.chip import ChipLook
from gui.design.fonts import AXIS, BODY, BODY_BOLD, SMALL, Style
from gui.design.painting import chip, chip_width, ground, line, smooth, text, text_right
from gui.design.thai import lay
from gui.design.tokens import ACTIVE_ROW, ERROR, INK, INK2, INK3, LINE, PAGE, WARNING
from gui.school.context import FormContext
from gui.school.field_set import FieldSet
from gui.school.grid import CODE, LEFT, LONG_CODE, Grid, grid
from gui.school.looks import NOTHING, figure_words, target_words, yes_no
from models.measure import answer, own_figure
from models.numbers import in_digits
from models.plan import Indicator, Kind

Paint = Callable[[QPainter], object]
BAR = 3


class PageRow(QWidget):
    """A row ``height_for`` a width; ``layout_wanted`` when that may have changed, ``activated`` on a click.

    ``heads_table``: it has the heads of a table of parts, ``of_table``: it stands under them.
    """

    layout_wanted = Signal()
    activated = Signal(object)
    opened = Signal(str)
    heads_table, of_table = False, False

    def __init__(self, context: FormContext, indicator: Indicator, *, full_code: bool = False) -> None:
        super().__init__()
        self.context, self.indicator = context, indicator
        self.code = indicator.id if full_code else indicator.code
        self.code_width = LONG_CODE if full_code else CODE
        self.fields: FieldSet | None = None
        self.active = False
        self._paints: list[Paint] = []
        self._height = 0
        self._arranged_for = -1
        self.ground, self.bar = PAGE, ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(f"{indicator.id} {indicator.title_display}")

    def arrange(self, width: int) -> int:
        """Lay everything out at a width, filling ``_paints``; return the height."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what the desk holds now."""
        if self.fields is not None:
            self.fields.refresh()
        self.touch()

    def touch(self) -> None:
        """Lay out anew; tell the page where the height became another."""
        before = self._height
        self._arranged_for = -1
        if self.width() > 0 and self.height_for(self.width()) != before:
            self.layout_wanted.emit()
        self.update()

    def height_for(self, width: int) -> int:
        """Return the height at a width."""
        if self._arranged_for != width:
            self._paints.clear()
            self._height = self.arrange(width)
            self._arranged_for = width
        return self._height

    def set_active(self, active: bool) -> None:
        """Be the row that is worked on, or not."""
        if active != self.active:
            self.active = active
            self.touch()

    def stops(self) -> Iterator[QWidget]:
        """Yield the inputs that Enter walks through."""
        if self.fields is not None:
            yield from (widget for widget in self.fields.widgets.values() if widget.isEnabled())

    def tabs(self) -> Iterator[QWidget]:
        """Yield what Tab walks through, with what is hidden just now: its place is found by it."""
        if self.fields is not None:
            yield from self.fields.widgets.values()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.activated.emit(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        ground(painter, self.rect(), ACTIVE_ROW if self.active and self.ground == PAGE else self.ground)
        self.paint_texts(painter, self.width())
        line(painter, 0, self.height() - 1, self.width(), self.height() - 1, LINE)
        if self.bar:
            line(painter, 0, 0, BAR, self.height() - 1, self.bar, BAR)

    def paint_texts(self, painter: QPainter, width: int) -> None:
        """Paint what is laid out at a width."""
        self.height_for(width)
        for paint in self._paints:
            paint(painter)

    def grid(self, width: int) -> Grid:
        """Return the row's grid."""
        return grid(width, self.code_width)

    def text(self, x: float, y: float, words: str, style: Style = BODY, ink: str = INK) -> None:
        """Have a line painted."""
        self._paints.append(lambda painter: text(painter, x, y, words, style, ink))

    def text_right(self, x: float, y: float, words: str, style: Style = BODY, ink: str = INK2) -> None:
        """Have a line painted that ends at ``x``."""
        self._paints.append(lambda painter: text_right(painter, x, y, words, style, ink))

    def wrapped(self, x: float, y: float, words: str, style: Style, width: int, ink: str = INK) -> int:
        """Have words painted in as many lines as they need; return their height."""
        shown = lay(words, style, width)
        self._paints.append(lambda painter: shown.draw(painter, x, y, ink))
        return shown.height

    def chip(self, x: float, y: float, look: ChipLook) -> int:
        """Have a chip painted; return its width."""
        self._paints.append(lambda painter: chip(painter, x, y, *look))
        return round(chip_width(look.words))

    def chip_right(self, right: float, y: float, look: ChipLook) -> float:
        """Have a chip painted that ends at ``right``; return where it begins."""
        x = right - chip_width(look.words)
        self._paints.append(lambda painter: chip(painter, x, y, *look))
        return x

    def head(self, g: Grid, top: int, title_width: int) -> int:
        """Have code, title and the references painted; return the height of the title."""
        self.text(LEFT, top, self.code, BODY_BOLD, INK2)
        height = self.wrapped(g.title_x, top, self.indicator.title_display, BODY, title_width)
        if g.stacked:
            return height + self._stacked_references(g, top + height)
        self.references(g, top)
        return height

    def references(self, g: Grid, top: int, *, base: bool = True) -> None:
        """Have last year's figure, baseline and target painted."""
        last, baseline, target = self.reference_words()
        self.text_right(g.last_right, top, last)
        if base:
            self.text_right(g.base_right, top, baseline)
        self.text_right(g.target_right, top, target)
        if self.indicator.kind is Kind.YES_NO and target != NOTHING:
            self.text_right(g.target_right, top + 17, _district_level(), AXIS, INK3)

    def _stacked_references(self, g: Grid, y: int) -> int:
        last, baseline, target = self.reference_words()
        book = self.context.book
        digits = self.context.digits
        years = [in_digits(str(year), digits) for year in (book.year - 1, book.plan.baseline_year, book.year)]
        words = QCoreApplication.translate("PageRow", "ปี {0} {1} · ฐาน {2} {3} · เป้า {4} {5}")
        if book.year - 1 == book.plan.baseline_year:
            words = QCoreApplication.translate("PageRow", "ปีก่อน {1} · ฐาน {2} {3} · เป้า {4} {5}")
        words = words.format(years[0], last, years[1], baseline, years[2], target)
        if self.indicator.kind is Kind.YES_NO and target != NOTHING:
            words = f"{words} ({_district_level()})"
        return self.wrapped(g.title_x, y, words, SMALL, g.title_width, INK2)

    def reference_words(self) -> tuple[str, str, str]:
        """Return last year's figure, the baseline and the target as they are shown."""
        book, digits, indicator = self.context.book, self.context.digits, self.indicator
        source = indicator.same_as or indicator.id
        entry = self.context.desk.last(source)
        kind = book.by_id[source].kind
        if entry is None:
            last = NOTHING
        elif kind is Kind.YES_NO:
            last = yes_no(answer(book.by_id[source], entry, book.known))
        else:
            last = entry.level or figure_words(own_figure(book.by_id[source], entry), indicator.decimals, digits)
        baseline = target_words(book.by_id[source] if indicator.same_as else indicator, indicator.baseline, digits)
        target = target_words(indicator, indicator.target(book.year), digits)
        return last, baseline, target

    def numbered(self, words: str, number: int) -> str:
        """Return words with a year or a count in the digits chosen."""
        return words.format(in_digits(str(number), self.context.digits))

    def problem_bar(self) -> str:
        """Return the colour of the bar at the left: wrong, to be explained, or none."""
        book = self.context.book
        if book.errors(self.indicator.id):
            return ERROR
        return WARNING if any(book.is_open(finding) for finding in book.warnings(self.indicator.id)) else ""


def _district_level() -> str:
    return QCoreApplication.translate("PageRow", "ระดับเขต")
