"""A wizard's frame: the rail of steps at the left, the step that is shown, and the way back and on below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.fonts import SMALL
from gui.design.going_on import chain
from gui.design.labels import ElidedLabel
from gui.design.tokens import INK2, OK, PAGE, SUNK
from gui.parts import Glyph, Ground, scrolling
from gui.start.rail import Rail, StepMark
from gui.start.step_page import StepFrame

_MARGIN, _FOOTER, _NARROW_BELOW = 48, 56, 820


class WizardFrame(QWidget):
    """Shows steps by their number; what leads from one to the next is the wizard's own."""

    left = Signal()

    pages: tuple[StepFrame, ...]
    rail: Rail

    def __init__(self) -> None:
        super().__init__()
        self.stack = QStackedWidget()
        self._frames: list[QVBoxLayout] = []
        self.back_button = Button(self.tr("ย้อนกลับ"), icon="arrow-left")
        self.next_button = Button(self.tr("ถัดไป"), ButtonKind.PRIMARY, trailing="arrow-right")
        self.next_button.setMinimumWidth(120)
        self.place = ElidedLabel(style=SMALL, ink=INK2)
        """Where one is, in words, where the rail has no room for them."""
        self._place = Ground(PAGE)
        inside = QHBoxLayout(self._place)
        inside.setContentsMargins(20, 10, 20, 0)
        inside.addWidget(self.place)
        self.saved_mark = Glyph("circle-check", OK, 16, 20)
        self.saved = ElidedLabel(style=SMALL, ink=INK2)
        self.next_button.clicked.connect(self.go_on)

    def compose(self, title: str, names: Sequence[str], pages: Sequence[StepFrame], contact: str = "") -> None:
        """Put the wizard together from its steps and their names."""
        self.pages = tuple(pages)
        self.rail = Rail(title, self._marks(names), contact)
        for page in pages:
            self.stack.addWidget(self._framed(page))
            page.changed.connect(self.show_footer)
            page.inputs_changed.connect(self.chain_inputs)
            page.forward_wanted.connect(self.next_button.setFocus)
        self._lay_out()

    def _marks(self, names: Sequence[str]) -> list[StepMark]:
        marks = [StepMark(number, name, "") for number, name in enumerate(names, start=1)]
        for at, mark in enumerate(marks):
            mark.clicked.connect(self._going(at))
        return marks

    def _going(self, at: int) -> Callable[[], None]:
        return lambda: self.show_step(at)

    def _lay_out(self) -> None:
        footer = Ground(SUNK, ("top",))
        footer.setFixedHeight(_FOOTER)
        buttons = QHBoxLayout(footer)
        buttons.setContentsMargins(40, 0, 20, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.saved_mark)
        buttons.addWidget(self.saved, 1)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.next_button)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._place)
        right.addWidget(self.stack, 1)
        right.addWidget(footer)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)

    @property
    def shown(self) -> int:
        """The number of the step that is shown, from 0."""
        return self.stack.currentIndex()

    def show_step(self, at: int) -> None:
        """Show a step that is open."""
        self.stack.setCurrentIndex(at)
        self.pages[at].enter()
        self.show_rail()
        self.show_footer()
        self.chain_inputs()

    def chain_inputs(self) -> None:
        """Let Tab walk through the step's inputs and then to the way back and on."""
        if inputs := self.pages[self.shown].inputs():
            chain((*inputs, self.back_button, self.next_button))

    def go_on(self) -> None:
        """Do the step's work, where it is ready for that."""
        self.pages[self.shown].enter_pressed()

    def show_rail(self) -> None:
        """Show how the steps stand."""
        self.rail.set_narrow(self.is_narrow())
        words = self.tr("ขั้นที่ {at} จาก {all}: {name}")
        name = self.rail.steps[self.shown].text()
        self.place.set_words(words.format(at=self.shown + 1, all=len(self.pages), name=name))

    def show_footer(self) -> None:
        """Show what was kept, and whether there is a way on."""
        self.next_button.allow(self.pages[self.shown].ready(), self.tr("ทำขั้นนี้ให้ครบก่อน จึงไปต่อได้"))
        done = self.shown
        words = self.tr("บันทึกขั้นที่ 1–{last} แล้ว").format(last=done) if done > 1 else self.tr("บันทึกขั้นที่ 1 แล้ว")
        self.saved.set_words(words if done else "")
        self.saved_mark.setVisible(bool(done))

    def is_narrow(self) -> bool:
        """Whether the rail has room for its circles only."""
        return self.width() < _NARROW_BELOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.rail.set_narrow(self.is_narrow())
        self._place.setVisible(self.is_narrow())
        side, top = (20, 16) if self.is_narrow() else (_MARGIN, 32)
        for layout in self._frames:
            layout.setContentsMargins(side, top, side, 24)
        super().resizeEvent(event)

    def _framed(self, page: StepFrame) -> QWidget:
        """Put a step on white ground, which scrolls where the window is low."""
        ground = Ground(PAGE)
        layout = QVBoxLayout(ground)
        layout.addWidget(page)
        self._frames.append(layout)
        return scrolling(ground)
