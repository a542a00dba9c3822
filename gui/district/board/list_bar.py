"""The head of the list of schools: what is counted, how many are ticked, a search, the reminder letters."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from gui.design.buttons import Button, ButtonKind
from gui.design.fields import TextField
from gui.design.fonts import BODY_BOLD, SMALL
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.tips import plain_tip
from gui.design.tokens import INK2, SUNK
from gui.district.board.words import facet_look, facet_word, in_digits
from gui.district.context import DistrictContext
from gui.parts import Glyph, Ground, held, row
from models.board import Facet

_SEARCH, _SEARCH_SMALL, _SMALL_BELOW = 200, 150, 700


class ListBar(Ground):
    """Where counts and schools have no room above each other, it also leads from the one to the other."""

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(SUNK, ("top", "bottom"))
        self._context = context
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.mark = Glyph("circle-dashed")
        self.name = held(WrappedLabel(style=BODY_BOLD, most_lines=1))
        self.sub = ElidedLabel(style=SMALL, ink=INK2)
        self.search = TextField(self.tr("ค้นชื่อหรือรหัสโรงเรียน"))
        self.search.setPlaceholderText(self.tr("ค้นชื่อหรือรหัส"))
        self.letters_button = Button("", icon="printer")
        self.list_button = Button(self.tr("ดูรายชื่อ"), ButtonKind.LINK, trailing="arrow-right")
        self.back_button = Button("", ButtonKind.TOOL, icon="arrow-left", name=self.tr("กลับไปที่ตารางจำนวน (Esc)"))
        inside = row(
            self.back_button, self.mark, self.name, self.sub, self.search, self.letters_button, self.list_button
        )
        inside.setStretch(3, 1)
        inside.setContentsMargins(20, 6, 20, 7)
        self._inside = inside
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(inside)

    def show_choice(self, facet: Facet, group: str, count: int) -> None:
        """Say which schools are listed; ``group`` "" for those of all groups."""
        icon, ink = facet_look(facet)
        self.mark.show_icon(icon, ink)
        what = self.tr("ทั้งหมด") if facet is Facet.TOTAL else facet_word(facet, self._context.language)
        words = self.tr("{what} {group} {count} โรงเรียน") if group else self.tr("{what} {count} โรงเรียน")
        self.name.set_words(in_digits(words.format(what=what, group=group, count=count), self._context.digits))

    def show_ticks(self, ticked: int, letters: int, busy: str) -> None:
        """Say how many are ticked, and how many letters there would be."""
        digits = self._context.digits
        self.sub.set_words(in_digits(self.tr("เลือก {count}").format(count=ticked), digits))
        words = busy or in_digits(self.tr("หนังสือเตือน {count} ฉบับ").format(count=letters), digits)
        self.letters_button.setText(words)
        self.letters_button.setEnabled(bool(letters) and not busy)
        nobody = self.tr("ในที่เลือกไม่มีโรงเรียนที่ต้องเตือน")
        self.letters_button.setToolTip(plain_tip("" if letters else nobody))

    def fit(self, width: int, *, counts: bool, schools: bool) -> None:
        """Offer what concerns what is shown: the counts, the schools or both."""
        small = width < _SMALL_BELOW
        self.search.setFixedWidth(_SEARCH_SMALL if small else _SEARCH)
        self.back_button.setVisible(not counts)
        self.list_button.setVisible(not schools)
        for part in (self.search, self.letters_button):
            part.setVisible(schools)
        self._inside.setContentsMargins(20 if counts else 8, 6, 20, 7)
