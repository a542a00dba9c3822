"""The profile: pupils by grade, staff, what the plan asks beyond them; saved as it is typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.cells import Cells
from gui.design.card import Box
from gui.design.fonts import PAGE_TITLE, SMALL, TABLE
from gui.design.going_on import chain, go_on, go_to, walk_on
from gui.design.labels import WrappedLabel
from gui.design.switch import Switch
from gui.design.tokens import INK2, NOTE, PAGE, STACKED_BELOW, Tone
from gui.parts import Ground, column, scrolling, with_icon
from gui.school.changes import Draft, DraftKey, Place
from gui.school.clash_box import ClashBox
from gui.school.desk import SchoolDesk
from gui.school.entry_edit import draft_of
from gui.school.paste_words import paste_words
from gui.school.profile_card import Line, ProfileCard
from gui.school.profile_paste import by_names, lay_figures
from gui.settings import Settings
from gui.wording import finding_sentence
from gui.wording.figures import figure_label
from models.numbers import format_number, in_digits
from models.profile import (
    LOWER_SECONDARY,
    PRE_PRIMARY,
    PRIMARY,
    STAFF,
    UPPER_SECONDARY,
    Profile,
    ProfileValue,
    known_figures,
    missing_figures,
    size_class,
    wanted_figures,
)

_STAFF_ROW, _EXTRA_ROW = 4, 3
_STAFF_WIDTH, _EXTRA_WIDTH = 118, 168


class ProfilePage(QWidget):
    """Shows the profile of the desk's year."""

    changed = Signal()
    built = Signal()

    def __init__(self, desk: SchoolDesk, settings: Settings, *, heading: bool = True) -> None:
        super().__init__()
        self.desk, self.settings = desk, settings
        self.title = WrappedLabel(style=PAGE_TITLE)
        self.lead = WrappedLabel(style=SMALL, ink=INK2)
        self.summary = WrappedLabel(style=TABLE, ink=INK2)
        self.missing = Box(Tone.NOTE)
        self.missing_words = WrappedLabel()
        self.missing.column.addLayout(with_icon("circle-dashed", self.missing_words, NOTE))
        self._checks = Box(Tone.ERROR)
        self._check_words = WrappedLabel()
        self._checks.column.addLayout(with_icon("octagon-alert", self._check_words))
        self._cards: list[ProfileCard] = []
        self._narrow = False
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        ground = Ground(PAGE)
        inside = column(self.title, self.lead, 12, self.missing, self._checks, 4, self._column, 12, self.summary, 0)
        if heading:
            inside.setContentsMargins(20, 12, 20, 20)
        ground.setLayout(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(ground) if heading else ground)
        for head in (self.title, self.lead):
            head.setVisible(heading)
        self._build()
        desk.changed.connect(self._changed)
        desk.year_changed.connect(self._build)
        desk.jumped.connect(self._jump)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.refresh()

    def _changed(self) -> None:
        """What is typed on another page costs no time here."""
        if self.isVisible():
            self.refresh()

    def _fit(self) -> None:
        if self._narrow != (self.width() < STACKED_BELOW):
            self._narrow = not self._narrow
            self._build()

    def go_on_from(self, widget: QWidget) -> None:
        """Go to the next figure or day, but not from a day that is none; behind the last one the wizard goes on."""
        if all(card.date is not widget or card.takes_date() for card in self._cards):
            walk_on(widget, self, lambda: go_on(self))

    def take_focus(self) -> None:
        """Put the cursor into the first input that is empty; where none is, into the first."""
        fields = [widget for widget in self.inputs() if isinstance(widget, QLineEdit | Switch)]
        empty = (one for one in fields if (one.answer is None if isinstance(one, Switch) else not one.text()))
        if first := next(empty, next(iter(fields), None)):
            go_to(first)

    def field(self, figure: str) -> QWidget:
        """Return the input of a figure."""
        return next(card.fields[figure].input for card in self._cards if figure in card.fields)

    def has(self, figure: str) -> bool:
        """Whether the page has an input for a figure."""
        return any(figure in card.fields for card in self._cards)

    def _build(self) -> None:
        """Make the cards of the year's plan anew; the focus stays at its figure."""
        fields = [field for card in self._cards for field in card.fields.values()]
        held = next((field.figure for field in fields if field.input.hasFocus()), "")
        for card in self._cards:
            self._column.removeWidget(card)
            card.deleteLater()
        plan, language = self.desk.plan, self.settings.choices.language
        self._asked = tuple(figure.id for figure in wanted_figures(plan, self.desk.book.known))
        parts = (
            (self.tr("นักเรียนแยกชั้น (คน)"), self._pupil_lines()),
            (self.tr("บุคลากร (คน)"), self._staff_lines()),
            (self.tr("ข้อมูลอื่นที่แผนนี้ใช้คำนวณ"), self._extra_lines(self._asked)),
        )
        self._cards = [
            ProfileCard(title, lines, plan, language, stacked=self._narrow) for title, lines in parts if lines
        ]
        for card in self._cards:
            card.set_locked(self.desk.locked)
            card.edited.connect(self._edited)
            card.refused.connect(lambda figure, text, code: self.desk.set_figure(figure, None, (text, code)))
            card.pasted.connect(self._paste)
            card.dated.connect(self._dated)
            card.zeros_wanted.connect(self._fill_zeros)
            card.left.connect(self.desk.leave)
            card.add_clash(ClashBox(self.desk, self.settings, "", card.figures()))
            self._column.addWidget(card)
        chain(self.inputs())
        self.refresh()
        self.built.emit()
        if held and self.has(held):
            for card in self._cards:
                card.show()
            self.field(held).setFocus()

    def inputs(self) -> tuple[QWidget, ...]:
        """Return what Tab walks through, in reading order."""
        return tuple(stop for card in self._cards for stop in card.tabs())

    def _pupil_lines(self) -> tuple[Line, ...]:
        return (
            Line(self.tr("ปฐมวัย"), PRE_PRIMARY, "pupils_preprimary", may_lack=True),
            Line(self.tr("ประถมศึกษา"), PRIMARY, "pupils_primary"),
            Line(self.tr("มัธยมต้น"), LOWER_SECONDARY, "pupils_lower_secondary", may_lack=True),
            Line(self.tr("มัธยมปลาย"), UPPER_SECONDARY, "pupils_upper_secondary", may_lack=True),
        )

    def _staff_lines(self) -> tuple[Line, ...]:
        return (
            Line("", STAFF[:_STAFF_ROW], "staff_all", width=_STAFF_WIDTH),
            Line("", STAFF[_STAFF_ROW:], width=_STAFF_WIDTH),
        )

    def _extra_lines(self, figures: Sequence[str]) -> tuple[Line, ...]:
        starts = range(0, len(figures), _EXTRA_ROW)
        return tuple(Line("", tuple(figures[at : at + _EXTRA_ROW]), width=_EXTRA_WIDTH) for at in starts)

    def refresh(self, _names: object = None) -> None:
        """Show the figures, their sums, and what is missing or wrong."""
        known, plan, digits = self.desk.book.known, self.desk.plan, self.settings.choices.digits
        asked = tuple(figure.id for figure in wanted_figures(plan, known))
        if asked != self._asked and not self.isAncestorOf(self.focusWidget() or self):
            self._build()
            return
        figures = self.desk.book.figures
        lacking = tuple(missing_figures(plan, Profile(figures=figures)))
        for card in self._cards:
            for name, field in card.fields.items():
                held, why = figures.get(name), self._problem_words(name)
                if (draft := self.desk.draft("", name)) is not None:
                    field.show_draft(draft, why)
                else:
                    field.show_value(held.value if held else None, digits)
                card.tell_problem(name, why)
                field.set_missing(name in lacking, self.tr("ยังไม่กรอก"))
            for name, words in card.totals.items():
                sum_text = format_number(known[name], digits=digits) if name in known else "–"
                words.set_words(self.tr("รวม {sum}").format(sum=sum_text))
            for name, button in card.zeros.items():
                button.setVisible(name not in known)
            for clash in card.clashes:
                clash.refresh()
            days = Counter(figures[name].as_of for name in card.fields if name in figures)
            card.show_date(next(iter(days)) if len(days) == 1 else "", digits)
        self._tell(lacking)
        self.changed.emit()

    def _tell(self, lacking: tuple[str, ...]) -> None:
        plan, language, digits = self.desk.plan, self.settings.choices.language, self.settings.choices.digits
        self.title.set_words(self.tr("ข้อมูลพื้นฐาน ปีงบประมาณ {year}").format(year=in_digits(str(self.desk.year), digits)))
        lead = self.tr("ใช้ตรวจตัวหารของตัวชี้วัด และบอกว่าตัวชี้วัดใดเกี่ยวข้องกับโรงเรียน ทุกช่องบันทึกเอง ไม่มีคนให้กรอก 0")
        self.lead.set_words(in_digits(lead, digits))
        names = ", ".join(figure_label(name, plan, language) for name in lacking[:8]) + (
            " …" if len(lacking) > 8 else ""
        )
        words = self.tr("ยังไม่กรอก {count} ช่อง: {names}").format(
            count=format_number(len(lacking), digits=digits), names=names
        )
        self.missing_words.set_words(words)
        self.missing.setVisible(bool(lacking))
        own = (f for f in self.desk.findings if not f.indicator and f.rule.startswith("check."))
        told = "\n".join(finding_sentence(finding, plan, language, digits) for finding in own)
        self._check_words.set_words(told)
        self._checks.setVisible(bool(told))
        self.summary.set_words(self._summary())

    def _summary(self) -> str:
        known, digits = self.desk.book.known, self.settings.choices.digits
        if "pupils_all" not in known:
            return ""
        parts = [self.tr("นักเรียนทั้งหมด {count} คน").format(count=format_number(known["pupils_all"], digits=digits))]
        parts.append(self.tr("ป.1–ม.6 {count} คน").format(count=format_number(known["pupils_basic"], digits=digits)))
        if size := size_class(self.desk.plan, known):
            parts.append(size.label)
        last = self.desk.book.last
        before = known_figures(self.desk.plan, last.profile) if last else {}
        if "pupils_all" in before:
            count = format_number(before["pupils_all"], digits=digits)
            parts.append(self.tr("ปีก่อน {count} คน").format(count=count))
        return " · ".join(parts)

    def _edited(self, figure: str, value: int | None) -> None:
        card = self._card_of(figure)
        held = self.desk.book.figures.get(figure)
        day = held.as_of if held else card.date_typed() or ""
        self.desk.set_figure(figure, None if value is None else ProfileValue(value=value, as_of=day))

    def _problem_words(self, figure: str) -> str:
        found = self.desk.book.drafts.get(("", figure))
        if found is None:
            return ""
        choices = self.settings.choices
        return finding_sentence(found.finding, self.desk.plan, choices.language, choices.digits)

    def _paste(self, figure: str, cells: Cells) -> None:
        """Lay cells over the figures of a card as one step, and say there what became of them."""
        card = self._card_of(figure)
        labels = {name: figure_label(name, self.desk.plan, self.settings.choices.language) for name in card.fields}
        pasted = lay_figures(cells, [line.figures for line in card.lines], figure, by_names(labels), card.answers)
        held, day = self.desk.book.figures, card.date_typed() or ""
        figures: dict[str, ProfileValue | None] = {
            name: ProfileValue(value=value, as_of=held[name].as_of if name in held else day)
            for name, value in pasted.figures.items()
        }
        drafts: dict[DraftKey, Draft] = {}
        for name, (text, code) in pasted.refused.items():
            figures[name] = None
            drafts |= draft_of("", name, text, code)
        self.desk.set_figures(figures, drafts)
        self.desk.leave()
        if not self.desk.locked:
            refused = [(labels[name], text) for name, (text, _code) in pasted.refused.items()]
            words = paste_words(len(pasted.figures), "", refused, pasted.left, self.settings.choices.digits)
            card.notice.tell(words, Tone.WARNING if refused or pasted.left else Tone.OK)

    def _dated(self, figures: tuple[str, ...], day: str) -> None:
        held = self.desk.book.figures
        changed = {
            name: ProfileValue(value=held[name].value, as_of=day)
            for name in figures
            if name in held and held[name].as_of != day
        }
        if changed:
            self.desk.set_figures(changed)
            self.desk.leave()

    def _fill_zeros(self, figures: tuple[str, ...]) -> None:
        day = self._card_of(figures[0]).date_typed() or ""
        blank = (name for name in figures if name not in self.desk.book.figures)
        self.desk.set_figures({name: ProfileValue(value=0, as_of=day) for name in blank})
        self.desk.leave()

    def _jump(self, place: Place) -> None:
        if not place.indicator and self.has(place.field):
            for card in self._cards:
                card.notice.tell("")
            go_to(self.field(place.field))

    def _card_of(self, figure: str) -> ProfileCard:
        return next(card for card in self._cards if figure in card.fields)
