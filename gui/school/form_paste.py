"""Takes what was pasted onto the form, asks first where codes or headings place it, and says what became of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.design.tokens import Tone
from gui.notice import Notice
from gui.school.changes import Draft, DraftKey
from gui.school.context import FormContext
from gui.school.entry_edit import draft_of
from gui.school.paste_preview import PastePreview
from gui.school.paste_words import paste_words
from gui.school.pasting import Pasted


class FormPaste(QObject):
    """Its notice stays until something else is done; ``told`` says that it takes room now."""

    told = Signal()

    def __init__(self, context: FormContext, notice: Notice) -> None:
        super().__init__(notice)
        self._context, self._notice = context, notice
        self._landing = False
        self.preview: PastePreview | None = None
        context.desk.changed.connect(self._changed)
        context.desk.year_changed.connect(self._clear)
        context.desk.jumped.connect(self._clear)

    def paste(self, pasted: Pasted, parent: QWidget) -> None:
        """Land it, or show first what would land where."""
        if not pasted.named:
            self.land(pasted)
            return
        self.preview = PastePreview(self._context, pasted, parent)
        self.preview.accepted.connect(lambda: self.land(pasted))
        self.preview.open()

    def land(self, pasted: Pasted) -> None:
        """Take every cell that has an input, as one step."""
        drafts: dict[DraftKey, Draft] = {}
        for cell in pasted.refused:
            drafts |= draft_of(cell.indicator, cell.field, cell.text, cell.code)
        self._landing = True
        self._context.desk.apply(pasted.patches, drafts=drafts)
        self._landing = False
        if self._context.desk.locked:
            return
        self._notice.tell(self._words(pasted), Tone.WARNING if pasted.refused or pasted.left else Tone.OK)
        self.told.emit()

    def _words(self, pasted: Pasted) -> str:
        """Say how much landed and where, what is refused and what is left; "" where the field itself says it all."""
        if len(pasted.landed) == 1 and not pasted.left:
            return ""
        names = [cell.indicator for cell in pasted.landed]
        place = ""
        if names:
            words = self.tr("ข้อ {first}") if names[0] == names[-1] else self.tr("ข้อ {first} ถึง {last}")
            place = words.format(first=names[0], last=names[-1])
        refused = [(cell.indicator, cell.text) for cell in pasted.refused]
        left = [(line.number, text) for line in pasted.left for text in line.left]
        return paste_words(pasted.taken, place, refused, left, self._context.digits)

    def _changed(self) -> None:
        if not self._landing and self._notice.tone is Tone.OK:
            self._clear()

    def _clear(self) -> None:
        self._notice.tell("")
