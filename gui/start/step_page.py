"""What every step of the wizard has: a heading, a body, a way to say what is wrong, and a way on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.design.card import Box
from gui.design.fonts import WIZARD_TITLE
from gui.design.going_on import walk_on
from gui.design.labels import WrappedLabel
from gui.design.tokens import ERROR, INK2, Tone
from gui.parts import with_icon
from gui.settings import Settings
from gui.start.beginning import Beginning
from gui.wording import sentence
from models.errors import ChiwatError


class StepFrame(QWidget):
    """A step; ``done`` says that it is through, ``changed`` that ``ready`` may have changed.

    ``forward_wanted`` asks for the focus on the way on, behind the last input.
    """

    done = Signal()
    changed = Signal()
    inputs_changed = Signal()
    forward_wanted = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.title = WrappedLabel(style=WIZARD_TITLE)
        self.lead = WrappedLabel(ink=INK2)
        self.refusal = Box(Tone.ERROR)
        self.refusal_words = WrappedLabel(ink=ERROR)
        self.refusal.column.addLayout(with_icon("octagon-alert", self.refusal_words, ERROR))
        self.refusal.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        for part in (self.title, self.lead):
            self.column.addWidget(part)
        self.column.addSpacing(24)

    def enter(self) -> None:
        """Show what is known now; called each time the step comes up."""

    def inputs(self) -> Sequence[QWidget]:
        """Return what Tab walks through, in reading order, where the order in which it was made is another."""
        return ()

    def ready(self) -> bool:
        """Whether there is a way on."""
        return True

    def go_on(self) -> None:
        """Do the step's work and say ``done``, or tell what is wrong."""
        self.done.emit()

    def enter_pressed(self) -> None:
        """Go on, where the step is ready for that."""
        if self.ready():
            self.go_on()

    def go_on_from(self, widget: QWidget) -> None:
        """Go to the next input; behind the last one to the next step."""
        walk_on(widget, self, self.enter_pressed)

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something that may be refused; the refusal is shown on the page."""
        try:
            work()
        except ChiwatError as error:
            self.refuse(sentence(error, self.settings.choices.language))
            return False
        self.refuse("")
        return True

    def refuse(self, words: str) -> None:
        """Tell what is wrong, or ("") that nothing is any more."""
        self.refusal_words.set_words(words)
        self.refusal.setVisible(bool(words))


class StepPage(StepFrame):
    """A step of a school's beginning."""

    def __init__(self, beginning: Beginning, settings: Settings) -> None:
        super().__init__(settings)
        self.beginning = beginning
