"""One file at the right of the import page: what it is, what is wrong with it, and the ways to go on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.design.buttons import Button, ButtonKind
from gui.design.chip import Chip, ChipLook
from gui.design.fonts import BODY_BOLD, PAGE_TITLE, RESULT, SMALL
from gui.design.labels import ElidedLabel, WrappedLabel
from gui.design.text_box import TextBox
from gui.design.tokens import CHROME, ERROR, INK2, OK, SUNK, WARNING, Tone
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.district.imports.choices import Action, Choice, actions_of
from gui.district.imports.evidence import ValuesDialog, cells_table, fork_evidence, side_words
from gui.district.imports.fork import Side, sides_of
from gui.district.imports.item import Item
from gui.district.imports.looks import STATE_ICONS, Group, look
from gui.district.imports.option_list import OptionList
from gui.parts import Glyph, Ground, Rule, Tick, column, row, scrolling
from gui.wording import import_reason, sentence, word
from gui.wording.school_message import About, school_message
from models.changes import Change
from models.errors import ChiwatError
from models.fingerprint import grouped
from models.import_state import ImportState
from models.plan import ReporterType
from models.standing import ReviewState
from storage.import_log import import_log
from storage.quarantine import edited_cells

# Words of signed documents, which are Thai whatever language the window speaks.
_RETURN_WORDS: Mapping[ImportState, str] = {
    ImportState.CELLS_CHANGED: "มีผู้แก้เซลล์หลังลงนาม โปรดส่งออกใหม่จากโปรแกรมชี้วัด",
    ImportState.FORK: "ได้รับสองฉบับที่ไม่ต่อเนื่องกัน โปรดรวมข้อมูลแล้วส่งออกใหม่จากเครื่องเดียว",
}
_RETURN_OTHERWISE = "ยืนยันกุญแจลงนามไม่ได้ โปรดใช้รหัสเปิดใช้ของโรงเรียนแล้วส่งออกใหม่"


class MatterPanel(Ground):
    """``decided`` brings a ``Choice`` that is to be carried out, or noted where files are only tried."""

    decided = Signal(object)
    back_wanted = Signal()

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(CHROME, ("left",))
        self._context = context
        self._item: Item | None = None
        self._tried = False
        self._ways: list[tuple[Action, str]] = []
        self._sides: tuple[Side, ...] = ()
        self._evidence_parts: Sequence[QWidget] = ()
        self.name, self.chip = ElidedLabel(style=PAGE_TITLE), Chip(ChipLook("file-plus", "", Tone.MUTE))
        self.file, self.signature = ElidedLabel(style=SMALL), ElidedLabel(style=SMALL)
        self.glyph = Glyph("shield-check", OK, 14, 20)
        self.words = WrappedLabel()
        self.evidence = QWidget()
        self._shown = QVBoxLayout(self.evidence)
        self._shown.setContentsMargins(0, 0, 0, 0)
        self._shown.setSpacing(6)
        self.question = WrappedLabel(self.tr("จะทำอย่างไรกับไฟล์นี้"), BODY_BOLD)
        self.options = OptionList(self.question.text())
        self.compared = Tick(self.tr("อ่านเทียบทางโทรศัพท์แล้ว ตรงกันทุกหลัก"))
        self.reason = TextBox(self.tr("เหตุผล โรงเรียนเห็นในใบตอบรับ"), most=3)
        self.reason_name = WrappedLabel(self.reason.accessibleName(), SMALL, INK2)
        self.refusal = WrappedLabel(ink=ERROR)
        self.effect = WrappedLabel(ink=INK2)
        self.values_button = Button(self.tr("ดูทุกค่า"), ButtonKind.LINK)
        self.message_button = Button(self.tr("ข้อความถึงโรงเรียน"), icon="copy")
        self.decide_button = Button("", writes=True)
        self.back_button = Button(self.tr("กลับไปที่รายการ"), ButtonKind.LINK, icon="arrow-left")
        self._lay_out()
        self.options.chosen.connect(lambda _number: self._show_way())
        self.options.entered.connect(self.decide)
        self.decide_button.clicked.connect(self.decide)
        self.message_button.clicked.connect(self.copy_message)
        self.values_button.clicked.connect(self.show_values)
        self.back_button.clicked.connect(self.back_wanted)
        self.show_item(None, tried=False)

    def _lay_out(self) -> None:
        head = row(self.name, self.chip, 0)
        self._facts = QWidget()
        self._facts.setLayout(
            column(self._fact(self.tr("ไฟล์"), self.file), self._fact(self.tr("ลายมือชื่อ"), self.signature, self.glyph))
        )
        top = column(row(self.back_button, 0), head, self._facts, gap=4)
        top.setContentsMargins(20, 8, 20, 6)
        self._body = QWidget()
        body = column(
            self.words, 4, self.evidence, row(self.effect, 0, self.values_button), 8, self.question, self.options, 0,
            gap=4,
        )  # fmt: skip
        body.setContentsMargins(20, 8, 20, 8)
        self._body.setLayout(body)
        ground = Ground(CHROME)
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(top)
        inside.addWidget(Rule())
        inside.addWidget(self._body, 1)
        self._foot = Ground(SUNK, ("top",))
        # What a decision still needs stays in sight whatever is scrolled away above it.
        foot = column(
            self.compared, self.reason_name, self.reason, self.refusal, row(self.message_button, 0, self.decide_button),
            gap=4,
        )  # fmt: skip
        foot.setContentsMargins(20, 6, 20, 8)
        self._foot.setLayout(foot)
        layout = column(gap=0)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.addWidget(scrolling(ground), 1)
        layout.addWidget(self._foot)
        self.setLayout(layout)

    def _fact(self, name: str, value: ElidedLabel, glyph: Glyph | None = None) -> QWidget:
        line = QWidget()
        title = WrappedLabel(name, SMALL, INK2)
        title.setFixedWidth(76)
        inside = row(title, *([glyph] if glyph else []), value, gap=5)
        inside.setStretch(inside.count() - 1, 1)
        line.setLayout(inside)
        return line

    @property
    def item(self) -> Item | None:
        """What is shown."""
        return self._item

    def show_item(
        self, item: Item | None, *, tried: bool, noted: Choice | None = None, paths: Mapping[str, Path] | None = None
    ) -> None:
        """Show a file; ``paths`` are where documents lie that are not held yet, ``noted`` what was chosen for it."""
        self._item, self._tried = item, tried
        self._sides = ()
        self.message_button.setText(self.tr("ข้อความถึงโรงเรียน"))
        for part in (self._body, self._foot, self.chip, self._facts):
            part.setVisible(item is not None)
        if item is None:
            self.name.set_words(self.tr("เลือกไฟล์ทางซ้าย"))
            return
        language = self._context.language
        self.name.set_words(self._context.desk.name_of(item.reporter) if item.reporter else item.name)
        self.chip.set_look(look(item.outcome, language) if item.settled is None else self._settled_look(item.settled))
        self.file.set_words(item.name or "–")
        self._show_signature(item)
        decided = self.tr("ตัดสินใจเรื่องนี้แล้ว เก็บไว้ในไฟล์ของเขต")
        self.words.set_words(decided if item.settled else import_reason(item.outcome, language))
        self.refusal.hide()
        self._show_evidence(item, paths or {})
        self._show_ways(item, noted)
        self._show_effect(item)
        self._facts.setVisible(not self._sides)  # of a fork each way names its own file

    def focus_first(self) -> None:
        """Go to the way that is chosen, else to what else can be done here."""
        ways = (option for option in self.options.options if option.isChecked() and self.options.isVisible())
        others = (self.message_button, self.values_button, self.back_button)
        first = next(iter((*ways, *(part for part in others if part.isVisible()))), None)
        if first is not None:
            first.setFocus()

    def show_only(self) -> None:
        """Show the file without asking for a decision: it was made, or is made elsewhere."""
        for part in (self.question, self.options, self.compared, self.reason_name, self.reason, self.decide_button):
            part.hide()
        self._foot.setVisible(self.message_button.isVisibleTo(self._foot))
        self.effect.hide()

    def _settled_look(self, state: ReviewState) -> ChipLook:
        return ChipLook(STATE_ICONS[ImportState.NEW], word(state.value, self._context.language), Tone.OK)

    def _show_signature(self, item: Item) -> None:
        known = self.tr("ถูกต้อง กุญแจของผู้รายงานนี้")
        words, icon, ink = {
            ImportState.UNKNOWN_KEY: (self.tr("ถูกต้อง แต่ยังไม่รู้จักกุญแจ"), "key-round", WARNING),
            ImportState.WRONG_SCHOOL_KEY: (self.tr("ถูกต้อง แต่ไม่ใช่กุญแจที่ลงทะเบียนไว้"), "key-round", WARNING),
            ImportState.REVOKED_KEY: (self.tr("กุญแจนี้ถูกยกเลิกแล้ว"), "octagon-alert", ERROR),
            ImportState.BAD_SIGNATURE: (self.tr("ไม่ถูกต้อง"), "octagon-alert", ERROR),
        }.get(
            item.state,
            (known, "shield-check", OK) if item.reporter else (self.tr("ไม่มีลายมือชื่อที่ตรวจได้"), "circle-minus", INK2),
        )
        self.signature.set_words(words, ink)
        self.glyph.show_icon(icon, ink)

    def _show_evidence(self, item: Item, paths: Mapping[str, Path]) -> None:
        for old in self._evidence_parts:
            self._shown.removeWidget(old)
            old.hide()
            old.deleteLater()
        try:
            parts = self._evidence(item, paths)
        except (ChiwatError, KeyError) as error:
            words = sentence(error, self._context.language) if isinstance(error, ChiwatError) else ""
            parts = [WrappedLabel(words, ink=ERROR)] if words else []
        self._evidence_parts = parts
        for part in parts:
            self._shown.addWidget(part)
        self.evidence.setVisible(bool(parts))

    def _names(self, item: Item) -> Mapping[str, str]:
        """Return the names of kept files by their SHA-256: a fork's revisions are told apart by them."""
        return {line.sha256: line.name for line in import_log(self._context.desk.file.database)} if item.heads else {}

    def _evidence(self, item: Item, paths: Mapping[str, Path]) -> Sequence[QWidget]:
        file = self._context.desk.file
        if item.state is ImportState.CELLS_CHANGED:
            cells = edited_cells(item.data(file))
            title = worded(self.tr("{count} เซลล์ไม่ตรงกับค่าที่ผู้อำนวยการลงนาม"), count=len(cells))
            note = WrappedLabel(self.tr("โปรแกรมใช้ค่าที่ลงนามเท่านั้น"), SMALL, INK2)
            return [WrappedLabel(title, BODY_BOLD), cells_table(cells), note]
        if len(item.heads) > 1:
            self._sides = sides_of(file, item.heads, paths, self._names(item))
            return fork_evidence(self._context, self._sides)
        if digits := item.outcome.facts.get("fingerprint"):
            title = self.tr("เลข 30 หลักของกุญแจในไฟล์นี้ โรงเรียนเห็นเลขของตนในหน้าตั้งค่า หัวข้อกุญแจลงนาม")
            return [WrappedLabel(title, SMALL, INK2), WrappedLabel(grouped(str(digits)), RESULT)]
        return []

    def _show_ways(self, item: Item, noted: Choice | None) -> None:
        actions = actions_of(item, tried=self._tried)
        heads = [side.digest for side in self._sides]
        actions = tuple(a for a in actions if a is not Action.CHOOSE)
        choosing = [(Action.CHOOSE, head) for head in heads] if item.state is ImportState.FORK else []
        self._ways = [*(choosing if actions else []), *((action, item.digest) for action in actions)]
        wanted = (noted.action, noted.document) if noted else (Action.WAIT, item.digest)
        chosen = self._ways.index(wanted) if wanted in self._ways else max(len(self._ways) - 1, 0)
        self.options.set_options([self._way_words(*way) for way in self._ways], chosen)
        self.compared.setChecked(bool(noted and noted.action is Action.ENROL))
        self.reason.setText(noted.reason if noted else "")
        several = self.tr("จะใช้ฉบับใด ฉบับอื่นจะไม่ถูกใช้ โรงเรียนทราบจากใบตอบรับ")
        self.question.set_words(several if choosing else self.options.accessibleName())
        for part in (self.question, self.options, self.decide_button):
            part.setVisible(bool(self._ways))
        self._show_way()

    def _way_words(self, action: Action, document: str) -> tuple[str, str]:
        if action is Action.CHOOSE:
            at = [side.digest for side in self._sides].index(document)
            return worded(self.tr("ใช้ฉบับที่ {number}"), number=at + 1), side_words(self._sides[at], self._sides)
        return {
            Action.ACCEPT: (
                self.tr("ตรวจรับตามค่าที่ลงนาม"),
                self.tr("นับค่าที่ผู้อำนวยการลงนาม ไม่ใช้ค่าในเซลล์"),
            ),
            Action.ENROL: (
                self.tr("ลงทะเบียนกุญแจนี้"),
                self.tr("เมื่อเทียบเลข 30 หลักแล้ว ไฟล์ที่ลงนามด้วยกุญแจนี้จะรอตรวจตามปกติ"),
            ),
            Action.RETURN: (
                self.tr("ส่งคืนให้โรงเรียนส่งใหม่"),
                self.tr("ออกในใบตอบรับพร้อมเหตุผล ไม่นับในผล"),
            ),
            Action.RESTORE: (self.tr("นำกลับมาใช้"), self.tr("ยกเลิกการถอน ไฟล์นี้จะรอตรวจตามปกติ")),
            Action.LEAVE_OUT: (self.tr("ไม่นำเข้าไฟล์นี้"), self.tr("ข้ามไป ไม่เก็บในไฟล์ของเขต")),
            Action.WAIT: (self.tr("กักไว้ก่อน"), self.tr("เก็บไฟล์ต้นฉบับไว้ ตัดสินใจภายหลังได้")),
        }[action]

    def _show_way(self) -> None:
        action = self._chosen()[0]
        self.compared.setVisible(action is Action.ENROL)
        asks = action in (Action.RETURN, Action.CHOOSE)
        self.reason.setVisible(asks)
        self.reason_name.setVisible(asks)
        if action is Action.RETURN and self._item is not None and not self.reason.text():
            self.reason.setText(_RETURN_WORDS.get(self._item.state, _RETURN_OTHERWISE))
        words = self.tr("จดไว้และไปไฟล์ถัดไป") if self._tried else self.tr("ทำตามที่เลือก")
        self.decide_button.setText(words)
        self.decide_button.allow(self._tried or action is not Action.WAIT, self.tr("เลือกวิธีอื่นที่ไม่ใช่การรอก่อน"))

    def _chosen(self) -> tuple[Action, str]:
        at = self.options.current
        return self._ways[at] if 0 <= at < len(self._ways) else (Action.WAIT, "")

    def _show_effect(self, item: Item) -> None:
        words = self.tr("ถ้านำเข้า: เพิ่ม {added} เปลี่ยน {changed} เหมือนเดิม {same} ล้าง {cleared} ไม่รับ {refused}")
        self.effect.set_words(
            worded(words,
                added=item.count(Change.ADDED), changed=item.count(Change.CHANGED), same=item.count(Change.UNCHANGED),
                cleared=item.count(Change.CLEARED), refused=item.count(Change.REFUSED),
            )
        )  # fmt: skip
        self.effect.setVisible(bool(item.values))
        self.values_button.setVisible(bool(item.values))
        self.message_button.setVisible(item.group in (Group.WAITS, Group.REFUSED))

    def go_on_from(self, widget: QWidget) -> None:
        """Go from the tick to the reason; behind that decide."""
        if widget is self.compared and self.reason.isVisible():
            self.reason.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.decide()

    def decide(self) -> None:
        """Tell what is chosen, once all that it needs is there."""
        item, (action, document) = self._item, self._chosen()
        if item is None or not self._ways or not self.decide_button.isEnabled():
            return
        if action is Action.ENROL and not self.compared.isChecked():
            self.refuse(self.tr("เทียบเลข 30 หลักกับโรงเรียนทางโทรศัพท์ก่อน แล้วทำเครื่องหมายว่าตรงกัน"))
            self.compared.setFocus()
        elif action in (Action.RETURN, Action.CHOOSE) and not self.reason.text().strip():
            self.refuse(self.tr("เขียนเหตุผลก่อน โรงเรียนจะได้รู้ว่าต้องทำอะไร"))
            self.reason.setFocus()
        else:
            self.refusal.hide()
            reason = self.reason.cleaned() if self.reason.isVisibleTo(self) else ""
            self.decided.emit(Choice(item=item, action=action, document=document, reason=reason))

    def refuse(self, words: str) -> None:
        """Tell what is missing or went wrong."""
        self.refusal.set_words(words)
        self.refusal.show()

    def message(self) -> str:
        """Return what can be sent to the school about its file."""
        item = self._item
        if item is None:
            return ""
        desk, reporter = self._context.desk, item.reporter
        name = desk.name_of(reporter) if reporter and reporter.type is ReporterType.SCHOOL else ""
        school = f"โรงเรียน{name.removeprefix('โรงเรียน')}" if name else ""
        office = desk.plan.district.short_name
        return school_message(item.outcome, About(file=item.name, office=office, school=school, year=item.year))

    def copy_message(self) -> None:
        """Put the message on the clipboard, and say so."""
        QGuiApplication.clipboard().setText(self.message())
        self.message_button.setText(self.tr("คัดลอกแล้ว"))

    def show_values(self) -> None:
        """Show every value that the file would change."""
        if self._item is not None:
            ValuesDialog(self._context, self._item, {}, self).exec()
