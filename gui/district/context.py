"""What every page of the district's window needs: the desk, and how its reader wants words and digits."""

from __future__ import annotations

from dataclasses import dataclass

from gui.district.desk import DistrictDesk
from gui.settings import Settings
from gui.wording import Language
from models.numbers import Digits


@dataclass(frozen=True)
class DistrictContext:
    """The desk and the choices in force."""

    desk: DistrictDesk
    settings: Settings

    @property
    def language(self) -> Language:
        """The language of sentences."""
        return self.settings.choices.language

    @property
    def digits(self) -> Digits:
        """The digits of figures."""
        return self.settings.choices.digits
