"""What every part of the form needs: the desk, and how its reader wants words and digits."""

from __future__ import annotations

from dataclasses import dataclass

from gui.school.desk import SchoolDesk
from gui.school.year_book import YearBook
from gui.settings import Settings
from gui.wording import Language
from models.numbers import Digits


@dataclass(frozen=True)
class FormContext:
    """The desk and the choices in force."""

    desk: SchoolDesk
    settings: Settings

    @property
    def book(self) -> YearBook:
        """The year on the desk."""
        return self.desk.book

    @property
    def language(self) -> Language:
        """The language of sentences."""
        return self.settings.choices.language

    @property
    def digits(self) -> Digits:
        """The digits of figures."""
        return self.settings.choices.digits
